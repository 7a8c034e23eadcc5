//! Pages of real judgements.

use super::{
    structure::{all, assert_sound},
    *,
};
use crate::sample::mail as mail_sample;

#[test]
fn a_full_report_is_small_and_sound() {
    let policy = default_policy();
    for name in ["secure", "expired", "unsigned", "alias-unsigned", "wrong-key"] {
        let (report, chain) = judged(name, &policy);
        for tag in tags() {
            let html = page_with(&report, &policy, Some(&chain), tag);
            // Counted in letters: those of Arabic take two octets each.
            let size = html.chars().count();
            assert!(size < 150_000, "{name}: {size}");
            let document = assert_sound(&html);
            let cards = all(&document, ".card").len();
            assert_eq!(cards, report.checks.len(), "{name}: each check has one place");
        }
    }
}

#[test]
fn the_drawing_and_its_words_say_the_same() {
    let policy = default_policy();
    let (report, chain) = judged("expired", &policy);
    let document = assert_sound(&page_with(&report, &policy, Some(&chain), "en"));
    let text = |selector: &str| -> String {
        let parts = all(&document, selector);
        parts
            .iter()
            .flat_map(|part| part.text())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let (drawing, twin) = (text("svg.drawing"), text(".twin"));
    for zone in &chain.zones {
        for key in &zone.keys {
            let tag = key.tag.to_string();
            assert!(drawing.contains(&tag) && twin.contains(&tag), "{tag}");
        }
    }
    for part in [
        "root zone",
        "example.test",
        "does not validate",
        "ns2.example.test",
        "192.0.2.53",
        "the signature is over",
    ] {
        assert!(drawing.contains(part), "'{part}' is not drawn: {drawing}");
        assert!(twin.contains(part), "'{part}' is not written: {twin}");
    }
    assert_eq!(
        all(&document, "svg.drawing .cross").len(),
        1,
        "the broken link is marked once"
    );
    assert!(text("svg.drawing title").contains("example.test"));
}

#[test]
fn a_drawing_is_shown_once_for_all_reports_of_a_name() {
    let policy = default_policy();
    let (report, chain) = judged("secure", &policy);
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: None,
    };
    let shown = Shown {
        judged,
        chain: Some(&chain),
    };
    let contents = Contents {
        tool: TOOL,
        reports: &[shown, shown],
        notes: &[],
        faults: &[],
    };
    let document = assert_sound(&page(&contents, &words("en")));
    assert_eq!(all(&document, "svg.drawing").len(), 1);
    assert_eq!(all(&document, "a[href='#r1-section-chain']").len(), 2);
}

#[test]
fn everything_that_is_accepted_stands_in_tables() {
    let policy = default_policy();
    let report = checks::judge(&deep(), &policy, Test::Web);
    for (tag, class) in [
        ("en", "to be phased out"),
        ("nl", "uit te faseren"),
        ("fr", "à abandonner"),
        ("ar", "يُستغنى عنه تدريجيًا"),
        ("es", "por retirar"),
    ] {
        let html = page_of(&report, &policy, tag);
        assert!(html.len() < 250_000, "{}", html.len());
        let document = assert_sound(&html);
        let rows = |selector: &str| -> Vec<String> {
            let rows = all(&document, selector);
            let text = |row: &scraper::ElementRef<'_>| -> Vec<String> {
                let cells = row.child_elements();
                cells
                    .map(|cell| cell.text().collect::<String>().trim().to_owned())
                    .collect()
            };
            rows.iter().map(|row| text(row).join(" | ")).collect()
        };
        let suites = rows("#tls-ciphers .listed tbody tr");
        let of_dhe = format!("TLS_DHE_RSA_WITH_AES_256_GCM_SHA384 | 0x009F | {class}");
        assert!(suites.contains(&of_dhe), "{suites:#?}");
        assert!(rows("#tls-key-exchange .listed tbody tr").len() > 6);
        assert!(rows("#tls-key-exchange-hash .listed tbody tr").len() > 3);
        for group in all(&document, ".listed") {
            // Whoever has no mouse scrolls with the keyboard, and hears what it is.
            assert_eq!(group.attr("tabindex"), Some("0"));
            assert!(group.attr("aria-labelledby").is_some());
        }
    }
    let text: String = scraper::Html::parse_document(&page_of(&report, &policy, "en"))
        .root_element()
        .text()
        .collect();
    for part in [
        "3 cipher suites are accepted with TLS 1.3, in the server's own order",
        "the server follows the order of the client",
        "(measured at 2026-06-01 09:30 UTC for another name at this address)",
    ] {
        assert!(
            text.replace(['\u{2068}', '\u{2069}'], "").contains(part),
            "{part}"
        );
    }
}

#[test]
fn a_server_with_everything_fills_no_page() {
    let policy = default_policy();
    let mut report = checks::judge(&deep(), &policy, Test::Web);
    for check in &mut report.checks {
        for finding in check
            .findings
            .iter_mut()
            .filter(|finding| finding.list().is_some())
        {
            for (name, item) in [("names", "<b>&".repeat(100)), ("codes", "\u{202e}".repeat(100))] {
                finding.args.insert(name, vec![item; 2000].into());
            }
            finding
                .args
                .insert("classes", vec!["insufficient".to_owned(); 2000].into());
        }
    }
    let html = page_of(&report, &policy, "en");
    assert!(html.len() < 400_000, "{}", html.len());
    assert_sound(&html);
}

/// What to do is ours: it is never cut, however long a line of settings is.
#[test]
fn advice_is_whole() {
    let policy = default_policy();
    let report = checks::judge(&deep(), &policy, Test::Web);
    for tag in tags() {
        let document = assert_sound(&page_of(&report, &policy, tag));
        let fixes = all(&document, "#tls-ciphers dd p");
        let text: String = fixes.iter().flat_map(|fix| fix.text()).collect();
        assert!(text.contains("Disable-TlsCipherSuite"), "{text}");
        assert!(text.contains("HAProxy") && !text.contains("Postfix"), "{text}");
    }
}

/// For `tests/pages/run.sh`, which looks at them in a browser.
#[test]
#[ignore = "writes the pages that a browser looks at; see tests/pages"]
fn pages_are_written() {
    let folder = PathBuf::from(std::env::var_os("PLIMSOLL_PAGES_TO").expect("the folder to write to"));
    let write = |name: &str, html: String| std::fs::write(folder.join(name), html).unwrap();
    let policy = default_policy();
    for name in ["secure", "expired", "unsigned", "alias-unsigned"] {
        let (report, chain) = judged(name, &policy);
        write(
            &format!("{name}.html"),
            page_with(&report, &policy, Some(&chain), "en"),
        );
    }
    let ours = sample::policy("default-2026");
    for tag in tags().chain(["en-XA"]) {
        let mixed = sample::mixed(&ours);
        write(&format!("mixed-{tag}.html"), page_of(&mixed, &ours, tag));
        let (secure, chain) = judged("secure", &policy);
        let shown = [
            Shown {
                judged: Judged {
                    report: &mixed,
                    policy: &ours,
                    mail: None,
                },
                chain: None,
            },
            Shown {
                judged: Judged {
                    report: &secure,
                    policy: &policy,
                    mail: None,
                },
                chain: Some(&chain),
            },
            Shown {
                judged: Judged {
                    report: &secure,
                    policy: &policy,
                    mail: None,
                },
                chain: Some(&chain),
            },
        ];
        let contents = Contents {
            tool: TOOL,
            reports: &shown,
            notes: &["a remark".to_owned()],
            faults: &[],
        };
        write(&format!("several-{tag}.html"), page(&contents, &words(tag)));
    }
    for tag in tags() {
        let report = checks::judge(&deep(), &policy, Test::Web);
        write(&format!("deep-{tag}.html"), page_of(&report, &policy, tag));
    }
    for tag in tags().chain(["en-XA"]) {
        for (name, setup) in [
            ("mail", mail_sample::setup()),
            ("evil-mail", mail_sample::evil(hostile::EVIL)),
        ] {
            write(&format!("{name}-{tag}.html"), mail::both(&setup, tag));
        }
    }
    let report = hostile::evil_report(&ours);
    write(
        "hostile.html",
        page_with(&report, &ours, Some(&hostile::evil_chain()), "en"),
    );
}
