//! What the trees of many SPF records come to, in a DNS from a file.
//!
//!     cargo run -p plimsoll-wire --example spf_trees ZONE.json
//!
//! The file is an object: `names` has, by name in lower case without final dot, an object of types (`TXT`: a list of lists of
//! strings, `A`, `AAAA`: addresses, `MX`: lists of preference and name); `subjects` lists the domains to read. Names that do
//! not stand there do not exist. One line each: domain, state, look-ups, those that find nothing (for everybody, IPv4, IPv6),
//! IPv4 addresses allowed. `tests/spf/compare.py` reads them.

// A program, unlike the library beside it: it reads files and says what it found.
#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::process::ExitCode;

use serde_json::Value;
use wire::{
    dns::{self, Name, Record, Rtype},
    mail::{
        Told,
        spf::{Bounds, NodeState, Tree},
    },
};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: spf_trees ZONE.json");
        return ExitCode::FAILURE;
    };
    let file = std::fs::read_to_string(&path).map_err(|why| why.to_string());
    let zone: Value = match file.and_then(|text| serde_json::from_str(&text).map_err(|why| why.to_string())) {
        Ok(zone) => zone,
        Err(why) => {
            eprintln!("{path}: {why}");
            return ExitCode::FAILURE;
        }
    };
    let known = |name: &Name, rtype: Rtype| told(&zone["names"], name, rtype);
    for subject in zone["subjects"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        let Ok(domain) = dns::name(subject) else { continue };
        let tree = Tree::read(
            &known,
            &domain,
            &Bounds {
                questions: 1000,
                ..Bounds::default()
            },
        );
        let Some(root) = tree.root() else { continue };
        println!(
            "{subject}\t{}\t{}\t{}\t{}\t{}\t{}",
            state(&tree),
            root.total,
            root.voids.always,
            root.voids.v4,
            root.voids.v6,
            root.allowed.v4.count()
        );
    }
    ExitCode::SUCCESS
}

/// The worst thing in the tree.
fn state(tree: &Tree) -> &'static str {
    let has = |is: &dyn Fn(&NodeState) -> bool| tree.nodes.iter().any(|node| is(&node.state));
    if tree.is_cut {
        "cut"
    } else if has(&|state| matches!(state, NodeState::Loop(_))) {
        "loop"
    } else if has(&|state| !matches!(state, NodeState::Record { .. } | NodeState::Again(_))) {
        "broken"
    } else if tree.nodes.iter().any(|node| node.is_lower_bound) {
        "macro"
    } else {
        "sound"
    }
}

fn told(names: &Value, name: &Name, rtype: Rtype) -> Told {
    let text = dns::name_text(name);
    let Some(entry) = names.get(text.trim_end_matches('.')) else {
        return Told::NoSuchName;
    };
    let values = entry[rtype.to_string()].as_array();
    let records = values.into_iter().flatten().filter_map(|value| {
        Some(Record {
            owner: name.clone(),
            rtype,
            ttl: 60,
            data: data(rtype, value)?.into(),
        })
    });
    Told::Records(records.collect())
}

fn data(rtype: Rtype, value: &Value) -> Option<Vec<u8>> {
    match rtype {
        Rtype::TXT => {
            let mut data = Vec::new();
            for string in value.as_array()? {
                let string = string.as_str()?.as_bytes();
                data.push(u8::try_from(string.len()).ok()?);
                data.extend_from_slice(string);
            }
            Some(data)
        }
        Rtype::A => Some(
            value
                .as_str()?
                .parse::<std::net::Ipv4Addr>()
                .ok()?
                .octets()
                .to_vec(),
        ),
        Rtype::AAAA => Some(
            value
                .as_str()?
                .parse::<std::net::Ipv6Addr>()
                .ok()?
                .octets()
                .to_vec(),
        ),
        Rtype::MX => {
            let preference = u16::try_from(value[0].as_u64()?).ok()?;
            let host = dns::name(value[1].as_str()?).ok()?;
            Some([&preference.to_be_bytes()[..], host.as_slice()].concat())
        }
        _ => None,
    }
}
