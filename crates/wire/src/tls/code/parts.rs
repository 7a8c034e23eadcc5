//! What a cipher suite is made of, out of its name.

use std::fmt;

use super::{Suite, Version};

/// What a cipher suite is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuiteParts {
    /// How both sides come to a secret.
    pub key_exchange: KeyExchangeKind,
    /// How the server proves who it is.
    pub authentication: Authentication,
    /// What encrypts.
    pub cipher: Cipher,
    /// The last part of the name: the hash of the MAC where the cipher has none of its own, else that of the key
    /// derivation.
    pub hash: Hash,
    /// Weakened on purpose, for the export law of the 1990s.
    pub export: bool,
    /// The first version in which servers can choose it.
    pub lowest: Version,
    /// The last version in which servers can choose it. What servers do counts here, not what they may: export suites
    /// and DES were taken out of TLS 1.1 and 1.2, and were chosen there all the same.
    pub highest: Version,
}

/// How both sides come to a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyExchangeKind {
    /// Not at all.
    Null,
    /// Encrypted to the RSA key of the certificate.
    Rsa,
    /// Diffie-Hellman with a key in the certificate.
    Dh,
    /// Diffie-Hellman with a fresh key that is signed.
    Dhe,
    /// Diffie-Hellman that nobody vouches for.
    DhAnon,
    /// Diffie-Hellman on a curve, with the key of the certificate.
    Ecdh,
    /// Diffie-Hellman on a curve, with a fresh key that is signed.
    Ecdhe,
    /// Diffie-Hellman on a curve that nobody vouches for.
    EcdhAnon,
    /// A key that both sides had before (RFC 4279).
    Psk,
    /// The same and Diffie-Hellman.
    DhePsk,
    /// The same and a secret encrypted to the RSA key of the certificate.
    RsaPsk,
    /// The same and Diffie-Hellman on a curve (RFC 5489).
    EcdhePsk,
    /// A password, by SRP (RFC 5054).
    Srp,
    /// A password, by TLS-PWD (RFC 8492).
    EccPwd,
    /// Kerberos (RFC 2712).
    Krb5,
    /// KEA of FORTEZZA.
    Fortezza,
    /// VKO of GOST R 34.10 (RFC 9189).
    Gost,
    /// Left to extensions (RFC 8446).
    Tls13,
}

impl KeyExchangeKind {
    /// Whether the keys of a connection are safe from somebody who gets hold of the server's lasting key later.
    pub fn is_forward_secret(self) -> bool {
        use KeyExchangeKind as K;
        matches!(
            self,
            K::Dhe
                | K::DhAnon
                | K::Ecdhe
                | K::EcdhAnon
                | K::DhePsk
                | K::EcdhePsk
                | K::Srp
                | K::EccPwd
                | K::Tls13
        )
    }
}

/// How the server proves who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Authentication {
    /// Not at all.
    Anon,
    /// By a certificate with an RSA key; with static Diffie-Hellman, one signed with RSA.
    Rsa,
    /// By a certificate with a DSA key; with static Diffie-Hellman, one signed with DSA.
    Dss,
    /// By a certificate with a key on a curve; with static Diffie-Hellman, one signed with ECDSA.
    Ecdsa,
    /// By a key that both sides had before.
    Psk,
    /// By a password.
    Password,
    /// By Kerberos.
    Krb5,
    /// By a FORTEZZA card.
    Fortezza,
    /// By a certificate with a key of GOST R 34.10.
    Gost,
    /// Left to extensions (RFC 8446).
    Tls13,
}

/// What encrypts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cipher {
    /// The cipher with its key length where it has several, without its mode, as registered: `AES_128`, `3DES_EDE`.
    pub name: &'static str,
    /// Bits of the key that are secret: 168 for triple DES, 40 for export.
    pub key_bits: u16,
    /// The mode.
    pub mode: Mode,
}

/// The mode of a cipher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// No encryption.
    Null,
    /// A stream cipher with a MAC.
    Stream,
    /// Cipher block chaining with a MAC.
    Cbc,
    /// Counter mode with a MAC (GOST).
    Ctr,
    /// Galois/counter mode.
    Gcm,
    /// Counter with CBC-MAC.
    Ccm,
    /// The same with a tag of 8 octets.
    Ccm8,
    /// A stream cipher with Poly1305.
    Poly1305,
    /// Multilinear Galois mode (RFC 9058).
    Mgm,
    /// AEGIS, which is its own mode.
    Aegis,
}

impl Mode {
    /// Whether it authenticates what it encrypts by itself.
    pub fn is_aead(self) -> bool {
        use Mode as M;
        matches!(self, M::Gcm | M::Ccm | M::Ccm8 | M::Poly1305 | M::Mgm | M::Aegis)
    }
}

/// The hash of a suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hash {
    /// None.
    Null,
    /// MD5.
    Md5,
    /// SHA-1.
    Sha1,
    /// SHA-224; in no suite, but in signatures.
    Sha224,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
    /// SM3.
    Sm3,
    /// The MAC of GOST 28147-89.
    Imit,
    /// OMAC of GOST R 34.13.
    Omac,
    /// GOST R 34.11, whichever year.
    Gost3411,
}

impl fmt::Display for Cipher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl SuiteParts {
    /// Out of the name of `suite`; one reader for all names.
    pub(super) fn of(suite: Suite) -> Option<Self> {
        let name = suite.name().filter(|_| !suite.is_signal())?;
        let name = name.strip_prefix("TLS_").or_else(|| name.strip_prefix("SSL_"))?;
        let name = name.strip_suffix("_OLD").unwrap_or(name);
        let (keys, rest) = match name.split_once("_WITH_") {
            Some((keys, rest)) => (Some(keys), rest),
            None => (None, name),
        };
        let (cipher, hash) = cipher_and_hash(rest)?;
        // GOST in TLS 1.3 (RFC 9367) is named as in TLS 1.2; its mode tells them apart. SM4 has no other suites.
        let (key_exchange, authentication) = match keys {
            Some(keys) if cipher.mode != Mode::Mgm => authenticated(keys)?,
            _ => (KeyExchangeKind::Tls13, Authentication::Tls13),
        };
        let export = keys.is_some_and(|keys| keys.contains("EXPORT"));
        let (lowest, highest) = versions(key_exchange, cipher.mode, hash);
        Some(SuiteParts {
            key_exchange,
            authentication,
            cipher,
            hash,
            export,
            lowest,
            highest,
        })
    }

    /// Whether servers can choose it in that version.
    pub fn chosen_in(&self, version: Version) -> bool {
        (self.lowest..=self.highest).contains(&version)
    }
}

/// The versions in which servers choose such suites.
fn versions(keys: KeyExchangeKind, mode: Mode, hash: Hash) -> (Version, Version) {
    use KeyExchangeKind as K;
    let psk = matches!(keys, K::Psk | K::DhePsk | K::RsaPsk | K::EcdhePsk);
    match (keys, hash) {
        (K::Tls13, _) => (Version::TLS_1_3, Version::TLS_1_3),
        (K::Fortezza, _) => (Version::SSL_3_0, Version::SSL_3_0),
        _ if mode.is_aead() => (Version::TLS_1_2, Version::TLS_1_2),
        // Before TLS 1.2 with the key derivation of that version (RFC 5487 §3, RFC 5489 §3).
        (_, Hash::Sha256 | Hash::Sha384) if psk => (Version::TLS_1_0, Version::TLS_1_2),
        (_, Hash::Sha256 | Hash::Sha384 | Hash::Omac) => (Version::TLS_1_2, Version::TLS_1_2),
        (K::Gost, _) => (Version::TLS_1_0, Version::TLS_1_2),
        // Curves came with TLS 1.0 (RFC 8422); old servers choose them in SSL 3.0 as well.
        _ => (Version::SSL_3_0, Version::TLS_1_2),
    }
}

/// What stands before `_WITH_`.
fn authenticated(keys: &str) -> Option<(KeyExchangeKind, Authentication)> {
    use Authentication as A;
    use KeyExchangeKind as K;
    let keys = ["_EXPORT1024", "_EXPORT", "_FIPS"]
        .into_iter()
        .find_map(|weak| keys.strip_suffix(weak))
        .unwrap_or(keys);
    Some(match keys {
        "NULL" => (K::Null, A::Anon),
        "RSA" => (K::Rsa, A::Rsa),
        "DH_DSS" => (K::Dh, A::Dss),
        "DH_RSA" => (K::Dh, A::Rsa),
        "DHE_DSS" => (K::Dhe, A::Dss),
        "DHE_RSA" => (K::Dhe, A::Rsa),
        "DH_anon" => (K::DhAnon, A::Anon),
        "ECDH_ECDSA" => (K::Ecdh, A::Ecdsa),
        "ECDH_RSA" => (K::Ecdh, A::Rsa),
        "ECDHE_ECDSA" => (K::Ecdhe, A::Ecdsa),
        "ECDHE_RSA" => (K::Ecdhe, A::Rsa),
        "ECDH_anon" => (K::EcdhAnon, A::Anon),
        "PSK" => (K::Psk, A::Psk),
        // RFC 6655 turned the words round in two names.
        "DHE_PSK" | "PSK_DHE" => (K::DhePsk, A::Psk),
        "RSA_PSK" => (K::RsaPsk, A::Rsa),
        "ECDHE_PSK" => (K::EcdhePsk, A::Psk),
        "SRP_SHA" => (K::Srp, A::Password),
        "SRP_SHA_RSA" => (K::Srp, A::Rsa),
        "SRP_SHA_DSS" => (K::Srp, A::Dss),
        "ECCPWD" => (K::EccPwd, A::Password),
        "KRB5" => (K::Krb5, A::Krb5),
        "FORTEZZA_KEA" => (K::Fortezza, A::Fortezza),
        "GOSTR341094" | "GOSTR341001" | "GOSTR341112_256" => (K::Gost, A::Gost),
        "GOSTR341094_RSA" => (K::Gost, A::Rsa),
        _ => return None,
    })
}

/// What stands behind `_WITH_`.
fn cipher_and_hash(rest: &str) -> Option<(Cipher, Hash)> {
    // Suites without encryption in TLS 1.3 (RFC 9150).
    let rest = match rest {
        "SHA256_SHA256" => "NULL_SHA256",
        "SHA384_SHA384" => "NULL_SHA384",
        _ => rest,
    };
    let (spelling, (name, key_bits, mode)) = CIPHERS.iter().find(|(spelling, _)| {
        let behind = rest.strip_prefix(spelling);
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with('_'))
    })?;
    let cipher = Cipher {
        name,
        key_bits: *key_bits,
        mode: *mode,
    };
    let hash = match rest.strip_prefix(spelling)? {
        "_MD5" => Hash::Md5,
        "_SHA" | "_SHA1" => Hash::Sha1,
        "_SHA256" => Hash::Sha256,
        "_SHA384" => Hash::Sha384,
        "_SHA512" => Hash::Sha512,
        "_SM3" => Hash::Sm3,
        "_IMIT" => Hash::Imit,
        "_OMAC" => Hash::Omac,
        "_GOSTR3411" | "_GOST94" => Hash::Gost3411,
        "_NULL" => Hash::Null,
        // The key derivation of TLS 1.2 where nothing else is said (RFC 6655 §3, RFC 9367 §4.1).
        "" if matches!(mode, Mode::Ccm | Mode::Ccm8) => Hash::Sha256,
        "" if *mode == Mode::Mgm => Hash::Gost3411,
        _ => return None,
    };
    Some((cipher, hash))
}

/// How ciphers are spelled in names, the longer before the shorter that it begins with.
#[rustfmt::skip]
const CIPHERS: &[(&str, (&str, u16, Mode))] = &[
    ("AES_128_CCM_8", ("AES_128", 128, Mode::Ccm8)),
    ("AES_256_CCM_8", ("AES_256", 256, Mode::Ccm8)),
    ("AES_128_CCM", ("AES_128", 128, Mode::Ccm)),
    ("AES_256_CCM", ("AES_256", 256, Mode::Ccm)),
    ("AES_128_GCM", ("AES_128", 128, Mode::Gcm)),
    ("AES_256_GCM", ("AES_256", 256, Mode::Gcm)),
    ("AES_128_CBC", ("AES_128", 128, Mode::Cbc)),
    ("AES_256_CBC", ("AES_256", 256, Mode::Cbc)),
    ("CAMELLIA_128_GCM", ("CAMELLIA_128", 128, Mode::Gcm)),
    ("CAMELLIA_256_GCM", ("CAMELLIA_256", 256, Mode::Gcm)),
    ("CAMELLIA_128_CBC", ("CAMELLIA_128", 128, Mode::Cbc)),
    ("CAMELLIA_256_CBC", ("CAMELLIA_256", 256, Mode::Cbc)),
    ("ARIA_128_GCM", ("ARIA_128", 128, Mode::Gcm)),
    ("ARIA_256_GCM", ("ARIA_256", 256, Mode::Gcm)),
    ("ARIA_128_CBC", ("ARIA_128", 128, Mode::Cbc)),
    ("ARIA_256_CBC", ("ARIA_256", 256, Mode::Cbc)),
    ("CHACHA20_POLY1305", ("CHACHA20", 256, Mode::Poly1305)),
    ("3DES_EDE_CBC", ("3DES_EDE", 168, Mode::Cbc)),
    ("DES_CBC_40", ("DES_40", 40, Mode::Cbc)),
    ("DES40_CBC", ("DES_40", 40, Mode::Cbc)),
    ("DES_CBC", ("DES", 56, Mode::Cbc)),
    ("RC4_40", ("RC4_40", 40, Mode::Stream)),
    ("RC4_56", ("RC4_56", 56, Mode::Stream)),
    ("RC4_128", ("RC4_128", 128, Mode::Stream)),
    ("RC2_CBC_40", ("RC2_40", 40, Mode::Cbc)),
    ("RC2_CBC_56", ("RC2_56", 56, Mode::Cbc)),
    ("IDEA_CBC", ("IDEA", 128, Mode::Cbc)),
    ("SEED_CBC", ("SEED", 128, Mode::Cbc)),
    ("FORTEZZA_CBC", ("FORTEZZA", 80, Mode::Cbc)),
    ("ESTREAM_SALSA20", ("ESTREAM_SALSA20", 256, Mode::Stream)),
    ("SALSA20", ("SALSA20", 256, Mode::Stream)),
    ("28147_CNT", ("28147", 256, Mode::Stream)),
    ("KUZNYECHIK_CTR", ("KUZNYECHIK", 256, Mode::Ctr)),
    ("MAGMA_CTR", ("MAGMA", 256, Mode::Ctr)),
    ("KUZNYECHIK_MGM_L", ("KUZNYECHIK", 256, Mode::Mgm)),
    ("KUZNYECHIK_MGM_S", ("KUZNYECHIK", 256, Mode::Mgm)),
    ("MAGMA_MGM_L", ("MAGMA", 256, Mode::Mgm)),
    ("MAGMA_MGM_S", ("MAGMA", 256, Mode::Mgm)),
    ("SM4_GCM", ("SM4", 128, Mode::Gcm)),
    ("SM4_CCM", ("SM4", 128, Mode::Ccm)),
    ("AEGIS_128L", ("AEGIS_128L", 128, Mode::Aegis)),
    ("AEGIS_256", ("AEGIS_256", 256, Mode::Aegis)),
    ("NULL", ("NULL", 0, Mode::Null)),
];
