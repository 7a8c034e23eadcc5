//! What mail servers said, and what else belongs to a mail domain beside its records.

use std::{collections::BTreeMap, net::IpAddr};

use serde::{Deserialize, Serialize};

use crate::{Body, Measured, PortFacts, RawHello, Timestamp, TlsSession, TlsSurvey, Visit, Zone};

/// Everything asked about the mail of one domain. Its records (MX, SPF, DKIM, DMARC and so on) stand among the lookups of
/// [`DnsFacts`](crate::DnsFacts).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MailFacts {
    /// The hosts that take its mail, the most preferred first; those of the same preference by name. Where the domain has
    /// no MX but addresses, the domain itself (RFC 5321 §5.1).
    pub hosts: Vec<MailHost>,
    /// Number of further hosts that were not looked at, because there are more than we visit.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hosts_left_out: usize,
    /// `https://mta-sts.DOMAIN/.well-known/mta-sts.txt` (RFC 8461 §3.3), redirects not followed.
    #[serde(default)]
    pub mta_sts: Measured<PolicyFile>,
    /// What the BIMI record points at, in the order of its tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<PolicyFile>,
    /// Selectors under which DKIM keys were looked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub selectors: Vec<Selector>,
    /// Who runs the mail, as far as names in its records tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vendors: Vec<Vendor>,
    /// Attempts to send that somebody asked about; what SPF says of each follows from the records.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub senders: Vec<Sender>,
    /// Bodies by SHA-256 in hex.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub bodies: BTreeMap<String, Body>,
}

/// A host that takes mail.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MailHost {
    /// Its name in A-labels, lower case, without the final dot.
    pub name: String,
    /// Preferences of the MX records that name it; none where it is the domain itself without any MX.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preferences: Vec<u16>,
    /// The zone that holds its name, its delegation and its name servers.
    #[serde(default)]
    pub zone: Measured<Zone>,
    /// Why its addresses are not known, where they are not; the name's absence is no such reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<crate::Unseen>,
    /// One entry per address, in the order of the answer, IPv4 first.
    pub servers: Vec<MailServer>,
    /// Number of further addresses that were not looked at.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

/// One address of a host that takes mail, on port 25.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailServer {
    /// The address.
    pub address: IpAddr,
    /// Port 25.
    pub port: PortFacts,
    /// The session that shows what the server is able to do: greeting, EHLO, STARTTLS, the handshake, EHLO again, QUIT.
    #[serde(default)]
    pub session: Measured<SmtpSession>,
    /// A session before that one, which the server put off (421, 450, 454) or which broke off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_session: Option<Box<Measured<SmtpSession>>>,
    /// The handshake after STARTTLS, with the host's name as server name.
    #[serde(default)]
    pub tls: Measured<TlsSession>,
    /// The handshake with the name that the host is an alias of as server name, where TLSA records stand there
    /// (RFC 7672 §2.2.2).
    #[serde(default)]
    pub target_tls: Measured<TlsSession>,
    /// A bare ClientHello after STARTTLS, sent when the full handshake did not come about.
    #[serde(default)]
    pub hello: Measured<RawHello>,
    /// What else was asked of TLS.
    #[serde(default)]
    pub survey: Measured<TlsSurvey>,
    /// When all this was seen, where it was seen for another domain: nobody is asked twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<Timestamp>,
}

impl MailServer {
    /// An address of which nothing was asked yet.
    pub fn at(address: IpAddr) -> Self {
        MailServer {
            address,
            port: PortFacts::default(),
            session: Measured::NotAsked,
            first_session: None,
            tls: Measured::NotAsked,
            target_tls: Measured::NotAsked,
            hello: Measured::NotAsked,
            survey: Measured::NotAsked,
            shared: None,
        }
    }
}

/// One session with a mail server. Never a message and never a recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmtpSession {
    /// When the connection stood.
    pub at: Timestamp,
    /// The name we gave with EHLO.
    pub ehlo: String,
    /// What was said, in order; the greeting first.
    pub turns: Vec<SmtpTurn>,
}

/// What we sent and what the server answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmtpTurn {
    /// The command as sent, without its end of line; empty for the greeting, which nobody asks for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sent: String,
    /// True when this was said inside TLS.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inside_tls: bool,
    /// Milliseconds until the reply was whole.
    pub took_ms: u32,
    /// What came back.
    pub reply: Measured<SmtpReply>,
}

/// A reply as it came (RFC 5321 §4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmtpReply {
    /// Its lines without their ends, octets outside ASCII as the code points U+0080 to U+00FF.
    pub lines: Vec<String>,
    /// True when lines or octets were left out because there were more than are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// True when a line ended with LF alone (RFC 5321 §2.3.8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bare_lf: bool,
    /// True when octets came after the reply that nobody had asked for yet: before STARTTLS is done they could be taken
    /// for words said inside TLS (CVE-2011-0411).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more_follows: bool,
}

/// A file fetched over HTTPS because a record points at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyFile {
    /// Its address.
    pub url: String,
    /// Addresses of the host, in the order in which they were tried.
    pub addresses: Vec<IpAddr>,
    /// The handshake with the server that answered, or the last one tried.
    #[serde(default)]
    pub tls: Measured<TlsSession>,
    /// The request and its response; bodies stand in [`MailFacts::bodies`].
    pub visit: Measured<Visit>,
}

/// An attempt to send mail that is thought up, for SPF to be asked about it (RFC 7208 §4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The address given with MAIL FROM.
    pub mailbox: String,
    /// The address of the client.
    pub address: IpAddr,
    /// True when nobody named the client: it is a server that takes the domain's mail, which often sends it too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own_server: bool,
}

/// A selector under which a DKIM key was looked for (RFC 6376 §3.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selector {
    /// The selector.
    pub name: String,
    /// Why this one.
    pub source: SelectorSource,
}

/// Why a selector was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SelectorSource {
    /// The user named it.
    Given,
    /// It is known for this vendor, which the records name.
    Vendor(String),
    /// Many use it.
    Usual,
}

/// Somebody who runs mail for others, recognised by a name in the domain's records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vendor {
    /// Its id in our list.
    pub id: String,
    /// How it calls itself.
    pub name: String,
    /// What it does here.
    pub role: VendorRole,
    /// The name in the records that shows it.
    pub seen: String,
}

/// What a vendor does for a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VendorRole {
    /// Takes its mail (MX).
    Receives,
    /// Sends for it (an SPF include).
    Sends,
    /// Serves its zone (NS).
    Dns,
}

/// Somebody who runs mail for many, and the names by which that shows: data, not code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownVendor {
    /// A short word that never changes.
    pub id: String,
    /// How it calls itself.
    pub name: String,
    /// Its mail servers have these names, or names below them.
    #[serde(default)]
    pub mx: Vec<String>,
    /// Its customers name these, or names below them, in their SPF records.
    #[serde(default)]
    pub spf: Vec<String>,
    /// Its name servers have these names, or names below them.
    #[serde(default)]
    pub ns: Vec<String>,
    /// Selectors under which its customers have DKIM keys.
    #[serde(default)]
    pub selectors: Vec<String>,
    /// The records of those selectors are aliases of names below these.
    #[serde(default)]
    pub selector_targets: Vec<String>,
}

/// All vendors that are known, and selectors that many use whoever runs their mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownVendors {
    /// The vendors.
    pub vendors: Vec<KnownVendor>,
    /// The selectors.
    pub usual_selectors: Vec<String>,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}
