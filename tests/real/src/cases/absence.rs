//! Proofs that something is not there, below `deny.`.

use crate::{
    Status::{Bogus, Insecure, Secure},
    meddle::{Answer, Ask, Library, meddle},
    proof::{Says, says},
    record::{Record, Rtype, name},
    signed::Signed,
    world::World,
    zone::{Signer, Software, Zone},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    sound(world);
    iterations(world);
    holes(world);
    lies(world);
    withheld(world);
    denied(world);
    foreign(world);
    strange_nsec3(world);
    compact(world);
    spelling(world);
}

/// The names of a zone in which every kind of absence can be asked for.
fn furnish(zone: &mut Zone) -> &mut Zone {
    for owner in ["b", "f", "m", "t"] {
        zone.addresses(owner);
    }
    zone.line("v4 A 198.18.100.80").line("below.ent A 198.18.100.80")
}

/// Zones whose proofs hold.
fn sound(world: &mut World) {
    let about = "NSEC proofs of every kind";
    furnish(world.leaf("nsec.deny.", about))
        .case("m", Secure)
        .case("v4", Secure)
        .without_ipv6(Secure)
        .case("ent", Secure)
        .absent("h", Secure)
        .absent("000", Secure)
        .absent("zzz", Secure)
        .absent("a.b.c.d.e", Secure)
        .absent("x.m", Secure);
    let about = "NSEC3 proofs of every kind";
    furnish(world.leaf("nsec3.deny.", about).nsec3(0, ""))
        .case("m", Secure)
        .case("v4", Secure)
        .case("ent", Secure)
        .absent("h", Secure)
        .absent("a.b.c.d.e", Secure)
        .absent("x.m", Secure);
    let about = "NSEC3 with opt-out: absence of names cannot be proved (RFC 5155 §9.2)";
    furnish(world.leaf("optout.deny.", about).signed(Signer::Bind).opt_out())
        .case("m", Secure)
        .case("v4", Secure)
        .absent("h", Insecure)
        .absent("a.b.c.d.e", Insecure);
    world
        .leaf("types.deny.", "types of many windows in the bit map")
        .v4_host("www", Secure)
        .line("www TYPE1234 \\# 2 0102")
        .line("www TYPE65280 \\# 1 00")
        .line("www CAA 0 issue \"ca.example\"")
        .line("www TYPE300 \\# 5 0001000141");
}

/// RFC 9276 §3.2: above a limit of the validator's choice an answer with NSEC3 may be taken as insecure. Ours is 150, as
/// is that of most. What has no NSEC3 in its answer is not touched by it.
fn iterations(world: &mut World) {
    let zones = [
        ("one.deny.", 1, "ab", Secure, "one iteration, salt of one octet"),
        (
            "at-limit.deny.",
            150,
            "0123456789abcdef",
            Secure,
            "150 iterations",
        ),
        ("over-limit.deny.", 151, "", Insecure, "151 iterations"),
        (
            "far-over-limit.deny.",
            500,
            "0123456789abcdef",
            Insecure,
            "500 iterations",
        ),
        ("absurd.deny.", 2500, "ff", Insecure, "2500 iterations"),
    ];
    for (zone, count, salt, absence, about) in zones {
        let zone = world
            .leaf(zone, about)
            .signed(Signer::Ldns)
            .nsec3(count, salt)
            .served_by(Software::Nsd);
        furnish(zone)
            .case("m", Secure)
            .case("v4", absence)
            .absent("h", absence);
    }
    let salt = "5a".repeat(255);
    let zone = world
        .leaf("long-salt.deny.", "salt of 255 octets")
        .signed(Signer::Bind)
        .nsec3(0, &salt);
    furnish(zone).case("v4", Secure);
    let deep = (0..50)
        .map(|number| format!("{}.", number % 10))
        .collect::<String>()
        + "h";
    let zone = world.leaf(
        "deep.deny.",
        "150 iterations, and a name of 50 labels that is not there",
    );
    furnish(zone.signed(Signer::Ldns).nsec3(150, "0123456789abcdef")).absent(&deep, Secure);
}

/// Zone, whether it has NSEC3, what is wrong, how it is made so.
type Hole = (&'static str, bool, &'static str, fn(&mut Signed<'_>));

#[rustfmt::skip]
const HOLES: [Hole; 4] = [
    ("no-nsec.deny.", false, "the NSEC record of a name is gone", |zone| zone.drop("v4", "NSEC")),
    ("no-sig-nsec.deny.", false, "an NSEC record is not signed", |zone| zone.drop_signatures("v4", "NSEC")),
    ("corrupt-nsec.deny.", false, "the signature over an NSEC record is corrupt", |zone| zone.corrupt("v4", "NSEC")),
    ("no-sig-nsec3.deny.", true, "an NSEC3 record is not signed", |zone| {
        let (holder, _) = zone.denier("v4");
        zone.drop_signatures(&holder, "NSEC3");
    }),
];

/// Proofs that are gone from the zone.
fn holes(world: &mut World) {
    for (zone, hashed, about, edit) in HOLES {
        // BIND says SERVFAIL where it misses a signature of its own.
        let zone = world.leaf(zone, about).served_by(Software::Nsd).nsec3_if(hashed);
        furnish(zone).case("m", Secure).case("v4", Bogus).edit(edit);
    }
    furnish(world.leaf("gap.deny.", "the span of an NSEC record ends too early"))
        .absent("h", Bogus)
        .absent("c", Secure)
        .edit(|zone| zone.claim_next("f", "g.gap.deny."));
    furnish(world.leaf("outside.deny.", "an NSEC record points out of the zone"))
        .absent("h", Bogus)
        .edit(|zone| zone.claim_next("f", "m.elsewhere."));
    furnish(world.leaf(
        "backwards.deny.",
        "an NSEC record in the middle points back to the apex, as the last one does",
    ))
    .absent("h", Secure)
    .edit(|zone| zone.claim_next("f", "backwards.deny."));
}

/// Label of the zone, what is wrong, the types that the proof of `v4` names.
#[rustfmt::skip]
const LIES: [(&str, &str, &[&str]); 4] = [
    ("claims-aaaa", "the proof says that there is an AAAA record", &["A", "AAAA", "RRSIG", "NSEC"]),
    ("claims-cname", "the proof says that there is an alias (RFC 6840 §4.3)", &["CNAME", "RRSIG", "NSEC"]),
    ("claims-cut", "the proof is that of a delegation (RFC 6840 §4.1)", &["A", "NS", "RRSIG", "NSEC"]),
    ("claims-little", "the proof is silent about A, which is there: no harm to AAAA", &["RRSIG", "NSEC"]),
];

/// Proofs that are signed and do not prove what is needed.
fn lies(world: &mut World) {
    for (label, about, types) in LIES {
        let status = match label {
            "claims-little" => Secure,
            // It cannot prove that there is no AAAA, but it does prove a delegation without DS.
            "claims-cut" => Insecure,
            _ => Bogus,
        };
        for (name, hashed) in [
            (format!("{label}.deny."), false),
            (format!("{label}3.deny."), true),
        ] {
            furnish(world.leaf(&name, about).nsec3_if(hashed))
                .case("v4", status)
                .edit(move |zone| {
                    let fits = |t: &&str| !(hashed && *t == "NSEC");
                    let types: Vec<&str> = types.iter().copied().filter(fits).collect();
                    zone.claim_types("v4", &types);
                });
        }
    }
}

/// Takes from the authority section the proofs that say that about that name of the zone.
fn withhold(says_what: Says, about: &'static str) -> crate::meddle::Meddle {
    meddle(move |ask: &Ask, answer: &mut Answer, _: &Library| {
        let wanted = name(&crate::zone::absolute(about, &ask.zone));
        let gone: Vec<Record> = answer
            .authority
            .iter()
            .filter(|r| says(r, &wanted) == says_what)
            .cloned()
            .collect();
        answer
            .authority
            .retain(|r| !gone.iter().any(|g| r.owner == g.owner));
    })
}

/// Zone, whether it has NSEC3, what the withheld proof says about which name, in words.
#[rustfmt::skip]
const WITHHELD: [(&str, bool, Says, &str, &str); 5] = [
    ("no-cover.deny.", false, Says::Spans, "h", "no proof that the name is not there"),
    ("no-wildcard-denial.deny.", false, Says::Spans, "*", "no proof that there is no wildcard"),
    ("no-encloser3.deny.", true, Says::Matches, "@", "no proof of the closest encloser (RFC 5155 §8.4)"),
    ("no-closer3.deny.", true, Says::Spans, "h", "no proof that the next closer name is not there"),
    ("no-wildcard-denial3.deny.", true, Says::Spans, "*", "no proof that there is no wildcard"),
];

/// Proofs that the servers do not send along.
fn withheld(world: &mut World) {
    for (zone, hashed, what, wanted, about) in WITHHELD {
        let zone = world.leaf(zone, about).nsec3_if(hashed);
        furnish(zone).absent("h", Bogus).meddle(withhold(what, wanted));
    }
    furnish(world.leaf("no-proof.deny.", "nothing but the start of authority"))
        .case("v4", Bogus)
        .absent("h", Bogus)
        .meddle(meddle(|_, answer, _| answer.strip_authority(Rtype::NSEC)));
    furnish(world.leaf("empty-answer.deny.", "no proof, no start of authority, nothing"))
        .case("v4", Bogus)
        .meddle(meddle(|ask, answer, _| {
            if ask.is("v4", "AAAA") {
                answer.authority.clear();
            }
        }));
}

/// Response codes that the servers make up.
fn denied(world: &mut World) {
    for (zone, hashed) in [("denied-ent.deny.", false), ("denied-ent3.deny.", true)] {
        let about = "the server denies a name below which there are others (RFC 8020)";
        let zone = furnish(world.leaf(zone, about).nsec3_if(hashed));
        zone.case("ent", Bogus)
            .case("below.ent", Secure)
            .meddle(meddle(|ask, answer, _| {
                if ask.is_address("ent") || ask.is("ent", "NS") {
                    answer.rcode = 3;
                }
            }));
    }
    let about = "the same in an unsigned zone: nothing says that it is false";
    let zone = world.leaf("plain-denied-ent.deny.", about).unsigned();
    zone.line("below.ent A 198.18.100.80")
        .case("below.ent", Insecure)
        .meddle(meddle(|ask, answer, _| {
            if ask.name == name("ent.plain-denied-ent.deny.") {
                answer.rcode = 3;
            }
        }));
    let about = "the server denies the whole name when asked for AAAA";
    furnish(world.leaf("denied-aaaa.deny.", about))
        .case("v4", Bogus)
        .meddle(meddle(|ask, answer, _| {
            if ask.is("v4", "AAAA") {
                answer.rcode = 3;
            }
        }));
}

/// Proofs of other zones.
fn foreign(world: &mut World) {
    let put = |from: &'static str, owner: &'static str, rtype: &'static str| {
        meddle(move |ask: &Ask, answer: &mut Answer, library: &Library| {
            if ask.is("v4", "AAAA") {
                answer.strip_authority(Rtype::NSEC);
                answer.authority.extend(library.set(from, owner, rtype));
            }
        })
    };
    furnish(world.leaf("sibling-proof.deny.", "the proof comes from another zone"))
        .case("v4", Bogus)
        .meddle(put("nsec.deny.", "v4", "NSEC"));
    world
        .leaf("forged-proof.deny.", "the proof is signed by another zone")
        .addresses("b")
        .line("v4 A 198.18.100.80")
        .case("v4", Bogus)
        .meddle(meddle(|ask, answer, library| {
            if ask.is("v4", "AAAA") {
                answer.strip_authority(Rtype::NSEC);
                let line = "v4.forged-proof.deny. NSEC www.forged-proof.deny. A RRSIG NSEC";
                answer.authority.extend(library.signed("nsec.deny.", line));
            }
        }));
}

/// Zone, what is wrong, how the data of each NSEC3 record is changed.
type Change = (&'static str, &'static str, fn(&mut Vec<u8>));

#[rustfmt::skip]
const STRANGE: [Change; 3] = [
    ("hash-2.deny.", "a hash algorithm that nobody knows: to be ignored (RFC 5155 §8.1)", |data| data[0] = 2),
    ("flags-2.deny.", "flags that nobody knows: to be ignored (RFC 5155 §8.2)", |data| data[1] = 2),
    ("more-iterations.deny.", "iterations that do not fit the owner names", |data| data[3] = 5),
];

/// NSEC3 records with fields of other values, each well signed.
fn strange_nsec3(world: &mut World) {
    for (zone, about, change) in STRANGE {
        let zone = furnish(world.leaf(zone, about).nsec3(0, ""))
            .case("v4", Bogus)
            .absent("h", Bogus);
        zone.meddle(meddle(move |ask, answer, library| {
            let all = std::mem::take(&mut answer.authority);
            let (proofs, rest): (Vec<Record>, Vec<Record>) =
                all.into_iter().partition(|r| r.rtype == Rtype::NSEC3);
            answer.authority = rest;
            answer.strip_authority(Rtype::NSEC3);
            for proof in proofs {
                let mut data = proof.data.to_vec();
                change(&mut data);
                let changed = Record {
                    data: data.into(),
                    ..proof
                };
                answer.authority.extend(library.sign(&ask.zone, changed));
            }
        }));
    }
}

/// Denial made while the question is asked: RFC 9824, and what came before it.
fn compact(world: &mut World) {
    let zone = world.zone(
        "online.deny.",
        Software::Knot,
        "signed by Knot while the question is asked",
    );
    zone.signed_online()
        .v4_host("v4", Secure)
        .host("www", Secure)
        .case("h", Secure)
        .case("x.y.z", Secure);
    zone.line("below.ent A 198.18.100.80").case("ent", Secure);
    let zones = [
        (
            "compact.deny.",
            "NXNAME",
            "compact denial of existence (RFC 9824)",
        ),
        (
            "black-lies.deny.",
            "",
            "the same without the type that says that there is no such name",
        ),
    ];
    for (zone, marker, about) in zones {
        let zone = world.leaf(zone, about).v4_host("v4", Secure).host("www", Secure);
        zone.case("h", Secure).case("x.y.z", Secure);
        zone.meddle(meddle(move |ask, answer, library| {
            deny_compactly(ask, answer, library, marker)
        }));
    }
}

/// NOERROR, and one NSEC record that covers nothing but the name itself.
fn deny_compactly(ask: &Ask, answer: &mut Answer, library: &Library, marker: &str) {
    if !answer.answer.is_empty() || ask.rtype == Rtype::DS {
        return;
    }
    let owner = wire::dns::name_text(&ask.name);
    let types = match (answer.rcode, owner == ask.zone) {
        (3, _) if marker.is_empty() => "RRSIG NSEC",
        (3, _) => "RRSIG NSEC TYPE128",
        (_, true) => "NS SOA RRSIG NSEC DNSKEY",
        _ => "A RRSIG NSEC",
    };
    answer.rcode = 0;
    answer.authority = library.set(&ask.zone, "@", "SOA");
    let line = format!("{owner} 300 NSEC \\000.{owner} {types}");
    answer.authority.extend(library.signed(&ask.zone, &line));
}

/// RFC 6840 §5.1: the next name of an NSEC record is signed as it is spelled. BIND serves it so.
fn spelling(world: &mut World) {
    let zone = world.leaf(
        "spelled.deny.",
        "the next name in capitals, signed as it is spelled (RFC 6840 §5.1)",
    );
    zone.served_by(Software::Bind)
        .line("v4 A 198.18.100.80")
        .addresses("www")
        .case("v4", Secure);
    zone.edit(|zone| zone.claim_next("v4", "WWW.SPELLED.DENY."));
    let zone = world.leaf(
        "misspelled.deny.",
        "the next name in capitals, signed in small letters",
    );
    zone.served_by(Software::Bind)
        .line("v4 A 198.18.100.80")
        .addresses("www")
        .case("v4", Bogus);
    zone.edit(|zone| {
        zone.claim_next("v4", "WWW.MISSPELLED.DENY.");
        let spelled = zone.set("v4", "NSEC");
        zone.claim_next("v4", "www.misspelled.deny.");
        zone.drop_set("v4", "NSEC");
        zone.records.extend(spelled);
    });
}
