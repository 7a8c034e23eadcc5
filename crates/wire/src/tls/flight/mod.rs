//! What a server sends in the clear before it waits for the client, read as it comes.

use facts::{Base64, FlightEnd, ServerFlight, TlsMessage};

use super::{
    code::{AlertDescription, ContentType, HandshakeType, Version},
    reader::{Reader, whole},
    record,
    server_hello::ServerHello,
};

mod ssl2;

/// Octets that are read beside the chain of certificates.
pub const OCTETS_MAX: usize = 65_536;
/// Octets of a Certificate message that are read.
pub const CHAIN_OCTETS_MAX: usize = crate::x509::CHAIN_OCTETS_MAX;
/// Certificates of a chain that are kept; those after them are dropped.
pub const CERTIFICATES_MAX: usize = crate::x509::CHAIN_MAX;
/// Messages that are read.
pub const MESSAGES_MAX: usize = 32;
/// Records and messages without content that are passed over.
pub const EMPTY_MAX: usize = 32;
/// Octets that are kept of what is no TLS.
pub const NOT_TLS_MAX: usize = 256;

/// In what the hello was written that is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// SSL 3.0 or TLS.
    Tls,
    /// SSL 2.0. A server may answer in TLS all the same, most often with an alert.
    Ssl2,
}

/// How far a flight is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The server has more to say.
    NeedMore,
    /// The server waits for us, or the rest is encrypted, or it said no.
    Complete,
    /// It is more than we read.
    TooLarge,
    /// What follows cannot be read as TLS. More octets may be pushed: [`NOT_TLS_MAX`] of them are kept.
    Malformed,
}

/// Reads a flight as it comes. However the octets are cut into pieces, what was read is the same.
///
/// Space: what is kept of the messages, and one record and one message that are not whole yet. A length that the server
/// only claims reserves nothing.
#[derive(Clone, Debug)]
pub struct FlightReader {
    form: Form,
    progress: Progress,
    /// Octets taken in, those after the end not counted.
    taken: usize,
    /// What is not a whole record yet.
    octets: Vec<u8>,
    /// What is not a whole handshake message yet.
    handshake: Vec<u8>,
    /// The first octet of an alert whose second has not come.
    alert: Option<u8>,
    /// Records and messages without content so far.
    empty: usize,
    /// The version of the hello, once it has come.
    version: Option<Version>,
    messages: Vec<TlsMessage>,
    chains: Vec<Vec<Vec<u8>>>,
    not_tls: Vec<u8>,
    /// Whether a ServerHello is what cannot be read: that is kept as it is, and nothing after it.
    hello_malformed: bool,
}

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Not seen yet: SSL 2.0, or TLS in answer to it.
    Ssl2OrTls,
    Tls,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flight {
    /// Messages in order. A Certificate names its chain by its place in [`Flight::chains`].
    pub messages: Vec<TlsMessage>,
    /// Chains of certificates, each in the order in which it was sent.
    pub chains: Vec<Vec<Vec<u8>>>,
    /// How far it came.
    pub progress: Progress,
}

impl FlightReader {
    /// For the answer to a hello of that kind.
    pub fn new(kind: Kind) -> Self {
        FlightReader {
            form: match kind {
                Kind::Tls => Form::Tls,
                Kind::Ssl2 => Form::Ssl2OrTls,
            },
            progress: Progress::NeedMore,
            taken: 0,
            octets: Vec::new(),
            handshake: Vec::new(),
            alert: None,
            empty: 0,
            version: None,
            messages: Vec::new(),
            chains: Vec::new(),
            not_tls: Vec::new(),
            hello_malformed: false,
        }
    }

    /// Takes the next octets. What comes after the end is passed over.
    pub fn push(&mut self, octets: &[u8]) -> Progress {
        match self.progress {
            Progress::NeedMore => self.take_in(octets),
            Progress::Malformed => self.keep_not_tls(octets),
            Progress::Complete | Progress::TooLarge => {}
        }
        self.progress
    }

    /// How far the flight is.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Whether a whole message, or something that is no TLS, has come.
    pub fn has_message(&self) -> bool {
        !self.messages.is_empty() || !self.not_tls.is_empty()
    }

    /// What was read.
    pub fn into_flight(mut self) -> Flight {
        if !self.not_tls.is_empty() {
            self.messages.push(TlsMessage::NotTls(Base64(self.not_tls)));
        }
        Flight {
            messages: self.messages,
            chains: self.chains,
            progress: self.progress,
        }
    }

    fn take_in(&mut self, octets: &[u8]) {
        // The bound holds at the same octet however they come.
        let room = OCTETS_MAX
            .saturating_add(CHAIN_OCTETS_MAX)
            .saturating_sub(self.taken);
        let kept = octets.get(..room).unwrap_or(octets);
        self.taken = self.taken.saturating_add(kept.len());
        self.octets.extend(kept);
        let mut waiting = std::mem::take(&mut self.octets);
        let mut rest = waiting.as_slice();
        if self.form == Form::Ssl2OrTls {
            rest = self.ssl2(rest);
        }
        if self.form == Form::Tls {
            rest = self.records(rest);
        }
        match self.progress {
            Progress::NeedMore if kept.len() < octets.len() => self.progress = Progress::TooLarge,
            Progress::NeedMore => {
                let read = waiting.len().saturating_sub(rest.len());
                waiting.drain(..read);
                self.octets = waiting;
            }
            Progress::Malformed => {
                self.keep_not_tls(rest);
                self.keep_not_tls(octets.get(kept.len()..).unwrap_or_default());
            }
            Progress::Complete | Progress::TooLarge => {}
        }
    }

    fn keep_not_tls(&mut self, octets: &[u8]) {
        let bound = if self.hello_malformed { 0 } else { NOT_TLS_MAX };
        let room = bound.saturating_sub(self.not_tls.len());
        self.not_tls.extend(octets.get(..room).unwrap_or(octets));
    }

    /// Reads whole records; what is left, at the record that cannot be read where one cannot.
    fn records<'a>(&mut self, octets: &'a [u8]) -> &'a [u8] {
        let mut rest = octets;
        while self.progress == Progress::NeedMore {
            match record::read(rest) {
                Ok(Some((record, after))) => {
                    self.record(&record);
                    if self.progress == Progress::Malformed {
                        return rest;
                    }
                    rest = after;
                }
                Ok(None) => return rest,
                Err(record::NotARecord) => self.progress = Progress::Malformed,
            }
        }
        rest
    }

    fn record(&mut self, record: &record::Record<'_>) {
        match record.content {
            ContentType::ALERT if !record.fragment.is_empty() => self.alerts(record.fragment),
            ContentType::HANDSHAKE if !record.fragment.is_empty() => {
                self.handshake.extend(record.fragment);
                self.handshakes();
            }
            // Heartbeats are passed over during a handshake (RFC 6520 §4).
            ContentType::ALERT | ContentType::HANDSHAKE | ContentType::HEARTBEAT => self.nothing(),
            // What follows is encrypted: the server took up a session, or is of TLS 1.3 in disguise.
            ContentType::CHANGE_CIPHER_SPEC if self.version.is_some() => self.progress = Progress::Complete,
            _ => self.progress = Progress::Malformed,
        }
    }

    /// Something without content has come.
    fn nothing(&mut self) {
        self.empty = self.empty.saturating_add(1);
        if self.empty > EMPTY_MAX {
            self.progress = Progress::TooLarge;
        }
    }

    fn alerts(&mut self, fragment: &[u8]) {
        for octet in fragment {
            let Some(level) = self.alert.take() else {
                self.alert = Some(*octet);
                continue;
            };
            self.message(TlsMessage::Alert {
                level,
                description: *octet,
            });
            // Level 1 is a warning: a server that does not know the name says so and goes on.
            if self.progress == Progress::NeedMore
                && (level != 1 || *octet == AlertDescription::CLOSE_NOTIFY.0)
            {
                self.progress = Progress::Complete;
            }
            if self.progress != Progress::NeedMore {
                return;
            }
        }
    }

    fn message(&mut self, message: TlsMessage) {
        if self.messages.len() >= MESSAGES_MAX {
            self.progress = Progress::TooLarge;
        } else {
            self.messages.push(message);
        }
    }

    /// Takes whole messages out of what has come.
    fn handshakes(&mut self) {
        let mut waiting = std::mem::take(&mut self.handshake);
        let mut rest = Reader(&waiting);
        while self.progress == Progress::NeedMore {
            let mut next = rest;
            let (Some(kind), Some(length)) = (next.octet(), next.number24()) else {
                break;
            };
            let kind = HandshakeType(kind);
            let bound = match kind {
                HandshakeType::CERTIFICATE => CHAIN_OCTETS_MAX,
                _ => OCTETS_MAX,
            };
            let Some(length) = usize::try_from(length).ok().filter(|length| *length <= bound) else {
                self.progress = Progress::TooLarge;
                break;
            };
            let Some(body) = next.take(length) else {
                break;
            };
            self.handshake_message(kind, body);
            rest = next;
        }
        let read = waiting.len().saturating_sub(rest.0.len());
        waiting.drain(..read);
        self.handshake = waiting;
    }

    fn handshake_message(&mut self, kind: HandshakeType, body: &[u8]) {
        let kept = || Base64(body.to_vec());
        match kind {
            // Without meaning before a handshake (RFC 5246 §7.4.1.1).
            HandshakeType::HELLO_REQUEST if body.is_empty() => self.nothing(),
            HandshakeType::SERVER_HELLO => {
                self.message(TlsMessage::ServerHello(kept()));
                self.hello(body);
            }
            HandshakeType::CERTIFICATE => {
                let chain = chain(body).map(|chain| self.place(chain));
                self.message(TlsMessage::Certificate(chain));
            }
            HandshakeType::CERTIFICATE_STATUS => self.message(TlsMessage::CertificateStatus(kept())),
            HandshakeType::SERVER_KEY_EXCHANGE => self.message(TlsMessage::ServerKeyExchange(kept())),
            HandshakeType::CERTIFICATE_REQUEST => self.message(TlsMessage::CertificateRequest),
            HandshakeType::SERVER_HELLO_DONE => {
                self.message(TlsMessage::ServerHelloDone);
                self.end(Progress::Complete);
            }
            HandshakeType(kind) => self.message(TlsMessage::Other(kind)),
        }
    }

    fn hello(&mut self, body: &[u8]) {
        let Some(hello) = ServerHello::read(body) else {
            self.hello_malformed = true;
            return self.end(Progress::Malformed);
        };
        self.version = Some(hello.version());
        if hello.is_retry() || hello.version() >= Version::TLS_1_3 {
            self.end(Progress::Complete);
        }
    }

    /// Ends the flight, unless a bound has ended it.
    fn end(&mut self, progress: Progress) {
        if self.progress == Progress::NeedMore {
            self.progress = progress;
        }
    }

    /// The place of a chain among those that came, each kept once.
    fn place(&mut self, chain: Vec<Vec<u8>>) -> usize {
        place(&mut self.chains, chain)
    }
}

fn place<T: PartialEq>(chains: &mut Vec<T>, chain: T) -> usize {
    if let Some(at) = chains.iter().position(|kept| *kept == chain) {
        return at;
    }
    chains.push(chain);
    chains.len().saturating_sub(1)
}

/// The certificates of a message before TLS 1.3 (RFC 5246 §7.4.2); those beyond [`CERTIFICATES_MAX`] are dropped. `None`
/// where it cannot be read.
fn chain(body: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut rest = Reader(body);
    let mut list = Reader(rest.vector24()?);
    let mut chain = Vec::new();
    while !list.is_empty() {
        let certificate = list.vector24()?;
        if chain.len() < CERTIFICATES_MAX {
            chain.push(certificate.to_vec());
        }
    }
    whole(rest, chain)
}

impl Flight {
    /// The flight for the facts, its chains put among those of the survey, each kept once. `ended` is why the prober
    /// stopped where the server had more to say: [`FlightEnd::Closed`] or [`FlightEnd::Timeout`].
    ///
    /// `None` where no message has come: that is no answer, and [`Flight::progress`] says whether it was too large.
    pub fn into_facts(self, chains: &mut Vec<Vec<Base64>>, ended: FlightEnd) -> Option<ServerFlight> {
        let places: Vec<usize> = self
            .chains
            .into_iter()
            .map(|chain| place(chains, chain.into_iter().map(Base64).collect()))
            .collect();
        let messages: Vec<TlsMessage> = self
            .messages
            .into_iter()
            .map(|message| match message {
                TlsMessage::Certificate(at) => {
                    TlsMessage::Certificate(at.and_then(|at| places.get(at).copied()))
                }
                other => other,
            })
            .collect();
        let end = match self.progress {
            Progress::NeedMore => ended,
            Progress::Complete => FlightEnd::Complete,
            Progress::TooLarge => FlightEnd::TooLarge,
            Progress::Malformed => FlightEnd::Malformed,
        };
        (!messages.is_empty()).then_some(ServerFlight { messages, end })
    }
}
