//! Wildcards, below `wild.`: what they cover has to be proved not to be there itself (RFC 4035 §5.3.4, RFC 5155 §8.8).

use crate::{
    Status::{self, Bogus, Insecure, Secure},
    meddle::{Answer, Ask, Library, Meddle, meddle},
    record::{Record, Rtype},
    world::World,
    zone::{Signer, Software, Zone},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    sound(world);
    dname(world);
    unproved(world);
    misplaced(world);
}

/// Wildcards of every kind, and the names that they make.
fn furnish(zone: &mut Zone, status: Status) -> &mut Zone {
    zone.addresses("*").addresses("www").addresses("k").addresses("s");
    zone.line("*.v4 A 198.18.100.80")
        .line("*.to CNAME www.{z}")
        .line("*.away CNAME www.p256.alg.");
    zone.line("y.ent A 198.18.100.80")
        .line("star CNAME *.{z}")
        .line("into CNAME anything.{z}");
    zone.case("www", Secure)
        .case("any", status)
        .case("two.deep", status)
        .case("q.w.e.r.t.y", status);
    zone.case("x.v4", status)
        .case("x.to", status)
        .case("x.away", status);
    // The wildcard's own name is a name like others; nothing has to be proved (RFC 4592 §2.2.1).
    zone.case("star", Secure).case("into", status)
}

fn sound(world: &mut World) {
    furnish(world.leaf("nsec.wild.", "wildcards with NSEC"), Secure);
    furnish(
        world.leaf("nsec3.wild.", "wildcards with NSEC3").nsec3(0, ""),
        Secure,
    );
    furnish(
        world
            .leaf(
                "iterated.wild.",
                "wildcards with NSEC3, ten iterations and a salt",
            )
            .nsec3(10, "beef"),
        Secure,
    );
    furnish(
        world
            .leaf("over-limit.wild.", "wildcards with NSEC3, 400 iterations")
            .signed(Signer::Ldns)
            .nsec3(400, ""),
        Insecure,
    );
    let about = "wildcards with NSEC3 and opt-out: that the name itself is not there cannot be proved (RFC 5155 §9.2)";
    furnish(
        world.leaf("optout.wild.", about).signed(Signer::Bind).opt_out(),
        Insecure,
    );
}

/// A DNAME at a wildcard is a record like others at the name that the wildcard makes (RFC 6672 §3.3 advises against it).
fn dname(world: &mut World) {
    let zone = world
        .leaf("dname.wild.", "a DNAME at a wildcard")
        .served_by(Software::Knot);
    zone.line("*.w DNAME www.{z}")
        .addresses("www")
        .case("x.w", Secure)
        .case("www", Secure);
}

/// Proofs that do not come along.
fn unproved(world: &mut World) {
    let strip = || {
        meddle(|ask, answer, _| {
            if ask.is_address("any") || ask.is("x.to", "A") || ask.is("x.v4", "AAAA") {
                answer.strip_authority(Rtype::NSEC);
                answer.strip_authority(Rtype::NSEC3);
            }
        })
    };
    for (zone, hashed) in [("no-proof.wild.", false), ("no-proof3.wild.", true)] {
        let zone = world.leaf(zone, "no proof that the name itself is not there");
        let zone = zone.nsec3_if(hashed);
        zone.addresses("*")
            .line("*.to CNAME www.{z}")
            .line("*.v4 A 198.18.100.80")
            .addresses("www");
        zone.case("any", Bogus)
            .case("x.to", Bogus)
            .case("x.v4", Bogus)
            .case("www", Secure)
            .meddle(strip());
    }
}

/// Answers with the wildcard's records where the wildcard has no business.
fn misplaced(world: &mut World) {
    for (zone, hashed) in [("over-name.wild.", false), ("over-name3.wild.", true)] {
        let zone = world.leaf(
            zone,
            "the wildcard is put over a name that is there, with the proof for another name",
        );
        let zone = zone.nsec3_if(hashed);
        zone.addresses("*")
            .addresses("www")
            .addresses("k")
            .case("www", Bogus)
            .meddle(expand("www", "zz"));
    }
    for (zone, hashed) in [("over-ent.wild.", false), ("over-ent3.wild.", true)] {
        let zone = world.leaf(
            zone,
            "the wildcard is put below a name that is there (RFC 4592 §2.2.2)",
        );
        let zone = zone.nsec3_if(hashed);
        zone.addresses("*")
            .addresses("www")
            .line("y.ent A 198.18.100.80")
            .case("x.ent", Bogus)
            .meddle(expand("x.ent", ""));
    }
}

/// Answers address questions for `owner` with the wildcard at the apex. The proof is the one that goes with the real
/// answer for `owner`, or, where `proof` is not empty, every proof of the zone but that of `owner` itself.
fn expand(owner: &'static str, proof: &'static str) -> Meddle {
    meddle(move |ask: &Ask, answer: &mut Answer, library: &Library| {
        if !ask.is_address(owner) {
            return;
        }
        let wildcard = library.set(&ask.zone, "*", &ask.rtype.to_string());
        answer.rcode = 0;
        answer.answer = wildcard
            .into_iter()
            .map(|r| Record {
                owner: ask.name.clone(),
                ..r
            })
            .collect();
        if proof.is_empty() {
            answer.strip_authority(Rtype::SOA);
            return;
        }
        let proofs = library.zones[&ask.zone].iter().filter(|r| {
            let proof = matches!(r.rtype, Rtype::NSEC | Rtype::NSEC3);
            proof && crate::proof::says(r, &ask.name) != crate::proof::Says::Matches
        });
        answer.authority.clear();
        for proof in proofs {
            let owner = wire::dns::name_text(&proof.owner);
            answer
                .authority
                .extend(library.set(&ask.zone, &owner, &proof.rtype.to_string()));
        }
    })
}
