//! Whether what a server sent is what the records say (RFC 7671 §4 and §5).

use std::collections::HashMap;

use facts::Timestamp;

use super::{Set, Usable, Usage};
use crate::x509::{
    Certificate, Chain, Fingerprint, Key,
    name::{self, HostMatch},
    path::{self, Fault, PathError, RootLimit, Step},
    verify,
};

/// Searches for a path, and signatures of bare keys that are checked, for one chain and set of records.
pub const SEARCHES_MAX: usize = 64;

/// The roots that clients trust anyway, for usages 0 and 1.
#[derive(Clone, Copy, Debug)]
pub struct Store<'a> {
    /// Their certificates.
    pub roots: &'a [Certificate],
    /// What is said about them beside their certificates.
    pub limits: &'a [RootLimit],
}

/// What is compared with the records.
#[derive(Clone, Copy, Debug)]
pub struct Presented<'a> {
    /// What the server sent.
    pub chain: &'a Chain,
    /// The names of which the certificate has to bear one: the TLSA base domain, the name asked for (RFC 7671 §7).
    pub names: &'a [&'a str],
    /// The roots that are trusted; none where that is not known.
    pub store: Option<Store<'a>>,
    /// The time of judging.
    pub at: Timestamp,
}

/// A record that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its place in the set.
    pub record: usize,
    /// Its usage.
    pub usage: Usage,
    /// What it names.
    pub by: By,
}

/// What a record that fits names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The server's own certificate or key.
    Leaf,
    /// That of an authority whose certificate was sent, at this place of the chain.
    Sent(usize),
    /// That of a root of the store, at this place.
    Root(usize),
    /// That of an authority which stands in the record itself and was not sent.
    Record,
}

/// A record that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Its place in the set.
    pub record: usize,
    /// Its usage.
    pub usage: Usage,
    /// Why.
    pub why: Why,
}

/// Why a record does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The server sent no certificate that can be read.
    NoCertificate,
    /// It names another certificate or key.
    Differs,
    /// It names an authority by a digest, and the server does not send that authority's certificate, a root of the
    /// store which goes by this name (RFC 7671 §5.2.2).
    AuthorityNotSent(String),
    /// It names what was sent, and the path that it asks for does not hold.
    Path {
        /// What is wrong.
        fault: Fault,
        /// The certificate at fault, as people know it.
        certificate: Option<String>,
    },
    /// It names what was sent, and the certificate is for other names.
    Name(HostMatch),
    /// It needs a path to a root, and which roots are trusted is not known.
    NoStore,
    /// Finding out would take more work than is reasonable, or more certificates were sent than are kept.
    TooComplex,
}

impl Why {
    /// How near it came; what could not be found out stands above all.
    fn nearness(&self) -> u8 {
        match self {
            Why::NoCertificate | Why::Differs => 0,
            Why::AuthorityNotSent(_) => 1,
            Why::Path { .. } => 2,
            Why::Name(_) => 3,
            Why::NoStore | Why::TooComplex => 4,
        }
    }

    /// Nothing that was sent leads to the authority.
    fn leads_elsewhere(&self) -> bool {
        let faults = |fault: &Fault| {
            matches!(
                fault,
                Fault::MissingIssuer { .. } | Fault::UnknownRoot | Fault::SelfSigned
            )
        };
        matches!(self, Why::Path { fault, .. } if faults(fault))
    }

    /// True where it could not be found out.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Why::NoStore | Why::TooComplex)
    }
}

/// What the records come to for one chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// One of them fits: a client goes on.
    Matches(Match),
    /// One would fit, if none with a stronger digest stood beside it.
    Outranked(Match),
    /// None fits; the nearest comes first. Empty where there are none.
    Misses(Vec<Miss>),
}

/// Compares a chain with the records that count for it. One that fits is enough.
pub fn judge(set: &Set, presented: &Presented<'_>) -> Judgement {
    let mut work = Work {
        presented,
        searches: 0,
        paths: HashMap::new(),
    };
    let mut misses = Vec::new();
    // Those that ask for nothing but the certificate itself first: they are cheap, and most are of this kind.
    let mut usable: Vec<&(usize, Usable)> = set.usable.iter().collect();
    usable.sort_by_key(|(_, record)| std::cmp::Reverse(record.usage));
    for (place, record) in usable {
        match work.one(record) {
            Ok(by) => {
                return Judgement::Matches(Match {
                    record: *place,
                    usage: record.usage,
                    by,
                });
            }
            Err(why) => misses.push(Miss {
                record: *place,
                usage: record.usage,
                why,
            }),
        }
    }
    if set.left_out > 0
        && let Some(miss) = misses.first_mut()
    {
        miss.why = Why::TooComplex;
    }
    misses.sort_by_key(|miss| std::cmp::Reverse(miss.why.nearness()));
    if !misses.iter().any(|miss| miss.why.is_unknown()) {
        for (place, record) in &set.outranked {
            if let Ok(by) = work.one(record) {
                return Judgement::Outranked(Match {
                    record: *place,
                    usage: record.usage,
                    by,
                });
            }
        }
    }
    Judgement::Misses(misses)
}

struct Work<'a> {
    presented: &'a Presented<'a>,
    searches: usize,
    /// Paths to an authority that a record names, by its certificate.
    paths: HashMap<Fingerprint, Result<(), Why>>,
}

impl Work<'_> {
    fn one(&mut self, record: &Usable) -> Result<By, Why> {
        let leaf = self.presented.chain.leaf().ok_or(Why::NoCertificate)?;
        match record.usage {
            Usage::DaneEe if record.matches(leaf) => Ok(By::Leaf),
            Usage::PkixEe if record.matches(leaf) => {
                self.pkix(&[], &|_| true)?;
                self.named(leaf).map(|()| By::Leaf)
            }
            Usage::DaneEe | Usage::PkixEe => Err(Why::Differs),
            Usage::PkixTa => self.pkix_authority(record, leaf),
            Usage::DaneTa => self.dane_authority(record, leaf),
        }
    }

    fn sent(&self) -> &[Certificate] {
        &self.presented.chain.certificates
    }

    /// Why nothing fits, which is not known where something that was sent is not kept.
    fn differs(&self) -> Why {
        if self.presented.chain.cut {
            Why::TooComplex
        } else {
            Why::Differs
        }
    }

    fn count(&mut self) -> Result<(), Why> {
        self.searches = self.searches.saturating_add(1);
        if self.searches > SEARCHES_MAX {
            return Err(Why::TooComplex);
        }
        Ok(())
    }

    /// Usage 0: an authority on a path to a trusted root. A whole certificate in the record may help to build it.
    fn pkix_authority(&mut self, record: &Usable, leaf: &Certificate) -> Result<By, Why> {
        let store = self.presented.store.ok_or(Why::NoStore)?;
        let in_record: Vec<Certificate> = record.certificate.as_deref().cloned().into_iter().collect();
        let known = self.sent().iter().skip(1).chain(store.roots).chain(&in_record);
        if !known.into_iter().any(|issuer| record.matches(issuer)) {
            return Err(self.differs());
        }
        let through = |path: &[&Certificate]| path.iter().skip(1).any(|issuer| record.matches(issuer));
        let path = self.pkix(&in_record, &through)?.ok_or_else(|| self.differs())?;
        self.named(leaf)?;
        let issuers = path.steps.iter().skip(1);
        let by = issuers.filter_map(|step| match step {
            Step::Root(place) => {
                let root = store.roots.get(*place)?;
                record.matches(root).then_some(By::Root(*place))
            }
            Step::Sent(place) => match self.sent().get(*place) {
                Some(sent) => record.matches(sent).then_some(By::Sent(*place)),
                None => Some(By::Record),
            },
        });
        by.into_iter().next().ok_or(Why::Differs)
    }

    /// The path to a trusted root, helped by certificates that were not sent; none where `through` takes none.
    fn pkix(
        &mut self,
        more: &[Certificate],
        through: &dyn Fn(&[&Certificate]) -> bool,
    ) -> Result<Option<path::Path>, Why> {
        let store = self.presented.store.ok_or(Why::NoStore)?;
        self.count()?;
        let all = [self.sent(), more].concat();
        path::find_through(&all, store.roots, store.limits, self.presented.at, through)
            .map_err(|error| self.broken(error, &all, store.roots))
    }

    /// Usage 2: the records name the anchor themselves. An authority named by a digest has to be sent.
    fn dane_authority(&mut self, record: &Usable, leaf: &Certificate) -> Result<By, Why> {
        let chain = self.presented.chain;
        let mut nearest = self.differs();
        // The server's own certificate is not the anchor of its own path: that is what usage 3 is for.
        let issuers = chain.certificates.iter().enumerate().skip(1);
        for (place, issuer) in issuers.filter(|(_, issuer)| issuer.fingerprint != leaf.fingerprint) {
            if record.matches(issuer) {
                match self.below(issuer, leaf) {
                    Ok(()) => return Ok(By::Sent(place)),
                    Err(why) => nearest = nearer(nearest, why),
                }
            }
        }
        if let Some(issuer) = record.certificate.as_deref()
            && issuer.fingerprint != leaf.fingerprint
        {
            match self.below(issuer, leaf) {
                Ok(()) => return Ok(By::Record),
                Err(why) if why.leads_elsewhere() => {}
                Err(why) => nearest = nearer(nearest, why),
            }
        }
        if let Some(key) = &record.key {
            match self.signed_by(key, leaf) {
                Ok(()) => return Ok(By::Record),
                Err(why) => nearest = nearer(nearest, why),
            }
        }
        let roots = self.presented.store.map_or(&[][..], |store| store.roots);
        match (nearest, roots.iter().find(|root| record.matches(root))) {
            (Why::Differs, Some(root)) => Err(Why::AuthorityNotSent(root.known_as())),
            (nearest, _) => Err(nearest),
        }
    }

    /// A path from the leaf to `anchor`, and the name.
    fn below(&mut self, anchor: &Certificate, leaf: &Certificate) -> Result<(), Why> {
        if let Some(known) = self.paths.get(&anchor.fingerprint) {
            return known.clone();
        }
        self.count()?;
        let anchors = std::slice::from_ref(anchor);
        let found = path::find(self.sent(), anchors, &[], self.presented.at)
            .map_err(|error| self.broken(error, self.sent(), anchors))
            .and_then(|_| self.named(leaf));
        self.paths.insert(anchor.fingerprint, found.clone());
        found
    }

    /// A key without a certificate is the anchor of whatever it signed: that certificate then ends the path.
    fn signed_by(&mut self, key: &Key, leaf: &Certificate) -> Result<(), Why> {
        let chain = self.presented.chain;
        let mut nearest = self.differs();
        for (place, top) in chain.certificates.iter().enumerate() {
            self.count()?;
            // A root of version 1 is taken for one because a store has it; here none has.
            let may_end = place == 0 || top.version == 3;
            let signed = verify(key, &top.signature_algorithm, &top.signed, &top.signature);
            if may_end && signed.is_ok() {
                match self.below(top, leaf) {
                    Ok(()) => return Ok(()),
                    Err(why) => nearest = nearer(nearest, why),
                }
            }
        }
        Err(nearest)
    }

    fn named(&self, leaf: &Certificate) -> Result<(), Why> {
        let mut first = None;
        for host in self.presented.names {
            match name::matches(leaf, host) {
                HostMatch::Matches { .. } => return Ok(()),
                HostMatch::Differs { more: true, .. } => return Err(Why::TooComplex),
                other => first = first.or(Some(other)),
            }
        }
        Err(first.map_or(Why::Differs, Why::Name))
    }

    fn broken(&self, error: PathError, sent: &[Certificate], roots: &[Certificate]) -> Why {
        let certificate = match error.at {
            Some(Step::Sent(place)) => sent.get(place),
            Some(Step::Root(place)) => roots.get(place),
            None => None,
        };
        match error.fault {
            Fault::TooComplex => Why::TooComplex,
            // What is missing may be in the part that is not kept.
            Fault::MissingIssuer { .. } if self.presented.chain.cut => Why::TooComplex,
            fault => Why::Path {
                fault,
                certificate: certificate.map(Certificate::known_as),
            },
        }
    }
}

/// The nearer of two reasons; of equally near ones the first.
fn nearer(known: Why, why: Why) -> Why {
    if why.nearness() > known.nearness() {
        why
    } else {
        known
    }
}
