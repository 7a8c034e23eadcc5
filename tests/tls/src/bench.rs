//! Peers and our program on the same servers, one after the other: wall time, processor time, connections.

use std::{
    env,
    fmt::Write as _,
    fs,
    io::{Read, Write},
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use real::ours::Plimsoll;

use crate::{Outcome, matrix::Matrix, row::Row, tools};

/// Rows on which all are timed: servers of every maker as they come, and the widest.
const ROWS: [&str; 6] = ["nginx", "apache", "haproxy", "caddy", "gnutls", "everything"];

/// The most connections for one cold address where TLS 1.2 and 1.3 are spoken, and nothing older.
const CONNECTIONS_MAX: u64 = 20;

/// The rows of which that is not so: what they accept more is asked for by its class.
const OLDER: [&str; 2] = ["gnutls", "everything"];

/// How many times our connections each peer needs at least, on the same server.
const RATIOS: [(&str, u64); 2] = [("sslyze", 5), ("testssl.sh", 10)];

/// Our program's usual way.
const OURS: &str = "plimsoll --web";

/// Names the environment variable with the number of runs; the median is told.
const RUNS: &str = "PLIMSOLL_BENCH_RUNS";

/// Names the environment variable with the beginnings of names, separated by commas, of the programs that are wanted.
const ONLY: &str = "PLIMSOLL_BENCH_PROGRAMS";

/// One measuring.
#[derive(Clone, Copy, Debug)]
struct Cost {
    wall: Duration,
    cpu: Duration,
    connections: u64,
}

/// Seconds in which the system counts processor time: hundredths.
const TICK: Duration = Duration::from_millis(10);

/// Processor time of all children that have ended, and of theirs, user and system.
fn children() -> Outcome<Duration> {
    let text = fs::read_to_string("/proc/self/stat").map_err(|e| e.to_string())?;
    // The name, in parentheses, may hold anything; the fields are counted from behind it.
    let (_, rest) = text.rsplit_once(") ").ok_or("no stat")?;
    let fields: Vec<u32> = rest.split(' ').map(|field| field.parse().unwrap_or(0)).collect();
    let ticks = fields.get(13..15).ok_or("no stat")?.iter().sum::<u32>();
    Ok(TICK * ticks)
}

/// A counter of the connections that begin towards the servers, on their way out. It belongs to the namespace that we are
/// in, and ends with it.
const COUNTER: &str = "table ip peers {
  counter begun { }
  chain out {
    type filter hook output priority 0;
    ip daddr 198.18.200.0/24 tcp flags & (syn|ack) == syn counter name begun
  }
}
";

/// Sets the counter up.
fn start_counting(folder: &Path) -> Outcome<()> {
    let path = folder.join("counter.nft");
    fs::write(&path, COUNTER).map_err(|e| format!("{}: {e}", path.display()))?;
    real::run::tool("nft", &["-f", &path.to_string_lossy()], folder).map(drop)
}

/// Connections that have begun since. Nothing but the program that is timed begins any: no server here stands before
/// another one of that network.
fn begun(folder: &Path) -> Outcome<u64> {
    let said = real::run::tool("nft", &["list", "counter", "ip", "peers", "begun"], folder)?;
    packets(&said).ok_or_else(|| format!("no count of connections: {said}"))
}

/// Port 80 leads to port 443, as it does wherever somebody cares: where it is closed, ours tries twice.
fn redirect_plain(row: &Row) -> Outcome<()> {
    let address = format!("{}:80", row.address());
    let listener = TcpListener::bind(&address).map_err(|e| format!("{address}: {e}"))?;
    let answer = format!(
        "HTTP/1.1 301 Moved Permanently\r\nLocation: https://{}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        row.host()
    );
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 2_048]);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    Ok(())
}

fn packets(said: &str) -> Option<u64> {
    said.split_whitespace()
        .skip_while(|word| *word != "packets")
        .nth(1)?
        .parse()
        .ok()
}

fn measured(begun: impl Fn() -> Outcome<u64>, work: impl FnOnce() -> Outcome<()>) -> Outcome<Cost> {
    let connections = begun()?;
    let (cpu, start) = (children()?, Instant::now());
    work()?;
    let (wall, cpu) = (start.elapsed(), children()? - cpu);
    Ok(Cost {
        wall,
        cpu,
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
        "sslyze" => format!("--json_out={report} {host}:443{{{address}}}"),
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
        ("sslscan", "sslscan"),
        ("nmap ssl-enum-ciphers", "nmap"),
        // The slow one comes last.
        ("testssl.sh", "testssl"),
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

/// Ours first, then the peers.
fn programs(plimsoll: &Plimsoll, folder: &Path) -> Vec<Program> {
    let mut programs = Vec::new();
    for (name, options) in [
        (OURS, &["--web"][..]),
        ("plimsoll --web --deep", &["--web", "--deep"]),
    ] {
        let plimsoll = plimsoll.clone();
        let run = move |row: &Row| plimsoll.test(&row.host(), options).map(drop);
        programs.push((name, Box::new(run) as Box<dyn Fn(&Row) -> Outcome<()>>));
    }
    programs.extend(peers(folder));
    if let Ok(only) = env::var(ONLY) {
        programs.retain(|(name, _)| only.split(',').any(|start| name.starts_with(start)));
    }
    programs
}

/// Runs a program on a row as often as it is to be run: the median of wall time and connections, the mean of processor
/// time, which the system tells in hundredths of a second.
fn cost(name: &str, program: &dyn Fn(&Row) -> Outcome<()>, row: &Row, folder: &Path) -> Outcome<Cost> {
    // The slow one is not run more often than needed to see that it is slow.
    let times = if name == "testssl.sh" { 1 } else { runs().max(1) };
    let mut costs = Vec::new();
    for _ in 0..times {
        costs.push(measured(|| begun(folder), || program(row))?);
    }
    let cpu = costs.iter().map(|cost| cost.cpu).sum::<Duration>() / u32::try_from(times).unwrap_or(u32::MAX);
    costs.sort_by_key(|cost| cost.wall);
    let wall = costs[times / 2].wall;
    costs.sort_by_key(|cost| cost.connections);
    let connections = costs[times / 2].connections;
    Ok(Cost {
        wall,
        cpu,
        connections,
    })
}

/// Costs by program and server.
type Costs = Vec<(&'static str, Vec<Cost>)>;

/// Times every program on every row, and prints tables in Markdown. With `check` it also says whether we ask as little as
/// we promise.
///
/// # Errors
/// The servers do not come up, a program cannot be started, or we ask too much.
pub fn run(folder: &Path, check: bool) -> Outcome<()> {
    let matrix = Matrix::start(folder)?;
    let wanted = |name: &&str| matrix.rows.iter().find(|row| row.name == **name);
    let rows: Vec<&Row> = ROWS.iter().filter_map(wanted).collect();
    let plimsoll = Plimsoll::find(matrix.files()?)?.ok_or("our program is not built")?;
    start_counting(folder)?;
    for row in &rows {
        redirect_plain(row)?;
    }
    println!("\n{}", machine(&plimsoll));
    let mut costs = Costs::new();
    for (name, program) in &programs(&plimsoll, folder) {
        let mut each = Vec::new();
        for row in &rows {
            let found = cost(name, program, row, folder)?;
            // It takes a while, and a table comes at the end.
            eprintln!("{name}, {}: {found:?}", row.name);
            each.push(found);
        }
        costs.push((name, each));
    }
    print!("{}", tables(&rows, &costs));
    if check { promises(&rows, &costs) } else { Ok(()) }
}

/// The machine and the programs, each in a line.
fn machine(plimsoll: &Plimsoll) -> String {
    let text = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let processor = text("/proc/cpuinfo");
    let models: Vec<&str> = processor
        .lines()
        .filter_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map(|(_, model)| model)
        .collect();
    let load = text("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    let build = match plimsoll.path().parent() {
        Some(folder) if folder.ends_with("release") => "release",
        _ => "debug",
    };
    let mut lines = format!(
        "{} x {}; load {load} at the start; our program is a {build} build\n",
        models.len(),
        models.first().unwrap_or(&"processor unknown")
    );
    for package in [
        "testssl.sh",
        "sslscan",
        "nmap",
        "nginx",
        "apache2",
        "haproxy",
        "caddy",
        "gnutls-bin",
    ] {
        let said = Command::new("dpkg-query")
            .args(["-W", "-f", "${Package} ${Version}\n", package])
            .output();
        lines += &String::from_utf8_lossy(&said.map(|output| output.stdout).unwrap_or_default());
    }
    lines
}

/// A table for each measure, a row for each server.
fn tables(rows: &[&Row], costs: &Costs) -> String {
    type Show = fn(&Cost) -> String;
    let measures: [(&str, Show); 3] = [
        ("connections", |cost| cost.connections.to_string()),
        ("processor time, s", |cost| {
            format!("{:.2}", cost.cpu.as_secs_f32())
        }),
        ("wall time, s", |cost| format!("{:.2}", cost.wall.as_secs_f32())),
    ];
    let mut text = String::new();
    for (measure, show) in measures {
        let names: Vec<&str> = costs.iter().map(|(name, _)| *name).collect();
        let _ = writeln!(text, "\n| {measure} | {} |", names.join(" | "));
        let _ = writeln!(text, "| --- |{}", " ---: |".repeat(names.len()));
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> = costs.iter().map(|(_, each)| show(&each[at])).collect();
            let _ = writeln!(text, "| {} | {} |", row.name, cells.join(" | "));
        }
    }
    text
}

/// Whether we ask as little as we promise, and how much less than the peers. Seconds are no matter: they are the
/// machine's.
///
/// # Errors
/// Where not.
fn promises(rows: &[&Row], costs: &Costs) -> Outcome<()> {
    let of = |name: &str| {
        costs
            .iter()
            .find(|(other, _)| *other == name)
            .map(|(_, each)| each)
    };
    let ours = of(OURS).ok_or("ours was not timed")?;
    let mut broken = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mine = ours[at].connections;
        if mine > CONNECTIONS_MAX && !OLDER.contains(&row.name.as_str()) {
            broken.push(format!(
                "{}: {mine} connections, more than {CONNECTIONS_MAX}",
                row.name
            ));
        }
        for (peer, ratio) in RATIOS {
            let theirs = of(peer).ok_or(format!("{peer} is not installed"))?[at].connections;
            if theirs < ratio * mine {
                broken.push(format!(
                    "{}: {mine} connections, {peer} {theirs}: not {ratio} times as many",
                    row.name
                ));
            }
        }
    }
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    println!("\nas promised: {CONNECTIONS_MAX} connections at most, and a fraction of the peers'");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs(connections: [u64; 3]) -> Costs {
        let cost = |connections| Cost {
            wall: Duration::from_millis(1_500),
            cpu: Duration::from_millis(40),
            connections,
        };
        let names = [OURS, "sslyze", "testssl.sh"];
        let each = names.iter().zip(connections);
        each.map(|(name, connections)| (*name, vec![cost(connections)]))
            .collect()
    }

    #[test]
    fn too_many_connections_are_a_broken_promise() {
        let rows = crate::row::all().unwrap();
        let row = [rows.iter().find(|row| row.name == "nginx").unwrap()];
        assert_eq!(promises(&row, &costs([15, 90, 300])), Ok(()));
        assert!(
            promises(&row, &costs([21, 500, 500]))
                .unwrap_err()
                .contains("more than 20")
        );
        assert!(
            promises(&row, &costs([15, 74, 300]))
                .unwrap_err()
                .contains("sslyze")
        );
        assert!(
            promises(&row, &costs([15, 90, 149]))
                .unwrap_err()
                .contains("testssl.sh")
        );
    }

    #[test]
    fn tables_have_a_row_for_each_server() {
        let rows = crate::row::all().unwrap();
        let text = tables(&[&rows[0]], &costs([15, 90, 300]));
        assert!(
            text.contains(&format!("| {} | 15 | 90 | 300 |", rows[0].name)),
            "{text}"
        );
        assert!(
            text.contains("| 0.04 | 0.04 | 0.04 |") && text.contains("| 1.50 |"),
            "{text}"
        );
    }

    #[test]
    fn what_a_program_costs_is_measured() {
        let count = std::cell::Cell::new(7);
        let begun = || Ok(count.replace(10));
        let cost = measured(begun, || {
            peer(
                "sh",
                &["-c", "n=0; while [ $n -lt 60000 ]; do n=$((n+1)); done"],
                Path::new("/dev/null"),
            )
        });
        let cost = cost.unwrap();
        assert_eq!(cost.connections, 3);
        assert!(cost.cpu > Duration::ZERO);
    }

    #[test]
    fn the_counter_is_read() {
        let said = "table ip peers {\n\tcounter begun {\n\t\tpackets 5 bytes 300\n\t}\n}\n";
        assert_eq!(packets(said), Some(5));
        assert_eq!(packets("table ip peers { }"), None);
    }
}
