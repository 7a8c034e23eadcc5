//! Pages of real judgements.

use super::{
    structure::{all, assert_sound},
    *,
};

#[test]
fn a_full_report_is_small_and_sound() {
    let policy = default_policy();
    for name in ["secure", "expired", "unsigned", "alias-unsigned", "wrong-key"] {
        let (report, chain) = judged(name, &policy);
        for tag in ["en", "nl"] {
            let html = page_with(&report, &policy, Some(&chain), tag);
            assert!(html.len() < 150_000, "{name}: {}", html.len());
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
    for tag in ["en", "nl", "en-XA"] {
        let mixed = sample::mixed(&ours);
        write(&format!("mixed-{tag}.html"), page_of(&mixed, &ours, tag));
        let (secure, chain) = judged("secure", &policy);
        let shown = [
            Shown {
                judged: Judged {
                    report: &mixed,
                    policy: &ours,
                },
                chain: None,
            },
            Shown {
                judged: Judged {
                    report: &secure,
                    policy: &policy,
                },
                chain: Some(&chain),
            },
            Shown {
                judged: Judged {
                    report: &secure,
                    policy: &policy,
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
    let report = hostile::evil_report(&ours);
    write(
        "hostile.html",
        page_with(&report, &ours, Some(&hostile::evil_chain()), "en"),
    );
}
