//! Does the site tell browsers to come back over HTTPS only, and for long enough?

use facts::{AddressFacts, Need, Reason};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::web::hsts;

use crate::{View, page};

const LONG_ENOUGH: Tag = Tag::pass("long-enough");
const TOO_SHORT: Tag = Tag::fail("too-short");
const ABSENT: Tag = Tag::fail("absent");
const INVALID: Tag = Tag::fail("invalid");
const NO_SUB_DOMAINS: Tag = Tag::note("no-sub-domains");
const PRELOAD_WITHOUT_EFFECT: Tag = Tag::note("preload-without-effect");
const UNTRUSTED: Tag = Tag::fail("untrusted");
const SEVERAL: Tag = Tag::note("several");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "https/hsts",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6797", "6.1", Keyword::Must, "2012-11"),
        Norm::new("RFC 6797", "7.1", Keyword::Should, "2012-11"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[Parameter {
        name: "min_age_s",
        kind: Kind::Number,
        about: "shortest max-age that passes, in seconds",
    }],
    findings: &[
        LONG_ENOUGH,
        TOO_SHORT,
        ABSENT,
        INVALID,
        UNTRUSTED,
        NO_SUB_DOMAINS,
        PRELOAD_WITHOUT_EFFECT,
        SEVERAL,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the header of each address's own first response over TLS.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    if let Some(why) = page::no_address(see) {
        sheet.unseen(&see.host(), &why);
    }
    for address in see.web_addresses() {
        judge_address(see, address, sheet);
    }
}

fn judge_address(see: &View<'_>, address: &AddressFacts, sheet: &mut Sheet<'_>) {
    let place = see.host().address(address.address).port(443);
    let first = address.page.seen().and_then(|visit| visit.hops.first());
    let response = match first.map(|hop| &hop.response) {
        Some(facts::Measured::Seen(response)) => response,
        Some(facts::Measured::Unseen(why)) => {
            sheet.unseen(&place, why);
            return;
        }
        _ => {
            let reason = address.page.why_not().map_or(Reason::NoData, |why| why.reason);
            sheet.not_tested(&place, reason);
            return;
        }
    };
    let min_age_s = sheet.rule().parameters.number("min_age_s");
    // RFC 6797 §8.1: only the first of several fields counts.
    let mut values = response.header("strict-transport-security");
    let Some(value) = values.next() else {
        let body = see.web().and_then(|web| page::text(web, response));
        match page::challenged(response, body) {
            Some(why) => sheet.unseen(&place, &why),
            None => sheet.say(&place, ABSENT).arg("min_age_s", min_age_s),
        };
        return;
    };
    // RFC 6797 §8.1: what comes over a connection with an error is ignored.
    if see.trusted_at(address) == Some(false) {
        sheet.say(&place, UNTRUSTED).evidence(value);
        return;
    }
    if values.next().is_some() {
        sheet.say(&place, SEVERAL).evidence(value);
    }
    match hsts::parse(value) {
        Err(error) => {
            sheet
                .say(&place, INVALID)
                .arg("why", error.key())
                .arg("min_age_s", min_age_s)
                .evidence(value);
        }
        Ok(hsts) => {
            let enough = i64::try_from(hsts.max_age_s).unwrap_or(i64::MAX) >= min_age_s;
            let tag = if enough { LONG_ENOUGH } else { TOO_SHORT };
            sheet
                .say(&place, tag)
                .arg("age_s", hsts.max_age_s)
                .arg("age_days", hsts.max_age_s / DAY_S)
                .arg("min_age_s", min_age_s)
                .arg("min_age_days", min_age_s / DAY_S.cast_signed())
                .evidence(value);
            if !hsts.include_sub_domains {
                sheet.say(&place, NO_SUB_DOMAINS).evidence(value);
            }
            if hsts.preload && (!hsts.include_sub_domains || hsts.max_age_s < PRELOAD_MIN_AGE_S) {
                sheet.say(&place, PRELOAD_WITHOUT_EFFECT).evidence(value);
            }
        }
    }
}

const DAY_S: u64 = 86_400;

/// The browsers' preload list takes names from this age on (hstspreload.org): theirs, not a policy's.
const PRELOAD_MIN_AGE_S: u64 = 31_536_000;
