//! Finite-field groups that have a name, by their prime.
//!
//! Each is known by the SHA-256 of its prime. A test makes those of RFC 2409, 3526 and 7919 again out of their
//! definitions; those that can only be copied stand in `tests/primes.txt`, and the test looks whether they are primes.

use super::{
    code::Group,
    key_exchange::{bits, significant},
};

/// A group that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownGroup {
    /// Its name in the document that defines it, or what it goes by.
    pub name: &'static str,
    /// That document, or the software that has it built in.
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
    named("ffdhe2048", "RFC 7919 §A.1", 2048, Structure::Safe, "9cd3b7f336872f46c09428d1bbc19877a4d440512cda8d1c1cf0cd6e33698966"),
    named("ffdhe3072", "RFC 7919 §A.2", 3072, Structure::Safe, "0eaf67db3a839156d5013494a5318a772b5697d270d721f37f092efc69ea5a17"),
    named("ffdhe4096", "RFC 7919 §A.3", 4096, Structure::Safe, "4648414224ac881b3d0dc59b466f96d06a558278776807797ecf1f66ff397b3e"),
    named("ffdhe6144", "RFC 7919 §A.4", 6144, Structure::Safe, "227ac9066b3ddd9e193670cda2388fa884f65ba0cf98b742d1fe77a6687c79c7"),
    named("ffdhe8192", "RFC 7919 §A.5", 8192, Structure::Safe, "770b14efaf6f049929c523113b3fa99a8d11dab1b18af3609590122075d19833"),
    named("1024-bit group with 160-bit subgroup", "RFC 5114 §2.1", 1024, Structure::Subgroup(160), "44c55cfee5c075927cf682da5b681bdecbd5c3eb0784c14f5dce7610f0ef133d"),
    named("2048-bit group with 224-bit subgroup", "RFC 5114 §2.2", 2048, Structure::Subgroup(224), "bfe545862ca102ad1eeddb5fbfa5bf855ac4995c56a8b408ce3fe099dce93a9d"),
    named("2048-bit group with 256-bit subgroup", "RFC 5114 §2.3", 2048, Structure::Subgroup(256), "0b7835722cb619827610c2549fdda5587421686c4409a13865e76225522ddcc9"),
    // What servers had built in, in the spelling of their own sources.
    named("512-bit group of mod_ssl", "Apache httpd 2.0", 512, Structure::Safe, "3cdb020b9ef298b2f3f6cf5a872af527337bf7b9f654b2e70c49da16a4d24137"),
    named("1024-bit group of mod_ssl", "Apache httpd 2.0", 1024, Structure::Safe, "f79d1db3c955a28fdeca462670a0712efee4b588c7858e4943883f903bd1354b"),
    named("512-bit group of mod_ssl", "Apache httpd 2.2", 512, Structure::Safe, "db01e702899166da28c9bc7896af62bcdf0c96d0fb341950ba80e68bd51a57ef"),
    named("1024-bit group of mod_ssl", "Apache httpd 2.2", 1024, Structure::Safe, "bf910d9df4e0b2e76cda7443f592aa118e33ba2c224ebc27fb8978d873c8c2e3"),
    named("1024-bit group of nginx", "nginx", 1024, Structure::Safe, "8ae47dca3d24e9b64640062686da234dcabada26b0da6f090c5449c1338d9a11"),
    named("512-bit group of Postfix", "Postfix", 512, Structure::Safe, "6c863838510bab3e2093066fc14976f0265b0da72c465eb306018587b5df6b6a"),
    named("1024-bit group of Postfix", "Postfix", 1024, Structure::Safe, "ef627d8cc44144f36a075d8dd8511bbd278cb5cf438f1052bdbdabe715232c1e"),
    named("512-bit group of the JDK", "OpenJDK", 512, Structure::Subgroup(160), "73b391ec8da33ee197aed17d7cfce1321b94e04c5b55b3c02c1c7198eb88715b"),
    named("768-bit group of the JDK", "OpenJDK", 768, Structure::Subgroup(160), "ee5483fe4b96caa10cb5b863ec409aab2762e6bf43af4a8a0a42817fef4dd7f3"),
    named("1024-bit group of the JDK", "OpenJDK", 1024, Structure::Subgroup(160), "cc21a33dd1a3edf40bf636b5496e4aede198a437a8548e0cc1a621424e42419b"),
    named("512-bit group of OpenSSL", "OpenSSL", 512, Structure::Safe, "f26e2403f3f07946654404909f0ff81d9354de17250411b4c04b89af73178425"),
    named("1024-bit group of OpenSSL", "OpenSSL", 1024, Structure::Safe, "66d0bf38b0bdfacf2fdae33f35102ab6079fd5ff0feff8e436a4063745c72739"),
    named("1024-bit group of SKIP", "SKIP", 1024, Structure::Safe, "6215d41bb617b390082b066d6856f8b361d6c77f316a84301f7c9717a8681485"),
    named("2048-bit group of HAProxy", "HAProxy 1.5", 2048, Structure::Safe, "7b6551ea6ff09bd78c24bede10980a155f70b6c81e48b4dd8bec822ab3bf0e94"),
];
