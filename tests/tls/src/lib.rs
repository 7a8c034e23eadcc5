//! TLS servers of every age and maker, each with what is true of it, written by hand: real ones from Debian, an OpenSSL of
//! 2018 built with all that has been dropped since, libraries that can be told to do what they should not, and fronts of
//! our own before a real server for what nothing serves any more. Foreign clients confirm first that the servers are what
//! the tables say; then our program is compared.

pub mod bench;
pub mod front;
pub mod matrix;
pub mod ours;
pub mod pki;
pub mod row;
pub mod second;
pub mod servers;
pub mod special;
pub mod suite;
pub mod tools;

pub use real::Outcome;
