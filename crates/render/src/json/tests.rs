use serde_json::{Value, json};
use text::Language;
use verdict::{Place, Reason, Requirement, Tag};

use super::*;
use crate::sample;

const TOOL: Tool = Tool {
    name: "plimsoll",
    version: "0.1.0",
};

fn words() -> Words {
    Words::new(Language::SOURCE)
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn assert_valid(document: &Value) {
    let errors: Vec<String> = validator()
        .iter_errors(document)
        .map(|e| format!("{} at {}", e, e.instance_path()))
        .take(5)
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{document:#}");
}

/// A report in which every check makes every finding it can.
fn everything() -> Value {
    let policy = sample::policy("default-2026");
    let checks: Vec<CheckReport> = checks::all()
        .map(|entry| {
            let mut tags = entry.check.findings.to_vec();
            if !tags.contains(&Tag::UNSEEN) {
                tags.push(Tag::UNSEEN);
            }
            if !entry.check.parents.is_empty() {
                tags.push(Tag::PARENT);
            }
            let findings = tags
                .into_iter()
                .enumerate()
                .map(|(index, tag)| {
                    let mut finding = sample::finding(tag, sample::place("2001:db8::1"));
                    finding.reason = (tag == Tag::UNSEEN).then(|| Reason::ALL[index % Reason::ALL.len()]);
                    finding.args.insert("number", 5.into());
                    finding.args.insert("list", vec!["a".to_owned()].into());
                    finding.args.insert("flag", true.into());
                    finding
                })
                .collect();
            sample::check(entry.check, Requirement::Required, findings)
        })
        .collect();
    let report = sample::report("example.nl", &policy, checks);
    let object = super::report(
        Judged {
            report: &report,
            policy: &policy,
            mail: None,
        },
        &words(),
    );
    serde_json::from_str(&write(&Document::new(TOOL, vec![object], Vec::new(), Vec::new()))).unwrap()
}

#[test]
fn every_finding_of_every_check_fits_the_schema() {
    assert_valid(&everything());
}

#[test]
fn lists_are_closed() {
    let valid = everything();
    let validator = validator();
    for (pointer, value) in [
        ("/reports/0/checks/0/findings/0/tag", json!("no-such-tag")),
        // Another check's tag is no tag of this one.
        (
            "/reports/0/checks/0/findings/0/tag",
            json!("preload-without-effect"),
        ),
        ("/reports/0/checks/0/id", json!("no/check")),
        ("/reports/0/checks/0/reason", json!("bad-luck")),
        ("/reports/0/checks/0/verdict", json!("maybe")),
        ("/reports/0/checks/0/level", json!("nice")),
        ("/reports/0/checks/0/findings/0/level", json!("fine")),
        ("/reports/0/test", json!("web2")),
        ("/reports/0/score/percent", json!(101)),
        ("/reports/0/measured_at", json!("yesterday")),
        ("/reports/0/subject", json!(null)),
        ("/schema", json!("1")),
    ] {
        let mut broken = valid.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.is_valid(&broken), "{pointer} is not closed");
    }
    let mut more = valid;
    more["reports"][0]["something_new"] = json!(1);
    assert!(
        validator.is_valid(&more),
        "a reader must take fields that are added later"
    );
}

#[test]
fn how_mail_is_set_up_fits_the_schema() {
    let policy = sample::policy("default-2026");
    let mut report = sample::mail::mixed(&policy);
    // The sample's checks say what no real check says.
    report.checks.clear();
    for setup in [
        sample::mail::setup(),
        sample::mail::evil("\u{0}\"<"),
        Default::default(),
    ] {
        let judged = Judged {
            report: &report,
            policy: &policy,
            mail: Some(&setup),
        };
        let object = super::report(judged, &words());
        let document = serde_json::to_value(Document::new(TOOL, vec![object], vec![], vec![])).unwrap();
        assert_valid(&document);
    }
}

#[test]
fn the_contract_is_kept_to_the_letter() {
    let policy = sample::policy("default-2026");
    let mut mixed = sample::mixed(&policy);
    // Of the sample's two rows of one check, which no policy makes, the later one shows the fall.
    mixed.checks.remove(4);
    let report = super::report(
        Judged {
            report: &mixed,
            policy: &policy,
            mail: None,
        },
        &words(),
    );
    let text = write(&Document::new(
        TOOL,
        vec![report],
        vec!["a remark".to_owned()],
        Vec::new(),
    ));
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["schema"], 1);
    assert_eq!(document["tool"], json!({"name": "plimsoll", "version": "0.1.0"}));
    assert!(document.get("error").is_none());
    let report = &document["reports"][0];
    assert_eq!(report["subject"], "xn--mller-kva.example");
    assert_eq!(report["test"], "web");
    assert_eq!(report["policy"]["id"], "default-2026");
    assert_eq!(report["measured_at"], "2026-06-01T12:00:00Z");
    assert_eq!(report["vantage"], "local");
    assert_eq!(report["score"]["percent"], Value::Null);
    assert!(report["score"]["low"].as_u64() < report["score"]["high"].as_u64());
    assert_eq!(
        (&report["connections"], &report["queries"]),
        (&json!(4), &json!(31))
    );
    assert_eq!(report["duration_ms"], 840);
    assert_eq!(report["meets"], false);
    assert_eq!(report["complete"], false);
    let check = &report["checks"][1];
    assert_eq!(
        (&check["id"], &check["level"]),
        (&json!("https/hsts"), &json!("required"))
    );
    assert_eq!(
        (&check["verdict"], &check["reason"]),
        (&json!("fail"), &Value::Null)
    );
    let finding = &check["findings"][0];
    assert_eq!(
        (&finding["tag"], &finding["level"]),
        (&json!("bad"), &json!("error"))
    );
    assert_eq!(finding["args"], json!({"age_s": 0}));
    assert_eq!(
        finding["where"],
        json!({"host": "example.nl", "address": "192.0.2.10", "port": 443})
    );
    // Evidence is kept as it came; escaping it is for whoever shows it.
    assert!(finding["evidence"].as_str().unwrap().contains('\u{1b}'));
    assert!(
        finding["fix"]
            .as_str()
            .unwrap()
            .contains("Strict-Transport-Security")
    );
    let route = &report["checks"][4];
    assert_eq!(
        (&route["verdict"], &route["reason"]),
        (&json!("not_tested"), &json!("timeout"))
    );
    assert_eq!(report["checks"][3]["fell_with_parent"], true);
}

#[test]
fn errors_are_json_too() {
    let fault = |kind, sentence: &str| Fault {
        kind,
        sentence: sentence.to_owned(),
        about: Some("nl".to_owned()),
    };
    let errors = vec![
        fault(FaultKind::NoDomainName, "first"),
        fault(FaultKind::DoesNotExist, "second"),
        fault(FaultKind::DoesNotExist, "third"),
    ];
    let text = write(&Document::new(TOOL, Vec::new(), Vec::new(), errors));
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_valid(&document);
    assert_eq!(document["error"]["sentence"], "second");
    assert_eq!(document["error"]["kind"], "does_not_exist");
    assert_eq!(document["errors"].as_array().unwrap().len(), 3);
}

#[test]
fn a_place_without_parts_is_the_whole() {
    let whole = serde_json::to_value(place(&Place::whole())).unwrap();
    assert_eq!(whole, json!({"host": null, "address": null, "port": null}));
}

#[test]
fn the_schema_is_the_same_each_time_and_names_every_check() {
    assert_eq!(schema(), schema());
    for entry in checks::all() {
        assert!(schema().contains(entry.check.id));
    }
}

#[test]
fn lists_are_arrays_and_what_is_shared_has_its_own_time() {
    let policy = crate::html::tests::default_policy();
    let report = checks::judge(&crate::html::tests::deep(), &policy, facts::Test::Web);
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: None,
    };
    let object = super::report(judged, &words());
    let document = serde_json::to_value(Document::new(TOOL, vec![object], vec![], vec![])).unwrap();
    assert_valid(&document);
    let checks = document["reports"][0]["checks"].as_array().unwrap();
    let of = |id: &str| checks.iter().find(|check| check["id"] == id).unwrap();
    let ciphers = of("tls/ciphers")["findings"].as_array().unwrap();
    let listed: Vec<&Value> = ciphers
        .iter()
        .filter(|finding| finding["tag"] == "listed")
        .collect();
    assert_eq!(listed.len(), 4, "two versions at two addresses");
    assert_eq!(listed[0]["level"], "info");
    assert_eq!(
        listed[0]["args"],
        json!({
            "version": "TLS 1.3", "order": "server", "complete": true, "count": 3,
            "names": ["TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"],
            "codes": ["0x1302", "0x1303", "0x1301"],
            "classes": ["good", "good", "sufficient"],
        })
    );
    let address = |finding: &Value| finding["where"]["address"].clone();
    let (own, shared): (Vec<&Value>, Vec<&Value>) =
        ciphers.iter().partition(|finding| finding["shared"] != true);
    assert!(
        own.iter()
            .all(|finding| address(finding) == address(own[0]) && finding["at"].is_null())
    );
    assert!(!shared.is_empty());
    for finding in shared {
        assert_ne!(address(finding), address(own[0]));
        assert_eq!(finding["at"], "2026-06-01T09:30:00Z");
    }
}
