//! The address guard: whoever names an address in the DNS cannot make us connect to it when it is not public.

use std::net::IpAddr;

use facts::{Net, Reason, Unseen};
use wire::address::{is_never_a_host, special};

/// Which addresses may be reached: those of the public Internet, and the ranges that the operator allows.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    allowed: Vec<Net>,
}

impl Guard {
    /// A guard that lets these ranges pass whatever class they are.
    pub fn allowing(allowed: Vec<Net>) -> Self {
        Guard { allowed }
    }

    /// The ranges allowed.
    pub fn allowed(&self) -> &[Net] {
        &self.allowed
    }

    /// Whether `address` may be reached.
    ///
    /// # Errors
    /// The class that forbids it.
    pub fn admits(&self, address: IpAddr) -> Result<(), Unseen> {
        let refuse = |kind: &str, norm: &str| {
            Err(Unseen {
                reason: Reason::Guarded,
                detail: Some(format!("{address} is a {kind} address ({norm})")),
            })
        };
        if is_never_a_host(address) {
            return refuse("no-host", "RFC 1122 §3.2.1.3");
        }
        if self.allowed.iter().any(|net| net.contains(address)) {
            return Ok(());
        }
        match special(address) {
            Some(special) => refuse(special.kind.key(), special.norm),
            None => Ok(()),
        }
    }
}
