//! Who runs mail for others: names that show it, from `catalogue/mail/vendors.toml`.

use std::collections::{BTreeMap, BTreeSet};

use facts::{KnownVendor, KnownVendors};
use serde::Deserialize;

/// The list inside the program.
const BUILT_IN: &str = include_str!("../../../catalogue/mail/vendors.toml");

/// The list as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    usual_selectors: Vec<String>,
    sources: BTreeMap<String, Source>,
    vendor: Vec<Entry>,
}

/// Where entries were taken from or held against.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    url: String,
    about: String,
}

/// One vendor as written: names by which it is known, and why we think so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    site: String,
    #[serde(default)]
    mx: Vec<String>,
    #[serde(default)]
    spf: Vec<String>,
    #[serde(default)]
    ns: Vec<String>,
    #[serde(default)]
    selectors: Vec<String>,
    #[serde(default)]
    selector_targets: Vec<String>,
    source: String,
    confidence: Confidence,
    #[serde(default)]
    seen: u32,
    checked: String,
}

/// How sure an entry is.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Confidence {
    /// Its names stand in the records of many.
    Seen,
    /// It rests on what the vendor tells its customers, from memory.
    Remembered,
}

/// The vendors that are known; none where the list inside the program cannot be read, which a test keeps from happening.
pub fn vendors() -> KnownVendors {
    vendors_from(BUILT_IN).unwrap_or_default()
}

/// The vendors in `text` (TOML).
///
/// # Errors
/// One sentence that says what is wrong with it.
pub fn vendors_from(text: &str) -> Result<KnownVendors, String> {
    let file: File = toml::from_str(text).map_err(|error| format!("the list of vendors: {error}"))?;
    for (id, source) in &file.sources {
        if source.about.is_empty() || !(source.url.is_empty() || source.url.starts_with("https://")) {
            return Err(format!(
                "the source '{id}' needs words and, where it has one, an https address"
            ));
        }
    }
    let mut ids = BTreeSet::new();
    let mut marks = BTreeSet::new();
    for entry in &file.vendor {
        entry.verify(&file.sources)?;
        if !ids.insert(&entry.id) {
            return Err(format!("the vendor '{}' stands twice", entry.id));
        }
        let all = [("mx", &entry.mx), ("spf", &entry.spf), ("ns", &entry.ns)];
        for (kind, name) in all
            .into_iter()
            .flat_map(|(kind, names)| names.iter().map(move |name| (kind, name)))
        {
            if !marks.insert((kind, name)) {
                return Err(format!("the name '{name}' stands twice under {kind}"));
            }
        }
    }
    selectors_fit("the usual selectors", &file.usual_selectors)?;
    Ok(KnownVendors {
        vendors: file.vendor.into_iter().map(KnownVendor::from).collect(),
        usual_selectors: file.usual_selectors,
    })
}

impl Entry {
    fn verify(&self, sources: &BTreeMap<String, Source>) -> Result<(), String> {
        let id = &self.id;
        let word = |text: &str| {
            text.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if id.is_empty() || !word(id) {
            return Err(format!(
                "'{id}' is no id: lower-case letters, digits and hyphens only"
            ));
        }
        if self.name.trim().is_empty() || !self.site.starts_with("https://") {
            return Err(format!("'{id}' needs a name and the https address of its site"));
        }
        if !sources.contains_key(&self.source) {
            return Err(format!(
                "'{id}' names the source '{}', which is not there",
                self.source
            ));
        }
        if (self.confidence == Confidence::Seen) != (self.seen > 0) {
            return Err(format!("'{id}': say how often it was seen, or that it was not"));
        }
        if self.checked.parse::<facts::Timestamp>().is_ok() || !is_date(&self.checked) {
            return Err(format!("'{id}': 'checked' is a date, as 2026-11-22"));
        }
        if self.mx.is_empty() && self.spf.is_empty() && self.ns.is_empty() {
            return Err(format!("'{id}' has no name by which it could be known"));
        }
        let names = [&self.mx, &self.spf, &self.ns, &self.selector_targets];
        if let Some(name) = names.into_iter().flatten().find(|name| !is_name(name)) {
            return Err(format!(
                "'{name}' of '{id}' is no name: two labels or more, lower case, no final dot"
            ));
        }
        selectors_fit(id, &self.selectors)
    }
}

impl From<Entry> for KnownVendor {
    fn from(entry: Entry) -> Self {
        KnownVendor {
            id: entry.id,
            name: entry.name,
            mx: entry.mx,
            spf: entry.spf,
            ns: entry.ns,
            selectors: entry.selectors,
            selector_targets: entry.selector_targets,
        }
    }
}

fn selectors_fit(whose: &str, selectors: &[String]) -> Result<(), String> {
    let mut known = BTreeSet::new();
    for selector in selectors {
        if !is_label(selector) {
            return Err(format!("'{selector}' of {whose} is no selector"));
        }
        if !known.insert(selector) {
            return Err(format!("'{selector}' stands twice with {whose}"));
        }
    }
    Ok(())
}

fn is_date(text: &str) -> bool {
    let digits = |part: Option<&str>, count: usize| {
        part.is_some_and(|part| part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut parts = text.split('-');
    digits(parts.next(), 4) && digits(parts.next(), 2) && digits(parts.next(), 2) && parts.next().is_none()
}

fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

fn is_name(text: &str) -> bool {
    text.contains('.') && text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"
usual_selectors = ["default"]
[sources.here]
url = ""
about = "words"
[[vendor]]
id = "one"
name = "One"
site = "https://one.example"
mx = ["mx.one.example"]
selectors = ["a"]
source = "here"
confidence = "seen"
seen = 3
checked = "2026-11-22"
"#;

    #[test]
    fn the_list_inside_the_program_is_sound() {
        let list = vendors_from(BUILT_IN).unwrap_or_else(|why| panic!("{why}"));
        assert!(list.vendors.len() >= 40, "{}", list.vendors.len());
        assert!(list.usual_selectors.len() <= 10, "each costs a question");
        assert!(list.vendors.iter().all(|vendor| vendor.selectors.len() <= 5));
        for id in [
            "google",
            "microsoft-365",
            "proofpoint",
            "mimecast",
            "zivver",
            "transip",
            "soverin",
        ] {
            assert!(list.vendors.iter().any(|vendor| vendor.id == id), "{id}");
        }
    }

    #[test]
    fn what_is_wrong_is_refused() {
        assert!(vendors_from(ONE).is_ok());
        let twice = format!(
            "{ONE}{}",
            ONE.split_once("[[vendor]]").map_or("", |(_, rest)| rest)
        )
        .replace(
            "checked = \"2026-11-22\"\n\nid",
            "checked = \"2026-11-22\"\n[[vendor]]\nid",
        );
        for (text, why) in [
            (ONE.replace("name =", "nmae ="), "nmae"),
            (
                ONE.replace("selectors = [\"a\"]", "selectors = [\"a\", \"a\"]"),
                "twice",
            ),
            (
                ONE.replace("selectors = [\"a\"]", "selectors = [\"A b\"]"),
                "no selector",
            ),
            (
                ONE.replace("\"mx.one.example\"", "\"mx.one.example.\""),
                "no name",
            ),
            (ONE.replace("mx = [\"mx.one.example\"]", ""), "could be known"),
            (ONE.replace("\"here\"", "\"there\""), "not there"),
            (ONE.replace("seen = 3", ""), "how often"),
            (ONE.replace("2026-11-22", "yesterday"), "a date"),
            (ONE.replace("https://one", "http://one"), "https address"),
            (ONE.replace("id = \"one\"", "id = \"One\""), "no id"),
            (ONE.replace("\"words\"", "\"\""), "needs words"),
            (twice.clone(), "'one' stands twice"),
            (
                twice.replacen("id = \"one\"", "id = \"two\"", 1),
                "twice under mx",
            ),
        ] {
            let said = vendors_from(&text).expect_err(why);
            assert!(said.contains(why), "{why}: {said}");
        }
    }
}
