//! Reads many SPF records from the field and says what they come to.
//!
//!     cargo run --release -p plimsoll-wire --example spf_survey FILE.tsv
//!     … | cargo run --release -p plimsoll-wire --example spf_survey -
//!
//! The last column of each line is a record; a first line without one is a heading. Nothing is looked up.

// A program, unlike the library beside it: it reads files and says what it found.
#![allow(clippy::disallowed_macros, clippy::disallowed_methods, clippy::print_stdout)]

use std::{collections::BTreeMap, io::Read, process::ExitCode};

use wire::{
    dns::{self, Name, Record, Rtype},
    mail::{
        Told,
        spf::{Bounds, Ending, NodeState, Remark, Selected, Tree, is_near, select},
    },
};

type Counts = BTreeMap<String, usize>;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: spf_survey FILE.tsv|-");
        return ExitCode::FAILURE;
    };
    let mut octets = Vec::new();
    let read = match path.as_str() {
        "-" => std::io::stdin().read_to_end(&mut octets),
        path => std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut octets)),
    };
    if let Err(why) = read {
        eprintln!("{path}: {why}");
        return ExitCode::FAILURE;
    }
    let Ok(domain) = dns::name("example.org") else {
        return ExitCode::FAILURE;
    };
    let mut survey = Survey::default();
    for line in octets.split(|octet| *octet == b'\n') {
        let text = line.rsplit(|octet| *octet == b'\t').next().unwrap_or_default();
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if !text.is_empty() && text != b"spf" {
            survey.take(&domain, text);
        }
    }
    survey.print();
    ExitCode::SUCCESS
}

#[derive(Default)]
struct Survey {
    records: usize,
    states: Counts,
    faults: Counts,
    endings: Counts,
    direct: BTreeMap<u32, usize>,
    remarks: Counts,
    widths: Counts,
}

impl Survey {
    fn take(&mut self, domain: &Name, text: &[u8]) {
        self.records += 1;
        let record = txt(domain, text);
        let known = |name: &Name, rtype: Rtype| match (name == domain, rtype) {
            (true, Rtype::TXT) => Told::Records(vec![record.clone()]),
            _ => Told::NotAsked,
        };
        let tree = Tree::read(&known, domain, &Bounds::default());
        let Some(root) = tree.root() else { return };
        let state = match &root.state {
            NodeState::Record { .. } => "valid",
            NodeState::Invalid { errors, .. } => {
                for error in errors {
                    count(&mut self.faults, error.fault.key());
                }
                "invalid"
            }
            _ if matches!(select(&[record]), Selected::None) && is_near(text) => {
                "no record, but meant for one"
            }
            _ => "no record",
        };
        count(&mut self.states, state);
        if let Some(spf) = root.spf() {
            let ending = match tree.ending() {
                Ending::All(qualifier) => format!("{}all", qualifier.sign()),
                Ending::Absent => "neither all nor redirect".to_owned(),
                Ending::Unknown if spf.redirect().is_some() => "redirect".to_owned(),
                Ending::Unknown => "unknown".to_owned(),
            };
            count(&mut self.endings, &ending);
            *self.direct.entry(root.own).or_default() += 1;
            let addresses = root.allowed.v4.count();
            let bits = addresses
                .checked_ilog2()
                .map_or("none".to_owned(), |log| format!("2^{log:02}"));
            count(&mut self.widths, &bits);
        }
        let remarks: std::collections::BTreeSet<Remark> =
            tree.remarks().map(|(_, _, remark)| remark).collect();
        for remark in remarks {
            count(&mut self.remarks, &format!("{remark:?}"));
        }
    }

    fn print(&self) {
        println!("{} records", self.records);
        table("state", &self.states);
        table("faults (several of one record count)", &self.faults);
        table("ending of valid records", &self.endings);
        table("records with a remark", &self.remarks);
        table("IPv4 addresses named by valid records themselves", &self.widths);
        let direct = self
            .direct
            .iter()
            .map(|(terms, records)| (format!("{terms:3}"), *records));
        table(
            "terms that look something up, in the record itself",
            &direct.collect(),
        );
    }
}

fn count(counts: &mut Counts, what: &str) {
    *counts.entry(what.to_owned()).or_default() += 1;
}

fn table(title: &str, counts: &Counts) {
    println!("\n{title}");
    for (what, number) in counts {
        println!("  {number:7}  {what}");
    }
}

fn txt(owner: &Name, text: &[u8]) -> Record {
    let mut data = Vec::new();
    for piece in text.chunks(255) {
        data.push(u8::try_from(piece.len()).unwrap_or(0));
        data.extend_from_slice(piece);
    }
    Record {
        owner: owner.clone(),
        rtype: Rtype::TXT,
        ttl: 3600,
        data: data.into(),
    }
}
