//! The mail servers, held against the policy.

use facts::Reason;
use verdict::{Place, Sheet};
use wire::{
    dns::{Name, Rtype},
    mail::{
        domain,
        mta_sts::{Mode, Policy},
    },
};

use super::{MX_CERTIFICATE, MX_CERTIFICATE_LATER, NOT_COVERED, UNUSED};
use crate::{View, published::why_not};

/// Judges each server: its name (RFC 8461 §4.1), and its certificate where a handshake was seen (RFC 8461 §4.2). True where
/// mail gets through to all of them.
pub(super) fn judge(see: &View<'_>, domain: &Name, policy: &Policy, sheet: &mut Sheet<'_>) -> bool {
    let Some(servers) = domain::servers(domain, &see.dns) else {
        sheet.unseen(&see.host(), &why_not(see, domain, Rtype::MX));
        return false;
    };
    let bogus = see
        .dns
        .find(&see.facts.subject.name, Rtype::MX)
        .is_ok_and(|found| found.is_bogus());
    // Who takes the mail is not known where the records do not validate, or where none of them can be read.
    if bogus || servers.is_empty() {
        sheet.not_tested(&see.host(), Reason::Malformed);
        return false;
    }
    let mut good = true;
    for server in servers.iter().filter(|server| policy.covering(server).is_none()) {
        let patterns: Vec<String> = policy.mx.iter().map(|pattern| pattern.text.clone()).collect();
        sheet
            .say(&Place::host(server), NOT_COVERED)
            .arg("patterns", patterns);
        good = false;
    }
    let unused = policy
        .mx
        .iter()
        .filter(|pattern| !servers.iter().any(|server| pattern.covers(server)));
    for pattern in unused {
        sheet
            .say(&see.host(), UNUSED)
            .arg("pattern", pattern.text.as_str());
    }
    certificates(see, policy.mode, sheet) && good
}

/// Servers that were not reached are the matter of other checks.
fn certificates(see: &View<'_>, mode: Mode, sheet: &mut Sheet<'_>) -> bool {
    let hosts = see.facts.mail.seen().map_or(&[][..], |mail| &mail.hosts);
    let mut good = true;
    for host in hosts {
        for server in &host.servers {
            let Some(session) = server.tls.seen() else {
                continue;
            };
            let place = Place::host(&host.name).address(server.address).port(25);
            if see.has_no_roots() {
                sheet.not_tested(&place, Reason::NoData);
                good = false;
            } else if let Err(why) = see.served_elsewhere(session).why_distrusted() {
                let tag = match mode {
                    Mode::Enforce => MX_CERTIFICATE,
                    Mode::Testing | Mode::None => MX_CERTIFICATE_LATER,
                };
                sheet.say(&place, tag).arg("why", why);
                good = false;
            }
        }
    }
    good
}
