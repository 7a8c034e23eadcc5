//! Lists of any octets.

use proptest::prelude::*;

use super::*;
use crate::x509::{
    crl::RevocationList,
    tests::properties::{changes, mutated},
};

static LISTED: std::sync::LazyLock<(Vec<u8>, Certificate, Certificate)> = std::sync::LazyLock::new(|| {
    let scene = Scene::new();
    let own = [
        certificate_issuer(&scene.ca.name),
        reason(1),
        invalid_since("2026-05-19T00:00:00Z"),
    ];
    let list = scene
        .list()
        .entry(entry(&[3], "2026-05-20T00:00:00Z", &[]))
        .entry(entry(&scene.leaf.serial, "2026-05-20T00:00:00Z", &own))
        .with(lists::id::SCOPE, true, scope(&[URL], &[0x81, 0x84]));
    (list.sign(&scene.ca.key), scene.leaf, read(&scene.ca.der))
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_list_says_nothing_new(changes in changes()) {
        let (list, leaf, issuer) = &*LISTED;
        let before = standing(list, leaf, issuer);
        prop_assert_eq!(word(&before), "revoked");
        let changed = standing(&mutated(list, &changes), leaf, issuer);
        prop_assert!(changed == before || matches!(changed, Standing::NoUse(_)), "{:?}", changed);
    }

    #[test]
    fn any_octets_are_gone_through(octets in prop::collection::vec(any::<u8>(), 0..400)) {
        let (_, leaf, issuer) = &*LISTED;
        prop_assert_eq!(word(&standing(&octets, leaf, issuer)), "malformed");
        let _ = RevocationList::read(&octets);
    }

    /// What is kept of what is kept is the same, and only what was asked for is kept.
    #[test]
    fn an_excerpt_of_an_excerpt_is_the_same(serials in prop::collection::vec(0u8..20, 0..40), asked in 0u8..20) {
        let mut draft = ListDraft::of(&Authority { name: name("CA"), key: Signer::p256(), der: Vec::new() });
        draft.entries = serials.iter().map(|serial| entry(&[*serial], "2026-05-20T00:00:00Z", &[])).collect();
        let list = draft.sign(&Signer::p256());
        let asked = [asked];
        let asked = BTreeSet::from([asked.as_slice()]);
        let kept = excerpt(&list, &asked).unwrap();
        prop_assert_eq!(kept.entries, serials.len() as u64);
        let read = RevocationList::read(&kept.list).unwrap();
        let expected = serials.iter().filter(|serial| asked.contains([**serial].as_slice())).count();
        prop_assert_eq!(read.entries.len(), expected);
        let again = excerpt(&kept.list, &asked).unwrap();
        prop_assert_eq!(&again.list, &kept.list);
        prop_assert_eq!(again.entries, expected as u64);
    }
}
