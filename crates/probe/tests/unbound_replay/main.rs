//! Unbound's own validation scenarios, replayed through our walk and our validator.
//!
//! They are not part of this project. Where `PLIMSOLL_UNBOUND_RPL` names a folder with `val_*.rpl` files (in Unbound's
//! sources: `testdata/`), they run, and the count is printed; elsewhere this test says that it is skipped.

mod dsa;
mod script;
mod world;

use std::{path::Path, sync::Arc, time::Duration};

use probe::{
    dns::{Inquiry, Resolver, ResolverOptions, RootHints},
    net::{Account, Door, DoorOptions, Guard, Pace},
};
use script::{Entry, Script, Step};
use wire::{
    dns::{End, Name, Rtype, name},
    dnssec::{Anchors, Limits, Skew, Status, Why},
};
use world::World;

/// Steps that a resolver answers from what it has cached; their servers do not answer what we would ask.
const FROM_CACHE: &[(&str, u32)] = &[
    ("val_cnameqtype.rpl", 140),
    ("val_cnameqtype_qmin.rpl", 140),
    ("val_dnameqtype.rpl", 140),
    ("val_dnameqtype_qmin.rpl", 140),
    ("val_cnametonsec.rpl", 1),
    ("val_cnametooptin.rpl", 1),
    ("val_keyprefetch_verify.rpl", 30),
    ("val_negcache_dssoa.rpl", 20),
    ("val_nsec3_cname_ds.rpl", 1),
    ("val_refer_unsignadd.rpl", 11),
    ("val_referd.rpl", 5),
    ("val_referglue.rpl", 5),
    ("val_unsec_cname.rpl", 20),
];

/// Files where we differ and stand by it, each with the reason.
const DIFFERENT: &[(&str, &str)] = &[
    (
        "val_dnametoolong.rpl",
        "the servers answer YXDOMAIN, so there is nothing to look at; we say that, not 'insecure'",
    ),
    (
        "val_nodata_entnx.rpl",
        "the status is the same; we keep the response code that the server sent",
    ),
];

#[derive(Debug, PartialEq, Eq)]
enum Expected {
    Secure,
    Insecure,
    Failure,
}

#[tokio::test(start_paused = true)]
async fn our_verdicts_are_unbounds() {
    let Ok(folder) = std::env::var("PLIMSOLL_UNBOUND_RPL") else {
        println!("skipped: PLIMSOLL_UNBOUND_RPL names no folder with Unbound's val_*.rpl files");
        return;
    };
    let mut files: Vec<_> = std::fs::read_dir(Path::new(&folder))
        .unwrap_or_else(|e| panic!("{folder}: {e}"))
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("val_"))
        })
        .collect();
    files.sort();
    let (mut ran, mut questions, mut left_out, mut wrong) = (0, 0, Vec::new(), Vec::new());
    for path in &files {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let script = match Script::read(&std::fs::read_to_string(path).unwrap()) {
            Ok(script) => Arc::new(script),
            Err(why) => {
                left_out.push(format!("{file}: cannot be read here: {why}"));
                continue;
            }
        };
        if script.option("forward-zone").is_some() {
            left_out.push(format!(
                "{file}: it forwards to a resolver, and we walk from the root"
            ));
            continue;
        }
        ran += 1;
        let world = World {
            script: script.clone(),
            step: Arc::default(),
        };
        let resolver = resolver(&world);
        for (step, query, check) in pairs(&script) {
            world.step.store(step, std::sync::atomic::Ordering::SeqCst);
            // Asked all the same: later steps build on what this one taught the resolver.
            let difference = run(&script, &resolver, query, check).await;
            let cached = FROM_CACHE
                .contains(&(file.as_str(), step))
                .then_some("answered from what the resolver has cached");
            if let Some(why) = cached.or_else(|| unlike_us(&script, step, query)) {
                left_out.push(format!("{file} step {step}: {why}"));
                continue;
            }
            questions += 1;
            if let Some(difference) = difference {
                match DIFFERENT.iter().find(|(known, _)| *known == file) {
                    Some((_, why)) => left_out.push(format!("{file}: {difference}; we stand by it: {why}")),
                    None => wrong.push(format!("{file} step {step}: {difference}")),
                }
            }
        }
    }
    println!("{ran} of {} scenarios ran, {questions} questions", files.len());
    for line in &left_out {
        println!("  {line}");
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Why a question is not one that we ask; none when it is.
fn unlike_us(script: &Script, step: u32, query: &Entry) -> Option<&'static str> {
    let (_, rtype) = query.question.as_ref()?;
    let first = pairs(script).first().is_none_or(|(first, ..)| *first == step);
    if matches!(*rtype, Rtype::ANY | Rtype::RRSIG | Rtype::CNAME | Rtype::DNAME) {
        Some("we never ask for ANY, RRSIG, CNAME or DNAME by themselves")
    } else if script.option("harden-algo-downgrade") == Some("yes") {
        Some("signatures of every algorithm are demanded there, which is off by default (RFC 6840 §5.11)")
    } else if script.option("harden-dnssec-stripped") == Some("no") {
        Some("missing keys are forgiven there, which is off by default")
    } else if script.option("aggressive-nsec") == Some("yes") && !first {
        Some("to be answered from the resolver's cache of denials, and we keep none")
    } else if query.reply.iter().any(|word| word == "CD") {
        Some("validation is switched off by the client")
    } else {
        None
    }
}

/// Each query with the answer that is expected for it.
fn pairs(script: &Script) -> Vec<(u32, &Entry, &Entry)> {
    let mut pairs = Vec::new();
    let mut open = None;
    for step in &script.steps {
        match step {
            Step::Query(number, entry) => open = Some((*number, entry)),
            Step::Check(check) => {
                if let Some((number, query)) = open.take() {
                    pairs.push((number, query, check));
                }
            }
            Step::Other => {}
        }
    }
    pairs
}

async fn run(script: &Script, resolver: &Resolver, query: &Entry, check: &Entry) -> Option<String> {
    let (asked, rtype) = query.question.as_ref()?;
    let inquiry = Inquiry::new(resolver, Account::new("replay", Duration::from_secs(600)));
    let anchors = Anchors::new(&script.anchors);
    let mut limits = Limits::default();
    if let Some(cap) = script.option("val-nsec3-keysize-iterations") {
        limits.iterations_max = cap
            .split_whitespace()
            .nth(1)
            .and_then(|n| n.parse().ok())
            .unwrap_or(150);
    }
    // A date of -1 means: do not look at the times.
    if script.now.is_none() {
        limits.skew = Skew {
            percent: 0,
            min_s: u32::MAX,
            max_s: u32::MAX,
        };
    }
    let now = script.now.unwrap_or_default();
    let questions = [(asked.clone(), *rtype)];
    let validation = inquiry
        .prove_with(&questions, &anchors, now, limits, &dsa::WithDsa)
        .await
        .pop()?;
    let has = |word: &str| check.reply.iter().any(|known| known == word);
    // Without DO or AD in the question, the answer never has AD.
    let told = query.reply.iter().any(|word| word == "DO" || word == "AD");
    let expected = match (
        has("SERVFAIL"),
        has("AD") || (!told && validation.status == Status::Secure),
    ) {
        (true, _) => Expected::Failure,
        (false, true) => Expected::Secure,
        (false, false) => Expected::Insecure,
    };
    let ours = match (validation.status, validation.why) {
        (Status::Secure, _) => Expected::Secure,
        (Status::Insecure, _) | (Status::Indeterminate, Some(Why::NoAnchor)) => Expected::Insecure,
        (Status::Bogus | Status::Indeterminate, _) => Expected::Failure,
    };
    if ours != expected {
        let at = validation
            .at
            .map(|(name, rtype)| format!("{name} {rtype}"))
            .unwrap_or_default();
        let failed = validation
            .question
            .and_then(|(name, rtype)| inquiry.known(&name, rtype)?.end.err())
            .or_else(|| inquiry.known(asked, *rtype)?.end.err());
        let why = validation.why.map_or("", Why::key);
        return Some(format!(
            "{asked} {rtype}: Unbound {expected:?}, we {ours:?}: {why} at {at} {failed:?}"
        ));
    }
    let end = last_end(&inquiry, asked, *rtype);
    let nx_expected = has("NXDOMAIN");
    let nx_ours = matches!(end, Some(End::NxDomain(_)));
    (expected != Expected::Failure && nx_expected != nx_ours)
        .then(|| format!("{asked} {rtype}: NXDOMAIN {nx_expected}, ours {end:?}"))
}

fn last_end(inquiry: &Inquiry<'_>, name: &Name, rtype: Rtype) -> Option<End> {
    inquiry.known(name, rtype)?.end.ok()
}

fn resolver(world: &World) -> Resolver {
    let script = &world.script;
    let everything = vec!["0.0.0.0/0".parse().unwrap(), "::/0".parse().unwrap()];
    let options = DoorOptions {
        guard: Guard::allowing(everything),
        pace: Pace::none(),
        ..DoorOptions::default()
    };
    let door = Door::onto(options, Arc::new(world.clone()));
    let root = script.stubs.iter().find(|(zone, _)| zone.is_root());
    let servers = root
        .map(|(_, addresses)| vec![(name("root.").unwrap(), addresses.clone())])
        .unwrap_or_default();
    let options = ResolverOptions {
        minimise: script.minimise,
        ..ResolverOptions::new(RootHints { servers })
    };
    let resolver = Resolver::new(door, options);
    for (zone, addresses) in script.stubs.iter().filter(|(zone, _)| !zone.is_root()) {
        resolver.know_zone(zone.clone(), addresses.clone());
    }
    resolver
}
