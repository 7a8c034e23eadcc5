mod arabic;

use std::collections::BTreeSet;

use facts::Test;
use verdict::{Arg, Finding, Place, Tag};

use super::*;

/// Keys that every check has besides its findings.
const OWN: [&str; 6] = ["title", "question", "why", "fix", "fix-who", "fix-effort"];

fn source(language: Language, check: &verdict::Check) -> &'static str {
    check
        .words
        .iter()
        .find(|(tag, _)| *tag == language.tag)
        .map_or("", |(_, source)| source)
}

/// Ids of the messages and terms in a Fluent source, and the variables each uses.
fn messages(source: &str) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let mut found = std::collections::BTreeMap::<String, BTreeSet<String>>::new();
    let mut current = String::new();
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
            current = line.split('=').next().unwrap_or_default().trim().to_owned();
            found.entry(current.clone()).or_default();
        }
        if !line.starts_with('#') {
            for part in line.split('$').skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c))
                    .collect();
                found.entry(current.clone()).or_default().insert(name);
            }
        }
    }
    found
}

#[test]
fn every_check_speaks_every_language() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for entry in checks::all() {
            let check = entry.check;
            let source = source(*language, check);
            assert!(!source.is_empty(), "{} has no {}.ftl", check.id, language.tag);
            for key in OWN.into_iter().chain(check.findings.iter().map(|tag| tag.name)) {
                assert!(
                    words.has(check, key),
                    "{}/{}.ftl has no message '{key}'",
                    check.id,
                    language.tag
                );
            }
            let known: BTreeSet<&str> = OWN
                .into_iter()
                .chain(check.findings.iter().map(|tag| tag.name))
                .collect();
            for key in messages(source).keys() {
                assert!(
                    known.contains(key.as_str()),
                    "{}/{}.ftl: nobody says '{key}'",
                    check.id,
                    language.tag
                );
            }
        }
    }
}

#[test]
fn every_source_is_valid_fluent() {
    for language in Language::ALL {
        let sources = checks::all().map(|entry| (entry.check.id, source(*language, entry.check)));
        for (id, text) in sources.chain([("shared", language.shared), ("servers", Servers::All.source())]) {
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.to_owned()) {
                panic!("{id}, {}: {errors:?}", language.tag);
            }
        }
    }
}

#[test]
fn translations_have_the_same_messages_and_variables() {
    for language in &Language::ALL[1..] {
        let faults = apart(Language::SOURCE.shared, language.shared);
        assert!(faults.is_empty(), "shared words, {}: {faults:#?}", language.tag);
        for entry in checks::all() {
            let faults = apart(
                source(Language::SOURCE, entry.check),
                source(*language, entry.check),
            );
            assert!(
                faults.is_empty(),
                "{}, {}: {faults:#?}",
                entry.check.id,
                language.tag
            );
        }
    }
}

/// What a translation lacks, has beside the source, or has with other variables.
fn apart(ours: &str, theirs: &str) -> Vec<String> {
    let (ours, theirs) = (messages(ours), messages(theirs));
    let lacking = (ours.keys().filter(|key| !theirs.contains_key(*key))).map(|key| format!("no {key}"));
    let strange =
        (theirs.keys().filter(|key| !ours.contains_key(*key))).map(|key| format!("{key} is not asked for"));
    let other = (ours
        .iter()
        .filter(|(key, variables)| theirs.get(*key).is_some_and(|of| of != *variables)))
    .map(|(key, variables)| format!("{key}: with the variables {variables:?}"));
    lacking.chain(strange).chain(other).collect()
}

/// The keys of the selectors in a Fluent source, by message, without numbers and categories of number: these differ by
/// language.
fn choices(source: &str) -> Vec<(String, String)> {
    const NUMBER: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let mut found = Vec::new();
    let mut current = String::new();
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') {
            current = line.split('=').next().unwrap_or_default().trim().to_owned();
        }
        let key = line.trim_start().trim_start_matches('*').strip_prefix('[');
        if let Some((key, _)) = key.and_then(|rest| rest.split_once(']'))
            && !NUMBER.contains(&key)
            && key.parse::<u64>().is_err()
        {
            found.push((current.clone(), key.to_owned()));
        }
    }
    found.sort();
    found
}

#[test]
fn translations_know_the_same_words_of_closed_lists() {
    let differing = |ours: &str, theirs: &str| {
        let (ours, theirs) = (choices(ours), choices(theirs));
        let lacking = ours.iter().filter(|one| !theirs.contains(one)).cloned();
        let strange = theirs.iter().filter(|one| !ours.contains(one)).cloned();
        lacking.chain(strange).collect::<Vec<_>>()
    };
    for language in &Language::ALL[1..] {
        let faults = differing(Language::SOURCE.shared, language.shared);
        assert!(faults.is_empty(), "shared words, {}: {faults:?}", language.tag);
        for entry in checks::all() {
            let faults = differing(
                source(Language::SOURCE, entry.check),
                source(*language, entry.check),
            );
            assert!(
                faults.is_empty(),
                "{}, {}: {faults:?}",
                entry.check.id,
                language.tag
            );
        }
    }
}

#[test]
fn every_policy_is_named_in_every_language() {
    let checks: Vec<_> = checks::all().map(|entry| entry.check).collect();
    for (id, _) in catalogue::BUILT_IN {
        let policy = catalogue::policy(id, &checks).unwrap();
        for language in Language::ALL {
            assert!(
                policy.title.contains_key(language.tag),
                "{id}: no title, {}",
                language.tag
            );
            assert!(
                policy.summary.is_empty() || policy.summary.contains_key(language.tag),
                "{id}: no summary, {}",
                language.tag
            );
            let whom = policy.norm.iter().map(|norm| &norm.whom);
            for whom in whom.filter(|whom| !whom.is_empty()) {
                let tag = language.tag;
                assert!(whom.contains_key(tag), "{id}: not said whom it binds, {tag}");
            }
        }
    }
}

/// French sets a space before : ; ! ? » and after «, and a line must not break there. Its apostrophe is ’.
#[test]
fn french_signs_stay_with_their_words() {
    let french = Language::find("fr").unwrap();
    let own = checks::all().map(|entry| (entry.check.id, source(french, entry.check)));
    for (id, text) in own.chain([("shared", french.shared)]) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let loose = [" :", " ;", " !", " ?", " »"].iter().any(|sign| {
                line.match_indices(*sign)
                    .any(|(at, _)| line[at + sign.len()..].starts_with([' ', ')']) || line.ends_with(*sign))
            });
            let letters: Vec<char> = line.chars().collect();
            let straight = letters
                .windows(3)
                .any(|three| three[1] == '\'' && three[0].is_alphabetic() && three[2].is_alphabetic());
            assert!(!loose && !straight && !line.contains("« "), "{id}/fr.ftl: {line}");
        }
    }
}

#[test]
fn every_reason_verdict_and_level_has_words() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for reason in verdict::Reason::ALL {
            let args = verdict::Args::from([("reason", Arg::from(reason.key()))]);
            let other = verdict::Args::from([("reason", Arg::from("no-such-reason"))]);
            assert_ne!(
                words.shared_with("unseen", &args),
                words.shared_with("unseen", &other),
                "{reason}"
            );
        }
        for key in [
            "pass",
            "fail",
            "warn",
            "info",
            "not_applicable",
            "not_tested",
            "explained",
        ] {
            assert_ne!(words.shared(&format!("verdict-{key}")), format!("verdict-{key}"));
        }
    }
}

#[test]
fn messages_begin_in_lower_case_so_that_a_place_can_stand_before_them() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for entry in checks::all() {
            for tag in entry.check.findings {
                let text = words.finding(entry.check, &said(*tag, Default::default()));
                let mut letters = text.chars();
                let first = letters.next().unwrap_or_default();
                // Names of things (DNSSEC, AAAA) may stand first.
                let name = first.is_uppercase() && letters.next().is_none_or(|second| !second.is_lowercase());
                let of = format!("{} {}: {}: {text}", language.tag, entry.check.id, tag.name);
                assert!(!first.is_uppercase() || name, "{of}");
                assert!(!text.ends_with('.'), "{of}");
            }
        }
    }
}

#[test]
fn spanish_questions_are_open_at_both_ends() {
    let words = Words::new(Language::find("es").unwrap());
    for entry in checks::all() {
        for about in [Test::Web, Test::Mail] {
            let question = words.about(about).check(entry.check, "question");
            assert!(
                question.starts_with('¿') && question.ends_with('?'),
                "{}: {question}",
                entry.check.id
            );
        }
    }
}

#[test]
fn the_pseudo_language_leaves_no_english_word() {
    let words = Words::new(Language::find("en-XA").unwrap());
    for key in ["verdict-pass", "level-required", "parent"] {
        let text = words.shared(key);
        assert!(!text.is_ascii(), "{key} is not taken from the words: {text}");
    }
    for entry in checks::all() {
        for key in OWN {
            let text = words.check(entry.check, key);
            assert!(
                !text.is_ascii(),
                "{}: {key} is not taken from the words: {text}",
                entry.check.id
            );
        }
    }
}

#[test]
fn a_hostile_argument_stays_an_argument() {
    let entry = checks::find("headers/content-type").unwrap();
    let args = verdict::Args::from([("value", "{ $x }\u{1b}[31m\u{202e}evil".into())]);
    let finding = said(Tag::fail("without-effect"), args);
    let text = Words::new(Language::SOURCE).finding(entry.check, &finding);
    assert!(text.contains("{ $x }\\u{1b}[31m\\u{202e}evil"), "{text}");
}

#[test]
fn the_language_is_chosen_as_people_expect() {
    let none = |_: &str| None;
    assert_eq!(Language::choose(Some("nl-BE"), none).tag, "nl");
    assert_eq!(Language::choose(None, none).tag, "en");
    assert_eq!(
        Language::choose(None, |name| (name == "LANG").then(|| "nl_NL.UTF-8".to_owned())).tag,
        "nl"
    );
    assert_eq!(Language::choose(Some("ar-EG"), none).tag, "ar");
    assert_eq!(Language::choose(Some("xx"), none).tag, "en");
}

#[test]
fn a_part_that_could_not_be_seen_is_named() {
    let entry = checks::find("tls/version").unwrap();
    let mut finding = Finding {
        tag: Tag::UNSEEN,
        outcome: verdict::Outcome::NotTested,
        reason: Some(verdict::Reason::Timeout),
        args: Default::default(),
        place: Place::whole(),
        evidence: None,
        at: None,
        shared: false,
    };
    finding.args.insert("reason", "timeout".into());
    let said = |finding: &Finding| Words::new(Language::SOURCE).finding(entry.check, finding);
    assert!(
        said(&finding).starts_with("could not be seen: no answer"),
        "{}",
        said(&finding)
    );
    finding.args.insert("what", "TLS 1.0".into());
    assert!(
        said(&finding).starts_with("TLS 1.0 could not be seen: no answer"),
        "{}",
        said(&finding)
    );
}

/// Arguments that count things, beside those that end in `_s`, `days`, `bits` or `octets`.
const COUNTS: [&str; 10] = [
    "addresses",
    "characters",
    "count",
    "iterations",
    "least",
    "more",
    "networks",
    "servers",
    "systems",
    "with",
];

fn is_count(name: &str) -> bool {
    COUNTS.contains(&name)
        || ["_s", "days", "bits", "octets"]
            .iter()
            .any(|unit| name.ends_with(unit))
}

#[test]
fn one_of_a_thing_is_not_said_in_the_plural() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let words = Words::new(*language);
        for entry in checks::all() {
            let used = messages(source(*language, entry.check));
            for tag in entry.check.findings {
                let variables = used.get(tag.name).cloned().unwrap_or_default();
                for one in variables.iter().filter(|name| is_count(name)) {
                    let args = variables.iter().map(|name| {
                        let number = if name == one { 1 } else { 7 };
                        (name.clone().leak() as &'static str, Arg::Number(number))
                    });
                    let finding = said(*tag, args.collect());
                    let fix = words.own_fix(entry.check, &finding).unwrap_or_default();
                    for text in [words.finding(entry.check, &finding), fix] {
                        if has_one_of_many(&text, language.tag) {
                            faults.push(format!("{} {} {one}: {text}", language.tag, entry.check.id));
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn said(tag: Tag, args: verdict::Args) -> Finding {
    Finding {
        tag,
        outcome: tag.outcome,
        reason: None,
        args,
        place: Place::whole(),
        evidence: None,
        at: None,
        shared: false,
    }
}

/// True where a plural follows the number one, at once or after one word: "1 days", "1 name servers".
fn has_one_of_many(text: &str, language: &str) -> bool {
    if language == "ar" {
        return arabic::noun_after(text, "1");
    }
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(['(', ')', ',', ';', ':']))
        .collect();
    let plural = |word: &str| match language {
        "nl" => (word.ends_with("en") && word != "en") || word.ends_with('s'),
        "es" => word.ends_with('s') && !["es", "más", "menos", "tras"].contains(&word),
        "fr" => word.ends_with(['s', 'x']) && !["fois", "sous"].contains(&word),
        _ => word.ends_with('s') && !["is", "has", "was", "this", "address", "times"].contains(&word),
    };
    let at_once = words.windows(2).any(|two| two[0] == "1" && plural(two[1]));
    let after_one = words.windows(3).any(|three| {
        three[0] == "1"
            && [
                "name",
                "extra",
                "further",
                "andere",
                "autre",
                "autres",
                "nouvelle",
                "nouvelles",
                "nuevas",
                "más",
                "otras",
            ]
            .contains(&three[1])
            && plural(three[2])
    });
    at_once || after_one
}

#[test]
fn words_from_closed_lists_are_put_into_the_language() {
    for language in Language::ALL {
        for entry in checks::all() {
            for line in source(*language, entry.check).lines() {
                let bare = ["why", "reason"]
                    .iter()
                    .any(|name| line.contains(&format!("{{ ${name} }}")));
                assert!(
                    !bare || line.trim_start().starts_with("*[other]"),
                    "{}/{}.ftl shows a word of the program as it stands: {line}",
                    entry.check.id,
                    language.tag
                );
            }
        }
    }
}

/// Findings that a shared check makes in one test alone, so that their words may speak of what that test looks at. Without an
/// id: in every check.
const OF_ONE_TEST: [(&str, &str); 7] = [
    ("", "no-mail"),
    ("", "no-address"),
    ("", "hosts-left-out"),
    // A certificate that TLSA records stand for: mail servers go by those alone.
    ("", "dane-ee"),
    // A page leads elsewhere.
    ("cert/trust", "redirect-target"),
    ("cert/name", "redirect-target"),
    // TLSA records of a use that SMTP does not know.
    ("dane/present", "other-usages-only"),
];

/// What a report about a test does not speak of.
fn foreign(test: Test) -> &'static [&'static str] {
    match test {
        Test::Mail => &[
            "website",
            "web server",
            "webserver",
            "visitor",
            "bezoeker",
            "browser",
            "web page",
            "webpagina",
            "the site",
            "this site",
            "de site",
            "deze site",
            "sitio web",
            "el sitio",
            "este sitio",
            "servidor web",
            "servidores web",
            "visitante",
            "navegador",
            "página web",
            "web host",
            "webhost",
            "site web",
            "visiteur",
            "navigateur",
            "page web",
            "le site",
            "ce site",
            "du site",
            "serveur web",
            "hébergeur web",
            "_443",
            "nginx",
            "apache",
            "موقع الويب",
            "خادم الويب",
            "خادم ويب",
            "زائر",
            "زوار",
            "متصفح",
            "صفحة",
            "هذا الموقع",
        ],
        _ => &[
            "mail server",
            "mailserver",
            "servidor de correo",
            "servidores de correo",
            "serveur de messagerie",
            "serveurs de messagerie",
            "postfix",
            "exim",
            "opensmtpd",
            "starttls",
            "_25._tcp",
            "خادم البريد",
            "خادم بريد",
            "خوادم البريد",
            "خوادم بريد",
        ],
    }
}

/// Everything that a check may say of its own, and of its findings that are not of one test alone.
fn everything(words: &Words, check: &'static verdict::Check) -> Vec<String> {
    let of_one = |tag: &&Tag| {
        let known = |id: &str| OF_ONE_TEST.contains(&(id, tag.name));
        known(check.id) || known("")
    };
    let mut texts: Vec<String> = OWN.iter().map(|key| words.check(check, key)).collect();
    for tag in check.findings.iter().filter(|tag| !of_one(tag)) {
        let finding = said(*tag, Default::default());
        texts.extend([words.finding(check, &finding), words.fix(check, &finding)]);
    }
    texts
}

/// A report about mail must not advise about websites, nor the other way round.
#[test]
fn a_report_speaks_of_what_its_test_looks_at() {
    let checks: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let policy = catalogue::policy("default-2026", &checks).unwrap();
    let is_in = |test: Test, check: &verdict::Check| policy.tests[&test].contains_key(check.id);
    let mut faults = Vec::new();
    for language in Language::ALL {
        for test in [Test::Web, Test::Mail] {
            let words = Words::new(*language).about(test);
            // What a check of mail alone says of the web, it means.
            let shared = |check: &&&verdict::Check| is_in(test, check) && is_in(Test::Web, check);
            for check in checks.iter().filter(shared) {
                for text in everything(&words, check) {
                    let lower = text.to_lowercase();
                    if let Some(word) = foreign(test).iter().find(|word| lower.contains(**word)) {
                        faults.push(format!(
                            "{} {test} {}: '{word}' in: {text}",
                            language.tag, check.id
                        ));
                    }
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
