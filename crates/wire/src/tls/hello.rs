//! Hello messages: what a client offers and what a server chooses (RFC 8446 §4.1, RFC 5246 §7.4.1).

use super::{
    code::{
        AlertDescription, ContentType, ExtensionType, Group, HandshakeType, SignatureScheme, Suite, Version,
    },
    record,
};

/// An extension: its kind and its octets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Which one.
    pub kind: ExtensionType,
    /// What it says.
    pub body: Vec<u8>,
}

/// What a client offers. Every field is free, sense or not: a prober asks what others do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientHello {
    /// The version the record is stamped with; TLS 1.0 is what old servers bear best (RFC 8446 §5.1).
    pub record_version: Version,
    /// The highest version offered; TLS 1.2 where an extension says more.
    pub version: Version,
    /// The client's random octets.
    pub random: [u8; 32],
    /// A session to resume, or octets that make old boxes believe so.
    pub session_id: Vec<u8>,
    /// Suites, the dearest first.
    pub suites: Vec<Suite>,
    /// Compression methods; 0 is none.
    pub compressions: Vec<u8>,
    /// Extensions in order.
    pub extensions: Vec<Extension>,
}

/// What a server chose.
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

/// The first thing a server says to a hello.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It chose.
    Hello(Box<ServerHello>),
    /// It refused.
    Alert(AlertDescription),
    /// It does not speak TLS.
    NotTls,
}

/// Reads the first answer to a hello out of everything that has come so far; `None` when more is needed.
///
/// A message may be spread over several records; warnings before it are passed over.
pub fn answer(octets: &[u8]) -> Option<Answer> {
    let mut rest = octets;
    let mut message = Vec::new();
    loop {
        let (record, after) = match record::read(rest) {
            Ok(Some(found)) => found,
            Ok(None) => return None,
            Err(record::NotARecord) => return Some(Answer::NotTls),
        };
        rest = after;
        match record.content {
            ContentType::ALERT => match record.fragment {
                // Level 1 is a warning: a server that does not know the name says so and goes on.
                [1, description, ..] if *description != AlertDescription::CLOSE_NOTIFY.0 => {}
                [_, description, ..] => return Some(Answer::Alert(AlertDescription(*description))),
                _ => return Some(Answer::NotTls),
            },
            ContentType::HANDSHAKE => {
                message.extend(record.fragment);
                if let Some(answer) = server_hello(&message) {
                    return Some(answer);
                }
            }
            _ => return Some(Answer::NotTls),
        }
    }
}

/// Largest ServerHello that is read; real ones stay below 2 KB even with post-quantum shares.
const SERVER_HELLO_MAX: usize = 16_384;

fn server_hello(message: &[u8]) -> Option<Answer> {
    let mut rest = Reader(message);
    loop {
        let kind = HandshakeType(rest.octet()?);
        let length = usize::try_from(rest.number24()?).ok()?;
        if length > SERVER_HELLO_MAX {
            return Some(Answer::NotTls);
        }
        let body = rest.take(length)?;
        return match kind {
            // Allowed at any time and without meaning before a handshake (RFC 5246 §7.4.1.1).
            HandshakeType::HELLO_REQUEST if length == 0 => continue,
            HandshakeType::SERVER_HELLO => match ServerHello::read(body) {
                Some(hello) => Some(Answer::Hello(Box::new(hello))),
                None => Some(Answer::NotTls),
            },
            _ => Some(Answer::NotTls),
        };
    }
}

impl ServerHello {
    /// Reads the body of the message; `None` when it is not well-formed.
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut rest = Reader(body);
        let legacy_version = Version(rest.number16()?);
        let random = *rest.take(32)?.first_chunk()?;
        let session_id = rest.vector8()?.to_vec();
        let suite = Suite(rest.number16()?);
        let compression = rest.octet()?;
        let mut extensions = Vec::new();
        if !rest.0.is_empty() {
            let mut list = Reader(rest.vector16()?);
            while !list.0.is_empty() {
                extensions.push(Extension {
                    kind: ExtensionType(list.number16()?),
                    body: list.vector16()?.to_vec(),
                });
            }
        }
        (session_id.len() <= 32 && rest.0.is_empty()).then_some(ServerHello {
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
        self.extensions
            .iter()
            .find(|extension| extension.kind == kind)
            .map(|extension| extension.body.as_slice())
    }

    /// The version chosen: by extension (RFC 8446 §4.2.1), else by the old field.
    pub fn version(&self) -> Version {
        match self.extension(ExtensionType::SUPPORTED_VERSIONS) {
            Some(&[high, low]) => Version(u16::from_be_bytes([high, low])),
            _ => self.legacy_version,
        }
    }

    /// The group of the key share that the server sent or, asking again, wants (RFC 8446 §4.2.8).
    pub fn group(&self) -> Option<Group> {
        Reader(self.extension(ExtensionType::KEY_SHARE)?)
            .number16()
            .map(Group)
    }
}

impl ClientHello {
    /// A hello for TLS 1.0 to 1.2 with every suite that a server may still be limited to, the strong ones first.
    ///
    /// It asks whether the server speaks TLS at all where a present client could not complete a handshake.
    pub fn broad(server_name: &str, random: [u8; 32]) -> Self {
        let mut hello = ClientHello {
            record_version: Version::TLS_1_0,
            version: Version::TLS_1_2,
            random,
            session_id: Vec::new(),
            suites: BROAD_SUITES.iter().map(|code| Suite(*code)).collect(),
            compressions: vec![0],
            extensions: vec![
                Extension::server_name(server_name),
                Extension::new(ExtensionType::EXTENDED_MASTER_SECRET, Vec::new()),
                Extension::new(ExtensionType::SESSION_TICKET, Vec::new()),
                Extension::supported_groups(&BROAD_GROUPS),
                Extension::new(ExtensionType::EC_POINT_FORMATS, vec![1, 0]),
                Extension::signature_algorithms(&BROAD_SIGNATURES),
            ],
        };
        hello.pad();
        hello
    }

    /// Pads a message of 256 to 511 octets to 512: old load balancers hang on those lengths (RFC 7685 §1).
    fn pad(&mut self) {
        // The message without its record's head.
        let length = self.message().len();
        if let (256..=511, Some(missing)) = (length, 512_usize.checked_sub(length)) {
            let body = vec![0; missing.saturating_sub(4)];
            self.extensions.push(Extension::new(ExtensionType::PADDING, body));
        }
    }

    /// The record with the message, ready to be sent.
    pub fn write(&self) -> Vec<u8> {
        record::write(ContentType::HANDSHAKE, self.record_version, &self.message())
    }

    fn message(&self) -> Vec<u8> {
        let mut body = Vec::new();
        body.extend(self.version.0.to_be_bytes());
        body.extend(self.random);
        body.extend(vector8(&self.session_id));
        body.extend(vector16(&numbers(self.suites.iter().map(|suite| suite.0))));
        body.extend(vector8(&self.compressions));
        if !self.extensions.is_empty() {
            let mut list = Vec::new();
            for extension in &self.extensions {
                list.extend(extension.kind.0.to_be_bytes());
                list.extend(vector16(&extension.body));
            }
            body.extend(vector16(&list));
        }
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes();
        let mut message = vec![HandshakeType::CLIENT_HELLO.0];
        message.extend(length.iter().skip(1));
        message.extend(body);
        message
    }
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

    /// Groups for the key exchange, the dearest first.
    pub fn supported_groups(groups: &[Group]) -> Self {
        let list = numbers(groups.iter().map(|group| group.0));
        Self::new(ExtensionType::SUPPORTED_GROUPS, vector16(&list))
    }

    /// Signatures that are understood, the dearest first.
    pub fn signature_algorithms(schemes: &[SignatureScheme]) -> Self {
        let list = numbers(schemes.iter().map(|scheme| scheme.0));
        Self::new(ExtensionType::SIGNATURE_ALGORITHMS, vector16(&list))
    }

    /// The versions offered, the dearest first (RFC 8446 §4.2.1).
    pub fn supported_versions(versions: &[Version]) -> Self {
        let list = numbers(versions.iter().map(|version| version.0));
        Self::new(ExtensionType::SUPPORTED_VERSIONS, vector8(&list))
    }

    /// Shares for the key exchange; none makes a server of TLS 1.3 name its group (RFC 8446 §4.2.8).
    pub fn key_share(shares: &[(Group, Vec<u8>)]) -> Self {
        let mut list = Vec::new();
        for (group, share) in shares {
            list.extend(group.0.to_be_bytes());
            list.extend(vector16(share));
        }
        Self::new(ExtensionType::KEY_SHARE, vector16(&list))
    }
}

/// Suites of TLS 1.0 to 1.2 that servers of the field are limited to, forward secret and authenticated ones first.
const BROAD_SUITES: [u16; 71] = [
    // ECDHE with an AEAD.
    0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, // DHE with an AEAD.
    0x009e, 0x009f, 0xccaa, 0xc09e, 0xc09f, 0x00a2, 0x00a3, // ECDHE and DHE with CBC.
    0xc023, 0xc027, 0xc024, 0xc028, 0xc009, 0xc013, 0xc00a, 0xc014, 0x0067, 0x006b, 0x0033, 0x0039, 0x0040,
    0x006a, 0x0032, 0x0038, 0x0045, 0x0088, 0x00be, 0x00c4, 0x009a, // Static RSA and static ECDH.
    0x009c, 0x009d, 0xc09c, 0xc09d, 0x003c, 0x003d, 0x002f, 0x0035, 0x0041, 0x0084, 0x00ba, 0x00c0, 0x0096,
    0x0007, 0xc02d, 0xc031, 0xc004, 0xc00e, 0xc005,
    0xc00f, // 3DES, RC4, DES, export and without encryption.
    0xc008, 0xc012, 0x0016, 0x0013, 0x000a, 0xc007, 0xc011, 0x0005, 0x0004, 0x0015, 0x0009, 0x0014, 0x0008,
    0x0003, 0x003b, 0x0002, 0x00ff,
];

const BROAD_GROUPS: [Group; 6] = [
    Group::X25519,
    Group::SECP256R1,
    Group::SECP384R1,
    Group::SECP521R1,
    Group::X448,
    Group::FFDHE2048,
];

const BROAD_SIGNATURES: [SignatureScheme; 14] = [
    SignatureScheme::ECDSA_SECP256R1_SHA256,
    SignatureScheme::RSA_PSS_RSAE_SHA256,
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::ECDSA_SECP384R1_SHA384,
    SignatureScheme::RSA_PSS_RSAE_SHA384,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::ECDSA_SECP521R1_SHA512,
    SignatureScheme::RSA_PSS_RSAE_SHA512,
    SignatureScheme::RSA_PKCS1_SHA512,
    SignatureScheme::ED25519,
    SignatureScheme::DSA_SHA256,
    SignatureScheme::ECDSA_SHA1,
    SignatureScheme::RSA_PKCS1_SHA1,
    SignatureScheme::DSA_SHA1,
];

fn numbers(codes: impl Iterator<Item = u16>) -> Vec<u8> {
    codes.flat_map(u16::to_be_bytes).collect()
}

/// Octets after their length in one octet; what does not fit is cut.
fn vector8(octets: &[u8]) -> Vec<u8> {
    let kept = octets.get(..usize::from(u8::MAX)).unwrap_or(octets);
    let length = u8::try_from(kept.len()).unwrap_or(u8::MAX);
    std::iter::once(length).chain(kept.iter().copied()).collect()
}

/// Octets after their length in two octets; what does not fit is cut.
fn vector16(octets: &[u8]) -> Vec<u8> {
    let kept = octets.get(..usize::from(u16::MAX)).unwrap_or(octets);
    let length = u16::try_from(kept.len()).unwrap_or(u16::MAX);
    length
        .to_be_bytes()
        .into_iter()
        .chain(kept.iter().copied())
        .collect()
}

/// Takes fields from the front; `None` where there are too few octets.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn octet(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn number16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(*self.take(2)?.first_chunk()?))
    }

    fn number24(&mut self) -> Option<u32> {
        let [a, b, c] = *self.take(3)?.first_chunk()?;
        Some(u32::from_be_bytes([0, a, b, c]))
    }

    fn vector8(&mut self) -> Option<&'a [u8]> {
        let length = usize::from(self.octet()?);
        self.take(length)
    }

    fn vector16(&mut self) -> Option<&'a [u8]> {
        let length = usize::from(self.number16()?);
        self.take(length)
    }
}
