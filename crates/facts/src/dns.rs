//! What name servers said.

use std::{net::IpAddr, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{Measured, Timestamp, Unseen};

/// Everything asked of name servers for one subject.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DnsFacts {
    /// The zone that holds the subject's name, how it is delegated and who serves it.
    pub zone: Measured<Zone>,
    /// Questions as a resolver asks them, each with the exchanges that answered it.
    pub lookups: Vec<Lookup>,
    /// Every exchange, in the order of their start. Infrastructure answers may be shared with other subjects.
    pub exchanges: Vec<Arc<Exchange>>,
}

/// One question as a resolver asks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookup {
    /// What was asked.
    pub question: Question,
    /// Indexes into [`DnsFacts::exchanges`]: first the answer to the question itself, then one more for each alias
    /// (CNAME, DNAME) that had to be followed to another zone.
    pub steps: Vec<usize>,
    /// Why the last step is missing, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<Unseen>,
    /// Further answers to the first question, from other servers, asked because the first did not validate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<usize>,
}

/// The zone that holds the subject's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Name of its apex.
    pub apex: String,
    /// The delegations walked from the root to the apex, in that order.
    pub delegations: Vec<Delegation>,
    /// Every name server that the parent or the zone itself names.
    pub servers: Vec<NameServer>,
}

/// One step down: what the parent's servers said about the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// The child zone.
    pub zone: String,
    /// The zone that delegates.
    pub parent: String,
    /// Index of the referral in [`DnsFacts::exchanges`]. None: the parent's servers serve the child too and answered
    /// for it, so that the parent's own NS records cannot be seen.
    pub referral: Option<usize>,
    /// Names of the name servers in the referral.
    pub servers: Vec<String>,
}

/// One name server of the zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameServer {
    /// Its name.
    pub name: String,
    /// True when the parent names it.
    pub at_parent: bool,
    /// True when at least one server of the zone itself names it.
    pub at_child: bool,
    /// Addresses that the parent's referral carried for it.
    pub glue: Vec<IpAddr>,
    /// Addresses that the name itself resolves to, special ones included.
    pub addresses: Vec<IpAddr>,
}

/// A question: name and type; the class is always IN.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Question {
    /// The name, lower case, with its final dot.
    pub name: String,
    /// The type's mnemonic, `TYPE65400` for one without (RFC 3597 §5).
    pub rtype: String,
}

impl Question {
    /// The question for `name` and `rtype`.
    pub fn new(name: impl Into<String>, rtype: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            rtype: rtype.into(),
        }
    }
}

impl std::fmt::Display for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.name, self.rtype)
    }
}

/// A server that was asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Server {
    /// Its name, where it is known by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address asked, always at port 53.
    pub address: IpAddr,
}

/// How the message travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// One datagram each way.
    Udp,
    /// A stream (RFC 7766).
    Tcp,
}

/// Why this server was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// As a resolver does: any one server of the zone.
    Walk,
    /// Because every server of the zone was to be asked.
    EachServer,
    /// A second time, because the first answers differed.
    Again,
}

/// One question to one server, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// When the (last) message was sent.
    pub at: Timestamp,
    /// Why.
    pub asked: Asked,
    /// The zone whose server this is.
    pub zone: String,
    /// The server.
    pub server: Server,
    /// The transport that brought the reply, or was tried last.
    pub transport: Transport,
    /// The question.
    pub question: Question,
    /// True when a reply came over UDP that did not fit (TC), so that the question was put again over TCP.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// True when recursion was asked for (RD), as a stranger would to find an open resolver.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recursion: bool,
    /// Messages sent: retries, the change to TCP and the change to plain DNS included.
    pub sent: u8,
    /// Milliseconds from the last message sent to its reply.
    pub took_ms: f64,
    /// The reply.
    pub reply: Measured<Reply>,
    /// True when the exchange was made for another subject, or for several, and is used here again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
}

/// A reply as it arrived. Records keep their order and the spelling of their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Reply {
    /// Response code with the extended bits of EDNS: mnemonic, or `RCODE17` for one without.
    pub rcode: String,
    /// Header flags that were set.
    pub flags: Flags,
    /// The OPT record, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edns: Option<Edns>,
    /// Size of the message in octets.
    pub size: usize,
    /// Answer section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answer: Vec<Record>,
    /// Authority section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authority: Vec<Record>,
    /// Additional section without the OPT record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub additional: Vec<Record>,
    /// True when records were left out because there were more than are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
}

/// Header flags of a reply (RFC 1035 §4.1.1, RFC 4035 §3.2): those that were set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flags {
    /// Authoritative answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aa: bool,
    /// Truncated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tc: bool,
    /// Recursion desired, copied from the question.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rd: bool,
    /// Recursion available.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ra: bool,
    /// Authentic data.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ad: bool,
    /// Checking disabled.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cd: bool,
}

/// The OPT record of a reply (RFC 6891).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edns {
    /// EDNS version.
    pub version: u8,
    /// Largest UDP payload the sender takes, in octets.
    pub udp_size: u16,
    /// The DO bit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dnssec_ok: bool,
    /// Codes of the options present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<u16>,
}

/// One resource record of class IN in presentation format (RFC 1035 §5.1, RFC 3597 §5), on one line:
/// owner, TTL, type, data; `example.nl. 3600 AAAA 2001:db8::1`. Data that cannot be read as its type is kept in the
/// generic form `\# length hex`. `wire::dns` reads it back to the very bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(pub Box<str>);

impl Record {
    /// The line.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Box<str>>> From<T> for Record {
    fn from(line: T) -> Self {
        Record(line.into())
    }
}

impl std::fmt::Display for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
