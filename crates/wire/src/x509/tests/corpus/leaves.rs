//! The server's own certificate, and what signs it.

use super::{Case, World, dns, ip, same};
use crate::x509::forge::*;

/// What is signed with what.
pub(super) fn signatures(world: &World) -> Vec<Case> {
    let spoilt = |mut der: Vec<u8>| {
        *der.last_mut().unwrap() ^= 1;
        der
    };
    let below = |name: &'static str, key: Signer| {
        let ca = world.root.subordinate("Middle", key, same);
        world.case(
            name,
            "holds",
            vec![ca.leaf(&["example.test"], &world.key, same), ca.der],
        )
    };
    let declared = |dotted: &str| sequence(&[&oid(dotted)]);
    let with_null = |dotted: &str| sequence(&[&oid(dotted), &[5, 0]]);
    vec![
        below("RSA with SHA-256", Signer::rsa()),
        below("RSASSA-PSS with SHA-256", Signer::rsa().as_pss()),
        below("P-384", Signer::p384()),
        below("Ed25519", Signer::ed25519()),
        world.case(
            "leaf's signature spoilt",
            "signature-wrong",
            vec![spoilt(world.leaf(same)), world.middle.der.clone()],
        ),
        world.case(
            "CA's signature spoilt",
            "signature-wrong",
            vec![world.leaf(same), spoilt(world.middle.der.clone())],
        ),
        world.with_leaf("says SHA-1 with ECDSA", "signature-broken", |draft| Draft {
            algorithm: Some(declared("1.2.840.10045.4.1")),
            ..draft
        }),
        world.with_leaf("says MD5 with RSA", "signature-broken", |draft| Draft {
            algorithm: Some(with_null("1.2.840.113549.1.1.4")),
            ..draft
        }),
        world.with_leaf("says SHA-1 with RSA", "signature-broken", |draft| Draft {
            algorithm: Some(with_null("1.2.840.113549.1.1.5")),
            ..draft
        }),
        world.with_leaf("says SHA-224 with ECDSA", "signature-unsupported", |draft| {
            Draft {
                algorithm: Some(declared("1.2.840.10045.4.3.1")),
                ..draft
            }
        }),
        world.with_leaf("says RSA under an EC key", "signature-unsupported", |draft| {
            Draft {
                algorithm: Some(with_null("1.2.840.113549.1.1.11")),
                ..draft
            }
        }),
        world.with_leaf("says SHA-512 where it is SHA-256", "signature-wrong", |draft| {
            Draft {
                algorithm: Some(declared("1.2.840.10045.4.3.4")),
                ..draft
            }
        }),
        world.with_leaf("the two algorithms differ", "flawed", |draft| Draft {
            inner_algorithm: Some(declared("1.2.840.10045.4.3.3")),
            ..draft
        }),
        // RFC 5758 §3.2: the parameters of ECDSA are absent.
        world
            .with_leaf("ECDSA with parameters", "flawed", |draft| Draft {
                algorithm: Some(with_null("1.2.840.10045.4.3.2")),
                ..draft
            })
            .openssl_differs("does not mind the parameters"),
    ]
}

/// The server's own certificate.
pub(super) fn leaves(world: &World) -> Vec<Case> {
    let leaf = |name, expect, change: fn(Draft) -> Draft| world.with_leaf(name, expect, change);
    vec![
        leaf("no extKeyUsage", "holds", |draft| draft.without(id::USAGES)),
        leaf("no keyUsage", "holds", |draft| draft.without(id::KEY_USAGE)),
        leaf("no basicConstraints", "holds", |draft| draft.without(id::BASIC)),
        leaf("no authorityKeyIdentifier", "holds", |draft| {
            draft.without(id::AUTHORITY_KEY)
        })
        .openssl_differs("-x509_strict asks for it"),
        leaf("for servers and clients", "holds", |draft| {
            draft.with(
                id::USAGES,
                false,
                usages(&["1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1"]),
            )
        }),
        leaf("for clients only", "usage", |draft| {
            draft.with(id::USAGES, true, usages(&["1.3.6.1.5.5.7.3.2"]))
        }),
        leaf("for code signing", "usage", |draft| {
            draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.3"]))
        }),
        leaf("for any use", "usage", |draft| {
            draft.with(id::USAGES, false, usages(&["2.5.29.37.0"]))
        }),
        leaf("extKeyUsage without any", "flawed", |draft| {
            draft.with(id::USAGES, false, sequence(&[]))
        }),
        leaf("is a CA", "leaf-is-ca", |draft| {
            draft
                .with(id::BASIC, true, basic(true, None))
                .with(id::KEY_USAGE, true, key_usage(0x86))
        }),
        leaf("may sign certificates", "leaf-may-sign", |draft| {
            draft.with(id::KEY_USAGE, true, key_usage(0x84))
        }),
        leaf("for signatures of documents only", "key-usage", |draft| {
            draft.with(id::KEY_USAGE, true, key_usage(0x40))
        }),
        leaf("for key encipherment", "holds", |draft| {
            draft.with(id::KEY_USAGE, true, key_usage(0xa0))
        }),
        leaf("keyUsage without a bit", "flawed", |draft| {
            draft.with(id::KEY_USAGE, true, vec![3, 1, 0])
        }),
        leaf("path length without CA", "holds", |draft| {
            draft.with(id::BASIC, true, basic(false, Some(0)))
        })
        .openssl_differs("-x509_strict refuses it"),
        leaf("unknown extension", "holds", |draft| {
            draft.with("1.2.3.4", false, vec![5, 0])
        }),
        leaf("unknown critical extension", "unknown-critical", |draft| {
            draft.with("1.2.3.4", true, vec![5, 0])
        }),
        leaf("the poison of a precertificate", "unknown-critical", |draft| {
            draft.with("1.3.6.1.4.1.11129.2.4.3", true, vec![5, 0])
        }),
        leaf("critical key identifier", "unknown-critical", |draft| {
            draft.with(id::SUBJECT_KEY, true, element(0x04, &[b"id"]))
        }),
        leaf("must staple", "holds", |draft| {
            draft.with(id::FEATURE, false, vec![0x30, 3, 2, 1, 5])
        }),
        leaf("an extension twice", "flawed", |draft| {
            let names = dns_names(&["example.test"]);
            draft.and(id::NAMES, false, names)
        }),
        leaf("malformed subjectAltName", "flawed", |draft| {
            draft.with(id::NAMES, false, vec![0x30, 5, 0x82, 1])
        }),
        leaf("octets behind subjectAltName", "flawed", |draft| {
            draft.with(id::NAMES, false, [dns_names(&["example.test"]), vec![0]].concat())
        })
        .openssl_differs("does not look at names here"),
        leaf("empty subjectAltName", "flawed", |draft| {
            draft.with(id::NAMES, false, sequence(&[]))
        }),
        leaf("a name that is not ASCII", "flawed", |draft| {
            draft.with(id::NAMES, false, dns_names(&["exämple.test"]))
        })
        .openssl_differs("does not look at names here"),
        leaf("an address of five octets", "flawed", |draft| {
            draft.with(id::NAMES, false, sequence(&[&ip(&[192, 0, 2, 1, 1])]))
        })
        .openssl_differs("does not look at names here"),
        leaf("malformed authorityInfoAccess", "flawed", |draft| {
            draft.with(id::ACCESS, false, vec![0x30, 3, 6, 1, 1])
        })
        .openssl_differs("does not look at it"),
        leaf("no subject, names critical", "holds", |draft| {
            let names = dns_names(&["example.test"]);
            draft.subject(sequence(&[])).with(id::NAMES, true, names)
        }),
        leaf("no subject, names not critical", "no-subject", |draft| {
            draft.subject(sequence(&[]))
        }),
        leaf("name constraints in a leaf", "constraints-in-leaf", |draft| {
            draft.with(id::CONSTRAINTS, true, constraints(&[dns("example.test")], &[]))
        })
        .openssl_differs("does not mind"),
        leaf("version 1 with extensions", "version", |draft| Draft {
            version: None,
            ..draft
        }),
        leaf("version 1", "version", |draft| Draft {
            version: None,
            extensions: Vec::new(),
            ..draft
        })
        .openssl_differs("takes a version 1 leaf"),
        leaf("version 2", "version", |draft| Draft {
            version: Some(1),
            extensions: Vec::new(),
            ..draft
        })
        .openssl_differs("takes a version 2 leaf"),
        leaf("version 4", "no-certificate", |draft| Draft {
            version: Some(3),
            ..draft
        })
        .openssl_differs("takes a version 4 leaf"),
        leaf("serial number of 21 octets", "flawed", |draft| Draft {
            serial: vec![1; 21],
            ..draft
        })
        .openssl_differs("does not mind"),
        leaf("serial number zero", "holds", |draft| Draft {
            serial: vec![0],
            ..draft
        }),
        leaf("serial number padded", "no-certificate", |draft| Draft {
            serial: vec![0, 0, 1],
            ..draft
        }),
        leaf("RSA key of 512 bits", "weak-key", |draft| Draft {
            spki: rsa_spki(64),
            ..draft
        })
        .openssl_differs("only at a higher security level"),
        leaf("RSA key of 1024 bits", "holds", |draft| Draft {
            spki: rsa_spki(128),
            ..draft
        }),
        leaf("explicit curve parameters", "weak-key", |draft| {
            let kind = sequence(&[&oid("1.2.840.10045.2.1"), &sequence(&[&[2, 1, 1]])]);
            Draft {
                spki: sequence(&[&kind, &bits(&[4; 65])]),
                ..draft
            }
        }),
    ]
}

/// A SubjectPublicKeyInfo of RSA with a modulus of so many octets; nobody has its key.
fn rsa_spki(octets: usize) -> Vec<u8> {
    let mut modulus = vec![0xc5; octets];
    modulus.insert(0, 0);
    let key = sequence(&[&element(0x02, &[&modulus]), &[2, 3, 1, 0, 1]]);
    sequence(&[&sequence(&[&oid("1.2.840.113549.1.1.1"), &[5, 0]]), &bits(&key)])
}
