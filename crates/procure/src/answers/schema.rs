//! The schema of ANSWERS.toml, for editors.

use serde_json::{Value, json};

use super::Field;
use crate::rules::Rules;

/// The schema: file name below `/schemas`, and JSON text with a final line end.
pub fn schema(rules: &Rules) -> (&'static str, String) {
    let word = |field: Field| json!({ "enum": known(field, rules) });
    let words = |field: Field, about: &str| {
        json!({
            "description": about,
            "oneOf": [
                word(field),
                { "type": "array", "minItems": 1, "uniqueItems": true, "items": word(field) },
            ],
        })
    };
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Answers",
        "description": "What is bought, by whom, for whom: what 'plimsoll procure annex' makes an annex of.",
        "type": "object",
        "additionalProperties": false,
        "required": ["buys", "value_eur", "sector", "country", "data", "users", "months"],
        "properties": {
            "buys": words(Field::Buys, "What is bought."),
            "value_eur": {
                "description": "What it is worth over its whole time, in euros without tax.",
                "oneOf": [
                    { "type": "integer", "minimum": 0, "maximum": 2_000_000_000_000_u64 },
                    { "type": "string", "pattern": "^(unknown|(>=?|<)? *[0-9_ ]+|[0-9_ ]+-[0-9_ ]+)$" },
                ],
            },
            "sector": word(Field::Sector),
            "country": {
                "description": "Where the buyer sits: ISO 3166-1, two letters.",
                "type": "string",
                "pattern": "^[A-Za-z]{2}$",
            },
            "data": words(Field::Data, "The data that it handles."),
            "users": words(Field::Users, "Who uses it."),
            "months": {
                "description": "How long the contract lasts, options to prolong it included.",
                "type": "integer",
                "minimum": 1,
                "maximum": 600,
            },
            "existing": {
                "description": "What there is today.",
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "supplier": { "type": "string", "maxLength": 200 },
                    "domains": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
                },
            },
        },
    });
    // Whether serde_json keeps the order of keys depends on what else is built: sorted, it does not.
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    ("procure-answers.schema.json", text)
}

fn known(field: Field, rules: &Rules) -> Vec<Value> {
    let mut known: Vec<&str> = Vec::new();
    for word in field.list(rules) {
        known.push(&word.id);
        known.extend(word.also_called.iter().map(String::as_str));
    }
    known.into_iter().map(Value::from).collect()
}
