//! How name servers are asked: our own walk from the root, and the same questions to every server of a zone.
//!
//! A [`Resolver`] is shared by all subjects: it keeps what the infrastructure said (delegations, answers, the health
//! of servers) for a window of time, and equal questions to the same server are asked once. An [`Inquiry`] belongs to
//! one subject: it pays, and remembers every exchange that was used, which become the facts.
//!
//! Nothing here judges. The walk reads replies through [`wire::dns::Message::reading`], and validation tells it, by
//! naming missing evidence, what else to ask.

mod anchors;
mod exchange;
mod facts;
mod hints;
mod inquiry;
mod resolver;
mod servers;
mod validate;
mod walk;

pub use self::facts::{FoundZone, does_not_exist};
pub use anchors::{TrustAnchorError, TrustAnchors};
pub use exchange::{Endpoint, Exchange, Manner, Patience};
pub use hints::{RootHints, RootHintsError};
pub use inquiry::{Failure, Inquiry, Resolution};
pub use resolver::{Resolver, ResolverOptions, Zone};
pub use servers::EachServer;
