//! What a reply means for the question: an answer, a denial, a step down, or nothing of use.
//!
//! The walk and the validator both read replies through this one function, so that they can never disagree about
//! where an alias leaves a message.

use domain::base::iana::OptRcode;

use super::{Data, Message, Name, Record, Rtype};

/// What one reply says to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The aliases followed inside the message, in order.
    pub aliases: Vec<Alias>,
    /// Where it ends.
    pub end: End,
}

/// An alias inside a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name that has the alias.
    pub name: Name,
    /// The owner of the record that makes it: the same for CNAME, an ancestor for DNAME (RFC 6672).
    pub owner: Name,
    /// CNAME or DNAME.
    pub rtype: Rtype,
    /// Where it leads.
    pub target: Name,
}

/// How a reply ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The answer section has records of the type asked for at this name.
    Answer(Name),
    /// The name exists, or may; it has no such records.
    NoData(Name),
    /// The name does not exist.
    NxDomain(Name),
    /// The alias leads to a name that this reply says nothing about.
    Elsewhere(Name),
    /// The servers of this zone below are to be asked.
    Referral(Name),
    /// Not an answer from somebody responsible.
    Lame(Lame),
}

/// Why a reply is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lame {
    /// A response code other than NOERROR and NXDOMAIN.
    Code(OptRcode),
    /// It refers to the zone itself or upwards.
    Upward,
    /// It is empty and not authoritative.
    Empty,
    /// A resolver's answer, not that of a server of the zone: recursion is offered and AA is not set.
    Recursive,
    /// An alias or DNAME whose target would be longer than a name can be (RFC 6672 §2.2), or a loop inside the reply.
    BadAlias,
}

/// Most aliases followed inside one reply.
const ALIASES_MAX: usize = 12;

impl Message {
    /// What this reply says about `name` and `rtype`, when it came from a server of `zone`.
    ///
    /// Records outside `zone` are passed over (bailiwick): whoever serves a zone has nothing to say about others.
    pub fn reading(&self, zone: &Name, name: &Name, rtype: Rtype) -> Reading {
        let mut aliases = Vec::new();
        let end = self.read(zone, name, rtype, &mut aliases);
        Reading { aliases, end }
    }

    fn read(&self, zone: &Name, name: &Name, rtype: Rtype, aliases: &mut Vec<Alias>) -> End {
        if !matches!(self.rcode, OptRcode::NOERROR | OptRcode::NXDOMAIN) {
            return End::Lame(Lame::Code(self.rcode));
        }
        let mut at = name.clone();
        loop {
            if self.has(&at, rtype) {
                return self.responsible(End::Answer(at));
            }
            match self.alias(zone, &at, rtype) {
                None => break,
                Some(Err(lame)) => return End::Lame(lame),
                Some(Ok(alias)) => {
                    at = alias.target.clone();
                    let again = aliases.iter().any(|earlier| earlier.name == at) || at == *name;
                    aliases.push(alias);
                    if again || aliases.len() > ALIASES_MAX {
                        return End::Lame(Lame::BadAlias);
                    }
                    if !at.ends_with(zone) {
                        return self.responsible(End::Elsewhere(at));
                    }
                }
            }
        }
        if aliases.is_empty() {
            self.denial(zone, at, rtype)
        } else {
            self.denial_after_alias(at)
        }
    }

    /// A resolver that answers in place of a server of the zone is not responsible.
    fn responsible(&self, end: End) -> End {
        if self.flags.ra && !self.flags.aa {
            End::Lame(Lame::Recursive)
        } else {
            end
        }
    }

    /// True when the answer section has a record of that name and type; of any type for ANY.
    fn has(&self, name: &Name, rtype: Rtype) -> bool {
        self.answer
            .iter()
            .any(|r| (r.rtype == rtype || rtype == Rtype::ANY) && r.rtype != Rtype::RRSIG && r.owner == *name)
            || (rtype == Rtype::RRSIG && self.answer.iter().any(|r| r.rtype == rtype && r.owner == *name))
    }

    /// The alias at `at`: a DNAME above it counts before a CNAME, which a server makes from it.
    fn alias(&self, zone: &Name, at: &Name, rtype: Rtype) -> Option<Result<Alias, Lame>> {
        if rtype == Rtype::CNAME || rtype == Rtype::ANY {
            return None;
        }
        let dname = self.answer.iter().find(|r| {
            r.rtype == Rtype::DNAME && r.owner != *at && at.ends_with(&r.owner) && r.owner.ends_with(zone)
        });
        if let Some(record) = dname {
            let to = target(record)?;
            return Some(
                substitute(at, &record.owner, &to)
                    .ok_or(Lame::BadAlias)
                    .map(|target| Alias {
                        name: at.clone(),
                        owner: record.owner.clone(),
                        rtype: Rtype::DNAME,
                        target,
                    }),
            );
        }
        let record = self
            .answer
            .iter()
            .find(|r| r.rtype == Rtype::CNAME && r.owner == *at && at.ends_with(zone))?;
        let target = target(record)?;
        Some(Ok(Alias {
            name: at.clone(),
            owner: at.clone(),
            rtype: Rtype::CNAME,
            target,
        }))
    }

    /// Nothing in the answer section: a denial, a referral, or nothing.
    fn denial(&self, zone: &Name, name: Name, rtype: Rtype) -> End {
        if self.flags.ra && !self.flags.aa {
            return End::Lame(Lame::Recursive);
        }
        let soa = self
            .authority
            .iter()
            .find(|r| r.rtype == Rtype::SOA && name.ends_with(&r.owner));
        // An SOA from above the zone asked comes from somebody who does not know the zone.
        if soa.is_some_and(|soa| !soa.owner.ends_with(zone)) {
            return End::Lame(Lame::Upward);
        }
        if self.rcode == OptRcode::NXDOMAIN {
            return End::NxDomain(name);
        }
        if soa.is_some() {
            return End::NoData(name);
        }
        let cut = self
            .authority
            .iter()
            .find(|r| r.rtype == Rtype::NS)
            .map(|r| &r.owner);
        match cut {
            Some(cut) if cut != zone && cut.ends_with(zone) && name.ends_with(cut) => {
                // Asked for DS at the very cut, a server that refers to the child serves neither side well.
                if rtype == Rtype::DS && *cut == name && !self.proves_ds_absent(&name) {
                    End::Lame(Lame::Upward)
                } else if rtype == Rtype::DS && *cut == name {
                    End::NoData(name)
                } else {
                    End::Referral(cut.clone())
                }
            }
            _ if self.flags.aa || self.has_denial(zone) => End::NoData(name),
            Some(_) => End::Lame(Lame::Upward),
            None => End::Lame(Lame::Empty),
        }
    }

    /// True when an NSEC or NSEC3 of the zone stands in the authority section: whoever has that has the zone.
    fn has_denial(&self, zone: &Name) -> bool {
        self.authority
            .iter()
            .any(|r| matches!(r.rtype, Rtype::NSEC | Rtype::NSEC3) && r.owner.ends_with(zone))
    }

    /// True when an NSEC at `name`, or any NSEC3, stands in the authority section.
    fn proves_ds_absent(&self, name: &Name) -> bool {
        self.authority
            .iter()
            .any(|r| r.rtype == Rtype::NSEC3 || (r.rtype == Rtype::NSEC && r.owner == *name))
    }

    /// After an alias the reply may deny the target too; where it does not, the target is asked for anew.
    fn denial_after_alias(&self, at: Name) -> End {
        if self.flags.ra && !self.flags.aa {
            return End::Lame(Lame::Recursive);
        }
        let denied = self
            .authority
            .iter()
            .any(|r| r.rtype == Rtype::SOA && at.ends_with(&r.owner));
        match (self.rcode == OptRcode::NXDOMAIN, denied) {
            (true, true) => End::NxDomain(at),
            (false, true) => End::NoData(at),
            // Without SOA the response code may as well speak of another zone's name: ask there.
            (_, false) => End::Elsewhere(at),
        }
    }
}

/// The name in the data of a CNAME or DNAME.
fn target(record: &Record) -> Option<Name> {
    use domain::base::ToName;
    match record.parsed()? {
        Data::Cname(data) => Some(data.cname().to_name()),
        Data::Dname(data) => Some(data.dname().to_name()),
        _ => None,
    }
}

/// `name` with its end `from` replaced by `to` (RFC 6672 §2.2); none when that is too long.
pub fn substitute(name: &Name, from: &Name, to: &Name) -> Option<Name> {
    let keep = name.len().checked_sub(from.len())?;
    let mut octets = name.as_slice().get(..keep)?.to_vec();
    octets.extend_from_slice(to.as_slice());
    Name::from_octets(octets.into()).ok()
}
