//! Algorithm numbers: what they are called, what the norms say of them, what we can verify.
//!
//! RFC 9904 moved the requirement levels into IANA's registries and RFC 9905 took SHA-1 out of signing; numbers not in
//! these tables are unassigned or private.

/// How the norms stand to an algorithm or digest, for signing and for validating (RFC 9904, RFC 9905).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// To be used (MUST, RECOMMENDED).
    Recommended,
    /// May be used.
    May,
    /// No longer recommended for new zones.
    NotRecommended,
    /// Not to be used.
    MustNot,
    /// The norms do not name it.
    Unknown,
}

/// A DNSSEC signature algorithm (IANA "DNS Security Algorithm Numbers").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Algorithm(pub u8);

impl Algorithm {
    /// RSA/MD5.
    pub const RSAMD5: Algorithm = Algorithm(1);
    /// DSA/SHA-1.
    pub const DSA: Algorithm = Algorithm(3);
    /// RSA/SHA-1.
    pub const RSASHA1: Algorithm = Algorithm(5);
    /// The same, telling that NSEC3 may be used.
    pub const RSASHA1_NSEC3: Algorithm = Algorithm(7);
    /// RSA/SHA-256.
    pub const RSASHA256: Algorithm = Algorithm(8);
    /// RSA/SHA-512.
    pub const RSASHA512: Algorithm = Algorithm(10);
    /// ECDSA P-256 with SHA-256.
    pub const ECDSAP256: Algorithm = Algorithm(13);
    /// ECDSA P-384 with SHA-384.
    pub const ECDSAP384: Algorithm = Algorithm(14);
    /// Ed25519.
    pub const ED25519: Algorithm = Algorithm(15);
    /// Ed448.
    pub const ED448: Algorithm = Algorithm(16);

    /// The registry's mnemonic, or the number.
    pub fn name(self) -> String {
        let name = match self.0 {
            1 => "RSAMD5",
            3 => "DSA",
            5 => "RSASHA1",
            6 => "DSA-NSEC3-SHA1",
            7 => "RSASHA1-NSEC3-SHA1",
            8 => "RSASHA256",
            10 => "RSASHA512",
            12 => "ECC-GOST",
            13 => "ECDSAP256SHA256",
            14 => "ECDSAP384SHA384",
            15 => "ED25519",
            16 => "ED448",
            17 => "SM2SM3",
            23 => "ECC-GOST12",
            253 => "PRIVATEDNS",
            254 => "PRIVATEOID",
            other => return format!("algorithm {other}"),
        };
        name.to_owned()
    }

    /// What the norms say of signing with it.
    pub fn signing(self) -> Use {
        match self.0 {
            8 | 13 | 15 => Use::Recommended,
            14 | 16 => Use::May,
            10 => Use::NotRecommended,
            1 | 3 | 5 | 6 | 7 | 12 => Use::MustNot,
            17 | 23 => Use::May,
            _ => Use::Unknown,
        }
    }

    /// True when a signature with it can be verified here. RSAMD5, DSA and GOST must not be validated any more
    /// (RFC 9904 §3.1): a zone with nothing else is insecure, not bogus. SHA-1 still is, as by the resolvers in use.
    pub fn is_supported(self) -> bool {
        matches!(self.0, 5 | 7 | 8 | 10 | 13 | 14 | 15 | 16)
    }

    /// True for the RSA family, whose keys have a size of their own.
    pub fn is_rsa(self) -> bool {
        matches!(self.0, 1 | 5 | 7 | 8 | 10)
    }
}

/// A digest of DS records (IANA "DS RR Type Digest Algorithms").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub u8);

impl Digest {
    /// SHA-1 (RFC 3658).
    pub const SHA1: Digest = Digest(1);

    /// The usual name, or the number.
    pub fn name(self) -> String {
        let name = match self.0 {
            1 => "SHA-1",
            2 => "SHA-256",
            3 => "GOST R 34.11-94",
            4 => "SHA-384",
            5 => "GOST R 34.11-2012",
            6 => "SM3",
            other => return format!("digest {other}"),
        };
        name.to_owned()
    }

    /// What the norms say of publishing it.
    pub fn publishing(self) -> Use {
        match self.0 {
            2 => Use::Recommended,
            4..=6 => Use::May,
            1 | 3 => Use::MustNot,
            _ => Use::Unknown,
        }
    }

    /// True when it can be computed here.
    pub fn is_supported(self) -> bool {
        matches!(self.0, 1 | 2 | 4)
    }
}
