//! Which record counts for a domain, and which organization it belongs to (RFC 9989 §4.10): the tree walk.

use crate::{
    dns::{Name, Rtype},
    mail::{Known, Told, below, txt},
};

use super::{Almost, Dmarc, Kind, Psd, kind};

/// Questions of one walk at most: names longer than eight labels are shortened to seven after the first.
pub const STEPS_MAX: usize = 8;

/// Labels to which longer names are shortened (RFC 9989 §4.10, step 5).
const SHORTENED: usize = 7;

/// Whose record applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The domain's own.
    Own,
    /// That of its Organizational Domain.
    Organization,
    /// That of the domain under which it was registered.
    Suffix,
}

/// What was found at one name of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The domain; asked was `_dmarc` below it.
    pub at: Name,
    /// DMARC records there. Only a single one counts.
    pub texts: Vec<String>,
    /// Texts that were meant as such and do not count.
    pub almost: Vec<(String, Almost)>,
    /// The record, where there is just one.
    pub record: Option<Dmarc>,
}

/// The record that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The domain that publishes it.
    pub at: Name,
    /// Whose that is.
    pub origin: Origin,
    /// The record.
    pub record: Dmarc,
    /// As it was published.
    pub text: String,
}

/// What is known of the record for a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovery {
    /// The record that applies, where there is one.
    pub applied: Option<Applied>,
    /// The names that were looked at, in order.
    pub steps: Vec<Step>,
    /// Questions that nobody put yet; what is above is not final then.
    pub missing: Vec<(Name, Rtype)>,
    /// Questions without an answer; the same holds.
    pub unanswered: Vec<Name>,
}

/// The organization that a domain belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Organization {
    /// Its Organizational Domain.
    Is(Name),
    /// These questions have to be put first.
    Missing(Vec<(Name, Rtype)>),
    /// This question has no answer.
    Unanswered(Name),
}

/// Finds the record for `domain` (RFC 9989 §4.10.1): its own; else, after a walk up the tree, that of its Organizational
/// Domain, or of the public suffix above that.
pub fn discover(domain: &Name, known: &dyn Known) -> Discovery {
    let mut found = Discovery::default();
    found.look(domain, known);
    if found.is_open() {
        return found;
    }
    if let Some(applied) = found.at(domain, Origin::Own) {
        found.applied = Some(applied);
        return found;
    }
    let above = targets(domain).into_iter().skip(1);
    found.walk(above, known);
    if found.is_open() {
        return found;
    }
    let organization = organization_of(domain, &found.steps);
    found.applied = found.at(&organization, Origin::Organization).or_else(|| {
        let suffix = found
            .steps
            .iter()
            .find(|step| step.record.as_ref().is_some_and(|record| record.psd == Psd::Yes))?;
        found.at(&suffix.at.clone(), Origin::Suffix)
    });
    found
}

/// Finds the Organizational Domain of `domain` (RFC 9989 §4.10.2).
pub fn organization(domain: &Name, known: &dyn Known) -> Organization {
    let mut found = Discovery::default();
    found.walk(targets(domain).into_iter(), known);
    if let Some(name) = found.unanswered.first() {
        return Organization::Unanswered(name.clone());
    }
    if !found.missing.is_empty() {
        return Organization::Missing(found.missing);
    }
    Organization::Is(organization_of(domain, &found.steps))
}

/// The names of a walk, the domain itself first.
fn targets(domain: &Name) -> Vec<Name> {
    let mut targets = vec![domain.clone()];
    let mut at = domain.parent();
    while let Some(name) = at.filter(|name| !name.is_root()) {
        // The root label is among those counted.
        if name.label_count().saturating_sub(1) <= SHORTENED {
            targets.push(name.clone());
        }
        at = name.parent();
    }
    targets.truncate(STEPS_MAX);
    targets
}

/// RFC 9989 §4.10.2, over the steps of a walk, the longest name first.
fn organization_of(domain: &Name, steps: &[Step]) -> Name {
    let mut shortest = None;
    for step in steps {
        if let Some(record) = &step.record {
            match record.psd {
                Psd::No => return step.at.clone(),
                Psd::Yes if step.at != *domain => return below_of(domain, &step.at),
                Psd::Yes | Psd::Unsaid => shortest = Some(step.at.clone()),
            }
        }
    }
    shortest.unwrap_or_else(|| domain.clone())
}

/// The name one label below `suffix` on the way to `domain`.
fn below_of(domain: &Name, suffix: &Name) -> Name {
    let mut at = domain.clone();
    while let Some(parent) = at.parent() {
        if parent == *suffix {
            return at;
        }
        at = parent;
    }
    domain.clone()
}

impl Discovery {
    fn is_open(&self) -> bool {
        !self.missing.is_empty() || !self.unanswered.is_empty()
    }

    fn walk(&mut self, targets: impl Iterator<Item = Name>, known: &dyn Known) {
        for target in targets {
            self.look(&target, known);
            let ends = self
                .steps
                .last()
                .filter(|step| step.at == target)
                .is_some_and(|step| {
                    let psd = step.record.as_ref().map(|record| record.psd);
                    psd == Some(Psd::No) || psd == Some(Psd::Yes) && self.steps.len() > 1
                });
            // What stands above an answer that did not come is asked all the same: all questions at once.
            if ends {
                return;
            }
        }
    }

    fn look(&mut self, domain: &Name, known: &dyn Known) {
        let Some(owner) = below("_dmarc", domain) else {
            return;
        };
        let records = match known.told(&owner, Rtype::TXT) {
            Told::NotAsked => {
                self.missing.push((owner, Rtype::TXT));
                return;
            }
            Told::Unanswered => {
                self.unanswered.push(owner);
                return;
            }
            Told::NoSuchName => Vec::new(),
            Told::Records(records) => records,
        };
        let mut step = Step {
            at: domain.clone(),
            texts: Vec::new(),
            almost: Vec::new(),
            record: None,
        };
        for text in txt::texts(&records) {
            match kind(&text) {
                Kind::Record => step.texts.push(text),
                Kind::Almost(why) => step.almost.push((text, why)),
                Kind::Other => {}
            }
        }
        if let [only] = step.texts.as_slice() {
            step.record = Some(Dmarc::read(only));
        }
        self.steps.push(step);
    }

    fn at(&self, domain: &Name, origin: Origin) -> Option<Applied> {
        let step = self.steps.iter().find(|step| step.at == *domain)?;
        Some(Applied {
            at: step.at.clone(),
            origin,
            record: step.record.clone()?,
            text: step.texts.first()?.clone(),
        })
    }
}
