//! A miniature Internet of foreign parts: name servers, zone signers, validators and web servers of other makers, in a
//! network namespace of its own, with everything in it that can be wrong with a signed name. Our judgement is compared
//! with what is expected of each name by hand, and with what Unbound and delv say.

pub mod build;
pub mod cases;
pub mod client;
pub mod comparison;
pub mod dane;
pub mod dnssec;
pub mod http;
pub mod key;
pub mod mail;
pub mod meddle;
pub mod net;
pub mod oracle;
pub mod ours;
pub mod parallel;
pub mod proof;
pub mod record;
pub mod responder;
pub mod run;
pub mod servers;
pub mod sign;
pub mod signed;
pub mod signer;
pub mod status;
pub mod up;
pub mod web;
pub mod world;
pub mod zone;

pub use status::Status;

/// A result whose error is a sentence for the person at the terminal.
pub type Outcome<T> = Result<T, String>;
