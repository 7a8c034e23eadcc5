//! The SPF record and everything it includes: asked for in rounds, each with all that the last one showed to be missing.

use futures_util::future::join_all;
use probe::dns::Inquiry;
use wire::{
    dns::Name,
    mail::spf::{Bounds, Tree},
};

use super::known::Answers;

/// Most rounds: a record below a record below a record, twice as deep as any receiver follows.
const ROUNDS_MAX: usize = 24;

/// Asks for everything that the record of `domain` leads to, as far as the bounds of the reader go. What was found stands
/// with the inquiry.
pub(crate) async fn ask(inquiry: &Inquiry<'_>, domain: &Name) {
    let bounds = Bounds::default();
    let mut asked = 0_usize;
    for _ in 0..ROUNDS_MAX {
        let mut missing = Tree::read(&Answers(inquiry), domain, &bounds).missing;
        // What is known changes what is reached, so that the reader alone does not keep count over rounds.
        missing.truncate(bounds.questions.saturating_sub(asked));
        if missing.is_empty() {
            return;
        }
        asked += missing.len();
        join_all(missing.iter().map(|(name, rtype)| inquiry.resolve(name, *rtype))).await;
    }
}
