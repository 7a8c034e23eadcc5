//! Is the certificate in force, will it be for a while yet, and was it not issued for too long?

use facts::{Need, Reason, Timestamp};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::x509::Certificate;

use super::{DANE_EE, at_each_address, evidence};
use crate::{Served, Shown, View};

const IN_FORCE: Tag = Tag::pass("in-force");
const EXPIRED: Tag = Tag::fail("expired");
const NOT_YET_VALID: Tag = Tag::fail("not-yet-valid");
const TOO_LONG: Tag = Tag::fail("too-long");
const LONGER_THAN_ADVISED: Tag = Tag::warn("longer-than-advised");
const ENDS_SOON: Tag = Tag::warn("ends-soon");
const ISSUER_ENDS_SOON: Tag = Tag::warn("issuer-ends-soon");

/// Seconds in the days in which the norms count.
const DAY_S: i64 = 86_400;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/validity",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 5280", "4.1.2.5", Keyword::Must, "2008-05"),
        Norm::new("CA/B BR", "6.3.2", Keyword::Must, "2026-03"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        Parameter {
            name: "warn_days",
            kind: Kind::Number,
            about: "warns when fewer days are left than this",
        },
        Parameter {
            name: "warn_share",
            kind: Kind::Fraction,
            about: "warns only when less than this share of the lifetime is left, so that short-lived certificates do not",
        },
        Parameter {
            name: "lifetimes",
            kind: Kind::Words,
            about: "longest lifetimes of certificates: '2026-03-15 200' for 200 days when valid from that day on",
        },
        Parameter {
            name: "any_issuer",
            kind: Kind::Flag,
            about: "whether these bind every certificate, and not only publicly trusted ones",
        },
        Parameter {
            name: "advised_days",
            kind: Kind::Number,
            about: "warns when the certificate was issued for more days than this; 0: the norm advises nothing",
        },
    ],
    findings: &[
        IN_FORCE,
        EXPIRED,
        NOT_YET_VALID,
        TOO_LONG,
        LONGER_THAN_ADVISED,
        ENDS_SOON,
        ISSUER_ENDS_SOON,
        DANE_EE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each certificate of the server's own at each address, and the path above it where there is one.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(
        see,
        sheet,
        |shown, place, sheet| judge_certificate(see, shown, place, sheet),
        |_, _, _| {},
    );
}

fn judge_certificate(see: &View<'_>, shown: &Shown, place: &Place, sheet: &mut Sheet<'_>) {
    let (served, now) = (&shown.served, see.facts.started_at);
    // With other certificates behind it, it is in force as long.
    let once = !shown.again;
    match served.chain.leaf() {
        Some(leaf) if once => judge_times(leaf, now, place, sheet),
        Some(_) => {}
        None => drop(sheet.not_tested(place, Reason::Malformed)),
    }
    judge_issuers(served, now, place, sheet);
    let any_issuer = sheet.rule().parameters.flag("any_issuer");
    if let Some(leaf) = served.chain.leaf()
        && once
        && (any_issuer || (see.roots_are_public() && served.path.is_ok()))
    {
        judge_lifetime(leaf, place, sheet);
    }
}

fn judge_times(leaf: &Certificate, now: Timestamp, place: &Place, sheet: &mut Sheet<'_>) {
    let until = leaf.not_after.to_string();
    let left_s = leaf.not_after.as_second() - now.as_second();
    if leaf.not_before > now {
        let spot = sheet
            .say(place, NOT_YET_VALID)
            .arg("from", leaf.not_before.to_string());
        spot.evidence(evidence(leaf));
        return;
    }
    let tag = if leaf.not_after < now {
        EXPIRED
    } else if ends_soon(leaf, left_s, sheet) {
        ENDS_SOON
    } else {
        IN_FORCE
    };
    sheet
        .say(place, tag)
        .arg("until", until)
        .arg("days", left_s.abs() / DAY_S)
        .evidence(evidence(leaf));
}

/// Fewer days left than the policy's number, and less than its share of the lifetime.
fn ends_soon(leaf: &Certificate, left_s: i64, sheet: &Sheet<'_>) -> bool {
    let parameters = &sheet.rule().parameters;
    let share = parameters.fraction("warn_share") * leaf.lifetime_s() as f64;
    left_s < parameters.number("warn_days").saturating_mul(DAY_S) && (left_s as f64) < share
}

/// A CA on the way that ends soon takes the server's certificate with it.
fn judge_issuers(served: &Served, now: Timestamp, place: &Place, sheet: &mut Sheet<'_>) {
    let warn_s = sheet.rule().parameters.number("warn_days").saturating_mul(DAY_S);
    let leaf_ends = served.path_certificates().next().map(|leaf| leaf.not_after);
    for issuer in served.path_certificates().skip(1) {
        let left_s = issuer.not_after.as_second() - now.as_second();
        if left_s < warn_s && leaf_ends.is_some_and(|ends| issuer.not_after < ends) {
            sheet
                .say(place, ISSUER_ENDS_SOON)
                .arg("certificate", issuer.known_as())
                .arg("until", issuer.not_after.to_string())
                .evidence(evidence(issuer));
        }
    }
}

/// The longest lifetime that was allowed when it was issued, from the policy's table, and the one that is advised.
fn judge_lifetime(leaf: &Certificate, place: &Place, sheet: &mut Sheet<'_>) {
    let words = sheet.rule().parameters.words("lifetimes");
    let Some(steps) = words.into_iter().map(step).collect::<Option<Vec<_>>>() else {
        // A table that cannot be read leaves the question open.
        sheet.not_tested(place, Reason::NoData);
        return;
    };
    let in_force = steps
        .iter()
        .filter(|(from, _)| *from <= leaf.not_before)
        .max_by_key(|(from, _)| *from);
    // Part of a day counts as a day (CA/B BR §6.3.2).
    let days = (leaf.lifetime_s() + DAY_S - 1).div_euclid(DAY_S);
    let advised = Some(sheet.rule().parameters.number("advised_days")).filter(|days| *days > 0);
    let (tag, max_days) = match (in_force.map(|(_, days)| *days), advised) {
        (Some(max), _) if days > max => (TOO_LONG, max),
        (_, Some(advised)) if days > advised => (LONGER_THAN_ADVISED, advised),
        _ => return,
    };
    sheet
        .say(place, tag)
        .arg("days", days)
        .arg("max_days", max_days)
        .evidence(evidence(leaf));
}

/// `2026-03-15 200`: from that day on, at most so many days.
fn step(text: &str) -> Option<(Timestamp, i64)> {
    let (day, days) = text.trim().split_once(' ')?;
    let day: jiff::civil::Date = day.parse().ok()?;
    let from = day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    Some((from, days.trim().parse().ok()?))
}
