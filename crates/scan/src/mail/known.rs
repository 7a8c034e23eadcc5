//! What was asked so far, as readers of mail records want to know it.

use probe::dns::Inquiry;
use wire::{
    dns::{End, Name, Rtype},
    mail::{Known, Told, denied_compactly},
};

/// The answers to one subject's questions.
pub(super) struct Answers<'a>(pub &'a Inquiry<'a>);

impl Known for Answers<'_> {
    fn told(&self, name: &Name, rtype: Rtype) -> Told {
        let Some(resolution) = self.0.known(name, rtype) else {
            return Told::NotAsked;
        };
        let reply = resolution.steps.last().and_then(|step| step.reply.seen());
        match (resolution.end, reply) {
            (Ok(End::Answer(owner)), Some(reply)) => {
                let own = reply
                    .answer
                    .iter()
                    .filter(|record| record.rtype == rtype && record.owner == owner);
                Told::Records(own.cloned().collect())
            }
            (Ok(End::NxDomain(_)), _) => Told::NoSuchName,
            (Ok(End::NoData(owner)), Some(reply)) if denied_compactly(reply, &owner) => Told::NoSuchName,
            (Ok(End::NoData(_)), _) => Told::Records(Vec::new()),
            _ => Told::Unanswered,
        }
    }
}
