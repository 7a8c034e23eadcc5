//! Signature algorithms.

use std::fmt;

use super::Hash;

code_points! {
    /// A signature algorithm with its hash (RFC 8446 §4.2.3; in TLS 1.2 hash and signature in one octet each, RFC 5246
    /// §7.4.1.4.1).
    SignatureScheme(u16), "4" {
        /// PKCS #1 v1.5 with MD5.
        RSA_PKCS1_MD5 = 0x0101, "rsa_pkcs1_md5";
        /// DSA with MD5; not in TLS 1.3.
        DSA_MD5 = 0x0102, "dsa_md5";
        /// ECDSA with MD5.
        ECDSA_MD5 = 0x0103, "ecdsa_md5";
        /// PKCS #1 v1.5 with SHA-1.
        RSA_PKCS1_SHA1 = 0x0201, "rsa_pkcs1_sha1";
        /// DSA with SHA-1; not in TLS 1.3.
        DSA_SHA1 = 0x0202, "dsa_sha1";
        /// ECDSA with SHA-1.
        ECDSA_SHA1 = 0x0203, "ecdsa_sha1";
        /// PKCS #1 v1.5 with SHA-224.
        RSA_PKCS1_SHA224 = 0x0301, "rsa_pkcs1_sha224";
        /// DSA with SHA-224; not in TLS 1.3.
        DSA_SHA224 = 0x0302, "dsa_sha224";
        /// ECDSA with SHA-224.
        ECDSA_SHA224 = 0x0303, "ecdsa_sha224";
        /// PKCS #1 v1.5 with SHA-256.
        RSA_PKCS1_SHA256 = 0x0401, "rsa_pkcs1_sha256";
        /// DSA with SHA-256; not in TLS 1.3.
        DSA_SHA256 = 0x0402, "dsa_sha256";
        /// ECDSA with SHA-256; in TLS 1.3 with P-256 alone.
        ECDSA_SECP256R1_SHA256 = 0x0403, "ecdsa_secp256r1_sha256";
        /// PKCS #1 v1.5 with SHA-384.
        RSA_PKCS1_SHA384 = 0x0501, "rsa_pkcs1_sha384";
        /// DSA with SHA-384; not in TLS 1.3.
        DSA_SHA384 = 0x0502, "dsa_sha384";
        /// ECDSA with SHA-384; in TLS 1.3 with P-384 alone.
        ECDSA_SECP384R1_SHA384 = 0x0503, "ecdsa_secp384r1_sha384";
        /// PKCS #1 v1.5 with SHA-512.
        RSA_PKCS1_SHA512 = 0x0601, "rsa_pkcs1_sha512";
        /// DSA with SHA-512; not in TLS 1.3.
        DSA_SHA512 = 0x0602, "dsa_sha512";
        /// ECDSA with SHA-512; in TLS 1.3 with P-521 alone.
        ECDSA_SECP521R1_SHA512 = 0x0603, "ecdsa_secp521r1_sha512";
        /// PKCS #1 v1.5 with SHA-256, of a client in TLS 1.3 (RFC 9963).
        RSA_PKCS1_SHA256_LEGACY = 0x0420, "rsa_pkcs1_sha256_legacy";
        /// PKCS #1 v1.5 with SHA-384, of a client in TLS 1.3 (RFC 9963).
        RSA_PKCS1_SHA384_LEGACY = 0x0520, "rsa_pkcs1_sha384_legacy";
        /// PKCS #1 v1.5 with SHA-512, of a client in TLS 1.3 (RFC 9963).
        RSA_PKCS1_SHA512_LEGACY = 0x0620, "rsa_pkcs1_sha512_legacy";
        /// ECCSI (RFC 6507).
        ECCSI_SHA256 = 0x0704, "eccsi_sha256";
        /// Identity-based signature 1 of ISO/IEC 14888-3.
        ISO_IBS1 = 0x0705, "iso_ibs1";
        /// Identity-based signature 2 of ISO/IEC 14888-3.
        ISO_IBS2 = 0x0706, "iso_ibs2";
        /// Chinese identity-based signature of ISO/IEC 14888-3.
        ISO_CHINESE_IBS = 0x0707, "iso_chinese_ibs";
        /// SM2 with SM3 (RFC 8998).
        SM2SIG_SM3 = 0x0708, "sm2sig_sm3";
        /// GOST R 34.10-2012 with 256 bits, parameter set A, in TLS 1.3 (RFC 9367).
        GOSTR34102012_256A = 0x0709, "gostr34102012_256a";
        /// GOST R 34.10-2012 with 256 bits, parameter set B, in TLS 1.3 (RFC 9367).
        GOSTR34102012_256B = 0x070a, "gostr34102012_256b";
        /// GOST R 34.10-2012 with 256 bits, parameter set C, in TLS 1.3 (RFC 9367).
        GOSTR34102012_256C = 0x070b, "gostr34102012_256c";
        /// GOST R 34.10-2012 with 256 bits, parameter set D, in TLS 1.3 (RFC 9367).
        GOSTR34102012_256D = 0x070c, "gostr34102012_256d";
        /// GOST R 34.10-2012 with 512 bits, parameter set A, in TLS 1.3 (RFC 9367).
        GOSTR34102012_512A = 0x070d, "gostr34102012_512a";
        /// GOST R 34.10-2012 with 512 bits, parameter set B, in TLS 1.3 (RFC 9367).
        GOSTR34102012_512B = 0x070e, "gostr34102012_512b";
        /// GOST R 34.10-2012 with 512 bits, parameter set C, in TLS 1.3 (RFC 9367).
        GOSTR34102012_512C = 0x070f, "gostr34102012_512c";
        /// PSS with SHA-256 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA256 = 0x0804, "rsa_pss_rsae_sha256";
        /// PSS with SHA-384 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA384 = 0x0805, "rsa_pss_rsae_sha384";
        /// PSS with SHA-512 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA512 = 0x0806, "rsa_pss_rsae_sha512";
        /// Ed25519.
        ED25519 = 0x0807, "ed25519";
        /// Ed448.
        ED448 = 0x0808, "ed448";
        /// PSS with SHA-256 and an RSA key for PSS alone.
        RSA_PSS_PSS_SHA256 = 0x0809, "rsa_pss_pss_sha256";
        /// PSS with SHA-384 and an RSA key for PSS alone.
        RSA_PSS_PSS_SHA384 = 0x080a, "rsa_pss_pss_sha384";
        /// PSS with SHA-512 and an RSA key for PSS alone.
        RSA_PSS_PSS_SHA512 = 0x080b, "rsa_pss_pss_sha512";
        /// ECDSA with Brainpool's curve of 256 bits and SHA-256 (RFC 8734).
        ECDSA_BRAINPOOLP256R1TLS13_SHA256 = 0x081a, "ecdsa_brainpoolP256r1tls13_sha256";
        /// ECDSA with Brainpool's curve of 384 bits and SHA-384 (RFC 8734).
        ECDSA_BRAINPOOLP384R1TLS13_SHA384 = 0x081b, "ecdsa_brainpoolP384r1tls13_sha384";
        /// ECDSA with Brainpool's curve of 512 bits and SHA-512 (RFC 8734).
        ECDSA_BRAINPOOLP512R1TLS13_SHA512 = 0x081c, "ecdsa_brainpoolP512r1tls13_sha512";
        /// GOST R 34.10-2012 with 256 bits, in TLS 1.2 (RFC 9189).
        GOSTR34102012_256_INTRINSIC = 0x0840, "gostr34102012_256_intrinsic";
        /// GOST R 34.10-2012 with 512 bits, in TLS 1.2 (RFC 9189).
        GOSTR34102012_512_INTRINSIC = 0x0841, "gostr34102012_512_intrinsic";
        /// ML-DSA-44 (FIPS 204).
        MLDSA44 = 0x0904, "mldsa44";
        /// ML-DSA-65 (FIPS 204).
        MLDSA65 = 0x0905, "mldsa65";
        /// ML-DSA-87 (FIPS 204).
        MLDSA87 = 0x0906, "mldsa87";
        /// SLH-DSA-SHA2-128s (FIPS 205).
        SLHDSA_SHA2_128S = 0x0911, "slhdsa_sha2_128s";
        /// SLH-DSA-SHA2-128f (FIPS 205).
        SLHDSA_SHA2_128F = 0x0912, "slhdsa_sha2_128f";
        /// SLH-DSA-SHA2-192s (FIPS 205).
        SLHDSA_SHA2_192S = 0x0913, "slhdsa_sha2_192s";
        /// SLH-DSA-SHA2-192f (FIPS 205).
        SLHDSA_SHA2_192F = 0x0914, "slhdsa_sha2_192f";
        /// SLH-DSA-SHA2-256s (FIPS 205).
        SLHDSA_SHA2_256S = 0x0915, "slhdsa_sha2_256s";
        /// SLH-DSA-SHA2-256f (FIPS 205).
        SLHDSA_SHA2_256F = 0x0916, "slhdsa_sha2_256f";
        /// SLH-DSA-SHAKE-128s (FIPS 205).
        SLHDSA_SHAKE_128S = 0x0917, "slhdsa_shake_128s";
        /// SLH-DSA-SHAKE-128f (FIPS 205).
        SLHDSA_SHAKE_128F = 0x0918, "slhdsa_shake_128f";
        /// SLH-DSA-SHAKE-192s (FIPS 205).
        SLHDSA_SHAKE_192S = 0x0919, "slhdsa_shake_192s";
        /// SLH-DSA-SHAKE-192f (FIPS 205).
        SLHDSA_SHAKE_192F = 0x091a, "slhdsa_shake_192f";
        /// SLH-DSA-SHAKE-256s (FIPS 205).
        SLHDSA_SHAKE_256S = 0x091b, "slhdsa_shake_256s";
        /// SLH-DSA-SHAKE-256f (FIPS 205).
        SLHDSA_SHAKE_256F = 0x091c, "slhdsa_shake_256f";
        /// GOST R 34.10-2001, before RFC 9189.
        GOSTR34102001_GOSTR3411 = 0xeded, "gostr34102001_gostr3411";
        /// GOST R 34.10-2012 with 256 bits, before RFC 9189.
        GOSTR34102012_256_GOSTR34112012_256 = 0xeeee, "gostr34102012_256_gostr34112012_256";
        /// GOST R 34.10-2012 with 512 bits, before RFC 9189.
        GOSTR34102012_512_GOSTR34112012_512 = 0xefef, "gostr34102012_512_gostr34112012_512";
    }
}

impl SignatureScheme {
    /// The hash that is signed; `None` where the algorithm has its own way with the message, as Ed25519 has, and for
    /// schemes without a name here.
    pub fn hash(self) -> Option<Hash> {
        let name = self.name()?.trim_end_matches("_legacy");
        let (_, hash) = name.rsplit_once('_')?;
        match hash {
            "md5" => Some(Hash::Md5),
            "sha1" => Some(Hash::Sha1),
            "sha224" => Some(Hash::Sha224),
            "sha256" => Some(Hash::Sha256),
            "sha384" => Some(Hash::Sha384),
            "sha512" => Some(Hash::Sha512),
            "sm3" => Some(Hash::Sm3),
            _ => None,
        }
    }

    /// Whether it means nothing (RFC 8701).
    pub fn is_grease(self) -> bool {
        super::is_grease(self.0)
    }
}
