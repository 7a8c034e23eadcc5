use facts::{Test, Timestamp};
use verdict::{Confidence, Keyword, Kind, Life, Norm, Parameter, Requirement, Tag};

use super::*;

static AGE: Check = Check {
    id: "https/hsts",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 6797", "6.1", Keyword::Must, "2012-11")],
    needs: &[],
    parents: &[],
    parameters: &[Parameter {
        name: "min_age_s",
        kind: Kind::Number,
        about: "shortest max-age",
    }],
    findings: &[Tag::pass("long-enough"), Tag::fail("too-short")],
    words: &[],
    spec: "",
};

const BASE: &str = r#"
id = "base"
version = "1"
[check."https/hsts"]
min_age_s = 31536000
[test.web]
"https/hsts" = "required"
"#;

fn read(text: &str) -> Result<Policy, PolicyError> {
    policy_from(text, &[&AGE])
}

fn folder_with(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("plimsoll-policy-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        std::fs::write(folder.join(file), text).unwrap();
    }
    folder
}

fn read_file(folder: &std::path::Path, file: &str) -> Result<Policy, PolicyError> {
    policy(folder.join(file).to_str().unwrap(), &[&AGE])
}

#[test]
fn a_policy_gives_levels_and_parameters() {
    let policy = read(BASE).unwrap();
    let rule = &policy.tests[&Test::Web]["https/hsts"];
    assert_eq!(rule.level, Requirement::Required);
    assert_eq!(rule.parameters.number("min_age_s"), 31_536_000);
    assert_eq!((rule.weight, rule.standard.as_str()), (1, "https"));
}

#[test]
fn one_line_changes_a_threshold() {
    let stricter =
        "id = 'strict'\nversion = '1'\nextends = 'base@1'\n[check.'https/hsts']\nmin_age_s = 63072000\n";
    let folder = folder_with("stricter", &[("base.toml", BASE), ("strict.toml", stricter)]);
    let policy = read_file(&folder, "strict.toml").unwrap();
    assert_eq!(policy.id, "strict");
    assert_eq!(
        policy.tests[&Test::Web]["https/hsts"]
            .parameters
            .number("min_age_s"),
        63_072_000
    );
    assert_eq!(
        policy.tests[&Test::Web]["https/hsts"].level,
        Requirement::Required
    );
}

#[test]
fn null_removes_a_check() {
    for level in ["\"null\"", "null"] {
        let text = format!(
            r#"{{"id":"x","version":"1","extends":"base","test":{{"web":{{"https/hsts":{level}}}}}}}"#
        );
        let folder = folder_with("null", &[("base.toml", BASE), ("x.json", &text)]);
        assert!(read_file(&folder, "x.json").unwrap().tests[&Test::Web].is_empty());
    }
}

#[test]
fn a_circle_is_named() {
    let a = "id = 'a'\nversion = '1'\nextends = 'b'\n";
    let b = "id = 'b'\nversion = '1'\nextends = 'a'\n";
    let folder = folder_with("circle", &[("a.toml", a), ("b.toml", b)]);
    let error = read_file(&folder, "a.toml").unwrap_err();
    assert!(error.0.contains("break the circle"), "{error}");
}

#[test]
fn mistakes_are_told_in_one_sentence() {
    for (text, expected) in [
        ("id = 'x'", "missing field `version`"),
        ("id='x'\nversion='1'\nnonsense=1", "unknown field"),
        (
            "id='x'\nversion='1'\n[test.web]\n'https/hsts'='must'",
            "is no level",
        ),
        (
            "id='x'\nversion='1'\n[test.webb]\n'https/hsts'='required'",
            "no test 'webb'",
        ),
        (
            "id='x'\nversion='1'\n[test.web]\n'https/hstz'='required'",
            "no check 'https/hstz'",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts']\nage=1",
            "no parameter 'age'; it has: min_age_s",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts']\nmin_age_s='a year'",
            "must be a whole number",
        ),
        (
            "id='x'\nversion='1'\n[test.web]\n'https/hsts'='required'",
            "needs a value for 'min_age_s'",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts'.findings]\nshort='warn'",
            "no finding 'short'",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts'.findings]\n'too-short'='bad'",
            "is no meaning",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts']\nmin_age_s=1\n[test.web]\n'https/hsts'={level='required',unless='x'}",
            "is no condition",
        ),
    ] {
        let error = read(text).unwrap_err();
        assert!(error.0.contains(expected), "{text}\n{error}");
    }
    assert!(
        policy("no-such", &[&AGE])
            .unwrap_err()
            .0
            .contains("one of: default-2026")
    );
}

#[test]
fn another_version_than_the_one_named_is_refused() {
    let other = "id='x'\nversion='1'\nextends='base@2'\n";
    let folder = folder_with("version", &[("base.toml", BASE), ("x.toml", other)]);
    let error = read_file(&folder, "x.toml").unwrap_err();
    assert!(error.0.contains("the version at hand is 1"), "{error}");
}

fn at(when: &str) -> Timestamp {
    when.parse().unwrap()
}

#[test]
fn a_change_counts_from_its_day_on() {
    let text = format!(
        "{BASE}\n[[change]]\nfrom = '2026-01-01'\nsource = '§2'\n[change.check.'https/hsts']\nmin_age_s = 2\n\
         [[change]]\nfrom = '2024-01-01'\nsource = '§1'\n[change.check.'https/hsts']\nmin_age_s = 1\nconfidence = 'high'\n\
         [change.test.web]\n'https/hsts' = 'optional'\n"
    );
    let policy = read(&text).unwrap();
    let rule = |when: &str| policy.at(at(when))[&Test::Web]["https/hsts"].clone();
    for (when, age, level) in [
        ("2000-01-01T00:00:00Z", 31_536_000, Requirement::Required),
        ("2023-12-31T23:59:59Z", 31_536_000, Requirement::Required),
        ("2024-01-01T00:00:00Z", 1, Requirement::Optional),
        ("2025-12-31T23:59:59Z", 1, Requirement::Optional),
        ("2026-01-01T00:00:00Z", 2, Requirement::Optional),
    ] {
        assert_eq!(
            (rule(when).parameters.number("min_age_s"), rule(when).level),
            (age, level),
            "{when}"
        );
    }
    assert_eq!(policy.changes[0].source, "§1");
    let then = policy.clone().as_of(at("2025-01-01T00:00:00Z"));
    assert_eq!(
        then.at(at("2030-01-01T00:00:00Z")),
        policy.at(at("2025-01-01T00:00:00Z"))
    );
}

#[test]
fn a_norm_takes_parameters_without_levels() {
    let norm = "id = 'norm'\nversion = '1'\nextends = 'base@1'\nlevels = 'own'\n[norm]\nname = 'Our norm'\nedition = '2'\n\
                since = '2025-01-01'\n[summary]\nen = 'short'\n[check.'https/hsts']\nsource = '§3'\nconfidence = 'medium'\n\
                [test.dns]\n'https/hsts' = 'recommended'\n";
    let above = "id = 'above'\nversion = '1'\nextends = 'norm@1'\n[check.'https/hsts']\nsource = '§4'\n";
    let files = [("base.toml", BASE), ("norm.toml", norm), ("above.toml", above)];
    let folder = folder_with("own", &files);
    let policy = read_file(&folder, "norm.toml").unwrap();
    assert_eq!(policy.tests.keys().collect::<Vec<_>>(), [&Test::Dns]);
    let rule = &policy.tests[&Test::Dns]["https/hsts"];
    assert_eq!(rule.parameters.number("min_age_s"), 31_536_000);
    assert_eq!(
        (rule.source.as_str(), rule.confidence),
        ("§3", Some(Confidence::Medium))
    );
    assert_eq!(policy.norm.as_ref().map(|norm| norm.edition.as_str()), Some("2"));
    assert_eq!(policy.summary["en"], "short");
    // What is built on it has its levels, and neither its words nor its confidence.
    let policy = read_file(&folder, "above.toml").unwrap();
    let rule = &policy.tests[&Test::Dns]["https/hsts"];
    assert_eq!((rule.source.as_str(), rule.confidence), ("§4", None));
    assert!(policy.norm.is_none() && policy.summary.is_empty());
}

#[test]
fn mistakes_about_norms_and_days_are_told_in_one_sentence() {
    for (text, expected) in [
        (
            "id='x'\nversion='1'\nlevels='some'",
            "nothing that 'levels' can be",
        ),
        (
            "id='x'\nversion='1'\n[check.'https/hsts']\nsource='§1'\nconfidence='sure'",
            "is no confidence",
        ),
        (
            "id='x'\nversion='1'\n[norm]\nname='n'\nedition='1'\nsince='last year'",
            "'last year' is no day",
        ),
        (
            "id='x'\nversion='1'\n[norm]\nname='n'\nedition='1'\nsince='2025-01-01'\nuntil='2024-01-01'",
            "ends before it begins",
        ),
        (
            "id='x'\nversion='1'\n[[change]]\nfrom='2024-01-32'\nsource='§1'",
            "'2024-01-32' is no day",
        ),
        (
            "id='x'\nversion='1'\n[[change]]\nfrom='2024-01-01'",
            "missing field `source`",
        ),
        (
            "id='x'\nversion='1'\n[[change]]\nfrom='2024-01-01'\nsource='§1'\n[change.test.web]\n'https/hsts'='required'",
            "needs a value for 'min_age_s'",
        ),
    ] {
        let error = read(text).unwrap_err();
        assert!(error.0.contains(expected), "{text}\n{error}");
    }
}

const SCORED: &str = "[score]\nmethod = 'internetnl'\n[[score.web]]\nname = 'web_https'\nlowest_address = true\nsubtests = [\n\
    { name = 'web_https_http_hsts', checks = ['https/hsts'], points = 10, findings = { too-short = 2 }, absent = 'full' },\n]\n";

#[test]
fn a_policy_may_have_its_percentage_made_another_way() {
    let policy = read(&format!("{BASE}{SCORED}")).unwrap();
    let scoring = policy.scoring.unwrap();
    let group = &scoring.categories[&Test::Web][0];
    assert!(group.lowest_address);
    assert_eq!(group.subtests[0].findings["too-short"], 2);
    assert_eq!(group.subtests[0].absent, verdict::internetnl::Absent::Full);
    assert_eq!(group.subtests[0].fallen, verdict::internetnl::Absent::None);
    // Who builds on it has it too, unless another is named or the levels are own.
    let files = [
        (
            "scored.toml",
            format!("{BASE}{SCORED}")
                .replace("'base'", "'scored'")
                .replace("\"base\"", "\"scored\""),
        ),
        (
            "above.toml",
            "id='above'\nversion='1'\nextends='scored'\n".to_owned(),
        ),
        (
            "back.toml",
            "id='back'\nversion='1'\nextends='scored'\n[score]\nmethod='plimsoll'\n".to_owned(),
        ),
        (
            "own.toml",
            "id='own'\nversion='1'\nextends='scored'\nlevels='own'\n".to_owned(),
        ),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let folder = folder_with("scored", &files);
    for (file, has) in [("above.toml", true), ("back.toml", false), ("own.toml", false)] {
        assert_eq!(read_file(&folder, file).unwrap().scoring.is_some(), has, "{file}");
    }
}

#[test]
fn mistakes_about_the_score_are_told_in_one_sentence() {
    for (from, to, expected) in [
        ("'internetnl'", "'theirs'", "is no method"),
        ("'internetnl'", "'plimsoll'", "leave them out"),
        ("'https/hsts'", "'https/hstz'", "no check 'https/hstz'"),
        ("['https/hsts']", "[]", "has no checks"),
        ("too-short = 2", "short = 2", "has a finding 'short'"),
        ("too-short = 2", "too-short = 11", "no finding has more"),
        ("points = 10", "points = 0", "has 1 to 1000 points"),
        ("absent = 'full'", "fallen = 'full'", "write none or out"),
        ("absent = 'full'", "absent = 'some'", "unknown variant"),
        ("'web_https_http_hsts'", "'web_https'", "'web_https' twice"),
    ] {
        let text = format!("{BASE}{}", SCORED.replace(from, to));
        let error = read(&text).unwrap_err();
        assert!(error.0.contains(expected), "{text}\n{error}");
    }
    let empty = format!("{BASE}[score]\nmethod = 'internetnl'\n");
    assert!(read(&empty).unwrap_err().0.contains("has no category"));
}
