//! Reports for tests, of checks of their own, so that no change of a real check's words changes a snapshot.

pub mod mail;

use facts::{Subject, Test, Timestamp, Traffic, Vantage};
use verdict::{
    Check, CheckReport, Finding, Keyword, Life, Norm, Parameter, Place, Policy, PolicyName, Reason, Report,
    Requirement, Rule, Score, Tag, Value, Verdict,
};

macro_rules! sample_check {
    ($name:ident, $id:literal, $file:literal, $parents:expr, $findings:expr) => {
        pub static $name: Check = Check {
            id: $id,
            since: "0.1.0",
            life: Life::Stable,
            norms: &[Norm::new("RFC 6797", "6.1", Keyword::Must, "2012-11")],
            needs: &[],
            parents: $parents,
            parameters: &[Parameter {
                name: "min_age_s",
                kind: verdict::Kind::Number,
                about: "shortest time that passes, in seconds",
            }],
            findings: $findings,
            words: &[
                ("en", include_str!(concat!($file, ".en.ftl"))),
                ("nl", include_str!(concat!($file, ".nl.ftl"))),
                ("es", include_str!(concat!($file, ".es.ftl"))),
                ("fr", include_str!(concat!($file, ".fr.ftl"))),
                ("ar", include_str!(concat!($file, ".ar.ftl"))),
            ],
            spec: include_str!("spec.md"),
        };
    };
}

pub const GOOD: Tag = Tag::pass("good");
pub const BAD: Tag = Tag::fail("bad");
pub const WORSE: Tag = Tag::fail("worse");
pub const SOON: Tag = Tag::warn("soon");
pub const REMARK: Tag = Tag::note("remark");

sample_check!(ADDRESS, "ipv6/address", "address", &[], &[GOOD, BAD, Tag::UNSEEN]);
sample_check!(
    HEADER,
    "https/hsts",
    "header",
    &[],
    &[GOOD, BAD, WORSE, REMARK, Tag::UNSEEN]
);
sample_check!(
    DATES,
    "cert/validity",
    "dates",
    &[],
    &[GOOD, SOON, BAD, Tag::UNSEEN]
);
sample_check!(
    FRAME,
    "headers/framing",
    "frame",
    &["https/hsts"],
    &[GOOD, BAD, Tag::UNSEEN]
);
sample_check!(ROUTE, "rpki/valid", "route", &[], &[GOOD, BAD, Tag::UNSEEN]);

pub fn finding(tag: Tag, place: Place) -> Finding {
    Finding {
        tag,
        outcome: tag.outcome,
        reason: None,
        args: Default::default(),
        place,
        evidence: None,
        at: None,
        shared: false,
    }
}

pub fn unseen(reason: Reason, place: Place) -> Finding {
    let mut finding = finding(Tag::UNSEEN, place);
    finding.reason = Some(reason);
    finding.args.insert("reason", reason.key().into());
    finding
}

pub fn check(check: &'static Check, level: Requirement, findings: Vec<Finding>) -> CheckReport {
    let (verdict, reason) = Verdict::of(&findings);
    let fell = findings
        .iter()
        .any(|f| f.tag == Tag::PARENT && f.args.contains_key("failed"));
    CheckReport {
        check,
        level,
        standard: check.family().to_owned(),
        weight: 1,
        verdict,
        reason,
        fell_with_parent: fell,
        findings,
        explanation: None,
    }
}

pub fn place(address: &str) -> Place {
    Place::host("example.nl")
        .address(address.parse().unwrap())
        .port(443)
}

pub fn policy(id: &str) -> Policy {
    let rule = Rule {
        level: Requirement::Required,
        unless: None,
        when: None,
        weight: 1,
        standard: "https".to_owned(),
        parameters: verdict::Parameters([("min_age_s".to_owned(), Value::Number(31_536_000))].into()),
        outcomes: Default::default(),
        source: String::new(),
        confidence: None,
    };
    Policy {
        id: id.to_owned(),
        version: "2026.11".to_owned(),
        title: [
            ("en".to_owned(), format!("the norm {id}")),
            ("nl".to_owned(), format!("de norm {id}")),
            ("fr".to_owned(), format!("modèle {id}")),
            ("ar".to_owned(), format!("ضوابط {id}")),
            ("es".to_owned(), format!("modelo {id}")),
        ]
        .into(),
        tests: [(Test::Web, [(HEADER.id.to_owned(), rule)].into())].into(),
        ..Policy::default()
    }
}

pub fn report(name: &str, policy: &Policy, checks: Vec<CheckReport>) -> Report {
    Report {
        subject: Subject {
            name: name.to_owned(),
            unicode: None,
            typed: None,
        },
        test: Test::Web,
        policy: PolicyName {
            id: policy.id.clone(),
            version: policy.version.clone(),
        },
        measured_at: "2026-06-01T12:00:00Z".parse::<Timestamp>().unwrap(),
        vantage: Vantage {
            name: "local".to_owned(),
            ipv4: true,
            ipv6: true,
            pace: "polite".to_owned(),
            allowed: Vec::new(),
        },
        measured_by: "0.1.0".to_owned(),
        score: Score::of(&checks),
        checks,
        traffic: Traffic {
            connections: 4,
            queries: 31,
            duration_ms: 840,
        },
        data: vec![
            (
                "ris.v4.gz".to_owned(),
                Some("2026-06-01T08:00:00Z".parse().unwrap()),
            ),
            ("vrps.json".to_owned(), None),
        ],
    }
}

/// A site with something of everything.
pub fn mixed(policy: &Policy) -> Report {
    let hostile = "max-age=0; \u{1b}[31mred\u{202e}";
    let mut bad = finding(BAD, place("192.0.2.10"));
    bad.evidence = Some(hostile.to_owned());
    bad.args.insert("age_s", 0.into());
    let mut also = bad.clone();
    also.place = place("2001:db8::10");
    let mut soon = finding(SOON, place("192.0.2.10"));
    soon.args.insert("days", 1.into());
    let mut fell = finding(Tag::PARENT, place("192.0.2.10"));
    fell.args.insert("failed", true.into());
    let mut mixed = report(
        "xn--mller-kva.example",
        policy,
        vec![
            check(
                &ADDRESS,
                Requirement::Required,
                vec![finding(GOOD, Place::host("example.nl"))],
            ),
            check(
                &HEADER,
                Requirement::Required,
                vec![
                    bad,
                    also,
                    finding(WORSE, place("192.0.2.11")),
                    finding(REMARK, place("192.0.2.10")),
                ],
            ),
            check(&DATES, Requirement::Required, vec![soon]),
            check(&FRAME, Requirement::Required, vec![fell]),
            check(
                &FRAME,
                Requirement::Recommended,
                vec![finding(BAD, place("192.0.2.10"))],
            ),
            check(
                &ROUTE,
                Requirement::Required,
                vec![
                    unseen(
                        Reason::NoData,
                        Place::host("example.nl").address("192.0.2.10".parse().unwrap()),
                    ),
                    unseen(
                        Reason::Timeout,
                        Place::host("example.nl").address("2001:db8::10".parse().unwrap()),
                    ),
                ],
            ),
        ],
    );
    mixed.subject.unicode = Some("müller.example".to_owned());
    mixed.subject.typed = Some("https://müller.example/home".to_owned());
    mixed
}

/// A site that meets all.
pub fn good(policy: &Policy) -> Report {
    report(
        "example.nl",
        policy,
        vec![
            check(
                &ADDRESS,
                Requirement::Required,
                vec![finding(GOOD, Place::host("example.nl"))],
            ),
            check(
                &HEADER,
                Requirement::Required,
                vec![finding(GOOD, place("192.0.2.10"))],
            ),
        ],
    )
}

/// A site of which nothing failed and something was not seen.
pub fn unknown(policy: &Policy) -> Report {
    report(
        "example.org",
        policy,
        vec![
            check(
                &ADDRESS,
                Requirement::Required,
                vec![finding(GOOD, Place::host("example.org"))],
            ),
            check(
                &HEADER,
                Requirement::Required,
                vec![unseen(Reason::RateLimited, place("192.0.2.10"))],
            ),
        ],
    )
}
