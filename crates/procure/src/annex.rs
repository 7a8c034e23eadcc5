//! The annex: what applies, made into requirements and award criteria with the proof of each.

mod clauses;
mod document;
mod grounds;
pub(crate) mod ocds;
mod say;
mod tables;

use catalogue::standards::{Catalogue, Day, Document, DocumentState, Standard};
use text::{Language, Sentences};
use verdict::{Check, Policy, Value};

use crate::{
    Answers, Choice, Chosen, Clause, Duty, Ground, choose,
    choose::Term,
    rules::{Equivalence, Rules, Terms},
};

/// The policy under which everything is measured, whichever others are named beside it.
const POLICY: &str = "default-2026";

/// An annex to a tender.
#[derive(Debug)]
pub struct Annex<'a> {
    /// What the buyer answered.
    pub answers: &'a Answers,
    /// The day whose rules it follows.
    pub day: Day,
    /// The end of the contract, were it signed on that day.
    pub end: Day,
    /// What applies.
    pub choice: Choice<'a>,
    /// Requirements, then award criteria.
    pub entries: Vec<Entry<'a>>,
    /// What is measured under, as of that day: the default policy, then those of the norms.
    pub policies: Vec<Policy>,
    /// The law that wants 'or equivalent', where one does.
    pub equivalence: Option<&'a Equivalence>,
    /// The numbers of the general clauses.
    pub terms: &'a Terms,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
}

impl Annex<'_> {
    /// A writer in the language of `sentences`.
    fn pen<'s>(&self, sentences: &'s Sentences) -> say::Pen<'s> {
        let catalogue = Language::find(&self.catalogue.language).unwrap_or(Language::SOURCE);
        say::Pen { sentences, catalogue }
    }
}

/// A requirement or award criterion: one standard.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Its number: `R-01`, `A-01`.
    pub number: String,
    /// The standard, and why it applies.
    pub chosen: Chosen<'a>,
    /// What is asked.
    pub asks: Vec<Ask<'a>>,
    /// Thresholds out of policies.
    pub values: Vec<Setting>,
}

/// One thing that is asked.
#[derive(Debug)]
pub struct Ask<'a> {
    /// Its number: `R-01.1`.
    pub number: String,
    /// The sentence, in English.
    pub text: &'a str,
    /// The checks that show it; none where no scan can.
    pub checks: Vec<&'static Check>,
    /// Whether a declaration is needed, beside checks or without.
    pub declaration: bool,
}

/// A threshold of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The check.
    pub check: &'static str,
    /// The parameter's name.
    pub name: &'static str,
    /// What it means, in English.
    pub about: &'static str,
    /// Its value.
    pub value: Value,
    /// The policy that sets it.
    pub policy: String,
}

impl<'a> Annex<'a> {
    /// The annex to the purchase of `answers`, under the rules of the day `at`.
    ///
    /// # Errors
    /// One sentence: the contract would end after the calendar, or a policy that the rules name cannot be used.
    pub fn new(
        answers: &'a Answers,
        at: jiff::civil::Date,
        catalogue: &'a Catalogue,
        rules: &'a Rules,
    ) -> Result<Annex<'a>, String> {
        let choice = choose(answers, at, catalogue, rules)?;
        let term = Term::new(at, answers.months).ok_or("the calendar ends before the contract")?;
        let policies = policies(&choice, at)?;
        let mut entries = Vec::new();
        for clause in [Clause::Requirement, Clause::Award] {
            let of_clause = choice.chosen.iter().filter(|one| one.clause == clause);
            for (index, chosen) in of_clause.enumerate() {
                entries.push(entry(index, chosen, &policies, rules));
            }
        }
        let wants = |law: &&Equivalence| {
            rules.is_in(&answers.country, &law.countries)
                && rules.in_sectors(&answers.sector, &law.sectors)
                && !term.at.surely_before(law.since)
        };
        Ok(Annex {
            answers,
            day: term.at,
            end: term.end,
            entries,
            policies,
            equivalence: rules.terms.equivalence.iter().find(wants),
            terms: &rules.terms,
            choice,
            catalogue,
        })
    }

    /// The entries of a clause.
    pub fn of(&self, clause: Clause) -> impl Iterator<Item = &Entry<'a>> {
        self.entries
            .iter()
            .filter(move |entry| entry.chosen.clause == clause)
    }

    /// Standards that a norm requires.
    pub fn required(&self) -> usize {
        let required = |entry: &&Entry<'_>| entry.chosen.duty == Duty::Required;
        self.entries.iter().filter(required).count()
    }

    /// Whether any norm reaches the purchase.
    pub fn has_norm(&self) -> bool {
        let grounds = self.entries.iter().flat_map(|entry| &entry.chosen.grounds);
        grounds
            .into_iter()
            .any(|ground| matches!(ground, Ground::Norm(_)))
    }

    /// Entries of which one is enough, this one included; empty where it stands for itself.
    pub(crate) fn group(&self, entry: &Entry<'a>) -> Vec<&Entry<'a>> {
        if entry.chosen.instead.is_empty() {
            return Vec::new();
        }
        let belongs = |other: &&Entry<'a>| {
            other.chosen.standard.id == entry.chosen.standard.id
                || entry.chosen.instead.contains(&other.chosen.standard.id.as_str())
        };
        self.entries.iter().filter(belongs).collect()
    }

    /// The documents of a standard that held on the day; its drafts where it has nothing else.
    pub(crate) fn documents(&self, standard: &'a Standard) -> Vec<&'a str> {
        let held: Vec<&str> = standard
            .documents
            .iter()
            .filter(|document| self.held(standard, document))
            .map(|document| document.id.as_str())
            .collect();
        if held.is_empty() {
            let drafts = standard.documents.iter();
            let drafts = drafts.filter(|document| document.state == DocumentState::Draft);
            return drafts.map(|document| document.id.as_str()).collect();
        }
        held
    }

    fn held(&self, standard: &Standard, document: &Document) -> bool {
        let published = |document: &Document| document.date.is_none_or(|day| !self.day.surely_before(day));
        let replaced = document.replaced_by.as_ref().is_some_and(|by| {
            let by = standard.documents.iter().find(|other| other.id == *by);
            by.is_none_or(&published)
        });
        document.state != DocumentState::Draft && published(document) && !replaced
    }
}

/// The default policy and those that the grounds name, in the order of the grounds, with the rules of the day.
fn policies(choice: &Choice<'_>, at: jiff::civil::Date) -> Result<Vec<Policy>, String> {
    let checks: Vec<&'static Check> = checks::all().map(|entry| entry.check).collect();
    let begin = format!("{at}T00:00:00Z")
        .parse()
        .map_err(|_| format!("{at} is no day"))?;
    let mut ids = vec![POLICY];
    let grounds = choice.chosen.iter().flat_map(|chosen| &chosen.grounds);
    for ground in grounds {
        if let Ground::Norm(ground) = ground
            && let Some(id) = ground.policy
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    let load = |id: &str| {
        let policy = catalogue::policy(id, &checks).map_err(|error| error.to_string())?;
        Ok(policy.as_of(begin))
    };
    ids.into_iter().map(load).collect()
}

fn entry<'a>(index: usize, chosen: &Chosen<'a>, policies: &[Policy], rules: &Rules) -> Entry<'a> {
    let letter = match chosen.clause {
        Clause::Requirement => 'R',
        Clause::Award => 'A',
    };
    let number = format!("{letter}-{:02}", index + 1);
    let asks: Vec<Ask<'a>> = (chosen.standard.tenders.iter().enumerate())
        .map(|(index, tender)| {
            let known = tender.checks().filter_map(checks::find).map(|entry| entry.check);
            let checks: Vec<&'static Check> = known.filter(|_| by_name(chosen, rules)).collect();
            Ask {
                number: format!("{number}.{}", index + 1),
                text: &tender.ask,
                declaration: tender.needs_declaration() || checks.is_empty(),
                checks,
            }
        })
        .collect();
    Entry {
        values: settings(&asks, chosen, policies, rules),
        number,
        asks,
        chosen: chosen.clone(),
    }
}

/// Whether it stands under a name that can be scanned.
fn by_name(chosen: &Chosen<'_>, rules: &Rules) -> bool {
    chosen.objects.iter().any(|object| {
        let known = rules.objects.iter().find(|known| known.id == object.id);
        known.is_some_and(|known| known.by_name != Some(false))
    })
}

/// The thresholds that the annex repeats: of the policy of a ground where it has the check, else of the default policy.
fn settings(asks: &[Ask<'_>], chosen: &Chosen<'_>, policies: &[Policy], rules: &Rules) -> Vec<Setting> {
    let of_grounds: Vec<&str> = chosen
        .grounds
        .iter()
        .filter_map(|ground| match ground {
            Ground::Norm(ground) => ground.policy,
            _ => None,
        })
        .chain([POLICY])
        .collect();
    let mut found: Vec<Setting> = Vec::new();
    for shown in &rules.terms.parameters.shown {
        let Some((id, name)) = shown.split_once(' ') else {
            continue;
        };
        let asked = asks
            .iter()
            .flat_map(|ask| &ask.checks)
            .find(|check| check.id == id);
        let Some(parameter) =
            asked.and_then(|check| check.parameters.iter().find(|parameter| parameter.name == name))
        else {
            continue;
        };
        let set = of_grounds.iter().find_map(|wanted| {
            let policy = policies.iter().find(|policy| policy.id == *wanted)?;
            let rule = policy.tests.values().find_map(|rules| rules.get(id))?;
            Some((policy.id.clone(), rule.parameters.0.get(name)?.clone()))
        });
        if let (Some((policy, value)), Some(check)) = (set, asked) {
            found.push(Setting {
                check: check.id,
                name: parameter.name,
                about: parameter.about,
                value,
                policy,
            });
        }
    }
    found
}
