//! Does the name say clearly who takes its mail, or that nobody does?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::{dns::Rtype, mail::mx::MxRecords};

use crate::View;

const NAMED: Tag = Tag::pass("named");
const NULL: Tag = Tag::pass("null");
const NULL_BESIDE_OTHERS: Tag = Tag::fail("null-beside-others");
const BROKEN: Tag = Tag::fail("broken");
const BOGUS: Tag = Tag::fail("bogus");
const IMPLICIT: Tag = Tag::info("implicit");
const NOTHING: Tag = Tag::info("nothing");
const PREFERENCE: Tag = Tag::note("preference");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "mx/null",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7505", "3", Keyword::MustNot, "2015-06"),
        Norm::new("RFC 5321", "5.1", Keyword::Must, "2008-10"),
    ],
    needs: &[Need::Mx],
    parents: &[],
    parameters: &[],
    findings: &[
        NAMED,
        NULL,
        NULL_BESIDE_OTHERS,
        BROKEN,
        BOGUS,
        IMPLICIT,
        NOTHING,
        PREFERENCE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the MX records of the name.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let name = &see.facts.subject.name;
    let found = match see.dns.find(name, Rtype::MX) {
        Ok(found) => found,
        Err(why) => {
            sheet.unseen(&place, &why);
            return;
        }
    };
    let records = MxRecords::read(&found.records);
    let shown: Vec<String> = found
        .records
        .iter()
        .map(|record| record.write().0.into_string())
        .collect();
    let tag = if found.is_bogus() {
        BOGUS
    } else if records.is_null() {
        NULL
    } else if !records.null.is_empty() {
        NULL_BESIDE_OTHERS
    } else if !records.hosts.is_empty() {
        NAMED
    } else if records.broken > 0 {
        BROKEN
    } else {
        match has_address(see) {
            Ok(true) => IMPLICIT,
            Ok(false) => NOTHING,
            Err(why) => {
                sheet.unseen(&place, &why);
                return;
            }
        }
    };
    let hosts: Vec<String> = records.hosts.iter().map(|host| host.name.clone()).collect();
    let mut spot = sheet.say(&place, tag);
    if !hosts.is_empty() {
        spot = spot.arg("hosts", hosts);
    }
    if !shown.is_empty() {
        spot = spot.evidence(shown.join("\n"));
    }
    spot.seen_at(found.exchange.at, found.exchange.shared);
    // RFC 7505 §3 writes 0; who reads the record looks at the name alone.
    if let (true, [preference]) = (tag == NULL, records.null.as_slice())
        && *preference > 0
    {
        sheet.say(&place, PREFERENCE).arg("number", *preference);
    }
}

/// Whether the name has an address, which then takes its mail (RFC 5321 §5.1).
fn has_address(see: &View<'_>) -> Result<bool, facts::Unseen> {
    let mut unknown = None;
    for rtype in [Rtype::A, Rtype::AAAA] {
        match see.dns.find(&see.facts.subject.name, rtype) {
            Ok(found) if !found.records.is_empty() => return Ok(true),
            Ok(_) => {}
            Err(why) => unknown = Some(why),
        }
    }
    unknown.map_or(Ok(false), Err)
}
