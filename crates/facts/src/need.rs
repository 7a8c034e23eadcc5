//! What a check asks to be measured, so that the planner measures the union once.

use serde::{Deserialize, Serialize};

use crate::Test;

/// How a name begins that is made up to see whether its absence is proven. What follows is drawn at random, so that no
/// cache and no wildcard knows it.
pub const DENIAL_PREFIX: &str = "plimsoll-no-such-name-";

/// How a selector begins that is made up to see whether names below `_domainkey` are denied at all.
pub const SELECTOR_PREFIX: &str = "plimsoll-no-such-selector-";

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
    /// Groups with a post-quantum part: each list holds those of which one is enough for somebody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hybrids: Vec<Vec<u16>>,
    /// Suites of which a server should choose the better: one entry for each norm that says so.
    #[serde(default)]
    pub orders: Vec<SuiteOrder>,
}

/// Suites that a norm ranks above others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SuiteOrder {
    /// Those to be given up.
    pub worse: Vec<u16>,
    /// Those that are good enough.
    pub better: Vec<u16>,
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
    /// Lists of revoked certificates (RFC 5280 §5) where the certificates of web and mail servers say that they are to be
    /// had.
    RevocationLists,
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
    /// The hosts that take the domain's mail: MX, their addresses, with the records that prove them.
    Mx,
    /// The zones of these hosts, their delegations, their name servers and their addresses.
    MxNameServers,
    /// Port 25 of every address of these hosts: what is said before, during and after STARTTLS.
    Smtp,
    /// What the TLS behind STARTTLS accepts.
    MailTls,
    /// TLSA records of port 25 of these hosts (RFC 7672).
    MailTlsa,
    /// The names that the addresses of these hosts lead back to.
    MxReverse,
    /// Announced prefixes and validated ROA payloads that cover the addresses of these hosts and of their name servers.
    MxRoutes,
    /// The SPF record and everything that it includes (RFC 7208).
    Spf,
    /// DKIM keys under known and given selectors (RFC 6376).
    Dkim,
    /// The DMARC record that counts, and whether others take reports (RFC 9989, RFC 9990).
    Dmarc,
    /// The MTA-STS record and the policy file (RFC 8461).
    MtaSts,
    /// The TLS-RPT record (RFC 8460).
    TlsRpt,
    /// The BIMI record and what it points at.
    Bimi,
}

impl Need {
    /// Whether `test` asks for this at all: a check of several tests lists what it needs in each of them.
    pub fn belongs_to(self, test: Test) -> bool {
        match self {
            Need::Web
            | Need::Tls
            | Need::Tlsa
            | Need::HttpsRecord
            | Need::Http3
            | Need::SecurityTxt
            | Need::WebRoutes => test == Test::Web,
            Need::Mx
            | Need::MxNameServers
            | Need::Smtp
            | Need::MailTls
            | Need::MailTlsa
            | Need::MxReverse
            | Need::MxRoutes
            | Need::Spf
            | Need::Dkim
            | Need::Dmarc
            | Need::MtaSts
            | Need::TlsRpt
            | Need::Bimi => test == Test::Mail,
            Need::Address => test != Test::Mail,
            Need::RevocationLists => matches!(test, Test::Web | Test::Mail),
            Need::NameServers
            | Need::EachServer
            | Need::Cds
            | Need::Denial
            | Need::Caa
            | Need::NameServerRoutes => true,
        }
    }
}
