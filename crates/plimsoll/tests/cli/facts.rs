//! Facts that are kept, and judged again.

use super::*;

fn kept(name: &str, args: &[&str]) -> (std::path::PathBuf, Value) {
    let file = WORLD.path(name);
    let (ran, json) = test_json(&[args, &["--facts", text(&file)]].concat());
    assert_eq!(ran.status, 0, "{ran:?}");
    (file, json)
}

#[test]
fn facts_judged_again_give_the_same_report() {
    let (file, json) = kept(
        "same.jsonl",
        &["--web", "--dns", "example.test", "müller.test", "plain.test"],
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap().lines().count(), 3);
    let again = run(["judge", text(&file), "--format", "json"]);
    assert_eq!(again.status, 0, "{again:?}");
    assert_eq!(again.json()["reports"], json["reports"]);
    let piped = run_with_input(
        &["judge", "-", "--format", "json"],
        &std::fs::read(&file).unwrap(),
    );
    assert_eq!(piped.json()["reports"], json["reports"]);
    assert_eq!(run(["judge", text(&file), "--fail-on", "required"]).status, 1);
    let words = run(["judge", text(&file), "--lang", "nl"]);
    assert!(words.out.starts_with("Overzicht\n"), "{}", words.out);
}

#[test]
fn other_rules_give_another_report() {
    let (file, _) = kept("rules.jsonl", &["--web", "example.test"]);
    let policy = WORLD.path("one-check.toml");
    std::fs::write(
        &policy,
        "id = \"one\"\nversion = \"1\"\n[test.web]\n\"ipv6/address\" = \"required\"\n",
    )
    .unwrap();
    let judged = run([
        "judge",
        text(&file),
        "--policy",
        text(&policy),
        "--format",
        "json",
    ]);
    let json = judged.json();
    assert_eq!(json["reports"][0]["checks"].as_array().unwrap().len(), 1);
    assert_eq!(json["reports"][0]["score"]["percent"], 100);
    assert_eq!(json["reports"][0]["meets"], true);
}

#[test]
fn a_broken_line_is_named_and_the_others_are_judged() {
    let (file, _) = kept("good.jsonl", &["--web", "example.test"]);
    let good = std::fs::read_to_string(&file).unwrap();
    let newer = good.replacen("\"schema\":1", "\"schema\":2", 1);
    let broken = WORLD.path("broken.jsonl");
    std::fs::write(
        &broken,
        format!("{good}\n{{\"schema\":1}}\nnonsense\n{newer}{good}\u{0}\n"),
    )
    .unwrap();
    let ran = run(["judge", text(&broken), "--format", "json"]);
    assert_eq!(ran.status, 2);
    assert_error(&ran, "file");
    let json = ran.json();
    assert_eq!(json["reports"].as_array().unwrap().len(), 2);
    let places: Vec<String> = json["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["about"].to_string())
        .collect();
    for (place, line) in places.iter().zip([3, 4, 5, 7]) {
        assert!(
            place.contains(&format!("broken.jsonl, line {line}")),
            "{places:?}"
        );
    }
    assert!(
        ran.errors()[2].contains("form 2") && ran.errors()[2].contains("newer Plimsoll"),
        "{ran:?}"
    );
    let many = WORLD.path("many.jsonl");
    std::fs::write(&many, "x\n".repeat(1000)).unwrap();
    assert_eq!(run(["judge", text(&many)]).errors().len(), 21);
}

#[test]
fn what_holds_no_facts_is_told() {
    let empty = WORLD.path("empty.jsonl");
    std::fs::write(&empty, "\n\n").unwrap();
    let folder = WORLD.path("");
    for path in [text(&empty), "/nonexistent", text(&folder)] {
        let ran = run(["judge", path]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{path}: {ran:?}");
        assert_eq!(ran.errors().len(), 1, "{path}: {ran:?}");
        assert!(
            ran.errors()[0].contains(path.trim_end_matches('/')),
            "{path}: {ran:?}"
        );
    }
    // Deep nesting and random octets are no facts either, and harm nobody.
    for input in [
        &b"[".repeat(1 << 20)[..],
        b"\xff\xfe\x00\n",
        b"{\"schema\":-1}",
        b"{\"schema\":1e99}",
    ] {
        let ran = run_with_input(&["judge", "-"], input);
        assert_eq!(ran.status, 2, "{ran:?}");
    }
}

#[test]
fn the_report_goes_where_it_is_sent() {
    let (file, _) = kept("sent.jsonl", &["--web", "example.test"]);
    let report = WORLD.path("report.json");
    std::fs::write(&report, "x".repeat(1 << 20)).unwrap();
    let ran = run([
        "judge",
        text(&file),
        "--format",
        "json",
        "--output",
        text(&report),
    ]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    let written: Value = serde_json::from_str(&std::fs::read_to_string(&report).unwrap()).unwrap();
    assert_eq!(written["reports"][0]["subject"], "example.test");
}

#[test]
fn a_page_holds_everything_in_one_file() {
    let (file, _) = kept("page.jsonl", &["--web", "--dns", "example.test", "plain.test"]);
    let page = WORLD.path("report.html");
    let ran = run([
        "judge",
        text(&file),
        "/nonexistent",
        "--lang",
        "nl",
        "--format",
        "html",
        "--output",
        text(&page),
    ]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{ran:?}");
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"nl\" dir=\"ltr\">"));
    assert!(html.ends_with("</html>"), "whole");
    for part in [
        "example.test",
        "plain.test",
        "href=\"#r4-report\"",
        "class=\"drawing\"",
        "/nonexistent",
    ] {
        assert!(html.contains(part), "'{part}' is missing");
    }
    for part in ["<script", "<link", "src=", "url("] {
        assert!(!html.contains(part), "'{part}' is there");
    }
    // Nothing could be done: the page says so, as standard error does.
    let ran = test(&["--web", "nowhere.test", "--format", "html"]);
    assert_eq!(ran.status, 3, "{ran:?}");
    assert!(
        ran.out.contains("nowhere.test") && ran.out.ends_with("</html>"),
        "{ran:?}"
    );
}
