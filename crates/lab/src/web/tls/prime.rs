//! Primes of Diffie-Hellman, out of their definitions.

use num_bigint::BigUint;

/// The field of Diffie-Hellman without curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prime {
    /// 1,024 bits of the server's own.
    Own1024,
    /// ffdhe2048 (RFC 7919 §A.1).
    Ffdhe2048,
    /// ffdhe3072 (RFC 7919 §A.2).
    Ffdhe3072,
}

impl Prime {
    /// The prime, the high octet first.
    pub(super) fn octets(self) -> Vec<u8> {
        match self {
            // The largest safe prime of that length.
            Prime::Own1024 => (power(1024) - 1_093_337_u32).to_bytes_be(),
            Prime::Ffdhe2048 => registered(2048, 560_316),
            Prime::Ffdhe3072 => registered(3072, 2_625_351),
        }
    }
}

fn power(exponent: usize) -> BigUint {
    BigUint::from(1_u8) << exponent
}

/// 2^b - 2^(b-64) + (⌊2^(b-130) e⌋ + x) 2^64 - 1 (RFC 7919 §A).
fn registered(bits: usize, x: u32) -> Vec<u8> {
    let middle = (euler(bits - 130) + x) << 64_usize;
    (power(bits) - power(bits - 64) + middle - 1_u8).to_bytes_be()
}

/// ⌊2^bits e⌋, as the sum of 1/n!.
fn euler(bits: usize) -> BigUint {
    // What is cut off of each summand stays in these bits.
    let spare = 64_usize;
    let mut summand = power(bits + spare);
    let mut sum = summand.clone();
    let mut divisor = 1_u32;
    while summand != BigUint::ZERO {
        summand /= divisor;
        sum += &summand;
        divisor += 1;
    }
    sum >> spare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn primes_are_those_of_the_documents() {
        // The first and last octets as printed in RFC 7919 §A.1 and §A.2.
        for (prime, octets, first, last) in [
            (
                Prime::Ffdhe2048,
                256,
                0xadf8_5458_a2bb_4a9a_u64,
                0x886b_4238_6128_5c97_u64,
            ),
            (
                Prime::Ffdhe3072,
                384,
                0xadf8_5458_a2bb_4a9a,
                0x25e4_1d2b_66c6_2e37,
            ),
        ] {
            let written = prime.octets();
            assert_eq!(written.len(), octets);
            assert_eq!(written[8..16], first.to_be_bytes());
            assert_eq!(written[octets - 16..octets - 8], last.to_be_bytes());
            assert_eq!(written[octets - 8..], [0xff; 8]);
        }
    }

    #[test]
    fn the_servers_own_is_a_safe_prime() {
        let prime = BigUint::from_bytes_be(&Prime::Own1024.octets());
        assert_eq!(prime.bits(), 1024);
        for number in [prime.clone(), prime >> 1_usize] {
            // Fermat, for a few bases: nobody chose the number to get through it.
            for base in [2_u8, 3, 5, 7] {
                let power = BigUint::from(base).modpow(&(&number - 1_u8), &number);
                assert_eq!(power, BigUint::from(1_u8));
            }
        }
    }
}
