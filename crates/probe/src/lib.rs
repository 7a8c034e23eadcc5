//! How we look.
//!
//! The only crate that opens sockets, and it opens them in one place: every packet leaves through [`net::Door`].
//! What comes back becomes facts; what it means is none of this crate's business. The files that measurements rest on
//! (routing tables, root certificates) are read here too.

pub mod dns;
pub mod download;
pub mod http;
pub mod net;
pub mod quic;
pub mod route;
pub mod smtp;
pub mod tls;
pub mod web;

#[cfg(test)]
mod loopback;
