//! Does the name, or does each mail server, say which authorities may issue certificates for it?

use std::net::IpAddr;

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    caa::{Caa, Property},
    dns::Rtype,
};

use crate::{
    View,
    view::{
        dns::{Found, bare},
        mail::{HOSTS_LEFT_OUT, NO_MAIL},
    },
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const NO_ISSUE: Tag = Tag::fail("no-issue");
const INVALID: Tag = Tag::fail("invalid");
const CRITICAL: Tag = Tag::fail("unknown-critical");
const BOGUS: Tag = Tag::fail("bogus");
const UNKNOWN: Tag = Tag::note("unknown-property");
const NOBODY: Tag = Tag::note("nobody-may-issue");
const INHERITED: Tag = Tag::note("inherited");
const ACCOUNT: Tag = Tag::note("bound-to-account");
const REPORT: Tag = Tag::note("reports-to");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "caa/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 8659", "3", Keyword::Should, "2019-11"),
        Norm::new("RFC 8659", "4", Keyword::Must, "2019-11"),
        Norm::new("RFC 8657", "3", Keyword::May, "2019-11"),
        Norm::new("RFC 9495", "3", Keyword::May, "2023-10"),
    ],
    needs: &[Need::Caa, Need::Mx],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        NO_ISSUE,
        INVALID,
        CRITICAL,
        BOGUS,
        UNKNOWN,
        NOBODY,
        INHERITED,
        ACCOUNT,
        REPORT,
        NO_MAIL,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the set that counts for the name: its own, or that of the closest parent which has one (RFC 8659 §3).
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for name in see.service_names(sheet) {
        // An address in place of a name is the matter of `mx/resilience`: nobody issues a certificate for it as a name.
        if name.parse::<IpAddr>().is_err() {
            judge_name(see, name, sheet);
        }
    }
}

fn judge_name(see: &View<'_>, name: &str, sheet: &mut Sheet<'_>) {
    let place = Place::host(name);
    let Ok(mut at) = wire::dns::name(name) else {
        return;
    };
    while !at.is_root() {
        match see.dns.find(&bare(&at), Rtype::CAA) {
            Err(why) => {
                sheet.unseen(&place, &why);
                return;
            }
            Ok(found) if !found.records.is_empty() => {
                if bare(&at) != name {
                    sheet.say(&place, INHERITED).arg("from", bare(&at));
                }
                judge_set(&place, &found, sheet);
                return;
            }
            Ok(_) => {}
        }
        match at.parent() {
            Some(parent) => at = parent,
            None => break,
        }
    }
    sheet.say(&place, ABSENT);
}

fn judge_set(place: &Place, found: &Found<'_>, sheet: &mut Sheet<'_>) {
    let lines: Vec<String> = found
        .records
        .iter()
        .map(|record| record.write().to_string())
        .collect();
    let evidence = lines.join("\n");
    if found.is_bogus() {
        sheet.say(place, BOGUS).evidence(&evidence);
        return;
    }
    let mut issuers: Vec<String> = Vec::new();
    let mut has_issue = false;
    let mut faults = false;
    for (record, line) in found.records.iter().zip(&lines) {
        let caa = match Caa::read(&record.data) {
            Ok(caa) => caa,
            Err(error) => {
                sheet.say(place, INVALID).arg("why", error.key()).evidence(line);
                faults = true;
                continue;
            }
        };
        match &caa.property {
            Property::Issue(issuer) => {
                has_issue = true;
                issuers.extend(issuer.domain.clone());
                if let Some(account) = issuer.parameter("accounturi") {
                    sheet.say(place, ACCOUNT).arg("account", account).evidence(line);
                }
            }
            Property::IssueWild(_) | Property::IssueMail(_) | Property::IssueVmc(_) => {}
            Property::Iodef(url) => {
                sheet.say(place, REPORT).arg("url", url.as_str()).evidence(line);
            }
            Property::Other(tag) if caa.critical => {
                sheet
                    .say(place, CRITICAL)
                    .arg("property", tag.as_str())
                    .evidence(line);
                faults = true;
            }
            Property::Other(tag) => {
                sheet
                    .say(place, UNKNOWN)
                    .arg("property", tag.as_str())
                    .evidence(line);
            }
        }
    }
    if !has_issue {
        sheet.say(place, NO_ISSUE).evidence(&evidence);
    } else if !faults {
        if issuers.is_empty() {
            sheet.say(place, NOBODY);
        }
        sheet
            .say(place, PRESENT)
            .arg("issuers", issuers)
            .evidence(&evidence)
            .seen_at(found.exchange.at, found.exchange.shared);
    }
}
