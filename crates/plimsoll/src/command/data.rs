//! Data from outside: routes and validated payloads.

use std::path::PathBuf;

use facts::Timestamp;
use probe::route::RouteTables;
use render::json::{Fault, FaultKind};
use text::Words;
use verdict::Args;

use crate::{
    cli::{DataCommand, ImportArgs},
    exit::{fault, remark},
    output,
    stored::{Kind, Store, describe},
};

/// `plimsoll data`.
pub fn run(command: &DataCommand, words: &Words) -> Result<u8, Fault> {
    match command {
        DataCommand::Import(args) => import(args, words),
        DataCommand::Status => status(words),
        DataCommand::Update => Err(fault(
            FaultKind::NotBuilt,
            "fetching data is not built yet; fetch the files yourself and keep them with 'plimsoll data import'",
        )),
    }
}

/// The folder of this user.
pub fn store() -> Result<Store, Fault> {
    Store::find(|name| std::env::var(name).ok()).ok_or_else(|| {
        let sentence =
            "there is no folder for data: neither PLIMSOLL_DATA nor XDG_DATA_HOME nor HOME is set; set one";
        fault(FaultKind::File, sentence)
    })
}

/// Reads the files as a test would; what a test could not use is not kept.
fn load(vrps: &[PathBuf], routes: &[PathBuf]) -> Result<RouteTables, Fault> {
    let (tables, notices) =
        RouteTables::load(vrps, routes).map_err(|error| fault(FaultKind::File, error.to_string()))?;
    for notice in notices {
        remark(&notice.to_string());
    }
    Ok(tables)
}

fn import(args: &ImportArgs, words: &Words) -> Result<u8, Fault> {
    let store = store()?;
    load(&args.vrps, &args.routes)?;
    for (kind, files) in [(Kind::Vrps, &args.vrps), (Kind::Routes, &args.routes)] {
        if !files.is_empty() {
            store.replace(kind, files).map_err(|error| {
                let folder = store.folder().display();
                fault(
                    FaultKind::File,
                    format!("the files cannot be kept in {folder}: {error}"),
                )
            })?;
        }
    }
    status(words)
}

fn status(words: &Words) -> Result<u8, Fault> {
    output::print(&lines(&store()?, words)?.concat())
}

/// What is kept, a line for each kind and one for what is built in.
pub fn lines(store: &Store, words: &Words) -> Result<Vec<String>, Fault> {
    let files = |kind| {
        store.files(kind).map_err(|error| {
            let folder = store.folder().display();
            fault(
                FaultKind::File,
                format!("the data kept in {folder} cannot be read: {error}"),
            )
        })
    };
    let tables = load(&files(Kind::Vrps)?, &files(Kind::Routes)?)?;
    let (vrps, routes) = describe(&tables);
    let mut lines = Vec::new();
    lines.push(match vrps {
        Some(table) => {
            let counts = Args::from([("count", table.count.into())]);
            line("status-vrps", counts, &table.source, table.made_at, words)
        }
        None => words.shared("status-no-vrps"),
    });
    lines.push(match routes {
        Some(table) => {
            let counts = Args::from([("v4", table.prefixes_v4.into()), ("v6", table.prefixes_v6.into())]);
            line("status-routes", counts, &table.source, table.made_at, words)
        }
        None => words.shared("status-no-routes"),
    });
    let roots = probe::tls::roots::RootStore::mozilla();
    let args = Args::from([
        ("count", roots.certificates().len().into()),
        ("version", roots.version().into()),
    ]);
    lines.push(words.shared_with("status-roots", &args));
    Ok(lines
        .into_iter()
        .map(|line| format!("{}\n", text::plain(&line)))
        .collect())
}

fn line(key: &str, mut args: Args, source: &str, made_at: Option<Timestamp>, words: &Words) -> String {
    let now = Timestamp::now();
    let age = match made_at {
        Some(at) => {
            let seconds = now.as_second().saturating_sub(at.as_second());
            let made = Args::from([
                ("time", at.strftime("%Y-%m-%d %H:%M UTC").to_string().into()),
                ("age", render::age(seconds, words).into()),
            ]);
            words.shared_with("status-made", &made)
        }
        None => words.shared("status-undated"),
    };
    args.insert("source", source.into());
    args.insert("made", age.into());
    words.shared_with(key, &args)
}
