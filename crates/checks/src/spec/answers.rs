//! Answers of name servers, written short: `"? _dmarc.example.test. TXT": ["v=DMARC1; p=reject"]`.
//!
//! The value is a list of record data (texts of TXT records without quotation marks, or whole records where an alias stands
//! among them; none: the name exists without the type), `"NXDOMAIN"`, another word for why there was no answer, or `null` for a question that nobody put.

use serde_json::{Value, json};

/// What a healthy mail domain answers, and what else is known of it.
const MAIL: &str = include_str!("mail-records.json");

/// Puts the answer to the question of `key` into the facts.
pub(super) fn put(facts: &mut Value, key: &str, value: Value) {
    let question = key.trim_start_matches('?').trim();
    if question.is_empty() {
        assert_eq!(value, json!("mail"), "the only set of answers");
        let set: Value = serde_json::from_str(MAIL).expect("mail-records.json");
        super::merge(facts, set["facts"].clone());
        for (question, value) in set["answers"].as_object().expect("answers") {
            put(facts, question, value.clone());
        }
        return;
    }
    let (name, rtype) = question.split_once(' ').expect("? NAME TYPE");
    // All of the DNS may stand in a file.
    if facts["dns"].get("$file").is_some() {
        super::bring_files(&mut facts["dns"]);
    }
    let lookups = facts["dns"]["lookups"].as_array_mut().expect("lookups");
    lookups.retain(|lookup| lookup["question"]["name"] != *name || lookup["question"]["rtype"] != *rtype);
    if value.is_null() {
        return;
    }
    let asked = json!({ "name": name, "rtype": rtype });
    if let Some(reason) = value.as_str().filter(|word| *word != "NXDOMAIN") {
        lookups.push(json!({ "question": asked, "steps": [], "failed": { "reason": reason } }));
        return;
    }
    let exchanges = facts["dns"]["exchanges"].as_array_mut().expect("exchanges");
    let step = exchanges.len();
    exchanges.push(exchange(name, rtype, &value));
    let lookups = facts["dns"]["lookups"].as_array_mut().expect("lookups");
    lookups.push(json!({ "question": asked, "steps": [step] }));
}

fn exchange(name: &str, rtype: &str, value: &Value) -> Value {
    let zone = ["example.test.", "test."]
        .into_iter()
        .find(|zone| name == *zone || name.ends_with(&format!(".{zone}")))
        .unwrap_or(".");
    let answer: Vec<String> = value
        .as_array()
        .into_iter()
        .flatten()
        .map(|data| {
            let data = data.as_str().expect("record data");
            match rtype {
                // Another owner or type: an alias, or what it leads to.
                _ if data.contains(". 3600 ") => data.to_owned(),
                "TXT" => format!("{name} 3600 TXT {}", quoted(data)),
                _ => format!("{name} 3600 {rtype} {data}"),
            }
        })
        .collect();
    let rcode = if value == "NXDOMAIN" {
        "NXDOMAIN"
    } else {
        "NOERROR"
    };
    let soa = format!("{zone} 3600 SOA ns1.example.test. hostmaster.example.test. 1 3600 600 604800 3600");
    let authority = if answer.is_empty() { vec![soa] } else { Vec::new() };
    json!({
        "at": "2026-06-01T12:00:00Z", "asked": "walk", "zone": zone, "server": { "address": "192.0.2.53" },
        "transport": "udp", "question": { "name": name, "rtype": rtype }, "sent": 1, "took_ms": 5.0,
        "reply": { "seen": { "rcode": rcode, "flags": { "aa": true }, "size": 120, "answer": answer, "authority": authority } }
    })
}

/// Strings of at most 255 octets, as records have them.
fn quoted(text: &str) -> String {
    let strings: Vec<String> = text
        .as_bytes()
        .chunks(255)
        .map(|part| {
            let part = String::from_utf8_lossy(part)
                .replace('\\', "\\\\")
                .replace('"', "\\\"");
            format!("\"{part}\"")
        })
        .collect();
    if strings.is_empty() {
        "\"\"".to_owned()
    } else {
        strings.join(" ")
    }
}
