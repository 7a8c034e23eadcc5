//! The hosts that take the subject's mail, each address of each, and what the DNS says of them.

use std::net::IpAddr;

use facts::{MailFacts, MailHost, MailServer, Measured, Need, Unseen};
use futures_util::future::join_all;
use probe::{
    dns::{EachServer, FoundZone, Resolution},
    smtp::{self, SmtpOptions},
    tls::survey::Plan,
};
use wire::{
    dns::{self, End, Name, Rtype},
    mail::mx::{MxHost, MxRecords},
};

use crate::{
    Stage,
    measure::{Work, answered_by_another},
};

/// Hosts that are looked at. Nobody needs more, and each may have several addresses.
const HOSTS_MAX: usize = 10;

/// Addresses of one host that are looked at.
const ADDRESSES_MAX: usize = 8;

/// The port on which mail is taken from strangers.
const SMTP: u16 = 25;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    pub hosts: Vec<MailHost>,
    pub left_out: usize,
    pub zones: Zones,
}

/// The zones of the hosts, in their order. They name exchanges by number, so they become facts when nothing is asked any more.
#[derive(Debug, Default)]
pub(crate) struct Zones(Vec<Option<Result<FoundZone, Unseen>>>);

impl Zones {
    /// Puts the zones into the facts.
    pub fn write(&self, work: &Work<'_>, mail: &mut Measured<MailFacts>) {
        let Measured::Seen(mail) = mail else { return };
        for (host, zone) in mail.hosts.iter_mut().zip(&self.0) {
            host.zone = match zone {
                None => Measured::NotAsked,
                Some(Err(why)) => Measured::Unseen(why.clone()),
                Some(Ok(found)) => Measured::Seen(work.inquiry.zone_facts(found)),
            };
        }
    }

    /// Every address of every name server.
    pub fn server_addresses(&self) -> Vec<IpAddr> {
        let found = self.0.iter().flatten().filter_map(|zone| zone.as_ref().ok());
        found.flat_map(FoundZone::server_addresses).collect()
    }
}

/// Finds the hosts that take the mail of `name`, and looks at them.
pub(super) async fn look(work: &Work<'_>, name: &Name) -> Hosts {
    let _stage = work.stage(Stage::Mail);
    let mut named = hosts(work, name).await;
    let left_out = named.len().saturating_sub(HOSTS_MAX);
    named.truncate(HOSTS_MAX);
    let (hosts, zones) = tokio::join!(
        join_all(named.iter().map(|host| look_at(work, host))),
        zones(work, &named)
    );
    // Whatever was asked here is validated when it is judged.
    work.prove_rest().await;
    Hosts {
        hosts,
        left_out,
        zones,
    }
}

/// The hosts that MX records name; the domain itself where there is none and it has an address (RFC 5321 §5.1).
async fn hosts(work: &Work<'_>, name: &Name) -> Vec<MxHost> {
    let worth = work.prove(&[(name.clone(), Rtype::MX)]).await;
    let found = work.inquiry.resolve(name, Rtype::MX).await;
    let other = answered_by_another(name, &worth);
    let records = records(&found, name, other);
    if !records.hosts.is_empty() || !records.null.is_empty() || records.broken > 0 {
        return records.hosts;
    }
    let (addresses, _) = match found.end {
        Ok(End::NoData(_)) => work.inquiry.addresses(name).await,
        _ => return Vec::new(),
    };
    if addresses.is_empty() {
        return Vec::new();
    }
    vec![MxHost {
        name: bare(name),
        preferences: Vec::new(),
    }]
}

/// The MX records of the answer; of another server's where the first does not validate and that does.
fn records(found: &Resolution, name: &Name, other: bool) -> MxRecords {
    let alternative = found.alternatives.last().filter(|_| other);
    let Some(step) = alternative.or_else(|| found.steps.last()) else {
        return MxRecords::default();
    };
    let asked = if alternative.is_some() { name } else { &step.name };
    let Some(message) = step.reply.seen() else {
        return MxRecords::default();
    };
    let End::Answer(owner) = message.reading(&step.zone, asked, Rtype::MX).end else {
        return MxRecords::default();
    };
    let own: Vec<dns::Record> = message
        .answer
        .iter()
        .filter(|record| record.owner == owner)
        .cloned()
        .collect();
    MxRecords::read(&own)
}

async fn look_at(work: &Work<'_>, host: &MxHost) -> MailHost {
    let mut found = MailHost {
        name: host.name.clone(),
        preferences: host.preferences.clone(),
        ..MailHost::default()
    };
    // An address in place of a name has no addresses of its own, and nobody is to be asked for it.
    let name = match dns::name(&host.name) {
        Ok(name) if host.name.parse::<IpAddr>().is_err() => name,
        _ => return found,
    };
    let tlsa = async {
        match work.needs(&[Need::MailTlsa]) {
            true => work.tlsa(&name, SMTP).await,
            false => None,
        }
    };
    let caa = async {
        if work.needs(&[Need::Caa]) {
            work.caa(&name).await;
        }
    };
    let (servers, target, ()) = tokio::join!(servers(work, &name, &mut found), tlsa, caa);
    found.servers = servers;
    if let Some(target) = target {
        target_sessions(work, &target, &mut found.servers).await;
    }
    found
}

/// Each address of a host.
async fn servers(work: &Work<'_>, name: &Name, host: &mut MailHost) -> Vec<MailServer> {
    let (mut addresses, failure) = work.inquiry.addresses(name).await;
    let worth = work.proofs_of_addresses(name).await;
    if answered_by_another(name, &worth) {
        addresses = work.inquiry.addresses_that_hold(name);
    }
    let mut seen = std::collections::BTreeSet::new();
    addresses.retain(|address| seen.insert(*address));
    host.unresolved = failure.map(Unseen::from);
    host.left_out = addresses.len().saturating_sub(ADDRESSES_MAX);
    let addresses = chosen(addresses);
    let reverse = join_all(addresses.iter().map(|address| reverse(work, *address)));
    let options = options(work);
    let looking = join_all(
        addresses
            .iter()
            .map(|address| server(work, *address, &host.name, &options)),
    );
    tokio::join!(looking, reverse).0
}

/// At most so many addresses as are looked at, of both families.
fn chosen(addresses: Vec<IpAddr>) -> Vec<IpAddr> {
    let (v4, v6): (Vec<IpAddr>, Vec<IpAddr>) = addresses.into_iter().partition(IpAddr::is_ipv4);
    let few = |own: &[IpAddr], other: &[IpAddr]| {
        own.len()
            .min((ADDRESSES_MAX / 2).max(ADDRESSES_MAX.saturating_sub(other.len())))
    };
    let (count_v4, count_v6) = (few(&v4, &v6), few(&v6, &v4));
    let all = v4.into_iter().take(count_v4).chain(v6.into_iter().take(count_v6));
    all.collect()
}

async fn server(work: &Work<'_>, address: IpAddr, host: &str, options: &SmtpOptions) -> MailServer {
    if !work.needs(&[Need::Smtp, Need::MailTls]) {
        return MailServer::at(address);
    }
    let (door, account) = (work.network.resolver.door(), work.inquiry.account());
    smtp::look(door, account, address, host, options).await
}

fn options(work: &Work<'_>) -> SmtpOptions {
    SmtpOptions {
        tls: work.needs(&[Need::MailTls]).then(|| Plan {
            classes: work.wanted.classes.clone(),
            deep: work.wanted.deep,
        }),
        surveys: work.network.surveys.clone(),
        ..work.network.smtp.clone()
    }
}

/// Asks each address that speaks TLS for the certificates of `target`: records at a target are about what the server sends
/// to those who ask for it (RFC 7672 §2.2.2, §3.2.2).
async fn target_sessions(work: &Work<'_>, target: &Name, servers: &mut [MailServer]) {
    let name = bare(target);
    let (door, account) = (work.network.resolver.door(), work.inquiry.account());
    let options = options(work);
    let speaking = servers.iter_mut().filter(|server| server.tls.is_seen());
    join_all(speaking.map(|server| async {
        let session = smtp::handshake(door, account, server.address, &name, &options).await;
        server.target_tls = session.map_or_else(Measured::Unseen, Measured::Seen);
    }))
    .await;
}

/// The name that an address leads back to.
async fn reverse(work: &Work<'_>, address: IpAddr) {
    if work.needs(&[Need::MxReverse])
        && let Ok(name) = dns::name(&wire::address::reverse_name(address))
    {
        work.inquiry.resolve(&name, Rtype::PTR).await;
    }
}

/// The zone of each host, each zone once.
async fn zones(work: &Work<'_>, hosts: &[MxHost]) -> Zones {
    if !work.needs(&[Need::MxNameServers]) {
        return Zones::default();
    }
    let names: Vec<Option<Name>> = hosts.iter().map(|host| dns::name(&host.name).ok()).collect();
    join_all(
        names
            .iter()
            .flatten()
            .map(|name| work.inquiry.resolve(name, Rtype::SOA)),
    )
    .await;
    let apexes: Vec<Option<Name>> = names
        .iter()
        .map(|name| work.inquiry.apex(name.as_ref()?))
        .collect();
    let firsts: Vec<usize> = apexes
        .iter()
        .map(|apex| apexes.iter().position(|other| other == apex).unwrap_or(0))
        .collect();
    let found = join_all(names.iter().enumerate().map(|(at, name)| {
        let own = name.as_ref().filter(|_| firsts.get(at) == Some(&at));
        async move {
            let name = own?;
            let zone = work.inquiry.zone(name, EachServer::default()).await;
            if let Ok(found) = &zone {
                work.prove_zone(&found.apex).await;
            }
            Some(zone)
        }
    }))
    .await;
    let first = |at: &usize| found.get(*at).cloned().flatten();
    Zones(firsts.iter().map(first).collect())
}

/// A name without its final dot.
fn bare(name: &Name) -> String {
    let text = dns::name_text(name);
    text.strip_suffix('.').unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(v4: u8, v6: u8) -> (usize, usize) {
        let v4 = (0..v4).map(|last| IpAddr::from([192, 0, 2, last]));
        let v6 = (0..v6).map(|last| IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, 0, u16::from(last)]));
        let chosen = chosen(v6.chain(v4).collect());
        // IPv4 stands first.
        assert!(chosen.is_sorted_by_key(|address| address.is_ipv6()));
        let few = chosen.iter().filter(|address| address.is_ipv4()).count();
        (few, chosen.len() - few)
    }

    #[test]
    fn eight_addresses_are_looked_at_of_both_families() {
        assert_eq!(count(2, 2), (2, 2));
        assert_eq!(count(20, 0), (8, 0));
        assert_eq!(count(0, 20), (0, 8));
        assert_eq!(count(20, 20), (4, 4));
        assert_eq!(count(20, 1), (7, 1));
        assert_eq!(count(3, 9), (3, 5));
    }
}
