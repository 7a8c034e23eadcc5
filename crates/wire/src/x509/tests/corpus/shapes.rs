//! Which certificates are sent, when they are valid, and what the store says.

use super::{Case, World, same};
use crate::x509::{
    Fingerprint,
    forge::*,
    path::RootLimit,
    tests::{AT, at},
};

/// Which certificates are sent, and in which order.
pub(super) fn shapes(world: &World) -> Vec<Case> {
    let leaf = world.leaf(same);
    let second = world.middle.subordinate("Second", Signer::p256(), same);
    let deep = second.leaf(&["example.test"], &world.key, same);
    let (root, middle) = (world.root.der.clone(), world.middle.der.clone());
    let own = Authority {
        name: name("example.test"),
        key: Signer::p256(),
        der: Vec::new(),
    };
    let own = own.leaf(&["example.test"], &own.key, same);
    let own_is_trusted = Case {
        roots: vec![own.clone()],
        ..world.case("the store holds the leaf itself", "holds", vec![own.clone()])
    };
    // Twice the same name: the key of the sent one is another.
    let twin = world.root.subordinate("Middle", Signer::p256(), same);
    vec![
        world.case("leaf and CA", "holds", vec![leaf.clone(), middle.clone()]),
        world.case(
            "directly below the root",
            "holds",
            vec![world.root.leaf(&["example.test"], &world.key, same)],
        ),
        world.case(
            "two CAs",
            "holds",
            vec![deep.clone(), second.der.clone(), middle.clone()],
        ),
        world.case(
            "wrong order",
            "holds",
            vec![deep.clone(), middle.clone(), second.der.clone()],
        ),
        world.case(
            "root sent too",
            "holds",
            vec![leaf.clone(), middle.clone(), root.clone()],
        ),
        world.case(
            "duplicates and strangers",
            "holds",
            vec![
                leaf.clone(),
                world.stranger.der.clone(),
                middle.clone(),
                middle.clone(),
                leaf.clone(),
                root.clone(),
            ],
        ),
        world.case(
            "a CA of the same name and another key comes first",
            "holds",
            vec![leaf.clone(), twin.der.clone(), middle.clone()],
        ),
        world.case(
            "only a CA of the same name and another key",
            "signature-wrong",
            vec![leaf.clone(), twin.der],
        ),
        world.case("CA missing", "missing-issuer", vec![leaf.clone()]),
        world.case(
            "upper CA missing",
            "missing-issuer",
            vec![deep.clone(), second.der.clone()],
        ),
        world.case(
            "only the root beside the leaf",
            "missing-issuer",
            vec![leaf.clone(), root],
        ),
        world.case("self-signed", "self-signed", vec![own]),
        own_is_trusted,
        world.case(
            "root not in the store",
            "unknown-root",
            vec![
                world.stranger.leaf(&["example.test"], &world.key, same),
                world.stranger.der.clone(),
            ],
        ),
        world.case(
            "root neither in the store nor sent",
            "missing-issuer",
            vec![world.stranger.leaf(&["example.test"], &world.key, same)],
        ),
        world.case("the CA's certificate alone", "leaf-is-ca", vec![middle]),
        world
            .case("nothing", "no-certificate", vec![])
            .openssl_differs("cannot be asked"),
        long_chain(world, "seven CAs", "holds", 7),
        long_chain(world, "eight CAs", "too-complex", 8).openssl_differs("allows longer chains"),
        crowd(world),
    ]
}

fn long_chain(world: &World, name: &'static str, expect: &'static str, cas: usize) -> Case {
    const NAMES: [&str; 8] = ["CA 1", "CA 2", "CA 3", "CA 4", "CA 5", "CA 6", "CA 7", "CA 8"];
    let mut line = vec![world.root.subordinate(NAMES[0], Signer::p256(), same)];
    for common in &NAMES[1..cas] {
        let next = line.last().unwrap().subordinate(common, Signer::p256(), same);
        line.push(next);
    }
    let mut chain = vec![line.last().unwrap().leaf(&["example.test"], &world.key, same)];
    chain.extend(line.iter().rev().map(|ca| ca.der.clone()));
    world.case(name, expect, chain)
}

/// Nine CAs of one name in a row, without key identifiers: each may have signed every other.
fn crowd(world: &World) -> Case {
    let bare = |draft: Draft| draft.without(id::AUTHORITY_KEY).without(id::SUBJECT_KEY);
    let mut line = vec![world.root.subordinate("Crowd", Signer::p256(), bare)];
    for _ in 1..9 {
        let next = line.last().unwrap().subordinate("Crowd", Signer::p256(), bare);
        line.push(next);
    }
    let mut chain = vec![line.last().unwrap().leaf(&["example.test"], &world.key, bare)];
    chain.extend(line.iter().map(|ca| ca.der.clone()));
    world.case("very many ways", "too-complex", chain)
}

/// When it is valid.
pub(super) fn times(world: &World) -> Vec<Case> {
    let from = "2026-04-01T00:00:00Z";
    vec![
        world.with_leaf("leaf expired", "expired", |draft| {
            draft.valid(from, "2026-05-31T00:00:00Z")
        }),
        world
            .with_leaf("leaf valid to this very second", "holds", |draft| {
                draft.valid(from, AT)
            })
            .openssl_differs("takes the last second for over"),
        world.with_leaf("leaf expired a second ago", "expired", |draft| {
            draft.valid(from, "2026-06-01T11:59:59Z")
        }),
        world.with_leaf("leaf valid from this very second", "holds", |draft| {
            draft.valid(AT, "2026-10-01T00:00:00Z")
        }),
        world.with_leaf("leaf not yet valid", "not-yet-valid", |draft| {
            draft.valid("2026-06-01T12:00:01Z", "2026-10-01T00:00:00Z")
        }),
        world.with_leaf("leaf valid forever", "holds", |draft| {
            draft.valid(from, "9999-12-31T23:59:59Z")
        }),
        world.with_middle("CA expired", "expired", |draft| {
            draft.valid("2021-01-01T00:00:00Z", "2026-05-01T00:00:00Z")
        }),
        world.with_middle("CA not yet valid", "not-yet-valid", |draft| {
            draft.valid("2026-07-01T00:00:00Z", "2030-05-01T00:00:00Z")
        }),
        world.with_root("root expired", "expired", |draft| {
            draft.valid("2010-01-01T00:00:00Z", "2026-05-01T00:00:00Z")
        }),
        // RFC 5280 §4.1.2.5 asks for UTCTime, but a root of the Mozilla store has it.
        world.with_leaf("GeneralizedTime before 2050", "holds", |draft| Draft {
            validity: (
                element(0x18, &[b"20260401000000Z"]),
                element(0x18, &[b"20261001000000Z"]),
            ),
            ..draft
        }),
        world.with_leaf("fraction of a second", "no-certificate", |draft| Draft {
            validity: (time(from), element(0x18, &[b"20511001000000.5Z"])),
            ..draft
        }),
        world.with_leaf("no seconds", "no-certificate", |draft| Draft {
            validity: (time(from), element(0x17, &[b"2610010000Z"])),
            ..draft
        }),
        world.with_leaf("local time", "no-certificate", |draft| Draft {
            validity: (time(from), element(0x17, &[b"261001000000+0100"])),
            ..draft
        }),
        crossed(world, "one of two CAs of the same key expired", true),
        crossed(world, "a root and a cross-signed CA of the same key", false)
            .openssl_differs("tries one way only"),
    ]
}

/// The same CA with two certificates: one by the root, and one expired or by a stranger.
fn crossed(world: &World, name: &'static str, expired: bool) -> Case {
    let other = if expired { &world.root } else { &world.stranger };
    let first = other.subordinate("Shared", Signer::p256(), |draft| {
        if expired {
            draft.valid("2021-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
        } else {
            draft
        }
    });
    // The same name and key, certified by the root.
    let (spki, id) = (first.key.spki.clone(), first.key.id());
    let second = world.root.subordinate("Shared", Signer::p256(), |draft| {
        Draft { spki, ..draft }.with(id::SUBJECT_KEY, false, element(0x04, &[&id]))
    });
    let leaf = first.leaf(&["example.test"], &world.key, same);
    world.case(name, "holds", vec![leaf, first.der, second.der])
}

/// What the store says beside its certificates.
pub(super) fn stores(world: &World) -> Vec<Case> {
    let root = Fingerprint::of(&world.root.der);
    let case = |name, expect, after: Option<&str>, permitted: &[&str]| {
        let mut case = world.with_leaf(name, expect, same);
        case.openssl_differs = (expect != "holds").then_some("has no such list");
        case.limits = vec![RootLimit {
            root,
            distrust_after: after.map(at),
            permitted: permitted.iter().map(|name| (*name).to_owned()).collect(),
        }];
        case
    };
    let mut twin = world.with_leaf(
        "two roots, the first of the same name and another key",
        "holds",
        same,
    );
    twin.roots
        .insert(0, Authority::root("Root", Signer::p256(), same).der);
    vec![
        twin,
        Case {
            roots: Vec::new(),
            ..world.with_leaf("empty store", "missing-issuer", same)
        },
        case(
            "issued after the root lost trust",
            "distrusted-after",
            Some("2026-03-31T23:59:59Z"),
            &[],
        ),
        case(
            "issued the very second the root lost trust",
            "holds",
            Some("2026-04-01T00:00:00Z"),
            &[],
        ),
        case(
            "root for a part of the names",
            "holds",
            None,
            &[".other", ".test"],
        ),
        case(
            "root for a part of the names, another asked for",
            "name-not-allowed",
            None,
            &[".tr"],
        ),
    ]
}
