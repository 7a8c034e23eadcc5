//! The schemas of reports, for programs that read them, and of the catalogue's files, for those who write them.

use crate::{Page, policy_schema};

/// One file a version of the form of reports; a change that readers would notice makes a new one. One file for each kind of file
/// of the catalogue, and one for answers about purchases.
pub fn pages() -> Result<Vec<Page>, String> {
    let report = Page {
        path: "schemas/plimsoll-1.schema.json".to_owned(),
        text: render::json::schema(),
    };
    let files = catalogue::standards::schemas()
        .into_iter()
        .map(|(name, text)| Page {
            path: format!("schemas/{name}"),
            text,
        });
    let (name, text) = procure::schema(&procure::rules()?);
    let answers = Page {
        path: format!("schemas/{name}"),
        text,
    };
    Ok(std::iter::once(report)
        .chain(files)
        .chain([answers, policy_schema::page()])
        .collect())
}
