//! Zone cuts, below `cut.`: delegations signed and unsigned, their proofs, and where the servers are.

use crate::{
    Status::{Bogus, Insecure, NoAnswer, Secure},
    key::KeySpec,
    meddle::{Answer, Ask, Library, Meddle, meddle},
    net::{REFUSING, SILENT},
    record::Rtype,
    signed::Signed,
    world::World,
    zone::{DAY, Instance, Signer, Software, Zone},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    plain(world);
    false_proofs(world);
    false_proofs_by_servers(world);
    shared_servers(world);
    deep(world);
    top_level(world);
    hosting(world);
    unreachable(world);
}

/// Unsigned zones, properly delegated (RFC 4035 §5.2).
fn plain(world: &mut World) {
    let about = "an unsigned zone";
    let zone = world
        .leaf("unsigned.cut.", about)
        .unsigned()
        .served_by(Software::Knot);
    zone.host("www", Insecure)
        .without_ipv6(Insecure)
        .v4_host("v4", Insecure)
        .absent("no", Insecure);
    zone.host("@", Insecure)
        .addresses("*.wild")
        .case("x.wild", Insecure);
    world
        .leaf("unsigned.deny.", "an unsigned zone below NSEC3")
        .unsigned()
        .host("www", Insecure);
    world
        .leaf("unsigned.optout.", "an unsigned zone below opt-out")
        .unsigned()
        .host("www", Insecure);
    world
        .leaf("signed.optout.", "a signed zone below opt-out")
        .host("www", Secure)
        .absent("no", Secure);
    world
        .leaf("unsigned.plain.", "an unsigned zone below an unsigned one")
        .unsigned()
        .host("www", Insecure);
    world
        .leaf("signed.plain.", "a signed and linked zone below an unsigned one")
        .host("www", Insecure);
    world
        .leaf("good.test.", "a zone below test.")
        .host("www", Secure)
        .host("@", Secure);
    world
        .leaf(
            "c.unsigned.cut.",
            "a signed zone whose DS record stands in an unsigned one",
        )
        .served_by(Software::Nsd)
        .host("www", Insecure);
    world
        .leaf(
            "stripped-island.cut.",
            "an island with signatures that have expired: nobody asks for them",
        )
        .no_ds()
        .dates(-30 * DAY, -2 * DAY)
        .host("www", Insecure);
    let zone = world
        .leaf("absent.cut.", "names without zones")
        .host("www", Secure);
    zone.absent("no-such.cut.", Secure)
        .absent("no-such.deny.", Secure)
        .absent("no-such.optout.", Insecure);
    zone.absent("no-such.plain.", Insecure)
        .absent("www.no-such.", Secure);
}

/// A signed zone that delegates `c` to an unsigned one and is then edited.
fn parent_of_plain<'a>(world: &'a mut World, name: &str, about: &'static str, hashed: bool) -> &'a mut Zone {
    let child = format!("c.{name}");
    world
        .leaf(&child, about)
        .unsigned()
        .served_by(Software::Nsd)
        .host("www", Bogus);
    let zone = world
        .leaf(name, about)
        .served_by(Software::Knot)
        .host("www", Secure);
    zone.nsec3_if(hashed)
}

/// Delegations whose proof that there is no DS does not hold. RFC 4035 §5.2: without that proof the child should be
/// signed, and it is not.
fn false_proofs(world: &mut World) {
    for (zone, hashed) in [("unproved.cut.", false), ("unproved3.cut.", true)] {
        parent_of_plain(world, zone, "no proof that the delegation is unsigned", hashed).edit(|zone| {
            let (holder, mnemonic) = zone.denier("c");
            zone.drop(&holder, mnemonic);
        });
    }
    for (zone, hashed) in [("no-sig-proof.cut.", false), ("no-sig-proof3.cut.", true)] {
        parent_of_plain(
            world,
            zone,
            "the proof that the delegation is unsigned is not signed",
            hashed,
        )
        .edit(|zone| {
            let (holder, mnemonic) = zone.denier("c");
            zone.drop_signatures(&holder, mnemonic);
        });
    }
    let claims: [(&str, &str, &[&str]); 3] = [
        (
            "no-ns",
            "the proof says that there is no delegation (RFC 6840 §4.4)",
            &["RRSIG"],
        ),
        (
            "with-ds",
            "the proof says that there is a DS record",
            &["NS", "DS", "RRSIG"],
        ),
        (
            "with-soa",
            "the proof is one of the child's apex (RFC 6840 §4.4)",
            &["NS", "SOA", "RRSIG"],
        ),
    ];
    for (label, about, types) in claims {
        for hashed in [false, true] {
            let zone = format!("{label}{}.cut.", if hashed { "3" } else { "" });
            parent_of_plain(world, &zone, about, hashed).edit(move |zone| {
                let own = if hashed { None } else { Some("NSEC") };
                let types: Vec<&str> = types.iter().copied().chain(own).collect();
                zone.claim_types("c", &types);
            });
        }
    }
    parent_of_plain(
        world,
        "not-opted-out.cut.",
        "the span over an unsigned delegation without the opt-out flag",
        false,
    )
    .signed(Signer::Bind)
    .opt_out()
    .edit(clear_opt_out);
}

/// Clears the opt-out flag of every NSEC3 record, and signs them again.
fn clear_opt_out(zone: &mut Signed<'_>) {
    let mut owners = Vec::new();
    for record in zone.records.iter_mut().filter(|r| r.rtype == Rtype::NSEC3) {
        let mut data = record.data.to_vec();
        data[1] = 0;
        record.data = data.into();
        owners.push(wire::dns::name_text(&record.owner));
    }
    for owner in owners {
        zone.resign(&owner, "NSEC3");
    }
}

/// What servers of the parent send that do not know the delegation's DS record.
fn false_proofs_by_servers(world: &mut World) {
    // The child's own proof, as its servers give it when asked for DS, and referrals without anything.
    let by_child = |child: &'static str| -> Meddle {
        meddle(move |ask: &Ask, answer: &mut Answer, library: &Library| {
            if ask.is("c", "DS") {
                *answer = Answer {
                    authoritative: true,
                    edns: answer.edns,
                    ..Answer::default()
                };
                for rtype in ["SOA", "NSEC"] {
                    answer.authority.extend(library.set(child, "@", rtype));
                }
            } else {
                answer.strip_authority(Rtype::DS);
            }
        })
    };
    let about = "the parent's servers answer for DS with the child's own proof";
    world
        .leaf("ds-from-child.cut.", about)
        .served_by(Software::Knot)
        .meddle(by_child("c.ds-from-child.cut."));
    world
        .leaf("c.ds-from-child.cut.", about)
        .served_by(Software::Nsd)
        .host("www", Bogus);
    let about = "one of the parent's two servers answers for DS with the child's own proof";
    let zone = world.leaf("ds-from-one.cut.", about).served_by(Software::Knot);
    zone.meddle_one(1, by_child("c.ds-from-one.cut."));
    world
        .leaf("c.ds-from-one.cut.", about)
        .served_by(Software::Nsd)
        .host("www", Secure);
    world
        .leaf(
            "parent-proof.cut.",
            "absence at the apex is proved with the parent's record (RFC 6840 §4.1)",
        )
        .v4_host("@", Bogus)
        .meddle(meddle(|ask, answer, library| {
            if ask.is("@", "AAAA") {
                answer.strip_authority(Rtype::NSEC);
                answer
                    .authority
                    .extend(library.set("cut.", "parent-proof.cut.", "NSEC"));
            }
        }));
    let about = "referrals without DS and without proof, though DS is answered when asked for";
    let zone = world
        .leaf("silent-referral.cut.", about)
        .served_by(Software::Knot);
    zone.meddle(meddle(|ask, answer, _| {
        if !ask.is("c", "DS") {
            answer.strip_authority(Rtype::DS);
        }
    }));
    world
        .leaf("c.silent-referral.cut.", about)
        .served_by(Software::Nsd)
        .host("www", Secure);
}

/// Parents and children on the same servers, which then answer for the child at once (RFC 4035 §3.1.4.1).
fn shared_servers(world: &mut World) {
    for (software, name) in [
        (Software::Knot, "knot"),
        (Software::Nsd, "nsd"),
        (Software::Bind, "bind"),
    ] {
        let parent = format!("with-{name}.cut.");
        world
            .leaf(&parent, "parent and children on the same servers")
            .served_by(software)
            .host("www", Secure);
        let [signed, plain, island, expired] =
            ["signed", "plain", "island", "expired"].map(|label| format!("{label}.{parent}"));
        world
            .zone(&signed, software, "a signed child")
            .signed(Signer::Bind)
            .beside_ancestor()
            .host("www", Secure);
        world
            .zone(&plain, software, "an unsigned child")
            .beside_ancestor()
            .host("www", Insecure);
        let zone = world
            .zone(&island, software, "a signed child without DS")
            .signed(Signer::Ldns)
            .no_ds();
        zone.beside_ancestor().host("www", Insecure);
        let zone = world
            .zone(&expired, software, "an expired child")
            .signed(Signer::Bind)
            .beside_ancestor();
        zone.dates(-30 * DAY, -2 * DAY).host("www", Bogus);
    }
    let about = "grandparent and grandchild share servers, the one between has others";
    world.leaf("outer.cut.", about).served_by(Software::Knot);
    world.leaf("between.outer.cut.", about).served_by(Software::Nsd);
    world
        .leaf("inner.between.outer.cut.", about)
        .served_by(Software::Knot)
        .beside_ancestor()
        .host("www", Secure);
    world
        .leaf("plain.between.outer.cut.", about)
        .served_by(Software::Knot)
        .beside_ancestor()
        .unsigned()
        .host("www", Insecure);
}

/// Chains of delegations.
fn deep(world: &mut World) {
    let turn = [Software::Knot, Software::Nsd, Software::Bind];
    let mut chain = |root: &str, unsigned: Option<usize>, status| {
        let mut name = root.to_owned();
        for depth in 0..8 {
            let zone = world
                .leaf(&name, "delegations, eight deep")
                .served_by(turn[depth % 3])
                .beside_ancestor();
            if unsigned == Some(depth) {
                zone.unsigned();
            }
            if depth == 7 {
                zone.host("www", status).v4_host("v4", status);
            }
            name = format!("d{depth}.{name}");
        }
    };
    chain("deep.cut.", None, Secure);
    chain("deep-island.cut.", Some(4), Insecure);
}

/// Faults of whole top-level domains.
fn top_level(world: &mut World) {
    world
        .zone(
            "stale.",
            Software::Bind,
            "signatures of the whole top level have expired",
        )
        .signed(Signer::Bind)
        .dates(-30 * DAY, -2 * DAY);
    world
        .leaf("signed.stale.", "a good zone below an expired one")
        .host("www", Bogus);
    world
        .leaf("unsigned.stale.", "an unsigned zone below an expired one")
        .unsigned()
        .host("www", Bogus);
    world
        .zone(
            "mislinked.",
            Software::Knot,
            "the root's DS record is of another key",
        )
        .signed(Signer::Knot)
        .ds(|_, _| vec![format!("4711 13 2 {}", "ab".repeat(32))]);
    world
        .leaf("signed.mislinked.", "a good zone below a mislinked one")
        .host("www", Bogus);
    let unknown = |key: &mut Vec<u8>| key[3] = 200;
    world
        .zone(
            "exotic.",
            Software::Nsd,
            "signed with an algorithm that nobody knows",
        )
        .signed_with(
            Signer::Bind,
            vec![
                KeySpec::ksk(13).publish_as(unknown),
                KeySpec::zsk(13).publish_as(unknown),
            ],
        );
    world
        .leaf("signed.exotic.", "a good zone below one that cannot be checked")
        .host("www", Insecure);
}

/// Name servers with names in other zones.
fn hosting(world: &mut World) {
    let zone = world
        .leaf("hosting.cut.", "a zone that holds the names of name servers")
        .served_by(Software::Bind);
    for (software, label) in [
        (Software::Knot, "knot"),
        (Software::Nsd, "nsd"),
        (Software::Bind, "bind"),
    ] {
        for number in 0..2 {
            let (v4, v6) = Instance::of(2, software).addresses(number);
            zone.line(&format!("{label}{} A {v4}", number + 1))
                .line(&format!("{label}{} AAAA {v6}", number + 1));
        }
    }
    zone.host("www", Secure);
    world
        .leaf(
            "outside.cut.",
            "name servers with names in a signed zone of another",
        )
        .served_by(Software::Nsd)
        .server("nsd1.hosting.cut.", &[], false)
        .server("nsd2.hosting.cut.", &[], false)
        .host("www", Secure);
    world
        .leaf(
            "outside-plain.cut.",
            "name servers with names in an unsigned zone",
        )
        .served_by(Software::Knot)
        .server("ns1.unsigned.cut.", &[], false)
        .host("www", Secure);
    world
        .leaf(
            "outside-bogus.cut.",
            "name servers with names in a bogus zone: the data itself is signed",
        )
        .served_by(Software::Knot)
        .server("ns1.expired.sig.", &[], false)
        .host("www", Secure);
    let zone = world
        .leaf("v6-only.cut.", "name servers with IPv6 only")
        .served_by(Software::Knot)
        .one_family(true);
    zone.host("www", Secure).without_ipv6(NoAnswer);
    let zone = world
        .leaf("v4-only.cut.", "name servers with IPv4 only")
        .served_by(Software::Nsd)
        .one_family(false);
    zone.host("www", Secure).without_ipv6(Secure);
    let zone = world
        .leaf("half-glue.cut.", "one of two name servers without glue")
        .served_by(Software::Nsd);
    let (v4, v6) = Instance::of(2, Software::Nsd).addresses(0);
    zone.server("ns1", &[&v4.to_string(), &v6.to_string()], true)
        .server("ns2", &[&v4.to_string()], false);
    zone.host("www", Secure);
}

/// Delegations that lead nowhere.
fn unreachable(world: &mut World) {
    let zones: [(&str, &str, &str, &[&str], bool); 5] = [
        (
            "no-glue.cut.",
            "name servers inside the zone, without glue",
            "ns1",
            &[REFUSING.0],
            false,
        ),
        (
            "refusing.server.",
            "nothing listens at the name servers' addresses",
            "ns1",
            &[REFUSING.0, REFUSING.1],
            true,
        ),
        (
            "silent.server.",
            "the name servers' addresses are not there",
            "ns1",
            &[SILENT.0, SILENT.1],
            true,
        ),
        (
            "circle-a.cut.",
            "name servers in each other's zones, without glue",
            "ns.circle-b.cut.",
            &[],
            false,
        ),
        ("circle-b.cut.", "the other one", "ns.circle-a.cut.", &[], false),
    ];
    for (name, about, server, addresses, glue) in zones {
        let zone = world
            .leaf(name, about)
            .unsigned()
            .delegated_only()
            .server(server, addresses, glue);
        zone.case("www", NoAnswer);
    }
    let zone = world
        .leaf("nameless.cut.", "the name server's name does not exist")
        .unsigned()
        .delegated_only();
    zone.server("no.hosting.cut.", &[], false).case("www", NoAnswer);
}
