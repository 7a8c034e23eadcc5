//! Policies laid over each other.

use std::collections::BTreeMap;

use facts::{Test, Timestamp};
use verdict::{
    Change, Check, Condition, Confidence, Document, Force, Holds, Outcome, Parameters, Policy, PolicyError,
    Requirement, Rule, Rules, Value, internetnl::Scoring,
};

use super::{
    fault, scoring,
    written::{Entries, File, Place, Places, Written, WrittenChange, WrittenNorm},
};

/// Policies laid over each other.
#[derive(Default)]
pub(super) struct Draft {
    rules: DraftRules,
    /// Changes with the day from which they count, the earliest first.
    changes: Vec<(Timestamp, WrittenChange)>,
    scoring: Option<Scoring>,
}

/// The rules of some day.
#[derive(Clone, Default)]
pub(super) struct DraftRules {
    checks: BTreeMap<String, DraftCheck>,
    tests: BTreeMap<Test, BTreeMap<String, DraftPlace>>,
}

/// A check in a test.
#[derive(Clone)]
struct DraftPlace {
    level: Requirement,
    unless: Option<Condition>,
    when: Option<Condition>,
    /// Laid over what is said of the check for all tests.
    own: BTreeMap<String, Written>,
}

#[derive(Clone, Default)]
pub(super) struct DraftCheck {
    standard: Option<String>,
    weight: Option<u32>,
    source: String,
    confidence: Option<Confidence>,
    parameters: Parameters,
    outcomes: BTreeMap<String, Outcome>,
}

impl Draft {
    /// Lays `file` over what is there.
    pub(super) fn add(&mut self, file: &File, name: &str) -> Result<(), PolicyError> {
        match file.levels.as_deref() {
            None => {}
            Some("own") => {
                self.rules.tests.clear();
                self.changes.clear();
                // Points are given for levels.
                self.scoring = None;
            }
            Some(other) => {
                return Err(fault(format!(
                    "{name}: '{other}' is nothing that 'levels' can be; write \"own\", or leave it out"
                )));
            }
        }
        if let Some(score) = &file.score {
            self.scoring = scoring::read(score, name)?;
        }
        self.rules.add(&file.check, &file.test, name)?;
        for change in &file.change {
            self.changes.push((day(&change.from, name)?, change.clone()));
        }
        // Of one day, what builds on another comes after it.
        self.changes.sort_by_key(|(from, _)| *from);
        Ok(())
    }

    /// The policy that `top` is, with everything below it.
    pub(super) fn policy(
        self,
        top: &File,
        checks: &[&'static Check],
        name: &str,
    ) -> Result<Policy, PolicyError> {
        let mut rules = self.rules;
        let tests = rules.clone().finish(checks, name)?;
        let mut changes: Vec<Change> = Vec::new();
        for (from, change) in self.changes {
            rules.add(&change.check, &change.test, name)?;
            changes.push(Change {
                from,
                source: change.source,
                rules: rules.clone().finish(checks, name)?,
            });
        }
        if let Some(scoring) = &self.scoring {
            scoring::verify(scoring, checks, name)?;
        }
        let norm = top.norm.as_ref().map(|norm| document(norm, name)).transpose()?;
        Ok(Policy {
            id: top.id.clone(),
            version: top.version.clone(),
            // Words and document are those of one norm: whoever builds on it has others, or none.
            title: top.title.clone(),
            short: short(top, name)?,
            summary: top.summary.clone(),
            norm,
            scoring: self.scoring,
            tests,
            changes,
            day: None,
            later: Vec::new(),
        })
    }
}

/// Longest name above a column, in characters: a table of ten norms has no room for more.
const SHORT_MAX: usize = 24;

fn short(top: &File, name: &str) -> Result<String, PolicyError> {
    let short = top.short.clone().unwrap_or_default();
    if short.chars().count() > SHORT_MAX || short.chars().any(char::is_control) {
        return Err(fault(format!(
            "{name}: 'short' is a name of at most {SHORT_MAX} characters, for the head of a column"
        )));
    }
    Ok(short)
}

/// `2024-01-01`, as the moment at which it begins.
fn day(text: &str, name: &str) -> Result<Timestamp, PolicyError> {
    format!("{text}T00:00:00Z")
        .parse()
        .map_err(|_| fault(format!("{name}: '{text}' is no day; write it as 2024-01-01")))
}

fn document(norm: &WrittenNorm, name: &str) -> Result<Document, PolicyError> {
    let since = day(&norm.since, name)?;
    let until = norm.until.as_deref().map(|until| day(until, name)).transpose()?;
    if until.is_some_and(|until| until <= since) {
        return Err(fault(format!(
            "{name}: the norm ends before it begins; set 'until' after {}",
            norm.since
        )));
    }
    let force = norm.force.as_deref().map(|word| {
        Force::parse(word).ok_or_else(|| {
            let known = Force::ALL.map(Force::key).join(", ");
            fault(format!(
                "{name}: '{word}' is no force of a norm; write one of: {known}"
            ))
        })
    });
    let place = norm.place.as_deref();
    if let Some(place) = place.filter(|place| !is_place(place)) {
        return Err(fault(format!(
            "{name}: '{place}' is no place where a norm holds; write two capitals such as NL or EU, industry or international"
        )));
    }
    Ok(Document {
        place: norm.place.clone(),
        force: force.transpose()?,
        whom: norm.whom.clone(),
        instrument: norm.instrument.clone(),
        name: norm.name.clone(),
        edition: norm.edition.clone(),
        since: norm.since.clone(),
        until: norm.until.clone(),
        address: norm.address.clone(),
    })
}

fn is_place(text: &str) -> bool {
    let country = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    country || text == "industry" || text == "international"
}

impl DraftRules {
    fn add(&mut self, checks: &Entries, tests: &Places, name: &str) -> Result<(), PolicyError> {
        for (id, entries) in checks {
            let check = self.checks.entry(id.clone()).or_default();
            if entries.contains_key("source") {
                // How sure the former source was says nothing of the new one.
                check.confidence = None;
            }
            for (key, written) in entries {
                check.set(id, key, written, name)?;
            }
        }
        for (test, places) in tests {
            let test = [Test::Web, Test::Mail, Test::Dns, Test::Conn]
                .into_iter()
                .find(|known| known.key() == test)
                .ok_or_else(|| {
                    fault(format!(
                        "{name}: there is no test '{test}'; write web, mail, dns or conn"
                    ))
                })?;
            let rules = self.tests.entry(test).or_default();
            for (id, place) in places {
                match read_place(id, place.as_ref(), rules.get(id), name)? {
                    Some(place) => rules.insert(id.clone(), place),
                    None => rules.remove(id),
                };
            }
        }
        Ok(())
    }

    fn finish(self, checks: &[&'static Check], name: &str) -> Result<Rules, PolicyError> {
        for (id, draft) in &self.checks {
            draft.verify(id, checks, name)?;
        }
        let mut tests = BTreeMap::new();
        for (test, places) in self.tests {
            let mut rules = BTreeMap::new();
            for (id, place) in places {
                let check = find(&id, checks, name)?;
                for condition in place.unless.iter().chain(&place.when) {
                    verify_condition(condition, checks, name)?;
                }
                let mut draft = self.checks.get(&id).cloned().unwrap_or_default();
                for (key, written) in &place.own {
                    draft.set(&id, key, written, name)?;
                }
                draft.verify(&id, checks, name)?;
                rules.insert(id, draft.rule(check, place, name)?);
            }
            tests.insert(test, rules);
        }
        Ok(tests)
    }
}

fn read_place(
    id: &str,
    place: Option<&Place>,
    below: Option<&DraftPlace>,
    name: &str,
) -> Result<Option<DraftPlace>, PolicyError> {
    // What a test says of a check beside its level stays where another policy sets another level.
    let mut own = below.map(|below| below.own.clone()).unwrap_or_default();
    let (level, unless, when) = match place {
        None => return Ok(None),
        Some(Place::Level(level)) if level == "null" => return Ok(None),
        Some(Place::Level(level)) => (level, None, None),
        Some(Place::Long(long)) => {
            own.extend(long.own.clone());
            let level = long.level.as_ref().ok_or_else(|| {
                fault(format!(
                    "{name}: {id} has no level in this test; write level = \"required\", \"recommended\" or \"optional\""
                ))
            })?;
            (level, long.unless.as_deref(), long.when.as_deref())
        }
    };
    let level = Requirement::parse(level).ok_or_else(|| {
        fault(format!(
            "{name}: '{level}' is no level for {id}; write required, recommended, optional or null"
        ))
    })?;
    let condition = |text: &str| {
        Condition::parse(text).ok_or_else(|| {
            fault(format!(
                "{name}: '{text}' is no condition for {id}; write a check's id and 'passes', 'fails' or 'finds' and a finding"
            ))
        })
    };
    Ok(Some(DraftPlace {
        level,
        unless: unless.map(condition).transpose()?,
        when: when.map(condition).transpose()?,
        own,
    }))
}

fn verify_condition(condition: &Condition, checks: &[&'static Check], name: &str) -> Result<(), PolicyError> {
    for clause in &condition.any {
        let check = find(&clause.check, checks, name)?;
        if let Holds::Finds(tag) = &clause.holds_if
            && !check.findings.iter().any(|declared| declared.name == tag)
        {
            return Err(fault(format!(
                "{name}: {} has no finding '{tag}'; 'plimsoll explain {}' lists them",
                check.id, check.id
            )));
        }
    }
    Ok(())
}

pub(super) fn find(id: &str, checks: &[&'static Check], name: &str) -> Result<&'static Check, PolicyError> {
    checks
        .iter()
        .find(|check| check.id == id)
        .copied()
        .ok_or_else(|| {
            fault(format!(
                "{name}: there is no check '{id}'; 'plimsoll explain' lists them"
            ))
        })
}

impl DraftCheck {
    fn set(&mut self, id: &str, key: &str, written: &Written, name: &str) -> Result<(), PolicyError> {
        match (key, written) {
            ("standard", Written::Value(Value::Text(standard))) => self.standard = Some(standard.clone()),
            ("weight", Written::Value(Value::Number(weight))) => {
                self.weight = Some(
                    u32::try_from(*weight)
                        .ok()
                        .filter(|w| *w <= 1000)
                        .ok_or_else(|| {
                            fault(format!(
                                "{name}: the weight of {id} is a whole number from 0 to 1000"
                            ))
                        })?,
                );
            }
            ("findings", Written::Findings(findings)) => {
                for (tag, word) in findings {
                    let outcome = Outcome::parse(word).ok_or_else(|| {
                        fault(format!(
                            "{name}: '{word}' is no meaning for {tag} of {id}; write pass, fail, warn, info, note or not_applicable"
                        ))
                    })?;
                    self.outcomes.insert(tag.clone(), outcome);
                }
            }
            ("source", Written::Value(Value::Text(source))) => {
                self.source.clone_from(source);
            }
            ("confidence", Written::Value(Value::Text(word))) => {
                self.confidence = Some(Confidence::parse(word).ok_or_else(|| {
                    fault(format!(
                        "{name}: '{word}' is no confidence for {id}; write high, medium or low"
                    ))
                })?);
            }
            ("standard" | "weight" | "findings" | "source" | "confidence", _) | (_, Written::Findings(_)) => {
                return Err(fault(format!(
                    "{name}: '{key}' of {id} is not of the kind it should be"
                )));
            }
            (parameter, Written::Value(value)) => {
                self.parameters.0.insert(parameter.to_owned(), value.clone());
            }
        }
        Ok(())
    }

    fn verify(&self, id: &str, checks: &[&'static Check], name: &str) -> Result<(), PolicyError> {
        let check = find(id, checks, name)?;
        for (key, value) in &self.parameters.0 {
            let Some(parameter) = check.parameters.iter().find(|parameter| parameter.name == key) else {
                let known: Vec<&str> = check.parameters.iter().map(|parameter| parameter.name).collect();
                return Err(fault(format!(
                    "{name}: {id} has no parameter '{key}'; it has: {}",
                    if known.is_empty() {
                        "none".to_owned()
                    } else {
                        known.join(", ")
                    }
                )));
            };
            if !parameter.kind.fits(value) {
                return Err(fault(format!(
                    "{name}: '{key}' of {id} must be {}",
                    parameter.kind.text()
                )));
            }
        }
        for tag in self.outcomes.keys() {
            if !check.findings.iter().any(|declared| declared.name == tag) {
                return Err(fault(format!(
                    "{name}: {id} has no finding '{tag}'; 'plimsoll explain {id}' lists them"
                )));
            }
        }
        Ok(())
    }

    fn rule(self, check: &Check, place: DraftPlace, name: &str) -> Result<Rule, PolicyError> {
        if let Some(missing) = check
            .parameters
            .iter()
            .find(|p| !self.parameters.0.contains_key(p.name))
        {
            return Err(fault(format!(
                "{name}: {} needs a value for '{}': {}",
                check.id, missing.name, missing.about
            )));
        }
        Ok(Rule {
            level: place.level,
            unless: place.unless,
            when: place.when,
            weight: self.weight.unwrap_or(1),
            standard: self.standard.unwrap_or_else(|| check.family().to_owned()),
            parameters: self.parameters,
            outcomes: self.outcomes,
            source: self.source,
            confidence: self.confidence,
        })
    }
}
