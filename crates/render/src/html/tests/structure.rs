//! How a page is built, whoever reads it.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Selector};

use super::*;

pub fn all<'d>(document: &'d Html, selector: &str) -> Vec<ElementRef<'d>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

/// Everything that must hold of every page.
pub fn assert_sound(html: &str) -> Html {
    let document = Html::parse_document(html);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
    for forbidden in [
        "script", "link", "iframe", "object", "embed", "form", "img", "base", "[src]", "[style]", "[srcset]",
    ] {
        assert_eq!(all(&document, forbidden).len(), 0, "{forbidden}");
    }
    assert!(html.starts_with("<!DOCTYPE html>"));
    assert!(html[..200].contains("charset=\"utf-8\""));
    assert!(!html.contains("url("), "the style loads something");
    anchors(&document);
    headings(&document);
    names(&document);
    document
}

fn anchors(document: &Html) {
    let mut ids = HashSet::new();
    for element in all(document, "[id]") {
        let id = element.attr("id").unwrap();
        assert!(ids.insert(id.to_owned()), "twice: {id}");
        assert!(
            !id.contains(|c: char| c.is_whitespace() || "/\"'<>".contains(c)),
            "{id}"
        );
    }
    for element in all(document, "*") {
        let attributes = element.value().attrs();
        for (name, value) in attributes {
            assert!(!name.starts_with("on"), "{name}={value}");
            match name {
                "href" if value.starts_with('#') => {
                    assert!(ids.contains(&value[1..]), "{value} leads nowhere")
                }
                "href" => assert!(value.starts_with("https://"), "{value}"),
                "aria-labelledby" => {
                    for id in value.split(' ') {
                        assert!(ids.contains(id), "{id} names nothing");
                    }
                }
                _ => {}
            }
        }
    }
}

fn headings(document: &Html) {
    let mut last = 0;
    for heading in all(document, "h1, h2, h3, h4, h5, h6") {
        let level: u32 = heading.value().name()[1..].parse().unwrap();
        let text: String = heading.text().collect();
        assert!(level <= last + 1, "level {level} after {last}: {text}");
        assert!(!text.trim().is_empty());
        last = level;
    }
    assert_eq!(all(document, "h1").len(), 1);
}

/// Whatever is no text has a name, or is hidden from whoever would ask for one.
fn names(document: &Html) {
    for svg in all(document, "svg") {
        let hidden = svg.attr("aria-hidden") == Some("true");
        let named = svg.attr("role") == Some("img")
            && (svg.attr("aria-label").is_some_and(|name| !name.is_empty())
                || svg.attr("aria-labelledby").is_some());
        assert!(hidden != named, "{}", svg.html());
    }
    for table in all(document, "table") {
        assert_eq!(table.select(&Selector::parse("caption").unwrap()).count(), 1);
    }
    for cell in all(document, "th") {
        assert!(cell.attr("scope").is_some(), "{}", cell.html());
    }
    for details in all(document, "details") {
        assert_eq!(details.child_elements().next().unwrap().value().name(), "summary");
    }
    for (element, attributes) in [("html", &["lang", "dir"][..]), ("nav", &["aria-label"])] {
        for one in all(document, element) {
            for attribute in attributes {
                assert!(
                    one.attr(attribute).is_some_and(|value| !value.is_empty()),
                    "{element} {attribute}"
                );
            }
        }
    }
}

#[test]
fn pages_are_sound_in_every_language() {
    let policy = sample::policy("default-2026");
    for language in Language::ALL {
        for report in [
            sample::mixed(&policy),
            sample::good(&policy),
            sample::unknown(&policy),
        ] {
            let document = assert_sound(&page_of(&report, &policy, language.tag));
            let root = document.root_element();
            assert_eq!(root.attr("lang"), Some(language.tag));
            let direction = if language.tag == "ar" { "rtl" } else { "ltr" };
            assert_eq!(root.attr("dir"), Some(direction));
        }
    }
}

#[test]
fn the_same_page_in_other_languages_is_a_link_away() {
    let twins: Vec<Twin> = Language::ALL[1..]
        .iter()
        .map(|language| Twin {
            language: *language,
            href: format!("a.{}.html", language.tag),
        })
        .collect();
    let contents = Contents {
        tool: TOOL,
        reports: &[],
        notes: &[],
        faults: &[],
    };
    let html = page_beside(&contents, &words("en"), &twins);
    let document = Html::parse_document(&html);
    let links = all(&document, ".languages a[hreflang]");
    assert_eq!(links.len(), twins.len());
    for (link, twin) in links.iter().zip(&twins) {
        assert_eq!(link.attr("href"), Some(twin.href.as_str()));
        assert_eq!(link.attr("lang"), Some(twin.language.tag));
        assert_eq!(link.text().collect::<String>(), twin.language.name);
    }
    assert!(html.contains("hreflang=\"ar\" dir=\"rtl\""));
    let alone = assert_sound(&page(&contents, &words("en")));
    assert!(all(&alone, ".languages").is_empty());
}

#[test]
fn what_is_required_and_missing_comes_first() {
    let policy = sample::policy("default-2026");
    let html = page_of(&sample::mixed(&policy), &policy, "en");
    let document = assert_sound(&html);
    let headings: Vec<String> = all(&document, "h2").iter().map(|h| h.text().collect()).collect();
    assert_eq!(
        headings,
        [
            "What is required and missing",
            "What could not be tested",
            "What passed with a warning",
            "Advice not followed",
            "Score",
            "What passed, and what does not apply",
            "All checks",
            "Data and cost"
        ]
    );
    let failed = all(&document, "article.card.fail");
    assert_eq!(failed.len(), 2, "laid open");
    let text: String = failed[0].text().collect();
    for part in [
        "Does the site tell browsers to come back over HTTPS only?",
        "browsers remember for only 0 seconds",
        "192.0.2.10:443",
        "[2001:db8::10]:443",
        "Why it matters",
        "Without it, the first request of each visit may go out unprotected.",
        "Send \"Strict-Transport-Security: max-age=31536000",
        "Who: your web hosting provider. Effort: minutes.",
        "RFC 6797 §6.1 (MUST), in force since 2012-11",
        "required",
        "https/hsts",
        "max-age=0; \\u{1b}[31mred\\u{202e}",
    ] {
        assert!(text.contains(part), "'{part}' is missing in:\n{text}");
    }
    assert_eq!(failed[0].attr("id"), Some("https-hsts"));
    let link = all(&document, "#https-hsts .norms a");
    let address = "https://www.rfc-editor.org/rfc/rfc6797#section-6.1";
    assert_eq!(link[0].attr("href"), Some(address));
    assert_eq!(all(&document, "details.card.pass").len(), 1);
    assert!(all(&document, "details.card[open]").is_empty(), "folded");
}

#[test]
fn no_state_is_told_by_colour_or_icon_alone() {
    let policy = sample::policy("default-2026");
    let document = assert_sound(&page_of(&sample::mixed(&policy), &policy, "en"));
    let marks = all(&document, ".mark");
    assert!(marks.len() > 10);
    for mark in marks {
        let text: String = mark.text().collect();
        assert!(text.contains(char::is_alphabetic), "{}", mark.html());
        assert!(
            mark.select(&Selector::parse("svg.icon").unwrap()).count() == 1,
            "{}",
            mark.html()
        );
    }
}

#[test]
fn several_reports_begin_with_links_to_each() {
    let (ours, theirs) = (sample::policy("default-2026"), sample::policy("nl-2027"));
    let all_of = [
        (sample::good(&ours), &ours),
        (sample::good(&theirs), &theirs),
        (sample::mixed(&ours), &ours),
    ];
    let shown: Vec<Shown<'_>> = all_of
        .iter()
        .map(|(report, policy)| Shown {
            judged: Judged {
                report,
                policy,
                mail: None,
            },
            chain: None,
        })
        .collect();
    let faults = [Fault {
        kind: crate::json::FaultKind::DoesNotExist,
        sentence: "the name nowhere.example does not exist".to_owned(),
        about: None,
    }];
    let notes = ["a remark".to_owned()];
    let contents = Contents {
        tool: TOOL,
        reports: &shown,
        notes: &notes,
        faults: &faults,
    };
    let document = assert_sound(&page(&contents, &words("en")));
    let links: Vec<&str> = all(&document, ".overview a")
        .iter()
        .filter_map(|a| a.attr("href"))
        .collect();
    assert_eq!(links, ["#r1-report", "#r2-report", "#r3-report"]);
    let rows = all(&document, ".overview tbody tr");
    assert_eq!(rows.len(), 2, "one line per subject");
    let text: String = document.root_element().text().collect();
    assert!(text.contains("nowhere.example does not exist") && text.contains("a remark"));
}

#[test]
fn a_page_without_reports_says_what_went_wrong() {
    let faults = [Fault {
        kind: crate::json::FaultKind::NothingMeasured,
        sentence: "nothing could be measured of <example.nl>".to_owned(),
        about: None,
    }];
    let contents = Contents {
        tool: TOOL,
        reports: &[],
        notes: &[],
        faults: &faults,
    };
    let document = assert_sound(&page(&contents, &words("nl")));
    let text: String = document.root_element().text().collect();
    assert!(text.contains("nothing could be measured of <example.nl>"));
}

/// What the field writes in every language.
const FIELD: [&str; 7] = ["DS", "KSK", "ZSK", "DNSKEY", "CNAME", "AAAA", "SHA-256"];

#[test]
fn no_plain_english_stands_on_a_page() {
    let mut policy = sample::policy("default-2026");
    policy.title = [("en".to_owned(), "N-1".to_owned())].into();
    let (_, chain) = judged("expired", &policy);
    for report in [
        sample::mixed(&policy),
        sample::good(&policy),
        sample::unknown(&policy),
    ] {
        let mut report = report.clone();
        for finding in report.checks.iter_mut().flat_map(|check| &mut check.findings) {
            finding.evidence = finding.evidence.as_ref().map(|_| "1".to_owned());
        }
        let html = page_with(&report, &policy, Some(&chain), "en-XA");
        let document = Html::parse_document(&html);
        let mut texts: Vec<String> = document
            .tree
            .nodes()
            .filter(|node| {
                let parent = node
                    .parent()
                    .and_then(|p| p.value().as_element().map(|e| e.name().to_owned()));
                node.value().is_text() && parent.as_deref() != Some("style")
            })
            .map(|node| node.value().as_text().unwrap().to_string())
            .collect();
        texts.extend(
            all(&document, "[aria-label]")
                .iter()
                .map(|e| e.attr("aria-label").unwrap().to_owned()),
        );
        for text in texts {
            for token in text.split(|c: char| c.is_whitespace() || ",;!?\"".contains(c)) {
                let token = token.trim_matches(['(', ')', '.', ':']);
                let known = FIELD.contains(&token) || chain.zones.iter().any(|zone| zone.name == token);
                assert!(
                    known || !crate::terminal::tests::is_plain_english(token),
                    "'{token}' does not come from the words: {text}"
                );
            }
        }
    }
}
