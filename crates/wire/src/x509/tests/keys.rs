use crate::x509::{forge::*, *};

/// A leaf with an RSA key of this exponent; nobody has its private key.
fn with_exponent(exponent: &[u8]) -> Key {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let mut modulus = vec![0xc5; 256];
    modulus.insert(0, 0);
    let numbers = sequence(&[&element(0x02, &[&modulus]), &element(0x02, &[exponent])]);
    let kind = sequence(&[&oid("1.2.840.113549.1.1.1"), &[5, 0]]);
    let spki = sequence(&[&kind, &bits(&numbers)]);
    let leaf = root.leaf(&["example.test"], &Signer::p256(), |draft| Draft {
        spki,
        ..draft
    });
    Certificate::read(&leaf).unwrap().key
}

#[test]
fn exponents_are_read() {
    for (octets, exponent, odd) in [
        (&[1][..], 1, true),
        (&[3], 3, true),
        (&[1, 0, 1], 65_537, true),
        (&[1, 0, 0], 65_536, false),
        (&[0], 0, false),
        (&[0xff], 0, true),
        (&[0, 0xff], 255, true),
        (&[1, 0, 0, 0, 0, 0, 0, 0, 1], u64::MAX, true),
        (&[1, 0, 0, 0, 0, 0, 0, 0, 0], u64::MAX, false),
        (
            &[0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe],
            u64::MAX - 1,
            false,
        ),
    ] {
        let key = with_exponent(octets);
        assert_eq!(key.rsa_exponent(), Some(exponent), "{octets:?}");
        assert_eq!(key.rsa_exponent_is_odd(), odd, "{octets:?}");
    }
    let root = Authority::root("Root", Signer::ed25519(), |draft| draft);
    let other = Certificate::read(&root.der).unwrap().key;
    assert_eq!((other.rsa_exponent(), other.rsa_exponent_is_odd()), (None, true));
}

#[test]
fn roots_are_told_from_cas_of_the_same_name() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let read = |der: &[u8]| Certificate::read(der).unwrap();
    assert!(read(&root.der).is_own_issuer());
    let bare = Authority::root("Root", Signer::p256(), |draft| draft.without(id::AUTHORITY_KEY));
    assert!(read(&bare.der).is_own_issuer());
    // The same name with a new key, signed by the old one.
    let next = root.subordinate("Root", Signer::p256(), |draft| draft);
    assert!(read(&next.der).is_self_issued() && !read(&next.der).is_own_issuer());
    assert!(!read(&root.leaf(&["example.test"], &root.key, |draft| draft)).is_own_issuer());
}
