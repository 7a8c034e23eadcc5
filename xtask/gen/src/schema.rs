//! The schema of reports, for programs that read them.

use crate::Page;

/// One file a version of the form; a change that readers would notice makes a new one.
pub fn pages() -> Result<Vec<Page>, String> {
    Ok(vec![Page {
        path: "schemas/plimsoll-1.schema.json".to_owned(),
        text: render::json::schema(),
    }])
}
