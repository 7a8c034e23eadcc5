//! What is not known changes no verdict but to `not_tested`.

use std::collections::BTreeSet;

use facts::{Facts, FlightEnd, Measured, Reason, ServerFlight, Test, TlsSurvey};
use proptest::prelude::*;
use serde_json::{Value, json};
use verdict::{Outcome, Policy, Sheet, Verdict};

use super::CHECKS;
use crate::{View, spec};

/// The described servers of `cases.json`.
fn servers() -> Vec<String> {
    let cases: Value = serde_json::from_str(include_str!("cases.json")).unwrap();
    let cases = cases.as_object().unwrap();
    let names = cases.iter().filter(|(_, case)| case.get("survey").is_some());
    names.map(|(name, _)| name.clone()).collect()
}

/// The healthy site at one address only, with this server.
fn site(server: &str) -> Facts {
    let mut facts = spec::base();
    let addresses = facts["web"]["seen"]["addresses"].as_array_mut().unwrap();
    addresses.truncate(1);
    for part in ["tls", "survey"] {
        addresses[0][part] = spec::from_file(&format!("tls/cases.json#/{server}/{part}"));
    }
    spec::bring_files(&mut facts);
    serde_json::from_value(facts).unwrap()
}

fn survey(facts: &mut Facts) -> &mut TlsSurvey {
    let Measured::Seen(web) = &mut facts.web else {
        panic!("no web")
    };
    match &mut web.addresses[0].survey {
        Measured::Seen(survey) => survey,
        other => panic!("{other:?}"),
    }
}

fn policy() -> Policy {
    let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
    catalogue::policy("default-2026", &checks).unwrap()
}

/// For each check its verdict and the findings that make verdicts.
fn judged(facts: &Facts, policy: &Policy) -> Vec<(&'static str, Verdict, BTreeSet<&'static str>)> {
    let rules = &policy.tests[&Test::Web];
    let view = View::new(facts, facts::Test::Web, None).ranked(rules.get("tls/ciphers"));
    let judged = CHECKS.iter().map(|entry| {
        let mut sheet = Sheet::new(entry.check, &rules[entry.check.id]);
        (entry.judge)(&view, &mut sheet);
        let findings = sheet.finish();
        let (verdict, _) = Verdict::of(&findings);
        let settling = findings.iter().filter(|finding| finding.outcome != Outcome::Note);
        let tags = settling.map(|finding| finding.tag.name).collect();
        (entry.check.id, verdict, tags)
    });
    judged.collect()
}

/// What may not be said with less known than before.
fn rash(whole: &Facts, less: &Facts, policy: &Policy) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((id, verdict, said), (_, now, says)) in judged(whole, policy).into_iter().zip(judged(less, policy)) {
        // Lost certificates are another matter.
        if id == "tls/ocsp-stapling" {
            continue;
        }
        // A group of which the norm says nothing may stay hidden.
        if (verdict.key(), now.key()) == ("info", "pass") {
            continue;
        }
        let unseen = says.contains("unseen");
        let new: Vec<_> = says.difference(&said).filter(|tag| **tag != "unseen").collect();
        if !new.is_empty()
            || (now.key() != verdict.key() && !unseen)
            || (verdict.key() == "fail" && now.key() == "pass")
        {
            wrong.push(format!(
                "{id}: {} {said:?}, with less known {} {says:?}",
                verdict.key(),
                now.key()
            ));
        }
    }
    wrong
}

#[test]
fn an_answer_that_does_not_come_makes_no_verdict() {
    let policy = policy();
    let mut wrong = Vec::new();
    for server in servers() {
        let whole = site(&server);
        let hellos = survey(&mut whole.clone()).hellos.len();
        for place in 0..hellos {
            let mut less = whole.clone();
            let lost = &mut survey(&mut less).hellos[place];
            let (about, version) = (lost.about, wire::tls::reading::highest(&lost.offer));
            lost.answer = Measured::unseen(Reason::Timeout);
            for what in rash(&whole, &less, &policy) {
                wrong.push(format!("{server}, hello {place} ({about:?}, {version}): {what}"));
            }
        }
        let mut cut = whole.clone();
        for place in (0..hellos).rev() {
            survey(&mut cut).hellos.truncate(place);
            for what in rash(&whole, &cut, &policy) {
                wrong.push(format!("{server}, after {place} hellos: {what}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

fn answer() -> impl Strategy<Value = Measured<ServerFlight>> {
    let octets = prop::collection::vec(any::<u8>(), 0..60);
    let message = prop_oneof![
        (any::<u8>(), any::<u8>()).prop_map(
            |(level, description)| json!({ "alert": { "level": level, "description": description } })
        ),
        octets.prop_map(|octets| json!({ "server_hello": facts::Base64(octets) })),
        any::<Option<usize>>().prop_map(|place| json!({ "certificate": place })),
        Just(json!("server_hello_done")),
        any::<u8>().prop_map(|kind| json!({ "other": kind })),
        Just(json!({ "server_key_exchange": "AwAdBAQEBAQ=" })),
        Just(json!({ "ssl2": "gAQAAAA=" })),
        Just(json!({ "not_tls": "SFRUUA==" })),
    ];
    let end = prop_oneof![
        Just(FlightEnd::Complete),
        Just(FlightEnd::Closed),
        Just(FlightEnd::Timeout)
    ];
    prop_oneof![
        Just(Measured::unseen(Reason::Closed)),
        Just(Measured::unseen(Reason::RateLimited)),
        Just(Measured::NotAsked),
        (prop::collection::vec(message, 0..4), end).prop_map(|(messages, end)| {
            let messages = serde_json::from_value(messages.into()).unwrap();
            Measured::Seen(ServerFlight { messages, end })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_a_server_answers_is_judged(
        server in prop::sample::select(servers()),
        answers in prop::collection::vec((any::<prop::sample::Index>(), answer()), 0..8),
        swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
        session in any::<bool>(),
        listed in any::<bool>(),
        signed in prop::collection::vec((prop::collection::vec(any::<u16>(), 0..4), any::<u16>()), 0..6),
    ) {
        let policy = policy();
        let mut facts = site(&server);
        let survey = survey(&mut facts);
        let count = survey.hellos.len();
        survey.listed = listed;
        survey.signed = signed
            .into_iter()
            .map(|(offered, answer)| facts::SignedHandshake {
                at: "2026-06-01T12:00:00Z".parse().unwrap(),
                offered,
                answer: match answer % 4 {
                    0 => Measured::unseen(Reason::Closed),
                    1 => Measured::Seen(facts::SignedAnswer::Alert(40)),
                    _ => Measured::Seen(facts::SignedAnswer::Scheme(answer)),
                },
            })
            .collect();
        for (place, answer) in answers {
            survey.hellos[place.index(count)].answer = answer;
        }
        for (one, other) in swaps {
            let (one, other) = (one.index(count), other.index(count));
            let kept = survey.hellos[one].answer.clone();
            survey.hellos[one].answer = std::mem::replace(&mut survey.hellos[other].answer, kept);
        }
        if session && let Measured::Seen(web) = &mut facts.web {
            web.addresses[0].tls = Measured::unseen(Reason::Closed);
        }
        for (id, _, tags) in judged(&facts, &policy) {
            prop_assert!(!tags.is_empty(), "{id} says nothing");
        }
    }
}

/// What `server` lists, as its findings have it.
fn listed(server: &str) -> Vec<(&'static str, verdict::Finding)> {
    let (mut facts, policy) = (site("modern"), policy());
    let Measured::Seen(web) = &mut facts.web else {
        panic!("no web")
    };
    let mut value = json!({
        "tls": spec::from_file(&format!("tls/listed.json#/{server}/tls")),
        "survey": spec::from_file(&format!("tls/listed.json#/{server}/survey")),
    });
    spec::bring_files(&mut value);
    web.addresses[0].tls = serde_json::from_value(value["tls"].take()).unwrap();
    web.addresses[0].survey = serde_json::from_value(value["survey"].take()).unwrap();
    let findings = findings(&facts, &policy).into_iter();
    findings
        .filter(|(_, finding)| finding.tag.name == "listed")
        .collect()
}

/// Every finding of every check.
fn findings(facts: &Facts, policy: &Policy) -> Vec<(&'static str, verdict::Finding)> {
    let rules = &policy.tests[&Test::Web];
    let view = View::new(facts, Test::Web, None).ranked(rules.get("tls/ciphers"));
    let all = CHECKS.iter().flat_map(|entry| {
        let mut sheet = Sheet::new(entry.check, &rules[entry.check.id]);
        (entry.judge)(&view, &mut sheet);
        let findings = sheet.finish().into_iter();
        findings
            .map(|finding| (entry.check.id, finding))
            .collect::<Vec<_>>()
    });
    all.collect()
}

/// Written by hand from the description of the server.
#[test]
fn lists_have_names_code_points_classes_and_an_order() {
    let listed = listed("ffdhe3072");
    let of = |check: &str, version: &str| -> Vec<String> {
        let own = |(id, finding): &&(&str, verdict::Finding)| {
            *id == check && finding.args["version"] == version.into()
        };
        let lines = listed.iter().filter(own).flat_map(|(_, finding)| {
            let text = |name: &str| serde_json::to_value(&finding.args[name]).unwrap();
            assert_eq!(text("complete"), true, "{check} {version}");
            let items = finding.list().unwrap().into_iter();
            let order = text("order").as_str().unwrap().to_owned();
            items.map(move |item| format!("{} {} {} {order}", item.name, item.code, item.class))
        });
        lines.collect()
    };
    assert_eq!(
        of("tls/ciphers", "TLS 1.3"),
        [
            "TLS_AES_256_GCM_SHA384 0x1302 good server",
            "TLS_CHACHA20_POLY1305_SHA256 0x1303 good server",
            "TLS_AES_128_GCM_SHA256 0x1301 sufficient server",
        ]
    );
    assert_eq!(
        of("tls/ciphers", "TLS 1.2"),
        [
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 0xC030 sufficient server",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 0xCCA8 sufficient server",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 0xC02F sufficient server",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384 0x009F phase-out server",
            "TLS_DHE_RSA_WITH_AES_128_CBC_SHA 0x0033 insufficient server",
        ]
    );
    assert_eq!(
        of("tls/key-exchange", "TLS 1.3"),
        [
            "X25519MLKEM768 0x11EC good server",
            "x25519 0x001D sufficient server",
            "secp256r1 0x0017 sufficient server",
        ]
    );
    assert_eq!(
        of("tls/key-exchange", "TLS 1.2"),
        [
            "x25519 0x001D sufficient server",
            "secp256r1 0x0017 sufficient server",
            "ffdhe3072 0x0101 phase-out none",
        ]
    );
    let signed = "rsa_pss_rsae_sha256 0x0804 good";
    assert_eq!(of("tls/key-exchange-hash", "TLS 1.3"), [format!("{signed} none")]);
    assert_eq!(
        of("tls/key-exchange-hash", "TLS 1.2"),
        [
            format!("{signed} server"),
            "rsa_pkcs1_sha256 0x0401 good server".to_owned()
        ]
    );
    assert_eq!(
        listed
            .iter()
            .map(|(check, _)| *check)
            .collect::<BTreeSet<_>>()
            .len(),
        3
    );
}

#[test]
fn nothing_is_listed_where_not_everything_was_asked_for() {
    let policy = policy();
    for server in servers() {
        let found = findings(&site(&server), &policy);
        assert!(
            found.iter().all(|(_, finding)| finding.list().is_none()),
            "{server}"
        );
    }
}

/// What was taken from another name is marked with the time of that; what this name showed itself is not.
#[test]
fn what_was_measured_for_another_name_is_marked() {
    let (policy, at) = (policy(), "2026-05-31T08:00:00Z".parse().unwrap());
    let mut facts = site("modern");
    let before = findings(&facts, &policy);
    assert!(
        before
            .iter()
            .all(|(_, finding)| !finding.shared && finding.at.is_none())
    );
    let survey = survey(&mut facts);
    survey.shared = Some(facts::SharedFrom {
        name: "other.test".to_owned(),
        at,
        hellos: survey.hellos.len(),
    });
    let after = findings(&facts, &policy);
    assert_eq!(before.len(), after.len());
    for (check, finding) in after {
        let own = ["tls/early-data", "tls/ocsp-stapling"].contains(&check)
            || (check == "tls/version" && finding.tag.name == "tls-1-3-accepted")
            || (check == "tls/post-quantum" && ["accepted", "preferred"].contains(&finding.tag.name));
        assert_eq!(finding.shared, !own, "{check} {}", finding.tag.name);
        assert_eq!(finding.at == Some(at), !own, "{check} {}", finding.tag.name);
    }
}
