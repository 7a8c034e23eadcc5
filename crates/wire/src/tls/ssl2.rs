//! SSL 2.0, as far as it is in the clear ("The SSL Protocol", Netscape, February 1995; RFC 6101 §E).
//!
//! Nobody should speak it (RFC 6176). What a server answers is taken apart here to say so.

use super::{
    code::{Ssl2Kind, Version},
    reader::{Reader, numbers, vector16},
};

/// A hello of SSL 2.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ssl2Hello {
    /// The highest version offered: 0x0002 to ask for SSL 2.0 alone; 0x0300 and above in a hello that is compatible with
    /// later versions (RFC 5246 §E.2).
    pub version: Version,
    /// Cipher kinds, the dearest first; those whose first octet is zero are suites of later versions.
    pub kinds: Vec<Ssl2Kind>,
    /// A session to resume; empty or of 16 octets.
    pub session_id: Vec<u8>,
    /// Random octets.
    pub challenge: [u8; 16],
}

impl Ssl2Hello {
    /// A hello that offers SSL 2.0 alone with every cipher kind it has.
    pub fn all(challenge: [u8; 16]) -> Self {
        Ssl2Hello {
            version: Version::SSL_2_0,
            kinds: Ssl2Kind::named().collect(),
            session_id: Vec::new(),
            challenge,
        }
    }

    /// The message with its head of two octets, ready to be sent. Lists that do not fit are cut.
    pub fn write(&self) -> Vec<u8> {
        // So many kinds leave room for the rest within the 15 bits of the length.
        let kinds = self.kinds.iter().take(8_192);
        let kinds: Vec<u8> = kinds
            .flat_map(|kind| kind.0.to_be_bytes().into_iter().skip(1))
            .collect();
        let session = self.session_id.get(..32).unwrap_or(&self.session_id);
        let length = |octets: &[u8]| u16::try_from(octets.len()).unwrap_or(u16::MAX);
        let mut message = vec![CLIENT_HELLO];
        let lengths = [self.version.0, length(&kinds), length(session), 16];
        message.extend(numbers(lengths.into_iter()));
        message.extend(kinds);
        message.extend(session);
        message.extend(self.challenge);
        let mut octets = vector16(&message);
        if let Some(first) = octets.first_mut() {
            *first |= 0x80;
        }
        octets
    }

    /// What this hello offers, for the facts.
    pub fn offer(&self) -> facts::Offer {
        facts::Offer {
            version: self.version.0,
            suites: self.kinds.iter().map(|kind| kind.0).collect(),
            octets: self.write().len(),
            ..facts::Offer::default()
        }
    }
}

const ERROR: u8 = 0;
const CLIENT_HELLO: u8 = 1;
const SERVER_HELLO: u8 = 4;

/// What a server answers in SSL 2.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ssl2Answer {
    /// It chose, or leaves the choice to us.
    Hello(Ssl2ServerHello),
    /// It refused: 1 no cipher kind in common, 2 no certificate, 4 bad certificate, 6 certificate type not known.
    Error(u16),
}

/// A ServerHello of SSL 2.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ssl2ServerHello {
    /// Whether it resumes a session; then there are no kinds and no certificate.
    pub session_hit: bool,
    /// The kind of the certificate; 1 is X.509, 0 is none.
    pub certificate_kind: u8,
    /// The version.
    pub version: Version,
    /// The certificate.
    pub certificate: Vec<u8>,
    /// Cipher kinds that both sides have.
    pub kinds: Vec<Ssl2Kind>,
    /// The connection.
    pub connection_id: Vec<u8>,
}

impl Ssl2Answer {
    /// Reads a message with its head; `None` when it is not well-formed or of another kind.
    pub fn read(octets: &[u8]) -> Option<Self> {
        let head = Head::read(octets)?;
        let message = octets.get(head.octets..)?;
        if message.len() != head.length {
            return None;
        }
        let mut rest = Reader(message.get(..head.length.checked_sub(head.padding)?)?);
        match rest.octet()? {
            ERROR => {
                let code = rest.number16()?;
                rest.is_empty().then_some(Ssl2Answer::Error(code))
            }
            SERVER_HELLO => hello(rest).map(Ssl2Answer::Hello),
            _ => None,
        }
    }
}

fn hello(mut rest: Reader<'_>) -> Option<Ssl2ServerHello> {
    let session_hit = rest.octet()? != 0;
    let certificate_kind = rest.octet()?;
    let version = Version(rest.number16()?);
    let [certificate, kinds, connection] = [rest.number16()?, rest.number16()?, rest.number16()?];
    let certificate = rest.take(certificate.into())?.to_vec();
    let (kinds, over) = rest.take(kinds.into())?.as_chunks::<3>();
    let connection_id = rest.take(connection.into())?.to_vec();
    (over.is_empty() && rest.is_empty()).then(|| Ssl2ServerHello {
        session_hit,
        certificate_kind,
        version,
        certificate,
        kinds: kinds
            .iter()
            .map(|[a, b, c]| Ssl2Kind(u32::from_be_bytes([0, *a, *b, *c])))
            .collect(),
        connection_id,
    })
}

/// The head of a record of SSL 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Octets of the head: two, or three where there is padding.
    pub(super) octets: usize,
    /// Octets that follow, padding included.
    pub(super) length: usize,
    /// Octets of padding at the end.
    pub(super) padding: usize,
}

impl Head {
    /// Reads a head; `None` when it is not whole.
    pub(super) fn read(octets: &[u8]) -> Option<Self> {
        let &[first, second] = octets.first_chunk::<2>()?;
        if first & 0x80 != 0 {
            return Some(Head {
                octets: 2,
                length: usize::from(u16::from_be_bytes([first & 0x7f, second])),
                padding: 0,
            });
        }
        Some(Head {
            octets: 3,
            length: usize::from(u16::from_be_bytes([first & 0x3f, second])),
            padding: usize::from(*octets.get(2)?),
        })
    }

    /// Whether a message of this kind is one that a server begins with.
    pub(super) fn begins(kind: u8) -> bool {
        matches!(kind, ERROR | SERVER_HELLO)
    }
}
