//! DANE for SMTP: signed MX records, and at each server TLSA records that its certificates match (RFC 7672).

use facts::{MailHost, MailServer, Reason, Unseen};
use verdict::{Finding, Outcome, Place};

use super::Way;
use crate::{
    View,
    dane::VALID,
    reach::Port,
    starttls::AVAILABLE,
    view::mail::{SMTP, port},
};

/// What DANE comes to for these hosts.
pub(super) fn way(see: &View<'_>, hosts: &[MailHost]) -> Way {
    let Some(found) = see.found_by(VALID) else {
        // Without the rule nobody knows which records count.
        return Way::Unknown(unseen(Reason::NoData));
    };
    let available = see.found_by(AVAILABLE).unwrap_or_default();
    let mut lacking = Vec::new();
    let mut holds = 0_usize;
    let mut unknown = None;
    for host in hosts {
        if let Some(why) = &host.unresolved {
            unknown = unknown.or(Some(why.clone()));
        }
        for server in host.servers.iter().filter(|server| takes_mail(see, host, server)) {
            let state = match has_no_tls(&available, host, server) {
                true => State::Lacks,
                false => at(&found, host, server),
            };
            match state {
                State::Holds => holds = holds.saturating_add(1),
                State::Lacks => lacking.push(format!("{} ({})", host.name, server.address)),
                State::Unknown(why) => unknown = unknown.or(Some(unseen(why))),
            }
        }
    }
    match (lacking.is_empty(), unknown, holds) {
        (false, _, 0) => Way::Lacks("absent", lacking),
        (false, _, _) => Way::Lacks("partly", lacking),
        (true, Some(why), _) => Way::Unknown(why),
        (true, None, 0) => Way::Lacks("absent", Vec::new()),
        (true, None, _) if see.mx_is_secure() => Way::Holds,
        (true, None, _) => Way::Lacks("mx-insecure", Vec::new()),
    }
}

enum State {
    Holds,
    Lacks,
    Unknown(Reason),
}

/// No mail goes to where nobody answers.
pub(super) fn takes_mail(see: &View<'_>, host: &MailHost, server: &MailServer) -> bool {
    let Some(mail) = see.facts.mail.seen() else {
        return true;
    };
    !matches!(port(mail, host, server), Port::Closed(_))
}

/// Whether TLS is known not to come about there: then nothing that certificates could show protects anything.
pub(super) fn has_no_tls(available: &[Finding], host: &MailHost, server: &MailServer) -> bool {
    let place = Place::host(&host.name).address(server.address).port(SMTP);
    let mut failed = available
        .iter()
        .filter(|finding| finding.outcome == Outcome::Fail);
    failed.any(|finding| finding.place == place)
}

/// What is said of one server: a single certificate that does not match is enough for mail to stay away.
fn at(found: &[Finding], host: &MailHost, server: &MailServer) -> State {
    let place = Place::host(&host.name).address(server.address).port(SMTP);
    let about = |finding: &&Finding| finding.place.covers(&place) || place.covers(&finding.place);
    let mut best = None;
    for finding in found.iter().filter(about) {
        match finding.outcome {
            Outcome::Fail | Outcome::NotApplicable => return State::Lacks,
            Outcome::NotTested => best = Some(State::Unknown(finding.reason.unwrap_or(Reason::NoData))),
            Outcome::Pass | Outcome::Warn if best.is_none() => best = Some(State::Holds),
            _ => {}
        }
    }
    best.unwrap_or(State::Unknown(Reason::NoData))
}

fn unseen(reason: Reason) -> Unseen {
    Unseen { reason, detail: None }
}
