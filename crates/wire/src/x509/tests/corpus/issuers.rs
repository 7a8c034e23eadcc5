//! Those who sign, and the policies they demand.

use super::{Case, World, same};
use crate::x509::forge::*;

/// Those who sign.
pub(super) fn issuers(world: &World) -> Vec<Case> {
    let middle = |name, expect, change: fn(Draft) -> Draft| world.with_middle(name, expect, change);
    let root = |name, expect, change: fn(Draft) -> Draft| world.with_root(name, expect, change);
    let server = Authority {
        name: name("example.test"),
        key: Signer::p256(),
        der: Vec::new(),
    };
    let server_der = world.middle.leaf(&["example.test"], &server.key, same);
    vec![
        world.case(
            "signed by a server's key",
            "not-a-ca",
            vec![
                server.leaf(&["victim.test"], &world.key, same),
                server_der,
                world.middle.der.clone(),
            ],
        ),
        middle("CA without basicConstraints", "not-a-ca", |draft| {
            draft.without(id::BASIC)
        }),
        middle("basicConstraints says no CA", "not-a-ca", |draft| {
            draft.with(id::BASIC, true, basic(false, None))
        }),
        middle("basicConstraints not critical", "holds", |draft| {
            draft.with(id::BASIC, false, basic(true, None))
        })
        .openssl_differs("-x509_strict refuses it"),
        middle("CA may not sign certificates", "may-not-sign", |draft| {
            draft.with(id::KEY_USAGE, true, key_usage(0x02))
        }),
        middle("CA without keyUsage", "holds", |draft| {
            draft.without(id::KEY_USAGE)
        })
        .openssl_differs("-x509_strict asks for it"),
        middle("CA without key identifiers", "holds", |draft| {
            draft.without(id::SUBJECT_KEY).without(id::AUTHORITY_KEY)
        })
        .openssl_differs("-x509_strict asks for them"),
        middle("CA with a key identifier that does not fit", "holds", |draft| {
            draft.with(id::SUBJECT_KEY, false, element(0x04, &[b"other"]))
        })
        .openssl_differs("takes key identifiers for proof"),
        middle("CA for servers", "holds", |draft| {
            draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.1"]))
        }),
        middle("CA for any use", "holds", |draft| {
            draft.with(id::USAGES, false, usages(&["2.5.29.37.0"]))
        })
        .openssl_differs("does not take any use for this one"),
        middle("CA for mail only", "usage", |draft| {
            draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.4"]))
        }),
        middle("CA for OCSP only", "usage", |draft| {
            draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.9"]))
        }),
        middle(
            "CA with an unknown critical extension",
            "unknown-critical",
            |draft| draft.with("1.2.3.4", true, vec![5, 0]),
        ),
        middle("CA of version 1", "version", |draft| Draft {
            version: None,
            extensions: Vec::new(),
            ..draft
        }),
        middle("path length 0 and no CA below", "holds", |draft| {
            draft.with(id::BASIC, true, basic(true, Some(0)))
        }),
        middle("negative path length", "flawed", |draft| {
            draft.with(id::BASIC, true, vec![0x30, 6, 1, 1, 0xff, 2, 1, 0xff])
        }),
        root("root without basicConstraints", "not-a-ca", |draft| {
            draft.without(id::BASIC)
        }),
        root("root of version 1", "holds", |draft| Draft {
            version: None,
            extensions: Vec::new(),
            ..draft
        })
        .openssl_differs("-x509_strict refuses it"),
        root("root with serial number zero", "holds", |draft| Draft {
            serial: vec![0],
            ..draft
        }),
        root("root that may not sign", "may-not-sign", |draft| {
            draft.with(id::KEY_USAGE, true, key_usage(0x02))
        }),
        root(
            "root with an unknown critical extension",
            "unknown-critical",
            |draft| draft.with("1.2.3.4", true, vec![5, 0]),
        ),
        root("root with path length 0", "path-length", |draft| {
            draft.with(id::BASIC, true, basic(true, Some(0)))
        }),
        root("root with path length 1", "holds", |draft| {
            draft.with(id::BASIC, true, basic(true, Some(1)))
        }),
        root("root for mail only", "usage", |draft| {
            draft.with(id::USAGES, false, usages(&["1.3.6.1.5.5.7.3.4"]))
        }),
        lengths(
            world,
            "path length 0 above another CA",
            "path-length",
            Some(0),
            false,
        ),
        lengths(world, "path length 1 above another CA", "holds", Some(1), false),
        lengths(
            world,
            "path length 0 above a self-issued CA",
            "holds",
            Some(0),
            true,
        ),
        nameless(world),
    ]
}

/// A CA with a path length above another CA, which has the same name or another.
fn lengths(
    world: &World,
    name: &'static str,
    expect: &'static str,
    length: Option<u8>,
    self_issued: bool,
) -> Case {
    let upper = world.root.subordinate("Upper", Signer::p256(), |draft| {
        draft.with(id::BASIC, true, basic(true, length))
    });
    let lower = upper.subordinate(if self_issued { "Upper" } else { "Lower" }, Signer::p256(), same);
    world.case(
        name,
        expect,
        vec![
            lower.leaf(&["example.test"], &world.key, same),
            lower.der,
            upper.der,
        ],
    )
}

/// A CA without a name.
fn nameless(world: &World) -> Case {
    let nameless = world.root.subordinate("", Signer::p256(), same);
    world.case(
        "CA without a name",
        "flawed",
        vec![nameless.leaf(&["example.test"], &world.key, same), nameless.der],
    )
}

/// Policies that a CA demands.
pub(super) fn policies(world: &World) -> Vec<Case> {
    let list = |policies: &[&str]| {
        let each: Vec<Vec<u8>> = policies.iter().map(|policy| sequence(&[&oid(policy)])).collect();
        sequence(&each.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    let demands =
        |value: &'static [u8]| move |draft: Draft| draft.with(id::POLICY_CONSTRAINTS, true, value.to_vec());
    const AT_ONCE: &[u8] = &[0x30, 3, 0x80, 1, 0];
    const NO_MAPPING: &[u8] = &[0x30, 6, 0x80, 1, 0, 0x81, 1, 0];
    const ANY: &str = "2.5.29.32.0";
    let chain = |name, expect, upper: Draft2, leaf: Draft2| {
        let middle = world.root.subordinate("Middle", Signer::p256(), upper);
        let leaf = middle.leaf(&["example.test"], &world.key, leaf);
        world.case(name, expect, vec![leaf, middle.der])
    };
    let with = |policies: &[&str]| {
        let value = list(policies);
        move |draft: Draft| draft.with(id::POLICIES, false, value)
    };
    let mapping = |from: &str, to: &str| sequence(&[&sequence(&[&oid(from), &oid(to)])]);
    let (a_to_b, any_to_b) = (mapping("1.2.3.1", "1.2.3.2"), mapping(ANY, "1.2.3.2"));
    let (mapped, unmapped, bad) = (a_to_b.clone(), a_to_b, any_to_b);
    let (a, b, any) = (with(&["1.2.3.1"]), with(&["1.2.3.2"]), with(&[ANY]));
    let (a2, a3, a4, a5, a6) = (a.clone(), a.clone(), a.clone(), a.clone(), a.clone());
    let (b2, b3, any2, any3) = (b.clone(), b.clone(), any.clone(), any.clone());
    vec![
        chain(
            "different policies, none demanded",
            "holds",
            Box::new(a.clone()),
            Box::new(b.clone()),
        ),
        chain(
            "a policy is demanded and holds",
            "holds",
            Box::new(move |d| demands(AT_ONCE)(a2(d))),
            Box::new(a3),
        ),
        chain(
            "a policy is demanded and differs",
            "policy",
            Box::new(move |d| demands(AT_ONCE)(a4(d))),
            Box::new(b2),
        ),
        chain(
            "a policy is demanded and absent",
            "policy",
            Box::new(move |d| demands(AT_ONCE)(a5(d))),
            Box::new(same),
        ),
        chain(
            "any policy above",
            "holds",
            Box::new(move |d| demands(AT_ONCE)(any2(d))),
            Box::new(a6),
        ),
        chain(
            "any policy above, inhibited below",
            "policy",
            Box::new(move |d| demands(AT_ONCE)(any3(d)).with(id::INHIBIT_ANY, true, vec![2, 1, 0])),
            Box::new(any),
        ),
        chain(
            "mapped policy",
            "holds",
            Box::new({
                let a = a.clone();
                move |d| demands(AT_ONCE)(a(d)).with(id::MAPPINGS, false, mapped)
            }),
            Box::new(b3),
        ),
        // Inhibiting begins below the CA that says so, so its own mapping still counts.
        chain(
            "mapping inhibited from the next CA on",
            "holds",
            Box::new({
                let a = a.clone();
                move |d| demands(NO_MAPPING)(a(d)).with(id::MAPPINGS, false, unmapped)
            }),
            Box::new(b),
        ),
        chain(
            "any policy mapped",
            "policy",
            Box::new({
                let a = a.clone();
                move |d| a(d).with(id::MAPPINGS, false, bad)
            }),
            Box::new(a.clone()),
        ),
        chain(
            "policy twice",
            "flawed",
            Box::new(with(&["1.2.3.1", "1.2.3.1"])),
            Box::new(a.clone()),
        ),
        chain(
            "empty policyConstraints",
            "flawed",
            Box::new(|d| d.with(id::POLICY_CONSTRAINTS, true, sequence(&[]))),
            Box::new(a),
        ),
    ]
}

type Draft2 = Box<dyn FnOnce(Draft) -> Draft>;
