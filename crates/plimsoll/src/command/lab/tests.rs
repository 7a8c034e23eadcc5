use std::sync::LazyLock;

use facts::Test;

use super::{
    check::judge_all,
    compare::{Outcome, compare, counts},
    *,
};
use lab::{Key, Side};
use verdict::Report;

/// One run of the whole lab, for all tests.
struct Ran {
    reports: Vec<Report>,
    trapped: u64,
    guarded: usize,
}

static RAN: LazyLock<Ran> = LazyLock::new(|| {
    let folder = new_folder().unwrap();
    let policies = crate::command::judging::policies(&Default::default()).unwrap();
    let runtime = runtime().unwrap();
    let ran = runtime.block_on(async {
        let lab = start(folder.path().to_owned(), None, 0).await.unwrap();
        let key = Key::built_in().unwrap();
        let reports = judge_all(&lab, &policies, &key).await.unwrap();
        let map = std::fs::read_to_string(&lab.files.net_map).unwrap();
        let guarded = [
            "10.0.0.1:443",
            "127.0.0.1:80",
            "127.0.0.1:53",
            "169.254.169.254:443",
            "[::1]:53",
        ];
        Ran {
            reports,
            trapped: lab.trapped(),
            guarded: guarded
                .iter()
                .filter(|address| map.contains(&format!("any {address} ")))
                .count(),
        }
    });
    runtime.shutdown_background();
    ran
});

fn agrees(key: &Key) -> Outcome {
    compare(key, &RAN.reports)
}

#[test]
fn every_verdict_is_that_of_the_key() {
    let outcome = agrees(&Key::built_in().unwrap());
    assert_eq!(outcome.disagreements, [], "{:#?}", outcome.disagreements);
    assert_eq!(
        outcome.verdicts,
        RAN.reports
            .iter()
            .map(|report| report.checks.len())
            .sum::<usize>()
    );
    assert!(outcome.verdicts > 10_000, "{}", outcome.verdicts);
    let counts = counts(&RAN.reports);
    let of = |test| {
        counts
            .iter()
            .find(|(of, _)| *of == test)
            .map(|(_, count)| count.names)
    };
    assert!(
        of(Test::Web) >= Some(250) && of(Test::Mail) >= Some(100),
        "{counts:?}"
    );
}

#[test]
fn a_wrong_key_is_found_out() {
    for (side, name, check, wrong) in [
        (Side::Web, "healthy.test", "https/hsts", "fail"),
        (Side::Web, "healthy.test", "https/hsts", "pass: absent"),
        (Side::Web, "hsts-none.test", "https/hsts", "pass"),
        (Side::Web, "expired.test", "dnssec/valid", "not_tested"),
        (Side::Mail, "mail.test", "starttls/available", "fail"),
        (Side::Mail, "spf-none.test", "spf/present", "pass"),
        (Side::Mail, "smtp-busy.test", "starttls/available", "fail"),
    ] {
        let mut key = Key::built_in().unwrap();
        key.alter(side, name, check, wrong).unwrap();
        let found = agrees(&key).disagreements;
        assert!(!found.is_empty(), "{name} {check} {wrong}");
        assert!(
            found.iter().all(|row| row.name == name && row.check == check),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_not_judged_is_found_out() {
    let key = Key::built_in().unwrap();
    let some: Vec<Report> = RAN
        .reports
        .iter()
        .filter(|r| r.subject.name != "unsigned.test")
        .cloned()
        .collect();
    let found = compare(&key, &some).disagreements;
    assert_eq!(found.len(), key.of(Side::Web, "unsigned.test").unwrap().len());
    let mut fewer = RAN.reports.clone();
    for report in fewer
        .iter_mut()
        .filter(|report| report.subject.name == "healthy.test")
    {
        report.checks.retain(|check| check.check.id != "https/hsts");
    }
    let found = compare(&key, &fewer).disagreements;
    assert_eq!(found.len(), 1, "{found:?}");
}

/// Names of which delv says, or may say, something else, and why.
const APART: [(&str, &str); 7] = [
    ("just-expired.test", "it allows nothing for wrong clocks"),
    (
        "mx-broken.test",
        "it refuses the whole message over a record that is cut short, before it looks at the signature",
    ),
    (
        "rsa-sha1.test",
        "its builds differ in whether they still verify SHA-1",
    ),
    (
        "www.alias-to-unsigned.test",
        "the server does not follow aliases into other zones",
    ),
    (
        "no-edns.test",
        "the server that is asked answers in place of those without EDNS",
    ),
    (
        "nsec3-too-many.test",
        "the address itself needs no NSEC3, and it looks at nothing else",
    ),
    (
        "open-resolver.test",
        "the server that is asked takes itself for the parent too",
    ),
];

/// BIND's validator on every name of the lab, through the server that answers about all of them: what it says of the address
/// fits what the key says of `dnssec/valid`.
#[test]
fn another_validator_says_the_same() {
    let delv = |words: &[&str]| std::process::Command::new("delv").args(words).output();
    if delv(&["-v"]).is_err() {
        println!("skipped: delv is not installed (Debian: bind9-dnsutils)");
        return;
    }
    let folder = new_folder().unwrap();
    let runtime = runtime().unwrap();
    let lab = runtime
        .block_on(start(folder.path().to_owned(), None, 0))
        .unwrap();
    let open = lab
        .domains
        .iter()
        .find(|domain| domain.name == "open-resolver.test")
        .unwrap();
    let map = std::fs::read_to_string(&lab.files.net_map).unwrap();
    let begin = format!("any {}:53 127.0.0.1:", open.servers[1].addresses[0]);
    let port = map.lines().find_map(|line| line.strip_prefix(&begin)).unwrap();
    let ds = std::fs::read_to_string(&lab.files.trust_anchor).unwrap();
    let ds: Vec<&str> = ds.split_whitespace().collect();
    let anchor = folder.path().join("anchor.conf");
    let text = format!(
        "trust-anchors {{ . static-ds {} {} {} \"{}\"; }};\n",
        ds[3], ds[4], ds[5], ds[6]
    );
    std::fs::write(&anchor, text).unwrap();
    let key = Key::built_in().unwrap();
    let (mut compared, mut differ) = (0, Vec::new());
    for domain in &lab.domains {
        let side = domain.sides().next().unwrap();
        let expected = key.of(side, &domain.host).unwrap();
        // What `dnssec/valid` is about.
        let rtype = if side == Side::Web { "A" } else { "MX" };
        if APART.iter().any(|(name, _)| *name == domain.host) {
            continue;
        }
        let words = [
            "@127.0.0.1",
            "-p",
            port,
            "-a",
            text_of(&anchor),
            &domain.host,
            rtype,
        ];
        let ran = delv(&words).unwrap();
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&ran.stdout),
            String::from_utf8_lossy(&ran.stderr)
        );
        let theirs = word_of_delv(&said);
        let tags = &expected["dnssec/valid"].findings;
        let ours = match expected["dnssec/signed"].verdict.as_str() {
            "fail" => "insecure",
            _ if tags.iter().any(|tag| tag == "bogus") => "bogus",
            _ => "secure",
        };
        compared += 1;
        if ours != theirs {
            differ.push((domain.host.clone(), ours, theirs, said));
        }
    }
    runtime.shutdown_background();
    println!("{compared} names compared with delv");
    assert!(compared > 150 && differ.is_empty(), "{differ:#?}");
}

fn word_of_delv(said: &str) -> &'static str {
    if said.contains("fully validated") {
        "secure"
    } else if said.contains("unsigned answer") {
        "insecure"
    } else {
        "bogus"
    }
}

fn text_of(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The map leads from forbidden addresses to sockets that count who comes: only the guard stands before them.
#[test]
fn the_guard_stands_before_the_map() {
    assert_eq!(RAN.guarded, 5, "the map does not lead to the traps");
    assert_eq!(RAN.trapped, 0);
    let private = RAN
        .reports
        .iter()
        .find(|report| report.subject.name == "private.test");
    let available = private.and_then(|report| report.checks.iter().find(|c| c.check.id == "https/available"));
    assert_eq!(
        available.and_then(|check| check.reason),
        Some(facts::Reason::Guarded)
    );
}

#[test]
fn the_key_and_the_list_have_the_same_names() {
    let key = Key::built_in().unwrap();
    for side in Side::ALL {
        let own = lab::domains()
            .into_iter()
            .filter(|domain| domain.sides().any(|of| of == side));
        let mut listed: Vec<String> = own.map(|domain| domain.host).collect();
        listed.sort();
        let known: Vec<&str> = key.names(side).collect();
        assert_eq!(listed, known);
    }
}

#[test]
fn paths_survive_a_shell() {
    assert_eq!(shown(std::path::Path::new("/tmp/a-1/b.toml")), "/tmp/a-1/b.toml");
    assert_eq!(shown(std::path::Path::new("/tmp/a b's")), r"'/tmp/a b'\''s'");
}
