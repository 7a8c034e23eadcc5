//! TLS messages that travel in the clear: hello messages and alerts, and the records that carry them.
//!
//! No cryptography happens here. What is encrypted is left to a full client; what a server tells everybody who asks
//! is read and written octet by octet, code points that nobody has registered included.
//!
//! - [`hello`]: what a client offers, [`extension`]s above all, and what a server chose ([`server_hello`]);
//! - [`ssl2`]: the same in SSL 2.0;
//! - [`flight`]: everything that a server sends in the clear before it waits, read as it comes;
//! - [`key_exchange`] and [`status`]: messages of TLS 1.2 and before, taken apart; [`ffdhe`]: primes that have a name;
//! - [`reading`] and [`listing`]: what all of it comes to;
//! - [`code`]: code points and their names.

pub mod code;
pub mod extension;
pub mod ffdhe;
pub mod flight;
pub mod hello;
pub mod key_exchange;
pub mod listing;
mod reader;
pub mod reading;
pub mod record;
pub mod server_hello;
pub mod ssl2;
pub mod status;

#[cfg(test)]
mod tests;
