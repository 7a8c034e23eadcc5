//! DNS facts as judges look at them: records by question, validated once.

use std::{
    cell::OnceCell,
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use facts::{Asked, DnsFacts, Exchange, Facts, Lookup, Reason, Unseen};
use wire::{
    dns::{self, End, Message, Name, Record, Rtype, name_text},
    dnssec::{
        Anchors, Answered, Crypto, Evidence, Limits, Remark, Remembering, Status, Validation, Validator, Why,
    },
};

/// Signatures come again and again: those of the root with every subject.
static CRYPTO: OnceLock<Remembering<Crypto>> = OnceLock::new();

/// The DNS facts of one subject.
#[derive(Debug)]
pub struct Dns<'a> {
    facts: &'a Facts,
    limits: Limits,
    messages: Vec<OnceCell<Option<Arc<Message>>>>,
    derived: OnceCell<Derived>,
}

/// Everything that validation finds, by question.
#[derive(Debug)]
struct Derived {
    by_question: HashMap<(Name, Rtype), Validation>,
    zone: Option<Validation>,
    /// The zones on the way to the subject's, the root among them, and those of the hosts that take its mail.
    zones: HashMap<Name, Validation>,
}

/// What a question brought.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The name that has the records, after all aliases.
    pub name: Name,
    /// The records; none when the name or the type does not exist.
    pub records: Vec<Record>,
    /// True when the name does not exist.
    pub no_such_name: bool,
    /// The last exchange, which brought them.
    pub exchange: &'a Exchange,
    /// What validation says of the whole way there.
    pub validation: Validation,
}

impl Found<'_> {
    /// True when the data must not be used for a pass: it is signed, and wrongly.
    pub fn is_bogus(&self) -> bool {
        self.validation.status == Status::Bogus
    }
}

impl<'a> Dns<'a> {
    pub(super) fn new(facts: &'a Facts, limits: Limits) -> Self {
        Dns {
            facts,
            limits,
            messages: facts.dns.exchanges.iter().map(|_| OnceCell::new()).collect(),
            derived: OnceCell::new(),
        }
    }

    /// The bounds of validation in force.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The facts themselves.
    pub fn facts(&self) -> &'a DnsFacts {
        &self.facts.dns
    }

    /// The reply of an exchange, read.
    pub fn message(&self, index: usize) -> Option<Arc<Message>> {
        let exchange = self.facts.dns.exchanges.get(index)?;
        self.messages
            .get(index)?
            .get_or_init(|| {
                exchange
                    .reply
                    .seen()
                    .map(|reply| Arc::new(Message::from_fact(reply)))
            })
            .clone()
    }

    /// The exchanges, each with its reply where it has one.
    pub fn exchanges(&self) -> impl Iterator<Item = (&'a Exchange, Option<Arc<Message>>)> {
        let facts = self.facts;
        facts
            .dns
            .exchanges
            .iter()
            .enumerate()
            .map(|(index, exchange)| (exchange.as_ref(), self.message(index)))
    }

    /// The lookup of that question, if it was asked.
    pub fn lookup(&self, name: &str, rtype: Rtype) -> Option<&'a Lookup> {
        let wanted = dns::name(name).ok()?;
        let mnemonic = rtype.to_string();
        self.facts.dns.lookups.iter().find(|lookup| {
            lookup.question.rtype == mnemonic
                && dns::name(&lookup.question.name).is_ok_and(|own| own == wanted)
        })
    }

    /// What the question brought.
    ///
    /// # Errors
    /// Why it brought nothing: not asked, or no answer.
    pub fn find(&self, name: &str, rtype: Rtype) -> Result<Found<'a>, Unseen> {
        let not_asked = || Unseen {
            reason: Reason::NoData,
            detail: Some(format!("{name} {rtype} was not asked")),
        };
        let lookup = self.lookup(name, rtype).ok_or_else(not_asked)?;
        if let Some(why) = &lookup.failed {
            return Err(why.clone());
        }
        let index = *self.held(lookup).ok_or_else(not_asked)?;
        let exchange = self.facts.dns.exchanges.get(index).ok_or_else(not_asked)?;
        let message = self.message(index).ok_or_else(not_asked)?;
        let step = question(exchange).ok_or_else(not_asked)?;
        let reading = message.reading(&step.0, &step.1, rtype);
        let (end_name, no_such_name) = match reading.end {
            End::Answer(name) | End::NoData(name) => (name, false),
            End::NxDomain(name) => (name, true),
            End::Elsewhere(_) | End::Referral(_) | End::Lame(_) => {
                let detail = Some(format!("the last reply to {name} {rtype} is no answer"));
                return Err(Unseen {
                    reason: Reason::Malformed,
                    detail,
                });
            }
        };
        let records = message
            .answer
            .iter()
            .filter(|r| r.rtype == rtype && r.owner == end_name)
            .cloned()
            .collect();
        let validation = self.validation(name, rtype).cloned().ok_or_else(not_asked)?;
        Ok(Found {
            name: end_name,
            records,
            no_such_name,
            exchange,
            validation,
        })
    }

    /// What validation says of a question that was asked.
    pub fn validation(&self, name: &str, rtype: Rtype) -> Option<&Validation> {
        let name = dns::name(name).ok()?;
        self.derived().by_question.get(&(name, rtype))
    }

    /// Whether silence at `address`, a name server's, is a finding about it (verdict rule 1): some server of the zone
    /// answered, or any server over the same family, so that questions do get out of here.
    pub fn has_control(&self, address: std::net::IpAddr) -> bool {
        self.facts.dns.exchanges.iter().any(|exchange| {
            exchange.reply.is_seen()
                && (exchange.asked != Asked::Walk || exchange.server.address.is_ipv4() == address.is_ipv4())
        })
    }

    /// Why a status cannot be told, in the words of the question that failed where there is one.
    pub fn untold(&self, validation: &Validation) -> Unseen {
        let at = validation.at.as_ref();
        let failed = at
            .and_then(|(name, rtype)| self.lookup(&name_text(name), *rtype))
            .and_then(|lookup| lookup.failed.clone())
            .filter(|_| validation.why == Some(Why::Unanswered));
        failed.unwrap_or_else(|| Unseen {
            reason: reason(validation.why),
            detail: at.map(|(name, rtype)| format!("{} {rtype}", bare(name))),
        })
    }

    /// The exchange whose answer counts: the last step, or another server's answer where the first did not hold.
    fn held(&self, lookup: &'a Lookup) -> Option<&'a usize> {
        let wanted = dns::name(&lookup.question.name).ok()?;
        let other = self.validation(&lookup.question.name, dns::rtype(&lookup.question.rtype)?);
        let needed = other.is_some_and(|validation| {
            let this =
                |remark: &Remark| matches!(remark, Remark::OtherServerNeeded { name, .. } if *name == wanted);
            validation.remarks.iter().any(this)
        });
        let alternative = lookup.alternatives.last().filter(|_| needed);
        alternative.or_else(|| lookup.steps.last())
    }

    /// What validation says of the chain down to the zone that holds the subject.
    pub fn zone_validation(&self) -> Option<&Validation> {
        self.derived().zone.as_ref()
    }

    /// What validation says of the chain down to a zone on the way from the root to the subject's, that one included.
    pub fn zone_on_the_way(&self, zone: &str) -> Option<&Validation> {
        self.derived().zones.get(&dns::name(zone).ok()?)
    }

    /// What validation says of the chain down to the zone of a host that takes the subject's mail.
    pub fn zone_of(&self, apex: &str) -> Option<&Validation> {
        self.zone_on_the_way(apex)
    }

    fn derived(&self) -> &Derived {
        self.derived.get_or_init(|| self.derive())
    }

    fn derive(&self) -> Derived {
        let anchors = Anchors::new(&read_all(&self.facts.trust.anchors));
        let evidence = self.evidence();
        let now = u32::try_from(self.facts.started_at.as_second().rem_euclid(1 << 32)).unwrap_or(0);
        let crypto = CRYPTO.get_or_init(Remembering::default);
        let mut validator = Validator::new(&evidence, &anchors, now, self.limits, crypto);
        let zone = self
            .facts
            .dns
            .zone
            .seen()
            .and_then(|zone| dns::name(&zone.apex).ok());
        let zone = zone.map(|apex| validator.zone(&apex));
        let mut by_question = HashMap::new();
        for lookup in &self.facts.dns.lookups {
            if let (Ok(name), Some(rtype)) = (
                dns::name(&lookup.question.name),
                dns::rtype(&lookup.question.rtype),
            ) {
                let validation = validator.validate(&name, rtype);
                by_question.insert((name, rtype), validation);
            }
        }
        let zones = self.zones(&mut validator);
        Derived {
            by_question,
            zone,
            zones,
        }
    }

    /// After all questions, so that it changes neither their work nor their remarks: by now every zone is known.
    fn zones(&self, validator: &mut Validator<'_>) -> HashMap<Name, Validation> {
        let delegations = self.facts.dns.zone.seen().map(|zone| &zone.delegations);
        let below = delegations.into_iter().flatten().map(|step| step.zone.as_str());
        let mail = self.facts.mail.seen().map(|mail| &mail.hosts);
        let hosts = mail.into_iter().flatten().filter_map(|host| host.zone.seen());
        std::iter::once(".")
            .chain(below)
            .chain(hosts.map(|zone| zone.apex.as_str()))
            .filter_map(|zone| dns::name(zone).ok())
            .map(|zone| (zone.clone(), validator.zone(&zone)))
            .collect()
    }

    fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::default();
        let answered = |index: &usize| {
            let exchange = self.facts.dns.exchanges.get(*index)?;
            let (zone, name, rtype) = question(exchange)?;
            Some(Answered {
                zone,
                name,
                rtype,
                message: self.message(*index),
            })
        };
        for lookup in &self.facts.dns.lookups {
            let (Ok(name), Some(rtype)) = (
                dns::name(&lookup.question.name),
                dns::rtype(&lookup.question.rtype),
            ) else {
                continue;
            };
            let steps: Vec<Answered> = lookup.steps.iter().filter_map(answered).collect();
            let alternatives: Vec<Answered> = lookup.alternatives.iter().filter_map(answered).collect();
            evidence.add_lookup(name, rtype, &steps, lookup.failed.is_some(), &alternatives);
        }
        for index in 0..self.facts.dns.exchanges.len() {
            if let Some(exchange) = answered(&index) {
                evidence.add_referral(&exchange);
            }
        }
        evidence
    }
}

/// Zone, name and type of an exchange.
fn question(exchange: &Exchange) -> Option<(Name, Name, Rtype)> {
    let zone = dns::name(&exchange.zone).ok()?;
    let name = dns::name(&exchange.question.name).ok()?;
    Some((zone, name, dns::rtype(&exchange.question.rtype)?))
}

fn read_all(lines: &[facts::Record]) -> Vec<Record> {
    lines.iter().filter_map(|line| Record::read(line).ok()).collect()
}

/// A name without its final dot, for showing.
pub fn bare(name: &Name) -> String {
    let text = name_text(name);
    match text.strip_suffix('.') {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}

/// The reason under which a status that cannot be told is reported.
fn reason(why: Option<Why>) -> Reason {
    match why {
        Some(Why::TooComplex) => Reason::TooComplex,
        Some(Why::Unanswered) => Reason::Timeout,
        Some(Why::NoAnchor | Why::NotAsked) | None => Reason::NoData,
        Some(_) => Reason::Malformed,
    }
}
