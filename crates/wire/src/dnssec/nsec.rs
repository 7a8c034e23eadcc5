//! Proofs with NSEC (RFC 4035 §5.4, RFC 6840 §4).

use domain::base::ToName;

use super::rrset::wildcard;
use crate::dns::{Data, Name, Record, Rtype};

/// An NSEC record whose signature holds.
#[derive(Clone, Debug)]
pub(super) struct Nsec {
    owner: Name,
    next: Name,
    types: Vec<Rtype>,
}

/// What a set of NSEC records shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// What was asked for.
    Proven,
    /// Not enough.
    Nothing,
}

impl Nsec {
    pub fn read(record: &Record) -> Option<Nsec> {
        let Some(Data::Nsec(data)) = record.parsed() else {
            return None;
        };
        Some(Nsec {
            owner: record.owner.clone(),
            next: data.next_name().to_name(),
            types: data.types().iter().collect(),
        })
    }

    /// True when it speaks of nothing outside `zone`.
    pub fn stays_in(&self, zone: &Name) -> bool {
        self.owner.ends_with(zone) && self.next.ends_with(zone)
    }

    pub fn has(&self, rtype: Rtype) -> bool {
        self.types.contains(&rtype)
    }

    /// True at a zone cut, on the parent's side.
    fn is_delegation(&self) -> bool {
        self.has(Rtype::NS) && !self.has(Rtype::SOA)
    }

    /// True when `name` lies strictly between owner and next, so that it does not exist.
    pub fn denies(&self, name: &Name) -> bool {
        if self.owner == *name {
            return false;
        }
        // RFC 6840 §4.1: an NSEC from above a zone cut or a DNAME says nothing about the names below it.
        if name.ends_with(&self.owner) && (self.has(Rtype::DNAME) || self.is_delegation()) {
            return false;
        }
        // The next name lies below `name`: then `name` exists, without records of its own.
        if self.next.ends_with(name) {
            return false;
        }
        if self.owner == self.next {
            return name.ends_with(&self.next);
        }
        if self.owner < self.next {
            self.owner < *name && *name < self.next
        } else {
            // The last of the zone leads back to the apex.
            self.owner < *name && name.ends_with(&self.next)
        }
    }

    /// The longest name that `name` and this record's names have in common: the closest encloser, if this record
    /// denies `name` (RFC 4592 §3.3.1).
    fn closest_encloser(&self, name: &Name) -> Name {
        let with_owner = shared_ancestor(name, &self.owner);
        let with_next = shared_ancestor(name, &self.next);
        if with_owner.label_count() >= with_next.label_count() {
            with_owner
        } else {
            with_next
        }
    }

    /// True when `name` exists without records: the next name lies below it, the owner before it.
    fn shows_empty(&self, name: &Name) -> bool {
        self.owner < *name && self.next != *name && self.next.ends_with(name)
    }

    /// True when the types at this very name leave no room for `rtype`.
    fn lacks(&self, rtype: Rtype) -> bool {
        if self.has(rtype) || self.has(Rtype::CNAME) {
            return false;
        }
        if rtype == Rtype::DS {
            // Absence of DS is told by the parent, never by the child's apex (RFC 6840 §4.4).
            !self.has(Rtype::SOA) || self.owner.is_root()
        } else {
            !self.is_delegation()
        }
    }
}

/// Whether these records prove that `name` does not exist and no wildcard could have made it.
pub(super) fn name_error(nsecs: &[Nsec], name: &Name) -> Shown {
    let proven = nsecs.iter().any(|denying| {
        denying.denies(name)
            && wildcard(&denying.closest_encloser(name))
                .is_some_and(|wildcard| nsecs.iter().any(|other| other.denies(&wildcard)))
    });
    if proven { Shown::Proven } else { Shown::Nothing }
}

/// Whether they prove that `name` has no records of `rtype`: itself, as empty non-terminal, or through a wildcard.
pub(super) fn no_data(nsecs: &[Nsec], name: &Name, rtype: Rtype) -> Shown {
    if let Some(own) = nsecs.iter().find(|nsec| nsec.owner == *name) {
        return if own.lacks(rtype) {
            Shown::Proven
        } else {
            Shown::Nothing
        };
    }
    if nsecs.iter().any(|nsec| nsec.shows_empty(name)) {
        return Shown::Proven;
    }
    let by_wildcard = nsecs.iter().filter(|nsec| nsec.denies(name)).any(|denying| {
        let Some(wildcard) = wildcard(&denying.closest_encloser(name)) else {
            return false;
        };
        nsecs.iter().any(|nsec| {
            (nsec.owner == wildcard && nsec.lacks(rtype))
                || (nsec.owner != wildcard && nsec.shows_empty(&wildcard))
        })
    });
    if by_wildcard {
        Shown::Proven
    } else {
        Shown::Nothing
    }
}

/// Whether they prove that `name` itself does not exist, so that the wildcard below `encloser` was rightly used.
pub(super) fn wildcard_used(nsecs: &[Nsec], name: &Name, encloser: &Name) -> Shown {
    let proven = nsecs
        .iter()
        .any(|nsec| nsec.denies(name) && nsec.closest_encloser(name) == *encloser);
    if proven { Shown::Proven } else { Shown::Nothing }
}

/// What they say of a zone cut at `name`.
pub(super) fn delegation(nsecs: &[Nsec], name: &Name) -> Cut {
    match nsecs.iter().find(|nsec| nsec.owner == *name) {
        Some(own) if own.has(Rtype::SOA) && !own.owner.is_root() => Cut::Unknown,
        Some(own) if own.has(Rtype::DS) => Cut::Unknown,
        Some(own) if own.has(Rtype::NS) => Cut::Unsigned,
        Some(_) => Cut::None,
        None if no_data(nsecs, name, Rtype::DS) == Shown::Proven => Cut::None,
        None if name_error(nsecs, name) == Shown::Proven => Cut::None,
        None => Cut::Unknown,
    }
}

/// What a denial says of a zone cut at a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// A delegation without DS.
    Unsigned,
    /// Perhaps one: the name lies in an opt-out range.
    OptOut,
    /// None there.
    None,
    /// The records do not tell.
    Unknown,
}

/// The longest name that is an ancestor of, or equal to, both.
fn shared_ancestor(a: &Name, b: &Name) -> Name {
    let ours: Vec<_> = a.iter().collect();
    let theirs: Vec<_> = b.iter().collect();
    let same = ours
        .iter()
        .rev()
        .zip(theirs.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    super::rrset::ancestor(a, same.saturating_sub(1))
}
