//! What was asked and what came back.

use std::{collections::HashMap, sync::Arc};

use crate::dns::{Message, Name, Rtype};

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

impl Evidence {
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
