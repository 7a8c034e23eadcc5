//! What a TLS server answered to hello messages that nobody meant to finish, and to a few handshakes with a question.

use serde::{Deserialize, Serialize};

use crate::{Base64, Measured, Timestamp, TlsSession};

/// What was asked of TLS at one address and port, beside the handshake that the page came over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TlsSurvey {
    /// Chains of certificates that came in the clear, each kept once; answers name them by their place here.
    #[serde(default)]
    pub chains: Vec<Vec<Base64>>,
    /// Whether everything that is accepted was to be listed, and not only what tells a norm's classes apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub listed: bool,
    /// Each hello that was sent, in order, and what came back.
    pub hellos: Vec<HelloExchange>,
    /// Full handshakes that were made to see another certificate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Measured<TlsSession>>,
    /// Full handshakes of TLS 1.3 that were made to see how the server signs; only where everything is listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<SignedHandshake>,
    /// Whether data is taken before the handshake is done (RFC 8446 §2.3).
    #[serde(default)]
    pub early_data: Measured<EarlyData>,
    /// Whether a client may ask for a new handshake on a connection of TLS 1.2 or before.
    #[serde(default)]
    pub renegotiation: Measured<Renegotiation>,
    /// Where most of this was seen when it was asked under another name at the same address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<SharedFrom>,
}

/// Facts of an address that were gathered under another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedFrom {
    /// The server name that was sent.
    pub name: String,
    /// When it was begun.
    pub at: Timestamp,
    /// How many of the hellos, from the first on, were sent under that name; those after them under this one.
    pub hellos: usize,
}

/// A handshake of TLS 1.3 with few signature algorithms: there the server's signature is encrypted, so the handshake has to be
/// gone through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedHandshake {
    /// When it was begun.
    pub at: Timestamp,
    /// The signature algorithms that were offered, the dearest first.
    pub offered: Vec<u16>,
    /// What came of it.
    pub answer: Measured<SignedAnswer>,
}

/// What a server does when it is to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedAnswer {
    /// It signed with this (RFC 8446 §4.4.3).
    Scheme(u16),
    /// It ended the handshake with this alert (RFC 8446 §6).
    Alert(u8),
}

/// One hello and what came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelloExchange {
    /// What it was to show. Where a server refuses, this is what it refuses: everything else in the offer is as wide
    /// as we know how.
    pub about: HelloAbout,
    /// When it was sent.
    pub at: Timestamp,
    /// What it offered.
    pub offer: Offer,
    /// What came back before the server waited for us, the connection ended, or we had seen enough.
    pub answer: Measured<ServerFlight>,
}

/// What a hello was to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelloAbout {
    /// Whether the highest version offered is spoken.
    #[default]
    Version,
    /// Whether any of its suites is accepted, and which is preferred.
    Suites,
    /// Whether any of its groups is accepted, and which is preferred.
    Groups,
    /// Which finite-field group the server takes (RFC 5246 §7.4.3, RFC 7919).
    FiniteField,
    /// Whether the server signs its part of the key exchange in one of these ways.
    Signatures,
    /// Which certificate the server has for keys of another kind.
    Certificate,
}

/// What a ClientHello offered, in code points as on the wire. Random octets, keys and padding mean nothing and are not
/// kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The highest version before TLS 1.3, in the old field: 0x0002 is SSL 2.0, 0x0303 TLS 1.2.
    pub version: u16,
    /// Versions in `supported_versions`, the dearest first; empty where the extension was not sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<u16>,
    /// Cipher suites, the dearest first; for SSL 2.0 the three octets of its cipher kinds.
    pub suites: Vec<u32>,
    /// Compression methods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compressions: Vec<u8>,
    /// Groups for the key exchange, the dearest first; empty where the extension was not sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<u16>,
    /// Groups for which a key was sent along; `None` where the extension was not sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<Vec<u16>>,
    /// Signature algorithms, the dearest first; empty where the extension was not sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<u16>,
    /// The server name, where one was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server_name: Option<String>,
    /// Kinds of all extensions, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<u16>,
    /// Octets of the message with its record, on the wire.
    pub octets: usize,
}

/// What a server sent in the clear in answer to a hello.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerFlight {
    /// Messages in order. At least one.
    pub messages: Vec<TlsMessage>,
    /// Why there are no more.
    pub end: FlightEnd,
}

/// Why a flight has no more messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlightEnd {
    /// The server waits for us, or the rest is encrypted, or it said no: there is nothing more to come.
    #[default]
    Complete,
    /// The server closed the connection in the middle.
    Closed,
    /// Nothing more came in time.
    Timeout,
    /// It was more than we read.
    TooLarge,
    /// What follows cannot be read as TLS.
    Malformed,
}

/// One message of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsMessage {
    /// An alert (RFC 8446 §6).
    Alert {
        /// 1 is a warning, 2 is the end.
        level: u8,
        /// What it says.
        description: u8,
    },
    /// The body of a ServerHello or HelloRetryRequest (RFC 8446 §4.1.3).
    ServerHello(Base64),
    /// A Certificate message of TLS 1.2 or before: the place of its chain in [`TlsSurvey::chains`]; `None` where it could
    /// not be read.
    Certificate(Option<usize>),
    /// The body of a CertificateStatus (RFC 6066 §8).
    CertificateStatus(Base64),
    /// The body of a ServerKeyExchange (RFC 5246 §7.4.3); its meaning hangs on the suite.
    ServerKeyExchange(Base64),
    /// The server asks for a certificate of the client.
    CertificateRequest,
    /// The server has said everything (RFC 5246 §7.4.5).
    ServerHelloDone,
    /// A handshake message of another kind.
    Other(u8),
    /// A ServerHello of SSL 2.0, with its head.
    Ssl2(Base64),
    /// Something that is no TLS; the first octets.
    NotTls(Base64),
}

/// Whether a server takes early data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyData {
    /// Tickets of TLS 1.3 that came (RFC 8446 §4.6.1).
    pub tickets: usize,
    /// The most octets of early data that one of them allows; 0 where none does.
    pub max_octets: u32,
    /// What became of early data that was sent; not asked where no ticket allows any.
    #[serde(default)]
    pub attempt: Measured<EarlyAttempt>,
}

/// Early data that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyAttempt {
    /// Whether the server took up the session again.
    pub resumed: bool,
    /// Whether it said that it takes the early data (RFC 8446 §4.2.10).
    pub accepted: bool,
    /// The status code of its response to the request that was sent early; 425 is a refusal (RFC 8470 §5.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
}

/// New handshakes that a client asked for on one connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renegotiation {
    /// The version of the connection.
    pub version: u16,
    /// The suite of its first handshake.
    pub suite: u16,
    /// Whether the server said that renegotiations are bound to the handshake before (RFC 5746).
    pub secure: bool,
    /// How many were asked for.
    pub asked: u8,
    /// How many were completed.
    pub accepted: u8,
    /// How the last one ended.
    pub end: RenegotiationEnd,
}

/// How a renegotiation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RenegotiationEnd {
    /// It was completed, and it was the last that we ask for.
    Completed,
    /// The server refused with this alert; 100 is `no_renegotiation` (RFC 5246 §7.2.2).
    Alert(u8),
    /// The server closed the connection.
    Closed,
    /// The server took no notice within the time we wait.
    Ignored,
}
