//! Algorithms and key sizes, below `alg.`.

use crate::{
    Status::{Insecure, Secure},
    key::{KeySpec, Origin},
    record::{Record, Rtype, covers},
    world::World,
    zone::{Signer, Software},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    supported(world);
    sizes(world);
    unsupported(world);
    mixed(world);
    one_path(world);
}

/// Every algorithm that can still be signed with.
fn supported(world: &mut World) {
    let zones = [
        (
            "rsasha1.alg.",
            5,
            Signer::Bind,
            "RSA/SHA-1: not to be used (RFC 9905), still validated",
        ),
        ("rsasha256.alg.", 8, Signer::Ldns, "RSA/SHA-256"),
        ("rsasha512.alg.", 10, Signer::Knot, "RSA/SHA-512"),
        ("p256.alg.", 13, Signer::Knot, "ECDSA P-256"),
        ("p384.alg.", 14, Signer::Bind, "ECDSA P-384"),
        ("ed25519.alg.", 15, Signer::Ldns, "Ed25519"),
        ("ed448.alg.", 16, Signer::Bind, "Ed448"),
    ];
    let hosts = [Software::Knot, Software::Nsd, Software::Bind];
    for (number, (name, algorithm, signer, about)) in zones.into_iter().enumerate() {
        let zone = world
            .zone(name, hosts[number % 3], about)
            .algorithm(signer, algorithm);
        zone.host("www", Secure)
            .without_ipv6(Secure)
            .v4_host("v4", Secure);
    }
    world
        .zone(
            "rsasha1-nsec3.alg.",
            Software::Nsd,
            "RSA/SHA-1 under its NSEC3 number",
        )
        .algorithm(Signer::Bind, 7)
        .nsec3(0, "")
        .host("www", Secure)
        .v4_host("v4", Secure);
    world
        .zone(
            "nsec3-before-its-time.alg.",
            Software::Nsd,
            "NSEC3 under algorithm 5, which promises NSEC (RFC 5155 §2)",
        )
        .algorithm(Signer::Ldns, 5)
        .nsec3(0, "")
        .host("www", Secure)
        .v4_host("v4", Secure);
}

/// RSA keys of unusual shape.
fn sizes(world: &mut World) {
    let zones = [
        (
            "rsa-512.alg.",
            512,
            65_537,
            "the smallest modulus that RFC 5702 §2.1 allows",
        ),
        ("rsa-1024.alg.", 1024, 65_537, "a short modulus"),
        (
            "rsa-1301.alg.",
            1301,
            65_537,
            "a modulus of no whole number of octets",
        ),
        (
            "rsa-4096.alg.",
            4096,
            65_537,
            "the longest modulus that RFC 5702 §2.1 allows",
        ),
        ("rsa-e3.alg.", 2048, 3, "public exponent 3"),
        (
            "rsa-e33.alg.",
            2048,
            4_294_967_297,
            "public exponent 2^32+1, as BIND once made them",
        ),
    ];
    for (name, bits, exponent, about) in zones {
        let origin = Origin::OpenSsl { exponent };
        let keys = vec![KeySpec::ksk(8).bits(bits).made_by(origin)];
        world
            .zone(name, Software::Bind, about)
            .signed_with(Signer::Ldns, keys)
            .host("www", Secure);
    }
}

/// Zone, the number published in place of 13, in words.
type Number = (&'static str, fn(&mut Vec<u8>), &'static str);

#[rustfmt::skip]
const UNSUPPORTED: [Number; 9] = [
    ("number-0.alg.", |key| key[3] = 0, "algorithm 0, reserved"),
    ("rsamd5.alg.", |key| key[3] = 1, "RSA/MD5, must not be used (RFC 6725)"),
    ("dsa.alg.", |key| key[3] = 3, "DSA, must not be used (RFC 8624)"),
    ("dsa-nsec3.alg.", |key| key[3] = 6, "DSA under its NSEC3 number"),
    ("gost.alg.", |key| key[3] = 12, "GOST R 34.10-2001, must not be used (RFC 9906)"),
    ("number-18.alg.", |key| key[3] = 18, "a number that is not assigned in any RFC of today"),
    ("number-200.alg.", |key| key[3] = 200, "a number that is not assigned"),
    ("private.alg.", |key| key[3] = 253, "a private algorithm"),
    ("number-255.alg.", |key| key[3] = 255, "algorithm 255, reserved"),
];

/// Zones that a validator cannot or may not check: the DS set names no algorithm that it knows (RFC 4035 §5.2).
fn unsupported(world: &mut World) {
    let hosts = [Software::Knot, Software::Nsd, Software::Bind];
    for (number, (name, falsify, about)) in UNSUPPORTED.into_iter().enumerate() {
        let keys = vec![
            KeySpec::ksk(13).publish_as(falsify),
            KeySpec::zsk(13).publish_as(falsify),
        ];
        let zone = world
            .zone(name, hosts[number % 3], about)
            .signed_with(Signer::Bind, keys);
        zone.host("www", Insecure).v4_host("v4", Insecure);
    }
}

fn both(first: u8, second: u8) -> Vec<KeySpec> {
    vec![
        KeySpec::ksk(first),
        KeySpec::zsk(first),
        KeySpec::ksk(second),
        KeySpec::zsk(second),
    ]
}

/// Several algorithms in one zone. RFC 6840 §5.11: one path that holds is enough.
fn mixed(world: &mut World) {
    let with_unknown = || {
        let unknown = |key: &mut Vec<u8>| key[3] = 200;
        vec![
            KeySpec::ksk(15).publish_as(unknown),
            KeySpec::zsk(15).publish_as(unknown),
        ]
    };
    let known = vec![KeySpec::ksk(13), KeySpec::zsk(13)];
    let unlinked = vec![KeySpec::ksk(13).unlinked(), KeySpec::zsk(13)];
    let half_way = vec![
        KeySpec::ksk(8),
        KeySpec::zsk(8),
        KeySpec::ksk(13).unlinked().standby(),
        KeySpec::zsk(13).standby(),
    ];
    world
        .zone(
            "both.alg.",
            Software::Knot,
            "two algorithms, everything signed with both",
        )
        .signed_with(Signer::Bind, both(8, 13))
        .host("www", Secure);
    world
        .zone(
            "one-unknown.alg.",
            Software::Nsd,
            "an algorithm that is known and one that is not",
        )
        .signed_with(Signer::Bind, [known, with_unknown()].concat())
        .host("www", Secure);
    let about = "signed with both, but only the unknown one stands in the DS set";
    world
        .zone("unknown-linked.alg.", Software::Bind, about)
        .signed_with(Signer::Bind, [unlinked, with_unknown()].concat())
        .host("www", Insecure);
    let about = "algorithm roll-over: the new keys are there, the new signatures not yet";
    world
        .zone("half-way.alg.", Software::Knot, about)
        .signed_with(Signer::Ldns, half_way)
        .host("www", Secure);
}

/// Two algorithms, both linked, one of which has lost signatures.
fn one_path(world: &mut World) {
    let about = "the DS set names both algorithms, the data is signed with one";
    world
        .zone("ds-of-both.alg.", Software::Nsd, about)
        .signed_with(Signer::Bind, both(8, 13))
        .host("www", Secure)
        .edit(|zone| {
            let old = |r: &Record| r.rtype == Rtype::RRSIG && r.data[2] == 8;
            zone.remove("signatures", |r| old(r) && !covers(r, Rtype::DNSKEY));
        });
    world
        .zone(
            "one-corrupt.alg.",
            Software::Bind,
            "both algorithms, the signatures of one are corrupt",
        )
        .signed_with(Signer::Bind, both(10, 13))
        .host("www", Secure)
        .edit(|zone| {
            zone.falsify("www", "A", |rrsig| {
                if rrsig.algorithm == 13 {
                    rrsig.signature[20] ^= 4;
                }
            });
        });
    let about = "the DS set names both algorithms, the keys are signed with one";
    world
        .zone("keys-by-one.alg.", Software::Knot, about)
        .signed_with(Signer::Bind, both(8, 13))
        .host("www", Secure)
        .edit(|zone| zone.remove("a signature", |r| covers(r, Rtype::DNSKEY) && r.data[2] == 13));
}
