//! The test of mail, alone and beside that of the website.

use serde_json::Value;

use super::*;

fn facts_of(args: &[&str], file: &str) -> (Ran, Value) {
    let path = WORLD.path(file);
    let ran = test(&[args, &["--facts", text(&path)]].concat());
    let line = std::fs::read_to_string(&path).unwrap();
    (ran, serde_json::from_str(line.lines().next().unwrap()).unwrap())
}

fn tests(json: &Value) -> Vec<&str> {
    let reports = json["reports"].as_array().unwrap().iter();
    reports.map(|report| report["test"].as_str().unwrap()).collect()
}

#[test]
fn website_and_mail_are_tested_where_nobody_names_one() {
    let (ran, json) = test_json(&["example.test"]);
    assert_eq!((ran.status, tests(&json)), (0, vec!["web", "mail"]), "{ran:?}");
    assert_eq!(tests(&test_json(&["--mail", "example.test"]).1), ["mail"]);
    assert_eq!(
        tests(&test_json(&["--dns", "--mail", "example.test"]).1),
        ["mail", "dns"]
    );
}

#[test]
fn one_test_costs_nothing_of_the_other() {
    let (_, web) = facts_of(&["--web", "letters.test"], "web-alone");
    assert!(web.get("mail").is_none());
    let asked = |facts: &Value, rtype: &str| {
        let lookups = facts["dns"]["lookups"].as_array().unwrap();
        lookups
            .iter()
            .filter(|lookup| lookup["question"]["rtype"] == *rtype)
            .count()
    };
    assert_eq!((asked(&web, "MX"), asked(&web, "TXT")), (0, 0));
    let (_, mail) = facts_of(&["--mail", "example.test"], "mail-alone");
    assert_eq!(mail["web"], "not_asked", "{}", mail["web"]);
    assert_eq!(asked(&mail, "HTTPS"), 0);
    assert!(!mail["dns"].to_string().contains("_443._tcp"));
}

#[test]
fn a_domain_without_a_website_is_measured() {
    let (ran, json) = test_json(&["letters.test"]);
    assert_eq!((ran.status, ran.errors().len()), (0, 0), "{ran:?}");
    let mail = &json["reports"][1]["mail"];
    assert_eq!(mail["hosts"][0]["name"], "mx1.letters.test");
    assert_eq!(mail["hosts"][1]["priorities"][0], 20);
    assert_eq!(mail["dmarc"]["origin"], "own");
    let spf = &mail["spf"];
    assert_eq!((&spf["lookups"], &spf["max_lookups"]), (&3.into(), &10.into()));
    assert_eq!(spf["records"][1]["terms"][1]["remarks"][0], "void");
    assert!(json["reports"][0].get("mail").is_none());
}

#[test]
fn a_domain_that_takes_no_mail_is_measured() {
    let (ran, json) = test_json(&["--mail", "silent.test"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(json["reports"][0]["mail"]["takes_none"], "null");
    let ran = test(&["--mail", "silent.test"]);
    assert!(ran.out.contains("takes no mail"), "{}", ran.out);
}

#[test]
fn senders_are_judged_and_judged_again_to_the_letter() {
    let senders = [
        "--sender",
        "198.18.3.7",
        "--sender",
        "jan@letters.test/203.0.113.9",
        "--sender",
        "jan@letters.test",
        "--selector",
        "s1._domainkey.letters.test",
    ];
    let kept = WORLD.path("senders.facts");
    let args = [&["letters.test", "--mail", "--facts", text(&kept)][..], &senders].concat();
    let (ran, json) = test_json(&args);
    assert_eq!(ran.status, 0, "{ran:?}");
    let said: Vec<(&str, &str)> = json["reports"][0]["mail"]["senders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["address"].as_str().unwrap(), one["result"].as_str().unwrap()))
        .collect();
    assert_eq!(
        said,
        [
            ("198.18.3.7", "pass"),
            ("203.0.113.9", "fail"),
            ("198.18.2.25", "pass"),
            ("198.18.2.26", "pass"),
            ("2001:db8:2::26", "pass"),
        ]
    );
    for format in ["json", "text", "html"] {
        let again = run(["judge", text(&kept), "--format", format]);
        let first = test(&[&args[..], &["--format", format]].concat());
        assert_eq!(again.status, 0);
        // Two measurings differ in their times; what was kept gives the very report.
        assert!(!again.out.is_empty() && !first.out.is_empty());
        if format == "json" {
            let kept = WORLD.path("again.facts");
            let first = test(&[&args[..3], &[text(&kept)], &senders, &["--format", format]].concat());
            assert_eq!(run(["judge", text(&kept), "--format", format]).out, first.out);
        }
    }
    // Without a server that takes its mail, there is none to take the address of.
    let ran = test(&["--mail", "silent.test", "--sender", "jan@silent.test"]);
    assert_eq!(ran.status, 0);
    assert!(ran.notes()[0].contains("jan@silent.test/192.0.2.25"), "{ran:?}");
}

#[test]
fn a_policy_without_the_test_is_told_of() {
    let policy = WORLD.path("no-mail.toml");
    let rules = "id = \"no-mail\"\nversion = \"1\"\n[test.web]\n\"ipv6/address\" = \"required\"\n";
    std::fs::write(&policy, rules).unwrap();
    let (ran, json) = test_json(&["example.test", "--policy", text(&policy)]);
    assert_eq!((ran.status, tests(&json)), (0, vec!["web"]), "{ran:?}");
    assert!(ran.notes()[0].contains("nothing about the mail test"), "{ran:?}");
    let two = ["--policy", text(&policy), "--policy", "default-2026"];
    let kept = WORLD.path("both.facts");
    let (ran, json) = test_json(&[&["example.test", "--facts", text(&kept)], &two[..]].concat());
    assert_eq!(
        (ran.status, tests(&json)),
        (0, vec!["web", "web", "mail"]),
        "{ran:?}"
    );
    let ran = run([
        "judge",
        text(&kept),
        "--policy",
        text(&policy),
        "--format",
        "json",
    ]);
    assert_eq!((ran.status, tests(&ran.json())), (0, vec!["web"]), "{ran:?}");
    let ran = test(&["--mail", "example.test", "--policy", text(&policy)]);
    assert_eq!(ran.status, 2);
}

#[test]
fn the_mail_of_a_name_that_comes_along_is_not_tested() {
    let (_, json) = test_json(&["example.test", "--www"]);
    let of = |report: &Value| {
        (
            report["subject"].as_str().unwrap().to_owned(),
            report["test"].to_string(),
        )
    };
    let reports: Vec<(String, String)> = json["reports"].as_array().unwrap().iter().map(of).collect();
    let expected = [
        ("example.test", "\"web\""),
        ("example.test", "\"mail\""),
        ("www.example.test", "\"web\""),
    ];
    assert_eq!(
        reports,
        expected.map(|(name, test)| (name.to_owned(), test.to_owned()))
    );
    let ran = test(&["example.test", "--www", "--mail"]);
    assert!(ran.notes()[0].starts_with("--www is about websites"), "{ran:?}");
}
