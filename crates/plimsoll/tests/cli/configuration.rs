//! The configuration: file, environment, command line.

use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

fn config(file: &str, environment: &[(&str, &str)], args: &[&str]) -> Ran {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path = WORLD.path(&format!("config-{number}.toml"));
    std::fs::write(&path, file).unwrap();
    let mut command = program();
    command.envs(environment.iter().copied());
    command
        .args(["config", "--config", text(&path)])
        .args(args)
        .output()
        .unwrap()
        .into()
}

fn table(text: &str) -> toml::Table {
    toml::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

const FULL: &str = r#"
root-hints = "/x/hints"
trust-anchor = "none"
ca-bundle = "/x/roots.pem"
vrps = ["/x/vrps.json"]
routes = ["/x/v4.gz", "/x/v6.gz"]
allow-net = ["192.0.2.0/24", "2001:db8::/32"]
net-map = "/x/map"
opt-out = "/x/opt-out"
pace = "none"
no-ipv6 = true
no-ipv4 = false
vantage = "a \"place\" \\ with signs"
ehlo = "probe.example.nl"
user-agent = "somebody/1"
source = "192.0.2.7"
timeout = 12.5
trace = "/x/trace"
policy = ["default-2026", "/x/mine.toml"]
lang = "nl"
"#;

#[test]
fn what_config_prints_reads_back_to_the_same() {
    let shown = config(FULL, &[], &[]);
    assert_eq!((shown.status, shown.err.as_str()), (0, ""), "{shown:?}");
    assert_eq!(table(&shown.out), table(FULL));
    let again = config(&shown.out, &[], &[]);
    assert_eq!(table(&again.out), table(FULL));
    let every = table(FULL).len();
    let keys = shown
        .out
        .lines()
        .filter(|line| line.starts_with("# From:"))
        .count();
    assert_eq!(keys, every, "every option stands in the test above");
    assert!(
        !shown
            .out
            .lines()
            .any(|line| line.starts_with("# ") && line.contains(" = ")),
        "{}",
        shown.out
    );
    assert!(table(&config("", &[], &[]).out).is_empty());
}

#[test]
fn the_nearer_setting_counts() {
    let file =
        "vantage = \"file\"\npace = \"none\"\nallow-net = [\"192.0.2.0/24\"]\nno-ipv6 = true\ntimeout = 5\n";
    let environment = [
        ("PLIMSOLL_VANTAGE", "environment"),
        ("PLIMSOLL_ALLOW_NET", "198.18.0.0/15, 2001:db8::/32"),
        ("PLIMSOLL_TIMEOUT", ""),
    ];
    let shown = config(file, &environment, &["--vantage", "line", "--no-ipv6=false"]);
    let table = table(&shown.out);
    assert_eq!(table["vantage"].as_str(), Some("line"));
    assert_eq!(table["pace"].as_str(), Some("none"));
    assert_eq!(
        table["timeout"].as_integer(),
        Some(5),
        "an empty variable says nothing"
    );
    assert_eq!(table["no-ipv6"].as_bool(), Some(false));
    assert_eq!(table["allow-net"].as_array().unwrap().len(), 2);
    assert!(
        shown.out.contains("# From: the command line") && shown.out.contains("# From: PLIMSOLL_ALLOW_NET")
    );
    let shown = config(file, &environment[..1], &[]);
    assert_eq!(self::table(&shown.out)["vantage"].as_str(), Some("environment"));
}

#[test]
fn a_file_that_cannot_be_used_is_told_with_its_place() {
    for (file, words) in [
        (
            "root-hint = \"x\"",
            &["root-hint", "did you mean 'root-hints'"][..],
        ),
        ("no_ipv6 = true", &["no_ipv6", "did you mean 'no-ipv6'"]),
        ("something-else-entirely = 1", &["plimsoll config"]),
        ("timeout = \"soon\"", &["timeout", "a number"]),
        ("timeout = -5", &["timeout", "seconds"]),
        ("no-ipv6 = \"yes\"", &["no-ipv6", "true or false"]),
        (
            "allow-net = [\"192.0.2.0/24\", 7]",
            &["allow-net", "a list of texts"],
        ),
        ("allow-net = \"everything\"", &["everything", "192.0.2.0/24"]),
        ("vantage = 5", &["vantage", "quotation marks"]),
        ("source = \"here\"", &["source", "here"]),
        ("vantage = \"a\"\n\nvantage = \"b\"", &["line 3"]),
        ("[network]\npace = \"none\"", &["network"]),
    ] {
        let ran = config(file, &[], &[]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{file}: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{file}: {ran:?}");
        for word in words.iter().chain(&["configuration file", ".toml"]) {
            assert!(ran.err.contains(word), "{file}: {ran:?} lacks '{word}'");
        }
    }
    let ran = config("", &[("PLIMSOLL_ALLOW_NET", "192.0.2.0/99")], &[]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("PLIMSOLL_ALLOW_NET"), "{ran:?}");
    // Help needs no configuration.
    let missing = ["--config", "/nonexistent.toml"];
    assert_eq!(run(["test", "--help"].iter().chain(&missing)).status, 0);
    assert_eq!(run(["config"].iter().chain(&missing)).status, 2);
}

#[test]
fn the_file_leads_into_the_world() {
    let folder = WORLD.path("home/.config/plimsoll");
    std::fs::create_dir_all(&folder).unwrap();
    for file in ["hints", "map"] {
        std::fs::copy(WORLD.path(file), folder.join(file)).unwrap();
    }
    let settings = "root-hints = \"hints\"\nnet-map = \"~/.config/plimsoll/map\"\ntrust-anchor = \"none\"\npace = \"none\"\n\
        allow-net = [\"198.18.0.0/15\", \"2001:db8::/32\"]\nlang = \"nl\"\nvantage = \"thuis\"\nno-ipv6 = true\n";
    std::fs::write(folder.join("config.toml"), settings).unwrap();
    let ran: Ran = program()
        .env("HOME", WORLD.path("home"))
        .args(["test", "--web", "example.test"])
        .output()
        .unwrap()
        .into();
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.out.contains("\"thuis\""), "{}", ran.out);
    assert!(ran.out.contains("geen IPv6"), "{}", ran.out);
}
