//! Mail: the records and files that say who may send, who takes, and how.
//!
//! Where one record leads to the next, readers do not ask: they read from what is [`Known`] and say which question is
//! missing. Whoever measures asks it and reads again; whoever judges reads the same with the same function.

mod known;
pub mod spf;

pub use known::{Known, Told};
