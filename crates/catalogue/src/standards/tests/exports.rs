//! What leaves the catalogue: JSON, CSV and Markdown.

use super::*;

/// Cells of CSV, read as RFC 4180 says.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut signs = text.chars().peekable();
    let mut quoted = false;
    while let Some(sign) = signs.next() {
        let row = rows.last_mut().unwrap();
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => assert_eq!(signs.peek(), Some(&'\n')),
            '\n' if !quoted => rows.push(vec![String::new()]),
            sign => row.last_mut().unwrap().push(sign),
        }
    }
    assert!(!quoted);
    assert_eq!(rows.pop().unwrap(), [""]);
    rows
}

#[test]
fn json_holds_everything() {
    let (catalogue, _) = catalogue();
    let read: serde_json::Value = serde_json::from_str(&export::json(&catalogue)).unwrap();
    assert_eq!(
        read["standards"].as_array().unwrap().len(),
        catalogue.standards.len()
    );
    let entry: Standard = serde_json::from_value(read["standards"][0].clone()).unwrap();
    assert_eq!(entry, catalogue.standards[0]);
    assert_eq!(read["instruments"].as_array().unwrap().len(), 36);
}

#[test]
fn tables_have_a_row_for_each() {
    let (catalogue, _) = catalogue();
    let rows = cells(&export::standards(&catalogue));
    assert_eq!(rows.len(), catalogue.standards.len() + 1);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let column = |name: &str| rows[0].iter().position(|key| key == name).unwrap();
    let dmarc = rows.iter().find(|row| row[0] == "dmarc").unwrap();
    assert_eq!(
        dmarc[column("documents")],
        "RFC 9989\nRFC 9990\nRFC 9991\nRFC 7960"
    );
    assert_eq!(dmarc[column("needs")], "spf or dkim");
    assert_eq!(dmarc[column("is3c")], "named_in_igf_text");
    assert!(dmarc[column("checks")].ends_with("\ndeclaration"));

    let rows = cells(&export::statuses(&catalogue));
    let count: usize = catalogue
        .standards
        .iter()
        .map(|standard| standard.status.len())
        .sum();
    assert_eq!(rows.len(), count + 1);
    let bod = rows
        .iter()
        .find(|row| row[0] == "dmarc" && row[2] == "us-bod-18-01")
        .unwrap();
    assert_eq!(
        bod[..8],
        [
            "dmarc",
            "US",
            "us-bod-18-01",
            "binding",
            "2017-10-16",
            "required",
            "",
            "2018-01-14"
        ]
    );
    assert_eq!(
        bod[11], "us-cisa-directives",
        "the instrument's, where the status has none of its own"
    );
}

#[test]
fn a_spreadsheet_runs_nothing() {
    let (mut catalogue, _) = catalogue();
    catalogue.standards.truncate(1);
    for bad in [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=\"a\",b", "%1", "|calc",
    ] {
        catalogue.standards[0].title = bad.to_owned();
        let rows = cells(&export::standards(&catalogue));
        assert_eq!(rows[1][2], format!("'{bad}"));
    }
}

#[test]
fn pages_say_what_there_is() {
    let (catalogue, _) = catalogue();
    for entry in &catalogue.standards {
        let page = export::page(&catalogue, entry, &export::no_link);
        assert!(
            page.starts_with("# ") && page.ends_with('\n') && !page.contains("\n\n\n"),
            "{page}"
        );
        assert!(!page.contains("``") && !page.contains(".."), "{page}");
        for to in [
            "board",
            "those who pay",
            "those who buy",
            "those who run it",
            "minister",
        ] {
            let heading = format!("\n### To the {to}\n\n- ").replace("the those", "those");
            assert!(page.contains(&heading), "{heading}{page}");
        }
    }
    for entry in &catalogue.baselines {
        let page = export::baseline(&catalogue, entry, &export::no_link);
        let is_asked = |line: &&str| {
            let is_row =
                line.starts_with("| ") && !line.starts_with("| provision") && !line.starts_with("| ---");
            is_row || line.starts_with("- **")
        };
        let asked = page.lines().filter(is_asked);
        assert_eq!(
            asked.count(),
            entry.items.len() + entry.provisions.len(),
            "{page}"
        );
    }
    let cookies = export::page(
        &catalogue,
        catalogue.standard("cookies").unwrap(),
        &export::no_link,
    );
    assert!(cookies.contains(r"the prefix \_\_Host- where"), "{cookies}");
    let page = export::page(
        &catalogue,
        catalogue.standard("dane-smtp").unwrap(),
        &export::no_link,
    );
    for part in [
        "- Cannot work without: DNSSEC (signing), STARTTLS for SMTP",
        "*Shown by: `dane/present`, `dane/valid`, `dane/rollover`.*",
        "*Shown by: a declaration of the supplier.*",
        "| NL | Streefbeeldafspraken | required | by 2019-12-31 |",
        "Ask for it in every contract",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let law = export::page(
        &catalogue,
        catalogue.standard("rpki-roa").unwrap(),
        &export::no_link,
    );
    assert!(
        law.contains(
            "| EU | Commission Implementing Regulation (EU) 2024/2690 | required | issued 2024-10-17 |"
        ),
        "{law}"
    );
    let list = export::list(&catalogue, &catalogue.standards, &export::no_link);
    let rows = list.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, catalogue.standards.len());
}

#[test]
fn pages_of_a_book_lead_to_each_other() {
    let (catalogue, _) = catalogue();
    let link = |target: export::Target<'_>| match target {
        export::Target::Check(id) => Some(format!("../checks/{id}.md")),
        export::Target::Standard(id) => Some(format!("{id}.md")),
    };
    let page = export::page(&catalogue, catalogue.standard("dane-smtp").unwrap(), &link);
    for part in [
        "- Cannot work without: [DNSSEC (signing)](dnssec-signing.md), [STARTTLS for SMTP](starttls.md)",
        "[`dane/valid`](../checks/dane/valid.md)",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn a_page_lets_nothing_of_a_text_become_markup() {
    let (mut catalogue, _) = catalogue();
    let entry = &mut catalogue.standards[0];
    entry.without_it = "<script>a|b</script> [x](javascript:1) \n# h *b* _i_ &amp;.".to_owned();
    entry.status[0].note = Some("a | b\n| c".to_owned());
    let page = export::page(&catalogue, &catalogue.standards[0], &export::no_link);
    assert!(
        page.contains(r"\<script\>a\|b\</script\> \[x\](javascript:1)  \# h \*b\* \_i\_ \&amp;."),
        "{page}"
    );
    assert!(page.contains(r"a \| b \| c"), "{page}");
}

proptest! {
    #[test]
    fn cells_come_back(title in "\\PC{0,30}", name in "[\"',;\\r\\n=a ]{0,12}") {
        let (mut catalogue, _) = read([("standards/spf.toml", faults::STANDARD)]);
        catalogue.standards[0].title = title.clone();
        catalogue.standards[0].name = name.clone();
        let rows = cells(&export::standards(&catalogue));
        prop_assert_eq!(rows.len(), 2);
        prop_assert_eq!(rows[1][2].strip_prefix('\'').filter(|_| !title.starts_with('\'')).unwrap_or(&rows[1][2]), title);
        prop_assert_eq!(rows[1][1].strip_prefix('\'').filter(|_| !name.starts_with('\'')).unwrap_or(&rows[1][1]), name);
    }
}

#[test]
fn a_page_in_another_language_has_no_english_heading() {
    let (catalogue, _) = catalogue();
    for translation in &catalogue.translations {
        let own = catalogue.in_language(&translation.language);
        let mut pages: Vec<String> = own
            .standards
            .iter()
            .map(|entry| export::page(&own, entry, &export::no_link))
            .collect();
        pages.extend(
            own.baselines
                .iter()
                .map(|entry| export::baseline(&own, entry, &export::no_link)),
        );
        pages.push(export::list(&own, &own.standards, &export::no_link));
        for line in pages.iter().flat_map(|page| page.lines()) {
            let heading = line.strip_prefix("## ").or_else(|| line.strip_prefix("### "));
            let english = heading.is_some_and(|words| phrases::PHRASES.contains(&words));
            // The same word in both.
            let same = heading.is_some_and(|words| own.say(words) == words);
            assert!(!english || same, "{}: {line}", translation.language);
        }
    }
}

/// A phrase that nobody translates would be English in every language.
#[test]
fn everything_that_pages_say_is_a_phrase() {
    for source in [
        include_str!("../export/markdown.rs"),
        include_str!("../export/markdown/baseline.rs"),
    ] {
        for (at, begin) in source.match_indices("catalogue.say(\"") {
            let phrase = source[at + begin.len()..].split('"').next().unwrap();
            assert!(phrases::PHRASES.contains(&phrase), "{phrase}");
        }
    }
}
