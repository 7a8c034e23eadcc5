use verdict::{Keyword, Kind, Life, Norm, Parameter, Tag};

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
