//! What is known of the DNS.

use crate::dns::{Name, Record, Rtype};

/// What a question brought, as far as it was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nobody asked yet.
    NotAsked,
    /// Asked, and there is no answer: servers are silent, lame, or answer with a failure. RFC 7208 §4.4 calls it an error
    /// that may pass.
    Unanswered,
    /// The name does not exist.
    NoSuchName,
    /// These records, after all aliases; none where the name has none of the type.
    Records(Vec<Record>),
}

/// Answers to questions about the DNS, from whoever keeps them.
pub trait Known {
    /// What `name` and `rtype` brought, aliases followed.
    fn told(&self, name: &Name, rtype: Rtype) -> Told;
}

impl<F: Fn(&Name, Rtype) -> Told> Known for F {
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        self(name, rtype)
    }
}
