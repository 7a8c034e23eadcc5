//! How we look.
//!
//! The only crate that opens sockets, and it opens them in one place: every packet leaves through [`net::Door`].
//! What comes back becomes facts; what it means is none of this crate's business.

pub mod net;

// The web: handshakes, exchanges, and everything asked of one host.
pub mod http;
pub mod tls;
pub mod web;

#[cfg(test)]
mod farm;
