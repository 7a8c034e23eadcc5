//! TLS: what is trusted, and how servers are asked.

pub mod roots;
