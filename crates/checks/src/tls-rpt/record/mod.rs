//! Do senders know where to report that they could not deliver over TLS?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::mail::tls_rpt;

use crate::{
    View,
    published::{NO_MAIL, own_name, published, takes_no_mail},
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const SEVERAL: Tag = Tag::fail("several");
const INVALID: Tag = Tag::fail("invalid");
const BAD_ADDRESS: Tag = Tag::fail("bad-address");
const BOGUS: Tag = Tag::fail("bogus");
const UNKNOWN: Tag = Tag::note("unknown-field");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls-rpt/record",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 8460", "3", Keyword::Must, "2018-09")],
    needs: &[Need::Mx, Need::TlsRpt],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        SEVERAL,
        INVALID,
        BAD_ADDRESS,
        BOGUS,
        UNKNOWN,
        NO_MAIL,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the record at `_smtp._tls` below the domain.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    if takes_no_mail(see, &domain, sheet) {
        return;
    }
    let Some(owner) = tls_rpt::record_name(&domain) else {
        sheet.say(&place, ABSENT);
        return;
    };
    let published = match published(see, &owner, tls_rpt::is_record) {
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
    let record = match tls_rpt::read(text) {
        Ok(record) => record,
        Err(why) => {
            sheet
                .say(&place, INVALID)
                .arg("why", why.key())
                .evidence(&evidence);
            return;
        }
    };
    for name in &record.unknown {
        sheet.say(&place, UNKNOWN).arg("field", name.as_str());
    }
    let mut addresses: Vec<String> = Vec::new();
    for entry in &record.rua {
        match entry {
            Ok(uri) => addresses.push(uri.text.clone()),
            Err((text, why)) => {
                sheet
                    .say(&place, BAD_ADDRESS)
                    .arg("address", text.as_str())
                    .arg("why", why.key())
                    .evidence(&evidence);
            }
        }
    }
    if !addresses.is_empty() {
        sheet
            .say(&place, PRESENT)
            .arg("addresses", addresses)
            .evidence(&evidence)
            .seen_at(published.found.exchange.at, published.found.exchange.shared);
    }
}
