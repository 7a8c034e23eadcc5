//! The parts of a record.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::MacroString;

/// A record that fits the grammar (RFC 7208 §12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spf {
    /// Its terms in order.
    pub terms: Vec<Term>,
}

impl Spf {
    /// The place of the first `all`: mechanisms after it are never reached (§5.1).
    pub fn all(&self) -> Option<(usize, Qualifier)> {
        self.terms
            .iter()
            .enumerate()
            .find_map(|(place, term)| match term.kind {
                Kind::Mechanism(qualifier, Mechanism::All) => Some((place, qualifier)),
                _ => None,
            })
    }

    /// The target of `redirect`, which counts where there is no `all` (§6.1), and the place of the term.
    pub fn redirect(&self) -> Option<(usize, &DomainSpec)> {
        self.terms
            .iter()
            .enumerate()
            .find_map(|(place, term)| match &term.kind {
                Kind::Redirect(spec) => Some((place, spec)),
                _ => None,
            })
    }

    /// Where the explanation stands (§6.2).
    pub fn explanation(&self) -> Option<&DomainSpec> {
        self.terms.iter().find_map(|term| match &term.kind {
            Kind::Explanation(spec) => Some(spec),
            _ => None,
        })
    }
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Octets before it, counted from the beginning of the record.
    pub at: usize,
    /// As it stands there.
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// What a term is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A mechanism, and the result where it matches.
    Mechanism(Qualifier, Mechanism),
    /// `redirect=`: the record to go on with.
    Redirect(DomainSpec),
    /// `exp=`: where the explanation for a failure stands.
    Explanation(DomainSpec),
    /// A modifier that RFC 7208 does not know; receivers pass over it (§6).
    Unknown {
        /// Its name.
        name: String,
        /// Its value.
        value: MacroString,
    },
}

/// The result of a mechanism that matches (§4.6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Qualifier {
    /// `+`, or nothing: may send.
    Pass,
    /// `-`: may not.
    Fail,
    /// `~`: probably may not.
    SoftFail,
    /// `?`: nothing is said.
    Neutral,
}

impl Qualifier {
    /// The sign.
    pub fn sign(self) -> char {
        match self {
            Qualifier::Pass => '+',
            Qualifier::Fail => '-',
            Qualifier::SoftFail => '~',
            Qualifier::Neutral => '?',
        }
    }

    pub(super) fn read(octet: u8) -> Option<Self> {
        Some(match octet {
            b'+' => Qualifier::Pass,
            b'-' => Qualifier::Fail,
            b'~' => Qualifier::SoftFail,
            b'?' => Qualifier::Neutral,
            _ => return None,
        })
    }
}

/// What a mechanism compares the sender with (§5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// Everybody.
    All,
    /// Whoever another domain's record passes.
    Include(DomainSpec),
    /// The addresses of a name; of the domain itself without one.
    A(Option<DomainSpec>, Prefix),
    /// The addresses of the MX hosts of a name.
    Mx(Option<DomainSpec>, Prefix),
    /// Addresses whose reverse name leads back and lies below a name. Not to be used (§5.5).
    Ptr(Option<DomainSpec>),
    /// A block of IPv4 addresses: address and prefix length.
    Ip4(Ipv4Addr, u8),
    /// A block of IPv6 addresses.
    Ip6(Ipv6Addr, u8),
    /// Whoever makes this name exist, by its macros.
    Exists(DomainSpec),
}

impl Mechanism {
    /// Whether evaluating it costs one of the ten terms that may look something up (§4.6.4).
    pub fn looks_up(&self) -> bool {
        !matches!(self, Mechanism::All | Mechanism::Ip4(..) | Mechanism::Ip6(..))
    }
}

/// How much of an address is compared, in bits, by family (§5.3: dual-cidr-length).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    /// 0 to 32.
    pub v4: u8,
    /// 0 to 128.
    pub v6: u8,
}

impl Default for Prefix {
    fn default() -> Self {
        Prefix { v4: 32, v6: 128 }
    }
}

/// A domain, with macros perhaps (§7.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainSpec(pub MacroString);
