//! How far a measuring is, for whoever wants to know.

/// A part of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The name's addresses, and the way down to its zone.
    Names,
    /// Every name server.
    NameServers,
    /// Every web address.
    Web,
    /// Every mail server.
    Mail,
    /// The proofs of DNSSEC.
    Proofs,
}

impl Stage {
    /// The parts, in the order in which they usually end.
    pub const ALL: [Stage; 5] = [
        Stage::Names,
        Stage::NameServers,
        Stage::Web,
        Stage::Mail,
        Stage::Proofs,
    ];

    /// The word used as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Stage::Names => "names",
            Stage::NameServers => "name-servers",
            Stage::Web => "web",
            Stage::Mail => "mail",
            Stage::Proofs => "proofs",
        }
    }
}

/// Somebody who is told when parts begin and end.
pub trait Progress: Send + Sync {
    /// A part of the work for `subject` has begun.
    fn begun(&self, subject: &str, stage: Stage);
    /// A part of the work for `subject` has ended.
    fn ended(&self, subject: &str, stage: Stage);
}

/// Nobody.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn begun(&self, _: &str, _: Stage) {}
    fn ended(&self, _: &str, _: Stage) {}
}
