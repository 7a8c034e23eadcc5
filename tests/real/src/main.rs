//! Brings the world of foreign servers up, to be compared with or to be looked at.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use real::{
    Outcome, dane, dnssec, http, mail,
    net::{self, Inside},
    oracle::{Role, Unbound},
    up::Running,
    web::{self, Sites},
    world::World,
};

const USAGE: &str = "usage: plimsoll-real up | dnssec | web | dane | http | mail
  up      brings the world up in a network namespace of its own, and keeps it until Enter is pressed
  dnssec  compares the DNSSEC status of every name
  web     compares the verdicts on every site
  dane    compares what TLSA records come to
  http    compares what is said of HTTP/3 and of HTTPS records
  mail    compares what is said of mail servers";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["inside", what, folder] => inside(what, Path::new(folder)),
        [what @ ("up" | "dnssec" | "web" | "dane" | "http" | "mail")] => outside(what),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

/// Makes a folder and goes on in namespaces of our own.
fn outside(what: &str) -> Outcome<()> {
    if let Some(obstacle) = net::obstacle() {
        return Err(obstacle);
    }
    let folder = tempfile::Builder::new()
        .prefix("plimsoll-real-")
        .permissions(readable())
        .tempdir()
        .map_err(|e| format!("no temporary folder: {e}"))?;
    let program = env::current_exe().map_err(|e| e.to_string())?;
    let path = folder.path().to_string_lossy().into_owned();
    let inside = Inside::start(&program, &["inside", what, &path])?;
    let result = if what == "up" {
        let mut line = String::new();
        let _ = std::io::stdin().read_line(&mut line);
        inside.end();
        Ok(())
    } else {
        inside.wait()
    };
    if env::var_os(net::KEEP).is_some() {
        println!("kept: {}", folder.keep().display());
    }
    result
}

/// Web servers give up their rights before they read files.
fn readable() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o755)
}

fn inside(what: &str, folder: &Path) -> Outcome<()> {
    net::end_with_parent(folder.to_owned());
    match what {
        "dnssec" => dnssec::run(folder, &here().join("differences.md")),
        "dane" => dane::run(folder, &here().join("differences.md")),
        "http" => http::run(folder, &here().join("differences.md")),
        "mail" => mail::run(folder, &here().join("differences.md")),
        "web" => web::run(folder, &here().join("differences.md")),
        _ => keep_up(folder),
    }
}

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn keep_up(folder: &Path) -> Outcome<()> {
    let mut world = World::dnssec();
    web::add_zones(&mut world);
    let running = Running::start(world, folder)?;
    let sites = Sites::start(folder)?;
    for (zone, case) in running.world.cases() {
        println!("{:<40} {:<12} {}", case.name, case.expected, zone.about);
    }
    print!("{}", sites.list());
    let _validator = Unbound::start(&running.built, folder, Role::Validator)?;
    let _fetcher = Unbound::start(&running.built, folder, Role::Fetcher)?;
    // The first process of its namespace cannot know its number outside; the folder tells the processes apart.
    println!("\nThe world is up; its files are in {}", folder.display());
    println!(
        "A shell inside:\n  nsenter --target $(pgrep -f 'inside up {}' | tail -1) --net --pid bash",
        folder.display()
    );
    println!(
        "There:\n  plimsoll test NAME --dns --format json {}",
        sites.tell(running.files()?).options().join(" ")
    );
    println!("Press Enter, or end the input, to take it down.");
    loop {
        std::thread::park();
    }
}
