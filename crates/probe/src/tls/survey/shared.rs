//! What was surveyed at an address serves every name there, once it has been seen that it holds for that name too.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use facts::{HelloAbout, HelloExchange, SharedFrom, Timestamp, TlsMessage, TlsSession, TlsSurvey};
use tokio::sync::OnceCell;
use wire::tls::{
    code::Version,
    reading::{Outcome, Reading, highest},
};

use super::{Plan, Server, gives_up};

/// Surveys of this run, by address and port.
#[derive(Clone, Debug, Default)]
pub struct Surveys {
    known: Arc<Mutex<HashMap<(IpAddr, u16), Cell>>>,
}

type Cell = Arc<OnceCell<Arc<Known>>>;

/// One survey, and under which name it was made.
#[derive(Debug)]
struct Known {
    name: String,
    at: Timestamp,
    session: Option<Agreed>,
    survey: TlsSurvey,
}

/// What a full handshake agreed upon: version, suite, group.
type Agreed = (u16, u16, Option<u16>);

impl Surveys {
    fn cell(&self, at: (IpAddr, u16)) -> Cell {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(at).or_default().clone()
    }
}

/// What has to come out alike before a survey serves another name too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// The handshake, and one hello more: on web servers configurations differ by name now and then.
    HandshakeAndHello,
    /// The handshake alone: mail servers have one configuration for all names, and count sessions.
    Handshake,
}

impl Server<'_> {
    /// What single hellos show, taken over from another name at the same address where this name's own handshake comes out
    /// alike, and what else `alike` asks for. Nothing is taken over unseen.
    pub async fn hellos_at(
        &self,
        at: (IpAddr, u16),
        surveys: &Surveys,
        plan: &Plan,
        alike: Alike,
    ) -> TlsSurvey {
        let mut own = None;
        let cell = surveys.cell(at);
        let known = cell.get_or_try_init(|| async {
            let survey = own.insert(self.hellos(plan).await);
            if gives_up(survey) {
                // A survey that was cut short serves nobody else.
                return Err(());
            }
            Ok(Arc::new(Known {
                name: self.name.to_owned(),
                at: survey
                    .hellos
                    .first()
                    .map_or_else(Timestamp::now, |first| first.at),
                session: self.agreed(),
                survey: survey.clone(),
            }))
        });
        let known = known.await.cloned();
        if let Some(own) = own {
            return own;
        }
        match known {
            Ok(known) if known.session == self.agreed() => match alike {
                Alike::HandshakeAndHello => self.confirm(&known, plan).await,
                Alike::Handshake => taken_over(&known, TlsSurvey::default(), |_| true),
            },
            _ => self.hellos(plan).await,
        }
    }

    fn agreed(&self) -> Option<Agreed> {
        let session: &TlsSession = self.session?.0;
        Some((session.version, session.suite, session.group))
    }

    /// Asks the one hello that shows most, and then what is still open: this name's own certificates if the answer is as
    /// it was, everything if not.
    async fn confirm(&self, known: &Known, plan: &Plan) -> TlsSurvey {
        let mut survey = TlsSurvey {
            listed: plan.deep,
            ..TlsSurvey::default()
        };
        self.ask(plan.first(), &mut survey).await;
        let session = self.session.map(|(session, _)| session);
        let now = telling(&Reading::new(session, &survey));
        if now.is_some() && now == telling(&Reading::new(None, &known.survey)) {
            self.go_on(taken_over(known, survey, |exchange| !tells(exchange)), plan)
                .await
        } else {
            self.rest_of_hellos(survey, plan).await
        }
    }
}

/// Whether this is the hello that shows most.
fn tells(exchange: &HelloExchange) -> bool {
    exchange.about == HelloAbout::Version && highest(&exchange.offer) == Version::TLS_1_2
}

/// A choice, without what differs from one connection or name to the next.
#[derive(Debug, PartialEq)]
struct Told {
    version: u16,
    suite: u32,
    compression: u8,
    group: Option<u16>,
    /// Kinds of extensions, in order.
    kinds: Vec<u16>,
}

/// What that hello came to: a choice, or a refusal; none where it came to nothing.
fn telling(reading: &Reading<'_>) -> Option<Option<Told>> {
    let (_, outcome) = reading.answers().filter(|(exchange, _)| tells(exchange)).last()?;
    match outcome {
        Outcome::Unknown(_) => None,
        Outcome::Refused(_) => Some(None),
        Outcome::Chose(choice) => {
            let hello = choice.hello.as_ref()?;
            // A name that the server does not know by heart is not acknowledged, and staples come and go.
            let kinds = hello.extensions.iter().map(|extension| extension.kind.0);
            let kinds = kinds.filter(|kind| ![0, 5, 18].contains(kind)).collect();
            let group = choice.group.map(|group| group.0);
            Some(Some(Told {
                version: choice.version.0,
                suite: choice.suite,
                compression: hello.compression,
                group,
                kinds,
            }))
        }
    }
}

/// The other name's hellos before this name's own, without the other's certificates; only those that are `kept`.
fn taken_over(known: &Known, own: TlsSurvey, kept: impl Fn(&HelloExchange) -> bool) -> TlsSurvey {
    let mut hellos: Vec<HelloExchange> = known
        .survey
        .hellos
        .iter()
        .filter(|exchange| kept(exchange) && exchange.about != HelloAbout::Certificate)
        .cloned()
        .collect();
    for exchange in &mut hellos {
        if let facts::Measured::Seen(flight) = &mut exchange.answer {
            flight.messages.retain(|message| {
                !matches!(
                    message,
                    TlsMessage::Certificate(_) | TlsMessage::CertificateStatus(_)
                )
            });
        }
    }
    let shared = SharedFrom {
        name: known.name.clone(),
        at: known.at,
        hellos: hellos.len(),
    };
    hellos.extend(own.hellos);
    TlsSurvey {
        hellos,
        renegotiation: known.survey.renegotiation.clone(),
        shared: Some(shared),
        ..own
    }
}
