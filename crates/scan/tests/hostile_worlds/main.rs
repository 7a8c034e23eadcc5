//! Whatever the DNS and the web servers say, no packet leaves the allowed set of addresses and ports, the measuring ends,
//! and the facts can be kept and judged.

mod oracle;
mod world;

use std::{
    collections::BTreeSet,
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

/// Generated worlds; each holds up to a few hundred servers, zones and pages.
const WORLDS: u32 = 250;

/// What the worlds offered, so that a run that tried nothing cannot pass.
#[derive(Default)]
struct Totals {
    opened: AtomicUsize,
    forbidden_offered: AtomicUsize,
    web_opened: AtomicUsize,
    redirects_inside: AtomicUsize,
}

#[test]
fn no_connection_leaves_the_allowed_set() {
    let totals = Totals::default();
    let mut runner = TestRunner::new(Config {
        cases: WORLDS,
        failure_persistence: None,
        ..Config::default()
    });
    let run = runner.run(&world::plans(), |plan| {
        try_world(&plan, &totals);
        Ok(())
    });
    run.unwrap();
    let read = |count: &AtomicUsize| count.load(Ordering::Relaxed);
    println!(
        "{WORLDS} worlds: {} connections and sockets ({} to web servers), {} forbidden addresses and {} redirects inside offered",
        read(&totals.opened),
        read(&totals.web_opened),
        read(&totals.forbidden_offered),
        read(&totals.redirects_inside)
    );
    assert!(read(&totals.opened) > WORLDS as usize * 5);
    assert!(read(&totals.web_opened) > WORLDS as usize / 4);
    assert!(read(&totals.forbidden_offered) > WORLDS as usize);
    assert!(read(&totals.redirects_inside) > 10);
}

fn try_world(plan: &Plan, totals: &Totals) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let world = World::new(plan.clone());
    let facts = runtime.block_on(measured(plan, &world));
    let oracle = Oracle::new(plan);
    let opened = world.opened();
    for to in &opened {
        assert!(oracle.allows(to.ip()), "{} was called in {plan:?}", to.ip());
        assert!(
            [53, 80, 443].contains(&to.port()),
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
        opened.iter().filter(|to| to.port() != 53).count(),
        Ordering::Relaxed,
    );
    totals
        .redirects_inside
        .fetch_add(world.redirects_inside(), Ordering::Relaxed);
    judge_twice(&facts);
}

async fn measured(plan: &Plan, world: &World) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
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
