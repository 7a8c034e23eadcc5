mod others;

use std::sync::LazyLock;

use facts::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::x509::{Certificate, Chain, chain, forge::*, path::Fault};

const HOST: &str = "example.test";

/// A small world of certificates: a root that clients trust, another that they do not, and what stands below them.
struct World {
    root: Authority,
    middle: Authority,
    key: Signer,
    leaf: Vec<u8>,
    /// Below an authority of the owner's own.
    own: Authority,
    own_leaf: Vec<u8>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let root = Authority::root("Root", Signer::p256(), same);
    let middle = root.subordinate("Middle", Signer::p256(), same);
    let own = Authority::root("Own", Signer::p256(), same);
    let key = Signer::p256();
    World {
        leaf: middle.leaf(&[HOST], &key, same),
        own_leaf: own.leaf(&[HOST], &key, same),
        root,
        middle,
        own,
        key,
    }
});

fn same(draft: Draft) -> Draft {
    draft
}

fn now() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

fn read(der: &[u8]) -> Certificate {
    Certificate::read(der).unwrap()
}

/// The record with these numbers for the certificate.
fn record(usage: u8, selector: u8, matching: u8, der: &[u8]) -> Tlsa {
    let part = match selector {
        0 => der.to_vec(),
        _ => read(der).key.spki,
    };
    let hash = |kind| aws_lc_rs::digest::digest(kind, &part).as_ref().to_vec();
    let data = match matching {
        0 => part.clone(),
        1 => hash(&aws_lc_rs::digest::SHA256),
        _ => hash(&aws_lc_rs::digest::SHA512),
    };
    Tlsa {
        usage,
        selector,
        matching,
        data,
    }
}

fn sent(ders: &[&[u8]]) -> Chain {
    chain(ders.iter().copied())
}

/// What the records come to, as one word.
fn word(records: &[Tlsa], ders: &[&[u8]]) -> String {
    words(records, &sent(ders), &[HOST], &[0, 1, 2, 3])
}

fn words(records: &[Tlsa], chain: &Chain, names: &[&str], usages: &[u8]) -> String {
    let roots = [read(&WORLD.root.der)];
    let presented = Presented {
        chain,
        names,
        store: Some(Store {
            roots: &roots,
            limits: &[],
        }),
        at: now(),
    };
    in_words(&judge(&Set::of(records, usages), &presented))
}

fn in_words(judgement: &Judgement) -> String {
    match judgement {
        Judgement::Matches(found) => format!("{} {:?}", found.record, found.by),
        Judgement::Outranked(found) => format!("outranked {}", found.record),
        Judgement::Misses(misses) => match misses.first().map(|miss| &miss.why) {
            None => "nothing".to_owned(),
            Some(Why::Path { fault, .. }) => format!("path {}", fault.key()),
            Some(Why::Name(_)) => "name".to_owned(),
            Some(other) => format!("{other:?}"),
        },
    }
}

#[test]
fn records_are_read_as_they_come() {
    assert_eq!(Tlsa::read(&[3, 1]), Err(TooShort));
    let read = Tlsa::read(&[3, 1, 1, 0xab, 0xcd]).unwrap();
    assert_eq!(read.to_string(), "3 1 1 abcd");
    assert_eq!(read.brief(), "3 1 1 abcd");
    assert_eq!(
        record(3, 1, 1, &WORLD.leaf).brief().chars().count(),
        "3 1 1 ".len() + 16 + 1
    );
}

#[test]
fn what_cannot_be_used_is_told() {
    let usable = |usage, selector, matching, octets: usize| {
        let data = vec![7; octets];
        let record = Tlsa {
            usage,
            selector,
            matching,
            data,
        };
        record.usable().map(|_| ()).map_err(Unusable::key)
    };
    for (numbers, octets, expected) in [
        ((3, 1, 1), 32, Ok(())),
        ((0, 0, 2), 64, Ok(())),
        ((4, 1, 1), 32, Err("usage")),
        ((255, 1, 1), 32, Err("usage")),
        ((3, 2, 1), 32, Err("selector")),
        ((3, 255, 1), 32, Err("selector")),
        ((3, 1, 3), 32, Err("matching-type")),
        ((3, 1, 255), 32, Err("matching-type")),
        ((3, 1, 1), 31, Err("length")),
        ((3, 1, 1), 33, Err("length")),
        ((3, 1, 1), 0, Err("length")),
        ((3, 1, 1), 64, Err("length")),
        ((3, 1, 2), 32, Err("length")),
        ((3, 0, 0), 32, Err("not-a-certificate")),
        ((3, 0, 0), 0, Err("not-a-certificate")),
        ((2, 1, 0), 32, Err("not-a-key")),
    ] {
        let (usage, selector, matching) = numbers;
        assert_eq!(
            usable(usage, selector, matching, octets),
            expected,
            "{numbers:?} {octets}"
        );
    }
    for (selector, matching) in [(0, 0), (1, 0)] {
        let good = record(2, selector, matching, &WORLD.root.der);
        assert!(good.usable().is_ok());
        let mut longer = good.clone();
        longer.data.push(0);
        assert!(longer.usable().is_err(), "nothing may follow");
        let mut shorter = good;
        shorter.data.pop();
        assert!(shorter.usable().is_err());
    }
}

#[test]
fn every_usage_selector_and_matching_type_fits_and_does_not() {
    let world = &*WORLD;
    let other = world.middle.leaf(&[HOST], &Signer::p256(), same);
    let stranger = Authority::root("Stranger", Signer::p256(), same);
    for selector in 0..=1 {
        for matching in 0..=2 {
            let of = |usage, der: &[u8]| [record(usage, selector, matching, der)];
            let trusted: [&[u8]; 2] = [&world.leaf, &world.middle.der];
            let own: [&[u8]; 2] = [&world.own_leaf, &world.own.der];
            let about = format!("{selector} {matching}");
            // The server's own certificate.
            assert_eq!(word(&of(3, &world.leaf), &trusted), "0 Leaf", "3 {about}");
            assert_eq!(word(&of(1, &world.leaf), &trusted), "0 Leaf", "1 {about}");
            assert_eq!(word(&of(3, &world.own_leaf), &own), "0 Leaf", "3 {about}");
            assert_eq!(
                word(&of(1, &world.own_leaf), &own),
                "path unknown-root",
                "1 {about}"
            );
            assert_eq!(word(&of(3, &other), &trusted), "Differs", "3 {about}");
            assert_eq!(word(&of(1, &other), &trusted), "Differs", "1 {about}");
            assert_eq!(word(&of(3, &world.middle.der), &trusted), "Differs", "3 {about}");
            // An authority's.
            assert_eq!(
                word(&of(0, &world.middle.der), &trusted),
                "0 Sent(1)",
                "0 {about}"
            );
            assert_eq!(word(&of(0, &world.root.der), &trusted), "0 Root(0)", "0 {about}");
            assert_eq!(word(&of(0, &stranger.der), &trusted), "Differs", "0 {about}");
            assert_eq!(word(&of(0, &world.leaf), &trusted), "Differs", "0 {about}");
            assert_eq!(
                word(&of(0, &world.own.der), &own),
                "path unknown-root",
                "0 {about}"
            );
            assert_eq!(word(&of(2, &world.own.der), &own), "0 Sent(1)", "2 {about}");
            assert_eq!(
                word(&of(2, &world.middle.der), &trusted),
                "0 Sent(1)",
                "2 {about}"
            );
            assert_eq!(word(&of(2, &stranger.der), &trusted), "Differs", "2 {about}");
            assert_eq!(
                word(&of(2, &world.root.der), &trusted),
                match matching {
                    0 => "0 Record".to_owned(),
                    _ => "AuthorityNotSent(\"Root\")".to_owned(),
                },
                "2 {about}"
            );
        }
    }
}

#[test]
fn an_authority_in_the_record_has_to_have_signed() {
    let world = &*WORLD;
    for selector in 0..=1 {
        let of = |der: &[u8]| [record(2, selector, 0, der)];
        assert_eq!(word(&of(&world.own.der), &[&world.own_leaf]), "0 Record");
        assert_eq!(word(&of(&world.middle.der), &[&world.leaf]), "0 Record");
        assert_ne!(word(&of(&world.own.der), &[&world.leaf]), "0 Record");
        // The root signed the intermediate, which is not there.
        assert_ne!(word(&of(&world.root.der), &[&world.leaf]), "0 Record");
    }
    // A certificate with the authority's name and another key.
    let impostor = Authority::root("Own", Signer::p256(), same);
    assert_eq!(
        word(&[record(2, 0, 0, &impostor.der)], &[&world.own_leaf]),
        "path signature-wrong"
    );
    // It was sent, matches, and signed nothing.
    assert_eq!(
        word(
            &[record(2, 0, 1, &impostor.der)],
            &[&world.own_leaf, &world.own.der, &impostor.der]
        ),
        "path signature-wrong"
    );
}

#[test]
fn the_leaf_is_not_its_own_authority() {
    let world = &*WORLD;
    let own = Authority {
        name: name(HOST),
        key: Signer::p256(),
        der: Vec::new(),
    };
    let leaf = own.leaf(&[HOST], &own.key, same);
    for matching in 0..=2 {
        assert_eq!(word(&[record(2, 0, matching, &leaf)], &[&leaf]), "Differs");
        assert_eq!(word(&[record(2, 0, matching, &leaf)], &[&leaf, &leaf]), "Differs");
        assert_eq!(
            word(
                &[record(2, 1, matching, &world.leaf)],
                &[&world.leaf, &world.middle.der]
            ),
            "Differs"
        );
    }
    assert_eq!(word(&[record(3, 0, 1, &leaf)], &[&leaf]), "0 Leaf");
    // A bare key did sign what it signed.
    assert_eq!(word(&[record(2, 1, 0, &leaf)], &[&leaf]), "0 Record");
}

#[test]
fn names_and_times_count_for_all_usages_but_3() {
    let world = &*WORLD;
    let over = |draft: Draft| draft.valid("2026-02-01T00:00:00Z", "2026-05-30T00:00:00Z");
    let expired = world.middle.leaf(&[HOST], &world.key, over);
    let foreign = world.middle.leaf(&["other.test"], &world.key, same);
    let nameless = world
        .middle
        .leaf(&[HOST], &world.key, |draft| draft.without(id::NAMES));
    let middle: &[u8] = &world.middle.der;
    for (leaf, expected) in [
        (&expired, "path expired"),
        (&foreign, "name"),
        (&nameless, "name"),
    ] {
        let ders: [&[u8]; 2] = [leaf, middle];
        assert_eq!(word(&[record(3, 1, 1, leaf)], &ders), "0 Leaf");
        assert_eq!(word(&[record(1, 1, 1, leaf)], &ders), expected);
        assert_eq!(word(&[record(0, 1, 1, middle)], &ders), expected);
        assert_eq!(word(&[record(2, 1, 1, middle)], &ders), expected);
        assert_eq!(word(&[record(2, 1, 0, middle)], &[leaf.as_slice()]), expected);
        // One record that fits is enough.
        let both = [record(2, 1, 1, middle), record(3, 1, 1, leaf)];
        assert_eq!(word(&both, &ders), "1 Leaf");
    }
    let chain = sent(&[&foreign, middle]);
    let records = [record(2, 0, 1, middle)];
    assert_eq!(
        words(&records, &chain, &[HOST, "other.test"], &[2, 3]),
        "0 Sent(1)"
    );
    assert_eq!(words(&records, &chain, &["OTHER.test."], &[2, 3]), "0 Sent(1)");
    assert_eq!(words(&records, &chain, &[], &[2, 3]), "Differs");
}

#[test]
fn the_path_to_the_authority_keeps_the_rules() {
    let world = &*WORLD;
    let below = |change: fn(Draft) -> Draft| {
        let ca = world.own.subordinate("Below", Signer::p256(), change);
        let leaf = ca.leaf(&[HOST], &world.key, same);
        let ders: [&[u8]; 3] = [&leaf, &ca.der, &world.own.der];
        let by_root = word(&[record(2, 0, 1, &world.own.der)], &ders);
        // The authority in the middle is not excused for being named.
        let by_middle = word(&[record(2, 0, 1, &ca.der)], &ders);
        assert_eq!(by_root.split('(').next(), by_middle.split('(').next());
        by_root
    };
    assert_eq!(below(same), "0 Sent(2)");
    assert_eq!(
        below(|draft| draft.with(id::BASIC, true, basic(false, None))),
        "path not-a-ca"
    );
    assert_eq!(
        below(|draft| draft.with(id::KEY_USAGE, true, key_usage(0x02))),
        "path may-not-sign"
    );
    assert_eq!(
        below(|draft| draft.valid("2021-01-01T00:00:00Z", "2026-05-30T00:00:00Z")),
        "path expired"
    );
    assert_eq!(
        below(|draft| {
            let nobody = constraints(&[element(0x82, &[b"other.test"])], &[]);
            draft.with(id::CONSTRAINTS, true, nobody)
        }),
        "path name-not-allowed"
    );
    // The order does not matter, nor what stands beside.
    let ca = world.own.subordinate("Below", Signer::p256(), same);
    let leaf = ca.leaf(&[HOST], &world.key, same);
    assert_eq!(
        word(
            &[record(2, 0, 1, &world.own.der)],
            &[&leaf, &world.own.der, &world.middle.der, &ca.der]
        ),
        "0 Sent(1)"
    );
    // Without the link there is no path, though the authority is there.
    assert_eq!(
        word(&[record(2, 0, 1, &world.own.der)], &[&leaf, &world.own.der]),
        "path missing-issuer"
    );
}

#[test]
fn usage_0_finds_the_path_on_which_the_authority_lies() {
    let world = &*WORLD;
    // The same intermediate, certified twice: by the root, and by another authority that the root certified.
    let upper = world.root.subordinate("Upper", Signer::p256(), same);
    let key = Signer::p256();
    let direct = world.root.subordinate("Twice", key, same);
    let cross = {
        let draft = upper.subordinate("Cross", Signer::p256(), same);
        let read = read(&draft.der);
        assert_eq!(read.issuer, self::read(&upper.der).subject);
        draft
    };
    let leaf = direct.leaf(&[HOST], &world.key, same);
    let ders: [&[u8]; 4] = [&leaf, &direct.der, &cross.der, &upper.der];
    assert_eq!(word(&[record(0, 0, 1, &direct.der)], &ders), "0 Sent(1)");
    assert_eq!(word(&[record(0, 0, 1, &world.root.der)], &ders), "0 Root(0)");
    // They are there, and on no path of this leaf.
    assert_eq!(word(&[record(0, 0, 1, &upper.der)], &ders), "Differs");
    assert_eq!(word(&[record(0, 0, 1, &cross.der)], &ders), "Differs");
    // A whole certificate in the record stands in for one that was not sent.
    assert_eq!(word(&[record(0, 0, 0, &direct.der)], &[&leaf]), "0 Record");
    assert_eq!(
        word(&[record(0, 0, 1, &direct.der)], &[&leaf]),
        "Differs",
        "a digest cannot"
    );
}

#[test]
fn only_the_strongest_digest_of_a_kind_counts() {
    let world = &*WORLD;
    let ders: [&[u8]; 2] = [&world.leaf, &world.middle.der];
    let old = world.middle.leaf(&[HOST], &Signer::p256(), same);
    let weak = record(3, 1, 1, &world.leaf);
    let strong = record(3, 1, 2, &old);
    assert_eq!(word(&[weak.clone(), strong.clone()], &ders), "outranked 0");
    // Another usage or selector is another kind.
    assert_eq!(
        word(&[record(3, 0, 1, &world.leaf), strong.clone()], &ders),
        "0 Leaf"
    );
    assert_eq!(
        word(&[record(1, 1, 1, &world.leaf), strong.clone()], &ders),
        "0 Leaf"
    );
    // A whole key is no digest.
    assert_eq!(
        word(&[record(3, 1, 0, &world.leaf), strong.clone()], &ders),
        "0 Leaf"
    );
    let whole = record(3, 1, 0, &old);
    assert_eq!(word(&[weak.clone(), whole], &ders), "0 Leaf");
    // What cannot be used outranks nothing.
    let mut broken = strong.clone();
    broken.data.pop();
    assert_eq!(word(&[broken, weak.clone()], &ders), "1 Leaf");
    let both = [weak, record(3, 1, 2, &world.leaf), strong];
    assert_eq!(word(&both, &ders), "1 Leaf");
}

#[test]
fn a_service_takes_its_usages_only() {
    let world = &*WORLD;
    let chain = sent(&[&world.leaf, &world.middle.der]);
    let records = [record(1, 1, 1, &world.leaf), record(0, 1, 1, &world.middle.der)];
    assert_eq!(words(&records, &chain, &[HOST], &[2, 3]), "nothing");
    let set = Set::of(&records, &[2, 3]);
    assert_eq!(set.unusable.len(), 2);
    assert!(
        set.unusable
            .iter()
            .all(|(_, why)| *why == Unusable::UsageNotTaken)
    );
}

#[test]
fn what_was_not_seen_is_not_judged() {
    let world = &*WORLD;
    let of = |record: Tlsa, chain: &Chain, store| {
        let presented = Presented {
            chain,
            names: &[HOST],
            store,
            at: now(),
        };
        judge(&Set::of(&[record], &[0, 1, 2, 3]), &presented)
    };
    let why = |judgement| match judgement {
        Judgement::Misses(misses) => misses[0].why.clone(),
        other => panic!("{other:?}"),
    };
    let chain = sent(&[&world.leaf, &world.middle.der]);
    assert_eq!(why(of(record(1, 1, 1, &world.leaf), &chain, None)), Why::NoStore);
    assert_eq!(
        why(of(record(0, 1, 1, &world.root.der), &chain, None)),
        Why::NoStore
    );
    let cut = Chain {
        cut: true,
        ..sent(&[&world.leaf])
    };
    assert_eq!(
        why(of(record(2, 1, 1, &world.middle.der), &cut, None)),
        Why::TooComplex
    );
    assert_eq!(
        why(of(record(3, 1, 1, &world.middle.der), &cut, None)),
        Why::Differs
    );
    let garbage = sent(&[b"garbage", &world.leaf]);
    assert_eq!(
        why(of(record(3, 1, 1, &world.leaf), &garbage, None)),
        Why::NoCertificate
    );
}

#[test]
fn the_work_is_bounded() {
    let world = &*WORLD;
    let bare = record(2, 1, 0, &world.middle.der);
    let many: Vec<Tlsa> = (0..RECORDS_MAX)
        .map(|_| record(2, 1, 0, &Authority::root("Own", Signer::p256(), same).der))
        .collect();
    assert_eq!(word(&many, &[&world.leaf, &world.middle.der]), "TooComplex");
    let mut last = many.clone();
    last.push(bare);
    assert_eq!(Set::of(&last, &[2]).left_out, 1);
    let fits = record(3, 1, 1, &world.leaf);
    last.insert(0, fits);
    assert_eq!(word(&last, &[&world.leaf]), "0 Leaf", "what fits fits");
    let differs = record(3, 1, 1, &world.middle.der);
    let more = vec![differs; RECORDS_MAX + 1];
    assert_eq!(
        word(&more, &[&world.leaf]),
        "TooComplex",
        "the one left out may fit"
    );
}

#[test]
fn faults_name_the_certificate() {
    let world = &*WORLD;
    let over = |draft: Draft| draft.valid("2021-01-01T00:00:00Z", "2026-05-30T00:00:00Z");
    let ca = world.own.subordinate("Old", Signer::p256(), over);
    let leaf = ca.leaf(&[HOST], &world.key, same);
    let chain = sent(&[&leaf, &ca.der]);
    let presented = Presented {
        chain: &chain,
        names: &[HOST],
        store: None,
        at: now(),
    };
    let Judgement::Misses(misses) = judge(&Set::of(&[record(2, 0, 1, &ca.der)], &[2]), &presented) else {
        panic!("it is over");
    };
    let Why::Path { fault, certificate } = &misses[0].why else {
        panic!("{misses:?}");
    };
    assert!(matches!(fault, Fault::Expired(_)));
    assert_eq!(certificate.as_deref(), Some("Old"));
}

proptest! {
    #[test]
    fn any_octets_are_read_sorted_and_judged(
        rdatas in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..80), 0..6),
        small in any::<bool>(),
    ) {
        let records: Vec<Tlsa> = rdatas
            .iter()
            .filter_map(|data| Tlsa::read(data).ok())
            .map(|record| if small {
                Tlsa { usage: record.usage % 5, selector: record.selector % 3, matching: record.matching % 4, ..record }
            } else {
                record
            })
            .collect();
        let set = Set::of(&records, &[0, 1, 2, 3]);
        prop_assert_eq!(set.usable.len() + set.outranked.len() + set.unusable.len(), records.len());
        let found = word(&records, &[&WORLD.leaf, &WORLD.middle.der]);
        prop_assert!(!found.ends_with("Leaf") && !found.contains("Record"));
    }

    #[test]
    fn a_turned_bit_matches_nothing(bit in 0usize..256, usage in 0u8..4, selector in 0u8..2) {
        let der = if usage % 2 == 1 { &WORLD.leaf } else { &WORLD.middle.der };
        let mut turned = record(usage, selector, 1, der);
        turned.data[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(word(&[turned], &[&WORLD.leaf, &WORLD.middle.der]), "Differs");
    }
}
