//! Looks at servers with our own probe, and judges what was seen.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc, time::Duration};

use facts::{Facts, MailFacts, MailHost, MailServer, Measured, Test, TlsClasses};
use probe::{
    net::{Account, Door, DoorOptions, Guard, NetMap, Pace},
    smtp::{SmtpOptions, Waits, look},
    tls::survey::Plan,
};
use serde_json::{Value, json};

use crate::Outcome;

/// The host that takes the mail of `example.test`.
pub const HOST: &str = "mail.example.test";

/// A door behind which simulated addresses lead to sockets on loopback.
///
/// # Errors
/// The map cannot be read.
pub fn door(servers: &[(&str, SocketAddr)], pace: Pace) -> Outcome<Door> {
    let map: String = servers
        .iter()
        .map(|(address, socket)| match address.contains(':') {
            true => format!("tcp [{address}]:25 {socket}\n"),
            false => format!("tcp {address}:25 {socket}\n"),
        })
        .collect();
    let allowed = ["198.18.0.0/15", "2001:db8::/32"].map(str::parse);
    let allowed: Result<Vec<facts::Net>, String> = allowed.into_iter().collect();
    let options = DoorOptions {
        guard: Guard::allowing(allowed?),
        pace,
        ..DoorOptions::default()
    };
    let map = NetMap::parse(&map).map_err(|error| error.to_string())?;
    Ok(Door::onto(options, Arc::new(map)))
}

/// How servers are asked: as always, but with less patience for those that are silent on purpose.
pub fn options(survey: bool) -> SmtpOptions {
    SmtpOptions {
        tls: survey.then(|| Plan {
            classes: TlsClasses {
                suites: vec![vec![0x002f], vec![0xc02f, 0xc030, 0x1301, 0x1302, 0x1303]],
                groups: vec![vec![0x0015], vec![0x001d, 0x0017, 0x0018]],
            },
            deep: false,
        }),
        waits: Waits {
            greeting: Duration::from_secs(3),
            reply: Duration::from_secs(3),
            foreign: Duration::from_secs(1),
            farewell: Duration::from_secs(1),
        },
        again_after: Some(Duration::from_millis(500)),
        ..SmtpOptions::new("probe.example.test")
    }
}

/// Looks at one host at these addresses.
///
/// # Errors
/// An address is none.
pub async fn see(door: &Door, addresses: &[&str], options: &SmtpOptions) -> Outcome<(Vec<MailServer>, u32)> {
    let account = Account::new("example.test", Duration::from_secs(300));
    let mut servers = Vec::new();
    for address in addresses {
        let address = address.parse().map_err(|error| format!("{address}: {error}"))?;
        servers.push(look(door, &account, address, HOST, options).await);
    }
    Ok((servers, account.connections()))
}

/// The verdict and the findings of each mail check about these servers, by check.
///
/// # Errors
/// The facts or the policy cannot be made.
pub fn judge(servers: &[MailServer]) -> Outcome<BTreeMap<&'static str, (&'static str, Vec<&'static str>)>> {
    let facts = facts(servers)?;
    let all: Vec<_> = checks::all().map(|entry| entry.check).collect();
    let policy = catalogue::policy("default-2026", &all).map_err(|error| error.to_string())?;
    let report = checks::judge(&facts, &policy, Test::Mail);
    let judged = report.checks.iter().map(|check| {
        let mut tags: Vec<&str> = check.findings.iter().map(|finding| finding.tag.name).collect();
        tags.sort_unstable();
        tags.dedup();
        (check.check.id, (check.verdict.key(), tags))
    });
    Ok(judged.collect())
}

fn facts(servers: &[MailServer]) -> Outcome<Facts> {
    let now = facts::Timestamp::now();
    let lookup = |name: &str, rtype: &str, at: usize| json!({ "question": { "name": name, "rtype": rtype }, "steps": [at] });
    let exchange = |name: &str, rtype: &str, answer: Value| {
        json!({
            "at": now, "asked": "walk", "zone": "example.test.", "server": { "address": "198.18.0.53" },
            "transport": "udp", "question": { "name": name, "rtype": rtype }, "sent": 1, "took_ms": 1.0,
            "reply": { "seen": { "rcode": "NOERROR", "flags": { "aa": true }, "size": 100, "answer": answer } },
        })
    };
    let mail = MailFacts {
        hosts: vec![MailHost {
            name: HOST.to_owned(),
            preferences: vec![10],
            servers: servers.to_vec(),
            ..MailHost::default()
        }],
        ..MailFacts::default()
    };
    let facts = json!({
        "schema": 1,
        "tool": { "name": "plimsoll", "version": "0.1.0" },
        "subject": { "name": "example.test" },
        "tests": ["mail"],
        "vantage": { "name": "loopback", "ipv4": true, "ipv6": true, "pace": "none",
                     "allowed": ["198.18.0.0/15", "2001:db8::/32"] },
        "started_at": now, "finished_at": now,
        "trust": { "anchors": [], "roots": { "name": "none", "version": "1", "count": 0, "candidates": [] } },
        "dns": {
            "zone": "not_asked",
            "lookups": [lookup("example.test.", "MX", 0)],
            "exchanges": [exchange("example.test.", "MX", json!([format!("example.test. 60 MX 10 {HOST}.")]))],
        },
        "mail": Measured::Seen(mail),
        "traffic": { "connections": 0, "queries": 0, "duration_ms": 0 },
    });
    serde_json::from_value(facts).map_err(|error| error.to_string())
}
