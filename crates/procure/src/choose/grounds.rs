//! Which norms reach a purchase.

use catalogue::standards::{Day, Instrument, Standard, Status};

use super::{Duty, Later, NormGround, Purchase, Silenced, Threshold, Timing};
use crate::rules::{Reach, any};

/// Places that are everywhere.
const EVERYWHERE: [&str; 2] = ["industry", "international"];

/// What a norm asks in a purchase.
pub(super) enum Asked<'a> {
    /// On the day, or within the contract.
    Within(NormGround<'a>),
    /// After it.
    After(Later<'a>),
}

impl<'a> Purchase<'a, '_> {
    /// What the norm behind a status asks in this purchase; nothing where it does not reach it.
    pub(super) fn norm(
        &self,
        standard: &'a Standard,
        status: &'a Status,
        objects: &[String],
    ) -> Option<Asked<'a>> {
        let instrument = self.in_place(&status.instrument)?;
        let full = self.rules.weight(instrument.force, status.state)?;
        let reaches = self.reaching(standard, instrument, objects);
        // Of several entries for an instrument the strictest counts.
        let (reach, duty, threshold) = reaches
            .filter_map(|reach| {
                let (duty, threshold) = self.worth(reach, full)?;
                Some((reach, duty, threshold))
            })
            .max_by_key(|(reach, duty, _)| (*duty, reach.at_most.is_none()))?;
        // What must be there by a day is asked from that day on.
        let from = status.by.or(status.since);
        let timing = match from {
            Some(day) if self.term.at.surely_before(day) => {
                if self.term.end.surely_before(day) {
                    return Some(Asked::After(Later {
                        standard,
                        instrument,
                        status,
                        from: day,
                    }));
                }
                Timing::During(day)
            }
            _ => Timing::Now(from),
        };
        Some(Asked::Within(NormGround {
            instrument,
            status,
            duty,
            binds: reach.binds,
            timing,
            threshold,
            softened: reach.at_most.is_some_and(|most| most < full),
            policy: reach.policy.as_deref(),
        }))
    }

    /// The norm that speaks against a standard here.
    pub(super) fn silenced(&self, standard: &'a Standard, objects: &[String]) -> Option<Silenced<'a>> {
        standard.status.iter().find_map(|status| {
            let instrument = self.in_place(&status.instrument)?;
            let mut reaches = self.reaching(standard, instrument, objects);
            reaches.find(|reach| reach.silences.contains(&standard.id))?;
            Some(Silenced {
                standard,
                instrument,
                status,
            })
        })
    }

    /// The instrument, where it holds in the buyer's country and had been issued.
    fn in_place(&self, id: &str) -> Option<&'a Instrument> {
        let instrument = self.catalogue.instrument(id)?;
        let here = EVERYWHERE.contains(&instrument.place.as_str())
            || self.rules.within(&self.answers.country, &instrument.place);
        let issued = |day: Day| !self.term.at.surely_before(day);
        (here && instrument.issued.is_none_or(issued)).then_some(instrument)
    }

    /// The entries by which an instrument reaches this purchase, its value left aside.
    fn reaching(
        &self,
        standard: &Standard,
        instrument: &Instrument,
        objects: &[String],
    ) -> impl Iterator<Item = &'a Reach> {
        let (rules, answers) = (self.rules, self.answers);
        rules.norms.norms.iter().filter(move |reach| {
            reach.instrument == instrument.id
                && rules.in_sectors(&answers.sector, &reach.sectors)
                && any(&reach.objects, objects)
                && any(&reach.data, &answers.data)
                && any(&reach.users, &answers.users)
                && (reach.standards.is_empty() || reach.standards.contains(&standard.id))
        })
    }

    /// What is left of a duty by the value of the purchase and by who buys. A value that leaves it open counts as reached.
    fn worth(&self, reach: &Reach, full: Duty) -> Option<(Duty, Option<Threshold>)> {
        let threshold = reach.from_value_eur.map(|eur| Threshold {
            eur,
            reached: self.answers.value.reaches(eur),
        });
        let below = threshold.is_some_and(|threshold| threshold.reached == Some(false));
        let duty = if below { reach.below?.min(full) } else { full };
        Some((reach.at_most.map_or(duty, |most| duty.min(most)), threshold))
    }
}
