//! Is there one SPF record that receivers find?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::{dns::Rtype, mail::spf::NodeState};

use crate::View;

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const SEVERAL: Tag = Tag::fail("several");
const BOGUS: Tag = Tag::fail("bogus");
const NEAR: Tag = Tag::note("almost");
const OLD_TYPE: Tag = Tag::note("old-type");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "spf/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7208", "3.1", Keyword::Must, "2014-04"),
        Norm::new("RFC 7208", "3.2", Keyword::MustNot, "2014-04"),
        Norm::new("RFC 7208", "4.5", Keyword::Must, "2014-04"),
    ],
    needs: &[Need::Spf],
    parents: &[],
    parameters: &[],
    findings: &[PRESENT, ABSENT, SEVERAL, BOGUS, NEAR, OLD_TYPE, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the TXT records of the domain itself.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some((spf, root)) = see.spf().and_then(|spf| Some((spf, spf.tree.root()?))) else {
        sheet.not_tested(&place, Reason::Malformed);
        return;
    };
    let is_own = |question: &(wire::dns::Name, Rtype)| question.0 == root.domain && question.1 == Rtype::TXT;
    if spf.bogus.iter().any(is_own) {
        sheet.say(&place, BOGUS).evidence(root.text().unwrap_or_default());
        return;
    }
    let at = see.dns.find(&see.facts.subject.name, Rtype::TXT);
    match &root.state {
        NodeState::Missing | NodeState::Unanswered | NodeState::Again(_) | NodeState::Loop(_) => {
            if let Some(why) = see.unseen_spf(root) {
                sheet.unseen(&place, &why);
            }
        }
        NodeState::NoRecord { .. } => {
            sheet.say(&place, ABSENT);
            for text in &spf.tree.near {
                sheet.say(&place, NEAR).evidence(text);
            }
            for text in &spf.tree.old_type {
                sheet.say(&place, OLD_TYPE).evidence(text);
            }
        }
        NodeState::Several(texts) => {
            sheet
                .say(&place, SEVERAL)
                .arg("count", texts.len())
                .evidence(texts.join("\n"));
        }
        NodeState::Invalid { text, .. } | NodeState::Record { text, .. } => {
            let spot = sheet.say(&place, PRESENT).evidence(text);
            if let Ok(found) = at {
                spot.seen_at(found.exchange.at, found.exchange.shared);
            }
        }
    }
}
