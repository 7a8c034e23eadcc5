mod hostile;
mod mail;
mod pages;
mod structure;

use std::path::{Path, PathBuf};

use checks::setup::Setup;
use facts::{Facts, Test};
use serde_json::Value;
use text::{Language, Words};
use verdict::{Policy, Report};

use super::*;
use crate::sample;

const TOOL: Tool = Tool {
    name: "plimsoll",
    version: "0.1.0",
};

fn words(tag: &str) -> Words {
    Words::new(Language::find(tag).unwrap())
}

/// The tags of all languages.
fn tags() -> impl Iterator<Item = &'static str> {
    Language::ALL.iter().map(|language| language.tag)
}

/// A page with one report and no drawing.
fn page_of(report: &Report, policy: &Policy, tag: &str) -> String {
    page_with(report, policy, None, tag)
}

fn page_with(report: &Report, policy: &Policy, chain: Option<&Chain>, tag: &str) -> String {
    let judged = Judged {
        report,
        policy,
        mail: None,
    };
    let contents = Contents {
        tool: TOOL,
        reports: &[Shown { judged, chain }],
        notes: &[],
        faults: &[],
    };
    page(&contents, &words(tag))
}

/// The same site, where everything that TLS accepts was asked for, at the second address under another name.
pub(crate) fn deep() -> Facts {
    let mut facts = world_of("secure");
    let lists = read("tls/listed.json");
    for (address, server) in [(0, "ffdhe3072"), (1, "cbc_sha1_client_order")] {
        for part in ["tls", "survey"] {
            facts["web"]["seen"]["addresses"][address][part] = with_files(&lists[server][part]);
        }
    }
    let survey = &mut facts["web"]["seen"]["addresses"][1]["survey"]["seen"];
    survey["shared"] = serde_json::json!({
        "name": "other.test",
        "at": "2026-06-01T09:30:00Z",
        "hellos": survey["hellos"].as_array().unwrap().len(),
    });
    serde_json::from_value(facts).unwrap()
}

/// The facts of the checks' healthy site, in a signed world of theirs.
fn world(name: &str) -> Facts {
    serde_json::from_value(world_of(name)).unwrap()
}

fn world_of(name: &str) -> Value {
    let mut facts = with_files(&read("spec/base.json"));
    let cases = read("dnssec/cases.json");
    facts["dns"] = cases[name]["dns"].clone();
    facts["trust"]["anchors"] = cases[name]["anchors"].clone();
    facts
}

fn read(file: &str) -> Value {
    let path = checks_folder().join(file);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn checks_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../checks/src")
}

/// `value` with the contents of files in place of what refers to them.
fn with_files(value: &Value) -> Value {
    match value {
        Value::Object(map) => match map.get("$file").and_then(Value::as_str) {
            Some(reference) => {
                let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
                with_files(read(file).pointer(pointer).unwrap())
            }
            None => map
                .iter()
                .map(|(key, value)| (key.clone(), with_files(value)))
                .collect(),
        },
        Value::Array(list) => list.iter().map(with_files).collect(),
        other => other.clone(),
    }
}

pub(crate) fn default_policy() -> Policy {
    let checks: Vec<_> = checks::all().map(|entry| entry.check).collect();
    catalogue::policy("default-2026", &checks).unwrap()
}

/// A real report of that world, with its chain.
fn judged(world_name: &str, policy: &Policy) -> (Report, Chain) {
    let facts = world(world_name);
    (
        checks::judge(&facts, policy, Test::Web),
        checks::chain::chain(&facts, policy, Test::Web),
    )
}
