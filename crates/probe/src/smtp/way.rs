//! The way to TLS behind STARTTLS, for everything that takes a connection of its own.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use facts::{Reason, SmtpSession, Unseen};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use wire::mail::smtp::{Stand, stand};

use super::{SmtpOptions, talk::Talk};
use crate::{
    net::{Account, BoxFuture, Door, Purpose, Stream, Target},
    tls::survey::{Opened, Reach},
};

/// A way to port 25 of an address.
pub struct Way<'w> {
    door: &'w Door,
    account: &'w Account,
    address: IpAddr,
    name: &'w str,
    options: &'w SmtpOptions,
    places: Arc<Semaphore>,
    /// Why nobody goes this way any more: the server has had enough.
    ended: Mutex<Option<Unseen>>,
}

/// A connection, and its place.
pub type Connected = (Stream, OwnedSemaphorePermit);

impl<'w> Way<'w> {
    pub fn new(
        door: &'w Door,
        account: &'w Account,
        address: IpAddr,
        name: &'w str,
        options: &'w SmtpOptions,
    ) -> Self {
        Way {
            door,
            account,
            address,
            name,
            options,
            places: Arc::new(Semaphore::new(door.options().pace.mail_at_once())),
            ended: Mutex::default(),
        }
    }

    pub fn account(&self) -> &Account {
        self.account
    }

    /// How long the server is left alone after it put us off.
    pub fn again_after(&self) -> Duration {
        let usual = self.door.options().pace.mail_again_after();
        self.options.again_after.unwrap_or(usual)
    }

    /// Opens a connection; one attempt.
    pub async fn connect(&self) -> Result<Connected, Unseen> {
        let budget = |_| Unseen {
            reason: Reason::Budget,
            detail: Some("the time for this test is used up".to_owned()),
        };
        let waiting = tokio::time::timeout(self.account.left(), self.places.clone().acquire_owned());
        // Nobody closes the semaphore.
        let place = waiting.await.map_err(|_| budget(()))?.map_err(|_| budget(()))?;
        if let Some(why) = self.ended() {
            return Err(why);
        }
        let target = Target {
            address: self.address,
            purpose: Purpose::Smtp,
            about: self.name,
        };
        let (patience, bounds) = (self.options.patience, self.options.bounds());
        let stream = self.door.connect(target, self.account, patience, bounds).await?;
        Ok((stream, place))
    }

    fn ended(&self) -> Option<Unseen> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sees to it that nobody goes this way any more where the server said so.
    fn heed(&self, why: &Unseen) {
        if matches!(why.reason, Reason::RateLimited | Reason::Blocked) {
            let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
            ended.get_or_insert_with(|| why.clone());
        }
    }

    /// Opens a connection on which the server waits for TLS.
    pub async fn secure(&self) -> Result<Connected, Unseen> {
        let (stream, place) = self.connect().await?;
        let mut talk = Talk::begin(stream, &self.options.ehlo, self.options.waits);
        if talk.reach_tls().await {
            return Ok((talk.into_parts().0, place));
        }
        let why = no_tls(talk.session());
        self.heed(&why);
        Err(why)
    }
}

/// Why a session did not come to TLS.
fn no_tls(session: &SmtpSession) -> Unseen {
    match stand(session) {
        Stand::Stopped(obstacle) => obstacle.unseen(),
        // An earlier session came to TLS: a server that says otherwise now does not want this one to.
        Stand::NotOffered(reply) | Stand::NoExtensions(reply) | Stand::Refused(reply) => Unseen {
            reason: Reason::RateLimited,
            detail: Some(reply.lines.join(" / ")),
        },
        Stand::NotSmtp(reply) => Unseen {
            reason: Reason::Malformed,
            detail: Some(reply.lines.join(" / ")),
        },
        Stand::Ready => Unseen {
            reason: Reason::OurSide,
            detail: None,
        },
    }
}

impl Reach for Way<'_> {
    fn open(&self) -> BoxFuture<'_, Result<Opened, Unseen>> {
        Box::pin(async {
            let (stream, place) = self.secure().await?;
            Ok(Opened {
                io: Box::new(stream),
                held: Box::new(place),
            })
        })
    }
}
