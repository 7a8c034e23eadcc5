//! How a name is delegated, signed and served: what a drawing of it shows, as plain data.
//!
//! Nothing here is a verdict. It is the validator's answer zone by zone, with the records that it rests on and what each
//! name server said, so that whoever draws it need not work out anything again. Names are without their final dot; the
//! root is `.`. Everything that comes from records is hostile: whoever shows it bounds and escapes it.

mod build;
#[cfg(test)]
mod tests;

use std::net::IpAddr;

use facts::Reason;
use wire::dnssec::{Status, Why};

pub use build::chain;

/// The way from the root to the addresses of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// The zones, the root first.
    pub zones: Vec<Zone>,
    /// Why the zone that holds the name is not known, where it is not.
    pub unseen: Option<Reason>,
    /// The name servers of the last zone.
    pub servers: Vec<Server>,
    /// The questions for the name's addresses.
    pub answers: Vec<Answer>,
}

/// What validation says of a zone or an answer (RFC 4033 §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trust {
    /// A chain of signatures leads there from the trust anchor.
    Secure,
    /// It is proven that the chain ends above: nothing there is protected.
    Insecure,
    /// It should be signed, and the signatures do not hold.
    Bogus,
    /// It cannot be told.
    Unknown,
}

impl Trust {
    /// The word used as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Trust::Secure => "secure",
            Trust::Insecure => "insecure",
            Trust::Bogus => "bogus",
            Trust::Unknown => "unknown",
        }
    }
}

impl From<Status> for Trust {
    fn from(status: Status) -> Self {
        match status {
            Status::Secure => Trust::Secure,
            Status::Insecure => Trust::Insecure,
            Status::Bogus => Trust::Bogus,
            Status::Indeterminate => Trust::Unknown,
        }
    }
}

/// Where the chain broke or ended, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The records that did not hold: `example.nl DNSKEY`.
    pub at: String,
    /// Why, as key of the texts: `expired`.
    pub why: &'static str,
}

impl Break {
    fn new(at: String, why: Why) -> Self {
        Break { at, why: why.key() }
    }
}

/// A zone on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Its name.
    pub name: String,
    /// What validation says of it.
    pub trust: Trust,
    /// The link that broke, where it is one of this very zone: its DS records at the parent, or its keys. A zone below
    /// one that broke has none: it inherits.
    pub broken: Option<Break>,
    /// DS records at the parent; for the root, and where they are given as such, the trust anchors.
    pub signers: Vec<Signer>,
    /// Its keys.
    pub keys: Vec<Key>,
    /// Names of its name servers in the referral; empty for the root and where the parent's records cannot be seen.
    pub servers: Vec<String>,
}

/// A DS record or an anchor: it points to a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Tag of the key.
    pub tag: u16,
    /// Mnemonic of the key's algorithm.
    pub algorithm: String,
    /// Name of the digest; none for an anchor that is the key itself.
    pub digest: Option<String>,
    /// True when a key of the zone is the one it points to; none where the keys could not be seen.
    pub fits: Option<bool>,
}

/// A DNSKEY record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its tag.
    pub tag: u16,
    /// Mnemonic of its algorithm.
    pub algorithm: String,
    /// Size in bits, where keys of the algorithm differ in it.
    pub bits: Option<usize>,
    /// The Secure Entry Point flag: by custom the key that signs the other keys (KSK).
    pub entry_point: bool,
    /// Given up (RFC 5011 §2.1).
    pub revoked: bool,
    /// A DS record or an anchor points to it.
    pub pointed_at: bool,
}

/// A name server of the zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name.
    pub name: String,
    /// The parent names it.
    pub at_parent: bool,
    /// The zone itself names it.
    pub at_child: bool,
    /// Its addresses.
    pub addresses: Vec<(IpAddr, Service)>,
}

/// What an address of a name server did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Service {
    /// It answers for the zone.
    Answers,
    /// It answers, but not for the zone; the response code, or what it lacked.
    Lame(String),
    /// Nothing came.
    Silent(Reason),
    /// It was not asked.
    NotAsked,
}

/// What a question for addresses brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// `A` or `AAAA`.
    pub rtype: &'static str,
    /// The aliases that were followed, in their order.
    pub aliases: Vec<Alias>,
    /// The addresses.
    pub addresses: Vec<IpAddr>,
    /// What validation says of the whole of it.
    pub trust: Trust,
    /// The link that broke, or at which the chain ended.
    pub broken: Option<Break>,
    /// Why there is no answer, where there is none.
    pub unseen: Option<Reason>,
}

/// An alias: the name that has it and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// `CNAME` or `DNAME`.
    pub rtype: String,
    /// Where it leads.
    pub target: String,
}
