//! What a server chose (RFC 8446 §4.1.3, RFC 5246 §7.4.1.3).

use super::{
    code::{ExtensionType, Group, Suite, Version},
    extension::Extension,
    hello::{body_of, extensions},
    reader::{Reader, whole},
};

/// What a server chose: a ServerHello or a HelloRetryRequest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerHello {
    /// The version in the old field; see [`ServerHello::version`].
    pub legacy_version: Version,
    /// The server's random octets.
    pub random: [u8; 32],
    /// The session.
    pub session_id: Vec<u8>,
    /// The suite.
    pub suite: Suite,
    /// The compression method.
    pub compression: u8,
    /// Extensions in order.
    pub extensions: Vec<Extension>,
}

/// The octets by which a server that speaks a newer version says that it chose an older one (RFC 8446 §4.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Downgrade {
    /// It speaks TLS 1.3 and chose TLS 1.2.
    ToTls12,
    /// It speaks TLS 1.2 or 1.3 and chose something before TLS 1.2.
    BelowTls12,
}

/// The random octets that make a ServerHello a HelloRetryRequest: the SHA-256 of its name (RFC 8446 §4.1.3).
const RETRY: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2,
    0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

impl ServerHello {
    /// Reads the body of the message; `None` when it is not well-formed.
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut rest = Reader(body);
        let legacy_version = Version(rest.number16()?);
        let random = *rest.take(32)?.first_chunk()?;
        let session_id = rest.vector8()?.to_vec();
        let suite = Suite(rest.number16()?);
        let compression = rest.octet()?;
        let extensions = extensions(&mut rest)?;
        (session_id.len() <= 32 && rest.is_empty()).then_some(ServerHello {
            legacy_version,
            random,
            session_id,
            suite,
            compression,
            extensions,
        })
    }

    /// The body of the extension `kind`, where it is there.
    pub fn extension(&self, kind: ExtensionType) -> Option<&[u8]> {
        body_of(&self.extensions, kind)
    }

    /// The version chosen: by extension (RFC 8446 §4.2.1), else by the old field.
    pub fn version(&self) -> Version {
        match self.extension(ExtensionType::SUPPORTED_VERSIONS) {
            Some(&[high, low]) => Version(u16::from_be_bytes([high, low])),
            _ => self.legacy_version,
        }
    }

    /// Whether it asks for another hello: a HelloRetryRequest (RFC 8446 §4.1.4).
    pub fn is_retry(&self) -> bool {
        self.random == RETRY
    }

    /// What its random octets say of versions it could speak but did not choose.
    pub fn downgrade(&self) -> Option<Downgrade> {
        match self.random.last_chunk::<8>()? {
            b"DOWNGRD\x01" => Some(Downgrade::ToTls12),
            b"DOWNGRD\x00" => Some(Downgrade::BelowTls12),
            _ => None,
        }
    }

    /// The group of the key share that the server sent or, asking again, wants (RFC 8446 §4.2.8). `None` before TLS 1.3:
    /// there the ServerKeyExchange says it.
    pub fn group(&self) -> Option<Group> {
        Reader(self.extension(ExtensionType::KEY_SHARE)?)
            .number16()
            .map(Group)
    }

    /// Octets of the server's key share; `None` where it sent none that can be read.
    pub fn share_octets(&self) -> Option<usize> {
        let mut rest = Reader(self.extension(ExtensionType::KEY_SHARE)?);
        rest.number16()?;
        let share = rest.vector16()?;
        whole(rest, share.len())
    }

    /// Whether the master secret is bound to the handshake (RFC 7627 §5.1).
    pub fn extended_master_secret(&self) -> bool {
        self.extension(ExtensionType::EXTENDED_MASTER_SECRET) == Some(&[])
    }

    /// Whether renegotiations are bound to the handshake before: the extension is there and is that of a first
    /// handshake, empty inside (RFC 5746 §3.6).
    pub fn secure_renegotiation(&self) -> bool {
        self.extension(ExtensionType::RENEGOTIATION_INFO) == Some(&[0])
    }

    /// The application protocol that was chosen before TLS 1.3; exactly one, not empty (RFC 7301 §3.1).
    pub fn alpn(&self) -> Option<&[u8]> {
        let mut rest = Reader(self.extension(ExtensionType::ALPN)?);
        let mut list = Reader(rest.vector16()?);
        let protocol = list.vector8()?;
        (rest.is_empty() && list.is_empty() && !protocol.is_empty()).then_some(protocol)
    }

    /// Whether a ticket will follow (RFC 5077 §3.2).
    pub fn session_ticket(&self) -> bool {
        self.extension(ExtensionType::SESSION_TICKET) == Some(&[])
    }

    /// Whether a stapled OCSP response may follow (RFC 6066 §8, RFC 6961 §2.2).
    pub fn status_request(&self) -> bool {
        [ExtensionType::STATUS_REQUEST, ExtensionType::STATUS_REQUEST_V2]
            .into_iter()
            .any(|kind| self.extension(kind) == Some(&[]))
    }

    /// Timestamps of certificate logs, each as it is (RFC 6962 §3.3); `None` where the list is not there or cannot be
    /// read.
    pub fn timestamps(&self) -> Option<Vec<&[u8]>> {
        let mut rest = Reader(self.extension(ExtensionType::SIGNED_CERTIFICATE_TIMESTAMP)?);
        let mut list = Reader(rest.vector16()?);
        let mut timestamps = Vec::new();
        while !list.is_empty() {
            timestamps.push(list.vector16()?);
        }
        whole(rest, timestamps)
    }

    /// Whether heartbeats are understood: 1 where we may send requests, 2 where not (RFC 6520 §2).
    pub fn heartbeat(&self) -> Option<u8> {
        match self.extension(ExtensionType::HEARTBEAT)? {
            [mode] => Some(*mode),
            _ => None,
        }
    }

    /// Whether suites with CBC authenticate what is encrypted (RFC 7366).
    pub fn encrypt_then_mac(&self) -> bool {
        self.extension(ExtensionType::ENCRYPT_THEN_MAC) == Some(&[])
    }

    /// Kinds of extensions that stand there more than once, which is forbidden (RFC 8446 §4.2).
    pub fn repeated(&self) -> Vec<ExtensionType> {
        let mut seen = std::collections::BTreeSet::new();
        let mut twice = std::collections::BTreeSet::new();
        for extension in &self.extensions {
            if !seen.insert(extension.kind) {
                twice.insert(extension.kind);
            }
        }
        twice.into_iter().collect()
    }

    /// Kinds of extensions that nobody offered, which is forbidden (RFC 5246 §7.4.1.4, RFC 8446 §4.2).
    ///
    /// A cookie comes unasked with a HelloRetryRequest (RFC 8446 §4.2.2); a hello may ask for `renegotiation_info` by a
    /// suite (RFC 5746 §3.3).
    pub fn unsolicited(&self, offer: &facts::Offer) -> Vec<ExtensionType> {
        let by_suite = offer
            .suites
            .contains(&u32::from(Suite::EMPTY_RENEGOTIATION_INFO.0));
        let kinds = self.extensions.iter().map(|extension| extension.kind);
        kinds
            .filter(|kind| match *kind {
                ExtensionType::COOKIE if self.is_retry() => false,
                ExtensionType::RENEGOTIATION_INFO if by_suite => false,
                kind => !offer.extensions.contains(&kind.0),
            })
            .collect()
    }
}
