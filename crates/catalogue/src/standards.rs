//! The catalogue of standards: what is asked for in purchases, why, by whom, and how it shows.
//!
//! One TOML file a standard in `/catalogue/standards`, beside them the words that they use (threats, actors, what is
//! bought, instruments, sources) and the baselines for devices. A file that cannot be read never hides the others:
//! [`read`] gives what it could read, and a [`Fault`] for what it could not.

mod argument;
mod built_in;
mod check;
mod circles;
mod day;
mod entry;
pub mod export;
mod iot;
mod lists;
mod phrases;
mod schema;
mod sure;
mod translation;

use std::{collections::BTreeMap, path::Path};

pub use argument::{Argument, Audience, Objection};
pub use built_in::BUILT_IN_FILES;
pub use check::{Fault, check};
pub use day::Day;
pub use entry::{
    Document, DocumentState, Is3c, Is3cPlace, Level, Measured, OtherJudge, Outside, Standard, Status, Tender,
};
pub use iot::{Baseline, Item, Provision, ProvisionStatus};
pub use lists::{Actor, Category, Force, Instrument, Object, Source, SourceKind, Threat};
pub use schema::schemas;
pub use translation::Translation;

use serde::{Serialize, de::DeserializeOwned};

/// The files with the words that standards use.
const LISTS: [&str; 8] = [
    "actors.toml",
    "arguments.toml",
    "categories.toml",
    "instruments.toml",
    "objections.toml",
    "procurement-objects.toml",
    "sources.toml",
    "threats.toml",
];

/// All that the files say, each list in the order of ids, but provisions, items and arguments in the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Catalogue {
    /// The standards.
    pub standards: Vec<Standard>,
    /// What they protect against.
    pub threats: Vec<Threat>,
    /// Who has to do something.
    pub actors: Vec<Actor>,
    /// What they are bought with.
    pub objects: Vec<Object>,
    /// Their groups.
    pub categories: Vec<Category>,
    /// Laws, lists and agreements that ask for them.
    pub instruments: Vec<Instrument>,
    /// Where entries were read.
    pub sources: Vec<Source>,
    /// Baselines for devices, and their provisions.
    pub baselines: Vec<Baseline>,
    /// What to say for standards, and to whom; of one audience what is special before what is general.
    pub arguments: Vec<Argument>,
    /// What is said against standards.
    pub objections: Vec<Objection>,
    /// The language of all texts (BCP 47); empty is English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// What its pages say themselves, in that language, by what they say in English.
    #[serde(skip)]
    phrases: BTreeMap<String, String>,
    /// The same texts in other languages.
    #[serde(skip)]
    pub translations: Vec<Translation>,
}

impl Catalogue {
    /// The same in another language: itself, in English, where there is no translation.
    pub fn in_language(&self, tag: &str) -> Catalogue {
        let translation = self.translations.iter().find(|own| own.language == tag);
        translation.map_or_else(|| self.clone(), |own| own.of(self))
    }

    /// What its pages say themselves, in its language: the phrase itself where it has no translation.
    pub(crate) fn say<'s>(&'s self, phrase: &'s str) -> &'s str {
        self.phrases.get(phrase).map_or(phrase, String::as_str)
    }

    /// The standard of that id.
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == id)
    }

    /// The instrument of that id.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id)
    }

    /// What is asked of a standard by place: a country's two letters, `EU`, `industry` or `international`. An instrument that is not
    /// there has no place; [`check`] says so.
    pub fn asked<'a>(&'a self, standard: &'a Standard) -> BTreeMap<&'a str, Vec<&'a Status>> {
        let mut places: BTreeMap<&str, Vec<&Status>> = BTreeMap::new();
        for status in &standard.status {
            if let Some(instrument) = self.instrument(&status.instrument) {
                places.entry(&instrument.place).or_default().push(status);
            }
        }
        places
    }

    /// Standards that have a check among those by which they are measured.
    pub fn measured_by<'a>(&'a self, check: &'a str) -> impl Iterator<Item = &'a Standard> {
        self.standards
            .iter()
            .filter(move |standard| standard.measured.checks.iter().any(|id| id == check))
    }

    /// The standards that `check` is of where a policy counts it under `name`: the one that is called so, else all that it
    /// shows. Names such as `rpki` and `dnssec` are no standards by themselves.
    pub fn counted_under<'a>(&'a self, name: &str, check: &'a str) -> Vec<&'a Standard> {
        match self.standard(name) {
            Some(standard) => vec![standard],
            None => self.measured_by(check).collect(),
        }
    }
}

/// The catalogue inside the program, and what is wrong with it, which a test keeps at nothing.
pub fn catalogue() -> (Catalogue, Vec<Fault>) {
    read(BUILT_IN_FILES.iter().map(|(path, text)| (*path, *text)))
}

/// The catalogue in files: path below `/catalogue` (as `standards/spf.toml`) and text of each. Files that are no part of
/// the catalogue of standards, as those of policies, are passed over.
pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Catalogue, Vec<Fault>) {
    let mut catalogue = Catalogue::default();
    let mut faults = Vec::new();
    for (path, text) in files {
        if let Err(fault) = catalogue.add(path, text) {
            faults.push(fault);
        }
    }
    catalogue.standards.sort_by(|a, b| a.id.cmp(&b.id));
    catalogue.baselines.sort_by(|a, b| a.id.cmp(&b.id));
    catalogue.translations.sort_by(|a, b| a.language.cmp(&b.language));
    (catalogue, faults)
}

/// The catalogue in a folder laid out as `/catalogue`, for those who keep or change one of their own. Files that do not end
/// in `.toml` are passed over; one that cannot be read is a fault, as is a list that is missing.
///
/// # Errors
/// One sentence, where the folder itself cannot be read.
pub fn read_folder(folder: &Path) -> Result<(Catalogue, Vec<Fault>), String> {
    let unreadable = |path: &Path, why: &std::io::Error| format!("{} cannot be read: {why}", path.display());
    let mut paths: Vec<String> = LISTS.map(str::to_owned).to_vec();
    for room in ["standards", "iot", "words"] {
        let room_path = folder.join(room);
        if room == "words" && !room_path.exists() {
            continue;
        }
        let entries = std::fs::read_dir(&room_path).map_err(|why| unreadable(&room_path, &why))?;
        for entry in entries {
            let name = entry.map_err(|why| unreadable(&room_path, &why))?.file_name();
            let name = name.to_string_lossy();
            if name.ends_with(".toml") {
                paths.push(format!("{room}/{name}"));
            }
        }
    }
    let mut texts = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        match std::fs::read_to_string(folder.join(&path)) {
            Ok(text) => texts.push((path, text)),
            Err(why) => faults.push(Fault::new(path, format!("cannot be read: {why}"))),
        }
    }
    let (catalogue, more) = read(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    faults.extend(more);
    faults.sort();
    Ok((catalogue, faults))
}

impl Catalogue {
    fn add(&mut self, path: &str, text: &str) -> Result<(), Fault> {
        match path.split_once('/') {
            Some(("standards", file)) => {
                let standard: Standard = parse(path, text)?;
                named_after(path, file, &standard.id)?;
                self.standards.push(standard);
            }
            Some(("iot", file)) => {
                let baseline: Baseline = parse(path, text)?;
                named_after(path, file, &baseline.id)?;
                self.baselines.push(baseline);
            }
            Some(("words", file)) => {
                let translation: Translation = parse(path, text)?;
                named_after(path, file, &translation.language)?;
                self.translations.push(translation);
            }
            Some(_) => {}
            None => match path {
                "threats.toml" => self.threats.extend(list(path, "threat", text)?),
                "actors.toml" => self.actors.extend(list(path, "actor", text)?),
                "procurement-objects.toml" => self.objects.extend(list(path, "object", text)?),
                "categories.toml" => self.categories.extend(list(path, "category", text)?),
                "instruments.toml" => self.instruments.extend(list(path, "instrument", text)?),
                "sources.toml" => self.sources.extend(list(path, "source", text)?),
                "arguments.toml" => self.arguments.extend(list(path, "argument", text)?),
                "objections.toml" => self.objections.extend(list(path, "objection", text)?),
                _ => {}
            },
        }
        Ok(())
    }
}

/// A file with nothing but a list under one key.
fn list<T: DeserializeOwned>(path: &str, key: &str, text: &str) -> Result<Vec<T>, Fault> {
    let mut lists: BTreeMap<String, Vec<T>> = parse(path, text)?;
    let entries = lists.remove(key).unwrap_or_default();
    match lists.keys().next() {
        Some(unknown) => Err(Fault::new(
            path,
            format!("holds entries '[[{unknown}]]': write '[[{key}]]'"),
        )),
        None => Ok(entries),
    }
}

fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Fault> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map(|before| before.matches('\n').count().saturating_add(1));
        let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
        Fault::new(path, format!("{place}{}", error.message().trim()))
    })
}

fn named_after(path: &str, file: &str, id: &str) -> Result<(), Fault> {
    if file.strip_suffix(".toml") == Some(id) {
        return Ok(());
    }
    Err(Fault::new(
        path,
        format!("holds '{id}': name the file '{id}.toml', or correct the id"),
    ))
}

#[cfg(test)]
mod tests;
