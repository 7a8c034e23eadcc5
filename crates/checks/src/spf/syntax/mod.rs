//! Can receivers read the SPF record and everything it includes?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::mail::spf::{Kind, Node, NodeState, Remark};

use super::{BOGUS, say_bogus, untold};
use crate::{
    View,
    view::{dns::bare, spf::SpfView},
};

const VALID: Tag = Tag::pass("valid");
const INVALID: Tag = Tag::fail("invalid");
const NO_RECORD: Tag = Tag::fail("target-without-record");
const SEVERAL: Tag = Tag::fail("target-with-several");
const NO_NAME: Tag = Tag::fail("target-no-name");
const PTR: Tag = Tag::warn("ptr");
const AFTER_ALL: Tag = Tag::warn("after-all");
const REDIRECT: Tag = Tag::warn("redirect-without-effect");
const MEANT: Tag = Tag::warn("meant-for-mechanism");
const UNKNOWN: Tag = Tag::note("unknown-modifier");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "spf/syntax",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7208", "4.6", Keyword::Must, "2014-04"),
        Norm::new("RFC 7208", "5.2", Keyword::Must, "2014-04"),
        Norm::new("RFC 7208", "5.5", Keyword::ShouldNot, "2014-04"),
        Norm::new("RFC 7208", "6.1", Keyword::Must, "2014-04"),
        Norm::new("RFC 7208", "12", Keyword::Must, "2014-04"),
    ],
    needs: &[Need::Spf],
    parents: &["spf/present"],
    parameters: &[],
    findings: &[
        VALID,
        INVALID,
        NO_RECORD,
        SEVERAL,
        NO_NAME,
        PTR,
        AFTER_ALL,
        REDIRECT,
        MEANT,
        UNKNOWN,
        BOGUS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the record, and whether each that it leads to can be read: receivers give up on the whole where one cannot.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some(spf) = see.spf() else {
        sheet.not_tested(&place, facts::Reason::Malformed);
        return;
    };
    let mut faults = say_bogus(see, spf, sheet);
    for node in &spf.tree.nodes {
        faults |= judge_node(see, spf, node, sheet);
    }
    if faults {
        return;
    }
    match untold(see, spf) {
        Some(why) => drop(sheet.unseen(&place, &why)),
        None => {
            let text = spf.tree.root().and_then(Node::text);
            sheet.say(&place, VALID).evidence(text.unwrap_or_default());
        }
    }
}

/// The errors of one record; true where there are any.
fn judge_node(see: &View<'_>, spf: &SpfView, node: &Node, sheet: &mut Sheet<'_>) -> bool {
    let domain = bare(&node.domain);
    let place = Place::host(&domain);
    // What leads there: the owner of that record has to mend it, or whoever publishes this one.
    let from = node.from.and_then(|(parent, term)| {
        let spf = spf.tree.nodes.get(parent)?.spf()?;
        Some(spf.terms.get(term)?.text.clone())
    });
    let from = from.unwrap_or_default();
    match &node.state {
        NodeState::Invalid { text, errors } => {
            for error in errors {
                sheet
                    .say(&place, INVALID)
                    .arg("why", error.fault.key())
                    .arg("term", error.term.as_str())
                    .arg("position", error.at.saturating_add(1))
                    .evidence(text);
            }
            true
        }
        NodeState::NoRecord { .. } => {
            sheet
                .say(&place, NO_RECORD)
                .arg("term", from.as_str())
                .evidence(&from);
            true
        }
        NodeState::Several(texts) => {
            sheet
                .say(&place, SEVERAL)
                .arg("count", texts.len())
                .arg("term", from.as_str())
                .evidence(texts.join("\n"));
            true
        }
        NodeState::Record { text, .. } => remark(see, node, &place, text, sheet),
        NodeState::Missing | NodeState::Unanswered | NodeState::Again(_) | NodeState::Loop(_) => false,
    }
}

/// What there is to remark on a valid record: for the owner's own, everything; for those of others, what breaks.
fn remark(see: &View<'_>, node: &Node, place: &Place, text: &str, sheet: &mut Sheet<'_>) -> bool {
    let subject = wire::dns::name(&see.facts.subject.name);
    let is_own = subject.is_ok_and(|subject| node.domain.ends_with(&subject));
    let terms = node.spf().map(|spf| spf.terms.as_slice()).unwrap_or_default();
    let mut faults = false;
    for (term, note) in terms.iter().zip(&node.terms) {
        for remark in &note.remarks {
            let leads = matches!(&term.kind, Kind::Redirect(_))
                || matches!(
                    &term.kind,
                    Kind::Mechanism(_, wire::mail::spf::Mechanism::Include(_))
                );
            let tag = match remark {
                Remark::NoName if leads => {
                    faults = true;
                    NO_NAME
                }
                Remark::Ptr if is_own => PTR,
                Remark::AfterAll if is_own => AFTER_ALL,
                Remark::RedirectBesideAll if is_own => REDIRECT,
                Remark::LikeMechanism if is_own => MEANT,
                Remark::UnknownModifier if is_own => UNKNOWN,
                _ => continue,
            };
            sheet
                .say(place, tag)
                .arg("term", term.text.as_str())
                .evidence(text);
        }
    }
    faults
}
