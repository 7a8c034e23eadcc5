//! A document as PDF: tagged for those who listen to it (PDF/UA-1, ISO 14289-1), A4, its fonts inside.
//!
//! Text is shaped and broken into lines by parley, pages are written by krilla, which refuses to write what PDF/UA
//! forbids. Where things stand on the page is ours: [`flow`] puts blocks on pages, [`draw`] writes them. The same
//! document gives the same bytes.

mod draw;
mod flow;
mod fonts;
mod lines;
mod rows;
mod tree;

use super::Document;

/// Why no PDF could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfError(String);

impl std::fmt::Display for PdfError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the document cannot be written as PDF: {}", self.0)
    }
}

impl std::error::Error for PdfError {}

/// `document` as the bytes of a PDF file.
///
/// # Errors
/// It breaks a rule of PDF/UA or of PDF itself, a title that is missing for instance.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let flow = flow::flow(document);
    draw::draw(document, flow)
}

/// A4 in points, which are 1/72 inch.
const PAGE: (f32, f32) = (595.28, 841.89);
/// The margin at each side: 25 mm.
const MARGIN: f32 = 70.87;
/// What stands between the margins.
const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where pages end.
const BOTTOM: f32 = PAGE.1 - MARGIN;

#[cfg(test)]
mod tests;
