//! Everything asked of one address.

use std::{net::IpAddr, time::Duration};

use facts::{
    Connect, MailServer, Measured, PortFacts, RawHello, Reason, SmtpSession, TlsSession, TlsSurvey, Unseen,
};
use wire::mail::smtp::{Stand, stand};

use super::{
    SmtpOptions, measured,
    talk::Talk,
    way::{Connected, Way},
};
use crate::{
    net::{Account, Door},
    tls::{
        self, Client, Signatures,
        survey::{Above, Alike, Server},
    },
};

/// Attempts to connect before a port counts as closed.
const TRIES: u8 = 2;

/// Between two attempts, so that the second is not lost to the same hiccup.
const PAUSE: Duration = Duration::from_millis(250);

/// One address under one name.
pub struct Visit<'v> {
    pub address: IpAddr,
    pub name: &'v str,
    pub options: &'v SmtpOptions,
    way: Way<'v>,
}

/// One session and the handshake in it.
struct Attempt {
    session: Measured<SmtpSession>,
    tls: Measured<TlsSession>,
    client: Option<Client>,
}

impl<'v> Visit<'v> {
    pub fn new(
        door: &'v Door,
        account: &'v Account,
        address: IpAddr,
        name: &'v str,
        options: &'v SmtpOptions,
    ) -> Self {
        Visit {
            address,
            name,
            options,
            way: Way::new(door, account, address, name, options),
        }
    }

    pub fn account(&self) -> &Account {
        self.way.account()
    }

    /// A server of which nothing is known because of `why`.
    pub fn nothing(&self, why: &Unseen) -> MailServer {
        MailServer {
            port: PortFacts {
                connect: Measured::Unseen(why.clone()),
                tries: 0,
            },
            session: Measured::Unseen(why.clone()),
            tls: Measured::Unseen(why.clone()),
            ..MailServer::at(self.address)
        }
    }

    /// Looks at it.
    pub async fn look(&self) -> MailServer {
        let (port, opened) = self.knock().await;
        let opened = match opened {
            Ok(opened) => opened,
            Err(why) => {
                return MailServer {
                    port,
                    ..self.nothing(&why)
                };
            }
        };
        let mut attempt = self.attempt(opened).await;
        let mut first_session = None;
        if attempt.is_worth_another() && self.wait().await {
            let again = match self.way.connect().await {
                Ok(opened) => self.attempt(opened).await,
                Err(why) => Attempt::none(&why),
            };
            let first = std::mem::replace(&mut attempt, again);
            first_session = Some(Box::new(first.session));
        }
        if attempt.tls.why_not().is_some_and(is_worth_another) && attempt.is_ready() {
            self.try_smaller(&mut attempt).await;
        }
        let hello = self.hello(&attempt).await;
        let survey = self.survey(&attempt, &hello).await;
        MailServer {
            port,
            session: attempt.session,
            first_session,
            tls: attempt.tls,
            hello,
            survey,
            ..MailServer::at(self.address)
        }
    }

    /// Connects; a failure of the network or of the other side is tried once more.
    async fn knock(&self) -> (PortFacts, Result<Connected, Unseen>) {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.way.connect().await {
                Ok(opened) => {
                    let took = opened.0.connected_in().as_millis();
                    let connect = Measured::Seen(Connect {
                        took_ms: u32::try_from(took).unwrap_or(u32::MAX),
                    });
                    return (PortFacts { connect, tries }, Ok(opened));
                }
                Err(why) if tries < TRIES && is_theirs(why.reason) => tokio::time::sleep(PAUSE).await,
                Err(why) => {
                    let connect = Measured::Unseen(why.clone());
                    return (PortFacts { connect, tries }, Err(why));
                }
            }
        }
    }

    /// Leaves the server alone for a while; false where there is no time for it.
    async fn wait(&self) -> bool {
        let pause = self.way.again_after();
        // Another session needs as long as its greeting may take.
        let needed = pause + self.options.waits.greeting;
        let enough = self.way.account().left() >= needed;
        if enough {
            tokio::time::sleep(pause).await;
        }
        enough
    }

    /// The session that shows everything.
    async fn attempt(&self, (stream, _place): Connected) -> Attempt {
        let client = match self.client(true) {
            Ok(client) => client,
            Err(why) => return Attempt::none(&why),
        };
        let waits = self.options.waits;
        let mut talk = Talk::begin(stream, &self.options.ehlo, waits);
        if !talk.reach_tls().await {
            return Attempt {
                session: Measured::Seen(talk.into_parts().1),
                tls: Measured::NotAsked,
                client: None,
            };
        }
        let (stream, session) = talk.into_parts();
        match self.shake(stream, &client).await {
            Ok((stream, tls)) => {
                let mut talk = Talk::inside(stream, session, waits);
                if talk.ehlo().await.is_ok() {
                    talk.quit().await;
                }
                Attempt {
                    session: Measured::Seen(talk.into_parts().1),
                    tls: Measured::Seen(tls),
                    client: Some(client),
                }
            }
            Err(why) => Attempt {
                session: Measured::Seen(session),
                tls: Measured::Unseen(why),
                client: None,
            },
        }
    }

    /// Boxes in between drop large hellos, so a smaller one is sent where nothing came of the first.
    async fn try_smaller(&self, attempt: &mut Attempt) {
        let trying = async {
            let (stream, _place) = self.way.secure().await?;
            let client = self.client(false)?;
            let (_, tls) = self.shake(stream, &client).await?;
            Ok::<_, Unseen>((tls, client))
        };
        if let Ok((mut tls, client)) = trying.await {
            tls.large_hello = attempt.tls.why_not().cloned();
            attempt.tls = Measured::Seen(tls);
            attempt.client = Some(client);
        }
    }

    fn client(&self, hybrid: bool) -> Result<Client, Unseen> {
        Ok(Client::new(hybrid, Signatures::All)?.without_alpn())
    }

    async fn shake<S>(
        &self,
        stream: S,
        client: &Client,
    ) -> Result<(tokio_rustls::client::TlsStream<S>, TlsSession), Unseen>
    where
        S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    {
        let shaking = client.handshake(stream, self.name);
        let outcome = tokio::time::timeout(self.options.waits.reply, shaking).await;
        outcome.unwrap_or(Err(Unseen {
            reason: Reason::Timeout,
            detail: None,
        }))
    }

    /// One handshake in a session of its own.
    pub async fn handshake(&self) -> Result<TlsSession, Unseen> {
        let (stream, _place) = self.way.secure().await?;
        let client = self.client(true)?;
        let (_, tls) = self.shake(stream, &client).await?;
        Ok(tls)
    }

    async fn hello(&self, attempt: &Attempt) -> Measured<RawHello> {
        if attempt.tls.why_not().is_none() || !attempt.is_ready() {
            return Measured::NotAsked;
        }
        let asking = async {
            let (mut stream, _place) = self.way.secure().await?;
            let hello = tls::bare_hello(&mut stream, self.name);
            let outcome = tokio::time::timeout(self.options.waits.reply, hello).await;
            outcome.unwrap_or(Err(Unseen {
                reason: Reason::Timeout,
                detail: None,
            }))
        };
        measured(asking.await)
    }

    /// What else is asked of TLS: worth it where the server speaks it.
    async fn survey(&self, attempt: &Attempt, hello: &Measured<RawHello>) -> Measured<TlsSurvey> {
        let Some(plan) = &self.options.tls else {
            return Measured::NotAsked;
        };
        let speaks = matches!(
            hello,
            Measured::Seen(RawHello::Server { .. } | RawHello::Alert { .. })
        );
        if !attempt.tls.is_seen() && !speaks {
            return match (hello, attempt.tls.why_not()) {
                (Measured::Seen(_), _) => Measured::unseen(Reason::Malformed),
                (_, Some(why)) => Measured::Unseen(why.clone()),
                _ => Measured::NotAsked,
            };
        }
        let server = Server {
            reach: &self.way,
            name: self.name,
            session: attempt.tls.seen().zip(attempt.client.as_ref()),
            above: Above::Smtp(&self.options.ehlo),
        };
        let at = (self.address, 25);
        let mut survey = server
            .hellos_at(at, &self.options.surveys, plan, Alike::Handshake)
            .await;
        if survey.shared.is_none() {
            server.handshakes(&mut survey, plan).await;
        } else {
            server.tickets(&mut survey).await;
        }
        Measured::Seen(survey)
    }
}

impl Attempt {
    fn none(why: &Unseen) -> Self {
        Attempt {
            session: Measured::Unseen(why.clone()),
            tls: Measured::Unseen(why.clone()),
            client: None,
        }
    }

    /// Whether the server said to go ahead with TLS.
    fn is_ready(&self) -> bool {
        self.session
            .seen()
            .is_some_and(|session| stand(session) == Stand::Ready)
    }

    /// Whether the server put us off, or nothing came of it, so that a second visit may fare better.
    fn is_worth_another(&self) -> bool {
        match self.session.seen().map(stand) {
            Some(Stand::Stopped(obstacle)) => matches!(
                obstacle.reason,
                Reason::RateLimited | Reason::Blocked | Reason::Timeout | Reason::Closed
            ),
            _ => false,
        }
    }
}

/// True where another attempt may fare better: the failure is not of our own making.
fn is_theirs(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Timeout | Reason::Refused | Reason::Unreachable | Reason::Closed
    )
}

/// Whether the size of the hello may be why nothing came of it.
fn is_worth_another(why: &Unseen) -> bool {
    matches!(why.reason, Reason::Timeout | Reason::Closed | Reason::Malformed)
}
