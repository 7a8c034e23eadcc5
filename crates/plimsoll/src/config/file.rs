//! The configuration file.

use std::path::{Path, PathBuf};

use clap::{Arg, Command, ValueHint};
use render::json::{Fault, FaultKind};
use toml::{Table, Value};

use super::{is_flag, is_list, is_number, verify};
use crate::exit::fault;

/// Largest file that is read.
const SIZE_MAX: u64 = 1 << 20;

/// The file to read: the one asked for, else the first that is there of the usual ones.
pub fn find(asked: Option<&Path>, environment: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    if let Some(asked) = asked {
        return Some(asked.to_owned());
    }
    if let Some(asked) = environment("PLIMSOLL_CONFIG").filter(|path| !path.is_empty()) {
        return Some(asked.into());
    }
    let folder = |name: &str| {
        environment(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let candidates = [
        folder("XDG_CONFIG_HOME"),
        folder("HOME").map(|home| home.join(".config")),
        Some("/etc".into()),
    ];
    candidates
        .into_iter()
        .flatten()
        .map(|folder| folder.join("plimsoll/config.toml"))
        .find(|path| path.is_file())
}

/// Reads the file at `path`: each key with its values as the command line would have them.
pub fn read(path: &Path, table: &Command) -> Result<Vec<(String, Vec<String>)>, Fault> {
    let wrong = |why: String| {
        fault(
            FaultKind::File,
            format!("the configuration file {} cannot be used: {why}", path.display()),
        )
    };
    let size = std::fs::metadata(path).map_err(|e| wrong(e.to_string()))?.len();
    if size > SIZE_MAX {
        return Err(wrong("it is larger than 1 MiB".to_owned()));
    }
    let text = std::fs::read_to_string(path).map_err(|e| wrong(e.to_string()))?;
    let parsed: Table = toml::from_str(&text).map_err(|e| wrong(where_in(&text, &e)))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut settings = Vec::new();
    for (key, value) in &parsed {
        let arg = table
            .get_arguments()
            .find(|arg| arg.get_long() == Some(key))
            .ok_or_else(|| wrong(unknown(key, table)))?;
        let values = values(arg, value).map_err(|kind| wrong(format!("'{key}' must be {kind}")))?;
        let values: Vec<String> = values
            .into_iter()
            .map(|value| place(arg, value, folder))
            .collect();
        verify(
            table,
            arg,
            &values,
            &format!("the configuration file {}", path.display()),
        )?;
        settings.push((key.clone(), values));
    }
    Ok(settings)
}

/// The parser's complaint with its line.
fn where_in(text: &str, error: &toml::de::Error) -> String {
    let message = error.message().trim();
    match error.span().and_then(|span| text.get(..span.start)) {
        Some(before) => format!("line {}: {message}", before.matches('\n').count() + 1),
        None => message.to_owned(),
    }
}

fn unknown(key: &str, table: &Command) -> String {
    let known = table.get_arguments().filter_map(|arg| arg.get_long());
    let nearest = known
        .map(|name| (strsim::damerau_levenshtein(name, &key.replace('_', "-")), name))
        .min();
    match nearest {
        Some((distance, name)) if distance <= name.len() / 2 => {
            format!("there is no setting '{key}'; did you mean '{name}'?")
        }
        _ => format!("there is no setting '{key}'; 'plimsoll config' shows them all"),
    }
}

/// What `value` would be on the command line, or what kind it should be of.
fn values(arg: &Arg, value: &Value) -> Result<Vec<String>, &'static str> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if is_flag(arg) {
        let flag = value.as_bool().ok_or("true or false")?;
        Ok(vec![flag.to_string()])
    } else if is_list(arg) {
        let list = match value {
            Value::Array(items) => items.iter().map(text).collect(),
            one => text(one).map(|one| vec![one]),
        };
        list.ok_or("a list of texts, such as [\"a\", \"b\"]")
    } else if is_number(arg) {
        match value {
            Value::Integer(number) => Ok(vec![number.to_string()]),
            Value::Float(number) => Ok(vec![number.to_string()]),
            _ => Err("a number"),
        }
    } else {
        text(value)
            .map(|text| vec![text])
            .ok_or("a text in quotation marks")
    }
}

/// Files are looked for from the folder of the configuration file on, `~/` is the user's.
fn place(arg: &Arg, value: String, folder: &Path) -> String {
    let words = ["none", "polite", "all"];
    let is_word = words.contains(&value.as_str()) || catalogue::BUILT_IN.iter().any(|(id, _)| *id == value);
    if arg.get_value_hint() != ValueHint::FilePath || is_word {
        return value;
    }
    match (value.strip_prefix("~/"), std::env::var("HOME")) {
        (Some(rest), Ok(home)) => format!("{home}/{rest}"),
        _ => folder.join(value).display().to_string(),
    }
}
