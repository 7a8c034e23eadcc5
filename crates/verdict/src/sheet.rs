//! Where a judge writes its findings.

use facts::{Measured, Reason, Timestamp, Unseen};

use crate::{
    Arg, Check, Finding, Outcome, Place, Rule, Tag,
    finding::{LIST, ListItem},
};

/// The sheet of one check in one report. A judge only ever adds to it.
#[derive(Debug)]
pub struct Sheet<'a> {
    check: &'static Check,
    rule: &'a Rule,
    findings: Vec<Finding>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet for `check` under `rule`.
    pub fn new(check: &'static Check, rule: &'a Rule) -> Self {
        Sheet {
            check,
            rule,
            findings: Vec::new(),
        }
    }

    /// The policy's parameters for this check.
    pub fn rule(&self) -> &'a Rule {
        self.rule
    }

    /// States `tag` about `place`; arguments and evidence follow on what is returned.
    ///
    /// A tag that the check does not declare is a programming error that the meta-tests find; it is written all the
    /// same, so that nothing is lost.
    pub fn say(&mut self, place: &Place, tag: Tag) -> Spot<'_> {
        self.say_as(place, tag, tag.outcome)
    }

    /// The same for a finding whose meaning hangs on a list of the policy: `outcome`, unless the policy says something of
    /// this very finding.
    pub fn say_as(&mut self, place: &Place, tag: Tag, outcome: Outcome) -> Spot<'_> {
        debug_assert!(
            self.check.findings.contains(&tag),
            "{} does not declare the finding {}",
            self.check.id,
            tag.name
        );
        let outcome = self.rule.outcomes.get(tag.name).copied().unwrap_or(outcome);
        self.findings.push(Finding {
            tag,
            outcome,
            reason: None,
            args: Default::default(),
            place: place.clone(),
            evidence: None,
            at: None,
            shared: false,
        });
        let last = self.findings.len() - 1;
        Spot {
            finding: &mut self.findings[last],
        }
    }

    /// What was seen; where it was not, states so at `place` and gives none.
    pub fn seen<'m, T>(&mut self, place: &Place, measured: &'m Measured<T>) -> Option<&'m T> {
        match measured {
            Measured::Seen(value) => return Some(value),
            Measured::Unseen(why) => drop(self.unseen(place, why)),
            Measured::NotAsked => drop(self.not_tested(place, Reason::NoData)),
        }
        None
    }

    /// States that `place` could not be seen, and why.
    pub fn unseen(&mut self, place: &Place, why: &Unseen) -> Spot<'_> {
        let spot = self.not_tested(place, why.reason);
        match &why.detail {
            Some(detail) => spot.evidence(detail),
            None => spot,
        }
    }

    /// States that `place` could not be judged for `reason`.
    pub fn not_tested(&mut self, place: &Place, reason: Reason) -> Spot<'_> {
        let spot = self.say(place, Tag::UNSEEN).arg("reason", reason.key());
        spot.finding.reason = Some(reason);
        spot
    }

    /// States that what the check builds on is not there at `place`, so that there is nothing to judge: nobody takes mail,
    /// a mail host has no address. The check has to have a parent, which says what is missing.
    pub fn nothing_to_judge(&mut self, place: &Place) {
        debug_assert!(!self.check.parents.is_empty(), "{} has no parent", self.check.id);
        self.findings.push(Finding {
            tag: Tag::PARENT,
            outcome: Tag::PARENT.outcome,
            reason: Some(Reason::Parent),
            args: Default::default(),
            place: place.clone(),
            evidence: None,
            at: None,
            shared: false,
        });
    }

    /// How many findings are written.
    pub fn written(&self) -> usize {
        self.findings.len()
    }

    /// Adds to each finding from the `from`th on when its fact was seen and whether it is shared with other subjects, where it
    /// says nothing of that itself.
    pub fn mark(&mut self, from: usize, at: Timestamp, shared: bool) {
        for finding in self.findings.iter_mut().skip(from) {
            if finding.at.is_none() {
                finding.at = Some(at);
                finding.shared = shared;
            }
        }
    }

    /// The findings written.
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }
}

/// The finding just written, to add arguments and evidence to.
#[derive(Debug)]
pub struct Spot<'a> {
    finding: &'a mut Finding,
}

/// Longest evidence kept, in characters; the facts hold the whole.
const EVIDENCE_MAX: usize = 2000;

impl Spot<'_> {
    /// Adds the argument `name`.
    pub fn arg(self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.args.insert(name, value.into());
        self
    }

    /// Adds what shows it, as it came, cut at 2,000 characters.
    pub fn evidence(self, evidence: impl AsRef<str>) -> Self {
        let whole = evidence.as_ref();
        let mut kept: String = whole.chars().take(EVIDENCE_MAX).collect();
        if kept.len() < whole.len() {
            kept.push('…');
        }
        self.finding.evidence = Some(kept);
        self
    }

    /// Adds a list of what was found, all of it: its arguments `names`, `codes` and `classes`.
    pub fn list(self, items: Vec<ListItem>) -> Self {
        let (mut names, mut codes, mut classes) = (Vec::new(), Vec::new(), Vec::new());
        for item in items {
            names.push(item.name);
            codes.push(item.code);
            classes.push(item.class);
        }
        self.arg("count", names.len())
            .arg(LIST[0], names)
            .arg(LIST[1], codes)
            .arg(LIST[2], classes)
    }

    /// Adds when the fact was seen and whether it is shared with other subjects.
    pub fn seen_at(self, at: Timestamp, shared: bool) -> Self {
        self.finding.at = Some(at);
        self.finding.shared = shared;
        self
    }
}
