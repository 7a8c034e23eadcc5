//! Does the DNS say beforehand how the site is best reached?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::{
    dns::Rtype,
    svcb::{Svcb, SvcbError, ech, key_name},
};

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
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges the records of the name, or those that its aliases lead to.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let way = match records::follow(see) {
        Ok(way) => way,
        Err(why) => return drop(sheet.unseen(&place, &why)),
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
    judge_ech(record, line, see, sheet);
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
        judge_hints(record, line, see, sheet);
    }
    judge_protocols(record, services, see, sheet);
}

/// Hints are for the time until the addresses are known; others than these lead visitors astray (RFC 9460 §7.3).
fn judge_hints(record: &Svcb, line: &str, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let name = &see.facts.subject.name;
    let known = |rtype: Rtype, length: usize| {
        let found = see.dns.find(name, rtype).ok()?;
        let data = found.records.iter().map(|record| record.data.to_vec());
        Some(data.filter(|data| data.len() == length).collect::<Vec<_>>())
    };
    let (v4, v6) = (known(Rtype::A, 4), known(Rtype::AAAA, 16));
    let astray = record.hints().into_iter().filter(|hint| {
        let (all, octets) = match hint {
            std::net::IpAddr::V4(v4_hint) => (&v4, v4_hint.octets().to_vec()),
            std::net::IpAddr::V6(v6_hint) => (&v6, v6_hint.octets().to_vec()),
        };
        all.as_ref().is_some_and(|all| !all.contains(&octets))
    });
    let astray: Vec<String> = astray.map(|hint| hint.to_string()).collect();
    if !astray.is_empty() {
        sheet
            .say(&see.host(), HINTS)
            .arg("addresses", astray)
            .evidence(line);
    }
}

/// What the record promises against what each address does.
fn judge_protocols(record: &Svcb, services: &Services<'_>, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let promised = |protocol: &[u8]| services.own && record.offers_here(&services.owner, protocol);
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        let h2 = address
            .tls
            .seen()
            .is_some_and(|tls| tls.alpn.as_deref() != Some("h2"));
        let h3 = address.http3.why_not().is_some_and(|why| {
            use Reason::{Closed, Malformed, Refused, Timeout};
            [Closed, Malformed, Refused, Timeout].contains(&why.reason)
        });
        for (protocol, fails) in [("h2", h2), ("h3", h3)] {
            if fails && promised(protocol.as_bytes()) {
                sheet.say(&place, PROTOCOL).arg("protocol", protocol);
            }
        }
    }
}

fn judge_ech(record: &Svcb, line: &str, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(configs) = record.ech() else { return };
    let mut names = Vec::new();
    let mut why = "version";
    for config in configs {
        let ech::Config::Known(contents) = config else {
            continue;
        };
        match contents.flaw() {
            Some(flaw) => why = flaw.key(),
            None if names.contains(&contents.public_name) => {}
            None => names.push(contents.public_name.clone()),
        }
    }
    if names.is_empty() {
        sheet
            .say(&see.host(), ECH_UNUSABLE)
            .arg("why", why)
            .evidence(line);
    } else {
        sheet.say(&see.host(), ECH).arg("names", names);
    }
}
