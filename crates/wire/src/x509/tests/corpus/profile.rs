//! What careful clients look at beside the way up: forms, rules for issuers, kinds of keys. Each case says which rule it is
//! about.

use super::{Case, World, directory};
use crate::x509::forge::*;

/// A leaf of the usual chain, changed: name, what is expected, the rule.
pub(super) type Leaf = (&'static str, &'static str, &'static str, fn(Draft) -> Draft);

/// Why OpenSSL says otherwise, where it does.
const OPENSSL_DIFFERS: &[(&str, &str)] = &[
    ("serial number of 160 bits, 21 octets", "does not mind"),
    ("version 1 written out", "takes a version 1 leaf"),
    (
        "authorityKeyIdentifier by name and number",
        "takes key identifiers for proof",
    ),
    ("empty authorityKeyIdentifier", "-x509_strict asks for it"),
    (
        "authorityKeyIdentifier of another key",
        "takes key identifiers for proof",
    ),
    ("CA without subjectKeyIdentifier", "-x509_strict asks for it"),
    ("CA without authorityKeyIdentifier", "-x509_strict asks for it"),
    ("for Netscape's step-up", "takes it for servers still"),
    ("CA with an odd BOOLEAN", "takes every octet but zero for true"),
    (
        "the leaf does not count, whatever its name",
        "takes it for self-signed",
    ),
    ("a blank name", "does not look at names here"),
    ("an empty name", "does not look at names here"),
    ("critical TLS feature", "leaves it to the program"),
    ("constraints without any", "does not mind"),
];

/// The cases with what is known of OpenSSL.
pub(super) fn noted(mut cases: Vec<Case>) -> Vec<Case> {
    for case in &mut cases {
        let known = OPENSSL_DIFFERS.iter().find(|(name, _)| *name == case.name);
        case.openssl_differs = case.openssl_differs.or(known.map(|(_, why)| *why));
    }
    cases
}

/// The cases of this file.
pub(super) fn all(world: &World) -> Vec<Case> {
    let parts = [forms(world), identifiers(world), uses(world)];
    noted(parts.into_iter().flatten().collect())
}

pub(super) fn leaf_cases(world: &World, list: &[Leaf]) -> Vec<Case> {
    list.iter()
        .map(|(name, expect, because, change)| world.with_leaf(name, expect, change).because(because))
        .collect()
}

fn ca_cases(world: &World, list: &[Leaf]) -> Vec<Case> {
    list.iter()
        .map(|(name, expect, because, change)| world.with_middle(name, expect, change).because(because))
        .collect()
}

/// Serial numbers, versions and times.
fn forms(world: &World) -> Vec<Case> {
    let mut cases = leaf_cases(
        world,
        &[
            (
                "negative serial number",
                "holds: serial-not-positive",
                "RFC 5280 §4.1.2.2",
                |draft| Draft {
                    serial: vec![0x80, 1],
                    ..draft
                },
            ),
            (
                "serial number of 20 octets",
                "holds",
                "RFC 5280 §4.1.2.2",
                |draft| Draft {
                    serial: vec![0x7f; 20],
                    ..draft
                },
            ),
            (
                "serial number of 160 bits, 21 octets",
                "flawed",
                "RFC 5280 §4.1.2.2",
                |draft| Draft {
                    serial: [vec![0], vec![0xff; 20]].concat(),
                    ..draft
                },
            ),
            (
                "serial number without octets",
                "no-certificate",
                "X.690 §8.3.1",
                |draft| Draft {
                    serial: Vec::new(),
                    ..draft
                },
            ),
            ("version 1 written out", "version", "RFC 5280 §4.1.2.1", |draft| {
                Draft {
                    version: Some(0),
                    extensions: Vec::new(),
                    ..draft
                }
            }),
            (
                "UTCTime of 50 is 1950",
                "expired",
                "RFC 5280 §4.1.2.5.1",
                |draft| Draft {
                    validity: (
                        element(0x17, &[b"500101000000Z"]),
                        element(0x17, &[b"510101000000Z"]),
                    ),
                    ..draft
                },
            ),
            ("UTCTime of 49 is 2049", "holds", "RFC 5280 §4.1.2.5.1", |draft| {
                Draft {
                    validity: (time("2026-04-01T00:00:00Z"), element(0x17, &[b"491231235959Z"])),
                    ..draft
                }
            }),
            (
                "year 2050 as GeneralizedTime",
                "holds",
                "RFC 5280 §4.1.2.5.2",
                |draft| draft.valid("2026-04-01T00:00:00Z", "2050-01-01T00:00:00Z"),
            ),
            (
                "year 2049 as GeneralizedTime",
                "holds: time-form",
                "RFC 5280 §4.1.2.5",
                |draft| Draft {
                    validity: (time("2026-04-01T00:00:00Z"), element(0x18, &[b"20491231235959Z"])),
                    ..draft
                },
            ),
            (
                "a day that is none",
                "no-certificate",
                "RFC 5280 §4.1.2.5",
                |draft| Draft {
                    validity: (time("2026-04-01T00:00:00Z"), element(0x17, &[b"270230000000Z"])),
                    ..draft
                },
            ),
            ("a leap second", "no-certificate", "RFC 5280 §4.1.2.5", |draft| {
                Draft {
                    validity: (time("2026-04-01T00:00:00Z"), element(0x17, &[b"261231235960Z"])),
                    ..draft
                }
            }),
            (
                "GeneralizedTime with an offset",
                "no-certificate",
                "RFC 5280 §4.1.2.5.2",
                |draft| Draft {
                    validity: (
                        time("2026-04-01T00:00:00Z"),
                        element(0x18, &[b"20510101000000+0000"]),
                    ),
                    ..draft
                },
            ),
            (
                "begins after it ends",
                "not-yet-valid",
                "RFC 5280 §4.1.2.5",
                |draft| draft.valid("2026-08-01T00:00:00Z", "2026-05-01T00:00:00Z"),
            ),
        ],
    );
    cases.extend(ca_cases(
        world,
        &[
            (
                "CA with serial number zero",
                "holds: serial-not-positive",
                "RFC 5280 §4.1.2.2",
                |draft| Draft {
                    serial: vec![0],
                    ..draft
                },
            ),
            ("CA of version 2", "version", "RFC 5280 §6.1.4 k", |draft| {
                Draft {
                    version: Some(1),
                    extensions: Vec::new(),
                    ..draft
                }
            }),
            (
                "CA of version 1 with extensions",
                "flawed",
                "RFC 5280 §4.1.2.1",
                |draft| Draft {
                    version: None,
                    ..draft
                },
            ),
            (
                "CA that names two algorithms",
                "flawed",
                "RFC 5280 §4.1.1.2",
                |draft| Draft {
                    inner_algorithm: Some(sequence(&[&oid("1.2.840.10045.4.3.3")])),
                    ..draft
                },
            ),
        ],
    ));
    cases
}

/// Value of authorityKeyIdentifier: a directory name and a serial number.
fn names_issuer(serial: bool) -> Vec<u8> {
    let issuer = element(0xa1, &[&directory("Root")]);
    let serial: &[u8] = if serial { &[0x82, 1, 1] } else { &[] };
    sequence(&[&issuer, serial])
}

/// Key identifiers.
fn identifiers(world: &World) -> Vec<Case> {
    let mut cases = leaf_cases(
        world,
        &[
            (
                "critical authorityKeyIdentifier",
                "unknown-critical",
                "RFC 5280 §4.2.1.1",
                |draft| draft.with(id::AUTHORITY_KEY, true, sequence(&[&element(0x80, &[b"id"])])),
            ),
            (
                "authorityKeyIdentifier by name and number",
                "holds",
                "RFC 5280 §4.2.1.1",
                |draft| draft.with(id::AUTHORITY_KEY, false, names_issuer(true)),
            ),
            (
                "authorityKeyIdentifier by name alone",
                "flawed",
                "RFC 5280 §A.2",
                |draft| draft.with(id::AUTHORITY_KEY, false, names_issuer(false)),
            ),
            (
                "empty authorityKeyIdentifier",
                "holds: no-authority-key-id",
                "RFC 5280 §4.2.1.1",
                |draft| draft.with(id::AUTHORITY_KEY, false, sequence(&[])),
            ),
            (
                "malformed authorityKeyIdentifier",
                "flawed",
                "RFC 5280 §4.2.1.1",
                |draft| draft.with(id::AUTHORITY_KEY, false, vec![0x04, 1, 1]),
            ),
            (
                "authorityKeyIdentifier of another key",
                "holds",
                "RFC 5280 §6.1: it helps to find, it proves nothing",
                |draft| {
                    draft.with(
                        id::AUTHORITY_KEY,
                        false,
                        sequence(&[&element(0x80, &[b"another"])]),
                    )
                },
            ),
        ],
    );
    cases.extend(ca_cases(
        world,
        &[
            (
                "CA with critical subjectKeyIdentifier",
                "unknown-critical",
                "RFC 5280 §4.2.1.2",
                |draft| draft.with(id::SUBJECT_KEY, true, element(0x04, &[b"id"])),
            ),
            (
                "CA with critical authorityKeyIdentifier",
                "unknown-critical",
                "RFC 5280 §4.2.1.1",
                |draft| draft.with(id::AUTHORITY_KEY, true, sequence(&[&element(0x80, &[b"id"])])),
            ),
            (
                "CA without subjectKeyIdentifier",
                "holds: no-subject-key-id",
                "RFC 5280 §4.2.1.2",
                |draft| draft.without(id::SUBJECT_KEY),
            ),
            (
                "CA without authorityKeyIdentifier",
                "holds: no-authority-key-id",
                "RFC 5280 §4.2.1.1",
                |draft| draft.without(id::AUTHORITY_KEY),
            ),
            (
                "CA with malformed subjectKeyIdentifier",
                "flawed",
                "RFC 5280 §4.2.1.2",
                |draft| draft.with(id::SUBJECT_KEY, false, vec![0x30, 0]),
            ),
        ],
    ));
    cases
}

/// What a key may be used for.
fn uses(world: &World) -> Vec<Case> {
    const SERVER: &str = "1.3.6.1.5.5.7.3.1";
    const ANY: &str = "2.5.29.37.0";
    let mut cases = leaf_cases(
        world,
        &[
            (
                "for servers and any use",
                "holds: any-use",
                "CA/B BR §7.1.2.7.10",
                |draft| draft.with(id::USAGES, false, usages(&[SERVER, ANY])),
            ),
            (
                "critical extKeyUsage",
                "holds: extended-key-usage-critical",
                "CA/B BR §7.1.2.7.6",
                |draft| draft.with(id::USAGES, true, usages(&[SERVER])),
            ),
            (
                "for signing OCSP responses",
                "usage",
                "RFC 5280 §4.2.1.12",
                |draft| draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.9"])),
            ),
            ("for Netscape's step-up", "usage", "RFC 5280 §4.2.1.12", |draft| {
                draft.with(id::USAGES, false, usages(&["2.16.840.1.113730.4.1"]))
            }),
            (
                "extKeyUsage that is no list",
                "flawed",
                "RFC 5280 §4.2.1.12",
                |draft| draft.with(id::USAGES, false, oid(SERVER)),
            ),
            ("extKeyUsage twice", "flawed", "RFC 5280 §4.2", |draft| {
                draft.and(id::USAGES, false, usages(&[SERVER]))
            }),
            (
                "key agreement alone",
                "holds",
                "RFC 8422 §5.3: static ECDH",
                |draft| draft.with(id::KEY_USAGE, true, key_usage(0x08)),
            ),
            (
                "encipherment of data alone",
                "key-usage",
                "RFC 8446 §4.4.2.2",
                |draft| draft.with(id::KEY_USAGE, true, key_usage(0x10)),
            ),
            ("malformed keyUsage", "flawed", "RFC 5280 §4.2.1.3", |draft| {
                draft.with(id::KEY_USAGE, true, vec![3, 2, 9, 0x80])
            }),
            (
                "basicConstraints that spell out no CA",
                "holds",
                "X.690 §11.5, forgiven by all",
                |draft| draft.with(id::BASIC, true, vec![0x30, 3, 1, 1, 0]),
            ),
            (
                "basicConstraints with an odd BOOLEAN",
                "flawed",
                "X.690 §11.1",
                |draft| draft.with(id::BASIC, true, vec![0x30, 3, 1, 1, 1]),
            ),
        ],
    );
    cases.extend(ca_cases(
        world,
        &[
            (
                "CA for clients only",
                "usage",
                "CA/B BR §7.1.2.10.6, as all clients read it",
                |draft| draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.2"])),
            ),
            (
                "CA whose keyUsage is not critical",
                "holds",
                "RFC 5280 §4.2.1.3",
                |draft| draft.with(id::KEY_USAGE, false, key_usage(0x06)),
            ),
            ("CA with an odd BOOLEAN", "flawed", "X.690 §11.1", |draft| {
                draft.with(id::BASIC, true, vec![0x30, 3, 1, 1, 1])
            }),
            (
                "CA with a path length beyond all numbers",
                "holds",
                "RFC 5280 §4.2.1.9",
                |draft| {
                    draft.with(
                        id::BASIC,
                        true,
                        [&[0x30, 12, 1, 1, 0xff, 2, 7][..], &[1; 7]].concat(),
                    )
                },
            ),
            ("CA with an extension twice", "flawed", "RFC 5280 §4.2", |draft| {
                draft.and(id::BASIC, true, basic(true, None))
            }),
            (
                "CA with critical policies",
                "holds",
                "RFC 5280 §4.2.1.4",
                |draft| draft.with(id::POLICIES, true, sequence(&[&sequence(&[&oid("1.2.3.1")])])),
            ),
            (
                "CA with policyConstraints that are not critical",
                "holds: policy-constraints-not-critical",
                "RFC 5280 §4.2.1.11",
                |draft| draft.with(id::POLICY_CONSTRAINTS, false, vec![0x30, 3, 0x80, 1, 9]),
            ),
            (
                "CA that demands a policy of the next but one",
                "holds",
                "RFC 5280 §6.1.5 a",
                |draft| draft.with(id::POLICY_CONSTRAINTS, true, vec![0x30, 3, 0x80, 1, 2]),
            ),
            (
                "CA that demands a policy of the next",
                "policy",
                "RFC 5280 §6.1.5 a",
                |draft| draft.with(id::POLICY_CONSTRAINTS, true, vec![0x30, 3, 0x80, 1, 1]),
            ),
            (
                "CA with a negative demand",
                "flawed",
                "RFC 5280 §4.2.1.11",
                |draft| draft.with(id::POLICY_CONSTRAINTS, true, vec![0x30, 3, 0x80, 1, 0xff]),
            ),
        ],
    ));
    cases.extend(lengths(world));
    cases
}

/// Path lengths of several CAs.
fn lengths(world: &World) -> Vec<Case> {
    let with = |length| move |draft: Draft| draft.with(id::BASIC, true, basic(true, Some(length)));
    let line = |name, expect, because, lengths: [u8; 2], self_issued_leaf: bool| {
        let upper = world.root.subordinate("Upper", Signer::p256(), with(lengths[0]));
        let lower = upper.subordinate("Lower", Signer::p256(), with(lengths[1]));
        let leaf = lower.leaf(&["example.test"], &world.key, |draft| {
            if self_issued_leaf {
                draft.subject(super::super::super::forge::name("Lower"))
            } else {
                draft
            }
        });
        world
            .case(name, expect, vec![leaf, lower.der, upper.der])
            .because(because)
    };
    let rule = "RFC 5280 §6.1.4 l, m";
    vec![
        line(
            "a lower CA cannot lengthen the path",
            "path-length",
            rule,
            [0, 5],
            false,
        ),
        line("path lengths that suffice", "holds", rule, [1, 0], false),
        line(
            "the leaf does not count, whatever its name",
            "holds: common-name-not-among-names",
            "RFC 5280 §4.2.1.9",
            [1, 0],
            true,
        ),
    ]
}
