//! Standards, policies, baselines: loads and checks the data of `/catalogue`.
//!
//! A change of law or advice is a change of data, never of code.

pub mod explanations;
mod policy;
pub mod standards;
mod vendors;

pub use policy::{BUILT_IN, policy, policy_from};
pub use vendors::{vendors, vendors_from};
