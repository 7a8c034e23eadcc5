//! Policies: TOML (or JSON) files, each may extend another.

use std::{collections::BTreeMap, path::Path};

use facts::Test;
use serde::Deserialize;
use verdict::{Check, Condition, Outcome, Parameters, Policy, PolicyError, Requirement, Rule, Value};

/// The policies inside the program: id and source.
pub const BUILT_IN: &[(&str, &str)] = &[(
    "default-2026",
    include_str!("../../../catalogue/policies/default-2026.toml"),
)];

/// The policy `asked`: the id of a built-in one, or a file.
///
/// `checks` are all checks there are: a policy that names another check, parameter or finding is refused, and so is one
/// that leaves a parameter of a check it uses without a value.
///
/// # Errors
/// One sentence that says what to do.
pub fn policy(asked: &str, checks: &[&'static Check]) -> Result<Policy, PolicyError> {
    let source = load(asked, None)?;
    resolve(&source, checks)
}

/// The policy in `text` (TOML or JSON), for tests and for editors.
///
/// # Errors
/// One sentence that says what to do.
pub fn policy_from(text: &str, checks: &[&'static Check]) -> Result<Policy, PolicyError> {
    let source = Source {
        name: "this policy".to_owned(),
        folder: None,
        file: parse(text, "this policy")?,
    };
    resolve(&source, checks)
}

/// A policy file as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    version: String,
    #[serde(default)]
    title: BTreeMap<String, String>,
    #[serde(default)]
    extends: Option<String>,
    #[serde(default)]
    check: BTreeMap<String, BTreeMap<String, Written>>,
    #[serde(default)]
    test: BTreeMap<String, BTreeMap<String, Option<Place>>>,
}

/// What stands behind a key of `[check."…"]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Written {
    Value(Value),
    Findings(BTreeMap<String, String>),
}

/// What stands behind a check's id in `[test.…]`: a level, or a level with a condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Place {
    Level(String),
    Long(LongPlace),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LongPlace {
    level: String,
    #[serde(default)]
    unless: Option<String>,
}

struct Source {
    name: String,
    folder: Option<std::path::PathBuf>,
    file: File,
}

fn fault(text: impl Into<String>) -> PolicyError {
    PolicyError(text.into())
}

fn load(asked: &str, folder: Option<&Path>) -> Result<Source, PolicyError> {
    if let Some((id, text)) = BUILT_IN.iter().find(|(id, _)| *id == asked) {
        return Ok(Source {
            name: (*id).to_owned(),
            folder: None,
            file: parse(text, id)?,
        });
    }
    let path = match folder {
        Some(folder) if !asked.contains(std::path::MAIN_SEPARATOR) && !asked.ends_with(".toml") => {
            folder.join(format!("{asked}.toml"))
        }
        Some(folder) => folder.join(asked),
        None => asked.into(),
    };
    let text = std::fs::read_to_string(&path).map_err(|e| {
        let known: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
        fault(format!(
            "there is no policy '{asked}' ({e}); give the path of a policy file, or one of: {}",
            known.join(", ")
        ))
    })?;
    let name = path.display().to_string();
    let file = parse(&text, &name)?;
    Ok(Source {
        name,
        folder: path.parent().map(Path::to_owned),
        file,
    })
}

fn parse(text: &str, name: &str) -> Result<File, PolicyError> {
    let result = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|e| e.to_string())
    } else {
        toml::from_str(text).map_err(|e| {
            let before = e.span().and_then(|span| text.get(..span.start));
            let line = before.map(|before| before.matches('\n').count() + 1);
            let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
            format!("{place}{}", e.message().trim())
        })
    };
    result.map_err(|e| fault(format!("the policy {name} cannot be read: {}", e.trim())))
}

/// Follows `extends` down to the ground and merges upwards.
fn resolve(top: &Source, checks: &[&'static Check]) -> Result<Policy, PolicyError> {
    let mut chain: Vec<File> = vec![top.file.clone()];
    let mut folder = top.folder.clone();
    while let Some(below) = chain.last().and_then(|file| file.extends.clone()) {
        let (id, version) = match below.split_once('@') {
            Some((id, version)) => (id, Some(version)),
            None => (below.as_str(), None),
        };
        if chain.iter().any(|file| file.id == id) {
            return Err(fault(format!(
                "the policy {} extends itself through '{id}': break the circle",
                top.name
            )));
        }
        let next = load(id, folder.as_deref())?;
        if version.is_some_and(|version| version != next.file.version) {
            return Err(fault(format!(
                "the policy {} extends {below}, but the version at hand is {}: name that one or bring the other",
                top.name, next.file.version
            )));
        }
        folder = next.folder.clone().or(folder);
        chain.push(next.file);
    }
    let mut draft = Draft::default();
    for file in chain.iter().rev() {
        draft.add(file, &top.name)?;
    }
    draft.finish(&top.file, checks, &top.name)
}

/// Policies laid over each other.
#[derive(Default)]
struct Draft {
    title: BTreeMap<String, String>,
    checks: BTreeMap<String, DraftCheck>,
    tests: BTreeMap<Test, BTreeMap<String, (Requirement, Option<Condition>)>>,
}

#[derive(Clone, Default)]
struct DraftCheck {
    standard: Option<String>,
    weight: Option<u32>,
    parameters: Parameters,
    outcomes: BTreeMap<String, Outcome>,
}

impl Draft {
    fn add(&mut self, file: &File, name: &str) -> Result<(), PolicyError> {
        // A title is that of one norm: whoever builds on it has another, or none.
        self.title = file.title.clone();
        for (id, entries) in &file.check {
            let check = self.checks.entry(id.clone()).or_default();
            for (key, written) in entries {
                check.set(id, key, written, name)?;
            }
        }
        for (test, places) in &file.test {
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
                match read_place(id, place.as_ref(), name)? {
                    Some(place) => rules.insert(id.clone(), place),
                    None => rules.remove(id),
                };
            }
        }
        Ok(())
    }

    fn finish(self, top: &File, checks: &[&'static Check], name: &str) -> Result<Policy, PolicyError> {
        for (id, draft) in &self.checks {
            draft.verify(id, checks, name)?;
        }
        let mut tests = BTreeMap::new();
        for (test, places) in self.tests {
            let mut rules = BTreeMap::new();
            for (id, (level, unless)) in places {
                let check = find(&id, checks, name)?;
                if let Some(condition) = &unless {
                    find(&condition.check, checks, name)?;
                }
                let draft = self.checks.get(&id).cloned().unwrap_or_default();
                rules.insert(id, draft.rule(check, level, unless, name)?);
            }
            tests.insert(test, rules);
        }
        Ok(Policy {
            id: top.id.clone(),
            version: top.version.clone(),
            title: self.title,
            tests,
        })
    }
}

fn read_place(
    id: &str,
    place: Option<&Place>,
    name: &str,
) -> Result<Option<(Requirement, Option<Condition>)>, PolicyError> {
    let (level, unless) = match place {
        None => return Ok(None),
        Some(Place::Level(level)) if level == "null" => return Ok(None),
        Some(Place::Level(level)) => (level, None),
        Some(Place::Long(long)) => (&long.level, long.unless.as_deref()),
    };
    let level = Requirement::parse(level).ok_or_else(|| {
        fault(format!(
            "{name}: '{level}' is no level for {id}; write required, recommended, optional or null"
        ))
    })?;
    let unless = unless
        .map(|text| {
            Condition::parse(text).ok_or_else(|| {
                fault(format!(
                    "{name}: '{text}' is no condition for {id}; write a check's id and 'passes' or 'fails'"
                ))
            })
        })
        .transpose()?;
    Ok(Some((level, unless)))
}

fn find(id: &str, checks: &[&'static Check], name: &str) -> Result<&'static Check, PolicyError> {
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
            ("standard" | "weight" | "findings", _) | (_, Written::Findings(_)) => {
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

    fn rule(
        self,
        check: &Check,
        level: Requirement,
        unless: Option<Condition>,
        name: &str,
    ) -> Result<Rule, PolicyError> {
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
            level,
            unless,
            weight: self.weight.unwrap_or(1),
            standard: self.standard.unwrap_or_else(|| check.family().to_owned()),
            parameters: self.parameters,
            outcomes: self.outcomes,
        })
    }
}

#[cfg(test)]
mod tests;
