//! Flights of servers, whole and hostile.

use facts::{Base64, FlightEnd, TlsMessage};
use proptest::prelude::*;

use super::{
    super::{code::*, ffdhe, flight::*, key_exchange::*, record, status::CertificateStatus},
    recorded,
};

fn read(kind: Kind, octets: &[u8]) -> Flight {
    let mut reader = FlightReader::new(kind);
    reader.push(octets);
    reader.into_flight()
}

pub(super) fn tls(octets: &[u8]) -> Flight {
    read(Kind::Tls, octets)
}

/// The same octets, pushed in pieces of these lengths over and over.
pub(super) fn in_pieces(kind: Kind, octets: &[u8], lengths: &[usize]) -> Flight {
    let mut reader = FlightReader::new(kind);
    let (mut rest, mut at) = (octets, 0);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(lengths[at % lengths.len()].clamp(1, rest.len()));
        reader.push(piece);
        (rest, at) = (after, at + 1);
    }
    reader.into_flight()
}

fn handshake(content: &[u8]) -> Vec<u8> {
    record::write(ContentType::HANDSHAKE, Version::TLS_1_2, content)
}

fn alert(content: &[u8]) -> Vec<u8> {
    record::write(ContentType::ALERT, Version::TLS_1_2, content)
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&[kind], &length[1..], body].concat()
}

/// A ServerHello of TLS 1.2.
fn hello() -> Vec<u8> {
    let mut body = vec![3, 3];
    body.extend([9; 32]);
    body.extend([0, 0xc0, 0x2f, 0]);
    message(2, &body)
}

pub(super) fn kinds(flight: &Flight) -> Vec<&'static str> {
    flight
        .messages
        .iter()
        .map(|message| match message {
            TlsMessage::Alert { .. } => "alert",
            TlsMessage::ServerHello(_) => "hello",
            TlsMessage::Certificate(_) => "certificate",
            TlsMessage::CertificateStatus(_) => "status",
            TlsMessage::ServerKeyExchange(_) => "key",
            TlsMessage::CertificateRequest => "request",
            TlsMessage::ServerHelloDone => "done",
            TlsMessage::Other(_) => "other",
            TlsMessage::Ssl2(_) => "ssl2",
            TlsMessage::NotTls(_) => "not tls",
        })
        .collect()
}

#[test]
fn messages_may_lie_across_records() {
    let done = message(14, &[]);
    let all = [message(0, &[]), hello(), done].concat();
    let one = tls(&handshake(&all));
    assert_eq!(
        (kinds(&one), one.progress),
        (vec!["hello", "done"], Progress::Complete)
    );
    for length in 1..all.len() {
        let octets: Vec<u8> = all.chunks(length).flat_map(handshake).collect();
        assert_eq!(tls(&octets), one, "records of {length}");
        assert_eq!(in_pieces(Kind::Tls, &octets, &[1]), one, "records of {length}");
    }
}

#[test]
fn alerts_come_in_pieces_and_together() {
    let warning = TlsMessage::Alert {
        level: 1,
        description: 112,
    };
    let fatal = TlsMessage::Alert {
        level: 2,
        description: 40,
    };
    for octets in [
        alert(&[1, 112, 2, 40]),
        [alert(&[1, 112]), alert(&[2, 40])].concat(),
        [alert(&[1]), alert(&[112, 2]), alert(&[]), alert(&[40])].concat(),
    ] {
        let flight = tls(&octets);
        assert_eq!(
            (flight.messages, flight.progress),
            (vec![warning.clone(), fatal.clone()], Progress::Complete)
        );
    }
    let half = tls(&alert(&[2]));
    assert_eq!((half.messages, half.progress), (vec![], Progress::NeedMore));
    assert_eq!(tls(&alert(&[1, 0])).progress, Progress::Complete);
    assert_eq!(tls(&alert(&[1, 112])).progress, Progress::NeedMore);
    // A level that does not exist is not waited for.
    assert_eq!(tls(&alert(&[7, 112])).progress, Progress::Complete);
}

#[test]
fn a_hello_that_cannot_be_read_is_kept_and_is_the_end() {
    let mut broken = hello();
    broken[3] -= 1;
    broken.pop();
    let flight = tls(&handshake(&broken));
    assert_eq!(
        (kinds(&flight), flight.progress),
        (vec!["hello"], Progress::Malformed)
    );
    let facts = flight.into_facts(&mut Vec::new(), FlightEnd::Closed).unwrap();
    assert_eq!(facts.end, FlightEnd::Malformed);
}

#[test]
fn what_is_no_tls_is_kept_up_to_a_bound() {
    for text in [
        "HTTP/1.1 400 Bad Request\r\n",
        "220 mail.example.nl ESMTP\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "<html>",
        "\u{16}\u{2}",
        "\0",
    ] {
        for kind in [Kind::Tls, Kind::Ssl2] {
            let flight = read(kind, text.as_bytes());
            // Of SSL 2.0 the kind of the message has to be there.
            if kind == Kind::Ssl2 && text.len() < 4 {
                assert_eq!(flight.progress, Progress::NeedMore);
                continue;
            }
            assert_eq!(
                flight.messages,
                [TlsMessage::NotTls(Base64(text.into()))],
                "{text} {kind:?}"
            );
            assert_eq!(flight.progress, Progress::Malformed);
        }
    }
    let long = "x".repeat(1000);
    assert_eq!(
        tls(long.as_bytes()).messages,
        [TlsMessage::NotTls(Base64(vec![b'x'; NOT_TLS_MAX]))]
    );
    assert_eq!(in_pieces(Kind::Tls, long.as_bytes(), &[1]), tls(long.as_bytes()));
    // After what was TLS.
    let late = [alert(&[1, 112]), b"HTTP".to_vec()].concat();
    assert_eq!(kinds(&tls(&late)), ["alert", "not tls"]);
    // Content that has no business here.
    let early = record::write(ContentType::APPLICATION_DATA, Version::TLS_1_2, &[1, 2, 3]);
    assert_eq!(tls(&early).messages, [TlsMessage::NotTls(Base64(early.clone()))]);
    let cipher = record::write(ContentType::CHANGE_CIPHER_SPEC, Version::TLS_1_2, &[1]);
    assert_eq!(tls(&cipher).progress, Progress::Malformed);
    assert_eq!(
        tls(&[handshake(&hello()), cipher].concat()).progress,
        Progress::Complete
    );
    // A record that is too long.
    assert_eq!(tls(&[22, 3, 3, 0xff, 0xff]).progress, Progress::Malformed);
}

#[test]
fn bounds_hold() {
    // Lengths that lie.
    assert_eq!(
        tls(&handshake(&[2, 0xff, 0xff, 0xff])).progress,
        Progress::TooLarge
    );
    assert_eq!(
        tls(&handshake(&[11, 0x01, 0x90, 0x01])).progress,
        Progress::TooLarge
    );
    assert_eq!(
        tls(&handshake(&[11, 0x01, 0x90, 0x00])).progress,
        Progress::NeedMore
    );
    assert_eq!(
        tls(&handshake(&[12, 0x01, 0x00, 0x01])).progress,
        Progress::TooLarge
    );
    // Nothing, over and over.
    let nothing = |count| handshake(&[]).repeat(count);
    assert_eq!(tls(&nothing(EMPTY_MAX)).progress, Progress::NeedMore);
    assert_eq!(tls(&nothing(EMPTY_MAX + 1)).progress, Progress::TooLarge);
    assert_eq!(
        tls(&handshake(&[0; 4].repeat(EMPTY_MAX + 1))).progress,
        Progress::TooLarge
    );
    let beats = record::write(ContentType::HEARTBEAT, Version::TLS_1_2, &[1; 40]).repeat(EMPTY_MAX + 1);
    assert_eq!(tls(&beats).progress, Progress::TooLarge);
    // Warnings without end.
    let warnings = tls(&alert(&[1, 112]).repeat(MESSAGES_MAX + 9));
    assert_eq!(
        (warnings.messages.len(), warnings.progress),
        (MESSAGES_MAX, Progress::TooLarge)
    );
    // Many octets, in one piece and in many.
    let large = handshake(&message(12, &vec![7; 16_000])).repeat(20);
    let flight = tls(&large);
    assert_eq!(flight.progress, Progress::TooLarge);
    assert_eq!(in_pieces(Kind::Tls, &large, &[1, 999]), flight);
    assert!(flight.messages.len() * 16_000 <= OCTETS_MAX + CHAIN_OCTETS_MAX);
    // The facts of an answer that has no message.
    let none = tls(&handshake(&[2, 0xff, 0xff, 0xff])).into_facts(&mut Vec::new(), FlightEnd::Closed);
    assert_eq!(none, None);
}

#[test]
fn chains_are_kept_once_and_cut() {
    let vector24 = |octets: &[u8]| message(0, octets)[1..].to_vec();
    let chain = |count: u8| {
        let list: Vec<u8> = (0..count).flat_map(|at| vector24(&[0x30, 1, at])).collect();
        message(11, &vector24(&list))
    };
    let twice = tls(&handshake(&[hello(), chain(2), chain(2), chain(12)].concat()));
    assert_eq!(
        twice.chains.iter().map(Vec::len).collect::<Vec<_>>(),
        [2, CERTIFICATES_MAX]
    );
    assert_eq!(
        twice.messages[1..],
        [0, 0, 1].map(|at| TlsMessage::Certificate(Some(at)))
    );
    // Among chains that are there already.
    let mut chains = vec![
        vec![Base64(vec![1])],
        vec![Base64(vec![0x30, 1, 0]), Base64(vec![0x30, 1, 1])],
    ];
    let facts = twice.into_facts(&mut chains, FlightEnd::Closed).unwrap();
    assert_eq!(
        facts.messages[1..],
        [1, 1, 2].map(|at| TlsMessage::Certificate(Some(at)))
    );
    assert_eq!((chains.len(), facts.end), (3, FlightEnd::Closed));
    // A chain that cannot be read, and an empty one.
    let broken = message(11, &[0, 0, 9, 0, 0, 1, 0x30]);
    let flight = tls(&handshake(&[hello(), broken, chain(0)].concat()));
    assert_eq!(
        flight.messages[1..],
        [TlsMessage::Certificate(None), TlsMessage::Certificate(Some(0))]
    );
    assert_eq!(flight.chains, [Vec::<Vec<u8>>::new()]);
}

#[test]
fn answers_to_ssl_2_are_read() {
    for name in ["scapy-ssl2-hello", "scapy-ssl2-error"] {
        let octets = recorded(name);
        let flight = read(Kind::Ssl2, &octets);
        assert_eq!(
            flight.messages,
            [TlsMessage::Ssl2(Base64(octets.clone()))],
            "{name}"
        );
        assert_eq!(flight.progress, Progress::Complete);
        assert_eq!(in_pieces(Kind::Ssl2, &octets, &[1]), flight);
        assert_eq!(
            read(Kind::Ssl2, &octets[..octets.len() - 1]).progress,
            Progress::NeedMore
        );
        // A hello of TLS is not answered so.
        assert_eq!(kinds(&tls(&octets)), ["not tls"]);
    }
    // A head of three octets and four of padding.
    let hello = recorded("scapy-ssl2-hello");
    let length = u16::try_from(hello.len() + 2).unwrap().to_be_bytes();
    let padded = [&length, [4].as_slice(), &hello[2..], &[0; 4]].concat();
    let flight = read(Kind::Ssl2, &padded);
    assert_eq!(flight.messages, [TlsMessage::Ssl2(Base64(padded.clone()))]);
    assert_eq!(in_pieces(Kind::Ssl2, &padded, &[1]), flight);
    // Servers of today answer with an alert of TLS.
    let flight = read(Kind::Ssl2, &recorded("gnutls-ssl2"));
    assert_eq!(
        (kinds(&flight), flight.progress),
        (vec!["alert"], Progress::Complete)
    );
    assert_eq!(
        read(Kind::Ssl2, &recorded("tlslite-ssl3")),
        tls(&recorded("tlslite-ssl3"))
    );
    // Lengths within that lie.
    let mut lies = recorded("scapy-ssl2-hello");
    lies[8] = 0xff;
    assert_eq!(kinds(&read(Kind::Ssl2, &lies)), ["not tls"]);
}

/// Octets that are more like TLS than noise is.
fn like_tls() -> impl Strategy<Value = Vec<u8>> {
    let bytes = |max| proptest::collection::vec(any::<u8>(), 0..max);
    let body = (any::<u8>(), bytes(60)).prop_map(|(kind, body)| message(kind % 26, &body));
    let part = prop_oneof![
        body.prop_map(|message| handshake(&message)),
        bytes(5).prop_map(|content| alert(&content)),
        bytes(30).prop_map(|content| handshake(&content)),
        Just(handshake(&hello())),
        (20..26u8, bytes(9)).prop_map(|(kind, body)| record::write(
            ContentType(kind),
            Version(0x0301),
            &body
        )),
        bytes(9),
        Just(recorded("scapy-ssl2-hello")),
        Just(recorded("openssl-tls11-ecdsa")),
    ];
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_split_gives_the_same(
        octets in like_tls(),
        lengths in proptest::collection::vec(1..50usize, 1..9),
        ssl2: bool,
    ) {
        let kind = if ssl2 { Kind::Ssl2 } else { Kind::Tls };
        let whole = read(kind, &octets);
        prop_assert_eq!(&in_pieces(kind, &octets, &lengths), &whole);
        prop_assert_eq!(&in_pieces(kind, &octets, &[1]), &whole);
        let facts = whole.into_facts(&mut Vec::new(), FlightEnd::Closed);
        prop_assert!(facts.is_none_or(|facts| !facts.messages.is_empty()));
    }

    #[test]
    fn one_octet_changed_in_a_flight_of_the_field_never_panics(at in 0..1700usize, to: u8) {
        for name in ["openssl-staple", "gnutls-dhe12", "openssl-dhe-psk", "scapy-ssl2-hello"] {
            let mut octets = recorded(name);
            if let Some(octet) = octets.get_mut(at) {
                *octet = to;
            }
            for kind in [Kind::Tls, Kind::Ssl2] {
                prop_assert_eq!(in_pieces(kind, &octets, &[7, 300]), read(kind, &octets));
            }
        }
    }

    #[test]
    fn any_share_is_read_or_not(version in 0x0300..0x0305u16, at in 0..400usize, body in proptest::collection::vec(any::<u8>(), 0..90)) {
        let suite = Suite::named().nth(at % Suite::named().count()).unwrap();
        let _ = ServerKeyExchange::read(Version(version), suite, &body);
        let _ = CertificateStatus::read(&body);
        let _ = ffdhe::known(&body);
    }
}
