//! CNAME and DNAME, below `alias.`: the answer is as good as its worst part.

use crate::{
    Status::{Bogus, Insecure, NoAnswer, Secure},
    meddle::{Meddle, meddle},
    record::{Record, Rtype, name},
    world::World,
    zone::{Signer, Software},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    targets(world);
    chains(world);
    broken(world);
    dnames(world);
    broken_dnames(world);
    odd_names(world);
}

/// Targets of every status.
const TARGETS: [(&str, &str, crate::Status); 10] = [
    ("same", "www.{z}", Secure),
    ("secure", "www.ed25519.alg.", Secure),
    ("insecure", "www.unsigned.cut.", Insecure),
    ("island", "www.none.ds.", Insecure),
    ("unknown", "www.number-200.alg.", Insecure),
    ("expired", "www.expired.sig.", Bogus),
    ("unlinked", "www.mismatch.ds.", Bogus),
    ("no-data", "v4.nsec3.deny.", Secure),
    ("wildcard", "any.nsec.wild.", Secure),
    ("unreachable", "www.refusing.server.", NoAnswer),
];

/// Targets that do not exist.
const ABSENT: [(&str, &str, crate::Status); 4] = [
    ("nothing", "gone.{z}", Secure),
    ("nothing-away", "h.nsec.deny.", Secure),
    ("nothing-optout", "h.optout.deny.", Insecure),
    ("nothing-insecure", "nothing.unsigned.cut.", Insecure),
];

fn targets(world: &mut World) {
    let zones = [
        (
            "to.alias.",
            "aliases to names of every status",
            Some(Signer::Bind),
        ),
        ("to3.alias.", "the same with NSEC3", Some(Signer::Knot)),
        (
            "from-plain.alias.",
            "the same from an unsigned zone: never secure",
            None,
        ),
    ];
    for (name, about, signer) in zones {
        let zone = world.leaf(name, about).addresses("www");
        match signer {
            Some(Signer::Knot) => zone.signed(Signer::Knot).nsec3(0, ""),
            Some(signer) => zone.signed(signer),
            None => zone.unsigned(),
        };
        let floor = if signer.is_some() { Secure } else { Insecure };
        for (owner, target, status) in TARGETS {
            zone.line(&format!("{owner} CNAME {target}"))
                .case(owner, floor.max(status));
        }
        for (owner, target, status) in ABSENT {
            zone.line(&format!("{owner} CNAME {target}"))
                .absent(owner, floor.max(status));
        }
    }
}

/// Aliases of aliases.
fn chains(world: &mut World) {
    let zone = world.leaf("chain.alias.", "aliases of aliases").addresses("end");
    for (count, owner) in [(3, "three"), (8, "eight")] {
        for step in 0..count {
            let target = if step + 1 == count {
                "end".to_owned()
            } else {
                format!("{owner}-{}", step + 1)
            };
            let from = if step == 0 {
                owner.to_owned()
            } else {
                format!("{owner}-{step}")
            };
            zone.line(&format!("{from} CNAME {target}.{{z}}"));
        }
        zone.case(owner, Secure);
    }
    zone.line("self CNAME self.{z}").case("self", NoAnswer);
    zone.line("one CNAME two.{z}")
        .line("two CNAME one.{z}")
        .case("one", NoAnswer);
    let zones = ["zig.alias.", "zag.alias."];
    for (at, zone) in zones.into_iter().enumerate() {
        let other = zones[1 - at];
        let zone = world
            .leaf(zone, "aliases that go to and fro between two zones")
            .addresses("step-6");
        for step in (at..6).step_by(2) {
            zone.line(&format!("step-{step} CNAME step-{}.{other}", step + 1));
        }
        zone.line(&format!("loop CNAME loop.{other}"));
        if at == 0 {
            zone.case("step-0", Secure).case("loop", NoAnswer);
        }
    }
}

/// Aliases that are not signed as they should be.
fn broken(world: &mut World) {
    world
        .leaf("no-sig.alias.", "the alias is not signed, its target is")
        .line("to CNAME www.ed25519.alg.")
        .case("to", Bogus)
        .edit(|zone| zone.drop_signatures("to", "CNAME"));
    world
        .leaf("corrupt.alias.", "the signature over the alias is corrupt")
        .line("to CNAME www.ed25519.alg.")
        .case("to", Bogus)
        .edit(|zone| zone.corrupt("to", "CNAME"));
    world
        .leaf("turned.alias.", "a server turns the alias to another name")
        .line("to CNAME www.ed25519.alg.")
        .case("to", Bogus)
        .meddle(meddle(|ask, answer, _| {
            if ask.is_address("to") {
                answer.answer.retain(|r| r.rtype != Rtype::CNAME);
                answer
                    .answer
                    .insert(0, crate::signed::zone_line("to CNAME www.p256.alg.", &ask.zone));
            }
        }));
    world
        .leaf(
            "apex.alias.",
            "an alias at the apex, beside SOA and NS (RFC 2181 §10.1 forbids it)",
        )
        .case("@", Secure)
        .meddle(meddle(|ask, answer, library| {
            if ask.is_address("@") || ask.is("@", "CNAME") {
                answer.answer = library.signed(&ask.zone, "@ CNAME www.ed25519.alg.");
                answer.authority.clear();
            }
        }));
}

/// DNAME: the synthesized CNAME is not signed and needs not be (RFC 6672 §5.3.1).
fn dnames(world: &mut World) {
    for (name, hashed) in [("dname.alias.", false), ("dname3.alias.", true)] {
        let zone = world.leaf(name, "names below a DNAME");
        let zone = zone.nsec3_if(hashed);
        zone.addresses("www.there")
            .line("v4.there A 198.18.100.80")
            .line("here DNAME there.{z}");
        zone.line("away DNAME ed25519.alg.")
            .line("plain DNAME unsigned.cut.")
            .line("bad DNAME expired.sig.");
        zone.line("alias CNAME www.here.{z}").addresses("here");
        zone.case("www.here", Secure)
            .case("v4.here", Secure)
            .case("here", Secure)
            .case("www.away", Secure);
        zone.case("www.plain", Insecure)
            .case("www.bad", Bogus)
            .case("alias", Secure)
            .absent("no.here", Secure);
    }
    world
        .leaf("whole.alias.", "a DNAME at the apex moves the whole zone")
        .line("@ DNAME ed25519.alg.")
        .addresses("@")
        .server("nsd1.hosting.cut.", &[], false)
        .server("nsd2.hosting.cut.", &[], false)
        .served_by(Software::Nsd)
        .case("@", Secure)
        .case("www", Secure);
}

fn broken_dnames(world: &mut World) {
    let zone = |world: &mut World, name: &str, about, status| {
        let zone = world.leaf(name, about);
        zone.addresses("www.there")
            .line("here DNAME there.{z}")
            .addresses("www.elsewhere")
            .case("www.here", status);
    };
    let synthesized = |change: fn(&mut Vec<Record>, &crate::meddle::Ask)| -> Meddle {
        meddle(move |ask, answer, _| {
            if ask.is_address("www.here") {
                change(&mut answer.answer, ask);
            }
        })
    };
    zone(world, "no-sig-dname.alias.", "the DNAME is not signed", Bogus);
    last(world).edit(|zone| zone.drop_signatures("here", "DNAME"));
    zone(
        world,
        "no-synthesis.alias.",
        "the server sends no synthesized CNAME along: resolvers make it (RFC 6672 §3.4.1)",
        Secure,
    );
    last(world).meddle(synthesized(|answer, _| {
        answer.retain(|r| r.rtype != Rtype::CNAME)
    }));
    zone(
        world,
        "wrong-synthesis.alias.",
        "the synthesized CNAME does not follow from the DNAME: resolvers make their own",
        Secure,
    );
    last(world).meddle(synthesized(|answer, ask| {
        let target = name(&crate::zone::absolute("www.elsewhere", &ask.zone));
        for record in answer.iter_mut().filter(|r| r.rtype == Rtype::CNAME) {
            record.data = target.as_slice().to_vec().into();
        }
    }));
    zone(
        world,
        "no-dname.alias.",
        "the synthesized CNAME comes without its DNAME",
        Bogus,
    );
    last(world).meddle(synthesized(|answer, _| {
        answer.retain(|r| r.rtype != Rtype::DNAME && !crate::record::covers(r, Rtype::DNAME));
    }));
}

fn last(world: &mut World) -> &mut crate::zone::Zone {
    world.zones.last_mut().expect("a zone was just added")
}

/// Names that a domain name may have and a careless program does not expect.
fn odd_names(world: &mut World) {
    for (zone, hashed) in [("odd.alias.", false), ("odd3.alias.", true)] {
        let zone = world.leaf(
            zone,
            "names with odd octets, as targets of aliases, and long ones",
        );
        // The only signer that writes them so that others can read them.
        let zone = zone.signed(Signer::Bind);
        let zone = zone.nsec3_if(hashed);
        let odd = [
            ("dot", r"we\.ird"),
            ("space", r"white\032space"),
            ("binary", r"\000\255\128"),
            ("at", r"\@"),
            ("quote", r#"\"quoted\""#),
            ("semicolon", r"a\;b"),
            ("backslash", r"back\\slash"),
            ("dollar", r"\$ORIGIN"),
            ("escape", r"\027[31mred"),
            ("upper", "CAPITALS"),
            ("under", "_under_score"),
            ("star", r"x\*y"),
        ];
        for (owner, target) in odd {
            zone.addresses(target)
                .line(&format!("{owner} CNAME {target}.{{z}}"))
                .case(owner, Secure);
        }
        let label = "l".repeat(63);
        zone.host(&label, Secure)
            .host("xn--bcher-kva", Secure)
            .host("1.2.3.4", Secure);
        zone.v4_host(&format!("{label}.{label}.{}", "m".repeat(40)), Secure);
        let deep: Vec<&str> = vec!["d"; 60];
        zone.v4_host(&deep.join("."), Secure);
    }
}
