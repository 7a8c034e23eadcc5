//! What a broken name server does to the answers of a good one.
//!
//! The responder stands between a resolver and one of the real servers. It asks the real server the same question, and
//! what comes back is changed, held back or sent on as it is.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    key::Key,
    record::{Name, Record, Rtype, covers, name, rtype},
    sign::Signer,
    signed::{AllKeys, zone_line},
    zone::absolute,
};

/// A question that arrived.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The zone for which the responder stands here.
    pub zone: String,
    /// The name, in its spelling.
    pub name: Name,
    /// The type.
    pub rtype: Rtype,
    /// True when there was an OPT record.
    pub edns: bool,
    /// True over UDP.
    pub udp: bool,
}

impl Ask {
    /// True when the question is for that owner (as in a zone's description) and type.
    pub fn is(&self, owner: &str, mnemonic: &str) -> bool {
        self.name == name(&absolute(owner, &self.zone)) && self.rtype == rtype(mnemonic)
    }

    /// True when the question is for addresses of that owner.
    pub fn is_address(&self, owner: &str) -> bool {
        self.is(owner, "A") || self.is(owner, "AAAA")
    }
}

/// An answer on its way.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Response code.
    pub rcode: u16,
    /// Authoritative flag.
    pub authoritative: bool,
    /// True when an OPT record goes along.
    pub edns: bool,
    /// Question to put in place of the one asked.
    pub question: Option<(Name, Rtype)>,
    /// Answer section.
    pub answer: Vec<Record>,
    /// Authority section.
    pub authority: Vec<Record>,
    /// Additional section without OPT.
    pub additional: Vec<Record>,
}

impl Answer {
    /// Keeps the records that fit, in every section.
    pub fn keep(&mut self, fits: impl Fn(&Record) -> bool) {
        for section in [&mut self.answer, &mut self.authority, &mut self.additional] {
            section.retain(&fits);
        }
    }

    /// Removes everything that a server without DNSSEC would not send along.
    pub fn strip_dnssec(&mut self) {
        self.keep(|r| !matches!(r.rtype, Rtype::RRSIG | Rtype::NSEC | Rtype::NSEC3));
    }

    /// Removes the records of that type, and the signatures over them, from the authority section.
    pub fn strip_authority(&mut self, rtype: Rtype) {
        self.authority.retain(|r| r.rtype != rtype && !covers(r, rtype));
    }

    /// An error without any records.
    pub fn fail(&mut self, rcode: u16) {
        *self = Answer {
            rcode,
            edns: self.edns,
            ..Answer::default()
        };
    }
}

/// What becomes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is sent.
    Send,
    /// Nothing is sent; a stream is closed.
    Silence,
    /// Over UDP only the header with the truncation flag is sent, over TCP everything.
    Truncate,
}

/// The change: what was asked, the good answer, and the world's records and keys.
pub type Meddle = Arc<dyn Fn(&Ask, &mut Answer, &Library) -> Fate + Send + Sync>;

/// A change that always sends the answer.
pub fn meddle(change: impl Fn(&Ask, &mut Answer, &Library) + Send + Sync + 'static) -> Meddle {
    Arc::new(move |ask, answer, library| {
        change(ask, answer, library);
        Fate::Send
    })
}

/// The same fate for every question.
pub fn always(fate: Fate) -> Meddle {
    Arc::new(move |_, _, _| fate)
}

/// Every question gets that error.
pub fn refuse(rcode: u16) -> Meddle {
    meddle(move |_, answer, _| answer.fail(rcode))
}

/// The signed zones and keys of the world.
#[derive(Default)]
pub struct Library {
    /// Records by zone.
    pub zones: BTreeMap<String, Vec<Record>>,
    /// Keys by zone.
    pub keys: AllKeys,
    /// When the world was made, seconds since 1970.
    pub now: i64,
}

impl Library {
    /// A record set of a zone with its signatures.
    pub fn set(&self, zone: &str, owner: &str, mnemonic: &str) -> Vec<Record> {
        let (owner, rtype) = (name(&absolute(owner, zone)), rtype(mnemonic));
        let records = self.zones.get(zone).map_or(&[][..], Vec::as_slice);
        let fits = |r: &&Record| r.owner == owner && (r.rtype == rtype || covers(r, rtype));
        records.iter().filter(fits).cloned().collect()
    }

    /// A record of a zone's own making, with a good signature by its data key.
    ///
    /// # Panics
    /// The zone has no P-256 key.
    pub fn signed(&self, zone: &str, line: &str) -> Vec<Record> {
        self.sign(zone, zone_line(line, zone))
    }

    /// A record with a good signature by a zone's data key.
    ///
    /// # Panics
    /// The zone has no P-256 key.
    pub fn sign(&self, zone: &str, record: Record) -> Vec<Record> {
        let set = [record];
        let keys: &[Key] = self.keys.get(zone).map_or(&[], Vec::as_slice);
        let key = keys
            .iter()
            .find(|key| !key.spec.entry)
            .unwrap_or_else(|| panic!("no key for {zone}"));
        let signature = Signer::new(&name(zone), key)
            .and_then(|signer| signer.sign(&set, self.now, |_| ()))
            .unwrap_or_else(|e| panic!("{zone}: {e}"));
        vec![set[0].clone(), signature]
    }
}
