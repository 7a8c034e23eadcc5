//! Whether a domain has DKIM keys at all, without knowing a selector.
//!
//! Keys stand below `_domainkey.DOMAIN`. Where there is one, that name exists, if only because something stands below it,
//! and a server that keeps to RFC 8020 does not say that it does not. Some servers do say so of such empty names; others say of
//! no name at all that it does not exist. So both answers are held against controls before they count.

use crate::{
    dns::{Name, Rtype},
    mail::{Known, Told, below as below_name},
};

use super::DOMAIN_KEY;

/// What can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Existence {
    /// Something stands below `_domainkey`: that name exists, and a made-up one beside it does not.
    Likely,
    /// Nothing stands there: the name does not exist.
    None,
    /// The server says that it does not exist, but it says so wrongly of this other name, below which something stands.
    Unreliable(Name),
    /// A made-up name exists as well: a wildcard answers, or the server denies no name.
    AnyName(Name),
    /// These questions have to be put first.
    Missing(Vec<(Name, Rtype)>),
    /// This question has no answer.
    Unanswered(Name),
}

/// Names that often have records, below a name that then must exist: the lower name and its type, the upper one.
const CONTROLS: [(&str, Rtype, &str); 3] = [
    ("_smtp._tls", Rtype::TXT, "_tls"),
    ("_sip._tls", Rtype::SRV, "_tls"),
    ("_autodiscover._tcp", Rtype::SRV, "_tcp"),
];

/// Finds out from what is known; `made_up` is a label that nobody has, for a name beside the selectors.
pub fn existence(domain: &Name, made_up: &str, known: &dyn Known) -> Existence {
    let Some(owner) = below_name(DOMAIN_KEY, domain) else {
        return Existence::None;
    };
    match known.told(&owner, Rtype::TXT) {
        Told::NotAsked => Existence::Missing(vec![(owner, Rtype::TXT)]),
        Told::Unanswered => Existence::Unanswered(owner),
        Told::NoSuchName => unless_wrong(domain, known),
        Told::Records(_) => unless_everything(&owner, made_up, known),
    }
}

/// The name exists; does any?
fn unless_everything(owner: &Name, made_up: &str, known: &dyn Known) -> Existence {
    let Some(beside) = below_name(made_up, owner) else {
        return Existence::Likely;
    };
    match known.told(&beside, Rtype::TXT) {
        Told::NotAsked => Existence::Missing(vec![(beside, Rtype::TXT)]),
        Told::Unanswered => Existence::Unanswered(beside),
        Told::NoSuchName => Existence::Likely,
        Told::Records(_) => Existence::AnyName(beside),
    }
}

/// The name is said not to exist; is that said of names that do?
fn unless_wrong(domain: &Name, known: &dyn Known) -> Existence {
    let mut missing = Vec::new();
    let mut above: Vec<Name> = Vec::new();
    for (lower, rtype, upper) in CONTROLS {
        let (Some(lower), Some(upper)) = (below_name(lower, domain), below_name(upper, domain)) else {
            continue;
        };
        match known.told(&lower, rtype) {
            Told::NotAsked => missing.push((lower, rtype)),
            Told::Records(records) if !records.is_empty() && !above.contains(&upper) => above.push(upper),
            // No control then; that is no fault.
            Told::Unanswered | Told::NoSuchName | Told::Records(_) => {}
        }
    }
    for upper in above {
        match known.told(&upper, Rtype::TXT) {
            Told::NotAsked => missing.push((upper, Rtype::TXT)),
            Told::NoSuchName => return Existence::Unreliable(upper),
            Told::Unanswered | Told::Records(_) => {}
        }
    }
    if missing.is_empty() {
        Existence::None
    } else {
        Existence::Missing(missing)
    }
}
