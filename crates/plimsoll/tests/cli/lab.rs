//! The lab as its users run it.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use super::*;

#[test]
fn the_list_explains_every_name() {
    let ran = run(["lab", "list"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.out.contains("\n  hsts-short.test "), "{}", ran.out);
    for language in ["en", "nl"] {
        let listed = run(["lab", "list", "--lang", language]).out;
        assert!(!listed.contains("lab-theme-"), "a theme without words:\n{listed}");
    }
    let json = run(["lab", "list", "--format", "json", "--lang", "nl"]).json();
    let names = json["names"].as_array().unwrap();
    assert!(names.len() >= 160, "{}", names.len());
    let healthy = names.iter().find(|name| name["name"] == "healthy.test").unwrap();
    assert_eq!(healthy["theme"], "models");
    assert!(
        healthy["sentence"]
            .as_str()
            .unwrap()
            .starts_with("Hier is niets mis")
    );
}

/// What it shows leads into it, generated names included, and it ends with whoever holds it.
#[test]
fn what_it_shows_leads_into_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut lab = program()
        .args(["lab", "up", "--names", "40", "--folder", text(folder.path())])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut shown = BufReader::new(lab.stdout.take().unwrap()).lines();
    let commands: Vec<String> = shown
        .by_ref()
        .map(Result::unwrap)
        .take_while(|line| !line.contains("lab list"))
        .filter_map(|line| line.strip_prefix("  plimsoll ").map(str::to_owned))
        .collect();
    let [short, long] = &commands[..] else {
        panic!("{commands:?}")
    };
    for command in [short, long] {
        let mut words: Vec<&str> = command.split(' ').collect();
        // Both name one healthy name; more are asked for at the same time.
        words.extend(["name-8.load", "name-9.load", "expired.test"]);
        let at = words.iter().position(|word| *word == "test").unwrap();
        words.splice(at + 1..at + 1, ["--web", "--quiet", "--format", "json"]);
        let ran = run(&words);
        assert_eq!(ran.status, 0, "{words:?}: {ran:?}");
        let json = ran.json();
        let verdict = |name: &str, check: &str| {
            let reports = json["reports"].as_array().unwrap();
            let report = reports.iter().find(|report| report["subject"] == name).unwrap();
            let checks = report["checks"].as_array().unwrap();
            let found = checks.iter().find(|found| found["id"] == check).unwrap();
            found["verdict"].as_str().unwrap().to_owned()
        };
        for name in ["healthy.test", "name-8.load"] {
            for check in [
                "dnssec/valid",
                "https/hsts",
                "cert/trust",
                "rpki/valid",
                "rpki/name-servers-valid",
            ] {
                assert_eq!(verdict(name, check), "pass", "{name} {check}");
            }
        }
        assert_eq!(verdict("name-9.load", "dnssec/signed"), "fail");
        assert_eq!(verdict("expired.test", "dnssec/valid"), "fail");
    }
    lab.kill().unwrap();
    lab.wait().unwrap();
}

#[test]
fn a_port_that_is_taken_is_told_in_one_sentence() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = run(["lab", "up", "--ports", &port]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{ran:?}");
    assert!(ran.errors()[0].contains("cannot be listened on"), "{ran:?}");
}

/// What is asked for all policies at once settles each of them, and the days of a norm tell in facts that were kept.
#[test]
fn every_policy_inside_has_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let mut lab = program()
        .args(["lab", "up", "--folder", text(folder.path())])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut shown = BufReader::new(lab.stdout.take().unwrap()).lines();
    let mut lines = shown.by_ref().map(Result::unwrap);
    assert!(lines.any(|line| line.contains("lab list")));
    // A norm about mail alone says nothing of websites.
    let of_web = catalogue::BUILT_IN
        .iter()
        .filter(|(_, text)| !text.contains("[test.mail]") || text.contains("[test.web]"));
    let ids: Vec<&str> = of_web.map(|(id, _)| *id).collect();
    let names = [
        "healthy.test",
        "tls12.test",
        "tls-1-3-only.test",
        "cbc.test",
        "static-rsa.test",
    ];
    let (config, facts) = (
        folder.path().join("plimsoll.toml"),
        folder.path().join("facts.jsonl"),
    );
    let mut args = vec!["--config", text(&config), "test", "--web", "--timeout", "300"];
    args.extend(["--format", "json", "--facts", text(&facts)]);
    args.extend(ids.iter().flat_map(|id| ["--policy", *id]));
    args.extend(names);
    let ran = run(&args);
    lab.kill().unwrap();
    lab.wait().unwrap();
    assert_eq!(ran.status, 0, "{ran:?}");
    let replaced = ran
        .notes()
        .into_iter()
        .filter(|note| note.contains("replaced on"));
    assert_eq!(replaced.count(), 3, "{ran:?}");
    let json = ran.json();
    let reports = json["reports"].as_array().unwrap();
    assert_eq!(reports.len(), ids.len() * names.len());
    for report in reports {
        for check in report["checks"].as_array().unwrap() {
            assert_ne!(
                check["verdict"], "not_tested",
                "{} {}: {check}",
                report["subject"], report["policy"]["id"]
            );
        }
    }
    for (at, name, expected) in [
        ("2023-12-31", "tls12.test", "pass"),
        ("2024-01-01", "tls12.test", "fail"),
        ("2023-12-31", "tls-1-3-only.test", "fail"),
        ("2024-01-01", "tls-1-3-only.test", "pass"),
    ] {
        let policy = ["--policy", "tls-nist-sp-800-52r2", "--at", at, "--format", "json"];
        let json = run([&["judge", text(&facts)][..], &policy].concat()).json();
        let reports = json["reports"].as_array().unwrap();
        let report = reports.iter().find(|report| report["subject"] == name).unwrap();
        let checks = report["checks"].as_array().unwrap();
        let found = checks.iter().find(|check| check["id"] == "tls/version").unwrap();
        assert_eq!(found["verdict"], expected, "{name} on {at}");
    }
}

/// Internet.nl's percentage of mail, whole: from servers to points. The sums are made by hand of its points, five categories that
/// weigh the same, each cut: IPv6 20, DNSSEC 10, DMARC with DKIM and SPF 50, STARTTLS with DANE 140, RPKI 45.
#[test]
fn the_percentage_of_mail_is_what_their_points_make() {
    let folder = tempfile::tempdir().unwrap();
    let mut lab = program()
        .args(["lab", "up", "--folder", text(folder.path())])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut shown = BufReader::new(lab.stdout.take().unwrap()).lines();
    let mut lines = shown.by_ref().map(Result::unwrap);
    assert!(lines.any(|line| line.contains("lab list")));
    let config = folder.path().join("plimsoll.toml");
    let expected = [
        ("mail.test", 100),
        ("own-mail.test", 100),
        // No MX: no STARTTLS, and of IPv6 and of what says who sends only a part.
        ("no-mail.test", 100),
        // Not signed, 2 of 10; DMARC that only watches, 2 of 10, so 42 of 50: (100 + 20 + 84 + 100 + 100) / 5.
        ("village.test", 80),
        // 42 of 50: (100 + 100 + 84 + 100 + 100) / 5.
        ("dmarc-watches.test", 96),
        // No record, and so no policy: 30 of 50: (100 + 100 + 60 + 100 + 100) / 5.
        ("dmarc-none.test", 92),
        // 0 of 10 where no STARTTLS is offered: (100 + 100 + 100 + 0 + 100) / 5.
        ("starttls-none.test", 80),
    ];
    let mut args = vec![
        "--config",
        text(&config),
        "test",
        "--mail",
        "--timeout",
        "300",
        "--format",
        "json",
    ];
    args.extend(["--policy", "internetnl-2026"]);
    args.extend(expected.iter().map(|(name, _)| *name));
    let ran = run(&args);
    lab.kill().unwrap();
    lab.wait().unwrap();
    assert_eq!(ran.status, 0, "{ran:?}");
    let json = ran.json();
    for (name, percent) in expected {
        let reports = json["reports"].as_array().unwrap();
        let report = reports.iter().find(|report| report["subject"] == name).unwrap();
        assert_eq!(report["score"]["percent"], percent, "{name}: {}", report["score"]);
        assert_eq!(report["score"]["method"], "points");
    }
}
