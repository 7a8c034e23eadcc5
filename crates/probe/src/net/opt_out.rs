//! Who asked not to be measured.

use std::{net::IpAddr, sync::Arc};

use facts::Net;

/// Address ranges and domain names of owners who opted out. A name covers everything below it.
#[derive(Clone, Debug, Default)]
pub struct OptOut {
    nets: Arc<[Net]>,
    names: Arc<[String]>,
}

/// A line that is neither a range nor a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptOutError {
    /// Its number, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

impl std::fmt::Display for OptOutError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "line {}: '{}' is neither an address range nor a domain name",
            self.line, self.text
        )
    }
}

impl std::error::Error for OptOutError {}

impl OptOut {
    /// Reads a list: one range or name a line, `#` begins a comment.
    ///
    /// # Errors
    /// The first line that is neither.
    pub fn parse(text: &str) -> Result<Self, OptOutError> {
        let (mut nets, mut names) = (Vec::new(), Vec::new());
        for (index, line) in text.lines().enumerate() {
            let entry = line.split('#').next().unwrap_or_default().trim();
            if entry.is_empty() {
                continue;
            }
            if let Ok(net) = entry.parse() {
                nets.push(net);
            } else {
                match wire::dns::name(entry) {
                    Ok(name) if !name.is_root() && !entry.contains(['/', ':', ' ']) => {
                        names.push(wire::dns::name_text(&name));
                    }
                    _ => {
                        return Err(OptOutError {
                            line: index + 1,
                            text: entry.chars().take(80).collect(),
                        });
                    }
                }
            }
        }
        Ok(OptOut {
            nets: nets.into(),
            names: names.into(),
        })
    }

    /// True when the address lies in a range of the list.
    pub fn has_address(&self, address: IpAddr) -> bool {
        self.nets.iter().any(|net| net.contains(address))
    }

    /// True when the name, or one above it, is on the list.
    pub fn has_name(&self, name: &str) -> bool {
        let Ok(name) = wire::dns::name(name) else {
            return false;
        };
        name.iter_suffixes().any(|suffix| {
            let text = wire::dns::name_text(&suffix);
            self.names.contains(&text)
        })
    }
}
