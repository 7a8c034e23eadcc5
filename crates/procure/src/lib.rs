//! What to ask for in a purchase: from eight plain answers to the annex of a tender.
//!
//! [`Answers`] say what is bought by whom; [`choose`] finds the standards that apply on a day and on whose word;
//! [`Annex`] makes requirements, award criteria and clauses of them, and from it come a document and data for other
//! programs. Everything here is a pure function: the day is handed in, and which norm reaches whom is data of
//! `/catalogue/procure`.

mod annex;
mod answers;
mod choose;
mod questions;
mod rules;
mod words;

pub use annex::{Annex, Ask, Entry, ocds::ocds};
pub use answers::{Answers, Mistake, Value, schema::schema};
pub use choose::{
    Choice, Chosen, Clause, Duty, Ground, Later, NormGround, Silenced, Threshold, Timing, choose,
};
pub use questions::{Dialogue, Heard};
pub use rules::{BUILT_IN_FILES, Binds, Equivalence, Rules, Terms, rules, rules_from};
pub use words::sentences;

/// A day of the calendar.
pub use jiff::civil::Date;

#[cfg(test)]
mod tests;
