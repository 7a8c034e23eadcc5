//! The catalogue of standards: to look at, to check, to take along.

use std::{collections::BTreeSet, path::Path};

use catalogue::standards::{self, Catalogue, Level, Standard, export};
use render::json::{Fault, FaultKind};
use text::Words;

use crate::{
    cli::{
        CatalogueCheckArgs, CatalogueCommand, CatalogueExportArgs, CatalogueFormat, CatalogueListArgs,
        CatalogueShowArgs, ExportFormat, ExportTable,
    },
    exit::{self, fault, fault_about, remark},
    output::{self, Target},
};

/// `plimsoll catalogue`.
pub fn run(command: &CatalogueCommand, words: &Words) -> Result<u8, Fault> {
    match command {
        CatalogueCommand::List(args) => list(args, words),
        CatalogueCommand::Show(args) => show(args, words),
        CatalogueCommand::Check(args) => check(args),
        CatalogueCommand::Export(args) => write(args, words),
    }
}

/// The catalogue, and what of its files could not be read.
fn read(folder: Option<&Path>) -> Result<(Catalogue, Vec<standards::Fault>), Fault> {
    match folder {
        None => Ok(standards::catalogue()),
        Some(folder) => standards::read_folder(folder).map_err(|why| fault(FaultKind::File, why)),
    }
}

/// The catalogue for those who only look at it: what could not be read is said, and the rest is shown.
fn usable(folder: Option<&Path>, words: &Words) -> Result<Catalogue, Fault> {
    let (catalogue, faults) = read(folder)?;
    for fault in &faults {
        remark(&format!("left out: {fault}"));
    }
    Ok(catalogue.in_language(words.language().tag))
}

fn list(args: &CatalogueListArgs, words: &Words) -> Result<u8, Fault> {
    let mut catalogue = usable(args.from.from.as_deref(), words)?;
    known(
        "object",
        &args.bought_with,
        catalogue.objects.iter().map(|e| e.id.as_str()),
    )?;
    known(
        "category",
        &args.category,
        catalogue.categories.iter().map(|e| e.id.as_str()),
    )?;
    let places = catalogue.instruments.iter().map(|e| e.place.as_str());
    known("place", args.place.as_slice(), places)?;
    let chosen: BTreeSet<String> = (catalogue.standards.iter())
        .filter(|standard| is_asked_for(&catalogue, standard, args))
        .map(|standard| standard.id.clone())
        .collect();
    catalogue
        .standards
        .retain(|standard| chosen.contains(&standard.id));
    let text = match args.format {
        CatalogueFormat::Csv => export::standards(&catalogue),
        CatalogueFormat::Json => json(&catalogue.standards)?,
        CatalogueFormat::Md => export::list(&catalogue, &catalogue.standards, &export::no_link),
        CatalogueFormat::Text => {
            let list = export::list(&catalogue, &catalogue.standards, &export::no_link);
            render::prose(&list, Target::Standard.look())
        }
    };
    output::print(&text)
}

fn is_asked_for(catalogue: &Catalogue, standard: &Standard, args: &CatalogueListArgs) -> bool {
    let bought = |object: &String| {
        standard.bought_with.contains(object) || standard.bought_with.iter().any(|id| id == "all")
    };
    let asks = |place: &String| {
        let asked = catalogue.asked(standard);
        let firm = |state: Level| matches!(state, Level::Required | Level::Recommended);
        asked
            .get(place.as_str())
            .is_some_and(|all| all.iter().any(|status| firm(status.state)))
    };
    (args.bought_with.is_empty() || args.bought_with.iter().any(bought))
        && (args.category.is_empty() || args.category.contains(&standard.category))
        && (args.tier.is_empty() || args.tier.contains(&standard.tier))
        && args.place.iter().all(asks)
}

/// Refuses an id that the catalogue has not, and says which it has.
fn known<'a>(what: &str, asked: &[String], there: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let there: BTreeSet<&str> = there.collect();
    match asked.iter().find(|id| !there.contains(id.as_str())) {
        None => Ok(()),
        Some(id) => {
            let list: Vec<&str> = there.into_iter().collect();
            let sentence = format!("there is no {what} '{id}'; there are {}", list.join(", "));
            Err(fault_about(FaultKind::Usage, id, sentence))
        }
    }
}

fn show(args: &CatalogueShowArgs, words: &Words) -> Result<u8, Fault> {
    let mut catalogue = usable(args.from.from.as_deref(), words)?;
    if args.format == CatalogueFormat::Csv {
        let id = &args.id;
        catalogue.standards.retain(|standard| standard.id == *id);
        if catalogue.standards.is_empty() {
            let sentence = format!("there is no table of '{id}': --format csv is for standards");
            return Err(fault_about(FaultKind::Usage, id, sentence));
        }
        return output::print(&export::standards(&catalogue));
    }
    let baseline = catalogue.baselines.iter().find(|baseline| baseline.id == args.id);
    let (page, entry) = match (catalogue.standard(&args.id), baseline) {
        (Some(standard), _) => (
            export::page(&catalogue, standard, &export::no_link),
            json(standard)?,
        ),
        (None, Some(baseline)) => (
            export::baseline(&catalogue, baseline, &export::no_link),
            json(baseline)?,
        ),
        (None, None) => {
            return Err(fault_about(
                FaultKind::Usage,
                &args.id,
                unknown(&catalogue, &args.id),
            ));
        }
    };
    match args.format {
        CatalogueFormat::Json => output::print(&entry),
        CatalogueFormat::Md => output::print(&page),
        _ => output::print(&render::prose(&page, Target::Standard.look())),
    }
}

fn unknown(catalogue: &Catalogue, id: &str) -> String {
    let ids = (catalogue.standards.iter().map(|e| e.id.as_str()))
        .chain(catalogue.baselines.iter().map(|e| e.id.as_str()));
    let near: Vec<&str> = {
        let mut near: Vec<(usize, &str)> = ids
            .map(|known| {
                // 'dnssec' is far from 'dnssec-signing' by letters, but that is what is meant.
                let within = known.contains(id) || id.contains(known);
                let first = known.split('-').next().unwrap_or(known);
                let distance = [known, first].map(|known| strsim::damerau_levenshtein(known, id));
                let distance = distance.into_iter().min().unwrap_or(usize::MAX);
                (if within { distance.min(1) } else { distance }, known)
            })
            .filter(|(distance, known)| *distance <= known.len().min(id.len()) / 2)
            .collect();
        near.sort_unstable();
        near.into_iter().take(4).map(|(_, known)| known).collect()
    };
    if near.is_empty() {
        return format!("there is no standard '{id}'; 'plimsoll catalogue list' names them");
    }
    format!("there is no standard '{id}'; did you mean {}?", near.join(" or "))
}

fn check(args: &CatalogueCheckArgs) -> Result<u8, Fault> {
    let (catalogue, mut faults) = read(args.from.from.as_deref())?;
    let checks: BTreeSet<&str> = checks::all().map(|entry| entry.check.id).collect();
    faults.extend(standards::check(&catalogue, &checks));
    faults.sort();
    let mut text: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    let counted = format!(
        "{} standards, {} instruments, {} baselines: {}\n",
        catalogue.standards.len(),
        catalogue.instruments.len(),
        catalogue.baselines.len(),
        match faults.len() {
            0 => "nothing is wrong".to_owned(),
            1 => "one thing is wrong".to_owned(),
            count => format!("{count} things are wrong"),
        }
    );
    text += &counted;
    output::print(&text)?;
    Ok(if faults.is_empty() {
        exit::MEASURED
    } else {
        exit::FAILED
    })
}

fn write(args: &CatalogueExportArgs, words: &Words) -> Result<u8, Fault> {
    let catalogue = usable(args.from.from.as_deref(), words)?;
    let mut target = Target::open(args.output.as_deref())?;
    let text = match (args.format, args.table) {
        (ExportFormat::Json, _) => export::json(&catalogue),
        (ExportFormat::Csv, ExportTable::Standards) => export::standards(&catalogue),
        (ExportFormat::Csv, ExportTable::Statuses) => export::statuses(&catalogue),
        (ExportFormat::Md, _) => every_page(&catalogue),
    };
    target.write(&text).map(|()| exit::MEASURED)
}

fn every_page(catalogue: &Catalogue) -> String {
    let list = export::list(catalogue, &catalogue.standards, &export::no_link);
    let standards =
        (catalogue.standards.iter()).map(|entry| export::page(catalogue, entry, &export::no_link));
    let baselines =
        (catalogue.baselines.iter()).map(|entry| export::baseline(catalogue, entry, &export::no_link));
    let pages: Vec<String> = std::iter::once(list).chain(standards).chain(baselines).collect();
    pages.join("\n")
}

fn json(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| fault(FaultKind::Internal, error.to_string()))
}
