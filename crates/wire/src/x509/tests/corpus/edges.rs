//! Names of leaves and issuers, and name constraints, where they are seldom looked at.

use super::{
    Case, World, directory, dns, ip,
    profile::{leaf_cases, noted},
    same,
};
use crate::x509::forge::*;

/// The cases of this file.
pub(super) fn all(world: &World) -> Vec<Case> {
    let parts = [leaf_names(world), chaining(world), constraints_at_edges(world)];
    noted(parts.into_iter().flatten().collect())
}

/// Names of a leaf, as far as a path sees them.
fn leaf_names(world: &World) -> Vec<Case> {
    leaf_cases(
        world,
        &[
            (
                "critical names beside a subject",
                "holds: names-critical",
                "CA/B BR §7.1.2.7.12",
                |draft| draft.with(id::NAMES, true, dns_names(&["example.test"])),
            ),
            (
                "a name with an underscore",
                "holds: underscore",
                "RFC 5280 §4.2.1.6",
                |draft| draft.with(id::NAMES, false, dns_names(&["example.test", "under_score.test"])),
            ),
            (
                "addresses alone",
                "holds: common-name-not-among-names",
                "RFC 5280 §4.2.1.6",
                |draft| draft.with(id::NAMES, false, sequence(&[&ip(&[192, 0, 2, 1])])),
            ),
            (
                "a common name in capitals",
                "holds: common-name-not-among-names",
                "CA/B BR §7.1.4.3",
                |draft| draft.subject(name("EXAMPLE.test")),
            ),
            (
                "a common name that is an address among the names",
                "holds",
                "CA/B BR §7.1.4.3",
                |draft| {
                    let names = sequence(&[&ip(&[192, 0, 2, 1])]);
                    draft.subject(name("192.0.2.1")).with(id::NAMES, false, names)
                },
            ),
            (
                "a common name of IPv6 in another spelling",
                "holds: common-name-not-among-names",
                "RFC 5952 §4",
                |draft| {
                    let mut address = [0; 16];
                    address[..4].copy_from_slice(&[0x20, 1, 0x0d, 0xb8]);
                    let names = sequence(&[&ip(&address)]);
                    draft.subject(name("2001:DB8:0::")).with(id::NAMES, false, names)
                },
            ),
            ("a blank name", "flawed", "RFC 5280 §4.2.1.6", |draft| {
                draft.with(id::NAMES, false, dns_names(&[" "]))
            }),
            ("an empty name", "flawed", "RFC 5280 §4.2.1.6", |draft| {
                draft.with(id::NAMES, false, dns_names(&[""]))
            }),
            (
                "a kind of name that there is not",
                "flawed",
                "RFC 5280 §4.2.1.6",
                |draft| draft.with(id::NAMES, false, sequence(&[&element(0x89, &[b"x"])])),
            ),
            (
                "critical issuerAltName",
                "unknown-critical",
                "RFC 5280 §4.2.1.7",
                |draft| draft.with("2.5.29.18", true, dns_names(&["ca.test"])),
            ),
            (
                "critical subjectInfoAccess",
                "unknown-critical",
                "RFC 5280 §4.2.2.2",
                |draft| draft.with("1.3.6.1.5.5.7.1.11", true, sequence(&[])),
            ),
            (
                "critical freshestCRL",
                "unknown-critical",
                "RFC 5280 §4.2.1.15",
                |draft| draft.with("2.5.29.46", true, sequence(&[])),
            ),
            ("critical TLS feature", "holds", "RFC 7633 §4.1", |draft| {
                draft.with(id::FEATURE, true, vec![0x30, 3, 2, 1, 5])
            }),
        ],
    )
}

/// How names of issuers and subjects compare.
fn chaining(world: &World) -> Vec<Case> {
    let spelled = |tag: u8, text: &[u8]| {
        let pair = sequence(&[&oid("2.5.4.3"), &element(tag, &[text])]);
        sequence(&[&element(0x31, &[&pair])])
    };
    let issued = |case, expect, issuer: Vec<u8>| {
        world
            .with_leaf(case, expect, |draft| Draft { issuer, ..draft })
            .because("RFC 5280 §7.1")
    };
    vec![
        issued(
            "issuer in another kind of string",
            "holds",
            spelled(0x13, b"Middle"),
        ),
        issued("issuer in other capitals", "holds", spelled(0x0c, b"MIDDLE")),
        issued("issuer with more blanks", "holds", spelled(0x0c, b"  Middle ")),
        issued(
            "issuer of another name",
            "missing-issuer",
            spelled(0x0c, b"Muddle"),
        ),
        loop_of_two(world),
        world
            .case(
                "the root in place of a leaf",
                "leaf-is-ca",
                vec![world.root.der.clone()],
            )
            .because("CA/B BR §7.1.2.7.8"),
        world
            .case(
                "a root that nobody knows in place of a leaf",
                "self-signed",
                vec![world.stranger.der.clone()],
            )
            .because("RFC 5280 §6.1.1"),
    ]
}

/// Two CAs that certify each other, and nobody else certifies them.
fn loop_of_two(world: &World) -> Case {
    let first = Authority::root("First", Signer::p256(), same);
    let second = Authority::root("Second", Signer::p256(), same);
    let certify = |by: &Authority, whom: &Authority| {
        let (spki, id) = (whom.key.spki.clone(), whom.key.id());
        let subject = whom.name.clone();
        let made = by.subordinate("x", Signer::p256(), |draft| {
            Draft {
                spki,
                subject,
                ..draft
            }
            .with(id::SUBJECT_KEY, false, element(0x04, &[&id]))
        });
        made.der
    };
    let leaf = first.leaf(&["example.test"], &world.key, same);
    let chain = vec![leaf, certify(&second, &first), certify(&first, &second)];
    world
        .case("two CAs that vouch for each other", "missing-issuer", chain)
        .because("RFC 5280 §6.1")
}

/// Name constraints at their edges.
fn constraints_at_edges(world: &World) -> Vec<Case> {
    let tree = |parts: &[&[u8]]| element(0xa0, &[&sequence(parts)]);
    let raw = |name, because, value: Vec<u8>| {
        world
            .with_middle(name, "flawed", |draft| draft.with(id::CONSTRAINTS, true, value))
            .because(because)
    };
    let test = dns("test");
    let rule = "RFC 5280 §4.2.1.10";
    let not_critical = constraints(&[dns("test")], &[]);
    let dotted = constraints(&[dns(".test")], &[]);
    let excluded = constraints(&[], &[directory("Lower")]);
    let upper = world.root.subordinate("Upper", Signer::p256(), |draft| {
        draft.with(id::CONSTRAINTS, true, excluded)
    });
    let lower = upper.subordinate("Lower", Signer::p256(), same);
    let below = lower.leaf(&["example.test"], &world.key, same);
    let only_other = constraints(&[dns("other.test")], &[]);
    let of_root = only_other.clone();
    vec![
        raw(
            "minimum of a subtree",
            rule,
            sequence(&[&tree(&[&test, &[0x80, 1, 1]])]),
        ),
        raw(
            "maximum of a subtree",
            rule,
            sequence(&[&tree(&[&test, &[0x81, 1, 9]])]),
        ),
        raw(
            "constraint with a wildcard",
            rule,
            constraints(&[dns("*.test")], &[]),
        ),
        raw(
            "constraint with a final dot",
            rule,
            constraints(&[dns("test.")], &[]),
        ),
        raw("constraint that is a dot", rule, constraints(&[dns(".")], &[])),
        raw("constraints without any", rule, sequence(&[])),
        world
            .with_middle(
                "constraints that are not critical",
                "holds: name-constraints-not-critical",
                |draft| draft.with(id::CONSTRAINTS, false, not_critical),
            )
            .because(rule),
        world
            .with_middle(
                "a constraint with a leading dot",
                "holds: constraint-leading-dot",
                |draft| draft.with(id::CONSTRAINTS, true, dotted),
            )
            .because(rule),
        world
            .case(
                "a lower CA with an excluded name",
                "name-not-allowed",
                vec![below, lower.der, upper.der],
            )
            .because("RFC 5280 §6.1.3 c"),
        world
            .with_root("constraints of the root", "name-not-allowed", |draft| {
                draft.with(id::CONSTRAINTS, true, of_root)
            })
            .because("RFC 5937 §3.2"),
        nameless_below(world, only_other),
    ]
}

/// A leaf whose name stands in its subject alone: that is no DNS name any more, so constraints of DNS names do not meet it.
fn nameless_below(world: &World, constraints: Vec<u8>) -> Case {
    let middle = world.root.subordinate("Middle", Signer::p256(), |draft| {
        draft.with(id::CONSTRAINTS, true, constraints)
    });
    let leaf = middle.leaf(&["example.test"], &world.key, |draft| draft.without(id::NAMES));
    world
        .case(
            "a common name is no DNS name",
            "holds: common-name-not-among-names",
            vec![leaf, middle.der],
        )
        .because("RFC 9525 §2")
        .openssl_differs("constrains common names too")
}
