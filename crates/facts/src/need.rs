//! What a check asks to be measured, so that the planner measures the union once.

use serde::{Deserialize, Serialize};

/// How a name begins that is made up to see whether its absence is proven. What follows is drawn at random, so that no
/// cache and no wildcard knows it.
pub const DENIAL_PREFIX: &str = "plimsoll-no-such-name-";

/// Code points in the classes that judges tell apart, so that a few hellos show what matters to them.
///
/// The worst class stands first, and what stands in none is worse still. What is in the last class is good enough: nobody
/// needs to know all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsClasses {
    /// Cipher suites.
    pub suites: Vec<Vec<u16>>,
    /// Groups of the key exchange.
    pub groups: Vec<Vec<u16>>,
}

/// One kind of fact. A check lists what it needs; `scan` measures the union of all lists once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A and AAAA of the name, with the records that prove them.
    Address,
    /// The zone that holds the name, its delegation, its name servers and their addresses.
    NameServers,
    /// The same questions to every address of every name server of the zone.
    EachServer,
    /// CDS and CDNSKEY from each name server.
    Cds,
    /// A name that does not exist in the zone: the proof of denial, with its NSEC or NSEC3 records.
    Denial,
    /// CAA at the name and, climbing, at its parents (RFC 8659 §3).
    Caa,
    /// Ports 80 and 443 of every address: connection, TLS session, the page, redirects.
    Web,
    /// What versions, suites, groups and so on the TLS of port 443 accepts, at every address.
    Tls,
    /// TLSA records of port 443 (RFC 6698).
    Tlsa,
    /// HTTPS records of the name (RFC 9460).
    HttpsRecord,
    /// HTTP/3 on UDP port 443 of every address where something announces it.
    Http3,
    /// `/.well-known/security.txt` from every address.
    SecurityTxt,
    /// Announced prefixes and validated ROA payloads that cover the addresses of the web host.
    WebRoutes,
    /// The same for the addresses of the name servers.
    NameServerRoutes,
    /// MX of the name, and what else says whether it takes mail.
    Mx,
    /// DMARC records on the way up from the name, and the consent of others to get the reports (RFC 9989 §4.10).
    Dmarc,
    /// `_domainkey` below the name, and keys under selectors that are known.
    Dkim,
    /// The MTA-STS record and the policy it announces (RFC 8461).
    MtaSts,
    /// The TLS-RPT record (RFC 8460).
    TlsRpt,
    /// The BIMI record and what it points at.
    Bimi,
}
