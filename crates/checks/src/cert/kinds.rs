//! Makes `kinds.json`: certificates with keys, signatures, timestamps and staples of every kind, to which specifications
//! refer.
//!
//! Most of the keys are nobody's, and most of the signatures fit nothing: the checks that look at these certificates judge
//! what they say they are. Run it only to add a case: `cargo test -p plimsoll-checks -- --ignored kinds_are_made`.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};
use wire::x509::forge::*;

/// The name of the subject in `spec/base.json`.
const HOST: &str = "example.test";

fn text(der: &[u8]) -> Value {
    Value::String(STANDARD.encode(der))
}

struct Maker {
    root: Authority,
    middle: Authority,
    key: Signer,
    cases: Map<String, Value>,
}

impl Maker {
    /// A chain under this name.
    fn chain(&mut self, name: &str, ders: &[&[u8]]) {
        let ders: Vec<Value> = ders.iter().map(|der| text(der)).collect();
        self.cases.insert(name.to_owned(), Value::Array(ders));
    }

    /// The usual chain with a changed leaf.
    fn leaf(&mut self, name: &str, change: impl FnOnce(Draft) -> Draft) -> Vec<u8> {
        let leaf = self.middle.leaf(&[HOST], &self.key, |draft| change(usual(draft)));
        let middle = self.middle.der.clone();
        self.chain(name, &[&leaf, &middle]);
        leaf
    }
}

/// 153 days, begun two months before the specifications' now.
fn usual(draft: Draft) -> Draft {
    draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z")
}

fn identifier(dotted: &str, parameters: &[u8]) -> Vec<u8> {
    sequence(&[&oid(dotted), parameters])
}

/// An RSA key with a modulus of so many bits, under this OID.
fn rsa(dotted: &str, size: usize, exponent: &[u8]) -> Vec<u8> {
    let mut modulus = vec![0xc5; size.div_ceil(8)];
    modulus[0] = 1 << ((size - 1) % 8);
    if modulus[0] & 0x80 != 0 {
        modulus.insert(0, 0);
    }
    let key = sequence(&[&element(0x02, &[&modulus]), &element(0x02, &[exponent])]);
    sequence(&[&identifier(dotted, &[5, 0]), &bits(&key)])
}

/// A key on this curve.
fn ec(curve: &str, octets: usize) -> Vec<u8> {
    let point = [vec![4], vec![0x5a; 2 * octets]].concat();
    sequence(&[&identifier("1.2.840.10045.2.1", &oid(curve)), &bits(&point)])
}

/// A key that is only octets.
fn plain(dotted: &str, octets: usize) -> Vec<u8> {
    sequence(&[&identifier(dotted, &[]), &bits(&vec![0x5a; octets])])
}

const RSA: &str = "1.2.840.113549.1.1.1";
const RSASSA_PSS: &str = "1.2.840.113549.1.1.10";

fn keys(maker: &mut Maker) {
    let f4 = &[1, 0, 1];
    let dsa = sequence(&[
        &element(0x02, &[&[0], &[0xc5; 256]]),
        &element(0x02, &[&[3]]),
        &element(0x02, &[&[2]]),
    ]);
    let dsa = sequence(&[&identifier("1.2.840.10040.4.1", &dsa), &bits(&[2, 1, 5])]);
    let explicit = identifier("1.2.840.10045.2.1", &sequence(&[&[2, 1, 1]]));
    for (name, spki) in [
        ("rsa_1024", rsa(RSA, 1024, f4)),
        ("rsa_2047", rsa(RSA, 2047, f4)),
        ("rsa_2048", rsa(RSA, 2048, f4)),
        ("rsa_3071", rsa(RSA, 3071, f4)),
        ("rsa_3072", rsa(RSA, 3072, f4)),
        ("rsa_exponent_1", rsa(RSA, 3072, &[1])),
        ("rsa_exponent_3", rsa(RSA, 3072, &[3])),
        ("rsa_exponent_even", rsa(RSA, 3072, &[1, 0, 0])),
        ("pss_2048", rsa(RSASSA_PSS, 2048, f4)),
        ("pss_3072", rsa(RSASSA_PSS, 3072, f4)),
        ("p_224", ec("1.3.132.0.33", 28)),
        ("p_384", ec("1.3.132.0.34", 48)),
        ("p_521", ec("1.3.132.0.35", 66)),
        ("brainpool_256", ec("1.3.36.3.3.2.8.1.1.7", 32)),
        ("secp256k1", ec("1.3.132.0.10", 32)),
        ("explicit_curve", sequence(&[&explicit, &bits(&[4; 65])])),
        ("ed25519", plain("1.3.101.112", 32)),
        ("ed448", plain("1.3.101.113", 57)),
        ("dsa_2048", dsa),
        ("ml_dsa_65", plain("2.16.840.1.101.3.4.3.18", 1952)),
    ] {
        maker.leaf(name, |draft| Draft { spki, ..draft });
    }
    let weak = maker.root.subordinate("Weak CA", Signer::p256(), |draft| Draft {
        spki: rsa(RSA, 1024, f4),
        ..draft
    });
    let leaf = weak.leaf(&[HOST], &maker.key, usual);
    maker.chain("weak_ca", &[&leaf, &weak.der]);
    let old = Authority::root("Old Root", Signer::p256(), |draft| Draft {
        spki: rsa(RSA, 1024, f4),
        algorithm: Some(identifier("1.2.840.113549.1.1.5", &[5, 0])),
        ..draft
    });
    let middle = old.subordinate("Spec CA", Signer::p256(), |draft| draft);
    let leaf = middle.leaf(&[HOST], &maker.key, usual);
    maker.chain("old_root_sent", &[&leaf, &middle.der, &old.der]);
    let own = Authority {
        name: name(HOST),
        key: Signer::p256(),
        der: Vec::new(),
    };
    let own = own.leaf(&[HOST], &own.key, |draft| Draft {
        spki: rsa(RSA, 1024, f4),
        algorithm: Some(identifier("1.2.840.113549.1.1.5", &[5, 0])),
        ..usual(draft)
    });
    maker.chain("self_signed_weak", &[&own]);
}

/// RSASSA-PSS with these digests of message and mask, by the last arc of their OIDs.
fn pss(digest: &str, mask: &str) -> Vec<u8> {
    let digest = identifier(digest, &[5, 0]);
    let mask = sequence(&[&oid("1.2.840.113549.1.1.8"), &identifier(mask, &[5, 0])]);
    let parameters = sequence(&[
        &element(0xa0, &[&digest]),
        &element(0xa1, &[&mask]),
        &element(0xa2, &[&[2, 1, 32]]),
    ]);
    identifier(RSASSA_PSS, &parameters)
}

fn signatures(maker: &mut Maker) {
    const SHA256: &str = "2.16.840.1.101.3.4.2.1";
    for (name, algorithm) in [
        ("rsa_md5", identifier("1.2.840.113549.1.1.4", &[5, 0])),
        ("rsa_sha1", identifier("1.2.840.113549.1.1.5", &[5, 0])),
        ("rsa_sha224", identifier("1.2.840.113549.1.1.14", &[5, 0])),
        ("rsa_sha512", identifier("1.2.840.113549.1.1.13", &[5, 0])),
        ("pss_sha256", pss(SHA256, SHA256)),
        (
            "pss_sha512",
            pss("2.16.840.1.101.3.4.2.3", "2.16.840.1.101.3.4.2.3"),
        ),
        ("pss_sha1", identifier(RSASSA_PSS, &sequence(&[]))),
        ("ecdsa_sha1", identifier("1.2.840.10045.4.1", &[])),
        ("ecdsa_sha224", identifier("1.2.840.10045.4.3.1", &[])),
        ("ecdsa_sha384", identifier("1.2.840.10045.4.3.3", &[])),
        ("signed_ed25519", identifier("1.3.101.112", &[])),
        ("signed_ed448", identifier("1.3.101.113", &[])),
        ("dsa_sha256", identifier("2.16.840.1.101.3.4.3.2", &[])),
        ("signed_ml_dsa", identifier("2.16.840.1.101.3.4.3.18", &[])),
        ("ecdsa_sha3_256", identifier("2.16.840.1.101.3.4.3.10", &[])),
        ("signed_unknown", identifier("1.2.3.4", &[])),
    ] {
        maker.leaf(name, |draft| Draft {
            algorithm: Some(algorithm),
            ..draft
        });
    }
    let old = maker.root.subordinate("Old CA", Signer::p256(), |draft| Draft {
        algorithm: Some(identifier("1.2.840.113549.1.1.5", &[5, 0])),
        ..draft
    });
    let leaf = old.leaf(&[HOST], &maker.key, usual);
    maker.chain("sha1_ca", &[&leaf, &old.der]);
}

fn with_timestamps(maker: &mut Maker) {
    let begun = "2026-03-31T23:00:00Z";
    for (name, list) in [
        ("logged", timestamps(&[(1, begun), (2, begun)])),
        ("logged_once", timestamps(&[(1, begun)])),
        ("logged_twice_in_one", timestamps(&[(1, begun), (1, begun)])),
        (
            "logged_tomorrow",
            timestamps(&[(1, begun), (2, "2026-06-02T12:00:00Z")]),
        ),
        (
            "logged_last_year",
            timestamps(&[(1, begun), (2, "2025-04-01T00:00:00Z")]),
        ),
        ("log_list_broken", vec![0, 3, 0, 1]),
    ] {
        maker.leaf(name, |draft| {
            draft.with(id::TIMESTAMPS, false, element(0x04, &[&list]))
        });
    }
    // Of 181 days and a second, issued when 398 were allowed.
    for (name, logs) in [("long_two_logs", 2), ("long_three_logs", 3)] {
        let logs: Vec<(u8, &str)> = (0..logs).map(|log| (log, "2026-01-01T00:00:00Z")).collect();
        let list = timestamps(&logs);
        maker.leaf(name, |draft| {
            draft.valid("2026-01-01T00:00:00Z", "2026-07-01T00:00:01Z").with(
                id::TIMESTAMPS,
                false,
                element(0x04, &[&list]),
            )
        });
    }
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let strange = stranger.leaf(&[HOST], &maker.key, usual);
    maker.chain("of_a_stranger", &[&strange]);
    // A ServerHello of TLS 1.2 whose extensions are signed_certificate_timestamp with two logs, or none at all.
    let hello = |extensions: Vec<u8>| {
        let length = (extensions.len() as u16).to_be_bytes();
        [&[3, 3][..], &[7; 32], &[0, 0xc0, 0x2b, 0], &length, &extensions].concat()
    };
    let list = timestamps(&[(1, begun), (2, begun)]);
    let extension = [&[0, 18][..], &(list.len() as u16).to_be_bytes(), &list].concat();
    maker
        .cases
        .insert("hello_with_timestamps".to_owned(), text(&hello(extension)));
    maker
        .cases
        .insert("hello_without".to_owned(), text(&hello(vec![0, 23, 0, 0])));
}

/// Leaves to be stapled for: one that names a responder, and one that promises a staple.
fn to_be_stapled(maker: &mut Maker) -> [Vec<u8>; 2] {
    let ocsp = sequence(&[
        &oid("1.3.6.1.5.5.7.48.1"),
        &element(0x86, &[b"http://ocsp.spec.test/"]),
    ]);
    let access = sequence(&[&ocsp]);
    let pointed = access.clone();
    let pointer = maker.leaf("pointer", |draft| draft.with(id::ACCESS, false, pointed));
    let must = vec![0x30, 3, 2, 1, 5];
    let promised = must.clone();
    let must_staple = maker.leaf("must_staple", |draft| {
        draft
            .with(id::ACCESS, false, access)
            .with(id::FEATURE, false, promised)
    });
    // Its RSA twin, which a server with two keys has.
    maker.leaf("must_staple_rsa", |draft| {
        Draft {
            spki: rsa(RSA, 3072, &[1, 0, 1]),
            ..draft
        }
        .with(id::FEATURE, false, must)
    });
    [pointer, must_staple]
}

/// A CA below a root that nobody knows, and a leaf of it.
fn strange(maker: &mut Maker) -> (Authority, Vec<u8>) {
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let issued = stranger.subordinate("Strange CA", Signer::p256(), |draft| draft);
    let strange = issued.leaf(&[HOST], &maker.key, usual);
    maker.chain("strange", &[&strange, &issued.der]);
    maker.chain("strange_alone", &[&strange]);
    (issued, strange)
}

fn staples(maker: &mut Maker) {
    let [pointer, must_staple] = to_be_stapled(maker);
    let (issued, strange) = strange(maker);
    let (now, next) = ("2026-05-31T00:00:00Z", Some("2026-06-07T00:00:00Z"));
    let (middle, root) = (&maker.middle, &maker.root);
    let other = middle.leaf(&["other.test"], &root.key, usual);
    let answer = |about, issuer, status| Answer {
        about,
        issuer,
        status,
        this_update: now,
        next_update: next,
        timestamps: None,
    };
    let (gone, unknown) = (revoked("2026-05-20T00:00:00Z", 1), element(0x82, &[]));
    let late = Answer {
        this_update: "2026-05-01T00:00:00Z",
        next_update: Some("2026-05-08T00:00:00Z"),
        ..answer(&pointer, middle, good())
    };
    let logged = Answer {
        timestamps: Some(timestamps(&[
            (1, "2026-03-31T23:00:00Z"),
            (2, "2026-03-31T23:00:00Z"),
        ])),
        ..answer(&pointer, middle, good())
    };
    let key = &middle.key;
    // As in a CertificateStatus, the kind (OCSP) and three octets of length come before the first.
    let all = [
        (
            "staple_good",
            response(&answer(&pointer, middle, good()), key, None),
        ),
        (
            "staple_revoked",
            response(&answer(&pointer, middle, gone), key, None),
        ),
        (
            "staple_unknown",
            response(&answer(&pointer, middle, unknown), key, None),
        ),
        ("staple_stale", response(&late, key, None)),
        (
            "staple_not_verified",
            response(&answer(&pointer, middle, good()), &root.key, None),
        ),
        (
            "staple_of_another",
            response(&answer(&other, middle, good()), key, None),
        ),
        ("staple_error", vec![0x30, 3, 0x0a, 1, 3]),
        ("staple_malformed", b"garbage".to_vec()),
        ("staple_logged", response(&logged, key, None)),
        (
            "staple_must",
            response(&answer(&must_staple, middle, good()), key, None),
        ),
        (
            "staple_strange",
            response(&answer(&strange, &issued, good()), &issued.key, None),
        ),
    ];
    let mut status = (all[0].1.len() as u32).to_be_bytes().to_vec();
    status[0] = 1;
    status.extend(&all[0].1);
    maker.cases.insert("status_good".to_owned(), text(&status));
    maker
        .cases
        .extend(all.map(|(name, der)| (name.to_owned(), text(&der))));
}

#[test]
#[ignore = "makes the certificates anew"]
fn kinds_are_made() {
    let root = Authority::root("Spec Root", Signer::p256(), |draft| draft);
    let middle = root.subordinate("Spec CA", Signer::p256(), |draft| draft);
    let roots = json!([text(&root.der)]);
    let mut maker = Maker {
        root,
        middle,
        key: Signer::p256(),
        cases: Map::new(),
    };
    maker.leaf("plain", |draft| draft);
    keys(&mut maker);
    signatures(&mut maker);
    with_timestamps(&mut maker);
    staples(&mut maker);
    maker.cases.insert("roots".to_owned(), roots);
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cert/kinds.json");
    let text = serde_json::to_string_pretty(&Value::Object(maker.cases)).expect("JSON");
    std::fs::write(file, text + "\n").expect("written");
}
