//! Can a sender make sure that mail reaches the right servers, encrypted, whoever stands between?

mod dane;
mod mta_sts;

use facts::{Need, Unseen};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};

use crate::{
    View,
    view::mail::{HOSTS_LEFT_OUT, NO_MAIL},
};

const DANE: Tag = Tag::pass("dane");
const MTA_STS: Tag = Tag::pass("mta-sts");
const UNPROTECTED: Tag = Tag::fail("unprotected");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "mail/transport",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7672", "2.2", Keyword::Should, "2015-10"),
        Norm::new("RFC 8461", "5", Keyword::Should, "2018-09"),
        Norm::new("RFC 3207", "6", Keyword::Should, "2002-02"),
    ],
    needs: &[
        Need::Address,
        Need::NameServers,
        Need::Mx,
        Need::MailTlsa,
        Need::Smtp,
        Need::MailTls,
        Need::MtaSts,
    ],
    parents: &["starttls/available"],
    parameters: &[],
    findings: &[DANE, MTA_STS, UNPROTECTED, NO_MAIL, HOSTS_LEFT_OUT, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// What one of the two ways comes to.
enum Way {
    /// It protects mail to every server.
    Holds,
    /// It does not: why, as a key of texts, and the servers or the file that it is about.
    Lacks(&'static str, Vec<String>),
    /// It could not be seen.
    Unknown(Unseen),
}

/// Judges the two ways; one of them is enough.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let hosts = see.mail_hosts(sheet);
    if hosts.is_empty() {
        return;
    }
    let place = see.host();
    let (dane, policy) = (dane::way(see, hosts), mta_sts::way(see, hosts));
    if matches!(dane, Way::Holds) {
        sheet.say(&place, DANE);
    }
    if matches!(policy, Way::Holds) {
        sheet.say(&place, MTA_STS);
    }
    match (dane, policy) {
        (Way::Holds, _) | (_, Way::Holds) => {}
        (Way::Unknown(why), _) | (_, Way::Unknown(why)) => drop(sheet.unseen(&place, &why)),
        (Way::Lacks(dane, servers), Way::Lacks(policy, _)) => {
            sheet
                .say(&place, UNPROTECTED)
                .arg("dane", dane)
                .arg("servers", crate::page::named(servers))
                .arg("policy", policy);
        }
    }
}
