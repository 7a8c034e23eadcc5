//! Where the walk begins: the root servers.

use std::net::IpAddr;

use wire::dns::{Data, Name, Rtype, master_file};

/// Names and addresses of the root servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootHints {
    /// Each server with its addresses.
    pub servers: Vec<(Name, Vec<IpAddr>)>,
}

/// Why root hints cannot be used, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootHintsError(pub String);

impl std::fmt::Display for RootHintsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RootHintsError {}

impl RootHints {
    /// Reads a master file with A and AAAA records; NS records may stand beside them.
    ///
    /// # Errors
    /// It cannot be read, or has no address.
    pub fn parse(text: &str) -> Result<Self, RootHintsError> {
        let records =
            master_file(text).map_err(|e| RootHintsError(format!("the root hints cannot be read: {e}")))?;
        let mut servers: Vec<(Name, Vec<IpAddr>)> = Vec::new();
        for record in &records {
            let address: IpAddr = match record.parsed() {
                Some(Data::A(data)) => data.addr().into(),
                Some(Data::Aaaa(data)) => data.addr().into(),
                _ => continue,
            };
            match servers.iter_mut().find(|(name, _)| *name == record.owner) {
                Some((_, addresses)) => addresses.push(address),
                None => servers.push((record.owner.clone(), vec![address])),
            }
        }
        // Glue for other names may stand in such a file; where the NS records of the root are there, they decide.
        let named: Vec<Name> = records
            .iter()
            .filter(|record| record.rtype == Rtype::NS && record.owner.is_root())
            .filter_map(|record| match record.parsed() {
                Some(Data::Ns(data)) => Some(domain_name(data.nsdname())),
                _ => None,
            })
            .collect();
        if !named.is_empty() {
            servers.retain(|(name, _)| named.contains(name));
        }
        if servers.is_empty() {
            return Err(RootHintsError(
                "the root hints have no A or AAAA record of a root server".to_owned(),
            ));
        }
        Ok(RootHints { servers })
    }

    /// The root servers of the Internet, as IANA publishes them.
    pub fn built_in() -> Self {
        // The file is part of the program and read in a test.
        Self::parse(include_str!("root.hints")).unwrap_or(RootHints { servers: Vec::new() })
    }
}

fn domain_name(name: &impl wire::dns::ToName) -> Name {
    name.to_name()
}
