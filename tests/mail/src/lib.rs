//! Mail servers of three makers, servers that do what none should, and what we say of them.

pub mod odd;
pub mod seen;
pub mod servers;

/// A result whose error is a sentence for the person at the terminal.
pub type Outcome<T> = Result<T, String>;
