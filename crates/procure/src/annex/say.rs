//! How an annex writes days, numbers and names.

use catalogue::standards::{Day, Object};
use render::document::Run;
use text::{Language, Sentences};
use verdict::{Arg, Args, Value};

use crate::{Annex, Answers};

/// A writer of an annex in a language.
pub(super) struct Pen<'s> {
    pub(super) sentences: &'s Sentences,
    /// The language of the catalogue's texts.
    pub(super) catalogue: Language,
}

impl Pen<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.sentences.say(key)
    }

    pub(super) fn with<const N: usize>(&self, key: &str, args: [(&'static str, Arg); N]) -> String {
        self.sentences.with(key, &Args::from(args))
    }

    /// A text of the catalogue.
    pub(super) fn catalogued(&self, text: impl Into<String>) -> Run {
        self.in_language(text, self.catalogue)
    }

    /// A text of the program that is English in every language.
    pub(super) fn english(&self, text: impl Into<String>) -> Run {
        self.in_language(text, Language::SOURCE)
    }

    fn in_language(&self, text: impl Into<String>, language: Language) -> Run {
        let run = Run::plain(text);
        if self.sentences.language() == language {
            run
        } else {
            run.spoken(language)
        }
    }

    /// A number with its thousands apart.
    pub(super) fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let apart = self.say("thousands");
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&apart);
            }
            text.push(digit);
        }
        text
    }

    /// A day as people write it: `22 November 2026`, `November 2026`, `2026`.
    pub(super) fn day(&self, day: Day) -> String {
        let text = day.to_string();
        let mut parts = text.split('-');
        let year = parts
            .next()
            .unwrap_or_default()
            .trim_start_matches('0')
            .to_owned();
        let Some(month) = parts.next() else {
            return year;
        };
        let month = self.say(&format!("month-{}", month.trim_start_matches('0')));
        let (year, month) = (Arg::Text(year), Arg::Text(month));
        match parts.next() {
            Some(day) => {
                let day = Arg::Text(day.trim_start_matches('0').to_owned());
                self.with("day-full", [("day", day), ("month", month), ("year", year)])
            }
            None => self.with("day-month", [("month", month), ("year", year)]),
        }
    }

    /// The name of an object in the language, else as the catalogue names it.
    pub(super) fn object(&self, object: &Object) -> String {
        let own = self.sentences.find(&format!("object-{}", object.id));
        own.unwrap_or_else(|| object.name.clone())
    }

    /// The names of those who have to act.
    pub(super) fn actors(&self, annex: &Annex<'_>, ids: &[String]) -> String {
        let name = |id: &String| {
            let own = self.sentences.find(&format!("actor-{id}"));
            own.or_else(|| {
                let known = annex.catalogue.actors.iter().find(|actor| actor.id == *id);
                known.map(|actor| lower(&actor.name))
            })
            .unwrap_or_else(|| id.clone())
        };
        let names: Vec<String> = ids.iter().map(name).collect();
        names.join(", ")
    }

    /// What is bought, as one line.
    pub(super) fn bought(&self, annex: &Annex<'_>) -> String {
        let name = |id: &String| {
            let known = annex.catalogue.objects.iter().find(|object| object.id == *id);
            known.map_or_else(|| id.clone(), |object| self.object(object))
        };
        let names: Vec<String> = annex.answers.buys.iter().map(name).collect();
        names.join("; ")
    }

    /// What it is worth.
    pub(super) fn value(&self, answers: &Answers) -> String {
        let value = answers.value;
        let from = || Arg::Text(self.number(value.from));
        match value.to {
            None if value.from == 0 => self.say("value-unknown"),
            None => self.with("value-least", [("from", from())]),
            Some(to) if to == value.from => self.with("value-exact", [("from", from())]),
            Some(to) => self.with(
                "value-range",
                [("from", from()), ("to", Arg::Text(self.number(to)))],
            ),
        }
    }

    /// Words of a closed list, with semicolons between them.
    pub(super) fn listed(&self, prefix: &str, ids: &[String]) -> String {
        let said: Vec<String> = ids.iter().map(|id| self.say(&format!("{prefix}-{id}"))).collect();
        said.join("; ")
    }

    pub(super) fn months(&self, months: u32) -> String {
        self.with("months", [("months", Arg::Number(months.into()))])
    }

    pub(super) fn every(&self, days: u32) -> String {
        self.with("every", [("days", Arg::Number(days.into()))])
    }

    /// A threshold as it is read.
    pub(super) fn setting(&self, value: &Value) -> String {
        match value {
            Value::Flag(true) => self.say("flag-yes"),
            Value::Flag(false) => self.say("flag-no"),
            Value::Number(number) => match u64::try_from(*number) {
                Ok(number) => self.number(number),
                Err(_) => number.to_string(),
            },
            Value::Fraction(fraction) => fraction.to_string(),
            Value::Text(text) => text.clone(),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.setting(item)).collect();
                items.join(", ")
            }
        }
    }
}

/// A name in the middle of a sentence. Abbreviations keep their capitals.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
