//! What stands behind the clauses: what no scan shows, the norms, and notes for the buyer.

use std::collections::BTreeMap;

use catalogue::standards::{Instrument, Outside};
use render::document::{Block, Run, Table, Text};
use verdict::{Arg, Confidence};

use super::{Annex, document::chapter, say::Pen};
use crate::{Clause, Ground, NormGround};

impl<'a> Annex<'a> {
    /// What no scan shows, or only a part.
    pub(super) fn unmeasured(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(chapter(6, pen.say("unmeasured")));
        let entries = self.entries.iter().filter(|entry| {
            entry.chosen.standard.measured.outside != Outside::Yes
                || entry.asks.iter().any(|ask| ask.declaration)
        });
        let rows: Vec<Vec<Text>> = entries
            .map(|entry| {
                let standard = entry.chosen.standard;
                let asked = entry.asks.iter().filter(|ask| ask.declaration);
                let asked: Vec<&str> = asked.map(|ask| ask.number.as_str()).collect();
                let limits = standard.measured.limits.clone().unwrap_or_default();
                let numbers = if asked.is_empty() {
                    entry.number.clone()
                } else {
                    asked.join(", ")
                };
                vec![
                    vec![Run::plain(numbers)],
                    vec![pen.catalogued(standard.name.clone())],
                    vec![pen.catalogued(standard.measured.how.clone())],
                    vec![pen.catalogued(limits)],
                ]
            })
            .collect();
        if rows.is_empty() {
            blocks.push(Block::paragraph(pen.say("unmeasured-none")));
            return;
        }
        blocks.push(Block::paragraph(pen.say("unmeasured-intro")));
        blocks.push(Block::Table(Table {
            caption: pen.say("unmeasured-caption"),
            header: pen.header(&[
                "column-number",
                "column-standard",
                "column-evidence",
                "column-limits",
            ]),
            rows,
            weights: vec![14, 20, 36, 30],
            row_headers: true,
        }));
    }

    /// The norms on which the annex rests.
    pub(super) fn norms(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(chapter(7, pen.say("norms")));
        let norms = self.norms_used();
        if norms.is_empty() {
            blocks.push(Block::paragraph(pen.say("norms-none")));
            return;
        }
        let day = Arg::Text(pen.day(self.day));
        blocks.push(Block::paragraph(pen.with("norms-intro", [("day", day)])));
        let rows = norms.into_values().map(|(instrument, numbers)| {
            let sure = match instrument.confidence {
                Confidence::High => "sure-high",
                Confidence::Medium => "sure-medium",
                Confidence::Low => "sure-low",
            };
            vec![
                vec![pen.catalogued(instrument.name.clone())],
                vec![Run::plain(pen.force(instrument.force))],
                vec![pen.catalogued(format!("{} {}", instrument.whom, instrument.binds))],
                vec![Run::plain(numbers.join(", "))],
                vec![Run::plain(pen.say(sure))],
            ]
        });
        blocks.push(Block::Table(Table {
            caption: pen.say("norms-caption"),
            header: pen.header(&[
                "column-norm",
                "column-force",
                "column-whom",
                "column-for",
                "column-sure",
            ]),
            rows: rows.collect(),
            weights: vec![24, 12, 34, 16, 14],
            row_headers: true,
        }));
    }

    /// Norms by id, each with the numbers of the entries that it asks for.
    fn norms_used(&self) -> BTreeMap<&'a str, (&'a Instrument, Vec<String>)> {
        let mut norms: BTreeMap<&str, (&Instrument, Vec<String>)> = BTreeMap::new();
        for entry in &self.entries {
            for ground in norm_grounds(&entry.chosen.grounds) {
                let id = ground.instrument.id.as_str();
                let (_, numbers) = norms.entry(id).or_insert_with(|| (ground.instrument, Vec::new()));
                if !numbers.contains(&entry.number) {
                    numbers.push(entry.number.clone());
                }
            }
        }
        norms
    }

    /// What the buyer has to do before publication.
    pub(super) fn notes(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(Block::PageBreak);
        blocks.push(chapter(8, pen.say("notes")));
        blocks.push(Block::paragraph(pen.say("notes-intro")));
        let mut notes: Vec<String> = vec![pen.say("note-law"), pen.say("note-fill"), pen.say("note-terms")];
        if pen.sentences.language() != pen.catalogue {
            notes.push(pen.say("note-english"));
        }
        self.thresholds(pen, &mut notes);
        self.unsure(pen, &mut notes);
        for later in &self.choice.later {
            // Beside a duty that holds already, the next step of the same norm is told as well.
            notes.push(pen.with(
                "note-later",
                [
                    ("standard", Arg::Text(later.standard.name.clone())),
                    ("norm", Arg::Text(later.instrument.name.clone())),
                    ("day", Arg::Text(pen.day(later.from))),
                ],
            ));
        }
        for silenced in &self.choice.silenced {
            let mut note = pen.with(
                "note-silenced",
                [
                    ("standard", Arg::Text(silenced.standard.name.clone())),
                    ("norm", Arg::Text(silenced.instrument.name.clone())),
                ],
            );
            if let Some(asks) = &silenced.status.asks {
                note = format!("{note} ({asks})");
            }
            notes.push(note);
        }
        blocks.push(Block::List {
            ordered: false,
            items: notes.into_iter().map(|note| vec![Run::plain(note)]).collect(),
        });
    }

    /// Norms whose threshold the value leaves open.
    fn thresholds(&self, pen: &Pen<'_>, notes: &mut Vec<String>) {
        for entry in &self.entries {
            for ground in norm_grounds(&entry.chosen.grounds) {
                let Some(threshold) = ground.threshold.filter(|threshold| threshold.reached.is_none()) else {
                    continue;
                };
                let norm = Arg::Text(ground.instrument.name.clone());
                let eur = Arg::Text(pen.number(threshold.eur));
                let note = pen.with("note-threshold", [("norm", norm), ("eur", eur)]);
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
    }

    /// Requirements that rest on nothing surer than 'likely'.
    fn unsure(&self, pen: &Pen<'_>, notes: &mut Vec<String>) {
        for entry in self.of(Clause::Requirement) {
            let duty = entry.chosen.duty;
            let firm: Vec<&NormGround<'_>> = norm_grounds(&entry.chosen.grounds)
                .filter(|ground| ground.duty == duty)
                .collect();
            if firm.is_empty() || firm.iter().any(|ground| ground.confidence() != Confidence::Low) {
                continue;
            }
            let norms: Vec<&str> = firm
                .iter()
                .map(|ground| ground.instrument.name.as_str())
                .collect();
            notes.push(pen.with(
                "note-confirm",
                [
                    (
                        "standard",
                        Arg::Text(format!("{} {}", entry.number, entry.chosen.standard.name)),
                    ),
                    ("norm", Arg::Text(norms.join(", "))),
                ],
            ));
        }
    }
}

fn norm_grounds<'g, 'a>(grounds: &'g [Ground<'a>]) -> impl Iterator<Item = &'g NormGround<'a>> {
    grounds.iter().filter_map(|ground| match ground {
        Ground::Norm(ground) => Some(ground),
        Ground::Tier(_) | Ground::Need(_) => None,
    })
}
