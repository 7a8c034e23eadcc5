//! Policies: TOML (or JSON) files, each may extend another.

mod draft;
mod scoring;
mod written;

use std::path::Path;

use draft::Draft;
use verdict::{Check, Policy, PolicyError};
use written::File;

/// The policies inside the program: id and source.
pub const BUILT_IN: &[(&str, &str)] = &[
    (
        "default-2026",
        include_str!("../../../catalogue/policies/default-2026.toml"),
    ),
    (
        "tls-ncsc-nl-2025-05",
        include_str!("../../../catalogue/policies/tls-ncsc-nl-2025-05.toml"),
    ),
    (
        "tls-ncsc-nl-2.1",
        include_str!("../../../catalogue/policies/tls-ncsc-nl-2.1.toml"),
    ),
    (
        "tls-bsi-tr-02102-2-2026-01",
        include_str!("../../../catalogue/policies/tls-bsi-tr-02102-2-2026-01.toml"),
    ),
    (
        "tls-mozilla-modern-6.0",
        include_str!("../../../catalogue/policies/tls-mozilla-modern-6.0.toml"),
    ),
    (
        "tls-mozilla-intermediate-6.0",
        include_str!("../../../catalogue/policies/tls-mozilla-intermediate-6.0.toml"),
    ),
    (
        "tls-mozilla-modern-5.7",
        include_str!("../../../catalogue/policies/tls-mozilla-modern-5.7.toml"),
    ),
    (
        "tls-mozilla-intermediate-5.7",
        include_str!("../../../catalogue/policies/tls-mozilla-intermediate-5.7.toml"),
    ),
    (
        "tls-nist-sp-800-52r2",
        include_str!("../../../catalogue/policies/tls-nist-sp-800-52r2.toml"),
    ),
    (
        "tls-nist-sp-800-52r2-government",
        include_str!("../../../catalogue/policies/tls-nist-sp-800-52r2-government.toml"),
    ),
    (
        "nl-streefbeeld-2024",
        include_str!("../../../catalogue/policies/nl-streefbeeld-2024.toml"),
    ),
    (
        "us-m-15-13",
        include_str!("../../../catalogue/policies/us-m-15-13.toml"),
    ),
    (
        "internetnl-2026",
        include_str!("../../../catalogue/policies/internetnl-2026.toml"),
    ),
    (
        "nl-wdo-https-2023",
        include_str!("../../../catalogue/policies/nl-wdo-https-2023.toml"),
    ),
    (
        "de-tr-03182",
        include_str!("../../../catalogue/policies/de-tr-03182.toml"),
    ),
    (
        "us-bod-18-01",
        include_str!("../../../catalogue/policies/us-bod-18-01.toml"),
    ),
    (
        "uk-government-email",
        include_str!("../../../catalogue/policies/uk-government-email.toml"),
    ),
    (
        "au-ism-2025-12",
        include_str!("../../../catalogue/policies/au-ism-2025-12.toml"),
    ),
    (
        "no-it-standards-2021",
        include_str!("../../../catalogue/policies/no-it-standards-2021.toml"),
    ),
    (
        "dk-minimum-2024",
        include_str!("../../../catalogue/policies/dk-minimum-2024.toml"),
    ),
    (
        "cz-dnssec-ipv6-2024",
        include_str!("../../../catalogue/policies/cz-dnssec-ipv6-2024.toml"),
    ),
    (
        "eu-2024-2690",
        include_str!("../../../catalogue/policies/eu-2024-2690.toml"),
    ),
    (
        "senders-2024",
        include_str!("../../../catalogue/policies/senders-2024.toml"),
    ),
    (
        "pqc-eu-roadmap-2025",
        include_str!("../../../catalogue/policies/pqc-eu-roadmap-2025.toml"),
    ),
    (
        "pqc-eu-roadmap-2025-high-risk",
        include_str!("../../../catalogue/policies/pqc-eu-roadmap-2025-high-risk.toml"),
    ),
    (
        "pqc-uk-ncsc-2025",
        include_str!("../../../catalogue/policies/pqc-uk-ncsc-2025.toml"),
    ),
    (
        "pqc-uk-ncsc-2025-priority",
        include_str!("../../../catalogue/policies/pqc-uk-ncsc-2025-priority.toml"),
    ),
    (
        "pqc-us-federal",
        include_str!("../../../catalogue/policies/pqc-us-federal.toml"),
    ),
    (
        "pqc-us-cnsa-2.0",
        include_str!("../../../catalogue/policies/pqc-us-cnsa-2.0.toml"),
    ),
    (
        "pqc-nist-ir-8547",
        include_str!("../../../catalogue/policies/pqc-nist-ir-8547.toml"),
    ),
    (
        "pqc-au-ism-2030",
        include_str!("../../../catalogue/policies/pqc-au-ism-2030.toml"),
    ),
    (
        "pqc-ca-2025",
        include_str!("../../../catalogue/policies/pqc-ca-2025.toml"),
    ),
    (
        "pqc-ca-2025-priority",
        include_str!("../../../catalogue/policies/pqc-ca-2025-priority.toml"),
    ),
];

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
    draft.policy(&top.file, checks, &top.name)
}

#[cfg(test)]
mod inside;
#[cfg(test)]
mod tests;
