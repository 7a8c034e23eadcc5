//! TLSA records and the certificates of nginx: what Unbound says of the records and ldns of the certificates, beside
//! what is expected and what we say.

mod cases;

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    net::{IpAddr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

use crate::{
    Outcome,
    comparison::{Row, explained, verdict},
    oracle::{Role, Unbound},
    ours::{Files, Plimsoll},
    parallel::parallel_on,
    run::{Served, tool},
    up::Running,
    web::authority::Authority,
    world::World,
    zone::{Signer, Software},
};
use cases::Case;
pub use cases::Named;

/// Longest wait until nginx listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// Every address of every case.
pub fn addresses() -> Vec<IpAddr> {
    cases::all().iter().flat_map(|case| case.addresses()).collect()
}

/// Brings the zones and servers up and compares.
///
/// # Errors
/// The world does not come up, or something differs without an explanation.
pub fn run(folder: &Path, differences: &Path) -> Outcome<()> {
    let start = Instant::now();
    let cases = cases::all();
    let made = Made::new(&cases, folder)?;
    let mut world = World::with_top();
    world
        .zone("dane.", Software::Nsd, "TLSA records")
        .signed(Signer::Bind);
    for case in &cases {
        let zone = world.leaf(&format!("{}.", case.zone()), case.about);
        for address in case.addresses() {
            let rtype = if address.is_ipv4() { "A" } else { "AAAA" };
            zone.line(&format!("@ {rtype} {address}"));
        }
        for line in made.records(case)? {
            zone.line(&line);
        }
        (case.change)(zone);
    }
    let mut running = Running::start(world, folder)?;
    let _web = made.serve(&cases, folder)?;
    let validator = Unbound::start(&running.built, folder, Role::Validator)?;
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
        let mut records = Row::verdict(&case.host, "records", case.about, case.records_are);
        records.say("unbound", said_of_records(&validator, &case.host));
        let mut fit = Row::verdict(&case.host, "certificates", case.about, case.certificates);
        fit.say("ldns", ldns(&case.host, 443, &made.root, None)?);
        if let Some(ours) = &ours {
            let checks = ours.test(&case.host, &["--web"]).map(|call| call.json);
            records.say("plimsoll", ours_of_records(&checks));
            fit.say("plimsoll", ours_of_certificates(&checks));
        }
        Ok([records, fit])
    })?;
    let rows: Vec<Row> = rows.into_iter().flatten().collect();
    let fallen = running.fallen();
    verdict(&rows, &explained(differences)?, &fallen, start)
}

/// Certificates in files.
struct Made {
    folder: PathBuf,
    root: PathBuf,
    authority: Authority,
    /// Chain and key, by case and place of the address.
    issued: BTreeMap<(String, usize), (PathBuf, PathBuf)>,
}

impl Made {
    fn new(cases: &[Case], folder: &Path) -> Outcome<Made> {
        let authority = Authority::new()?;
        let home = folder.join("dane");
        let mut made = Made {
            root: folder.join("authority.pem"),
            folder: home.clone(),
            authority,
            issued: BTreeMap::new(),
        };
        fs::create_dir_all(&home).map_err(|e| e.to_string())?;
        fs::write(&made.root, made.authority.root()).map_err(|e| e.to_string())?;
        for case in cases {
            for place in 0..case.addresses().len() {
                let home = home.join(format!("{}-{place}", case.zone()));
                fs::create_dir_all(&home).map_err(|e| e.to_string())?;
                let files = made.authority.issue(&[case.zone()], case.fault, &home)?;
                made.issued.insert((case.zone(), place), files);
            }
        }
        Ok(made)
    }

    /// Lines with the TLSA records of a case.
    fn records(&self, case: &Case) -> Outcome<Vec<String>> {
        let line = |(numbers, named): &((u8, u8, u8), Named)| {
            let pem = match named {
                Named::Leaf => {
                    let chain = self.issued.get(&(case.zone(), 0)).ok_or("no certificate")?;
                    fs::read_to_string(&chain.0).map_err(|e| e.to_string())?
                }
                Named::Intermediate => self.authority.intermediate().to_owned(),
                Named::Root => self.authority.root().to_owned(),
                Named::Stranger => self.authority.stranger().to_owned(),
            };
            let record = association(*numbers, &pem, &self.folder)?;
            Ok(format!("{} TLSA {record}", case.owner))
        };
        case.records.iter().map(line).collect()
    }

    /// nginx with a server for each address.
    fn serve(&self, cases: &[Case], folder: &Path) -> Outcome<Served> {
        let mut text = crate::web::serve::nginx_head(folder);
        let mut open = Vec::new();
        for case in cases {
            for (place, address) in case.addresses().into_iter().enumerate() {
                let socket = SocketAddr::new(address, 443);
                let (chain, key) = self.issued.get(&(case.zone(), place)).ok_or("no certificate")?;
                let _ = write!(
                    text,
                    "server {{\n  listen {socket} ssl;\n  ssl_certificate {};\n  ssl_certificate_key {};\n",
                    chain.display(),
                    key.display()
                );
                text += "  return 200 \"a page\\n\";\n}\n";
                open.push(socket);
            }
        }
        let path = folder.join("nginx-dane.conf");
        fs::write(&path, text + "}\n").map_err(|e| e.to_string())?;
        let path = path.to_string_lossy();
        let arguments = ["-e", "stderr", "-c", &path];
        let server = Served::start("nginx", "nginx", &arguments, &folder.join("nginx-dane.log"))?;
        let deadline = Instant::now() + PATIENCE;
        for address in open {
            while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
                if Instant::now() > deadline {
                    return Err(format!("nginx does not listen at {address}"));
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        Ok(server)
    }
}

/// A TLSA record with these numbers (usage, selector, matching type) for the first certificate in `pem`, as zone files have it.
///
/// # Errors
/// OpenSSL cannot read it, or `folder` cannot be written to.
pub fn association(numbers: (u8, u8, u8), pem: &str, folder: &Path) -> Outcome<String> {
    let (usage, selector, matching) = numbers;
    let part = match selector {
        0 => first_in_pem(pem)?,
        _ => key_of(pem, folder)?,
    };
    let data = match matching {
        1 => digest::digest(&digest::SHA256, &part).as_ref().to_vec(),
        2 => digest::digest(&digest::SHA512, &part).as_ref().to_vec(),
        _ => part,
    };
    let hex: String = data.iter().map(|octet| format!("{octet:02x}")).collect();
    Ok(format!("{usage} {selector} {matching} {hex}"))
}

/// The SubjectPublicKeyInfo, as OpenSSL finds it.
fn key_of(pem: &str, folder: &Path) -> Outcome<Vec<u8>> {
    let file = folder.join("asked.pem");
    fs::write(&file, pem).map_err(|e| e.to_string())?;
    let path = file.to_string_lossy();
    let key = tool("openssl", &["x509", "-in", &path, "-noout", "-pubkey"], folder)?;
    first_in_pem(&key)
}

/// The octets of the first block of PEM.
fn first_in_pem(pem: &str) -> Outcome<Vec<u8>> {
    let inside = pem
        .lines()
        .skip_while(|line| !line.starts_with("-----BEGIN"))
        .skip(1)
        .take_while(|line| !line.starts_with("-----END"));
    let text: String = inside.collect();
    STANDARD.decode(text).map_err(|e| e.to_string())
}

/// What Unbound says of the records at a host's own name.
fn said_of_records(validator: &Unbound, host: &str) -> &'static str {
    let (status, found) = validator.asked(&format!("_443._tcp.{host}."), crate::record::Rtype::TLSA);
    match (status, found) {
        (crate::Status::Secure, true) => "secure",
        (crate::Status::Insecure, true) => "insecure",
        (crate::Status::Secure | crate::Status::Insecure, false) => "none",
        (crate::Status::Bogus, _) => "bogus",
        _ => "no-answer",
    }
}

/// What ldns says of the certificates of a service, with Unbound as its validating resolver: those in the file `chain`, or
/// those that the server sends.
///
/// # Errors
/// It cannot be run.
pub fn ldns(host: &str, port: u16, root: &Path, chain: Option<&Path>) -> Outcome<&'static str> {
    let mut command = Command::new("ldns-dane");
    command.args(["-r", "127.0.0.1", "-T", "-f"]).arg(root);
    if let Some(chain) = chain {
        command.arg("-c").arg(chain);
    }
    let status = command
        .args(["verify", host, &port.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|e| format!("ldns-dane: {e}"))?;
    Ok(match status.code() {
        Some(0) => "match",
        Some(2) => "nothing",
        _ => "no-match",
    })
}

type Checks = Outcome<Value>;

fn check<'a>(checks: &'a Checks, id: &str) -> Option<&'a Value> {
    let json = checks.as_ref().ok()?;
    let all = json["reports"][0]["checks"].as_array()?;
    all.iter().find(|check| check["id"] == id)
}

fn ours_of_records(checks: &Checks) -> String {
    let Some(found) = check(checks, "dane/present") else {
        return "no report".to_owned();
    };
    let tags: Vec<&str> = found["findings"]
        .as_array()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .filter_map(|finding| finding["tag"].as_str())
        .collect();
    for (tag, word) in [
        ("present", "secure"),
        ("none-usable", "secure"),
        ("absent", "none"),
        ("bogus", "bogus"),
        ("insecure", "insecure"),
        // The zone is not signed, whatever stands in it.
        ("parent", "insecure"),
    ] {
        if tags.contains(&tag) {
            return word.to_owned();
        }
    }
    tags.join(" ")
}

fn ours_of_certificates(checks: &Checks) -> String {
    match check(checks, "dane/valid").and_then(|found| found["verdict"].as_str()) {
        Some("pass") => "match".to_owned(),
        Some("fail") => "no-match".to_owned(),
        Some("not_applicable") => "nothing".to_owned(),
        other => other.unwrap_or("no report").to_owned(),
    }
}
