//! ServerKeyExchange and CertificateStatus, form by form.

use super::super::{code::*, key_exchange::*, status::CertificateStatus};

fn read(version: Version, suite: &str, body: &[u8]) -> Option<ServerKeyExchange> {
    ServerKeyExchange::read(version, Suite::by_name(suite).unwrap(), body)
}

/// A vector of octets after its length in `octets` octets.
fn vector(octets: usize, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    [&length[8 - octets..], content].concat()
}

fn signed(scheme: &[u8]) -> Vec<u8> {
    [scheme, &vector(2, &[9; 8])].concat()
}

const ECDHE: &str = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";

#[test]
fn curves_are_named_or_written_out() {
    let named = [vec![3, 0, 23], vector(1, &[4; 65]), signed(&[4, 1])].concat();
    let share = read(Version::TLS_1_2, ECDHE, &named).unwrap();
    assert_eq!(share.group(), Some(Group::SECP256R1));
    assert_eq!(
        share.signature.unwrap().algorithm,
        SignedWith::Scheme(SignatureScheme::RSA_PKCS1_SHA256)
    );
    // The same in TLS 1.1 has no scheme, and the other way round neither can be read.
    assert_eq!(read(Version::TLS_1_1, ECDHE, &named), None);
    let old = [vec![3, 0, 23], vector(1, &[4; 65]), signed(&[])].concat();
    assert!(read(Version::TLS_1_1, ECDHE, &old).is_some());
    assert_eq!(read(Version::TLS_1_2, ECDHE, &old), None);

    let coefficients = [vector(1, &[1; 24]), vector(1, &[2; 24])].concat();
    let base = [vector(1, &[4; 49]), vector(1, &[5; 24]), vector(1, &[1])].concat();
    let point = [vector(1, &[4; 49]), signed(&[])].concat();
    let prime = [
        vec![1],
        vector(1, &[0x7f; 24]),
        coefficients.clone(),
        base.clone(),
        point.clone(),
    ]
    .concat();
    let share = read(Version::TLS_1_0, ECDHE, &prime).unwrap();
    let Parameters::Ecdhe { curve, point: at } = share.parameters else {
        panic!("no curve")
    };
    assert_eq!((curve, at.len()), (Curve::ExplicitPrime { bits: 191 }, 49));
    for (basis, exponents) in [(1u8, vec![vec![9]]), (2, vec![vec![3], vec![6], vec![7]])] {
        let exponents: Vec<u8> = exponents.iter().flat_map(|k| vector(1, k)).collect();
        let binary = [
            vec![2, 0, 163, basis],
            exponents,
            coefficients.clone(),
            base.clone(),
            point.clone(),
        ]
        .concat();
        let share = read(Version::TLS_1_0, ECDHE, &binary).unwrap();
        let Parameters::Ecdhe { curve, .. } = share.parameters else {
            panic!("no curve")
        };
        assert_eq!(curve, Curve::ExplicitChar2 { bits: 163 });
    }
    assert_eq!(read(Version::TLS_1_0, ECDHE, &[4, 0, 23, 1, 4]), None);
    assert_eq!(read(Version::TLS_1_0, ECDHE, &[2, 0, 163, 3]), None);
}

#[test]
fn each_key_exchange_has_its_form() {
    let dh = [vector(2, &[0xff; 64]), vector(2, &[5]), vector(2, &[7; 64])].concat();
    let rsa = [vector(2, &[0xc1; 64]), vector(2, &[1, 0, 1])].concat();
    let srp = [
        vector(2, &[0xee; 128]),
        vector(2, &[2]),
        vector(1, &[8; 8]),
        vector(2, &[6; 128]),
    ]
    .concat();
    let hint = vector(2, b"who");
    let signature = signed(&[]);
    for (suite, body, algorithm) in [
        (
            "TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA",
            [&dh[..], &signature].concat(),
            Some(SignedWith::RsaMd5Sha1),
        ),
        (
            "TLS_DHE_DSS_WITH_AES_128_CBC_SHA",
            [&dh[..], &signature].concat(),
            Some(SignedWith::DsaSha1),
        ),
        ("TLS_DH_anon_WITH_RC4_128_MD5", dh.clone(), None),
        (
            "TLS_RSA_EXPORT_WITH_RC4_40_MD5",
            [&rsa[..], &signature].concat(),
            Some(SignedWith::RsaMd5Sha1),
        ),
        ("TLS_SRP_SHA_WITH_AES_128_CBC_SHA", srp.clone(), None),
        (
            "TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA",
            [&srp[..], &signature].concat(),
            Some(SignedWith::RsaMd5Sha1),
        ),
        ("TLS_PSK_WITH_AES_128_CBC_SHA", hint.clone(), None),
        ("TLS_RSA_PSK_WITH_AES_128_CBC_SHA", hint.clone(), None),
        (
            "TLS_DHE_PSK_WITH_AES_128_CBC_SHA",
            [&hint[..], &dh].concat(),
            None,
        ),
    ] {
        let share = read(Version::TLS_1_0, suite, &body).unwrap_or_else(|| panic!("{suite}"));
        assert_eq!(
            share.signature.map(|signature| signature.algorithm),
            algorithm,
            "{suite}"
        );
        assert_eq!(share.psk_hint.is_some(), suite.contains("PSK"), "{suite}");
        // An octet too few and one too many.
        assert_eq!(
            read(Version::TLS_1_0, suite, &body[..body.len() - 1]),
            None,
            "{suite}"
        );
        assert_eq!(
            read(Version::TLS_1_0, suite, &[&body[..], &[0]].concat()),
            None,
            "{suite}"
        );
    }
}

#[test]
fn other_suites_have_no_share() {
    let dh = [vector(2, &[0xff; 64]), vector(2, &[5]), vector(2, &[7; 64])].concat();
    for suite in [
        "TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA",
        "TLS_AES_128_GCM_SHA256",
    ] {
        assert_eq!(read(Version::TLS_1_2, suite, &dh), None, "{suite}");
    }
    assert_eq!(
        ServerKeyExchange::read(Version::TLS_1_2, Suite(0x0a0a), &dh),
        None
    );
}

#[test]
fn staples_are_single_or_one_for_each_certificate() {
    let one = [vec![1], vector(3, &[0x30, 0])].concat();
    assert_eq!(
        CertificateStatus::read(&one),
        Some(CertificateStatus::Ocsp(vec![0x30, 0]))
    );
    let list = [vector(3, &[0x30, 1, 2]), vector(3, &[])].concat();
    let many = CertificateStatus::read(&[vec![2], vector(3, &list)].concat()).unwrap();
    assert_eq!(
        many,
        CertificateStatus::OcspMulti(vec![Some(vec![0x30, 1, 2]), None])
    );
    assert_eq!(many.leaf(), Some([0x30, 1, 2].as_slice()));
    assert_eq!(CertificateStatus::read(&[2, 0, 0, 0]).unwrap().leaf(), None);
    for broken in [
        &[][..],
        &[1],
        &[1, 0, 0, 0],
        &[1, 0, 0, 2, 9],
        &[1, 0, 0, 1, 9, 9],
        &[3, 0, 0, 1, 9],
        &[2, 0, 0, 1, 0],
    ] {
        assert_eq!(CertificateStatus::read(broken), None, "{broken:?}");
    }
}
