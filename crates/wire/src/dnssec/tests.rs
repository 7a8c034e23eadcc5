//! Known answers from the RFCs: keys and signatures that nobody here has made.

use super::*;
use crate::dns::{Record, name};

fn record(line: &str) -> Record {
    Record::read(&line.into()).unwrap_or_else(|e| panic!("{line}: {e}"))
}

struct Vector {
    key: &'static str,
    signer: Option<&'static str>,
    signed: &'static str,
    signature: &'static str,
}

/// RFC 5702 §6 (the first key has 512 bits), RFC 6605 §6, RFC 8080 §6.
const VECTORS: &[Vector] = &[
    Vector {
        key: "example.net. 3600 DNSKEY 256 3 8 AwEAAcFcGsaxxdgiuuGmCkVImy4h99CqT7jwY3pexPGcnUFtR2Fh36BponcwtkZ4cAgtvd4Qs8PkxUdp6p/DlUmObdk=",
        signer: None,
        signed: "www.example.net. 3600 A 192.0.2.91",
        signature: "www.example.net. 3600 RRSIG A 8 3 3600 20300101000000 20000101000000 9033 example.net. kRCOH6u7l0QGy9qpC9l1sLncJcOKFLJ7GhiUOibu4teYp5VE9RncriShZNz85mwlMgNEacFYK/lPtPiVYP4bwg==",
    },
    Vector {
        key: "example.net. 3600 DNSKEY 256 3 10 AwEAAdHoNTOW+et86KuJOWRDp1pndvwb6Y83nSVXXyLA3DLroROUkN6X0O6pnWnjJQujX/AyhqFDxj13tOnD9u/1kTg7cV6rklMrZDtJCQ5PCl/D7QNPsgVsMu1J2Q8gpMpztNFLpPBz1bWXjDtaR7ZQBlZ3PFY12ZTSncorffcGmhOL",
        signer: None,
        signed: "www.example.net. 3600 A 192.0.2.91",
        signature: "www.example.net. 3600 RRSIG A 10 3 3600 20300101000000 20000101000000 3740 example.net. tsb4wnjRUDnB1BUi+t6TMTXThjVnG+eCkWqjvvjhzQL1d0YRoOe0CbxrVDYd0xDtsuJRaeUw1ep94PzEWzr0iGYgZBWm/zpq+9fOuagYJRfDqfReKBzMweOLDiNa8iP5g9vMhpuv6OPlvpXwm9Sa9ZXIbNl1MBGk0fthPgxdDLw=",
    },
    Vector {
        key: "example.net. 3600 DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
        signer: Some(
            "example.net. 3600 DS 55648 13 2 b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17",
        ),
        signed: "www.example.net. 3600 A 192.0.2.1",
        signature: "www.example.net. 3600 RRSIG A 13 3 3600 20100909100439 20100812100439 55648 example.net. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==",
    },
    Vector {
        key: "example.net. 3600 DNSKEY 257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40",
        signer: Some(
            "example.net. 3600 DS 10771 14 4 72d7b62976ce06438e9c0bf319013cf801f09ecc84b8d7e9495f27e305c6a9b0563a9b5f4d288405c3008a946df983d6",
        ),
        signed: "www.example.net. 3600 A 192.0.2.1",
        signature: "www.example.net. 3600 RRSIG A 14 3 3600 20100909102025 20100812102025 10771 example.net. /L5hDKIvGDyI1fcARX3z65qrmPsVz73QD1Mr5CEqOiLP95hxQouuroGCeZOvzFaxsT8Glr74hbavRKayJNuydCuzWTSSPdz7wnqXL5bdcJzusdnI0RSMROxxwGipWcJm",
    },
    Vector {
        key: "example.com. 3600 DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=",
        signer: Some(
            "example.com. 3600 DS 3613 15 2 3aa5ab37efce57f737fc1627013fee07bdf241bd10f3b1964ab55c78e79a304b",
        ),
        signed: "example.com. 3600 MX 10 mail.example.com.",
        signature: "example.com. 3600 RRSIG MX 15 2 3600 20150819220000 20150729220000 3613 example.com. oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==",
    },
    Vector {
        key: "example.com. 3600 DNSKEY 257 3 16 3kgROaDjrh0H2iuixWBrc8g2EpBBLCdGzHmn+G2MpTPhpj/OiBVHHSfPodx1FYYUcJKm1MDpJtIA",
        signer: Some(
            "example.com. 3600 DS 9713 16 2 6ccf18d5bc5d7fc2fceb1d59d17321402f2aa8d368048db93dd811f5cb2b19c7",
        ),
        signed: "example.com. 3600 MX 10 MAIL.example.com.",
        signature: "example.com. 3600 RRSIG MX 16 2 3600 20150819220000 20150729220000 9713 example.com. 3cPAHkmlnxcDHMyg7vFC34l0blBhuG1qpwLmjInI8w1CMB29FkEAIJUA0amxWndkmnBZ6SKiwZSAxGILn/NBtOXft0+Gj7FSvOKxE/07+4RQvE581N3Aj/JtIyaiYVdnYtyMWbSNyGEY2213WKsJlwEA",
    },
];

fn verifies(key: &Key, signature: &Signature, signed: &Record) -> bool {
    let data = canonical::signed_data(
        &signature.prefix,
        &signed.owner,
        signed.rtype,
        signature.original_ttl,
        &[signed],
    );
    Crypto.verify(key.algorithm, &key.key, &data, &signature.signature)
}

#[test]
fn signatures_of_the_rfcs_hold_and_a_changed_octet_breaks_them() {
    for vector in VECTORS {
        let key = Key::read(&record(vector.key)).unwrap();
        let signature = Signature::read(&record(vector.signature)).unwrap();
        let signed = record(vector.signed);
        assert_eq!(key.tag(), signature.tag, "{}", vector.key);
        assert!(verifies(&key, &signature, &signed), "{}", vector.key);
        let mut other = signed.data.to_vec();
        other[0] ^= 1;
        assert!(!verifies(
            &key,
            &signature,
            &Record {
                data: other.into(),
                ..signed.clone()
            }
        ));
        let mut forged = signature.clone();
        let mut octets = forged.signature.to_vec();
        octets[3] ^= 0x10;
        forged.signature = octets.into();
        assert!(!verifies(&key, &forged, &signed));
        if let Some(signer) = vector.signer {
            let record = record(signer);
            assert!(
                DelegationSigner::read(&record).unwrap().fits(&record.owner, &key),
                "{signer}"
            );
        }
    }
}

#[test]
fn nsec3_hashes_are_those_of_rfc_5155() {
    let parameters = nsec3::Parameters {
        iterations: 12,
        salt: vec![0xaa, 0xbb, 0xcc, 0xdd].into(),
    };
    for (text, hash) in [
        ("example.", "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom"),
        ("a.example.", "35mthgpgcu1qg68fab165klnsnk3dpvl"),
        ("*.w.example.", "r53bq7cc2uvmubfu5ocmm6pers9tk9en"),
        ("X.Y.w.example.", "2vptu5timamqttgl4luu9kg21e0aor3s"),
    ] {
        assert_eq!(
            base32hex(&nsec3::hash(&name(text).unwrap(), &parameters)),
            hash,
            "{text}"
        );
    }
}

fn base32hex(octets: &[u8]) -> String {
    let bits: String = octets.iter().map(|octet| format!("{octet:08b}")).collect();
    bits.as_bytes()
        .chunks(5)
        .map(|five| {
            let value = usize::from_str_radix(std::str::from_utf8(five).unwrap(), 2).unwrap();
            char::from(b"0123456789abcdefghijklmnopqrstuv"[value])
        })
        .collect()
}

#[test]
fn skew_is_a_tenth_within_bounds() {
    let skew = Skew::AS_UNBOUND;
    assert_eq!(skew.allowed_s(100), 3600);
    assert_eq!(skew.allowed_s(14 * 86_400), 86_400);
    assert_eq!(skew.allowed_s(100_000), 10_000);
    assert_eq!(Skew::NONE.allowed_s(u32::MAX), 0);
}

#[test]
fn key_tags_of_all_sizes_are_computed_without_panic() {
    for length in 0..20 {
        let data = vec![1_u8; length];
        let record = Record {
            owner: name(".").unwrap(),
            rtype: Rtype::DNSKEY,
            ttl: 0,
            data: data.into(),
        };
        if let Some(key) = Key::read(&record) {
            let _ = (key.tag(), key.rsa_bits());
        }
    }
}

mod hostile;
