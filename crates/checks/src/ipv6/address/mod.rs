//! Does the name, or does each mail server of the domain, have an IPv6 address that others can use?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::dns::Rtype;

use super::usable::sort;
use crate::{
    View,
    view::mail::{HOSTS_LEFT_OUT, NO_MAIL},
};

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const UNUSABLE: Tag = Tag::fail("unusable");
const BOGUS: Tag = Tag::fail("bogus");
const SOME_UNUSABLE: Tag = Tag::note("some-unusable");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "ipv6/address",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 3596", "2", Keyword::Must, "2003-10"),
        Norm::new("RFC 6540", "2", Keyword::Should, "2012-04"),
    ],
    needs: &[Need::Address, Need::Mx],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        UNUSABLE,
        BOGUS,
        SOME_UNUSABLE,
        NO_MAIL,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the AAAA records of each name that does the service, after all aliases.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for name in see.service_names(sheet) {
        judge_name(see, name, sheet);
    }
}

fn judge_name(see: &View<'_>, name: &str, sheet: &mut Sheet<'_>) {
    let place = Place::host(name);
    let found = match see.dns.find(name, Rtype::AAAA) {
        Ok(found) => found,
        Err(why) => {
            sheet.unseen(&place, &why);
            return;
        }
    };
    let (usable, unusable) = sort(&found.records, see.allowed());
    let kinds: Vec<String> = unusable
        .iter()
        .map(|(address, kind)| format!("{address} ({kind})"))
        .collect();
    if found.is_bogus() && !usable.is_empty() {
        sheet.say(&place, BOGUS);
    } else if usable.is_empty() && unusable.is_empty() {
        sheet
            .say(&place, ABSENT)
            .seen_at(found.exchange.at, found.exchange.shared);
    } else if usable.is_empty() {
        sheet
            .say(&place, UNUSABLE)
            .arg("addresses", kinds)
            .seen_at(found.exchange.at, found.exchange.shared);
    } else {
        let words: Vec<String> = usable.iter().map(ToString::to_string).collect();
        sheet
            .say(&place, PRESENT)
            .arg("addresses", words)
            .seen_at(found.exchange.at, found.exchange.shared);
        if !unusable.is_empty() {
            sheet.say(&place, SOME_UNUSABLE).arg("addresses", kinds);
        }
    }
}
