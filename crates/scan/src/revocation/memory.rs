//! Lists that were fetched in this run: a list serves every name whose certificates point to it, and is asked for once.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use facts::{CertificateFile, Measured, Reason, Timestamp, Unseen};
use probe::tls::aia::Files;
use tokio::{
    sync::{OnceCell, Semaphore},
    time::{Instant, timeout_at},
};

/// How long a list may take to come: one of ten megabytes over a line of ten megabits a second, and some more.
const WHOLE: Duration = Duration::from_secs(15);
/// Lists that are fetched at the same time, whoever asks: each may need its full size of memory.
const AT_ONCE_MAX: usize = 4;
/// Octets of all lists that are remembered; the eldest are forgotten first.
const OCTETS_MAX: usize = 96 << 20;
/// How long a list serves. CAs publish new ones after some hours.
const KEPT_FOR: Duration = Duration::from_secs(3600);
/// Lists, and places without one, that are remembered.
const PLACES_MAX: usize = 10_000;

/// The lists of this run, by URL.
#[derive(Clone, Debug)]
pub(crate) struct Lists {
    known: Arc<Mutex<HashMap<String, Known>>>,
    at_once: Arc<Semaphore>,
}

#[derive(Debug)]
struct Known {
    since: Instant,
    cell: Cell,
}

type Cell = Arc<OnceCell<Arc<CertificateFile>>>;

impl Default for Lists {
    fn default() -> Self {
        Lists {
            known: Arc::default(),
            at_once: Arc::new(Semaphore::new(AT_ONCE_MAX)),
        }
    }
}

impl Lists {
    /// The file at `url`, of at most `octets_max` octets, fetched unless it was before. Whoever asks while somebody else
    /// fetches it waits for that, as long as its own time lasts.
    pub async fn get(&self, files: &Files<'_>, url: &str, octets_max: usize) -> Arc<CertificateFile> {
        // A list that is too large for one who asks may not be so for another.
        let key = format!("{octets_max} {url}");
        let cell = self.cell(&key);
        let fetched = cell.get_or_try_init(|| async {
            let _turn = self.at_once.acquire().await;
            let file = files.fetch_within(url, octets_max, WHOLE).await;
            match file.body.why_not().map(|why| why.reason) {
                // Somebody else's time may last.
                Some(Reason::Budget | Reason::OurSide) => Err(Arc::new(file)),
                _ => Ok(Arc::new(file)),
            }
        });
        match timeout_at(files.account.deadline(), fetched).await {
            Ok(Ok(file)) => {
                let file = file.clone();
                self.forget_what_is_too_much();
                file
            }
            Ok(Err(file)) => file,
            Err(_) => Arc::new(CertificateFile {
                url: url.to_owned(),
                at: Timestamp::now(),
                body: Measured::Unseen(Unseen {
                    reason: Reason::Budget,
                    detail: None,
                }),
            }),
        }
    }

    fn cell(&self, key: &str) -> Cell {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, known| known.since.elapsed() < KEPT_FOR);
        let fresh = || Known {
            since: Instant::now(),
            cell: Cell::default(),
        };
        known.entry(key.to_owned()).or_insert_with(fresh).cell.clone()
    }

    fn forget_what_is_too_much(&self) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let size = |known: &Known| {
            let file = known.cell.get().and_then(|file| file.body.seen());
            file.map_or(0, |octets| octets.0.len())
        };
        let mut octets: usize = known.values().map(size).sum();
        while octets > OCTETS_MAX || known.len() > PLACES_MAX {
            // One that somebody is fetching is not the eldest for long.
            let done = known.iter().filter(|(_, known)| known.cell.initialized());
            let eldest = done
                .min_by_key(|(_, known)| known.since)
                .map(|(key, _)| key.clone());
            let Some(eldest) = eldest else { return };
            if let Some(gone) = known.remove(&eldest) {
                octets = octets.saturating_sub(size(&gone));
            }
        }
    }
}
