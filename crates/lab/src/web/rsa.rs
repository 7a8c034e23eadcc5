//! An RSA key of 3,072 bits of which only the public half was kept: nobody ever signs with it, and making one at each start
//! would take longer than the rest of the start.

use num_bigint::BigUint;
use rcgen::{PublicKeyData, SignatureAlgorithm};

const MODULUS: &str = "\
    bd1c3da5574f8ab8b934dd021fa05defc6f7d05315ec4f02fda7deff61cf2b14f53f90e646af8c4300d5a72e5e0835b2\
    2f825791e879c1f3cd53914bfd11ae91d88ba2220bf4be78cfb599811859002559d0d6d8e25e9c39b4c2bcc4d250d748\
    6576c21df0423a5a93a97cc677269619bd0cb7f96008e7ef3934b9d6c77a00ba5eb49b720143a383ab0a78433cdfbb9d\
    a5fc5e29fef0be9a6cda4a58641d2513c3c9d107283f1af9ae2ddbd33eb506aa8d960d563b23c879ffab92bb971e4a3c\
    65d2475dbc0aad78376ffe21c329cce1638c1b40e81ae0e06ff45cc3d825f90929969e760cb9eecc84359d98c2d59633\
    22fa60fa2af044fac9f957060927dbfafcdb1a9189ace416182f514376180c14b831b6494f0081844356f69af7138d0e\
    1ab86fd4f0ee08995a3d509c774e2c4869cb9ca8dd4bbe95b7c8057b0038a31e68e1cf141f526e9be0ee1cbbb6bd2f8f\
    96ec8fd023e1a65d1a4748a33921535e3be1466bd9ec01feb01a1bf22022388e913bb7a46cc99d10ed3bef8b95d6bfe3";

/// The key.
pub(super) struct RsaKey(Vec<u8>);

impl RsaKey {
    pub fn new() -> Self {
        let modulus = BigUint::parse_bytes(MODULUS.as_bytes(), 16).unwrap_or_default();
        // RSAPublicKey (RFC 8017 §A.1.1): the modulus, with a zero in front because it is not negative, and 65537.
        let mut der = vec![0x30, 0x82, 0x01, 0x8a, 0x02, 0x82, 0x01, 0x81, 0];
        der.extend(modulus.to_bytes_be());
        der.extend([0x02, 3, 1, 0, 1]);
        RsaKey(der)
    }
}

impl PublicKeyData for RsaKey {
    fn der_bytes(&self) -> &[u8] {
        &self.0
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &rcgen::PKCS_RSA_SHA256
    }
}
