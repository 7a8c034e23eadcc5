//! One subject's questions.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use ::facts::{Reason, Unseen};
use wire::dns::{End, Name, Rtype};

use super::{Exchange, Resolver};
use crate::net::Account;

/// Asks on behalf of one subject and remembers every exchange that was used.
#[derive(Debug)]
pub struct Inquiry<'r> {
    pub(super) resolver: &'r Resolver,
    pub(super) account: Account,
    pub(super) state: Mutex<State>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    /// Every exchange used, in the order of use; true: somebody else paid for it.
    pub used: Vec<(Arc<Exchange>, bool)>,
    seen: HashSet<usize>,
    /// Questions as a resolver asks them.
    pub lookups: Vec<Resolution>,
    pub by_question: HashMap<(Name, Rtype), usize>,
}

/// A question as a resolver asks it, and what came of it.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// The name.
    pub name: Name,
    /// The type.
    pub rtype: Rtype,
    /// First the exchange that answered the question, then one for each alias followed to another zone.
    pub steps: Vec<Arc<Exchange>>,
    /// How the last of them ends, or why there is none.
    pub end: Result<End, Failure>,
    /// Further answers to the first question, asked because the first did not validate.
    pub alternatives: Vec<Arc<Exchange>>,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The reason.
    pub reason: Reason,
    /// In words: which servers, what they said.
    pub detail: String,
}

impl From<Failure> for Unseen {
    fn from(failure: Failure) -> Self {
        Unseen {
            reason: failure.reason,
            detail: Some(failure.detail),
        }
    }
}

impl<'r> Inquiry<'r> {
    /// Questions of one subject, paid from `account`.
    pub fn new(resolver: &'r Resolver, account: Account) -> Self {
        Inquiry {
            resolver,
            account,
            state: Mutex::default(),
        }
    }

    /// The account.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The resolver.
    pub fn resolver(&self) -> &'r Resolver {
        self.resolver
    }

    pub(super) fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn used(&self, exchange: &Arc<Exchange>, shared: bool) {
        let mut state = self.state();
        if state.seen.insert(Arc::as_ptr(exchange) as usize) {
            state.used.push((exchange.clone(), shared));
        }
    }

    pub(super) fn remember(&self, resolution: Resolution) {
        let mut state = self.state();
        let key = (resolution.name.clone(), resolution.rtype);
        if let Some(index) = state.by_question.get(&key).copied() {
            // An answer found later is worth more than a failure before it.
            if state.lookups[index].end.is_err() {
                state.lookups[index] = resolution;
            }
            return;
        }
        let index = state.lookups.len();
        state.by_question.insert(key, index);
        state.lookups.push(resolution);
    }

    /// What came of a question asked before.
    pub fn known(&self, name: &Name, rtype: Rtype) -> Option<Resolution> {
        let state = self.state();
        let index = *state.by_question.get(&(name.clone(), rtype))?;
        state.lookups.get(index).cloned()
    }

    pub(super) fn add_alternative(&self, name: &Name, rtype: Rtype, exchange: Arc<Exchange>) {
        let mut state = self.state();
        if let Some(index) = state.by_question.get(&(name.clone(), rtype)).copied() {
            state.lookups[index].alternatives.push(exchange);
        }
    }
}
