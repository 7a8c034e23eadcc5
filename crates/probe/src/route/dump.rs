//! Dumps of RIS whois: one line for each prefix and origin (<https://www.ris.ripe.net/docs/ris-whois>).

use std::{io::BufRead, path::Path};

use facts::Timestamp;
use wire::route;

use super::{
    Notice, RouteError,
    error::{Skipped, excerpt},
    input::{Input, next_line, reading},
    tables::Routes,
};

/// What to do about a file that is no dump.
const FIX: &str = "give a RIS whois dump (origin, tab, prefix, tab, number of peers), as published at \
                   https://www.ris.ripe.net/dumps/";

/// Reads the file at `path` into `routes`; the answer is when it was made and what is odd about it.
pub(super) fn read(
    routes: &mut Routes,
    path: &Path,
) -> Result<(Option<Timestamp>, Option<Notice>), RouteError> {
    let fault = |line: Option<u64>, what: String| RouteError {
        file: path.to_owned(),
        line,
        what,
        fix: FIX.to_owned(),
    };
    let mut input = Input::open(path)?;
    if let Some(b'{' | b'[') = input.first().map_err(|e| reading(path, None, &e))?
        && looks_like_json(&mut input).map_err(|e| reading(path, None, &e))?
    {
        return Err(RouteError {
            fix: "give validated payloads with --vrps, and here a RIS whois dump".to_owned(),
            ..fault(None, "is JSON and no table of routes".to_owned())
        });
    }
    let (mut octets, mut text) = (Vec::new(), String::new());
    let mut skipped = Skipped::default();
    let mut stated: Option<Timestamp> = None;
    let mut used = 0_u64;
    let mut line = input.line;
    while next_line(&mut input.text, &mut octets, &mut text).map_err(|e| reading(path, Some(line), &e))? {
        match route::dump_line(&text) {
            Ok(None) => stated = stated.or_else(|| route::made_at(&text)),
            Ok(Some(route)) => {
                used += 1;
                routes
                    .add(&route)
                    .map_err(|full| fault(Some(line), full.text()))?;
            }
            Err(why) => skipped.add(line, &text, why.text()),
        }
        line += 1;
    }
    if used == 0 {
        let what = match skipped.why() {
            Some(why) => format!("holds no route, and {why}"),
            None => "holds no route".to_owned(),
        };
        return Err(fault(skipped.line(), what));
    }
    let notice = skipped.summary(&format!("{} lines", used + skipped.count));
    let notice = notice.map(|what| Notice {
        file: path.to_owned(),
        what,
    });
    Ok((stated.or(input.modified), notice))
}

/// A dump may begin with a set, `{64500,64501}`; an object goes on with a name in quotes.
fn looks_like_json(input: &mut Input) -> std::io::Result<bool> {
    let start = input.text.fill_buf()?;
    let inside = start.iter().skip(1).find(|octet| !octet.is_ascii_whitespace());
    Ok(matches!(inside, Some(b'"' | b'{' | b'[' | b'}' | b']')))
}

/// Whether a line that is no payload looks like one of a dump, so that the reader can be told.
pub(super) fn looks_like_dump(line: &str) -> bool {
    line.starts_with('%') || matches!(route::dump_line(line), Ok(Some(_)))
}

/// The first line of `text` for an error's words.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", excerpt(text))
}
