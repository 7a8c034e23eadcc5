//! Keys and signatures: what they are, and whether a signature holds.

use aws_lc_rs::signature as sig;

use super::{
    ReadError,
    der::{self, NotDer, Reader},
};

/// A digest function, by its name in texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digest {
    /// MD2 (RFC 1319).
    Md2,
    /// MD5 (RFC 1321).
    Md5,
    /// SHA-1 (FIPS 180-4), as are the next four.
    Sha1,
    /// SHA-224.
    Sha224,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
    /// SHA3-256 (FIPS 202), as are the next two.
    Sha3_256,
    /// SHA3-384.
    Sha3_384,
    /// SHA3-512.
    Sha3_512,
}

impl Digest {
    /// `SHA-256` and the like.
    pub fn name(self) -> &'static str {
        match self {
            Digest::Md2 => "MD2",
            Digest::Md5 => "MD5",
            Digest::Sha1 => "SHA-1",
            Digest::Sha224 => "SHA-224",
            Digest::Sha256 => "SHA-256",
            Digest::Sha384 => "SHA-384",
            Digest::Sha512 => "SHA-512",
            Digest::Sha3_256 => "SHA3-256",
            Digest::Sha3_384 => "SHA3-384",
            Digest::Sha3_512 => "SHA3-512",
        }
    }

    /// Digests for which collisions are found, or are within reach.
    pub fn is_broken(self) -> bool {
        matches!(self, Digest::Md2 | Digest::Md5 | Digest::Sha1)
    }

    fn octets(self) -> u32 {
        match self {
            Digest::Md2 | Digest::Md5 => 16,
            Digest::Sha1 => 20,
            Digest::Sha224 => 28,
            Digest::Sha256 | Digest::Sha3_256 => 32,
            Digest::Sha384 | Digest::Sha3_384 => 48,
            Digest::Sha512 | Digest::Sha3_512 => 64,
        }
    }

    fn of(oid: &[u8]) -> Option<Self> {
        Some(match oid {
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 2] => Digest::Md2,
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5] => Digest::Md5,
            [0x2b, 14, 3, 2, 26] => Digest::Sha1,
            [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, last] => match last {
                1 => Digest::Sha256,
                2 => Digest::Sha384,
                3 => Digest::Sha512,
                4 => Digest::Sha224,
                8 => Digest::Sha3_256,
                9 => Digest::Sha3_384,
                10 => Digest::Sha3_512,
                _ => return None,
            },
            _ => return None,
        })
    }
}

/// The algorithm of a signature.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5 (RFC 4055 §5).
    RsaPkcs1(Digest),
    /// RSASSA-PSS (RFC 4055 §3.1).
    RsaPss {
        /// The digest of the message.
        digest: Digest,
        /// The digest of the mask generation function MGF1.
        mask: Digest,
        /// Length of the salt in octets.
        salt_octets: u32,
    },
    /// ECDSA (RFC 5758 §3.2).
    Ecdsa(Digest),
    /// Ed25519 (RFC 8410).
    Ed25519,
    /// Ed448 (RFC 8410).
    Ed448,
    /// DSA.
    Dsa(Digest),
    /// ML-DSA with the parameter set 44, 65 or 87 (RFC 9881).
    MlDsa(u8),
    /// Another one, by its OID in dotted form.
    Other(String),
}

impl SignatureAlgorithm {
    /// The digest function, where the algorithm has one of its own.
    pub fn digest(&self) -> Option<Digest> {
        match self {
            SignatureAlgorithm::RsaPkcs1(digest)
            | SignatureAlgorithm::RsaPss { digest, .. }
            | SignatureAlgorithm::Ecdsa(digest)
            | SignatureAlgorithm::Dsa(digest) => Some(*digest),
            _ => None,
        }
    }

    /// Reads an AlgorithmIdentifier (its DER, tag and all); false beside it when its parameters are not those that the
    /// algorithm takes.
    pub(super) fn read(der: &[u8]) -> Result<(Self, bool), NotDer> {
        if let Ok(algorithm) = Self::read_strictly(der) {
            return Ok((algorithm, true));
        }
        let mut reader = der::only(der, der::SEQUENCE)?.inside();
        let oid = reader.oid()?;
        // The same without parameters names the algorithm, where it has a name of its own.
        let bare = [&[der::OID, u8::try_from(oid.len()).unwrap_or_default()], oid].concat();
        let bare = [
            &[der::SEQUENCE, u8::try_from(bare.len()).unwrap_or_default()],
            bare.as_slice(),
        ]
        .concat();
        let algorithm =
            Self::read_strictly(&bare).unwrap_or_else(|_| SignatureAlgorithm::Other(der::dotted(oid)));
        Ok((algorithm, false))
    }

    fn read_strictly(der: &[u8]) -> Result<Self, NotDer> {
        let mut reader = der::only(der, der::SEQUENCE)?.inside();
        let oid = reader.oid()?;
        let parameters = reader;
        Ok(match oid {
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10] => return pss(parameters),
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, last] => {
                let digest = match last {
                    2 => Digest::Md2,
                    4 => Digest::Md5,
                    5 => Digest::Sha1,
                    11 => Digest::Sha256,
                    12 => Digest::Sha384,
                    13 => Digest::Sha512,
                    14 => Digest::Sha224,
                    _ => return Ok(SignatureAlgorithm::Other(der::dotted(oid))),
                };
                null_or_nothing(parameters)?;
                SignatureAlgorithm::RsaPkcs1(digest)
            }
            // sha1WithRSASignature of OIW.
            [0x2b, 14, 3, 2, 29] => SignatureAlgorithm::RsaPkcs1(Digest::Sha1),
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 1] => {
                nothing(parameters, SignatureAlgorithm::Ecdsa(Digest::Sha1))?
            }
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, last @ 1..=4] => {
                let digest = match last {
                    1 => Digest::Sha224,
                    2 => Digest::Sha256,
                    3 => Digest::Sha384,
                    _ => Digest::Sha512,
                };
                nothing(parameters, SignatureAlgorithm::Ecdsa(digest))?
            }
            [0x2b, 0x65, 0x70] => nothing(parameters, SignatureAlgorithm::Ed25519)?,
            [0x2b, 0x65, 0x71] => nothing(parameters, SignatureAlgorithm::Ed448)?,
            [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 3] => SignatureAlgorithm::Dsa(Digest::Sha1),
            [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, last] => match last {
                1 => SignatureAlgorithm::Dsa(Digest::Sha224),
                2 => SignatureAlgorithm::Dsa(Digest::Sha256),
                10 => nothing(parameters, SignatureAlgorithm::Ecdsa(Digest::Sha3_256))?,
                11 => nothing(parameters, SignatureAlgorithm::Ecdsa(Digest::Sha3_384))?,
                12 => nothing(parameters, SignatureAlgorithm::Ecdsa(Digest::Sha3_512))?,
                14 => SignatureAlgorithm::RsaPkcs1(Digest::Sha3_256),
                15 => SignatureAlgorithm::RsaPkcs1(Digest::Sha3_384),
                16 => SignatureAlgorithm::RsaPkcs1(Digest::Sha3_512),
                17 => nothing(parameters, SignatureAlgorithm::MlDsa(44))?,
                18 => nothing(parameters, SignatureAlgorithm::MlDsa(65))?,
                19 => nothing(parameters, SignatureAlgorithm::MlDsa(87))?,
                _ => SignatureAlgorithm::Other(der::dotted(oid)),
            },
            oid => SignatureAlgorithm::Other(der::dotted(oid)),
        })
    }
}

impl std::fmt::Display for SignatureAlgorithm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SignatureAlgorithm::RsaPkcs1(digest) => write!(f, "RSA with {}", digest.name()),
            SignatureAlgorithm::RsaPss { digest, .. } => write!(f, "RSASSA-PSS with {}", digest.name()),
            SignatureAlgorithm::Ecdsa(digest) => write!(f, "ECDSA with {}", digest.name()),
            SignatureAlgorithm::Ed25519 => f.write_str("Ed25519"),
            SignatureAlgorithm::Ed448 => f.write_str("Ed448"),
            SignatureAlgorithm::Dsa(digest) => write!(f, "DSA with {}", digest.name()),
            SignatureAlgorithm::MlDsa(set) => write!(f, "ML-DSA-{set}"),
            SignatureAlgorithm::Other(oid) => f.write_str(oid),
        }
    }
}

fn nothing(parameters: Reader<'_>, algorithm: SignatureAlgorithm) -> Result<SignatureAlgorithm, NotDer> {
    parameters.end().map(|()| algorithm)
}

/// RFC 4055 §5 asks for NULL; leaving it out is seen and understood everywhere.
fn null_or_nothing(mut parameters: Reader<'_>) -> Result<(), NotDer> {
    let null = parameters.optional(der::NULL)?;
    if null.is_some_and(|null| !null.value.is_empty()) {
        return Err(NotDer);
    }
    parameters.end()
}

/// RSASSA-PSS-params (RFC 4055 §3.1); what is absent has its default, SHA-1 and 20 octets.
fn pss(mut parameters: Reader<'_>) -> Result<SignatureAlgorithm, NotDer> {
    let (mut digest, mut mask, mut salt_octets) = (Digest::Sha1, Digest::Sha1, 20);
    let other = || Ok(SignatureAlgorithm::Other("1.2.840.113549.1.1.10".to_owned()));
    let mut fields = parameters.expect(der::SEQUENCE)?.inside();
    parameters.end()?;
    if let Some(field) = fields.optional(der::tagged_constructed(0))? {
        let Some(found) = digest_identifier(field.value)? else {
            return other();
        };
        digest = found;
    }
    if let Some(field) = fields.optional(der::tagged_constructed(1))? {
        let mut generation = der::only(field.value, der::SEQUENCE)?.inside();
        // id-mgf1
        if generation.oid()? != [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 8] {
            return other();
        }
        let of = generation.any()?;
        generation.end()?;
        let Some(found) = digest_identifier(of.whole)? else {
            return other();
        };
        mask = found;
    }
    if let Some(field) = fields.optional(der::tagged_constructed(2))? {
        salt_octets = der::number(der::only(field.value, der::INTEGER)?.value)?;
    }
    if let Some(field) = fields.optional(der::tagged_constructed(3))?
        && der::number(der::only(field.value, der::INTEGER)?.value)? != 1
    {
        return Err(NotDer);
    }
    fields.end()?;
    Ok(SignatureAlgorithm::RsaPss {
        digest,
        mask,
        salt_octets,
    })
}

/// The digest that an AlgorithmIdentifier names; none when it is not known.
pub(super) fn digest_identifier(der: &[u8]) -> Result<Option<Digest>, NotDer> {
    let mut reader = der::only(der, der::SEQUENCE)?.inside();
    let oid = reader.oid()?;
    null_or_nothing(reader)?;
    Ok(Digest::of(oid))
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Its kind and size.
    pub kind: KeyKind,
    /// The SubjectPublicKeyInfo as it came.
    pub spki: Vec<u8>,
    /// The subjectPublicKey itself, the contents of the BIT STRING.
    pub public: Vec<u8>,
}

/// The kind and size of a public key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// RSA; `pss` when the key may be used for RSASSA-PSS alone.
    Rsa {
        /// Length of the modulus in bits.
        bits: u32,
        /// True under the OID id-RSASSA-PSS.
        pss: bool,
    },
    /// An elliptic curve by its usual name: `P-256`, `brainpoolP384r1`; by its OID where it has none here.
    Ec(String),
    /// An elliptic curve given by its parameters, which RFC 5480 §2.1.1 forbids.
    EcExplicit,
    /// Ed25519.
    Ed25519,
    /// Ed448.
    Ed448,
    /// DSA; length of the modulus in bits, 0 when it is not given.
    Dsa(u32),
    /// ML-DSA with the parameter set 44, 65 or 87.
    MlDsa(u8),
    /// Another one, by its OID in dotted form.
    Other(String),
}

impl std::fmt::Display for KeyKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            KeyKind::Rsa { bits, .. } => write!(f, "RSA {bits}"),
            KeyKind::Ec(curve) => write!(f, "EC {curve}"),
            KeyKind::EcExplicit => f.write_str("EC with explicit parameters"),
            KeyKind::Ed25519 => f.write_str("Ed25519"),
            KeyKind::Ed448 => f.write_str("Ed448"),
            KeyKind::Dsa(bits) => write!(f, "DSA {bits}"),
            KeyKind::MlDsa(set) => write!(f, "ML-DSA-{set}"),
            KeyKind::Other(oid) => f.write_str(oid),
        }
    }
}

impl Key {
    /// Reads a SubjectPublicKeyInfo; nothing may follow it.
    ///
    /// # Errors
    /// The octets are none (RFC 5280 §4.1).
    pub fn read(spki: &[u8]) -> Result<Self, ReadError> {
        Self::read_der(spki).map_err(ReadError::from)
    }

    fn read_der(spki: &[u8]) -> Result<Self, NotDer> {
        let mut outer = der::only(spki, der::SEQUENCE)?.inside();
        let mut algorithm = outer.expect(der::SEQUENCE)?.inside();
        let oid = algorithm.oid()?;
        let public = outer.octets_in_bits()?;
        outer.end()?;
        let kind = match oid {
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, last @ (1 | 10)] => KeyKind::Rsa {
                bits: bits(rsa_numbers(public)?.0),
                pss: *last == 10,
            },
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1] => curve(algorithm)?,
            [0x2b, 0x65, 0x70] => KeyKind::Ed25519,
            [0x2b, 0x65, 0x71] => KeyKind::Ed448,
            [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1] => KeyKind::Dsa(dsa_bits(algorithm)),
            [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 17] => KeyKind::MlDsa(44),
            [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 18] => KeyKind::MlDsa(65),
            [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 19] => KeyKind::MlDsa(87),
            oid => KeyKind::Other(der::dotted(oid)),
        };
        Ok(Key {
            kind,
            spki: spki.to_vec(),
            public: public.to_vec(),
        })
    }
}

impl Key {
    /// The public exponent of an RSA key, the largest number that fits for a larger one; none for other keys. A negative
    /// one, which nobody's is, reads as 0.
    pub fn rsa_exponent(&self) -> Option<u64> {
        let KeyKind::Rsa { .. } = self.kind else {
            return None;
        };
        let (_, exponent) = rsa_numbers(&self.public).ok()?;
        if exponent.first().is_some_and(|first| first & 0x80 != 0) {
            return Some(0);
        }
        let digits = exponent.strip_prefix(&[0]).unwrap_or(exponent);
        if digits.len() > 8 {
            return Some(u64::MAX);
        }
        Some(digits.iter().fold(0, |sum, digit| (sum << 8) | u64::from(*digit)))
    }

    /// Whether the public exponent of an RSA key is an odd number, as it must be for the key to be one (RFC 8017 §3.1);
    /// true for other keys.
    pub fn rsa_exponent_is_odd(&self) -> bool {
        let KeyKind::Rsa { .. } = self.kind else {
            return true;
        };
        let last = rsa_numbers(&self.public)
            .ok()
            .and_then(|(_, exponent)| exponent.last().copied());
        last.is_some_and(|last| last & 1 == 1)
    }
}

/// Bits of the modulus of a bare RSAPublicKey (RFC 8017 §A.1.1); none where the octets are no such key.
pub fn rsa_bits(public: &[u8]) -> Option<u32> {
    rsa_numbers(public).ok().map(|(modulus, _)| bits(modulus))
}

/// The modulus and the public exponent of an RSAPublicKey (RFC 8017 §A.1.1).
fn rsa_numbers(public: &[u8]) -> Result<(&[u8], &[u8]), NotDer> {
    let mut numbers = der::only(public, der::SEQUENCE)?.inside();
    let both = (numbers.integer()?, numbers.integer()?);
    numbers.end()?;
    Ok(both)
}

fn dsa_bits(mut parameters: Reader<'_>) -> u32 {
    let modulus = parameters
        .optional(der::SEQUENCE)
        .and_then(|numbers| numbers.ok_or(NotDer)?.inside().integer());
    modulus.map_or(0, bits)
}

/// Number of bits of a number that is not negative.
fn bits(number: &[u8]) -> u32 {
    let mut digits = number.iter().copied().skip_while(|digit| *digit == 0);
    let first = digits
        .next()
        .map_or(0, |digit| 8u32.saturating_sub(digit.leading_zeros()));
    let rest = u32::try_from(digits.count()).unwrap_or(u32::MAX / 8);
    rest.saturating_mul(8).saturating_add(first)
}

fn curve(mut parameters: Reader<'_>) -> Result<KeyKind, NotDer> {
    if parameters.peek() != Some(der::OID) {
        return Ok(KeyKind::EcExplicit);
    }
    let oid = parameters.oid()?;
    parameters.end()?;
    Ok(KeyKind::Ec(match oid {
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 1] => "P-192".to_owned(),
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7] => "P-256".to_owned(),
        [0x2b, 0x81, 4, 0, 33] => "P-224".to_owned(),
        [0x2b, 0x81, 4, 0, 34] => "P-384".to_owned(),
        [0x2b, 0x81, 4, 0, 35] => "P-521".to_owned(),
        [0x2b, 0x81, 4, 0, 10] => "secp256k1".to_owned(),
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 7] => "brainpoolP256r1".to_owned(),
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 11] => "brainpoolP384r1".to_owned(),
        [0x2b, 0x24, 3, 3, 2, 8, 1, 1, 13] => "brainpoolP512r1".to_owned(),
        oid => der::dotted(oid),
    }))
}

/// Why a signature does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignatureFault {
    /// It does not fit the message and the key.
    Wrong,
    /// It rests on MD2, MD5 or SHA-1, so that it proves nothing.
    Broken,
    /// An algorithm or key that TLS clients do not verify.
    Unsupported,
}

/// Whether `signature` over `message` holds under `key`.
///
/// # Errors
/// It does not, or cannot be relied upon.
pub fn verify(
    key: &Key,
    algorithm: &SignatureAlgorithm,
    message: &[u8],
    signature: &[u8],
) -> Result<(), SignatureFault> {
    if algorithm.digest().is_some_and(Digest::is_broken) {
        return Err(SignatureFault::Broken);
    }
    let with = verifier(&key.kind, algorithm).ok_or(SignatureFault::Unsupported)?;
    sig::UnparsedPublicKey::new(with, key.public.as_slice())
        .verify(message, signature)
        .map_err(|_| SignatureFault::Wrong)
}

/// How signatures of this algorithm under such a key are verified; none when clients do not.
pub(super) fn verifier(
    kind: &KeyKind,
    algorithm: &SignatureAlgorithm,
) -> Option<&'static dyn sig::VerificationAlgorithm> {
    use SignatureAlgorithm::{Ecdsa, Ed25519, RsaPkcs1, RsaPss};
    Some(match (kind, algorithm) {
        // Keys under 2048 bits are another check's question; a signature by one is still a signature.
        (
            KeyKind::Rsa {
                bits: 1024..=8192,
                pss: false,
            },
            RsaPkcs1(Digest::Sha256),
        ) => &sig::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        (
            KeyKind::Rsa {
                bits: 1024..=8192,
                pss: false,
            },
            RsaPkcs1(Digest::Sha512),
        ) => &sig::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        (
            KeyKind::Rsa {
                bits: 2048..=8192,
                pss: false,
            },
            RsaPkcs1(Digest::Sha384),
        ) => &sig::RSA_PKCS1_2048_8192_SHA384,
        // The parameters that TLS clients take: one digest for both, the salt as long as the digest.
        (
            KeyKind::Rsa {
                bits: 2048..=8192, ..
            },
            RsaPss {
                digest,
                mask,
                salt_octets,
            },
        ) if digest == mask && *salt_octets == digest.octets() => match digest {
            Digest::Sha256 => &sig::RSA_PSS_2048_8192_SHA256,
            Digest::Sha384 => &sig::RSA_PSS_2048_8192_SHA384,
            Digest::Sha512 => &sig::RSA_PSS_2048_8192_SHA512,
            _ => return None,
        },
        (KeyKind::Ec(curve), Ecdsa(digest)) => match (curve.as_str(), digest) {
            ("P-256", Digest::Sha256) => &sig::ECDSA_P256_SHA256_ASN1,
            ("P-256", Digest::Sha384) => &sig::ECDSA_P256_SHA384_ASN1,
            ("P-256", Digest::Sha512) => &sig::ECDSA_P256_SHA512_ASN1,
            ("P-384", Digest::Sha256) => &sig::ECDSA_P384_SHA256_ASN1,
            ("P-384", Digest::Sha384) => &sig::ECDSA_P384_SHA384_ASN1,
            ("P-384", Digest::Sha512) => &sig::ECDSA_P384_SHA512_ASN1,
            ("P-521", Digest::Sha256) => &sig::ECDSA_P521_SHA256_ASN1,
            ("P-521", Digest::Sha384) => &sig::ECDSA_P521_SHA384_ASN1,
            ("P-521", Digest::Sha512) => &sig::ECDSA_P521_SHA512_ASN1,
            _ => return None,
        },
        (KeyKind::Ed25519, Ed25519) => &sig::ED25519,
        _ => return None,
    })
}
