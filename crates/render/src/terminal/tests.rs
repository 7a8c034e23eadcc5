use std::path::Path;

use text::Language;
use unicode_width::UnicodeWidthStr;
use verdict::Requirement;

use super::*;
use crate::{explain, sample};

fn words(tag: &str) -> Words {
    Words::new(Language::find(tag).unwrap())
}

fn look(width: usize, colour: bool) -> Look {
    Look { width, colour }
}

/// Compares with the file of that name; `PLIMSOLL_BLESS=1` writes it instead. Escapes are shown as ␛.
fn assert_snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/terminal/snapshots")
        .join(name);
    let shown = text.replace('\u{1b}', "␛");
    if std::env::var_os("PLIMSOLL_BLESS").is_some() {
        std::fs::write(&path, &shown).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == shown,
        "{name} differs (PLIMSOLL_BLESS=1 writes it anew):\n{shown}"
    );
}

fn mixed(words: &Words, look: Look) -> String {
    let policy = sample::policy("default-2026");
    let report = sample::mixed(&policy);
    reports(
        &[Judged {
            report: &report,
            policy: &policy,
            mail: None,
        }],
        words,
        look,
    )
}

#[test]
fn a_report_reads_well_at_every_width() {
    for width in [40, 80, 120] {
        let text = mixed(&words("en"), look(width, false));
        assert_snapshot(&format!("mixed-{width}.txt"), &text);
        for line in text.lines() {
            assert!(line.width() <= width, "{width}: {line}");
            assert_eq!(line, line.trim_end(), "trailing blanks at {width}");
        }
    }
}

#[test]
fn how_mail_is_set_up_reads_well_at_every_width() {
    let policy = sample::policy("default-2026");
    let report = sample::mail::mixed(&policy);
    let setup = sample::mail::setup();
    for (width, tag) in [
        (40, "en"),
        (80, "en"),
        (80, "nl"),
        (80, "fr"),
        (80, "es"),
        (80, "ar"),
    ] {
        let judged = Judged {
            report: &report,
            policy: &policy,
            mail: Some(&setup),
        };
        let text = reports(&[judged], &words(tag), look(width, false));
        let heading = words(tag).shared("section-mail");
        let end = words(tag).shared("section-checks");
        let part = text.split_once(&format!("\n{heading}\n")).unwrap().1;
        let part = part.split_once(&format!("\n{end}\n")).unwrap().0;
        assert_snapshot(&format!("mail-{width}-{tag}.txt"), &format!("{heading}\n{part}"));
        for line in text.lines() {
            assert!(line.width() <= width, "{width}: {line}");
            assert_eq!(line, line.trim_end(), "trailing blanks at {width}");
        }
    }
    let evil = sample::mail::evil("\u{1b}[31m\u{202e}a b\n");
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: Some(&evil),
    };
    let text = reports(&[judged], &words("en"), look(80, false));
    assert!(text.len() < 400_000, "{}", text.len());
    assert!(!text.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_report_in_colour_says_the_same() {
    let (plain, colour) = (
        mixed(&words("en"), look(80, false)),
        mixed(&words("en"), look(80, true)),
    );
    assert_snapshot("mixed-80-colour.txt", &colour);
    assert_eq!(without_colour(&colour), plain);
}

/// Drops `ESC [ … m`.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        out + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

#[test]
fn a_report_in_dutch_is_dutch() {
    assert_snapshot("mixed-80-nl.txt", &mixed(&words("nl"), look(80, false)));
    assert_snapshot("mixed-80-fr.txt", &mixed(&words("fr"), look(80, false)));
    assert_snapshot("mixed-80-ar.txt", &mixed(&words("ar"), look(80, false)));
    assert_snapshot("mixed-80-es.txt", &mixed(&words("es"), look(80, false)));
}

#[test]
fn short_reports_are_short() {
    let policy = sample::policy("default-2026");
    for (name, report) in [
        ("good-80.txt", sample::good(&policy)),
        ("unknown-80.txt", sample::unknown(&policy)),
    ] {
        let judged = Judged {
            report: &report,
            policy: &policy,
            mail: None,
        };
        assert_snapshot(name, &reports(&[judged], &words("en"), look(80, false)));
    }
}

#[test]
fn several_reports_begin_with_a_table() {
    let (ours, theirs) = (sample::policy("default-2026"), sample::policy("nl-2027"));
    let all = [
        (sample::good(&ours), &ours),
        (sample::good(&theirs), &theirs),
        (sample::mixed(&ours), &ours),
        (sample::mixed(&theirs), &theirs),
        (sample::unknown(&ours), &ours),
    ];
    let judged: Vec<Judged<'_>> = all
        .iter()
        .map(|(report, policy)| Judged {
            report,
            policy,
            mail: None,
        })
        .collect();
    for width in [40, 80] {
        let text = reports(&judged, &words("en"), look(width, false));
        let table = text.split('─').next().unwrap();
        assert_snapshot(
            &format!("overview-{width}.txt"),
            &format!("{}\n", table.trim_end()),
        );
    }
}

#[test]
fn a_checks_page_reads_well() {
    let policy = sample::policy("default-2026");
    for (width, tag) in [
        (40, "en"),
        (80, "en"),
        (80, "nl"),
        (80, "fr"),
        (80, "es"),
        (80, "ar"),
    ] {
        let text = explain::page(&sample::HEADER, &policy, &words(tag), look(width, false));
        assert_snapshot(&format!("explain-{width}-{tag}.txt"), &text);
    }
}

#[test]
fn nothing_that_others_sent_reaches_the_terminal_raw() {
    let policy = sample::policy("default\u{1b}]0;title\u{7}");
    let mut report = sample::mixed(&policy);
    let evil = "\u{1b}[2J\u{202e}\r\n\u{9b}31m\u{200b}";
    report.subject.name = format!("a{evil}.nl");
    report.subject.typed = Some(evil.to_owned());
    report.subject.unicode = Some(evil.to_owned());
    report.vantage.name = evil.to_owned();
    report.measured_by = evil.to_owned();
    report.vantage.pace = evil.to_owned();
    report.data.push((evil.to_owned(), None));
    for check in &mut report.checks {
        check.standard = evil.to_owned();
        for finding in &mut check.findings {
            finding.place.host = Some(evil.to_owned());
            finding.evidence = Some(evil.repeat(100));
            finding.args.insert("age_s", evil.into());
        }
    }
    report.score = verdict::Score::of(&report.checks);
    let judged = [Judged {
        report: &report,
        policy: &policy,
        mail: None,
    }; 2];
    for width in [0, 20, 40, 80] {
        let text = reports(&judged, &words("en"), look(width, false));
        let raw = text
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{200b}".contains(*c));
        assert_eq!(raw, None, "at width {width}");
    }
}

/// Tokens that stand in a report and are not words: names, ids, numbers with units.
fn is_no_word(token: &str) -> bool {
    let known = ["UTC", "Plimsoll", "local", "MUST", "s", "ms"];
    known.contains(&token)
        || token.contains(['.', '/', ':', '_', '=', '[', '{', '\\', '(', '‹'])
        || token.contains(|c: char| c.is_ascii_digit())
}

/// Whether `token`, a part of a text in the pseudo-language, was not taken from the words.
pub fn is_plain_english(token: &str) -> bool {
    let token = token.trim_matches(['(', ')', '.', ':', '\'']);
    let mapped = |c: char| "aeioucnstyAEIOUNST".contains(c);
    token.is_ascii() && token.len() > 1 && token.contains(mapped) && !is_no_word(token)
}

#[test]
fn no_plain_english_stands_in_a_report() {
    let pseudo = words("en-XA");
    let mut policy = sample::policy("default-2026");
    policy.title = [("en".to_owned(), "N-1".to_owned())].into();
    let all = [
        sample::mixed(&policy),
        sample::good(&policy),
        sample::unknown(&policy),
    ];
    let mut texts: Vec<String> = Vec::new();
    for report in all {
        for pace in ["none", "polite"] {
            let mut report = report.clone();
            report.vantage.pace = pace.to_owned();
            report.vantage.ipv4 = pace == "none";
            report.vantage.ipv6 = pace == "polite";
            for check in &mut report.checks {
                for finding in &mut check.findings {
                    finding.evidence = None;
                }
            }
            let judged = [Judged {
                report: &report,
                policy: &policy,
                mail: None,
            }; 2];
            texts.push(reports(&judged, &pseudo, look(200, false)));
        }
    }
    texts.push(explain::list(&pseudo, look(200, false)));
    for text in texts {
        for token in text.split(|c: char| c.is_whitespace() || ",;!?\"".contains(c)) {
            assert!(
                !is_plain_english(token),
                "'{token}' does not come from the words:\n{text}"
            );
        }
    }
}

#[test]
fn every_family_has_a_name_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for entry in checks::all() {
            let key = format!("family-{}", entry.check.family());
            assert!(
                words.find(&key).is_some(),
                "{}: '{key}' is missing in the shared words",
                language.tag
            );
        }
    }
}

#[test]
fn every_required_standard_has_a_name() {
    let words = words("en");
    let checks: Vec<_> = checks::all().map(|entry| entry.check).collect();
    for (id, _) in catalogue::BUILT_IN {
        let policy = catalogue::policy(id, &checks).unwrap();
        let rules = policy.tests.values().flat_map(|rules| rules.values());
        for rule in rules.filter(|rule| rule.level == Requirement::Required) {
            let standard = &rule.standard;
            let known = words
                .find(&format!("standard-{standard}"))
                .or(words.find(&format!("family-{standard}")));
            assert!(
                known.is_some(),
                "{id}: 'standard-{standard}' is missing in the shared words"
            );
        }
    }
}

#[test]
fn everything_that_is_accepted_stands_in_columns() {
    let policy = crate::html::tests::default_policy();
    let report = checks::judge(&crate::html::tests::deep(), &policy, facts::Test::Web);
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: None,
    };
    for (tag, heading) in [
        ("en", "Everything that is accepted"),
        ("nl", "Alles wat wordt geaccepteerd"),
        ("fr", "Tout ce qui est accepté"),
        ("ar", "كل ما هو مقبول"),
        ("es", "Todo lo que se acepta"),
    ] {
        let text = reports(&[judged], &words(tag), look(80, false));
        let (_, lists) = text.split_once(heading).unwrap();
        let rows: Vec<&str> = lists
            .lines()
            .filter(|line| line.starts_with("      TLS_") && line.contains(" 0x"))
            .collect();
        assert!(rows.len() > 10, "{lists}");
        for line in lists.lines() {
            assert!(line.width() <= 80, "{line}");
        }
        // One column for the code points of one list.
        let first: Vec<usize> = rows.iter().take(3).filter_map(|row| row.find("0x")).collect();
        assert!(first.iter().all(|at| *at == first[0]), "{rows:#?}");
    }
    let narrow = reports(&[judged], &words("en"), look(40, false));
    assert!(narrow.contains("TLS_AES_256_GCM_SHA384 0x1302"), "{narrow}");
    let text = reports(&[judged], &words("en"), look(120, false));
    assert!(text.contains("(measured at 2026-06-01 09:30 UTC for another name at this address)"));
}

#[test]
fn settings_of_servers_are_those_of_the_test() {
    let policy = crate::html::tests::default_policy();
    let mut report = checks::judge(&crate::html::tests::deep(), &policy, facts::Test::Web);
    let said = |report: &Report| {
        let judged = Judged {
            report,
            policy: &policy,
            mail: None,
        };
        reports(&[judged], &words("nl"), look(400, false))
    };
    let web = said(&report);
    report.test = facts::Test::Mail;
    let mail = said(&report);
    for (text, has, lacks) in [
        (
            &web,
            ["ssl_ciphers", "SSLCipherSuite"],
            ["smtpd_tls_exclude_ciphers", "Exim"],
        ),
        (
            &mail,
            ["smtpd_tls_exclude_ciphers", "Exim"],
            ["ssl_ciphers", "SSLCipherSuite"],
        ),
    ] {
        assert!(has.iter().all(|word| text.contains(word)), "{has:?}");
        assert!(!lacks.iter().any(|word| text.contains(word)), "{lacks:?}");
        assert!(text.contains("Disable-TlsCipherSuite"));
    }
}
