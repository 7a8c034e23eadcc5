//! What foreign clients see of a server: `s_client` of OpenSSL 1.1.1 with everything weak switched on, of OpenSSL 3 and 4
//! for newer groups, and nmap, which reads hellos without a handshake and so sees suites that no library has.

pub mod nmap;
mod openssl;
pub mod peers;

use std::{collections::BTreeMap, path::Path};

use crate::{Outcome, row::Row};

/// What somebody says of a server, by aspect.
pub type Said = BTreeMap<String, String>;

/// What OpenSSL says about the aspects that a row speaks of.
///
/// # Errors
/// It cannot be started.
pub fn openssl(row: &Row, folder: &Path) -> Outcome<Said> {
    let client = openssl::Client::new(row, folder);
    let mut said = Said::new();
    for aspect in row.truth.keys() {
        if row.is_canned() && aspect.starts_with("suites") {
            continue;
        }
        if let Some(value) = client.look(aspect)? {
            said.insert(aspect.clone(), value);
        }
    }
    Ok(said)
}
