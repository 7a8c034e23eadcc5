//! What web servers said.

use std::{collections::BTreeMap, net::IpAddr};

use serde::{Deserialize, Serialize};

use crate::{Base64, Measured, Timestamp, TlsSurvey, Unseen};

/// Everything asked of the web servers of one host.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WebFacts {
    /// One entry per address of the host, in the order of the answer, IPv4 first.
    pub addresses: Vec<AddressFacts>,
    /// Number of further addresses that were not looked at, because there are more than we visit.
    #[serde(default)]
    pub left_out: usize,
    /// Bodies by SHA-256 in hex, each kept once however many addresses sent it.
    #[serde(default)]
    pub bodies: BTreeMap<String, Body>,
    /// Files that certificates point to, where it took one of them to say what a server leaves out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certificate_files: Vec<CertificateFile>,
}

/// A file that a certificate points to, fetched without TLS (RFC 5280 §4.2.2.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFile {
    /// Where it is to be had, as the certificate says.
    pub url: String,
    /// When it was asked for.
    pub at: Timestamp,
    /// What came with status 200, as it came.
    pub body: Measured<Base64>,
}

/// One address of the host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddressFacts {
    /// The address.
    pub address: IpAddr,
    /// Port 80.
    pub http: PortFacts,
    /// Port 443.
    pub https: PortFacts,
    /// The full handshake on port 443, with the host's name as server name.
    #[serde(default)]
    pub tls: Measured<TlsSession>,
    /// The full handshake on port 443 with the name that the host is an alias of as server name, where TLSA records
    /// were found at that name: a client that goes by them asks so (RFC 7671 §7).
    #[serde(default)]
    pub target_tls: Measured<TlsSession>,
    /// A bare ClientHello on port 443, sent when the full handshake did not come about.
    #[serde(default)]
    pub hello: Measured<RawHello>,
    /// What else was asked of TLS on port 443.
    #[serde(default)]
    pub survey: Measured<TlsSurvey>,
    /// `GET /` over TLS and where it leads.
    #[serde(default)]
    pub page: Measured<Visit>,
    /// `GET /` without TLS and where it leads.
    #[serde(default)]
    pub plain_page: Measured<Visit>,
    /// `GET /.well-known/security.txt` over TLS and where it leads; where that brings no file, the old place
    /// `/security.txt` follows as further hops.
    #[serde(default)]
    pub security_txt: Measured<Visit>,
    /// HTTP/3 on UDP port 443; asked only where the page or the DNS announces it for this address.
    #[serde(default)]
    pub http3: Measured<Http3>,
}

/// One port of one address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortFacts {
    /// Whether a TCP connection came about.
    pub connect: Measured<Connect>,
    /// Number of attempts; a failed one is repeated once.
    #[serde(default)]
    pub tries: u8,
}

/// A TCP connection that came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connect {
    /// Milliseconds until it stood.
    pub took_ms: u32,
}

/// A TLS handshake that was completed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsSession {
    /// When it was completed.
    pub at: Timestamp,
    /// The server name we sent.
    pub server_name: String,
    /// Protocol version as on the wire: 0x0303 is TLS 1.2, 0x0304 TLS 1.3.
    pub version: u16,
    /// Cipher suite as on the wire.
    pub suite: u16,
    /// Groups for which we sent keys in our first hello.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<u16>,
    /// Why a first hello with a large share for a post-quantum group brought nothing, where a smaller one then did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub large_hello: Option<Unseen>,
    /// Key-exchange group as on the wire, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u16>,
    /// The application protocol the server chose (RFC 7301).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpn: Option<String>,
    /// The certificates in the order in which they were sent.
    pub chain: Vec<Base64>,
    /// True when more certificates or octets were sent than are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// The stapled OCSP response (RFC 6066 §8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ocsp: Option<Base64>,
}

/// A QUIC handshake that was completed (RFC 9000, RFC 9114).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Http3 {
    /// Version of QUIC as on the wire: 1 is RFC 9000.
    pub version: u32,
    /// Milliseconds until the handshake was done.
    pub took_ms: u32,
    /// TLS inside QUIC.
    pub tls: TlsSession,
    /// The response to `HEAD /`; its body is never asked for.
    #[serde(default)]
    pub response: Measured<Response>,
}

/// What a bare ClientHello for TLS 1.0 to 1.2 brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RawHello {
    /// A ServerHello: the server speaks TLS, in a version or with suites that our own client does not.
    Server {
        /// The version it chose.
        version: u16,
        /// The suite it chose.
        suite: u16,
    },
    /// An alert: the server speaks TLS and refuses.
    Alert {
        /// The alert's description (RFC 8446 §6).
        description: u8,
    },
    /// Something that is not TLS; the first octets.
    NotTls(Base64),
}

/// A page and the redirects that led to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// Each request made, in order.
    pub hops: Vec<Hop>,
    /// Why there are no more.
    pub end: HopEnd,
}

/// Why a visit ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HopEnd {
    /// The last response is no redirect.
    Arrived,
    /// The last hop brought no response.
    NoResponse,
    /// The next address is one that was asked at this same address already: see the visit over TLS.
    SeenElsewhere(String),
    /// The next address is on another registrable domain and was not followed.
    OtherSite(String),
    /// The next address was part of this visit already.
    Loop(String),
    /// There were more redirects than we follow; the next would have been this.
    TooMany(String),
    /// The Location header cannot be read as an address.
    BadLocation(String),
    /// The next address was refused before anything was sent.
    NotFollowed(String, Unseen),
}

impl HopEnd {
    /// The address that the last response leads to, where there is one and nobody went there.
    pub fn target(&self) -> Option<&str> {
        match self {
            HopEnd::Arrived | HopEnd::NoResponse | HopEnd::BadLocation(_) => None,
            HopEnd::SeenElsewhere(url)
            | HopEnd::OtherSite(url)
            | HopEnd::Loop(url)
            | HopEnd::TooMany(url)
            | HopEnd::NotFollowed(url, _) => Some(url),
        }
    }
}

/// One request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hop {
    /// What was asked for.
    pub url: String,
    /// The address that was asked.
    pub address: IpAddr,
    /// The handshake, where this hop made its own connection to another host over TLS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls: Option<TlsSession>,
    /// What came back.
    pub response: Measured<Response>,
    /// True when the same request was made for several addresses only once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
}

/// A response as it arrived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// When its head had arrived.
    pub at: Timestamp,
    /// `HTTP/1.0`, `HTTP/1.1`, `HTTP/2`, `HTTP/3`.
    pub version: String,
    /// The status code.
    pub status: u16,
    /// Header fields in the order and, for HTTP/1, the spelling in which they came. Octets outside ASCII are kept
    /// as the code points U+0080 to U+00FF.
    pub headers: Vec<(String, String)>,
    /// True when fields were left out because there were more than are kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// The body, read up to our limit.
    #[serde(default)]
    pub body: Measured<BodySeen>,
}

impl Response {
    /// All values of the field `name` (any case), in order.
    pub fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// How much of a body was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodySeen {
    /// SHA-256 of the decoded octets that were read, in hex; key of [`WebFacts::bodies`].
    pub sha256: String,
    /// Octets on the wire.
    pub wire_size: u64,
    /// Octets after decoding.
    pub size: u64,
    /// True when there was more than we read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// Why the content coding could not be undone, where it could not: unknown coding, broken data, a bomb.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decoding_failed: Option<String>,
}

/// A body that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The decoded octets as text, read as UTF-8; what is not UTF-8 stands as U+FFFD. Only text is kept.
    pub text: String,
    /// True when some octets were not UTF-8, or the text was cut.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lossy: bool,
}
