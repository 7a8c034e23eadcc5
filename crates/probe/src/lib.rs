//! How we look.
//!
//! The only crate that opens sockets, and the one that reads the files which measurements rest on.

pub mod tls;
