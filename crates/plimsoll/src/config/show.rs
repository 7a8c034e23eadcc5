//! The configuration in effect, as a file that says the same when it is read.

use clap::{Arg, ArgMatches, parser::ValueSource};
use toml::Value;

use super::{Layers, is_flag, is_list, is_number, variable};
use crate::options::table;

/// Writes every option: those that are set with their values and where these come from, the others as remarks.
pub fn show(matches: &ArgMatches, layers: &Layers) -> String {
    let mut out = String::from("# The configuration in effect.\n");
    if let Some(file) = &layers.file {
        out.push_str(&format!("# File: {}\n", one_line(&file.display().to_string())));
    }
    for arg in table().get_arguments() {
        let Some(key) = arg.get_long() else { continue };
        out.push('\n');
        if let Some(help) = arg.get_help() {
            out.push_str(&format!("# {}\n", one_line(&help.to_string())));
        }
        let values = values(matches, arg);
        if values.is_empty() {
            out.push_str(&format!("# {key} = {}\n", example(arg)));
            continue;
        }
        let source = match matches.value_source(arg.get_id().as_str()) {
            Some(ValueSource::CommandLine) => "the command line",
            _ => layers.source(key).unwrap_or("built in"),
        };
        out.push_str(&format!("# From: {}\n", one_line(source)));
        out.push_str(&format!("{key} = {}\n", written(arg, values)));
    }
    out
}

fn values(matches: &ArgMatches, arg: &Arg) -> Vec<String> {
    let raw = matches.try_get_raw(arg.get_id().as_str()).ok().flatten();
    raw.into_iter()
        .flatten()
        .map(|value| value.to_string_lossy().into_owned())
        .collect()
}

fn written(arg: &Arg, values: Vec<String>) -> Value {
    if is_list(arg) {
        return Value::Array(values.into_iter().map(Value::String).collect());
    }
    let value = values.into_iter().next_back().unwrap_or_default();
    if is_flag(arg) {
        return Value::Boolean(value == "true");
    }
    if is_number(arg) {
        let whole = value.parse().map(Value::Integer);
        return whole
            .or_else(|_| value.parse().map(Value::Float))
            .unwrap_or(Value::String(value));
    }
    Value::String(value)
}

/// What a value looks like, for an option that is not set.
fn example(arg: &Arg) -> Value {
    let names = arg.get_value_names().unwrap_or_default();
    let name = names.first().map_or("", |name| name.as_str()).to_owned();
    if is_list(arg) {
        Value::Array(vec![Value::String(name)])
    } else if is_flag(arg) {
        Value::Boolean(false)
    } else if is_number(arg) {
        Value::Integer(60)
    } else if arg.get_long().is_some() {
        Value::String(name)
    } else {
        Value::String(variable(arg))
    }
}

fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
