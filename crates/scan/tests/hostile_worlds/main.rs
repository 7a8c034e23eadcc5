//! Whatever the DNS and the web servers say, no packet leaves the allowed set of addresses and ports, the measuring ends,
//! and the facts can be kept and judged.
//!
//! More worlds than a run of all tests has time for: `PLIMSOLL_WORLDS=100000 cargo test --release -p plimsoll-scan --test
//! hostile_worlds -- --nocapture`.

mod oracle;
mod world;

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use facts::{Facts, Need, Test};
use proptest::test_runner::{Config, TestRunner};
use scan::{Network, NetworkOptions, Silent};

use crate::{
    oracle::Oracle,
    world::{Plan, World},
};

/// Generated worlds where nobody asks for more; each holds up to a few hundred servers, zones and pages.
const WORLDS: u32 = 600;
/// Of so many worlds, one is judged as well.
const JUDGED: usize = 8;

fn worlds() -> u32 {
    let asked = std::env::var("PLIMSOLL_WORLDS").ok();
    asked.map_or(WORLDS, |asked| {
        asked.parse().expect("PLIMSOLL_WORLDS is a number")
    })
}

/// What the worlds offered, so that a run that tried nothing cannot pass.
#[derive(Default)]
struct Totals {
    opened: AtomicUsize,
    forbidden_offered: AtomicUsize,
    web_opened: AtomicUsize,
    redirects_inside: AtomicUsize,
    worlds: AtomicUsize,
}

#[test]
fn no_connection_leaves_the_allowed_set() {
    let totals = Totals::default();
    let (count, folder) = (worlds(), tempfile::tempdir().unwrap());
    let mut runner = TestRunner::new(Config {
        cases: count,
        failure_persistence: None,
        ..Config::default()
    });
    let run = runner.run(&world::plans(), |plan| {
        try_world(&plan, &totals, folder.path());
        Ok(())
    });
    run.unwrap();
    let read = |count: &AtomicUsize| count.load(Ordering::Relaxed);
    println!(
        "{count} worlds: {} connections and sockets ({} to web servers), {} forbidden addresses and {} redirects inside offered",
        read(&totals.opened),
        read(&totals.web_opened),
        read(&totals.forbidden_offered),
        read(&totals.redirects_inside)
    );
    assert!(read(&totals.opened) > count as usize * 5);
    assert!(read(&totals.web_opened) > count as usize / 4);
    assert!(read(&totals.forbidden_offered) > count as usize);
    assert!(read(&totals.redirects_inside) > 10);
}

fn try_world(plan: &Plan, totals: &Totals, folder: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let world = World::new(plan.clone());
    let facts = runtime.block_on(measured(plan, &world, folder));
    let oracle = Oracle::new(plan);
    let opened = world.opened();
    for to in &opened {
        assert!(oracle.allows(to.ip()), "{} was called in {plan:?}", to.ip());
        assert!(
            [25, 53, 80, 443].contains(&to.port()),
            "port {} was called in {plan:?}",
            to.port()
        );
    }
    let offered = world
        .offered()
        .into_iter()
        .filter(|address| !oracle.allows(*address));
    totals
        .forbidden_offered
        .fetch_add(offered.count(), Ordering::Relaxed);
    totals.opened.fetch_add(opened.len(), Ordering::Relaxed);
    totals.web_opened.fetch_add(
        opened.iter().filter(|to| [80, 443].contains(&to.port())).count(),
        Ordering::Relaxed,
    );
    totals
        .redirects_inside
        .fetch_add(world.redirects_inside(), Ordering::Relaxed);
    if totals
        .worlds
        .fetch_add(1, Ordering::Relaxed)
        .is_multiple_of(JUDGED)
    {
        judge_twice(&facts);
    }
}

async fn measured(plan: &Plan, world: &World, folder: &Path) -> Facts {
    // One file for each content: most worlds share theirs.
    let file = |name: &str, text: &str| {
        let path = folder.join(format!("{name}-{}", text.replace(['/', '\n', ':'], "_")));
        if !path.exists() {
            std::fs::write(&path, text).unwrap();
        }
        Some(path)
    };
    let options = NetworkOptions {
        root_hints: file("hints", world::HINTS),
        opt_out: file("opt-out", &plan.opted_out.join("\n")),
        allow_net: plan.allowed.iter().map(|net| net.parse().unwrap()).collect(),
        pace: Some("none".to_owned()),
        no_ipv6: plan.no_ipv6,
        ..NetworkOptions::default()
    };
    let network = Network::onto(&options, Arc::new(world.clone())).unwrap();
    let subject = scan::subject(world::SUBJECT).unwrap();
    let needs: BTreeSet<Need> = checks::all()
        .flat_map(|entry| entry.check.needs.iter().copied())
        .collect();
    scan::measure(
        &network,
        &subject,
        &[Test::Web, Test::Dns],
        &needs.into(),
        &Silent,
    )
    .await
    .facts
}

/// Judged now and judged again from what was kept: the same report.
fn judge_twice(facts: &Facts) {
    let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let policy = catalogue::policy("default-2026", &all).unwrap();
    let kept: Facts = serde_json::from_str(&serde_json::to_string(facts).unwrap()).unwrap();
    assert_eq!(&kept, facts);
    for test in [Test::Web, Test::Dns] {
        let now = checks::judge(facts, &policy, test);
        let again = checks::judge(&kept, &policy, test);
        assert_eq!(format!("{now:?}"), format!("{again:?}"));
    }
}
