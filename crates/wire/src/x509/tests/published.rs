//! Files that certificates point to.

use proptest::prelude::*;

use crate::x509::{
    Certificate,
    forge::{Authority, Draft, Signer, certificates_only, element, oid, sequence},
    published::{FILE_CERTIFICATES_MAX, FILE_OCTETS_MAX, certificates, issuer_in, orphan},
};

fn read(der: &[u8]) -> Certificate {
    Certificate::read(der).unwrap()
}

#[test]
fn one_certificate_or_a_bundle() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let middle = root.subordinate("Middle", Signer::p384(), |draft| draft);
    let leaf = read(&middle.leaf(&["example.test"], &Signer::p256(), |draft| draft));
    let other = root.subordinate("Middle", Signer::p256(), |draft| draft);
    let count = |file: &[u8]| certificates(file).len();
    assert_eq!(count(&middle.der), 1);
    let bundle = certificates_only(&[&root.der, &other.der, &middle.der]);
    assert_eq!(count(&bundle), 3);
    // The same name is not enough: the key must have made the signature.
    assert_eq!(issuer_in(&bundle, &leaf).unwrap().der, middle.der);
    assert!(issuer_in(&certificates_only(&[&root.der, &other.der]), &leaf).is_none());
    assert!(issuer_in(&other.der, &leaf).is_none());
    assert_eq!(count(&certificates_only(&[])), 0);
    // What else may stand among them is passed over.
    assert_eq!(count(&certificates_only(&[&[0xa3, 2, 5, 0], &middle.der])), 1);
    // A certificate with something behind it, PEM, a page: nothing.
    assert_eq!(count(&[middle.der.as_slice(), b"\n"].concat()), 0);
    assert_eq!(count(b"-----BEGIN CERTIFICATE-----\n"), 0);
    let other_kind = sequence(&[&oid("1.2.840.113549.1.7.1"), &element(0xa0, &[&[4, 0]])]);
    assert_eq!(count(&other_kind), 0);
}

#[test]
fn a_file_without_end_is_not_read() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let many = vec![root.der.as_slice(); 80];
    let bundle = certificates_only(&many);
    assert!(bundle.len() < FILE_OCTETS_MAX);
    assert_eq!(certificates(&bundle).len(), FILE_CERTIFICATES_MAX);
    let large = certificates_only(&vec![root.der.as_slice(); 400]);
    assert!(large.len() > FILE_OCTETS_MAX && certificates(&large).is_empty());
}

#[test]
fn who_is_missing_is_told_by_names() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let upper = root.subordinate("Upper", Signer::p256(), |draft| draft);
    let lower = upper.subordinate("Lower", Signer::p256(), |draft| draft);
    let leaf = read(&lower.leaf(&["example.test"], &Signer::p256(), |draft| draft));
    let (upper, lower) = (read(&upper.der), read(&lower.der));
    let root_name = read(&root.der).subject;
    let missing = |chain: &[&Certificate]| {
        let chain: Vec<Certificate> = chain.iter().map(|&certificate| certificate.clone()).collect();
        orphan(&chain, |issued| issued.issuer == root_name).map(Certificate::known_as)
    };
    assert_eq!(missing(&[]), None);
    assert_eq!(missing(&[&leaf]), Some(leaf.known_as()));
    assert_eq!(missing(&[&leaf, &upper]), Some(leaf.known_as()));
    assert_eq!(missing(&[&leaf, &lower]), Some("Lower".to_owned()));
    assert_eq!(missing(&[&leaf, &upper, &lower]), None);
    // Its own issuer, and a circle: nobody is missing.
    let own = Authority::root("Own", Signer::p256(), |draft| draft);
    assert_eq!(missing(&[&read(&own.der)]), None);
    let turned = own.subordinate("Turned", Signer::p256(), |draft| Draft {
        issuer: crate::x509::forge::name("Own 2"),
        ..draft
    });
    let back = own.subordinate("Own 2", Signer::p256(), |draft| Draft {
        issuer: crate::x509::forge::name("Turned"),
        ..draft
    });
    assert_eq!(missing(&[&read(&turned.der), &read(&back.der)]), None);
}

proptest! {
    #[test]
    fn any_file_is_read(octets in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = certificates(&octets);
    }

    #[test]
    fn a_spoilt_bundle_is_read(place in any::<prop::sample::Index>(), octet in any::<u8>()) {
        let root = Authority::root("Root", Signer::p256(), |draft| draft);
        let mut bundle = certificates_only(&[&root.der, &root.der]);
        let at = place.index(bundle.len());
        bundle[at] = octet;
        prop_assert!(certificates(&bundle).len() <= 2);
    }
}
