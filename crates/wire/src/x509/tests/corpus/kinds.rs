//! Kinds of keys and signatures.

use base64::Engine;

use super::{Case, World, same};
use crate::x509::forge::*;

fn identifier(dotted: &str, parameters: &[u8]) -> Vec<u8> {
    sequence(&[&oid(dotted), parameters])
}

/// An RSA key with a modulus of so many bits that nobody has the private key of.
fn rsa(bits_of_modulus: usize, exponent: &[u8]) -> Vec<u8> {
    let mut modulus = vec![0xc5; bits_of_modulus.div_ceil(8)];
    modulus[0] = 1 << ((bits_of_modulus - 1) % 8);
    if modulus[0] & 0x80 != 0 {
        modulus.insert(0, 0);
    }
    let numbers = sequence(&[&element(0x02, &[&modulus]), &element(0x02, &[exponent])]);
    sequence(&[&identifier("1.2.840.113549.1.1.1", &[5, 0]), &bits(&numbers)])
}

/// A key that is only octets.
fn plain(dotted: &str, octets: usize) -> Vec<u8> {
    sequence(&[&identifier(dotted, &[]), &bits(&vec![0x5a; octets])])
}

fn ec(curve: &str, octets: usize) -> Vec<u8> {
    let point = [vec![4], vec![0x5a; 2 * octets]].concat();
    sequence(&[&identifier("1.2.840.10045.2.1", &oid(curve)), &bits(&point)])
}

/// The server's own key. How strong it must be is a question of policy; some are no keys at all.
pub(super) fn keys(world: &World) -> Vec<Case> {
    let f4 = &[1, 0, 1];
    let leaf = |name, expect, because, spki: Vec<u8>| {
        world
            .with_leaf(name, expect, |draft| Draft { spki, ..draft })
            .because(because)
    };
    let dsa = identifier(
        "1.2.840.10040.4.1",
        &sequence(&[&[2, 1, 7], &[2, 1, 3], &[2, 1, 2]]),
    );
    let dsa = sequence(&[&dsa, &bits(&[2, 1, 5])]);
    vec![
        leaf("exponent 1", "weak-key", "RFC 8017 §3.1", rsa(2048, &[1]))
            .openssl_differs("does not look at it"),
        leaf("exponent 0", "weak-key", "RFC 8017 §3.1", rsa(2048, &[0]))
            .openssl_differs("does not look at it"),
        leaf(
            "even exponent",
            "weak-key",
            "RFC 8017 §3.1",
            rsa(2048, &[1, 0, 0]),
        )
        .openssl_differs("does not look at it"),
        leaf("exponent 3", "holds", "RFC 8017 §3.1", rsa(2048, &[3])),
        leaf(
            "modulus of 2049 bits",
            "holds: modulus-size",
            "CA/B BR §6.1.5",
            rsa(2049, f4),
        ),
        leaf(
            "modulus of 1023 bits",
            "weak-key",
            "CA/B BR §6.1.5",
            rsa(1023, f4),
        )
        .openssl_differs("only at a higher security level"),
        leaf(
            "modulus of 16384 bits",
            "holds",
            "CA/B BR §6.1.5",
            rsa(16_384, f4),
        ),
        leaf(
            "P-192",
            "weak-key",
            "CA/B BR §6.1.5",
            ec("1.2.840.10045.3.1.1", 24),
        ),
        leaf("DSA", "weak-key", "RFC 8446 §4.2.3", dsa).openssl_differs("takes DSA"),
        leaf(
            "Ed25519 as a leaf",
            "holds",
            "RFC 8410 §3",
            plain("1.3.101.112", 32),
        ),
        leaf(
            "Ed448 as a leaf",
            "holds",
            "RFC 8410 §3",
            plain("1.3.101.113", 57),
        ),
        leaf(
            "ML-DSA as a leaf",
            "holds",
            "RFC 9881 §4",
            plain("2.16.840.1.101.3.4.3.18", 1952),
        )
        .openssl_differs("does not know it"),
    ]
}

/// RSASSA-PSS parameters: the last arcs of the digests of message and mask, the salt, and what follows.
fn pss(digest: u8, mask: u8, salt: u8, more: &[u8]) -> Vec<u8> {
    let sha2 = |last: u8| identifier(&format!("2.16.840.1.101.3.4.2.{last}"), &[5, 0]);
    let mask = sequence(&[&oid("1.2.840.113549.1.1.8"), &sha2(mask)]);
    let parameters = sequence(&[
        &element(0xa0, &[&sha2(digest)]),
        &element(0xa1, &[&mask]),
        &element(0xa2, &[&[2, 1, salt]]),
        more,
    ]);
    identifier("1.2.840.113549.1.1.10", &parameters)
}

/// What a CA with an RSA key says of its signature, which is one of RSASSA-PKCS1-v1_5 with SHA-256.
pub(super) fn signatures(world: &World) -> Vec<Case> {
    let ca = world.root.subordinate("Middle", Signer::rsa(), same);
    let says = |name, expect, because, algorithm: Vec<u8>| {
        let leaf = ca.leaf(&["example.test"], &world.key, |draft| Draft {
            algorithm: Some(algorithm),
            ..draft
        });
        world
            .case(name, expect, vec![leaf, ca.der.clone()])
            .because(because)
    };
    let rsa = |last: u8, parameters: &[u8]| identifier(&format!("1.2.840.113549.1.1.{last}"), parameters);
    let broken = "RFC 8446 §4.4.2.4";
    let null: &[u8] = &[5, 0];
    let spoilt_root = || {
        let mut der = world.root.der.clone();
        *der.last_mut().unwrap() ^= 1;
        der
    };
    let old_root = Authority::root("Root", Signer::p256(), |draft| Draft {
        algorithm: Some(identifier("1.2.840.10045.4.1", &[])),
        ..draft
    });
    let leaf_of_old = old_root.leaf(&["example.test"], &world.key, same);
    vec![
        says("RSA without NULL", "holds", "RFC 4055 §5", rsa(11, &[])),
        says(
            "RSA with other parameters",
            "flawed",
            "RFC 4055 §5",
            rsa(11, &[2, 1, 0]),
        )
        .openssl_differs("does not mind the parameters"),
        says("says MD2 with RSA", "signature-broken", broken, rsa(2, null)),
        says("says MD4 with RSA", "signature-unsupported", broken, rsa(3, null)),
        says(
            "says SHA-224 with RSA",
            "signature-unsupported",
            broken,
            rsa(14, null),
        ),
        says(
            "says RSASSA-PSS",
            "signature-wrong",
            "RFC 4055 §3.1",
            pss(1, 1, 32, &[]),
        ),
        says(
            "says SHA3-256 with RSA",
            "signature-unsupported",
            "RFC 8446 §4.2.3",
            identifier("2.16.840.1.101.3.4.3.14", null),
        ),
        says(
            "RSASSA-PSS with its defaults",
            "signature-broken",
            "RFC 4055 §3.1",
            rsa(10, &sequence(&[])),
        ),
        says(
            "RSASSA-PSS with a short salt",
            "signature-unsupported",
            "RFC 8446 §4.2.3",
            pss(1, 1, 20, &[]),
        ),
        says(
            "RSASSA-PSS with two digests",
            "signature-unsupported",
            "RFC 8446 §4.2.3",
            pss(1, 2, 32, &[]),
        ),
        says(
            "RSASSA-PSS with another trailer",
            "signature-unsupported",
            "RFC 4055 §3.1",
            pss(1, 1, 32, &element(0xa3, &[&[2, 1, 2]])),
        ),
        says(
            "RSASSA-PSS without parameters",
            "signature-unsupported",
            "RFC 4055 §3.1",
            rsa(10, &[]),
        ),
        world
            .with_middle("CA that says SHA-1", "signature-broken", |draft| Draft {
                algorithm: Some(identifier("1.2.840.10045.4.1", &[])),
                ..draft
            })
            .because(broken),
        Case {
            roots: vec![spoilt_root()],
            ..world
                .with_leaf("the root's own signature does not fit", "holds", same)
                .because("RFC 5280 §6.1: nobody looks at it")
        },
        Case {
            roots: vec![old_root.der.clone()],
            ..world
                .case("the root's own signature says SHA-1", "holds", vec![leaf_of_old])
                .because("RFC 8446 §4.4.2.2")
        },
    ]
}

/// CAs whose keys prove nothing. Our own library makes no such keys: these certificates were made once with another.
pub(super) fn weak_cas(world: &World) -> Vec<Case> {
    let pem = include_str!("weak.pem");
    let ders: Vec<Vec<u8>> = pem
        .split("-----BEGIN CERTIFICATE-----")
        .skip(1)
        .map(|part| {
            let body: String = part
                .split("-----END")
                .next()
                .unwrap()
                .split_whitespace()
                .collect();
            base64::engine::general_purpose::STANDARD.decode(body).unwrap()
        })
        .collect();
    let cases = [
        (
            "root with RSA of 1024 bits",
            "CA with RSA of 1024 bits",
            "weak-key",
        ),
        (
            "root with RSA of 2047 bits",
            "CA with RSA of 2047 bits",
            "weak-key",
        ),
        ("root with P-224", "CA with P-224", "signature-unsupported"),
    ];
    let groups = cases.iter().zip(ders.chunks(5));
    let both = groups.flat_map(|((root, ca, expect), ders)| {
        let case = |name, chain: &[&Vec<u8>], root: &Vec<u8>| Case {
            roots: vec![root.clone()],
            ..world
                .case(name, expect, chain.iter().map(|der| (*der).clone()).collect())
                .because("CA/B BR §6.1.5")
                .openssl_differs("only at a higher security level")
        };
        [
            case(root, &[&ders[1]], &ders[0]),
            case(ca, &[&ders[4], &ders[3]], &ders[2]),
        ]
    });
    both.collect()
}
