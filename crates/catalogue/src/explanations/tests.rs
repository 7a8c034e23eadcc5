//! Registers that are read, and those that are refused.

use verdict::Life;

use super::*;

macro_rules! check {
    ($id:expr) => {
        &Check {
            id: $id,
            since: "0.1.0",
            life: Life::Stable,
            norms: &[],
            needs: &[],
            parents: &[],
            parameters: &[],
            findings: &[],
            words: &[],
            spec: "",
        }
    };
}

static CHECKS: &[&Check] = &[check!("https/hsts"), check!("spf/policy"), check!("spf/present")];

const GOOD: &str = r#"
[[explanation]]
check = "https/hsts"
subjects = ["example.nl", "*.example.nl"]
ground = "no-offer"
reason = "the only supplier of the register offers it from 2027"
owner = "CISO"
since = "2026-11-01"
until = "2027-06-30"
review = "2027-03-01"
"#;

fn fault(text: &str) -> String {
    let faults = explanations(text, CHECKS).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

fn without(key: &str) -> String {
    GOOD.lines()
        .filter(|line| !line.starts_with(key))
        .collect::<Vec<_>>()
        .join("\n")
}

fn with(key: &str, value: &str) -> String {
    format!("{}\n{key} = {value}\n", without(key))
}

#[test]
fn a_register_is_read() {
    let read = explanations(GOOD, CHECKS).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].checks, ["https/hsts"]);
    assert_eq!(read[0].subjects, ["*.example.nl", "example.nl"]);
    assert_eq!(read[0].until.to_string(), "2027-06-30");
    assert_eq!(
        (read[0].ground, read[0].policy.as_deref()),
        (Ground::NoOffer, None)
    );
    assert_eq!(explanations("", CHECKS).unwrap(), []);
    let gaps = entries(GOOD)[0].gaps();
    assert_eq!(gaps, ["evidence", "risk", "compensation"]);
}

#[test]
fn without_reason_owner_end_ground_or_names_it_is_refused() {
    for (key, says) in [
        ("reason", "has no reason: "),
        ("owner", "has no owner: "),
        ("until", "has no end date: "),
        (
            "ground",
            "has no ground: name in 'ground' one of no-offer, not-safe-enough, great-weight",
        ),
        ("subjects", "covers no names: "),
        ("check", "is about nothing: "),
    ] {
        assert!(fault(&without(key)).contains(says), "{}", fault(&without(key)));
        if key != "subjects" {
            assert!(fault(&with(key, "\"  \"")).contains(says), "{key}");
        }
    }
    assert_eq!(
        fault(&without("owner")),
        "explanation 1 (https/hsts for *.example.nl and 1 more) has no owner: name in 'owner' who stands for it"
            .replace("*.example.nl and 1 more", "example.nl and 1 more")
    );
}

#[test]
fn what_is_wrong_is_refused() {
    for (key, value, says) in [
        ("until", "\"2027-02-30\"", "which is no day"),
        ("until", "\"2027\"", "which is no day"),
        ("until", "\"2026-10-31\"", "ends before it begins"),
        ("until", "\"2027-02-28\"", "only after its end"),
        ("since", "\"tomorrow\"", "which is no day"),
        ("ground", "\"too-dear\"", "which there is not"),
        ("check", "\"https/none\"", "'plimsoll explain' lists them"),
        ("standard", "\"spf\"", "names a check and a standard"),
        ("subjects", "[\"*\"]", "which is no name"),
        ("subjects", "[\"nl\"]", "which is no name"),
        ("subjects", "[\"https://example.nl/\"]", "which is no name"),
        ("subjects", "[\"a*.example.nl\"]", "which is no name"),
        ("subjects", "[\"\"]", "covers no names"),
        ("untill", "\"2027-01-01\"", "unknown field"),
        ("until", "2027-01-01", "line "),
    ] {
        let text = with(key, value);
        assert!(fault(&text).contains(says), "{key} = {value}: {}", fault(&text));
    }
    assert!(fault("[[explanation]\n").starts_with("line 1: "));
}

#[test]
fn every_wrong_entry_is_named() {
    let text = format!("{}{}{}", without("owner"), GOOD, without("reason"));
    let faults = explanations(&text, CHECKS).unwrap_err();
    assert_eq!(faults.len(), 2);
    assert!(faults[0].starts_with("explanation 1 ") && faults[1].starts_with("explanation 3 "));
}

#[test]
fn a_standard_stands_for_the_checks_that_measure_it() {
    let text = without("check") + "\nstandard = \"spf\"\n";
    let read = explanations(&text, CHECKS).unwrap();
    assert_eq!(read[0].checks, ["spf/present", "spf/policy"]);
    assert!(fault(&text.replace("\"spf\"", "\"spff\"")).contains("'plimsoll catalogue list' lists them"));
    assert!(fault(&text.replace("\"spf\"", "\"iso27001\"")).contains("which no check measures"));
}

#[test]
fn what_is_added_is_read_again() {
    let entry = Entry {
        check: Some("https/hsts".to_owned()),
        subjects: Some(vec!["example.nl".to_owned()]),
        ground: Some("great-weight".to_owned()),
        reason: Some("\"quotes\" and\nlines \\ é".to_owned()),
        owner: Some("o".to_owned()),
        until: Some("2027-01-01".to_owned()),
        ..Entry::default()
    };
    let text = format!("# kept\n{GOOD}{}", entry.toml().unwrap());
    let read = explanations(&text, CHECKS).unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].reason, "\"quotes\" and\nlines \\ é");
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "(\\[\\[explanation\\]\\]\n)?([a-z]{1,8} = [\"\\[\\]0-9a-z,.*-]{0,12}\n){0,5}") {
        let _ = explanations(&text, CHECKS);
    }
}
