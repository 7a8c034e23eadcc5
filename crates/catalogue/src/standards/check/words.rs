//! Texts that are empty, or would do harm where they are shown.

use super::Faults;
use crate::standards::{Catalogue, Standard};

pub(super) fn verify(catalogue: &Catalogue, faults: &mut Faults) {
    for entry in &catalogue.standards {
        standard(entry, faults);
    }
    let threats = catalogue
        .threats
        .iter()
        .flat_map(|e| [("name", e.name.as_str()), ("words", &e.words)]);
    all("threats.toml", threats, faults);
    let actors = catalogue
        .actors
        .iter()
        .flat_map(|e| [("name", e.name.as_str()), ("does", &e.does)]);
    all("actors.toml", actors, faults);
    let objects = catalogue
        .objects
        .iter()
        .flat_map(|e| [("name", e.name.as_str()), ("means", &e.means)]);
    all("procurement-objects.toml", objects, faults);
    let categories = catalogue.categories.iter().map(|e| ("name", e.name.as_str()));
    all("categories.toml", categories, faults);
    let instruments = (catalogue.instruments.iter())
        .flat_map(|e| [("name", e.name.as_str()), ("binds", &e.binds), ("whom", &e.whom)]);
    all("instruments.toml", instruments, faults);
    all(
        "sources.toml",
        catalogue.sources.iter().map(|e| ("title", e.title.as_str())),
        faults,
    );
    for entry in &catalogue.baselines {
        let items = entry.items.iter().map(|e| ("words", e.words.as_str()));
        let provisions = entry.provisions.iter().map(|e| ("words", e.words.as_str()));
        let name = std::iter::once(("name", entry.name.as_str()));
        all(
            &format!("iot/{}.toml", entry.id),
            name.chain(items).chain(provisions),
            faults,
        );
    }
}

fn all<'a>(file: &str, texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Faults) {
    for (key, text) in texts {
        if text.is_empty() || text.trim() != text {
            faults.add(file, format!("{key} is empty or has blanks around it: '{text}'"));
        }
        if text.chars().any(char::is_control) {
            faults.add(
                file,
                format!("{key} has a line end or another control character: {text:?}"),
            );
        }
    }
}

fn standard(entry: &Standard, faults: &mut Faults) {
    let file = &super::standards::file(entry);
    let measured = &entry.measured;
    let sentences = [("without_it", &entry.without_it), ("how", &measured.how)];
    let limits = measured.limits.iter().map(|text| ("limits", text));
    let asks = entry.tenders.iter().map(|tender| ("ask", &tender.ask));
    let sentences: Vec<(&str, &str)> = (sentences.into_iter().chain(limits).chain(asks))
        .map(|(key, text)| (key, text.as_str()))
        .collect();
    for (key, text) in &sentences {
        if !text.ends_with(['.', '?']) {
            faults.add(
                file,
                format!("{key} is no whole sentence: '{text}'; end it with a full stop"),
            );
        }
    }
    all(file, sentences.into_iter(), faults);
    let names = [("name", entry.name.as_str()), ("title", &entry.title)];
    let documents = entry.documents.iter();
    let ids = documents
        .clone()
        .map(|document| ("id of a document", document.id.as_str()));
    let notes = documents.filter_map(|document| document.note.as_deref());
    let asked = entry
        .status
        .iter()
        .flat_map(|status| [&status.asks, &status.note]);
    let notes = notes
        .chain(asked.flatten().map(String::as_str))
        .map(|note| ("note or asks", note));
    all(file, names.into_iter().chain(ids).chain(notes), faults);
}
