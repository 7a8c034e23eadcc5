//! The names of the lab: zones, signatures made when they are asked for, and what servers say.

mod answer;
mod denial;
mod message;
mod rsa;
mod server;
mod signer;
mod zone;

pub use answer::Reply;
pub use message::{Question, read, write};
pub use server::{Edns, Flow, Manner, Meddle, Server, Source};
pub use signer::{Algorithm, Signer};
pub use zone::{Denial, Lie, Signing, Times, Zone};
