//! Does the MTA-STS policy protect mail on its way to the domain?

mod servers;

use facts::{Need, PolicyFile, Reason, Response};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::mail::mta_sts::{self, LineEnds, Mode, Policy};

use super::record;
use crate::{View, published::own_name};

const ENFORCE: Tag = Tag::pass("enforce");
const TESTING: Tag = Tag::warn("testing");
const NONE: Tag = Tag::fail("none");
const NO_HOST: Tag = Tag::fail("no-host");
const CERTIFICATE: Tag = Tag::fail("certificate");
const REDIRECTED: Tag = Tag::fail("redirected");
const STATUS: Tag = Tag::fail("status");
const INVALID: Tag = Tag::fail("invalid");
const NOT_COVERED: Tag = Tag::fail("mx-not-covered");
const MX_CERTIFICATE: Tag = Tag::fail("mx-certificate");
const MX_CERTIFICATE_LATER: Tag = Tag::note("mx-certificate-later");
const CONTENT_TYPE: Tag = Tag::warn("content-type");
const SHORT: Tag = Tag::warn("short-lived");
const UNUSED: Tag = Tag::note("pattern-unused");
const REPEATED: Tag = Tag::note("repeated-field");
const UNKNOWN: Tag = Tag::note("unknown-field");
const LINE_ENDS: Tag = Tag::note("line-ends");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "mta-sts/policy",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 8461", "3.2", Keyword::Must, "2018-09"),
        Norm::new("RFC 8461", "3.3", Keyword::Must, "2018-09"),
        Norm::new("RFC 8461", "4.1", Keyword::Must, "2018-09"),
        Norm::new("RFC 8461", "4.2", Keyword::Must, "2018-09"),
    ],
    needs: &[Need::Mx, Need::MtaSts],
    parents: &["mta-sts/record"],
    parameters: &[Parameter {
        name: "min_age_s",
        kind: Kind::Number,
        about: "shortest time, in seconds, for which senders are to keep the policy",
    }],
    findings: &[
        ENFORCE,
        TESTING,
        NONE,
        NO_HOST,
        CERTIFICATE,
        REDIRECTED,
        STATUS,
        INVALID,
        NOT_COVERED,
        MX_CERTIFICATE,
        MX_CERTIFICATE_LATER,
        CONTENT_TYPE,
        SHORT,
        UNUSED,
        REPEATED,
        UNKNOWN,
        LINE_ENDS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the policy as a sender fetches it, and the servers by it.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let url = mta_sts::policy_url(&domain);
    let place = Place::host(&format!("mta-sts.{}", see.facts.subject.name));
    let Some(mail) = sheet.seen(&see.host(), &see.facts.mail) else {
        return;
    };
    if !record::stands(see, &domain) {
        // Then no sender has a policy to go by (RFC 8461 §3.1), whatever is at its place: it falls with the record.
        sheet.not_tested(&see.host(), Reason::Parent);
        return;
    }
    let Some(file) = sheet.seen(&place, &mail.mta_sts) else {
        return;
    };
    let Some(response) = response(file, &place, sheet) else {
        return;
    };
    let trusted = certificate(see, file, &place, sheet);
    if !fetched(response, &place, sheet) {
        return;
    }
    let body = response.body.seen();
    let text = body.and_then(|body| mail.bodies.get(&body.sha256));
    let (Some(body), Some(text)) = (body, text) else {
        sheet.seen(&place, &response.body);
        return;
    };
    let policy = match (body.truncated, Policy::read(&text.text)) {
        (false, Ok(policy)) => policy,
        (true, _) => {
            let spot = sheet.say(&place, INVALID).arg("why", "too-large");
            spot.arg("value", "");
            return;
        }
        (false, Err(why)) => {
            let spot = sheet.say(&place, INVALID).arg("why", why.key());
            spot.arg("value", why.value()).evidence(&text.text);
            return;
        }
    };
    remarks(&policy, &place, sheet);
    if policy.mode == Mode::None {
        sheet.say(&place, NONE).evidence(&text.text);
        return;
    }
    let covered = servers::judge(see, &domain, &policy, sheet);
    let tag = match policy.mode {
        Mode::Testing => TESTING,
        _ if trusted && covered => ENFORCE,
        _ => return,
    };
    sheet
        .say(&place, tag)
        .arg("days", policy.max_age_s / 86_400)
        .arg("url", url)
        .evidence(&text.text);
}

/// The response, or a word on why there is none.
fn response<'f>(file: &'f PolicyFile, place: &Place, sheet: &mut Sheet<'_>) -> Option<&'f Response> {
    if file.addresses.is_empty() && file.visit.why_not().is_none() {
        sheet.say(place, NO_HOST);
        return None;
    }
    let visit = sheet.seen(place, &file.visit)?;
    let hop = visit.hops.first()?;
    let place = place.clone().address(hop.address).port(443);
    sheet.seen(&place, &hop.response)
}

/// Whether a sender trusts the server of the policy (RFC 8461 §3.3); says why not.
fn certificate(see: &View<'_>, file: &PolicyFile, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let Some(session) = sheet.seen(place, &file.tls) else {
        return false;
    };
    if see.has_no_roots() {
        sheet.not_tested(place, facts::Reason::NoData);
        return false;
    }
    match see.served_elsewhere(session).why_distrusted() {
        Ok(()) => true,
        Err(why) => {
            sheet.say(place, CERTIFICATE).arg("why", why);
            false
        }
    }
}

/// Whether the response is a file that senders take.
fn fetched(response: &Response, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    if (300..400).contains(&response.status) {
        let location = response.header("location").next().unwrap_or("-");
        sheet.say(place, REDIRECTED).arg("location", location);
        return false;
    }
    if response.status != 200 {
        sheet.say(place, STATUS).arg("status", response.status);
        return false;
    }
    let kind = response.header("content-type").next().unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("text/plain") {
        let shown = if essence.is_empty() { "-" } else { essence };
        sheet.say(place, CONTENT_TYPE).arg("type", shown);
    }
    true
}

fn remarks(policy: &Policy, place: &Place, sheet: &mut Sheet<'_>) {
    let min = sheet.rule().parameters.number("min_age_s");
    let age = i64::try_from(policy.max_age_s).unwrap_or(i64::MAX);
    if policy.mode != Mode::None && age < min {
        sheet.say(place, SHORT).arg("age_s", age).arg("min_s", min);
    }
    for field in &policy.repeated {
        sheet.say(place, REPEATED).arg("field", field.as_str());
    }
    for field in &policy.unknown {
        sheet.say(place, UNKNOWN).arg("field", field.as_str());
    }
    if policy.line_ends == LineEnds::Cr {
        sheet.say(place, LINE_ENDS);
    }
}
