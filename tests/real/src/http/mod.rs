//! HTTP/3 on Caddy and aioquic, and HTTPS records on Knot, NSD and BIND: what our checks say of them, beside what
//! aioquic's client, dig and kdig see.

mod records;
mod serve;
mod sites;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    net::IpAddr,
    path::Path,
    time::Instant,
};

use serde_json::Value;

use crate::{
    Outcome,
    comparison::{Row, explained, verdict},
    ours::{Files, Plimsoll},
    parallel::parallel_on,
    run::{missing, tool},
    up::Running,
    web::authority::Authority,
    world::World,
    zone::{Instance, Signer, Software},
};
use records::Case;
use sites::Site;

/// The zones with HTTPS records: label, who serves it, who signs it.
const ZONES: [(&str, Software, Signer); 3] = [
    ("knot", Software::Knot, Signer::Knot),
    ("nsd", Software::Nsd, Signer::Ldns),
    ("bind", Software::Bind, Signer::Bind),
];

/// Why this part cannot run here, in one sentence.
pub fn obstacle() -> Option<String> {
    let absent = missing(&["caddy", "dig", "kdig"]);
    if !absent.is_empty() {
        return Some(format!(
            "not installed: {}; run tests/real/install.sh as root",
            absent.join(", ")
        ));
    }
    let python = serve::python();
    (!python.is_file()).then(|| format!("there is no {}; run tests/real/install.sh", python.display()))
}

/// Every address of every site.
pub fn addresses() -> Vec<IpAddr> {
    let mut all: Vec<IpAddr> = sites::all().iter().flat_map(Site::addresses).collect();
    all.extend([true, false].into_iter().flat_map(serve::behind_records));
    all
}

fn host(case: &Case, zone: &str) -> String {
    format!("{}.{zone}.svc", case.label)
}

fn add_zones(world: &mut World, sites: &[Site], cases: &[Case]) {
    world.zone("svc.", Software::Nsd, "services").signed(Signer::Bind);
    let quic = world.leaf("quic.svc.", "sites with HTTP/3");
    for site in sites {
        for address in site.addresses() {
            quic.line(&address_line(site.label, address));
        }
        if !site.record.is_empty() {
            quic.line(&format!("{} HTTPS {}", site.label, site.record));
        }
    }
    for (label, software, signer) in ZONES {
        let zone = world
            .zone(&format!("{label}.svc."), software, "HTTPS records")
            .signed(signer);
        for case in cases.iter().filter(|case| case.is_in(software)) {
            for line in &case.lines {
                zone.line(&filled(line, case));
            }
            if !case.lines.iter().any(|line| line.contains(" CNAME ")) {
                for address in serve::behind_records(case.http2) {
                    zone.line(&address_line(&case.owner(), address));
                }
            }
            if let Some(line) = case.octets.clone() {
                let owner = case.label;
                zone.edit(move |signed| {
                    signed.add(&line);
                    signed.resign(owner, "HTTPS");
                });
            }
            if case.falsified {
                let owner = case.label;
                zone.edit(move |signed| signed.corrupt(owner, "HTTPS"));
            }
        }
    }
}

fn address_line(owner: &str, address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("{owner} A {v4}"),
        IpAddr::V6(v6) => format!("{owner} AAAA {v6}"),
    }
}

/// With the site's addresses in their places.
fn filled(line: &str, case: &Case) -> String {
    let [v4, v6] = serve::behind_records(case.http2);
    line.replace("{4}", &v4.to_string())
        .replace("{6}", &v6.to_string())
}

/// Brings everything up, has others look, and compares what our program says.
///
/// # Errors
/// The world does not come up, or somebody says something else without an explanation.
pub fn run(folder: &Path, differences: &Path) -> Outcome<()> {
    let start = Instant::now();
    if let Some(obstacle) = obstacle() {
        return Err(obstacle);
    }
    let (sites, cases) = (sites::all(), records::all());
    let mut world = World::with_top();
    add_zones(&mut world, &sites, &cases);
    let mut running = Running::start(world, folder)?;
    let authority = Authority::new()?;
    let root = folder.join("authority.pem");
    fs::write(&root, authority.root()).map_err(|e| format!("{}: {e}", root.display()))?;
    let hosts: Vec<String> = ZONES
        .iter()
        .flat_map(|(zone, ..)| cases.iter().map(|case| host(case, zone)))
        .collect();
    let mut servers = serve::start(&sites, &hosts, &authority, folder)?;
    println!(
        "{} sites, {} names with records in {} zones, up after {:.1} s",
        sites.len(),
        cases.len(),
        ZONES.len(),
        start.elapsed().as_secs_f32()
    );
    let ours = Plimsoll::find(Files {
        authorities: Some(root.clone()),
        ..running.files()?
    })?;
    if ours.is_none() {
        crate::ours::without()?;
    }
    let got = by_aioquic(&sites, &root, folder)?;
    let mut rows = Vec::new();
    for more in parallel_on(4, &sites, |site| Ok(site_rows(site, &got, ours.as_ref())))? {
        rows.extend(more);
    }
    let numbered: Vec<(usize, &Case)> = cases.iter().enumerate().collect();
    for more in parallel_on(4, &numbered, |(number, case)| {
        record_rows(case, *number, ours.as_ref(), folder)
    })? {
        rows.extend(more);
    }
    if let Some(ours) = &ours {
        rows.extend(second_name(ours, folder)?);
    }
    let mut fallen = running.fallen();
    let ended = servers
        .processes
        .iter_mut()
        .filter_map(|s| (!s.is_running()).then(|| s.name().to_owned()));
    fallen.extend(ended);
    verdict(&rows, &explained(differences)?, &fallen, start)
}

/// What aioquic's client gets at the first address of each site, by host.
fn by_aioquic(sites: &[Site], root: &Path, folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut arguments = vec![
        serve::script("http3_client.py"),
        root.to_string_lossy().into_owned(),
    ];
    for site in sites {
        arguments.extend([site.host(), site.addresses()[0].to_string()]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let said = tool(&serve::python().to_string_lossy(), &arguments, folder)?;
    let lines = said
        .lines()
        .filter_map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
            [host, _, word] => Some((host.to_owned(), word.to_owned())),
            _ => None,
        });
    Ok(lines.collect())
}

fn site_rows(site: &Site, got: &BTreeMap<String, String>, ours: Option<&Plimsoll>) -> Vec<Row> {
    let host = site.host();
    let mut quic = Row::verdict(&host, "quic", site.about, site.aioquic);
    quic.say("aioquic", got.get(&host).map_or("nothing", String::as_str));
    let mut rows = vec![quic];
    if let Some(ours) = ours {
        let call = ours.test(&host, &["--web"]).map(|call| call.json);
        for (id, expected) in [
            ("http/version", site.version),
            ("http/https-record", site.https_record),
        ] {
            let mut row = Row::verdict(&host, id, site.about, expected);
            row.say("plimsoll", said(&call, id));
            rows.push(row);
        }
    }
    rows
}

/// dig and kdig ask every server that has the case; our program, for which a site stands behind the name, asks one of
/// them.
fn record_rows(case: &Case, number: usize, ours: Option<&Plimsoll>, folder: &Path) -> Outcome<Vec<Row>> {
    let zones: Vec<_> = ZONES
        .iter()
        .filter(|(_, software, _)| case.is_in(*software))
        .collect();
    let mut rows = Vec::new();
    for (zone, software, _) in &zones {
        if !case.text.is_empty() {
            rows.push(text_row(case, zone, *software, folder)?);
        }
    }
    if let Some(ours) = ours {
        let host = host(case, zones[number % zones.len()].0);
        let mut row = Row::verdict(&host, "http/https-record", case.about, case.verdict);
        let call = ours.test(&host, &["--web"]).map(|call| call.json);
        row.say("plimsoll", said(&call, "http/https-record"));
        rows.push(row);
    }
    Ok(rows)
}

fn text_row(case: &Case, zone: &str, software: Software, folder: &Path) -> Outcome<Row> {
    let host = host(case, zone);
    let expected = filled(&case.text, case).replace("{z}", &format!("{zone}.svc."));
    let mut row = Row::verdict(&host, "text", case.about, &expected);
    let server = IpAddr::from(Instance { tier: 2, software }.addresses(0).0);
    for program in ["dig", "kdig"] {
        let arguments = [&format!("@{server}"), &host, "HTTPS", "+short", "+norec"];
        let answer = tool(program, &arguments, folder)?;
        let lines: BTreeSet<String> = answer.lines().map(plain).collect();
        // Of several, the dearest comes first in this order as well.
        row.say(program, lines.first().map_or("nothing", String::as_str));
    }
    Ok(row)
}

/// Connections for a name, and for another one at the same address, in one run: the most of any address.
fn second_name(ours: &Plimsoll, folder: &Path) -> Outcome<Vec<Row>> {
    const FIRST_MAX: usize = 20;
    const SECOND_MAX: usize = 6;
    let names = ["h2.bind.svc", "only-h2.bind.svc"];
    let trace = folder.join("second-name.trace");
    ours.test(
        names[0],
        &[names[1], "--web", "--trace", &trace.to_string_lossy()],
    )?;
    let text = fs::read_to_string(&trace).map_err(|e| format!("{}: {e}", trace.display()))?;
    let mut counts: BTreeMap<String, [usize; 2]> = serve::behind_records(true)
        .map(|address| (address.to_string(), [0; 2]))
        .into();
    for line in text.lines() {
        let event: Value = serde_json::from_str(line).map_err(|e| format!("trace: {e}: {line}"))?;
        let place = names.iter().position(|name| event["subject"] == *name);
        let count = event["address"]
            .as_str()
            .and_then(|address| counts.get_mut(address));
        if let (Some(place), Some(count), "tcp") = (place, count, event["transport"].as_str().unwrap_or("")) {
            count[place] += 1;
        }
    }
    // Whichever came first at an address has surveyed it for both.
    let found = [
        counts
            .values()
            .filter_map(|count| count.iter().min().copied())
            .max()
            .unwrap_or_default(),
        counts
            .values()
            .filter_map(|count| count.iter().max().copied())
            .max()
            .unwrap_or_default(),
    ];
    println!(
        "{} connections for a name, {} for another one at the same address",
        found[1], found[0]
    );
    let row = |what: &str, found: usize, most: usize| {
        let within = format!("at most {most}");
        let mut row = Row::verdict(
            "second-name",
            what,
            "two names at one address, in one run",
            &within,
        );
        row.say(
            "plimsoll",
            if (1..=most).contains(&found) {
                within
            } else {
                found.to_string()
            },
        );
        row
    };
    Ok(vec![
        row("first", found[1], FIRST_MAX),
        row("second", found[0], SECOND_MAX),
    ])
}

/// Without quotation marks: tools put them in different places.
fn plain(line: &str) -> String {
    line.replace('"', "")
}

/// Verdict and tags of a check.
fn said(call: &Outcome<Value>, id: &str) -> String {
    let json = match call {
        Ok(json) => json,
        Err(e) => return e.clone(),
    };
    let checks = json["reports"][0]["checks"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let Some(check) = checks.iter().find(|check| check["id"] == id) else {
        return "no such check".to_owned();
    };
    let findings = check["findings"].as_array().map_or(&[][..], Vec::as_slice);
    let tags: BTreeSet<&str> = findings
        .iter()
        .filter_map(|finding| finding["tag"].as_str())
        .collect();
    let tags: Vec<&str> = tags.into_iter().collect();
    format!(
        "{}: {}",
        check["verdict"].as_str().unwrap_or("no verdict"),
        tags.join(" ")
    )
}
