//! Cipher suites.

use std::{fmt, sync::LazyLock};

use super::{is_grease, parts::SuiteParts, suites::NAMES};

/// A cipher suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Suite(pub u16);

impl Suite {
    /// No suite, but the sign of a client that renegotiates safely (RFC 5746 §3.3).
    pub const EMPTY_RENEGOTIATION_INFO: Suite = Suite(0x00ff);
    /// No suite, but the sign of a client that tries an older version than it could (RFC 7507).
    pub const FALLBACK: Suite = Suite(0x5600);

    /// Its name in IANA's registry, or, where it was never registered, the one it goes by.
    pub fn name(self) -> Option<&'static str> {
        let at = NAMES.binary_search_by_key(&self.0, |(number, _)| *number).ok()?;
        NAMES.get(at).map(|(_, name)| *name)
    }

    /// The suite of that name, upper and lower case alike.
    pub fn by_name(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(_, own)| own.eq_ignore_ascii_case(name))
            .map(|(number, _)| Suite(*number))
    }

    /// Every number that has a name, signals included, in the order of the numbers.
    pub fn named() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(number, _)| Suite(*number))
    }

    /// What it is made of; `None` for a suite without a name, a signal and what means nothing.
    pub fn parts(self) -> Option<SuiteParts> {
        // Names are long, and whoever plans or judges a survey asks for the parts of all of them again and again.
        static PARTS: LazyLock<Vec<Option<SuiteParts>>> =
            LazyLock::new(|| Suite::named().map(SuiteParts::of).collect());
        let at = NAMES.binary_search_by_key(&self.0, |(number, _)| *number).ok()?;
        PARTS.get(at).copied().flatten()
    }

    /// Every named suite that a server can choose in some version before TLS 1.3, in the order of the numbers.
    ///
    /// Without signals: a server that sees [`Suite::FALLBACK`] refuses. Without `TLS_NULL_WITH_NULL_NULL`, which is the
    /// state before any choice (RFC 5246 §A.5).
    pub fn all_before_1_3() -> impl Iterator<Item = Self> {
        Self::named().filter(|suite| {
            suite.0 != 0
                && suite
                    .parts()
                    .is_some_and(|parts| parts.highest < super::Version::TLS_1_3)
        })
    }

    /// Every named suite of TLS 1.3, in the order of the numbers.
    pub fn all_1_3() -> impl Iterator<Item = Self> {
        Self::named().filter(|suite| {
            suite
                .parts()
                .is_some_and(|parts| parts.lowest >= super::Version::TLS_1_3)
        })
    }

    /// Whether it is no suite but a sign of the client.
    pub fn is_signal(self) -> bool {
        matches!(self, Suite::EMPTY_RENEGOTIATION_INFO | Suite::FALLBACK)
    }

    /// Whether it means nothing (RFC 8701).
    pub fn is_grease(self) -> bool {
        is_grease(self.0)
    }
}

impl fmt::Display for Suite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => write!(f, "0x{:04X}", self.0),
        }
    }
}

code_points! {
    /// A cipher kind of SSL 2.0: three octets. Those whose first octet is zero are suites of later versions.
    Ssl2Kind(u32), "6" {
        /// RC4 with 128 bits.
        RC4_128 = 0x01_0080, "SSL_CK_RC4_128_WITH_MD5";
        /// RC4 with 40 of 128 bits secret.
        RC4_128_EXPORT40 = 0x02_0080, "SSL_CK_RC4_128_EXPORT40_WITH_MD5";
        /// RC2 with 128 bits.
        RC2_128_CBC = 0x03_0080, "SSL_CK_RC2_128_CBC_WITH_MD5";
        /// RC2 with 40 of 128 bits secret.
        RC2_128_CBC_EXPORT40 = 0x04_0080, "SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5";
        /// IDEA with 128 bits.
        IDEA_128_CBC = 0x05_0080, "SSL_CK_IDEA_128_CBC_WITH_MD5";
        /// DES with 56 bits.
        DES_64_CBC = 0x06_0040, "SSL_CK_DES_64_CBC_WITH_MD5";
        /// DES with a MAC of SHA-1, of one implementation.
        DES_64_CBC_SHA = 0x06_0140, "SSL_CK_DES_64_CBC_WITH_SHA";
        /// Triple DES with 168 bits.
        DES_192_EDE3_CBC = 0x07_00c0, "SSL_CK_DES_192_EDE3_CBC_WITH_MD5";
        /// Triple DES with a MAC of SHA-1, of one implementation.
        DES_192_EDE3_CBC_SHA = 0x07_01c0, "SSL_CK_DES_192_EDE3_CBC_WITH_SHA";
        /// RC4 with 64 bits, of one implementation.
        RC4_64 = 0x08_0080, "SSL_CK_RC4_64_WITH_MD5";
    }
}
