//! A server as it is described: it answers hellos as a server of that description does.
//!
//! Points on curves and signatures are short stand-ins, since nobody works with them; everything that is read is as real
//! servers send it.

use std::{collections::BTreeMap, sync::LazyLock};

use facts::{Base64, Reason, Unseen};
use serde_json::Value;
use wire::tls::{
    code::{
        AlertDescription, Authentication, ContentType, ExtensionType, Group, HandshakeType, KeyExchangeKind,
        SignatureScheme, Suite, Version,
    },
    record,
};

use crate::{
    net::BoxFuture,
    tls::survey::{Opened, Reach},
};

/// What SSL 2.0 sends instead of a certificate, which is always with an RSA key.
pub const SSL2_CERTIFICATE: &[u8] = b"rsa";

/// The certificates of the specifications: with an RSA key, and with a key on a curve. The planner reads them.
pub static CERTIFICATES: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let first = |file: &str, case: &str| {
        let file: Value = serde_json::from_str(file).unwrap();
        let chain: Vec<Base64> = serde_json::from_value(file[case].clone()).unwrap();
        chain.into_iter().next().unwrap().0
    };
    [
        first(include_str!("../../../../../checks/src/tls/cases.json"), "rsa"),
        first(include_str!("../../../../../checks/src/cert/cases.json"), "good"),
    ]
});

/// How a server says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// With an alert.
    Alert,
    /// It closes the connection.
    Close,
    /// It says nothing.
    Silence,
}

/// What a server is like.
#[derive(Clone, Debug)]
pub struct Described {
    /// Versions from SSL 3.0 on, each with its suites, the dearest first.
    pub versions: BTreeMap<Version, Vec<u16>>,
    /// Cipher kinds of SSL 2.0, where that is spoken.
    pub ssl2: Option<Vec<u32>>,
    /// Whether its own order counts, of suites and groups.
    pub own_order: bool,
    /// Groups of TLS 1.3, the dearest first.
    pub groups: Vec<u16>,
    /// Curves before.
    pub curves: Vec<u16>,
    /// The prime and generator of suites with DHE.
    pub prime: (Vec<u8>, u8),
    /// How it can sign in TLS 1.2, the dearest first.
    pub signatures: Vec<u16>,
    /// Whether it signs with the first of them where the client can check none.
    pub signs_anyway: bool,
    /// Whether it compresses.
    pub deflate: bool,
    /// Whether it knows the extended master secret.
    pub extended_master_secret: bool,
    /// Whether it knows RFC 5746.
    pub secure_renegotiation: bool,
    /// How it says no.
    pub no: No,
    /// How it says no to SSL 2.0, which is no hello to servers that do not know it.
    pub no_to_ssl2: No,
    /// Versions that something before the server drops.
    pub dropped: Vec<Version>,
    /// A suite that it chooses when it should say no.
    pub not_offered: Option<u16>,
    /// Connections after which it takes no more.
    pub most: usize,
    /// Whether a first hello of more than one packet is dropped.
    pub drops_large: bool,
}

/// What a hello offers.
#[derive(Debug)]
struct Offered {
    version: Version,
    session_id: Vec<u8>,
    suites: Vec<u16>,
    compressions: Vec<u8>,
    extensions: BTreeMap<u16, Vec<u8>>,
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count);
        self.0 = rest;
        taken
    }

    fn number(&mut self, octets: usize) -> usize {
        let octets = self.take(octets).iter();
        octets.fold(0, |number, octet| number << 8 | usize::from(*octet))
    }

    fn vector(&mut self, octets: usize) -> &'a [u8] {
        let length = self.number(octets);
        self.take(length)
    }
}

fn numbers(octets: &[u8]) -> Vec<u16> {
    let pairs = octets.as_chunks::<2>().0.iter();
    pairs.map(|pair| u16::from_be_bytes(*pair)).collect()
}

fn vector(octets: usize, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    [&length[length.len() - octets..], content].concat()
}

impl Offered {
    fn read(octets: &[u8]) -> Self {
        let mut rest = octets;
        let mut message = Vec::new();
        while let Ok(Some((record, after))) = record::read(rest) {
            message.extend(record.fragment);
            rest = after;
        }
        let mut cursor = Cursor(&message);
        assert_eq!(cursor.number(1), 1, "a ClientHello");
        cursor.number(3);
        let version = Version(u16::try_from(cursor.number(2)).unwrap());
        cursor.take(32);
        let session_id = cursor.vector(1).to_vec();
        let suites = numbers(cursor.vector(2));
        let compressions = cursor.vector(1).to_vec();
        let mut extensions = BTreeMap::new();
        if !cursor.0.is_empty() {
            let mut list = Cursor(cursor.vector(2));
            while !list.0.is_empty() {
                let kind = u16::try_from(list.number(2)).unwrap();
                extensions.insert(kind, list.vector(2).to_vec());
            }
        }
        Offered {
            version,
            session_id,
            suites,
            compressions,
            extensions,
        }
    }

    /// The numbers in the list of an extension whose length is so many octets long.
    fn list(&self, kind: ExtensionType, octets: usize) -> Option<Vec<u16>> {
        let body = self.extensions.get(&kind.0)?;
        Some(numbers(&body[octets..]))
    }

    fn has(&self, kind: ExtensionType) -> bool {
        self.extensions.contains_key(&kind.0)
    }
}

fn extension(kind: ExtensionType, body: &[u8]) -> Vec<u8> {
    [kind.0.to_be_bytes().to_vec(), vector(2, body)].concat()
}

fn message(kind: HandshakeType, body: &[u8]) -> Vec<u8> {
    [vec![kind.0], vector(3, body)].concat()
}

fn alert(description: AlertDescription) -> Vec<u8> {
    record::write(ContentType::ALERT, Version::TLS_1_2, &[2, description.0])
}

/// The random octets of a HelloRetryRequest (RFC 8446 §4.1.3).
fn retry() -> Vec<u8> {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, b"HelloRetryRequest");
    digest.as_ref().to_vec()
}

/// The first of `own` that is in `theirs`; by their order where ours does not count.
fn choose(own: &[u16], theirs: &[u16], own_order: bool) -> Option<u16> {
    let (first, second) = if own_order { (own, theirs) } else { (theirs, own) };
    first.iter().copied().find(|point| second.contains(point))
}

impl Described {
    /// What it answers to these octets; an error where it says no.
    fn answer(&self, octets: &[u8]) -> Result<Vec<u8>, (No, AlertDescription)> {
        if octets[0] & 0x80 != 0 {
            return self
                .ssl2
                .as_ref()
                .map(|kinds| ssl2(kinds))
                .ok_or((self.no_to_ssl2, AlertDescription::PROTOCOL_VERSION));
        }
        let offered = Offered::read(octets);
        let listed = offered.list(ExtensionType::SUPPORTED_VERSIONS, 1);
        let highest = listed.as_ref().and_then(|list| list.iter().max().copied());
        if self
            .dropped
            .contains(&Version(highest.unwrap_or(offered.version.0)))
        {
            return Err((No::Silence, AlertDescription::PROTOCOL_VERSION));
        }
        let fits = |version: &&Version| match &listed {
            Some(list) => list.contains(&version.0),
            None => **version <= offered.version.min(Version::TLS_1_2),
        };
        let version = self.versions.keys().rev().find(fits);
        let no = |description| (self.no, description);
        let version = *version.ok_or(no(AlertDescription::PROTOCOL_VERSION))?;
        let chosen = if version >= Version::TLS_1_3 {
            self.modern(&offered)
        } else {
            self.legacy(version, &offered)
        };
        match (chosen, self.not_offered) {
            (Some(flight), _) => Ok(flight),
            (None, Some(suite)) => Ok(self.hello(version, Suite(suite), &offered, Vec::new())),
            (None, None) => Err(no(AlertDescription::HANDSHAKE_FAILURE)),
        }
    }

    fn modern(&self, offered: &Offered) -> Option<Vec<u8>> {
        let suite = choose(&self.versions[&Version::TLS_1_3], &offered.suites, self.own_order)?;
        let theirs = offered.list(ExtensionType::SUPPORTED_GROUPS, 2)?;
        let group = choose(&self.groups, &theirs, self.own_order)?;
        let extensions = [
            extension(
                ExtensionType::SUPPORTED_VERSIONS,
                &Version::TLS_1_3.0.to_be_bytes(),
            ),
            extension(ExtensionType::KEY_SHARE, &group.to_be_bytes()),
        ];
        Some(self.hello(Version::TLS_1_3, Suite(suite), offered, extensions.concat()))
    }

    fn legacy(&self, version: Version, offered: &Offered) -> Option<Vec<u8>> {
        let own = &self.versions[&version];
        let (first, second) = if self.own_order {
            (own, &offered.suites)
        } else {
            (&offered.suites, own)
        };
        let (suite, exchange) = first
            .iter()
            .filter(|suite| second.contains(suite))
            .find_map(|suite| Some((Suite(*suite), self.exchange(version, Suite(*suite), offered)?)))?;
        let mut extensions = Vec::new();
        let signal = Suite::EMPTY_RENEGOTIATION_INFO.0;
        let asked = offered.has(ExtensionType::RENEGOTIATION_INFO) || offered.suites.contains(&signal);
        if self.secure_renegotiation && asked {
            extensions.extend(extension(ExtensionType::RENEGOTIATION_INFO, &[0]));
        }
        if self.extended_master_secret && offered.has(ExtensionType::EXTENDED_MASTER_SECRET) {
            extensions.extend(extension(ExtensionType::EXTENDED_MASTER_SECRET, &[]));
        }
        let mut flight = self.hello(version, suite, offered, extensions);
        let parts = suite.parts().unwrap();
        let mut rest = Vec::new();
        if parts.authentication != Authentication::Anon {
            let curve = parts.authentication == Authentication::Ecdsa;
            let chain = vector(3, &vector(3, &CERTIFICATES[usize::from(curve)]));
            rest.extend(message(HandshakeType::CERTIFICATE, &chain));
        }
        if !exchange.is_empty() {
            rest.extend(message(HandshakeType::SERVER_KEY_EXCHANGE, &exchange));
        }
        rest.extend(message(HandshakeType::SERVER_HELLO_DONE, &[]));
        flight.extend(record::write(ContentType::HANDSHAKE, version, &rest));
        Some(flight)
    }

    /// The server's part of the key exchange, empty where the suite has none; `None` where that suite cannot be chosen.
    fn exchange(&self, version: Version, suite: Suite, offered: &Offered) -> Option<Vec<u8>> {
        use KeyExchangeKind as K;
        let parts = suite.parts()?;
        let mut exchange = match parts.key_exchange {
            K::Ecdhe | K::EcdhAnon => {
                // A client that names no curves can do all.
                let theirs = offered.list(ExtensionType::SUPPORTED_GROUPS, 2);
                let theirs = theirs.unwrap_or_else(|| self.curves.clone());
                let curve = choose(&self.curves, &theirs, self.own_order)?;
                [vec![3], curve.to_be_bytes().to_vec(), vector(1, &[4; 5])].concat()
            }
            K::Dhe | K::DhAnon => {
                let (prime, generator) = &self.prime;
                [vector(2, prime), vector(2, &[*generator]), vector(2, &[4])].concat()
            }
            K::Rsa if parts.export => [vector(2, &[0xc1; 64]), vector(2, &[1, 0, 1])].concat(),
            _ => return Some(Vec::new()),
        };
        if parts.authentication != Authentication::Anon {
            if version >= Version::TLS_1_2 {
                exchange.extend(self.signature(parts.authentication, offered)?.to_be_bytes());
            }
            exchange.extend(vector(2, &[9; 4]));
        }
        Some(exchange)
    }

    fn signature(&self, by: Authentication, offered: &Offered) -> Option<u16> {
        let curve = by == Authentication::Ecdsa;
        let theirs = offered.list(ExtensionType::SIGNATURE_ALGORITHMS, 2)?;
        let mut own = self.signatures.iter().copied().filter(|scheme| {
            let name = SignatureScheme(*scheme).name().unwrap_or_default();
            name.starts_with(if curve { "ecdsa" } else { "rsa" })
        });
        let first = own.clone().next();
        let found = own.find(|scheme| theirs.contains(scheme));
        found.or(first.filter(|_| self.signs_anyway))
    }

    fn hello(&self, version: Version, suite: Suite, offered: &Offered, extensions: Vec<u8>) -> Vec<u8> {
        let modern = version >= Version::TLS_1_3;
        let random = if modern { retry() } else { vec![7; 32] };
        let session = if modern {
            offered.session_id.as_slice()
        } else {
            &[]
        };
        let deflate = self.deflate && offered.compressions.contains(&1) && !modern;
        let mut body = [
            version.min(Version::TLS_1_2).0.to_be_bytes().to_vec(),
            random,
            vector(1, session),
            suite.0.to_be_bytes().to_vec(),
            vec![u8::from(deflate)],
        ]
        .concat();
        if !extensions.is_empty() {
            body.extend(vector(2, &extensions));
        }
        record::write(
            ContentType::HANDSHAKE,
            version.min(Version::TLS_1_2),
            &message(HandshakeType::SERVER_HELLO, &body),
        )
    }

    /// What a full handshake of a present client comes to: version, suite, group.
    pub fn session(&self) -> Option<(u16, u16, u16)> {
        let keys = [
            Group::X25519_MLKEM768,
            Group::X25519,
            Group::SECP256R1,
            Group::SECP384R1,
        ];
        let theirs: Vec<u16> = keys.iter().map(|group| group.0).collect();
        let theirs = if self.drops_large {
            theirs[1..].to_vec()
        } else {
            theirs
        };
        if let Some(own) = self.versions.get(&Version::TLS_1_3) {
            let suite = choose(own, &[0x1302, 0x1301, 0x1303], self.own_order)?;
            let group = choose(&self.groups, &theirs, self.own_order)?;
            return Some((Version::TLS_1_3.0, suite, group));
        }
        let own = self.versions.get(&Version::TLS_1_2)?;
        let present = [0xc02c, 0xc02b, 0xcca9, 0xc030, 0xc02f, 0xcca8];
        let suite = choose(own, &present, self.own_order)?;
        let group = choose(&self.curves, &theirs, self.own_order)?;
        Some((Version::TLS_1_2.0, suite, group))
    }
}

/// A ServerHello of SSL 2.0 with these kinds.
fn ssl2(kinds: &[u32]) -> Vec<u8> {
    let kinds: Vec<u8> = kinds
        .iter()
        .flat_map(|kind| kind.to_be_bytes()[1..].to_vec())
        .collect();
    let length = |part: &[u8]| u16::try_from(part.len()).unwrap().to_be_bytes();
    let connection = [5; 16];
    let body = [
        &[4, 0, 1, 0, 2][..],
        &length(SSL2_CERTIFICATE),
        &length(&kinds),
        &length(&connection),
        SSL2_CERTIFICATE,
        &kinds,
        &connection,
    ]
    .concat();
    [vec![0x80, u8::try_from(body.len()).unwrap()], body].concat()
}

/// A way to a described server that counts who goes it.
pub struct Counted {
    pub server: Described,
    pub opened: std::sync::atomic::AtomicUsize,
}

impl Reach for Counted {
    fn open(&self) -> BoxFuture<'_, Result<Opened, Unseen>> {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let before = self.opened.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        Box::pin(async move {
            if before >= self.server.most {
                return Err(Unseen {
                    reason: Reason::Refused,
                    detail: None,
                });
            }
            let (ours, mut theirs) = tokio::io::duplex(100_000);
            let server = self.server.clone();
            tokio::spawn(async move {
                let mut hello = vec![0; 10_000];
                // A hello is written in one piece, and the pipe is wide enough for it.
                let count = theirs.read(&mut hello).await.unwrap_or(0);
                let answer = match server.answer(&hello[..count]) {
                    Ok(flight) => flight,
                    Err((No::Alert, description)) => alert(description),
                    Err((No::Close, _)) => return,
                    Err((No::Silence, _)) => return std::future::pending().await,
                };
                let _ = theirs.write_all(&answer).await;
                let _ = theirs.read(&mut hello).await;
            });
            Ok(Opened {
                io: Box::new(ours),
                held: Box::new(()),
            })
        })
    }
}

/// The prime of a group of RFC 7919 §A, by its length and its X.
pub fn ffdhe(bits: u64, x: u32) -> Vec<u8> {
    use num_bigint::BigUint;
    let one = BigUint::from(1_u8);
    // e, times 2^(bits - 130), with 64 bits more for the sake of rounding.
    let mut term = one.clone() << (bits - 130 + 64);
    let mut e = BigUint::ZERO;
    let mut k = 1_u32;
    while term != BigUint::ZERO {
        e += &term;
        term /= k;
        k += 1;
    }
    let middle = ((e >> 64_u8) + x) << 64_u8;
    ((one.clone() << bits) - (one.clone() << (bits - 64)) + middle - one).to_bytes_be()
}
