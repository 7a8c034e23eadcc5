//! The walk and the validator in turn, until nothing is missing.

use std::{collections::BTreeSet, sync::Arc};

use facts::Measured;
use futures_util::future::join_all;
use wire::{
    dns::{Message, Name, Rtype},
    dnssec::{Anchors, Evidence, Given, Limits, Status, Validation, Validator, Verify},
};

use super::{Endpoint, Exchange, Inquiry, Manner};

/// Rounds of asking for what validation misses: as deep as a chain of trust can be.
const ROUNDS_MAX: usize = 24;
/// Other servers asked for one answer that does not hold.
const ALTERNATIVES_MAX: usize = 5;

impl Inquiry<'_> {
    /// Validates these questions, asking for whatever evidence is missing, and other servers where an answer does not
    /// hold.
    pub async fn prove(
        &self,
        questions: &[(Name, Rtype)],
        anchors: &Anchors,
        now: u32,
        limits: Limits,
    ) -> Vec<Validation> {
        self.prove_with(questions, anchors, now, limits, &self.resolver.crypto)
            .await
    }

    /// The same with another verifier.
    pub async fn prove_with(
        &self,
        questions: &[(Name, Rtype)],
        anchors: &Anchors,
        now: u32,
        limits: Limits,
        crypto: &dyn Verify,
    ) -> Vec<Validation> {
        join_all(questions.iter().map(|(name, rtype)| self.resolve(name, *rtype))).await;
        let mut validations = Vec::new();
        for _ in 0..ROUNDS_MAX {
            let evidence = self.evidence();
            let mut validator = Validator::new(&evidence, anchors, now, limits, crypto);
            validations = questions
                .iter()
                .map(|(name, rtype)| validator.validate(name, *rtype))
                .collect();
            let missing: BTreeSet<(Name, Rtype)> = validations
                .iter()
                .flat_map(|validation| validation.missing.iter().cloned())
                .collect();
            if !missing.is_empty() {
                join_all(missing.iter().map(|(name, rtype)| self.resolve(name, *rtype))).await;
                continue;
            }
            let broken: BTreeSet<(Name, Rtype)> = validations
                .iter()
                .filter(|validation| validation.status == Status::Bogus)
                .filter_map(|validation| validation.question.clone())
                .collect();
            let asked = join_all(broken.iter().map(|(name, rtype)| self.ask_another(name, *rtype))).await;
            if !asked.into_iter().any(|asked| asked) {
                break;
            }
        }
        validations
    }

    /// Everything known so far, by question.
    pub fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::default();
        let (lookups, used) = {
            let state = self.state();
            (state.lookups.clone(), state.used.clone())
        };
        for lookup in lookups {
            for step in &lookup.steps {
                add(&mut evidence, step);
            }
            if lookup.end.is_err() {
                let last = lookup.steps.last().and_then(|step| target(step, lookup.rtype));
                let name = if lookup.steps.is_empty() {
                    Some(lookup.name)
                } else {
                    last
                };
                if let Some(name) = name {
                    evidence.add(name, lookup.rtype, Given::Nothing);
                }
            }
            for alternative in &lookup.alternatives {
                add(&mut evidence, alternative);
            }
        }
        for (exchange, _) in used {
            if let Measured::Seen(message) = &exchange.reply
                && let Some(cut) = told_of_delegation(message, &exchange)
            {
                evidence.add(cut, Rtype::DS, given(message, &exchange));
            }
        }
        evidence
    }

    /// Asks one more server for an answer that does not hold; false when there is none left to ask.
    async fn ask_another(&self, name: &Name, rtype: Rtype) -> bool {
        let known = match self.known(name, rtype) {
            Some(known) => known,
            // The answer came with a referral: ask for it by itself.
            None => {
                self.resolve(name, rtype).await;
                return true;
            }
        };
        let Some(first) = known.steps.first() else {
            return false;
        };
        if known.alternatives.len() >= ALTERNATIVES_MAX {
            return false;
        }
        let zone = self.resolver.closest(&first.zone, false);
        let asked: Vec<_> = known
            .alternatives
            .iter()
            .chain([first])
            .map(|exchange| exchange.address)
            .collect();
        let mut others: Vec<Endpoint> = self
            .endpoints(&zone)
            .into_iter()
            .filter(|endpoint| !asked.contains(&endpoint.address))
            .collect();
        self.resolver.order(&mut others);
        for endpoint in others {
            let (exchange, shared) = self
                .resolver
                .ask(
                    &self.account,
                    &endpoint,
                    name,
                    rtype,
                    Manner::WALK,
                    self.resolver.options.patience,
                )
                .await;
            self.used(&exchange, shared);
            let useful = exchange.reply.seen().is_some_and(|message| {
                !matches!(
                    message.reading(&zone.name, name, rtype).end,
                    wire::dns::End::Lame(_)
                )
            });
            if useful {
                self.add_alternative(name, rtype, exchange);
                return true;
            }
        }
        false
    }
}

fn add(evidence: &mut Evidence, exchange: &Arc<Exchange>) {
    let given = match &exchange.reply {
        Measured::Seen(message) => given(message, exchange),
        _ => Given::Nothing,
    };
    evidence.add(exchange.name.clone(), exchange.rtype, given);
}

fn given(message: &Arc<Message>, exchange: &Exchange) -> Given {
    Given::Reply {
        zone: exchange.zone.clone(),
        message: message.clone(),
    }
}

/// The child of which a referral says, signed or not, whether it has DS records; none when it says nothing of it.
fn told_of_delegation(message: &Message, exchange: &Exchange) -> Option<Name> {
    let reading = message.reading(&exchange.zone, &exchange.name, exchange.rtype);
    let wire::dns::End::Referral(cut) = reading.end else {
        return None;
    };
    let told = message.authority.iter().any(|record| {
        (record.rtype == Rtype::DS && record.owner == cut)
            || matches!(record.rtype, Rtype::NSEC | Rtype::NSEC3)
    });
    told.then_some(cut)
}

/// Where the alias in this step leads.
fn target(step: &Exchange, rtype: Rtype) -> Option<Name> {
    match step.reply.seen()?.reading(&step.zone, &step.name, rtype).end {
        wire::dns::End::Elsewhere(name) => Some(name),
        _ => None,
    }
}
