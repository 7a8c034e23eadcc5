//! CSV after RFC 4180, for spreadsheets.

use crate::standards::{Catalogue, DocumentState, Standard, Status, Tender};

const STANDARDS: [&str; 17] = [
    "id",
    "name",
    "title",
    "category",
    "tier",
    "watch",
    "is3c",
    "documents",
    "threats",
    "lead_actors",
    "bought_with",
    "needs",
    "outside",
    "checks",
    "tender",
    "confidence",
    "source",
];

const STATUSES: [&str; 12] = [
    "standard",
    "where",
    "instrument",
    "force",
    "issued",
    "state",
    "since",
    "by",
    "asks",
    "note",
    "confidence",
    "source",
];

/// One row a standard; several values in a cell stand on lines of their own. Of documents those that hold.
pub fn standards(catalogue: &Catalogue) -> String {
    let mut text = row(STANDARDS.map(str::to_owned));
    for entry in &catalogue.standards {
        text.push_str(&row(standard(entry)));
    }
    text
}

fn standard(entry: &Standard) -> [String; 17] {
    let holding = (entry.documents.iter()).filter(|document| document.state != DocumentState::Obsoleted);
    let documents: Vec<&str> = holding.map(|document| document.id.as_str()).collect();
    let mut needs = entry.needs.clone();
    if !entry.needs_one_of.is_empty() {
        needs.push(entry.needs_one_of.join(" or "));
    }
    let asks: Vec<&str> = entry.tenders.iter().map(|tender| tender.ask.as_str()).collect();
    let mut shown_by = entry.measured.checks.clone();
    if entry.tenders.iter().any(Tender::needs_declaration) {
        shown_by.push(Tender::DECLARATION.to_owned());
    }
    [
        entry.id.clone(),
        entry.name.clone(),
        entry.title.clone(),
        entry.category.clone(),
        entry.tier.to_string(),
        if entry.watch { "yes" } else { "no" }.to_owned(),
        word(&entry.is3c.place),
        documents.join("\n"),
        entry.threats.join("\n"),
        entry.lead_actors.join("\n"),
        entry.bought_with.join("\n"),
        needs.join("\n"),
        word(&entry.measured.outside),
        shown_by.join("\n"),
        asks.join("\n"),
        entry.confidence.key().to_owned(),
        entry.source.join("\n"),
    ]
}

/// One row for each status of a standard: who asks for it, how firmly and since when.
pub fn statuses(catalogue: &Catalogue) -> String {
    let mut text = row(STATUSES.map(str::to_owned));
    for entry in &catalogue.standards {
        for asked in &entry.status {
            text.push_str(&row(status(catalogue, entry, asked)));
        }
    }
    text
}

fn status(catalogue: &Catalogue, entry: &Standard, asked: &Status) -> [String; 12] {
    let instrument = catalogue.instrument(&asked.instrument);
    let source = match instrument {
        Some(instrument) if asked.source.is_empty() => &instrument.source,
        _ => &asked.source,
    };
    let day = |day: Option<crate::standards::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        entry.id.clone(),
        instrument.map(|known| known.place.clone()).unwrap_or_default(),
        asked.instrument.clone(),
        instrument.map(|known| word(&known.force)).unwrap_or_default(),
        day(instrument.and_then(|known| known.issued)),
        word(&asked.state),
        day(asked.since),
        day(asked.by),
        asked.asks.clone().unwrap_or_default(),
        asked.note.clone().unwrap_or_default(),
        asked.confidence.key().to_owned(),
        source.join("\n"),
    ]
}

/// The word that files use for a value.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn row<const N: usize>(cells: [String; N]) -> String {
    let cells = cells.map(|cell| quoted(&cell));
    format!("{}\r\n", cells.join(","))
}

/// A cell. Spreadsheets take what begins with one of these signs for a formula and run it, so an apostrophe comes first.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']);
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains(['"', ',', '\r', '\n', ';']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
