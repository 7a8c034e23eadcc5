//! Hello messages: what a client offers and what a server chooses (RFC 8446 §4.1, RFC 5246 §7.4.1).

use super::{
    code::{
        AlertDescription, ContentType, ExtensionType, Group, HandshakeType, SignatureScheme, Suite, Version,
    },
    reader::{Reader, numbers, vector8, vector16, vector24, whole},
    record,
};
pub use super::{
    extension::Extension,
    server_hello::{Downgrade, ServerHello},
};

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

    /// Pads a message of 256 to 511 octets to 512: old load balancers hang on those lengths (RFC 7685 §1). To be called
    /// when everything else is said.
    pub fn pad(&mut self) {
        // The message without its record's head.
        let length = self.message().len();
        if let (256..=511, Some(missing)) = (length, 512_usize.checked_sub(length)) {
            // Some old servers refuse a hello that ends with an empty extension.
            let octets = u16::try_from(missing).unwrap_or(0).saturating_sub(4).max(1);
            self.extensions.push(Extension::padding(octets));
        }
    }

    /// The message in as many records as it needs, ready to be sent.
    pub fn write(&self) -> Vec<u8> {
        self.write_in(PLAIN_FRAGMENT_MAX)
    }

    /// The message in records that carry at most `fragment` octets each, ready to be sent. 1 to 16,384; what is outside
    /// of that is taken for the nearest.
    pub fn write_in(&self, fragment: usize) -> Vec<u8> {
        self.message()
            .chunks(fragment.clamp(1, PLAIN_FRAGMENT_MAX))
            .flat_map(|part| record::write(ContentType::HANDSHAKE, self.record_version, part))
            .collect()
    }

    /// The handshake message with its head, without records. Lists that are longer than their length can say are cut.
    pub fn message(&self) -> Vec<u8> {
        let mut body = Vec::new();
        body.extend(self.version.0.to_be_bytes());
        body.extend(self.random);
        body.extend(vector8(&self.session_id));
        body.extend(vector16(&numbers(self.suites.iter().map(|suite| suite.0))));
        body.extend(vector8(&self.compressions));
        if !self.extensions.is_empty() {
            body.extend(vector16(&written(&self.extensions)));
        }
        let mut message = vec![HandshakeType::CLIENT_HELLO.0];
        message.extend(vector24(&body));
        message
    }

    /// Reads the body of the message, as a server does; `None` when it is not well-formed. The version of its record is
    /// not in it: TLS 1.0 is put there.
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut rest = Reader(body);
        let version = Version(rest.number16()?);
        let random = *rest.take(32)?.first_chunk()?;
        let session_id = rest.vector8()?.to_vec();
        let suites = Reader(rest.vector16()?).numbers()?;
        let compressions = rest.vector8()?.to_vec();
        let extensions = extensions(&mut rest)?;
        let hello = ClientHello {
            record_version: Version::TLS_1_0,
            version,
            random,
            session_id,
            suites: suites.into_iter().map(Suite).collect(),
            compressions,
            extensions,
        };
        (hello.session_id.len() <= 32 && rest.is_empty()).then_some(hello)
    }

    /// The body of the extension `kind`, where it is there.
    pub fn extension(&self, kind: ExtensionType) -> Option<&[u8]> {
        body_of(&self.extensions, kind)
    }

    /// What this hello offers, for the facts.
    pub fn offer(&self) -> facts::Offer {
        let list = |kind| {
            let body = self.extension(kind)?;
            let mut rest = Reader(body);
            let list = Reader(rest.vector16()?);
            whole(rest, list)?.numbers()
        };
        let versions = self
            .extension(ExtensionType::SUPPORTED_VERSIONS)
            .and_then(|body| {
                let mut rest = Reader(body);
                let list = Reader(rest.vector8()?);
                whole(rest, list)?.numbers()
            });
        facts::Offer {
            version: self.version.0,
            versions: versions.unwrap_or_default(),
            suites: self.suites.iter().map(|suite| u32::from(suite.0)).collect(),
            compressions: self.compressions.clone(),
            groups: list(ExtensionType::SUPPORTED_GROUPS).unwrap_or_default(),
            shares: self.extension(ExtensionType::KEY_SHARE).map(shared),
            signatures: list(ExtensionType::SIGNATURE_ALGORITHMS).unwrap_or_default(),
            server_name: self.extension(ExtensionType::SERVER_NAME).and_then(named),
            extensions: self.extensions.iter().map(|extension| extension.kind.0).collect(),
            octets: self.write().len(),
        }
    }
}

/// Octets of a record that is not encrypted (RFC 8446 §5.1).
const PLAIN_FRAGMENT_MAX: usize = 16_384;

/// The groups of a list of shares, as far as it can be read.
fn shared(body: &[u8]) -> Vec<u16> {
    let mut groups = Vec::new();
    let mut list = Reader(Reader(body).vector16().unwrap_or_default());
    while let (Some(group), Some(_)) = (list.number16(), list.vector16()) {
        groups.push(group);
    }
    groups
}

/// The host name in a list of names.
fn named(body: &[u8]) -> Option<String> {
    let mut list = Reader(Reader(body).vector16()?);
    let (0, name) = (list.octet()?, list.vector16()?) else {
        return None;
    };
    String::from_utf8(name.to_vec()).ok()
}

/// Extensions as on the wire, without the length of the whole.
fn written(extensions: &[Extension]) -> Vec<u8> {
    let mut list = Vec::new();
    for extension in extensions {
        list.extend(extension.kind.0.to_be_bytes());
        list.extend(vector16(&extension.body));
    }
    list
}

/// The extensions at the end of a hello, which old ones have not; `None` where they cannot be read.
pub(super) fn extensions(rest: &mut Reader<'_>) -> Option<Vec<Extension>> {
    let mut extensions = Vec::new();
    if !rest.is_empty() {
        let mut list = Reader(rest.vector16()?);
        while !list.is_empty() {
            let kind = ExtensionType(list.number16()?);
            let body = list.vector16()?.to_vec();
            extensions.push(Extension { kind, body });
        }
    }
    Some(extensions)
}

/// The body of the first extension of that kind.
pub(super) fn body_of(extensions: &[Extension], kind: ExtensionType) -> Option<&[u8]> {
    extensions
        .iter()
        .find(|extension| extension.kind == kind)
        .map(|extension| extension.body.as_slice())
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

/// The rest is for servers whose certificate is on such a curve: they send it only to clients that name it (RFC 8422 §5.1).
const BROAD_GROUPS: [Group; 12] = [
    Group::X25519,
    Group::SECP256R1,
    Group::SECP384R1,
    Group::SECP521R1,
    Group::X448,
    Group::FFDHE2048,
    Group::BRAINPOOLP256R1,
    Group::BRAINPOOLP384R1,
    Group::BRAINPOOLP512R1,
    Group::SECP256K1,
    Group::SECP224R1,
    Group::SECP192R1,
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
