//! Are receivers asked to refuse, or to set aside, mail that only claims to come from the domain?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::{
    dns::Rtype,
    mail::dmarc::{Origin, Request},
};

use super::effective;
use crate::{
    View,
    published::{lines, own_name, why_not},
    view::dns::bare,
};

const ENFORCED: Tag = Tag::pass("enforced");
const TOO_WEAK: Tag = Tag::fail("too-weak");
const ONLY_TRIED: Tag = Tag::fail("only-tried");
const NO_RECORD: Tag = Tag::fail("no-record");
const TRIED: Tag = Tag::note("tried-out");
const PARTIAL: Tag = Tag::note("partial");
const BELOW_WEAKER: Tag = Tag::note("below-weaker");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dmarc/policy",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9989", "4.7", Keyword::Must, "2026-05"),
        Norm::new("RFC 9989", "4.10.1", Keyword::Must, "2026-05"),
    ],
    needs: &[Need::Mx, Need::Dmarc],
    parents: &["dmarc/present"],
    parameters: &[Parameter {
        name: "accepted",
        kind: Kind::Words,
        about: "requests that are strict enough: quarantine, reject",
    }],
    findings: &[
        ENFORCED,
        TOO_WEAK,
        ONLY_TRIED,
        NO_RECORD,
        TRIED,
        PARTIAL,
        BELOW_WEAKER,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges what the record asks for: `p` of the own record; `sp` or `np` of one that is inherited; one step less with `t=y`.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    let (found, effective) = effective(see, &domain);
    let Some(effective) = effective else {
        let open = found.unanswered.first();
        match open.or(found.missing.first().map(|(name, _)| name)) {
            Some(owner) => drop(sheet.unseen(&place, &why_not(see, owner, Rtype::TXT))),
            None => drop(sheet.say(&place, NO_RECORD)),
        }
        return;
    };
    let record = &effective.applied.record;
    let owner = format!("_dmarc.{}", bare(&effective.applied.at));
    let evidence = lines(&owner, std::slice::from_ref(&effective.applied.text));
    let accepts = |request: Request| sheet.rule().parameters.words("accepted").contains(&request.key());
    let tag = match (accepts(effective.request), accepts(effective.untried)) {
        (true, _) => ENFORCED,
        (false, true) => ONLY_TRIED,
        (false, false) => TOO_WEAK,
    };
    sheet
        .say(&place, tag)
        .arg("request", effective.untried.key())
        .arg("tag", effective.tag)
        .arg("name", owner)
        .evidence(&evidence);
    if record.testing && tag == ENFORCED {
        sheet
            .say(&place, TRIED)
            .arg("request", effective.untried.key())
            .arg("instead", effective.request.key());
    }
    if let Some(percent) = record.percent() {
        sheet.say(&place, PARTIAL).arg("percent", percent);
    }
    if effective.applied.origin == Origin::Own {
        let weaker = [("sp", record.below), ("np", record.absent)]
            .into_iter()
            .filter_map(|(tag, request)| Some((tag, request?)))
            .find(|(_, request)| *request < effective.untried);
        if let Some((tag, request)) = weaker {
            sheet
                .say(&place, BELOW_WEAKER)
                .arg("tag", tag)
                .arg("request", request.key());
        }
    }
}
