//! The eight questions as a dialogue: lines in, prompts out, without a terminal.

use std::fmt::Write;

use text::Sentences;
use verdict::{Arg, Args};

use crate::{
    Answers,
    answers::{Field, country, domain, list, months, supplier, value},
    rules::Rules,
};

/// How many questions there are.
const QUESTIONS: usize = 8;

/// What a line of the answerer led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The next question, or the one before.
    Next,
    /// The same again, with what was wrong.
    Again(String),
    /// All are answered.
    Done(Box<Answers>),
}

/// The questions, and what has been answered so far.
#[derive(Clone, Debug)]
pub struct Dialogue<'a> {
    rules: &'a Rules,
    sentences: &'a Sentences,
    /// Index of the question that is open.
    open: usize,
    /// The lines that were accepted, which are the defaults when one goes back.
    said: [Option<String>; QUESTIONS],
    answers: Answers,
}

impl<'a> Dialogue<'a> {
    /// At the first question.
    pub fn new(rules: &'a Rules, sentences: &'a Sentences) -> Self {
        Dialogue {
            rules,
            sentences,
            open: 0,
            said: Default::default(),
            answers: Answers {
                buys: Vec::new(),
                value: crate::Value { from: 0, to: None },
                sector: String::new(),
                country: String::new(),
                data: Vec::new(),
                users: Vec::new(),
                months: 0,
                supplier: None,
                domains: Vec::new(),
            },
        }
    }

    /// The number of the open question, from 1.
    pub fn number(&self) -> usize {
        self.open + 1
    }

    /// What to show before the first question.
    pub fn greeting(&self) -> String {
        self.sentences.say("dialogue-start")
    }

    /// The open question with its choices and its default, several lines; the last one ends without line feed.
    pub fn prompt(&self) -> String {
        let number = self.number();
        let args = Args::from([("number", Arg::Number(i64::try_from(number).unwrap_or(0)))]);
        let mut text = format!(
            "{}: {}\n",
            self.sentences.with("dialogue-of", &args),
            self.sentences.say(&format!("question-{number}"))
        );
        if let Some(field) = self.field() {
            for (index, known) in field.list(self.rules).iter().enumerate() {
                let key = format!("{}-{}", prefix(field), known.id);
                let _ = writeln!(
                    text,
                    "  {:>2}  {:<24}{}",
                    index + 1,
                    known.id,
                    self.sentences.say(&key)
                );
            }
        }
        if number == QUESTIONS {
            let _ = writeln!(text, "  {}", self.sentences.say("dialogue-supplier"));
        }
        if let Some(default) = self.default() {
            let default = if default.is_empty() {
                self.sentences.say("dialogue-none")
            } else {
                default
            };
            let args = Args::from([("default", Arg::Text(default))]);
            let _ = write!(text, "{} ", self.sentences.with("dialogue-default", &args));
        }
        text.push_str("> ");
        text
    }

    /// Takes a line as answer to the open question.
    pub fn hear(&mut self, line: &str) -> Heard {
        let line = line.trim();
        if line == "<" {
            if self.open == 0 {
                return Heard::Again(self.sentences.say("dialogue-nothing-before"));
            }
            self.open -= 1;
            return Heard::Next;
        }
        let said = if line.is_empty() {
            match self.default() {
                Some(default) => default,
                None => return Heard::Again(self.sentences.say("dialogue-needed")),
            }
        } else {
            line.to_owned()
        };
        if let Err(words) = self.take(&said) {
            return Heard::Again(words);
        }
        if let Some(place) = self.said.get_mut(self.open) {
            *place = Some(said);
        }
        if self.open + 1 == QUESTIONS {
            return Heard::Done(Box::new(self.answers.clone()));
        }
        self.open += 1;
        Heard::Next
    }

    /// The field of the open question, where it has a closed list.
    fn field(&self) -> Option<Field> {
        match self.number() {
            1 => Some(Field::Buys),
            3 => Some(Field::Sector),
            5 => Some(Field::Data),
            6 => Some(Field::Users),
            _ => None,
        }
    }

    /// What an empty line stands for: what was answered before, else what most buyers answer; of what, who and where
    /// there is no default.
    fn default(&self) -> Option<String> {
        let before = self.said.get(self.open).cloned().flatten();
        let usual = match self.number() {
            2 => Some("unknown"),
            5 => Some("personal"),
            6 => Some("public"),
            7 => Some("48"),
            8 => Some(""),
            _ => None,
        };
        before.or_else(|| usual.map(str::to_owned))
    }

    fn take(&mut self, said: &str) -> Result<(), String> {
        match self.number() {
            1 => self.answers.buys = self.words(Field::Buys, said)?,
            2 => self.answers.value = value(said)?,
            3 => {
                let mut sectors = self.words(Field::Sector, said)?;
                if sectors.len() > 1 {
                    return Err("a buyer belongs to one sector; name the one that decides".to_owned());
                }
                self.answers.sector = sectors.pop().unwrap_or_default();
            }
            4 => self.answers.country = country(said, self.rules)?,
            5 => self.answers.data = self.words(Field::Data, said)?,
            6 => self.answers.users = self.words(Field::Users, said)?,
            7 => self.answers.months = months(said)?,
            _ => self.existing(said)?,
        }
        Ok(())
    }

    /// Words or numbers of a closed list, with commas between them.
    fn words(&self, field: Field, said: &str) -> Result<Vec<String>, String> {
        let known = field.list(self.rules);
        let mut words: Vec<String> = Vec::new();
        for part in said.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let word = match part.parse::<usize>() {
                Ok(number) => {
                    let chosen = number.checked_sub(1).and_then(|index| known.get(index));
                    let chosen = chosen
                        .ok_or_else(|| format!("there is no {part}; choose from 1 to {}", known.len()))?;
                    chosen.id.clone()
                }
                Err(_) => part.to_owned(),
            };
            words.push(word);
        }
        list(field, words.iter().map(String::as_str), self.rules)
    }

    /// The supplier and the names: what looks like a name is one.
    fn existing(&mut self, said: &str) -> Result<(), String> {
        let mut names = Vec::new();
        let mut who: Vec<&str> = Vec::new();
        for part in said.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match domain(part) {
                Ok(name) if !names.contains(&name) => names.push(name),
                Ok(_) => {}
                Err(words) if part.contains("://") => return Err(words),
                Err(_) => who.push(part),
            }
        }
        self.answers.supplier = supplier(&who.join(", "))?;
        self.answers.domains = names;
        Ok(())
    }
}

/// How the keys of a list's words begin.
pub(crate) fn prefix(field: Field) -> &'static str {
    match field {
        Field::Buys => "object",
        Field::Sector => "sector",
        Field::Data => "data",
        Field::Users => "users",
    }
}
