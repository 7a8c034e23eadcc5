//! What a TLS server accepts, asked with hellos that are never finished.
//!
//! Nothing here has an opinion: what to tell apart is given, what came back is written down. The same serves every
//! protocol that TLS lies under; whoever calls brings a way to open a stream on which TLS may begin.

mod ask;
#[cfg(test)]
mod described;
mod plan;
mod points;
mod shared;

use std::time::Duration;

use facts::{
    EarlyData, FlightEnd, HelloExchange, Measured, Reason, Renegotiation, ServerFlight, SignedHandshake,
    Timestamp, TlsSession, TlsSurvey, Unseen,
};
use futures_util::future::{join, join_all};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wire::{
    tls::{
        code::Version,
        flight::{Flight, FlightReader, Kind, Progress},
        reading::Reading,
    },
    x509::{Certificate, KeyKind},
};

use super::{Client, Signatures, early::Words, renegotiate::renegotiate, signed::signed, why};
use crate::net::{BoxFuture, Io};

use ask::Ask;
pub use plan::Plan;
use plan::next_signed;
pub use shared::{Alike, Surveys};

/// Hellos that are sent to one address when only classes are told apart; some thirteen are usual.
const HELLOS_MAX: usize = 40;

/// The same when everything is listed.
const HELLOS_DEEP_MAX: usize = 800;

/// Full handshakes that show how a server signs in TLS 1.3, when everything is listed: one for each of its ways, and three.
const SIGNED_MAX: usize = 40;

/// New handshakes that are asked for on one connection: one more than norms take for a limit.
const RENEGOTIATIONS: u8 = 11;

/// How long an answer may take. Servers that answer at all do so within a round trip and what signing takes.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);

/// Answers that fail to come before we stop asking: who is silent so often does not want more.
const SILENCES_MAX: usize = 4;

/// A stream on which the server waits for a hello, and whatever must live as long as it.
pub struct Opened {
    /// The stream.
    pub io: Box<dyn Io>,
    /// Given back when the stream is gone.
    pub held: Box<dyn Send>,
}

/// A way to a server.
pub trait Reach: Send + Sync {
    /// Opens a stream on which the server waits for a hello.
    fn open(&self) -> BoxFuture<'_, Result<Opened, Unseen>>;
}

/// Whom to ask, and what is known already.
#[derive(Clone, Copy)]
pub struct Server<'a> {
    /// A way to it.
    pub reach: &'a dyn Reach,
    /// The server name to send.
    pub name: &'a str,
    /// A full handshake with it, and the client that did it.
    pub session: Option<(&'a TlsSession, &'a Client)>,
    /// What lies above TLS.
    pub above: Above<'a>,
}

/// The protocol above TLS: it says which application protocols a handshake offers, and what is sent early.
#[derive(Clone, Copy, Debug)]
pub enum Above<'a> {
    /// HTTP, with who we say we are.
    Http(&'a str),
    /// SMTP, with the name that we give in EHLO.
    Smtp(&'a str),
    /// Nothing that is known: nothing is sent early.
    Unknown,
}

impl<'a> Above<'a> {
    /// A client for handshakes under this protocol.
    fn client(self, signatures: Signatures) -> Result<Client, Unseen> {
        let client = Client::new(true, signatures)?;
        Ok(match self {
            Above::Smtp(_) => client.without_alpn(),
            _ => client,
        })
    }

    /// What is sent early after a session with `alpn`.
    fn words(self, alpn: Option<&str>) -> Option<Words<'a>> {
        match self {
            Above::Http(user_agent) => Some(Words::Request {
                http2: alpn == Some("h2"),
                user_agent,
            }),
            Above::Smtp(name) => Some(Words::Ehlo(name)),
            Above::Unknown => None,
        }
    }
}

impl Server<'_> {
    /// What full handshakes show beside that, early data above all: to be asked once the first session has had the time
    /// to hand out tickets; and, where everything is listed, how the server signs.
    pub async fn handshakes(&self, survey: &mut TlsSurvey, plan: &Plan) {
        if gives_up(survey) {
            return;
        }
        let (other, early) = join(self.other_certificate(survey), self.early_data()).await;
        survey.sessions.extend(other);
        survey.early_data = early;
        if plan.deep {
            self.list_signed(survey).await;
        }
    }

    /// Lists with what the server signs in TLS 1.3, one full handshake after the other.
    async fn list_signed(&self, survey: &mut TlsSurvey) {
        let Some((_, client)) = self
            .session
            .filter(|(session, _)| session.version == Version::TLS_1_3.0)
        else {
            return;
        };
        while let Some(offered) = next_signed(survey).filter(|_| survey.signed.len() < SIGNED_MAX) {
            let at = Timestamp::now();
            let asking = async {
                let opened = self.reach.open().await?;
                signed(opened.io, self.name, client.is_hybrid(), &offered).await
            };
            let answer = asking.await.map_or_else(Measured::Unseen, Measured::Seen);
            survey.signed.push(SignedHandshake { at, offered, answer });
        }
    }

    /// Of these the one about early data alone, which takes no connection where nothing allows any.
    pub async fn tickets(&self, survey: &mut TlsSurvey) {
        survey.early_data = self.early_data().await;
    }

    /// Asks what `plan` wants to know, until it is settled or the server has had enough.
    ///
    /// Whether a client may ask for new handshakes belongs to it: that takes one more connection, beside the others.
    pub async fn hellos(&self, plan: &Plan) -> TlsSurvey {
        let mut survey = TlsSurvey {
            listed: plan.deep,
            ..TlsSurvey::default()
        };
        let session = self.session.map(|(session, _)| session);
        self.ask(plan.next(&Reading::new(session, &survey)), &mut survey)
            .await;
        self.rest_of_hellos(survey, plan).await
    }

    async fn rest_of_hellos(&self, survey: TlsSurvey, plan: &Plan) -> TlsSurvey {
        let renegotiable = self.renegotiable(&survey);
        let renegotiation = async {
            match renegotiable {
                Some((version, secure)) => self.renegotiation(version, secure).await,
                None => Measured::NotAsked,
            }
        };
        let (mut survey, renegotiation) = join(self.go_on(survey, plan), renegotiation).await;
        survey.renegotiation = renegotiation;
        survey
    }

    async fn renegotiation(&self, version: Version, secure: bool) -> Measured<Renegotiation> {
        let asking = async {
            let opened = self.reach.open().await?;
            // Everything that we can do is offered: the server knows best what it can.
            renegotiate(opened.io, self.name, version, &[], secure, RENEGOTIATIONS).await
        };
        asking.await.map_or_else(Measured::Unseen, Measured::Seen)
    }

    /// The version in which a new handshake can be asked for, and whether it would be bound to the one before.
    fn renegotiable(&self, survey: &TlsSurvey) -> Option<(Version, bool)> {
        let reading = Reading::new(self.session.map(|(session, _)| session), survey);
        let version = reading.legacy().filter(|version| *version > Version::SSL_3_0);
        let mut hellos = reading.choices().filter_map(|(_, choice)| choice.hello.as_ref());
        let secure = hellos.any(|hello| hello.secure_renegotiation());
        version
            .filter(|_| !gives_up(survey))
            .map(|version| (version, secure))
    }

    /// The same, after what was asked before.
    async fn go_on(&self, mut survey: TlsSurvey, plan: &Plan) -> TlsSurvey {
        let session = self.session.map(|(session, _)| session);
        let most = if plan.deep { HELLOS_DEEP_MAX } else { HELLOS_MAX };
        loop {
            let mut asks = plan.next(&Reading::new(session, &survey));
            asks.truncate(most.saturating_sub(survey.hellos.len()));
            if asks.is_empty() || gives_up(&survey) {
                return survey;
            }
            self.ask(asks, &mut survey).await;
        }
    }

    /// Sends hellos side by side and writes down what comes back.
    async fn ask(&self, asks: Vec<Ask>, survey: &mut TlsSurvey) {
        let answers = join_all(asks.iter().map(|ask| exchange(self.reach, self.name, ask))).await;
        for (mut exchange, flight) in answers {
            if let Some((flight, ended)) = flight {
                exchange.answer = seen(flight, ended, survey);
            }
            survey.hellos.push(exchange);
        }
    }

    /// Where TLS 1.3 alone is spoken, certificates are encrypted: one for keys of another kind takes a full handshake. Where
    /// older versions show certificates, it is worth one only if everything is listed: a server may have a certificate that its
    /// older suites have no use for.
    async fn other_certificate(&self, survey: &TlsSurvey) -> Option<Measured<TlsSession>> {
        let (session, _) = self.session?;
        let shown = |is_rsa: bool| {
            let chains = survey.chains.iter().chain([&session.chain]);
            let mut leaves = chains.filter_map(|chain| Certificate::read(&chain.first()?.0).ok());
            leaves.any(|leaf| matches!(leaf.key.kind, KeyKind::Rsa { .. }) == is_rsa)
        };
        let others = match (shown(true), shown(false)) {
            (true, false) => Signatures::Curves,
            (false, true) => Signatures::Rsa,
            _ => return None,
        };
        let has_older = Reading::new(Some(session), survey).legacy().is_some();
        if has_older && !(survey.listed && session.version == Version::TLS_1_3.0) {
            return None;
        }
        let asking = async {
            let opened = self.reach.open().await?;
            let client = self.above.client(others)?;
            let (_, session) = client.handshake(opened.io, self.name).await?;
            Ok(session)
        };
        Some(asking.await.map_or_else(Measured::Unseen, Measured::Seen))
    }

    /// Sends a request before the handshake is done, where the server has said that this may be done.
    async fn early_data(&self) -> Measured<EarlyData> {
        let Some((session, client)) = self
            .session
            .filter(|(session, _)| session.version == Version::TLS_1_3.0)
        else {
            return Measured::NotAsked;
        };
        let (tickets, max_octets) = client.tickets().count();
        let mut early = EarlyData {
            tickets,
            max_octets,
            attempt: Measured::NotAsked,
        };
        if let (1.., Some(words)) = (max_octets, self.above.words(session.alpn.as_deref())) {
            let asking = async {
                let opened = self.reach.open().await?;
                client.early_data(opened.io, self.name, words).await
            };
            early.attempt = asking.await.map_or_else(Measured::Unseen, Measured::Seen);
        }
        Measured::Seen(early)
    }
}

/// Whether the server, or something before it, has stopped answering us.
fn gives_up(survey: &TlsSurvey) -> bool {
    let final_word = |exchange: &&HelloExchange| {
        let why = exchange.answer.why_not();
        why.is_some_and(|why| {
            matches!(
                why.reason,
                Reason::Budget
                    | Reason::OurSide
                    | Reason::Guarded
                    | Reason::OptedOut
                    // Who says 'not now' or 'not you' is left alone.
                    | Reason::RateLimited
                    | Reason::Blocked
            )
        })
    };
    let silent = |exchange: &&HelloExchange| {
        let why = exchange.answer.why_not();
        why.is_some_and(|why| {
            matches!(
                why.reason,
                Reason::Timeout | Reason::Refused | Reason::Unreachable
            )
        })
    };
    survey.hellos.iter().any(|exchange| final_word(&exchange))
        || survey.hellos.iter().filter(silent).count() >= SILENCES_MAX
}

/// What was read, and why there was no more of it.
type Read = Option<(Flight, FlightEnd)>;

async fn exchange(reach: &dyn Reach, server_name: &str, ask: &Ask) -> (HelloExchange, Read) {
    let mut random = [0; 64];
    // Random octets that are not so random cost nothing here: no key is made from them.
    let _ = aws_lc_rs::rand::fill(&mut random);
    let (octets, offer) = ask.write(server_name, &random);
    let mut exchange = HelloExchange {
        about: ask.about,
        at: Timestamp::now(),
        offer,
        answer: Measured::NotAsked,
    };
    match answer(reach, &octets, ask).await {
        Ok(read) => (exchange, Some(read)),
        Err(why) => {
            exchange.answer = Measured::Unseen(why);
            (exchange, None)
        }
    }
}

/// Sends a hello and reads what comes back; an error where nothing does.
async fn answer(reach: &dyn Reach, hello: &[u8], ask: &Ask) -> Result<(Flight, FlightEnd), Unseen> {
    let Opened { mut io, held } = reach.open().await?;
    let kind = if ask.version() == Version::SSL_2_0 {
        Kind::Ssl2
    } else {
        Kind::Tls
    };
    let mut reader = FlightReader::new(kind);
    let reading = async {
        io.write_all(hello).await.map_err(|error| why(&error))?;
        io.flush().await.map_err(|error| why(&error))?;
        let mut part = [0; 4096];
        loop {
            let count = io.read(&mut part).await.map_err(|error| why(&error))?;
            if count == 0 {
                return Err(Unseen {
                    reason: Reason::Closed,
                    detail: Some("the server closed the connection after our hello".to_owned()),
                });
            }
            if reader.push(part.get(..count).unwrap_or_default()) != Progress::NeedMore {
                return Ok(());
            }
        }
    };
    let ended = tokio::time::timeout(ANSWER_WITHIN, reading).await;
    drop((io, held));
    let ended = ended.unwrap_or(Err(Unseen {
        reason: Reason::Timeout,
        detail: None,
    }));
    match ended {
        Ok(()) => Ok((reader.into_flight(), FlightEnd::Complete)),
        Err(why) if !reader.has_message() => Err(why),
        Err(why) if why.reason == Reason::Timeout => Ok((reader.into_flight(), FlightEnd::Timeout)),
        Err(_) => Ok((reader.into_flight(), FlightEnd::Closed)),
    }
}

fn seen(flight: Flight, ended: FlightEnd, survey: &mut TlsSurvey) -> Measured<ServerFlight> {
    let progress = flight.progress;
    match flight.into_facts(&mut survey.chains, ended) {
        Some(flight) => Measured::Seen(flight),
        None if progress == Progress::TooLarge => Measured::unseen(Reason::TooLarge),
        None => Measured::unseen(Reason::Malformed),
    }
}

#[cfg(test)]
mod tests;
