//! What is in the file, as far as the file says it; tests/documents/run.sh reads it with programs of others.

use proptest::prelude::*;
use text::Language;

use super::*;
use crate::document::{Block, Run, Style, Table, sample};

fn lines(flow: &flow::Flow) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for (page, items) in flow.pages.iter().enumerate() {
        for item in items {
            if let flow::Item::Line { set, line, top, .. } = item {
                let set = &flow.sets[*set];
                let line = set.layout.get(*line).unwrap();
                let bottom = top + line.metrics().block_max_coord;
                assert!(bottom <= BOTTOM + 0.5, "page {page}: {bottom}");
                out.push((page, set.text[line.text_range()].to_owned()));
            }
        }
    }
    out
}

#[test]
fn an_annex_is_accepted_as_pdf_ua() {
    for language in [Language::SOURCE, sample::arabic()] {
        let octets = pdf(&sample::annex(language)).unwrap();
        assert!(octets.starts_with(b"%PDF-1.7"));
        let text = String::from_utf8_lossy(&octets);
        assert!(text.contains("pdfuaid:part"), "{}", language.tag);
    }
}

#[test]
fn every_row_is_on_a_page_and_each_page_begins_with_the_headers() {
    let flow = flow::flow(&sample::annex(Language::SOURCE));
    let lines = lines(&flow);
    for row in 1..=sample::ROWS {
        let wanted = format!("R{row}");
        assert_eq!(
            lines.iter().filter(|(_, line)| line.trim() == wanted).count(),
            1,
            "{wanted}"
        );
    }
    let pages = |wanted: &str| {
        lines
            .iter()
            .filter(|(_, line)| line.trim() == wanted)
            .map(|(page, _)| *page)
            .collect::<Vec<_>>()
    };
    let with_headers = pages("Requirement");
    assert!(with_headers.len() > 3, "{with_headers:?}");
    assert!(
        with_headers.windows(2).all(|pair| pair[1] == pair[0] + 1),
        "{with_headers:?}"
    );
}

#[test]
fn what_no_font_has_is_written_as_its_number() {
    let mut document = Document::new("T", Language::SOURCE);
    document.blocks = vec![Block::paragraph("a\u{4e2d}b \u{1f980} \u{e000} Ωж é نص")];
    let flow = flow::flow(&document);
    let said: String = lines(&flow).into_iter().map(|(_, line)| line).collect();
    assert_eq!(said, "Ta[U+4E2D]b [U+1F980] [U+E000] Ωж é نص");
    pdf(&document).unwrap();
}

#[test]
fn a_row_higher_than_a_page_goes_on_on_the_next() {
    let mut document = Document::new("T", Language::SOURCE);
    let long: Vec<String> = (0..3000).map(|word| format!("word{word}")).collect();
    document.blocks = vec![Block::Table(Table {
        header: vec![vec![Run::plain("h")], vec![Run::plain("i")]],
        rows: vec![vec![vec![Run::plain("short")], vec![Run::plain(long.join(" "))]]],
        ..Table::default()
    })];
    let flow = flow::flow(&document);
    let said: Vec<String> = lines(&flow).into_iter().map(|(_, line)| line).collect();
    let said = said.join(" ");
    for word in &long {
        assert_eq!(
            said.split_whitespace().filter(|said| said == word).count(),
            1,
            "{word}"
        );
    }
    pdf(&document).unwrap();
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::annex(sample::arabic());
    assert!(pdf(&document).unwrap() == pdf(&document).unwrap());
}

#[test]
fn a_document_without_title_is_refused() {
    let told = pdf(&Document::new("", Language::SOURCE)).map(|_| ());
    assert!(told.is_err(), "{told:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_said_can_be_written(text in "\\PC{0,40}|[\\x00-\\x20&<>\"'\u{2066}\u{2069}\u{202e}عא中]{0,20}", link in "[ -~]{0,12}") {
        for language in [Language::SOURCE, sample::arabic()] {
            let mut document = Document::new(format!("T{text}"), language);
            document.about = vec![(text.clone(), text.clone())];
            let runs = vec![Run::new(text.clone(), Style::Code).to(format!("https:{link}")), Run::strong(text.clone())];
            document.blocks = vec![
                Block::Heading { level: 3, text: runs.clone(), anchor: Some(text.clone()) },
                Block::Quote(vec![runs.clone()]),
                Block::Terms(vec![(runs.clone(), runs.clone())]),
                Block::Table(Table { caption: text.clone(), header: vec![runs.clone(), vec![]], rows: vec![vec![runs]], ..Table::default() }),
            ];
            let written = pdf(&document);
            prop_assert!(written.is_ok(), "{:?}", written.err());
        }
    }
}
