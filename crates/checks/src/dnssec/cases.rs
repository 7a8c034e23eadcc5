//! Makes `cases.json`: small signed worlds, sound and broken, for the specifications.
//!
//! `cargo test -p plimsoll-checks -- --ignored dnssec_cases_are_made` writes the file again; keys come from fixed
//! seeds, so that nothing else changes.

mod addresses;
mod worlds;

use std::{net::IpAddr, sync::Arc};

use facts::{
    Asked, DnsFacts, Exchange, Lookup, Measured, NameServer, Question, Reply, Server, Transport, Zone,
};
use serde_json::{Map, Value, json};
use wire::{
    dns::{Name, Record, name},
    dnssec::forge::{Times, ZoneKey, nsec3_label, nsec3_neighbour},
};

/// 2026-06-01T12:00:00Z, the time of `base.json`.
const NOW: u32 = 1_780_315_200;
const SOUND: Times = Times {
    inception: NOW - 86_400,
    expiration: NOW + 14 * 86_400,
};
const EXPIRED: Times = Times {
    inception: NOW - 30 * 86_400,
    expiration: NOW - 10 * 86_400,
};
const JUST_EXPIRED: Times = Times {
    inception: NOW - 14 * 86_400,
    expiration: NOW - 1800,
};
const ENDS_SOON: Times = Times {
    inception: NOW - 14 * 86_400,
    expiration: NOW + 3600,
};

/// What is special about a world.
#[derive(Clone)]
struct Plan {
    times: Times,
    /// Algorithm number that the zone's key claims.
    algorithm: u8,
    digest: u8,
    /// The parent has a DS record for the zone.
    delegated_signed: bool,
    /// The zone itself has keys and signatures.
    signed: bool,
    /// The parent is signed.
    parent_signed: bool,
    /// Denials by NSEC3: iterations, salt, opt-out.
    nsec3: Option<(u16, &'static [u8], bool)>,
    /// The denial of a made-up name lacks its proof.
    denial_broken: bool,
    /// The zone's key is signed by another than the DS points to.
    wrong_key: bool,
    /// The second server sends signatures that are over.
    one_stale: bool,
    /// The second server has another key set.
    servers_differ: bool,
    /// The name is an alias into a zone that is not signed.
    alias: bool,
    /// The name is an alias of one of the parent's, whose signatures have expired.
    alias_bogus: bool,
    /// The name is an alias within the zone, and only an opt-out range denies its AAAA records.
    loose: bool,
    /// The AAAA records of the name are denied with the response code of a name that does not exist.
    wrong_code: bool,
    /// Another server's answer for the name holds.
    alternative: bool,
    cds: Cds,
}

#[derive(Clone, Copy, PartialEq)]
enum Cds {
    None,
    InSync,
    Change,
    Delete,
    Differ,
    Disagree,
}

impl Default for Plan {
    fn default() -> Self {
        Plan {
            times: SOUND,
            algorithm: 15,
            digest: 2,
            delegated_signed: true,
            signed: true,
            parent_signed: true,
            nsec3: None,
            denial_broken: false,
            wrong_key: false,
            one_stale: false,
            servers_differ: false,
            alias: false,
            alias_bogus: false,
            loose: false,
            wrong_code: false,
            alternative: false,
            cds: Cds::None,
        }
    }
}

fn n(text: &str) -> Name {
    name(text).unwrap()
}

fn r(line: &str) -> Record {
    Record::read(&line.into()).unwrap_or_else(|e| panic!("{line}: {e}"))
}

/// A world being written.
struct Forge {
    plan: Plan,
    root: ZoneKey,
    tld: ZoneKey,
    zone: ZoneKey,
    facts: DnsFacts,
}

const SERVERS: [(&str, &str, &str); 2] = [
    ("ns1.example.test.", "192.0.2.53", "2001:db8::53"),
    ("ns2.example.test.", "192.0.2.54", "2001:db8::54"),
];

impl Forge {
    fn new(plan: Plan) -> Self {
        Forge {
            root: ZoneKey::new(&n("."), 1),
            tld: ZoneKey::new(&n("test."), 2),
            zone: ZoneKey::new(&n("example.test."), 3).claiming(plan.algorithm),
            facts: DnsFacts::default(),
            plan,
        }
    }

    fn with_signature(&self, key: &ZoneKey, set: Vec<Record>) -> Vec<Record> {
        let times = if std::ptr::eq(key, &self.zone) {
            self.plan.times
        } else {
            SOUND
        };
        let signature = key.sign(&set, times);
        set.into_iter().chain([signature]).collect()
    }

    /// A set of the zone, signed where the zone is.
    fn own(&self, set: Vec<Record>) -> Vec<Record> {
        if self.plan.signed {
            self.with_signature(&self.zone, set)
        } else {
            set
        }
    }

    fn exchange(
        &mut self,
        asked: Asked,
        zone: &str,
        server: (&str, &str),
        question: (&str, &str),
        reply: Reply,
    ) -> usize {
        let transport = if question.1 == "DNSKEY" && asked == Asked::EachServer {
            Transport::Tcp
        } else {
            Transport::Udp
        };
        self.facts.exchanges.push(Arc::new(Exchange {
            at: "2026-06-01T12:00:00Z".parse().unwrap(),
            asked,
            zone: zone.to_owned(),
            server: Server {
                name: Some(server.0.to_owned()),
                address: server.1.parse().unwrap(),
            },
            transport,
            question: Question::new(question.0, question.1),
            truncated: false,
            recursion: asked == Asked::EachServer && question.1 == "SOA",
            sent: 1,
            took_ms: 5.0,
            reply: Measured::Seen(reply),
            shared: false,
        }));
        self.facts.exchanges.len() - 1
    }

    fn lookup(&mut self, zone: &str, server: (&str, &str), question: (&str, &str), reply: Reply) -> usize {
        let index = self.exchange(Asked::Walk, zone, server, question, reply);
        self.facts.lookups.push(Lookup {
            question: Question::new(question.0, question.1),
            steps: vec![index],
            failed: None,
            alternatives: Vec::new(),
        });
        index
    }

    fn walk(&mut self) {
        let root = ("a.root.", "192.0.2.1");
        let tld = ("a.nic.test.", "192.0.2.4");
        let ns = vec![r("test. 3600 NS a.nic.test.")];
        let ds = if self.plan.parent_signed {
            self.with_signature(&self.root, vec![self.tld.ds(2)])
        } else {
            self.with_signature(&self.root, vec![r("test. 3600 NSEC zzz. NS RRSIG NSEC")])
        };
        self.exchange(
            Asked::Walk,
            ".",
            root,
            ("test.", "A"),
            referral(ns.into_iter().chain(ds), "a.nic.test. 3600 A 192.0.2.4"),
        );
        let keys = self.with_signature(&self.root, vec![self.root.dnskey()]);
        self.lookup(".", root, (".", "DNSKEY"), answer(keys));
        if self.plan.parent_signed {
            let keys = self.with_signature(&self.tld, vec![self.tld.dnskey()]);
            self.lookup("test.", tld, ("test.", "DNSKEY"), answer(keys));
        }
        let ns = SERVERS
            .iter()
            .map(|(server, ..)| r(&format!("example.test. 3600 NS {server}")));
        let ds = match (self.plan.parent_signed, self.plan.delegated_signed) {
            (false, _) => Vec::new(),
            (true, true) => self.with_signature(&self.tld, vec![self.zone.ds(self.plan.digest)]),
            (true, false) => self.with_signature(
                &self.tld,
                vec![r("example.test. 3600 NSEC nic.test. NS RRSIG NSEC")],
            ),
        };
        let glue = SERVERS.map(|(server, v4, _)| format!("{server} 3600 A {v4}"));
        self.exchange(
            Asked::Walk,
            "test.",
            tld,
            ("example.test.", "A"),
            referral(ns.chain(ds), &glue.join("\n")),
        );
    }

    fn key_set(&self) -> Vec<Record> {
        let mut keys = vec![self.zone.dnskey()];
        if self.plan.wrong_key {
            // The key that the DS points to is there, but another has signed the set.
            let other = ZoneKey::new(&n("example.test."), 9);
            keys.push(other.dnskey());
            let signature = other.sign(&keys, self.plan.times);
            return keys.into_iter().chain([signature]).collect();
        }
        self.own(keys)
    }

    fn zone_answers(&mut self) {
        let server = (SERVERS[0].0, SERVERS[0].1);
        if self.plan.signed {
            let keys = self.key_set();
            self.lookup("example.test.", server, ("example.test.", "DNSKEY"), answer(keys));
        }
        self.addresses(server);
        let soa = self.own(vec![soa()]);
        self.lookup("example.test.", server, ("example.test.", "SOA"), answer(soa));
        let caa = self.own(vec![r("example.test. 3600 CAA 0 issue \"ca.test\"")]);
        self.lookup("example.test.", server, ("example.test.", "CAA"), answer(caa));
        for (name, v4, v6) in SERVERS {
            let a = self.own(vec![r(&format!("{name} 3600 A {v4}"))]);
            self.lookup("example.test.", server, (name, "A"), answer(a));
            let aaaa = self.own(vec![r(&format!("{name} 3600 AAAA {v6}"))]);
            self.lookup("example.test.", server, (name, "AAAA"), answer(aaaa));
        }
        let absent = "plimsoll-no-such-name-0123456789abcdef.example.test.";
        let denial = self.denial(&n(absent));
        self.lookup("example.test.", server, (absent, "A"), denial);
        if self.plan.denial_broken {
            // Without a proof, it must be found out whether the name is in a zone of its own that is not signed.
            let denial = self.denial(&n(absent));
            self.lookup("example.test.", server, (absent, "DS"), denial);
        }
    }

    fn denial(&self, absent: &Name) -> Reply {
        let mut authority = self.own(vec![soa()]);
        if self.plan.signed && !self.plan.denial_broken {
            for record in self.proof(absent) {
                authority.extend(self.own(vec![record]));
            }
        }
        Reply {
            rcode: "NXDOMAIN".to_owned(),
            answer: Vec::new(),
            ..reply(Vec::new(), authority, true)
        }
    }

    fn proof(&self, absent: &Name) -> Vec<Record> {
        let Some((iterations, salt, opt_out)) = self.plan.nsec3 else {
            return vec![
                r("example.test. 3600 NSEC ns1.example.test. A AAAA NS SOA RRSIG NSEC DNSKEY CAA"),
                r("ns2.example.test. 3600 NSEC www.example.test. A AAAA RRSIG NSEC"),
            ];
        };
        let salt_text = if salt.is_empty() {
            "-".to_owned()
        } else {
            salt.iter().map(|o| format!("{o:02x}")).collect()
        };
        let parameters = format!("1 {} {iterations} {salt_text}", u8::from(opt_out));
        let range = |name: &Name, from: i8, to: i8, types: &str| {
            let owner = nsec3_neighbour(name, iterations, salt, from);
            let next = nsec3_neighbour(name, iterations, salt, to);
            r(&format!(
                "{owner}.example.test. 3600 NSEC3 {parameters} {next} {types}"
            ))
        };
        let apex = n("example.test.");
        let owner = nsec3_label(&apex, iterations, salt);
        let next = nsec3_neighbour(&apex, iterations, salt, 1);
        vec![
            r(&format!(
                "{owner}.example.test. 3600 NSEC3 {parameters} {next} A AAAA NS SOA RRSIG DNSKEY NSEC3PARAM CAA"
            )),
            range(absent, -1, 1, "A RRSIG"),
            range(&n("*.example.test."), -1, 1, "A RRSIG"),
        ]
    }

    fn each_server(&mut self) {
        for (index, (name, v4, _)) in SERVERS.into_iter().enumerate() {
            let soa = self.own(vec![soa()]);
            self.exchange(
                Asked::EachServer,
                "example.test.",
                (name, v4),
                ("example.test.", "SOA"),
                answer(soa),
            );
            let ns = SERVERS.map(|(server, ..)| r(&format!("example.test. 3600 NS {server}")));
            let ns = self.own(ns.to_vec());
            self.exchange(
                Asked::EachServer,
                "example.test.",
                (name, v4),
                ("example.test.", "NS"),
                answer(ns),
            );
            let keys = if !self.plan.signed {
                Vec::new()
            } else if self.plan.servers_differ && index == 1 {
                let mut keys = vec![self.zone.dnskey(), ZoneKey::new(&n("example.test."), 8).dnskey()];
                keys.push(self.zone.sign(&keys, self.plan.times));
                keys
            } else if self.plan.one_stale && index == 1 {
                let keys = vec![self.zone.dnskey()];
                let signature = self.zone.sign(&keys, EXPIRED);
                keys.into_iter().chain([signature]).collect()
            } else {
                self.key_set()
            };
            self.exchange(
                Asked::EachServer,
                "example.test.",
                (name, v4),
                ("example.test.", "DNSKEY"),
                answer(keys),
            );
            self.automation(name, v4, index);
        }
    }

    fn automation(&mut self, server: &str, address: &str, index: usize) {
        let other = ZoneKey::new(&n("example.test."), 7);
        let delete = (
            r("example.test. 3600 CDS 0 0 0 00"),
            r("example.test. 3600 CDNSKEY 0 3 0 AA=="),
        );
        let (cds, cdnskey) = match self.plan.cds {
            Cds::None => (Vec::new(), Vec::new()),
            Cds::Differ if index == 1 => (Vec::new(), Vec::new()),
            Cds::InSync | Cds::Differ => (
                vec![as_type(self.zone.ds(2), "CDS")],
                vec![as_type(self.zone.dnskey(), "CDNSKEY")],
            ),
            Cds::Change => (
                vec![as_type(other.ds(2), "CDS")],
                vec![as_type(other.dnskey(), "CDNSKEY")],
            ),
            Cds::Delete => (vec![delete.0], vec![delete.1]),
            Cds::Disagree => (
                vec![as_type(self.zone.ds(2), "CDS")],
                vec![as_type(other.dnskey(), "CDNSKEY")],
            ),
        };
        for (rtype, set) in [("CDS", cds), ("CDNSKEY", cdnskey)] {
            let set = if set.is_empty() { Vec::new() } else { self.own(set) };
            self.exchange(
                Asked::EachServer,
                "example.test.",
                (server, address),
                ("example.test.", rtype),
                answer(set),
            );
        }
    }

    fn finish(mut self) -> Value {
        self.walk();
        let referral = self.facts.exchanges.len() - 1;
        self.zone_answers();
        self.each_server();
        let servers = SERVERS.map(|(server, v4, v6)| NameServer {
            name: server.to_owned(),
            at_parent: true,
            at_child: true,
            glue: vec![v4.parse().unwrap()],
            addresses: [v4, v6]
                .map(|address| address.parse::<IpAddr>().unwrap())
                .to_vec(),
        });
        let delegation = |zone: &str, parent: &str, referral| facts::Delegation {
            zone: zone.to_owned(),
            parent: parent.to_owned(),
            referral,
            servers: SERVERS.map(|(server, ..)| server.to_owned()).to_vec(),
        };
        self.facts.zone = Measured::Seen(Zone {
            apex: "example.test.".to_owned(),
            delegations: vec![
                delegation("test.", ".", Some(0)),
                delegation("example.test.", "test.", Some(referral)),
            ],
            servers: servers.to_vec(),
        });
        json!({ "dns": self.facts, "anchors": [self.root.ds(2).write()] })
    }
}

fn soa() -> Record {
    r("example.test. 3600 SOA ns1.example.test. hostmaster.example.test. 2026060101 14400 3600 1209600 3600")
}

fn as_type(record: Record, rtype: &str) -> Record {
    Record {
        rtype: wire::dns::rtype(rtype).unwrap(),
        ..record
    }
}

fn reply(answer: Vec<Record>, authority: Vec<Record>, authoritative: bool) -> Reply {
    let lines = |records: Vec<Record>| records.iter().map(Record::write).collect();
    Reply {
        rcode: "NOERROR".to_owned(),
        flags: facts::Flags {
            aa: authoritative,
            ..Default::default()
        },
        edns: Some(facts::Edns {
            version: 0,
            udp_size: 1232,
            dnssec_ok: true,
            options: Vec::new(),
        }),
        size: 500,
        answer: lines(answer),
        authority: lines(authority),
        additional: Vec::new(),
        cut: false,
    }
}

fn answer(records: Vec<Record>) -> Reply {
    if records.is_empty() {
        reply(Vec::new(), vec![soa()], true)
    } else {
        reply(records, Vec::new(), true)
    }
}

fn referral(authority: impl IntoIterator<Item = Record>, glue: &str) -> Reply {
    let mut referral = reply(Vec::new(), authority.into_iter().collect(), false);
    referral.additional = glue.lines().map(facts::Record::from).collect();
    referral
}

#[test]
#[ignore = "writes cases.json anew"]
fn dnssec_cases_are_made() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dnssec/cases.json");
    std::fs::write(file, text()).unwrap();
}

#[test]
fn dnssec_cases_are_those_of_the_forge() {
    assert!(
        text() == include_str!("cases.json"),
        "run: cargo test -p plimsoll-checks -- --ignored dnssec_cases_are_made"
    );
}

/// One world a line.
fn text() -> String {
    let worlds: Map<String, Value> = worlds::worlds()
        .into_iter()
        .map(|(name, plan)| (name.to_owned(), Forge::new(plan).finish()))
        .collect();
    let lines: Vec<String> = worlds
        .iter()
        .map(|(name, world)| format!("{}: {world}", Value::from(name.as_str())))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
