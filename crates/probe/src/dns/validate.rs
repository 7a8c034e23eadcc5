//! The walk and the validator in turn, until nothing is missing.

use std::{collections::BTreeSet, sync::Arc};

use futures_util::future::join_all;
use wire::{
    dns::{Name, Rtype},
    dnssec::{Anchors, Answered, Evidence, Limits, Status, Validation, Validator, Verify},
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
        let all = |validator: &mut Validator<'_>| {
            let worth = |(name, rtype): &(Name, Rtype)| validator.validate(name, *rtype);
            questions.iter().map(worth).collect()
        };
        self.gather(anchors, now, limits, crypto, all).await
    }

    /// Asks whatever the chain of keys down to the zone `apex` rests on, even where the zone's own servers are silent.
    pub async fn prove_zone(
        &self,
        apex: &Name,
        anchors: &Anchors,
        now: u32,
        limits: Limits,
    ) -> Vec<Validation> {
        let zone = |validator: &mut Validator<'_>| vec![validator.zone(apex)];
        self.gather(anchors, now, limits, &self.resolver.crypto, zone)
            .await
    }

    /// Validates, asks for what was missing or did not hold, and so on until nothing more can be had.
    async fn gather(
        &self,
        anchors: &Anchors,
        now: u32,
        limits: Limits,
        crypto: &dyn Verify,
        validate: impl Fn(&mut Validator<'_>) -> Vec<Validation>,
    ) -> Vec<Validation> {
        let mut validations = Vec::new();
        for _ in 0..ROUNDS_MAX {
            let evidence = self.evidence();
            validations = validate(&mut Validator::new(&evidence, anchors, now, limits, crypto));
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
        let state = self.state();
        for lookup in &state.lookups {
            let all = |exchanges: &[Arc<Exchange>]| exchanges.iter().map(|e| answered(e)).collect::<Vec<_>>();
            let (steps, alternatives) = (all(&lookup.steps), all(&lookup.alternatives));
            evidence.add_lookup(
                lookup.name.clone(),
                lookup.rtype,
                &steps,
                lookup.end.is_err(),
                &alternatives,
            );
        }
        for (exchange, _) in &state.used {
            evidence.add_referral(&answered(exchange));
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

fn answered(exchange: &Exchange) -> Answered {
    Answered {
        zone: exchange.zone.clone(),
        name: exchange.name.clone(),
        rtype: exchange.rtype,
        message: exchange.reply.seen().cloned(),
    }
}
