//! Known answers: key derivation, protected records, key exchanges.

use aws_lc_rs::{aead, cipher, hmac};
use facts::{Reason, Unseen};
use num_bigint::BigUint;
use wire::tls::{
    code::{ContentType, Group, KeyExchangeKind, Suite, Version},
    key_exchange::{Curve, Parameters},
};

use crate::tls::renegotiate::{
    exchange::{self, Agreed, vector16},
    keys::Scheme,
    protection::Protection,
};

const TEXT: &[u8] = b"the load line of a ship";

fn octets(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.bytes().filter(|digit| !digit.is_ascii_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

fn scheme(name: &str) -> Scheme {
    scheme_in(Version::TLS_1_2, name)
}

fn scheme_in(version: Version, name: &str) -> Scheme {
    Scheme::of(Suite::by_name(name).unwrap(), version).unwrap()
}

fn answer(
    kind: KeyExchangeKind,
    parameters: Option<&Parameters>,
    certificate: Option<&[u8]>,
) -> Result<Agreed, Unseen> {
    exchange::answer(Version::TLS_1_2, kind, parameters, certificate)
}

/// The vectors that went round the working group's list in 2008, for SHA-256 and SHA-384.
#[test]
fn keys_are_derived_as_others_derive_them() {
    let derived = scheme("TLS_RSA_WITH_AES_128_CBC_SHA").derive(
        &octets("9bbe436ba940f017b17652849a71db35"),
        b"test label",
        &octets("a0ba9f936cda311827a6f796ffd5198c"),
        100,
    );
    let known = "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af
                 0fa022f7077def17abfd3797c0564bab4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff701
                 87347b66";
    assert_eq!(derived.unwrap(), octets(known));
    let derived = scheme("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384").derive(
        &octets("b80b733d6ceefcdc71566ea48e5567df"),
        b"test label",
        &octets("cd665cf6a8447dd6ff8b27555edb7465"),
        148,
    );
    let known = "7b0c18e9ced410ed1804f2cfa34a336a1c14dffb4900bb5fd7942107e81c83cde9ca0faa60be9fe34f82b1233c9146a0
                 e534cb400fed2700884f9dc236f80edd8bfa961144c9e8d792eca722a7b32fc3d416d473ebc2c5fd4abfdad05d918425
                 9b5bf8cd4d90fa0d31e2dec479e4f1a26066f2eea9a69236a3e52655c9e9aee691c8f3a26854308d5eaa3be85e099070
                 3d73e56f";
    assert_eq!(derived.unwrap(), octets(known));
}

/// The suite says the hash, where it has one for the key derivation at all.
#[test]
fn suites_have_the_derivation_of_their_name() {
    let of = |name| scheme(name).hash(b"").len();
    assert_eq!(of("TLS_RSA_WITH_AES_256_CBC_SHA"), 32);
    assert_eq!(of("TLS_RSA_WITH_AES_256_CBC_SHA256"), 32);
    assert_eq!(of("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384"), 48);
    assert_eq!(of("TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"), 48);
    assert_eq!(of("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"), 32);
    for name in [
        "TLS_RSA_WITH_RC4_128_SHA",
        "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA",
        "TLS_PSK_WITH_AES_128_GCM_SHA256",
        "TLS_RSA_WITH_AES_128_CCM",
        "TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256",
        "TLS_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD",
        "TLS_RSA_WITH_NULL_SHA256",
        "TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256",
    ] {
        let suite = Suite::by_name(name).unwrap();
        assert!(Scheme::of(suite, Version::TLS_1_2).is_none(), "{name}");
    }
    assert!(Scheme::of(Suite(0xfffe), Version::TLS_1_2).is_none());
    assert!(Scheme::of(Suite::EMPTY_RENEGOTIATION_INFO, Version::TLS_1_2).is_none());
    // What TLS 1.2 brought is not there before.
    let old = Scheme::all(Version::TLS_1_0);
    assert!(old.iter().all(|scheme| scheme.hash(b"").len() == 36));
    let names: Vec<&str> = old.iter().filter_map(|scheme| scheme.suite.name()).collect();
    assert!(names.iter().all(|name| name.ends_with("_CBC_SHA")), "{names:?}");
    assert!(
        names.contains(&"TLS_RSA_WITH_AES_128_CBC_SHA")
            && names.contains(&"TLS_DHE_RSA_WITH_AES_256_CBC_SHA")
    );
    // Curves first, with an AEAD; those without authentication last.
    let all = Scheme::all(Version::TLS_1_2);
    assert_eq!(all.len(), 41);
    assert_eq!(all[0].exchange, KeyExchangeKind::Ecdhe);
    assert!(all[0].suite.name().unwrap().contains("GCM"));
    assert!(all[40].suite.name().unwrap().contains("anon"));
}

fn numbers(from: u8, to: u8) -> Vec<u8> {
    (from..to).collect()
}

/// Made with OpenSSL's command line and Python: HMAC, padding and AES put together by hand.
#[test]
fn records_of_cbc_are_opened_as_others_write_them() {
    let sha1 = || {
        Protection::cbc(
            Version::TLS_1_2,
            &cipher::AES_128,
            &numbers(0, 16),
            hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            &numbers(32, 52),
            &[],
        )
        .unwrap()
    };
    let record = octets(
        "101112131415161718191a1b1c1d1e1f5680a2db0ed74e1a0f101d1febd48e75
         854754149f0cfe2ea612b424e5c55dfc185fd61c27bb6f7a782bca70f3f5f656",
    );
    assert_eq!(sha1().open(ContentType::APPLICATION_DATA, &record).unwrap(), TEXT);
    // The kind and the number of the record are authenticated.
    assert!(sha1().open(ContentType::HANDSHAKE, &record).is_err());
    let mut second = sha1();
    second.open(ContentType::APPLICATION_DATA, &record).unwrap();
    assert!(second.open(ContentType::APPLICATION_DATA, &record).is_err());

    let sha384 = || {
        let (key, mac) = (numbers(0, 32), numbers(32, 80));
        let hash = hmac::HMAC_SHA384;
        let mut protection =
            Protection::cbc(Version::TLS_1_2, &cipher::AES_256, &key, hash, &mac, &[]).unwrap();
        protection.seal(ContentType::HANDSHAKE, b"").unwrap();
        protection
    };
    let empty = octets(
        "101112131415161718191a1b1c1d1e1f951e7978ac286cf54c2ba898ed9eaffd
         068264137ab8c45feb09ce0c8b24b1965f0142435a0bdfcefa7f9a3ff2e3b1fe9c3270d1c2bf9e5abf3638c1e75e2c34",
    );
    assert_eq!(sha384().open(ContentType::HANDSHAKE, &empty).unwrap(), b"");
    let text = octets(
        "101112131415161718191a1b1c1d1e1f603057b42bdd7a9b9fb331f2a6b39ccf4a9cb0adaec12b1785aed40094a0a36b
         8c3c643eee54b1c2e7d5a57d048cade14e4fe75bef9a360723fcd0f92945fae171cc7eacfda084769e97065043a1f92f",
    );
    assert_eq!(sha384().open(ContentType::HANDSHAKE, &text).unwrap(), TEXT);
}

/// Made with Python's cryptography: record 258 of a connection.
#[test]
fn records_of_aeads_are_written_as_others_write_them() {
    let at_258 = |mut protection: Protection| {
        for _ in 0..258 {
            protection.seal(ContentType::APPLICATION_DATA, b"").unwrap();
        }
        protection
    };
    let gcm = || Protection::gcm(&aead::AES_128_GCM, &numbers(0, 16), &numbers(0, 4)).unwrap();
    let known = octets(
        "00000000000001022573471f8fd3068fdcd9ed2596caf70f6721310d794d23fb55a8b04996f30305c06e134e321497",
    );
    let sealed = at_258(gcm()).seal(ContentType::APPLICATION_DATA, TEXT).unwrap();
    assert_eq!(sealed, known);
    assert_eq!(
        at_258(gcm()).open(ContentType::APPLICATION_DATA, &known).unwrap(),
        TEXT
    );
    assert!(gcm().open(ContentType::APPLICATION_DATA, &known).is_err());

    let chacha20 = || Protection::chacha20(&numbers(0, 32), &numbers(0, 12)).unwrap();
    let known = octets("5a12dac4c686b8148eeb2133cbbaeb2acbd0a9a5e6ed2c343350c5bfee4970052dc6fbcac7d038");
    let sealed = at_258(chacha20())
        .seal(ContentType::APPLICATION_DATA, TEXT)
        .unwrap();
    assert_eq!(sealed, known);
    assert_eq!(
        at_258(chacha20())
            .open(ContentType::APPLICATION_DATA, &known)
            .unwrap(),
        TEXT
    );
}

fn dhe(p: &BigUint, g: &BigUint, y: &BigUint) -> Parameters {
    let [p, g, y] = [p, g, y].map(BigUint::to_bytes_be);
    Parameters::Dhe { p, g, y }
}

#[test]
fn numbers_that_are_no_key_exchange_are_refused() {
    let number = |value: u64| BigUint::from(value);
    let refused = |p: u64, g: u64, y: u64| {
        let parameters = dhe(&number(p), &number(g), &number(y));
        answer(KeyExchangeKind::Dhe, Some(&parameters), None).map_err(|unseen| unseen.reason)
    };
    assert!(refused(23, 5, 8).is_ok());
    for (p, g, y) in [
        (0, 0, 0),
        (0, 2, 2),
        (1, 2, 2),
        (24, 5, 8),
        (23, 5, 22),
        (23, 5, 1),
        (23, 1, 8),
        (23, 5, 0),
        (23, 5, 99),
    ] {
        assert_eq!(refused(p, g, y).unwrap_err(), Reason::Malformed, "{p} {g} {y}");
    }
    let long = dhe(&((number(1) << 4096_u32) + number(1)), &number(2), &number(2));
    let unseen = answer(KeyExchangeKind::Dhe, Some(&long), None).unwrap_err();
    assert_eq!(unseen.reason, Reason::TooComplex);
    let longest = dhe(&((number(1) << 4095_u32) + number(1)), &number(2), &number(2));
    assert!(answer(KeyExchangeKind::Dhe, Some(&longest), None).is_ok());
    assert!(vector16(&[0; 65_536]).is_err());
}

#[test]
fn points_and_certificates_that_do_not_fit_are_refused() {
    let refused = |kind, parameters: Option<&Parameters>, certificate| {
        answer(kind, parameters, certificate).unwrap_err().reason
    };
    let on = |group, point: &[u8]| Parameters::Ecdhe {
        curve: Curve::Named(group),
        point: point.to_vec(),
    };
    let ecdhe = KeyExchangeKind::Ecdhe;
    for group in [
        Group::X25519,
        Group::SECP256R1,
        Group::SECP384R1,
        Group::SECP521R1,
    ] {
        for point in [&[] as &[u8], &[0], &[4; 65], &[0; 32], &[4; 1_000]] {
            assert_eq!(refused(ecdhe, Some(&on(group, point)), None), Reason::Malformed);
        }
    }
    let other = on(Group::X448, &[1; 56]);
    assert_eq!(refused(ecdhe, Some(&other), None), Reason::Malformed);
    let rsa = KeyExchangeKind::Rsa;
    assert_eq!(refused(rsa, None, None), Reason::Malformed);
    assert_eq!(refused(rsa, None, Some(b"0\0")), Reason::Malformed);
    assert_eq!(refused(ecdhe, None, None), Reason::Malformed);
    // A key on a curve takes no secret.
    let made = rcgen::generate_simple_self_signed(["example.test".to_owned()]).unwrap();
    assert_eq!(refused(rsa, None, Some(made.cert.der())), Reason::OurSide);
}

/// Made with Python's hmac and hashlib.
#[test]
fn keys_before_tls_1_2_are_derived_as_others_derive_them() {
    let scheme = scheme_in(Version::TLS_1_0, "TLS_RSA_WITH_AES_128_CBC_SHA");
    let derived = scheme.derive(&numbers(0, 47), b"test label", &numbers(64, 96), 70);
    let known = "4e0c2116b6539f567684a54797836a98132d3112fae7b9d3cc7603e34ccb39fa0f3355fbdb0585ce6e8cf98c0d49661cfba60d50b90eee5aed9b7de9d5dc790cc2e29abe386b";
    assert_eq!(derived.unwrap(), octets(known));
    let derived = scheme.derive(&numbers(0, 48), b"client finished", &scheme.hash(TEXT), 12);
    assert_eq!(derived.unwrap(), octets("455c63dc98a113ca4d970d33"));
}

/// Made with Python's cryptography: two records of one connection, the second of which goes on with the first's last block.
#[test]
fn records_before_tls_1_2_are_opened_and_written_as_others_do() {
    let of = |version, iv: &[u8]| {
        Protection::cbc(
            version,
            &cipher::AES_128,
            &numbers(0, 16),
            hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            &numbers(32, 52),
            iv,
        )
        .unwrap()
    };
    let (first, second) = (
        octets(
            "5680a2db0ed74e1a0f101d1febd48e7501f1783a02f3d18dd9233189d839c119d70a08db1f92e20ef048b41bf458c576",
        ),
        octets(
            "9e8aa8361b68ecab613f6a1a1b62d2f07479274569b52926c3b01ab75ddf33fe20ed6d599c36fb0a2d41b1ec4a6106e5",
        ),
    );
    let mut reader = of(Version::TLS_1_0, &numbers(16, 32));
    assert_eq!(reader.open(ContentType::HANDSHAKE, &first).unwrap(), TEXT);
    assert_eq!(reader.open(ContentType::HANDSHAKE, &second).unwrap(), TEXT);
    let mut writer = of(Version::TLS_1_0, &numbers(16, 32));
    assert_eq!(writer.seal(ContentType::HANDSHAKE, TEXT).unwrap(), first);
    assert_eq!(writer.seal(ContentType::HANDSHAKE, TEXT).unwrap(), second);
    let mut later = of(Version::TLS_1_1, &[]);
    let known = octets(
        "101112131415161718191a1b1c1d1e1f5680a2db0ed74e1a0f101d1febd48e755af2a22eb0c45e3027f2182960f8f9135074d8cf0cb196c936ddeead19e827a1",
    );
    assert_eq!(later.open(ContentType::HANDSHAKE, &known).unwrap(), TEXT);
    // Each names its version.
    assert!(
        of(Version::TLS_1_2, &[])
            .open(ContentType::HANDSHAKE, &known)
            .is_err()
    );
    for broken in [&[][..], &[0], &[0; 15], &[0; 16], &[0; 33]] {
        assert!(
            of(Version::TLS_1_0, &numbers(16, 32))
                .open(ContentType::ALERT, broken)
                .is_err()
        );
    }
}
