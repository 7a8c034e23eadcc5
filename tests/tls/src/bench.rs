//! Peers and our program on the same servers, one after the other: wall time, processor time, connections.

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use real::ours::Plimsoll;

use crate::{Outcome, matrix::Matrix, row::Row, tools};

/// Rows on which all are timed: a modern server, a usual one, a wide and an old one.
const ROWS: [&str; 4] = ["nginx-modern", "nginx", "apache-old", "everything"];

/// Names the environment variable with the number of runs; the median is told.
const RUNS: &str = "PLIMSOLL_BENCH_RUNS";

/// One measuring.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
    connections: u64,
}

/// Seconds in which the system counts processor time: hundredths.
const TICK: Duration = Duration::from_millis(10);

/// Processor time of all children that have ended, user and system.
fn children() -> Outcome<Duration> {
    let text = fs::read_to_string("/proc/self/stat").map_err(|e| e.to_string())?;
    // The name, in parentheses, may hold anything; the fields are counted from behind it.
    let (_, rest) = text.rsplit_once(") ").ok_or("no stat")?;
    let fields: Vec<u32> = rest.split(' ').map(|field| field.parse().unwrap_or(0)).collect();
    let ticks = fields.get(13..15).ok_or("no stat")?.iter().sum::<u32>();
    Ok(TICK * ticks)
}

/// TCP connections that were begun in this namespace. Nothing else begins any while a client runs, since nothing here
/// stands before another server.
fn begun() -> Outcome<u64> {
    let text = fs::read_to_string("/proc/self/net/snmp").map_err(|e| e.to_string())?;
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("Tcp: "));
    let (names, values) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let found = names
        .split(' ')
        .zip(values.split(' '))
        .find(|(name, _)| *name == "ActiveOpens");
    found
        .and_then(|(_, value)| value.parse().ok())
        .ok_or_else(|| "no count of connections".to_owned())
}

fn measured(work: impl FnOnce() -> Outcome<()>) -> Outcome<Cost> {
    let (cpu, connections, start) = (children()?, begun()?, Instant::now());
    work()?;
    Ok(Cost {
        wall: start.elapsed(),
        cpu: children()? - cpu,
        connections: begun()? - connections,
    })
}

fn runs() -> usize {
    env::var(RUNS)
        .ok()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(3)
}

/// Runs a peer; what it says goes into a file.
fn peer(program: &str, arguments: &[&str], log: &Path) -> Outcome<()> {
    let file = fs::File::create(log).map_err(|e| format!("{}: {e}", log.display()))?;
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(Stdio::null())
        .status()
        .map_err(|e| format!("{program}: {e}"))?;
    // Peers end with a code of their own for what they found.
    status
        .code()
        .map(drop)
        .ok_or_else(|| format!("{program}: {status}"))
}

/// The programs that are timed: name, and how it is run on a row.
fn peers(folder: &Path) -> Vec<(&'static str, Box<dyn Fn(&Row) -> Outcome<()>>)> {
    let mut peers: Vec<(&'static str, Box<dyn Fn(&Row) -> Outcome<()>>)> = Vec::new();
    let sslyze = tools::target()
        .join("peers-python/bin/sslyze")
        .to_string_lossy()
        .into_owned();
    if Path::new(&sslyze).is_file() {
        let folder = folder.to_owned();
        peers.push((
            "sslyze",
            Box::new(move |row| {
                let target = format!("{}:443{{{}}}", row.host(), row.address());
                let json = folder.join(format!("sslyze-{}.json", row.name));
                let json = format!("--json_out={}", json.display());
                peer(
                    &sslyze,
                    &["--mozilla_config=disable", &json, &target],
                    &folder.join("sslyze.txt"),
                )
            }),
        ));
    }
    if !real::run::missing(&["testssl"]).contains(&"testssl") {
        let folder = folder.to_owned();
        peers.push((
            "testssl.sh",
            Box::new(move |row| {
                let (address, host) = (row.address(), format!("{}:443", row.host()));
                let arguments = [
                    "--quiet",
                    "--color",
                    "0",
                    "--warnings",
                    "off",
                    "--ip",
                    &address,
                    &host,
                ];
                peer(
                    "testssl",
                    &arguments,
                    &folder.join(format!("testssl-{}.txt", row.name)),
                )
            }),
        ));
    }
    for (name, program) in [("sslscan", "sslscan"), ("nmap ssl-enum-ciphers", "nmap")] {
        if !real::run::missing(&[program]).is_empty() {
            continue;
        }
        let folder = folder.to_owned();
        peers.push((
            name,
            Box::new(move |row| {
                let (address, host) = (row.address(), row.host());
                let (server_name, script_name) =
                    (format!("--sni-name={host}"), format!("tls.servername={host}"));
                let sslscan = ["--no-colour", &server_name, &address];
                let nmap = [
                    "-Pn",
                    "-n",
                    "-p443",
                    "--script",
                    "ssl-enum-ciphers",
                    "--script-args",
                    &script_name,
                    &address,
                ];
                let arguments: &[&str] = if program == "nmap" { &nmap } else { &sslscan };
                peer(
                    program,
                    arguments,
                    &folder.join(format!("{program}-{}.txt", row.name)),
                )
            }),
        ));
    }
    peers
}

/// Times every program on every row, and prints a table in Markdown.
///
/// # Errors
/// The servers do not come up, or a program cannot be started.
pub fn run(folder: &Path) -> Outcome<()> {
    let matrix = Matrix::start(folder)?;
    let rows: Vec<&Row> = ROWS
        .iter()
        .filter_map(|name| matrix.rows.iter().find(|row| row.name == *name))
        .collect();
    let mut programs = peers(folder);
    if let Some(plimsoll) = Plimsoll::find(matrix.files()?)? {
        for (name, options) in [
            ("plimsoll --web", &["--web"][..]),
            ("plimsoll --web --deep", &["--web", "--deep"]),
        ] {
            let plimsoll = plimsoll.clone();
            programs.insert(
                0,
                (
                    name,
                    Box::new(move |row| plimsoll.test(&row.host(), options).map(drop)),
                ),
            );
        }
    }
    println!("\n| program | server | wall s | CPU s | connections |\n|---|---|--:|--:|--:|");
    for (name, program) in &programs {
        for row in &rows {
            let mut costs = Vec::new();
            // The slow one is not run more often than needed to see that it is slow.
            let times = if *name == "testssl.sh" { 1 } else { runs() };
            for _ in 0..times {
                costs.push(measured(|| program(row))?);
            }
            costs.sort_by_key(|cost| cost.wall);
            let cost = costs[costs.len() / 2];
            println!(
                "| {name} | {} | {:.2} | {:.2} | {} |",
                row.name,
                cost.wall.as_secs_f32(),
                cost.cpu.as_secs_f32(),
                cost.connections
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_and_connections_are_counted() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let cost = measured(|| {
            let _ = std::net::TcpStream::connect(address);
            peer(
                "sh",
                &["-c", "n=0; while [ $n -lt 60000 ]; do n=$((n+1)); done"],
                Path::new("/dev/null"),
            )
        });
        let cost = cost.unwrap();
        assert!(cost.connections >= 1);
        assert!(cost.cpu > Duration::ZERO);
    }
}
