//! The annex for other programs: criteria as the requirements extension of the Open Contracting Data Standard has them.

use catalogue::standards::Day;
use serde_json::{Map, Value, json};
use text::Sentences;
use verdict::{Arg, Confidence};

use super::{Annex, Ask, Entry, say::Pen};
use crate::{Binds, Clause, Duty, Ground, NormGround, Timing};

/// The version of the data standard.
const VERSION: &str = "1.1";

/// The extension that the criteria follow.
const EXTENSION: &str = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_requirements_extension/master/extension.json";

/// The annex as JSON with a final line end. `tender.criteria` follows the extension: requirement groups of a criterion are
/// alternatives, requirements of a group hold together. What the extension has no place for stands under `x_plimsoll`.
pub fn ocds(annex: &Annex<'_>, sentences: &Sentences, tool: (&str, &str)) -> String {
    let pen = annex.pen(sentences);
    let mut criteria: Vec<Value> = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for entry in &annex.entries {
        if done.contains(&entry.number.as_str()) {
            continue;
        }
        let group = annex.group(entry);
        let entries = if group.is_empty() { vec![entry] } else { group };
        done.extend(entries.iter().map(|entry| entry.number.as_str()));
        criteria.push(criterion(annex, &pen, &entries));
    }
    let mut document = json!({
        "version": VERSION,
        "extensions": [EXTENSION],
        "language": sentences.language().tag,
        "tender": {
            "title": pen.say("title"),
            "description": pen.with("subject-line", [("objects", Arg::Text(pen.bought(annex)))]),
        },
        "x_plimsoll": {
            "tool": { "name": tool.0, "version": tool.1 },
            "at": annex.day.to_string(),
            "contractEnd": annex.end.to_string(),
            "policies": annex.policies.iter()
                .map(|policy| json!({ "id": policy.id, "version": policy.version }))
                .collect::<Vec<_>>(),
            "answers": answers(annex),
            "equivalence": annex.equivalence.map(|law| json!({
                "law": law.law,
                "confidence": law.confidence.key(),
            })),
            "later": annex.choice.later.iter().map(|later| json!({
                "standard": later.standard.id,
                "instrument": later.instrument.id,
                "from": later.from.to_string(),
            })).collect::<Vec<_>>(),
            "silenced": annex.choice.silenced.iter().map(|silenced| json!({
                "standard": silenced.standard.id,
                "instrument": silenced.instrument.id,
            })).collect::<Vec<_>>(),
        },
    });
    // The extension wants at least one criterion where there is the list.
    if !criteria.is_empty()
        && let Some(tender) = document.get_mut("tender").and_then(Value::as_object_mut)
    {
        tender.insert("criteria".to_owned(), Value::Array(criteria));
    }
    // Whether serde_json keeps the order of keys depends on what else is built: sorted, it does not.
    document.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn answers(annex: &Annex<'_>) -> Value {
    let answers = annex.answers;
    json!({
        "buys": answers.buys,
        "valueEur": answers.value.to_string(),
        "sector": answers.sector,
        "country": answers.country,
        "data": answers.data,
        "users": answers.users,
        "months": answers.months,
        "supplier": answers.supplier,
        "domains": answers.domains,
    })
}

fn criterion(annex: &Annex<'_>, pen: &Pen<'_>, entries: &[&Entry<'_>]) -> Value {
    let numbers: Vec<&str> = entries.iter().map(|entry| entry.number.as_str()).collect();
    let names: Vec<&str> = entries
        .iter()
        .map(|entry| entry.chosen.standard.name.as_str())
        .collect();
    let award = entries.iter().all(|entry| entry.chosen.clause == Clause::Award);
    json!({
        "id": numbers.join("+"),
        "title": names.join(" / "),
        "description": pen.say(if award { "term-award-means" } else { "term-requirement-means" }),
        "relatesToTenderer": false,
        "requirementGroups": entries.iter().map(|entry| group(annex, pen, entry)).collect::<Vec<_>>(),
    })
}

fn group(annex: &Annex<'_>, pen: &Pen<'_>, entry: &Entry<'_>) -> Value {
    let chosen = &entry.chosen;
    let standard = chosen.standard;
    let requirements: Vec<Value> = (entry.asks.iter())
        .map(|ask| requirement(annex, entry, ask))
        .collect();
    let mut group = json!({
        "id": format!("{}-group", entry.number),
        "description": clause(annex, pen, entry),
        "x_plimsoll": {
            "standard": standard.id,
            "documents": annex.documents(standard),
            "duty": match chosen.duty { Duty::Required => "required", Duty::Recommended => "recommended" },
            "clause": match chosen.clause { Clause::Requirement => "requirement", Clause::Award => "award" },
            "tier": standard.tier,
            "actors": standard.lead_actors,
            "grounds": chosen.grounds.iter().map(|ground| said_ground(pen, ground)).collect::<Vec<_>>(),
            "parameters": entry.values.iter().map(|setting| json!({
                "check": setting.check,
                "name": setting.name,
                "value": setting.value,
                "policy": setting.policy,
            })).collect::<Vec<_>>(),
        },
    });
    if !requirements.is_empty()
        && let Some(group) = group.as_object_mut()
    {
        group.insert("requirements".to_owned(), Value::Array(requirements));
    }
    group
}

fn clause(annex: &Annex<'_>, pen: &Pen<'_>, entry: &Entry<'_>) -> String {
    let paragraphs = annex.clause(pen, entry);
    let said = paragraphs
        .iter()
        .map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
    said.collect::<Vec<_>>().join(" ")
}

fn requirement(annex: &Annex<'_>, entry: &Entry<'_>, ask: &Ask<'_>) -> Value {
    let mut requirement = Map::new();
    let mut put = |key: &str, value: Value| requirement.insert(key.to_owned(), value);
    put("id", ask.number.clone().into());
    put("title", entry.chosen.standard.name.clone().into());
    put("description", ask.text.into());
    put("dataType", "boolean".into());
    put("expectedValue", true.into());
    put(
        "period",
        json!({
            "startDate": moment(entry.chosen.from.unwrap_or(annex.day)),
            "endDate": moment(annex.end),
        }),
    );
    put(
        "x_plimsoll",
        json!({
            "checks": ask.checks.iter().map(|check| check.id).collect::<Vec<_>>(),
            "declaration": ask.declaration,
        }),
    );
    Value::Object(requirement)
}

/// The first moment of a day, as the data standard writes it. Where only the month or year is known, of its first day.
fn moment(day: Day) -> String {
    let text = day.to_string();
    let rest = match text.len() {
        4 => "-01-01",
        7 => "-01",
        _ => "",
    };
    format!("{text}{rest}T00:00:00Z")
}

fn said_ground(pen: &Pen<'_>, ground: &Ground<'_>) -> Value {
    let said: String = (pen.ground(ground).iter()).map(|run| run.text.as_str()).collect();
    match ground {
        Ground::Norm(norm) => of_norm(norm, &said),
        Ground::Tier(tier) => json!({ "kind": "advice", "tier": tier, "text": said }),
        Ground::Need(_) => json!({ "kind": "advice", "text": said }),
    }
}

fn of_norm(norm: &NormGround<'_>, said: &str) -> Value {
    let from = match norm.timing {
        Timing::Now(day) => day,
        Timing::During(day) => Some(day),
    };
    json!({
        "kind": "norm",
        "instrument": norm.instrument.id,
        "force": norm.instrument.force,
        "state": norm.status.state,
        "from": from.map(|day| day.to_string()),
        "binds": match norm.binds { Binds::Buyer => "buyer", Binds::Supplier => "supplier" },
        "thresholdEur": norm.threshold.map(|threshold| threshold.eur),
        "policy": norm.policy,
        "confidence": norm.confidence().key(),
        "toBeConfirmed": norm.confidence() == Confidence::Low,
        "text": said,
    })
}
