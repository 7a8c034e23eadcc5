//! Makes `cases.json`, the certificates of mail servers and of policies to which the specifications refer.
//!
//! Keys are new each time; what the certificates say is not. Run it only to add a case:
//! `cargo test -p plimsoll-checks -- --ignored mail_cases_are_made`.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};
use wire::x509::forge::{Authority, Draft, Signer};

/// 153 days, begun two months before the specifications' now.
fn usual(draft: Draft) -> Draft {
    draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z")
}

fn text(der: &[u8]) -> Value {
    Value::String(STANDARD.encode(der))
}

#[test]
#[ignore = "writes cases.json anew, with new keys"]
fn mail_cases_are_made() {
    let root = Authority::root("Spec Mail Root", Signer::p256(), |draft| draft);
    let key = Signer::p256();
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let expired = |draft: Draft| draft.valid("2026-02-01T00:00:00Z", "2026-05-30T00:00:00Z");
    let cases = [
        ("roots", root.der.clone()),
        ("policy", root.leaf(&["mta-sts.example.test"], &key, usual)),
        (
            "policy_expired",
            root.leaf(&["mta-sts.example.test"], &key, expired),
        ),
        ("other_name", root.leaf(&["www.example.test"], &key, usual)),
        ("mx", root.leaf(&["mx.example.test"], &key, usual)),
        (
            "mx_unknown_root",
            stranger.leaf(&["mx.example.test"], &key, usual),
        ),
    ];
    let chain = |(name, der): (&str, Vec<u8>)| (name.to_owned(), Value::Array(vec![text(&der)]));
    let cases: Map<String, Value> = cases.into_iter().map(chain).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/mta-sts/cases.json");
    let written = serde_json::to_string_pretty(&cases).expect("JSON");
    std::fs::write(path, format!("{written}\n")).expect("cases.json");
}
