//! Flights as servers of the field sent them.

use facts::{FlightEnd, TlsMessage};

use super::{
    super::{code::*, ffdhe, flight::*, hello::ServerHello, key_exchange::*, status::CertificateStatus},
    flights::{in_pieces, kinds, tls},
    recorded,
};
use crate::x509::Certificate;

fn server_hello(flight: &Flight) -> ServerHello {
    flight
        .messages
        .iter()
        .find_map(|message| match message {
            TlsMessage::ServerHello(body) => ServerHello::read(&body.0),
            _ => None,
        })
        .unwrap()
}

fn key_exchange(name: &str) -> ServerKeyExchange {
    let flight = tls(&recorded(name));
    let hello = server_hello(&flight);
    flight
        .messages
        .iter()
        .find_map(|message| match message {
            TlsMessage::ServerKeyExchange(body) => Some(&body.0),
            _ => None,
        })
        .and_then(|body| ServerKeyExchange::read(hello.version(), hello.suite, body))
        .unwrap_or_else(|| panic!("{name} has no key exchange"))
}

#[test]
fn flights_of_servers_of_the_field_are_read_to_their_end() {
    let full = ["hello", "certificate", "key", "done"].as_slice();
    for (name, messages) in [
        (
            "openssl-staple",
            ["hello", "certificate", "status", "key", "done"].as_slice(),
        ),
        ("openssl-dhe", full),
        ("openssl-tls10", full),
        ("openssl-tls11-ecdsa", full),
        (
            "openssl-rsa-clientcert",
            &["hello", "certificate", "request", "done"],
        ),
        ("openssl-anon", &["hello", "key", "done"]),
        ("openssl-ecdhe-psk", &["hello", "key", "done"]),
        ("openssl-dhe-psk", &["hello", "key", "done"]),
        ("openssl-tls13", &["hello"]),
        ("openssl-retry", &["hello"]),
        ("openssl-retry-p384", &["hello"]),
        ("openssl-name-fatal", &["alert"]),
        (
            "openssl-name-warning",
            &["alert", "hello", "certificate", "key", "done"],
        ),
        ("openssl-refused", &["alert"]),
        ("openssl-version", &["alert"]),
        ("gnutls-ecdhe", full),
        ("gnutls-tls10-dhe", full),
        ("gnutls-dhe12", full),
        ("gnutls-retry", &["hello"]),
        ("gnutls-ffdhe13", &["hello"]),
        ("gnutls-dhe-psk", &["hello", "key", "done"]),
        ("gnutls-anon", &["hello", "key", "done"]),
        ("tlslite-ssl3", full),
        ("trace-server", &["hello"]),
        ("trace-retry", &["hello"]),
    ] {
        let octets = recorded(name);
        let flight = tls(&octets);
        assert_eq!(
            (kinds(&flight), flight.progress),
            (messages.to_vec(), Progress::Complete),
            "{name}"
        );
        for lengths in [&[1][..], &[2], &[3, 1, 7], &[5], &[1400]] {
            assert_eq!(
                in_pieces(Kind::Tls, &octets, lengths),
                flight,
                "{name} {lengths:?}"
            );
        }
        for chain in &flight.chains {
            assert!(!chain.is_empty());
            for certificate in chain {
                assert!(Certificate::read(certificate).is_ok(), "{name}");
            }
        }
    }
    assert_eq!(tls(&recorded("openssl-staple")).chains[0].len(), 2);
    assert_eq!(tls(&recorded("openssl-tls11-ecdsa")).chains[0].len(), 1);
}

#[test]
fn flights_end_where_the_octets_end() {
    let octets = recorded("openssl-staple");
    for cut in 0..octets.len() {
        let flight = tls(&octets[..cut]);
        assert_eq!(flight.progress, Progress::NeedMore, "cut at {cut}");
        let facts = flight.clone().into_facts(&mut Vec::new(), FlightEnd::Timeout);
        match facts {
            Some(facts) => assert_eq!(facts.end, FlightEnd::Timeout),
            None => assert!(flight.messages.is_empty()),
        }
    }
    // What comes after the end changes nothing.
    let more = [octets.as_slice(), b"HTTP/1.1"].concat();
    assert_eq!(tls(&more), tls(&octets));
}

#[test]
fn shares_of_the_field_are_taken_apart() {
    let share = key_exchange("openssl-staple");
    let signature = share.signature.clone().unwrap();
    assert_eq!(share.group(), Some(Group::X25519));
    let SignedWith::Scheme(scheme) = signature.algorithm else {
        panic!("no scheme in TLS 1.2")
    };
    assert!(scheme.name().unwrap().starts_with("rsa_"), "{scheme}");
    assert_eq!(signature.octets.len(), 128);

    let old = key_exchange("openssl-tls10");
    let signature = old.signature.clone().unwrap();
    assert_eq!(
        (signature.algorithm, signature.octets.len()),
        (SignedWith::RsaMd5Sha1, 128)
    );
    assert_eq!(signature.algorithm.hash(), Some(Hash::Sha1));
    let ecdsa = key_exchange("openssl-tls11-ecdsa").signature.unwrap();
    assert_eq!(ecdsa.algorithm, SignedWith::EcdsaSha1);

    for (name, prime) in [
        ("openssl-dhe", "Oakley group 2"),
        ("openssl-anon", "Oakley group 2"),
        ("openssl-dhe-psk", "Oakley group 2"),
        ("gnutls-tls10-dhe", "ffdhe2048"),
        ("gnutls-dhe12", "ffdhe2048"),
    ] {
        let share = key_exchange(name);
        let Parameters::Dhe { p, g, y } = &share.parameters else {
            panic!("{name} has no finite field")
        };
        let known = ffdhe::known(p).unwrap_or_else(|| panic!("{name} has a prime of its own"));
        assert_eq!(usize::from(known.bits), bits(p));
        assert_eq!((known.name, g.as_slice()), (prime, [2].as_slice()), "{name}");
        assert!(bits(y) <= bits(p) && bits(y) > bits(p) - 40);
        assert_eq!(
            share.signature.is_some(),
            name.contains("dhe") && !name.contains("psk"),
            "{name}"
        );
    }
    let psk = key_exchange("openssl-ecdhe-psk");
    assert_eq!(
        (psk.psk_hint.as_deref(), psk.signature.as_ref()),
        (Some(b"hint".as_slice()), None)
    );
    assert!(psk.group().is_some());
    assert_eq!(key_exchange("openssl-anon").psk_hint, None);
    assert!(key_exchange("gnutls-dhe-psk").psk_hint.is_some());
    assert!(key_exchange("gnutls-anon").signature.is_none());
}

#[test]
fn a_staple_of_the_field_is_found() {
    let flight = tls(&recorded("openssl-staple"));
    let status = flight
        .messages
        .iter()
        .find_map(|message| match message {
            TlsMessage::CertificateStatus(body) => CertificateStatus::read(&body.0),
            _ => None,
        })
        .unwrap();
    assert_eq!(
        status.leaf().map(|response| (response[0], response.len())),
        Some((0x30, 661))
    );
}
