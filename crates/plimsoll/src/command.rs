//! The commands, one module each.

pub mod catalogue;
pub mod data;
pub mod demo;
pub mod doctor;
pub mod explain;
mod explanations;
pub mod judge;
mod judging;
mod kept;
pub mod lab;
pub mod procure;
mod senders;
pub mod shell;
pub mod suppliers;
pub mod test;
mod wanted;
