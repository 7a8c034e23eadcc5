//! An explanation in every form of a report.

use text::Language;
use verdict::{Explanation, Ground, Report, Requirement, Verdict};

use super::*;
use crate::{
    Judged, Look, Standing, html, json,
    report::{Count, Section},
    sample,
};

const TOOL: json::Tool = json::Tool {
    name: "plimsoll",
    version: "0.1.0",
};

/// A report with one failed check, of which `until` is the last day that is explained.
fn explained(until: &str) -> Report {
    let policy = sample::policy("default-2026");
    let check = checks::find("https/hsts").unwrap().check;
    let bad = check
        .findings
        .iter()
        .find(|tag| tag.outcome == verdict::Outcome::Fail);
    let finding = sample::finding(*bad.unwrap(), sample::place("192.0.2.10"));
    let mut report = sample::report(
        "example.nl",
        &policy,
        vec![sample::check(check, Requirement::Required, vec![finding])],
    );
    let explanation = Explanation {
        checks: vec!["https/hsts".to_owned()],
        subjects: vec!["example.nl".to_owned()],
        policy: None,
        ground: Ground::NotSafeEnough,
        reason: "<b>our</b>\u{1b}[31m devices break.".to_owned(),
        evidence: "test report 12".to_owned(),
        risk: "first visits".to_owned(),
        compensation: String::new(),
        owner: "CISO".to_owned(),
        since: None,
        until: until.parse().unwrap(),
        review: "2026-06-15".parse().ok(),
    };
    let at = report.measured_at;
    report.explain(&[explanation], at, None);
    report
}

fn written(report: &Report, tag: &str) -> [String; 3] {
    let policy = sample::policy("default-2026");
    let words = Words::new(Language::find(tag).unwrap());
    let judged = Judged {
        report,
        policy: &policy,
        mail: None,
    };
    let look = Look {
        width: 80,
        colour: false,
    };
    let shown = html::Shown { judged, chain: None };
    let contents = html::Contents {
        tool: TOOL,
        reports: &[shown],
        notes: &[],
        faults: &[],
    };
    let document = json::Document::new(TOOL, vec![json::report(judged, &words)], Vec::new(), Vec::new());
    [
        crate::terminal::reports(&[judged], &words, look),
        html::page(&contents, &words),
        json::write(&document),
    ]
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_explained_is_shown_as_not_met_with_its_reason() {
    let report = explained("2026-12-31");
    assert_eq!(report.checks[0].verdict, Verdict::Explained);
    assert_eq!(Standing::of(&report.score), Standing::Explained);
    assert_eq!(Standing::Explained.meets(), Some(false));
    let count = Count::of(&report);
    assert_eq!((count.passed, count.failed, count.explained), (0, 0, 1));
    assert!(Section::Explained.holds(&report.checks[0]) && !Section::Missing.holds(&report.checks[0]));
    let [terminal, page, json] = written(&report, "en");
    let terminal = spaced(&terminal);
    assert!(
        terminal.contains("does not meet the norm default-2026, and explains why: one required check"),
        "{terminal}"
    );
    assert!(terminal.contains("Explained until 2026-12-31 by CISO, not safe or sure enough in this case: <b>our</b>\\u{1b}[31m devices break."), "{terminal}");
    assert!(
        terminal.contains(
            "Evidence: test report 12. Risk meanwhile: first visits. To be looked at again on 2026-06-15."
        ),
        "{terminal}"
    );
    assert!(
        page.contains("&lt;b&gt;our&lt;/b&gt;") && !page.contains("<b>our"),
        "{page}"
    );
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&crate::json::schema()).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    assert_eq!(
        validator.iter_errors(&json).map(|error| error.to_string()).next(),
        None
    );
    let check = &json["reports"][0]["checks"][0];
    assert_eq!(
        (&check["verdict"], &json["reports"][0]["meets"]),
        (&"explained".into(), &false.into())
    );
    assert_eq!(check["explanation"]["ground"], "not-safe-enough");
    let [terminal, page, _] = written(&report, "nl");
    assert!(
        spaced(&terminal).contains("Tot en met 2026-12-31 uitgelegd door CISO"),
        "{terminal}"
    );
    assert!(page.contains("Vastgelegde reden"));
}

#[test]
fn what_has_expired_fails_and_says_so() {
    let report = explained("2026-05-31");
    assert_eq!(report.checks[0].verdict, Verdict::Fail);
    assert_eq!(Standing::of(&report.score), Standing::Fails);
    let [terminal, page, json] = written(&report, "en");
    assert!(
        spaced(&terminal).contains("The explanation expired on 2026-05-31 (CISO,"),
        "{terminal}"
    );
    assert!(!terminal.contains("looked at again"), "{terminal}");
    assert!(page.contains("The explanation expired on"));
    assert!(json.contains("\"expired\": true"));
}
