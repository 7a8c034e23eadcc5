//! Do reports about mail in the domain's name reach somebody?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    dns::Rtype,
    mail::{
        dmarc::{Applied, Consent, consent, discover},
        report_uri::{Entry, ReportUri, Scheme},
    },
};

use crate::{
    View,
    published::{is_bogus, lines, own_name, why_not},
    view::dns::bare,
};

const REPORTS: Tag = Tag::pass("reports");
const NO_REPORTS: Tag = Tag::fail("no-reports");
const BAD_ADDRESS: Tag = Tag::fail("bad-address");
const NOT_AUTHORISED: Tag = Tag::fail("not-authorised");
const NO_RECORD: Tag = Tag::fail("no-record");
const EXTERNAL: Tag = Tag::note("external");
const OVER_WEB: Tag = Tag::note("over-web");
const SIZE_LIMIT: Tag = Tag::note("size-limit");
const FAILURES: Tag = Tag::note("failure-reports");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dmarc/reporting",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9989", "4.7", Keyword::May, "2026-05"),
        Norm::new("RFC 9990", "4", Keyword::Must, "2026-05"),
        Norm::new("RFC 9991", "5", Keyword::Must, "2026-05"),
    ],
    needs: &[Need::Mx, Need::Dmarc],
    parents: &["dmarc/present"],
    parameters: &[],
    findings: &[
        REPORTS,
        NO_REPORTS,
        BAD_ADDRESS,
        NOT_AUTHORISED,
        NO_RECORD,
        EXTERNAL,
        OVER_WEB,
        SIZE_LIMIT,
        FAILURES,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the addresses of the record that applies, and whether others agreed to take its reports.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    let found = discover(&domain, &see.dns);
    let Some(applied) = found.applied else {
        let open = found.unanswered.first();
        match open.or(found.missing.first().map(|(name, _)| name)) {
            Some(owner) => drop(sheet.unseen(&place, &why_not(see, owner, Rtype::TXT))),
            None => drop(sheet.say(&place, NO_RECORD)),
        }
        return;
    };
    let evidence = lines(
        &format!("_dmarc.{}", bare(&applied.at)),
        std::slice::from_ref(&applied.text),
    );
    let reached = reached(see, &applied, "rua", &applied.record.rua, sheet);
    if applied.record.rua.is_empty() {
        sheet.say(&place, NO_REPORTS).evidence(&evidence);
    } else if !reached.is_empty() {
        sheet
            .say(&place, REPORTS)
            .arg("addresses", reached)
            .evidence(&evidence);
    }
    if !applied.record.ruf.is_empty() {
        let reached = self::reached(see, &applied, "ruf", &applied.record.ruf, sheet);
        if !reached.is_empty() {
            sheet.say(&place, FAILURES).arg("addresses", reached);
        }
    }
}

/// The addresses to which reports go; says why they do not go to the others.
fn reached(
    see: &View<'_>,
    applied: &Applied,
    tag: &str,
    entries: &[Entry],
    sheet: &mut Sheet<'_>,
) -> Vec<String> {
    let place = see.host();
    let mut reached = Vec::new();
    for entry in entries {
        let uri = match entry {
            Ok(uri) => uri,
            Err((text, why)) => {
                sheet
                    .say(&place, BAD_ADDRESS)
                    .arg("tag", tag)
                    .arg("address", text.as_str())
                    .arg("why", why.key());
                continue;
            }
        };
        if let Some(limit) = &uri.limit {
            sheet.say(&place, SIZE_LIMIT).arg("limit", limit.as_str());
        }
        if uri.scheme == Scheme::Https {
            sheet
                .say(&place, OVER_WEB)
                .arg("tag", tag)
                .arg("address", uri.text.as_str());
        }
        if agreed(see, applied, tag, uri, &place, sheet) {
            reached.push(uri.text.clone());
        }
    }
    reached
}

/// Whether the host of an address takes reports about the domain (RFC 9990 §4).
fn agreed(
    see: &View<'_>,
    applied: &Applied,
    tag: &str,
    uri: &ReportUri,
    place: &Place,
    sheet: &mut Sheet<'_>,
) -> bool {
    let withheld = |name: String, sheet: &mut Sheet<'_>| {
        sheet
            .say(place, NOT_AUTHORISED)
            .arg("tag", tag)
            .arg("host", uri.host.as_str())
            .arg("name", name);
        false
    };
    match consent(&applied.at, &uri.host, &see.dns) {
        Consent::Own => true,
        Consent::Given(owner, _) if is_bogus(see, &owner, Rtype::TXT) => withheld(bare(&owner), sheet),
        Consent::Given(owner, text) => {
            sheet
                .say(place, EXTERNAL)
                .arg("host", uri.host.as_str())
                .evidence(lines(&bare(&owner), &[text]));
            true
        }
        Consent::Withheld(owner) => withheld(bare(&owner), sheet),
        Consent::TooLong => withheld("-".to_owned(), sheet),
        Consent::Missing(missing) => {
            let owner = missing.first().map(|(name, _)| name);
            if let Some(owner) = owner {
                sheet.unseen(place, &why_not(see, owner, Rtype::TXT));
            }
            false
        }
        Consent::Unanswered(owner) => {
            sheet.unseen(place, &why_not(see, &owner, Rtype::TXT));
            false
        }
    }
}
