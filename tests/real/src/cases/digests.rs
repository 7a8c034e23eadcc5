//! DS records, below `ds.`.

use crate::{
    Status::{self, Bogus, Insecure, Secure},
    key::{Key, hex},
    record::Name,
    signed::Signed,
    world::World,
    zone::Software,
};

/// Adds the theme.
pub fn add(world: &mut World) {
    add_zones(world, &SINGLE);
    add_zones(world, &SEVERAL);
    at_the_parent(world);
}

/// Zone, in words, data of its DS records, status.
type Links = (
    &'static str,
    &'static str,
    fn(&[Key], &Name) -> Vec<String>,
    Status,
);

/// A DS record with other fields than the key's: tag, algorithm, digest type, digest.
fn ds(tag: u16, algorithm: u8, digest_type: u8, digest: &[u8]) -> String {
    format!("{tag} {algorithm} {digest_type} {}", hex(digest))
}

fn add_zones(world: &mut World, zones: &[Links]) {
    for (name, about, make, status) in zones {
        world.leaf(name, about).host("www", *status).ds(*make);
    }
}

/// One DS record. RFC 4035 §5.2: without a usable algorithm the zone is as good as unsigned; with one, something has to
/// match.
#[rustfmt::skip]
const SINGLE: [Links; 15] = [
    ("sha1.ds.", "SHA-1", |k, z| vec![k[0].ds(z, 1)], Secure),
    ("sha256.ds.", "SHA-256", |k, z| vec![k[0].ds(z, 2)], Secure),
    ("sha384.ds.", "SHA-384", |k, z| vec![k[0].ds(z, 4)], Secure),
    ("gost.ds.", "GOST R 34.11-94, which nobody may use", |k, z| vec![k[0].ds(z, 3)], Insecure),
    ("type-0.ds.", "digest type 0, reserved", |k, z| vec![k[0].ds(z, 0)], Insecure),
    ("type-99.ds.", "a digest type that is not assigned", |k, z| vec![k[0].ds(z, 99)], Insecure),
    ("removal.ds.", "the removal record of RFC 8078, taken for a DS", |_, _| vec!["0 0 0 00".into()], Insecure),
    ("mismatch.ds.", "another digest", |k, _| vec![ds(k[0].tag(), 13, 2, &[0xAB; 32])], Bogus),
    ("missing-key.ds.", "a key that is not there", |_, _| vec![ds(4711, 13, 2, &[0xCD; 32])], Bogus),
    ("wrong-tag.ds.", "the right digest under another tag",
        |k, z| vec![ds(k[0].tag() ^ 1, 13, 2, &k[0].digest(z, 2))], Bogus),
    ("wrong-algorithm.ds.", "the right digest under another algorithm that is known",
        |k, z| vec![ds(k[0].tag(), 8, 2, &k[0].digest(z, 2))], Bogus),
    ("unknown-algorithm.ds.", "the right digest under an algorithm that is not known",
        |k, z| vec![ds(k[0].tag(), 200, 2, &k[0].digest(z, 2))], Insecure),
    ("short.ds.", "SHA-256 with 20 octets",
        |k, z| vec![ds(k[0].tag(), 13, 2, &k[0].digest(z, 2)[..20])], Bogus),
    ("other-name.ds.", "the digest over the key under another name",
        |k, _| vec![k[0].ds(&crate::record::name("elsewhere.ds."), 2)], Bogus),
    ("none.ds.", "an island: signed, but not linked", |_, _| Vec::new(), Insecure),
];

/// Several DS records: one that holds is enough, but SHA-1 does not count beside SHA-256 (RFC 4509 §3).
#[rustfmt::skip]
const SEVERAL: [Links; 10] = [
    ("all-digests.ds.", "SHA-1, SHA-256 and SHA-384", |k, z| [1, 2, 4].map(|t| k[0].ds(z, t)).to_vec(), Secure),
    ("one-of-two.ds.", "one matches, one is of a key that is not there",
        |k, z| vec![ds(4711, 13, 2, &[0xCD; 32]), k[0].ds(z, 2)], Secure),
    ("same-tag.ds.", "one matches, one has the same tag and another digest",
        |k, z| vec![ds(k[0].tag(), 13, 2, &[0xCD; 32]), k[0].ds(z, 2)], Secure),
    ("unknown-beside.ds.", "an unknown digest type beside a good one",
        |k, z| vec![k[0].ds(z, 99), k[0].ds(z, 2)], Secure),
    ("unknown-algorithm-beside.ds.", "an unknown algorithm beside a good one",
        |k, z| vec![ds(1, 200, 2, &[1; 32]), k[0].ds(z, 2)], Secure),
    ("extra-algorithm.ds.", "an algorithm too that the zone is not signed with (RFC 6840 §5.11)",
        |k, z| vec![k[0].ds(z, 2), ds(9, 8, 2, &[9; 32])], Secure),
    ("downgrade.ds.", "SHA-1 matches, SHA-256 does not: SHA-1 is to be ignored (RFC 4509 §3)",
        |k, z| vec![k[0].ds(z, 1), ds(k[0].tag(), 13, 2, &[0xAB; 32])], Bogus),
    ("sha384-bad.ds.", "SHA-256 matches, SHA-384 does not: no RFC says to ignore SHA-256",
        |k, z| vec![k[0].ds(z, 2), ds(k[0].tag(), 13, 4, &[0xAB; 48])], Secure),
    ("sha256-bad.ds.", "SHA-384 matches, SHA-256 does not",
        |k, z| vec![k[0].ds(z, 4), ds(k[0].tag(), 13, 2, &[0xAB; 32])], Secure),
    ("twenty.ds.", "twenty DS records, one of which matches", |k, z| {
        let stray = (1..20u8).map(|n| ds(u16::from(n), 13, 2, &[n; 32]));
        stray.chain([k[0].ds(z, 2)]).collect()
    }, Secure),
];

/// Parent, child, what is wrong, how the parent is made so.
type Parent = (&'static str, &'static str, &'static str, fn(&mut Signed<'_>));

#[rustfmt::skip]
const PARENTS: [Parent; 3] = [
    ("corrupt-above.ds.", "c.corrupt-above.ds.", "the signature over the DS set is corrupt",
        |zone| zone.corrupt("c", "DS")),
    ("no-sig-above.ds.", "c.no-sig-above.ds.", "the DS set is not signed",
        |zone| zone.drop_signatures("c", "DS")),
    ("old-above.ds.", "c.old-above.ds.", "the signature over the DS set has expired",
        |zone| zone.resign_expired("c", "DS")),
];

/// What is wrong in the parent's zone, or with the place of the record.
fn at_the_parent(world: &mut World) {
    for (parent, child, about, edit) in PARENTS {
        world
            .leaf(parent, about)
            .served_by(Software::Knot)
            .host("www", Secure)
            .edit(edit);
        world
            .leaf(child, about)
            .served_by(Software::Nsd)
            .host("www", Bogus);
    }
    world
        .leaf("unsigned.ds.", "linked, but never signed")
        .unsigned()
        .host("www", Bogus)
        .ds(|_, _| vec![ds(4711, 13, 2, &[0xCD; 32])]);
    world
        .leaf(
            "at-child.ds.",
            "the DS record stands in the child's zone instead of the parent's",
        )
        .served_by(Software::Nsd)
        .no_ds()
        .host("www", Insecure)
        .edit(|zone| {
            let data = zone.key(0).ds(&zone.owner("@"), 2);
            zone.add(&format!("@ DS {data}"));
            zone.resign("@", "DS");
        });
}
