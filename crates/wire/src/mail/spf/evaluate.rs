//! `check_host()`: may this client send in the name of this domain (RFC 7208 §4)?

use std::net::IpAddr;

use super::{
    DomainSpec, Kind, Letter, Limits, Mechanism, Outcome, Prefix, Problem, Qualifier, Question, Selected,
    Sending, Spf, explain,
    outcome::Evaluation,
    query::{Got, addresses, dotted, family, fitted, get, hosts, name_of, pointers, reverse, text_of},
    select,
};
use crate::{
    dns::{Name, Record, Rtype, name_text},
    mail::Known,
};

/// Evaluates the record of the sender's domain for one attempt to send, by what is known of the DNS.
///
/// `None` of [`Outcome::result`] asks for the questions of [`Outcome::missing`] to be put; then evaluate again.
pub fn check_host(known: &dyn Known, sending: &Sending<'_>, limits: &Limits) -> Outcome {
    let (local, domain) = match sending.sender.rsplit_once('@') {
        Some((local, domain)) => (local, domain),
        None if sending.sender.is_empty() => ("", sending.helo),
        None => ("", sending.sender),
    };
    // §4.3: without a local part it is the postmaster who sends.
    let local = if local.is_empty() { "postmaster" } else { local };
    let mut run = Run {
        known,
        sending,
        ip: sending.ip.to_canonical(),
        local: local.as_bytes(),
        sender_domain: domain.as_bytes(),
        limits: Limits {
            lookups: limits.lookups.min(100),
            ..*limits
        },
        missing: Vec::new(),
        lookups: 0,
        voids: 0,
    };
    let read = run.host(domain.as_bytes());
    let mut outcome = Outcome {
        result: None,
        explanation: None,
        matched: None,
        problem: None,
        lookups: run.lookups,
        voids: run.voids,
        missing: Vec::new(),
    };
    // What was named ahead and turned out not to matter.
    if !matches!(read, Err(Stop::Missing)) {
        run.missing.clear();
    }
    match read {
        Ok(Read::NoRecord) => outcome.result = Some(Evaluation::None),
        Ok(Read::NothingMatched) => outcome.result = Some(Evaluation::Neutral),
        Ok(Read::Matched(matched)) => {
            outcome.result = Some(matched.qualifier.into());
            if matched.qualifier == Qualifier::Fail {
                outcome.explanation = explain::explanation(&mut run, &matched);
            }
            outcome.matched = Some((
                matched.term,
                String::from_utf8_lossy(&matched.domain).into_owned(),
            ));
        }
        Err(Stop::Missing) => {}
        Err(Stop::Unanswered(question)) => {
            outcome.result = Some(Evaluation::TempError);
            outcome.problem = Some(Problem::Unanswered(question));
        }
        Err(Stop::Error(problem)) => {
            outcome.result = Some(Evaluation::PermError);
            outcome.problem = Some(problem);
        }
    }
    outcome.missing = run.missing;
    outcome
}

/// What one record came to.
enum Read {
    NoRecord,
    NothingMatched,
    Matched(Match),
}

/// The term that decided.
pub(super) struct Match {
    pub qualifier: Qualifier,
    pub term: String,
    /// The domain whose record it stands in, and the explanation there.
    pub domain: Vec<u8>,
    pub explanation: Option<DomainSpec>,
}

/// Why nothing more can be evaluated.
pub(super) enum Stop {
    Missing,
    Unanswered(Question),
    Error(Problem),
}

/// One evaluation under way.
pub(super) struct Run<'r> {
    pub known: &'r dyn Known,
    pub sending: &'r Sending<'r>,
    pub ip: IpAddr,
    pub local: &'r [u8],
    pub sender_domain: &'r [u8],
    pub limits: Limits,
    pub missing: Vec<Question>,
    pub lookups: u32,
    pub voids: u32,
}

impl Run<'_> {
    /// `check_host()` for one domain. Each call but the first is paid for with a look-up, so that they do not go on for ever.
    fn host(&mut self, domain: &[u8]) -> Result<Read, Stop> {
        let domain = domain.strip_suffix(b".").unwrap_or(domain);
        // §4.3: a name of one label, or none at all, has no record.
        let Some(name) = name_of(domain).filter(|name| name.label_count() > 2) else {
            return Ok(Read::NoRecord);
        };
        let shown = || String::from_utf8_lossy(domain).into_owned();
        let text = match select(&self.ask(&name, Rtype::TXT)?) {
            Selected::None => return Ok(Read::NoRecord),
            Selected::Several(_) => return Err(Stop::Error(Problem::Several(shown()))),
            Selected::One(text) => text,
        };
        let spf = Spf::read(&text).map_err(|errors| Stop::Error(Problem::Syntax(shown(), errors)))?;
        for term in &spf.terms {
            let Kind::Mechanism(qualifier, mechanism) = &term.kind else {
                continue;
            };
            if self.matches(mechanism, domain)? {
                return Ok(Read::Matched(Match {
                    qualifier: *qualifier,
                    term: term.text.clone(),
                    domain: domain.to_vec(),
                    explanation: spf.explanation().cloned(),
                }));
            }
        }
        // A record with `all` never comes here.
        match spf.redirect() {
            None => Ok(Read::NothingMatched),
            Some((_, target)) => {
                self.count()?;
                let target = self.expand(target, domain)?;
                match self.host(&target)? {
                    Read::NoRecord => Err(Stop::Error(Problem::NoRecord(
                        String::from_utf8_lossy(&target).into_owned(),
                    ))),
                    read => Ok(read),
                }
            }
        }
    }

    fn matches(&mut self, mechanism: &Mechanism, domain: &[u8]) -> Result<bool, Stop> {
        if mechanism.looks_up() {
            self.count()?;
        }
        match mechanism {
            Mechanism::All => Ok(true),
            Mechanism::Ip4(network, length) => Ok(is_within(self.ip, IpAddr::V4(*network), *length)),
            Mechanism::Ip6(network, length) => Ok(is_within(self.ip, IpAddr::V6(*network), *length)),
            Mechanism::Include(target) => self.include(target, domain),
            Mechanism::A(target, prefix) => {
                let Some(name) = self.target(target.as_ref(), domain)? else {
                    return Ok(false);
                };
                let records = self.ask(&name, family(self.ip))?;
                self.count_void(records.is_empty())?;
                Ok(self.is_among(&records, *prefix))
            }
            Mechanism::Mx(target, prefix) => self.mx(target.as_ref(), *prefix, domain),
            Mechanism::Ptr(target) => self.ptr(target.as_ref(), domain),
            Mechanism::Exists(target) => {
                let Some(name) = self.target(Some(target), domain)? else {
                    return Ok(false);
                };
                // §5.7: A records, whatever the family of the client.
                let records = self.ask(&name, Rtype::A)?;
                self.count_void(records.is_empty())?;
                Ok(!records.is_empty())
            }
        }
    }

    /// The table of §5.2.
    fn include(&mut self, target: &DomainSpec, domain: &[u8]) -> Result<bool, Stop> {
        let target = self.expand(target, domain)?;
        match self.host(&target)? {
            Read::NoRecord => Err(Stop::Error(Problem::NoRecord(
                String::from_utf8_lossy(&target).into_owned(),
            ))),
            Read::NothingMatched => Ok(false),
            Read::Matched(matched) => Ok(matched.qualifier == Qualifier::Pass),
        }
    }

    fn mx(&mut self, target: Option<&DomainSpec>, prefix: Prefix, domain: &[u8]) -> Result<bool, Stop> {
        let Some(name) = self.target(target, domain)? else {
            return Ok(false);
        };
        let records = self.ask(&name, Rtype::MX)?;
        let hosts = hosts(&records);
        // §4.6.4: too many hosts are an error of the record, not a reason to look at some of them.
        if hosts.len() > self.limits.names {
            let shown = name_text(&name);
            return Err(Stop::Error(Problem::Hosts(shown)));
        }
        self.ask_ahead(&hosts);
        // One term is void once, whatever it looked up.
        let mut void = records.is_empty();
        for host in hosts {
            let records = self.ask(&host, family(self.ip))?;
            void |= records.is_empty();
            if self.is_among(&records, prefix) {
                return Ok(true);
            }
        }
        self.count_void(void)?;
        Ok(false)
    }

    fn ptr(&mut self, target: Option<&DomainSpec>, domain: &[u8]) -> Result<bool, Stop> {
        let Some(name) = self.target(target, domain)? else {
            return Ok(false);
        };
        Ok(self
            .validated_names()?
            .iter()
            .any(|validated| validated.ends_with(&name)))
    }

    /// The names of the client's address that lead back to it (§5.5), of the first ten.
    fn validated_names(&mut self) -> Result<Vec<Name>, Stop> {
        let Some(reverse) = reverse(self.ip) else {
            return Ok(Vec::new());
        };
        let records = match self.ask(&reverse, Rtype::PTR) {
            Err(Stop::Unanswered(_)) => return Ok(Vec::new()),
            other => other?,
        };
        let mut names = pointers(&records);
        names.truncate(self.limits.names);
        self.ask_ahead(&names);
        let mut validated = Vec::new();
        for name in names {
            match self.ask(&name, family(self.ip)) {
                Ok(records) if self.is_among(&records, Prefix::default()) => validated.push(name),
                Ok(_) | Err(Stop::Unanswered(_)) => {}
                Err(stop) => return Err(stop),
            }
        }
        Ok(validated)
    }

    /// `%{p}`: the domain itself where it is validated, a name below it, any, or "unknown" (§7.3).
    fn validated(&mut self, domain: &[u8]) -> Result<Vec<u8>, Stop> {
        let names = self.validated_names()?;
        let own = name_of(domain);
        let own = own.as_ref();
        let best = names
            .iter()
            .find(|name| own == Some(*name))
            .or_else(|| {
                names
                    .iter()
                    .find(|name| own.is_some_and(|own| name.ends_with(own)))
            })
            .or_else(|| names.first());
        Ok(best.map_or_else(|| b"unknown".to_vec(), text_of))
    }

    /// The name that a mechanism is about; none where it cannot be one, so that nothing can match.
    fn target(&mut self, spec: Option<&DomainSpec>, domain: &[u8]) -> Result<Option<Name>, Stop> {
        let text = match spec {
            Some(spec) => self.expand(spec, domain)?,
            None => domain.to_vec(),
        };
        Ok(name_of(&text))
    }

    /// The domain with its macros replaced (§7).
    pub fn expand(&mut self, spec: &DomainSpec, domain: &[u8]) -> Result<Vec<u8>, Stop> {
        let validated = match spec.0.uses(Letter::Validated) {
            true => self.validated(domain)?,
            false => Vec::new(),
        };
        let text = spec
            .0
            .expand(|letter| Some(self.value(letter, domain, &validated)));
        Ok(fitted(text.unwrap_or_default()))
    }

    /// What a letter stands for (§7.2).
    pub fn value(&self, letter: Letter, domain: &[u8], validated: &[u8]) -> Vec<u8> {
        match letter {
            Letter::Sender => [self.local, b"@", self.sender_domain].concat(),
            Letter::Local => self.local.to_vec(),
            Letter::SenderDomain => self.sender_domain.to_vec(),
            Letter::Domain => domain.to_vec(),
            Letter::Address => dotted(self.ip),
            Letter::Validated => validated.to_vec(),
            Letter::Family if self.ip.is_ipv4() => b"in-addr".to_vec(),
            Letter::Family => b"ip6".to_vec(),
            Letter::Helo => self.sending.helo.as_bytes().to_vec(),
            Letter::Client => self.ip.to_string().into_bytes(),
            Letter::Receiver if self.sending.receiver.is_empty() => b"unknown".to_vec(),
            Letter::Receiver => self.sending.receiver.as_bytes().to_vec(),
            Letter::Time => self.sending.at_s.to_string().into_bytes(),
        }
    }

    /// The validated name for an explanation, where it uses one.
    pub fn validated_for(&mut self, wanted: bool, domain: &[u8]) -> Result<Vec<u8>, Stop> {
        if wanted {
            self.validated(domain)
        } else {
            Ok(Vec::new())
        }
    }

    pub fn ask(&mut self, name: &Name, rtype: Rtype) -> Result<Vec<Record>, Stop> {
        match get(self.known, name, rtype) {
            Got::Missing => {
                let question = (name.clone(), rtype);
                if !self.missing.contains(&question) {
                    self.missing.push(question);
                }
                Err(Stop::Missing)
            }
            Got::Unanswered => Err(Stop::Unanswered((name.clone(), rtype))),
            Got::Records(records) => Ok(records),
        }
    }

    /// Names the addresses of all these that are missing, so that they can be asked for at once.
    fn ask_ahead(&mut self, names: &[Name]) {
        for name in names {
            // What it brings is looked at one by one.
            let _ = self.ask(name, family(self.ip));
        }
    }

    fn count(&mut self) -> Result<(), Stop> {
        self.lookups = self.lookups.saturating_add(1);
        if self.lookups > self.limits.lookups {
            return Err(Stop::Error(Problem::Lookups));
        }
        Ok(())
    }

    fn count_void(&mut self, is_void: bool) -> Result<(), Stop> {
        self.voids = self.voids.saturating_add(u32::from(is_void));
        if self.voids > self.limits.voids {
            return Err(Stop::Error(Problem::Voids));
        }
        Ok(())
    }

    fn is_among(&self, records: &[Record], prefix: Prefix) -> bool {
        let length = if self.ip.is_ipv4() { prefix.v4 } else { prefix.v6 };
        addresses(records).any(|address| is_within(self.ip, address, length))
    }
}

/// Whether both are of one family and equal in the first `length` bits.
fn is_within(ip: IpAddr, network: IpAddr, length: u8) -> bool {
    match (ip, network) {
        (IpAddr::V4(ip), IpAddr::V4(network)) => {
            let mask = mask_v4(length);
            ip.to_bits() & mask == network.to_bits() & mask
        }
        (IpAddr::V6(ip), IpAddr::V6(network)) => {
            let mask = mask_v6(length);
            ip.to_bits() & mask == network.to_bits() & mask
        }
        _ => false,
    }
}

/// The first `length` bits set.
pub(super) fn mask_v4(length: u8) -> u32 {
    u32::MAX
        .checked_shl(32_u32.saturating_sub(length.into()))
        .unwrap_or(0)
}

/// The first `length` bits set.
pub(super) fn mask_v6(length: u8) -> u128 {
    u128::MAX
        .checked_shl(128_u32.saturating_sub(length.into()))
        .unwrap_or(0)
}
