//! How a policy ranks suites and groups.

use std::collections::{BTreeMap, BTreeSet};

use facts::{SuiteOrder, TlsClasses};
use verdict::{Kind, Outcome, Parameter, Parameters, Policy};
use wire::tls::code::{Group, SignatureScheme, Suite};

/// A rank in a norm's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// In none of the lists.
    Insufficient,
    /// The norm does not say, and means no harm by that.
    Unrated,
    /// To be given up.
    PhaseOut,
    /// Good enough.
    Sufficient,
    /// The best.
    Good,
}

impl Class {
    /// What it means that something of this rank is accepted.
    pub fn outcome(self) -> Outcome {
        match self {
            Class::Insufficient => Outcome::Fail,
            Class::Unrated => Outcome::Info,
            Class::PhaseOut => Outcome::Warn,
            Class::Sufficient | Class::Good => Outcome::Pass,
        }
    }

    /// The word for it in arguments.
    pub fn key(self) -> &'static str {
        match self {
            Class::Insufficient => "insufficient",
            Class::Unrated => "unrated",
            Class::PhaseOut => "phase-out",
            Class::Sufficient => "sufficient",
            Class::Good => "good",
        }
    }
}

/// The lists of a policy, by the parameters that hold them.
const LISTS: [(&str, Class); 4] = [
    ("unrated", Class::Unrated),
    ("phase_out", Class::PhaseOut),
    ("sufficient", Class::Sufficient),
    ("good", Class::Good),
];

/// The parameter that holds the list `name`.
pub(super) const fn list(name: &'static str, about: &'static str) -> Parameter {
    Parameter {
        name,
        kind: Kind::Words,
        about,
    }
}

/// Ranks of suites.
pub(super) fn suites(parameters: &Parameters) -> BTreeMap<u16, Class> {
    lists(parameters, |name| Suite::by_name(name).map(|suite| suite.0))
}

/// Ranks of groups.
pub(super) fn groups(parameters: &Parameters) -> BTreeMap<u16, Class> {
    lists(parameters, |name| Group::by_name(name).map(|group| group.0))
}

/// The rank of what goes by the name `word`.
pub(super) fn named(parameters: &Parameters, word: &str) -> Class {
    let list = LISTS
        .iter()
        .rfind(|(list, _)| parameters.words(list).contains(&word));
    list.map_or(Class::Insufficient, |(_, class)| *class)
}

/// Ranks of signature algorithms.
pub(super) fn signatures(parameters: &Parameters) -> BTreeMap<u16, Class> {
    lists(parameters, |name| {
        SignatureScheme::by_name(name).map(|scheme| scheme.0)
    })
}

/// The groups of which one is enough against quantum computers.
pub(super) fn post_quantum(parameters: &Parameters) -> Vec<Group> {
    let words = parameters.words("groups").into_iter();
    words.filter_map(Group::by_name).collect()
}

fn lists(parameters: &Parameters, number: impl Fn(&str) -> Option<u16>) -> BTreeMap<u16, Class> {
    let listed = LISTS.iter().flat_map(|(list, class)| {
        let words = parameters.words(list).into_iter();
        words
            .filter_map(|word| Some((number(word)?, *class)))
            .collect::<Vec<_>>()
    });
    listed.collect()
}

/// The rank of `point`.
pub(super) fn class(classes: &BTreeMap<u16, Class>, point: u16) -> Class {
    classes.get(&point).copied().unwrap_or(Class::Insufficient)
}

/// What the policies together tell apart, for whoever asks servers: a suite or group in one class stands in one class
/// under each of them.
pub fn told_apart<'a>(policies: impl IntoIterator<Item = &'a Policy>) -> TlsClasses {
    let rules: Vec<_> = policies
        .into_iter()
        .flat_map(|policy| policy.tests.values())
        .collect();
    let of = |check: &str, read: fn(&Parameters) -> BTreeMap<u16, Class>| {
        let lists: Vec<BTreeMap<u16, Class>> = rules
            .iter()
            .filter_map(|rules| rules.get(check))
            .map(|rule| read(&rule.parameters))
            .collect();
        combined(&lists)
    };
    let orders = rules
        .iter()
        .filter(|rules| rules.contains_key("tls/cipher-order"));
    let orders = orders.filter_map(|rules| Some(order(&suites(&rules.get("tls/ciphers")?.parameters))));
    let orders: BTreeSet<SuiteOrder> = orders.collect();
    let hybrids: BTreeSet<Vec<u16>> = rules
        .iter()
        .filter_map(|rules| rules.get("tls/post-quantum"))
        .map(|rule| {
            post_quantum(&rule.parameters)
                .into_iter()
                .map(|group| group.0)
                .collect()
        })
        .filter(|list: &Vec<u16>| !list.is_empty())
        .collect();
    TlsClasses {
        suites: of("tls/ciphers", suites),
        groups: of("tls/key-exchange", groups),
        hybrids: hybrids.into_iter().collect(),
        orders: orders.into_iter().collect(),
    }
}

/// What `tls/cipher-order` looks at under one policy.
fn order(ranks: &BTreeMap<u16, Class>) -> SuiteOrder {
    let of = |wanted: fn(Class) -> bool| -> Vec<u16> {
        let ranked = ranks.iter().filter(|(_, class)| wanted(**class));
        ranked.map(|(suite, _)| *suite).collect()
    };
    SuiteOrder {
        worse: of(|class| class == Class::PhaseOut),
        better: of(|class| class >= Class::Sufficient),
    }
}

fn combined(lists: &[BTreeMap<u16, Class>]) -> Vec<Vec<u16>> {
    let points: BTreeSet<u16> = lists.iter().flat_map(|list| list.keys().copied()).collect();
    let mut by_ranks: BTreeMap<(Class, Vec<Class>), Vec<u16>> = BTreeMap::new();
    for point in points {
        // Good and sufficient need not be told apart: neither is asked about by itself.
        let ranks: Vec<Class> = lists
            .iter()
            .map(|list| class(list, point).min(Class::Sufficient))
            .collect();
        let worst = ranks.iter().copied().min().unwrap_or(Class::Insufficient);
        by_ranks.entry((worst, ranks)).or_default().push(point);
    }
    let fine = |worst: Class| worst == Class::Sufficient;
    let has_fine = by_ranks.keys().any(|(worst, _)| fine(*worst));
    let mut classes: Vec<Vec<u16>> = by_ranks.into_values().collect();
    if !has_fine {
        // Nothing is good enough for all: the last class is empty, and everything is asked about.
        classes.push(Vec::new());
    }
    classes
}
