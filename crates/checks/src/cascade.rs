//! Children fall with their parents.
//!
//! Where a parent failed at an endpoint, its children say nothing about that endpoint; where it could not be judged,
//! they could not either. A child that fell at every endpoint counts in the score as its parent does.

use facts::Reason;
use verdict::{CheckReport, Finding, Outcome, Tag, Verdict};

/// Applies the cascade to all checks of a report, parents before children.
pub fn apply(checks: &mut [CheckReport]) {
    let mut done = vec![false; checks.len()];
    for index in 0..checks.len() {
        settle(checks, &mut done, index);
    }
}

fn settle(checks: &mut [CheckReport], done: &mut [bool], index: usize) {
    if std::mem::replace(&mut done[index], true) {
        return;
    }
    for id in checks[index].check.parents {
        let Some(parent) = checks.iter().position(|c| c.check.id == *id) else {
            continue;
        };
        settle(checks, done, parent);
        let above = State::of(&checks[parent]);
        follow(&mut checks[index], &above);
    }
    sort_findings(&mut checks[index].findings);
}

/// What a child has to know of its parent.
struct State {
    absent: bool,
    failed: Vec<Finding>,
    untested: Vec<Finding>,
}

impl State {
    fn of(parent: &CheckReport) -> Self {
        let fell = |f: &&Finding| {
            f.outcome == Outcome::Fail || (f.tag == Tag::PARENT && f.args.contains_key("failed"))
        };
        State {
            absent: parent.verdict == Verdict::NotApplicable && !parent.fell_with_parent,
            failed: parent.findings.iter().filter(fell).cloned().collect(),
            untested: parent
                .findings
                .iter()
                .filter(|f| f.outcome == Outcome::NotTested)
                .cloned()
                .collect(),
        }
    }
}

fn follow(child: &mut CheckReport, parent: &State) {
    let mut kept: Vec<Finding> = Vec::new();
    for finding in child.findings.drain(..) {
        let replacement = replace(&finding, parent);
        match replacement {
            // A remark about an endpoint that has nothing to remark on is dropped.
            Some(_) if finding.outcome == Outcome::Note => {}
            Some(new) if !kept.contains(&new) => kept.push(new),
            Some(_) => {}
            None => kept.push(finding),
        }
    }
    let (verdict, reason) = Verdict::of(&kept);
    child.fell_with_parent = verdict == Verdict::NotApplicable
        && kept
            .iter()
            .any(|f| f.tag == Tag::PARENT && f.args.contains_key("failed"));
    child.reason = if child.fell_with_parent {
        Some(Reason::Parent)
    } else {
        reason
    };
    child.verdict = verdict;
    child.findings = kept;
}

/// The finding to be put in place of `finding`, where the parent leaves nothing to say about that endpoint.
fn replace(finding: &Finding, parent: &State) -> Option<Finding> {
    let blank = |tag: Tag, reason: Reason| Finding {
        tag,
        outcome: tag.outcome,
        reason: Some(reason),
        args: Default::default(),
        place: finding.place.clone(),
        evidence: None,
        at: None,
        shared: false,
    };
    if parent.absent {
        return Some(blank(Tag::PARENT, Reason::Parent));
    }
    if parent
        .failed
        .iter()
        .any(|above| above.place.covers(&finding.place))
    {
        let mut fell = blank(Tag::PARENT, Reason::Parent);
        fell.args.insert("failed", true.into());
        return Some(fell);
    }
    let above = parent
        .untested
        .iter()
        .find(|above| above.place.covers(&finding.place))?;
    let reason = above.reason.unwrap_or(Reason::Parent);
    let mut unseen = blank(Tag::UNSEEN, reason);
    unseen.args.insert("reason", reason.key().into());
    Some(unseen)
}

/// Worst first, then by place, so that a report reads the same however the facts came in.
fn sort_findings(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let grave = |f: &Finding| std::cmp::Reverse(f.outcome.verdict());
        grave(a)
            .cmp(&grave(b))
            .then_with(|| a.place.cmp(&b.place))
            .then_with(|| a.tag.name.cmp(b.tag.name))
    });
}
