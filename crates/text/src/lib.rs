//! Findings into words, in the reader's language.
//!
//! The words of a check stand beside it in its folder; what all checks share stands in `src/words/`. Both are Fluent
//! files. This crate never judges and never compares a number: it finds the message and fills in the arguments.

mod arabic;
mod language;
mod runs;
mod sanitise;
mod sentences;
mod servers;
mod words;

pub use language::Language;
pub use sanitise::{ISOLATE, POP, flat, plain};
pub use sentences::Sentences;
pub use servers::Servers;
pub use words::Words;

#[cfg(test)]
mod tests;
