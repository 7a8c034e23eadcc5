//! Are the zones of the mail servers' names signed, and do their parents say so?

use facts::{MailHost, Need, Reason};
use verdict::{Check, Life, Place, Sheet, Tag};
use wire::dns::Rtype;

use super::{
    judging::signed::{self, Zone},
    valid,
};
use crate::{
    View,
    view::mail::{HOSTS_LEFT_OUT, NO_MAIL},
};

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/mx-signed",
    since: "0.1.0",
    life: Life::Stable,
    norms: signed::NORMS,
    needs: &[Need::Mx, Need::MxNameServers],
    parents: &[],
    parameters: &[],
    findings: &[
        signed::SIGNED,
        signed::NOT_SIGNED,
        signed::PARENT_NOT_SIGNED,
        signed::KEYS_WITHOUT_DS,
        signed::LEADS_TO_BOGUS,
        signed::UNSUPPORTED,
        signed::ITERATIONS,
        NO_MAIL,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the chain from the anchor down to the zone of each host that takes mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for host in see.named_mail_hosts(sheet) {
        judge_host(see, host, sheet);
    }
}

fn judge_host(see: &View<'_>, host: &MailHost, sheet: &mut Sheet<'_>) {
    let place = Place::host(&host.name);
    let Some(zone) = sheet.seen(&place, &host.zone) else {
        return;
    };
    let Some(chain) = see.dns.zone_of(&zone.apex) else {
        sheet.not_tested(&place, Reason::NoData);
        return;
    };
    let keys = see.dns.find(&zone.apex, Rtype::DNSKEY);
    let zone = Zone {
        place,
        apex: &zone.apex,
        chain,
        questions: valid::of_mail_host(see, &host.name),
        has_keys: keys.is_ok_and(|found| !found.records.is_empty()),
    };
    signed::judge(see, &zone, sheet);
}
