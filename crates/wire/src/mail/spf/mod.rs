//! SPF (RFC 7208): who may send mail in the name of a domain.
//!
//! - [`select`] finds the record among the TXT records of a name (§4.5), [`Spf::read`] reads it by the grammar of §12;
//! - [`check_host`] answers whether one sender may (§4);
//! - [`Tree`] reads a record with everything it includes, for those who want to know what it comes to for anybody.
//!
//! The last two ask nothing: they read from what is [`Known`](super::Known) and name what is missing.

mod evaluate;
mod explain;
mod fault;
mod grammar;
mod macro_string;
mod outcome;
mod query;
mod select;
mod space;
mod term;
mod tree;

pub use evaluate::check_host;
pub use fault::{Fault, SyntaxError};
pub use macro_string::{Expansion, Letter, MacroString, Part};
pub use outcome::{Evaluation, Limits, Outcome, Problem, Sending};
pub use query::Question;
pub use select::{Selected, is_near, select, strings};
pub use space::{Allowed, Ranges};
pub use term::{DomainSpec, Kind, Mechanism, Prefix, Qualifier, Spf, Term};
pub use tree::{Bounds, Ending, Found, Node, NodeState, Remark, TermNote, Tree, Voids};

#[cfg(test)]
mod tests;
