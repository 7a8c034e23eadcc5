//! Random worlds of names, addresses and redirects: whatever they look like, the door stays shut for what is not public,
//! and the cost stays bounded.

use std::{io, net::SocketAddr, sync::Mutex};

use proptest::prelude::*;

use super::*;
use crate::net::{DoorOptions, Io, NetMap, Pace, Packets, Sockets};

/// Addresses that names lead to; the first three are public.
const ADDRESSES: [&str; 12] = [
    "192.0.1.1",
    "8.8.8.8",
    "2606:4700::1",
    "127.0.0.1",
    "10.0.0.1",
    "169.254.169.254",
    "::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "fd00:ec2::254",
    "0.0.0.0",
    "224.0.0.1",
];

/// What redirects may say; `%` stands for a number.
const LOCATIONS: [&str; 14] = [
    "http://n%.example.test/",
    "http://n%.example.test/%",
    "//n%.example.test/a",
    "/%",
    "%",
    "https://n%.example.test/",
    "http://n%.example.test:22/",
    "http://example.test/",
    "http://127.0.0.%/",
    "http://[::%]/",
    "http://169.254.169.254/%",
    "http://other.example/",
    "gopher://n%.example.test/",
    "http://n%.example.test.:80/x",
];

#[derive(Clone, Debug)]
struct World {
    /// For each name, its addresses.
    names: Vec<Vec<usize>>,
    /// What the page behind host and path answers: a status and a location, by turns.
    answers: Vec<(u16, usize, usize)>,
}

fn world() -> impl Strategy<Value = World> {
    // Half of the addresses are public, two of three redirects can be followed: so that worlds are deep.
    let address = prop_oneof![0..3usize, 0..ADDRESSES.len()];
    let names = proptest::collection::vec(proptest::collection::vec(address, 1..4), 10);
    let status = prop_oneof![8 => Just(302u16), 1 => Just(307), 1 => Just(200), 1 => Just(404)];
    let location = prop_oneof![2 => 0..5usize, 1 => 0..LOCATIONS.len()];
    let answers = proptest::collection::vec((status, location, 0usize..10), 10..40);
    (names, answers).prop_map(|(names, answers)| World { names, answers })
}

impl World {
    fn answer(&self, target: &str, host: &str) -> Reply {
        let at = host
            .bytes()
            .chain(target.bytes())
            .fold(7_usize, |sum, octet| sum.wrapping_mul(31) + usize::from(octet));
        let (status, location, number) = self.answers[at % self.answers.len()];
        let location = LOCATIONS[location].replace('%', &number.to_string());
        page(
            &format!("{status} X"),
            &format!("Location: {location}\r\n"),
            "some text",
        )
    }
}

impl Resolve for World {
    fn addresses<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>> {
        let number = host
            .strip_prefix('n')
            .and_then(|rest| rest.split('.').next()?.parse::<usize>().ok());
        let addresses = self.names[number.unwrap_or(0) % self.names.len()].iter();
        let addresses = addresses.map(|at| ADDRESSES[*at].parse().unwrap()).collect();
        Box::pin(async move { Ok(addresses) })
    }
}

/// A network in memory: port 80 answers everywhere, port 443 nowhere.
struct Network {
    world: Arc<World>,
    called: Mutex<Vec<SocketAddr>>,
}

impl Sockets for Network {
    fn tcp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>> {
        self.called.lock().unwrap().push(to);
        let (ours, theirs) = tokio::io::duplex(4096);
        let world = self.world.clone();
        let server = Arc::new(Server {
            accepted: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            most_open: AtomicUsize::new(0),
            asked: Mutex::default(),
        });
        tokio::spawn(http1(server, move |target, host| world.answer(target, host))(
            Box::new(theirs),
        ));
        Box::pin(async move {
            match to.port() {
                80 => Ok(Box::new(ours) as Box<dyn Io>),
                _ => Err(io::ErrorKind::ConnectionRefused.into()),
            }
        })
    }

    fn udp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        let nowhere = NetMap::parse("").unwrap();
        Box::pin(async move { nowhere.udp(to, from).await })
    }
}

async fn explore(world: World) {
    let world = Arc::new(world);
    let network = Arc::new(Network {
        world: world.clone(),
        called: Mutex::default(),
    });
    let door = Door::onto(
        DoorOptions {
            pace: Pace::none(),
            ..DoorOptions::default()
        },
        network.clone(),
    );
    let account = account();
    let facts = look(
        &door,
        &account,
        &host(&["192.0.1.1", "10.0.0.1", "2606:4700::1"]),
        &*world,
        &options(),
    )
    .await;
    let called = network.called.lock().unwrap().clone();
    for to in &called {
        assert!(
            ADDRESSES[..3].contains(&to.ip().to_string().as_str()),
            "{to} was called"
        );
        assert!([80, 443].contains(&to.port()), "{to} was called");
    }
    assert!(
        called.len() <= 2 * 2 + 3 * HOPS_MAX * 2,
        "{} connections",
        called.len()
    );
    for address in &facts.addresses {
        let Some(visit) = address.plain_page.seen() else {
            assert_eq!(address.http.connect.why_not().unwrap().reason, Reason::Guarded);
            continue;
        };
        assert!(visit.hops.len() <= HOPS_MAX);
        let urls: std::collections::BTreeSet<&str> = visit.hops.iter().map(|hop| hop.url.as_str()).collect();
        assert_eq!(urls.len(), visit.hops.len(), "the same page twice: {visit:?}");
        assert!(visit.hops.iter().all(|hop| hop.url.contains("example.test")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]
    #[test]
    fn no_world_opens_the_door_to_what_is_inside(world in world()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        runtime.block_on(explore(world));
    }
}
