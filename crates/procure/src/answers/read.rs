//! ANSWERS.toml: everything that is wrong with it, with the lines.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Answers, Field, Mistake, Value, country, domain, list, months, supplier, value};
use crate::rules::Rules;

/// The keys, in the order of the questions.
const KEYS: [&str; 8] = [
    "buys",
    "value_eur",
    "sector",
    "country",
    "data",
    "users",
    "months",
    "existing",
];

/// The keys of `[existing]`.
const EXISTING: [&str; 2] = ["supplier", "domains"];

impl Answers {
    /// The answers in `text`, which is TOML.
    ///
    /// # Errors
    /// All that is wrong with it, by line; at least one mistake.
    pub fn read(text: &str, rules: &Rules) -> Result<Answers, Vec<Mistake>> {
        let mut reader = Reader {
            text,
            rules,
            mistakes: Vec::new(),
        };
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                reader.say(start, error.message().trim());
                return Err(reader.mistakes);
            }
        };
        let answers = reader.answers(table.get_ref());
        let mut mistakes = reader.mistakes;
        mistakes.sort();
        match answers {
            Some(answers) if mistakes.is_empty() => Ok(answers),
            _ => Err(mistakes),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    rules: &'a Rules,
    mistakes: Vec<Mistake>,
}

type Found<'t, 'i> = Option<&'t Spanned<DeValue<'i>>>;

impl Reader<'_> {
    fn say(&mut self, offset: usize, words: impl Into<String>) {
        let before = self.text.get(..offset).unwrap_or(self.text);
        self.mistakes.push(Mistake {
            line: before.matches('\n').count() + 1,
            words: words.into(),
        });
    }

    fn answers(&mut self, table: &DeTable<'_>) -> Option<Answers> {
        self.unknown(table, &KEYS, "");
        let buys = self.words(table, Field::Buys);
        let value = self.value(table);
        let sector = self.text_of(table, "sector");
        let sector = sector.and_then(|(at, said)| {
            let found = super::word(Field::Sector, &said, self.rules);
            self.keep(at, found)
        });
        let place = self.text_of(table, "country");
        let place = place.and_then(|(at, said)| {
            let found = country(&said, self.rules);
            self.keep(at, found)
        });
        let data = self.words(table, Field::Data);
        let users = self.words(table, Field::Users);
        let months = self.months(table);
        let (supplier, domains) = self.existing(table);
        Some(Answers {
            buys: buys?,
            value: value?,
            sector: sector?,
            country: place?,
            data: data?,
            users: users?,
            months: months?,
            supplier,
            domains,
        })
    }

    fn keep<T>(&mut self, at: usize, found: Result<T, String>) -> Option<T> {
        found.map_err(|words| self.say(at, words)).ok()
    }

    /// Keys that nobody asked for, with the nearest that is known.
    fn unknown(&mut self, table: &DeTable<'_>, known: &[&str], whose: &str) {
        let unknown: Vec<(usize, String)> = table
            .iter()
            .filter(|(key, _)| !known.contains(&key.get_ref().as_ref()))
            .map(|(key, _)| (key.span().start, key.get_ref().to_string()))
            .collect();
        for (at, key) in unknown {
            let nearest = known
                .iter()
                .map(|known| (strsim::damerau_levenshtein(known, &key), known))
                .min();
            let hint = match nearest {
                Some((distance, near)) if distance <= 3 => format!("did you mean '{near}'?"),
                _ => format!("{whose}the keys are: {}", known.join(", ")),
            };
            self.say(at, format!("there is no key '{key}'; {hint}"));
        }
    }

    /// The value of a key that has to be there.
    fn needed<'t, 'i>(&mut self, table: &'t DeTable<'i>, key: &str) -> Found<'t, 'i> {
        let found = table.get(key);
        if found.is_none() {
            let question = KEYS.iter().position(|known| *known == key).map_or(0, |at| at + 1);
            let end = self.text.len();
            self.say(
                end,
                format!("'{key}' is missing, the answer to question {question}"),
            );
        }
        found
    }

    fn text_of(&mut self, table: &DeTable<'_>, key: &str) -> Option<(usize, String)> {
        let found = self.needed(table, key)?;
        match found.get_ref() {
            DeValue::String(text) => Some((found.span().start, text.to_string())),
            other => {
                let kind = other.type_str();
                self.say(
                    found.span().start,
                    format!("'{key}' is of the kind {kind}; write one text in quotation marks"),
                );
                None
            }
        }
    }

    /// One text or several.
    fn texts(&mut self, key: &str, found: &Spanned<DeValue<'_>>) -> Option<Vec<(usize, String)>> {
        let one = std::slice::from_ref(found);
        let items: Vec<&Spanned<DeValue<'_>>> = match found.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => one.iter().collect(),
        };
        let mut texts = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::String(text) => texts.push((item.span().start, text.to_string())),
                other => {
                    let kind = other.type_str();
                    self.say(
                        item.span().start,
                        format!("'{key}' holds something of the kind {kind}; write texts, as {key} = [\"a\", \"b\"]"),
                    );
                    return None;
                }
            }
        }
        Some(texts)
    }

    fn words(&mut self, table: &DeTable<'_>, field: Field) -> Option<Vec<String>> {
        let found = self.needed(table, field.key())?;
        let texts = self.texts(field.key(), found)?;
        // Each word that is not known has its own line.
        let mut good = true;
        for (at, text) in &texts {
            if let Err(words) = super::word(field, text, self.rules) {
                self.say(*at, words);
                good = false;
            }
        }
        if !good {
            return None;
        }
        let ids = list(field, texts.iter().map(|(_, text)| text.as_str()), self.rules);
        self.keep(found.span().start, ids)
    }

    fn value(&mut self, table: &DeTable<'_>) -> Option<Value> {
        let found = self.needed(table, "value_eur")?;
        let read = match found.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => value(number.as_str()),
            DeValue::String(text) => value(text),
            other => Err(format!(
                "'value_eur' is of the kind {}; write whole euros as 120_000, or a range as \"50000-100000\"",
                other.type_str()
            )),
        };
        self.keep(found.span().start, read)
    }

    fn months(&mut self, table: &DeTable<'_>) -> Option<u32> {
        let found = self.needed(table, "months")?;
        let read = match found.get_ref() {
            DeValue::Integer(number) => months(number.as_str()),
            DeValue::String(text) => months(text),
            other => Err(format!(
                "'months' is of the kind {}; write a whole number",
                other.type_str()
            )),
        };
        self.keep(found.span().start, read)
    }

    /// The supplier and the names of today, which need not be there.
    fn existing(&mut self, table: &DeTable<'_>) -> (Option<String>, Vec<String>) {
        let Some(found) = table.get("existing") else {
            return (None, Vec::new());
        };
        let DeValue::Table(existing) = found.get_ref() else {
            let words = "'existing' is a section: write [existing], and below it supplier and domains";
            self.say(found.span().start, words);
            return (None, Vec::new());
        };
        self.unknown(existing, &EXISTING, "in [existing] ");
        let said = existing
            .get("supplier")
            .map(|_| self.text_of(existing, "supplier"));
        let supplier = said.flatten().and_then(|(at, said)| {
            let found = supplier(&said);
            self.keep(at, found).flatten()
        });
        let mut domains = Vec::new();
        let texts = existing
            .get("domains")
            .and_then(|found| self.texts("domains", found));
        for (at, said) in texts.unwrap_or_default() {
            if let Some(name) = self
                .keep(at, domain(&said))
                .filter(|name| !domains.contains(name))
            {
                domains.push(name);
            }
        }
        (supplier, domains)
    }
}
