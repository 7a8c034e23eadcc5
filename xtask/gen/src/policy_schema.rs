//! The schema of policy files, made from the checks: their parameters, findings and ids are known to it.

use checks::all;
use serde_json::{Map, Value, json};
use verdict::{Check, Confidence, Force, Kind, Requirement};

use crate::Page;

/// The name of the file.
pub const NAME: &str = "policy.schema.json";

/// The schema, for editors and for those who write norms of their own.
pub fn page() -> Page {
    let mut text = format!("{:#}", schema());
    text.push('\n');
    Page {
        path: format!("schemas/{NAME}"),
        text,
    }
}

fn schema() -> Value {
    let entries: Map<String, Value> = all()
        .map(|entry| (entry.check.id.to_owned(), check(entry.check)))
        .collect();
    let mut schema = object(
        json!({
            "id": { "type": "string", "description": "Short name for programs, also the name of its file." },
            "version": { "type": "string", "description": "Its version; whoever extends it names it." },
            "title": words("What it is, by language."),
            "short": { "type": "string", "description": "A few letters for the head of a column." },
            "summary": words("What it asks of whom, by language."),
            "norm": norm(),
            "extends": { "type": "string", "pattern": "^.+@.+$", "description": "The policy that it builds on, as ID@VERSION." },
            "levels": { "const": "own", "description": "The parameters of what it extends count, its levels do not." },
            "score": score(),
            "check": closed(&entries),
            "test": places(),
            "change": { "type": "array", "items": change(), "description": "What is laid over the rest from a day on." },
        }),
        &["id", "version"],
    );
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Policy",
        "description": "A norm: which checks count in which test, how much each is asked for, and with which parameters.",
        "$defs": { "checks": closed(&entries) },
    });
    merge(&mut schema, head);
    // What stands at two places is written once.
    schema["properties"]["check"] = json!({ "$ref": "#/$defs/checks" });
    schema
}

fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

fn closed(properties: &Map<String, Value>) -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn words(about: &str) -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" }, "description": about })
}

fn day() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

fn norm() -> Value {
    let forces: Vec<&str> = Force::ALL.iter().map(|force| force.key()).collect();
    object(
        json!({
            "name": { "type": "string" },
            "edition": { "type": "string" },
            "since": day(),
            "until": day(),
            "address": { "type": "string", "pattern": "^https://" },
            "where": { "type": "string", "pattern": "^([A-Z]{2}|industry|international)$" },
            "force": { "enum": forces },
            "whom": words("Whom it binds or advises, by language."),
            "instrument": { "type": "string", "description": "The instrument of the catalogue that it is." },
        }),
        &["name", "edition", "since"],
    )
}

fn score() -> Value {
    let subtest = object(
        json!({
            "name": { "type": "string" },
            "checks": { "type": "array", "items": id(), "minItems": 1 },
            "points": { "type": "integer", "minimum": 1, "maximum": 1000 },
            "findings": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } },
            "some": { "type": "integer", "minimum": 0 },
            "mean_of": { "enum": ["hosts", "name-servers"] },
            "absent": { "enum": ["out", "full", "none"] },
            "fallen": { "enum": ["out", "none"] },
        }),
        &["name", "checks", "points"],
    );
    let group = object(
        json!({
            "name": { "type": "string" },
            "lowest_address": { "type": "boolean" },
            "only_with": id(),
            "subtests": { "type": "array", "items": subtest },
        }),
        &["name", "subtests"],
    );
    let groups = json!({ "type": "array", "items": group });
    object(
        json!({ "method": { "enum": ["internetnl", "plimsoll"] }, "web": groups, "mail": groups }),
        &["method"],
    )
}

fn id() -> Value {
    let ids: Vec<&str> = all().map(|entry| entry.check.id).collect();
    json!({ "enum": ids })
}

/// What may stand under the name of a check.
fn check(check: &Check) -> Value {
    closed(&keys(check))
}

fn keys(check: &Check) -> Map<String, Value> {
    let meanings = ["pass", "fail", "warn", "info", "note", "not_applicable"];
    let findings: Map<String, Value> = (check.findings.iter())
        .map(|tag| (tag.name.to_owned(), json!({ "enum": meanings })))
        .collect();
    let sure: Vec<&str> = [Confidence::High, Confidence::Medium, Confidence::Low]
        .map(Confidence::key)
        .to_vec();
    let own = json!({
        "standard": { "type": "string", "description": "The standard that it is counted under." },
        "weight": { "type": "integer", "minimum": 0, "maximum": 1000 },
        "findings": closed(&findings),
        "source": { "type": "string", "description": "Where the norm says so." },
        "confidence": { "enum": sure },
    });
    let mut keys = match own {
        Value::Object(own) => own,
        _ => Map::new(),
    };
    for parameter in check.parameters {
        keys.insert(parameter.name.to_owned(), kind(parameter.kind, parameter.about));
    }
    keys
}

fn kind(kind: Kind, about: &str) -> Value {
    let mut schema = match kind {
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number => json!({ "type": "integer" }),
        Kind::Fraction => json!({ "type": "number" }),
        Kind::Numbers => json!({ "type": "array", "items": { "type": "integer" } }),
        Kind::Words => json!({ "type": "array", "items": { "type": "string" } }),
    };
    schema["description"] = about.into();
    schema
}

/// By test the level of each check, alone or with conditions and what holds in this test only.
fn places() -> Value {
    let levels: Vec<&str> = Requirement::ALL
        .iter()
        .map(|level| level.key())
        .chain(["null"])
        .collect();
    let checks: Map<String, Value> = all()
        .map(|entry| {
            let mut long = keys(entry.check);
            long.insert("level".to_owned(), json!({ "enum": levels }));
            long.insert("when".to_owned(), json!({ "type": "string" }));
            long.insert("unless".to_owned(), json!({ "type": "string" }));
            let place = json!({ "anyOf": [{ "enum": levels }, closed(&long)] });
            (entry.check.id.to_owned(), place)
        })
        .collect();
    let tests: Map<String, Value> = ["web", "mail", "dns", "conn"]
        .into_iter()
        .map(|test| (test.to_owned(), closed(&checks)))
        .collect();
    closed(&tests)
}

fn change() -> Value {
    object(
        json!({
            "from": day(),
            "source": { "type": "string" },
            "check": { "$ref": "#/$defs/checks" },
            "test": { "$ref": "#/properties/test" },
        }),
        &["from", "source"],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(validator: &jsonschema::Validator, text: &str) -> Vec<String> {
        let value: Value = toml::from_str(text).unwrap();
        validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }

    #[test]
    fn the_policies_inside_the_program_fit() {
        let validator = jsonschema::validator_for(&schema()).unwrap();
        for (id, text) in catalogue::BUILT_IN {
            assert_eq!(faults(&validator, text), [""; 0], "{id}");
        }
    }

    #[test]
    fn what_no_policy_may_say_does_not_fit() {
        let validator = jsonschema::validator_for(&schema()).unwrap();
        let head = "id = 'x'\nversion = '1'\n";
        for (wrong, where_it_is) in [
            ("colour = 'red'", ""),
            ("extends = 'default-2026'", "/extends"),
            ("[check.\"https/hst\"]\nmin_age_s = 1", "/check"),
            ("[check.\"https/hsts\"]\nmin_age_s = 'long'", "/check"),
            ("[check.\"https/hsts\"]\nmin_age = 1", "/check"),
            (
                "[check.\"https/hsts\"]\nfindings = { too-short = 'bad' }",
                "/check",
            ),
            ("[test.web]\n\"https/hsts\" = 'must'", "/test"),
            (
                "[test.web]\n\"https/hsts\" = { level = 'required', if = 'x' }",
                "/test",
            ),
            ("[norm]\nname = 'n'\nedition = '1'\nsince = '2026'", "/norm"),
            (
                "[norm]\nname = 'n'\nedition = '1'\nsince = '2026-01-01'\nforce = 'hard'",
                "/norm",
            ),
        ] {
            let found = faults(&validator, &format!("{head}{wrong}\n"));
            assert!(!found.is_empty(), "{wrong}");
            assert!(
                found.iter().any(|fault| fault.starts_with(where_it_is)),
                "{wrong}: {found:?}"
            );
        }
        assert_eq!(faults(&validator, head), [""; 0]);
    }
}
