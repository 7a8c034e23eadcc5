//! The catalogue for other programs, for spreadsheets and for readers.

mod markdown;
mod table;

pub use markdown::{Link, Target, baseline, list, no_link, page};
pub use table::{standards, statuses};

use super::Catalogue;

/// How many arguments of each audience a page shows.
pub(super) const ARGUMENTS_SHOWN: usize = 3;

/// The whole catalogue as JSON, with a final line end. Entries are those of the schemas.
pub fn json(catalogue: &Catalogue) -> String {
    // Strings, numbers and lists only: there is nothing that JSON could not hold.
    let mut text = serde_json::to_string_pretty(catalogue).unwrap_or_default();
    text.push('\n');
    text
}
