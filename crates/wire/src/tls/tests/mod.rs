mod codes;
mod field;
mod flights;
mod hellos;
mod shares;

use proptest::prelude::*;

use super::{
    code::*,
    hello::*,
    record::{self, FRAGMENT_MAX, NotARecord},
};

/// See `SOURCE.md`.
const CLIENT_HELLO: &[u8] = include_bytes!("clienthello");
const SERVER_HELLO: &[u8] = include_bytes!("serverhello");

/// What stands under that name in `recorded.txt`.
fn recorded(name: &str) -> Vec<u8> {
    let mut lines = include_str!("recorded.txt").lines();
    lines
        .find(|line| line.strip_prefix("@ ") == Some(name))
        .unwrap_or_else(|| panic!("nothing is recorded as {name}"));
    lines
        .take_while(|line| !line.starts_with('@'))
        .flat_map(|line| line.as_bytes().chunks(2))
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// The share of the client in the recorded handshake: the last 32 octets of its key_share.
fn recorded_share() -> Vec<u8> {
    let at = CLIENT_HELLO.len() - 7 - 6 - 32;
    CLIENT_HELLO[at..at + 32].to_vec()
}

#[test]
fn a_recorded_client_hello_is_written_octet_by_octet() {
    let hello = ClientHello {
        record_version: Version::TLS_1_0,
        version: Version::TLS_1_2,
        random: std::array::from_fn(|at| at as u8),
        session_id: (0xe0..=0xff).collect(),
        suites: vec![Suite(0x1301), Suite(0x1302), Suite(0x1303)],
        compressions: vec![0],
        extensions: vec![
            Extension::server_name("example.ulfheim.net"),
            Extension::supported_groups(&[Group::X25519, Group::SECP256R1, Group::SECP384R1]),
            Extension::signature_algorithms(&[
                SignatureScheme::ECDSA_SECP256R1_SHA256,
                SignatureScheme::RSA_PSS_RSAE_SHA256,
                SignatureScheme::RSA_PKCS1_SHA256,
                SignatureScheme::ECDSA_SECP384R1_SHA384,
                SignatureScheme::RSA_PSS_RSAE_SHA384,
                SignatureScheme::RSA_PKCS1_SHA384,
                SignatureScheme::RSA_PSS_RSAE_SHA512,
                SignatureScheme::RSA_PKCS1_SHA512,
                SignatureScheme::RSA_PKCS1_SHA1,
            ]),
            Extension::key_share(&[(Group::X25519, recorded_share())]),
            Extension::new(ExtensionType::PSK_KEY_EXCHANGE_MODES, vec![1, 1]),
            Extension::supported_versions(&[Version::TLS_1_3]),
        ],
    };
    assert_eq!(hello.write(), CLIENT_HELLO);
}

#[test]
fn a_recorded_server_hello_is_read() {
    let Some(Answer::Hello(hello)) = answer(SERVER_HELLO) else {
        panic!("no hello")
    };
    assert_eq!(
        (hello.legacy_version, hello.version()),
        (Version::TLS_1_2, Version::TLS_1_3)
    );
    assert_eq!(hello.random[..4], [0x70, 0x71, 0x72, 0x73]);
    assert_eq!(hello.session_id, (0xe0..=0xff).collect::<Vec<u8>>());
    assert_eq!((hello.suite, hello.compression), (Suite(0x1301), 0));
    assert_eq!(hello.group(), Some(Group::X25519));
    for cut in 0..SERVER_HELLO.len() {
        assert_eq!(answer(&SERVER_HELLO[..cut]), None, "cut at {cut}");
    }
}

#[test]
fn a_hello_in_many_records_after_a_warning_is_read() {
    let message = &SERVER_HELLO[5..];
    let mut octets = record::write(ContentType::ALERT, Version::TLS_1_2, &[1, 112]);
    octets.extend(record::write(
        ContentType::HANDSHAKE,
        Version::TLS_1_2,
        &[0, 0, 0, 0],
    ));
    for part in message.chunks(7) {
        octets.extend(record::write(ContentType::HANDSHAKE, Version::TLS_1_2, part));
    }
    assert_eq!(answer(&octets), answer(SERVER_HELLO));
}

#[test]
fn refusals_and_other_protocols_are_told_apart() {
    let alert =
        |level, description| record::write(ContentType::ALERT, Version::TLS_1_0, &[level, description]);
    assert_eq!(
        answer(&alert(2, 40)),
        Some(Answer::Alert(AlertDescription::HANDSHAKE_FAILURE))
    );
    assert_eq!(
        answer(&alert(1, 0)),
        Some(Answer::Alert(AlertDescription::CLOSE_NOTIFY))
    );
    assert_eq!(answer(&alert(1, 112)), None);
    for text in [
        "HTTP/1.1 400 Bad Request\r\n",
        "<html>",
        "SSH-2.0-x",
        "220 mail",
        "\u{16}\u{2}",
    ] {
        assert_eq!(answer(text.as_bytes()), Some(Answer::NotTls), "{text}");
    }
    assert_eq!(answer(b"H"), Some(Answer::NotTls));
    assert_eq!(answer(&[]), None);
    // A record too long, a message too long, a ServerHello with something behind it.
    assert_eq!(record::read(&[22, 3, 1, 0xff, 0xff]), Err(NotARecord));
    assert_eq!(
        answer(&[22, 3, 1, 0, 4, 2, 0xff, 0xff, 0xff]),
        Some(Answer::NotTls)
    );
    let mut long = SERVER_HELLO[5..].to_vec();
    long[3] += 1;
    long.push(0);
    let long = record::write(ContentType::HANDSHAKE, Version::TLS_1_2, &long);
    assert_eq!(answer(&long), Some(Answer::NotTls));
}

#[test]
fn an_old_server_hello_without_extensions_is_read() {
    let mut message = vec![2, 0, 0, 38, 3, 0];
    message.extend([7; 32]);
    message.extend([0, 0, 10, 0]);
    let octets = record::write(ContentType::HANDSHAKE, Version::SSL_3_0, &message);
    let Some(Answer::Hello(hello)) = answer(&octets) else {
        panic!("no hello")
    };
    assert_eq!((hello.version(), hello.suite), (Version::SSL_3_0, Suite(0x000a)));
    assert_eq!(hello.version().to_string(), "SSL 3.0");
    assert_eq!(Version(0x0305).to_string(), "0x0305");
}

#[test]
fn the_broad_hello_never_has_a_length_that_hangs_load_balancers() {
    let mut seen = std::collections::BTreeSet::new();
    for length in 1..=253 {
        let hello = ClientHello::broad(&"a".repeat(length), [0; 32]);
        let octets = hello.write();
        let message = octets.len() - 5;
        assert!(
            !(256..=511).contains(&message),
            "{message} octets for a name of {length}"
        );
        seen.insert(message);
        let (record, rest) = record::read(&octets).unwrap().unwrap();
        assert_eq!((record.content, rest.len()), (ContentType::HANDSHAKE, 0));
        let codes: std::collections::BTreeSet<Suite> = hello.suites.iter().copied().collect();
        assert_eq!(codes.len(), hello.suites.len(), "a suite stands twice");
        // A server that sees the fallback signal refuses (RFC 7507), and we would see nothing.
        assert!(!codes.contains(&Suite(0x5600)));
    }
    assert!(seen.contains(&512));
}

proptest! {
    #[test]
    fn any_octets_give_an_answer_or_none(octets in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = answer(&octets);
        let _ = ServerHello::read(&octets);
        let mut as_record = vec![22, 3, 3];
        as_record.extend(u16::try_from(octets.len()).unwrap().to_be_bytes());
        as_record.extend(&octets);
        let _ = answer(&as_record);
    }

    #[test]
    fn one_changed_octet_never_panics(at in 0..127usize, to in any::<u8>()) {
        let mut octets = SERVER_HELLO.to_vec();
        octets[at] = to;
        let _ = answer(&octets);
    }

    #[test]
    fn any_hello_is_one_record(
        name in "[a-z0-9.-]{0,300}",
        suites in proptest::collection::vec(any::<u16>(), 0..2000),
        session in proptest::collection::vec(any::<u8>(), 0..300),
        body in proptest::collection::vec(any::<u8>(), 0..3000),
    ) {
        let hello = ClientHello {
            record_version: Version::TLS_1_0,
            version: Version::TLS_1_2,
            random: [1; 32],
            session_id: session,
            suites: suites.into_iter().map(Suite).collect(),
            compressions: vec![1, 0],
            extensions: vec![Extension::server_name(&name), Extension::new(ExtensionType(0xfefe), body)],
        };
        let octets = hello.write();
        let (record, rest) = record::read(&octets).unwrap().unwrap();
        prop_assert!(rest.is_empty());
        prop_assert!(record.fragment.len() <= FRAGMENT_MAX);
    }
}
