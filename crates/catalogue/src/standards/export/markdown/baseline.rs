//! A baseline for devices, for reading.

use std::fmt::Write as _;

use super::{Link, Target, head, linked, plain, source};
use crate::standards::{Baseline, Catalogue, Provision, ProvisionStatus};

/// A baseline with its items or provisions, and what other baselines ask beside each provision.
pub fn baseline(catalogue: &Catalogue, entry: &Baseline, link: Link<'_>) -> String {
    let mut text = format!("# {}\n\n", plain(&entry.name));
    let edition = entry
        .edition
        .as_deref()
        .map(|edition| format!("{}, ", plain(edition)));
    let _ = writeln!(
        text,
        "{}{}; {}: {}. {}: {}.",
        edition.unwrap_or_default(),
        entry.date,
        catalogue.say("where"),
        plain(&entry.place),
        catalogue.say("Confidence"),
        catalogue.say(entry.confidence.key())
    );
    if let Some(note) = &entry.note {
        let _ = writeln!(text, "\n{}", plain(note));
    }
    if let Some(id) = &entry.standard {
        let known = catalogue.standard(id);
        let name = known.map_or_else(|| id.clone(), |standard| plain(&standard.name));
        let _ = writeln!(
            text,
            "\n{}: {}.",
            catalogue.say("In the catalogue of standards"),
            linked(name, Target::Standard(id), link)
        );
    }
    if !entry.items.is_empty() {
        let _ = write!(text, "\n## {}\n\n", catalogue.say("What it asks"));
    }
    for item in &entry.items {
        let _ = writeln!(text, "- **{}** {}", plain(&item.id), plain(&item.words));
    }
    if !entry.provisions.is_empty() {
        let _ = write!(
            text,
            "\n## {}\n\n{}",
            catalogue.say("Provisions"),
            head(catalogue, &["provision", "must", "what it asks", "beside it"])
        );
    }
    for provision in &entry.provisions {
        row(&mut text, catalogue, provision);
    }
    let titles: Vec<String> = entry.source.iter().map(|id| source(catalogue, id)).collect();
    let _ = writeln!(text, "\n{}: {}.", catalogue.say("Read in"), titles.join("; "));
    text
}

fn row(text: &mut String, catalogue: &Catalogue, provision: &Provision) {
    let must = match provision.status {
        ProvisionStatus::Mandatory => "mandatory",
        ProvisionStatus::Recommended => "recommended",
    };
    let name = |id: &String| {
        let known = catalogue.baselines.iter().find(|baseline| baseline.id == *id);
        known.map_or_else(|| plain(id), |baseline| plain(&baseline.name))
    };
    let same: Vec<String> = (provision.same.iter())
        .map(|(baseline, items)| format!("{}: {}", name(baseline), plain(&items.join(", "))))
        .collect();
    let note = provision
        .note
        .as_deref()
        .map(|note| format!(" *{}*", plain(note)));
    let _ = writeln!(
        text,
        "| {} | {} ({}) | {}{} | {} |",
        plain(&provision.id),
        catalogue.say(must),
        plain(&provision.code),
        plain(&provision.words),
        note.unwrap_or_default(),
        same.join("; ")
    );
}
