//! What goes wrong: one sentence on standard error, the status of the contract, JSON for whoever asked for it.

use std::{
    io::{BufRead, BufReader},
    time::{Duration, Instant},
};

use super::*;

/// Both forms of a run that ends with 2 before anything is measured.
fn assert_refused(args: &[&str], word: &str, kind: &str) {
    let ran = test(&[&["--web", "example.test"], args].concat());
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}: {ran:?}");
    assert_eq!(ran.errors().len(), 1, "{args:?}: {ran:?}");
    assert!(ran.errors()[0].contains(word), "{args:?}: {ran:?}");
    let ran = test(&[&["--web", "example.test", "--format", "json"], args].concat());
    assert_eq!(ran.status, 2, "{args:?}: {ran:?}");
    assert_error(&ran, kind);
}

#[test]
fn a_broken_file_is_named() {
    let broken = WORLD.path("broken");
    std::fs::write(&broken, "\u{1}{]\n--- what is this?\n").unwrap();
    let broken = text(&broken);
    for option in [
        "--root-hints",
        "--trust-anchor",
        "--ca-bundle",
        "--vrps",
        "--routes",
        "--net-map",
        "--policy",
        "--config",
    ] {
        for file in [broken, "/nonexistent/file"] {
            let kind = "file";
            // The world's own file of that kind stands before it on the command line.
            let ran = run(["test", "--web", "example.test", "--format", "json", option, file]);
            assert_eq!(ran.status, 2, "{option}: {ran:?}");
            assert_error(&ran, kind);
            assert!(ran.errors()[0].contains(file), "{option}: {ran:?}");
            assert_eq!(
                ran.err.lines().filter(|line| !line.starts_with("note: ")).count(),
                1,
                "{option}: {ran:?}"
            );
        }
    }
    // Of an option that takes one value the last counts, so that a script can be overruled.
    for option in ["--opt-out", "--pace"] {
        assert_refused(&[option, "/nonexistent/file"], "/nonexistent/file", "file");
    }
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_the_measuring() {
    for option in ["--output", "--facts", "--trace"] {
        let ran = test(&["--web", "example.test", option, "/nonexistent/folder/file"]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{option}: {ran:?}");
        assert!(
            ran.errors()[0].contains("/nonexistent/folder/file"),
            "{option}: {ran:?}"
        );
    }
}

#[test]
fn a_full_disk_is_told() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    for option in ["--output", "--facts"] {
        let ran = test(&["--web", "example.test", option, "/dev/full"]);
        assert_eq!(ran.status, 3, "{option}: {ran:?}");
        assert!(ran.errors()[0].contains("/dev/full"), "{option}: {ran:?}");
    }
}

#[test]
fn what_is_not_built_is_said_and_never_skipped() {
    let ran = test(&["--web", "example.test", "--format", "pdf"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.errors()[0].contains("--format html"), "{ran:?}");
    let ran = run(["data", "update"]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.errors().len(), 1);
}

#[test]
fn wrong_usage_is_one_sentence_with_a_way_out() {
    for (args, word) in [
        (&["test"][..], "<DOMAIN>"),
        (&["test", "--mial", "example.test"], "--mail"),
        (&["test", "example.test", "--format", "yaml"], "json"),
        (&["test", "example.test", "--at", "next week"], "2026-11-22"),
        (&["test", "example.test", "--timeout", "soon"], "seconds"),
        (&["test", "example.test", "--timeout", "-1"], "seconds"),
        (&["test", "example.test", "--timeout", "NaN"], "seconds"),
        (
            &["test", "example.test", "--allow-net", "192.0.2.0/33"],
            "192.0.2.0/24",
        ),
        (&["test", "example.test", "--lang", "xx"], "nl"),
        (&["test", "example.test", "--fail-on", "optional"], "required"),
        (&["test", "--web", "example.test", "--selector", "s1"], "--mail"),
        (
            &["test", "--dns", "example.test", "--sender", "192.0.2.1"],
            "--mail",
        ),
        (&["test", "--mail", "example.test", "--selector", "a b"], "s1"),
        (
            &["test", "--mail", "example.test", "--sender", "jan"],
            "192.0.2.25",
        ),
        (
            &["test", "--mail", "example.test", "--sender", "jan@other.test"],
            "is not tested",
        ),
        (&["tset"], "test"),
        (&["explain", "https/hts"], "https/hsts"),
        (&["explain", "no/such-thing-at-all"], "plimsoll explain"),
        (&["man", "nothing"], "judge"),
        (&["judge"], "<FACTS>"),
    ] {
        let ran = run(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{args:?}: {ran:?}");
        assert!(ran.errors()[0].contains(word), "{args:?}: {ran:?}");
    }
    for args in [
        &["test", "--format", "json"][..],
        &["test", "--format=json", "--what"],
        &["judge", "--format", "json", "--lang", "xx", "-"],
    ] {
        let ran = run(args);
        assert_eq!(ran.status, 2, "{args:?}");
        assert_error(&ran, "usage");
    }
    // A policy that says nothing about a test would give an empty report.
    let policy = WORLD.path("only-web.toml");
    std::fs::write(
        &policy,
        "id = \"only-web\"\nversion = \"1\"\n[test.web]\n\"ipv6/address\" = \"required\"\n",
    )
    .unwrap();
    assert_refused(
        &["--dns", "--policy", text(&policy)],
        "says nothing about the dns test",
        "usage",
    );
}

#[test]
fn whoever_stops_reading_is_not_shouted_at() {
    let options = WORLD.options();
    let mut child = program()
        .arg("test")
        .args(&options)
        .args(["--web", "--quiet", "example.test", "plain.test"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ran: Ran = child.wait_with_output().unwrap().into();
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
}

#[test]
fn an_interrupted_run_ends_cleanly() {
    let trace = WORLD.path("interrupted.trace");
    let options = WORLD.options();
    let child = program()
        .arg("test")
        .args(&options)
        .args([
            "--web",
            "--format",
            "json",
            "example.test",
            "tarpit.test",
            "--trace",
            text(&trace),
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Long enough for the first name, far from enough for the second.
    std::thread::sleep(Duration::from_millis(1500));
    let began = Instant::now();
    let pid = child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &pid])
            .status()
            .unwrap()
            .success()
    );
    let ran: Ran = child.wait_with_output().unwrap().into();
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert_eq!(ran.status, 3, "{ran:?}");
    assert_error(&ran, "interrupted");
    assert_eq!(ran.json()["reports"].as_array().unwrap().len(), 1, "{ran:?}");
    let lines = BufReader::new(std::fs::File::open(trace).unwrap()).lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(&line.unwrap()).unwrap())
        .collect();
    assert!(
        lines.iter().any(|line| line["address"] == "198.18.0.5"),
        "{lines:?}"
    );
}
