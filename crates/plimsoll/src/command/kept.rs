//! Facts that were kept, read line by line.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use facts::Facts;
use render::json::{Fault, FaultKind};
use serde::Deserialize;

use crate::exit::fault_about;

/// Longest line: facts of a name with everything that we keep stay far below.
const LINE_MAX: u64 = 64 << 20;

/// Broken lines of one file after which the rest is left alone.
const BROKEN_MAX: usize = 20;

/// Hands over the facts of a file one after the other; what is wrong with a line, or what `use_them` says of it, goes to
/// `faults` with its place.
///
/// # Errors
/// The file cannot be read, or not to its end.
pub fn each(
    path: &Path,
    faults: &mut Vec<Fault>,
    mut use_them: impl FnMut(Facts) -> Result<(), String>,
) -> Result<(), Fault> {
    let name = if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    };
    let fault = |line: Option<u64>, why: &str| {
        let place = match line {
            Some(line) => format!("{name}, line {line}"),
            None => name.clone(),
        };
        fault_about(FaultKind::File, &place, format!("{place}: {why}"))
    };
    let mut lines = open(path).map_err(|error| fault(None, &format!("cannot be opened ({error})")))?;
    let (mut line, mut judged, mut broken) = (0_u64, 0_u64, 0_usize);
    let mut octets = Vec::new();
    loop {
        octets.clear();
        line += 1;
        let taken = lines
            .by_ref()
            .take(LINE_MAX + 1)
            .read_until(b'\n', &mut octets)
            .map_err(|error| fault(Some(line), &format!("cannot be read ({error})")))?;
        if taken == 0 {
            break;
        }
        if taken as u64 > LINE_MAX {
            return Err(fault(Some(line), "is longer than 64 MiB, which no facts are"));
        }
        if octets.trim_ascii().is_empty() {
            continue;
        }
        match facts(&octets).and_then(&mut use_them) {
            Ok(()) => judged += 1,
            Err(why) => {
                faults.push(fault(Some(line), &why));
                broken += 1;
            }
        }
        if broken == BROKEN_MAX {
            return Err(fault(
                Some(line),
                &format!("the rest is left alone after {BROKEN_MAX} lines that cannot be used"),
            ));
        }
    }
    if judged == 0 && broken == 0 {
        return Err(fault(
            None,
            "holds no facts; 'plimsoll test NAME --facts FILE' writes them",
        ));
    }
    Ok(())
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::Error::other("it is a folder"));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// What every version of facts has.
#[derive(Deserialize)]
struct Head {
    schema: u64,
}

fn facts(line: &[u8]) -> Result<Facts, String> {
    let broken = |error: &serde_json::Error| {
        format!("this is no line of facts ({error}); 'plimsoll test NAME --facts FILE' writes them")
    };
    let head: Head = serde_json::from_slice(line).map_err(|error| broken(&error))?;
    if head.schema > u64::from(facts::SCHEMA) {
        return Err(format!(
            "these facts have form {}, this program reads forms up to {}; use a newer Plimsoll",
            head.schema,
            facts::SCHEMA
        ));
    }
    serde_json::from_slice(line).map_err(|error| broken(&error))
}
