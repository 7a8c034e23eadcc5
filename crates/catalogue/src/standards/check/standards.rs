//! What can be wrong with one standard, and with how standards need each other.

use std::collections::{BTreeMap, BTreeSet};

use verdict::Confidence;

use super::{
    Faults,
    references::{Known, checks, lead},
};
use crate::standards::{Catalogue, Is3cPlace, Outside, Standard, Tender, circles::circles};

pub(super) fn file(standard: &Standard) -> String {
    format!("standards/{}.toml", standard.id)
}

pub(super) fn verify(standard: &Standard, known: &Known<'_>, faults: &mut Faults) {
    let file = &file(standard);
    if !(1..=3).contains(&standard.tier) {
        faults.add(file, format!("the tier is {}: write 1, 2 or 3", standard.tier));
    }
    words_lead(file, standard, known, faults);
    standards_lead(file, standard, known, faults);
    measured(file, standard, known, faults);
    sources(file, standard, known, faults);
    for (what, empty) in [
        ("threats", standard.threats.is_empty()),
        ("lead_actors", standard.lead_actors.is_empty()),
        ("bought_with", standard.bought_with.is_empty()),
        ("document", standard.documents.is_empty()),
        ("tender", standard.tenders.is_empty()),
    ] {
        if empty {
            faults.add(file, format!("has no {what}: write one at least"));
        }
    }
}

fn words_lead(file: &str, standard: &Standard, known: &Known<'_>, faults: &mut Faults) {
    let category = std::slice::from_ref(&standard.category);
    for (key, ids, there, place) in [
        ("category", category, &known.categories, "categories.toml"),
        (
            "threats",
            standard.threats.as_slice(),
            &known.threats,
            "threats.toml",
        ),
        (
            "lead_actors",
            standard.lead_actors.as_slice(),
            &known.actors,
            "actors.toml",
        ),
        (
            "bought_with",
            standard.bought_with.as_slice(),
            &known.objects,
            "procurement-objects.toml",
        ),
    ] {
        lead(file, key, ids, |id| there.contains(id), place, faults);
    }
}

fn standards_lead(file: &str, standard: &Standard, known: &Known<'_>, faults: &mut Faults) {
    let mut before = BTreeSet::new();
    for (key, ids) in [
        ("needs", &standard.needs),
        ("needs_one_of", &standard.needs_one_of),
        ("strengthens", &standard.strengthens),
    ] {
        lead(
            file,
            key,
            ids,
            |id| known.standards.contains(id),
            "the catalogue",
            faults,
        );
        for id in ids.iter().filter(|id| !before.insert(id.as_str())) {
            faults.add(
                file,
                format!("'{id}' is named in more than one way: as needed or strengthened, not both"),
            );
        }
    }
    if standard.needs_one_of.len() == 1 {
        faults.add(file, "needs_one_of names one standard: write it under needs");
    }
    if standard.strengthens.contains(&standard.id) {
        faults.add(file, "strengthens itself");
    }
}

fn measured(file: &str, standard: &Standard, known: &Known<'_>, faults: &mut Faults) {
    let measured = &standard.measured;
    checks(file, "checks", &measured.checks, known, faults);
    if measured.outside == Outside::No && !measured.checks.is_empty() {
        faults.add(file, "has checks, but says that nothing of it shows from outside");
    }
    for tender in &standard.tenders {
        checks(file, "shown_by", &tender.shown_by, known, faults);
        if tender.shown_by.is_empty() {
            faults.add(
                file,
                format!(
                    "nothing shows '{}': name checks, or '{}'",
                    tender.ask,
                    Tender::DECLARATION
                ),
            );
        }
        if standard
            .tenders
            .iter()
            .filter(|other| other.ask == tender.ask)
            .count()
            > 1
        {
            faults.add(file, format!("asks twice: '{}'", tender.ask));
        }
    }
    if measured.checks.is_empty() && !standard.tenders.iter().any(Tender::needs_declaration) {
        faults.add(file, "no check sees it: ask for a declaration");
    }
}

fn sources(file: &str, standard: &Standard, known: &Known<'_>, faults: &mut Faults) {
    known.sourced(file, "the entry", &standard.source, standard.confidence, faults);
    let place = &standard.is3c;
    if place.place != Is3cPlace::OwnChoice {
        known.sourced(file, "[is3c]", &place.source, Confidence::High, faults);
    }
    if place.place == Is3cPlace::OnList && !known.holds_is3c_list(&place.source) {
        faults.add(
            file,
            "claims a place on the list of IS3C, which none of its sources is: write named_in_igf_text or own_choice",
        );
    }
    let mut before = BTreeSet::new();
    for document in &standard.documents {
        if !before.insert(&document.id) {
            faults.add(file, format!("the document '{}' stands twice", document.id));
        }
        // A document may be remembered, which its confidence says; a source is asked of the others.
        if document.confidence == Confidence::High || !document.source.is_empty() {
            known.sourced(file, &document.id, &document.source, document.confidence, faults);
        }
    }
    for (at, status) in standard.status.iter().enumerate() {
        let whose = format!("the status under '{}'", status.instrument);
        let Some(of_instrument) = known.instruments.get(status.instrument.as_str()) else {
            faults.add(file, format!("{whose}: instruments.toml has no such instrument"));
            continue;
        };
        let own: &[String] = &status.source;
        let sources = if own.is_empty() { of_instrument } else { own };
        known.sourced(file, &whose, sources, status.confidence, faults);
        let same = |other: &&crate::standards::Status| {
            other.instrument == status.instrument
                && (other.state, other.since, other.by) == (status.state, status.since, status.by)
                && other.asks == status.asks
        };
        if standard.status.iter().take(at).any(|other| same(&other)) {
            faults.add(file, format!("{whose} stands twice"));
        }
    }
}

/// Standards that are said to strengthen what needs them anyway.
pub(super) fn verify_strength(catalogue: &Catalogue, faults: &mut Faults) {
    for standard in &catalogue.standards {
        for other in standard
            .strengthens
            .iter()
            .filter_map(|id| catalogue.standard(id))
        {
            if other.needs.contains(&standard.id) || other.needs_one_of.contains(&standard.id) {
                faults.add(
                    &file(standard),
                    format!(
                        "strengthens '{}', which needs it anyway: leave it out here",
                        other.id
                    ),
                );
            }
        }
    }
}

/// Standards that need each other round and round.
pub(super) fn verify_circles(catalogue: &Catalogue, faults: &mut Faults) {
    let needs: BTreeMap<&str, Vec<&str>> = (catalogue.standards.iter())
        .map(|standard| {
            let all = standard.needs.iter().chain(&standard.needs_one_of);
            (standard.id.as_str(), all.map(String::as_str).collect())
        })
        .collect();
    for circle in circles(&needs) {
        let first = circle.first().copied().unwrap_or_default();
        faults.add(
            &format!("standards/{first}.toml"),
            format!(
                "needs itself: {} -> {first}; one of them only strengthens the next",
                circle.join(" -> ")
            ),
        );
    }
}
