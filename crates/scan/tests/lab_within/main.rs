//! The lab's names, measured over a network whose round trip is known to the microsecond: how deep a measuring is, and how
//! long and how much the hostile ones can keep us.

mod mail;
mod network;
mod record;
mod reports;
mod revocation;

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::Ordering},
    time::Duration,
};

use facts::{Facts, Need, Test, TlsClasses};
use lab::{Lab, Theme};
use network::Slow;
use scan::{Network, NetworkOptions, Silent, Wanted};
use tokio::time::Instant;

const ROUND_TRIP: Duration = Duration::from_millis(100);
/// Round trips one behind the other for a healthy name, from a cold start.
const DEPTH_MAX: f64 = 12.0;
/// Time for one name, as people have it.
const TIMEOUT: Duration = Duration::from_secs(60);

/// What one name has cost.
struct Cost {
    took: Duration,
    /// Octets that came over connections.
    received: u64,
    facts: Facts,
}

fn paused() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap()
}

/// One test at a time: what a lab takes up must not be counted as another test's.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn up(folder: &std::path::Path) -> Lab {
    let options = lab::Options {
        folder: folder.to_owned(),
        ports: None,
        names: 0,
    };
    Lab::start(&options).await.unwrap()
}

/// Measures one name for the web and for its delegation, with nothing known before.
async fn cost(lab: &Lab, name: &str) -> Cost {
    cost_of(lab, name, needs_of(&[Test::Web, Test::Dns])).await
}

/// What the checks need that the default policy names for these tests.
fn needs_of(tests: &[Test]) -> BTreeSet<Need> {
    let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let policy = catalogue::policy("default-2026", &all).unwrap();
    let mut needs = BTreeSet::new();
    for test in tests {
        let ids = policy.tests.get(test).into_iter().flat_map(|rules| rules.keys());
        let asked = ids
            .filter_map(|id| checks::find(id))
            .flat_map(|entry| entry.check.needs);
        needs.extend(asked.copied().filter(|need| need.belongs_to(*test)));
    }
    needs
}

async fn cost_of(lab: &Lab, name: &str, needs: BTreeSet<Need>) -> Cost {
    let tests = match needs.contains(&Need::Web) {
        true => &[Test::Web, Test::Dns][..],
        false => &[Test::Mail],
    };
    Way::new(lab).cost(name, tests, needs).await
}

/// A network of which all names share what is known.
struct Way {
    network: Network,
    counts: Arc<network::Counts>,
}

impl Way {
    fn new(lab: &Lab) -> Self {
        let slow = Slow::new(lab.within().clone(), ROUND_TRIP);
        let counts = slow.counts();
        let options = NetworkOptions {
            root_hints: Some(lab.files.root_hints.clone()),
            trust_anchor: Some(lab.files.trust_anchor.clone()),
            ca_bundle: Some(lab.files.ca_bundle.clone()),
            vrps: vec![lab.files.vrps.clone()],
            routes: lab.files.routes.to_vec(),
            allow_net: lab::nets(),
            pace: Some("none".to_owned()),
            timeout: Some(TIMEOUT),
            ..NetworkOptions::default()
        };
        let network = Network::onto(&options, Arc::new(slow)).unwrap();
        Way { network, counts }
    }

    async fn cost(&self, name: &str, tests: &[Test], needs: BTreeSet<Need>) -> Cost {
        let subject = scan::subject(name).unwrap();
        let wanted = Wanted {
            needs,
            // A few of each class are enough: how much is asked hangs on what is refused.
            classes: TlsClasses {
                suites: vec![vec![0xc027], vec![0xc02f, 0xc02b, 0xcca9, 0x1301, 0x1302, 0x1303]],
                groups: vec![vec![0x0015], vec![0x001d, 0x0017, 0x0018, 0x11ec]],
                hybrids: Vec::new(),
                orders: vec![facts::SuiteOrder {
                    worse: vec![0xc027],
                    better: vec![0xc02f, 0xc02b, 0xcca9],
                }],
            },
            deep: false,
            vendors: catalogue::vendors(),
            ..Wanted::default()
        };
        let before = self.counts.received.load(Ordering::Relaxed);
        let began = Instant::now();
        let measured = scan::measure(&self.network, &subject, tests, &wanted, &Silent).await;
        Cost {
            took: began.elapsed(),
            received: self.counts.received.load(Ordering::Relaxed) - before,
            facts: measured.facts,
        }
    }
}

#[test]
fn a_healthy_name_is_twelve_round_trips_deep_at_most() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        for name in ["healthy.test", "healthy.example", "municipality.test"] {
            let Cost { took, facts, .. } = cost(&lab, name).await;
            let depth = took.as_secs_f64() / ROUND_TRIP.as_secs_f64();
            println!(
                "{name}: {depth} round trips deep, {} connections, {} questions",
                facts.traffic.connections, facts.traffic.queries
            );
            assert!(
                facts.web.seen().is_some_and(|web| !web.addresses.is_empty()),
                "{name}"
            );
            assert!(depth <= DEPTH_MAX, "{name}: {depth} round trips deep");
        }
    });
}

#[test]
fn a_name_without_mx_records_is_its_own_mail_host() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        let mut needs = needs_of(&[Test::Mail]);
        needs.extend([Need::MailTls, Need::MailTlsa, Need::MxNameServers, Need::MxRoutes]);
        let facts = cost_of(&lab, "healthy.test", needs).await.facts;
        assert!(facts.web.is_not_asked());
        let mail = facts.mail.seen().unwrap();
        let [host] = mail.hosts.as_slice() else {
            panic!("{:?}", mail.hosts);
        };
        assert_eq!(
            (host.name.as_str(), host.preferences.as_slice()),
            ("healthy.test", &[][..])
        );
        assert!(host.servers.len() > 1);
        for server in &host.servers {
            assert!(server.port.connect.why_not().is_some(), "{server:?}");
            let routes = facts.routes.seen().unwrap();
            assert!(
                routes
                    .addresses
                    .iter()
                    .any(|known| known.address == server.address)
            );
        }
        let zone = host.zone.seen().unwrap();
        assert_eq!(zone.apex, "healthy.test.");
        assert!(zone.servers.iter().all(|server| !server.addresses.is_empty()));
        for step in zone.delegations.iter().filter_map(|step| step.referral) {
            assert!(facts.dns.exchanges[step].reply.is_seen());
        }
        let asked = |name: &str, rtype: &str| {
            let mut lookups = facts.dns.lookups.iter();
            lookups.any(|lookup| lookup.question.name == name && lookup.question.rtype == rtype)
        };
        assert!(asked("healthy.test.", "MX") && asked("_25._tcp.healthy.test.", "TLSA"));
        assert!(
            facts
                .dns
                .lookups
                .iter()
                .any(|lookup| lookup.question.rtype == "PTR")
        );

        let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
        let policy = catalogue::policy("default-2026", &all).unwrap();
        let report = checks::judge(&facts, &policy, Test::Mail);
        let verdict = |id: &str| {
            report
                .checks
                .iter()
                .find(|check| check.check.id == id)
                .unwrap()
                .verdict
                .key()
        };
        assert_eq!(verdict("mx/null"), "info");
        assert_eq!(verdict("starttls/available"), "not_tested");
    });
}

/// Octets that one hostile name makes us read: a page of a megabyte from each of two addresses, on two ports, and some more.
const OCTETS_MAX: u64 = 12 << 20;
/// Memory that a whole lab of them may cost, facts of one name at a time.
const GROWTH_MAX: u64 = 96 << 20;

/// Memory of this process in use, in octets.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap();
    text.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

#[test]
fn no_name_keeps_us_longer_or_costs_more_than_the_budget() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        let mut before = None;
        let mut hostile = 0;
        let harmful = [Theme::Hostile, Theme::MailHostile];
        for domain in lab
            .domains
            .iter()
            .filter(|domain| harmful.contains(&domain.theme))
        {
            hostile += 1;
            let Cost {
                took,
                received,
                facts,
            } = cost_of(&lab, &domain.host, mail::needs_with_tls(domain.tests)).await;
            println!(
                "{}: {took:?}, {received} octets, {} connections, {} questions",
                domain.host, facts.traffic.connections, facts.traffic.queries
            );
            assert!(
                took <= TIMEOUT + Duration::from_secs(1),
                "{} took {took:?}",
                domain.host
            );
            assert!(received <= OCTETS_MAX, "{}: {received} octets", domain.host);
            let kept = serde_json::to_string(&facts).unwrap().len();
            assert!(kept < 4 << 20, "{}: facts of {kept} octets", domain.host);
            // Counted from the second name on: the first pays for what is made once.
            let now = resident();
            let grown = now.saturating_sub(*before.get_or_insert(now));
            assert!(grown < GROWTH_MAX, "{grown} octets more after {}", domain.host);
        }
        assert!(hostile >= 30, "{hostile} names");
        assert_eq!(
            lab.trapped(),
            0,
            "somebody came to an address that nobody may reach"
        );
    });
}
