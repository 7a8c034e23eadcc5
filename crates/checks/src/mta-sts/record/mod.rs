//! Does the domain announce an MTA-STS policy?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::{dns::Name, mail::mta_sts};

use crate::{
    View,
    published::{NO_MAIL, own_name, published, takes_no_mail},
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const SEVERAL: Tag = Tag::fail("several");
const INVALID: Tag = Tag::fail("invalid");
const BOGUS: Tag = Tag::fail("bogus");
const UNKNOWN: Tag = Tag::note("unknown-field");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "mta-sts/record",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 8461", "3.1", Keyword::Must, "2018-09")],
    needs: &[Need::Mx, Need::MtaSts],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        SEVERAL,
        INVALID,
        BOGUS,
        UNKNOWN,
        NO_MAIL,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Whether there is one record that senders read, so that they ask for the policy (RFC 8461 §3.1).
pub(super) fn stands(see: &View<'_>, domain: &Name) -> bool {
    let Some(owner) = mta_sts::record_name(domain) else {
        return false;
    };
    let Ok(published) = published(see, &owner, mta_sts::is_record) else {
        return false;
    };
    match published.texts.as_slice() {
        [text] => !published.found.is_bogus() && mta_sts::read(text).is_ok(),
        _ => false,
    }
}

/// Judges the record at `_mta-sts` below the domain.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    if takes_no_mail(see, &domain, sheet) {
        return;
    }
    let Some(owner) = mta_sts::record_name(&domain) else {
        sheet.say(&place, ABSENT);
        return;
    };
    let published = match published(see, &owner, mta_sts::is_record) {
        Ok(published) => published,
        Err(why) => {
            sheet.unseen(&place, &why);
            return;
        }
    };
    let evidence = published.evidence();
    if published.found.is_bogus() {
        sheet.say(&place, BOGUS).evidence(&evidence);
        return;
    }
    let text = match published.texts.as_slice() {
        [] => {
            sheet.say(&place, ABSENT);
            return;
        }
        [text] => text,
        several => {
            sheet
                .say(&place, SEVERAL)
                .arg("count", several.len())
                .evidence(&evidence);
            return;
        }
    };
    match mta_sts::read(text) {
        Ok(record) => {
            for name in &record.unknown {
                sheet.say(&place, UNKNOWN).arg("field", name.as_str());
            }
            sheet
                .say(&place, PRESENT)
                .arg("id", record.id)
                .evidence(&evidence)
                .seen_at(published.found.exchange.at, published.found.exchange.shared);
        }
        Err(why) => {
            sheet
                .say(&place, INVALID)
                .arg("why", why.key())
                .evidence(&evidence);
        }
    }
}
