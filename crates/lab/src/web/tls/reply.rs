//! What is answered to a hello.

use wire::tls::code::{Authentication, Group, KeyExchangeKind, SignatureScheme, Suite, SuiteParts, Version};

use super::{
    LIBRARY_CURVES, LIBRARY_SIGNATURES, LIBRARY_SUITES, Progress, Refusal, Tls,
    flight::{self, Chosen},
    hello::Hello,
};

/// protocol_version (RFC 8446 §6.2).
const PROTOCOL_VERSION: u8 = 70;
/// handshake_failure (RFC 8446 §6.2).
const HANDSHAKE_FAILURE: u8 = 40;

/// The kind of the extension of RFC 7627.
const EXTENDED_MASTER_SECRET: u16 = 23;
/// The kind of the extension of RFC 5746.
const RENEGOTIATION_INFO: u16 = 0xff01;
/// The method of RFC 3749.
const DEFLATE: u8 = 1;

/// What stands in front of the library at one endpoint.
#[derive(Debug)]
pub(crate) struct Front {
    pub(super) tls: Tls,
    /// The chain for the library's key.
    pub(super) ecdsa: Vec<Vec<u8>>,
    /// The chain for an RSA key that nobody has the other half of.
    pub(super) rsa: Vec<Vec<u8>>,
    pub(super) prime: Vec<u8>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The library's.
    GoOn,
    /// These octets; whatever the client says to them, nobody listens.
    Say(Vec<u8>),
    /// The end of the connection.
    HangUp,
}

impl Front {
    /// For this beginning, with chains in DER.
    pub fn new(tls: Tls, ecdsa: Vec<Vec<u8>>, rsa: Vec<Vec<u8>>) -> Self {
        let prime = tls.prime.octets();
        Front {
            tls,
            ecdsa,
            rsa,
            prime,
        }
    }

    /// The answer to what was read.
    pub fn reply(&self, read: &Progress) -> Reply {
        match read {
            Progress::Hello(hello) => self.reply_to(hello),
            Progress::Ssl2(kinds) => {
                let both = kinds.iter().filter(|kind| {
                    let own = self.tls.ssl2.iter();
                    own.clone().any(|own| own.0 == **kind)
                });
                match self.tls.ssl2.is_empty() {
                    true => self.refuse(Version::TLS_1_0, PROTOCOL_VERSION),
                    false => Reply::Say(flight::ssl2(self, &both.copied().collect::<Vec<_>>())),
                }
            }
            // The library knows what to say to that.
            Progress::NeedMore | Progress::Other => Reply::GoOn,
        }
    }

    fn reply_to(&self, hello: &Hello) -> Reply {
        if self.tls.hello_max.is_some_and(|most| hello.octets > most) {
            return Reply::HangUp;
        }
        let Some(version) = self.version(hello) else {
            return self.refuse(Version(hello.version), PROTOCOL_VERSION);
        };
        if version >= Version::TLS_1_3 {
            return Reply::GoOn;
        }
        let Some(chosen) = self.choose(hello, version) else {
            return self.refuse(version, HANDSHAKE_FAILURE);
        };
        match self.is_the_librarys(hello, &chosen) {
            true => Reply::GoOn,
            false => Reply::Say(flight::write(self, &chosen)),
        }
    }

    fn refuse(&self, version: Version, description: u8) -> Reply {
        match self.tls.refusal {
            Refusal::Alert => Reply::Say(flight::alert(version, description)),
            Refusal::Close => Reply::HangUp,
        }
    }

    /// The highest version that both speak. Who does not speak TLS 1.3 does not know that versions can be listed.
    fn version(&self, hello: &Hello) -> Option<Version> {
        let own = self.tls.versions.iter().copied();
        let list = hello
            .versions
            .as_ref()
            .filter(|_| self.tls.versions.contains(&Version::TLS_1_3));
        let both = |version: &Version| match list {
            Some(list) => list.contains(&version.0),
            None => *version < Version::TLS_1_3 && version.0 <= hello.version,
        };
        own.filter(both).max()
    }

    /// The first suite by whose order counts that both can go through with.
    fn choose(&self, hello: &Hello, version: Version) -> Option<Chosen> {
        let own = &self.tls.suites;
        let theirs: Vec<Suite> = hello.suites.iter().map(|suite| Suite(*suite)).collect();
        let (first, second) = match self.tls.clients_order {
            true => (&theirs, own),
            false => (own, &theirs),
        };
        let mut both = first.iter().filter(|suite| second.contains(suite));
        both.find_map(|suite| self.with(hello, version, *suite))
    }

    fn with(&self, hello: &Hello, version: Version, suite: Suite) -> Option<Chosen> {
        let parts = suite.parts().filter(|parts| parts.chosen_in(version))?;
        use KeyExchangeKind as K;
        let curve = match parts.key_exchange {
            K::Ecdhe | K::EcdhAnon => Some(self.curve(hello)?),
            _ => None,
        };
        let scheme = match is_signed(&parts) && version == Version::TLS_1_2 {
            true => Some(self.scheme(hello, parts.authentication)?),
            false => None,
        };
        let deflate = self.tls.deflate && hello.compressions.contains(&DEFLATE);
        let offers = |kind| hello.extensions.contains(&kind);
        Some(Chosen {
            version,
            suite,
            parts,
            curve,
            scheme,
            compression: u8::from(deflate),
            extended_master_secret: self.tls.extended_master_secret && offers(EXTENDED_MASTER_SECRET),
            renegotiation_info: self.tls.renegotiation_info && asks_for_binding(hello),
        })
    }

    fn curve(&self, hello: &Hello) -> Option<Group> {
        let named = |curve: &Group| {
            let list = hello.groups.as_ref();
            list.is_none_or(|list| list.contains(&curve.0))
        };
        self.tls.curves.iter().copied().find(named)
    }

    fn scheme(&self, hello: &Hello, by: Authentication) -> Option<SignatureScheme> {
        let named = |scheme: &SignatureScheme| {
            let list = hello.signatures.as_ref();
            list.is_none_or(|list| list.contains(&scheme.0))
        };
        let mut own = self.tls.signatures.iter().copied();
        own.find(|scheme| (is_of_ecdsa(*scheme) == (by == Authentication::Ecdsa)) && named(scheme))
    }

    /// Whether the library would come to the like, and can go through with it.
    fn is_the_librarys(&self, hello: &Hello, chosen: &Chosen) -> bool {
        let has_binding = chosen.renegotiation_info || !asks_for_binding(hello);
        let has_secret = chosen.extended_master_secret || !hello.extensions.contains(&EXTENDED_MASTER_SECRET);
        chosen.version == Version::TLS_1_2
            && LIBRARY_SUITES.contains(&chosen.suite)
            && chosen.curve.is_some_and(|curve| LIBRARY_CURVES.contains(&curve))
            && chosen
                .scheme
                .is_some_and(|scheme| LIBRARY_SIGNATURES.contains(&scheme))
            && chosen.compression == 0
            && has_binding
            && has_secret
    }
}

/// Whether a client can do RFC 5746: it says so in one of two ways (§3.3, §3.4).
fn asks_for_binding(hello: &Hello) -> bool {
    hello.extensions.contains(&RENEGOTIATION_INFO)
        || hello.suites.contains(&Suite::EMPTY_RENEGOTIATION_INFO.0)
}

/// Whether the server signs its part of the key exchange.
pub(super) fn is_signed(parts: &SuiteParts) -> bool {
    use KeyExchangeKind as K;
    let ephemeral = matches!(parts.key_exchange, K::Dhe | K::Ecdhe);
    ephemeral || (parts.key_exchange == K::Rsa && parts.export)
}

/// The second octet is the key's algorithm (RFC 5246 §7.4.1.4.1), and so it stayed for ECDSA.
fn is_of_ecdsa(scheme: SignatureScheme) -> bool {
    scheme.0 & 0xff == 3
}
