//! What TLS servers say in the clear.

use facts::{FlightEnd, Offer, TlsMessage};
use wire::tls::{
    code::{Suite, Version},
    ffdhe,
    flight::{Flight, FlightReader, Kind},
    key_exchange::{Parameters, ServerKeyExchange},
    server_hello::ServerHello,
    ssl2::Ssl2Answer,
    status::CertificateStatus,
};

/// A flight in answer to TLS. The first octet says how long the pieces are that it comes in.
pub fn flight(octets: &[u8]) {
    flight_of(Kind::Tls, octets);
}

/// A flight in answer to SSL 2.0, likewise.
pub fn flight_ssl2(octets: &[u8]) {
    flight_of(Kind::Ssl2, octets);
}

fn flight_of(kind: Kind, octets: &[u8]) {
    let Some((length, octets)) = octets.split_first() else {
        return;
    };
    let whole = read(kind, octets, usize::MAX);
    assert_eq!(read(kind, octets, usize::from(*length).max(1)), whole);
    assert_eq!(read(kind, octets, 1), whole);
    let mut chains = Vec::new();
    let Some(facts) = whole.into_facts(&mut chains, FlightEnd::Closed) else {
        return;
    };
    assert!(!facts.messages.is_empty());
    let mut chosen = None;
    for message in facts.messages {
        match message {
            TlsMessage::ServerHello(body) => {
                chosen = ServerHello::read(&body.0).map(|hello| (hello.version(), hello.suite));
            }
            TlsMessage::ServerKeyExchange(body) => {
                if let Some((version, suite)) = chosen {
                    share(version, suite, &body.0);
                }
            }
            TlsMessage::Certificate(Some(at)) => assert!(at < chains.len()),
            TlsMessage::Ssl2(octets) => assert!(Ssl2Answer::read(&octets.0).is_some()),
            _ => {}
        }
    }
}

fn read(kind: Kind, octets: &[u8], length: usize) -> Flight {
    let mut reader = FlightReader::new(kind);
    for piece in octets.chunks(length) {
        reader.push(piece);
    }
    reader.into_flight()
}

/// The body of a ServerHello, and all that can be asked of it.
pub fn server_hello(octets: &[u8]) {
    let Some(hello) = ServerHello::read(octets) else {
        return;
    };
    let _ = (
        hello.version(),
        hello.group(),
        hello.share_octets(),
        hello.downgrade(),
    );
    let _ = (
        hello.alpn(),
        hello.timestamps(),
        hello.heartbeat(),
        hello.repeated(),
    );
    let mut offer = Offer::default();
    let foreign = hello.unsolicited(&offer).len();
    assert!(foreign <= hello.extensions.len());
    offer.extensions = hello
        .extensions
        .iter()
        .map(|extension| extension.kind.0)
        .collect();
    assert!(hello.unsolicited(&offer).is_empty());
}

/// The body of a ServerKeyExchange after its version and its suite.
pub fn key_exchange(octets: &[u8]) {
    if let Some((&[a, b, c, d], body)) = octets.split_first_chunk() {
        let version = Version(u16::from_be_bytes([a, b]));
        share(version, Suite(u16::from_be_bytes([c, d])), body);
    }
}

fn share(version: Version, suite: Suite, body: &[u8]) {
    if let Some(read) = ServerKeyExchange::read(version, suite, body)
        && let Parameters::Dhe { p, .. } = &read.parameters
    {
        let _ = ffdhe::known(p);
    }
}

/// The body of a CertificateStatus.
pub fn status(octets: &[u8]) {
    if let Some(status) = CertificateStatus::read(octets) {
        assert!(status.leaf().is_none_or(|response| response.len() < octets.len()));
    }
}
