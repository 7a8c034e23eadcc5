use super::{super::*, at};
use crate::x509::forge::*;

/// Every root of the Mozilla store reads the same here and in another reader.
#[test]
fn real_roots_read_as_others_read_them() {
    let mut count = 0;
    for der in webpki_root_certs::TLS_SERVER_ROOT_CERTS {
        let ours = Certificate::read(der).unwrap();
        let (_, theirs) = x509_parser::parse_x509_certificate(der).unwrap();
        assert_eq!(ours.flaws, [], "{}", ours.subject);
        assert_eq!(
            ours.extensions.unknown_critical,
            Vec::<String>::new(),
            "{}",
            ours.subject
        );
        assert_eq!(
            ours.not_before.as_second(),
            theirs.validity().not_before.timestamp()
        );
        assert_eq!(
            ours.not_after.as_second(),
            theirs.validity().not_after.timestamp()
        );
        assert_eq!(ours.serial, theirs.raw_serial());
        assert_eq!(ours.issuer.der(), theirs.issuer().as_raw());
        assert_eq!(ours.signed, theirs.tbs_certificate.as_ref());
        assert_eq!(
            ours.key.public,
            theirs.public_key().subject_public_key.data.as_ref()
        );
        assert_eq!(ours.extensions.present.len(), theirs.extensions().len());
        assert!(ours.is_ca() && theirs.is_ca() && ours.is_self_issued());
        let common: Vec<&str> = theirs
            .subject()
            .iter_common_name()
            .map(|name| name.as_str().unwrap())
            .collect();
        assert_eq!(ours.subject.common_names(), common);
        let verified = verify(
            &ours.key,
            &ours.signature_algorithm,
            &ours.signed,
            &ours.signature,
        );
        let sha1 = ours.signature_algorithm.digest() == Some(Digest::Sha1);
        assert_eq!(
            verified,
            if sha1 { Err(SignatureFault::Broken) } else { Ok(()) },
            "{}",
            ours.subject
        );
        count += 1;
    }
    assert!(count > 100, "{count}");
}

#[test]
fn facts_of_a_leaf() {
    let root = Authority::root("Root, \"R\" <1>", Signer::p256(), |draft| draft);
    let key = Signer::rsa();
    let url = |method: &str, url: &str| sequence(&[&oid(method), &element(0x86, &[url.as_bytes()])]);
    let access = sequence(&[
        &url("1.3.6.1.5.5.7.48.1", "http://ocsp.example/"),
        &url("1.3.6.1.5.5.7.48.2", "http://ca.example/r.der"),
    ]);
    let point = element(
        0xa0,
        &[&element(0xa0, &[&element(0x86, &[b"http://crl.example/r.crl"])])],
    );
    let der = root.leaf(&["example.test", "*.example.test"], &key, |draft| {
        draft
            .with(id::ACCESS, false, access)
            .with("2.5.29.31", false, sequence(&[&sequence(&[&point])]))
            .with(id::FEATURE, false, vec![0x30, 3, 2, 1, 5])
            .with("1.3.6.1.4.1.11129.2.4.2", false, element(4, &[&[0, 0]]))
    });
    let leaf = Certificate::read(&der).unwrap();
    assert_eq!(leaf.issuer.to_string(), "CN=Root\\, \\\"R\\\" \\<1\\>");
    assert_eq!(leaf.known_as(), "example.test");
    assert_eq!(leaf.key.kind.to_string(), "RSA 2048");
    assert_eq!(leaf.signature_algorithm.to_string(), "ECDSA with SHA-256");
    assert_eq!(
        (leaf.not_before, leaf.not_after),
        (at("2026-04-01T00:00:00Z"), at("2026-10-01T00:00:00Z"))
    );
    assert_eq!(leaf.lifetime_s(), 183 * 86_400 + 1);
    let found = &leaf.extensions;
    assert_eq!(
        found.names.as_ref().unwrap().dns,
        ["example.test", "*.example.test"]
    );
    assert_eq!(found.ocsp_urls, ["http://ocsp.example/"]);
    assert_eq!(found.issuer_urls, ["http://ca.example/r.der"]);
    assert_eq!(found.crl_urls, ["http://crl.example/r.crl"]);
    assert!(found.must_staple);
    assert_eq!(found.timestamps.as_deref(), Some(&[0u8, 0][..]));
    assert_eq!(found.authority_key_id, Some(root.key.id()));
    let fingerprint = leaf.fingerprint.to_string();
    assert_eq!(
        Fingerprint::parse(&fingerprint.to_uppercase()),
        Some(leaf.fingerprint)
    );
    assert_eq!(
        (Fingerprint::parse(&fingerprint[1..]), Fingerprint::parse("")),
        (None, None)
    );
}

#[test]
fn names_compare_as_rfc_5280_says() {
    let read = |der: &[u8]| DistinguishedName::read(der).unwrap();
    let with = |tag: u8, text: &[u8]| {
        let pair = sequence(&[&oid("2.5.4.3"), &element(tag, &[text])]);
        read(&sequence(&[&element(0x31, &[&pair])]))
    };
    assert_eq!(with(0x0c, b"Example  CA"), with(0x13, b" example ca "));
    assert_eq!(with(0x1e, &[0, b'C', 0, b'A']), with(0x0c, b"ca"));
    assert_ne!(with(0x0c, b"Example CA"), with(0x0c, b"ExampleCA"));
    assert_ne!(with(0x0c, b"a"), read(&sequence(&[])));
    assert_eq!(with(0x0c, "Zürich".as_bytes()), with(0x14, b"Z\xfcrich"));
    // What is no text is compared as it is, and shown in hexadecimal.
    assert_eq!(with(0x04, b"a").to_string(), "CN=#040161");
    assert_eq!(with(0x0c, b" #a+b ").to_string(), "CN=\\ #a\\+b\\ ");
    // A control character stays as it came: whoever shows it makes it harmless.
    assert_eq!(with(0x0c, b"a\x1bb").to_string(), "CN=a\x1bb");
    // Two pairs in one SET, in any order.
    let pairs = |first: &str, second: &str| {
        let pair = |dotted: &str| sequence(&[&oid(dotted), &element(0x0c, &[dotted.as_bytes()])]);
        read(&sequence(&[&element(0x31, &[&pair(first), &pair(second)])]))
    };
    assert_eq!(pairs("2.5.4.3", "2.5.4.10"), pairs("2.5.4.10", "2.5.4.3"));
    assert!(DistinguishedName::read(&sequence(&[&element(0x31, &[])])).is_err());
}

#[test]
fn octets_that_are_no_certificate() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let good = root.der;
    assert!(Certificate::read(&[]).is_err());
    assert!(
        Certificate::read(&[good.as_slice(), &[0]].concat()).is_err(),
        "an octet behind it"
    );
    for length in 0..good.len() {
        assert!(Certificate::read(&good[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn a_chain_is_read_within_bounds() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let many = vec![root.der.as_slice(); 12];
    let read = chain(many);
    assert_eq!((read.certificates.len(), read.cut), (CHAIN_MAX, true));
    let garbage = chain([&b"garbage"[..], &root.der]);
    assert_eq!(
        (garbage.unreadable.as_slice(), garbage.certificates.len()),
        (&[0][..], 1)
    );
    assert!(garbage.leaf().is_none());
    assert!(chain([]).leaf().is_none());
}

#[test]
fn a_thousand_names_are_kept_and_the_others_counted() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let names: Vec<String> = (0..1200)
        .map(|number| format!("n{number}.example.test"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let leaf = Certificate::read(&root.leaf(&names, &root.key, |draft| draft)).unwrap();
    let kept = leaf.extensions.names.as_ref().unwrap();
    assert_eq!((kept.dns.len(), kept.left_out), (NAMES_MAX, 200));
    let differs = name::matches(&leaf, "n1100.example.test");
    assert!(matches!(differs, name::HostMatch::Differs { more: true, .. }));
    // Constraints cannot be judged then, so they are not taken as kept.
    let roots = [Certificate::read(&root.der).unwrap()];
    let limit = path::RootLimit {
        root: roots[0].fingerprint,
        distrust_after: None,
        permitted: vec!["test".to_owned()],
    };
    let found = path::find(&[leaf], &roots, &[limit], at(super::AT));
    assert_eq!(found.unwrap_err().fault, path::Fault::TooComplex);
}

#[test]
fn names_are_matched_from_the_certificate() {
    let root = Authority::root("Root", Signer::p256(), |draft| draft);
    let read = |names: &[&str]| Certificate::read(&root.leaf(names, &root.key, |draft| draft)).unwrap();
    let leaf = read(&["example.nl", "*.nl"]);
    assert_eq!(
        name::matches(&leaf, "other.nl."),
        name::HostMatch::Matches {
            by: "*.nl".to_owned(),
            under_suffix: true
        }
    );
    // A name that everybody takes counts before one that some refuse.
    let leaf = read(&["*.nl", "other.nl"]);
    assert_eq!(
        name::matches(&leaf, "other.nl"),
        name::HostMatch::Matches {
            by: "other.nl".to_owned(),
            under_suffix: false
        }
    );
    let bare = root.leaf(&["example.test"], &root.key, |draft| draft.without(id::NAMES));
    assert_eq!(
        name::matches(&Certificate::read(&bare).unwrap(), "example.test"),
        name::HostMatch::NoNames {
            common_names: vec!["example.test".to_owned()]
        }
    );
    let address = sequence(&[&element(0x87, &[&[192, 0, 2, 1]])]);
    let address = root.leaf(&["x"], &root.key, |draft| draft.with(id::NAMES, false, address));
    let found = name::matches(&Certificate::read(&address).unwrap(), "192.0.2.1");
    assert!(matches!(found, name::HostMatch::NoNames { .. }));
}
