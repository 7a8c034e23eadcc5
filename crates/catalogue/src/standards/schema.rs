//! The schemas of the files, for editors and for those who write files of their own.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::json;

use super::{
    Actor, Argument, Baseline, Category, Instrument, Object, Objection, Source, Standard, Threat, Translation,
};

/// The schemas: file name below `/schemas`, and JSON text with a final line end.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("catalogue-standard.schema.json", text(one::<Standard>())),
        ("catalogue-baseline.schema.json", text(one::<Baseline>())),
        ("catalogue-threats.schema.json", text(many::<Threat>("threat"))),
        ("catalogue-actors.schema.json", text(many::<Actor>("actor"))),
        (
            "catalogue-procurement-objects.schema.json",
            text(many::<Object>("object")),
        ),
        (
            "catalogue-categories.schema.json",
            text(many::<Category>("category")),
        ),
        (
            "catalogue-instruments.schema.json",
            text(many::<Instrument>("instrument")),
        ),
        ("catalogue-sources.schema.json", text(many::<Source>("source"))),
        ("catalogue-words.schema.json", text(one::<Translation>())),
        (
            "catalogue-arguments.schema.json",
            text(many::<Argument>("argument")),
        ),
        (
            "catalogue-objections.schema.json",
            text(many::<Objection>("objection")),
        ),
        (
            "explanations.schema.json",
            text(one::<crate::explanations::File>()),
        ),
    ]
}

fn one<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}

/// A file with nothing but a list under one key.
fn many<T: JsonSchema>(key: &str) -> Schema {
    let mut schema = one::<T>();
    let dialect = schema.remove("$schema");
    let definitions = schema.remove("$defs");
    let entry = schema.to_value();
    let mut whole = json!({
        "type": "object",
        "additionalProperties": false,
        "required": [key],
        "properties": { key: { "type": "array", "items": entry } },
    });
    if let Some(whole) = whole.as_object_mut() {
        whole.extend(dialect.map(|dialect| ("$schema".to_owned(), dialect)));
        whole.extend(definitions.map(|definitions| ("$defs".to_owned(), definitions)));
    }
    Schema::try_from(whole).unwrap_or_default()
}

fn text(schema: Schema) -> String {
    let mut schema = schema.to_value();
    // Whether serde_json keeps the order of keys depends on what else is built: sorted, it does not.
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
