//! Makes `several.json`: servers with two certificates, and certificates that say where their issuer's is to be had.
//!
//! Keys are new each time; what the certificates say is not. Run it only to add a case:
//! `cargo test -p plimsoll-checks -- --ignored several_are_made`.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};
use wire::x509::forge::*;

/// The name of the subject in `spec/base.json`.
const HOST: &str = "example.test";
const AT: &str = "2026-06-01T12:00:01Z";

fn text(der: &[u8]) -> Value {
    Value::String(STANDARD.encode(der))
}

fn chain(ders: &[&[u8]]) -> Value {
    ders.iter().map(|der| text(der)).collect()
}

/// 153 days, begun two months before the specifications' now.
fn usual(draft: Draft) -> Draft {
    draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z")
}

/// What TLS 1.2 shows in the clear to those who ask for `name`, or for nothing.
fn survey(chains: Vec<Value>, name: Option<&str>) -> Value {
    let hello = |place: usize| {
        let mut offer = json!({ "version": 771, "suites": [49199], "octets": 200 });
        if let Some(name) = name {
            offer["server_name"] = json!(name);
        }
        let flight =
            json!({ "messages": [{ "certificate": place }, "server_hello_done"], "end": "complete" });
        json!({ "about": "certificate", "at": AT, "offer": offer, "answer": { "seen": flight } })
    };
    let hellos: Vec<Value> = (0..chains.len()).map(hello).collect();
    json!({ "seen": { "chains": chains, "hellos": hellos } })
}

/// A server's second certificate, for clients that know RSA alone.
fn second(root: &Authority, middle: &Authority, cases: &mut Map<String, Value>) {
    let key = Signer::rsa();
    let leaf = |change: &dyn Fn(Draft) -> Draft| middle.leaf(&[HOST], &key, |draft| change(usual(draft)));
    let good = leaf(&|draft| draft);
    let spent = leaf(&|draft| draft.valid("2026-02-01T00:00:00Z", "2026-05-30T00:00:00Z"));
    let soon = leaf(&|draft| draft.valid("2026-03-10T00:00:00Z", "2026-06-05T00:00:00Z"));
    let other = leaf(&|draft| draft.with(id::NAMES, false, dns_names(&["other.test"])));
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let strange = stranger.leaf(&[HOST], &key, usual);
    for (name, chains, asked) in [
        ("good", vec![chain(&[&good, &middle.der])], Some(HOST)),
        ("expired", vec![chain(&[&spent, &middle.der])], Some(HOST)),
        ("ends_soon", vec![chain(&[&soon, &middle.der])], Some(HOST)),
        ("other_name", vec![chain(&[&other, &middle.der])], Some(HOST)),
        ("strange", vec![chain(&[&strange, &stranger.der])], Some(HOST)),
        ("alone", vec![chain(&[&good])], Some(HOST)),
        ("garbage", vec![chain(&[b"garbage"])], Some(HOST)),
        // The same certificate from two machines, one of which leaves out the intermediate.
        (
            "at_times_alone",
            vec![chain(&[&good, &middle.der]), chain(&[&good])],
            Some(HOST),
        ),
        // What the server has for others is not this name's.
        (
            "for_another",
            vec![chain(&[&other, &middle.der])],
            Some("other.test"),
        ),
        ("without_name", vec![chain(&[&other, &middle.der])], None),
    ] {
        cases.insert(format!("rsa_{name}"), survey(chains, asked));
    }
    let many: Vec<Value> = (0..20)
        .map(|number| {
            let serial = vec![1, number];
            let leaf = root.leaf(&[HOST], &key, |draft| Draft {
                serial,
                ..usual(draft)
            });
            chain(&[&leaf])
        })
        .collect();
    cases.insert("very_many".to_owned(), survey(many, Some(HOST)));
}

/// authorityInfoAccess with these places of the issuer's certificate.
fn access(urls: &[&str]) -> Vec<u8> {
    let each: Vec<Vec<u8>> = urls
        .iter()
        .map(|url| sequence(&[&oid("1.3.6.1.5.5.7.48.2"), &element(0x86, &[url.as_bytes()])]))
        .collect();
    let each: Vec<&[u8]> = each.iter().map(Vec::as_slice).collect();
    sequence(&each)
}

fn file(url: &str, octets: &[u8]) -> Value {
    json!({ "url": url, "at": AT, "body": { "seen": text(octets) } })
}

/// Leaves sent alone, and what is found where they say that their issuer's certificate is.
fn pointing(root: &Authority, cases: &mut Map<String, Value>) {
    let (near, far) = ("http://ca.spec.test/near.cer", "http://ca.spec.test/far.p7c");
    let upper = root.subordinate("Upper CA", Signer::p384(), |draft| draft);
    let lower = upper.subordinate("Lower CA", Signer::p256(), |draft| {
        draft.with(id::ACCESS, false, access(&[far]))
    });
    let key = Signer::p256();
    let leaf = lower.leaf(&[HOST], &key, |draft| {
        let urls = ["ldap://ca.spec.test/cn=Lower%20CA", near];
        usual(draft).with(id::ACCESS, false, access(&urls))
    });
    let namesake = root.subordinate("Lower CA", Signer::p256(), |draft| draft);
    let stranger = Authority::root("Stranger", Signer::p256(), |draft| draft);
    let strange = stranger.subordinate("Strange CA", Signer::p256(), |draft| draft);
    let strange_leaf = strange.leaf(&[HOST], &key, |draft| {
        usual(draft).with(id::ACCESS, false, access(&[near]))
    });
    let files = |all: &[Value]| Value::Array(all.to_vec());
    let unseen = json!({ "url": near, "at": AT, "body": { "unseen": { "reason": "timeout" } } });
    let bundle = certificates_only(&[&root.der, &upper.der]);
    for (name, value) in [
        ("pointing", chain(&[&leaf])),
        ("pointing_strange", chain(&[&strange_leaf])),
        ("files_none", files(&[unseen])),
        ("files_garbage", files(&[file(near, b"<html>404")])),
        ("files_namesake", files(&[file(near, &namesake.der)])),
        ("files_one", files(&[file(near, &lower.der)])),
        ("files_both", files(&[file(near, &lower.der), file(far, &bundle)])),
        ("files_strange", files(&[file(near, &strange.der)])),
    ] {
        cases.insert(name.to_owned(), value);
    }
}

#[test]
#[ignore = "makes the certificates anew"]
fn several_are_made() {
    let root = Authority::root("Spec Root", Signer::p256(), |draft| draft);
    let middle = root.subordinate("Spec CA", Signer::p256(), |draft| draft);
    let first = middle.leaf(&[HOST], &Signer::p256(), usual);
    let mut cases = Map::new();
    cases.insert("roots".to_owned(), json!([text(&root.der)]));
    cases.insert("first".to_owned(), chain(&[&first, &middle.der]));
    second(&root, &middle, &mut cases);
    pointing(&root, &mut cases);
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cert/several.json");
    let text = serde_json::to_string_pretty(&Value::Object(cases)).expect("JSON");
    std::fs::write(file, text + "\n").expect("written");
}
