//! The lab: a miniature Internet on this machine.

mod check;
mod compare;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use lab::{Files, Lab, Options};
use render::json::{Fault, FaultKind};
use scan::NetworkOptions;
use serde_json::json;
use tempfile::TempDir;
use text::Words;
use verdict::Args;

use super::test::interrupted;
use crate::{
    cli::{LabCommand, LabListArgs, LabUpArgs, Plain},
    exit::{self, fault},
    output,
};

/// `plimsoll lab`.
pub fn run(command: &LabCommand, words: &Words) -> Result<u8, Fault> {
    match command {
        LabCommand::Up(args) => up(args, words),
        LabCommand::List(args) => list(args, words),
        LabCommand::Check(args) => check::run(args, words),
    }
}

pub fn runtime() -> Result<tokio::runtime::Runtime, Fault> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| fault(FaultKind::Internal, format!("no work can be begun here: {error}")))
}

/// A folder of our own that nobody else can write to; it goes when it is dropped.
pub fn new_folder() -> Result<TempDir, Fault> {
    tempfile::Builder::new()
        .prefix("plimsoll-lab-")
        .tempdir()
        .map_err(|error| {
            fault(
                FaultKind::File,
                format!("there is no place for the files of the lab: {error}"),
            )
        })
}

pub async fn start(folder: PathBuf, ports: Option<u16>, names: u32) -> Result<Lab, Fault> {
    let options = Options { folder, ports, names };
    Lab::start(&options)
        .await
        .map_err(|sentence| fault(FaultKind::File, sentence))
}

/// The options that lead into the lab.
pub fn network_options(files: &Files) -> NetworkOptions {
    NetworkOptions {
        root_hints: Some(files.root_hints.clone()),
        trust_anchor: Some(files.trust_anchor.clone()),
        ca_bundle: Some(files.ca_bundle.clone()),
        vrps: vec![files.vrps.clone()],
        routes: files.routes.to_vec(),
        allow_net: lab::nets(),
        net_map: Some(files.net_map.clone()),
        pace: Some("none".to_owned()),
        vantage: Some("lab".to_owned()),
        ..NetworkOptions::default()
    }
}

fn up(args: &LabUpArgs, words: &Words) -> Result<u8, Fault> {
    let own = match &args.folder {
        Some(_) => None,
        None => Some(new_folder()?),
    };
    let chosen = args.folder.clone();
    let folder = chosen
        .or_else(|| own.as_ref().map(|own| own.path().to_owned()))
        .unwrap_or_default();
    runtime()?.block_on(async {
        let lab = start(folder, args.ports, args.names).await?;
        output::print(&announcement(&lab, args.names, words))?;
        interrupted().await;
        Ok(exit::MEASURED)
    })
}

/// What is there, and how to use it.
fn announcement(lab: &Lab, generated: u32, words: &Words) -> String {
    let files = &lab.files;
    let names = lab.domains.len() as u64 + u64::from(generated);
    let args = Args::from([
        ("names", names.into()),
        ("seconds", seconds(lab.started_in).into()),
        ("folder", shown(&files.folder).into()),
    ]);
    let short = format!("plimsoll --config {} test healthy.test", shown(&files.config));
    let mut long = format!(
        "plimsoll test --root-hints {} --trust-anchor {} --ca-bundle {} --vrps {}",
        shown(&files.root_hints),
        shown(&files.trust_anchor),
        shown(&files.ca_bundle),
        shown(&files.vrps)
    );
    for routes in &files.routes {
        long += &format!(" --routes {}", shown(routes));
    }
    for net in lab::NETS {
        long += &format!(" --allow-net {net}");
    }
    long += &format!(" --net-map {} --pace none healthy.test", shown(&files.net_map));
    format!(
        "{}\n{}\n\n{}\n  {short}\n{}\n  {long}\n\n{}\n",
        words.shared_with("lab-up", &args),
        words.shared_with("lab-files", &args),
        words.shared("lab-how"),
        words.shared("lab-how-long"),
        words.shared("lab-list-hint"),
    )
}

/// A path as a shell takes it.
fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+@".contains(c);
    if path.chars().all(plain) {
        path
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}

fn seconds(time: std::time::Duration) -> String {
    format!("{:.1}", time.as_secs_f64())
}

fn list(args: &LabListArgs, words: &Words) -> Result<u8, Fault> {
    let domains = lab::domains();
    let dutch = words.language().tag == "nl";
    let sentence = |domain: &lab::Domain| if dutch { domain.nl } else { domain.en };
    if args.format == Plain::Json {
        let entries: Vec<_> = domains
            .iter()
            .map(|domain| {
                let tests: Vec<&str> = domain.tests.iter().map(|test| test.key()).collect();
                json!({ "name": domain.host, "theme": domain.theme.key(), "tests": tests, "sentence": sentence(domain) })
            })
            .collect();
        return output::print(&format!("{:#}\n", json!({ "schema": 1, "names": entries })));
    }
    let wide = domains.iter().map(|domain| domain.host.len()).max().unwrap_or(0);
    let mut text = String::new();
    let mut theme = None;
    for domain in &domains {
        if theme != Some(domain.theme) {
            let title = words.shared(&format!("lab-theme-{}", domain.theme.key()));
            text += &format!("{}{title}\n", if theme.is_some() { "\n" } else { "" });
            theme = Some(domain.theme);
        }
        let tests: Vec<&str> = domain.sides().map(lab::Side::key).collect();
        text += &format!(
            "  {:wide$}  {:9}  {}\n",
            domain.host,
            tests.join(", "),
            sentence(domain)
        );
    }
    output::print(&text)
}
