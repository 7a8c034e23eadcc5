//! The servers, with the hellos that each is asked.

use std::collections::BTreeMap;

use wire::tls::code::{Group, SignatureScheme, Version};

use super::server::{Described, No, ffdhe};

type Case = (&'static str, usize, Described);

const MODERN: [u16; 3] = [0x1302, 0x1303, 0x1301];
/// ECDHE with ECDSA, AES-GCM and ChaCha20-Poly1305.
const CURVE: [u16; 3] = [0xc02c, 0xcca9, 0xc02b];
/// The same with RSA.
const RSA: [u16; 3] = [0xc030, 0xcca8, 0xc02f];
/// ECDHE and RSA with CBC: SHA-384, SHA-256.
const CBC: [u16; 2] = [0xc028, 0xc027];
/// ECDHE and RSA with CBC and SHA-1.
const CBC_SHA1: [u16; 2] = [0xc014, 0xc013];

fn hybrids_first() -> Vec<u16> {
    [Group::X25519_MLKEM768, Group::X25519, Group::SECP256R1]
        .map(|group| group.0)
        .to_vec()
}

/// A prime of the server's own, as far as anybody can tell without looking for its factors: 1,024 bits.
pub fn own_prime() -> Vec<u8> {
    let mut prime = vec![0xf1; 128];
    prime[127] = 0x95;
    prime
}

/// Oakley group 2 (RFC 2409 §6.2), 1,024 bits, which very many servers shared.
pub fn old_prime() -> Vec<u8> {
    let hex = "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd\
               ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
               ee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff";
    num_bigint::BigUint::parse_bytes(hex.as_bytes(), 16)
        .unwrap()
        .to_bytes_be()
}

fn versions(from: &[(Version, &[&[u16]])]) -> BTreeMap<Version, Vec<u16>> {
    from.iter()
        .map(|(version, suites)| (*version, suites.concat()))
        .collect()
}

/// TLS 1.2 and 1.3 as they should be.
fn modern() -> Described {
    let signatures = [
        SignatureScheme::ECDSA_SECP256R1_SHA256,
        SignatureScheme::RSA_PSS_RSAE_SHA256,
        SignatureScheme::RSA_PKCS1_SHA256,
    ];
    Described {
        versions: versions(&[(Version::TLS_1_2, &[&CURVE]), (Version::TLS_1_3, &[&MODERN])]),
        ssl2: None,
        own_order: true,
        groups: hybrids_first(),
        curves: vec![Group::X25519.0, Group::SECP256R1.0],
        prime: (ffdhe(2048, 560_316), 2),
        signatures: signatures.map(|scheme| scheme.0).to_vec(),
        signs_anyway: false,
        deflate: false,
        extended_master_secret: true,
        secure_renegotiation: true,
        no: No::Alert,
        no_to_ssl2: No::Alert,
        dropped: Vec::new(),
        not_offered: None,
        most: usize::MAX,
        drops_large: false,
    }
}

/// TLS 1.2 and 1.3 with an RSA key, and these suites in TLS 1.2.
fn with(suites: &[&[u16]]) -> Described {
    Described {
        versions: versions(&[(Version::TLS_1_2, suites), (Version::TLS_1_3, &[&MODERN])]),
        ..modern()
    }
}

/// An RSA key, these versions, the same suites in each.
fn alike(spoken: &[Version], suites: &[&[u16]]) -> Described {
    let spoken: Vec<(Version, &[&[u16]])> = spoken.iter().map(|version| (*version, suites)).collect();
    Described {
        versions: versions(&spoken),
        ..modern()
    }
}

fn of_suites() -> Vec<Case> {
    let client_order = Described {
        own_order: false,
        ..with(&[&RSA, &CBC])
    };
    let both_order = Described {
        own_order: false,
        ..with(&[&RSA, &CBC, &CBC_SHA1])
    };
    let nothing = Described {
        own_order: true,
        ..alike(&[Version::TLS_1_2], &[&CBC])
    };
    let odd = Described {
        versions: versions(&[
            (Version::TLS_1_2, &[&CURVE]),
            (Version::TLS_1_3, &[&MODERN, &[0x1305]]),
        ]),
        ..modern()
    };
    vec![
        ("phase_out", 14, with(&[&RSA, &CBC])),
        ("phase_out_client_order", 14, client_order),
        ("cbc_sha1", 14, with(&[&RSA, &CBC, &CBC_SHA1])),
        ("cbc_sha1_client_order", 14, both_order),
        ("phase_out_only", 13, nothing),
        ("ccm_8", 13, odd),
        ("rc4_3des", 13, with(&[&RSA, &[0x0005, 0x000a]])),
        ("export", 13, with(&[&RSA, &[0x0003, 0x0014]])),
        ("null_anon", 13, with(&[&RSA, &[0x003b, 0xc018]])),
        (
            "static_rsa",
            12,
            alike(&[Version::TLS_1_2], &[&[0x009d, 0x009c, 0x002f]]),
        ),
        ("both_keys", 12, with(&[&CURVE, &RSA])),
    ]
}

fn of_versions() -> Vec<Case> {
    use Version as V;
    let old = Described {
        extended_master_secret: false,
        groups: vec![Group::X25519.0, Group::SECP256R1.0],
        signatures: vec![SignatureScheme::RSA_PKCS1_SHA256.0],
        versions: versions(&[
            (V::TLS_1_0, &[&CBC_SHA1]),
            (V::TLS_1_1, &[&CBC_SHA1]),
            (V::TLS_1_2, &[&RSA, &CBC_SHA1]),
            (V::TLS_1_3, &[&MODERN]),
        ]),
        ..modern()
    };
    let ssl_3 = Described {
        secure_renegotiation: false,
        extended_master_secret: false,
        no: No::Close,
        no_to_ssl2: No::Close,
        ..alike(&[V::SSL_3_0], &[&[0x0005, 0x000a]])
    };
    let ssl_2 = Described {
        ssl2: Some(vec![0x07_00c0, 0x01_0080]),
        ..with(&[&RSA])
    };
    let ssl_2_no_kind = Described {
        ssl2: Some(vec![]),
        ..with(&[&RSA])
    };
    let dropped = Described {
        dropped: vec![V::TLS_1_0],
        ..modern()
    };
    let one_one = alike(&[V::TLS_1_1, V::TLS_1_2], &[&CBC_SHA1]);
    vec![
        ("modern", 13, modern()),
        ("only_tls_1_3", 7, alike(&[V::TLS_1_3], &[&MODERN])),
        ("only_tls_1_2", 11, alike(&[V::TLS_1_2], &[&RSA])),
        ("only_tls_1_0", 9, alike(&[V::TLS_1_0], &[&CBC_SHA1])),
        ("tls_1_1", 11, one_one),
        ("tls_1_0", 14, old),
        ("ssl_3", 12, ssl_3),
        ("ssl_2", 12, ssl_2),
        ("ssl_2_no_kind", 12, ssl_2_no_kind),
        ("tls_1_0_dropped", 14, dropped),
    ]
}

fn of_groups() -> Vec<Case> {
    let groups = |groups: &[Group]| -> Vec<u16> { groups.iter().map(|group| group.0).collect() };
    let dhe: &[u16] = &[0x009f, 0x0033];
    let finite = |prime: (Vec<u8>, u8)| Described {
        prime,
        ..with(&[&RSA, dhe])
    };
    let curves = |of: &[Group]| Described {
        curves: groups(of),
        ..modern()
    };
    let modern_groups = |of: &[Group]| Described {
        groups: groups(of),
        ..modern()
    };
    use Group as G;
    vec![
        ("own_prime", 14, finite((own_prime(), 2))),
        ("old_prime", 14, finite((old_prime(), 2))),
        ("ffdhe2048", 14, finite((ffdhe(2048, 560_316), 2))),
        ("ffdhe3072", 14, finite((ffdhe(3072, 2_625_351), 2))),
        ("other_generator", 14, finite((ffdhe(3072, 2_625_351), 5))),
        ("secp192r1", 12, curves(&[G::X25519, G::SECP192R1])),
        ("secp224r1", 14, curves(&[G::X25519, G::SECP224R1])),
        ("sect163k1", 13, curves(&[G::X25519, G::SECP224R1, G::SECT163K1])),
        (
            "pure_ml_kem",
            14,
            modern_groups(&[G::X25519_MLKEM768, G::X25519, G::MLKEM768]),
        ),
        (
            "ml_kem_ffdhe3072",
            15,
            modern_groups(&[G::X25519_MLKEM768, G::MLKEM768, G::FFDHE3072]),
        ),
        (
            "tls_1_3_ffdhe2048",
            13,
            modern_groups(&[G::X25519_MLKEM768, G::X25519, G::FFDHE2048]),
        ),
        ("no_hybrid", 14, modern_groups(&[G::X25519, G::SECP256R1])),
        (
            "hybrid_second",
            14,
            modern_groups(&[G::X25519, G::SECP256R1, G::X25519_MLKEM768]),
        ),
        (
            "hybrid_of_p256",
            14,
            modern_groups(&[G::SECP256R1_MLKEM768, G::SECP256R1]),
        ),
    ]
}

fn of_the_rest() -> Vec<Case> {
    let signs = |schemes: &[SignatureScheme]| Described {
        signatures: schemes.iter().map(|scheme| scheme.0).collect(),
        ..with(&[&RSA])
    };
    use SignatureScheme as S;
    let large = Described {
        drops_large: true,
        ..modern()
    };
    let anyway = Described {
        signs_anyway: true,
        ..with(&[&RSA])
    };
    let sha1_anyway = Described {
        signs_anyway: true,
        ..signs(&[S::RSA_PKCS1_SHA1])
    };
    let deflate = Described {
        deflate: true,
        ..modern()
    };
    let no_secret = Described {
        extended_master_secret: false,
        ..modern()
    };
    let unbound = Described {
        secure_renegotiation: false,
        ..modern()
    };
    let closes = Described {
        no: No::Close,
        no_to_ssl2: No::Close,
        ..modern()
    };
    let not_offered = Described {
        // A suite of TLS 1.3 in TLS 1.2, and one that a hello for TLS 1.3 left out.
        not_offered: Some(0x1301),
        ..modern()
    };
    let limited = |most: usize| Described { most, ..modern() };
    vec![
        ("large_hello_dropped", 14, large),
        (
            "sha1",
            12,
            signs(&[S::RSA_PSS_RSAE_SHA256, S::RSA_PKCS1_SHA256, S::RSA_PKCS1_SHA1]),
        ),
        ("sha224", 13, signs(&[S::RSA_PKCS1_SHA256, S::RSA_PKCS1_SHA224])),
        (
            "md5_and_sha224",
            13,
            signs(&[S::RSA_PKCS1_SHA224, S::RSA_PKCS1_MD5]),
        ),
        ("signs_anyway", 12, anyway),
        ("sha1_anyway", 12, sha1_anyway),
        ("deflate", 13, deflate),
        ("no_extended_master_secret", 13, no_secret),
        ("no_secure_renegotiation", 13, unbound),
        ("closes", 24, closes),
        ("not_offered", 19, not_offered),
        ("refuses_after_4", 10, limited(4)),
        ("refuses_at_once", 7, limited(0)),
    ]
}

/// Each server with its name and the hellos it is asked.
pub fn all() -> Vec<Case> {
    [of_versions(), of_suites(), of_groups(), of_the_rest()].concat()
}
