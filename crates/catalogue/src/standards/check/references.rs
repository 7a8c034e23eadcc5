//! Ids: which there are, which lead nowhere, which nobody uses.

use std::collections::{BTreeMap, BTreeSet};

use verdict::Confidence;

use super::Faults;
use crate::standards::{Catalogue, SourceKind, Tender};

/// The ids there are.
pub(super) struct Known<'a> {
    pub(super) checks: &'a BTreeSet<&'a str>,
    pub(super) standards: BTreeSet<&'a str>,
    pub(super) threats: BTreeSet<&'a str>,
    pub(super) actors: BTreeSet<&'a str>,
    pub(super) objects: BTreeSet<&'a str>,
    pub(super) categories: BTreeSet<&'a str>,
    /// With the sources of each, on which its statuses rest where they name none.
    pub(super) instruments: BTreeMap<&'a str, &'a [String]>,
    sources: BTreeMap<&'a str, SourceKind>,
    is3c_lists: BTreeSet<&'a str>,
    /// By baseline its items and provisions.
    pub(super) baselines: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, checks: &'a BTreeSet<&'a str>) -> Known<'a> {
        Known {
            checks,
            standards: catalogue.standards.iter().map(|e| e.id.as_str()).collect(),
            threats: catalogue.threats.iter().map(|e| e.id.as_str()).collect(),
            actors: catalogue.actors.iter().map(|e| e.id.as_str()).collect(),
            objects: catalogue.objects.iter().map(|e| e.id.as_str()).collect(),
            categories: catalogue.categories.iter().map(|e| e.id.as_str()).collect(),
            instruments: (catalogue.instruments.iter())
                .map(|e| (e.id.as_str(), e.source.as_slice()))
                .collect(),
            sources: (catalogue.sources.iter())
                .map(|e| (e.id.as_str(), e.kind))
                .collect(),
            is3c_lists: (catalogue.sources.iter())
                .filter(|e| e.is3c_list && e.kind == SourceKind::Read)
                .map(|e| e.id.as_str())
                .collect(),
            baselines: (catalogue.baselines.iter())
                .map(|baseline| {
                    let items = baseline.items.iter().map(|e| e.id.as_str());
                    let provisions = baseline.provisions.iter().map(|e| e.id.as_str());
                    (baseline.id.as_str(), items.chain(provisions).collect())
                })
                .collect(),
        }
    }

    /// Whether one of the sources is the list of IS3C, read.
    pub(super) fn holds_is3c_list(&self, sources: &[String]) -> bool {
        sources.iter().any(|id| self.is3c_lists.contains(id.as_str()))
    }

    /// Says which sources are missing, and where they are too weak for how sure an entry says it is.
    pub(super) fn sourced(
        &self,
        file: &str,
        whose: &str,
        sources: &[String],
        confidence: Confidence,
        faults: &mut Faults,
    ) {
        if sources.is_empty() {
            faults.add(file, format!("{whose} has no source: name one, or 'memory'"));
            return;
        }
        for id in sources
            .iter()
            .filter(|id| !self.sources.contains_key(id.as_str()))
        {
            faults.add(
                file,
                format!("{whose} names the source '{id}', which sources.toml has not"),
            );
        }
        let read = (sources.iter()).any(|id| self.sources.get(id.as_str()) == Some(&SourceKind::Read));
        if confidence == Confidence::High && !read {
            faults.add(
                file,
                format!("{whose} is of high confidence, but rests on nothing that was read"),
            );
        }
    }
}

/// Says which of the ids in a list stand twice or lead nowhere.
pub(super) fn lead(
    file: &str,
    key: &str,
    ids: &[String],
    known: impl Fn(&str) -> bool,
    place: &str,
    faults: &mut Faults,
) {
    let mut before = BTreeSet::new();
    for id in ids {
        if !before.insert(id) {
            faults.add(file, format!("'{id}' stands twice in {key}"));
        }
        if !known(id) {
            faults.add(file, format!("{key} names '{id}', which {place} has not"));
        }
    }
}

/// Words of the lists that nobody uses: mostly an id that was written in another way.
pub(super) fn verify_use(catalogue: &Catalogue, faults: &mut Faults) {
    let standards = &catalogue.standards;
    let of = |ids: fn(&crate::standards::Standard) -> &[String]| -> BTreeSet<&str> {
        standards.iter().flat_map(ids).map(String::as_str).collect()
    };
    let threats = of(|standard| &standard.threats);
    let actors = of(|standard| &standard.lead_actors);
    let objects = of(|standard| &standard.bought_with);
    let categories: BTreeSet<&str> = standards.iter().map(|s| s.category.as_str()).collect();
    let statuses = standards.iter().flat_map(|standard| &standard.status);
    let instruments: BTreeSet<&str> = statuses.map(|status| status.instrument.as_str()).collect();
    let sources = sources_used(catalogue);
    let lists: [(&str, Vec<&str>, &BTreeSet<&str>); 6] = [
        (
            "threats.toml",
            catalogue.threats.iter().map(|e| e.id.as_str()).collect(),
            &threats,
        ),
        (
            "actors.toml",
            catalogue.actors.iter().map(|e| e.id.as_str()).collect(),
            &actors,
        ),
        (
            "procurement-objects.toml",
            catalogue.objects.iter().map(|e| e.id.as_str()).collect(),
            &objects,
        ),
        (
            "categories.toml",
            catalogue.categories.iter().map(|e| e.id.as_str()).collect(),
            &categories,
        ),
        (
            "instruments.toml",
            catalogue.instruments.iter().map(|e| e.id.as_str()).collect(),
            &instruments,
        ),
        (
            "sources.toml",
            catalogue.sources.iter().map(|e| e.id.as_str()).collect(),
            &sources,
        ),
    ];
    for (file, ids, used) in lists {
        for id in ids.into_iter().filter(|id| !used.contains(id)) {
            faults.add(
                file,
                format!("nobody uses '{id}': is it written in another way elsewhere?"),
            );
        }
    }
}

fn sources_used(catalogue: &Catalogue) -> BTreeSet<&str> {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for standard in &catalogue.standards {
        used.extend(standard.source.iter().map(String::as_str));
        used.extend(standard.is3c.source.iter().map(String::as_str));
        used.extend(
            standard
                .documents
                .iter()
                .flat_map(|e| &e.source)
                .map(String::as_str),
        );
        used.extend(standard.status.iter().flat_map(|e| &e.source).map(String::as_str));
    }
    used.extend(
        catalogue
            .instruments
            .iter()
            .flat_map(|e| &e.source)
            .map(String::as_str),
    );
    used.extend(
        catalogue
            .baselines
            .iter()
            .flat_map(|e| &e.source)
            .map(String::as_str),
    );
    used
}

/// Says which checks of a tender's or a standard's proof there are not.
pub(super) fn checks(file: &str, key: &str, ids: &[String], known: &Known<'_>, faults: &mut Faults) {
    let there = |id: &str| known.checks.contains(id);
    let place = "the program";
    if key == "shown_by" {
        lead(
            file,
            key,
            ids,
            |id| id == Tender::DECLARATION || there(id),
            place,
            faults,
        );
    } else {
        lead(file, key, ids, there, place, faults);
    }
}
