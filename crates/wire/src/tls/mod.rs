//! TLS messages that travel in the clear: hello messages and alerts, and the records that carry them.
//!
//! No cryptography happens here. What is encrypted is left to a full client; what a server tells everybody who asks
//! is read and written octet by octet, code points that nobody has registered included.

pub mod code;
pub mod hello;
pub mod record;

#[cfg(test)]
mod tests;
