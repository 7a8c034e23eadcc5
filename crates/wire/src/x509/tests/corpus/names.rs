//! Name constraints.

use super::{Case, World, directory, dns, ip, mail, same, uri};
use crate::x509::forge::*;

/// Name constraints of DNS names.
pub(super) fn names(world: &World) -> Vec<Case> {
    let case = |name, expect, permitted: &[Vec<u8>], excluded: &[Vec<u8>], names: &[Vec<u8>]| {
        world.constrained(name, expect, permitted, excluded, names)
    };
    let no = "name-not-allowed";
    vec![
        case(
            "permitted name",
            "holds",
            &[dns("example.test")],
            &[],
            &[dns("example.test")],
        ),
        case(
            "name below a permitted one",
            "holds",
            &[dns("example.test")],
            &[],
            &[dns("a.b.Example.TEST")],
        ),
        case(
            "wildcard below a permitted one",
            "holds",
            &[dns("example.test")],
            &[],
            &[dns("*.example.test")],
        ),
        case(
            "one of two permitted",
            "holds",
            &[dns("other.test"), dns("example.test")],
            &[],
            &[dns("example.test")],
        ),
        case(
            "name not permitted",
            no,
            &[dns("example.test")],
            &[],
            &[dns("example.test"), dns("other.test")],
        ),
        case(
            "name that only ends alike",
            no,
            &[dns("example.test")],
            &[],
            &[dns("badexample.test")],
        ),
        case(
            "name above the permitted one",
            no,
            &[dns("www.example.test")],
            &[],
            &[dns("example.test")],
        ),
        case(
            "wildcard wider than the permitted name",
            no,
            &[dns("www.example.test")],
            &[],
            &[dns("*.example.test")],
        ),
        case(
            "leading dot permits names below",
            "holds",
            &[dns(".example.test")],
            &[],
            &[dns("www.example.test")],
        ),
        case(
            "leading dot does not permit the name itself",
            no,
            &[dns(".example.test")],
            &[],
            &[dns("example.test")],
        ),
        case(
            "empty constraint permits all",
            "holds",
            &[dns("")],
            &[],
            &[dns("example.test")],
        ),
        case(
            "empty constraint excludes all",
            no,
            &[],
            &[dns("")],
            &[dns("example.test")],
        ),
        case(
            "excluded name",
            no,
            &[],
            &[dns("example.test")],
            &[dns("example.test")],
        ),
        case(
            "name below an excluded one",
            no,
            &[],
            &[dns("test")],
            &[dns("example.test")],
        ),
        case(
            "name beside an excluded one",
            "holds",
            &[],
            &[dns("other.test")],
            &[dns("example.test")],
        ),
        case(
            "permitted and excluded",
            no,
            &[dns("test")],
            &[dns("example.test")],
            &[dns("example.test")],
        ),
        case(
            "wildcard that reaches an excluded name",
            no,
            &[],
            &[dns("secret.example.test")],
            &[dns("*.example.test")],
        )
        .openssl_differs("does not see that"),
        case(
            "wildcard that does not reach it",
            "holds",
            &[],
            &[dns("a.secret.example.test")],
            &[dns("*.example.test")],
        ),
        case(
            "other kinds of names are free",
            "holds",
            &[ip(&[192, 0, 2, 0, 255, 255, 255, 0])],
            &[],
            &[dns("example.test")],
        ),
        case(
            "names that are no host names",
            no,
            &[dns("example.test")],
            &[],
            &[dns("a b.example.test")],
        )
        .openssl_differs("does not mind"),
        constrained_above(world, "constraint of the root", no),
        constrained_below(world),
        constrained_self_issued(world),
    ]
}

/// Name constraints of other forms, and broken ones.
pub(super) fn more_names(world: &World) -> Vec<Case> {
    let case = |name, expect, permitted: &[Vec<u8>], excluded: &[Vec<u8>], names: &[Vec<u8>]| {
        world.constrained(name, expect, permitted, excluded, names)
    };
    let no = "name-not-allowed";
    let net = || ip(&[192, 0, 2, 0, 255, 255, 255, 0]);
    let raw = |value: Vec<u8>| move |draft: Draft| draft.with(id::CONSTRAINTS, true, value);
    let with_minimum = sequence(&[&element(
        0xa0,
        &[&sequence(&[&dns("example.test"), &[0x80, 1, 1]])],
    )]);
    let other = || element(0xa0, &[&oid("1.2.3"), &element(0xa0, &[&[5, 0]])]);
    vec![
        case(
            "permitted address",
            "holds",
            &[net()],
            &[],
            &[ip(&[192, 0, 2, 7])],
        ),
        case(
            "address not permitted",
            no,
            &[net()],
            &[],
            &[ip(&[198, 51, 100, 7])],
        ),
        case("excluded address", no, &[], &[net()], &[ip(&[192, 0, 2, 7])]),
        case("address of the other family", no, &[net()], &[], &[ip(&[0; 16])]),
        case(
            "everything of IPv6 excluded",
            "holds",
            &[],
            &[ip(&[0; 32])],
            &[ip(&[192, 0, 2, 7])],
        ),
        case(
            "mask with holes",
            "flawed",
            &[ip(&[192, 0, 2, 0, 255, 0, 255, 0])],
            &[],
            &[ip(&[192, 0, 2, 7])],
        )
        .openssl_differs("does not look at the mask"),
        case(
            "range of five octets",
            "flawed",
            &[ip(&[192, 0, 2, 0, 255])],
            &[],
            &[ip(&[192, 0, 2, 7])],
        ),
        case(
            "mailbox permitted",
            "holds",
            &[mail("user@example.test")],
            &[],
            &[mail("user@Example.test")],
        ),
        case(
            "mailbox not permitted",
            no,
            &[mail("user@example.test")],
            &[],
            &[mail("User@example.test")],
        ),
        case(
            "host of mail permitted",
            "holds",
            &[mail("example.test")],
            &[],
            &[mail("user@example.test")],
        ),
        case(
            "host of mail is no domain",
            no,
            &[mail("example.test")],
            &[],
            &[mail("user@mx.example.test")],
        ),
        case(
            "domain of mail permitted",
            "holds",
            &[mail(".example.test")],
            &[],
            &[mail("user@mx.example.test")],
        ),
        case(
            "domain of mail is no host",
            no,
            &[mail(".example.test")],
            &[],
            &[mail("user@example.test")],
        ),
        case(
            "host of an address permitted",
            "holds",
            &[uri("example.test")],
            &[],
            &[uri("https://u@example.test:8443/x")],
        )
        .openssl_differs("does not know of users in addresses"),
        case(
            "host of an address not permitted",
            no,
            &[uri("example.test")],
            &[],
            &[uri("https://www.example.test/")],
        ),
        case(
            "address without a host name",
            no,
            &[uri("example.test")],
            &[],
            &[uri("urn:x:y")],
        ),
        case(
            "directory name permitted",
            "holds",
            &[directory("Shop")],
            &[],
            &[dns("example.test"), directory("SHOP")],
        ),
        case(
            "directory name not permitted",
            no,
            &[directory("Shop")],
            &[],
            &[dns("example.test"), directory("Bank")],
        ),
        case(
            "directory name excluded",
            no,
            &[],
            &[directory("Bank")],
            &[dns("example.test"), directory(" bank ")],
        ),
        case(
            "form that nobody understands",
            "names-not-understood",
            &[other()],
            &[],
            &[dns("example.test"), other()],
        ),
        case(
            "form that nobody understands, not used",
            "holds",
            &[other()],
            &[],
            &[dns("example.test")],
        ),
        case("no constraint at all", "flawed", &[], &[], &[dns("example.test")])
            .openssl_differs("does not mind"),
        world.with_middle("minimum other than 0", "flawed", raw(with_minimum)),
        world
            .with_middle(
                "lists without constraints",
                "flawed",
                raw(sequence(&[&element(0xa0, &[]), &element(0xa1, &[])])),
            )
            .openssl_differs("does not mind"),
        world.with_middle("constraints not critical are kept too", no, |draft| {
            draft.with(id::CONSTRAINTS, false, constraints(&[dns("other.test")], &[]))
        }),
        subject_constrained(world),
    ]
}

fn constrained_above(world: &World, name: &'static str, expect: &'static str) -> Case {
    world.with_root(name, expect, |draft| {
        draft.with(id::CONSTRAINTS, true, constraints(&[dns("other.test")], &[]))
    })
}

/// The upper CA permits a domain, the lower one a name outside of it: neither helps the other.
fn constrained_below(world: &World) -> Case {
    let only = |name: &str| {
        let value = constraints(&[dns(name)], &[]);
        move |draft: Draft| draft.with(id::CONSTRAINTS, true, value)
    };
    let upper = world
        .root
        .subordinate("Upper", Signer::p256(), only("example.test"));
    let lower = upper.subordinate("Lower", Signer::p256(), only("other.test"));
    let leaf = lower.leaf(&["other.test"], &world.key, same);
    world.case(
        "a lower CA cannot widen",
        "name-not-allowed",
        vec![leaf, lower.der, upper.der],
    )
}

/// A self-issued CA need not keep to the constraints on its own name; RFC 5280 §6.1.3 b.
fn constrained_self_issued(world: &World) -> Case {
    let upper = world.root.subordinate("Upper", Signer::p256(), |draft| {
        draft.with(
            id::CONSTRAINTS,
            true,
            constraints(&[dns("example.test"), directory("example.test")], &[]),
        )
    });
    let lower = upper.subordinate("Upper", Signer::p256(), same);
    let leaf = lower.leaf(&["example.test"], &world.key, same);
    world.case(
        "a self-issued CA is spared",
        "holds",
        vec![leaf, lower.der, upper.der],
    )
}

fn subject_constrained(world: &World) -> Case {
    let middle = world.root.subordinate("Middle", Signer::p256(), |draft| {
        draft.with(id::CONSTRAINTS, true, constraints(&[directory("Shop")], &[]))
    });
    let leaf = middle.leaf(&["example.test"], &world.key, same);
    world.case(
        "the subject is a directory name too",
        "name-not-allowed",
        vec![leaf, middle.der],
    )
}
