//! Whatever a name says, a report of it is text.

use checks::chain::chain;
use render::{
    Judged, Look,
    html::{Contents, Shown},
};
use scraper::{Html, Selector};
use text::{Language, Words};

use super::*;

/// Elements and attributes by which a page could run or load something.
const FORBIDDEN: [&str; 13] = [
    "script", "link", "iframe", "object", "embed", "form", "img", "base", "textarea", "[src]", "[style]",
    "[srcset]", "[srcdoc]",
];

#[test]
fn what_hostile_names_say_stays_text_in_every_report() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
        let policy = catalogue::policy("default-2026", &all).unwrap();
        let mut repeated = 0;
        for name in ["polyglot.test", "escapes.test", "keytrap.test", "flood.test"] {
            let facts = cost(&lab, name).await.facts;
            for test in [Test::Web, Test::Dns] {
                let chain = chain(&facts, &policy, test);
                let report = checks::judge(&facts, &policy, test);
                let judged = Judged {
                    report: &report,
                    policy: &policy,
                    mail: None,
                };
                for language in Language::ALL {
                    let shown = [Shown {
                        judged,
                        chain: Some(&chain),
                    }];
                    let contents = Contents {
                        tool: render::json::Tool {
                            name: "plimsoll",
                            version: "0",
                        },
                        reports: &shown,
                        notes: &[],
                        faults: &[],
                    };
                    let html = render::html::page(&contents, &Words::isolating(*language));
                    repeated += usize::from(assert_nothing_runs(&html));
                    let look = Look {
                        width: 80,
                        colour: false,
                    };
                    let terminal = render::terminal::reports(&[judged], &Words::new(*language), look);
                    let control = terminal.chars().find(|c| c.is_control() && *c != '\n');
                    assert_eq!(control, None, "{name}");
                    if (name, test) == ("polyglot.test", Test::Web) {
                        keep(&format!("{name}-{}.html", language.tag), &html);
                    }
                }
            }
        }
        assert!(
            repeated > 0,
            "no page repeats what was sent, so nothing was tried"
        );
    });
}

/// True where the page repeats markup of others as text.
fn assert_nothing_runs(html: &str) -> bool {
    let document = Html::parse_document(html);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
    for forbidden in FORBIDDEN {
        let selector = Selector::parse(forbidden).unwrap();
        assert_eq!(document.select(&selector).count(), 0, "{forbidden}");
    }
    for element in document.select(&Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{name}={value}");
            let leads_away = name == "href" && !value.starts_with('#') && !value.starts_with("https://");
            assert!(!leads_away, "{name}={value}");
        }
    }
    let text: String = document.root_element().text().collect();
    text.contains("<script>alert(")
}

/// Writes the page for those who look at it in a browser (`tests/pages/run.sh`).
fn keep(name: &str, html: &str) {
    if let Some(folder) = std::env::var_os("PLIMSOLL_PAGES_TO") {
        std::fs::write(std::path::Path::new(&folder).join(name), html).unwrap();
    }
}
