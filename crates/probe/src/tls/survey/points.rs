//! Which code points go into hellos.

use std::sync::LazyLock;

use wire::tls::code::{Authentication, Group, GroupKind, KeyExchangeKind, SignatureScheme, Suite, Version};

/// What suites have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A fresh key on a curve, signed or not.
    Ecdhe,
    /// A fresh key in a finite field, signed or not.
    Dhe,
    /// A certificate with an RSA key.
    Rsa,
    /// A certificate with a key on a curve.
    Ecdsa,
}

/// Suites of one version.
struct Suites {
    version: Version,
    all: Vec<u16>,
    usual: Vec<u16>,
}

/// Those of `version`: every hello begins with them, so they are sorted out once.
fn suites(version: Version) -> Option<&'static Suites> {
    static SUITES: LazyLock<Vec<Suites>> = LazyLock::new(|| Version::named().map(Suites::of).collect());
    SUITES.iter().find(|suites| suites.version == version)
}

impl Suites {
    fn of(version: Version) -> Self {
        use KeyExchangeKind as K;
        let named: Box<dyn Iterator<Item = Suite>> = if version >= Version::TLS_1_3 {
            Box::new(Suite::all_1_3())
        } else {
            Box::new(Suite::all_before_1_3())
        };
        let (mut all, mut usual) = (Vec::new(), Vec::new());
        for suite in named {
            let Some(parts) = suite.parts().filter(|parts| parts.chosen_in(version)) else {
                continue;
            };
            all.push(suite.0);
            if matches!(
                parts.key_exchange,
                K::Rsa | K::Dhe | K::Ecdhe | K::Ecdh | K::Dh | K::DhAnon | K::EcdhAnon | K::Gost | K::Tls13
            ) {
                usual.push(suite.0);
            }
        }
        Suites { version, all, usual }
    }
}

/// Every suite with a name that servers can choose in `version`.
pub fn all(version: Version) -> Vec<u16> {
    suites(version).map_or_else(Vec::new, |suites| suites.all.clone())
}

/// Those of them that a server without special clients may be limited to. Lists of everything are long, and some old
/// servers give up on long lists.
pub fn usual(version: Version) -> Vec<u16> {
    suites(version).map_or_else(Vec::new, |suites| suites.usual.clone())
}

/// Those of the usual suites that have this in common.
pub fn of_kind(version: Version, kind: Kind) -> Vec<u16> {
    use KeyExchangeKind as K;
    let has = |suite: &u16| {
        Suite(*suite).parts().is_some_and(|parts| {
            let (keys, by) = (parts.key_exchange, parts.authentication);
            match kind {
                Kind::Ecdhe => matches!(keys, K::Ecdhe | K::EcdhAnon),
                Kind::Dhe => matches!(keys, K::Dhe | K::DhAnon),
                Kind::Rsa => by == Authentication::Rsa && matches!(keys, K::Rsa | K::Dhe | K::Ecdhe),
                Kind::Ecdsa => by == Authentication::Ecdsa && keys == K::Ecdhe,
            }
        })
    };
    usual(version).into_iter().filter(has).collect()
}

/// Suites in which the server signs its part of the key exchange.
pub fn signed(version: Version) -> Vec<u16> {
    use KeyExchangeKind as K;
    let has = |suite: &u16| {
        Suite(*suite).parts().is_some_and(|parts| {
            matches!(parts.key_exchange, K::Dhe | K::Ecdhe) && parts.authentication != Authentication::Anon
        })
    };
    usual(version).into_iter().filter(has).collect()
}

/// Groups that a server may choose, in TLS 1.3 (`modern`) or on curves before.
pub fn groups(modern: bool) -> Vec<u16> {
    let before = |group: &Group| {
        matches!(
            group.kind(),
            Some(GroupKind::PrimeCurve | GroupKind::BinaryCurve | GroupKind::Explicit)
        ) && !is_of_1_3(*group)
    };
    Group::named()
        .filter(|group| {
            if modern {
                group.kind() != Some(GroupKind::Explicit)
            } else {
                before(group)
            }
        })
        .map(|group| group.0)
        .collect()
}

/// Curves that have another number in TLS 1.3 (RFC 8734).
fn is_of_1_3(group: Group) -> bool {
    (Group::BRAINPOOLP256R1TLS13..=Group::BRAINPOOLP512R1TLS13).contains(&group)
}

/// The groups of a hello that asks for something else, those that most servers have first.
pub fn groups_offered(version: Version) -> Vec<u16> {
    if version <= Version::SSL_3_0 {
        return Vec::new();
    }
    let first = [
        Group::X25519,
        Group::SECP256R1,
        Group::SECP384R1,
        Group::SECP521R1,
        Group::X448,
    ]
    .map(|group| group.0);
    let mut groups = first.to_vec();
    let others = self::groups(version >= Version::TLS_1_3);
    groups.extend(others.into_iter().filter(|group| !first.contains(group)));
    groups
}

/// Finite fields, the smallest first.
pub fn finite_fields() -> Vec<u16> {
    let finite = Group::named().filter(|group| group.kind() == Some(GroupKind::FiniteField));
    finite.map(|group| group.0).collect()
}

/// Groups that join a curve with ML-KEM (RFC 10024).
pub fn hybrids() -> Vec<u16> {
    vec![
        Group::X25519_MLKEM768.0,
        Group::SECP256R1_MLKEM768.0,
        Group::SECP384R1_MLKEM1024.0,
    ]
}

/// Signature algorithms that a hello understands, those that browsers offer first.
pub fn signatures(version: Version) -> Vec<u16> {
    if version < Version::TLS_1_2 {
        return Vec::new();
    }
    use SignatureScheme as S;
    let mut schemes = vec![
        S::ECDSA_SECP256R1_SHA256,
        S::RSA_PSS_RSAE_SHA256,
        S::RSA_PKCS1_SHA256,
        S::ECDSA_SECP384R1_SHA384,
        S::RSA_PSS_RSAE_SHA384,
        S::RSA_PKCS1_SHA384,
        S::RSA_PSS_RSAE_SHA512,
        S::RSA_PKCS1_SHA512,
        S::ECDSA_SECP521R1_SHA512,
        S::ED25519,
        S::ED448,
        S::RSA_PSS_PSS_SHA256,
        S::RSA_PSS_PSS_SHA384,
        S::RSA_PSS_PSS_SHA512,
        S::DSA_SHA256,
        S::RSA_PKCS1_SHA224,
        S::ECDSA_SHA224,
        S::RSA_PKCS1_SHA1,
        S::ECDSA_SHA1,
        S::DSA_SHA1,
    ];
    if version >= Version::TLS_1_3 {
        schemes.truncate(14);
    }
    schemes.into_iter().map(|scheme| scheme.0).collect()
}

/// Every signature algorithm with a name that servers of TLS 1.2 may use.
pub fn every_signature() -> Vec<u16> {
    let usual = signatures(Version::TLS_1_2);
    let others = SignatureScheme::named().map(|scheme| scheme.0);
    let new: Vec<u16> = others.filter(|scheme| !usual.contains(scheme)).collect();
    [usual, new].concat()
}

/// Every signature algorithm with a name that servers of TLS 1.3 may use. Those of older versions and of clients alone are among
/// them, for servers that take no notice of that (RFC 8446 §4.4.3).
pub fn signatures_1_3() -> Vec<u16> {
    every_signature()
}

/// Signature algorithms of TLS 1.2 that RFC 9155 forbids, and those with a hash of 224 bits.
pub fn old_signatures() -> (Vec<u16>, Vec<u16>) {
    use SignatureScheme as S;
    let numbers = |schemes: [S; 3]| schemes.map(|scheme| scheme.0).to_vec();
    let forbidden = [
        numbers([S::RSA_PKCS1_MD5, S::ECDSA_MD5, S::DSA_MD5]),
        numbers([S::RSA_PKCS1_SHA1, S::ECDSA_SHA1, S::DSA_SHA1]),
    ];
    let short = numbers([S::RSA_PKCS1_SHA224, S::ECDSA_SHA224, S::DSA_SHA224]);
    (forbidden.concat(), short)
}
