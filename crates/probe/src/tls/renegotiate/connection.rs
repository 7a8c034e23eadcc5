//! Records and messages on one connection, in the clear and encrypted.

use facts::{Reason, Unseen};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use wire::tls::{
    code::{AlertDescription, ContentType, HandshakeType, Version},
    flight, record,
};

use super::{malformed, our_side, protection::Protection, unseen};
use crate::net;

/// Octets of a fragment before encryption (RFC 5246 §6.2.1).
const PLAIN_MAX: usize = 16_384;
/// Warnings, records without content, application data and the like that are passed over in one handshake.
const PASSED_MAX: usize = 64;

/// Why a handshake did not come about.
#[derive(Debug)]
pub(super) enum Ended {
    /// The server said no.
    Alert(u8),
    /// The server closed the connection.
    Closed,
    /// We cannot say, or cannot go on.
    Unseen(Unseen),
}

impl From<Unseen> for Ended {
    fn from(unseen: Unseen) -> Self {
        Ended::Unseen(unseen)
    }
}

/// The next thing that matters in a handshake.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A whole message.
    Message(Message),
    /// What follows is written with other keys.
    CipherChanged,
}

/// A handshake message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    /// Its kind.
    pub kind: HandshakeType,
    /// All of it, as it goes into the transcript.
    pub whole: Vec<u8>,
}

impl Message {
    /// Octets before the body: the kind and a length of three octets.
    const HEAD: usize = 4;

    pub fn new(kind: HandshakeType, body: &[u8]) -> Result<Self, Unseen> {
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
        let [0, high, middle, low] = length.to_be_bytes() else {
            return Err(our_side("a message is too long"));
        };
        Ok(Message {
            kind,
            whole: [&[kind.0, high, middle, low], body].concat(),
        })
    }

    pub fn body(&self) -> &[u8] {
        self.whole.get(Self::HEAD..).unwrap_or_default()
    }

    /// Takes the first message out of what has come; `None` while it is not whole.
    ///
    /// # Errors
    /// `too_large`: it claims more octets than we read.
    pub fn take(waiting: &mut Vec<u8>) -> Result<Option<Self>, Unseen> {
        let Some(&[kind, high, middle, low]) = waiting.first_chunk::<{ Self::HEAD }>() else {
            return Ok(None);
        };
        let kind = HandshakeType(kind);
        let most = match kind {
            HandshakeType::CERTIFICATE => flight::CHAIN_OCTETS_MAX,
            _ => flight::OCTETS_MAX,
        };
        let length = usize::try_from(u32::from_be_bytes([0, high, middle, low])).unwrap_or(usize::MAX);
        if length > most {
            return Err(unseen(
                Reason::TooLarge,
                format!("a message {kind} of {length} octets"),
            ));
        }
        let octets = Self::HEAD + length;
        if waiting.len() < octets {
            return Ok(None);
        }
        let whole = waiting.drain(..octets).collect();
        Ok(Some(Message { kind, whole }))
    }
}

/// A connection, with the keys of both sides.
pub(super) struct Connection<S> {
    stream: S,
    /// The version that stands in records.
    version: Version,
    /// What is not a whole record yet.
    octets: Vec<u8>,
    /// What is not a whole message yet.
    waiting: Vec<u8>,
    /// What was passed over since the handshake began.
    passed: usize,
    ours: Option<Protection>,
    theirs: Option<Protection>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    pub fn new(stream: S, version: Version) -> Self {
        Connection {
            stream,
            version,
            octets: Vec::new(),
            waiting: Vec::new(),
            passed: 0,
            ours: None,
            theirs: None,
        }
    }

    /// A handshake begins: what is passed over is counted anew.
    pub fn begin(&mut self) {
        self.passed = 0;
    }

    /// Whether records that we write are encrypted already.
    pub fn is_encrypted(&self) -> bool {
        self.ours.is_some()
    }

    /// What we write from here on is protected by this.
    pub fn write_with(&mut self, protection: Protection) {
        self.ours = Some(protection);
    }

    /// What we read from here on is protected by this.
    pub fn read_with(&mut self, protection: Protection) {
        self.theirs = Some(protection);
    }

    /// Records around `plain` under the present keys, ready to be sent.
    pub fn records(&mut self, content: ContentType, plain: &[u8]) -> Result<Vec<u8>, Unseen> {
        let mut records = Vec::new();
        for part in plain.chunks(PLAIN_MAX) {
            records.extend(self.written(content, part)?);
        }
        Ok(records)
    }

    /// One record around `part`, which fits.
    pub fn written(&mut self, content: ContentType, part: &[u8]) -> Result<Vec<u8>, Unseen> {
        let Some(ours) = &mut self.ours else {
            return Ok(record::write(content, self.version, part));
        };
        let sealed = ours
            .seal(content, part)
            .map_err(|_| our_side("a record could not be encrypted"))?;
        Ok(record::write(content, self.version, &sealed))
    }

    /// Sends whole records. That the other side takes no more is no error here: why not is read off what it said.
    pub async fn send(&mut self, records: &[u8]) -> Result<(), Ended> {
        let sent = async {
            self.stream.write_all(records).await?;
            self.stream.flush().await
        };
        match sent.await.map_err(|error| net::why(&error)) {
            Err(unseen) if unseen.reason != Reason::Closed => Err(unseen.into()),
            _ => Ok(()),
        }
    }

    /// Reads up to the next thing that matters.
    ///
    /// # Errors
    /// The server refused or closed; what came cannot be read, or is more than we read; what the stream says of itself.
    pub async fn next(&mut self) -> Result<Event, Ended> {
        loop {
            match Message::take(&mut self.waiting)? {
                // No part of a handshake (RFC 5246 §7.4.1.1).
                Some(request) if request.kind == HandshakeType::HELLO_REQUEST => {
                    self.pass()?;
                    continue;
                }
                Some(message) => return Ok(Event::Message(message)),
                None => {}
            }
            let (content, plain) = self.record().await?;
            match content {
                ContentType::HANDSHAKE if !plain.is_empty() => self.waiting.extend(plain),
                ContentType::CHANGE_CIPHER_SPEC if plain == [1] && self.waiting.is_empty() => {
                    return Ok(Event::CipherChanged);
                }
                ContentType::ALERT => self.alerts(&plain)?,
                // A mail server greets us, say.
                ContentType::APPLICATION_DATA if self.theirs.is_some() => self.pass()?,
                ContentType::HANDSHAKE | ContentType::HEARTBEAT => self.pass()?,
                _ => return Err(malformed("the server sent a record that does not belong here").into()),
            }
        }
    }

    fn alerts(&mut self, octets: &[u8]) -> Result<(), Ended> {
        let (alerts, over) = octets.as_chunks::<2>();
        if !over.is_empty() {
            return Err(malformed("the server sent half an alert").into());
        }
        for [level, description] in alerts {
            match (*level, AlertDescription(*description)) {
                (_, AlertDescription::CLOSE_NOTIFY) => return Err(Ended::Closed),
                (1, AlertDescription::NO_RENEGOTIATION) => return Err(Ended::Alert(*description)),
                // A server that does not know the name says so and goes on.
                (1, _) => self.pass()?,
                _ => return Err(Ended::Alert(*description)),
            }
        }
        // An alert without content would cost nothing otherwise.
        self.pass()
    }

    fn pass(&mut self) -> Result<(), Ended> {
        self.passed += 1;
        if self.passed > PASSED_MAX {
            return Err(unseen(Reason::TooLarge, "too much came beside the handshake").into());
        }
        Ok(())
    }

    /// The next record, decrypted.
    async fn record(&mut self) -> Result<(ContentType, Vec<u8>), Ended> {
        let mut part = [0; 4_096];
        loop {
            let read = record::read(&self.octets)
                .map_err(|record::NotARecord| malformed("the server sent what is no record of TLS"))?;
            if let Some((record, rest)) = read {
                let content = record.content;
                let plain = match &mut self.theirs {
                    None => record.fragment.to_vec(),
                    Some(theirs) => theirs
                        .open(content, record.fragment)
                        .map_err(|_| malformed("the server sent a record that cannot be decrypted"))?,
                };
                if plain.len() > PLAIN_MAX {
                    return Err(malformed("the server sent a record that is too long").into());
                }
                let read = self.octets.len() - rest.len();
                self.octets.drain(..read);
                return Ok((content, plain));
            }
            match self
                .stream
                .read(&mut part)
                .await
                .map_err(|error| net::why(&error))
            {
                Ok(0) => return Err(Ended::Closed),
                Ok(count) => self.octets.extend(part.iter().take(count)),
                Err(unseen) if unseen.reason == Reason::Closed => return Err(Ended::Closed),
                Err(unseen) => return Err(unseen.into()),
            }
        }
    }
}
