//! Why a standard applies, in words.

use catalogue::standards::{Force, Level};
use render::document::{Run, Text};
use verdict::{Arg, Confidence};

use super::say::Pen;
use crate::{Binds, Duty, Ground, NormGround, Timing};

impl Pen<'_> {
    /// The grounds in short: names of norms, or that it is advice.
    pub(super) fn grounds_in_short(&self, grounds: &[Ground<'_>]) -> String {
        let mut said: Vec<String> = Vec::new();
        let firmest = grounds.iter().any(|ground| self.is_duty(ground));
        for ground in grounds {
            // Beside a duty, advice is left to the entry itself.
            if firmest && !self.is_duty(ground) {
                continue;
            }
            let one = match ground {
                Ground::Norm(ground) => self.norm_in_short(ground),
                Ground::Tier(tier) => self.say(&format!("ground-tier-{tier}")),
                Ground::Need(why) => self.with("ground-need", [("why", Arg::Text(self.say(why)))]),
            };
            if !said.contains(&one) {
                said.push(one);
            }
        }
        said.join("; ")
    }

    fn is_duty(&self, ground: &Ground<'_>) -> bool {
        matches!(ground, Ground::Norm(ground) if ground.duty == Duty::Required)
    }

    fn norm_in_short(&self, ground: &NormGround<'_>) -> String {
        let mut said = ground.instrument.name.clone();
        if ground.confidence() == Confidence::Low {
            said = format!("{said} ({})", self.say("ground-confirm"));
        }
        said
    }

    /// A ground in full: the norm with its force, since when, for whom, and what it asks.
    pub(super) fn ground(&self, ground: &Ground<'_>) -> Text {
        match ground {
            Ground::Tier(tier) => vec![Run::plain(self.say(&format!("ground-tier-{tier}")))],
            Ground::Need(why) => {
                vec![Run::plain(
                    self.with("ground-need", [("why", Arg::Text(self.say(why)))]),
                )]
            }
            Ground::Norm(ground) => self.norm(ground),
        }
    }

    fn norm(&self, ground: &NormGround<'_>) -> Text {
        let norm = ground.instrument.name.clone();
        let force = self.force(ground.instrument.force);
        let mut said = vec![self.with(
            "ground-norm",
            [("norm", Arg::Text(norm)), ("force", Arg::Text(force))],
        )];
        match ground.timing {
            Timing::Now(Some(day)) => {
                said.push(self.with("ground-since", [("day", Arg::Text(self.day(day)))]));
            }
            Timing::Now(None) => {}
            Timing::During(day) => said.push(self.with("ground-from", [("day", Arg::Text(self.day(day)))])),
        }
        if ground.status.state == Level::Recommended {
            said.push(self.say("ground-advises"));
        }
        if let Some(threshold) = ground.threshold {
            let key = match threshold.reached {
                Some(true) => "ground-threshold-reached",
                None => "ground-threshold-open",
                Some(false) => "ground-threshold-below",
            };
            said.push(self.with(key, [("eur", Arg::Text(self.number(threshold.eur)))]));
        }
        if ground.binds == Binds::Supplier {
            said.push(self.say("ground-supplier"));
        }
        if ground.softened {
            said.push(self.say("ground-softened"));
        }
        if ground.confidence() == Confidence::Low {
            said.push(self.say("ground-confirm"));
        }
        let mut text = vec![Run::plain(said.join(", "))];
        if let Some(asks) = &ground.status.asks {
            text.push(Run::plain(": "));
            text.push(self.catalogued(asks.clone()));
        }
        text
    }

    pub(super) fn force(&self, force: Force) -> String {
        self.say(match force {
            Force::Law => "force-law",
            Force::Binding => "force-binding",
            Force::ComplyOrExplain => "force-comply_or_explain",
            Force::Agreement => "force-agreement",
            Force::Contract => "force-contract",
            Force::Voluntary => "force-voluntary",
            Force::None => "force-none",
        })
    }
}
