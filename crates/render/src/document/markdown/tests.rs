//! Read back as a reader of Markdown reads it.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use text::Language;

use super::*;
use crate::document::sample;

fn events(source: &str) -> Vec<Event<'_>> {
    Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
}

/// All words, as they are read: a space between blocks, line breaks and cells.
fn read(source: &str) -> String {
    let mut out = String::new();
    for event in events(source) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::TableCell | TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => {
                out.push(' ')
            }
            Event::InlineHtml(html) if &*html == "<br>" => out.push(' '),
            _ => {}
        }
    }
    spaced(&out)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_annex_keeps_its_structure() {
    let source = markdown(&sample::annex(Language::SOURCE));
    let count = |wanted: fn(&Tag<'_>) -> bool| {
        events(&source)
            .iter()
            .filter(|event| matches!(event, Event::Start(tag) if wanted(tag)))
            .count()
    };
    assert_eq!(count(|tag| matches!(tag, Tag::Heading { .. })), 4);
    assert_eq!(count(|tag| matches!(tag, Tag::Table(_))), 1);
    assert_eq!(count(|tag| matches!(tag, Tag::TableRow)), sample::ROWS);
    assert_eq!(count(|tag| matches!(tag, Tag::List(Some(1)))), 2);
    assert_eq!(count(|tag| matches!(tag, Tag::List(None))), 4);
    assert_eq!(count(|tag| matches!(tag, Tag::BlockQuote(_))), 1);
    assert_eq!(count(|tag| matches!(tag, Tag::Strong)), 5);
    let links: Vec<String> = events(&source)
        .iter()
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(
        links,
        ["#tls-1-3", "#clauses", "https://www.rfc-editor.org/info/rfc8446"]
    );
    for anchor in ["clauses", "tls-1-3"] {
        assert_eq!(source.matches(&format!("<a id=\"{anchor}\"></a>")).count(), 1);
    }
    assert!(source.starts_with("# Annex: Internet security\n\n- **Buyer**: Municipality of Zuiderveen\n"));
    assert!(source.contains(
        "**without exception**, *RFC 8446* [\\[1\\]](#tls-1-3); see also [the clauses](#clauses).\n"
    ));
    assert!(source.contains("| `R7` | Requirement number 7, in words that need more than one line of their column | monthly<br>*2027-01-01* |\n"));
}

#[test]
fn arabic_stands_in_a_division_from_right_to_left() {
    let source = markdown(&sample::annex(sample::arabic()));
    assert!(source.starts_with("<div dir=\"rtl\" lang=\"ar\">\n\n# الملحق"));
    assert!(source.ends_with("\n\n</div>\n"));
}

fn paragraph(runs: Vec<Run>) -> String {
    let mut document = Document::new("T", Language::SOURCE);
    document.blocks = vec![Block::Paragraph(runs)];
    markdown(&document)
}

#[test]
fn markup_in_texts_stays_text() {
    for text in [
        "<script>alert(1)</script>",
        "# no heading",
        "1. no list",
        "- no list",
        "> no quote",
        "a | b",
        "[a](javascript:b)",
        "![a](b)",
        "**not bold**",
        "_a_ __b__ snake_case",
        "&lt; &amp;",
        "`code`",
        "a\\",
        "***",
        "---",
        "~~a~~",
        "===",
        "    code",
        "12) no list",
        "+ no list",
        "http://a.example/*_*",
    ] {
        assert_eq!(
            read(&paragraph(vec![Run::plain(text)])),
            format!("T {}", spaced(text)),
            "{text}"
        );
    }
}

#[test]
fn links_that_are_none_are_written_without() {
    let source = paragraph(vec![
        Run::plain("a").to("javascript:alert(1)"),
        Run::plain("!"),
        Run::plain("b").to("https://x.example/(y)"),
    ]);
    assert!(source.contains("a\\![b](https://x.example/%28y%29)"), "{source}");
}

#[test]
fn rows_of_any_length_are_kept_whole() {
    let cell = |text: &str| vec![Run::plain(text)];
    let table = Table {
        header: vec![cell("a"), cell("b")],
        rows: vec![vec![cell("1")], vec![cell("2"), cell("3"), cell("4")], vec![]],
        ..Table::default()
    };
    assert_eq!(
        write_table(&table),
        "| a | b |\n| --- | --- |\n| 1 |  |\n| 2 | 3 4 |\n|  |  |"
    );
}

fn run() -> impl Strategy<Value = Run> {
    let styles = prop_oneof![
        Just(Style::Plain),
        Just(Style::Strong),
        Just(Style::Emphasis),
        Just(Style::Code)
    ];
    let link = prop_oneof![3 => Just(None), 1 => Just(Some("https://a.example/_b*(c)".to_owned()))];
    ("[ -~äع\n\u{202e}]{0,12}", styles, link).prop_map(|(text, style, link)| Run {
        link,
        ..Run::new(text, style)
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(runs in prop::collection::vec(run(), 0..5), cells in prop::collection::vec(run(), 1..4)) {
        let mut document = Document::new("T", Language::SOURCE);
        document.blocks = vec![
            Block::Heading { level: 1, text: runs.clone(), anchor: None },
            Block::Paragraph(runs.clone()),
            Block::List { ordered: true, items: vec![runs.clone()] },
            Block::Quote(vec![runs.clone()]),
            Block::Table(Table { header: vec![vec![Run::plain("h")]; cells.len()], rows: vec![cells.iter().cloned().map(|c| vec![c]).collect()], ..Table::default() }),
        ];
        // Code is one line, and spaces at its edges and between runs are one: compared is what is not a space.
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{202e}').collect::<String>();
        let said: String = runs.iter().map(|run| run.text.as_str()).collect();
        let told: String = cells.iter().map(|run| run.text.as_str()).collect();
        let expected = format!("T{0}{0}{0}{0}{1}{2}", bare(&said), "h".repeat(cells.len()), bare(&told));
        let source = markdown(&document);
        prop_assert_eq!(bare(&read(&source)), expected, "{}", source);
    }
}
