//! Web sites on nginx and Apache, and what each check has to say about them.

pub(crate) mod authority;
mod cost;
mod foreign;
mod lists;
mod routes;
pub(crate) mod serve;
mod site;
mod sites;

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use serde_json::Value;

use crate::{
    Outcome,
    comparison::{Row, explained, verdict},
    ours::{Files, Plimsoll},
    parallel::parallel_on,
    run::Served,
    up::Running,
    world::World,
    zone::{Software, Zone},
};
use authority::Authority;
use site::Site;

/// The sites of a world, described and served.
pub struct Sites {
    sites: Vec<Site>,
    root: PathBuf,
    payloads: PathBuf,
    routes: Vec<PathBuf>,
    _servers: Vec<Served>,
}

/// Adds the zones of all sites to a world, below `web.`.
pub fn add_zones(world: &mut World) {
    world
        .zone("web.", Software::Nsd, "the sites")
        .signed(crate::zone::Signer::Bind);
    for site in sites::all() {
        let zone: &mut Zone = world.leaf(&format!("{}.", site.name), site.about);
        for (address, _, _) in &site.addresses {
            let rtype = if address.is_ipv4() { "A" } else { "AAAA" };
            zone.line(&format!("@ {rtype} {address}"))
                .line(&format!("www {rtype} {address}"));
        }
        zone.line("@ CAA 0 issue \"authority.web\"");
        (site.zone)(zone);
    }
}

/// Every address of every site.
pub fn addresses() -> Vec<std::net::IpAddr> {
    let sites = sites::all();
    let addresses = sites
        .iter()
        .flat_map(|site| site.addresses.iter().map(|(address, _, _)| *address));
    addresses.collect()
}

impl Sites {
    /// Starts the web servers, and writes what goes with the sites into `folder`.
    ///
    /// # Errors
    /// Something does not come up.
    pub fn start(folder: &Path) -> Outcome<Sites> {
        let sites = sites::all();
        let authority = Authority::new()?;
        let root = folder.join("authority.pem");
        fs::write(&root, authority.root()).map_err(|e| format!("{}: {e}", root.display()))?;
        let (payloads, routes) = routes::write(&sites, folder)?;
        let servers = serve::start(&sites, &authority, folder)?;
        Ok(Sites {
            sites,
            root,
            payloads,
            routes,
            _servers: servers,
        })
    }

    /// Adds the files that our program needs to know of these sites.
    pub fn tell(&self, files: Files) -> Files {
        Files {
            authorities: Some(self.root.clone()),
            vrps: Some(self.payloads.clone()),
            routes: self.routes.clone(),
            ..files
        }
    }

    /// A line about each site.
    pub fn list(&self) -> String {
        self.sites
            .iter()
            .map(|site| format!("{:<40} {:?}: {}\n", site.name, site.software, site.about))
            .collect()
    }
}

/// Brings all sites up, has OpenSSL look at them, and compares our verdicts with the expected ones.
///
/// # Errors
/// The world does not come up, a site is not what it says, or a verdict differs without an explanation.
pub fn run(folder: &Path, differences: &Path) -> Outcome<()> {
    let start = Instant::now();
    let mut world = World::with_top();
    add_zones(&mut world);
    let mut running = Running::start(world, folder)?;
    let sites = Sites::start(folder)?;
    println!(
        "{} sites, served after {:.1} s",
        sites.sites.len(),
        start.elapsed().as_secs_f32()
    );
    let mut rows = parallel_on(4, &sites.sites, |site| {
        let mut row = Row::verdict(&site.name, "certificate", site.about, site.openssl);
        row.say("openssl", foreign::look(site, &sites.root)?);
        Ok(row)
    })?;
    match Plimsoll::find(sites.tell(running.files()?))? {
        None => crate::ours::without()?,
        Some(ours) => {
            for (site, elsewhere) in [("good.web", 0), ("to-www.web", 2)] {
                rows.extend(cost::rows(&ours, site, elsewhere, folder)?);
            }
            for more in parallel_on(4, &sites.sites, |site| Ok(ask(&ours, site)))? {
                rows.extend(more);
            }
        }
    }
    let fallen = running.fallen();
    verdict(&rows, &explained(differences)?, &fallen, start)
}

/// A row for each check that the site expects a verdict of and that our program has already.
fn ask(ours: &Plimsoll, site: &Site) -> Vec<Row> {
    let mut rows = Vec::new();
    let call = ours.test(&site.name, &["--web"]);
    let checks = match &call {
        Ok(call) => web_checks(&call.json),
        Err(e) => {
            let mut row = Row::verdict(&site.name, "report", site.about, "a report");
            row.say("plimsoll", e);
            return vec![row];
        }
    };
    for (id, expected) in &site.expected {
        if let Some(check) = checks.iter().find(|check| check["id"] == *id) {
            let mut row = Row::verdict(&site.name, id, site.about, expected);
            row.say("plimsoll", check["verdict"].as_str().unwrap_or("no verdict"));
            rows.push(row);
        }
    }
    if rows.is_empty() {
        let mut row = Row::verdict(&site.name, "report", site.about, "a report");
        row.say("plimsoll", "no check that is expected");
        rows.push(row);
    }
    rows
}

fn web_checks(json: &Value) -> &[Value] {
    let reports = json["reports"].as_array().map_or(&[][..], Vec::as_slice);
    let web = reports.iter().find(|report| report["test"] == "web");
    web.and_then(|report| report["checks"].as_array())
        .map_or(&[][..], Vec::as_slice)
}
