//! Does the DNS say, signed, which certificates of the server are the right ones?

use facts::{Need, Reason, Test};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{dnssec::Why, tlsa::Unusable};

use super::{USAGES, port, sorted};
use crate::{
    View,
    view::tlsa::{Dane, Published},
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::info("absent");
const BOGUS: Tag = Tag::fail("bogus");
const INSECURE: Tag = Tag::fail("insecure");
const NONE_USABLE: Tag = Tag::fail("none-usable");
const OTHER_USAGES: Tag = Tag::fail("other-usages-only");
const UNUSABLE: Tag = Tag::note("unusable");
const OUTRANKED: Tag = Tag::note("outranked");
const AT_TARGET: Tag = Tag::note("at-target");
const MX_INSECURE: Tag = Tag::note("mx-insecure");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dane/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6698", "3", Keyword::Must, "2012-08"),
        Norm::new("RFC 6698", "4.1", Keyword::Must, "2012-08"),
        Norm::new("RFC 7671", "7", Keyword::Should, "2015-10"),
        Norm::new("RFC 7671", "9", Keyword::Should, "2015-10"),
        Norm::new("RFC 7672", "3.1.3", Keyword::ShouldNot, "2015-10"),
    ],
    needs: &[
        Need::Address,
        Need::NameServers,
        Need::Tlsa,
        Need::Mx,
        Need::MailTlsa,
    ],
    parents: &["dnssec/signed"],
    parameters: &[USAGES],
    findings: &[
        PRESENT,
        ABSENT,
        BOGUS,
        INSECURE,
        NONE_USABLE,
        OTHER_USAGES,
        UNUSABLE,
        OUTRANKED,
        AT_TARGET,
        MX_INSECURE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the answer that a client comes upon first which counts (RFC 7671 §7).
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for host in see.tls_hosts(sheet) {
        judge_host(see, host, sheet);
    }
}

fn judge_host(see: &View<'_>, host: &str, sheet: &mut Sheet<'_>) {
    let place = Place::host(host).port(port(see));
    match see.dane(host, port(see)) {
        Dane::Unseen(why) => {
            sheet.unseen(&place, &why);
        }
        Dane::Absent(name) => {
            sheet.say(&place, ABSENT).arg("name", name);
        }
        Dane::Bogus(published) => {
            let why = published.found.validation.why.map_or("", Why::key);
            sheet
                .say(&place, BOGUS)
                .arg("name", published.owner.as_str())
                .arg("why", why)
                .evidence(lines(&published));
        }
        Dane::Insecure(published) => {
            sheet
                .say(&place, INSECURE)
                .arg("name", published.owner.as_str())
                .evidence(lines(&published));
        }
        Dane::Secure(published) => judge_records(see, host, &published, &place, sheet),
    }
}

fn judge_records(
    see: &View<'_>,
    host: &str,
    published: &Published<'_>,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let set = sorted(&published.records, sheet);
    let brief = |at: usize| {
        published
            .records
            .get(at)
            .map(|record| record.brief())
            .unwrap_or_default()
    };
    for (at, why) in &set.unusable {
        sheet
            .say(place, UNUSABLE)
            .arg("record", brief(*at))
            .arg("why", why.key());
    }
    for (at, _) in &set.outranked {
        sheet.say(place, OUTRANKED).arg("record", brief(*at));
    }
    if !published.base.eq_ignore_ascii_case(host) {
        sheet.say(place, AT_TARGET).arg("target", published.base.as_str());
    }
    if set.usable.is_empty() {
        let tag = match set.left_out {
            0 if set
                .unusable
                .iter()
                .any(|(_, why)| *why == Unusable::UsageNotTaken) =>
            {
                OTHER_USAGES
            }
            0 => NONE_USABLE,
            _ => {
                sheet.not_tested(place, Reason::TooComplex);
                return;
            }
        };
        sheet
            .say(place, tag)
            .arg("name", published.owner.as_str())
            .evidence(lines(published));
        return;
    }
    let records: Vec<String> = set.usable.iter().map(|(at, _)| brief(*at)).collect();
    let exchange = published.found.exchange;
    sheet
        .say(place, PRESENT)
        .arg("name", published.owner.as_str())
        .arg("records", records)
        .evidence(lines(published))
        .seen_at(exchange.at, exchange.shared);
    if see.test == Test::Mail && !see.mx_is_secure() {
        sheet.say(place, MX_INSECURE);
    }
}

/// The records as they came.
fn lines(published: &Published<'_>) -> String {
    let lines = published
        .found
        .records
        .iter()
        .map(|record| record.write().to_string());
    lines.collect::<Vec<_>>().join("\n")
}
