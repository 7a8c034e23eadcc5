//! The files that lead a program into the lab.

use std::{
    io,
    path::{Path, PathBuf},
};

use facts::Net;
use serde_json::{Value, json};
use wire::dns::Record;

use crate::domain::Domain;

/// Where the files are.
#[derive(Clone, Debug)]
pub struct Files {
    /// Their folder.
    pub folder: PathBuf,
    /// Simulated addresses and the sockets behind them.
    pub net_map: PathBuf,
    /// The root servers.
    pub root_hints: PathBuf,
    /// The DS record of the root.
    pub trust_anchor: PathBuf,
    /// The root certificate.
    pub ca_bundle: PathBuf,
    /// Validated ROA payloads.
    pub vrps: PathBuf,
    /// Announced prefixes, IPv4 and IPv6.
    pub routes: [PathBuf; 2],
    /// All of it as a configuration of the program.
    pub config: PathBuf,
}

/// The ranges that the lab's addresses are in: benchmarks (RFC 2544), a part of what is reserved (RFC 1112 §4), and
/// documentation (RFC 3849).
pub const NETS: [&str; 3] = ["198.18.0.0/15", "240.0.0.0/10", "2001:db8::/32"];

/// The same as ranges.
pub fn nets() -> Vec<Net> {
    NETS.iter().filter_map(|net| net.parse().ok()).collect()
}

/// What stands in the files.
pub(crate) struct Contents<'c> {
    pub map: &'c str,
    pub hints: &'c str,
    pub anchor: &'c Record,
    pub root: &'c str,
    pub domains: &'c [Domain],
}

impl Files {
    /// Writes them into `folder`, which is made if it is not there.
    pub(crate) fn write(folder: &Path, contents: &Contents<'_>) -> io::Result<Files> {
        std::fs::create_dir_all(folder)?;
        let files = Files {
            folder: folder.to_owned(),
            net_map: folder.join("net-map"),
            root_hints: folder.join("root-hints"),
            trust_anchor: folder.join("trust-anchor"),
            ca_bundle: folder.join("ca.pem"),
            vrps: folder.join("vrps.json"),
            routes: [folder.join("routes-ipv4"), folder.join("routes-ipv6")],
            config: folder.join("plimsoll.toml"),
        };
        let (v4, v6) = routes(contents.domains);
        let anchor = format!("{}\n", contents.anchor.write());
        let payloads = payloads(contents.domains).to_string();
        for (path, text) in [
            (&files.net_map, contents.map),
            (&files.root_hints, contents.hints),
            (&files.trust_anchor, &anchor),
            (&files.ca_bundle, contents.root),
            (&files.vrps, &payloads),
            (&files.routes[0], &v4),
            (&files.routes[1], &v6),
            (&files.config, &config()),
        ] {
            std::fs::write(path, text)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
        }
        Ok(files)
    }
}

/// Files named in a configuration are looked for in its folder.
fn config() -> String {
    format!(
        "# The way into the lab: plimsoll --config THIS-FILE test healthy.test\n\
         root-hints = \"root-hints\"\ntrust-anchor = \"trust-anchor\"\nca-bundle = \"ca.pem\"\n\
         vrps = [\"vrps.json\"]\nroutes = [\"routes-ipv4\", \"routes-ipv6\"]\nnet-map = \"net-map\"\n\
         allow-net = {NETS:?}\npace = \"none\"\nvantage = \"lab\"\n"
    )
}

/// The AS of the lab's own networks: registries, the second name servers, generated names.
const LAB_ASN: u32 = 64_512;

/// The lab's own networks: registries and generated names, then the second name servers of everybody.
const OWN: [(&str, u8); 7] = [
    ("198.18.0.0/24", 24),
    ("198.19.0.0/24", 24),
    ("198.18.255.0/24", 24),
    ("240.32.0.0/16", 16),
    ("2001:db8:10::/48", 48),
    ("2001:db8:20::/48", 48),
    ("2001:db8:ff10::/48", 48),
];

/// As RIS whois dumps are.
fn routes(domains: &[Domain]) -> (String, String) {
    let mut tables = [
        "% Prefixes of the lab\n\n".to_owned(),
        "% Prefixes of the lab\n\n".to_owned(),
    ];
    let mut add = |origin: &str, prefix: &str| {
        let table = usize::from(prefix.contains(':'));
        tables[table] += &format!("{origin}\t{prefix}\t100\n");
    };
    // A default route is nobody's announcement, and a few stray ones are in every table.
    add("64496", "0.0.0.0/0");
    for (prefix, _) in OWN {
        add(&LAB_ASN.to_string(), prefix);
    }
    for domain in domains {
        let nets = &domain.nets;
        for net in [&nets.web_v4, &nets.web_v6, &nets.dns_v4, &nets.dns_v6] {
            if let Some(origin) = &net.origin {
                add(origin, &net.prefix);
            }
        }
    }
    let [v4, v6] = tables;
    (v4, v6)
}

/// As Routinator writes them.
fn payloads(domains: &[Domain]) -> Value {
    let payload = |asn: u32, prefix: &str, longest: u8| json!({ "asn": format!("AS{asn}"), "prefix": prefix, "maxLength": longest, "ta": "lab" });
    let own = OWN
        .iter()
        .map(|(prefix, longest)| payload(LAB_ASN, prefix, *longest));
    let theirs = domains.iter().flat_map(|domain| {
        let nets = &domain.nets;
        let nets = [&nets.web_v4, &nets.web_v6, &nets.dns_v4, &nets.dns_v6];
        nets.into_iter().flat_map(|net| &net.payloads)
    });
    let theirs = theirs.map(|(asn, prefix, longest)| payload(*asn, prefix, *longest));
    let now = jiff::Timestamp::now();
    json!({
        "metadata": {
            "generated": now.as_second(),
            "generatedTime": now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        },
        "roas": own.chain(theirs).collect::<Vec<_>>(),
    })
}
