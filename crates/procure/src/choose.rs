//! Which standards apply to a purchase on a day, and on whose word.

mod grounds;

use std::collections::BTreeSet;

use catalogue::standards::{Catalogue, Day, Instrument, Object, Standard, Status};
use serde::{Deserialize, Serialize};
use verdict::Confidence;

use crate::{
    Answers,
    rules::{Binds, Rules, any},
};

/// The object that any purchase is.
pub(crate) const ANY_PURCHASE: &str = "all";

/// How firmly a purchase is to have a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Advice: of a norm, or ours.
    Recommended,
    /// A norm asks for it.
    Required,
}

/// What becomes of a standard in a tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clause {
    /// Tenders that have it are worth more.
    Award,
    /// Tenders have it.
    Requirement,
}

/// What applies to a purchase.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The standards: required before recommended, requirements before award criteria, then by tier and id.
    pub chosen: Vec<Chosen<'a>>,
    /// What norms ask for only after the end of the contract.
    pub later: Vec<Later<'a>>,
    /// What is not advised since a norm speaks against it.
    pub silenced: Vec<Silenced<'a>>,
}

/// A standard that applies.
#[derive(Clone, Debug)]
pub struct Chosen<'a> {
    /// The standard.
    pub standard: &'a Standard,
    /// How firmly.
    pub duty: Duty,
    /// What becomes of it in the tender.
    pub clause: Clause,
    /// On whose word; the firmest first, never empty.
    pub grounds: Vec<Ground<'a>>,
    /// What is bought that it belongs to.
    pub objects: Vec<&'a Object>,
    /// Chosen standards beside this one of which one is enough.
    pub instead: Vec<&'a str>,
    /// When the first duty begins that holds only from a day within the contract, where no other holds at once.
    pub from: Option<Day>,
}

/// Why a standard applies.
#[derive(Clone, Debug)]
pub enum Ground<'a> {
    /// A norm asks for it.
    Norm(NormGround<'a>),
    /// Our advice, by its tier.
    Tier(u8),
    /// Our advice, by what the purchase is like: a key of the words.
    Need(&'a str),
}

/// What one norm asks.
#[derive(Clone, Debug)]
pub struct NormGround<'a> {
    /// The law, list or agreement.
    pub instrument: &'a Instrument,
    /// What it says of the standard.
    pub status: &'a Status,
    /// What that is worth in this purchase.
    pub duty: Duty,
    /// Who is held to it.
    pub binds: Binds,
    /// When.
    pub timing: Timing,
    /// From which value on, where it has one.
    pub threshold: Option<Threshold>,
    /// For these buyers even its duties are advice.
    pub softened: bool,
    /// The policy that measures it.
    pub policy: Option<&'a str>,
}

impl NormGround<'_> {
    /// How sure it is that the norm asks this: no surer than what is known of the norm.
    pub fn confidence(&self) -> Confidence {
        let rank = |confidence| match confidence {
            Confidence::High => 2,
            Confidence::Medium => 1,
            Confidence::Low => 0,
        };
        let (status, instrument) = (self.status.confidence, self.instrument.confidence);
        if rank(status) <= rank(instrument) {
            status
        } else {
            instrument
        }
    }
}

/// When a norm asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// On the day of the annex; since when, where that is known.
    Now(Option<Day>),
    /// From a day within the contract.
    During(Day),
}

/// A value from which on a norm is a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Euros.
    pub eur: u64,
    /// Whether the purchase reaches it; none where its value leaves that open.
    pub reached: Option<bool>,
}

/// What a norm asks for only after the contract.
#[derive(Clone, Debug)]
pub struct Later<'a> {
    /// The standard.
    pub standard: &'a Standard,
    /// The norm.
    pub instrument: &'a Instrument,
    /// What it says.
    pub status: &'a Status,
    /// From when.
    pub from: Day,
}

/// A standard that is not advised since a norm speaks against it.
#[derive(Clone, Debug)]
pub struct Silenced<'a> {
    /// The standard.
    pub standard: &'a Standard,
    /// The norm.
    pub instrument: &'a Instrument,
    /// What it says.
    pub status: &'a Status,
}

/// The time that is looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The day of the annex.
    pub(crate) at: Day,
    /// The last day of the contract, were it signed on that day.
    pub(crate) end: Day,
}

impl Term {
    pub(crate) fn new(at: jiff::civil::Date, months: u32) -> Option<Term> {
        let end = at.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
        Some(Term {
            at: Day::parse(&at.to_string())?,
            end: Day::parse(&end.to_string())?,
        })
    }
}

/// What applies to the purchase of `answers`, were it signed on the day `at`.
///
/// # Errors
/// One sentence: the contract would end after the calendar.
pub fn choose<'a>(
    answers: &Answers,
    at: jiff::civil::Date,
    catalogue: &'a Catalogue,
    rules: &'a Rules,
) -> Result<Choice<'a>, String> {
    let term = Term::new(at, answers.months)
        .ok_or_else(|| format!("{} months after {at} the calendar has ended", answers.months))?;
    let purchase = Purchase {
        answers,
        term,
        catalogue,
        rules,
    };
    let mut choice = Choice {
        chosen: Vec::new(),
        later: Vec::new(),
        silenced: Vec::new(),
    };
    for standard in &catalogue.standards {
        purchase.weigh(standard, &mut choice);
    }
    purchase.pair(&mut choice.chosen);
    let order = |one: &Chosen<'_>| (one.duty, one.clause);
    choice.chosen.sort_by(|a, b| {
        let place = |c: &Chosen<'a>| (c.standard.tier, &c.standard.id);
        order(b).cmp(&order(a)).then_with(|| place(a).cmp(&place(b)))
    });
    Ok(choice)
}

/// A purchase on a day.
#[derive(Clone, Copy)]
pub(crate) struct Purchase<'a, 'q> {
    pub(crate) answers: &'q Answers,
    pub(crate) term: Term,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) rules: &'a Rules,
}

impl<'a> Purchase<'a, '_> {
    /// The objects through which a standard belongs to the purchase: those of its own that are bought, by name or as
    /// part of something, and the things that they are part of. Empty where it does not belong to it.
    fn objects(&self, standard: &Standard) -> Vec<String> {
        let mut through = BTreeSet::new();
        for bought in &self.answers.buys {
            let whole = self.whole(bought);
            let own: Vec<&String> = whole
                .iter()
                .filter(|part| standard.bought_with.contains(*part))
                .collect();
            if !own.is_empty() || standard.bought_with.iter().any(|object| object == ANY_PURCHASE) {
                through.insert(bought.clone());
                through.extend(own.into_iter().cloned());
            }
        }
        through.into_iter().collect()
    }

    /// An object and all that comes with it.
    fn whole(&self, object: &str) -> BTreeSet<String> {
        let mut whole = BTreeSet::from([object.to_owned()]);
        let mut open = vec![object.to_owned()];
        while let Some(one) = open.pop() {
            let known = self.rules.objects.iter().find(|known| known.id == one);
            for part in known.map(|known| known.includes.as_slice()).unwrap_or_default() {
                if whole.insert(part.clone()) {
                    open.push(part.clone());
                }
            }
        }
        whole
    }

    /// Puts a standard where it belongs.
    fn weigh(&self, standard: &'a Standard, choice: &mut Choice<'a>) {
        let objects = self.objects(standard);
        if objects.is_empty() || !self.exists(standard) {
            return;
        }
        let mut grounds: Vec<Ground<'a>> = Vec::new();
        for status in &standard.status {
            match self.norm(standard, status, &objects) {
                Some(grounds::Asked::Within(ground)) => grounds.push(Ground::Norm(ground)),
                Some(grounds::Asked::After(later)) => choice.later.push(later),
                None => {}
            }
        }
        if grounds.is_empty()
            && let Some(silenced) = self.silenced(standard, &objects)
        {
            choice.silenced.push(silenced);
            return;
        }
        let advice = self.advice(standard, &objects);
        let tier_clause = self.tier_clause(standard);
        let clause = advice.iter().map(|(_, clause)| *clause).chain(tier_clause).max();
        let by_norm = !grounds.is_empty();
        grounds.extend(advice.into_iter().map(|(ground, _)| ground));
        if !by_norm && self.advised_by_tier(standard, &objects) {
            grounds.push(Ground::Tier(standard.tier));
        }
        let duty = grounds.iter().map(Ground::duty).max();
        let Some(duty) = duty else { return };
        grounds.sort_by_key(|ground| std::cmp::Reverse(ground.rank()));
        choice.chosen.push(Chosen {
            standard,
            duty,
            clause: if duty == Duty::Required {
                Clause::Requirement
            } else {
                clause.unwrap_or(Clause::Award)
            },
            from: beginning(&grounds, duty),
            grounds,
            objects: (self.catalogue.objects.iter())
                .filter(|object| objects.contains(&object.id))
                .collect(),
            instead: Vec::new(),
        });
    }

    /// Whether one of its documents had been published by then. Documents without a date say nothing of that beside others.
    fn exists(&self, standard: &Standard) -> bool {
        let mut dates = standard
            .documents
            .iter()
            .filter_map(|document| document.date)
            .peekable();
        dates.peek().is_none() || dates.any(|day| !self.term.at.surely_before(day))
    }

    fn tier_clause(&self, standard: &Standard) -> Option<Clause> {
        let tier = (self.rules.advice.tiers.iter()).find(|tier| tier.tier == standard.tier)?;
        Some(tier.clause)
    }

    fn advised_by_tier(&self, standard: &Standard, objects: &[String]) -> bool {
        !standard.watch && self.tier_clause(standard).is_some() && self.advised_here(standard, objects)
    }

    /// Whether it is advised in such a purchase at all.
    fn advised_here(&self, standard: &Standard, objects: &[String]) -> bool {
        let mut only = self.rules.advice.only.iter();
        only.find(|only| only.standard == standard.id).is_none_or(|only| {
            any(&only.objects, objects)
                && (only.countries.is_empty() || self.rules.is_in(&self.answers.country, &only.countries))
        })
    }

    /// What the purchase is like, where that asks for the standard.
    fn advice(&self, standard: &Standard, objects: &[String]) -> Vec<(Ground<'a>, Clause)> {
        let holds = |need: &&crate::rules::Need| {
            need.standard == standard.id
                && any(&need.objects, objects)
                && any(&need.data, &self.answers.data)
                && need.months_from.is_none_or(|from| self.answers.months >= from)
        };
        let needs = self.rules.advice.needs.iter().filter(holds);
        needs.map(|need| (Ground::Need(&need.why), need.clause)).collect()
    }

    /// Marks standards of which one is enough: several of a group are chosen, and no norm requires one.
    fn pair(&self, chosen: &mut [Chosen<'a>]) {
        for group in &self.rules.advice.one_of {
            let members: Vec<&'a str> = chosen
                .iter()
                .filter(|one| group.standards.contains(&one.standard.id))
                .map(|one| one.standard.id.as_str())
                .collect();
            let required = chosen
                .iter()
                .any(|one| members.contains(&one.standard.id.as_str()) && one.duty == Duty::Required);
            if members.len() < 2 || required {
                continue;
            }
            let clause = chosen
                .iter()
                .filter(|one| members.contains(&one.standard.id.as_str()))
                .map(|one| one.clause)
                .max();
            for one in chosen.iter_mut() {
                let own = one.standard.id.as_str();
                if members.contains(&own) {
                    one.instead = members.iter().copied().filter(|other| *other != own).collect();
                    one.clause = clause.unwrap_or(one.clause);
                }
            }
        }
    }
}

impl Ground<'_> {
    fn duty(&self) -> Duty {
        match self {
            Ground::Norm(ground) => ground.duty,
            Ground::Tier(_) | Ground::Need(_) => Duty::Recommended,
        }
    }

    /// The firmest and surest first, norms before our own advice.
    fn rank(&self) -> (Duty, bool, bool, u8) {
        match self {
            Ground::Norm(ground) => {
                let now = matches!(ground.timing, Timing::Now(_));
                let sure = match ground.confidence() {
                    Confidence::High => 2,
                    Confidence::Medium => 1,
                    Confidence::Low => 0,
                };
                (ground.duty, true, now, sure)
            }
            Ground::Need(_) => (Duty::Recommended, false, true, 1),
            Ground::Tier(_) => (Duty::Recommended, false, true, 0),
        }
    }
}

/// The first day of a duty, where no ground of that duty holds at once.
fn beginning(grounds: &[Ground<'_>], duty: Duty) -> Option<Day> {
    let mut first: Option<Day> = None;
    for ground in grounds.iter().filter(|ground| ground.duty() == duty) {
        match ground {
            Ground::Norm(NormGround {
                timing: Timing::During(day),
                ..
            }) => {
                if first.is_none_or(|first| day.surely_before(first)) {
                    first = Some(*day);
                }
            }
            _ => return None,
        }
    }
    first
}
