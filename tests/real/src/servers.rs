//! The name servers of other makers: configuration, start, readiness.

use std::{
    fmt::Write,
    fs,
    net::IpAddr,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::{
    Outcome,
    build::{Built, ZoneFile},
    client::ask_server,
    record::{Rtype, name},
    run::{Served, tool},
    zone::{Instance, Software},
};

/// Longest wait until a server has loaded its zones.
const PATIENCE: Duration = Duration::from_secs(15);

/// Starts every name server of a built world and waits until each answers for each of its zones.
///
/// # Errors
/// One does not come up, or does not take a zone.
pub fn start_all(built: &Built, folder: &Path) -> Outcome<Vec<Served>> {
    let mut servers = Vec::new();
    for (instance, zones) in &built.served {
        let home = folder.join(instance.label());
        fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
        servers.push(start(*instance, zones, &home)?);
    }
    let deadline = Instant::now() + PATIENCE;
    let mut missing = Vec::new();
    for (instance, zones) in &built.served {
        let address = IpAddr::from(instance.addresses(0).0);
        for ZoneFile { name: zone, .. } in zones {
            if !serves(address, zone, deadline) {
                missing.push(format!("{} does not serve {zone}", instance.label()));
            }
        }
    }
    if missing.is_empty() {
        return Ok(servers);
    }
    Err(format!(
        "{}; the logs are in {}",
        missing.join(", "),
        folder.display()
    ))
}

fn serves(address: IpAddr, zone: &str, deadline: Instant) -> bool {
    loop {
        let reply = ask_server(address, &name(zone), Rtype::SOA);
        if reply.is_some_and(|reply| reply.rcode == 0 && reply.authoritative) {
            return true;
        }
        if Instant::now() > deadline {
            return false;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn start(instance: Instance, zones: &[ZoneFile], home: &Path) -> Outcome<Served> {
    let addresses: Vec<IpAddr> = (0..2)
        .flat_map(|number| {
            let (v4, v6) = instance.addresses(number);
            [IpAddr::from(v4), v6.into()]
        })
        .collect();
    let path = home.join("conf");
    let (text, program, arguments): (String, &str, &[&str]) = match instance.software {
        Software::Knot => (knot(&addresses, zones, home), "knotd", &["-c"]),
        Software::Nsd => (nsd(&addresses, zones, home), "nsd", &["-d", "-c"]),
        Software::Bind => (bind(&addresses, zones, home), "named", &["-g", "-n", "1", "-c"]),
    };
    fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    let path = path.to_string_lossy();
    for zone in zones {
        for key in &zone.online_keys {
            tool(
                "keymgr",
                &["-c", &path, &zone.name, "import-bind", &key.to_string_lossy()],
                home,
            )?;
        }
    }
    let arguments = [arguments, &[path.as_ref()]].concat();
    Served::start(&instance.label(), program, &arguments, &home.join("log"))
}

/// Text made of one piece per item.
fn each<T>(items: &[T], piece: impl Fn(&T) -> String) -> String {
    items.iter().map(piece).collect()
}

fn knot(addresses: &[IpAddr], zones: &[ZoneFile], home: &Path) -> String {
    let home = home.display();
    let mut text = format!("server:\n    rundir: \"{home}\"\n    udp-workers: 1\n    tcp-workers: 1\n");
    text += "    background-workers: 1\n";
    text += &each(addresses, |address| format!("    listen: {address}@53\n"));
    let _ = write!(
        text,
        "log:\n  - target: stderr\n    any: warning\ndatabase:\n    storage: \"{home}\"\n"
    );
    text += "policy:\n  - id: online\n    manual: on\n";
    text += "mod-onlinesign:\n  - id: online\n    policy: online\n";
    text += "template:\n  - id: default\n    zonefile-sync: -1\n    zonefile-load: whole\n";
    text += "    journal-content: none\n    semantic-checks: off\nzone:\n";
    text + &each(zones, |zone| {
        let module = if zone.online_keys.is_empty() {
            ""
        } else {
            "    module: mod-onlinesign/online\n"
        };
        format!(
            "  - domain: \"{}\"\n    file: \"{}\"\n{module}",
            zone.name,
            zone.path.display()
        )
    })
}

/// Response rate limiting is on in Debian's build unless it is set to nought.
fn nsd(addresses: &[IpAddr], zones: &[ZoneFile], home: &Path) -> String {
    let mut text = "server:\n".to_owned();
    text += &each(addresses, |address| format!("    ip-address: {address}\n"));
    let home = home.display();
    let _ = write!(
        text,
        "    username: \"\"\n    database: \"\"\n    zonesdir: \"{home}\"\n    xfrdir: \"{home}\"\n    pidfile: \"{home}/pid\"\n    \
         xfrdfile: \"{home}/xfrd\"\n    zonelistfile: \"{home}/zones\"\n"
    );
    text += "    server-count: 1\n    rrl-ratelimit: 0\n    rrl-whitelist-ratelimit: 0\n    refuse-any: no\n";
    text += "remote-control:\n    control-enable: no\n";
    text + &each(zones, |zone| {
        format!(
            "zone:\n    name: \"{}\"\n    zonefile: \"{}\"\n",
            zone.name,
            zone.path.display()
        )
    })
}

fn bind(addresses: &[IpAddr], zones: &[ZoneFile], home: &Path) -> String {
    let of = |v4: bool| -> String {
        addresses
            .iter()
            .filter(|a| a.is_ipv4() == v4)
            .map(|address| format!("{address}; "))
            .collect()
    };
    let mut text = format!(
        "options {{\n  directory \"{}\";\n  listen-on {{ {}}};\n  listen-on-v6 {{ {}}};\n",
        home.display(),
        of(true),
        of(false)
    );
    text +=
        "  recursion no;\n  dnssec-validation no;\n  notify no;\n  pid-file none;\n  session-keyfile none;\n";
    text +=
        "  lock-file none;\n  empty-zones-enable no;\n  check-names primary ignore;\n  check-integrity no;\n";
    text += "  max-records-per-type 0;\n  max-types-per-name 0;\n};\ncontrols { };\n";
    text + &each(zones, |zone| {
        format!(
            "zone \"{}\" {{ type primary; file \"{}\"; }};\n",
            zone.name,
            zone.path.display()
        )
    })
}
