//! Does the DNS say beforehand how the site is best reached?

mod agreement;

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::svcb::{Svcb, SvcbError, key_name};

use super::records::{self, End, Services};
use crate::{View, view::dns::bare};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::info("absent");
const BOGUS: Tag = Tag::info("bogus");
const MALFORMED: Tag = Tag::info("malformed");
const NOWHERE: Tag = Tag::info("nowhere");
const ALIASES: Tag = Tag::info("aliases-without-end");
const ALIAS_ONLY: Tag = Tag::info("alias-only");
const MANDATORY: Tag = Tag::info("mandatory-unknown");
const HINTS: Tag = Tag::info("hints-elsewhere");
const PROTOCOL: Tag = Tag::info("protocol-not-spoken");
const ECH_UNUSABLE: Tag = Tag::info("ech-unusable");
const ALIAS: Tag = Tag::note("alias");
const MIXED: Tag = Tag::note("alias-and-service");
const ELSEWHERE: Tag = Tag::note("elsewhere");
const ECH: Tag = Tag::note("ech");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "http/https-record",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9460", "2.2", Keyword::Must, "2023-11"),
        Norm::new("RFC 9460", "7.3", Keyword::Should, "2023-11"),
        Norm::new("RFC 9460", "9", Keyword::May, "2023-11"),
        Norm::new("RFC 9848", "3", Keyword::May, "2026-03"),
        Norm::new("RFC 9849", "4", Keyword::May, "2026-03"),
    ],
    needs: &[Need::Address, Need::Web, Need::HttpsRecord, Need::Http3],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        BOGUS,
        MALFORMED,
        NOWHERE,
        ALIASES,
        ALIAS_ONLY,
        MANDATORY,
        HINTS,
        PROTOCOL,
        ECH_UNUSABLE,
        ALIAS,
        MIXED,
        ELSEWHERE,
        ECH,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the records of the name, or those that its aliases lead to.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let way = match records::follow(see) {
        Ok(way) => way,
        Err(why) => {
            sheet.unseen(&place, &why);
            return;
        }
    };
    if !way.aliases.is_empty() {
        sheet.say(&place, ALIAS).arg("target", way.aliases.join(", "));
    }
    if way.mixed {
        sheet.say(&place, MIXED);
    }
    match way.end {
        End::Absent if way.aliases.is_empty() => drop(sheet.say(&place, ABSENT)),
        End::Absent => drop(sheet.say(&place, ALIAS_ONLY)),
        End::Bogus(lines) => drop(sheet.say(&place, BOGUS).evidence(lines)),
        End::Malformed(error, line) => malformed(error, &line, see, sheet),
        End::Nowhere(line) => drop(sheet.say(&place, NOWHERE).evidence(line)),
        End::TooLong => drop(sheet.say(&place, ALIASES)),
        End::Services(services) => {
            for (record, line) in &services.records {
                judge_record(record, line, &services, see, sheet);
            }
        }
    }
}

fn malformed(error: SvcbError, line: &str, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let parameter = error.parameter().map(key_name).unwrap_or_default();
    sheet
        .say(&see.host(), MALFORMED)
        .arg("why", error.key())
        .arg("parameter", parameter)
        .evidence(line);
}

fn judge_record(record: &Svcb, line: &str, services: &Services<'_>, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let unknown = record.unknown_mandatory();
    if !unknown.is_empty() {
        let keys: Vec<String> = unknown.into_iter().map(key_name).collect();
        sheet.say(&place, MANDATORY).arg("keys", keys).evidence(line);
        return;
    }
    let protocols: Vec<String> = record
        .protocols()
        .iter()
        .map(|protocol| protocol.escape_ascii().to_string())
        .collect();
    sheet
        .say(&place, PRESENT)
        .arg("priority", record.priority)
        .arg("protocols", protocols)
        .evidence(line)
        .seen_at(services.exchange.at, services.exchange.shared);
    agreement::judge_ech(record, line, see, sheet);
    let here = services.own && (record.is_dot() || record.target == services.owner);
    if !here || record.port().is_some_and(|port| port != 443) {
        let host = match record.is_dot() {
            true => bare(&services.owner),
            false => bare(&record.target),
        };
        let port = record.port().unwrap_or(443);
        sheet
            .say(&place, ELSEWHERE)
            .arg("to", format!("{host}:{port}"))
            .evidence(line);
    }
    if here {
        agreement::judge_hints(record, line, see, sheet);
    }
    agreement::judge_protocols(record, services, see, sheet);
}
