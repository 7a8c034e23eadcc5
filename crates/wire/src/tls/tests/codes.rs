//! Code points: names, and what suites are made of.

use std::collections::BTreeSet;

use super::super::{
    code::*,
    ffdhe::{self, KnownGroup, Structure},
    key_exchange::bits,
};

use Authentication as A;
use KeyExchangeKind as K;

fn suite(name: &str) -> (Suite, SuiteParts) {
    let suite = Suite::by_name(name).unwrap_or_else(|| panic!("{name} is unknown"));
    (
        suite,
        suite.parts().unwrap_or_else(|| panic!("{name} has no parts")),
    )
}

#[test]
fn every_named_suite_has_parts_and_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    let mut last = None;
    for suite in Suite::named() {
        let name = suite.name().unwrap();
        assert!(names.insert(name), "{name} stands twice");
        assert!(last < Some(suite), "{name} is out of order");
        last = Some(suite);
        assert_eq!(Suite::by_name(&name.to_lowercase()), Some(suite));
        assert_eq!(suite.parts().is_some(), !suite.is_signal(), "{name}");
        assert!(!suite.is_grease(), "{name}");
    }
    assert!(names.len() >= 350, "{}", names.len());
    assert_eq!(Suite(0x0a0a).name(), None);
    assert_eq!((Suite(0x0a0a).parts(), Suite(0x0a0a).is_grease()), (None, true));
    assert_eq!(Suite::by_name("TLS_RSA_WITH_ROT13"), None);
    assert_eq!(Suite(0x1301).to_string(), "TLS_AES_128_GCM_SHA256");
    assert_eq!(Suite(0xabcd).to_string(), "0xABCD");
}

#[test]
fn parts_are_those_of_the_name_in_every_suite() {
    for suite in Suite::named().filter(|suite| !suite.is_signal()) {
        let (name, parts) = (suite.name().unwrap(), suite.parts().unwrap());
        assert_eq!(parts.export, name.contains("EXPORT"), "{name}");
        assert_eq!(parts.cipher.mode == Mode::Cbc, name.contains("_CBC"), "{name}");
        assert_eq!(parts.cipher.mode == Mode::Gcm, name.contains("_GCM"), "{name}");
        assert_eq!(
            matches!(parts.cipher.mode, Mode::Ccm | Mode::Ccm8),
            name.contains("_CCM")
        );
        assert_eq!(parts.cipher.mode == Mode::Ccm8, name.contains("_CCM_8"), "{name}");
        assert_eq!(
            parts.cipher.mode == Mode::Null,
            parts.cipher.key_bits == 0,
            "{name}"
        );
        if parts.cipher.key_bits < 80 {
            let weak = ["NULL", "TLS_SHA", "DES_CBC", "DES40", "_40", "_56"];
            assert!(weak.iter().any(|part| name.contains(part)), "{name}");
        }
        for (bits, size) in [("_128_", 128), ("_256_CBC", 256), ("_256_GCM", 256)] {
            let counts = name.contains(bits);
            assert!(!counts || parts.cipher.key_bits == size, "{name}");
        }
        assert_eq!(
            matches!(parts.key_exchange, K::Dhe | K::Ecdhe | K::DhePsk | K::EcdhePsk),
            name.contains("DHE_") || name.contains("PSK_DHE"),
            "{name}"
        );
        assert_eq!(
            parts.authentication == Authentication::Anon,
            name.contains("_anon_") || suite.0 == 0,
            "{name}"
        );
        assert!(parts.lowest <= parts.highest, "{name}");
        assert!(
            !parts.cipher.mode.is_aead() || parts.lowest >= Version::TLS_1_2,
            "{name}"
        );
    }
}

type Row = (&'static str, u16, K, A, &'static str, u16, Mode, Hash);

#[rustfmt::skip]
const SUITES: &[Row] = &[
    ("TLS_RSA_WITH_AES_128_CBC_SHA", 0x002f, K::Rsa, A::Rsa, "AES_128", 128, Mode::Cbc, Hash::Sha1),
    ("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", 0xc02c, K::Ecdhe, A::Ecdsa, "AES_256", 256, Mode::Gcm, Hash::Sha384),
    ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", 0xcca8, K::Ecdhe, A::Rsa, "CHACHA20", 256, Mode::Poly1305, Hash::Sha256),
    ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD", 0xcc13, K::Ecdhe, A::Rsa, "CHACHA20", 256, Mode::Poly1305, Hash::Sha256),
    ("TLS_DHE_RSA_WITH_AES_256_CCM_8", 0xc0a3, K::Dhe, A::Rsa, "AES_256", 256, Mode::Ccm8, Hash::Sha256),
    ("TLS_PSK_DHE_WITH_AES_128_CCM_8", 0xc0aa, K::DhePsk, A::Psk, "AES_128", 128, Mode::Ccm8, Hash::Sha256),
    ("TLS_RSA_EXPORT_WITH_RC4_40_MD5", 0x0003, K::Rsa, A::Rsa, "RC4_40", 40, Mode::Stream, Hash::Md5),
    ("TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA", 0x0062, K::Rsa, A::Rsa, "DES", 56, Mode::Cbc, Hash::Sha1),
    ("TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA", 0x0019, K::DhAnon, A::Anon, "DES_40", 40, Mode::Cbc, Hash::Sha1),
    ("TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5", 0x002a, K::Krb5, A::Krb5, "RC2_40", 40, Mode::Cbc, Hash::Md5),
    ("TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA", 0xc01c, K::Srp, A::Dss, "3DES_EDE", 168, Mode::Cbc, Hash::Sha1),
    ("TLS_RSA_WITH_NULL_SHA256", 0x003b, K::Rsa, A::Rsa, "NULL", 0, Mode::Null, Hash::Sha256),
    ("SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA", 0xfeff, K::Rsa, A::Rsa, "3DES_EDE", 168, Mode::Cbc, Hash::Sha1),
    ("TLS_SM4_GCM_SM3", 0x00c6, K::Tls13, A::Tls13, "SM4", 128, Mode::Gcm, Hash::Sm3),
    ("TLS_SHA384_SHA384", 0xc0b5, K::Tls13, A::Tls13, "NULL", 0, Mode::Null, Hash::Sha384),
    ("TLS_AEGIS_256_SHA512", 0x1306, K::Tls13, A::Tls13, "AEGIS_256", 256, Mode::Aegis, Hash::Sha512),
    ("TLS_AES_128_CCM_8_SHA256", 0x1305, K::Tls13, A::Tls13, "AES_128", 128, Mode::Ccm8, Hash::Sha256),
    ("TLS_GOSTR341112_256_WITH_MAGMA_MGM_S", 0xc106, K::Tls13, A::Tls13, "MAGMA", 256, Mode::Mgm, Hash::Gost3411),
    ("TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC", 0xc101, K::Gost, A::Gost, "MAGMA", 256, Mode::Ctr, Hash::Omac),
    ("TLS_ECCPWD_WITH_AES_128_GCM_SHA256", 0xc0b0, K::EccPwd, A::Password, "AES_128", 128, Mode::Gcm, Hash::Sha256),
];

#[test]
fn suites_of_the_field_are_taken_apart_right() {
    for (name, number, keys, by, cipher, bits, mode, hash) in SUITES.iter().copied() {
        let (suite, parts) = suite(name);
        assert_eq!(suite.0, number, "{name}");
        assert_eq!((parts.key_exchange, parts.authentication), (keys, by), "{name}");
        assert_eq!(
            (parts.cipher.name, parts.cipher.key_bits),
            (cipher, bits),
            "{name}"
        );
        assert_eq!((parts.cipher.mode, parts.hash), (mode, hash), "{name}");
    }
}

#[test]
fn suites_are_chosen_in_their_versions() {
    let in_versions = |name: &str| {
        let (_, parts) = suite(name);
        [0x0300, 0x0301, 0x0302, 0x0303, 0x0304]
            .map(Version)
            .map(|version| parts.chosen_in(version))
    };
    for (name, versions) in [
        ("TLS_RSA_WITH_RC4_128_MD5", [true, true, true, true, false]),
        (
            "TLS_RSA_WITH_AES_128_CBC_SHA256",
            [false, false, false, true, false],
        ),
        (
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            [false, false, false, true, false],
        ),
        (
            "TLS_PSK_WITH_AES_128_CBC_SHA256",
            [false, true, true, true, false],
        ),
        ("TLS_AES_256_GCM_SHA384", [false, false, false, false, true]),
        ("TLS_SM4_CCM_SM3", [false, false, false, false, true]),
        (
            "SSL_FORTEZZA_KEA_WITH_NULL_SHA",
            [true, false, false, false, false],
        ),
    ] {
        assert_eq!(in_versions(name), versions, "{name}");
    }
}

#[test]
fn the_lists_of_suites_have_no_signals_in_them() {
    let before: BTreeSet<Suite> = Suite::all_before_1_3().collect();
    let after: BTreeSet<Suite> = Suite::all_1_3().collect();
    assert!(before.is_disjoint(&after));
    for suite in before.union(&after) {
        assert!(
            !suite.is_signal() && !suite.is_grease() && suite.0 != 0,
            "{suite}"
        );
    }
    // All but the two signals and the suite that is no choice.
    assert_eq!(before.len() + after.len() + 3, Suite::named().count());
    let ordinary: BTreeSet<u16> = (0x1301..=0x1307).collect();
    assert!(ordinary.iter().all(|number| after.contains(&Suite(*number))));
    assert_eq!(after.len(), 7 + 2 + 2 + 4);
    assert!(before.contains(&Suite(0x0003)) && before.contains(&Suite(0xc02f)));
}

#[test]
fn names_lead_back_to_code_points() {
    for group in Group::named() {
        assert_eq!(Group::by_name(group.name().unwrap()), Some(group));
        assert!(group.kind().is_some());
    }
    for scheme in SignatureScheme::named() {
        assert_eq!(SignatureScheme::by_name(scheme.name().unwrap()), Some(scheme));
    }
    for kind in ExtensionType::named() {
        assert_eq!(ExtensionType::by_name(kind.name().unwrap()), Some(kind));
    }
    for alert in AlertDescription::named() {
        assert_eq!(AlertDescription::by_name(alert.name().unwrap()), Some(alert));
    }
    assert_eq!(Group::by_name("x25519mlkem768"), Some(Group(0x11ec)));
    assert_eq!(Group::by_name("BRAINPOOLP384R1TLS13"), Some(Group(32)));
    assert_eq!(Group::by_name("curveSM2"), Some(Group(41)));
    assert_eq!(
        SignatureScheme::by_name("rsa_pss_rsae_sha256"),
        Some(SignatureScheme(0x0804))
    );
    assert_eq!(Ssl2Kind(0x0700c0).to_string(), "SSL_CK_DES_192_EDE3_CBC_WITH_MD5");
    assert_eq!(Ssl2Kind(0x00000a).to_string(), "0x00000A");
    assert_eq!(ExtensionType(0xfe0d).to_string(), "encrypted_client_hello");
    assert!(Group(0xfafa).is_grease() && !Group(0xfafb).is_grease() && !Group(0x0a1a).is_grease());
}

#[test]
fn groups_and_signatures_say_what_they_are() {
    for (name, kind, bits) in [
        ("sect571r1", GroupKind::BinaryCurve, Some(571)),
        ("secp160r2", GroupKind::PrimeCurve, Some(160)),
        ("brainpoolP512r1", GroupKind::PrimeCurve, Some(512)),
        ("brainpoolP256r1tls13", GroupKind::PrimeCurve, Some(256)),
        ("x25519", GroupKind::PrimeCurve, Some(255)),
        ("x448", GroupKind::PrimeCurve, Some(448)),
        ("GC512C", GroupKind::PrimeCurve, Some(512)),
        ("curveSM2", GroupKind::PrimeCurve, Some(256)),
        ("ffdhe8192", GroupKind::FiniteField, Some(8192)),
        ("MLKEM768", GroupKind::Kem, None),
        ("SecP384r1MLKEM1024", GroupKind::Hybrid, None),
        ("X25519Kyber768Draft00", GroupKind::Hybrid, None),
        ("arbitrary_explicit_prime_curves", GroupKind::Explicit, None),
    ] {
        let group = Group::by_name(name).unwrap();
        assert_eq!((group.kind(), group.field_bits()), (Some(kind), bits), "{name}");
        let post_quantum = matches!(kind, GroupKind::Kem | GroupKind::Hybrid);
        assert_eq!(group.is_post_quantum(), post_quantum, "{name}");
    }
    for (number, hash) in [
        (0x0101, Some(Hash::Md5)),
        (0x0203, Some(Hash::Sha1)),
        (0x0301, Some(Hash::Sha224)),
        (0x0420, Some(Hash::Sha256)),
        (0x0805, Some(Hash::Sha384)),
        (0x081c, Some(Hash::Sha512)),
        (0x0708, Some(Hash::Sm3)),
        (0x0807, None),
        (0x0904, None),
        (0x0709, None),
    ] {
        assert_eq!(SignatureScheme(number).hash(), hash, "{number:04x}");
    }
}

#[test]
fn shares_have_the_length_of_their_group() {
    for (group, length) in [
        (Group::SECP256R1, 65),
        (Group::SECP384R1, 97),
        (Group::SECP521R1, 133),
        (Group::X25519, 32),
        (Group::X448, 56),
        (Group::FFDHE2048, 256),
        (Group::FFDHE8192, 1024),
        (Group::MLKEM768, 1184),
        (Group::X25519_MLKEM768, 1216),
        (Group::SECP256R1_MLKEM768, 1249),
        (Group::SECP384R1_MLKEM1024, 1665),
    ] {
        assert_eq!(
            group.any_share().map(|share| share.len()),
            Some(length),
            "{group}"
        );
    }
    assert_eq!(Group::SECT163K1.any_share(), None);
    assert_eq!(Group(0x0a0a).any_share(), None);
    // Points that the backend takes for good ones.
    for (group, algorithm) in [
        (Group::SECP256R1, &aws_lc_rs::agreement::ECDH_P256),
        (Group::SECP384R1, &aws_lc_rs::agreement::ECDH_P384),
        (Group::SECP521R1, &aws_lc_rs::agreement::ECDH_P521),
        (Group::X25519, &aws_lc_rs::agreement::X25519),
    ] {
        let own = aws_lc_rs::agreement::PrivateKey::generate(algorithm).unwrap();
        let share = aws_lc_rs::agreement::UnparsedPublicKey::new(algorithm, group.any_share().unwrap());
        aws_lc_rs::agreement::agree(&own, share, (), |_| Ok(())).unwrap_or_else(|()| panic!("{group}"));
    }
    let key = Group::MLKEM768.any_share().unwrap();
    let key = aws_lc_rs::kem::EncapsulationKey::new(&aws_lc_rs::kem::ML_KEM_768, &key).unwrap();
    assert!(key.encapsulate().is_ok());
}

mod primes {
    use num_bigint::BigUint;

    use super::*;

    fn octets(prime: &BigUint) -> Vec<u8> {
        prime.to_bytes_be()
    }

    /// π · 2^`bits`, whole part, by Machin's formula.
    fn pi(bits: usize) -> BigUint {
        let arctan = |of: u32| {
            let (mut sum, mut term) = (BigUint::ZERO, (BigUint::from(1u32) << (bits + 64)) / of);
            let mut odd = 1u32;
            // Two terms at once: the sum never goes below zero.
            while term > BigUint::ZERO {
                let next = &term / (of * of);
                sum += &term / odd - &next / (odd + 2);
                term = next / (of * of);
                odd += 4;
            }
            sum
        };
        (BigUint::from(16u32) * arctan(5) - BigUint::from(4u32) * arctan(239)) >> 64
    }

    /// e · 2^`bits`, whole part, by its series.
    fn e(bits: usize) -> BigUint {
        let mut term = BigUint::from(1u32) << (bits + 64);
        let mut sum = BigUint::ZERO;
        let mut factor = 1u32;
        while term > BigUint::ZERO {
            sum += &term;
            term /= factor;
            factor += 1;
        }
        sum >> 64
    }

    /// 2^n - 2^(n-64) - 1 + 2^64 * ([2^(n-130) * constant] + x), as RFC 2409, 3526 and 7919 have it.
    fn defined(bits: usize, constant: fn(usize) -> BigUint, x: u32) -> BigUint {
        let one = BigUint::from(1u32);
        (&one << bits) - (&one << (bits - 64)) - &one + ((constant(bits - 130) + x) << 64)
    }

    #[test]
    fn groups_of_the_rfcs_are_those_of_their_definitions() {
        for (name, bits, constant, x) in [
            ("Oakley group 1", 768, pi as fn(usize) -> BigUint, 149_686),
            ("Oakley group 2", 1024, pi, 129_093),
            ("MODP group 5", 1536, pi, 741_804),
            ("MODP group 14", 2048, pi, 124_476),
            ("MODP group 15", 3072, pi, 1_690_314),
            ("MODP group 16", 4096, pi, 240_904),
            ("MODP group 17", 6144, pi, 929_484),
            ("MODP group 18", 8192, pi, 4_743_158),
            ("ffdhe2048", 2048, e, 560_316),
            ("ffdhe3072", 3072, e, 2_625_351),
            ("ffdhe4096", 4096, e, 5_736_041),
            ("ffdhe6144", 6144, e, 15_705_020),
            ("ffdhe8192", 8192, e, 10_965_728),
        ] {
            let prime = octets(&defined(bits, constant, x));
            let known = ffdhe::known(&prime).unwrap_or_else(|| panic!("{name} is not known"));
            assert_eq!(
                (known.name, usize::from(known.bits), known.structure),
                (name, bits, Structure::Safe)
            );
            assert_eq!(known.group().is_some(), name.starts_with("ffdhe"), "{name}");
            // Zeros in front change nothing; any other change does.
            let padded = [vec![0; 3], prime.clone()].concat();
            assert_eq!(ffdhe::known(&padded), Some(known));
            let mut other = prime;
            other[20] ^= 1;
            assert_eq!(ffdhe::known(&other), None);
        }
    }

    #[test]
    fn groups_that_were_copied_are_of_primes() {
        let one = BigUint::from(1u32);
        let is_prime = |number: &BigUint| {
            [2u32, 3, 5, 7]
                .into_iter()
                .all(|base| BigUint::from(base).modpow(&(number - &one), number) == one)
        };
        let mut seen = 0;
        for line in include_str!("primes.txt").lines() {
            let prime = BigUint::parse_bytes(line.as_bytes(), 16).unwrap();
            let known = ffdhe::known(&octets(&prime)).unwrap_or_else(|| panic!("{line} is not known"));
            assert_eq!(u64::from(known.bits), prime.bits());
            assert!(is_prime(&prime), "{}", known.name);
            let safe = is_prime(&((&prime - &one) >> 1));
            assert_eq!(known.structure == Structure::Safe, safe, "{}", known.name);
            seen += 1;
        }
        assert_eq!(seen + 13, KnownGroup::all().len());
    }

    #[test]
    fn bits_are_counted_without_zeros_in_front() {
        assert_eq!(bits(&[]), 0);
        assert_eq!(bits(&[0, 0]), 0);
        assert_eq!(bits(&[0, 1, 0]), 9);
        assert_eq!(bits(&[0x80; 128]), 1024);
        assert_eq!(ffdhe::known(&[]), None);
    }
}
