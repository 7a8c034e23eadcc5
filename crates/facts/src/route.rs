//! Announced prefixes and validated ROA payloads.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::{Measured, Net, Timestamp};

/// What the routing tables given say about the addresses that were looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteFacts {
    /// The table of announced prefixes.
    pub routes: Measured<RouteTable>,
    /// The table of validated ROA payloads.
    pub vrps: Measured<VrpTable>,
    /// One entry per address, in the order of the addresses.
    pub addresses: Vec<AddressRoutes>,
}

/// Where the announced prefixes come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    /// File or address it was read from.
    pub source: String,
    /// When the table was made, as far as it says so itself; else the time of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// Number of prefixes of each family: without any, silence about an address of that family proves nothing.
    pub prefixes_v4: u64,
    /// See `prefixes_v4`.
    pub prefixes_v6: u64,
}

/// Where the validated ROA payloads come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VrpTable {
    /// File or address it was read from.
    pub source: String,
    /// When the table was made, as far as it says so itself; else the time of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// Number of payloads.
    pub count: u64,
}

/// Everything in the tables that covers one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressRoutes {
    /// The address.
    pub address: IpAddr,
    /// Announced prefixes that cover it, most specific first, those longer than /24 and /48 included.
    pub announcements: Vec<Announcement>,
    /// Validated payloads whose prefix covers it, most specific first.
    pub vrps: Vec<Vrp>,
}

/// One prefix with one origin, as seen from the collectors.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Announcement {
    /// The prefix.
    pub prefix: Net,
    /// The last AS of the path; several when the table names a set (RFC 9774 deprecates it).
    pub origins: Vec<u32>,
    /// True when the origin is an AS set, which no ROA can authorise (RFC 6811 §2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub as_set: bool,
    /// Number of peers that saw it; 0: the table does not say.
    pub peers: u32,
}

/// One validated ROA payload (RFC 6811 §2).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Vrp {
    /// The prefix.
    pub prefix: Net,
    /// Longest prefix that is authorised.
    pub max_length: u8,
    /// The AS that may announce it; 0: nobody (RFC 6483 §4).
    pub asn: u32,
    /// Name of the trust anchor, as the validator writes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trust_anchor: String,
}
