//! Explanations laid over reports.

use facts::{Reason, Subject, Test, Traffic, Vantage};

use super::*;
use crate::{Check, Life, PolicyName};

macro_rules! check {
    ($id:expr, $parents:expr) => {
        &Check {
            id: $id,
            since: "0.1.0",
            life: Life::Stable,
            norms: &[],
            needs: &[],
            parents: $parents,
            parameters: &[],
            findings: &[],
            words: &[],
            spec: "",
        }
    };
}

static ROOT: &Check = check!("a/root", &[]);
static CHILD: &Check = check!("a/child", &["a/root"]);
static GRANDCHILD: &Check = check!("a/grandchild", &["a/child"]);
static OTHER: &Check = check!("b/other", &[]);

fn one(check: &'static Check, verdict: Verdict) -> CheckReport {
    CheckReport {
        check,
        level: Requirement::Required,
        standard: check.family().to_owned(),
        weight: 1,
        verdict,
        reason: (verdict == Verdict::NotApplicable).then_some(Reason::Parent),
        fell_with_parent: verdict == Verdict::NotApplicable,
        findings: Vec::new(),
        explanation: None,
    }
}

fn report(checks: Vec<CheckReport>) -> Report {
    Report {
        subject: Subject {
            name: "xn--mller-kva.example.nl".to_owned(),
            unicode: Some("müller.example.nl".to_owned()),
            typed: None,
        },
        test: Test::Web,
        policy: PolicyName {
            id: "p".to_owned(),
            version: "1".to_owned(),
        },
        measured_at: at("2026-11-22"),
        vantage: Vantage {
            name: "here".to_owned(),
            ipv4: true,
            ipv6: true,
            pace: "polite".to_owned(),
            allowed: Vec::new(),
        },
        measured_by: String::new(),
        score: Score::of(&checks),
        checks,
        traffic: Traffic::default(),
        data: Vec::new(),
    }
}

fn at(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn explanation(check: &str, until: &str) -> Explanation {
    Explanation {
        checks: vec![check.to_owned()],
        subjects: vec!["Müller.example.nl.".to_owned()],
        policy: None,
        ground: Ground::NoOffer,
        reason: "r".to_owned(),
        evidence: String::new(),
        risk: String::new(),
        compensation: String::new(),
        owner: "o".to_owned(),
        since: None,
        until: until.parse().unwrap(),
        review: None,
    }
}

fn verdicts(report: &Report) -> Vec<Verdict> {
    report.checks.iter().map(|check| check.verdict).collect()
}

#[test]
fn a_failure_is_explained_until_the_end_of_its_last_day_and_fails_again_after_it() {
    let failing = || report(vec![one(ROOT, Verdict::Fail), one(OTHER, Verdict::Pass)]);
    let register = [explanation("a/root", "2026-11-22")];
    let mut holds = failing();
    holds.explain(&register, "2026-11-22T23:59:59Z".parse().unwrap(), None);
    assert_eq!(verdicts(&holds), [Verdict::Explained, Verdict::Pass]);
    assert_eq!(
        (holds.score.failed, holds.score.explained, holds.score.percent()),
        (false, true, Some(50))
    );
    let mut over = failing();
    over.explain(&register, "2026-11-23T00:00:00Z".parse().unwrap(), None);
    assert_eq!(verdicts(&over), [Verdict::Fail, Verdict::Pass]);
    assert_eq!((over.score.failed, over.score.explained), (true, false));
    let noted = over.checks[0].explanation.as_ref().unwrap();
    assert!(noted.expired && noted.measured == Verdict::Fail);
}

#[test]
fn what_is_explained_is_never_counted_as_met() {
    let mut explained = report(vec![one(ROOT, Verdict::Fail)]);
    let failed = explained.score.clone();
    explained.explain(&[explanation("a/root", "2030-01-01")], at("2026-11-22"), None);
    assert_eq!(
        (explained.score.low, explained.score.high),
        (failed.low, failed.high)
    );
}

#[test]
fn a_warning_is_explained_and_stays_passed() {
    let mut report = report(vec![one(ROOT, Verdict::Warn)]);
    report.explain(&[explanation("a/root", "2030-01-01")], at("2026-11-22"), None);
    assert_eq!(verdicts(&report), [Verdict::Explained]);
    assert_eq!(
        (report.score.percent(), report.score.explained),
        (Some(100), false)
    );
}

#[test]
fn nothing_else_is_changed() {
    for verdict in [
        Verdict::Pass,
        Verdict::Info,
        Verdict::NotTested,
        Verdict::NotApplicable,
    ] {
        let mut report = report(vec![one(ROOT, verdict)]);
        report.explain(&[explanation("a/root", "2030-01-01")], at("2026-11-22"), None);
        assert_eq!(verdicts(&report), [verdict]);
        assert_eq!(report.checks[0].explanation, None);
    }
}

#[test]
fn subject_policy_check_and_first_day_must_fit() {
    let good = || explanation("a/root", "2030-01-01");
    let changed = |change: &dyn Fn(&mut Explanation)| {
        let mut changed = good();
        change(&mut changed);
        changed
    };
    let verdict = |explanation: Explanation| {
        let mut report = report(vec![one(ROOT, Verdict::Fail)]);
        report.explain(&[explanation], at("2026-11-22"), None);
        report.checks[0].verdict
    };
    assert_eq!(verdict(good()), Verdict::Explained);
    for subject in ["xn--MLLER-kva.example.nl", "*.example.nl", "*.nl"] {
        assert_eq!(
            verdict(changed(&|e| e.subjects = vec![subject.to_owned()])),
            Verdict::Explained,
            "{subject}"
        );
    }
    for subject in [
        "example.nl",
        "*.müller.example.nl",
        "*",
        "*.",
        "*müller.example.nl.x",
        "ller.example.nl",
        "",
    ] {
        assert_eq!(
            verdict(changed(&|e| e.subjects = vec![subject.to_owned()])),
            Verdict::Fail,
            "{subject}"
        );
    }
    assert_eq!(
        verdict(changed(&|e| e.policy = Some("p".to_owned()))),
        Verdict::Explained
    );
    assert_eq!(
        verdict(changed(&|e| e.policy = Some("q".to_owned()))),
        Verdict::Fail
    );
    assert_eq!(
        verdict(changed(&|e| e.checks = vec!["a/child".to_owned()])),
        Verdict::Fail
    );
    assert_eq!(
        verdict(changed(&|e| e.since = "2026-11-22".parse().ok())),
        Verdict::Explained
    );
    assert_eq!(
        verdict(changed(&|e| e.since = "2026-11-23".parse().ok())),
        Verdict::Fail
    );
}

#[test]
fn what_fell_with_a_check_is_explained_with_it() {
    let fallen = || {
        report(vec![
            one(GRANDCHILD, Verdict::NotApplicable),
            one(CHILD, Verdict::NotApplicable),
            one(ROOT, Verdict::Fail),
        ])
    };
    let mut all = fallen();
    all.explain(&[explanation("a/root", "2030-01-01")], at("2026-11-22"), None);
    assert_eq!(verdicts(&all), [Verdict::Explained; 3]);
    assert!(!all.score.failed && all.score.explained);
    assert_eq!(all.checks[0].explanation.as_ref().unwrap().with, Some("a/root"));
    assert_eq!(all.checks[0].measured(), Verdict::NotApplicable);
    let mut none = fallen();
    none.explain(&[explanation("a/root", "2020-01-01")], at("2026-11-22"), None);
    assert_eq!(
        verdicts(&none),
        [Verdict::NotApplicable, Verdict::NotApplicable, Verdict::Fail]
    );
    assert!(none.score.failed);
}

#[test]
fn of_several_the_one_that_holds_longest_is_taken() {
    let mut report = report(vec![one(ROOT, Verdict::Fail)]);
    let register =
        ["2026-11-30", "2020-01-01", "2027-01-01", "2026-12-31"].map(|day| explanation("a/root", day));
    report.explain(&register, at("2026-11-22"), None);
    let taken = &report.checks[0].explanation.as_ref().unwrap().explanation;
    assert_eq!(taken.until.to_string(), "2027-01-01");
}
