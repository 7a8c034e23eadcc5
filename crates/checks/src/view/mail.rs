//! The servers that take the subject's mail, as judges look at them.

use facts::{MailFacts, MailHost, MailServer, Measured, Reason, Test, Unseen};
use verdict::{Place, Sheet, Tag};
use wire::{dns::Rtype, dnssec::Status, mail::mx::MxRecords};

use super::View;
use crate::reach::{self, Port};

/// The port on which mail is taken from strangers.
pub const SMTP: u16 = 25;

/// Nobody takes mail for the name.
pub const NO_MAIL: Tag = Tag::not_applicable("no-mail");
/// A host without addresses.
pub const NO_ADDRESS: Tag = Tag::not_applicable("no-address");
/// Addresses of a host that were not looked at.
pub const LEFT_OUT: Tag = Tag::note("left-out");
/// Hosts that were not looked at.
pub const HOSTS_LEFT_OUT: Tag = Tag::note("hosts-left-out");

/// Who takes the subject's mail.
#[derive(Clone, Copy, Debug)]
pub enum Takes<'a> {
    /// These hosts.
    Hosts(&'a MailFacts),
    /// Nobody: `null` where the name says so (RFC 7505), `nothing` where it has neither MX records nor an address.
    Nobody(&'static str),
}

impl<'a> View<'a> {
    /// Who takes the subject's mail.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn takes_mail(&self) -> Result<Takes<'a>, Unseen> {
        let found = self.dns.find(&self.facts.subject.name, Rtype::MX)?;
        if found.is_bogus() {
            return Err(Unseen {
                reason: Reason::Malformed,
                detail: Some("the MX records do not validate".to_owned()),
            });
        }
        let no_data = Unseen {
            reason: Reason::NoData,
            detail: None,
        };
        let mail = match &self.facts.mail {
            Measured::Seen(mail) => mail,
            Measured::Unseen(why) => return Err(why.clone()),
            Measured::NotAsked => return Err(no_data),
        };
        if !mail.hosts.is_empty() {
            return Ok(Takes::Hosts(mail));
        }
        let records = MxRecords::read(&found.records);
        if !records.null.is_empty() {
            return Ok(Takes::Nobody("null"));
        }
        // Hosts are named, and the facts have none: something was left out of them.
        if !records.hosts.is_empty() || records.broken > 0 {
            return Err(no_data);
        }
        // Without MX records, the name's own addresses count: what is not known of them is not known of its mail.
        for rtype in [Rtype::A, Rtype::AAAA] {
            if !found.no_such_name {
                self.dns.find(&self.facts.subject.name, rtype)?;
            }
        }
        Ok(Takes::Nobody("nothing"))
    }

    /// True where DNSSEC shows that the hosts are the right ones: senders look for TLSA records only then (RFC 7672 §2.2.1).
    /// Without MX records the name itself is the host, which its addresses show.
    pub fn mx_is_secure(&self) -> bool {
        let found = self.dns.find(&self.facts.subject.name, Rtype::MX);
        found.is_ok_and(|found| found.validation.status == Status::Secure)
    }

    /// The hosts that take the subject's mail, the most preferred first. Where there is none, or where that could not be
    /// seen, says so.
    pub fn mail_hosts(&self, sheet: &mut Sheet<'_>) -> &'a [MailHost] {
        let mail = match self.takes_mail() {
            Ok(Takes::Hosts(mail)) => mail,
            Ok(Takes::Nobody(how)) => {
                sheet.say(&self.host(), NO_MAIL).arg("how", how);
                return &[];
            }
            Err(why) => {
                sheet.unseen(&self.host(), &why);
                return &[];
            }
        };
        self.said_whole(mail, sheet)
    }

    /// The hosts that are named, where their own zones alone are asked about: whether the record that names them can be
    /// trusted is another question.
    pub fn named_mail_hosts(&self, sheet: &mut Sheet<'_>) -> &'a [MailHost] {
        match self.facts.mail.seen() {
            Some(mail) if !mail.hosts.is_empty() => self.said_whole(mail, sheet),
            _ => self.mail_hosts(sheet),
        }
    }

    fn said_whole(&self, mail: &'a MailFacts, sheet: &mut Sheet<'_>) -> &'a [MailHost] {
        if mail.hosts_left_out > 0 {
            let spot = sheet.say(&self.host(), HOSTS_LEFT_OUT);
            spot.arg("count", mail.hosts_left_out);
        }
        &mail.hosts
    }

    /// The names whose addresses the test is about: the subject's own, or those of the hosts that take its mail. Where
    /// there is none, or where that could not be seen, says so.
    pub fn service_names(&self, sheet: &mut Sheet<'_>) -> Vec<&'a str> {
        match self.test {
            Test::Mail => self
                .mail_hosts(sheet)
                .iter()
                .map(|host| host.name.as_str())
                .collect(),
            _ => vec![&self.facts.subject.name],
        }
    }

    /// Goes through each address of each host, and says of those that have none that they have none.
    pub fn each_mail_server(
        &self,
        sheet: &mut Sheet<'_>,
        mut judge: impl FnMut(&'a MailFacts, &'a MailHost, &'a MailServer, &Place, &mut Sheet<'_>),
    ) {
        let hosts = self.mail_hosts(sheet);
        let Some(mail) = self.facts.mail.seen() else {
            return;
        };
        for host in hosts {
            let place = Place::host(&host.name);
            if host.left_out > 0 {
                sheet.say(&place, LEFT_OUT).arg("count", host.left_out);
            }
            match &host.unresolved {
                // What is known of some addresses says nothing of the others.
                Some(why) => drop(sheet.unseen(&place, why)),
                None if host.servers.is_empty() => drop(sheet.say(&place, NO_ADDRESS)),
                None => {}
            }
            for server in &host.servers {
                let place = place.clone().address(server.address).port(SMTP);
                judge(mail, host, server, &place, sheet);
            }
        }
    }
}

/// The state of port 25 at `server`. Silence is a fact about the owner where the same host answers at another address, or
/// another host over the same family: then mail does get out of here.
pub fn port(mail: &MailFacts, host: &MailHost, server: &MailServer) -> Port {
    let control = mail.hosts.iter().any(|other| {
        other.servers.iter().any(|seen| {
            let alike = other.name == host.name || seen.address.is_ipv4() == server.address.is_ipv4();
            alike && seen.address != server.address && seen.port.connect.is_seen()
        })
    });
    reach::state(&server.port, || control)
}
