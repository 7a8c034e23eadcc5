//! Shares for hellos that nobody means to finish.

use super::{Group, GroupKind};

/// The base point of P-256, uncompressed (SEC 2 §2.4.2).
const P256: &str = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296\
                    4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
/// The base point of P-384, uncompressed (SEC 2 §2.5.1).
const P384: &str = "04aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7\
                    3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f";
/// The base point of P-521, uncompressed (SEC 2 §2.6.1).
const P521: &str = "0400c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ff\
                    a8de3348b3c1856a429bf97e7e31c2e5bd66011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17\
                    273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650";

impl Group {
    /// A share that a server has to take for a good one, of a key that everybody knows: nothing secret may ever be said
    /// over a connection that it opens. `None` for groups of which no share is known here.
    ///
    /// Curves give their base point, finite fields the square of the generator, ML-KEM a key of zeros, which passes the
    /// check of FIPS 203 §7.2.
    pub fn any_share(self) -> Option<Vec<u8>> {
        Some(match self {
            Group::SECP256R1 => octets(P256),
            Group::SECP384R1 => octets(P384),
            Group::SECP521R1 => octets(P521),
            Group::X25519 => small(9, 32),
            Group::X448 => small(5, 56),
            Group::MLKEM512 => vec![0; 800],
            Group::MLKEM768 => vec![0; 1184],
            Group::MLKEM1024 => vec![0; 1568],
            // The key encapsulation stands first here (RFC 10024).
            Group::X25519_MLKEM768 => [vec![0; 1184], small(9, 32)].concat(),
            Group::SECP256R1_MLKEM768 => [octets(P256), vec![0; 1184]].concat(),
            Group::SECP384R1_MLKEM1024 => [octets(P384), vec![0; 1568]].concat(),
            _ if self.kind() == Some(GroupKind::FiniteField) => {
                let length = usize::from(self.field_bits()?.div_ceil(8));
                let mut share = vec![0; length];
                *share.last_mut()? = 4;
                share
            }
            _ => return None,
        })
    }
}

/// A small number, low octet first.
fn small(number: u8, length: usize) -> Vec<u8> {
    std::iter::once(number)
        .chain(std::iter::repeat_n(0, length.saturating_sub(1)))
        .collect()
}

fn octets(hex: &str) -> Vec<u8> {
    let (pairs, _) = hex.as_bytes().as_chunks::<2>();
    pairs
        .iter()
        .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}
