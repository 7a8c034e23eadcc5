//! How mail is set up, on the page.

use super::{
    hostile::EVIL,
    structure::{all, assert_sound},
    *,
};
use crate::sample::mail;

fn page_about(setup: &Setup, tag: &str) -> String {
    let policy = sample::policy("default-2026");
    let report = mail::mixed(&policy);
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: Some(setup),
    };
    let contents = Contents {
        tool: TOOL,
        reports: &[Shown { judged, chain: None }],
        notes: &[],
        faults: &[],
    };
    page(&contents, &words(tag))
}

/// A page with a report of each test.
pub fn both(setup: &Setup, tag: &str) -> String {
    let (ours, policy) = (sample::policy("default-2026"), default_policy());
    let about_mail = mail::mixed(&ours);
    let (about_web, chain) = judged("secure", &policy);
    let shown = [
        Shown {
            judged: Judged {
                report: &about_web,
                policy: &policy,
                mail: None,
            },
            chain: Some(&chain),
        },
        Shown {
            judged: Judged {
                report: &about_mail,
                policy: &ours,
                mail: Some(setup),
            },
            chain: Some(&chain),
        },
    ];
    let contents = Contents {
        tool: TOOL,
        reports: &shown,
        notes: &[],
        faults: &[],
    };
    page(&contents, &words(tag))
}

fn texts(document: &scraper::Html, selector: &str) -> Vec<String> {
    let parts = all(document, selector);
    parts.iter().map(|part| part.text().collect()).collect()
}

#[test]
fn mail_is_told_in_tables_and_a_tree() {
    for tag in ["en", "nl", "ar"] {
        let document = assert_sound(&page_about(&mail::setup(), tag));
        assert_eq!(texts(&document, ".mail-hosts tbody").len(), 2);
        let hosts = texts(&document, ".mail-hosts").concat();
        for part in [
            "10",
            "mx1.example.nl",
            "Example Mail",
            "2001:db8::25",
            "STARTTLS",
            "ESMTP",
        ] {
            assert!(hosts.contains(part), "{part}: {hosts}");
        }
        // The tree is a list in a list: what leads where can be heard.
        let below = texts(&document, ".tree > li > ul > li > ul > li code").concat();
        assert!(below.contains("a:gone.news.example"), "{below}");
        let marks = all(&document, ".tree .mark.fail");
        assert_eq!(marks.len(), 1, "one look-up is the one too many");
        assert_eq!(all(&document, ".tree .mark.warn").len(), 2);
        assert_eq!(texts(&document, ".tags tbody tr").len(), 3);
        assert!(all(&document, "a[href='#section-mail']").len() == 1);
    }
    let without = page_of(
        &mail::mixed(&sample::policy("default-2026")),
        &sample::policy("default-2026"),
        "en",
    );
    assert!(!without.contains("section-mail"));
}

#[test]
fn what_records_say_of_mail_stays_text_and_small() {
    for evil in [EVIL, "\u{202e}<b>&\"'", "\u{2069}</bdi>\u{0}\u{1b}[31m"] {
        for tag in ["en", "nl", "ar"] {
            let html = page_about(&mail::evil(evil), tag);
            assert!(html.len() < 450_000, "{}", html.len());
            let document = assert_sound(&html);
            let raw = html
                .chars()
                .find(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{2068}\u{2069}".contains(*c));
            assert_eq!(raw, None);
            assert_eq!(
                all(&document, "b")
                    .iter()
                    .filter(|b| b.text().next().is_none())
                    .count(),
                0
            );
        }
    }
}
