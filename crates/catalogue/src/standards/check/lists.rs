//! What can be wrong with the lists and the baselines.

use std::collections::BTreeSet;

use verdict::Confidence;

use super::{
    Faults,
    references::{Known, lead},
};
use crate::standards::{Baseline, Catalogue, SourceKind};

pub(super) fn verify(catalogue: &Catalogue, known: &Known<'_>, faults: &mut Faults) {
    ids(catalogue, faults);
    for instrument in &catalogue.instruments {
        let file = "instruments.toml";
        let whose = format!("'{}'", instrument.id);
        known.sourced(file, &whose, &instrument.source, instrument.confidence, faults);
        place(file, &whose, &instrument.place, faults);
    }
    for source in &catalogue.sources {
        let file = "sources.toml";
        if let Some(address) = &source.address
            && (!address.starts_with("https://") || address.chars().any(char::is_whitespace))
        {
            faults.add(file, format!("'{}': '{address}' is no https address", source.id));
        }
        if source.is3c_list && source.kind == SourceKind::Memory {
            faults.add(
                file,
                format!(
                    "'{}': the list of IS3C cannot be remembered, only read",
                    source.id
                ),
            );
        }
    }
    for entry in &catalogue.baselines {
        baseline(entry, known, faults);
    }
}

fn ids(catalogue: &Catalogue, faults: &mut Faults) {
    let standards = catalogue.standards.iter().map(|e| ("standards", e.id.as_str()));
    let baselines = catalogue.baselines.iter().map(|e| ("iot", e.id.as_str()));
    let threats = catalogue.threats.iter().map(|e| ("threats.toml", e.id.as_str()));
    let actors = catalogue.actors.iter().map(|e| ("actors.toml", e.id.as_str()));
    let objects = (catalogue.objects.iter()).map(|e| ("procurement-objects.toml", e.id.as_str()));
    let categories = (catalogue.categories.iter()).map(|e| ("categories.toml", e.id.as_str()));
    let instruments = (catalogue.instruments.iter()).map(|e| ("instruments.toml", e.id.as_str()));
    let sources = catalogue.sources.iter().map(|e| ("sources.toml", e.id.as_str()));
    let arguments = (catalogue.arguments.iter()).map(|e| ("arguments.toml", e.id.as_str()));
    let objections = (catalogue.objections.iter()).map(|e| ("objections.toml", e.id.as_str()));
    let lists = threats.chain(actors).chain(objects).chain(categories);
    let all = standards
        .chain(baselines)
        .chain(lists)
        .chain(instruments)
        .chain(sources)
        .chain(arguments)
        .chain(objections);
    let mut before = BTreeSet::new();
    for (file, id) in all {
        if !is_id(id) {
            faults.add(
                file,
                format!("'{id}' is no id: lower-case letters, digits, single hyphens and dots"),
            );
        }
        if !before.insert((file, id)) {
            faults.add(file, format!("'{id}' stands twice"));
        }
    }
}

/// Words of letters and digits with one hyphen or dot between them.
fn is_id(id: &str) -> bool {
    id.split(['-', '.']).all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

fn place(file: &str, whose: &str, place: &str, faults: &mut Faults) {
    let country = place.len() == 2 && place.bytes().all(|byte| byte.is_ascii_uppercase());
    // Great Britain's letters are GB; UK is only reserved.
    if !(country && place != "UK" || ["industry", "international"].contains(&place)) {
        faults.add(
            file,
            format!("{whose}: '{place}' is no place; write two letters of ISO 3166-1, EU, industry or international"),
        );
    }
}

fn baseline(baseline: &Baseline, known: &Known<'_>, faults: &mut Faults) {
    let file = &format!("iot/{}.toml", baseline.id);
    known.sourced(
        file,
        "the baseline",
        &baseline.source,
        baseline.confidence,
        faults,
    );
    place(file, "where", &baseline.place, faults);
    if let Some(standard) = &baseline.standard
        && !known.standards.contains(standard.as_str())
    {
        faults.add(
            file,
            format!("is said to be the standard '{standard}', which the catalogue has not"),
        );
    }
    if baseline.items.is_empty() && baseline.provisions.is_empty() {
        faults.add(file, "asks nothing: write items or provisions");
    }
    let mut before = BTreeSet::new();
    let items = baseline.items.iter().map(|item| &item.id);
    for id in items.chain(baseline.provisions.iter().map(|provision| &provision.id)) {
        if !before.insert(id) {
            faults.add(file, format!("'{id}' stands twice"));
        }
    }
    provisions(file, baseline, known, faults);
}

fn provisions(file: &str, baseline: &Baseline, known: &Known<'_>, faults: &mut Faults) {
    let mut compared = false;
    for provision in &baseline.provisions {
        let wanted = if provision.status == crate::standards::ProvisionStatus::Mandatory {
            'M'
        } else {
            'R'
        };
        if !provision.code.starts_with(wanted) {
            faults.add(
                file,
                format!(
                    "{}: the code '{}' says otherwise than the status",
                    provision.id, provision.code
                ),
            );
        }
        for (other, ids) in &provision.same {
            compared = true;
            let Some(there) = known
                .baselines
                .get(other.as_str())
                .filter(|_| *other != baseline.id)
            else {
                faults.add(
                    file,
                    format!(
                        "{} is compared with '{other}', which is no other baseline",
                        provision.id
                    ),
                );
                continue;
            };
            let key = format!("same.{other} of {}", provision.id);
            lead(file, &key, ids, |id| there.contains(id), "that baseline", faults);
        }
    }
    let sure = baseline.same_confidence.as_deref().map(Confidence::parse);
    match (sure, compared) {
        (None, true) => faults.add(
            file,
            "compares provisions: say how sure that is, in same_confidence",
        ),
        (Some(None), _) => faults.add(file, "same_confidence is high, medium or low"),
        _ => {}
    }
}
