//! Settings in layers: the command line, then the environment, then a file, then what is built in.
//!
//! What the environment and the file say is held against the table of options, one value at a time, and then becomes
//! the default of the option of that name. So there is one reader of values, and one order of precedence.

mod file;
mod show;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::{Arg, ArgAction, Command};
use render::json::{Fault, FaultKind};

use crate::{exit::fault, options::table, run::sentence};

pub use file::find;
pub use show::show;

/// What the environment and the file say.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// The file, where there is one.
    pub file: Option<PathBuf>,
    settings: BTreeMap<String, Setting>,
}

/// The values of one option, and who says so.
#[derive(Clone, Debug)]
struct Setting {
    values: Vec<String>,
    source: String,
}

impl Layers {
    /// Reads `file` and the environment, of which an empty variable says nothing.
    ///
    /// # Errors
    /// The file cannot be read, has a key that nobody knows, or a value of the wrong kind stands somewhere.
    pub fn read(file: Option<&Path>, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Fault> {
        let table = table();
        let mut settings = BTreeMap::new();
        if let Some(path) = file {
            for (key, values) in file::read(path, &table)? {
                let source = path.display().to_string();
                settings.insert(key, Setting { values, source });
            }
        }
        for arg in table.get_arguments() {
            let (Some(key), variable) = (arg.get_long(), variable(arg)) else {
                continue;
            };
            let Some(text) = environment(&variable).filter(|text| !text.is_empty()) else {
                continue;
            };
            let values = split(arg, &text);
            verify(
                &table,
                arg,
                &values,
                &format!("the environment variable {variable}"),
            )?;
            let source = variable;
            settings.insert(key.to_owned(), Setting { values, source });
        }
        Ok(Layers {
            file: file.map(Path::to_owned),
            settings,
        })
    }

    /// `command` and all below it, with these settings as the defaults of the options of their names.
    pub fn apply(&self, command: Command) -> Command {
        let names: Vec<String> = command
            .get_subcommands()
            .map(|below| below.get_name().to_owned())
            .collect();
        // Elsewhere an option may have the same name and mean another thing: 'data import' takes files to keep.
        if command.get_name() == "data" {
            return command;
        }
        let mut command =
            command.mut_args(
                |arg| match arg.get_long().and_then(|key| self.settings.get(key)) {
                    Some(setting) => arg
                        .default_values(setting.values.clone())
                        .hide_default_value(true)
                        .required(false),
                    None => arg,
                },
            );
        for name in names {
            command = command.mut_subcommand(name, |below| self.apply(below));
        }
        command
    }

    /// Who sets this option.
    fn source(&self, key: &str) -> Option<&str> {
        self.settings.get(key).map(|setting| setting.source.as_str())
    }
}

/// The environment variable of an option: `PLIMSOLL_NO_IPV6`.
pub fn variable(arg: &Arg) -> String {
    let key = arg.get_long().unwrap_or_default();
    format!("PLIMSOLL_{}", key.to_uppercase().replace('-', "_"))
}

fn is_list(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
}

/// A flag takes a value or none.
fn is_flag(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|range| range.min_values() == 0)
}

fn is_number(arg: &Arg) -> bool {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().any(|name| name.as_str() == "SECONDS")
}

/// An option may be given several times; a variable cannot.
fn split(arg: &Arg, text: &str) -> Vec<String> {
    if is_list(arg) {
        let parts = text.split(',').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    } else {
        vec![text.to_owned()]
    }
}

/// Reads each value as the command line would.
fn verify(table: &Command, arg: &Arg, values: &[String], source: &str) -> Result<(), Fault> {
    let key = arg.get_long().unwrap_or_default();
    for value in values {
        let words = ["configuration".to_owned(), format!("--{key}={value}")];
        table.clone().try_get_matches_from(words).map_err(|error| {
            fault(
                FaultKind::File,
                format!("{source} cannot be used: {}", sentence(&error)),
            )
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
