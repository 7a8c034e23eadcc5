//! The connections of one look: few at a time, and used again.
//!
//! To one address as many are open at the same time as the pace allows, two by default. A connection that has answered waits a
//! moment for the next request to the same name at the same address. It never keeps others waiting: when a place at
//! its address is wanted, by us or by another look through the same door, it goes.

use std::{
    collections::{HashMap, HashSet},
    net::IpAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use facts::{Http3, Measured, Reason, Response, TlsSession, Unseen};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::Instant,
};
use url::Url;

use super::WebOptions;
use crate::{
    http::{Connection, Protocol, Tasks},
    net::{Account, Door, Io, Purpose, Stream, Target},
    quic,
    tls::{Client, Signatures},
};

/// How long a connection waits for the next request. Others may wait for its place at the door, and the door cannot
/// ask for it back, so this must be short.
const IDLE: Duration = Duration::from_millis(1000);

/// How often idle connections are looked after.
const TICK: Duration = Duration::from_millis(200);

/// How long the last connections have to say goodbye.
const FAREWELL: Duration = Duration::from_millis(500);

/// A name at an address, with or without TLS.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    /// With TLS, on port 443; without, on port 80.
    pub secure: bool,
    /// The name: server name and Host.
    pub host: String,
    /// The address.
    pub address: IpAddr,
}

/// The right to one connection to an address; given back when the stream is gone.
pub type Place = OwnedSemaphorePermit;

/// The place of a connection at an endpoint, and the connection that waits there.
type Slot = Arc<tokio::sync::Mutex<Option<Parked>>>;

struct Parked {
    connection: Connection,
    /// The handshake it began with.
    tls: Option<TlsSession>,
    since: Instant,
}

/// Places at one address.
struct Gate {
    places: Arc<Semaphore>,
    wanted: AtomicUsize,
}

/// What a request brought back.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The response, or why there is none.
    pub response: Measured<Response>,
    /// Its text, where it has one.
    pub text: Option<facts::Body>,
    /// The handshake of the connection it came over.
    pub tls: Option<TlsSession>,
}

/// The connections of one look.
pub struct Connections<'a> {
    door: &'a Door,
    account: &'a Account,
    options: &'a WebOptions,
    slots: Mutex<HashMap<Endpoint, Slot>>,
    gates: Mutex<HashMap<IpAddr, Arc<Gate>>>,
    /// Where a large hello brings nothing.
    narrow: Mutex<HashSet<Endpoint>>,
    tasks: Tasks,
}

impl Drop for Connections<'_> {
    fn drop(&mut self) {
        // A look that was given up leaves nothing running.
        self.tasks.abort();
    }
}

impl<'a> Connections<'a> {
    pub fn new(door: &'a Door, account: &'a Account, options: &'a WebOptions) -> Self {
        Connections {
            door,
            account,
            options,
            slots: Mutex::default(),
            gates: Mutex::default(),
            narrow: Mutex::default(),
            tasks: Tasks::default(),
        }
    }

    pub fn door(&self) -> &Door {
        self.door
    }

    /// Connections to one address at the same time.
    pub fn at_once(&self) -> usize {
        self.door.options().pace.at_once()
    }

    /// Remembers that a large hello brings nothing there.
    pub fn narrow(&self, endpoint: &Endpoint) {
        let mut narrow = self.narrow.lock().unwrap_or_else(PoisonError::into_inner);
        narrow.insert(endpoint.clone());
    }

    fn is_narrow(&self, endpoint: &Endpoint) -> bool {
        let narrow = self.narrow.lock().unwrap_or_else(PoisonError::into_inner);
        narrow.contains(endpoint)
    }

    /// Opens a connection; one attempt.
    pub async fn connect(&self, to: &Endpoint) -> Result<(Stream, Place), Unseen> {
        let place = self.place(to.address).await?;
        let target = Target {
            address: to.address,
            purpose: if to.secure { Purpose::Https } else { Purpose::Http },
            about: &to.host,
        };
        let patience = self.options.patience;
        let stream = self
            .door
            .connect(target, self.account, patience, self.options.bounds);
        Ok((stream.await?, place))
    }

    /// Asks for `/` over HTTP/3; one attempt.
    pub async fn http3(&self, to: &Endpoint) -> Result<Http3, Unseen> {
        let _place = self.place(to.address).await?;
        let target = Target {
            address: to.address,
            purpose: Purpose::Http3,
            about: &to.host,
        };
        quic::http3(self.door, self.account, target, &self.options.user_agent).await
    }

    /// Waits for a place at `address`; a connection that only waits there goes for it.
    async fn place(&self, address: IpAddr) -> Result<Place, Unseen> {
        let gate = self.gate(address);
        let budget = || Unseen {
            reason: Reason::Budget,
            detail: Some("the time for this test is used up".to_owned()),
        };
        gate.wanted.fetch_add(1, Ordering::SeqCst);
        if gate.places.available_permits() == 0 {
            self.evict(address);
        }
        let waiting = tokio::time::timeout(self.account.left(), gate.places.clone().acquire_owned());
        let outcome = waiting.await;
        gate.wanted.fetch_sub(1, Ordering::SeqCst);
        // Nobody closes the semaphore.
        outcome.map_err(|_| budget())?.map_err(|_| budget())
    }

    fn gate(&self, address: IpAddr) -> Arc<Gate> {
        let mut gates = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        let gate = gates.entry(address).or_insert_with(|| {
            Arc::new(Gate {
                places: Arc::new(Semaphore::new(self.at_once())),
                wanted: AtomicUsize::new(0),
            })
        });
        gate.clone()
    }

    fn slot(&self, endpoint: &Endpoint) -> Slot {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        slots.entry(endpoint.clone()).or_default().clone()
    }

    /// Begins HTTP without TLS on a stream.
    pub async fn plain(&self, (stream, place): (Stream, Place)) -> Result<Connection, Unseen> {
        Connection::start(stream, Protocol::Http1, &self.tasks, place).await
    }

    /// Does the handshake and begins HTTP over TLS, in the version that the server chose.
    pub async fn secure(
        &self,
        to: &Endpoint,
        (stream, place): (Stream, Place),
        client: &Client,
    ) -> Result<(TlsSession, Result<Connection, Unseen>), Unseen> {
        let (stream, session) = client.handshake(stream, &to.host).await?;
        let protocol = match session.alpn.as_deref() {
            Some("h2") => Protocol::Http2,
            _ => Protocol::Http1,
        };
        let stream: Box<dyn Io> = Box::new(stream);
        Ok((
            session,
            Connection::start(stream, protocol, &self.tasks, place).await,
        ))
    }

    /// Lets a connection that was just opened wait for its first request.
    pub async fn park(&self, endpoint: &Endpoint, connection: Connection, tls: Option<TlsSession>) {
        let parked = Parked {
            connection,
            tls,
            since: Instant::now(),
        };
        *self.slot(endpoint).lock().await = Some(parked);
    }

    /// Asks `endpoint` for `url`: over the connection that waits there, else over a new one.
    pub async fn get(&self, endpoint: &Endpoint, url: &Url) -> Fetched {
        let slot = self.slot(endpoint);
        let mut waiting = slot.lock().await;
        let mut fresh = false;
        let fetched = loop {
            let mut parked = match waiting.take() {
                Some(parked) => parked,
                None => match self.open(endpoint).await {
                    Ok(parked) => {
                        fresh = true;
                        parked
                    }
                    Err(why) => break Fetched::nothing(why, None),
                },
            };
            match parked.connection.get(url, &self.options.user_agent).await {
                Ok(fetched) => {
                    let tls = parked.tls.clone();
                    if fetched.reusable && self.gate(endpoint.address).wanted.load(Ordering::SeqCst) == 0 {
                        parked.since = Instant::now();
                        *waiting = Some(parked);
                    }
                    break Fetched {
                        response: Measured::Seen(fetched.response),
                        text: fetched.text,
                        tls,
                    };
                }
                // It had been closed while it waited: a new one is worth a try.
                Err(why) if !fresh && why.reason == Reason::Closed => {}
                Err(why) => break Fetched::nothing(why, parked.tls),
            }
        };
        drop(waiting);
        // Who came for a place while the slot was locked could not ask this connection to go.
        let gate = self.gate(endpoint.address);
        if gate.wanted.load(Ordering::SeqCst) > 0 && gate.places.available_permits() == 0 {
            self.evict(endpoint.address);
        }
        fetched
    }

    async fn open(&self, endpoint: &Endpoint) -> Result<Parked, Unseen> {
        let opened = self.connect(endpoint).await?;
        let (connection, tls) = if endpoint.secure {
            let (tls, connection) = self
                .secure(
                    endpoint,
                    opened,
                    &Client::new(!self.is_narrow(endpoint), Signatures::All)?,
                )
                .await?;
            (connection?, Some(tls))
        } else {
            (self.plain(opened).await?, None)
        };
        Ok(Parked {
            connection,
            tls,
            since: Instant::now(),
        })
    }

    /// Ends the connection that waits at `endpoint`: nothing more will be asked there.
    pub fn release(&self, endpoint: &Endpoint) {
        if let Ok(mut parked) = self.slot(endpoint).try_lock() {
            *parked = None;
        }
    }

    /// Ends one connection that waits at `address`, one without TLS rather than one that was dear to make.
    fn evict(&self, address: IpAddr) {
        let slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let mut here: Vec<(&Endpoint, &Slot)> = slots
            .iter()
            .filter(|(endpoint, _)| endpoint.address == address)
            .collect();
        here.sort_by_key(|(endpoint, _)| endpoint.secure);
        for (_, slot) in here {
            if slot.try_lock().is_ok_and(|mut parked| parked.take().is_some()) {
                return;
            }
        }
    }

    /// Ends connections that have waited too long; never returns.
    pub async fn look_after(&self) -> std::convert::Infallible {
        loop {
            tokio::time::sleep(TICK).await;
            let slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
            for slot in slots.values() {
                if let Ok(mut parked) = slot.try_lock() {
                    parked.take_if(|parked| parked.since.elapsed() > IDLE);
                }
            }
        }
    }

    /// Ends all connections and waits until they are gone.
    pub async fn finish(&self) {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.tasks.finish(FAREWELL).await;
    }
}

impl Fetched {
    fn nothing(why: Unseen, tls: Option<TlsSession>) -> Self {
        Fetched {
            response: Measured::Unseen(why),
            text: None,
            tls,
        }
    }
}
