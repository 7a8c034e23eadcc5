//! Pages for whoever sits at this machine. Nothing is listened to but loopback, and nothing is asked of anybody.

mod listen;
mod pages;

pub use listen::{Served, open};
pub use pages::{Page, Site};
