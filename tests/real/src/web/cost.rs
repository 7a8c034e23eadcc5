//! What one look at a healthy site costs, and how many waits stand one behind the other.

use std::path::Path;

use serde_json::Value;

use crate::{Outcome, comparison::Row, ours::Plimsoll};

/// Questions for a dual-stack signed name with two name servers, the servers of its parent known.
const QUERIES_MAX: u64 = 45;
/// Connections for the same: twenty an address, TLS surveyed on a server as Debian ships it.
const CONNECTIONS_MAX: u64 = 40;
/// A busy machine makes what runs side by side look like a chain, never the other way round: the best of so many is told,
/// and nothing is held against it.
const RUNS: usize = 3;

/// Rows for the cost of `name`; its redirects lead to another host, which takes `elsewhere` more connections: one for each
/// address that was visited.
///
/// # Errors
/// The program or its trace cannot be read.
pub fn rows(ours: &Plimsoll, name: &str, elsewhere: u64, folder: &Path) -> Outcome<Vec<Row>> {
    let trace = folder.join(format!("{name}.trace"));
    let path = trace.to_string_lossy().into_owned();
    let mut depth = usize::MAX;
    let mut report = Value::Null;
    for _ in 0..RUNS {
        report = ours.test(name, &["--web", "--trace", &path])?.json["reports"][0].take();
        let text = std::fs::read_to_string(&trace).map_err(|e| format!("{path}: {e}"))?;
        depth = depth.min(chain(&text)?);
    }
    let count = |key: &str| report[key].as_u64().unwrap_or(u64::MAX);
    let row = |what: &str, found: u64, most: u64| {
        let within = format!("at most {most}");
        let mut row = Row::verdict(name, what, "what a look at it costs", &within);
        let said = if found <= most { within } else { found.to_string() };
        row.say("plimsoll", said);
        row
    };
    println!(
        "{name}: {} questions, {} connections, {depth} waits one behind the other",
        count("queries"),
        count("connections")
    );
    Ok(vec![
        row("queries", count("queries"), QUERIES_MAX),
        row("connections", count("connections"), CONNECTIONS_MAX + elsewhere),
    ])
}

/// The longest row of exchanges of which each began after the one before it had ended.
fn chain(trace: &str) -> Outcome<usize> {
    let mut all: Vec<(f64, f64)> = Vec::new();
    for line in trace.lines() {
        let event: Value = serde_json::from_str(line).map_err(|e| format!("trace: {e}: {line}"))?;
        match (event["begin_ms"].as_f64(), event["end_ms"].as_f64()) {
            (Some(begin), Some(end)) => all.push((begin, end)),
            _ => return Err(format!("trace: no times: {line}")),
        }
    }
    all.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut ended = f64::NEG_INFINITY;
    let mut length = 0;
    for (begin, end) in all {
        if begin >= ended {
            (length, ended) = (length + 1, end);
        }
    }
    Ok(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_no_chain() {
        let line = |begin: u32, end: u32| format!("{{\"begin_ms\":{begin},\"end_ms\":{end}}}\n");
        let trace = [line(0, 10), line(1, 12), line(10, 20), line(11, 30), line(31, 32)].concat();
        assert_eq!(chain(&trace), Ok(3));
        assert!(chain("{}").is_err());
    }
}
