//! Finite-field groups that have a name, by their prime.
//!
//! Each is known by the SHA-256 of its prime; a test makes the primes again out of their definitions.

use super::{
    code::Group,
    key_exchange::{bits, significant},
};

/// A group that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownGroup {
    /// Its name in the document that defines it.
    pub name: &'static str,
    /// That document.
    pub source: &'static str,
    /// Bits of the prime.
    pub bits: u16,
    /// What is known of the order of its elements.
    pub structure: Structure,
    sha256: &'static str,
}

/// What is known of the order of the elements of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Structure {
    /// The prime is a safe one: twice a prime and one.
    Safe,
    /// The generator makes a subgroup whose order is a prime of so many bits; others can be fallen into.
    Subgroup(u16),
}

impl KnownGroup {
    /// The code point of a group of RFC 7919.
    pub fn group(&self) -> Option<Group> {
        Group::by_name(self.name)
    }

    /// Every group that is known here.
    pub fn all() -> &'static [KnownGroup] {
        KNOWN
    }
}

/// The group of that prime, written with the high octet first.
pub fn known(prime: &[u8]) -> Option<&'static KnownGroup> {
    let bits = bits(prime);
    // Most primes are told apart by their length alone.
    if !KNOWN.iter().any(|group| usize::from(group.bits) == bits) {
        return None;
    }
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, significant(prime));
    let digest: String = digest
        .as_ref()
        .iter()
        .map(|octet| format!("{octet:02x}"))
        .collect();
    KNOWN.iter().find(|group| group.sha256 == digest)
}

const fn named(
    name: &'static str,
    source: &'static str,
    bits: u16,
    structure: Structure,
    sha256: &'static str,
) -> KnownGroup {
    KnownGroup {
        name,
        source,
        bits,
        structure,
        sha256,
    }
}

#[rustfmt::skip]
const KNOWN: &[KnownGroup] = &[
    named("Oakley group 1", "RFC 2409 §6.1", 768, Structure::Safe, "b52ba6a3026520a6c49d37e4587601801bee500123b3259b6bf03e7cecc3e63d"),
    named("Oakley group 2", "RFC 2409 §6.2", 1024, Structure::Safe, "3f35a3f5f6c4376a744acad409bb22f8d897f949d2311d885adaa890981b67a0"),
    named("MODP group 5", "RFC 3526 §2", 1536, Structure::Safe, "64fcc83ec403930bf18393dbc883ccaa1fbb08ac876f77f7aa99748ca945019b"),
    named("MODP group 14", "RFC 3526 §3", 2048, Structure::Safe, "d66436f79bbd6b2e38c0ffbd079be904d2641415e2e67140e09448be9a60890e"),
    named("MODP group 15", "RFC 3526 §4", 3072, Structure::Safe, "48cf8b092fbce4359d9871abf74f98e25b6163379eaa15cd9087e800c6d1c55c"),
    named("MODP group 16", "RFC 3526 §5", 4096, Structure::Safe, "4ee95187682bcb230ad26a95205f6920e84708f6251b3894329b09ec23919e33"),
    named("MODP group 17", "RFC 3526 §6", 6144, Structure::Safe, "d1bfe6d0925ce7e4da262b62861514a7755e35831e429f343e7b864848657efd"),
    named("MODP group 18", "RFC 3526 §7", 8192, Structure::Safe, "39ab4feab950a3128fb71accb9fc3965d857012e081998a85996e3ea8b3c3bcf"),
    named("ffdhe2048", "RFC 7919 A.1", 2048, Structure::Safe, "9cd3b7f336872f46c09428d1bbc19877a4d440512cda8d1c1cf0cd6e33698966"),
    named("ffdhe3072", "RFC 7919 A.2", 3072, Structure::Safe, "0eaf67db3a839156d5013494a5318a772b5697d270d721f37f092efc69ea5a17"),
    named("ffdhe4096", "RFC 7919 A.3", 4096, Structure::Safe, "4648414224ac881b3d0dc59b466f96d06a558278776807797ecf1f66ff397b3e"),
    named("ffdhe6144", "RFC 7919 A.4", 6144, Structure::Safe, "227ac9066b3ddd9e193670cda2388fa884f65ba0cf98b742d1fe77a6687c79c7"),
    named("ffdhe8192", "RFC 7919 A.5", 8192, Structure::Safe, "770b14efaf6f049929c523113b3fa99a8d11dab1b18af3609590122075d19833"),
    named("1024-bit group with 160-bit subgroup", "RFC 5114 §2.1", 1024, Structure::Subgroup(160), "44c55cfee5c075927cf682da5b681bdecbd5c3eb0784c14f5dce7610f0ef133d"),
    named("2048-bit group with 224-bit subgroup", "RFC 5114 §2.2", 2048, Structure::Subgroup(224), "bfe545862ca102ad1eeddb5fbfa5bf855ac4995c56a8b408ce3fe099dce93a9d"),
    named("2048-bit group with 256-bit subgroup", "RFC 5114 §2.3", 2048, Structure::Subgroup(256), "0b7835722cb619827610c2549fdda5587421686c4409a13865e76225522ddcc9"),
];
