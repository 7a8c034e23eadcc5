//! How it looks: styles by their usual names, and the numbering of lists.

use std::io;

use text::Language;

use super::{NAMESPACES, Xml, spelling};

/// A style of paragraphs: id, name as word processors know it, what it builds on, what follows it.
struct Style {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    paragraph: &'static [Part],
    run: &'static [Part],
}

/// An element with its attributes.
type Part = (&'static str, &'static [(&'static str, &'static str)]);

/// The colour of headings: dark, far above the contrast that text needs.
const INK: &[(&str, &str)] = &[("w:val", "1F3A5F")];

const HEADING_1: Style = Style {
    id: "Heading1",
    name: "heading 1",
    based_on: "Normal",
    next: "Normal",
    paragraph: &[
        ("w:keepNext", &[]),
        ("w:keepLines", &[]),
        ("w:spacing", &[("w:before", "360"), ("w:after", "120")]),
        ("w:outlineLvl", &[("w:val", "0")]),
    ],
    run: &[
        ("w:b", &[]),
        ("w:bCs", &[]),
        ("w:color", INK),
        ("w:sz", &[("w:val", "32")]),
        ("w:szCs", &[("w:val", "32")]),
    ],
};

const PARAGRAPHS: &[Style] = &[
    Style {
        id: "Title",
        name: "Title",
        based_on: "Normal",
        next: "Normal",
        paragraph: &[
            ("w:keepNext", &[]),
            ("w:spacing", &[("w:before", "0"), ("w:after", "240")]),
        ],
        run: &[
            ("w:b", &[]),
            ("w:bCs", &[]),
            ("w:color", INK),
            ("w:sz", &[("w:val", "48")]),
            ("w:szCs", &[("w:val", "48")]),
        ],
    },
    HEADING_1,
    Style {
        id: "Heading2",
        name: "heading 2",
        paragraph: &[
            ("w:keepNext", &[]),
            ("w:keepLines", &[]),
            ("w:spacing", &[("w:before", "280"), ("w:after", "100")]),
            ("w:outlineLvl", &[("w:val", "1")]),
        ],
        run: &[
            ("w:b", &[]),
            ("w:bCs", &[]),
            ("w:color", INK),
            ("w:sz", &[("w:val", "26")]),
            ("w:szCs", &[("w:val", "26")]),
        ],
        ..HEADING_1
    },
    Style {
        id: "Heading3",
        name: "heading 3",
        paragraph: &[
            ("w:keepNext", &[]),
            ("w:keepLines", &[]),
            ("w:spacing", &[("w:before", "220"), ("w:after", "80")]),
            ("w:outlineLvl", &[("w:val", "2")]),
        ],
        run: &[
            ("w:b", &[]),
            ("w:bCs", &[]),
            ("w:color", INK),
            ("w:sz", &[("w:val", "22")]),
            ("w:szCs", &[("w:val", "22")]),
        ],
        ..HEADING_1
    },
    plain(
        "About",
        "About",
        &[
            ("w:tabs", &[]),
            ("w:spacing", &[("w:after", "40")]),
            ("w:ind", &[("w:left", "2268"), ("w:hanging", "2268")]),
        ],
        &[],
    ),
    plain(
        "ListBullet",
        "List Bullet",
        &[("w:spacing", &[("w:after", "60")])],
        &[],
    ),
    plain(
        "ListNumber",
        "List Number",
        &[("w:spacing", &[("w:after", "60")])],
        &[],
    ),
    plain(
        "Bibliography",
        "Bibliography",
        &[("w:spacing", &[("w:after", "60")])],
        &[],
    ),
    plain(
        "Quote",
        "Quote",
        &[
            ("w:keepLines", &[]),
            (
                "w:shd",
                &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EEF2F7")],
            ),
            ("w:ind", &[("w:left", "340"), ("w:right", "340")]),
        ],
        &[],
    ),
    plain(
        "Term",
        "Term",
        &[("w:keepNext", &[]), ("w:spacing", &[("w:after", "0")])],
        &[("w:b", &[]), ("w:bCs", &[])],
    ),
    plain("Meaning", "Meaning", &[("w:ind", &[("w:left", "567")])], &[]),
    plain(
        "Caption",
        "caption",
        &[
            ("w:keepNext", &[]),
            ("w:spacing", &[("w:before", "160"), ("w:after", "80")]),
        ],
        &[("w:b", &[]), ("w:bCs", &[]), ("w:color", INK)],
    ),
    plain(
        "TableText",
        "Table Text",
        &[("w:spacing", &[("w:before", "30"), ("w:after", "30")])],
        &[("w:sz", &[("w:val", "19")]), ("w:szCs", &[("w:val", "19")])],
    ),
    plain(
        "TableHeading",
        "Table Heading",
        &[("w:spacing", &[("w:before", "30"), ("w:after", "30")])],
        &[
            ("w:b", &[]),
            ("w:bCs", &[]),
            ("w:sz", &[("w:val", "19")]),
            ("w:szCs", &[("w:val", "19")]),
        ],
    ),
    plain(
        "Footer",
        "footer",
        &[
            ("w:spacing", &[("w:after", "0")]),
            ("w:jc", &[("w:val", "center")]),
        ],
        &[("w:sz", &[("w:val", "18")]), ("w:szCs", &[("w:val", "18")])],
    ),
];

const fn plain(
    id: &'static str,
    name: &'static str,
    paragraph: &'static [Part],
    run: &'static [Part],
) -> Style {
    Style {
        id,
        name,
        based_on: "Normal",
        next: id,
        paragraph,
        run,
    }
}

/// Styles of characters: id, name, what they do.
const CHARACTERS: &[(&str, &str, &[Part])] = &[
    ("Strong", "Strong", &[("w:b", &[]), ("w:bCs", &[])]),
    ("Emphasis", "Emphasis", &[("w:i", &[]), ("w:iCs", &[])]),
    (
        "HTMLCode",
        "HTML Code",
        &[(
            "w:rFonts",
            &[
                ("w:ascii", "Consolas"),
                ("w:hAnsi", "Consolas"),
                ("w:cs", "Courier New"),
            ],
        )],
    ),
    (
        "Hyperlink",
        "Hyperlink",
        &[
            ("w:color", &[("w:val", "0B5394")]),
            ("w:u", &[("w:val", "single")]),
        ],
    ),
];

/// The styles of a document in `language`.
pub(super) fn styles(language: Language) -> io::Result<Vec<u8>> {
    Xml::file("w:styles", &NAMESPACES, |xml| {
        defaults(xml, language)?;
        kind(xml, "paragraph", "Normal", "Normal", true, |xml| {
            xml.empty("w:qFormat", &[])?;
            xml.element("w:pPr", &[], |xml| {
                if language.right_to_left {
                    xml.empty("w:bidi", &[])?;
                }
                xml.empty(
                    "w:spacing",
                    &[("w:after", "120"), ("w:line", "269"), ("w:lineRule", "auto")],
                )
            })
        })?;
        for style in PARAGRAPHS {
            kind(xml, "paragraph", style.id, style.name, false, |xml| {
                xml.value("w:basedOn", style.based_on)?;
                xml.value("w:next", style.next)?;
                xml.empty("w:qFormat", &[])?;
                xml.element("w:pPr", &[], |xml| paragraph(xml, style, language))?;
                xml.element("w:rPr", &[], |xml| parts(xml, style.run))
            })?;
        }
        for (id, name, run) in CHARACTERS {
            kind(xml, "character", id, name, false, |xml| {
                xml.empty("w:qFormat", &[])?;
                xml.element("w:rPr", &[], |xml| parts(xml, run))
            })?;
        }
        tables(xml)
    })
}

fn paragraph(xml: &mut Xml, style: &Style, language: Language) -> io::Result<()> {
    for (name, attributes) in style.paragraph {
        match *name {
            "w:tabs" => xml.element("w:tabs", &[], |xml| {
                xml.empty("w:tab", &[("w:val", "left"), ("w:pos", "2268")])
            })?,
            // A bar at the side on which reading begins comes before the background, by the order of the schema.
            "w:shd" => {
                xml.element("w:pBdr", &[], |xml| {
                    let side = if language.right_to_left {
                        "w:right"
                    } else {
                        "w:left"
                    };
                    let bar = [
                        ("w:val", "single"),
                        ("w:sz", "24"),
                        ("w:space", "8"),
                        ("w:color", "7F9DB9"),
                    ];
                    xml.empty(side, &bar)
                })?;
                xml.empty(name, attributes)?;
            }
            _ => xml.empty(name, attributes)?,
        }
    }
    Ok(())
}

fn parts(xml: &mut Xml, parts: &[Part]) -> io::Result<()> {
    parts
        .iter()
        .try_for_each(|(name, attributes)| xml.empty(name, attributes))
}

fn kind(
    xml: &mut Xml,
    kind: &str,
    id: &str,
    name: &str,
    default: bool,
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let mut attributes = vec![("w:type", kind), ("w:styleId", id)];
    if default {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", name)?;
        inside(xml)
    })
}

fn defaults(xml: &mut Xml, language: Language) -> io::Result<()> {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.empty(
                    "w:rFonts",
                    &[
                        ("w:ascii", "Calibri"),
                        ("w:hAnsi", "Calibri"),
                        ("w:eastAsia", "Calibri"),
                        ("w:cs", "Arial"),
                    ],
                )?;
                xml.value("w:sz", "21")?;
                xml.value("w:szCs", "21")?;
                let tag = spelling(language);
                let (latin, other) = if language.right_to_left {
                    ("en-GB", tag)
                } else {
                    (tag, "ar-SA")
                };
                xml.empty(
                    "w:lang",
                    &[("w:val", latin), ("w:eastAsia", latin), ("w:bidi", other)],
                )
            })
        })?;
        xml.empty("w:pPrDefault", &[])
    })
}

fn tables(xml: &mut Xml) -> io::Result<()> {
    let margins = |xml: &mut Xml| {
        xml.element("w:tblCellMar", &[], |xml| {
            for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                let width = if matches!(side, "w:left" | "w:right") {
                    "96"
                } else {
                    "28"
                };
                xml.empty(side, &[("w:w", width), ("w:type", "dxa")])?;
            }
            Ok(())
        })
    };
    kind(xml, "table", "TableNormal", "Normal Table", true, |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")])?;
            margins(xml)
        })
    })?;
    kind(xml, "table", "TableGrid", "Table Grid", false, |xml| {
        xml.value("w:basedOn", "TableNormal")?;
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    xml.empty(
                        side,
                        &[
                            ("w:val", "single"),
                            ("w:sz", "4"),
                            ("w:space", "0"),
                            ("w:color", "8A98A8"),
                        ],
                    )?;
                }
                Ok(())
            })?;
            margins(xml)
        })
    })
}

/// A list's numbering: that of bullets, of sources, and one for each numbered list, which begins at 1.
///
/// `numbered` are the ids of the latter.
pub(super) fn numbering(numbered: &[u32]) -> io::Result<Vec<u8>> {
    Xml::file("w:numbering", &NAMESPACES, |xml| {
        level(xml, BULLETS, "bullet", "\u{2022}")?;
        level(xml, SOURCES, "decimal", "[%1]")?;
        for id in numbered {
            level(xml, *id, "decimal", "%1.")?;
        }
        for id in [BULLETS, SOURCES].iter().chain(numbered) {
            let id = id.to_string();
            xml.element("w:num", &[("w:numId", &id)], |xml| {
                xml.value("w:abstractNumId", &id)
            })?;
        }
        Ok(())
    })
}

/// The id of the numbering of bullets.
pub(super) const BULLETS: u32 = 1;
/// That of sources.
pub(super) const SOURCES: u32 = 2;

fn level(xml: &mut Xml, id: u32, format: &str, text: &str) -> io::Result<()> {
    xml.element("w:abstractNum", &[("w:abstractNumId", &id.to_string())], |xml| {
        xml.value("w:multiLevelType", "singleLevel")?;
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.value("w:start", "1")?;
            xml.value("w:numFmt", format)?;
            xml.value("w:lvlText", text)?;
            xml.value("w:lvlJc", "left")?;
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:ind", &[("w:left", "454"), ("w:hanging", "454")])
            })
        })
    })
}
