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
const ROWS: [&str; 4] = ["nginx-modern", "nginx-both", "apache-old", "everything"];

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

/// A program that is timed: it looks at one server.
type Program = (&'static str, Box<dyn Fn(&Row) -> Outcome<()>>);

/// The arguments of each peer for a server, given its host name, its address and a file for a report. sslyze and
/// testssl.sh do everything they can; the others list versions, suites and groups.
fn arguments(peer: &str, host: &str, address: &str, report: &str) -> Vec<String> {
    let line = match peer {
        "sslyze" => format!("--mozilla_config=disable --json_out={report} {host}:443{{{address}}}"),
        "testssl.sh" => format!("--quiet --color 0 --warnings off --ip {address} {host}:443"),
        "sslscan" => format!("--no-colour --sni-name={host} {address}"),
        _ => format!("-Pn -n -p443 --script ssl-enum-ciphers --script-args tls.servername={host} {address}"),
    };
    line.split(' ').map(str::to_owned).collect()
}

/// The peers that are installed.
fn peers(folder: &Path) -> Vec<Program> {
    let sslyze = tools::target().join("peers-python/bin/sslyze");
    let sslyze = sslyze.to_string_lossy().into_owned();
    let known = [
        ("sslyze", sslyze.as_str()),
        ("testssl.sh", "testssl"),
        ("sslscan", "sslscan"),
        ("nmap ssl-enum-ciphers", "nmap"),
    ];
    let installed = known.into_iter().filter(|(name, program)| match *name {
        "sslyze" => Path::new(program).is_file(),
        _ => real::run::missing(&[program]).is_empty(),
    });
    installed
        .map(|(name, program)| -> Program {
            let (program, folder) = (program.to_owned(), folder.to_owned());
            let run = move |row: &Row| {
                let report = folder.join(format!("{name}-{}.json", row.name));
                let arguments = arguments(name, &row.host(), &row.address(), &report.to_string_lossy());
                let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                peer(
                    &program,
                    &arguments,
                    &folder.join(format!("{name}-{}.txt", row.name)),
                )
            };
            (name, Box::new(run))
        })
        .collect()
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
