//! Ports of servers: open, closed, or not to be told.

use std::net::IpAddr;

use facts::{AddressFacts, Measured, PortFacts, Reason, Unseen, WebFacts};

/// Attempts that have to fail before a port counts as closed. A rule for all policies, not a threshold of one: a single
/// lost packet is no fact about the owner.
const TRIES: u8 = 2;

/// What is known about one port of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Port {
    /// A connection came about.
    Open,
    /// Nobody answered, twice, while a control answered: this is a fact about the owner.
    Closed(Reason),
    /// It could not be told, and why.
    Untold(Unseen),
}

/// The state of port 80 or 443 at `address`.
pub fn port(web: &WebFacts, address: &AddressFacts, number: u16) -> Port {
    let control = || control_answered(web, address.address, number);
    state(port_facts(address, number), control)
}

/// The state of a port; `control` tells whether something answered that makes silence a fact about the owner.
pub fn state(seen: &PortFacts, control: impl Fn() -> bool) -> Port {
    match &seen.connect {
        Measured::Seen(_) => Port::Open,
        Measured::NotAsked => Port::Untold(unseen(Reason::NoData)),
        Measured::Unseen(why) if !is_silence(why.reason) || seen.tries < TRIES => Port::Untold(why.clone()),
        Measured::Unseen(why) if control() => Port::Closed(why.reason),
        Measured::Unseen(why) => Port::Untold(Unseen {
            reason: Reason::NoControl,
            detail: why.detail.clone(),
        }),
    }
}

/// True when another port of this address, or any port of another address of the host, answered: then silence here is
/// not our own trouble.
pub fn control_answered(web: &WebFacts, address: IpAddr, number: u16) -> bool {
    web.addresses.iter().any(|other| {
        [80, 443].into_iter().any(|port| {
            let itself = other.address == address && port == number;
            !itself && port_facts(other, port).connect.is_seen()
        })
    })
}

/// True for what a closed or filtered port looks like, and a server that hangs up: never our own refusals or lacks.
pub fn is_silence(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Refused | Reason::Timeout | Reason::Unreachable | Reason::Closed
    )
}

/// True where a full handshake ended with the alert `internal_error` (RFC 8446 §6.2), as `probe::tls` words it: the server says
/// itself that its handshakes come to nothing. One whose keys it cannot use, for instance, shows that only once it has to sign.
pub fn has_internal_error(why: &Unseen) -> bool {
    let detail = why.detail.as_deref().unwrap_or_default();
    why.reason == Reason::Closed && detail.ends_with("alert InternalError")
}

fn port_facts(address: &AddressFacts, number: u16) -> &PortFacts {
    if number == 443 {
        &address.https
    } else {
        &address.http
    }
}

fn unseen(reason: Reason) -> Unseen {
    Unseen { reason, detail: None }
}
