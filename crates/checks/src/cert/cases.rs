//! Makes `cases.json`, the certificates to which the specifications refer.
//!
//! Keys are new each time; what the certificates say is not. Run it only to add a case:
//! `cargo test -p plimsoll-checks -- --ignored cases_are_made`.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};
use wire::x509::{Fingerprint, forge::*};

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

    /// The usual chain with a changed CA.
    fn ca(&mut self, name: &str, change: impl FnOnce(Draft) -> Draft) {
        let ca = self.root.subordinate("Spec CA", Signer::p256(), change);
        let leaf = ca.leaf(&[HOST], &self.key, usual);
        self.chain(name, &[&leaf, &ca.der]);
    }
}

/// 153 days, begun two months before the specifications' now.
fn usual(draft: Draft) -> Draft {
    draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z")
}

fn names(maker: &mut Maker) {
    for (name, entries) in [
        ("other_names", &["www.example.test", "mail.example.test"][..]),
        ("wildcard", &["*.test"][..]),
        ("upper_case", &["EXAMPLE.test"][..]),
    ] {
        maker.leaf(name, |draft| draft.with(id::NAMES, false, dns_names(entries)));
    }
    maker.leaf("no_names", |draft| draft.without(id::NAMES));
    maker.leaf("unreadable_names", |draft| {
        draft.with(id::NAMES, false, vec![0x30, 5, 0x82, 1])
    });
    let many: Vec<String> = (0..1100).map(|number| format!("n{number}.test")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    maker.leaf("very_many_names", |draft| {
        draft.with(id::NAMES, false, dns_names(&many))
    });
}

fn times(maker: &mut Maker) {
    for (name, from, to) in [
        ("expired", "2026-02-01T00:00:00Z", "2026-05-30T00:00:00Z"),
        ("not_yet_valid", "2026-06-02T00:00:00Z", "2026-08-31T23:59:59Z"),
        ("ends_soon", "2026-03-10T00:00:00Z", "2026-06-05T00:00:00Z"),
        ("short_lived", "2026-05-30T00:00:00Z", "2026-06-04T00:00:00Z"),
        ("days_200", "2026-03-15T00:00:00Z", "2026-09-30T23:59:59Z"),
        (
            "days_200_and_a_second",
            "2026-03-15T00:00:00Z",
            "2026-10-01T00:00:00Z",
        ),
        (
            "days_398_before_march",
            "2026-03-14T23:59:59Z",
            "2027-04-16T23:59:58Z",
        ),
    ] {
        maker.leaf(name, |draft| draft.valid(from, to));
    }
    maker.ca("issuer_ends_soon", |draft| {
        draft.valid("2021-01-01T00:00:00Z", "2026-06-03T00:00:00Z")
    });
}

fn paths(maker: &mut Maker) {
    let good = maker.leaf("good", |draft| draft);
    let (root, middle) = (maker.root.der.clone(), maker.middle.der.clone());
    maker.chain("missing_intermediate", &[&good]);
    maker.chain("cut_short", &[&good, &good]);
    let lower = maker
        .middle
        .subordinate("Spec CA 2", Signer::p256(), |draft| draft);
    let deep = lower.leaf(&[HOST], &maker.key, usual);
    maker.chain("out_of_order", &[&deep, &middle, &lower.der]);
    maker.chain("root_sent", &[&good, &middle, &root]);
    let own = Authority {
        name: name(HOST),
        key: Signer::p256(),
        der: Vec::new(),
    };
    let own = own.leaf(&[HOST], &own.key, usual);
    maker.chain("self_signed", &[&own]);
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let strange = stranger.leaf(&[HOST], &maker.key, usual);
    maker.chain("unknown_root", &[&strange, &stranger.der]);
    let mut spoilt = good.clone();
    *spoilt.last_mut().expect("octets") ^= 1;
    maker.chain("bad_signature", &[&spoilt, &middle]);
    maker.chain("garbage", &[b"garbage"]);
    let upper = maker.root.subordinate("Spec CA 3", Signer::p256(), |draft| {
        draft.with(id::BASIC, true, basic(true, Some(0)))
    });
    let lower = upper.subordinate("Spec CA 4", Signer::p256(), |draft| draft);
    let long = lower.leaf(&[HOST], &maker.key, usual);
    maker.chain("path_length", &[&long, &lower.der, &upper.der]);
    let mut crowd = vec![maker.root.subordinate("Crowd", Signer::p256(), |draft| draft)];
    for _ in 0..8 {
        let next = crowd
            .last()
            .expect("a CA")
            .subordinate("Crowd", Signer::p256(), |draft| draft);
        crowd.push(next);
    }
    let leaf = crowd.last().expect("a CA").leaf(&[HOST], &maker.key, usual);
    let mut all: Vec<&[u8]> = vec![&leaf];
    all.extend(crowd.iter().map(|ca| ca.der.as_slice()));
    maker.chain("too_complex", &all);
}

fn rules(maker: &mut Maker) {
    let clients = usages(&["1.3.6.1.5.5.7.3.2"]);
    let nobody = constraints(&[element(0x82, &[b"other.test"])], &[]);
    let demand = vec![0x30, 3, 0x80, 1, 0];
    maker.ca("not_a_ca", |draft| {
        draft.with(id::BASIC, true, basic(false, None))
    });
    maker.ca("name_not_allowed", |draft| {
        draft.with(id::CONSTRAINTS, true, nobody)
    });
    maker.ca("no_policy", |draft| {
        draft.with(id::POLICY_CONSTRAINTS, true, demand)
    });
    maker.leaf("wrong_use", |draft| draft.with(id::USAGES, false, clients));
    maker.leaf("not_understood", |draft| draft.with("1.2.3.4", true, vec![5, 0]));
    maker.leaf("malformed", |draft| {
        draft.and(id::NAMES, false, dns_names(&[HOST]))
    });
    maker.leaf("no_authority_key_id", |draft| draft.without(id::AUTHORITY_KEY));
    let mut modulus = vec![0xc5; 64];
    modulus.insert(0, 0);
    let key = sequence(&[&element(0x02, &[&modulus]), &[2, 3, 1, 0, 1]]);
    let spki = sequence(&[&sequence(&[&oid("1.2.840.113549.1.1.1"), &[5, 0]]), &bits(&key)]);
    maker.leaf("weak_key", |draft| Draft { spki, ..draft });
}

fn staples(maker: &mut Maker) {
    // A chain of its own: the staples speak of this very certificate.
    let leaf = maker.middle.leaf(&[HOST], &maker.key, usual);
    let (issuer, root) = (&maker.middle, &maker.root);
    let answer = |status: Vec<u8>, this_update, next_update| Answer {
        about: &leaf,
        issuer,
        status,
        this_update,
        next_update,
        timestamps: None,
    };
    let (now, next) = ("2026-05-31T00:00:00Z", Some("2026-06-07T00:00:00Z"));
    let fresh = |status| answer(status, now, next);
    let other = issuer.leaf(&["other.test"], &root.key, usual);
    let staples = [
        ("staple_good", response(&fresh(good()), &issuer.key, None)),
        (
            "staple_revoked",
            response(&fresh(revoked("2026-05-20T00:00:00Z", 1)), &issuer.key, None),
        ),
        (
            "staple_unknown",
            response(&fresh(element(0x82, &[])), &issuer.key, None),
        ),
        (
            "staple_stale",
            response(
                &answer(good(), "2026-05-01T00:00:00Z", Some("2026-05-08T00:00:00Z")),
                &issuer.key,
                None,
            ),
        ),
        ("staple_not_verified", response(&fresh(good()), &root.key, None)),
        (
            "staple_of_another",
            response(
                &Answer {
                    about: &other,
                    ..fresh(good())
                },
                &issuer.key,
                None,
            ),
        ),
        ("staple_error", vec![0x30, 3, 0x0a, 1, 3]),
        ("staple_malformed", b"garbage".to_vec()),
    ]
    .map(|(name, der)| (name, text(&der)));
    let chain = vec![text(&leaf), text(&issuer.der)];
    maker.cases.insert("stapled".to_owned(), Value::Array(chain));
    maker
        .cases
        .extend(staples.map(|(name, value)| (name.to_owned(), value)));
}

#[test]
#[ignore = "makes the certificates anew"]
fn cases_are_made() {
    let root = Authority::root("Spec Root", Signer::p256(), |draft| draft);
    let middle = root.subordinate("Spec CA", Signer::p256(), |draft| draft);
    let limit = |name: &str, value: Value| {
        let mut limit = json!({ "sha256": Fingerprint::of(&root.der).to_string() });
        limit[name] = value;
        json!([limit])
    };
    let roots = json!([text(&root.der)]);
    let distrust_after = limit("distrust_after", json!("2026-03-31T23:59:59Z"));
    let permitted = limit("permitted", json!([".tr"]));
    let mut maker = Maker {
        root,
        middle,
        key: Signer::p256(),
        cases: Map::new(),
    };
    paths(&mut maker);
    rules(&mut maker);
    names(&mut maker);
    times(&mut maker);
    staples(&mut maker);
    let others = [
        ("roots", roots),
        ("distrust_after", distrust_after),
        ("permitted", permitted),
    ];
    maker
        .cases
        .extend(others.map(|(name, value)| (name.to_owned(), value)));
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cert/cases.json");
    let text = serde_json::to_string_pretty(&Value::Object(maker.cases)).expect("JSON");
    std::fs::write(file, text + "\n").expect("written");
}
