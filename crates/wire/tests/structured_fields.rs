//! The reader of structured fields we rely on, against the public suite (github.com/httpwg/structured-field-tests).
//!
//! Runs where the suite is at hand: `PLIMSOLL_STRUCTURED_FIELDS=FOLDER cargo test -p plimsoll-wire`.

// The suite lies in files, and the count of its cases is shown; parsers themselves have neither.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::path::Path;

use serde_json::{Value, json};
use sfv::{BareItem, Dictionary, InnerList, Item, List, ListEntry, Parameters, Parser};

#[test]
fn the_public_suite() {
    let Ok(folder) = std::env::var("PLIMSOLL_STRUCTURED_FIELDS") else {
        return;
    };
    let (mut cases, mut wrong) = (0, Vec::new());
    for file in std::fs::read_dir(Path::new(&folder)).unwrap().flatten() {
        if file.path().extension().is_none_or(|ext| ext != "json") {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).unwrap();
        for case in serde_json::from_str::<Vec<Value>>(&text).unwrap() {
            cases += 1;
            if let Some(fault) = judge(&case) {
                wrong.push(format!("{}: {fault}", case["name"]));
            }
        }
    }
    println!("{cases} cases");
    assert!(cases > 1000, "{folder} does not hold the suite");
    assert!(
        wrong.is_empty(),
        "{} of {cases}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn judge(case: &Value) -> Option<String> {
    let lines: Vec<&str> = case["raw"].as_array()?.iter().filter_map(Value::as_str).collect();
    let read = read(case["header_type"].as_str()?, &lines.join(", "));
    match read {
        Err(_) if case["must_fail"] == true || case["can_fail"] == true => None,
        Err(error) => Some(format!("refused: {error}")),
        Ok(_) if case["must_fail"] == true => Some("not refused".to_owned()),
        Ok(value) if same(&value, &case["expected"]) => None,
        Ok(value) => Some(format!("{value} is not {}", case["expected"])),
    }
}

/// Numbers are compared as such: 1.0 is 1 in JSON.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

fn read(kind: &str, text: &str) -> Result<Value, sfv::Error> {
    Ok(match kind {
        "item" => item(&Parser::new(text).parse::<Item>()?),
        "list" => Parser::new(text).parse::<List>()?.iter().map(entry).collect(),
        _ => Parser::new(text)
            .parse::<Dictionary>()?
            .iter()
            .map(|(key, value)| json!([key.as_str(), entry(value)]))
            .collect(),
    })
}

fn entry(entry: &ListEntry) -> Value {
    match entry {
        ListEntry::Item(one) => item(one),
        ListEntry::InnerList(InnerList { items, params }) => {
            json!([items.iter().map(item).collect::<Value>(), parameters(params)])
        }
    }
}

fn item(item: &Item) -> Value {
    json!([bare(&item.bare_item), parameters(&item.params)])
}

fn parameters(all: &Parameters) -> Value {
    all.iter()
        .map(|(key, value)| json!([key.as_str(), bare(value)]))
        .collect()
}

fn bare(value: &BareItem) -> Value {
    match value {
        BareItem::Integer(n) => json!(i64::from(*n)),
        BareItem::Decimal(n) => json!(f64::from(*n)),
        BareItem::String(text) => json!(text.as_str()),
        BareItem::Boolean(flag) => json!(flag),
        BareItem::Token(word) => json!({"__type": "token", "value": word.as_str()}),
        BareItem::ByteSequence(octets) => json!({"__type": "binary", "value": base32(octets)}),
        BareItem::Date(date) => json!({"__type": "date", "value": i64::from(date.unix_seconds())}),
        BareItem::DisplayString(text) => json!({"__type": "displaystring", "value": text}),
    }
}

/// RFC 4648 §6, as the suite writes octets.
fn base32(octets: &[u8]) -> String {
    let mut out = String::new();
    for chunk in octets.chunks(5) {
        let mut group = [0; 5];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = group
            .iter()
            .fold(0_u64, |all, octet| all << 8 | u64::from(*octet));
        for place in 0..8 {
            let digit = (bits >> (35 - 5 * place)) & 31;
            let used = place * 5 < chunk.len() * 8;
            out.push(if used {
                b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[digit as usize] as char
            } else {
                '='
            });
        }
    }
    out
}
