//! The general clauses: how it is measured, mended, contested and ended.

use render::document::Block;
use verdict::{Arg, Confidence};

use super::{Annex, document::chapter, say::Pen};
use crate::{Clause, Ground};

/// Tier of what belongs in every contract.
const FIRST: u8 = 1;

impl Annex<'_> {
    pub(super) fn general(&self, pen: &Pen<'_>, blocks: &mut Vec<Block>) {
        blocks.push(chapter(5, pen.say("clauses")));
        let mut number = 0_u8;
        let mut clause = |key: &str, paragraphs: Vec<String>| {
            number += 1;
            blocks.push(Block::heading(2, format!("5.{number} {}", pen.say(key))));
            blocks.extend(paragraphs.into_iter().map(Block::paragraph));
        };
        clause("clause-equivalence", vec![self.equivalence_said(pen)]);
        clause("clause-measuring", self.measuring(pen));
        clause(
            "clause-baseline",
            vec![pen.with(
                "clause-baseline-text",
                [("days", days(self.terms.measuring.baseline_within_days))],
            )],
        );
        clause("clause-scans", vec![self.scans(pen)]);
        let repair = &self.terms.repair;
        let repair = [
            ("required", days(repair.required_working_days)),
            ("other", days(repair.other_days)),
        ];
        clause("clause-repair", vec![pen.with("clause-repair-text", repair)]);
        let scans = [("scans", days(self.terms.breach.scans_in_a_row))];
        clause("clause-breach", vec![pen.with("clause-breach-text", scans)]);
        clause("clause-declarations", vec![self.declarations(pen)]);
        clause("clause-explanations", self.explanations(pen));
        let grace = [("days", days(self.terms.new_edition.grace_days))];
        clause("clause-editions", vec![pen.with("clause-editions-text", grace)]);
        let dispute = &self.terms.dispute;
        let dispute = [
            ("object", days(dispute.objection_working_days)),
            ("again", days(dispute.second_measurement_days)),
        ];
        clause(
            "clause-objections",
            vec![pen.with("clause-objections-text", dispute)],
        );
        let actors = [("actors", Arg::Text(pen.actors(self, &self.all_actors())))];
        clause("clause-chain", vec![pen.with("clause-chain-text", actors)]);
        let end = [("days", days(self.terms.exit.hand_over_days))];
        clause("clause-end", vec![pen.with("clause-end-text", end)]);
    }

    fn equivalence_said(&self, pen: &Pen<'_>) -> String {
        match self.equivalence {
            Some(law) => {
                let mut said = law.law.clone();
                if law.confidence == Confidence::Low {
                    said = format!("{said}; {}", pen.say("ground-confirm"));
                }
                pen.with("clause-equivalence-law", [("law", Arg::Text(said))])
            }
            None => pen.say("clause-equivalence-none"),
        }
    }

    fn measuring(&self, pen: &Pen<'_>) -> Vec<String> {
        let kept = pen.months(self.terms.measuring.kept_months);
        let policies = Arg::Text(self.policy_names());
        vec![
            pen.with("clause-measuring-text", [("policies", policies)]),
            pen.with(
                "clause-measuring-repeat",
                [
                    ("command", Arg::Text(self.command())),
                    ("months", Arg::Text(kept)),
                ],
            ),
        ]
    }

    /// The command that repeats a scan.
    fn command(&self) -> String {
        let names = if self.answers.domains.is_empty() {
            "NAME".to_owned()
        } else {
            self.answers.domains.join(" ")
        };
        let mut command = format!("plimsoll test {names}");
        for policy in &self.policies {
            command.push_str(" --policy ");
            command.push_str(&policy.id);
        }
        command
    }

    fn scans(&self, pen: &Pen<'_>) -> String {
        let measuring = &self.terms.measuring;
        let first: Vec<&str> = self
            .entries
            .iter()
            .filter(|entry| entry.chosen.standard.tier == FIRST)
            .filter(|entry| entry.asks.iter().any(|ask| !ask.checks.is_empty()))
            .map(|entry| entry.number.as_str())
            .collect();
        let often = Arg::Text(pen.every(measuring.tier_1_every_days));
        let seldom = Arg::Text(pen.every(measuring.others_every_days));
        if first.is_empty() {
            return pen.with("clause-scans-none", [("seldom", seldom)]);
        }
        let first = Arg::Text(first.join(", "));
        pen.with(
            "clause-scans-text",
            [("first", first), ("often", often), ("seldom", seldom)],
        )
    }

    fn declarations(&self, pen: &Pen<'_>) -> String {
        let terms = &self.terms.declaration;
        let months = Arg::Number(terms.every_months.into());
        let every = pen.with("often-declaration-months", [("months", months)]);
        pen.with(
            "clause-declarations-text",
            [
                ("every", Arg::Text(every)),
                ("days", days(terms.on_request_working_days)),
            ],
        )
    }

    fn explanations(&self, pen: &Pen<'_>) -> Vec<String> {
        let mut said = vec![pen.say("clause-explanations-text")];
        let explained = self.entries.iter().flat_map(|entry| &entry.chosen.grounds).any(
            |ground| matches!(ground, Ground::Norm(ground) if ground.instrument.force == catalogue::standards::Force::ComplyOrExplain),
        );
        if explained {
            said.push(pen.say("clause-explanations-public"));
        }
        said
    }

    /// Everybody who has to act for a requirement, each once.
    fn all_actors(&self) -> Vec<String> {
        let mut actors: Vec<String> = Vec::new();
        for actor in self
            .of(Clause::Requirement)
            .flat_map(|entry| &entry.chosen.standard.lead_actors)
        {
            if !actors.contains(actor) {
                actors.push(actor.clone());
            }
        }
        actors
    }
}

fn days(days: u32) -> Arg {
    Arg::Number(days.into())
}
