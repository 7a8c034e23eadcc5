//! The mail of the subject: who takes it, and what stands around that.

mod hosts;

use std::net::IpAddr;

use facts::{Base64, MailFacts, MailServer, Measured, Need};
use wire::dns::Name;

use crate::measure::Work;

pub(crate) use hosts::Zones;

/// What any part of this asks for.
const NEEDS: [Need; 7] = [
    Need::Mx,
    Need::Smtp,
    Need::MailTls,
    Need::MailTlsa,
    Need::MxNameServers,
    Need::MxReverse,
    Need::MxRoutes,
];

/// Everything about the mail of `name`, each part at once; the zones of its hosts apart, since they become facts at the end.
pub(crate) async fn measure(work: &Work<'_>, name: &Name) -> (Measured<MailFacts>, Zones) {
    if !work.needs(&NEEDS) {
        return (Measured::NotAsked, Zones::default());
    }
    let (hosts,) = tokio::join!(hosts::look(work, name));
    let facts = MailFacts {
        hosts: hosts.hosts,
        hosts_left_out: hosts.left_out,
        ..MailFacts::default()
    };
    (Measured::Seen(facts), hosts.zones)
}

fn servers(mail: &Measured<MailFacts>) -> impl Iterator<Item = &MailServer> {
    let hosts = mail.seen().into_iter().flat_map(|mail| &mail.hosts);
    hosts.flat_map(|host| &host.servers)
}

/// Every address of the hosts that take mail.
pub(crate) fn mail_addresses(mail: &Measured<MailFacts>) -> impl Iterator<Item = IpAddr> {
    servers(mail).map(|server| server.address)
}

/// Every chain of certificates that mail servers sent, for the roots they may lead to.
pub(crate) fn mail_chains(mail: &Measured<MailFacts>) -> impl Iterator<Item = &[Base64]> {
    servers(mail).flat_map(|server| {
        let survey = server.survey.seen().into_iter();
        let (bare, others) = (survey.clone(), survey);
        let bare = bare.flat_map(|survey| survey.chains.iter().map(Vec::as_slice));
        let others = others
            .flat_map(|survey| &survey.sessions)
            .filter_map(Measured::seen);
        let own = [server.tls.seen(), server.target_tls.seen()]
            .into_iter()
            .flatten();
        own.chain(others)
            .map(|session| session.chain.as_slice())
            .chain(bare)
    })
}
