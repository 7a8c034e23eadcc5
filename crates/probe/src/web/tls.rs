//! The handshake that the page comes over, and what else is asked of the TLS at an address.

use facts::{Measured, RawHello, Reason, TlsSession, TlsSurvey, Unseen};

use super::{
    Look,
    connections::{Endpoint, Place},
};
use crate::{
    http::Connection,
    net::{BoxFuture, Stream},
    tls::{
        Client, Signatures,
        survey::{self, Alike, Opened, Reach, Server},
    },
};

/// Connections at once from which on the survey need not wait for the page.
const ROOM: usize = 4;

/// A handshake that came about.
pub struct Shaken {
    /// What it showed.
    pub session: TlsSession,
    /// Who did it, with the tickets that came.
    pub client: Client,
}

/// HTTP over a handshake, or why there is none.
type Above = Result<Connection, Unseen>;

/// A session and the client that has it.
type Known<'k> = Option<(&'k TlsSession, &'k Client)>;

/// A way to port 443 of an address.
struct Way<'w> {
    look: &'w Look<'w>,
    endpoint: &'w Endpoint,
}

impl Reach for Way<'_> {
    fn open(&self) -> BoxFuture<'_, Result<Opened, Unseen>> {
        Box::pin(async {
            let (_, opened) = self.look.knock(self.endpoint).await;
            let (stream, place) = opened?;
            Ok(Opened {
                io: Box::new(stream),
                held: Box::new(place),
            })
        })
    }
}

impl Look<'_> {
    /// Does the handshake; where nothing comes of it, once more with a smaller hello, which boxes in between let through that
    /// drop large ones.
    pub(super) async fn shake(
        &self,
        endpoint: &Endpoint,
        opened: (Stream, Place),
    ) -> Result<(Shaken, Above), Unseen> {
        let large = self
            .shake_with(endpoint, opened, Client::new(true, Signatures::All)?)
            .await;
        let why = match large {
            Err(why) if is_worth_another(&why) => why,
            other => return other,
        };
        let (_, opened) = self.knock(endpoint).await;
        let small = Client::new(false, Signatures::All)?;
        match self.shake_with(endpoint, opened?, small).await {
            Ok((mut shaken, above)) => {
                shaken.session.large_hello = Some(why);
                self.connections.narrow(endpoint);
                Ok((shaken, above))
            }
            Err(_) => Err(why),
        }
    }

    async fn shake_with(
        &self,
        endpoint: &Endpoint,
        opened: (Stream, Place),
        client: Client,
    ) -> Result<(Shaken, Above), Unseen> {
        let (session, connection) = self.connections.secure(endpoint, opened, &client).await?;
        let shaken = Shaken { session, client };
        Ok((shaken, connection))
    }

    /// Whether the survey can run beside the page without taking its place.
    pub(super) fn has_room(&self) -> bool {
        self.connections.at_once() >= ROOM
    }

    /// The whole survey, where one is wanted.
    pub(super) async fn survey(&self, endpoint: &Endpoint, known: Known<'_>) -> Measured<TlsSurvey> {
        let hellos = self.hellos(endpoint, known).await;
        self.rest_of_survey(endpoint, known, hellos).await
    }

    /// The same for a server with which no handshake came about: worth it where a bare hello shows that it speaks TLS.
    pub(super) async fn survey_after(
        &self,
        endpoint: &Endpoint,
        hello: &Measured<RawHello>,
    ) -> Measured<TlsSurvey> {
        match hello {
            Measured::Seen(RawHello::Server { .. } | RawHello::Alert { .. }) => {
                self.survey(endpoint, None).await
            }
            Measured::Unseen(why) if self.options.tls.is_some() => Measured::Unseen(why.clone()),
            Measured::Seen(_) if self.options.tls.is_some() => Measured::unseen(Reason::Malformed),
            _ => Measured::NotAsked,
        }
    }

    /// What single hellos show.
    pub(super) async fn hellos(&self, endpoint: &Endpoint, known: Known<'_>) -> Measured<TlsSurvey> {
        let Some(plan) = &self.options.tls else {
            return Measured::NotAsked;
        };
        let way = Way { look: self, endpoint };
        let (at, surveys) = ((endpoint.address, 443), &self.options.surveys);
        let server = self.server(&way, endpoint, known);
        Measured::Seen(
            server
                .hellos_at(at, surveys, plan, Alike::HandshakeAndHello)
                .await,
        )
    }

    /// What handshakes show beside that.
    pub(super) async fn rest_of_survey(
        &self,
        endpoint: &Endpoint,
        known: Known<'_>,
        survey: Measured<TlsSurvey>,
    ) -> Measured<TlsSurvey> {
        let Some(plan) = &self.options.tls else {
            return survey;
        };
        let Measured::Seen(mut survey) = survey else {
            return survey;
        };
        let way = Way { look: self, endpoint };
        self.server(&way, endpoint, known)
            .handshakes(&mut survey, plan)
            .await;
        Measured::Seen(survey)
    }

    fn server<'s>(&'s self, way: &'s Way<'s>, endpoint: &'s Endpoint, known: Known<'s>) -> Server<'s> {
        Server {
            reach: way,
            name: &endpoint.host,
            session: known,
            above: survey::Above::Http(&self.options.user_agent),
        }
    }
}

/// Whether the size of the hello may be why nothing came of it.
fn is_worth_another(why: &Unseen) -> bool {
    matches!(why.reason, Reason::Timeout | Reason::Closed | Reason::Malformed)
}
