//! Taken apart again: the archive, the XML of its parts, and what a word processor finds in them.

use std::io::Read;

use proptest::prelude::*;
use roxmltree::{Document as Tree, Node};
use text::Language;
use zip::ZipArchive;

use super::*;
use crate::document::{Block, Run, Style, Table, sample};

const W: &str = NAMESPACES[0].1;

fn part(octets: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(octets)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn all<'t>(tree: &'t Tree<'_>, name: &str) -> Vec<Node<'t, 't>> {
    // Nodes live as long as their tree, whatever the text they were read from.
    tree.root()
        .descendants()
        .filter(|node| node.has_tag_name((W, name)))
        .collect()
}

fn said(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(|n| n.has_tag_name((W, "t")))
        .filter_map(|n| n.text())
        .collect()
}

fn style<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.descendants()
        .find(|n| n.has_tag_name((W, "pStyle")))?
        .attribute((W, "val"))
}

#[test]
fn an_annex_has_real_styles_tables_and_lists() {
    let octets = docx(&sample::annex(Language::SOURCE)).unwrap();
    let text = part(&octets, "word/document.xml");
    let tree = Tree::parse(&text).unwrap();
    let paragraphs = all(&tree, "p");
    let styled = |wanted: &str| {
        paragraphs
            .iter()
            .filter(|p| style(**p) == Some(wanted))
            .map(|p| said(*p))
            .collect::<Vec<_>>()
    };
    assert_eq!(styled("Title"), ["Annex: Internet security"]);
    assert_eq!(styled("Heading1"), ["What we ask", "Sources"]);
    assert_eq!(styled("Heading2"), ["Clauses"]);
    assert_eq!(styled("Quote").len(), 2);
    assert_eq!(styled("ListBullet").len(), 2);
    assert_eq!(
        styled("ListNumber"),
        ["measure", "repair", "counted from one again"]
    );
    assert_eq!(
        styled("About"),
        ["BuyerMunicipality of Zuiderveen", "Date2026-11-22"]
    );
    assert_eq!(all(&tree, "tr").len(), sample::ROWS + 1);
    assert_eq!(all(&tree, "tblHeader").len(), 1);
    let numbers: Vec<_> = all(&tree, "numId")
        .iter()
        .filter_map(|n| n.attribute((W, "val")))
        .collect();
    assert_eq!(numbers, ["1", "1", "3", "3", "4", "2"]);
    let widths: u32 = all(&tree, "gridCol")
        .iter()
        .filter_map(|n| n.attribute((W, "w"))?.parse::<u32>().ok())
        .sum();
    assert_eq!(widths, 9070);
}

#[test]
fn every_link_and_every_style_is_there() {
    let octets = docx(&sample::annex(Language::SOURCE)).unwrap();
    let (text, styles, links) = (
        part(&octets, "word/document.xml"),
        part(&octets, "word/styles.xml"),
        part(&octets, "word/_rels/document.xml.rels"),
    );
    let (tree, styles, links) = (
        Tree::parse(&text).unwrap(),
        Tree::parse(&styles).unwrap(),
        Tree::parse(&links).unwrap(),
    );
    let known: Vec<_> = all(&styles, "style")
        .iter()
        .filter_map(|n| n.attribute((W, "styleId")))
        .collect();
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        for node in all(&tree, kind) {
            assert!(known.contains(&node.attribute((W, "val")).unwrap()), "{node:?}");
        }
    }
    let places: Vec<_> = all(&tree, "bookmarkStart")
        .iter()
        .filter_map(|n| n.attribute((W, "name")))
        .collect();
    assert_eq!(places, ["place_0", "place_1"]);
    let leads = all(&tree, "hyperlink");
    let inside: Vec<_> = leads.iter().filter_map(|n| n.attribute((W, "anchor"))).collect();
    assert_eq!(inside, ["place_1", "place_0"]);
    let outside: Vec<_> = leads
        .iter()
        .filter_map(|n| n.attribute((NAMESPACES[1].1, "id")))
        .collect();
    assert_eq!(outside, ["link0"]);
    let target = links
        .descendants()
        .find(|n| n.attribute("Id") == Some("link0"))
        .unwrap();
    assert_eq!(
        target.attribute("Target"),
        Some("https://www.rfc-editor.org/info/rfc8446")
    );
}

#[test]
fn arabic_runs_from_right_to_left_and_codes_do_not() {
    let octets = docx(&sample::annex(sample::arabic())).unwrap();
    let text = part(&octets, "word/document.xml");
    let tree = Tree::parse(&text).unwrap();
    let paragraphs = all(&tree, "p").len();
    let page_breaks = 1;
    assert_eq!(
        all(&tree, "pPr")
            .iter()
            .filter(|p| p.children().any(|n| n.has_tag_name((W, "bidi"))))
            .count(),
        paragraphs - page_breaks
    );
    assert_eq!(all(&tree, "bidiVisual").len(), 1);
    for run in all(&tree, "r") {
        let turned = run.descendants().any(|n| n.has_tag_name((W, "rtl")));
        if said(run).contains(|c: char| c.is_ascii_alphabetic()) {
            assert!(!turned, "{}", said(run));
        }
    }
    assert!(part(&octets, "word/styles.xml").contains("w:bidi=\"ar-SA\""));
    assert!(part(&octets, "docProps/core.xml").contains("<dc:language>ar-SA</dc:language>"));
}

#[test]
fn properties_tell_what_the_file_is() {
    let mut document = sample::annex(Language::SOURCE);
    let core = |document: &Document| part(&docx(document).unwrap(), "docProps/core.xml");
    assert!(core(&document).contains("<dc:subject>Requirements &amp; proof &lt;draft&gt;</dc:subject>"));
    assert!(!core(&document).contains("created"));
    document.properties.made_at = "2026-11-22T10:00:00Z".parse().ok();
    assert!(core(&document).contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-22T10:00:00Z<"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::annex(sample::arabic());
    assert_eq!(docx(&document).unwrap(), docx(&document).unwrap());
}

#[test]
fn neutral_characters_go_with_what_stands_before_them() {
    assert_eq!(
        directed("نص (TLS 1.3) نص.", true),
        [("نص (", true), ("TLS 1.3) ", false), ("نص.", true)]
    );
    assert_eq!(directed("plain", false), [("plain", false)]);
    assert_eq!(directed("", true), [("", true)]);
}

use super::body::directed;

proptest! {
    #[test]
    fn whatever_is_said_can_be_read(text in "\\PC{0,30}|[\\x00-\\x20&<>\"']{0,12}", link in "[ -~]{0,20}") {
        let mut document = Document::new(text.clone(), Language::SOURCE);
        document.about = vec![(text.clone(), text.clone())];
        document.properties.subject = text.clone();
        let runs = vec![Run::new(text.clone(), Style::Code).to(link.clone()), Run::plain(text.clone()).to(format!("https:{link}"))];
        document.blocks = vec![
            Block::Heading { level: 3, text: runs.clone(), anchor: Some(text.clone()) },
            Block::Quote(vec![runs.clone()]),
            Block::Table(Table { caption: text.clone(), header: vec![runs.clone()], rows: vec![vec![runs]], ..Table::default() }),
        ];
        let octets = docx(&document).unwrap();
        for name in ["word/document.xml", "word/_rels/document.xml.rels", "docProps/core.xml"] {
            let text = part(&octets, name);
            prop_assert!(Tree::parse(&text).is_ok(), "{text}");
        }
    }
}
