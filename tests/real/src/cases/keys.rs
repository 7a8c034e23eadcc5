//! Keys, below `key.`.

use crate::{
    Status::{self, Bogus, Secure, TooComplex},
    key::{KeySpec, Origin, hex, tag},
    record::{Record, Rtype},
    signed::Signed,
    world::World,
    zone::{Signer, Software},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    fields(world);
    roles(world);
    rollovers(world);
    collisions(world);
    crowds(world);
    automation(world);
}

/// A zone signed by ldns with those keys.
fn with_keys<'a>(
    world: &'a mut World,
    name: &str,
    about: &'static str,
    keys: Vec<KeySpec>,
) -> &'a mut crate::zone::Zone {
    world.leaf(name, about).signed_with(Signer::Ldns, keys)
}

type Falsify = fn(&mut Vec<u8>);

/// Zone, what is wrong, how the key signing key and the zone signing key are changed, status.
type Fields = (
    &'static str,
    &'static str,
    Option<Falsify>,
    Option<Falsify>,
    Status,
);

#[rustfmt::skip]
const FIELDS: [Fields; 10] = [
    ("no-zone-flag.key.", "no key has the zone key flag (RFC 4034 §2.1.1)",
        Some(|key| key[0] = 0), Some(|key| key[0] = 0), Bogus),
    ("entry-no-zone-flag.key.", "the key signing key has no zone key flag", Some(|key| key[0] = 0), None, Bogus),
    ("data-no-zone-flag.key.", "the zone signing key has no zone key flag", None, Some(|key| key[0] = 0), Bogus),
    ("protocol-2.key.", "the protocol field is not 3 (RFC 4034 §2.1.2)",
        Some(|key| key[2] = 2), Some(|key| key[2] = 2), Bogus),
    ("revoked.key.", "the linked key is revoked (RFC 5011 §2.1)", Some(|key| key[1] |= 0x80), None, Bogus),
    ("data-revoked.key.", "the zone signing key is revoked (RFC 5011 §2.1)", None, Some(|key| key[1] |= 0x80), Bogus),
    ("more-flags.key.", "flags that mean nothing are to be ignored (RFC 4034 §2.1.1)",
        Some(|key| key[0] = 0x81), Some(|key| key[0] = 0x81), Secure),
    ("short-key.key.", "the linked key is two octets short", Some(|key| key.truncate(66)), None, Bogus),
    ("off-curve.key.", "the linked key is no point of the curve", Some(|key| key[67] ^= 1), None, Bogus),
    ("empty-key.key.", "the linked key has one octet", Some(|key| key.truncate(5)), None, Bogus),
];

/// Fields of the key records.
fn fields(world: &mut World) {
    for (name, about, entry, data, status) in FIELDS {
        let mut keys = vec![KeySpec::ksk(13), KeySpec::zsk(13)];
        (keys[0].publish_as, keys[1].publish_as) = (entry, data);
        with_keys(world, name, about, keys)
            .served_by(Software::Nsd)
            .host("www", status);
    }
    world
        .leaf(
            "malformed-beside.key.",
            "keys that cannot be read stand beside the good ones",
        )
        .served_by(Software::Nsd)
        .host("www", Secure)
        .edit(|zone| {
            for line in [
                "@ DNSKEY 256 3 8 AA==",
                "@ DNSKEY 256 3 13 AAAA",
                "@ DNSKEY 256 3 8 /wAA",
            ] {
                zone.add(line);
            }
            zone.resign("@", "DNSKEY");
        });
}

/// Who signs what.
fn roles(world: &mut World) {
    with_keys(
        world,
        "one-key.key.",
        "one key for everything",
        vec![KeySpec::ksk(13)],
    )
    .host("www", Secure);
    with_keys(
        world,
        "one-plain-key.key.",
        "one key without the entry flag",
        vec![KeySpec::zsk(13).linked()],
    )
    .signed_with(Signer::Bind, vec![KeySpec::zsk(13).linked()])
    .host("www", Secure);
    let linked_data = || vec![KeySpec::ksk(13).unlinked(), KeySpec::zsk(13).linked()];
    with_keys(
        world,
        "data-key-linked.key.",
        "the parent links the key that does not sign the keys",
        linked_data(),
    )
    .host("www", Bogus);
    with_keys(
        world,
        "data-key-signs.key.",
        "the same, but that key signs the keys too",
        linked_data(),
    )
    .host("www", Secure)
    .edit(|zone| {
        let made = zone.signature("@", "DNSKEY", |_| ());
        zone.records.push(made);
    });
    world
        .leaf(
            "keys-by-data-key.key.",
            "the keys are signed by the zone signing key alone",
        )
        .host("www", Bogus)
        .edit(|zone| {
            let made = zone.signature("@", "DNSKEY", |_| ());
            zone.drop_signatures("@", "DNSKEY");
            zone.records.push(made);
        });
    world
        .leaf(
            "data-by-entry.key.",
            "the data is signed by the key signing key alone",
        )
        .host("www", Secure)
        .edit(|zone| {
            let entry = zone.key(0).clone();
            zone.drop_signatures("www", "A");
            let made = zone.signature_by(&entry, "data-by-entry.key.", "www", "A", |_| ());
            zone.records.push(made);
        });
}

fn usual_and(more: KeySpec) -> Vec<KeySpec> {
    vec![KeySpec::ksk(13), KeySpec::zsk(13), more]
}

/// Keys that come and go.
fn rollovers(world: &mut World) {
    let (ksk, zsk) = (KeySpec::ksk(13), KeySpec::zsk(13));
    let revoked = ksk.clone().unlinked().publish_as(|key| key[1] |= 0x80);
    let zones = [
        (
            "standby-entry.key.",
            "a key signing key in reserve",
            ksk.clone().standby().unlinked(),
        ),
        (
            "standby-linked.key.",
            "the same, linked already",
            ksk.clone().standby(),
        ),
        (
            "standby-data.key.",
            "the next zone signing key published ahead",
            zsk.clone().standby(),
        ),
        (
            "double-data.key.",
            "two zone signing keys sign everything",
            zsk.clone(),
        ),
        (
            "double-entry.key.",
            "two key signing keys, both linked, both sign",
            ksk.clone(),
        ),
        (
            "revoked-beside.key.",
            "an old key signing key, revoked, beside the good one",
            revoked,
        ),
    ];
    for (name, about, more) in zones {
        with_keys(world, name, about, usual_and(more)).host("www", Secure);
    }
    let about = "two providers, each signing with its own key (RFC 8901)";
    with_keys(world, "two-signers.key.", about, usual_and(zsk.standby()))
        .served_by(Software::Knot)
        .host("www", Secure)
        .second(Software::Nsd, |zone| {
            let other = zone.key(2).clone();
            for (owner, rtype) in [("www", "A"), ("www", "AAAA"), ("@", "SOA"), ("@", "NS")] {
                zone.drop_signatures(owner, rtype);
                let made = zone.signature_by(&other, "two-signers.key.", owner, rtype, |_| ());
                zone.records.push(made);
            }
        });
    let about = "the key that made the signatures is not published any more";
    world
        .leaf("data-key-gone.key.", about)
        .host("www", Bogus)
        .edit(|zone| {
            let gone = zone.data_key().published.clone();
            zone.remove("the key", |r| r.rtype == Rtype::DNSKEY && r.data == gone);
            zone.resign("@", "DNSKEY");
        });
}

/// Keys with the same tag and algorithm: the tag only hints at the key (RFC 4034 §B).
fn collisions(world: &mut World) {
    let ksk = || KeySpec::ksk(13);
    let (first, second) = (
        || KeySpec::zsk(13).made_by(Origin::Twin),
        || KeySpec::zsk(13).made_by(Origin::OtherTwin),
    );
    let entries = vec![
        ksk().made_by(Origin::Twin),
        ksk().made_by(Origin::OtherTwin).standby().unlinked(),
        KeySpec::zsk(13),
    ];
    let zones = [
        (
            "twin-first.key.",
            "two data keys of one tag, the first signs",
            vec![ksk(), first(), second().standby()],
        ),
        (
            "twin-second.key.",
            "two data keys of one tag, the second signs",
            vec![ksk(), first().standby(), second()],
        ),
        ("twin-entry.key.", "two key signing keys of one tag", entries),
    ];
    for (name, about, keys) in zones {
        // NSD keeps the order of the records, so that a validator that stops early does so every time.
        with_keys(world, name, about, keys)
            .served_by(Software::Nsd)
            .host("www", Secure);
    }
    let keys = vec![ksk(), first(), second().standby()];
    with_keys(
        world,
        "twin-corrupt.key.",
        "two data keys of one tag, and a corrupt signature",
        keys,
    )
    .host("www", Bogus)
    .edit(|zone| zone.corrupt("www", "A"));
}

/// Many keys, many signatures.
fn crowds(world: &mut World) {
    let crowd = |zone: &mut Signed<'_>, count: u32, octets: usize| {
        for number in 0..count {
            let key = rsa_like_key(number, octets, None);
            zone.add(&format!("@ DNSKEY \\# {} {}", key.len(), hex(&key)));
        }
        zone.resign("@", "DNSKEY");
    };
    world
        .leaf("twenty-keys.key.", "twenty keys more, of different tags")
        .host("www", Secure)
        .edit(move |zone| crowd(zone, 20, 64));
    world
        .leaf(
            "big-keys.key.",
            "a key set of more than 4096 octets: only TCP carries it",
        )
        .host("www", Secure)
        .edit(move |zone| crowd(zone, 9, 512));
    world
        .leaf(
            "trap.key.",
            "sixty keys of one tag and sixty signatures that each could have made (KeyTrap)",
        )
        .served_by(Software::Nsd)
        .host("www", TooComplex)
        .edit(|zone| {
            for number in 0..60 {
                let key = rsa_like_key(number, 256, Some(4711));
                zone.add(&format!("@ DNSKEY \\# {} {}", key.len(), hex(&key)));
            }
            zone.resign("@", "DNSKEY");
            zone.drop_signatures("www", "A");
            for number in 0..60u8 {
                let stray = zone.signature("www", "A", |rrsig| (rrsig.tag, rrsig.algorithm) = (4711, 8));
                let mut rrsig = crate::record::Rrsig::read(&stray.data);
                rrsig.signature = vec![number + 1; 256];
                zone.records.push(Record {
                    data: rrsig.write(),
                    ..stray
                });
            }
        });
}

/// Key data that looks like an RSA key of that many octets, with a tag of one's choice.
fn rsa_like_key(number: u32, octets: usize, wanted: Option<u16>) -> Vec<u8> {
    let mut key = vec![1, 0, 3, 8, 3, 1, 0, 1];
    let mut state = number.wrapping_mul(2_654_435_761) | 1;
    for _ in 0..octets {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        key.push(state.to_be_bytes()[0]);
    }
    // A modulus has its highest and lowest bit set.
    key[8] |= 0x80;
    let last = key.len() - 1;
    key[last] |= 1;
    let Some(wanted) = wanted else { return key };
    // The tag is a sum of the 16-bit words, and one of them is free.
    key[20..22].copy_from_slice(&[0, 0]);
    let sum: u32 = key
        .chunks(2)
        .map(|pair| u32::from(pair[0]) << 8 | u32::from(pair[1]))
        .sum();
    let fits = |word: &u16| {
        (sum + u32::from(*word) + ((sum + u32::from(*word)) >> 16)) & 0xFFFF == u32::from(wanted)
    };
    let word = (0..=u16::MAX).find(fits).expect("one word reaches every tag");
    key[20..22].copy_from_slice(&word.to_be_bytes());
    assert_eq!(tag(&key), wanted, "the tag that was asked for");
    key
}

/// Zone, in words, how its records are made.
type Automation = (&'static str, &'static str, fn(&mut Signed<'_>));

#[rustfmt::skip]
const AUTOMATION: [Automation; 4] = [
    ("cds-in-sync.key.", "CDS and CDNSKEY name the linked key", |zone| name_key(zone, 0)),
    ("cds-rollover.key.", "CDS and CDNSKEY name the next key", |zone| name_key(zone, 2)),
    ("cds-delete.key.", "CDS and CDNSKEY ask for the link to be removed", |zone| {
        publish(zone, "0 0 0 00", "0 3 0 AA==");
    }),
    ("cds-astray.key.", "CDS names a key that is not there", |zone| {
        let cds = format!("4711 13 2 {}", "5a".repeat(32));
        publish(zone, &cds, "257 3 13 AAAA");
    }),
];

/// CDS and CDNSKEY (RFC 7344, RFC 8078): none of them changes the status.
fn automation(world: &mut World) {
    let keys = || usual_and(KeySpec::ksk(13).standby().unlinked());
    for (name, about, edit) in AUTOMATION {
        with_keys(world, name, about, keys())
            .host("www", Secure)
            .edit(edit);
    }
    with_keys(
        world,
        "cds-on-one.key.",
        "only one of two servers has the CDS records",
        keys(),
    )
    .served_by(Software::Knot)
    .host("www", Secure)
    .second(Software::Nsd, |zone| name_key(zone, 2));
}

fn name_key(zone: &mut Signed<'_>, number: usize) {
    let key = zone.key(number).clone();
    let cds = key.ds(&zone.owner("@"), 2);
    publish(
        zone,
        &cds,
        &format!("\\# {} {}", key.published.len(), hex(&key.published)),
    );
}

fn publish(zone: &mut Signed<'_>, cds: &str, cdnskey: &str) {
    zone.add(&format!("@ CDS {cds}"));
    zone.add(&format!("@ CDNSKEY {cdnskey}"));
    zone.resign("@", "CDS");
    zone.resign("@", "CDNSKEY");
    zone.claim_types("@", &["NS", "SOA", "RRSIG", "NSEC", "DNSKEY", "CDS", "CDNSKEY"]);
}
