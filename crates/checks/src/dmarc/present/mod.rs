//! Is there a DMARC record that counts for the domain?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    dns::{Name, Rtype, name},
    mail::dmarc::{Applied, Discovery, Origin, Remark},
};

use super::effective;
use crate::{
    View,
    published::{is_bogus, lines, own_name, why_not},
    view::dns::bare,
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const SEVERAL: Tag = Tag::fail("several");
const NO_REQUEST: Tag = Tag::fail("no-request");
const REPEATED: Tag = Tag::fail("repeated-tag");
const BOGUS: Tag = Tag::fail("bogus");
const INHERITED: Tag = Tag::note("inherited");
const NOT_COUNTED: Tag = Tag::note("not-counted");
const UNKNOWN: Tag = Tag::note("unknown-tag");
const OLD: Tag = Tag::note("old-tag");
const VALUE: Tag = Tag::note("bad-value");
const STRAY: Tag = Tag::note("stray-text");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dmarc/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9989", "4.7", Keyword::Must, "2026-05"),
        Norm::new("RFC 9989", "4.10", Keyword::Must, "2026-05"),
    ],
    needs: &[Need::Mx, Need::Dmarc],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        SEVERAL,
        NO_REQUEST,
        REPEATED,
        BOGUS,
        INHERITED,
        NOT_COUNTED,
        UNKNOWN,
        OLD,
        VALUE,
        STRAY,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the record that a receiver comes upon for mail of the domain (RFC 9989 §4.10.1).
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let (found, effective) = effective(see, &domain);
    if let Some(owner) = bogus(see, &found) {
        sheet.say(&see.host(), BOGUS).arg("name", bare(&owner));
        return;
    }
    for step in &found.steps {
        let owner = format!("_dmarc.{}", bare(&step.at));
        if step.texts.len() > 1 {
            sheet
                .say(&see.host(), SEVERAL)
                .arg("name", owner.as_str())
                .arg("count", step.texts.len())
                .evidence(lines(&owner, &step.texts));
        }
        for (text, why) in &step.almost {
            sheet
                .say(&see.host(), NOT_COUNTED)
                .arg("name", owner.as_str())
                .arg("why", why.key())
                .evidence(lines(&owner, std::slice::from_ref(text)));
        }
    }
    match &found.applied {
        Some(applied) => judge_record(applied, effective.is_some(), &see.host(), sheet),
        None => {
            let open = found.unanswered.first();
            match open.or(found.missing.first().map(|(name, _)| name)) {
                Some(owner) => drop(sheet.unseen(&see.host(), &why_not(see, owner, Rtype::TXT))),
                None => drop(sheet.say(&see.host(), ABSENT)),
            }
        }
    }
}

/// The first name of the walk whose answer is wrongly signed.
fn bogus(see: &View<'_>, found: &Discovery) -> Option<Name> {
    let owners = found
        .steps
        .iter()
        .filter_map(|step| name(&format!("_dmarc.{}", bare(&step.at))).ok());
    let mut all = owners.chain(found.unanswered.iter().cloned());
    all.find(|owner| is_bogus(see, owner, Rtype::TXT))
}

fn judge_record(applied: &Applied, asks: bool, place: &Place, sheet: &mut Sheet<'_>) {
    let owner = format!("_dmarc.{}", bare(&applied.at));
    let evidence = lines(&owner, std::slice::from_ref(&applied.text));
    if applied.origin != Origin::Own {
        sheet.say(place, INHERITED).arg("from", bare(&applied.at));
    }
    let mut faulty = false;
    for remark in &applied.record.remarks {
        match remark {
            Remark::Repeated(tag) => {
                sheet
                    .say(place, REPEATED)
                    .arg("tag", tag.as_str())
                    .evidence(&evidence);
                faulty = true;
            }
            Remark::Unknown(tag) => drop(sheet.say(place, UNKNOWN).arg("tag", tag.as_str())),
            Remark::Old(tag, value) => {
                sheet
                    .say(place, OLD)
                    .arg("tag", *tag)
                    .arg("value", value.as_str());
            }
            Remark::Value(tag, value) => {
                sheet
                    .say(place, VALUE)
                    .arg("tag", *tag)
                    .arg("value", value.as_str());
            }
            Remark::NoTag(text) => drop(sheet.say(place, STRAY).arg("text", text.as_str())),
            Remark::Character => drop(sheet.say(place, STRAY).arg("text", "none")),
            // Nobody minds a semicolon too many.
            Remark::Empty => {}
        }
    }
    if !asks {
        sheet.say(place, NO_REQUEST).evidence(&evidence);
    } else if !faulty {
        sheet.say(place, PRESENT).arg("name", owner).evidence(&evidence);
    }
}
