//! What to look at, in which order, within which budget.
//!
//! Takes a subject and what the checks need, runs every probe that does not wait for another at once, and returns
//! facts. It knows no check and no verdict.

mod existence;
mod issuers;
mod mail;
mod measure;
mod network;
mod progress;
mod reach;
mod revocation;
mod subject;
mod web;

pub use existence::Existence;
pub use measure::{AskedSender, Measured, Wanted, measure};
pub use network::{Network, NetworkError, NetworkOptions};
pub use progress::{Progress, Silent, Stage};
pub use reach::{Family, Reached, Way};
pub use subject::{SubjectError, subject};
