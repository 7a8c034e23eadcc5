//! Bytes and text into structure.
//!
//! Every function here is total: any input gives a value or an error, never a panic, in time and space bounded by the
//! input. Nothing here looks at the network or the clock, and nothing here says whether a thing is good.

#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::disallowed_macros
    )
)]

pub mod address;
pub mod caa;
pub mod dns;
pub mod dnssec;
pub mod html;
pub mod mail;
pub mod route;
pub mod svcb;
pub mod tls;
pub mod tlsa;
pub mod web;
pub mod x509;
