//! Announced prefixes and validated ROA payloads, from files that others publish.
//!
//! Nothing here asks the network: a routing table of the whole Internet and the payloads of all trust anchors fit into
//! memory, and looking them up there asks nobody anything. What covers an address goes into the facts; what it means
//! is for the checks.

mod dump;
mod error;
mod input;
mod json;
mod payloads;
mod prefixes;
mod tables;

pub use error::{Notice, RouteError};
pub use tables::RouteTables;

#[cfg(test)]
mod tests;
