//! What was seen of a mail server serves every domain whose mail goes there.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use facts::{MailServer, Measured, Reason, Timestamp, Unseen};
use tokio::time::Instant;
use wire::mail::smtp::{Stand, stand};

use super::server::Visit;

/// How long a server is not asked again: once a day.
const GOOD_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// The same for one that put us off: soon enough to have another chance in a long run, and not a nuisance.
const PUT_OFF_FOR: Duration = Duration::from_secs(10 * 60);

/// Servers that are remembered; some 100 kB each at most.
const SERVERS_MAX: usize = 2_000;

/// Mail servers of this run, by address and name.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    known: Arc<Mutex<HashMap<(IpAddr, String), Cell>>>,
}

/// Whoever looks at the server holds it; others wait for what comes of it.
type Cell = Arc<tokio::sync::Mutex<Option<Kept>>>;

#[derive(Debug)]
struct Kept {
    until: Instant,
    at: Timestamp,
    server: MailServer,
}

impl Memory {
    /// What is known of the server, or else what a visit shows.
    pub(super) async fn recall(&self, visit: &Visit<'_>) -> MailServer {
        let cell = self.cell(visit);
        let waiting = tokio::time::timeout(visit.account().left(), cell.lock());
        let Ok(mut kept) = waiting.await else {
            return visit.nothing(&Unseen {
                reason: Reason::Budget,
                detail: Some("the time for this test is used up".to_owned()),
            });
        };
        let wants_survey = visit.options.tls.is_some();
        if let Some(known) = kept.as_ref()
            && known.until > Instant::now()
            && !(wants_survey && known.lacks_survey())
        {
            return MailServer {
                shared: Some(known.at),
                ..known.server.clone()
            };
        }
        let at = Timestamp::now();
        let server = visit.look().await;
        *kept = lasting(&server).map(|time| Kept {
            until: Instant::now() + time,
            at,
            server: server.clone(),
        });
        server
    }

    fn cell(&self, visit: &Visit<'_>) -> Cell {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= SERVERS_MAX {
            // Whoever is being asked right now stays.
            known.retain(|_, cell| Arc::strong_count(cell) > 1);
        }
        let key = (visit.address, visit.name.to_owned());
        known.entry(key).or_default().clone()
    }
}

impl Kept {
    fn lacks_survey(&self) -> bool {
        self.server.tls.is_seen() && self.server.survey.is_not_asked()
    }
}

/// How long this may serve others; none where something of our own cut it short.
fn lasting(server: &MailServer) -> Option<Duration> {
    let whys = [
        server.port.connect.why_not(),
        server.session.why_not(),
        server.tls.why_not(),
        server.hello.why_not(),
        server.survey.why_not(),
    ];
    let hellos = server.survey.seen().map_or(&[][..], |survey| &survey.hellos);
    let turns = server.session.seen().map_or(&[][..], |session| &session.turns);
    let mut reasons = whys
        .into_iter()
        .flatten()
        .chain(hellos.iter().filter_map(|exchange| exchange.answer.why_not()))
        .chain(turns.iter().filter_map(|turn| turn.reply.why_not()))
        .map(|why| why.reason);
    let ours = [Reason::Budget, Reason::OurSide];
    if reasons.any(|reason| ours.contains(&reason)) {
        return None;
    }
    match &server.session {
        Measured::Seen(session) if matches!(stand(session), Stand::Stopped(_)) => Some(PUT_OFF_FOR),
        Measured::Seen(_) => Some(GOOD_FOR),
        _ => Some(PUT_OFF_FOR),
    }
}
