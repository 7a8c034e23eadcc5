//! The places where the tested service speaks TLS: port 443 of a website's addresses, port 25 of mail servers behind STARTTLS.

use std::net::IpAddr;

use facts::{
    AddressFacts, Http3, MailHost, MailServer, Measured, Reason, Test, Timestamp, TlsSession, TlsSurvey,
    Unseen,
};
use verdict::{Place, Sheet};
use wire::mail::smtp::{Stand, stand};

use super::{View, mail::SMTP, mail::Takes};
use crate::page;

/// The port of HTTP over TLS.
pub const HTTPS: u16 = 443;

/// One address at which the tested service speaks TLS, or should.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint<'a> {
    /// The host whose address it is: the subject itself, or one that takes its mail. It is the name that clients ask for.
    pub host: &'a str,
    /// The address.
    pub address: IpAddr,
    /// The port.
    pub port: u16,
    /// The full handshake, with the host's name as server name.
    pub tls: &'a Measured<TlsSession>,
    /// The one with the name that the host is an alias of (RFC 7671 §7).
    pub target_tls: &'a Measured<TlsSession>,
    /// What else was asked of TLS.
    pub survey: &'a Measured<TlsSurvey>,
    /// When all this was seen, where it was seen for another subject.
    pub shared: Option<Timestamp>,
    service: Service<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Service<'a> {
    Web(&'a AddressFacts),
    Mail(&'a MailServer),
}

impl<'a> Endpoint<'a> {
    /// Port 443 of an address of the website.
    pub fn web(host: &'a str, address: &'a AddressFacts) -> Self {
        Endpoint {
            host,
            address: address.address,
            port: HTTPS,
            tls: &address.tls,
            target_tls: &address.target_tls,
            survey: &address.survey,
            shared: None,
            service: Service::Web(address),
        }
    }

    /// Port 25 of an address of a host that takes mail.
    pub fn mail(host: &'a MailHost, server: &'a MailServer) -> Self {
        Endpoint {
            host: &host.name,
            address: server.address,
            port: SMTP,
            tls: &server.tls,
            target_tls: &server.target_tls,
            survey: &server.survey,
            shared: server.shared,
            service: Service::Mail(server),
        }
    }

    /// As a place of findings.
    pub fn place(&self) -> Place {
        Place::host(self.host).address(self.address).port(self.port)
    }

    /// HTTP/3 beside it, which may be answered by another machine.
    pub fn http3(&self) -> Option<&'a Http3> {
        self.page_of().and_then(|address| address.http3.seen())
    }

    /// The rest of what is known about the address of a website.
    pub fn page_of(&self) -> Option<&'a AddressFacts> {
        match self.service {
            Service::Web(address) => Some(address),
            Service::Mail(_) => None,
        }
    }

    /// True where certificates are not what browsers go by, and DANE may stand in for their authorities (RFC 7672).
    pub fn is_mail(&self) -> bool {
        matches!(self.service, Service::Mail(_))
    }

    /// Why no handshake was completed, where it was not and that is known.
    pub fn why_no_tls(&self) -> Option<Unseen> {
        self.tls.why_not().cloned().or_else(|| self.why_not_reached())
    }

    /// Why nothing could be asked of TLS, where that is so and known.
    pub fn why_no_survey(&self) -> Option<Unseen> {
        self.survey.why_not().cloned().or_else(|| self.why_not_reached())
    }

    fn why_not_reached(&self) -> Option<Unseen> {
        match self.service {
            Service::Web(address) => address.https.connect.why_not().cloned(),
            Service::Mail(server) => {
                let session = match server.session.seen().map(stand) {
                    Some(Stand::Stopped(obstacle)) => Some(obstacle.unseen()),
                    _ => server.session.why_not().cloned(),
                };
                session.or_else(|| server.port.connect.why_not().cloned())
            }
        }
    }

    /// Says why no handshake was completed here.
    pub fn say_no_tls(&self, place: &Place, sheet: &mut Sheet<'_>) {
        match self.why_no_tls() {
            Some(why) => sheet.unseen(place, &why),
            None => sheet.not_tested(place, Reason::NoData),
        };
    }
}

impl<'a> View<'a> {
    /// Every endpoint of the test that was looked at.
    pub fn endpoints(&self) -> Vec<Endpoint<'a>> {
        let facts = self.facts;
        match self.test {
            Test::Mail => {
                let hosts = facts.mail.seen().map_or(&[][..], |mail| &mail.hosts);
                let servers = hosts.iter().flat_map(|host| {
                    host.servers
                        .iter()
                        .map(move |server| Endpoint::mail(host, server))
                });
                servers.collect()
            }
            _ => {
                let addresses = self.web_addresses().iter();
                addresses
                    .map(|address| Endpoint::web(&facts.subject.name, address))
                    .collect()
            }
        }
    }

    /// Goes through the endpoints of the test; where there is none, or where that is not known, says so.
    pub fn each_endpoint(
        &self,
        sheet: &mut Sheet<'_>,
        mut judge: impl FnMut(&Endpoint<'a>, &Place, &mut Sheet<'_>),
    ) {
        for host in self.tls_hosts(sheet) {
            for endpoint in self.endpoints_of(host, sheet) {
                let before = sheet.written();
                judge(&endpoint, &endpoint.place(), sheet);
                if let Some(at) = endpoint.shared {
                    sheet.mark(before, at, true);
                }
            }
        }
    }

    /// The names of the hosts whose TLS the test is about. Where there is none, or where that is not known, says so.
    pub fn tls_hosts(&self, sheet: &mut Sheet<'_>) -> Vec<&'a str> {
        if self.test != Test::Mail {
            return vec![&self.facts.subject.name];
        }
        match self.takes_mail() {
            Ok(Takes::Hosts(mail)) => mail.hosts.iter().map(|host| host.name.as_str()).collect(),
            Ok(Takes::Nobody(_)) => {
                sheet.nothing_to_judge(&self.host());
                Vec::new()
            }
            Err(why) => {
                sheet.unseen(&self.host(), &why);
                Vec::new()
            }
        }
    }

    /// The endpoints at the addresses of `host`; where it has none, or where they are not all known, says so.
    pub fn endpoints_of(&self, host: &str, sheet: &mut Sheet<'_>) -> Vec<Endpoint<'a>> {
        let place = Place::host(host);
        if self.test == Test::Mail {
            let hosts = self.facts.mail.seen().map_or(&[][..], |mail| &mail.hosts);
            let Some(known) = hosts.iter().find(|known| known.name == host) else {
                return Vec::new();
            };
            match &known.unresolved {
                // What is known of some addresses says nothing of the others.
                Some(why) => drop(sheet.unseen(&place, why)),
                None if known.servers.is_empty() => sheet.nothing_to_judge(&place),
                None => {}
            }
            let servers = known.servers.iter();
            return servers.map(|server| Endpoint::mail(known, server)).collect();
        }
        if let Some(why) = page::no_address(self) {
            sheet.unseen(&place, &why);
        }
        self.endpoints()
    }
}
