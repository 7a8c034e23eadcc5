//! The server's share of the key exchange before TLS 1.3 (RFC 5246 §7.4.3), which hangs on the suite.

use super::{
    code::{Authentication, Group, Hash, KeyExchangeKind, SignatureScheme, Suite, Version},
    reader::{Reader, whole},
};

/// A ServerKeyExchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerKeyExchange {
    /// Which of the keys that both sides had before is meant (RFC 4279 §2); `None` in suites without such keys.
    pub psk_hint: Option<Vec<u8>>,
    /// The share.
    pub parameters: Parameters,
    /// The signature over it; `None` in suites where nobody signs.
    pub signature: Option<Signature>,
}

/// The server's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameters {
    /// None: the suite needs a hint at most.
    None,
    /// Diffie-Hellman on a curve (RFC 8422 §5.4).
    Ecdhe {
        /// The curve.
        curve: Curve,
        /// The point, as written.
        point: Vec<u8>,
    },
    /// Diffie-Hellman in a finite field, numbers as written (RFC 5246 §7.4.3).
    Dhe {
        /// The prime; see [`bits`] and [`super::ffdhe::known`].
        p: Vec<u8>,
        /// The generator.
        g: Vec<u8>,
        /// The public value.
        y: Vec<u8>,
    },
    /// A short-lived RSA key of an export suite (RFC 2246 §7.4.3).
    RsaExport {
        /// The modulus.
        modulus: Vec<u8>,
        /// The public exponent.
        exponent: Vec<u8>,
    },
    /// SRP (RFC 5054 §2.5.3).
    Srp {
        /// The modulus.
        n: Vec<u8>,
        /// The generator.
        g: Vec<u8>,
        /// The salt of the user.
        salt: Vec<u8>,
        /// The public value.
        b: Vec<u8>,
    },
}

/// A curve, by name or written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// By its code point.
    Named(Group),
    /// A prime curve, written out: whether it is a good one nobody can say in time.
    ExplicitPrime {
        /// Bits of the prime.
        bits: usize,
    },
    /// A binary curve, written out.
    ExplicitChar2 {
        /// Bits of the field.
        bits: usize,
    },
}

/// A signature over a share and both random values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// What was signed with.
    pub algorithm: SignedWith,
    /// The signature, as written.
    pub octets: Vec<u8>,
}

/// What a share is signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedWith {
    /// As the message says (TLS 1.2).
    Scheme(SignatureScheme),
    /// MD5 and SHA-1 side by side with RSA, which goes without saying before TLS 1.2 (RFC 4346 §7.4.3).
    RsaMd5Sha1,
    /// SHA-1 with DSA, likewise.
    DsaSha1,
    /// SHA-1 with ECDSA, likewise (RFC 8422 §5.4).
    EcdsaSha1,
}

impl SignedWith {
    /// The hash, the better one where there are two; `None` where the scheme has none of its own or no name here.
    pub fn hash(self) -> Option<Hash> {
        match self {
            SignedWith::Scheme(scheme) => scheme.hash(),
            SignedWith::RsaMd5Sha1 | SignedWith::DsaSha1 | SignedWith::EcdsaSha1 => Some(Hash::Sha1),
        }
    }
}

impl ServerKeyExchange {
    /// Reads the body of the message in a handshake of `version` with `suite`; `None` when it is not well-formed, the
    /// suite has no name or none such message.
    pub fn read(version: Version, suite: Suite, body: &[u8]) -> Option<Self> {
        use KeyExchangeKind as K;
        let parts = suite.parts()?;
        let mut rest = Reader(body);
        let psk_hint = match parts.key_exchange {
            K::Psk | K::DhePsk | K::RsaPsk | K::EcdhePsk => Some(rest.vector16()?.to_vec()),
            _ => None,
        };
        let parameters = match parts.key_exchange {
            K::Psk | K::RsaPsk => Parameters::None,
            K::Dhe | K::DhAnon | K::DhePsk => finite_field(&mut rest)?,
            K::Ecdhe | K::EcdhAnon | K::EcdhePsk => elliptic(&mut rest)?,
            K::Rsa if parts.export => Parameters::RsaExport {
                modulus: rest.vector16()?.to_vec(),
                exponent: rest.vector16()?.to_vec(),
            },
            K::Srp => Parameters::Srp {
                n: rest.vector16()?.to_vec(),
                g: rest.vector16()?.to_vec(),
                salt: rest.vector8()?.to_vec(),
                b: rest.vector16()?.to_vec(),
            },
            _ => return None,
        };
        let signature = match (parts.key_exchange, parts.authentication) {
            (K::RsaPsk, _) => None,
            (_, Authentication::Rsa | Authentication::Dss | Authentication::Ecdsa) => {
                Some(signature(version, parts.authentication, &mut rest)?)
            }
            _ => None,
        };
        let read = ServerKeyExchange {
            psk_hint,
            parameters,
            signature,
        };
        whole(rest, read)
    }

    /// The named group of the share.
    pub fn group(&self) -> Option<Group> {
        match self.parameters {
            Parameters::Ecdhe {
                curve: Curve::Named(group),
                ..
            } => Some(group),
            _ => None,
        }
    }
}

/// Bits of a number written with the high octet first; zeros in front do not count.
pub fn bits(number: &[u8]) -> usize {
    let significant = significant(number);
    let first = significant.first().map_or(0, |octet| octet.leading_zeros());
    significant
        .len()
        .saturating_mul(8)
        .saturating_sub(usize::try_from(first).unwrap_or(0))
}

/// A number without zeros in front.
pub(super) fn significant(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|octet| **octet == 0).count();
    number.get(zeros..).unwrap_or_default()
}

fn finite_field(rest: &mut Reader<'_>) -> Option<Parameters> {
    Some(Parameters::Dhe {
        p: rest.vector16()?.to_vec(),
        g: rest.vector16()?.to_vec(),
        y: rest.vector16()?.to_vec(),
    })
}

fn elliptic(rest: &mut Reader<'_>) -> Option<Parameters> {
    let curve = match rest.octet()? {
        1 => explicit_prime(rest)?,
        2 => explicit_char2(rest)?,
        3 => Curve::Named(Group(rest.number16()?)),
        _ => return None,
    };
    let point = rest.vector8()?.to_vec();
    Some(Parameters::Ecdhe { curve, point })
}

/// A prime curve, written out (RFC 4492 §5.4).
fn explicit_prime(rest: &mut Reader<'_>) -> Option<Curve> {
    let prime = rest.vector8()?;
    written_out(rest)?;
    Some(Curve::ExplicitPrime { bits: bits(prime) })
}

/// A binary curve, written out (RFC 4492 §5.4).
fn explicit_char2(rest: &mut Reader<'_>) -> Option<Curve> {
    let bits = rest.number16()?;
    let exponents = match rest.octet()? {
        // A trinomial and a pentanomial.
        1 => 1,
        2 => 3,
        _ => return None,
    };
    for _ in 0..exponents {
        rest.vector8()?;
    }
    written_out(rest)?;
    Some(Curve::ExplicitChar2 { bits: bits.into() })
}

/// The coefficients a and b, the base point, its order and the cofactor.
fn written_out(rest: &mut Reader<'_>) -> Option<()> {
    for _ in 0..5 {
        rest.vector8()?;
    }
    Some(())
}

fn signature(version: Version, by: Authentication, rest: &mut Reader<'_>) -> Option<Signature> {
    let algorithm = match by {
        _ if version >= Version::TLS_1_2 => SignedWith::Scheme(SignatureScheme(rest.number16()?)),
        Authentication::Dss => SignedWith::DsaSha1,
        Authentication::Ecdsa => SignedWith::EcdsaSha1,
        _ => SignedWith::RsaMd5Sha1,
    };
    let octets = rest.vector16()?.to_vec();
    Some(Signature { algorithm, octets })
}
