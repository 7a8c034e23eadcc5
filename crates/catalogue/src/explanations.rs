//! Registers of explanations: files in which an organisation keeps why it does not comply, who stands for that, and until
//! when.
//!
//! A register is TOML, an `[[explanation]]` each. An entry without reason, owner or end date is no explanation: the whole
//! file is refused with a sentence that names the entry, since a report must not lean on half a register.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use verdict::{Check, Explanation, Ground};

use crate::standards;

/// An entry as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "An explanation why a requirement is not met")]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The check that it is about, such as `https/hsts`; this or `standard`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    /// The standard of the catalogue that it is about, with each check that measures it; this or `check`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// Names that it covers: `example.nl`, or `*.example.nl` for all names below it.
    #[schemars(required)]
    pub subjects: Option<Vec<String>>,
    /// The policy under which it holds; under each where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// On which ground.
    #[schemars(required, schema_with = "grounds")]
    pub ground: Option<String>,
    /// The reason, in words that somebody outside can follow.
    #[schemars(required)]
    pub reason: Option<String>,
    /// What shows it: a market consultation, quotes, a report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// What can go wrong meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk: Option<String>,
    /// What is done instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<String>,
    /// Who stands for it: a role, with a name where that is wanted.
    #[schemars(required)]
    pub owner: Option<String>,
    /// The first day on which it holds, `2026-11-22`; from the beginning where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub since: Option<String>,
    /// The last day on which it holds, `2027-11-22`.
    #[schemars(required, extend("format" = "date"))]
    pub until: Option<String>,
    /// The day on which it is to be looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub review: Option<String>,
}

fn grounds(_: &mut SchemaGenerator) -> Schema {
    let keys = Ground::ALL.map(Ground::key);
    json_schema!({ "type": "string", "enum": keys })
}

/// A file of explanations.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(title = "A register of explanations")]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    /// Address of the schema of this file.
    #[serde(default, rename = "$schema")]
    #[allow(dead_code, reason = "for editors, which look for it in the file")]
    schema: Option<String>,
    /// The explanations.
    #[serde(default)]
    explanation: Vec<Entry>,
}

/// The explanations in `text`, in the order of the file. `checks` are those that there are.
///
/// # Errors
/// A sentence for each thing that is wrong, with the place where it is; at least one.
pub fn explanations(text: &str, checks: &[&'static Check]) -> Result<Vec<Explanation>, Vec<String>> {
    let file: File = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line(text, span.start));
        let why = error.message().trim().replace('\n', " ");
        vec![format!("line {line}: {why}")]
    })?;
    let mut good = Vec::new();
    let mut faults = Vec::new();
    for (index, entry) in file.explanation.iter().enumerate() {
        match entry.explanation(checks) {
            Ok(explanation) => good.push(explanation),
            Err(why) => faults.push(format!("explanation {} ({}) {why}", index + 1, entry.about())),
        }
    }
    if faults.is_empty() { Ok(good) } else { Err(faults) }
}

fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

impl Entry {
    /// What it is about, for people: `https/hsts for example.nl`.
    pub fn about(&self) -> String {
        let what = self
            .check
            .as_deref()
            .or(self.standard.as_deref())
            .unwrap_or("of nothing");
        match self.subjects.as_deref() {
            Some([first]) => format!("{what} for {first}"),
            Some([first, rest @ ..]) => format!("{what} for {first} and {} more", rest.len()),
            _ => what.to_owned(),
        }
    }

    /// The explanation that it is.
    ///
    /// # Errors
    /// What is missing or wrong and what to do, to be read after a name of the entry.
    pub fn explanation(&self, checks: &[&'static Check]) -> Result<Explanation, String> {
        let checks = self.checks(checks)?;
        let subjects = self.subjects()?;
        let reason = said(self.reason.as_deref())
            .ok_or("has no reason: say in 'reason' why the requirement cannot be met")?;
        let ground = self.ground()?;
        let owner = said(self.owner.as_deref()).ok_or("has no owner: name in 'owner' who stands for it")?;
        let until = day("until", self.until.as_deref())?
            .ok_or("has no end date: name in 'until' the last day on which it holds, such as 2027-06-30")?;
        let since = day("since", self.since.as_deref())?;
        let review = day("review", self.review.as_deref())?;
        if since.is_some_and(|since| since > until) {
            return Err("ends before it begins: 'until' must not lie before 'since'".to_owned());
        }
        if review.is_some_and(|review| review > until) {
            return Err(
                "is looked at again only after its end: 'review' must not lie after 'until'".to_owned(),
            );
        }
        let may = |text: &Option<String>| said(text.as_deref()).unwrap_or_default();
        Ok(Explanation {
            checks,
            subjects,
            policy: said(self.policy.as_deref()),
            ground,
            reason,
            evidence: may(&self.evidence),
            risk: may(&self.risk),
            compensation: may(&self.compensation),
            owner,
            since,
            until,
            review,
        })
    }

    fn checks(&self, known: &[&'static Check]) -> Result<Vec<String>, String> {
        match (said(self.check.as_deref()), said(self.standard.as_deref())) {
            (Some(_), Some(_)) => {
                Err("names a check and a standard: name one of them, and make two entries for two".to_owned())
            }
            (None, None) => {
                Err("is about nothing: name a 'check' such as https/hsts, or a 'standard'".to_owned())
            }
            (Some(id), None) if known.iter().any(|check| check.id == id) => Ok(vec![id]),
            (Some(id), None) => Err(format!(
                "names the check '{id}', which there is not; 'plimsoll explain' lists them"
            )),
            (None, Some(id)) => of_standard(&id, known),
        }
    }

    fn subjects(&self) -> Result<Vec<String>, String> {
        let subjects: BTreeSet<String> = self
            .subjects
            .iter()
            .flatten()
            .filter_map(|subject| said(Some(subject)))
            .collect();
        if subjects.is_empty() {
            return Err("covers no names: list them in 'subjects', such as [\"example.nl\"]".to_owned());
        }
        for subject in &subjects {
            let name = subject.strip_prefix("*.").unwrap_or(subject);
            let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '*' | '/' | '@' | ':');
            if name.is_empty() || name.contains(odd) || !name.trim_end_matches('.').contains('.') {
                return Err(format!(
                    "covers '{subject}', which is no name: write example.nl, or *.example.nl for all names below it"
                ));
            }
        }
        Ok(subjects.into_iter().collect())
    }

    fn ground(&self) -> Result<Ground, String> {
        let known = Ground::ALL.map(Ground::key).join(", ");
        let ground = said(self.ground.as_deref())
            .ok_or_else(|| format!("has no ground: name in 'ground' one of {known}"))?;
        Ground::ALL
            .into_iter()
            .find(|one| one.key() == ground)
            .ok_or_else(|| format!("has the ground '{ground}', which there is not; name one of {known}"))
    }

    /// What an explanation that stands up to questions says as well, and this one does not.
    pub fn gaps(&self) -> Vec<&'static str> {
        let fields = [
            ("evidence", &self.evidence),
            ("risk", &self.risk),
            ("compensation", &self.compensation),
            ("review", &self.review),
        ];
        let empty = fields
            .into_iter()
            .filter(|(_, text)| said(text.as_deref()).is_none());
        empty.map(|(name, _)| name).collect()
    }

    /// The entry as text for the end of a register, after a blank line.
    ///
    /// # Errors
    /// It cannot be written as TOML.
    pub fn toml(&self) -> Result<String, String> {
        #[derive(Serialize)]
        struct One<'e> {
            explanation: [&'e Entry; 1],
        }
        toml::to_string(&One { explanation: [self] })
            .map(|text| format!("\n{text}"))
            .map_err(|error| error.to_string())
    }
}

/// The entries of a register that is known to be good, as they stand in it.
pub fn entries(text: &str) -> Vec<Entry> {
    toml::from_str::<File>(text)
        .map(|file| file.explanation)
        .unwrap_or_default()
}

/// The checks by which a standard of the built-in catalogue is measured.
fn of_standard(id: &str, known: &[&'static Check]) -> Result<Vec<String>, String> {
    let (catalogue, _) = standards::catalogue();
    let Some(standard) = catalogue.standard(id) else {
        return Err(format!(
            "names the standard '{id}', which there is not; 'plimsoll catalogue list' lists them"
        ));
    };
    let checks: Vec<String> = standard
        .measured
        .checks
        .iter()
        .filter(|id| known.iter().any(|check| check.id == **id))
        .cloned()
        .collect();
    if checks.is_empty() {
        return Err(format!(
            "names the standard '{id}', which no check measures: there is nothing to explain in a report"
        ));
    }
    Ok(checks)
}

/// A text that says something.
fn said(text: Option<&str>) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

fn day(name: &str, text: Option<&str>) -> Result<Option<Date>, String> {
    let wrong = |text: &str| format!("has '{text}' in '{name}', which is no day; write it as 2027-06-30");
    let Some(text) = said(text) else {
        return Ok(None);
    };
    // The short form alone: 2027-06-30T00:00 is a time, and 20270630 is hard to read.
    if text.len() != 10 {
        return Err(wrong(&text));
    }
    text.parse().map(Some).map_err(|_| wrong(&text))
}

#[cfg(test)]
mod tests;
