//! The annex as a document.

use render::document::{Block, Document, Properties, Run, Table, Text};
use text::{Sentences, Words};
use verdict::Arg;

use super::{Annex, Ask, Entry, say::Pen};
use crate::{Clause, Duty};

/// Documents that a clause names; the entry names all.
const NAMED_MAX: usize = 4;

impl Annex<'_> {
    /// The annex as a document, in the language of `sentences`. What the catalogue says in
    /// another one is marked so.
    pub fn document(&self, sentences: &Sentences) -> Document {
        let pen = self.pen(sentences);
        let words = Words::new(sentences.language());
        let mut document = Document::new(pen.say("title"), sentences.language());
        let bought = pen.bought(self);
        document.about = self.about(&pen);
        document.properties = Properties {
            author: String::new(),
            subject: pen.with("subject-line", [("objects", Arg::Text(bought))]),
            keywords: self
                .entries
                .iter()
                .map(|entry| entry.chosen.standard.name.clone())
                .collect(),
            made_at: None,
        };
        let blocks = &mut document.blocks;
        self.how(&pen, blocks);
        self.overview(&pen, blocks);
        self.part(&pen, &words, Clause::Requirement, blocks);
        self.part(&pen, &words, Clause::Award, blocks);
        self.general(&pen, blocks);
        self.unmeasured(&pen, blocks);
        self.norms(&pen, blocks);
        self.notes(&pen, blocks);
        document
    }

    fn about(&self, pen: &Pen<'_>) -> Vec<(String, String)> {
        let answers = self.answers;
        let mut about = vec![
            ("about-objects", pen.bought(self)),
            ("about-value", pen.value(answers)),
            ("about-sector", pen.say(&format!("sector-{}", answers.sector))),
            ("about-country", answers.country.clone()),
            ("about-data", pen.listed("data", &answers.data)),
            ("about-users", pen.listed("users", &answers.users)),
            ("about-duration", pen.months(answers.months)),
        ];
        if let Some(supplier) = &answers.supplier {
            about.push(("about-supplier", supplier.clone()));
        }
        if !answers.domains.is_empty() {
            about.push(("about-domains", answers.domains.join(", ")));
        }
        about.push(("about-day", pen.day(self.day)));
        about.push(("about-policies", self.policy_names()));
        about
            .into_iter()
            .map(|(key, value)| (pen.say(key), value))
            .collect()
    }

    /// The policies with their versions.
    pub(super) fn policy_names(&self) -> String {
        let named = self.policies.iter();
        let names: Vec<String> = named
            .map(|policy| format!("{} ({})", policy.id, policy.version))
            .collect();
        names.join(", ")
    }

    fn how(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(chapter(1, pen.say("how")));
        blocks.push(Block::paragraph(pen.say("how-intro")));
        if self.has_norm() {
            let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
            blocks.push(Block::paragraph(pen.with(
                "how-count",
                [
                    ("requirements", count(self.of(Clause::Requirement).count())),
                    ("awards", count(self.of(Clause::Award).count())),
                    ("required", count(self.required())),
                ],
            )));
        } else {
            blocks.push(Block::Quote(vec![vec![Run::strong(pen.say("how-no-norm"))]]));
        }
        let names = if self.answers.domains.is_empty() {
            pen.say("term-names-later")
        } else {
            let listed = self.answers.domains.join(", ");
            pen.with("term-names-listed", [("names", Arg::Text(listed))])
        };
        let term = |key: &str| {
            let means = pen.with(&format!("{key}-means"), [("names", Arg::Text(names.clone()))]);
            (vec![Run::plain(pen.say(key))], vec![Run::plain(means)])
        };
        let terms = [
            "term-requirement",
            "term-award",
            "term-service",
            "term-names",
            "term-scan",
            "term-declaration",
        ];
        blocks.push(Block::Terms(terms.into_iter().map(term).collect()));
    }

    fn overview(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(chapter(2, pen.say("overview")));
        let row = |entry: &Entry<'_>| -> Vec<Text> {
            let ground = pen.grounds_in_short(&entry.chosen.grounds);
            let ground = if entry.chosen.duty == Duty::Required {
                Run::strong(ground)
            } else {
                Run::plain(ground)
            };
            vec![
                vec![Run::plain(entry.number.clone()).to(format!("#{}", anchor(entry)))],
                vec![pen.catalogued(entry.chosen.standard.name.clone())],
                vec![ground],
                vec![Run::plain(match entry.chosen.from {
                    Some(day) => pen.day(day),
                    None => pen.say("from-start"),
                })],
                vec![Run::plain(pen.say(proof(&entry.asks)))],
            ]
        };
        let columns = [
            "column-number",
            "column-standard",
            "column-ground",
            "column-from",
            "column-proof",
        ];
        blocks.push(Block::Table(Table {
            caption: pen.say("overview-caption"),
            header: pen.header(&columns),
            rows: self.entries.iter().map(row).collect(),
            weights: vec![8, 20, 40, 14, 18],
            row_headers: true,
        }));
    }

    fn part(&self, pen: &Pen<'_>, words: &Words, clause: Clause, blocks: &mut Vec<Block>) {
        let (number, key) = match clause {
            Clause::Requirement => (3, "requirements"),
            Clause::Award => (4, "awards"),
        };
        blocks.push(chapter(number, pen.say(key)));
        if self.of(clause).next().is_none() {
            blocks.push(Block::paragraph(pen.say("none")));
            return;
        }
        blocks.push(Block::paragraph(pen.say(&format!("{key}-intro"))));
        for entry in self.of(clause) {
            self.entry(pen, words, entry, blocks);
        }
    }

    fn entry(&self, pen: &Pen<'_>, words: &Words, entry: &Entry<'_>, blocks: &mut Vec<Block>) {
        let standard = entry.chosen.standard;
        blocks.push(Block::Heading {
            level: 2,
            text: vec![
                Run::plain(format!("{} ", entry.number)),
                pen.catalogued(standard.name.clone()),
            ],
            anchor: Some(anchor(entry)),
        });
        blocks.push(Block::Quote(self.clause(pen, entry)));
        blocks.push(asks(pen, words, self, entry));
        if !entry.values.is_empty() {
            let said = |setting: &super::Setting| {
                vec![
                    pen.english(setting.about),
                    Run::plain(": "),
                    Run::strong(pen.setting(&setting.value)),
                    Run::plain(" ("),
                    Run::code(setting.check),
                    Run::plain(format!(", {})", setting.policy)),
                ]
            };
            blocks.push(Block::paragraph(format!("{}:", pen.say("entry-values"))));
            blocks.push(Block::List {
                ordered: false,
                items: entry.values.iter().map(said).collect(),
            });
        }
        blocks.push(Block::Terms(self.terms_of(pen, entry)));
    }

    /// The clause that is taken over word by word.
    pub(super) fn clause(&self, pen: &Pen<'_>, entry: &Entry<'_>) -> Vec<Text> {
        let standard = entry.chosen.standard;
        let mut documents = self.documents(standard);
        let more = documents.len() > NAMED_MAX;
        documents.truncate(NAMED_MAX);
        let mut documents = documents.join(", ");
        if more {
            documents.push_str(", …");
        }
        let key = match (entry.chosen.clause, self.equivalence.is_some()) {
            (Clause::Requirement, true) => "clause-requirement-equivalent",
            (Clause::Requirement, false) => "clause-requirement",
            (Clause::Award, true) => "clause-award-equivalent",
            (Clause::Award, false) => "clause-award",
        };
        let name = standard.name.clone();
        let mut paragraphs = vec![vec![Run::plain(pen.with(
            key,
            [("standard", Arg::Text(name)), ("documents", Arg::Text(documents))],
        ))]];
        let group = self.group(entry);
        if !group.is_empty() {
            let numbers: Vec<&str> = group.iter().map(|entry| entry.number.as_str()).collect();
            let numbers = Arg::Text(numbers.join(", "));
            paragraphs.push(vec![Run::plain(
                pen.with("clause-instead", [("numbers", numbers)]),
            )]);
        }
        if entry.chosen.clause == Clause::Award {
            paragraphs.push(vec![Run::plain(pen.say("clause-points"))]);
        }
        paragraphs
    }

    /// What else there is to know of an entry.
    fn terms_of(&self, pen: &Pen<'_>, entry: &Entry<'_>) -> Vec<(Text, Text)> {
        let standard = entry.chosen.standard;
        let plain = |text: String| vec![Run::plain(text)];
        let mut grounds: Text = Vec::new();
        for ground in &entry.chosen.grounds {
            if !grounds.is_empty() {
                grounds.push(Run::plain(".\n"));
            }
            grounds.extend(pen.ground(ground));
        }
        let applies = match entry.chosen.from {
            Some(day) => pen.with("entry-applies-from", [("day", Arg::Text(pen.day(day)))]),
            None => pen.say("entry-applies-start"),
        };
        let objects = entry.chosen.objects.iter();
        let objects: Vec<String> = objects.map(|object| pen.object(object)).collect();
        let mut terms = vec![
            ("entry-ground", grounds),
            ("entry-applies", plain(applies)),
            ("entry-objects", plain(objects.join("; "))),
            (
                "entry-documents",
                vec![pen.catalogued(self.documents(standard).join(", "))],
            ),
            ("entry-actors", plain(pen.actors(self, &standard.lead_actors))),
            ("entry-without", vec![pen.catalogued(standard.without_it.clone())]),
        ];
        let here = |id: &String| self.entries.iter().any(|other| other.chosen.standard.id == *id);
        let needs = standard.needs.iter().filter(|id| !here(id));
        let needs: Vec<&str> = needs
            .filter_map(|id| self.catalogue.standard(id))
            .map(|needed| needed.name.as_str())
            .collect();
        if !needs.is_empty() {
            terms.push(("entry-rests-on", vec![pen.catalogued(needs.join(", "))]));
        }
        terms
            .into_iter()
            .map(|(key, value)| (plain(pen.say(key)), value))
            .collect()
    }
}

impl Pen<'_> {
    pub(super) fn header(&self, columns: &[&str]) -> Vec<Text> {
        let cell = |key: &&str| vec![Run::plain(self.say(key))];
        columns.iter().map(cell).collect()
    }
}

/// What is asked, and what shows it.
fn asks(pen: &Pen<'_>, words: &Words, annex: &Annex<'_>, entry: &Entry<'_>) -> Block {
    let terms = annex.terms;
    let days = if entry.chosen.standard.tier == 1 {
        terms.measuring.tier_1_every_days
    } else {
        terms.measuring.others_every_days
    };
    let every = Arg::Text(pen.every(days));
    let months = pen.with(
        "often-declaration-months",
        [("months", Arg::Number(terms.declaration.every_months.into()))],
    );
    let scans = Arg::Number(terms.breach.scans_in_a_row.into());
    let row = |ask: &Ask<'_>| -> Vec<Text> {
        let (mut shown, mut often, mut breach): (Text, Vec<String>, Vec<String>) = Default::default();
        if !ask.checks.is_empty() {
            shown.push(Run::plain(format!("{} ", pen.say("shown-scan"))));
            for (index, check) in ask.checks.iter().enumerate() {
                if index > 0 {
                    shown.push(Run::plain("; "));
                }
                shown.push(Run::plain(words.check(check, "title")));
                shown.push(Run::plain(" ("));
                shown.push(Run::code(check.id));
                shown.push(Run::plain(")"));
            }
            often.push(pen.with("often-scan", [("every", every.clone())]));
            breach.push(pen.with("breach-scan", [("scans", scans.clone())]));
        }
        if ask.declaration {
            if !shown.is_empty() {
                shown.push(Run::plain("\n"));
            }
            shown.push(Run::plain(pen.say("shown-declaration")));
            often.push(pen.with("often-declaration", [("months", Arg::Text(months.clone()))]));
            breach.push(pen.say("breach-declaration"));
        }
        vec![
            vec![Run::plain(ask.number.clone())],
            vec![pen.catalogued(ask.text)],
            shown,
            vec![Run::plain(often.join("\n"))],
            vec![Run::plain(breach.join("\n"))],
        ]
    };
    let name = entry.chosen.standard.name.clone();
    let number = Arg::Text(entry.number.clone());
    Block::Table(Table {
        caption: pen.with(
            "asks-caption",
            [("number", number), ("standard", Arg::Text(name))],
        ),
        header: pen.header(&[
            "column-number",
            "column-ask",
            "column-shown",
            "column-often",
            "column-breach",
        ]),
        rows: entry.asks.iter().map(row).collect(),
        weights: vec![11, 28, 23, 20, 18],
        row_headers: true,
    })
}

/// Which kinds of proof there are, as key of the words.
fn proof(asks: &[Ask<'_>]) -> &'static str {
    let scan = asks.iter().any(|ask| !ask.checks.is_empty());
    let declaration = asks.iter().any(|ask| ask.declaration);
    match (scan, declaration) {
        (true, true) => "proof-both",
        (true, false) => "proof-scan",
        _ => "proof-declaration",
    }
}

/// The name that links lead to.
fn anchor(entry: &Entry<'_>) -> String {
    entry.number.to_lowercase()
}

/// The heading of a chapter, with its number, which clauses refer to.
pub(super) fn chapter(number: u8, title: String) -> Block {
    Block::heading(1, format!("{number} {title}"))
}
