//! Markdown, for reading.

mod baseline;

use std::fmt::Write as _;

pub use baseline::baseline;

use super::ARGUMENTS_SHOWN;
use crate::standards::{
    Audience, Catalogue, Day, Document, DocumentState, Instrument, Level, Outside, Standard, Status,
};

/// What a page refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A check, by its id.
    Check(&'a str),
    /// A standard, by its id.
    Standard(&'a str),
}

/// Where what a page refers to is to be found, if it has a place of its own.
pub type Link<'a> = &'a dyn Fn(Target<'_>) -> Option<String>;

/// For pages that stand alone.
pub fn no_link(_: Target<'_>) -> Option<String> {
    None
}

fn linked(text: String, target: Target<'_>, link: Link<'_>) -> String {
    match link(target) {
        Some(address) => format!("[{text}]({address})"),
        None => text,
    }
}

/// A table of standards by group and tier; groups without any are left out.
pub fn list<'a>(
    catalogue: &Catalogue,
    standards: impl IntoIterator<Item = &'a Standard>,
    link: Link<'_>,
) -> String {
    let mut standards: Vec<&Standard> = standards.into_iter().collect();
    standards.sort_by_key(|standard| (standard.tier, &standard.id));
    let mut text = format!("# {}\n", catalogue.say("Standards"));
    for category in &catalogue.categories {
        let mut entries = (standards.iter())
            .filter(|standard| standard.category == category.id)
            .peekable();
        if entries.peek().is_none() {
            continue;
        }
        let _ = write!(
            text,
            "\n## {}\n\n{}",
            plain(&category.name),
            head(catalogue, &["id", "standard", "tier", "seen"])
        );
        for entry in entries {
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} |",
                linked(format!("`{}`", entry.id), Target::Standard(&entry.id), link),
                plain(&entry.name),
                entry.tier,
                catalogue.say(outside(entry.measured.outside)),
            );
        }
    }
    text
}

/// A page about one standard.
pub fn page(catalogue: &Catalogue, entry: &Standard, link: Link<'_>) -> String {
    let mut text = format!("# {}\n\n{}.\n\n", plain(&entry.name), plain(&entry.title));
    let _ = writeln!(text, "{}\n\n{}", plain(&entry.without_it), tier(catalogue, entry));
    threats(&mut text, catalogue, entry);
    let _ = write!(text, "\n## {}\n\n", catalogue.say("Who has to act"));
    for id in &entry.lead_actors {
        match catalogue.actors.iter().find(|actor| actor.id == *id) {
            Some(actor) => {
                let _ = writeln!(text, "- {}: {}", plain(&actor.name), plain(&actor.does));
            }
            None => {
                let _ = writeln!(text, "- `{id}`");
            }
        }
    }
    let _ = write!(
        text,
        "\n## {}\n\n{}.\n",
        catalogue.say("Bought with"),
        objects(catalogue, entry).join(", ")
    );
    others(&mut text, catalogue, entry, link);
    measured(&mut text, catalogue, entry, link);
    let _ = write!(text, "\n## {}\n\n", catalogue.say("What to ask for"));
    for tender in &entry.tenders {
        let checks: Vec<String> = tender.checks().map(|id| check(id, link)).collect();
        let mut shown = checks.join(", ");
        if tender.needs_declaration() {
            let and = if checks.is_empty() { "" } else { ", " };
            let _ = write!(shown, "{and}{}", catalogue.say("a declaration of the supplier"));
        }
        let _ = writeln!(
            text,
            "- {} *{}: {shown}.*",
            plain(&tender.ask),
            catalogue.say("Shown by")
        );
    }
    arguments(&mut text, catalogue, entry);
    statuses(&mut text, catalogue, entry);
    documents(&mut text, catalogue, entry);
    let _ = write!(
        text,
        "\n## {}\n\n{}: {}. ",
        catalogue.say("How sure this is"),
        catalogue.say("Confidence"),
        catalogue.say(entry.confidence.key())
    );
    let titles: Vec<String> = entry.source.iter().map(|id| source(catalogue, id)).collect();
    let _ = writeln!(text, "{}: {}.", catalogue.say("Read in"), titles.join("; "));
    text
}

fn threats(text: &mut String, catalogue: &Catalogue, entry: &Standard) {
    let _ = write!(text, "\n## {}\n\n", catalogue.say("What it protects against"));
    for id in &entry.threats {
        let _ = match catalogue.threats.iter().find(|threat| threat.id == *id) {
            Some(threat) => writeln!(text, "- **{}**: {}", plain(&threat.name), plain(&threat.words)),
            None => writeln!(text, "- `{id}`"),
        };
    }
}

fn tier(catalogue: &Catalogue, entry: &Standard) -> String {
    let tier = match entry.tier {
        1 => "Ask for it in every contract of this kind.",
        2 => "Ask for it where it is relevant, and have it explained if it is not met.",
        _ => "Ask for it on need.",
    };
    let mut text = catalogue.say(tier).to_owned();
    if entry.watch {
        let _ = write!(text, " {}", catalogue.say("It is still on its way."));
    }
    text
}

fn objects(catalogue: &Catalogue, entry: &Standard) -> Vec<String> {
    let name = |id: &String| {
        let known = catalogue.objects.iter().find(|object| object.id == *id);
        known.map_or_else(|| format!("`{id}`"), |object| plain(&object.name))
    };
    entry.bought_with.iter().map(name).collect()
}

fn check(id: &str, link: Link<'_>) -> String {
    linked(format!("`{id}`"), Target::Check(id), link)
}

fn others(text: &mut String, catalogue: &Catalogue, entry: &Standard, link: Link<'_>) {
    let name = |id: &String| {
        let known = catalogue.standard(id);
        let name = known.map_or_else(|| format!("`{id}`"), |other| plain(&other.name));
        linked(name, Target::Standard(id), link)
    };
    let names = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>();
    let stronger: Vec<String> = (catalogue.standards.iter())
        .filter(|other| other.strengthens.contains(&entry.id))
        .map(|other| name(&other.id))
        .collect();
    let lines = [
        ("Cannot work without", names(&entry.needs).join(", ")),
        ("Needs at least one of", names(&entry.needs_one_of).join(", ")),
        ("Works better with", stronger.join(", ")),
        ("Makes stronger", names(&entry.strengthens).join(", ")),
    ];
    if lines.iter().all(|(_, names)| names.is_empty()) {
        return;
    }
    let _ = write!(text, "\n## {}\n\n", catalogue.say("Beside others"));
    for (what, names) in lines.iter().filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(text, "- {}: {names}", catalogue.say(what));
    }
}

fn measured(text: &mut String, catalogue: &Catalogue, entry: &Standard, link: Link<'_>) {
    let measured = &entry.measured;
    let _ = write!(
        text,
        "\n## {}\n\n{}",
        catalogue.say("How it shows"),
        plain(&measured.how)
    );
    if let Some(limits) = &measured.limits {
        let _ = write!(text, " {}", plain(limits));
    }
    let checks: Vec<String> = measured.checks.iter().map(|id| check(id, link)).collect();
    if checks.is_empty() {
        let _ = writeln!(
            text,
            "\n\n{}",
            catalogue.say("No check sees it: ask for a declaration.")
        );
    } else {
        let _ = writeln!(text, "\n\n{}: {}.", catalogue.say("Checks"), checks.join(", "));
    }
}

fn arguments(text: &mut String, catalogue: &Catalogue, entry: &Standard) {
    if catalogue.arguments.is_empty() {
        return;
    }
    let _ = write!(text, "\n## {}\n", catalogue.say("What to say, and to whom"));
    for audience in Audience::ALL {
        let said = catalogue.arguments_for(entry, audience, ARGUMENTS_SHOWN);
        if said.is_empty() {
            continue;
        }
        let _ = write!(text, "\n### {}\n\n", catalogue.say(to(audience)));
        for argument in said {
            let read: Vec<String> = argument.source.iter().map(|id| source(catalogue, id)).collect();
            let read = match read.as_slice() {
                [] => String::new(),
                titles => format!(" {}: {}.", catalogue.say("Read in"), titles.join("; ")),
            };
            let _ = writeln!(
                text,
                "- {} *{}: {}*{read}",
                plain(&argument.words),
                catalogue.say("What shows it"),
                plain(&argument.evidence)
            );
        }
    }
    let mut objections = catalogue.objections_to(entry).peekable();
    if objections.peek().is_some() {
        let _ = write!(text, "\n### {}\n\n", catalogue.say("What is said against it"));
    }
    for objection in objections {
        let _ = writeln!(
            text,
            "- \"{}\" {}",
            plain(&objection.words),
            plain(&objection.answer)
        );
    }
}

fn to(audience: Audience) -> &'static str {
    match audience {
        Audience::Board => "To the board",
        Audience::Finance => "To those who pay",
        Audience::Procurement => "To those who buy",
        Audience::Operations => "To those who run it",
        Audience::Minister => "To the minister",
    }
}

fn statuses(text: &mut String, catalogue: &Catalogue, entry: &Standard) {
    if entry.status.is_empty() {
        return;
    }
    let _ = write!(
        text,
        "\n## {}\n\n{}",
        catalogue.say("Who asks for it"),
        head(
            catalogue,
            &["where", "instrument", "state", "date", "what", "confidence"]
        )
    );
    for (place, asked) in catalogue.asked(entry) {
        for status in asked {
            let instrument = catalogue.instrument(&status.instrument);
            let name = instrument.map(|known| plain(&known.name));
            let what: Vec<String> = [&status.asks, &status.note]
                .into_iter()
                .flatten()
                .map(|e| plain(e))
                .collect();
            let _ = writeln!(
                text,
                "| {place} | {} | {} | {} | {} | {} |",
                name.unwrap_or_default(),
                catalogue.say(state(status.state)),
                date(catalogue, status, instrument),
                what.join(". "),
                catalogue.say(status.confidence.key()),
            );
        }
    }
}

/// Since and by when; where the status does not say, when the instrument was issued.
fn date(catalogue: &Catalogue, status: &Status, instrument: Option<&Instrument>) -> String {
    let issued = instrument.and_then(|known| known.issued);
    let dated = |word: &str, day: Option<Day>| day.map(|day| format!("{} {day}", catalogue.say(word)));
    let own: Vec<String> = [dated("since", status.since), dated("by", status.by)]
        .into_iter()
        .flatten()
        .collect();
    if own.is_empty() {
        dated("issued", issued).unwrap_or_default()
    } else {
        own.join(", ")
    }
}

fn documents(text: &mut String, catalogue: &Catalogue, entry: &Standard) {
    let _ = write!(text, "\n## {}\n\n", catalogue.say("Documents"));
    for document in &entry.documents {
        let _ = writeln!(text, "- {}", about(catalogue, document));
    }
}

fn about(catalogue: &Catalogue, document: &Document) -> String {
    let mut words = vec![match document.state {
        DocumentState::Current => catalogue.say("in force").to_owned(),
        DocumentState::Draft => catalogue.say("a draft").to_owned(),
        DocumentState::Living => catalogue.say("kept up").to_owned(),
        DocumentState::Obsoleted => match &document.replaced_by {
            Some(by) => format!("{} {}", catalogue.say("replaced by"), plain(by)),
            None => catalogue.say("replaced").to_owned(),
        },
    }];
    words.extend(document.date.map(|date| date.to_string()));
    words.extend(document.note.as_deref().map(plain));
    format!("{} ({})", plain(&document.id), words.join("; "))
}

fn source(catalogue: &Catalogue, id: &str) -> String {
    match catalogue.sources.iter().find(|source| source.id == id) {
        Some(source) => match &source.address {
            Some(address) => format!("[{}](<{address}>)", plain(&source.title)),
            None => plain(&source.title),
        },
        None => format!("`{id}`"),
    }
}

fn state(level: Level) -> &'static str {
    match level {
        Level::Required => "required",
        Level::Recommended => "recommended",
        Level::Optional => "allowed",
        Level::Measured => "measured",
        Level::Target => "a target",
        Level::Named => "named",
        Level::NotFound => "not found there",
        Level::Unchecked => "not looked up",
    }
}

fn outside(outside: Outside) -> &'static str {
    match outside {
        Outside::Yes => "yes",
        Outside::Partly => "in part",
        Outside::No => "no",
    }
}

/// The head of a table.
fn head(catalogue: &Catalogue, titles: &[&str]) -> String {
    let titles: Vec<&str> = titles.iter().map(|title| catalogue.say(title)).collect();
    format!("| {} |\n|{}\n", titles.join(" | "), " --- |".repeat(titles.len()))
}

/// A text in which nothing is taken for Markdown or HTML.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => {
                plain.push('\\');
                plain.push(sign);
            }
            sign if sign.is_control() => plain.push(' '),
            sign => plain.push(sign),
        }
    }
    plain
}
