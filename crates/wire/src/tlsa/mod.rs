//! TLSA records (RFC 6698, RFC 7671): what they say, which of them count, and whether a server's certificates match.

mod agility;
mod judge;
mod record;
#[cfg(test)]
mod tests;

pub use agility::{RECORDS_MAX, Set};
pub use judge::{By, Judgement, Match, Miss, Presented, SEARCHES_MAX, Store, Why, judge};
pub use record::{Matching, Selector, Tlsa, TooShort, Unusable, Usable, Usage};
