//! Budgets per target, over all subjects at once: an address, and its /24 or /48.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use facts::{Reason, Unseen};
use serde::{Deserialize, Serialize};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::Instant,
};

use super::{Account, Purpose};

/// How gently we go.
#[derive(Clone, Debug)]
pub struct Pace {
    name: String,
    rules: Option<Arc<Rules>>,
    slots: Arc<Mutex<HashMap<Key, Arc<Slot>>>>,
}

/// The numbers; a file may state any of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Rules {
    /// TCP connections to one address at the same time.
    pub(super) address_concurrent: usize,
    /// TCP connections to one address in a second.
    pub(super) address_per_s: f64,
    /// Pause after a connection, as a share of the time it took.
    pause_share: f64,
    /// Shortest pause, in milliseconds.
    pause_min_ms: u64,
    /// Longest pause, in milliseconds.
    pause_max_ms: u64,
    /// TCP connections to one /24 or /48 at the same time.
    net_concurrent: usize,
    /// TCP connections to one /24 or /48 in a second.
    net_per_s: f64,
    /// Sessions with one mail server address at the same time.
    smtp_concurrent: usize,
    /// Pause between sessions with one mail server address, in milliseconds.
    smtp_pause_ms: u64,
    /// Questions to one name server address in a second.
    dns_per_s: f64,
}

impl Default for Rules {
    /// What measuring crawlers do that nobody complains about: a pause in proportion to the last
    /// answer, few connections at once to one address and one network, mail servers least of all.
    fn default() -> Self {
        Rules {
            address_concurrent: 2,
            address_per_s: 5.0,
            pause_share: 0.9,
            pause_min_ms: 10,
            pause_max_ms: 500,
            net_concurrent: 20,
            net_per_s: 50.0,
            smtp_concurrent: 1,
            smtp_pause_ms: 2000,
            dns_per_s: 50.0,
        }
    }
}

/// Why a pace cannot be used, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceError(pub String);

impl std::fmt::Display for PaceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PaceError {}

/// The same where nobody asks for gentleness: what a small server still has places for.
const UNPACED_AT_ONCE: usize = 16;

/// The same for sessions with a mail server, which count them and keep few places for a stranger.
const UNPACED_MAIL_AT_ONCE: usize = 4;

/// How long a mail server that put us off is left alone where nobody asks for gentleness.
const UNPACED_AGAIN_AFTER: Duration = Duration::from_secs(1);

/// The same in pauses between sessions: with two seconds each, ten.
const PAUSES_UNTIL_AGAIN: u64 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Address(IpAddr),
    Net(IpAddr),
    Mail(IpAddr),
    Dns(IpAddr),
}

#[derive(Debug)]
struct Slot {
    permits: Arc<Semaphore>,
    clock: Mutex<Clock>,
}

#[derive(Debug)]
struct Clock {
    /// Time up to which the rate is spent (the generic cell rate algorithm).
    spent_until: Instant,
    /// No sooner than this, because of the pause after the last connection.
    not_before: Instant,
}

/// The right to one connection or question; given back when dropped.
#[derive(Debug, Default)]
pub struct Permit {
    _permits: Vec<OwnedSemaphorePermit>,
    pause: Option<(Arc<Slot>, Instant, Pause)>,
}

#[derive(Clone, Copy, Debug)]
struct Pause {
    share: f64,
    min: Duration,
    max: Duration,
}

impl Pace {
    /// The default: gentle.
    pub fn polite() -> Self {
        Pace {
            name: "polite".to_owned(),
            rules: Some(Arc::default()),
            slots: Arc::default(),
        }
    }

    /// Without budgets, for networks of one's own.
    pub fn none() -> Self {
        Pace {
            name: "none".to_owned(),
            rules: None,
            slots: Arc::default(),
        }
    }

    /// `polite`, `none`, or a TOML file that states what differs from `polite`.
    ///
    /// # Errors
    /// The file cannot be read or has a number that makes no sense.
    pub fn choose(asked: &str) -> Result<Self, PaceError> {
        match asked {
            "polite" => return Ok(Self::polite()),
            "none" => return Ok(Self::none()),
            _ => {}
        }
        let fault = |why: String| {
            PaceError(format!(
                "the pace '{asked}' cannot be used: {why}; write polite, none or a file"
            ))
        };
        let text = std::fs::read_to_string(Path::new(asked)).map_err(|e| fault(e.to_string()))?;
        let rules: Rules =
            toml::from_str(&text).map_err(|e| fault(e.to_string().trim().replace('\n', " ")))?;
        let rates = [rules.address_per_s, rules.net_per_s, rules.dns_per_s];
        let counts = [
            rules.address_concurrent,
            rules.net_concurrent,
            rules.smtp_concurrent,
        ];
        if rates.iter().any(|rate| !rate.is_finite() || *rate <= 0.0)
            || counts
                .iter()
                .any(|count| *count == 0 || *count > Semaphore::MAX_PERMITS)
            || !(0.0..=100.0).contains(&rules.pause_share)
            || rules.pause_min_ms > rules.pause_max_ms
        {
            return Err(fault(
                "rates and counts must be above zero, and pause_min_ms at most pause_max_ms".to_owned(),
            ));
        }
        Ok(Pace {
            name: asked.to_owned(),
            rules: Some(Arc::new(rules)),
            slots: Arc::default(),
        })
    }

    /// Its name: `polite`, `none` or the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// TCP connections to one address that may be open at the same time.
    pub fn at_once(&self) -> usize {
        self.rules
            .as_ref()
            .map_or(UNPACED_AT_ONCE, |rules| rules.address_concurrent)
    }

    /// Sessions with one mail server address at the same time.
    pub fn mail_at_once(&self) -> usize {
        self.rules
            .as_ref()
            .map_or(UNPACED_MAIL_AT_ONCE, |rules| rules.smtp_concurrent)
    }

    /// How long a mail server that put us off is left alone before we come once more.
    pub fn mail_again_after(&self) -> Duration {
        self.rules.as_ref().map_or(UNPACED_AGAIN_AFTER, |rules| {
            Duration::from_millis(rules.smtp_pause_ms.saturating_mul(PAUSES_UNTIL_AGAIN))
        })
    }

    /// Waits until the budgets of this target have room.
    ///
    /// # Errors
    /// The account's time would be over before.
    pub(super) async fn enter(
        &self,
        address: IpAddr,
        purpose: Purpose,
        account: &Account,
    ) -> Result<Permit, Unseen> {
        let Some(rules) = &self.rules else {
            return Ok(Permit::default());
        };
        let waiting = async {
            match purpose {
                Purpose::Dns => {
                    let slot = self.slot(Key::Dns(address), usize::MAX);
                    slot.wait_for_turn(rules.dns_per_s).await;
                    Permit::default()
                }
                Purpose::Smtp => {
                    let slot = self.slot(Key::Mail(address), rules.smtp_concurrent);
                    let gap = Duration::from_millis(rules.smtp_pause_ms);
                    let permits = vec![slot.occupy().await, self.enter_net(address, rules).await];
                    slot.wait_for_pause().await;
                    Permit::new(
                        permits,
                        slot,
                        Pause {
                            share: 0.0,
                            min: gap,
                            max: gap,
                        },
                    )
                }
                Purpose::Http | Purpose::Https | Purpose::Http3 => {
                    let slot = self.slot(Key::Address(address), rules.address_concurrent);
                    let permits = vec![slot.occupy().await, self.enter_net(address, rules).await];
                    slot.wait_for_pause().await;
                    slot.wait_for_turn(rules.address_per_s).await;
                    let pause = Pause {
                        share: rules.pause_share,
                        min: Duration::from_millis(rules.pause_min_ms),
                        max: Duration::from_millis(rules.pause_max_ms),
                    };
                    Permit::new(permits, slot, pause)
                }
            }
        };
        tokio::time::timeout(account.left(), waiting)
            .await
            .map_err(|_| Unseen {
                reason: Reason::Budget,
                detail: Some(format!("the pace '{}' left no time for {address}", self.name)),
            })
    }

    async fn enter_net(&self, address: IpAddr, rules: &Rules) -> OwnedSemaphorePermit {
        let slot = self.slot(Key::Net(network(address)), rules.net_concurrent);
        let permit = slot.occupy().await;
        slot.wait_for_turn(rules.net_per_s).await;
        permit
    }

    fn slot(&self, key: Key, concurrent: usize) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= SLOTS_MAX {
            let now = Instant::now();
            slots.retain(|_, slot| Arc::strong_count(slot) > 1 || !slot.is_idle(now));
        }
        slots
            .entry(key)
            .or_insert_with(|| Arc::new(Slot::new(concurrent)))
            .clone()
    }
}

/// Targets remembered before idle ones are forgotten.
const SLOTS_MAX: usize = 100_000;

/// The /24 or /48 of an address.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(a) => Ipv4Addr::from(u32::from(a) & 0xffff_ff00).into(),
        IpAddr::V6(a) => Ipv6Addr::from(u128::from(a) & (u128::MAX << 80)).into(),
    }
}

impl Slot {
    fn new(concurrent: usize) -> Self {
        let now = Instant::now();
        Slot {
            permits: Arc::new(Semaphore::new(concurrent.min(Semaphore::MAX_PERMITS))),
            clock: Mutex::new(Clock {
                spent_until: now,
                not_before: now,
            }),
        }
    }

    fn is_idle(&self, now: Instant) -> bool {
        let clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
        clock.spent_until <= now && clock.not_before <= now
    }

    async fn occupy(&self) -> OwnedSemaphorePermit {
        match self.permits.clone().acquire_owned().await {
            Ok(permit) => permit,
            // A semaphore that nobody closes is never closed; waiting for ever ends with the account's time.
            Err(_) => std::future::pending().await,
        }
    }

    /// Takes the next place in a row of `per_s` a second, of which a second's worth may be taken at once.
    async fn wait_for_turn(&self, per_s: f64) {
        let step = Duration::from_secs_f64(1.0 / per_s);
        let burst = Duration::from_secs(1).saturating_sub(step);
        let at = {
            let mut clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let place = clock.spent_until.max(now);
            clock.spent_until = place + step;
            place.checked_sub(burst).unwrap_or(now)
        };
        tokio::time::sleep_until(at).await;
    }

    async fn wait_for_pause(&self) {
        let until = self
            .clock
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .not_before;
        tokio::time::sleep_until(until).await;
    }
}

impl Permit {
    fn new(permits: Vec<OwnedSemaphorePermit>, slot: Arc<Slot>, pause: Pause) -> Self {
        Permit {
            _permits: permits,
            pause: Some((slot, Instant::now(), pause)),
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let Some((slot, began, pause)) = &self.pause else {
            return;
        };
        let wait = began.elapsed().mul_f64(pause.share).clamp(pause.min, pause.max);
        let mut clock = slot.clock.lock().unwrap_or_else(PoisonError::into_inner);
        clock.not_before = clock.not_before.max(Instant::now() + wait);
    }
}
