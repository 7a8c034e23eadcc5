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
    ) {
        let policy = policy();
        let mut facts = site(&server);
        let survey = survey(&mut facts);
        let count = survey.hellos.len();
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
