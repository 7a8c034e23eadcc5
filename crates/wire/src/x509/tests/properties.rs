//! No input breaks a reader, and no mutation makes a forged certificate hold.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{super::*, AT, at};
use crate::x509::{forge::*, ocsp};

struct Samples {
    root: Certificate,
    chain: Vec<Vec<u8>>,
    staple: Vec<u8>,
}

/// A chain with every extension there is, and a staple for it.
static SAMPLES: LazyLock<Samples> = LazyLock::new(|| {
    let dns = |name: &str| element(0x82, &[name.as_bytes()]);
    let policy = sequence(&[&sequence(&[&oid("1.2.3.1")])]);
    let mapping = sequence(&[&sequence(&[&oid("1.2.3.1"), &oid("1.2.3.2")])]);
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let middle = root.subordinate("Middle", Signer::rsa().as_pss(), |draft| {
        draft
            .with(
                id::CONSTRAINTS,
                true,
                constraints(&[dns("test")], &[element(0x87, &[&[0; 32]])]),
            )
            .with(id::POLICIES, false, policy.clone())
            .with(id::MAPPINGS, false, mapping)
            .with(id::POLICY_CONSTRAINTS, true, vec![0x30, 3, 0x80, 1, 3])
            .with(id::INHIBIT_ANY, true, vec![2, 1, 3])
    });
    let access = sequence(&[&sequence(&[
        &oid("1.3.6.1.5.5.7.48.2"),
        &element(0x86, &[b"http://ca.test/"]),
    ])]);
    let leaf = middle.leaf(&["example.test", "*.example.test"], &Signer::p384(), |draft| {
        draft
            .with(id::POLICIES, false, policy)
            .with(id::ACCESS, false, access)
            .with(id::FEATURE, false, vec![0x30, 3, 2, 1, 5])
    });
    let answer = Answer {
        about: &leaf,
        issuer: &middle,
        status: revoked("2026-05-01T00:00:00Z", 1),
        this_update: "2026-05-30T00:00:00Z",
        next_update: None,
        timestamps: Some(timestamps(&[(1, "2026-03-31T00:00:00Z")])),
    };
    let staple = response(&answer, &middle.key, Some(&leaf));
    Samples {
        root: Certificate::read(&root.der).unwrap(),
        chain: vec![leaf, middle.der],
        staple,
    }
});

/// Octets with a few of them changed, cut out or doubled.
pub(super) fn mutated(octets: &[u8], changes: &[(u16, u8, u8)]) -> Vec<u8> {
    let mut octets = octets.to_vec();
    for (place, kind, value) in changes {
        if octets.is_empty() {
            break;
        }
        let place = usize::from(*place) % octets.len();
        match kind % 4 {
            0 => octets[place] = *value,
            1 => octets[place] ^= 1 << (value % 8),
            2 => drop(octets.remove(place)),
            _ => octets.insert(place, *value),
        }
    }
    octets
}

pub(super) fn changes() -> impl Strategy<Value = Vec<(u16, u8, u8)>> {
    prop::collection::vec(any::<(u16, u8, u8)>(), 1..4)
}

#[test]
fn the_samples_hold() {
    let sent = chain(SAMPLES.chain.iter().map(Vec::as_slice));
    let found = path::find(
        &sent.certificates,
        std::slice::from_ref(&SAMPLES.root),
        &[],
        at(AT),
    );
    assert!(found.is_ok(), "{found:?}");
    let answer = ocsp::judge(
        &SAMPLES.staple,
        &sent.certificates[0],
        &sent.certificates[1],
        at(AT),
    );
    assert!(matches!(answer, ocsp::Staple::Revoked { .. }), "{answer:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn any_octets_are_read_without_panic(octets in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = Certificate::read(&octets);
        let _ = DistinguishedName::read(&octets);
        let leaf = Certificate::read(&SAMPLES.chain[0]).unwrap();
        prop_assert_eq!(ocsp::judge(&octets, &leaf, &leaf, at(AT)), ocsp::Staple::Malformed);
    }

    #[test]
    fn a_changed_chain_never_holds(leaf in changes(), which in 0usize..2) {
        let changed = mutated(&SAMPLES.chain[which], &leaf);
        let same = changed == SAMPLES.chain[which];
        let mut ders = SAMPLES.chain.clone();
        ders[which] = changed;
        let sent = chain(ders.iter().map(Vec::as_slice));
        if sent.leaf().is_some() {
            let found = path::find(&sent.certificates, std::slice::from_ref(&SAMPLES.root), &[], at(AT));
            prop_assert!(same || found.is_err());
            for certificate in &sent.certificates {
                let _ = (certificate.subject.to_string(), certificate.known_as(), certificate.lifetime_s());
                let _ = name::matches(certificate, "www.example.test");
            }
        }
    }

    #[test]
    fn a_changed_root_is_read_without_panic(root in changes()) {
        if let Ok(root) = Certificate::read(&mutated(&SAMPLES.root.der, &root)) {
            let sent = chain(SAMPLES.chain.iter().map(Vec::as_slice));
            let _ = path::find(&sent.certificates, &[root], &[], at(AT));
        }
    }

    #[test]
    fn a_changed_staple_says_nothing_new(changes in changes()) {
        let changed = mutated(&SAMPLES.staple, &changes);
        let sent = chain(SAMPLES.chain.iter().map(Vec::as_slice));
        let answer = ocsp::judge(&changed, &sent.certificates[0], &sent.certificates[1], at(AT));
        prop_assert!(!matches!(answer, ocsp::Staple::Good { .. }), "{:?}", answer);
    }
}
