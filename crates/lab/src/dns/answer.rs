//! What an authoritative server says to a question (RFC 1034 §4.3.2, RFC 4035 §3.1).

use domain::base::name::ToName;
use wire::dns::{Data, Name, Record, Rtype};

use super::{denial::wildcard, zone::Zone};

/// A reply before it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// Response code.
    pub rcode: u8,
    /// The server speaks for the zone.
    pub authoritative: bool,
    /// The server offers recursion.
    pub recursion: bool,
    /// It did not fit, or is said not to.
    pub truncated: bool,
    /// Answer section.
    pub answer: Vec<Record>,
    /// Authority section.
    pub authority: Vec<Record>,
    /// Additional section, without OPT.
    pub additional: Vec<Record>,
}

/// Name error.
pub(super) const NXDOMAIN: u8 = 3;
/// Aliases that are followed within a zone.
const ALIASES_MAX: usize = 8;

impl Zone {
    /// The reply to a question for a name in this zone; `dnssec`: with signatures and proofs.
    pub fn answer(&self, name: &Name, rtype: Rtype, dnssec: bool) -> Reply {
        let mut reply = Reply {
            authoritative: true,
            ..Reply::default()
        };
        let mut at = name.clone();
        for _ in 0..ALIASES_MAX {
            match self.one(&at, rtype, dnssec, &mut reply) {
                Some(next) if next.ends_with(&self.apex) => at = next,
                _ => break,
            }
        }
        reply
    }

    /// Answers for one name; gives the target where it is an alias.
    fn one(&self, name: &Name, rtype: Rtype, dnssec: bool, reply: &mut Reply) -> Option<Name> {
        let cut = self.cut(name).filter(|cut| rtype != Rtype::DS || cut != name);
        if let Some(cut) = cut {
            self.refer(&cut, dnssec, reply);
            return None;
        }
        if self.exists(name) {
            return self.at(name, name, rtype, dnssec, reply);
        }
        let (closest, next_closer) = self.closest(name);
        let wildcard = wildcard(&closest).filter(|wildcard| self.sets(wildcard).is_some());
        let Some(wildcard) = wildcard else {
            reply.rcode = NXDOMAIN;
            self.say_no(dnssec, reply, || self.prove_no_name(name));
            return None;
        };
        let before = reply.answer.len();
        let next = self.at(&wildcard, name, rtype, dnssec, reply);
        let nothing = reply.answer.len() == before;
        if dnssec {
            if nothing {
                // What was said so far proves it for the wildcard alone.
                reply
                    .authority
                    .retain(|record| record.rtype == Rtype::SOA || is_soa_signature(record));
            }
            let proof = self.prove_wildcard(name, &closest, &next_closer, nothing);
            reply.authority.extend(proof);
        }
        next
    }

    /// Answers from the records of `from`, as if they were those of `name`.
    fn at(&self, from: &Name, name: &Name, rtype: Rtype, dnssec: bool, reply: &mut Reply) -> Option<Name> {
        let found = self.set(from, rtype);
        let alias = self.set(from, Rtype::CNAME);
        let set = if found.is_empty() { alias } else { found };
        if set.is_empty() {
            self.say_no(dnssec, reply, || self.prove_no_type(from));
            return None;
        }
        let renamed = |record: &Record| Record {
            owner: name.clone(),
            ..record.clone()
        };
        reply.answer.extend(set.iter().map(renamed));
        if dnssec {
            reply.answer.extend(self.signatures(set).iter().map(renamed));
        }
        if !found.is_empty() {
            return None;
        }
        match alias.first()?.parsed()? {
            Data::Cname(data) => Some(data.cname().to_name()),
            _ => None,
        }
    }

    fn say_no(&self, dnssec: bool, reply: &mut Reply, proof: impl FnOnce() -> Vec<Record>) {
        let soa = self.set(&self.apex, Rtype::SOA);
        reply.authority.extend(soa.iter().cloned());
        if dnssec {
            reply.authority.extend(self.signatures(soa));
            reply.authority.extend(proof());
        }
    }

    /// RFC 4035 §3.1.4.
    fn refer(&self, cut: &Name, dnssec: bool, reply: &mut Reply) {
        reply.authoritative = !reply.answer.is_empty();
        let servers = self.set(cut, Rtype::NS);
        reply.authority.extend(servers.iter().cloned());
        if dnssec {
            let ds = self.set(cut, Rtype::DS);
            if ds.is_empty() {
                reply.authority.extend(self.prove_no_type(cut));
            } else {
                reply.authority.extend(ds.iter().cloned());
                reply.authority.extend(self.signatures(ds));
            }
        }
        for server in servers.iter().filter_map(Record::parsed) {
            if let Data::Ns(data) = server {
                let name: Name = data.nsdname().to_name();
                for rtype in [Rtype::A, Rtype::AAAA] {
                    reply.additional.extend(self.set(&name, rtype).iter().cloned());
                }
            }
        }
    }
}

fn is_soa_signature(record: &Record) -> bool {
    record.rtype == Rtype::RRSIG && record.data.starts_with(&Rtype::SOA.to_int().to_be_bytes())
}
