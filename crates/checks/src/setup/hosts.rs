//! The hosts that take mail, and what each of their addresses said.

use std::net::IpAddr;

use facts::{MailFacts, MailHost, MailServer, Measured, Reason, Vendor, VendorRole};
use wire::mail::smtp::{Stand, stand};

use crate::{
    View,
    reach::Port,
    view::mail::{Takes, port},
};

/// A host that takes mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its name in A-labels.
    pub name: String,
    /// Preferences of the MX records that name it, the most preferred first; none where it is the domain itself.
    pub preferences: Vec<u16>,
    /// Its addresses, and what was found at port 25 of each.
    pub servers: Vec<(IpAddr, Service)>,
    /// Further addresses, which were not looked at.
    pub left_out: usize,
    /// Why its addresses are not known, where they are not.
    pub unseen: Option<Reason>,
    /// Who runs it, where its name tells.
    pub vendor: Option<String>,
}

/// What an address said on port 25.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// What came of it, a word from a closed list: `tls`, `old-tls`, `no-tls`, `plain`, `not-smtp`, `closed`, `unseen`.
    pub state: &'static str,
    /// The version of TLS that our own client came to, where it did: `TLS 1.3`.
    pub version: Option<&'static str>,
    /// Why nothing can be said of it, or why the port counts as closed.
    pub reason: Option<Reason>,
    /// The first line of its greeting, as it came.
    pub greeting: Option<String>,
}

/// Why nobody takes the mail, or why that is not known.
pub(super) fn taken(see: &View<'_>) -> (Option<&'static str>, Option<Reason>) {
    match see.takes_mail() {
        Ok(Takes::Hosts(_)) => (None, None),
        Ok(Takes::Nobody(how)) => (Some(how), None),
        // Hosts were looked at all the same: their table says more.
        Err(why) => (None, Some(why.reason)),
    }
}

pub(super) fn hosts(mail: &MailFacts) -> Vec<Host> {
    mail.hosts.iter().map(|host| one(mail, host)).collect()
}

fn one(mail: &MailFacts, host: &MailHost) -> Host {
    let servers = host
        .servers
        .iter()
        .map(|server| (server.address, service(mail, host, server)));
    Host {
        name: host.name.clone(),
        preferences: host.preferences.clone(),
        servers: servers.collect(),
        left_out: host.left_out,
        unseen: host.unresolved.as_ref().map(|why| why.reason),
        vendor: vendor(&mail.vendors, VendorRole::Receives, &host.name).map(|vendor| vendor.name.clone()),
    }
}

/// The vendor whose host this is, by the name that showed the vendor: that name itself, or one beside or below it.
pub(super) fn vendor<'v>(vendors: &'v [Vendor], role: VendorRole, host: &str) -> Option<&'v Vendor> {
    let of_role = || vendors.iter().filter(|vendor| vendor.role == role);
    let exact = of_role().find(|vendor| super::is_below(host, &vendor.seen));
    // A customer includes a name that is the vendor's; what stands beside it need not be.
    let beside = role != VendorRole::Sends;
    exact.or_else(|| {
        of_role().filter(|_| beside).find(|vendor| {
            let above = vendor.seen.split_once('.').map_or("", |(_, above)| above);
            above.contains('.') && super::is_below(host, above)
        })
    })
}

fn service(mail: &MailFacts, host: &MailHost, server: &MailServer) -> Service {
    let said = |state, reason| Service {
        state,
        version: None,
        reason,
        greeting: greeting(server),
    };
    match port(mail, host, server) {
        Port::Untold(why) => return said("unseen", Some(why.reason)),
        Port::Closed(reason) => return said("closed", Some(reason)),
        Port::Open => {}
    }
    let session = match &server.session {
        Measured::Seen(session) => session,
        Measured::Unseen(why) => return said("unseen", Some(why.reason)),
        Measured::NotAsked => return said("unseen", Some(Reason::NoData)),
    };
    match stand(session) {
        Stand::NotOffered(_) | Stand::NoExtensions(_) => said("plain", None),
        Stand::Refused(_) => said("no-tls", None),
        Stand::NotSmtp(_) => said("not-smtp", None),
        Stand::Stopped(obstacle) => said("unseen", Some(obstacle.reason)),
        Stand::Ready => match (&server.tls, &server.hello) {
            (Measured::Seen(tls), _) => Service {
                version: version(tls.version),
                ..said("tls", None)
            },
            (_, Measured::Seen(facts::RawHello::Server { .. })) => said("old-tls", None),
            (Measured::Unseen(why), _) => said("no-tls", Some(why.reason)),
            (Measured::NotAsked, _) => said("unseen", Some(Reason::NoData)),
        },
    }
}

fn version(version: u16) -> Option<&'static str> {
    Some(match version {
        0x0304 => "TLS 1.3",
        0x0303 => "TLS 1.2",
        0x0302 => "TLS 1.1",
        0x0301 => "TLS 1.0",
        _ => return None,
    })
}

/// The first line of the greeting, as it came.
fn greeting(server: &MailServer) -> Option<String> {
    let first = server.session.seen()?.turns.first()?;
    let line = first.reply.seen()?.lines.first()?;
    Some(line.clone()).filter(|line| !line.is_empty())
}
