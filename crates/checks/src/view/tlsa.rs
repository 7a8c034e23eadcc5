//! The TLSA records that count for a service, and where they were found.

use facts::Unseen;
use wire::{
    dns::{self, Name, Rtype},
    dnssec::Status,
    tlsa::{Judgement, Presented, Set, Store, Tlsa, judge},
    x509::Chain,
};

use super::{
    View,
    dns::{Found, bare},
};

/// What a client that looks for TLSA records of a service comes upon.
#[derive(Debug)]
pub enum Dane<'a> {
    /// Records, secure.
    Secure(Published<'a>),
    /// Records that are not, so that they count for nothing (RFC 6698 §4.1).
    Insecure(Published<'a>),
    /// No records at this name.
    Absent(String),
    /// The answer, or the proof that there is none, is wrong.
    Bogus(Published<'a>),
    /// It could not be seen.
    Unseen(Unseen),
}

/// An answer to the question for TLSA records.
#[derive(Debug)]
pub struct Published<'a> {
    /// The name at which they were looked for, without final dot: `_443._tcp.example.nl`.
    pub owner: String,
    /// The TLSA base domain: the host's own name, or that of which it is an alias (RFC 7671 §7), without final dot.
    pub base: String,
    /// The records; those of less than three octets are none.
    pub records: Vec<Tlsa>,
    /// The whole answer.
    pub found: Found<'a>,
}

impl<'a> View<'a> {
    /// The TLSA records of the service at this host and port over TCP.
    ///
    /// Where the host is an alias, and all the way to its addresses is secure, those at the target come first, and those
    /// at the host's own name after them (RFC 7671 §7).
    pub fn dane(&self, host: &str, port: u16) -> Dane<'a> {
        let target = self.secure_target(host).map(|target| self.dane_at(&target, port));
        let insecure = match target {
            Some(found @ (Dane::Secure(_) | Dane::Bogus(_) | Dane::Unseen(_))) => return found,
            Some(found @ Dane::Insecure(_)) => Some(found),
            Some(Dane::Absent(_)) | None => None,
        };
        let Ok(name) = dns::name(host) else {
            return Dane::Absent(host.to_owned());
        };
        match (self.dane_at(&name, port), insecure) {
            (Dane::Absent(_), Some(insecure)) => insecure,
            (own, _) => own,
        }
    }

    /// Whether a record of usage 3 stands for the server's own certificate in `chain`: then its name and validity count
    /// for nothing to clients that go by DANE (RFC 7671 §5.1).
    pub fn dane_ee_matches(&self, host: &str, port: u16, chain: &Chain) -> bool {
        let Dane::Secure(published) = self.dane(host, port) else {
            return false;
        };
        let set = Set::of(&published.records, &[3]);
        matches!(self.dane_judgement(&set, chain, &[host]), Judgement::Matches(_))
    }

    /// What these records come to for a chain and the names it may bear.
    pub fn dane_judgement(&self, set: &Set, chain: &Chain, names: &[&str]) -> Judgement {
        let roots = self.roots();
        let store = Store {
            roots: &roots.certificates,
            limits: &roots.limits,
        };
        let presented = Presented {
            chain,
            names,
            store: (!self.has_no_roots()).then_some(store),
            at: self.facts.started_at,
        };
        judge(set, &presented)
    }

    /// The name that `host` is an alias of, where validation holds all the way to its addresses.
    fn secure_target(&self, host: &str) -> Option<Name> {
        let own = dns::name(host).ok()?;
        [Rtype::A, Rtype::AAAA].into_iter().find_map(|rtype| {
            let found = self.dns.find(host, rtype).ok()?;
            let secure = found.validation.status == Status::Secure && !found.no_such_name;
            (secure && found.name != own).then_some(found.name)
        })
    }

    fn dane_at(&self, base: &Name, port: u16) -> Dane<'a> {
        let Some(owner) = dns::service(base, port) else {
            return Dane::Absent(bare(base));
        };
        let found = match self.dns.find(&bare(&owner), Rtype::TLSA) {
            Ok(found) => found,
            Err(why) => return Dane::Unseen(why),
        };
        let status = found.validation.status;
        if status == Status::Indeterminate {
            return Dane::Unseen(self.dns.untold(&found.validation));
        }
        let is_empty = found.records.is_empty();
        let published = Published {
            owner: bare(&owner),
            base: bare(base),
            records: found
                .records
                .iter()
                .filter_map(|record| Tlsa::read(&record.data).ok())
                .collect(),
            found,
        };
        match status {
            Status::Bogus => Dane::Bogus(published),
            _ if is_empty => Dane::Absent(published.owner),
            Status::Secure => Dane::Secure(published),
            Status::Insecure | Status::Indeterminate => Dane::Insecure(published),
        }
    }
}
