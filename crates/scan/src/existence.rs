//! Whether there is anything to judge.

use facts::Unseen;
use wire::{
    dns::{End, Name, name_text},
    dnssec::{Remark, Status, Validation},
};

use probe::dns::{Failure, FoundZone};

use crate::measure::answered_by_another;

/// Whether a name exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Existence {
    /// It does, or so much is known of it that there is something to judge: its zone is delegated though the servers
    /// keep silent, or its absence is said and not
    /// proven, the proof says otherwise, or another server's answer holds.
    Exists,
    /// The servers of its zone, or of a zone above it, say that it does not.
    DoesNotExist,
    /// No server answered: nothing could be measured.
    Unknown(Unseen),
}

/// How questions for the addresses of a name ended.
pub(crate) type Ends<'e> = [&'e Result<End, Failure>; 2];

impl Existence {
    /// From the questions for A and AAAA of `name`, what their answers are worth, and the zone that was found for it.
    pub(crate) fn of(name: &Name, ends: Ends<'_>, worth: &[Validation], zone: Option<&FoundZone>) -> Self {
        let absent = |end: &Result<End, Failure>| matches!(end, Ok(End::NxDomain(end)) if end == name);
        // Where one family is there and the other denies the name, the denial is the fault.
        if ends.iter().any(|end| end.is_ok() && !absent(end)) {
            return Existence::Exists;
        }
        if ends.iter().any(|end| absent(end)) {
            let doubted = answered_by_another(name, worth)
                || worth.iter().any(|validation| {
                    validation.status == Status::Bogus
                        || validation.remarks.contains(&Remark::NameExists(name.clone()))
                });
            return if doubted {
                Existence::Exists
            } else {
                Existence::DoesNotExist
            };
        }
        match ends.iter().find_map(|end| end.as_ref().err()) {
            Some(failure) if !zone.is_some_and(is_registered) => Existence::Unknown(failure.clone().into()),
            _ => Existence::Exists,
        }
    }
}

/// True where somebody registered the zone: then silence of its servers is a finding about them. Of a zone that
/// belongs to a registry nothing follows for the name.
fn is_registered(zone: &FoundZone) -> bool {
    psl::domain_str(name_text(&zone.apex).trim_end_matches('.')).is_some()
}
