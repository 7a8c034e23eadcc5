//! Registers of explanations: kept, refused, honoured by reports until their end.

use super::*;

fn add<'a>(file: &'a str, more: &[&'a str]) -> Ran {
    let args = [
        &[
            "procure",
            "explain",
            "add",
            file,
            "--ground",
            "no-offer",
            "--subject",
            "example.test",
        ],
        more,
    ];
    run(args.concat())
}

/// Facts about a name, and a required check that it fails.
fn failing(name: &str) -> (std::path::PathBuf, String, Value) {
    let file = WORLD.path(name);
    let (ran, json) = test_json(&["--web", "plain.test", "--facts", text(&file)]);
    assert_eq!(ran.status, 0, "{ran:?}");
    let checks = json["reports"][0]["checks"].as_array().unwrap().clone();
    let failed = |check: &&Value| check["verdict"] == "fail" && check["level"] == "required";
    let id = checks.iter().find(failed).unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    (file, id, json)
}

#[test]
fn without_reason_owner_or_end_nothing_is_added() {
    let file = WORLD.path("refused.toml");
    let whole = [
        "--check",
        "https/hsts",
        "--reason",
        "r",
        "--owner",
        "o",
        "--until",
        "2030-01-01",
    ];
    for (left_out, says) in [
        ("--reason", "has no reason"),
        ("--owner", "has no owner"),
        ("--until", "has no end date"),
        ("--check", "is about nothing"),
    ] {
        let at = whole.iter().position(|word| *word == left_out).unwrap();
        let more = [&whole[..at], &whole[at + 2..]].concat();
        let ran = add(text(&file), &more);
        assert_eq!(ran.status, 2, "{ran:?}");
        assert_eq!(ran.errors().len(), 1, "{ran:?}");
        assert!(ran.errors()[0].contains(says), "{ran:?}");
        assert!(!file.exists());
    }
    assert_eq!(
        add(text(&file), &[&whole[..], &["--ground", "too-dear"]].concat()).status,
        2
    );
}

#[test]
fn what_is_added_is_listed_and_checked() {
    let file = WORLD.path("kept.toml");
    std::fs::write(&file, "# ours\n").unwrap();
    let file = text(&file);
    let more = [
        "--check",
        "https/hsts",
        "--reason",
        "no \"offer\"",
        "--owner",
        "CISO",
        "--since",
        "2026-01-01",
        "--until",
        "2026-12-31",
        "--review",
        "2026-06-30",
    ];
    let ran = add(file, &more);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    assert_eq!(
        add(
            file,
            &[
                "--standard",
                "spf",
                "--reason",
                "r",
                "--owner",
                "o",
                "--until",
                "2099-12-31"
            ]
        )
        .status,
        0
    );
    let kept = std::fs::read_to_string(file).unwrap();
    assert!(kept.starts_with("# ours\n\n[[explanation]]\n"), "{kept}");
    told_by_day(file);
}

/// What a register of two entries says on several days.
fn told_by_day(file: &str) {
    let list = |at: &str| run(["procure", "explain", "list", file, "--at", at]);
    assert!(
        list("2026-02-01")
            .out
            .contains("https/hsts for example.test: holds until 2026-12-31\n")
    );
    assert!(
        list("2026-12-31")
            .out
            .contains("holds until 2026-12-31; to be looked at again since 2026-06-30")
    );
    assert!(
        list("2027-01-01")
            .out
            .contains("https/hsts for example.test: expired on 2026-12-31")
    );
    let dutch = run([
        "procure",
        "explain",
        "list",
        file,
        "--at",
        "2027-01-01",
        "--lang",
        "nl",
    ]);
    assert!(dutch.out.contains("verlopen op 2026-12-31"), "{dutch:?}");
    let json = run([
        "procure",
        "explain",
        "list",
        file,
        "--at",
        "2025-12-31",
        "--format",
        "json",
    ])
    .json();
    assert_eq!(
        (&json[0]["state"], &json[0]["entry"]["reason"]),
        (&Value::from("not_yet"), &Value::from("no \"offer\""))
    );
    let check = |at: &str| run(["procure", "explain", "check", file, "--at", at]);
    assert_eq!(check("2026-02-01").status, 0);
    assert!(
        check("2026-02-01")
            .out
            .contains("says nothing of evidence, risk, compensation, which")
    );
    assert_eq!((check("2026-07-01").status, check("2027-01-01").status), (1, 1));
}

#[test]
fn a_broken_register_is_refused_whole() {
    let file = WORLD.path("broken.toml");
    let good = "[[explanation]]\ncheck = \"https/hsts\"\nsubjects = [\"a.test\"]\nground = \"no-offer\"\nreason = \"r\"\nowner = \"o\"\nuntil = \"2030-01-01\"\n";
    std::fs::write(&file, format!("{good}{}", good.replace("owner = \"o\"\n", ""))).unwrap();
    let file = text(&file);
    for args in [
        &["procure", "explain", "check", file][..],
        &["procure", "explain", "list", file],
        &["test", "example.test", "--explanations", file],
        &["judge", "none.jsonl", "--explanations", file],
    ] {
        let ran = run(args.to_vec());
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(
            ran.errors()[0].contains("explanation 2 (https/hsts for a.test) has no owner"),
            "{ran:?}"
        );
    }
    assert_eq!(
        run(["procure", "explain", "check", "/nonexistent/register"]).status,
        2
    );
    assert_eq!(
        run(["judge", "none.jsonl", "--explanations", "/nonexistent/register"]).status,
        2
    );
}

#[test]
fn an_explanation_holds_until_its_end_and_is_told_after_it() {
    let (facts, id, before) = failing("explained.jsonl");
    let measured = &before["reports"][0]["measured_at"].as_str().unwrap()[..10];
    let register = WORLD.path("explained.toml");
    let register = text(&register);
    let more = [
        "--subject",
        "plain.test",
        "--check",
        &id,
        "--reason",
        "no supplier has it.",
        "--owner",
        "CISO",
        "--since",
        "2020-01-01",
        "--until",
        measured,
    ];
    assert_eq!(add(register, &more).status, 0);
    let judge = |more: &[&str]| run([&["judge", text(&facts), "--explanations", register], more].concat());
    let check = |json: &Value| {
        let checks = json["reports"][0]["checks"].as_array().unwrap().clone();
        checks.into_iter().find(|check| check["id"] == *id).unwrap()
    };
    // On the day of the facts, which is its last, it holds.
    let held = check(&judge(&["--format", "json"]).json());
    assert_eq!(
        (&held["verdict"], &held["explanation"]["measured"]),
        (&Value::from("explained"), &Value::from("fail"))
    );
    assert_eq!(
        (&held["explanation"]["expired"], &held["explanation"]["owner"]),
        (&Value::from(false), &Value::from("CISO"))
    );
    assert_eq!(held["findings"], check(&before)["findings"]);
    let shown = judge(&[]).out;
    assert!(shown.contains("Not met, with a registered reason"), "{shown}");
    assert!(
        shown.contains(&format!("Explained until {measured} by CISO")),
        "{shown}"
    );
    assert!(
        judge(&["--lang", "nl"])
            .out
            .contains("Niet geslaagd, met een vastgelegde reden")
    );
    assert!(judge(&["--format", "html"]).out.contains("Registered reason"));
    // Much later it has ended: the check fails as it did.
    let over = judge(&["--at", "2199-01-01", "--format", "json"]).json();
    let ended = check(&over);
    assert_eq!(
        (&ended["verdict"], &ended["explanation"]["expired"]),
        (&Value::from("fail"), &Value::from(true))
    );
    let shown = judge(&["--at", "2199-01-01"]).out;
    let line: String = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        line.contains(&format!("The explanation expired on {measured} (CISO,")),
        "{shown}"
    );
    // Facts alone, without a register, are judged as ever.
    let again = run(["judge", text(&facts), "--format", "json"]).json();
    assert_eq!(again["reports"], before["reports"]);
}
