//! The rules of choosing: data of `/catalogue/procure`, so that a change of law is a change of data.

mod verify;

use std::collections::BTreeMap;

use catalogue::standards::{Day, Force, Level};
use serde::{Deserialize, Deserializer, de::Error};
use verdict::Confidence;

use crate::{Clause, Duty};

/// The files inside the program: name below `/catalogue/procure`, and text.
pub const BUILT_IN_FILES: &[(&str, &str)] = &[
    (
        "advice.toml",
        include_str!("../../../catalogue/procure/advice.toml"),
    ),
    (
        "buyers.toml",
        include_str!("../../../catalogue/procure/buyers.toml"),
    ),
    (
        "norms.toml",
        include_str!("../../../catalogue/procure/norms.toml"),
    ),
    (
        "objects.toml",
        include_str!("../../../catalogue/procure/objects.toml"),
    ),
    (
        "terms.toml",
        include_str!("../../../catalogue/procure/terms.toml"),
    ),
];

/// All rules.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(crate) buyers: Buyers,
    pub(crate) norms: Norms,
    pub(crate) advice: Advice,
    pub(crate) objects: Vec<Named>,
    /// The numbers of the general clauses.
    pub terms: Terms,
}

/// A word of a closed list, with what else it is called.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) also_called: Vec<String>,
    /// Objects that come with this one.
    #[serde(default)]
    pub(crate) includes: Vec<String>,
    /// Whether an object stands under a name that can be scanned; it does unless the data deny it.
    pub(crate) by_name: Option<bool>,
    /// Groups that a sector belongs to.
    #[serde(default)]
    pub(crate) groups: Vec<String>,
    /// Countries of a place.
    #[serde(default)]
    pub(crate) countries: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Buyers {
    #[serde(rename = "sector")]
    pub(crate) sectors: Vec<Named>,
    pub(crate) data: Vec<Named>,
    pub(crate) users: Vec<Named>,
    #[serde(rename = "place")]
    pub(crate) places: Vec<Named>,
    #[serde(rename = "country")]
    pub(crate) countries: Vec<Named>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Norms {
    #[serde(rename = "weight")]
    pub(crate) weights: Vec<Weight>,
    #[serde(rename = "norm")]
    pub(crate) norms: Vec<Reach>,
    pub(crate) passed_over: Vec<PassedOver>,
}

/// What a state is worth by the force of its instrument; a state that is not there is worth nothing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Weight {
    pub(crate) force: Force,
    required: Option<Duty>,
    recommended: Option<Duty>,
    target: Option<Duty>,
}

/// Whom an instrument reaches.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reach {
    pub(crate) instrument: String,
    #[serde(default)]
    pub(crate) binds: Binds,
    #[serde(default)]
    pub(crate) sectors: Vec<String>,
    #[serde(default)]
    pub(crate) objects: Vec<String>,
    #[serde(default)]
    pub(crate) data: Vec<String>,
    #[serde(default)]
    pub(crate) users: Vec<String>,
    #[serde(default)]
    pub(crate) standards: Vec<String>,
    pub(crate) from_value_eur: Option<u64>,
    pub(crate) below: Option<Duty>,
    pub(crate) at_most: Option<Duty>,
    #[serde(default)]
    pub(crate) silences: Vec<String>,
    pub(crate) policy: Option<String>,
}

/// Who is held to an instrument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Binds {
    /// Whoever buys.
    #[default]
    Buyer,
    /// Whoever sells, whoever buys.
    Supplier,
}

/// An instrument that asks nothing of a purchase.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PassedOver {
    pub(crate) instrument: String,
    pub(crate) why: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Advice {
    #[serde(rename = "tier")]
    pub(crate) tiers: Vec<Tier>,
    #[serde(rename = "need")]
    pub(crate) needs: Vec<Need>,
    pub(crate) only: Vec<Only>,
    pub(crate) one_of: Vec<OneOf>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tier {
    pub(crate) tier: u8,
    pub(crate) clause: Clause,
}

/// What makes a purchase need a standard.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Need {
    pub(crate) standard: String,
    #[serde(default)]
    pub(crate) objects: Vec<String>,
    #[serde(default)]
    pub(crate) data: Vec<String>,
    pub(crate) months_from: Option<u32>,
    pub(crate) clause: Clause,
    pub(crate) why: String,
}

/// Where alone a standard is advised.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Only {
    pub(crate) standard: String,
    #[serde(default)]
    pub(crate) countries: Vec<String>,
    #[serde(default)]
    pub(crate) objects: Vec<String>,
}

/// Standards of which one is enough.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneOf {
    pub(crate) standards: Vec<String>,
}

/// The numbers of the general clauses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// How often is measured, and what is kept.
    pub measuring: Measuring,
    /// How fast is mended.
    pub repair: Repair,
    /// What counts as breach.
    pub breach: Breach,
    /// How often declarations are renewed.
    pub declaration: Declaration,
    /// What happens when a norm or a check changes.
    pub new_edition: NewEdition,
    /// How a result is contested.
    pub dispute: Dispute,
    /// What is handed over at the end.
    pub exit: Exit,
    /// Where the law wants 'or equivalent'.
    pub equivalence: Vec<Equivalence>,
    /// Parameters of checks that an annex repeats.
    pub parameters: Shown,
}

/// How often is measured.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measuring {
    /// Standards of tier 1: every so many days.
    pub tier_1_every_days: u32,
    /// Others: every so many days.
    pub others_every_days: u32,
    /// The first measurement, days after signature.
    pub baseline_within_days: u32,
    /// How long raw answers are kept, months.
    pub kept_months: u32,
}

/// How fast is mended.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// What a norm requires: working days.
    pub required_working_days: u32,
    /// The rest: days.
    pub other_days: u32,
}

/// What counts as breach.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    /// So many scans in a row in which the same requirement is not met.
    pub scans_in_a_row: u32,
}

/// How often declarations are renewed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Every so many months.
    pub every_months: u32,
    /// Evidence when asked for: working days.
    pub on_request_working_days: u32,
}

/// What happens when a norm or a check changes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewEdition {
    /// Days before it counts.
    pub grace_days: u32,
}

/// How a result is contested.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// Working days in which an objection can be made.
    pub objection_working_days: u32,
    /// Days until the second measurement, from another network.
    pub second_measurement_days: u32,
}

/// What is handed over at the end.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exit {
    /// Days before the end.
    pub hand_over_days: u32,
}

/// A law that wants 'or equivalent' where a standard is named.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equivalence {
    /// The law, with the article.
    pub law: String,
    /// Countries and places where it holds.
    pub countries: Vec<String>,
    /// Sectors and groups of sectors it binds.
    pub sectors: Vec<String>,
    /// How sure that is.
    #[serde(deserialize_with = "sure")]
    pub confidence: Confidence,
    /// From when on.
    pub since: Day,
}

fn sure<'de, D: Deserializer<'de>>(from: D) -> Result<Confidence, D::Error> {
    let word = String::deserialize(from)?;
    Confidence::parse(&word).ok_or_else(|| D::Error::custom(format!("'{word}' is no confidence")))
}

/// Parameters that an annex repeats: check, a space, name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// In the order in which they are shown.
    pub shown: Vec<String>,
}

/// The rules inside the program.
///
/// # Errors
/// One sentence about a file that cannot be read; a test keeps it from happening.
pub fn rules() -> Result<Rules, String> {
    rules_from(BUILT_IN_FILES)
}

/// The rules in these files: name and text.
///
/// # Errors
/// One sentence about the first file that is missing or cannot be read.
pub fn rules_from(files: &[(&str, &str)]) -> Result<Rules, String> {
    let mut objects: BTreeMap<String, Vec<Named>> = one(files, "objects.toml")?;
    Ok(Rules {
        buyers: one(files, "buyers.toml")?,
        norms: one(files, "norms.toml")?,
        advice: one(files, "advice.toml")?,
        objects: objects.remove("object").unwrap_or_default(),
        terms: one(files, "terms.toml")?,
    })
}

fn one<T: serde::de::DeserializeOwned>(files: &[(&str, &str)], name: &str) -> Result<T, String> {
    let (_, text) = files
        .iter()
        .find(|(file, _)| *file == name)
        .ok_or_else(|| format!("procure/{name} is missing"))?;
    toml::from_str(text).map_err(|error| format!("procure/{name}: {}", error.to_string().trim()))
}

impl Rules {
    /// Whether `country` is one of `places`: itself, or a country of a place such as the EU.
    pub(crate) fn is_in(&self, country: &str, places: &[String]) -> bool {
        places.iter().any(|place| self.within(country, place))
    }

    /// Whether `country` is `place` or one of its countries.
    pub(crate) fn within(&self, country: &str, place: &str) -> bool {
        let place_of = |known: &&Named| known.id == place;
        country == place
            || (self.buyers.places.iter().find(place_of))
                .is_some_and(|known| known.countries.iter().any(|one| one == country))
    }

    /// Whether a buyer of `sector` is among `sectors`, which may be groups. No sectors are all of them.
    pub(crate) fn in_sectors(&self, sector: &str, sectors: &[String]) -> bool {
        let groups = self.buyers.sectors.iter().find(|known| known.id == sector);
        let belongs = |wanted: &String| wanted == sector || groups.is_some_and(|s| s.groups.contains(wanted));
        sectors.is_empty() || sectors.iter().any(belongs)
    }

    /// What an instrument's state is worth as to a purchase.
    pub(crate) fn weight(&self, force: Force, state: Level) -> Option<Duty> {
        let weight = self.norms.weights.iter().find(|weight| weight.force == force)?;
        match state {
            Level::Required => weight.required,
            Level::Recommended => weight.recommended,
            Level::Target => weight.target,
            Level::Optional | Level::Measured | Level::Named | Level::NotFound | Level::Unchecked => None,
        }
    }

    /// Instruments that ask nothing of a purchase, and why.
    pub fn passed_over(&self) -> impl Iterator<Item = (&str, &str)> {
        let entries = self.norms.passed_over.iter();
        entries.map(|entry| (entry.instrument.as_str(), entry.why.as_str()))
    }
}

/// Whether one of `wanted` is among `given`. Nothing wanted is always there.
pub(crate) fn any(wanted: &[String], given: &[String]) -> bool {
    wanted.is_empty() || wanted.iter().any(|one| given.contains(one))
}
