//! Signatures, below `sig.`.

use crate::{
    Status::{Bogus, Secure},
    record::{Record, Rrsig, Rtype},
    sign::seconds,
    signed::Signed,
    world::World,
    zone::{DAY, HOUR, Software},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    dates(world);
    missing(world);
    falsified(world);
    well_signed_but_wrong(world);
    tolerated(world);
}

/// RFC 4035 §5.3.1: the validator's time must lie between inception and expiration. No tolerance is named there.
fn dates(world: &mut World) {
    let zones = [
        (
            "expired.sig.",
            "ended the day before yesterday",
            -30 * DAY,
            -2 * DAY,
            Bogus,
        ),
        (
            "expired-long-ago.sig.",
            "ended a year ago",
            -400 * DAY,
            -370 * DAY,
            Bogus,
        ),
        (
            "expired-just-now.sig.",
            "ended ten minutes ago, within the clock skew that some allow",
            -30 * DAY,
            -600,
            Bogus,
        ),
        ("not-yet.sig.", "starts in three days", 3 * DAY, 30 * DAY, Bogus),
        (
            "any-minute.sig.",
            "starts in ten minutes, within the clock skew that some allow",
            600,
            30 * DAY,
            Bogus,
        ),
        (
            "beyond-2038.sig.",
            "lasts until the 31-bit seconds have run out",
            -HOUR,
            15 * 365 * DAY,
            Secure,
        ),
    ];
    for (name, about, start, end, status) in zones {
        world
            .leaf(name, about)
            .served_by(Software::Knot)
            .dates(start, end)
            .host("www", status);
    }
    world
        .leaf(
            "too-long.sig.",
            "68 years and a day, which serial arithmetic (RFC 1982) reads as long past",
        )
        .host("www", Bogus)
        .edit(|zone| {
            let end = seconds(zone.now + (1 << 31) + DAY);
            zone.resign_with("www", "A", |rrsig| rrsig.expiration = end);
        });
}

/// Zone, what is wrong, how it is made so.
type Wrong = (&'static str, &'static str, fn(&mut Signed<'_>));

#[rustfmt::skip]
const MISSING: [Wrong; 7] = [
    ("no-sig-a.sig.", "no signature over A", |zone| zone.drop_signatures("www", "A")),
    ("no-sig-aaaa.sig.", "no signature over AAAA", |zone| zone.drop_signatures("www", "AAAA")),
    ("no-sig-host.sig.", "no signature at the host at all", |zone| {
        zone.drop_signatures("www", "A");
        zone.drop_signatures("www", "AAAA");
    }),
    ("no-sig-keys.sig.", "no signature over the keys", |zone| zone.drop_signatures("@", "DNSKEY")),
    ("no-sigs.sig.", "keys, but no signature anywhere", |zone| {
        zone.remove("signatures", |r| r.rtype == Rtype::RRSIG);
    }),
    ("no-keys.sig.", "signatures, but no keys", |zone| zone.drop("@", "DNSKEY")),
    ("stripped.sig.", "linked by the parent, but not signed any more", |zone| {
        zone.remove("everything of DNSSEC", |r| {
            matches!(r.rtype, Rtype::RRSIG | Rtype::DNSKEY | Rtype::NSEC)
        });
    }),
];

/// Signatures that are not there although the chain demands them (RFC 4035 §5.3).
fn missing(world: &mut World) {
    for (name, about, edit) in MISSING {
        world.leaf(name, about).host("www", Bogus).edit(edit);
    }
    world
        .leaf(
            "no-sig-soa.sig.",
            "the SOA record of negative answers is not signed (RFC 4035 §3.1.3 has it signed)",
        )
        .v4_host("v4", Bogus)
        .host("www", Secure)
        .edit(|zone| zone.drop_signatures("@", "SOA"));
}

/// Zone, what is wrong, the field that is changed.
type Field = (&'static str, &'static str, fn(&mut Rrsig));

#[rustfmt::skip]
const FALSIFIED: [Field; 11] = [
    ("corrupt.sig.", "one bit of the signature turned", |rrsig| rrsig.signature[20] ^= 4),
    ("zeros.sig.", "r and s are zero, which bad ECDSA code accepts", |rrsig| rrsig.signature = vec![0; 64]),
    ("short.sig.", "half a signature", |rrsig| rrsig.signature.truncate(32)),
    ("long.sig.", "a signature with an octet more", |rrsig| rrsig.signature.push(0)),
    ("one-octet.sig.", "a signature of one octet", |rrsig| rrsig.signature = vec![7]),
    ("other-algorithm.sig.", "the algorithm field names another one", |rrsig| rrsig.algorithm = 8),
    ("other-tag.sig.", "the key tag is one too high", |rrsig| rrsig.tag = rrsig.tag.wrapping_add(1)),
    ("other-ttl.sig.", "the original TTL was changed", |rrsig| rrsig.original_ttl += 1),
    ("stretched.sig.", "the end was moved a year on", |rrsig| rrsig.expiration += 31_536_000),
    ("other-labels.sig.", "the labels field was lowered", |rrsig| rrsig.labels -= 1),
    ("other-signer.sig.", "the signer's name was changed to the parent's",
        |rrsig| rrsig.signer = crate::record::name("sig.")),
];

/// Fields changed after signing: the signature no longer verifies, or no key fits.
fn falsified(world: &mut World) {
    for (name, about, change) in FALSIFIED {
        // NSD serves any signature.
        let zone = world
            .leaf(name, about)
            .served_by(Software::Nsd)
            .host("www", Bogus);
        zone.edit(move |zone| zone.falsify("www", "A", change));
    }
    world
        .leaf(
            "other-type.sig.",
            "the signature over TXT, relabelled as one over A",
        )
        .host("www", Bogus)
        .line("www TXT \"text\"")
        .edit(|zone| {
            zone.drop_signatures("www", "A");
            zone.falsify("www", "TXT", |rrsig| rrsig.covered = Rtype::A.to_int());
        });
    world
        .leaf(
            "other-owner.sig.",
            "the signature over another name's A, with the same data",
        )
        .host("www", Bogus)
        .host("other", Secure)
        .edit(|zone| {
            zone.drop_signatures("www", "A");
            let mut moved = zone.signatures("other", "A")[0].clone();
            moved.owner = zone.owner("www");
            zone.records.push(moved);
        });
    world
        .leaf(
            "corrupt-keys.sig.",
            "one bit of the signature over the keys turned",
        )
        .host("www", Bogus)
        .edit(|zone| zone.corrupt("@", "DNSKEY"));
}

#[rustfmt::skip]
const WELL_SIGNED: [Field; 3] = [
    ("more-labels.sig.", "the labels field is greater than the owner has", |rrsig| rrsig.labels += 1),
    ("fewer-labels.sig.", "signed as the expansion of a wildcard that is not there", |rrsig| rrsig.labels -= 1),
    ("root-wildcard.sig.", "signed as the expansion of a wildcard at the root", |rrsig| rrsig.labels = 0),
];

/// Zone, what is wrong, whose key signs, in whose name.
#[rustfmt::skip]
const STRANGERS: [(&str, &str, &str, &str); 3] = [
    ("by-parent.sig.", "signed by the parent's key in the parent's name", "sig.", "sig."),
    ("by-sibling.sig.", "signed by another zone's key in that zone's name", "tolerant.sig.", "tolerant.sig."),
    ("by-stranger.sig.", "signed by a key that the zone does not publish", "tolerant.sig.", "by-stranger.sig."),
];

/// Good signatures that do not say what is needed (RFC 4035 §5.3.1).
fn well_signed_but_wrong(world: &mut World) {
    for (name, about, change) in WELL_SIGNED {
        let zone = world
            .leaf(name, about)
            .served_by(Software::Knot)
            .host("www", Bogus);
        zone.edit(move |zone| zone.resign_with("www", "A", change));
    }
    for (name, about, holder, signer) in STRANGERS {
        world.leaf(name, about).host("www", Bogus).edit(move |zone| {
            let mut keys = zone.keys[holder].iter();
            let key = keys.find(|key| !key.spec.entry).expect("a data key").clone();
            zone.drop_signatures("www", "A");
            let made = zone.signature_by(&key, signer, "www", "A", |_| ());
            zone.records.push(made);
        });
    }
    world
        .leaf(
            "by-double.sig.",
            "signed by a stranger's key under the tag of the zone's own",
        )
        .host("www", Bogus)
        .edit(|zone| {
            let key = zone.keys["tolerant.sig."][1].clone();
            let tag = zone.data_key().tag();
            zone.drop_signatures("www", "A");
            let made = zone.signature_by(&key, "by-double.sig.", "www", "A", |rrsig| rrsig.tag = tag);
            zone.records.push(made);
        });
}

#[rustfmt::skip]
const TOLERATED: [Wrong; 8] = [
    ("tolerant.sig.", "nothing is wrong", |_| ()),
    ("ttl-above.sig.", "the TTL is above the original one, so that it is to be lowered (RFC 4035 §5.3.3)", |zone| {
        zone.resign("www", "A");
        for record in zone.records.iter_mut().filter(|r| r.owner.first().as_slice() == b"www") {
            record.ttl = 7200;
        }
    }),
    ("signer-case.sig.", "the signer's name in capitals (RFC 6840 §5.1 has it lowered)", |zone| {
        zone.falsify("www", "A", |rrsig| rrsig.signer = crate::record::name("SIGNER-CASE.SIG."));
    }),
    ("bad-before.sig.", "a corrupt signature by the same key, in front of the good one", |zone| {
        add_corrupt(zone, true);
    }),
    ("bad-behind.sig.", "a corrupt signature by the same key, behind the good one", |zone| {
        add_corrupt(zone, false);
    }),
    ("three-bad.sig.", "three corrupt signatures and a good one, all by the same key", |zone| {
        for _ in 0..3 {
            add_corrupt(zone, true);
        }
    }),
    ("old-and-new.sig.", "an expired signature beside a good one", |zone| {
        let past = seconds(zone.now - DAY);
        let old = zone.signature("www", "A", |rrsig| (rrsig.inception, rrsig.expiration) = (past - 86_400, past));
        zone.records.push(old);
    }),
    ("strangers.sig.", "twenty signatures under tags that no key has, and a good one", |zone| {
        let own = zone.data_key().tag();
        for number in 1..=20u16 {
            let stray = zone.signature("www", "A", |rrsig| rrsig.tag = own.wrapping_add(number * 17));
            zone.records.push(stray);
        }
    }),
];

/// What a validator has to put up with.
fn tolerated(world: &mut World) {
    for (name, about, edit) in TOLERATED {
        // NSD keeps the order of the records, so that a validator that stops early does so every time.
        world
            .leaf(name, about)
            .served_by(Software::Nsd)
            .host("www", Secure)
            .edit(edit);
    }
    let about = "the owner's name in capitals and small letters";
    let zone = world
        .leaf("owner-case.sig.", about)
        .case("www", Secure)
        .case("WWW.Owner-Case.SIG.", Secure);
    zone.line("WwW A 198.18.100.80").line("wWw AAAA 2001:db8:100::80");
}

/// Puts a corrupt signature over the host's A, by the zone's own key, in front of or behind the good one.
fn add_corrupt(zone: &mut Signed<'_>, in_front: bool) {
    let before = zone.records.iter().filter(|r| r.rtype == Rtype::RRSIG).count();
    let end = seconds(zone.now + 20 * DAY + i64::try_from(before).expect("few records"));
    let made = zone.signature("www", "A", |rrsig| rrsig.expiration = end);
    let mut rrsig = Rrsig::read(&made.data);
    rrsig.signature[20] ^= 4;
    let place = if in_front { 0 } else { zone.records.len() };
    zone.records.insert(
        place,
        Record {
            data: rrsig.write(),
            ..made
        },
    );
}
