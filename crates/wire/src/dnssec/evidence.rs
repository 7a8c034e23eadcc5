//! What was asked and what came back.

use std::{collections::HashMap, sync::Arc};

use crate::dns::{End, Message, Name, Rtype};

/// Answers by question.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    answers: HashMap<(Name, Rtype), Vec<Given>>,
}

/// What one server gave for a question.
#[derive(Clone, Debug)]
pub enum Given {
    /// A reply, and the zone for which its server was asked.
    Reply {
        /// The zone whose server this is.
        zone: Name,
        /// The reply.
        message: Arc<Message>,
    },
    /// No server gave a usable reply.
    Nothing,
}

/// One exchange, as evidence.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The zone for which the server was asked.
    pub zone: Name,
    /// The name asked for.
    pub name: Name,
    /// The type asked for.
    pub rtype: Rtype,
    /// The reply; none where there was none.
    pub message: Option<Arc<Message>>,
}

impl Answered {
    fn given(&self) -> Given {
        match &self.message {
            Some(message) => Given::Reply {
                zone: self.zone.clone(),
                message: message.clone(),
            },
            None => Given::Nothing,
        }
    }

    /// Where an alias in it leads, out of what it answers.
    fn leads_to(&self) -> Option<Name> {
        match self
            .message
            .as_ref()?
            .reading(&self.zone, &self.name, self.rtype)
            .end
        {
            End::Elsewhere(name) => Some(name),
            _ => None,
        }
    }

    /// The child of which it says, as a referral, whether that has DS records.
    fn told_of_delegation(&self) -> Option<Name> {
        let message = self.message.as_ref()?;
        let End::Referral(cut) = message.reading(&self.zone, &self.name, self.rtype).end else {
            return None;
        };
        let told = message.authority.iter().any(|record| {
            (record.rtype == Rtype::DS && record.owner == cut)
                || matches!(record.rtype, Rtype::NSEC | Rtype::NSEC3)
        });
        told.then_some(cut)
    }
}

impl Evidence {
    /// Adds a question as a resolver asks it: the steps that answered it, whether the last is missing, and other
    /// servers' answers to the first.
    pub fn add_lookup(
        &mut self,
        name: Name,
        rtype: Rtype,
        steps: &[Answered],
        failed: bool,
        alternatives: &[Answered],
    ) {
        for step in steps {
            self.add(step.name.clone(), step.rtype, step.given());
        }
        if failed {
            let unanswered = match steps.last() {
                None => Some(name),
                Some(last) => last.leads_to(),
            };
            if let Some(name) = unanswered {
                self.add(name, rtype, Given::Nothing);
            }
        }
        for alternative in alternatives {
            self.add(alternative.name.clone(), alternative.rtype, alternative.given());
        }
    }

    /// Adds what an exchange, if it is a referral, says of the child's DS records.
    pub fn add_referral(&mut self, exchange: &Answered) {
        if let Some(cut) = exchange.told_of_delegation() {
            self.add(cut, Rtype::DS, exchange.given());
        }
    }

    /// Adds an answer; earlier ones are looked at first.
    pub fn add(&mut self, name: Name, rtype: Rtype, given: Given) {
        let answers = self.answers.entry((name, rtype)).or_default();
        if answers.len() < ANSWERS_MAX {
            answers.push(given);
        }
    }

    /// The answers to a question in the order in which they were added; none when it was never asked.
    pub fn get(&self, name: &Name, rtype: Rtype) -> Option<&[Given]> {
        // The map is keyed by value, and names are shared buffers: cloning costs a count.
        self.answers.get(&(name.clone(), rtype)).map(Vec::as_slice)
    }

    /// True when the question was asked.
    pub fn has(&self, name: &Name, rtype: Rtype) -> bool {
        self.get(name, rtype).is_some()
    }
}

/// Most answers to one question that are looked at: each could cost verifications.
const ANSWERS_MAX: usize = 8;
