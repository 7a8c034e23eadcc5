//! Extensions of hello messages, as a client offers them.

use super::{
    code::{ExtensionType, Group, SignatureScheme, Version},
    reader::{numbers, vector8, vector16},
};

/// An extension: its kind and its octets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Which one.
    pub kind: ExtensionType,
    /// What it says.
    pub body: Vec<u8>,
}

impl Extension {
    /// An extension of any kind.
    pub fn new(kind: ExtensionType, body: Vec<u8>) -> Self {
        Extension { kind, body }
    }

    /// The name asked for, in A-labels without the final dot (RFC 6066 §3).
    pub fn server_name(name: &str) -> Self {
        let mut entry = vec![0];
        entry.extend(vector16(name.as_bytes()));
        Self::new(ExtensionType::SERVER_NAME, vector16(&entry))
    }

    /// Fragments of at most 2^(8 + `code`) octets are wanted; codes are 1 to 4 (RFC 6066 §4).
    pub fn max_fragment_length(code: u8) -> Self {
        Self::new(ExtensionType::MAX_FRAGMENT_LENGTH, vec![code])
    }

    /// A stapled OCSP response is wanted (RFC 6066 §8), of any responder.
    pub fn status_request() -> Self {
        Self::new(ExtensionType::STATUS_REQUEST, vec![1, 0, 0, 0, 0])
    }

    /// OCSP responses for every certificate of the chain are wanted, else for the first (RFC 6961 §2.2).
    pub fn status_request_v2() -> Self {
        let item = |kind: u8| [vec![kind], vector16(&[0, 0, 0, 0])].concat();
        let body = vector16(&[item(2), item(1)].concat());
        Self::new(ExtensionType::STATUS_REQUEST_V2, body)
    }

    /// Groups for the key exchange, the dearest first.
    pub fn supported_groups(groups: &[Group]) -> Self {
        let list = numbers(groups.iter().map(|group| group.0));
        Self::new(ExtensionType::SUPPORTED_GROUPS, vector16(&list))
    }

    /// How points of curves may be written; 0 is uncompressed (RFC 8422 §5.1.2).
    pub fn ec_point_formats(formats: &[u8]) -> Self {
        Self::new(ExtensionType::EC_POINT_FORMATS, vector8(formats))
    }

    /// Signatures that are understood, the dearest first (RFC 8446 §4.2.3).
    pub fn signature_algorithms(schemes: &[SignatureScheme]) -> Self {
        let list = numbers(schemes.iter().map(|scheme| scheme.0));
        Self::new(ExtensionType::SIGNATURE_ALGORITHMS, vector16(&list))
    }

    /// Signatures that are understood in certificates, where those differ (RFC 8446 §4.2.3).
    pub fn signature_algorithms_cert(schemes: &[SignatureScheme]) -> Self {
        let list = numbers(schemes.iter().map(|scheme| scheme.0));
        Self::new(ExtensionType::SIGNATURE_ALGORITHMS_CERT, vector16(&list))
    }

    /// Heartbeats are understood: 1 where the peer may send requests, 2 where not (RFC 6520 §2).
    pub fn heartbeat(mode: u8) -> Self {
        Self::new(ExtensionType::HEARTBEAT, vec![mode])
    }

    /// Application protocols, the dearest first (RFC 7301 §3.1). An empty name is left out: it would make the whole
    /// message unreadable.
    pub fn alpn(protocols: &[&str]) -> Self {
        let named = protocols.iter().filter(|protocol| !protocol.is_empty());
        let list: Vec<u8> = named.flat_map(|protocol| vector8(protocol.as_bytes())).collect();
        Self::new(ExtensionType::ALPN, vector16(&list))
    }

    /// Timestamps of certificate logs are wanted in the hello (RFC 6962 §3.3.1).
    pub fn signed_certificate_timestamp() -> Self {
        Self::new(ExtensionType::SIGNED_CERTIFICATE_TIMESTAMP, Vec::new())
    }

    /// `octets` of nothing (RFC 7685).
    pub fn padding(octets: u16) -> Self {
        Self::new(ExtensionType::PADDING, vec![0; usize::from(octets)])
    }

    /// Suites with CBC shall authenticate what is encrypted (RFC 7366).
    pub fn encrypt_then_mac() -> Self {
        Self::new(ExtensionType::ENCRYPT_THEN_MAC, Vec::new())
    }

    /// The master secret shall be bound to the handshake (RFC 7627).
    pub fn extended_master_secret() -> Self {
        Self::new(ExtensionType::EXTENDED_MASTER_SECRET, Vec::new())
    }

    /// Algorithms by which certificates may be compressed: 1 zlib, 2 brotli, 3 zstd (RFC 8879 §3).
    pub fn compress_certificate(algorithms: &[u16]) -> Self {
        let list = numbers(algorithms.iter().copied());
        Self::new(ExtensionType::COMPRESS_CERTIFICATE, vector8(&list))
    }

    /// Records of at most so many octets are wanted; 64 at least (RFC 8449 §4).
    pub fn record_size_limit(octets: u16) -> Self {
        Self::new(ExtensionType::RECORD_SIZE_LIMIT, octets.to_be_bytes().to_vec())
    }

    /// A ticket of TLS 1.2 or before; empty to ask for one (RFC 5077 §3.2).
    pub fn session_ticket(ticket: &[u8]) -> Self {
        Self::new(ExtensionType::SESSION_TICKET, ticket.to_vec())
    }

    /// The versions offered, the dearest first (RFC 8446 §4.2.1).
    pub fn supported_versions(versions: &[Version]) -> Self {
        let list = numbers(versions.iter().map(|version| version.0));
        Self::new(ExtensionType::SUPPORTED_VERSIONS, vector8(&list))
    }

    /// What a server of TLS 1.3 gave us to bring back with the second hello (RFC 8446 §4.2.2).
    pub fn cookie(cookie: &[u8]) -> Self {
        Self::new(ExtensionType::COOKIE, vector16(cookie))
    }

    /// How a pre-shared key may be used: 0 alone, 1 with a key exchange (RFC 8446 §4.2.9).
    pub fn psk_key_exchange_modes(modes: &[u8]) -> Self {
        Self::new(ExtensionType::PSK_KEY_EXCHANGE_MODES, vector8(modes))
    }

    /// Shares for the key exchange; none makes a server of TLS 1.3 name its group (RFC 8446 §4.2.8).
    ///
    /// [`Group::any_share`] gives a share for hellos that nobody means to finish.
    pub fn key_share(shares: &[(Group, Vec<u8>)]) -> Self {
        let mut list = Vec::new();
        for (group, share) in shares {
            list.extend(group.0.to_be_bytes());
            list.extend(vector16(share));
        }
        Self::new(ExtensionType::KEY_SHARE, vector16(&list))
    }

    /// Bound to the handshake before by its verify data; empty on a first handshake (RFC 5746 §3.2).
    pub fn renegotiation_info(verify_data: &[u8]) -> Self {
        Self::new(ExtensionType::RENEGOTIATION_INFO, vector8(verify_data))
    }
}
