//! Groups for the key exchange.

use std::fmt;

code_points! {
    /// A group for the key exchange (registry "TLS Supported Groups" of IANA, and drafts that servers still speak).
    Group(u16), "4" {
        /// A binary curve of 163 bits (RFC 4492, taken out by RFC 8422).
        SECT163K1 = 0x0001, "sect163k1";
        /// A binary curve of 163 bits (RFC 4492, taken out by RFC 8422).
        SECT163R1 = 0x0002, "sect163r1";
        /// A binary curve of 163 bits (RFC 4492, taken out by RFC 8422).
        SECT163R2 = 0x0003, "sect163r2";
        /// A binary curve of 193 bits (RFC 4492, taken out by RFC 8422).
        SECT193R1 = 0x0004, "sect193r1";
        /// A binary curve of 193 bits (RFC 4492, taken out by RFC 8422).
        SECT193R2 = 0x0005, "sect193r2";
        /// A binary curve of 233 bits (RFC 4492, taken out by RFC 8422).
        SECT233K1 = 0x0006, "sect233k1";
        /// A binary curve of 233 bits (RFC 4492, taken out by RFC 8422).
        SECT233R1 = 0x0007, "sect233r1";
        /// A binary curve of 239 bits (RFC 4492, taken out by RFC 8422).
        SECT239K1 = 0x0008, "sect239k1";
        /// A binary curve of 283 bits (RFC 4492, taken out by RFC 8422).
        SECT283K1 = 0x0009, "sect283k1";
        /// A binary curve of 283 bits (RFC 4492, taken out by RFC 8422).
        SECT283R1 = 0x000a, "sect283r1";
        /// A binary curve of 409 bits (RFC 4492, taken out by RFC 8422).
        SECT409K1 = 0x000b, "sect409k1";
        /// A binary curve of 409 bits (RFC 4492, taken out by RFC 8422).
        SECT409R1 = 0x000c, "sect409r1";
        /// A binary curve of 571 bits (RFC 4492, taken out by RFC 8422).
        SECT571K1 = 0x000d, "sect571k1";
        /// A binary curve of 571 bits (RFC 4492, taken out by RFC 8422).
        SECT571R1 = 0x000e, "sect571r1";
        /// A prime curve of 160 bits (RFC 4492, taken out by RFC 8422).
        SECP160K1 = 0x000f, "secp160k1";
        /// A prime curve of 160 bits (RFC 4492, taken out by RFC 8422).
        SECP160R1 = 0x0010, "secp160r1";
        /// A prime curve of 160 bits (RFC 4492, taken out by RFC 8422).
        SECP160R2 = 0x0011, "secp160r2";
        /// A prime curve of 192 bits (RFC 4492, taken out by RFC 8422).
        SECP192K1 = 0x0012, "secp192k1";
        /// A prime curve of 192 bits (RFC 4492, taken out by RFC 8422).
        SECP192R1 = 0x0013, "secp192r1";
        /// A prime curve of 224 bits (RFC 4492, taken out by RFC 8422).
        SECP224K1 = 0x0014, "secp224k1";
        /// A prime curve of 224 bits (RFC 4492, taken out by RFC 8422).
        SECP224R1 = 0x0015, "secp224r1";
        /// A prime curve of 256 bits (RFC 4492, taken out by RFC 8422).
        SECP256K1 = 0x0016, "secp256k1";
        /// P-256 (RFC 8422).
        SECP256R1 = 0x0017, "secp256r1";
        /// P-384 (RFC 8422).
        SECP384R1 = 0x0018, "secp384r1";
        /// P-521 (RFC 8422).
        SECP521R1 = 0x0019, "secp521r1";
        /// Brainpool's curve of 256 bits, before TLS 1.3 (RFC 7027).
        BRAINPOOLP256R1 = 0x001a, "brainpoolP256r1";
        /// Brainpool's curve of 384 bits, before TLS 1.3 (RFC 7027).
        BRAINPOOLP384R1 = 0x001b, "brainpoolP384r1";
        /// Brainpool's curve of 512 bits, before TLS 1.3 (RFC 7027).
        BRAINPOOLP512R1 = 0x001c, "brainpoolP512r1";
        /// Curve25519 (RFC 7748).
        X25519 = 0x001d, "x25519";
        /// Curve448 (RFC 7748).
        X448 = 0x001e, "x448";
        /// Brainpool's curve of 256 bits, for TLS 1.3 (RFC 8734).
        BRAINPOOLP256R1TLS13 = 0x001f, "brainpoolP256r1tls13";
        /// Brainpool's curve of 384 bits, for TLS 1.3 (RFC 8734).
        BRAINPOOLP384R1TLS13 = 0x0020, "brainpoolP384r1tls13";
        /// Brainpool's curve of 512 bits, for TLS 1.3 (RFC 8734).
        BRAINPOOLP512R1TLS13 = 0x0021, "brainpoolP512r1tls13";
        /// A curve of GOST R 34.10-2012 with 256 bits (RFC 9189).
        GC256A = 0x0022, "GC256A";
        /// A curve of GOST R 34.10-2012 with 256 bits (RFC 9189).
        GC256B = 0x0023, "GC256B";
        /// A curve of GOST R 34.10-2012 with 256 bits (RFC 9189).
        GC256C = 0x0024, "GC256C";
        /// A curve of GOST R 34.10-2012 with 256 bits (RFC 9189).
        GC256D = 0x0025, "GC256D";
        /// A curve of GOST R 34.10-2012 with 512 bits (RFC 9189).
        GC512A = 0x0026, "GC512A";
        /// A curve of GOST R 34.10-2012 with 512 bits (RFC 9189).
        GC512B = 0x0027, "GC512B";
        /// A curve of GOST R 34.10-2012 with 512 bits (RFC 9189).
        GC512C = 0x0028, "GC512C";
        /// SM2's curve of 256 bits (RFC 8998).
        CURVE_SM2 = 0x0029, "curveSM2";
        /// A finite field of 2,048 bits (RFC 7919).
        FFDHE2048 = 0x0100, "ffdhe2048";
        /// A finite field of 3,072 bits (RFC 7919).
        FFDHE3072 = 0x0101, "ffdhe3072";
        /// A finite field of 4,096 bits (RFC 7919).
        FFDHE4096 = 0x0102, "ffdhe4096";
        /// A finite field of 6,144 bits (RFC 7919).
        FFDHE6144 = 0x0103, "ffdhe6144";
        /// A finite field of 8,192 bits (RFC 7919).
        FFDHE8192 = 0x0104, "ffdhe8192";
        /// ML-KEM-512 alone (FIPS 203).
        MLKEM512 = 0x0200, "MLKEM512";
        /// ML-KEM-768 alone (FIPS 203).
        MLKEM768 = 0x0201, "MLKEM768";
        /// ML-KEM-1024 alone (FIPS 203).
        MLKEM1024 = 0x0202, "MLKEM1024";
        /// P-256 together with ML-KEM-768 (RFC 10024).
        SECP256R1_MLKEM768 = 0x11eb, "SecP256r1MLKEM768";
        /// X25519 together with ML-KEM-768 (RFC 10024).
        X25519_MLKEM768 = 0x11ec, "X25519MLKEM768";
        /// P-384 together with ML-KEM-1024 (RFC 10024).
        SECP384R1_MLKEM1024 = 0x11ed, "SecP384r1MLKEM1024";
        /// SM2's curve together with ML-KEM-768.
        CURVE_SM2_MLKEM768 = 0x11ee, "curveSM2MLKEM768";
        /// X25519 together with NTRU-HRSS, a trial of 2018.
        CECPQ2 = 0x4138, "CECPQ2";
        /// X25519 together with Kyber-768, before ML-KEM was a standard.
        X25519_KYBER768_DRAFT00 = 0x6399, "X25519Kyber768Draft00";
        /// P-256 together with Kyber-768, before ML-KEM was a standard.
        SECP256R1_KYBER768_DRAFT00 = 0x639a, "SecP256r1Kyber768Draft00";
        /// X25519 together with Kyber-512, before ML-KEM was a standard.
        X25519_KYBER512_DRAFT00 = 0xfe30, "X25519Kyber512Draft00";
        /// X25519 together with Kyber-768, under the number of a first trial.
        X25519_KYBER768_DRAFT00_OLD = 0xfe31, "X25519Kyber768Draft00Old";
        /// P-256 together with Kyber-768, under the number of a first trial.
        P256_KYBER768_DRAFT00 = 0xfe32, "P256Kyber768Draft00";
        /// Any prime curve, written out (RFC 4492 §5.1.1, taken out by RFC 8422).
        ARBITRARY_EXPLICIT_PRIME_CURVES = 0xff01, "arbitrary_explicit_prime_curves";
        /// Any binary curve, written out (RFC 4492 §5.1.1, taken out by RFC 8422).
        ARBITRARY_EXPLICIT_CHAR2_CURVES = 0xff02, "arbitrary_explicit_char2_curves";
    }
}

/// What kind of thing a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKind {
    /// An elliptic curve over a prime field.
    PrimeCurve,
    /// An elliptic curve over a binary field.
    BinaryCurve,
    /// Integers modulo a prime.
    FiniteField,
    /// A key encapsulation that stands alone.
    Kem,
    /// A curve together with a key encapsulation.
    Hybrid,
    /// A curve that the message writes out.
    Explicit,
}

impl Group {
    /// What kind of thing it is; `None` where it has no name here.
    pub fn kind(self) -> Option<GroupKind> {
        self.name()?;
        Some(match self.0 {
            0x0001..=0x000e => GroupKind::BinaryCurve,
            0x000f..=0x0029 => GroupKind::PrimeCurve,
            0x0100..=0x01ff => GroupKind::FiniteField,
            0x0200..=0x02ff => GroupKind::Kem,
            0xff01 | 0xff02 => GroupKind::Explicit,
            _ => GroupKind::Hybrid,
        })
    }

    /// Bits of the field of a curve or of the prime of a finite field; `None` for others.
    pub fn field_bits(self) -> Option<u16> {
        match (self, self.kind()?) {
            (Group::X25519, _) => Some(255),
            (Group::CURVE_SM2, _) => Some(256),
            (_, GroupKind::PrimeCurve | GroupKind::BinaryCurve | GroupKind::FiniteField) => {
                let digits = self.name()?.trim_start_matches(|c: char| !c.is_ascii_digit());
                let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
                digits.get(..end)?.parse().ok()
            }
            _ => None,
        }
    }

    /// Whether a connection that was keyed with it stays secret when there are quantum computers.
    pub fn is_post_quantum(self) -> bool {
        matches!(self.kind(), Some(GroupKind::Kem | GroupKind::Hybrid))
    }

    /// Whether it means nothing (RFC 8701).
    pub fn is_grease(self) -> bool {
        super::is_grease(self.0)
    }
}
