//! A document as a word processor's file (Office Open XML, ECMA-376): text with real styles, which its reader can change.
//!
//! Everything that looks in some way does so by a style with its usual name, so that a template of the reader's own
//! can take its place: Title, Heading 1 to 3, List Bullet, List Number, Quote, Table Grid, Caption. The same document
//! gives the same bytes.

mod body;
mod parts;
mod styles;

use std::io::{self, Cursor, Write};

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::Document;

/// `document` as the bytes of a DOCX file.
///
/// # Errors
/// The archive cannot be written; in memory that means that it is larger than an archive can be.
pub fn docx(document: &Document) -> io::Result<Vec<u8>> {
    let body = body::write(document)?;
    let files = [
        ("[Content_Types].xml", parts::content_types()?),
        ("_rels/.rels", parts::relationships()?),
        ("docProps/core.xml", parts::core(document)?),
        ("docProps/app.xml", parts::app()?),
        ("word/document.xml", body.xml),
        ("word/_rels/document.xml.rels", parts::links(&body.addresses)?),
        ("word/styles.xml", styles::styles(document.language)?),
        ("word/numbering.xml", styles::numbering(&body.numbered)?),
        ("word/settings.xml", parts::settings(document.language)?),
        ("word/footer1.xml", parts::footer(document.language)?),
    ];
    // The earliest date that an archive knows: none of ours, so that no clock is needed.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, octets) in files {
        archive.start_file(name, options)?;
        archive.write_all(&octets)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// XML under way: what is opened is closed.
struct Xml(Writer<Vec<u8>>);

/// Attributes, name and value.
type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A file of XML whose outermost element is `name`.
    fn file(
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<Vec<u8>> {
        let mut xml = Xml(Writer::new(Vec::new()));
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        xml.0.write_event(Event::Decl(declaration))?;
        xml.element(name, attributes, inside)?;
        Ok(xml.0.into_inner())
    }

    fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(start))?;
        inside(self)?;
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element without content.
    fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(start))
    }

    /// An element that holds a value: `<name w:val="value"/>`.
    fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that holds text alone.
    fn said(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.element(name, attributes, |xml| {
            xml.0.write_event(Event::Text(BytesText::new(text)))
        })
    }
}

/// The namespaces of the text and of the links in it.
const NAMESPACES: [(&str, &str); 2] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
];

/// The tag that word processors check the spelling by: they want a country with the language.
fn spelling(language: text::Language) -> &'static str {
    match language.tag {
        "en" | "en-XA" => "en-GB",
        "nl" => "nl-NL",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "ar" => "ar-SA",
        tag => tag,
    }
}

#[cfg(test)]
mod tests;
