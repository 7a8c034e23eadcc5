//! What stands in the archive beside the text.

use std::io;

use text::Language;

use super::{
    super::{Document, inline::harmless},
    NAMESPACES, Xml, spelling,
};

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Ids of links begin with it; those of parts do not.
pub(super) const LINK: &str = "link";

/// The id of the footer's relationship.
pub(super) const FOOTER: &str = "footer";

/// Which part is of which kind.
pub(super) fn content_types() -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/content-types");
    Xml::file("Types", &[("xmlns", &namespace)], |xml| {
        xml.empty(
            "Default",
            &[
                ("Extension", "rels"),
                (
                    "ContentType",
                    "application/vnd.openxmlformats-package.relationships+xml",
                ),
            ],
        )?;
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        )?;
        for (part, kind) in [
            ("/word/document.xml", format!("{WORD}.document.main+xml")),
            ("/word/styles.xml", format!("{WORD}.styles+xml")),
            ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
            ("/word/settings.xml", format!("{WORD}.settings+xml")),
            ("/word/footer1.xml", format!("{WORD}.footer+xml")),
            (
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            ),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
            ),
        ] {
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)])?;
        }
        Ok(())
    })
}

/// Where the text and the properties are.
pub(super) fn relationships() -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/relationships");
    Xml::file("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in [
            (
                "text",
                format!("{OFFICE}/relationships/officeDocument"),
                "word/document.xml",
            ),
            (
                "core",
                format!("{PACKAGE}/relationships/metadata/core-properties"),
                "docProps/core.xml",
            ),
            (
                "app",
                format!("{OFFICE}/relationships/extended-properties"),
                "docProps/app.xml",
            ),
        ] {
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)])?;
        }
        Ok(())
    })
}

/// What the text needs, and where its links lead.
pub(super) fn links(addresses: &[String]) -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/relationships");
    Xml::file("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in [
            ("styles", "styles", "styles.xml"),
            ("numbering", "numbering", "numbering.xml"),
            ("settings", "settings", "settings.xml"),
            (FOOTER, "footer", "footer1.xml"),
        ] {
            let kind = format!("{OFFICE}/relationships/{kind}");
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)])?;
        }
        let kind = format!("{OFFICE}/relationships/hyperlink");
        for (index, address) in addresses.iter().enumerate() {
            let id = format!("{LINK}{index}");
            xml.empty(
                "Relationship",
                &[
                    ("Id", &id),
                    ("Type", &kind),
                    ("Target", address),
                    ("TargetMode", "External"),
                ],
            )?;
        }
        Ok(())
    })
}

/// The properties of the file (ECMA-376 part 2).
pub(super) fn core(document: &Document) -> io::Result<Vec<u8>> {
    let namespace = format!("{PACKAGE}/metadata/core-properties");
    let names = [
        ("xmlns:cp", namespace.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let properties = &document.properties;
    Xml::file("cp:coreProperties", &names, |xml| {
        let keywords = properties.keywords.join(", ");
        for (name, value) in [
            ("dc:title", document.title.as_str()),
            ("dc:subject", &properties.subject),
            ("dc:creator", &properties.author),
            ("cp:keywords", &keywords),
            ("dc:language", spelling(document.language)),
        ] {
            if !value.is_empty() {
                xml.said(name, &[], &harmless(value).replace('\n', " "))?;
            }
        }
        if let Some(at) = properties.made_at {
            let at = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.said(name, &[("xsi:type", "dcterms:W3CDTF")], &at)?;
            }
        }
        Ok(())
    })
}

/// Which program wrote it.
pub(super) fn app() -> io::Result<Vec<u8>> {
    let namespace = format!("{OFFICE}/extended-properties");
    Xml::file("Properties", &[("xmlns", &namespace)], |xml| {
        xml.said("Application", &[], "Plimsoll")
    })
}

/// How the file wants to be treated.
pub(super) fn settings(language: Language) -> io::Result<Vec<u8>> {
    Xml::file("w:settings", &NAMESPACES, |xml| {
        xml.value("w:defaultTabStop", "567")?;
        xml.element("w:compat", &[], |xml| {
            // As Word has laid text out since 2013.
            let uri = "http://schemas.microsoft.com/office/word";
            xml.empty(
                "w:compatSetting",
                &[("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")],
            )
        })?;
        let tag = spelling(language);
        xml.empty(
            "w:themeFontLang",
            &[
                ("w:val", tag),
                (
                    if language.right_to_left {
                        "w:bidi"
                    } else {
                        "w:eastAsia"
                    },
                    tag,
                ),
            ],
        )
    })
}

/// The page and how many there are, at the foot of each.
pub(super) fn footer(language: Language) -> io::Result<Vec<u8>> {
    Xml::file("w:ftr", &NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", "Footer")?;
                if language.right_to_left {
                    xml.empty("w:bidi", &[])
                } else {
                    Ok(())
                }
            })?;
            field(xml, " PAGE ")?;
            xml.element("w:r", &[], |xml| {
                xml.said("w:t", &[("xml:space", "preserve")], " / ")
            })?;
            field(xml, " NUMPAGES ")
        })
    })
}

fn field(xml: &mut Xml, instruction: &str) -> io::Result<()> {
    xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| {
        xml.element("w:r", &[], |xml| xml.said("w:t", &[], "1"))
    })
}
