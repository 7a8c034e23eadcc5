//! Closed lists in the schema, taken from where the program itself has them.

use facts::{Reason, Test};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use verdict::{Check, Confidence, Force, Ground, Level, Method, Requirement, Tag, Verdict};

fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> Schema {
    let words: Vec<&str> = words.into_iter().collect();
    json_schema!({ "type": "string", "enum": words })
}

/// The tests.
pub fn tests(_: &mut SchemaGenerator) -> Schema {
    one_of([Test::Web, Test::Mail, Test::Dns, Test::Conn].map(Test::key))
}

/// How much a policy asks for a check.
pub fn levels(_: &mut SchemaGenerator) -> Schema {
    one_of(Requirement::ALL.map(Requirement::key))
}

/// How sure it is that a norm says so.
pub fn confidences(_: &mut SchemaGenerator) -> Schema {
    one_of([Confidence::High, Confidence::Medium, Confidence::Low].map(Confidence::key))
}

/// How a score is made.
pub fn methods(_: &mut SchemaGenerator) -> Schema {
    one_of([Method::Shares, Method::Points].map(Method::key))
}

/// What force a norm has.
pub fn forces(_: &mut SchemaGenerator) -> Schema {
    one_of(Force::ALL.map(Force::key))
}

/// How grave a finding is.
pub fn grades(_: &mut SchemaGenerator) -> Schema {
    one_of(Level::ALL.map(Level::key))
}

/// The verdicts.
pub fn verdicts(_: &mut SchemaGenerator) -> Schema {
    one_of(Verdict::ALL.map(Verdict::key))
}

/// The grounds of explanations.
pub fn grounds(_: &mut SchemaGenerator) -> Schema {
    one_of(Ground::ALL.map(Ground::key))
}

/// The reasons, and none.
pub fn reasons(_: &mut SchemaGenerator) -> Schema {
    let reasons = Reason::ALL.iter().map(|reason| Value::from(reason.key()));
    let all: Vec<Value> = reasons.chain([Value::Null]).collect();
    json_schema!({ "type": ["string", "null"], "enum": all })
}

/// Closes the ids of the checks, and for each of them the tags of its findings.
pub fn tags(schema: &mut Schema) {
    let checks: Vec<&'static Check> = checks::all().map(|entry| entry.check).collect();
    let ids: Vec<&str> = checks.iter().map(|check| check.id).collect();
    if let Some(id) = schema
        .pointer_mut("/properties/id")
        .and_then(Value::as_object_mut)
    {
        id.insert("enum".to_owned(), json!(ids));
    }
    let cases: Vec<Value> = checks.iter().map(|check| case(check)).collect();
    schema.insert("allOf".to_owned(), Value::Array(cases));
}

fn case(check: &Check) -> Value {
    let mut tags: Vec<&str> = check.findings.iter().map(|tag| tag.name).collect();
    // Written by the judging itself where a parent leaves nothing to say.
    for shared in [Tag::UNSEEN, Tag::PARENT] {
        if !tags.contains(&shared.name) && (shared != Tag::PARENT || !check.parents.is_empty()) {
            tags.push(shared.name);
        }
    }
    tags.sort_unstable();
    json!({
        "if": { "properties": { "id": { "const": check.id } } },
        "then": { "properties": { "findings": { "items": { "properties": { "tag": { "enum": tags } } } } } },
    })
}
