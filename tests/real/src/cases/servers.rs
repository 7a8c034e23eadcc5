//! Servers that misbehave, below `server.`.

use std::sync::Arc;

use crate::{
    Status::{self, Bogus, Insecure, NoAnswer, Secure},
    meddle::{Answer, Fate, Meddle, always, meddle, refuse},
    net::{REFUSING, SILENT},
    record::{Record, Rtype},
    world::World,
    zone::{Instance, Signer, Software, Zone},
};

/// Adds the theme.
pub fn add(world: &mut World) {
    transport(world);
    without_edns(world);
    lame(world);
    one_of_two(world);
    two_versions(world);
    partial(world);
    chatty(world);
    odd(world);
    large(world);
    world
        .leaf("good.server.", "nothing is wrong")
        .host("www", Secure)
        .without_ipv6(Secure)
        .host("@", Secure);
}

fn add_zone(world: &mut World, name: &str, about: &'static str, status: Status, change: Meddle) {
    world.leaf(name, about).host("www", status).meddle(change);
}

/// A change for questions over UDP only.
fn over_udp(fate: Fate) -> Meddle {
    Arc::new(move |ask, _, _| if ask.udp { fate } else { Fate::Send })
}

fn transport(world: &mut World) {
    add_zone(
        world,
        "truncating.server.",
        "every answer over UDP is truncated",
        Secure,
        over_udp(Fate::Truncate),
    );
    add_zone(
        world,
        "tcp-only.server.",
        "no answer over UDP, which resolvers try first",
        NoAnswer,
        over_udp(Fate::Silence),
    );
    add_zone(
        world,
        "udp-only.server.",
        "truncated over UDP, nothing over TCP",
        NoAnswer,
        Arc::new(|ask, _, _| if ask.udp { Fate::Truncate } else { Fate::Silence }),
    );
    add_zone(
        world,
        "mute.server.",
        "a server that takes questions and never answers",
        NoAnswer,
        always(Fate::Silence),
    );
}

/// Servers that do not know EDNS, and so no DNSSEC: a signed zone cannot be served by them. Resolvers go on without EDNS
/// where a server says that it knows none (RFC 6891 §7), and since 2019 no longer where it says nothing.
fn without_edns(world: &mut World) {
    let silent = || on_edns(|_| Fate::Silence);
    let changes = [
        (
            "edns-formerr",
            "FORMERR to questions with EDNS",
            Bogus,
            Insecure,
            [fail_on_edns(1), fail_on_edns(1)],
        ),
        (
            "edns-notimp",
            "NOTIMP to questions with EDNS",
            Bogus,
            Insecure,
            [fail_on_edns(4), fail_on_edns(4)],
        ),
        (
            "edns-ignored",
            "EDNS is passed over, DNSSEC left out",
            Bogus,
            Insecure,
            [ignore_edns(), ignore_edns()],
        ),
        (
            "edns-silence",
            "no answer to questions with EDNS",
            NoAnswer,
            NoAnswer,
            [silent(), silent()],
        ),
    ];
    for (label, about, signed, plain, [first, second]) in changes {
        add_zone(world, &format!("{label}.server."), about, signed, first);
        let zone = world.leaf(&format!("plain-{label}.server."), about).unsigned();
        zone.host("www", plain).meddle(second);
    }
    let badvers = on_edns(|answer| {
        answer.fail(16);
        Fate::Send
    });
    add_zone(
        world,
        "edns-badvers.server.",
        "BADVERS to questions with EDNS version 0",
        Bogus,
        badvers,
    );
}

/// An error without OPT record to questions with one.
fn fail_on_edns(rcode: u16) -> Meddle {
    on_edns(move |answer| {
        answer.fail(rcode);
        answer.edns = false;
        Fate::Send
    })
}

/// Answers as if there had been no OPT record.
fn ignore_edns() -> Meddle {
    meddle(|_, answer, _| {
        answer.edns = false;
        answer.strip_dnssec();
    })
}

/// A change of answers to questions with EDNS; those without are answered as by a server that knows nothing of it.
fn on_edns(change: impl Fn(&mut Answer) -> Fate + Send + Sync + 'static) -> Meddle {
    Arc::new(move |ask, answer, _| {
        if ask.edns {
            return change(answer);
        }
        answer.strip_dnssec();
        Fate::Send
    })
}

/// Servers that are not the zone's.
fn lame(world: &mut World) {
    for (name, about, rcode) in [
        ("refused.server.", "every server says REFUSED", 5),
        ("servfail.server.", "every server says SERVFAIL", 2),
        ("notauth.server.", "every server says NOTAUTH", 9),
    ] {
        add_zone(world, name, about, NoAnswer, refuse(rcode));
    }
    let upward = || {
        meddle(|_, answer, library| {
            answer.fail(0);
            answer.authority = library.set(".", "@", "NS");
        })
    };
    add_zone(
        world,
        "upward.server.",
        "every server refers to the root",
        NoAnswer,
        upward(),
    );
    let zone = world
        .leaf("upward-one.server.", "one of two servers refers to the root")
        .host("www", Secure);
    zone.meddle_one(0, upward());
    let other = || {
        meddle(|_, answer, _| {
            answer.question = Some((crate::record::name("elsewhere.server."), Rtype::A));
        })
    };
    add_zone(
        world,
        "other-question.server.",
        "every server answers another question",
        NoAnswer,
        other(),
    );
}

/// Label of the zone, what is wrong with one of its two servers, how.
type Wrong = (&'static str, &'static str, fn() -> Meddle);

#[rustfmt::skip]
const ONE_OF_TWO: [Wrong; 6] = [
    ("one-refused", "one of two servers says REFUSED", || refuse(5)),
    ("one-servfail", "one of two servers says SERVFAIL", || refuse(2)),
    ("one-mute", "one of two servers never answers", || always(Fate::Silence)),
    ("one-stripping", "one of two servers leaves out everything of DNSSEC", ignore_edns),
    ("one-without-edns", "one of two servers says FORMERR to EDNS", || fail_on_edns(1)),
    ("one-denying", "one of two servers says that the name does not exist", || {
        meddle(|ask, answer, _| {
            if ask.is_address("www") {
                answer.answer.clear();
                answer.rcode = 3;
            }
        })
    }),
];

/// One server is right, the other is not: a resolver goes on to the next (RFC 4035 §4.7 lets it).
fn one_of_two(world: &mut World) {
    for (number, (label, about, change)) in ONE_OF_TWO.into_iter().enumerate() {
        let zone = world.leaf(&format!("{label}.server."), about).host("www", Secure);
        zone.meddle_one(number % 2, change());
    }
    for (name, about, addresses) in [
        (
            "one-refusing.server.",
            "nothing listens at one of two addresses",
            REFUSING,
        ),
        ("one-silent.server.", "one of two addresses is not there", SILENT),
    ] {
        let (v4, v6) = Instance::of(2, Software::Knot).addresses(0);
        let zone = world
            .leaf(name, about)
            .served_by(Software::Knot)
            .host("www", Secure);
        zone.server("ns1", &[addresses.0, addresses.1], true);
        zone.server("ns2", &[&v4.to_string(), &v6.to_string()], true);
    }
}

/// Two servers with different versions of the zone, one of them good.
fn two_versions(world: &mut World) {
    let zone = world.leaf(
        "one-stale.server.",
        "one of two servers has signatures that have expired",
    );
    zone.served_by(Software::Knot)
        .host("www", Secure)
        .second(Software::Nsd, |zone| {
            for (owner, rtype) in [("www", "A"), ("www", "AAAA"), ("@", "SOA"), ("@", "DNSKEY")] {
                zone.resign_expired(owner, rtype);
            }
        });
    let zone = world.leaf("one-corrupt.server.", "one of two servers has corrupt signatures");
    zone.served_by(Software::Bind)
        .host("www", Secure)
        .second(Software::Nsd, |zone| {
            zone.corrupt("www", "A");
            zone.corrupt("www", "AAAA");
        });
    let zone = world.leaf(
        "one-unsigned.server.",
        "one of two servers still has the unsigned zone",
    );
    zone.served_by(Software::Nsd)
        .host("www", Secure)
        .second(Software::Knot, |zone| {
            zone.remove("everything of DNSSEC", |r| {
                matches!(r.rtype, Rtype::RRSIG | Rtype::NSEC | Rtype::DNSKEY)
            });
        });
}

/// Label of the zone, what is wrong, status of the signed and of the unsigned zone, how.
type WrongAaaa = (
    &'static str,
    &'static str,
    Status,
    Status,
    fn(&mut Answer) -> Fate,
);

#[rustfmt::skip]
const WRONG_AAAA: [WrongAaaa; 4] = [
    ("aaaa-servfail", "SERVFAIL to AAAA", NoAnswer, NoAnswer, |answer| { answer.fail(2); Fate::Send }),
    ("aaaa-notimp", "NOTIMP to AAAA", NoAnswer, NoAnswer, |answer| { answer.fail(4); Fate::Send }),
    ("aaaa-silence", "no answer to AAAA", NoAnswer, NoAnswer, |_| Fate::Silence),
    ("aaaa-nxdomain", "NXDOMAIN without proof to AAAA", Bogus, Insecure, |answer| {
        answer.fail(3);
        answer.authoritative = true;
        Fate::Send
    }),
];

/// Servers that answer for A as they should and for AAAA as they should not.
fn partial(world: &mut World) {
    let on_aaaa = |change: fn(&mut Answer) -> Fate| -> Meddle {
        Arc::new(move |ask, answer, _| {
            if ask.is("www", "AAAA") {
                change(answer)
            } else {
                Fate::Send
            }
        })
    };
    for (label, about, signed, plain, change) in WRONG_AAAA {
        world
            .leaf(&format!("{label}.server."), about)
            .v4_host("www", signed)
            .meddle(on_aaaa(change));
        let zone = world.leaf(&format!("plain-{label}.server."), about).unsigned();
        zone.v4_host("www", plain).meddle(on_aaaa(change));
    }
}

/// Answers with more, or with other spelling, than was asked for.
fn chatty(world: &mut World) {
    add_zone(
        world,
        "no-ns-questions.server.",
        "REFUSED to questions for NS, which resolvers that ask for no more than they must may begin with (RFC 9156)",
        Secure,
        meddle(|ask, answer, _| {
            if ask.rtype == Rtype::NS {
                answer.fail(5);
            }
        }),
    );
    add_zone(
        world,
        "everything.server.",
        "the answer holds every record set of the name, as if ANY had been asked for",
        Secure,
        meddle(|ask, answer, library| {
            if ask.is_address("www") {
                answer.answer = ["A", "AAAA"]
                    .iter()
                    .flat_map(|t| library.set(&ask.zone, "www", t))
                    .collect();
            }
        }),
    );
    add_zone(
        world,
        "shouting.server.",
        "every name in the answer is in capitals",
        Secure,
        meddle(|_, answer, _| {
            let shout = |r: &mut Record| {
                let octets = r.owner.as_slice().to_ascii_uppercase();
                r.owner = crate::record::Name::from_octets(octets.into()).expect("a name stays one");
            };
            answer
                .answer
                .iter_mut()
                .chain(&mut answer.authority)
                .for_each(shout);
        }),
    );
    add_zone(
        world,
        "lowering.server.",
        "the question comes back in small letters",
        Secure,
        meddle(|ask, answer, _| {
            let lowered = crate::record::name(&wire::dns::name_text(&ask.name));
            answer.question = Some((lowered, ask.rtype));
        }),
    );
}

/// Answers with records or fields that are odd.
fn odd(world: &mut World) {
    add_zone(
        world,
        "twice.server.",
        "every record comes twice",
        Secure,
        meddle(|_, answer, _| {
            let again = answer.answer.clone();
            answer.answer.extend(again);
        }),
    );
    add_zone(
        world,
        "foreign-data.server.",
        "an address of another zone's name comes along",
        Secure,
        meddle(|_, answer, library| answer.additional.extend(library.set("expired.sig.", "www", "A"))),
    );
    add_zone(
        world,
        "not-authoritative.server.",
        "answers without the authoritative flag",
        Secure,
        meddle(|_, answer, _| answer.authoritative = false),
    );
    for (name, change) in [
        (
            "ttl-zero.server.",
            (|r: &mut Record| r.ttl = 0) as fn(&mut Record),
        ),
        ("ttl-endless.server.", |r: &mut Record| r.ttl = u32::MAX),
    ] {
        add_zone(
            world,
            name,
            "an unusual TTL",
            Secure,
            meddle(move |_, answer, _| answer.answer.iter_mut().for_each(change)),
        );
    }
}

/// Answers that do not fit into a datagram.
fn large(world: &mut World) {
    let addresses = |zone: &mut Zone, owner: &str, count: u32| {
        for number in 0..count {
            let [_, _, high, low] = number.to_be_bytes();
            zone.line(&format!("{owner} A 198.19.{high}.{low}"));
        }
    };
    let zone = world
        .leaf("large.server.", "three hundred addresses")
        .served_by(Software::Nsd);
    addresses(zone, "www", 300);
    zone.case("www", Secure);
    let zone = world
        .leaf("huge.server.", "seven hundred addresses")
        .served_by(Software::Knot);
    addresses(zone, "www", 700);
    zone.case("www", Secure);
    let zone = world.leaf(
        "text.server.",
        "a host with sixty kilobytes of text, and none of it asked for",
    );
    zone.served_by(Software::Bind).signed(Signer::Ldns);
    let words = "x".repeat(250);
    for number in 0..230 {
        zone.line(&format!("www TXT \"{number} {words}\""));
    }
    zone.v4_host("www", Secure);
}
