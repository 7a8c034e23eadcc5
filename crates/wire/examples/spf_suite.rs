//! Runs the public suite of cases for RFC 7208 (that of openspf, in YAML) and says how many pass.
//!
//!     cargo run -p plimsoll-wire --example spf_suite PATH
//!
//! The file is not kept here: it is part of pyspf and of other implementations of SPF.

// A program, unlike the library beside it: it reads files and says what it found.
#![allow(clippy::disallowed_macros, clippy::disallowed_methods, clippy::print_stdout)]

use std::{collections::BTreeMap, net::IpAddr, process::ExitCode};

use bytes::Bytes;
use wire::{
    dns::{Name, Record, Rtype},
    mail::{
        Told,
        spf::{Limits, Sending, check_host},
    },
};
use yaml_rust2::{Yaml, YamlLoader};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: spf_suite PATH");
        return ExitCode::FAILURE;
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(why) => {
            eprintln!("{path}: {why}");
            return ExitCode::FAILURE;
        }
    };
    let scenarios = match YamlLoader::load_from_str(&text) {
        Ok(scenarios) => scenarios,
        Err(why) => {
            eprintln!("{path}: {why}");
            return ExitCode::FAILURE;
        }
    };
    let (mut passed, mut failed, mut preferred) = (0_u32, 0_u32, 0_u32);
    for scenario in &scenarios {
        let zone = Zone::read(&scenario["zonedata"]);
        let cases = scenario["tests"].as_hash().into_iter().flatten();
        for (name, case) in cases {
            match run(&zone, case) {
                Ok(first) => {
                    passed += 1;
                    preferred += u32::from(first);
                }
                Err(why) => {
                    failed += 1;
                    let (scenario, name) = (word(&scenario["description"]), word(name));
                    println!("{scenario} / {name}: {why}");
                }
            }
        }
    }
    let all = passed + failed;
    println!("{passed} of {all} cases pass, {preferred} of them with the preferred result");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the servers of one scenario say.
struct Zone {
    records: BTreeMap<Name, Vec<Record>>,
    silent: BTreeMap<Name, bool>,
}

impl Zone {
    fn read(data: &Yaml) -> Zone {
        let mut zone = Zone {
            records: BTreeMap::new(),
            silent: BTreeMap::new(),
        };
        for (owner, entries) in data.as_hash().into_iter().flatten() {
            let Some(owner) = name(&word(owner)) else { continue };
            let entries: Vec<&Yaml> = entries.as_vec().into_iter().flatten().collect();
            let is_silent = entries.iter().any(|entry| entry.as_str() == Some("TIMEOUT"));
            // The suite is older than the end of the type SPF: where TXT is not mentioned, such a record stands for it.
            let says_txt = entries.iter().any(|entry| !entry["TXT"].is_badvalue());
            let records = zone.records.entry(owner.clone()).or_default();
            for (rtype, value) in entries
                .iter()
                .flat_map(|entry| entry.as_hash().into_iter().flatten())
            {
                let rtype = word(rtype);
                let found = record(&owner, &rtype, value);
                if rtype == "SPF" && !says_txt && !is_silent {
                    records.extend(record(&owner, "TXT", value));
                }
                records.extend(found);
            }
            zone.silent.insert(owner, is_silent);
        }
        zone
    }

    fn told(&self, asked: &Name, rtype: Rtype) -> Told {
        let mut at = asked.clone();
        for _ in 0..10 {
            let Some(records) = self.records.get(&at) else {
                return Told::NoSuchName;
            };
            let of = |wanted: Rtype| records.iter().filter(move |record| record.rtype == wanted);
            if of(rtype).next().is_some() {
                return Told::Records(of(rtype).cloned().collect());
            }
            match of(Rtype::CNAME)
                .next()
                .and_then(|alias| Name::from_octets(alias.data.clone()).ok())
            {
                Some(target) => at = target,
                None if self.silent.get(&at) == Some(&true) => return Told::Unanswered,
                None => return Told::Records(Vec::new()),
            }
        }
        // A loop of aliases.
        Told::Unanswered
    }
}

fn record(owner: &Name, rtype: &str, value: &Yaml) -> Option<Record> {
    let text = word(value);
    let (rtype, data) = match rtype {
        "TXT" if text == "NONE" => return None,
        "TXT" => (Rtype::TXT, strings(value)),
        "SPF" => (Rtype::SPF, strings(value)),
        "A" => (
            Rtype::A,
            text.parse::<std::net::Ipv4Addr>().ok()?.octets().to_vec(),
        ),
        "AAAA" => (
            Rtype::AAAA,
            text.parse::<std::net::Ipv6Addr>().ok()?.octets().to_vec(),
        ),
        "PTR" => (Rtype::PTR, name(&text)?.as_slice().to_vec()),
        "CNAME" => (Rtype::CNAME, name(&text)?.as_slice().to_vec()),
        "MX" => {
            let parts = value.as_vec()?;
            let preference = u16::try_from(parts.first()?.as_i64()?).ok()?;
            let host = name(&word(parts.get(1)?))?;
            (
                Rtype::MX,
                [&preference.to_be_bytes()[..], host.as_slice()].concat(),
            )
        }
        _ => return None,
    };
    Some(Record {
        owner: owner.clone(),
        rtype,
        ttl: 3600,
        data: data.into(),
    })
}

/// One or several strings, each in pieces of 255 octets; a code point stands for an octet.
fn strings(value: &Yaml) -> Vec<u8> {
    let whole = [value.clone()];
    let parts = value.as_vec().map_or(&whole[..], Vec::as_slice);
    let mut data = Vec::new();
    for part in parts {
        let octets: Vec<u8> = word(part)
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect();
        for piece in octets.chunks(255) {
            data.push(u8::try_from(piece.len()).unwrap_or(0));
            data.extend_from_slice(piece);
        }
    }
    data
}

/// Octets with dots between them, nothing escaped.
fn name(text: &str) -> Option<Name> {
    let mut octets = Vec::new();
    for label in text
        .trim_end_matches('.')
        .split('.')
        .filter(|label| !label.is_empty())
    {
        octets.push(u8::try_from(label.len()).ok()?);
        octets.extend_from_slice(label.as_bytes());
    }
    octets.push(0);
    Name::from_octets(Bytes::from(octets)).ok()
}

fn word(value: &Yaml) -> String {
    match value {
        Yaml::String(text) | Yaml::Real(text) => text.clone(),
        Yaml::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Whether the preferred result came out.
fn run(zone: &Zone, case: &Yaml) -> Result<bool, String> {
    let (helo, sender, host) = (word(&case["helo"]), word(&case["mailfrom"]), word(&case["host"]));
    let ip: IpAddr = host.parse().map_err(|_| format!("{host} is no address"))?;
    let sending = Sending {
        ip,
        sender: &sender,
        helo: &helo,
        receiver: "receiver.example.org",
        at_s: 1_700_000_000,
    };
    let known = |name: &Name, rtype: Rtype| zone.told(name, rtype);
    let outcome = check_host(&known, &sending, &Limits::default());
    let wanted: Vec<String> = match case["result"].as_vec() {
        Some(several) => several.iter().map(word).collect(),
        None => vec![word(&case["result"])],
    };
    let result = outcome.result.map_or("nothing", |result| result.key());
    if !wanted.iter().any(|wanted| wanted == result) {
        return Err(format!("{result}, not {wanted:?}: {outcome:?}"));
    }
    if !outcome.missing.is_empty() {
        return Err(format!("missing: {:?}", outcome.missing));
    }
    // "DEFAULT" is the suite's word for no explanation by the domain.
    if let Some(explanation) = case["explanation"].as_str() {
        let ours = outcome.explanation.as_deref().unwrap_or("DEFAULT");
        if explanation != ours {
            return Err(format!("explains '{ours}', not '{explanation}'"));
        }
    }
    Ok(wanted.first().is_some_and(|first| first == result))
}
