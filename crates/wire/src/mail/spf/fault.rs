//! What is wrong with a record, and where.

/// One place at which a record does not fit the grammar of RFC 7208 §12. A receiver that meets one gives up
/// (§4.6: permerror).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Octets before the place, counted from the beginning of the record.
    pub at: usize,
    /// The term that holds it, as it stands there; what is not UTF-8 in it is replaced.
    pub term: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// An octet outside visible ASCII and space (§3.1, §12): a tab, a line end, a letter with an accent, a typographic
    /// quotation mark.
    Character,
    /// No mechanism has that name, and no `=` makes it a modifier (§4.6.1).
    UnknownMechanism,
    /// Something follows a mechanism that stands alone: `all:example.nl`, `ptr/24`.
    Superfluous,
    /// The mechanism or modifier needs a domain and has none: `include`, `exists:`, `redirect=`.
    NoDomain,
    /// The domain does not end in a dot and a top label, or in a macro (§7.1): `a:server`, `a:192.0.2.1`.
    Domain,
    /// A `%` that begins no macro, or a macro that does not conform (§7.1): `%{x}`, `%(i)`, `100%`.
    Macro,
    /// `%{c}`, `%{r}` or `%{t}` in a domain; they are for explanations alone (§7.2).
    MacroInDomain,
    /// A macro asks for the rightmost zero parts (§7.3).
    MacroDigits,
    /// Not an IPv4 address after `ip4:` (§5.6).
    Ip4,
    /// Not an IPv6 address after `ip6:` (§5.6).
    Ip6,
    /// A prefix length that is none: too long, empty, with a zero in front, or of the wrong family.
    Prefix,
    /// `redirect` stands there twice (§6).
    RedirectTwice,
    /// `exp` stands there twice (§6).
    ExpTwice,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Fault; 13] = [
        Fault::Character,
        Fault::UnknownMechanism,
        Fault::Superfluous,
        Fault::NoDomain,
        Fault::Domain,
        Fault::Macro,
        Fault::MacroInDomain,
        Fault::MacroDigits,
        Fault::Ip4,
        Fault::Ip6,
        Fault::Prefix,
        Fault::RedirectTwice,
        Fault::ExpTwice,
    ];

    /// The word by which texts know it.
    pub fn key(self) -> &'static str {
        match self {
            Fault::Character => "character",
            Fault::UnknownMechanism => "unknown-mechanism",
            Fault::Superfluous => "superfluous",
            Fault::NoDomain => "no-domain",
            Fault::Domain => "domain",
            Fault::Macro => "macro",
            Fault::MacroInDomain => "macro-in-domain",
            Fault::MacroDigits => "macro-digits",
            Fault::Ip4 => "ip4",
            Fault::Ip6 => "ip6",
            Fault::Prefix => "prefix",
            Fault::RedirectTwice => "redirect-twice",
            Fault::ExpTwice => "exp-twice",
        }
    }
}

impl std::fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at octet {} ('{}')", self.fault.key(), self.at, self.term)
    }
}

impl std::error::Error for SyntaxError {}
