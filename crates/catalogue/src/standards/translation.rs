//! The catalogue in other languages: a file for each, `words/nl.toml`, with the texts of entries by their ids.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Catalogue, Fault, Standard, Status, phrases::PHRASES};

/// The texts of the catalogue in one language. What a file leaves out is said in English; [`Translation::faults`] tells what
/// that is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Its tag (BCP 47): `nl`.
    pub language: String,
    /// What pages say themselves, by what they say in English.
    #[serde(default)]
    page: BTreeMap<String, String>,
    /// The groups of standards.
    #[serde(default)]
    category: BTreeMap<String, Category>,
    /// What they are bought with.
    #[serde(default)]
    object: BTreeMap<String, Object>,
    /// Who has to do something.
    #[serde(default)]
    actor: BTreeMap<String, Actor>,
    /// What they protect against.
    #[serde(default)]
    threat: BTreeMap<String, Threat>,
    /// Who asks for them.
    #[serde(default)]
    instrument: BTreeMap<String, Instrument>,
    /// What to say for them.
    #[serde(default)]
    argument: BTreeMap<String, Argument>,
    /// What is said against them.
    #[serde(default)]
    objection: BTreeMap<String, Objection>,
    /// The standards.
    #[serde(default)]
    standard: BTreeMap<String, Words>,
}

macro_rules! texts {
    ($($(#[$about:meta])* $name:ident { $($field:ident),* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        struct $name {
            $(#[serde(default)] $field: Option<String>,)*
        }
    )*};
}

texts! {
    /// Texts of a group.
    Category { name, note }
    /// Texts of something that is bought.
    Object { name, means }
    /// Texts of an actor.
    Actor { name, does }
    /// Texts of a threat.
    Threat { name, words }
    /// Texts of an instrument.
    Instrument { name, binds, whom, note }
    /// Texts of an argument.
    Argument { words, evidence }
    /// Texts of an objection.
    Objection { words, answer }
    /// Texts of what an instrument asks.
    Asked { asks, note }
}

/// Texts of a standard.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Words {
    name: Option<String>,
    title: Option<String>,
    without_it: Option<String>,
    how: Option<String>,
    limits: Option<String>,
    #[serde(default)]
    ask: Vec<String>,
    #[serde(default)]
    document: BTreeMap<String, String>,
    #[serde(default)]
    status: BTreeMap<String, OneOrMore>,
}

/// What an instrument asks of a standard: once, or step by step.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
enum OneOrMore {
    One(Asked),
    More(Vec<Asked>),
}

impl OneOrMore {
    fn step(&self, at: usize) -> Option<&Asked> {
        match self {
            OneOrMore::One(asked) => (at == 0).then_some(asked),
            OneOrMore::More(all) => all.get(at),
        }
    }
}

fn put(into: &mut String, text: Option<&String>) {
    if let Some(text) = text {
        into.clone_from(text);
    }
}

fn put_if_there(into: &mut Option<String>, text: Option<&String>) {
    if let (Some(into), Some(text)) = (into, text) {
        into.clone_from(text);
    }
}

impl Translation {
    /// The same catalogue in this language.
    pub fn of(&self, catalogue: &Catalogue) -> Catalogue {
        let mut own = catalogue.clone();
        own.language.clone_from(&self.language);
        own.phrases.clone_from(&self.page);
        for entry in &mut own.categories {
            let Some(of) = self.category.get(&entry.id) else {
                continue;
            };
            put(&mut entry.name, of.name.as_ref());
            put_if_there(&mut entry.note, of.note.as_ref());
        }
        for entry in &mut own.objects {
            let Some(of) = self.object.get(&entry.id) else {
                continue;
            };
            put(&mut entry.name, of.name.as_ref());
            put(&mut entry.means, of.means.as_ref());
        }
        for entry in &mut own.actors {
            let Some(of) = self.actor.get(&entry.id) else {
                continue;
            };
            put(&mut entry.name, of.name.as_ref());
            put(&mut entry.does, of.does.as_ref());
        }
        for entry in &mut own.threats {
            let Some(of) = self.threat.get(&entry.id) else {
                continue;
            };
            put(&mut entry.name, of.name.as_ref());
            put(&mut entry.words, of.words.as_ref());
        }
        for entry in &mut own.instruments {
            let Some(of) = self.instrument.get(&entry.id) else {
                continue;
            };
            put(&mut entry.name, of.name.as_ref());
            put(&mut entry.binds, of.binds.as_ref());
            put(&mut entry.whom, of.whom.as_ref());
            put_if_there(&mut entry.note, of.note.as_ref());
        }
        for entry in &mut own.arguments {
            let Some(of) = self.argument.get(&entry.id) else {
                continue;
            };
            put(&mut entry.words, of.words.as_ref());
            put(&mut entry.evidence, of.evidence.as_ref());
        }
        for entry in &mut own.objections {
            let Some(of) = self.objection.get(&entry.id) else {
                continue;
            };
            put(&mut entry.words, of.words.as_ref());
            put(&mut entry.answer, of.answer.as_ref());
        }
        for entry in &mut own.standards {
            if let Some(of) = self.standard.get(&entry.id) {
                of.put_into(entry);
            }
        }
        own
    }

    /// What it lacks beside the English texts, and what it has that they have not.
    pub fn faults(&self, catalogue: &Catalogue) -> Vec<Fault> {
        let file = format!("words/{}.toml", self.language);
        let mut faults = Vec::new();
        let mut say = |words: String| faults.push(Fault::new(file.clone(), words));
        for phrase in PHRASES.iter().filter(|phrase| !self.page.contains_key(**phrase)) {
            say(format!("[page] lacks '{phrase}'"));
        }
        strange(
            "page",
            self.page.keys(),
            &PHRASES.iter().copied().collect(),
            &mut say,
        );
        self.lists(catalogue, &mut say);
        for entry in &catalogue.standards {
            match self.standard.get(&entry.id) {
                Some(words) => words.faults(entry, &mut say),
                None => say(format!("the standard '{}' is not translated", entry.id)),
            }
        }
        let known: BTreeSet<&str> = catalogue
            .standards
            .iter()
            .map(|entry| entry.id.as_str())
            .collect();
        strange("standard", self.standard.keys(), &known, &mut say);
        faults
    }

    fn lists(&self, catalogue: &Catalogue, say: &mut impl FnMut(String)) {
        let entries = catalogue.categories.iter().map(|e| {
            let of = self.category.get(&e.id);
            (
                &e.id,
                has(of, |of| &of.name) && (e.note.is_none() || has(of, |of| &of.note)),
            )
        });
        compare("category", entries, self.category.keys(), say);
        let entries = catalogue.objects.iter().map(|e| {
            let of = self.object.get(&e.id);
            (&e.id, has(of, |of| &of.name) && has(of, |of| &of.means))
        });
        compare("object", entries, self.object.keys(), say);
        let entries = catalogue.actors.iter().map(|e| {
            let of = self.actor.get(&e.id);
            (&e.id, has(of, |of| &of.name) && has(of, |of| &of.does))
        });
        compare("actor", entries, self.actor.keys(), say);
        let entries = catalogue.threats.iter().map(|e| {
            let of = self.threat.get(&e.id);
            (&e.id, has(of, |of| &of.name) && has(of, |of| &of.words))
        });
        compare("threat", entries, self.threat.keys(), say);
        let entries = catalogue.instruments.iter().map(|e| {
            let of = self.instrument.get(&e.id);
            let note = e.note.is_none() || has(of, |of| &of.note);
            (&e.id, has(of, |of| &of.binds) && has(of, |of| &of.whom) && note)
        });
        compare("instrument", entries, self.instrument.keys(), say);
        let entries = catalogue.arguments.iter().map(|e| {
            let of = self.argument.get(&e.id);
            (&e.id, has(of, |of| &of.words) && has(of, |of| &of.evidence))
        });
        compare("argument", entries, self.argument.keys(), say);
        let entries = catalogue.objections.iter().map(|e| {
            let of = self.objection.get(&e.id);
            (&e.id, has(of, |of| &of.words) && has(of, |of| &of.answer))
        });
        compare("objection", entries, self.objection.keys(), say);
    }
}

/// Says which entries of a list lack a text, and which of a translation's own are no entries.
fn compare<'c, 't>(
    list: &str,
    entries: impl Iterator<Item = (&'c String, bool)>,
    own: impl Iterator<Item = &'t String>,
    say: &mut impl FnMut(String),
) {
    let mut known = BTreeSet::new();
    for (id, whole) in entries {
        known.insert(id.as_str());
        if !whole {
            say(format!("[{list}.{id}] lacks a text"));
        }
    }
    strange(list, own, &known, say);
}

fn has<T>(of: Option<&T>, text: impl Fn(&T) -> &Option<String>) -> bool {
    of.is_some_and(|of| text(of).is_some())
}

fn strange<'k>(
    list: &str,
    own: impl Iterator<Item = &'k String>,
    known: &BTreeSet<&str>,
    say: &mut impl FnMut(String),
) {
    for id in own.filter(|id| !known.contains(id.as_str())) {
        say(format!("[{list}.{id}] is no entry of the catalogue"));
    }
}

impl Words {
    fn put_into(&self, entry: &mut Standard) {
        put(&mut entry.name, self.name.as_ref());
        put(&mut entry.title, self.title.as_ref());
        put(&mut entry.without_it, self.without_it.as_ref());
        put(&mut entry.measured.how, self.how.as_ref());
        put_if_there(&mut entry.measured.limits, self.limits.as_ref());
        for (tender, ask) in entry.tenders.iter_mut().zip(&self.ask) {
            tender.ask.clone_from(ask);
        }
        for document in &mut entry.documents {
            put_if_there(&mut document.note, self.document.get(&document.id));
        }
        let mut steps: BTreeMap<String, usize> = BTreeMap::new();
        for status in &mut entry.status {
            let step = steps.entry(status.instrument.clone()).or_default();
            if let Some(asked) = self.asked(&status.instrument, status, step) {
                put_if_there(&mut status.asks, asked.asks.as_ref());
                put_if_there(&mut status.note, asked.note.as_ref());
            }
        }
    }

    /// The texts for a status, of which those without any are not counted.
    fn asked(&self, instrument: &str, status: &Status, step: &mut usize) -> Option<&Asked> {
        if status.asks.is_none() && status.note.is_none() {
            return None;
        }
        let asked = self.status.get(instrument)?.step(*step);
        *step = step.saturating_add(1);
        asked
    }

    fn faults(&self, entry: &Standard, say: &mut impl FnMut(String)) {
        let id = &entry.id;
        let limits = entry.measured.limits.is_none() || self.limits.is_some();
        if self.without_it.is_none() || self.how.is_none() || !limits {
            say(format!("[standard.{id}] lacks without_it, how or limits"));
        }
        if self.ask.len() != entry.tenders.len() {
            let (own, wanted) = (self.ask.len(), entry.tenders.len());
            say(format!(
                "[standard.{id}] has {own} asks, the English entry {wanted}"
            ));
        }
        for document in entry.documents.iter().filter(|document| document.note.is_some()) {
            if !self.document.contains_key(&document.id) {
                say(format!(
                    "[standard.{id}.document] lacks the note of '{}'",
                    document.id
                ));
            }
        }
        let mut steps: BTreeMap<&str, usize> = BTreeMap::new();
        for status in &entry.status {
            let step = steps.entry(&status.instrument).or_default();
            let has_text = status.asks.is_some() || status.note.is_some();
            let asked = self.asked(&status.instrument, status, step);
            let whole = asked.is_some_and(|asked| {
                asked.asks.is_some() == status.asks.is_some() && asked.note.is_some() == status.note.is_some()
            });
            if has_text && !whole {
                say(format!(
                    "[standard.{id}.status] has not the texts of '{}'",
                    status.instrument
                ));
            }
        }
    }
}
