//! The hosts that take the domain's mail.

use facts::{MailHost, Measured, PortFacts};
use verdict::{Place, Sheet, Tag};

use super::View;

/// Nobody takes mail for the domain. Said by every check that asks about mail servers.
pub const NO_MAIL_SERVER: Tag = Tag::not_applicable("no-mail-server");

impl<'a> View<'a> {
    /// The hosts that take the domain's mail, in the order of preference. Where there is none, or where that could not be
    /// seen, says so.
    pub fn mail_hosts(&self, sheet: &mut Sheet<'_>) -> &'a [MailHost] {
        let Some(mail) = sheet.seen(&self.host(), &self.facts.mail) else {
            return &[];
        };
        if mail.hosts.is_empty() {
            sheet.say(&self.host(), NO_MAIL_SERVER);
        }
        &mail.hosts
    }

    /// The names whose addresses the test is about: the subject's own, or those of the hosts that take its mail. Where
    /// there is none, or where that could not be seen, says so.
    pub fn service_names(&self, sheet: &mut Sheet<'_>) -> Vec<&'a str> {
        match self.test {
            facts::Test::Mail => self
                .mail_hosts(sheet)
                .iter()
                .map(|host| host.name.as_str())
                .collect(),
            _ => vec![&self.facts.subject.name],
        }
    }
}

/// Port 25 of one address of a mail host.
pub struct MailPort<'a> {
    /// The address.
    pub place: Place,
    /// The port.
    pub port: &'a PortFacts,
    /// Whether silence there would be a fact about the owner: something else of the host, or another of the domain's mail
    /// servers over the same family, answered.
    pub control: bool,
}

/// Port 25 of each address of `host`.
pub fn ports<'a>(hosts: &'a [MailHost], host: &'a MailHost) -> impl Iterator<Item = MailPort<'a>> {
    host.servers.iter().map(move |server| {
        let answers = |port: &PortFacts| matches!(port.connect, Measured::Seen(_));
        let same_host = host
            .servers
            .iter()
            .any(|other| other.address != server.address && answers(&other.port));
        let same_family = hosts.iter().flat_map(|host| &host.servers).any(|other| {
            other.address != server.address
                && other.address.is_ipv4() == server.address.is_ipv4()
                && answers(&other.port)
        });
        MailPort {
            place: Place::host(&host.name).address(server.address).port(25),
            port: &server.port,
            control: same_host || same_family,
        }
    })
}
