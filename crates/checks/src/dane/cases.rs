//! Makes `cases.json`: what is said in the DNS about the certificates of `cert/cases.json`, for the specifications.
//!
//! `cargo test -p plimsoll-checks -- --ignored dane_cases_are_made` writes the file again; keys come from fixed seeds,
//! so that nothing changes but what follows the certificates.

use std::sync::Arc;

use facts::{Asked, DnsFacts, Exchange, Lookup, Measured, Question, Reply, Server, Transport};
use serde_json::{Value, json};
use wire::{
    dns::{Name, Record, Rtype, name},
    dnssec::forge::{Times, ZoneKey},
    tlsa::{Matching, Selector, Usage},
    x509,
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

#[path = "cases/mail.rs"]
mod mail;

/// The host of `base.json`, and of which name it is an alias in some worlds.
const HOST: &str = "example.test.";
const TARGET: &str = "web.example.test.";

/// What comes back when somebody asks for TLSA records at a name.
#[derive(Clone)]
enum Said {
    /// These: usage, selector, matching type, data.
    Records(Vec<Tlsa>),
    /// The same, with signatures that are over.
    Stale(Vec<Tlsa>),
    /// The same, at the end of an alias that leads out of the signed part of the tree.
    Elsewhere(Vec<Tlsa>),
    /// Nothing, and proof of it.
    Nothing,
    /// Nothing, and no proof.
    NoProof,
    /// No answer.
    Silence,
    /// It was not asked.
    NotAsked,
}

/// Usage, selector, matching type, data.
type Tlsa = (u8, u8, u8, Vec<u8>);

fn n(text: &str) -> Name {
    name(text).unwrap()
}

fn r(line: &str) -> Record {
    Record::read(&line.into()).unwrap_or_else(|e| panic!("{line}: {e}"))
}

/// A world being written.
struct Forge {
    root: ZoneKey,
    tld: ZoneKey,
    zone: ZoneKey,
    facts: DnsFacts,
}

impl Forge {
    /// The host has its addresses itself, or is an alias.
    fn new(alias: bool) -> Self {
        let mut forge = Forge {
            root: ZoneKey::new(&n("."), 1),
            tld: ZoneKey::new(&n("test."), 2),
            zone: ZoneKey::new(&n(HOST), 3),
            facts: DnsFacts::default(),
        };
        forge.walk();
        let owner = if alias { TARGET } else { HOST };
        for (rtype, data) in [("A", "192.0.2.10"), ("AAAA", "2001:db8::10")] {
            let mut answer = Vec::new();
            if alias {
                answer.extend(signed(
                    &forge.zone,
                    vec![r(&format!("{HOST} 3600 CNAME {TARGET}"))],
                    SOUND,
                ));
            }
            let set = vec![r(&format!("{owner} 3600 {rtype} {data}"))];
            answer.extend(signed(&forge.zone, set, SOUND));
            forge.lookup(HOST, (HOST, rtype), reply(answer, Vec::new()));
        }
        forge
    }

    /// What is said at the host, or at another name.
    fn at(self, host: &str, said: &Said) -> Self {
        let next = if host == HOST { TARGET } else { HOST };
        self.at_port(443, (host, next), said)
    }

    /// What is said at a name for a port; `next` is the name that follows in the zone.
    fn at_port(mut self, port: u16, (host, next): (&str, &str), said: &Said) -> Self {
        let owner = format!("_{port}._tcp.{host}");
        let question = (owner.as_str(), "TLSA");
        match said {
            Said::NotAsked => {}
            Said::Records(records) => {
                let set = signed(&self.zone, set(&owner, records), SOUND);
                self.lookup(HOST, question, reply(set, Vec::new()));
            }
            Said::Stale(records) => {
                let set = signed(&self.zone, set(&owner, records), EXPIRED);
                self.lookup(HOST, question, reply(set, Vec::new()));
            }
            Said::Nothing => {
                let range = r(&format!("{host} 3600 NSEC {next} A AAAA RRSIG NSEC"));
                let mut authority = signed(&self.zone, vec![soa()], SOUND);
                authority.extend(signed(&self.zone, vec![range], SOUND));
                self.lookup(HOST, question, denial(authority));
            }
            Said::NoProof => {
                // Whether a zone of its own begins on the way is asked too, and nothing is proven about that either.
                for (name, rtype) in [
                    (owner.clone(), "TLSA"),
                    (owner.clone(), "DS"),
                    (format!("_tcp.{host}"), "DS"),
                ] {
                    let authority = signed(&self.zone, vec![soa()], SOUND);
                    self.lookup(HOST, (&name, rtype), denial(authority));
                }
            }
            Said::Silence => self.facts.lookups.push(Lookup {
                question: Question::new(&owner, "TLSA"),
                steps: Vec::new(),
                failed: Some(facts::Unseen {
                    reason: facts::Reason::Timeout,
                    detail: None,
                }),
                alternatives: Vec::new(),
            }),
            Said::Elsewhere(records) => self.elsewhere(&owner, records),
        }
        self
    }

    fn elsewhere(&mut self, owner: &str, records: &[Tlsa]) {
        let there = "_443._tcp.web.unsigned.test.";
        let ns = vec![r("unsigned.test. 3600 NS ns1.example.test.")];
        let no_ds = r("unsigned.test. 3600 NSEC zzz.test. NS RRSIG NSEC");
        let no_ds = signed(&self.tld, vec![no_ds], SOUND);
        let referral = reply(Vec::new(), ns.into_iter().chain(no_ds).collect());
        self.exchange("test.", ("unsigned.test.", "A"), not_authoritative(referral));
        let alias = signed(&self.zone, vec![r(&format!("{owner} 3600 CNAME {there}"))], SOUND);
        self.lookup(HOST, (owner, "TLSA"), reply(alias, Vec::new()));
        let answer = reply(set(there, records), Vec::new());
        let index = self.exchange("unsigned.test.", (there, "TLSA"), answer);
        self.facts.lookups.last_mut().unwrap().steps.push(index);
    }

    fn walk(&mut self) {
        let ns = vec![r("test. 3600 NS a.nic.test.")];
        let ds = signed(&self.root, vec![self.tld.ds(2)], SOUND);
        let referral = reply(Vec::new(), ns.into_iter().chain(ds).collect());
        self.exchange(".", ("test.", "A"), not_authoritative(referral));
        let keys = signed(&self.root, vec![self.root.dnskey()], SOUND);
        self.lookup(".", (".", "DNSKEY"), reply(keys, Vec::new()));
        let keys = signed(&self.tld, vec![self.tld.dnskey()], SOUND);
        self.lookup("test.", ("test.", "DNSKEY"), reply(keys, Vec::new()));
        let ns = vec![r("example.test. 3600 NS ns1.example.test.")];
        let ds = signed(&self.tld, vec![self.zone.ds(2)], SOUND);
        let referral = reply(Vec::new(), ns.into_iter().chain(ds).collect());
        self.exchange("test.", (HOST, "A"), not_authoritative(referral));
        let keys = signed(&self.zone, vec![self.zone.dnskey()], SOUND);
        self.lookup(HOST, (HOST, "DNSKEY"), reply(keys, Vec::new()));
    }

    fn exchange(&mut self, zone: &str, question: (&str, &str), reply: Reply) -> usize {
        self.facts.exchanges.push(Arc::new(Exchange {
            at: "2026-06-01T12:00:00Z".parse().unwrap(),
            asked: Asked::Walk,
            zone: zone.to_owned(),
            server: Server {
                name: None,
                address: "192.0.2.53".parse().unwrap(),
            },
            transport: Transport::Udp,
            question: Question::new(question.0, question.1),
            truncated: false,
            recursion: false,
            sent: 1,
            took_ms: 5.0,
            reply: Measured::Seen(reply),
            shared: false,
        }));
        self.facts.exchanges.len() - 1
    }

    fn lookup(&mut self, zone: &str, question: (&str, &str), reply: Reply) {
        let index = self.exchange(zone, question, reply);
        self.facts.lookups.push(Lookup {
            question: Question::new(question.0, question.1),
            steps: vec![index],
            failed: None,
            alternatives: Vec::new(),
        });
    }

    fn finish(self) -> Value {
        json!({ "dns": self.facts, "anchors": [self.root.ds(2).write()] })
    }
}

fn signed(key: &ZoneKey, set: Vec<Record>, times: Times) -> Vec<Record> {
    let signature = key.sign(&set, times);
    set.into_iter().chain([signature]).collect()
}

fn set(owner: &str, records: &[Tlsa]) -> Vec<Record> {
    let record = |(usage, selector, matching, data): &Tlsa| Record {
        owner: n(owner),
        rtype: Rtype::TLSA,
        ttl: 3600,
        data: [&[*usage, *selector, *matching], data.as_slice()].concat().into(),
    };
    records.iter().map(record).collect()
}

fn soa() -> Record {
    r("example.test. 3600 SOA ns1.example.test. hostmaster.example.test. 2026060101 14400 3600 1209600 3600")
}

fn reply(answer: Vec<Record>, authority: Vec<Record>) -> Reply {
    let lines = |records: Vec<Record>| records.iter().map(Record::write).collect();
    Reply {
        rcode: "NOERROR".to_owned(),
        flags: facts::Flags {
            aa: true,
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
        ..Default::default()
    }
}

fn not_authoritative(mut reply: Reply) -> Reply {
    reply.flags.aa = false;
    reply
}

fn denial(authority: Vec<Record>) -> Reply {
    Reply {
        rcode: "NXDOMAIN".to_owned(),
        ..reply(Vec::new(), authority)
    }
}

/// The certificate at a place of a chain of `cert/cases.json`.
fn der(case: &str, place: usize) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let all: Value = serde_json::from_str(include_str!("../cert/cases.json")).unwrap();
    STANDARD.decode(all[case][place].as_str().unwrap()).unwrap()
}

/// The record with these numbers for a certificate.
fn of(usage: Usage, selector: Selector, matching: Matching, der: &[u8]) -> Tlsa {
    let record = wire::tlsa::Tlsa::naming(&x509::Certificate::read(der).unwrap(), usage, selector, matching);
    (record.usage, record.selector, record.matching, record.data)
}

/// Every world, by the name under which scenarios refer to it.
fn worlds() -> Vec<(&'static str, Value)> {
    use Matching::{Full, Sha256, Sha512};
    use Selector::{Certificate, PublicKey};
    use Usage::{DaneEe, DaneTa, PkixEe, PkixTa};
    let (leaf, ca, root) = (der("good", 0), der("good", 1), der("roots", 0));
    let stranger = der("self_signed", 0);
    let ee = of(DaneEe, PublicKey, Sha256, &leaf);
    let unusable = [
        (9, 1, 1, vec![7; 32]),
        (3, 2, 1, vec![7; 32]),
        (3, 1, 1, vec![7; 31]),
    ];
    let weak = vec![ee.clone(), of(DaneEe, PublicKey, Sha512, &stranger)];
    let host = |said: Said| Forge::new(false).at(HOST, &said).finish();
    let records = |records: &[Tlsa]| host(Said::Records(records.to_vec()));
    let alias = |target: Said, own: Said| Forge::new(true).at(TARGET, &target).at(HOST, &own).finish();
    let one = |record: &Tlsa| Said::Records(vec![record.clone()]);
    let too_many: Vec<Tlsa> = (0..65_u8).map(|number| (3, 1, 1, vec![number; 32])).collect();
    vec![
        ("key", records(std::slice::from_ref(&ee))),
        ("certificate", records(&[of(DaneEe, Certificate, Sha256, &leaf)])),
        ("with-root", records(&[of(PkixEe, PublicKey, Sha256, &leaf)])),
        ("root", records(&[of(PkixTa, Certificate, Sha256, &root)])),
        ("authority", records(&[of(DaneTa, PublicKey, Sha256, &ca)])),
        (
            "authority-in-full",
            records(&[of(DaneTa, Certificate, Full, &root)]),
        ),
        (
            "authority-above",
            records(&[of(DaneTa, Certificate, Sha256, &root)]),
        ),
        ("other", records(&[of(DaneEe, PublicKey, Sha256, &stranger)])),
        (
            "roll-over",
            records(&[of(DaneEe, PublicKey, Sha256, &stranger), ee.clone()]),
        ),
        ("weaker-digest", records(&weak)),
        ("unusable", records(&unusable)),
        (
            "partly-unusable",
            records(&[&unusable[..], std::slice::from_ref(&ee)].concat()),
        ),
        ("too-many", records(&too_many)),
        ("nothing", host(Said::Nothing)),
        ("no-proof", host(Said::NoProof)),
        ("stale", host(Said::Stale(vec![ee.clone()]))),
        ("elsewhere", host(Said::Elsewhere(vec![ee.clone()]))),
        ("silence", host(Said::Silence)),
        ("alias", alias(one(&ee), Said::NotAsked)),
        ("alias-own", alias(Said::Nothing, one(&ee))),
        ("alias-neither", alias(Said::Nothing, Said::Nothing)),
        ("alias-no-proof", alias(Said::NoProof, one(&ee))),
        (
            "alias-elsewhere",
            alias(Said::Elsewhere(vec![ee.clone()]), Said::Nothing),
        ),
        ("alias-half-asked", alias(Said::Nothing, Said::NotAsked)),
    ]
    .into_iter()
    .chain(mail::worlds(&leaf, &ca, &stranger))
    .collect()
}

#[test]
#[ignore = "writes cases.json anew"]
fn dane_cases_are_made() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dane/cases.json");
    std::fs::write(file, text()).unwrap();
}

#[test]
fn dane_cases_are_those_of_the_forge() {
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dane/cases.json");
    assert!(
        std::fs::read_to_string(kept).is_ok_and(|kept| kept == text()),
        "run: cargo test -p plimsoll-checks -- --ignored dane_cases_are_made"
    );
}

/// One world a line.
fn text() -> String {
    let lines: Vec<String> = worlds()
        .iter()
        .map(|(name, world)| format!("{}: {world}", Value::from(*name)))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
