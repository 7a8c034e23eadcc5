//! Mail servers on Postfix and Exim, behind real zones: what Postfix's own client says of them, beside what is expected and
//! what we say.

mod cases;
mod finger;
mod serve;
mod versions;

use std::{
    fs,
    net::IpAddr,
    path::{Path, PathBuf},
    time::Instant,
};

use serde_json::Value;

use crate::{
    Outcome,
    comparison::{Row, explained, verdict},
    dane::{association, ldns},
    oracle::{Role, Unbound},
    ours::{Files, Plimsoll},
    parallel::parallel_on,
    run::missing,
    up::Running,
    web::authority::Authority,
    world::World,
    zone::{Signer, Software},
};
use cases::{Case, Named};

/// Every address of every case.
pub fn addresses() -> Vec<IpAddr> {
    cases::all().iter().map(Case::address).collect()
}

/// Why it cannot run here, beyond what all comparisons need; none where it can.
pub fn obstacle() -> Option<String> {
    let absent = missing(&["postfix", "posttls-finger"]);
    let exim = serve::exim();
    if absent.is_empty() && exim.exists() {
        return None;
    }
    Some(format!(
        "there is no {}; run tests/mail/install.sh as root",
        absent
            .first()
            .map_or_else(|| exim.display().to_string(), |name| (*name).to_owned())
    ))
}

/// Brings zones and mail servers up and compares.
///
/// # Errors
/// The world does not come up, or something differs without an explanation.
pub fn run(folder: &Path, differences: &Path) -> Outcome<()> {
    let start = Instant::now();
    let cases = cases::all();
    let made = Made::new(&cases, folder)?;
    let mut world = World::with_top();
    world
        .zone("smtp.", Software::Nsd, "mail servers")
        .signed(Signer::Bind);
    for case in &cases {
        let zone = world.leaf(&format!("{}.", case.domain()), case.about);
        zone.line(&format!("mx A {}", case.address()));
        if case.names_mx {
            zone.line(&format!("@ MX 10 {}.", case.host()));
        }
        for line in made.records(case)? {
            zone.line(&line);
        }
        (case.change)(zone);
    }
    let mut running = Running::start(world, folder)?;
    let _servers = serve::start(&cases, &made.issued, folder)?;
    let _validator = Unbound::start(&running.built, folder, Role::Validator)?;
    finger::resolve_here(folder)?;
    println!(
        "{} cases, up after {:.1} s",
        cases.len(),
        start.elapsed().as_secs_f32()
    );
    let files = Files {
        authorities: Some(made.root.clone()),
        ..running.files()?
    };
    let ours = Plimsoll::find(files)?;
    if ours.is_none() {
        crate::ours::without()?;
    }
    let rows = parallel_on(4, &cases, |case| {
        let mut session = Row::verdict(&case.domain(), "session", case.about, case.session);
        session.say(
            "posttls-finger",
            finger::look(&case.domain(), &made.root, folder)?,
        );
        let mut spoken = Row::verdict(&case.domain(), "versions", case.about, case.versions);
        if case.names_mx {
            spoken.say("openssl", versions::look(case.address())?);
        }
        let mut fit = Row::verdict(&case.domain(), "certificates", case.about, case.certificates);
        if case.names_mx {
            // It knows nothing of STARTTLS: it is given what the server has.
            let (chain, _) = made.issued.get(case.place()).ok_or("no certificate")?;
            fit.say("ldns", ldns(&case.host(), 25, &made.root, Some(chain))?);
        }
        let mut rows = vec![session, spoken, fit];
        if let Some(ours) = &ours {
            rows.extend(ask(ours, case));
        }
        Ok(rows)
    })?;
    let rows: Vec<Row> = rows.into_iter().flatten().collect();
    let fallen = running.fallen();
    verdict(&rows, &explained(differences)?, &fallen, start)
}

/// A row for each verdict that the case expects.
fn ask(ours: &Plimsoll, case: &Case) -> Vec<Row> {
    let report = ours.test(&case.domain(), &["--mail"]).map(|call| call.json);
    let expected = case.verdicts.iter();
    expected
        .map(|(id, verdict)| {
            let mut row = Row::verdict(&case.domain(), id, case.about, verdict);
            row.say("plimsoll", said(&report, id));
            row
        })
        .collect()
}

fn said(report: &Outcome<Value>, id: &str) -> String {
    let report = match report {
        Ok(report) => report,
        Err(why) => return why.clone(),
    };
    let checks = report["reports"][0]["checks"].as_array();
    let check = checks
        .and_then(|all| all.iter().find(|check| check["id"] == id))
        .and_then(|check| check["verdict"].as_str());
    check.unwrap_or("no such check").to_owned()
}

/// Certificates in files.
struct Made {
    folder: PathBuf,
    root: PathBuf,
    authority: Authority,
    /// Chain and key of each case, in their order.
    issued: Vec<(PathBuf, PathBuf)>,
}

impl Made {
    fn new(cases: &[Case], folder: &Path) -> Outcome<Made> {
        let authority = Authority::new()?;
        let mut made = Made {
            folder: folder.join("mail"),
            root: folder.join("authority.pem"),
            authority,
            issued: Vec::new(),
        };
        fs::create_dir_all(&made.folder).map_err(|e| e.to_string())?;
        fs::write(&made.root, made.authority.root()).map_err(|e| e.to_string())?;
        for case in cases {
            let home = made.folder.join(case.domain());
            fs::create_dir_all(&home).map_err(|e| e.to_string())?;
            let name = if case.for_domain {
                case.domain()
            } else {
                case.host()
            };
            made.issued
                .push(made.authority.issue(&[name], case.fault, &home)?);
        }
        Ok(made)
    }

    /// Lines with the TLSA records of a case.
    fn records(&self, case: &Case) -> Outcome<Vec<String>> {
        let line = |(numbers, named): &((u8, u8, u8), Named)| {
            let pem = match named {
                Named::Leaf => {
                    let (chain, _) = self.issued.get(case.place()).ok_or("no certificate")?;
                    fs::read_to_string(chain).map_err(|e| e.to_string())?
                }
                Named::Intermediate => self.authority.intermediate().to_owned(),
                Named::Root => self.authority.root().to_owned(),
                Named::Stranger => self.authority.stranger().to_owned(),
            };
            let record = association(*numbers, &pem, &self.folder)?;
            Ok(format!("_25._tcp.mx TLSA {record}"))
        };
        case.records.iter().map(line).collect()
    }
}
