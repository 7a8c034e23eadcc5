//! The suppliers behind what fails in many names: for people, programs and spreadsheets.

use checks::suppliers::{Lever, Role, Row, Supplier, Table};
use serde_json::{Value, json};
use text::Words;
use verdict::{Args, Policy};

use crate::{
    Look,
    csv::row as row_of,
    layout::{Page, Tone, width},
};

/// Suppliers that the terminal shows; the other forms have them all.
const SHOWN: usize = 20;

/// The table for a terminal.
pub fn text(table: &Table, policy: &Policy, words: &Words, look: Look) -> String {
    let mut page = Page::new(look);
    let mut args = counts(table);
    args.insert("policy", policy.id.clone().into());
    page.text(0, &words.shared_with("suppliers-head", &args));
    if table.rows.is_empty() {
        page.text(0, &words.shared("suppliers-none"));
    }
    for row in table.rows.iter().take(SHOWN) {
        supplier(&mut page, row, words);
    }
    if let Some(more) = table.rows.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        page.blank();
        let args = Args::from([("count", number(more))]);
        page.text(0, &words.shared_with("suppliers-more", &args));
    }
    page.finish()
}

fn supplier(page: &mut Page, row: &Row, words: &Words) {
    let role = words.shared(&format!("suppliers-role-{}", row.supplier.role.key()));
    let args = Args::from([
        ("name", row.supplier.name.clone().into()),
        ("role", role.into()),
        ("serves", number(row.serves)),
    ]);
    page.heading(&words.shared_with("suppliers-row", &args));
    let column = row
        .levers
        .iter()
        .map(|lever| width(lever.check.id))
        .max()
        .unwrap_or(0);
    for lever in &row.levers {
        let level = words.shared(&format!("level-{}", lever.level.key()));
        let args = Args::from([
            ("fails", number(lever.fails)),
            ("pass", number(lever.would_pass)),
            ("level", level.into()),
            ("names", lever.examples.clone().into()),
            ("more", number(rest(lever))),
        ]);
        let tone = if lever.would_pass > 0 {
            Tone::Good
        } else {
            Tone::Faint
        };
        let said = words.shared_with("suppliers-lever", &args);
        page.item(2, (lever.check.id, tone), column, &said);
    }
    if row.would_meet > 0 {
        let args = Args::from([("count", number(row.would_meet))]);
        page.text(2, &words.shared_with("suppliers-meet", &args));
    }
}

/// Names beyond the examples.
fn rest(lever: &Lever) -> usize {
    let of = if lever.would_pass > 0 {
        lever.would_pass
    } else {
        lever.fails
    };
    of.saturating_sub(lever.examples.len())
}

fn number(count: usize) -> verdict::Arg {
    count.into()
}

fn counts(table: &Table) -> Args {
    Args::from([
        ("count", number(table.names)),
        ("failures", number(table.failures)),
        ("one", number(table.by_one)),
        ("own", number(table.own)),
    ])
}

/// The table for programs.
pub fn json(table: &Table, policy: &Policy) -> String {
    let rows: Vec<Value> = table.rows.iter().map(row).collect();
    let whole = json!({
        "schema": 1,
        "policy": { "id": policy.id, "version": policy.version },
        "names": table.names,
        "failures": table.failures,
        "by_one_supplier": table.by_one,
        "own_or_unknown": table.own,
        "suppliers": rows,
    });
    format!("{whole:#}\n")
}

fn row(row: &Row) -> Value {
    let Supplier { role, by, id, name } = &row.supplier;
    let levers: Vec<Value> = (row.levers.iter())
        .map(|lever| {
            json!({
                "check": lever.check.id,
                "level": lever.level.key(),
                "fails": lever.fails,
                "would_pass": lever.would_pass,
                "examples": lever.examples,
            })
        })
        .collect();
    json!({
        "role": role.key(),
        "known_by": by.key(),
        "id": id,
        "name": name,
        "serves": row.serves,
        "would_meet_required": row.would_meet,
        "checks": levers,
    })
}

const COLUMNS: [&str; 10] = [
    "role",
    "known_by",
    "id",
    "name",
    "serves",
    "would_meet_required",
    "check",
    "level",
    "fails",
    "would_pass",
];

/// The table for spreadsheets: a row for each check that fails at a supplier.
pub fn csv(table: &Table) -> String {
    let mut text = row_of(&COLUMNS.map(str::to_owned));
    for row in &table.rows {
        for lever in &row.levers {
            text += &row_of(&[
                Role::key(row.supplier.role).to_owned(),
                row.supplier.by.key().to_owned(),
                row.supplier.id.clone(),
                row.supplier.name.clone(),
                row.serves.to_string(),
                row.would_meet.to_string(),
                lever.check.id.to_owned(),
                lever.level.key().to_owned(),
                lever.fails.to_string(),
                lever.would_pass.to_string(),
            ]);
        }
    }
    text
}
