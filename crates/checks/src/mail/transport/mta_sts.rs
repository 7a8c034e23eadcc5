//! MTA-STS: a policy that is in force, and that every server meets (RFC 8461).

use facts::{MailHost, Reason, Unseen};
use verdict::{Finding, Outcome};

use super::{
    Way,
    dane::{has_no_tls, takes_mail},
};
use crate::{
    View,
    mta_sts::{POLICY, RECORD},
    starttls::AVAILABLE,
    view::endpoint::Endpoint,
};

/// What MTA-STS comes to.
pub(super) fn way(see: &View<'_>, hosts: &[MailHost]) -> Way {
    let (Some(record), Some(policy)) = (see.found_by(RECORD), see.found_by(POLICY)) else {
        return Way::Unknown(Unseen {
            reason: Reason::NoData,
            detail: None,
        });
    };
    if let Some(unknown) = untested(&record) {
        return unknown;
    }
    if !record.iter().any(|finding| finding.outcome == Outcome::Pass) {
        return Way::Lacks("absent", Vec::new());
    }
    let has = |tag: &str| policy.iter().any(|finding| finding.tag.name == tag);
    if has("enforce") {
        return reached(see, hosts);
    }
    if has("testing") {
        return Way::Lacks("testing", Vec::new());
    }
    let fails = policy.iter().any(|finding| finding.outcome == Outcome::Fail);
    match untested(&policy) {
        Some(unknown) if !fails => unknown,
        _ => Way::Lacks("broken", Vec::new()),
    }
}

/// Whether a handshake was seen with each server that mail goes to: what the policy asks of it was looked at only then.
fn reached(see: &View<'_>, hosts: &[MailHost]) -> Way {
    let servers = hosts
        .iter()
        .flat_map(|host| host.servers.iter().map(move |server| (host, server)));
    let available = see.found_by(AVAILABLE).unwrap_or_default();
    let mut unknown = None;
    let mut seen = false;
    for (host, server) in servers.filter(|(host, server)| takes_mail(see, host, server)) {
        if server.tls.is_seen() {
            seen = true;
            continue;
        }
        if has_no_tls(&available, host, server) {
            return Way::Lacks("no-tls", vec![format!("{} ({})", host.name, server.address)]);
        }
        unknown = unknown.or_else(|| Endpoint::mail(host, server).why_no_tls());
    }
    match (unknown, seen) {
        (None, true) => Way::Holds,
        (why, _) => Way::Unknown(why.unwrap_or(Unseen {
            reason: Reason::NoData,
            detail: None,
        })),
    }
}

fn untested(findings: &[Finding]) -> Option<Way> {
    let finding = findings
        .iter()
        .find(|finding| finding.outcome == Outcome::NotTested)?;
    Some(Way::Unknown(Unseen {
        reason: finding.reason.unwrap_or(Reason::NoData),
        detail: finding.evidence.clone(),
    }))
}
