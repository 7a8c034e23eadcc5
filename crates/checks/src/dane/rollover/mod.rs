//! Do the records of a mail server already stand for its next key, too?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    tlsa::{Judgement, Set, Tlsa, Usage},
    x509::Chain,
};

use super::{USAGES, chains, port, sorted};
use crate::{
    View,
    view::tlsa::{Dane, Published},
};

const PREPARED: Tag = Tag::info("prepared");
const AUTHORITY: Tag = Tag::info("authority");
const NOT_PREPARED: Tag = Tag::info("not-prepared");
const NO_RECORDS: Tag = Tag::not_applicable("no-records");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dane/rollover",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7671", "8.1", Keyword::Should, "2015-10"),
        Norm::new("RFC 7671", "8.4", Keyword::Should, "2015-10"),
    ],
    needs: &[
        Need::NameServers,
        Need::Tlsa,
        Need::Web,
        Need::Tls,
        Need::Mx,
        Need::MailTlsa,
        Need::Smtp,
        Need::MailTls,
    ],
    parents: &["dane/valid"],
    parameters: &[USAGES],
    findings: &[PREPARED, AUTHORITY, NOT_PREPARED, NO_RECORDS, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Looks, for each host, for records that no certificate of its servers needs yet.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for host in see.tls_hosts(sheet) {
        let place = Place::host(host).port(port(see));
        match see.dane(host, port(see)) {
            Dane::Secure(published) => judge_records(see, host, &published, &place, sheet),
            Dane::Unseen(why) => drop(sheet.unseen(&place, &why)),
            Dane::Absent(_) | Dane::Insecure(_) | Dane::Bogus(_) => drop(sheet.say(&place, NO_RECORDS)),
        }
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
    let usable: Vec<&Tlsa> = set
        .usable
        .iter()
        .filter_map(|(at, _)| published.records.get(*at))
        .collect();
    if usable.is_empty() {
        sheet.say(place, NO_RECORDS);
        return;
    }
    let names = [published.base.as_str(), host, &see.facts.subject.name];
    for endpoint in see.endpoints_of(host, sheet) {
        let place = endpoint.place();
        let before = sheet.written();
        let chains = chains::seen(&endpoint, &published.base);
        if chains.is_empty() {
            endpoint.say_no_tls(&place, sheet);
            continue;
        }
        let spare = usable
            .iter()
            .find(|record| record.usage == Usage::DaneEe.number() && is_spare(see, record, &chains, &names));
        let authority = usable
            .iter()
            .find(|record| record.usage == Usage::DaneTa.number());
        match (spare, authority) {
            (Some(record), _) => drop(sheet.say(&place, PREPARED).arg("record", record.brief())),
            (None, Some(record)) => drop(sheet.say(&place, AUTHORITY).arg("record", record.brief())),
            (None, None) => drop(sheet.say(&place, NOT_PREPARED)),
        }
        if let Some(at) = endpoint.shared {
            sheet.mark(before, at, true);
        }
    }
}

/// True where no certificate that the server has needs the record.
fn is_spare(see: &View<'_>, record: &Tlsa, chains: &[Chain], names: &[&str]) -> bool {
    let alone = Set::of(std::slice::from_ref(record), &[record.usage]);
    chains
        .iter()
        .all(|chain| matches!(see.dane_judgement(&alone, chain, names), Judgement::Misses(_)))
}
