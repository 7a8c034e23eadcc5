//! Do the answers about the mail servers' addresses validate?

use facts::{MailHost, Need};
use verdict::{Check, Life, Place, Sheet, Tag};

use super::{judging::valid, valid::of_mail_host};
use crate::{
    View,
    view::mail::{HOSTS_LEFT_OUT, NO_MAIL},
};

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/mx-valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: valid::NORMS,
    needs: &[Need::Mx, Need::MxNameServers, Need::MailTlsa],
    parents: &["dnssec/mx-signed"],
    parameters: &[],
    findings: &[
        valid::SECURE,
        valid::BOGUS,
        valid::ALIAS_NOT_SIGNED,
        valid::INSECURE_ANSWER,
        valid::NOT_SIGNED,
        valid::OUTSIDE_TIMES,
        valid::OTHER_SERVER,
        valid::WRONG_CODE,
        NO_MAIL,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the answers for the addresses of each host that takes mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    for host in see.named_mail_hosts(sheet) {
        judge_host(see, host, sheet);
    }
}

fn judge_host(see: &View<'_>, host: &MailHost, sheet: &mut Sheet<'_>) {
    let place = Place::host(&host.name);
    let own_zone = host.zone.seen().and_then(|zone| see.dns.zone_of(&zone.apex));
    let questions = of_mail_host(see, &host.name);
    if questions.is_empty() {
        sheet.not_tested(&place, facts::Reason::NoData);
    }
    for question in questions {
        valid::judge(see, &place, own_zone, question, sheet);
    }
}
