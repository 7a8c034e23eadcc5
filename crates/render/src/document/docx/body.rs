//! The text: its blocks as paragraphs and tables.

use std::{collections::BTreeMap, io};

use text::Language;

use super::{
    super::{
        Block, Document, Run, Source, Style, Table, Text,
        inline::{self, Target, harmless, joined, turns},
    },
    NAMESPACES, Xml, parts, spelling,
    styles::{BULLETS, SOURCES},
};

/// What stands between the margins of a page of A4, in twentieths of a point: 160 mm.
const WIDTH: u32 = 9070;

/// The text, and what other parts of the file must know of it.
pub(super) struct Body {
    pub(super) xml: Vec<u8>,
    /// Where its links lead, in the order of their ids.
    pub(super) addresses: Vec<String>,
    /// The ids of its numbered lists.
    pub(super) numbered: Vec<u32>,
}

pub(super) fn write(document: &Document) -> io::Result<Body> {
    let mut writer = Blocks {
        language: document.language,
        anchors: inline::anchors(document),
        placed: 0,
        addresses: Vec::new(),
        numbered: Vec::new(),
        level: 0,
    };
    let xml = Xml::file("w:document", &NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            writer.paragraph(xml, "Title", &[Run::plain(document.title.replace('\n', " "))])?;
            for (label, value) in &document.about {
                writer.about(xml, label, value)?;
            }
            for block in &document.blocks {
                writer.block(xml, block)?;
            }
            page(xml, document.language)
        })
    })?;
    Ok(Body {
        xml,
        addresses: writer.addresses,
        numbered: writer.numbered,
    })
}

/// A4 with margins of 25 mm, the page's number at its foot.
fn page(xml: &mut Xml, language: Language) -> io::Result<()> {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", parts::FOOTER)],
        )?;
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", "1418"),
                ("w:right", "1418"),
                ("w:bottom", "1418"),
                ("w:left", "1418"),
                ("w:header", "709"),
                ("w:footer", "709"),
                ("w:gutter", "0"),
            ],
        )?;
        if language.right_to_left {
            xml.empty("w:bidi", &[])
        } else {
            Ok(())
        }
    })
}

struct Blocks<'d> {
    language: Language,
    anchors: BTreeMap<&'d str, usize>,
    /// How many anchors have been placed.
    placed: usize,
    addresses: Vec<String>,
    numbered: Vec<u32>,
    /// The level of the last heading.
    level: u8,
}

/// What a paragraph is beside its text.
#[derive(Clone, Copy, Default)]
struct Shape<'s> {
    style: &'s str,
    /// The id of its numbering.
    numbering: Option<u32>,
    anchor: Option<&'s str>,
    keep: bool,
}

impl<'d> Blocks<'d> {
    fn block(&mut self, xml: &mut Xml, block: &'d Block) -> io::Result<()> {
        match block {
            Block::Heading { level, text, anchor } => {
                self.level = inline::level(*level, self.level);
                let style = format!("Heading{}", self.level);
                let shape = Shape {
                    style: &style,
                    anchor: anchor.as_deref(),
                    ..Shape::default()
                };
                self.shaped(xml, shape, text)
            }
            Block::Paragraph(text) => self.paragraph(xml, "Normal", text),
            Block::Quote(texts) => texts
                .iter()
                .try_for_each(|text| self.paragraph(xml, "Quote", text)),
            Block::List { ordered, items } => self.list(xml, *ordered, items),
            Block::Terms(terms) => terms.iter().try_for_each(|(term, meaning)| {
                self.paragraph(xml, "Term", term)?;
                self.paragraph(xml, "Meaning", meaning)
            }),
            Block::Table(table) => self.table(xml, table),
            Block::Sources(sources) => sources.iter().try_for_each(|source| self.source(xml, source)),
            Block::PageBreak => xml.element("w:p", &[], |xml| {
                xml.element("w:r", &[], |xml| xml.empty("w:br", &[("w:type", "page")]))
            }),
        }
    }

    fn about(&mut self, xml: &mut Xml, label: &str, value: &str) -> io::Result<()> {
        // The tabulator leads to where values begin, so that they stand below each other.
        let shape = Shape {
            style: "About",
            ..Shape::default()
        };
        self.started(xml, shape, |this, xml| {
            this.runs(xml, &[Run::strong(label.replace('\n', " "))])?;
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]))?;
            this.runs(xml, &[Run::plain(value)])
        })
    }

    fn list(&mut self, xml: &mut Xml, ordered: bool, items: &[Text]) -> io::Result<()> {
        let (style, id) = if ordered {
            let id = SOURCES + 1 + u32::try_from(self.numbered.len()).unwrap_or(u32::MAX - SOURCES - 1);
            self.numbered.push(id);
            ("ListNumber", id)
        } else {
            ("ListBullet", BULLETS)
        };
        let shape = Shape {
            style,
            numbering: Some(id),
            ..Shape::default()
        };
        items.iter().try_for_each(|item| self.shaped(xml, shape, item))
    }

    fn source(&mut self, xml: &mut Xml, source: &Source) -> io::Result<()> {
        let shape = Shape {
            style: "Bibliography",
            numbering: Some(SOURCES),
            anchor: Some(&source.anchor),
            ..Shape::default()
        };
        self.shaped(xml, shape, &source.text)
    }

    fn table(&mut self, xml: &mut Xml, table: &Table) -> io::Result<()> {
        if table.header.is_empty() {
            return Ok(());
        }
        if !table.caption.is_empty() {
            self.paragraph(xml, "Caption", &[Run::plain(table.caption.as_str())])?;
        }
        let widths: Vec<String> = inline::widths(table, WIDTH).iter().map(u32::to_string).collect();
        xml.element("w:tbl", &[], |xml| {
            self.table_shape(xml, table)?;
            xml.element("w:tblGrid", &[], |xml| {
                widths
                    .iter()
                    .try_for_each(|width| xml.empty("w:gridCol", &[("w:w", width)]))
            })?;
            self.row(xml, &table.header, &widths, true, true)?;
            for row in &inline::squared(table) {
                self.row(xml, row, &widths, false, table.row_headers)?;
            }
            Ok(())
        })?;
        // Two tables without a paragraph between them would be one.
        self.paragraph(xml, "TableText", &[])
    }

    fn table_shape(&self, xml: &mut Xml, table: &Table) -> io::Result<()> {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", "TableGrid")?;
            if self.language.right_to_left {
                xml.empty("w:bidiVisual", &[])?;
            }
            xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")])?;
            xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
            let first = if table.row_headers { "1" } else { "0" };
            let value = if table.row_headers { "00A0" } else { "0020" };
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", value),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", first),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "0"),
                    ("w:noVBand", "0"),
                ],
            )?;
            if table.caption.is_empty() {
                return Ok(());
            }
            xml.value("w:tblCaption", &harmless(&table.caption).replace('\n', " "))
        })
    }

    /// A row; `first` where its first cell heads it.
    fn row(
        &mut self,
        xml: &mut Xml,
        cells: &[Text],
        widths: &[String],
        header: bool,
        first: bool,
    ) -> io::Result<()> {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[])?;
                if header {
                    xml.empty("w:tblHeader", &[])
                } else {
                    Ok(())
                }
            })?;
            for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
                let heads = header || (first && column == 0);
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")])?;
                        if header {
                            xml.empty(
                                "w:shd",
                                &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "DDE6F0")],
                            )?;
                        }
                        Ok(())
                    })?;
                    let shape = Shape {
                        style: if heads { "TableHeading" } else { "TableText" },
                        keep: header,
                        ..Shape::default()
                    };
                    self.shaped(xml, shape, cell)
                })?;
            }
            Ok(())
        })
    }

    fn paragraph(&mut self, xml: &mut Xml, style: &str, text: &[Run]) -> io::Result<()> {
        self.shaped(
            xml,
            Shape {
                style,
                ..Shape::default()
            },
            text,
        )
    }

    fn shaped(&mut self, xml: &mut Xml, shape: Shape<'_>, text: &[Run]) -> io::Result<()> {
        self.started(xml, shape, |this, xml| this.runs(xml, text))
    }

    fn started(
        &mut self,
        xml: &mut Xml,
        shape: Shape<'_>,
        inside: impl FnOnce(&mut Self, &mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", shape.style)?;
                if shape.keep {
                    xml.empty("w:keepNext", &[])?;
                }
                if let Some(id) = shape.numbering {
                    xml.element("w:numPr", &[], |xml| {
                        xml.value("w:ilvl", "0")?;
                        xml.value("w:numId", &id.to_string())
                    })?;
                }
                if self.language.right_to_left {
                    xml.empty("w:bidi", &[])
                } else {
                    Ok(())
                }
            })?;
            // Of two places of one name the first counts.
            let place = shape.anchor.and_then(|anchor| self.anchors.get(anchor)).copied();
            match place.filter(|place| *place == self.placed) {
                Some(place) => {
                    self.placed += 1;
                    let id = place.to_string();
                    xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(place))])?;
                    inside(self, xml)?;
                    xml.empty("w:bookmarkEnd", &[("w:id", &id)])
                }
                None => inside(self, xml),
            }
        })
    }

    fn runs(&mut self, xml: &mut Xml, text: &[Run]) -> io::Result<()> {
        for run in &joined(text, Style::Plain) {
            match run.target() {
                Some(Target::Address(address)) => {
                    let id = format!("{}{}", parts::LINK, self.addresses.len());
                    self.addresses.push(address.to_owned());
                    xml.element("w:hyperlink", &[("r:id", &id)], |xml| self.run(xml, run, true))?;
                }
                Some(Target::Anchor(anchor)) if self.anchors.contains_key(anchor) => {
                    let name = bookmark(self.anchors.get(anchor).copied().unwrap_or_default());
                    xml.element("w:hyperlink", &[("w:anchor", &name)], |xml| {
                        self.run(xml, run, true)
                    })?;
                }
                _ => self.run(xml, run, false)?,
            }
        }
        Ok(())
    }

    /// A run, in as many as its directions need: word processors are told the direction of each.
    fn run(&self, xml: &mut Xml, run: &Run, leads: bool) -> io::Result<()> {
        let language = run.language.unwrap_or(self.language);
        for (piece, turned) in directed(&run.text, language.right_to_left && run.style != Style::Code) {
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    match run.style {
                        Style::Plain if leads => xml.value("w:rStyle", "Hyperlink")?,
                        Style::Plain => {}
                        Style::Strong => xml.value("w:rStyle", "Strong")?,
                        Style::Emphasis => xml.value("w:rStyle", "Emphasis")?,
                        Style::Code => xml.value("w:rStyle", "HTMLCode")?,
                    }
                    // A name or record is in no language.
                    if run.style == Style::Code {
                        xml.empty("w:noProof", &[])?;
                    }
                    if leads && run.style != Style::Plain {
                        xml.value("w:color", "0B5394")?;
                        xml.value("w:u", "single")?;
                    }
                    if turned {
                        xml.empty("w:rtl", &[])?;
                    }
                    match run.language.map(spelling) {
                        Some(tag) if turned => xml.empty("w:lang", &[("w:bidi", tag)]),
                        Some(tag) => xml.empty("w:lang", &[("w:val", tag)]),
                        None => Ok(()),
                    }
                })?;
                for (index, line) in piece.split('\n').enumerate() {
                    if index > 0 {
                        xml.empty("w:br", &[])?;
                    }
                    if !line.is_empty() {
                        xml.said("w:t", &[("xml:space", "preserve")], line)?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn bookmark(place: usize) -> String {
    format!("place_{place}")
}

/// `text` cut where letters change their direction; what has none goes with what stands before it, `turned` at the start.
pub(super) fn directed(text: &str, turned: bool) -> Vec<(&str, bool)> {
    let mut out = Vec::new();
    let (mut from, mut now) = (0, turned);
    for (at, c) in text.char_indices() {
        let own = if turns(c) {
            true
        } else if c.is_alphanumeric() {
            false
        } else {
            continue;
        };
        if own != now {
            if at > from {
                out.push((&text[from..at], now));
            }
            (from, now) = (at, own);
        }
    }
    out.push((&text[from..], now));
    out
}
