//! What DNSSEC validation starts from.

use wire::dns::{Record, Rtype, master_file};

/// Trust anchors of the root, as records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustAnchors {
    /// DS or DNSKEY records; empty: none is trusted.
    pub records: Vec<Record>,
}

/// Why trust anchors cannot be used, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustAnchorError(pub String);

impl std::fmt::Display for TrustAnchorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TrustAnchorError {}

impl TrustAnchors {
    /// Reads a master file with DS or DNSKEY records.
    ///
    /// # Errors
    /// It cannot be read, or has neither.
    pub fn parse(text: &str) -> Result<Self, TrustAnchorError> {
        let mut records = master_file(text)
            .map_err(|e| TrustAnchorError(format!("the trust anchors cannot be read: {e}")))?;
        records.retain(|record| matches!(record.rtype, Rtype::DS | Rtype::DNSKEY));
        if records.is_empty() {
            return Err(TrustAnchorError(
                "the trust anchor file has no DS or DNSKEY record".to_owned(),
            ));
        }
        Ok(TrustAnchors { records })
    }

    /// The root's own, as IANA publishes them.
    pub fn built_in() -> Self {
        // The file is part of the program and read in a test.
        Self::parse(include_str!("root.anchors")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dns::RootHints;

    #[test]
    fn what_is_built_in_can_be_read() {
        assert_eq!(TrustAnchors::built_in().records.len(), 2);
        let hints = RootHints::built_in();
        assert_eq!(hints.servers.len(), 13);
        assert!(hints.servers.iter().all(|(_, addresses)| addresses.len() == 2));
    }

    #[test]
    fn files_without_what_they_should_have_are_refused() {
        assert!(TrustAnchors::parse("example.nl. A 192.0.2.1\n").is_err());
        assert!(RootHints::parse(". NS a.root.\n").is_err());
        assert!(RootHints::parse("a.root. 3600 A 192.0.2.1 ; no NS needed\n").is_ok());
        let other = ". NS a.root.\na.root. A 192.0.2.1\nb.example. A 192.0.2.2\n";
        assert_eq!(RootHints::parse(other).unwrap().servers.len(), 1);
    }
}
