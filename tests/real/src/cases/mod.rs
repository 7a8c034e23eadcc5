//! The zones and names, by theme. Each theme is a top-level domain, signed in a way of its own.
//!
//! What is expected of a name is reasoned from the RFCs, never copied from a validator; where one of them differs,
//! `differences.md` says who is right and why.

mod absence;
mod algorithms;
mod aliases;
mod cuts;
mod digests;
mod keys;
mod servers;
mod signatures;
mod wildcards;

use crate::{
    key::KeySpec,
    world::World,
    zone::{Signer, Software},
};

/// Names that are looked at without IPv6 too, where they have the same status. Others say so themselves.
const WITHOUT_IPV6: [&str; 24] = [
    "www.both.alg.",
    "www.gost.alg.",
    "www.expired.sig.",
    "www.no-sig-a.sig.",
    "www.strangers.sig.",
    "www.big-keys.key.",
    "www.revoked-beside.key.",
    "www.mismatch.ds.",
    "www.sha384.ds.",
    "www.c.corrupt-above.ds.",
    "v4.nsec3.deny.",
    "v4.over-limit.deny.",
    "h.no-closer3.deny.",
    "any.nsec.wild.",
    "any.optout.wild.",
    "secure.to.alias.",
    "insecure.to.alias.",
    "expired.to.alias.",
    "www.here.dname.alias.",
    "www.signed.with-knot.cut.",
    "www.c.unproved.cut.",
    "www.outside.cut.",
    "www.one-stale.server.",
    "www.truncating.server.",
];

/// Everything.
pub fn add_all(world: &mut World) {
    add_top(world);
    algorithms::add(world);
    signatures::add(world);
    keys::add(world);
    digests::add(world);
    absence::add(world);
    wildcards::add(world);
    aliases::add(world);
    cuts::add(world);
    servers::add(world);
    for name in WITHOUT_IPV6 {
        let mut cases = world.zones.iter_mut().flat_map(|zone| &mut zone.cases);
        let case = cases
            .find(|case| case.name == name)
            .unwrap_or_else(|| panic!("no case {name}"));
        case.without_ipv6 = Some(case.expected);
    }
}

/// The root and the top-level domains.
pub fn add_top(world: &mut World) {
    world
        .zone(
            ".",
            Software::Knot,
            "the root: two RSA keys, a second server of another maker",
        )
        .signed_with(
            Signer::Bind,
            vec![KeySpec::ksk(8).bits(2048), KeySpec::zsk(8).bits(2048)],
        )
        .second(Software::Nsd, |_| ());
    world
        .zone("alg.", Software::Bind, "RSA/SHA-256, NSEC")
        .algorithm(Signer::Bind, 8);
    world
        .zone("sig.", Software::Knot, "P-256, NSEC")
        .signed(Signer::Knot);
    world
        .zone("key.", Software::Nsd, "P-256, NSEC")
        .signed(Signer::Bind);
    world
        .zone("ds.", Software::Nsd, "P-256, NSEC3")
        .signed(Signer::Ldns)
        .nsec3(0, "");
    world
        .zone("deny.", Software::Knot, "Ed25519, NSEC3")
        .algorithm(Signer::Knot, 15)
        .nsec3(0, "");
    world
        .zone("wild.", Software::Nsd, "P-384, NSEC")
        .algorithm(Signer::Ldns, 14);
    world
        .zone("alias.", Software::Bind, "RSA/SHA-512, NSEC3 with salt")
        .algorithm(Signer::Bind, 10)
        .nsec3(0, "c0ffee");
    world
        .zone("cut.", Software::Knot, "P-256, NSEC")
        .signed(Signer::Bind);
    world
        .zone("optout.", Software::Nsd, "algorithm 7, NSEC3 with opt-out")
        .algorithm(Signer::Ldns, 7)
        .opt_out();
    world
        .zone("server.", Software::Bind, "Ed448, NSEC")
        .algorithm(Signer::Knot, 16);
    world.zone("plain.", Software::Bind, "not signed");
    world
        .zone(
            "test.",
            Software::Knot,
            "a name that some resolvers keep for themselves",
        )
        .signed(Signer::Ldns);
}
