//! Names that people type, and what comes of them.

use super::*;

#[test]
fn every_way_to_write_a_name_works() {
    for (typed, name) in [
        ("example.test", "example.test"),
        ("Example.TEST.", "example.test"),
        ("https://www.example.test:8443/path?x=1#y", "www.example.test"),
        ("somebody@example.test", "example.test"),
        ("mailto:somebody@example.test?subject=x", "example.test"),
        ("müller.test", "xn--mller-kva.test"),
        ("xn--mller-kva.test", "xn--mller-kva.test"),
    ] {
        let (ran, json) = test_json(&["--web", typed]);
        assert_eq!(ran.status, 0, "{typed}: {ran:?}");
        let reports = json["reports"].as_array().unwrap();
        assert_eq!(reports.len(), 1, "{typed}");
        assert_eq!(reports[0]["subject"], name, "{typed}");
        assert!(json.get("error").is_none(), "{typed}");
        let cut = typed.contains(['/', '@']);
        assert_eq!(ran.notes().len(), usize::from(cut), "{typed}: {ran:?}");
        assert_eq!(
            reports[0].get("subject_unicode").is_some(),
            name.starts_with("xn--")
        );
    }
}

#[test]
fn what_is_no_name_is_told_in_one_sentence() {
    let long = "a.".repeat(150);
    let cases = [
        ("192.0.2.1", "address"),
        ("https://[2001:db8::1]/", "address"),
        (long.as_str(), "characters"),
        ("test", "top-level domain"),
        ("", "no name was given"),
        ("a..test", "no domain name"),
        ("*.example.test", "no domain name"),
        ("bad\u{1b}[31m name.test", "no domain name"),
    ];
    for (typed, word) in cases {
        let ran = test(&["--web", "--", typed]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{typed}: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{typed}: {ran:?}");
        assert!(ran.errors()[0].contains(word), "{typed}: {ran:?}");
        assert!(!ran.err.contains('\u{1b}'), "{typed}: {ran:?}");
        let ran = test(&["--web", "--format", "json", "--", typed]);
        assert_eq!(ran.status, 2);
        assert_error(&ran, "no_domain_name");
        assert_eq!(ran.json()["reports"], serde_json::json!([]));
    }
}

#[test]
fn names_without_anything_behind_them_end_with_3() {
    for (name, kind, word) in [
        ("missing.example.test", "does_not_exist", "does not exist"),
        ("missing.test", "does_not_exist", "does not exist"),
    ] {
        let ran = test(&["--web", "--timeout", "3", name]);
        assert_eq!((ran.status, ran.out.as_str()), (3, ""), "{name}: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{name}: {ran:?}");
        assert!(
            ran.errors()[0].contains(word) && ran.errors()[0].contains(name),
            "{ran:?}"
        );
        let (ran, _) = test_json(&["--web", "--timeout", "3", name]);
        assert_eq!(ran.status, 3);
        assert_error(&ran, kind);
    }
}

#[test]
fn silent_name_servers_are_a_finding() {
    for name in ["unreachable.test", "tarpit.test"] {
        let (ran, json) = test_json(&["--web", "--timeout", "6", name]);
        assert_eq!(ran.status, 0, "{name}: {ran:?}");
        let checks = json["reports"][0]["checks"].as_array().unwrap();
        let delegation = checks
            .iter()
            .find(|check| check["id"] == "dns/delegation")
            .unwrap();
        assert_eq!(delegation["verdict"], "fail", "{name}: {delegation}");
        let score = &json["reports"][0]["score"];
        assert!(
            score["percent"].is_null() && score["low"] != score["high"],
            "{name}: {score}"
        );
    }
}

#[test]
fn where_no_root_answers_nothing_could_be_measured() {
    let hints = WORLD.path("dead-hints");
    std::fs::write(&hints, ". NS nobody.invalid.\nnobody.invalid. A 192.0.2.254\n").unwrap();
    let ran = test(&[
        "--web",
        "--timeout",
        "6",
        "--root-hints",
        text(&hints),
        "example.test",
    ]);
    assert_eq!((ran.status, ran.out.as_str()), (3, ""), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    assert!(
        ran.errors()[0].contains("nothing could be measured of example.test"),
        "{ran:?}"
    );
}

#[test]
fn who_asked_not_to_be_measured_is_not() {
    let list = WORLD.path("opt-out");
    std::fs::write(&list, "example.test\n").unwrap();
    let trace = WORLD.path("opt-out.trace");
    let (ran, _) = test_json(&[
        "--web",
        "example.test",
        "--opt-out",
        text(&list),
        "--trace",
        text(&trace),
    ]);
    assert_eq!(ran.status, 3);
    assert_error(&ran, "nothing_measured");
    assert!(ran.errors()[0].contains("asked not to be measured"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(trace).unwrap(), "");
}

#[test]
fn several_names_stand_in_the_order_asked_and_the_highest_status_counts() {
    let (ran, json) = test_json(&[
        "--web",
        "--dns",
        "plain.test",
        "missing.test",
        "nl",
        "EXAMPLE.test",
        "example.test",
        "xn--mller-kva.test",
    ]);
    assert_eq!(ran.status, 3);
    let reports: Vec<(&str, &str)> = json["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|report| {
            (
                report["subject"].as_str().unwrap(),
                report["test"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("plain.test", "web"),
        ("plain.test", "dns"),
        ("example.test", "web"),
        ("example.test", "dns"),
        ("xn--mller-kva.test", "web"),
        ("xn--mller-kva.test", "dns"),
    ];
    assert_eq!(reports, expected);
    assert_eq!(json["errors"].as_array().unwrap().len(), 2);
    assert_error(&ran, "does_not_exist");
    assert_eq!(ran.errors().len(), 2);
    assert!(ran.notes()[0].contains("named twice"), "{ran:?}");
    assert_eq!(test(&["--web", "plain.test", "nl", "--quiet"]).status, 2);
}

#[test]
fn the_other_of_apex_and_www_comes_along() {
    let subjects = |args: &[&str]| {
        let (ran, json) = test_json(args);
        let reports = json["reports"].as_array().unwrap().clone();
        let names = reports
            .iter()
            .map(|report| report["subject"].as_str().unwrap().to_owned());
        (ran.status, names.collect::<Vec<_>>(), ran.notes().len())
    };
    let both = vec!["example.test".to_owned(), "www.example.test".to_owned()];
    assert_eq!(subjects(&["--web", "--www", "example.test"]), (0, both, 0));
    // It was not asked for by name: that it does not exist is worth a remark and no more.
    assert_eq!(
        subjects(&["--web", "--www", "plain.test"]),
        (0, vec!["plain.test".to_owned()], 1)
    );
}

#[test]
fn verdicts_are_those_of_the_world() {
    let verdict = |name: &str, id: &str| {
        let (_, json) = test_json(&["--web", name]);
        let checks = json["reports"][0]["checks"].as_array().unwrap().clone();
        let check = checks.iter().find(|check| check["id"] == id).unwrap();
        check["verdict"].as_str().unwrap().to_owned()
    };
    assert_eq!(verdict("example.test", "ipv6/address"), "pass");
    assert_eq!(verdict("plain.test", "ipv6/address"), "fail");
    assert_eq!(verdict("example.test", "ipv6/name-servers"), "pass");
    assert_eq!(verdict("example.test", "rpki/published"), "not_tested");
}

#[test]
fn the_report_for_people_begins_with_the_answer() {
    let ran = test(&["müller.test"]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.starts_with("Overview\n"), "{}", ran.out);
    for test in ["website", "mail"] {
        let head = format!("\nmüller.test (xn--mller-kva.test) – {test}\n");
        assert!(ran.out.contains(&head), "{}", ran.out);
    }
    assert_eq!(ran.notes().len(), 0, "{ran:?}");
    let ran = test(&["müller.test", "--web"]);
    let head = "müller.test (xn--mller-kva.test) – website\n";
    assert!(ran.out.starts_with(head), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'), "no terminal, no colour");
    assert_eq!(test(&["müller.test", "--quiet"]).err, "");
    let dutch = test(&["müller.test", "--lang", "nl"]);
    assert!(dutch.out.contains("Gemeten:"), "{}", dutch.out);
    let several = test(&["--web", "example.test", "plain.test"]);
    assert!(several.out.starts_with("Overview\n"), "{}", several.out);
}

#[test]
fn a_failing_check_ends_with_1_where_that_is_asked_for() {
    assert_eq!(test(&["--web", "plain.test"]).status, 0);
    assert_eq!(test(&["--web", "plain.test", "--fail-on", "required"]).status, 1);
    assert_eq!(
        test(&["--web", "plain.test", "missing.test", "--fail-on", "required"]).status,
        3
    );
    let policy = WORLD.path("lenient.toml");
    let only = "id = \"lenient\"\nversion = \"1\"\n[title]\nen = \"Lenient\"\n[test.web]\n\"ipv6/address\" = \"recommended\"\n";
    std::fs::write(
        &policy,
        format!("{only}[check.\"ipv6/name-servers\"]\nmin_servers = 2\n"),
    )
    .unwrap();
    let with = |level| {
        test(&[
            "--web",
            "plain.test",
            "--policy",
            text(&policy),
            "--fail-on",
            level,
        ])
        .status
    };
    assert_eq!(with("required"), 0);
    assert_eq!(with("recommended"), 1);
}

#[test]
fn two_policies_give_two_reports_from_one_measuring() {
    let policy = WORLD.path("stricter.toml");
    let stricter = "id = \"stricter\"\nversion = \"2\"\nextends = \"default-2026\"\n[test.web]\n\"rpki/published\" = \"optional\"\n";
    std::fs::write(&policy, stricter).unwrap();
    let facts = WORLD.path("two.jsonl");
    let args = [
        "--web",
        "example.test",
        "--policy",
        "default-2026",
        "--policy",
        text(&policy),
        "--facts",
        text(&facts),
    ];
    let (ran, json) = test_json(&args);
    assert_eq!(ran.status, 0);
    let ids: Vec<&str> = json["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["policy"]["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["default-2026", "stricter"]);
    assert_eq!(std::fs::read_to_string(&facts).unwrap().lines().count(), 1);
    let ran = test(&args);
    assert!(
        ran.out.contains("default-2026 2026.11  stricter 2"),
        "{}",
        ran.out
    );
    // The same one twice is one.
    let (_, json) = test_json(&[
        "--web",
        "example.test",
        "--policy",
        "default-2026",
        "--policy",
        "default-2026",
    ]);
    assert_eq!(json["reports"].as_array().unwrap().len(), 1);
}
