//! The mail servers of the lab: what they say on port 25 of each address, and with which certificates. And mail domains as
//! they should be.

mod describe;

use std::net::IpAddr;

pub(crate) use describe::{DKIM_KEY, PROVIDER, host};

use crate::web::{Certificate, Tls};

/// A host that takes mail.
#[derive(Clone, Debug)]
pub struct MailHost {
    /// Its label below the zone.
    pub label: &'static str,
    /// Its addresses.
    pub addresses: Vec<MailAddress>,
    /// Its addresses lead back to it.
    pub reverse: bool,
    /// Its addresses stand in the zone under its name.
    pub in_zone: bool,
    /// Labels of other names that its certificate is for.
    pub also: &'static [&'static str],
}

impl MailHost {
    /// The names in `zone` that its certificate is for.
    pub(crate) fn names_in(&self, zone: &str) -> Vec<String> {
        let others = self.also.iter().map(|label| format!("{label}.{zone}"));
        std::iter::once(self.name_in(zone)).chain(others).collect()
    }

    /// Its name in `zone`.
    pub(crate) fn name_in(&self, zone: &str) -> String {
        match self.label {
            "@" => zone.to_owned(),
            label => format!("{label}.{zone}"),
        }
    }
}

/// An address of a host that takes mail.
#[derive(Clone, Debug)]
pub struct MailAddress {
    /// The address.
    pub address: IpAddr,
    /// Port 25.
    pub port: MailPort,
}

/// Port 25 of an address.
#[derive(Clone, Debug)]
pub enum MailPort {
    /// Somebody answers.
    Serves(Box<Exchange>),
    /// Connections are refused.
    Refused,
    /// Nothing comes back.
    Unreachable,
    /// Connections are taken, and then nothing is said.
    Mute,
}

/// How a server begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// As RFC 5321 has it.
    Smtp,
    /// It greets with this reply, and closes the connection.
    Says(&'static str),
    /// Whoever has not been here for half a minute is told this in reply to EHLO.
    PutsOff(&'static str),
    /// It knows no EHLO.
    NoExtensions,
    /// It sends these octets, which are no SMTP.
    Octets(&'static [u8]),
    /// Its greeting comes an octet a second.
    Drips,
    /// Its greeting has lines without end.
    EndlessGreeting,
    /// Its reply to EHLO has lines without end.
    EndlessEhlo,
    /// One line of its greeting has no end.
    EndlessLine,
}

/// What becomes of STARTTLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartTls {
    /// TLS.
    Works,
    /// It is not offered, and not known.
    NotOffered,
    /// A box in between has written X over the word.
    Masked,
    /// It is offered, and answered with this.
    Says(&'static str),
    /// Before TLS begins, these octets come together with the go-ahead.
    Words(&'static str),
    /// After the go-ahead, SMTP goes on without TLS.
    Text,
    /// After the go-ahead, nothing comes.
    Mute,
    /// After the go-ahead, octets come without end.
    Flood,
}

/// A mail server.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// How it begins.
    pub opening: Opening,
    /// What it is able to do before TLS, STARTTLS apart.
    pub able: Vec<&'static str>,
    /// What it is able to do inside TLS.
    pub able_inside: Vec<&'static str>,
    /// What becomes of STARTTLS.
    pub starttls: StartTls,
    /// The certificate.
    pub certificate: Certificate,
    /// How TLS begins.
    pub tls: Box<Tls>,
}

/// What a mail server of our days is able to do.
const ABLE: [&str; 6] = [
    "PIPELINING",
    "SIZE 52428800",
    "ENHANCEDSTATUSCODES",
    "8BITMIME",
    "SMTPUTF8",
    "DSN",
];

impl Default for Exchange {
    fn default() -> Self {
        Exchange {
            opening: Opening::Smtp,
            able: ABLE.to_vec(),
            able_inside: ABLE.to_vec(),
            starttls: StartTls::Works,
            certificate: Certificate::Good,
            tls: Box::default(),
        }
    }
}

impl Exchange {
    /// Takes away what it is able to do, before TLS, inside it or both.
    pub(crate) fn without(&mut self, word: &str, before: bool, inside: bool) {
        if before {
            self.able.retain(|able| *able != word);
        }
        if inside {
            self.able_inside.retain(|able| *able != word);
        }
    }
}
