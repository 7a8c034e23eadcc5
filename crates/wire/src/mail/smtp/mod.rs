//! What mail servers say (RFC 5321 §4.2): replies as they come in, what a reply means, what a server is able to do, and
//! how far a session came.
//!
//! Servers are read as senders of mail read them, who have to deliver: what a lenient sender understands is understood
//! here too, and what the grammar does not allow is told as a [`Fault`] beside it.

mod ehlo;
mod reader;
mod reply;
mod stand;

pub use ehlo::{Extension, Extensions, is_ehlo_name};
pub use reader::{LINE_KEPT_MAX, LINES_MAX, OCTETS_MAX, Progress, ReplyReader};
pub use reply::{Enhanced, Fault, LINE_MAX, Reply};
pub use stand::{Obstacle, Stand, stand};

#[cfg(test)]
mod tests;
