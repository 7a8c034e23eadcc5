//! Tables of validated ROA payloads, as validators write them: JSON or CSV.

use std::path::Path;

use facts::{Timestamp, Vrp};
use wire::route::Columns;

use super::{
    Notice, RouteError, dump,
    error::Skipped,
    input::{Input, next_line, reading},
    json,
    prefixes::Full,
    tables::Payloads,
};

/// What to do about a file that holds no payloads.
pub(super) const FIX: &str = "write it with 'routinator vrps --format json' or 'rpki-client -j'";

/// Reads the file at `path` into `payloads`; the answer is when it was made and what is odd about it.
pub(super) fn read(
    payloads: &mut Payloads,
    path: &Path,
) -> Result<(Option<Timestamp>, Option<Notice>), RouteError> {
    let mut input = Input::open(path)?;
    let modified = input.modified;
    let first = input.first().map_err(|e| reading(path, None, &e))?;
    let mut sink = Sink::new(payloads);
    let made_at = match first {
        Some(b'{' | b'[') => json::read(&mut sink, input, path)?,
        Some(_) => {
            table(&mut sink, input, path)?;
            None
        }
        None => return Err(no_table(path, None, "is empty".to_owned())),
    };
    let Sink { skipped, used, .. } = sink;
    if used == 0 && skipped.count > 0 {
        let what = format!("holds no payload, and {}", skipped.why().unwrap_or_default());
        return Err(no_table(path, skipped.line(), what));
    }
    let what = if used == 0 {
        Some("holds no payloads, so nothing can be said from it".to_owned())
    } else {
        skipped.summary(&format!("{} entries", used + skipped.count))
    };
    let notice = what.map(|what| Notice {
        file: path.to_owned(),
        what,
    });
    Ok((made_at.or(modified), notice))
}

/// Where payloads of one file go, with a count of those that could not be used.
pub(super) struct Sink<'a> {
    payloads: &'a mut Payloads,
    pub skipped: Skipped,
    pub used: u64,
}

impl<'a> Sink<'a> {
    fn new(payloads: &'a mut Payloads) -> Self {
        Sink {
            payloads,
            skipped: Skipped::default(),
            used: 0,
        }
    }

    /// Takes one payload.
    pub fn add(&mut self, vrp: &Vrp) -> Result<(), Full> {
        self.used += 1;
        self.payloads.add(vrp)
    }
}

/// Reads a table with commas; its heading says which column holds what.
fn table(sink: &mut Sink<'_>, mut input: Input, path: &Path) -> Result<(), RouteError> {
    let (mut octets, mut text) = (Vec::new(), String::new());
    let mut columns: Option<Columns> = None;
    let mut line = input.line;
    while next_line(&mut input.text, &mut octets, &mut text).map_err(|e| reading(path, Some(line), &e))? {
        let is_entry = !(text.trim().is_empty() || text.starts_with('#'));
        match (columns, is_entry) {
            (_, false) => {}
            (None, true) => columns = Some(heading(sink, &text, path, line)?),
            (Some(columns), true) => entry(sink, columns, &text, path, line)?,
        }
        line += 1;
    }
    Ok(())
}

/// The columns that the first line names; a table without a heading begins with its first payload.
fn heading(sink: &mut Sink<'_>, text: &str, path: &Path, line: u64) -> Result<Columns, RouteError> {
    if let Some(columns) = Columns::of(text) {
        return Ok(columns);
    }
    if Columns::USUAL.payload(text).is_ok() {
        entry(sink, Columns::USUAL, text, path, line)?;
        return Ok(Columns::USUAL);
    }
    if dump::looks_like_dump(text) {
        return Err(RouteError {
            fix: "give it with --routes, and validated payloads here".to_owned(),
            ..no_table(
                path,
                Some(line),
                "is a table of routes, not of payloads".to_owned(),
            )
        });
    }
    let what = format!(
        "{} begins neither JSON nor a table of payloads",
        dump::quoted(text)
    );
    Err(no_table(path, Some(line), what))
}

fn entry(
    sink: &mut Sink<'_>,
    columns: Columns,
    text: &str,
    path: &Path,
    line: u64,
) -> Result<(), RouteError> {
    match columns.payload(text) {
        Ok(vrp) => sink
            .add(&vrp)
            .map_err(|full| no_table(path, Some(line), full.text())),
        Err(why) => {
            sink.skipped.add(line, text, why.text());
            Ok(())
        }
    }
}

/// The error for a file that is no table of payloads.
pub(super) fn no_table(path: &Path, line: Option<u64>, what: String) -> RouteError {
    RouteError {
        file: path.to_owned(),
        line,
        what,
        fix: FIX.to_owned(),
    }
}
