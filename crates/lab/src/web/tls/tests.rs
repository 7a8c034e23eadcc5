//! Hellos, good and bad, and what is answered. The hellos are those of another writer; the answers are read by another
//! reader.

use proptest::prelude::*;
use wire::tls::{
    code::{AlertDescription, Group, SignatureScheme, Ssl2Kind, Suite, Version},
    extension::Extension,
    flight::{FlightReader, Kind},
    hello::ClientHello,
    key_exchange::{Parameters, ServerKeyExchange, bits},
    server_hello::ServerHello,
    ssl2::{Ssl2Answer, Ssl2Hello},
};

use super::*;

fn hello(version: Version, suites: &[u16]) -> ClientHello {
    ClientHello {
        record_version: Version::TLS_1_0,
        version,
        random: [7; 32],
        session_id: Vec::new(),
        suites: suites.iter().map(|suite| Suite(*suite)).collect(),
        compressions: vec![1, 0],
        extensions: vec![
            Extension::server_name("example.test"),
            Extension::supported_groups(&[Group::SECP192R1, Group::X25519]),
            Extension::signature_algorithms(&[
                SignatureScheme::ECDSA_SECP256R1_SHA256,
                SignatureScheme::RSA_PKCS1_SHA256,
            ]),
            Extension::extended_master_secret(),
            Extension::renegotiation_info(&[]),
        ],
    }
}

fn front(tls: Tls) -> Front {
    Front::new(tls, vec![vec![1; 300], vec![2; 300]], vec![vec![3; 20_000]])
}

fn reply(tls: Tls, octets: &[u8]) -> Reply {
    let mut reader = Reader::default();
    let progress = reader.push(octets);
    assert_ne!(progress, Progress::NeedMore);
    front(tls).reply(&progress)
}

/// The answer, read: the hello, its certificates, its part of the key exchange.
fn flight(tls: Tls, hello: &ClientHello) -> (ServerHello, Vec<Vec<u8>>, Option<ServerKeyExchange>) {
    let Reply::Say(octets) = reply(tls, &hello.write()) else {
        panic!("no flight");
    };
    let mut reader = FlightReader::new(Kind::Tls);
    assert_eq!(reader.push(&octets), wire::tls::flight::Progress::Complete);
    let flight = reader.into_flight();
    let mut messages = flight.messages.iter();
    let Some(facts::TlsMessage::ServerHello(body)) = messages.next() else {
        panic!("{:?}", flight.messages);
    };
    let server = ServerHello::read(&body.0).unwrap();
    let keys = flight.messages.iter().find_map(|message| match message {
        facts::TlsMessage::ServerKeyExchange(body) => Some(&body.0),
        _ => None,
    });
    let keys = keys.map(|body| ServerKeyExchange::read(server.version(), server.suite, body).unwrap());
    assert_eq!(flight.messages.last(), Some(&facts::TlsMessage::ServerHelloDone));
    (server, flight.chains.into_iter().next().unwrap_or_default(), keys)
}

fn alert(tls: Tls, octets: &[u8]) -> AlertDescription {
    match reply(tls, octets) {
        Reply::Say(said) => match said[..] {
            [21, 3, _, 0, 2, 2, description] => AlertDescription(description),
            _ => panic!("{said:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_library_can_do_is_left_to_it() {
    for suites in [&[0xc02b_u16][..], &[0x002f, 0xc02c]] {
        assert_eq!(
            reply(Tls::default(), &hello(Version::TLS_1_2, suites).write()),
            Reply::GoOn
        );
    }
    let mut modern = hello(Version::TLS_1_2, &[0x1301]);
    modern
        .extensions
        .push(Extension::supported_versions(&[Version::TLS_1_3]));
    assert_eq!(reply(Tls::default(), &modern.write()), Reply::GoOn);
    // It knows better what to say to these as well.
    assert_eq!(reply(Tls::default(), b"GET / HTTP/1.1\r\n\r\n"), Reply::GoOn);
}

#[test]
fn what_nobody_speaks_is_refused() {
    let old = hello(Version::TLS_1_0, &[0xc009]).write();
    assert_eq!(alert(Tls::default(), &old), AlertDescription(70));
    let poor = hello(Version::TLS_1_2, &[0xc009]).write();
    assert_eq!(alert(Tls::default(), &poor), AlertDescription(40));
    let closes = Tls {
        refusal: Refusal::Close,
        ..Tls::default()
    };
    assert_eq!(reply(closes, &old), Reply::HangUp);
    // A suite that TLS 1.0 does not have.
    let early = Tls::default().version(Version::TLS_1_0);
    assert_eq!(
        alert(early, &hello(Version::TLS_1_0, &[0xc023, 0xc02b]).write()),
        AlertDescription(40)
    );
    // No group in common, no signature in common.
    let mut other = hello(Version::TLS_1_2, &[0xc009]);
    other.extensions[1] = Extension::supported_groups(&[Group::X448]);
    assert_eq!(
        alert(Tls::default().suites(&[0xc009]), &other.write()),
        AlertDescription(40)
    );
    let mut other = hello(Version::TLS_1_2, &[0xc009]);
    other.extensions[2] = Extension::signature_algorithms(&[SignatureScheme::ECDSA_SHA1]);
    assert_eq!(
        alert(Tls::default().suites(&[0xc009]), &other.write()),
        AlertDescription(40)
    );
}

#[test]
fn versions_are_the_highest_that_both_speak() {
    let tls = Tls::default().version(Version::TLS_1_0).suites(&[0xc009]);
    let (server, ..) = flight(tls.clone(), &hello(Version::TLS_1_1, &[0xc009]));
    assert_eq!(server.version(), Version::TLS_1_0);
    // Who could do better says so.
    assert!(server.downgrade().is_some());
    // Who knows of lists goes by them, and others by the old field.
    let mut listed = hello(Version::TLS_1_2, &[0xc009]);
    listed
        .extensions
        .push(Extension::supported_versions(&[Version::TLS_1_1]));
    assert_eq!(alert(tls.clone(), &listed.write()), AlertDescription(70));
    let ancient = Tls {
        versions: vec![Version::TLS_1_0],
        ..tls
    };
    let (server, ..) = flight(ancient, &listed);
    assert_eq!(server.version(), Version::TLS_1_0);
    assert!(server.downgrade().is_none());
}

#[test]
fn the_order_is_the_servers_or_the_clients() {
    let tls = Tls::default().suites(&[0xc023, 0xc007]);
    let offered = hello(Version::TLS_1_2, &[0xc007, 0xc023]);
    let (server, chain, keys) = flight(tls.clone(), &offered);
    assert_eq!(server.suite, Suite(0xc023));
    assert_eq!(chain.len(), 2);
    assert_eq!(keys.unwrap().group(), Some(Group::X25519));
    assert!(server.extended_master_secret() && server.secure_renegotiation());
    let clients = Tls {
        clients_order: true,
        extended_master_secret: false,
        renegotiation_info: false,
        ..tls
    };
    let (server, ..) = flight(clients.clone(), &offered);
    assert_eq!(server.suite, Suite(0xc007));
    assert!(!server.extended_master_secret() && !server.secure_renegotiation());
    assert_eq!(server.compression, 0);
    // The library would have these two.
    assert!(matches!(
        reply(clients, &hello(Version::TLS_1_2, &[0xc02b]).write()),
        Reply::Say(_)
    ));
}

#[test]
fn each_kind_of_key_exchange_can_be_read() {
    let all = [0x009e, 0x009c, 0x0003, 0xc018, 0x0034, 0xc006];
    let tls = Tls {
        prime: Prime::Own1024,
        deflate: true,
        ..Tls::default()
            .suites(&all)
            .version(Version::SSL_3_0)
            .signatures(&[SignatureScheme::RSA_PKCS1_SHA256])
    };
    for suite in all {
        let (server, chain, keys) = flight(tls.clone(), &hello(Version::TLS_1_2, &[suite]));
        assert_eq!((server.suite, server.compression), (Suite(suite), 1));
        let signed = keys.as_ref().and_then(|keys| keys.signature.as_ref());
        let anonymous = [0xc018, 0x0034].contains(&suite);
        assert_eq!(chain.is_empty(), anonymous, "{suite:04x}");
        assert_eq!(signed.is_none(), anonymous || suite == 0x009c, "{suite:04x}");
        match keys.map(|keys| keys.parameters) {
            Some(Parameters::Dhe { p, .. }) => assert_eq!(bits(&p), 1024),
            Some(Parameters::RsaExport { modulus, .. }) => assert_eq!(bits(&modulus), 512),
            Some(Parameters::Ecdhe { point, .. }) => assert_eq!(point.len(), 32),
            None => assert_eq!(suite, 0x009c),
            other => panic!("{other:?}"),
        }
    }
    // Before TLS 1.2 nobody says what is signed with, and SSL 3.0 has no extensions in its hello.
    let mut old = hello(Version::SSL_3_0, &[0x0003, 0x00ff]);
    old.extensions.clear();
    let (server, _, keys) = flight(tls, &old);
    assert_eq!(server.version(), Version::SSL_3_0);
    assert!(server.secure_renegotiation());
    assert_eq!(keys.unwrap().signature.unwrap().octets.len(), 384);
}

#[test]
fn a_curve_counts_where_nothing_better_is_offered() {
    let tls = Tls::default().curve(Group::SECP192R1);
    let mut offered = hello(Version::TLS_1_2, &[0xc02b]);
    assert_eq!(reply(tls.clone(), &offered.write()), Reply::GoOn);
    offered.extensions[1] = Extension::supported_groups(&[Group::SECP192R1]);
    let (_, _, keys) = flight(tls, &offered);
    let keys = keys.unwrap();
    assert_eq!(keys.group(), Some(Group::SECP192R1));
    assert!(matches!(keys.parameters, Parameters::Ecdhe { point, .. } if point.len() == 49));
}

#[test]
fn ssl_2_is_answered_with_what_both_have() {
    let offered = Ssl2Hello::all([5; 16]).write();
    assert_eq!(alert(Tls::default(), &offered), AlertDescription(70));
    let tls = Tls {
        ssl2: vec![Ssl2Kind::RC4_128, Ssl2Kind(0x77_7777)],
        ..Tls::default()
    };
    let Reply::Say(octets) = reply(tls, &offered) else {
        panic!("silent");
    };
    let Some(Ssl2Answer::Hello(hello)) = Ssl2Answer::read(&octets) else {
        panic!("{octets:?}");
    };
    assert_eq!(hello.kinds, [Ssl2Kind::RC4_128]);
    assert_eq!((hello.certificate.len(), hello.connection_id.len()), (20_000, 16));
}

#[test]
fn large_hellos_are_dropped_where_they_are_to_be() {
    let tls = Tls {
        hello_max: Some(400),
        ..Tls::default()
    };
    let mut offered = hello(Version::TLS_1_2, &[0xc02b]);
    assert_eq!(reply(tls.clone(), &offered.write()), Reply::GoOn);
    offered.extensions.push(Extension::padding(400));
    assert_eq!(reply(tls, &offered.write()), Reply::HangUp);
}

#[test]
fn only_what_the_library_cannot_do_needs_a_front() {
    for alone in [
        Tls::default(),
        Tls::only(Version::TLS_1_3),
        Tls::only(Version::TLS_1_2),
        Tls {
            early: Early::Taken,
            ..Tls::default()
        },
    ] {
        assert!(!alone.needs_front());
    }
    for not_alone in [
        Tls::default().version(Version::TLS_1_1),
        Tls::default().suites(&[0xc023]),
        Tls {
            deflate: true,
            ..Tls::default()
        },
    ] {
        assert!(not_alone.needs_front());
    }
}

#[test]
fn a_hello_without_end_is_given_up() {
    let mut reader = Reader::default();
    // Records of a message that claims 16 megabytes.
    let record = [&[22, 3, 1, 4, 0, 1, 255, 255, 255][..], &[0; 1020]].concat();
    let pushed = (0..1000)
        .find(|_| reader.push(&record) != Progress::NeedMore)
        .unwrap();
    assert!(pushed <= 32);
    // One octet a record is allowed, and read.
    let mut reader = Reader::default();
    let octets = hello(Version::TLS_1_2, &[0xc02b]).write_in(1);
    assert!(matches!(reader.push(&octets), Progress::Hello(hello) if hello.suites == [0xc02b]));
}

proptest! {
    #[test]
    fn nothing_panics(octets in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = front(Tls::default()).reply(&Reader::default().push(&octets));
    }

    #[test]
    fn changed_hellos_are_answered_too(
        at in 0_usize..160,
        octet in any::<u8>(),
        version in 0x0300_u16..0x0305,
        cut in 0_usize..200,
    ) {
        let tls = Tls::default()
            .version(Version::SSL_3_0)
            .version(Version::TLS_1_0)
            .suites(&[0x009e, 0x0003, 0xc018, 0xc006]);
        let front = front(tls);
        let mut octets = hello(Version(version), &[0x009e, 0x0003, 0xc018, 0xc006]).write();
        if let Some(place) = octets.get_mut(at) {
            *place = octet;
        }
        let whole = Reader::default().push(&octets);
        let _ = front.reply(&whole);
        // In two pieces the same comes of it.
        let mut reader = Reader::default();
        let cut = cut.min(octets.len());
        let first = reader.push(&octets[..cut]);
        if first == Progress::NeedMore {
            prop_assert_eq!(reader.push(&octets[cut..]), whole);
        }
    }
}
