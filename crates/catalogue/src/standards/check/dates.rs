//! Dates that cannot be in this order.

use super::{Faults, standards::file};
use crate::standards::{Catalogue, Day, Document, DocumentState, Standard};

pub(super) fn verify(standard: &Standard, catalogue: &Catalogue, faults: &mut Faults) {
    let file = &file(standard);
    for document in &standard.documents {
        state(file, document, faults);
        replacement(file, document, standard, faults);
    }
    let first = first_document(standard);
    for status in &standard.status {
        let whose = format!("the status under '{}'", status.instrument);
        if let (Some(since), Some(by)) = (status.since, status.by)
            && by.surely_before(since)
        {
            faults.add(
                file,
                format!("{whose} is to be met by {by}, before it begins in {since}"),
            );
        }
        let issued = catalogue.instrument(&status.instrument).and_then(|e| e.issued);
        for day in [status.since, status.by].into_iter().flatten() {
            if let Some(issued) = issued.filter(|issued| day.surely_before(*issued)) {
                faults.add(
                    file,
                    format!("{whose} begins in {day}, before the instrument was issued in {issued}"),
                );
            }
            if let Some(first) = first.filter(|first| day.surely_before(*first)) {
                faults.add(
                    file,
                    format!(
                        "{whose} begins in {day}, but its first document is of {first}: add the one before"
                    ),
                );
            }
        }
    }
}

fn state(file: &str, document: &Document, faults: &mut Faults) {
    let id = &document.id;
    match (document.state, document.date) {
        (DocumentState::Current | DocumentState::Obsoleted, None) => {
            faults.add(
                file,
                format!("{id} has no date: write one, or the state 'living'"),
            );
        }
        (DocumentState::Draft, Some(date)) => {
            faults.add(file, format!("{id} is a draft, and was not published in {date}"));
        }
        _ => {}
    }
    let obsoleted = document.state == DocumentState::Obsoleted;
    match &document.replaced_by {
        None if obsoleted => faults.add(file, format!("{id} is obsoleted: say by what, in replaced_by")),
        Some(by) if !obsoleted => faults.add(
            file,
            format!("{id} was replaced by {by}: write the state 'obsoleted'"),
        ),
        _ => {}
    }
}

fn replacement(file: &str, document: &Document, standard: &Standard, faults: &mut Faults) {
    let Some(by) = &document.replaced_by else { return };
    let Some(newer) = standard.documents.iter().find(|other| other.id == *by) else {
        faults.add(
            file,
            format!(
                "{} was replaced by '{by}', which is not among the documents",
                document.id
            ),
        );
        return;
    };
    if newer.id == document.id || newer.state == DocumentState::Draft {
        faults.add(
            file,
            format!("{} cannot have been replaced by '{by}'", document.id),
        );
    }
    if let (Some(old), Some(new)) = (document.date, newer.date)
        && new.surely_before(old)
    {
        faults.add(
            file,
            format!(
                "{} of {old} was replaced by {by}, which is older: {new}",
                document.id
            ),
        );
    }
}

/// The day of the oldest document; none where one of them might be older.
fn first_document(standard: &Standard) -> Option<Day> {
    let mut first: Option<Day> = None;
    for document in &standard.documents {
        match (document.state, document.date) {
            (DocumentState::Draft, _) => {}
            (_, None) => return None,
            (_, Some(date)) => {
                first = Some(first.filter(|first| !date.surely_before(*first)).unwrap_or(date))
            }
        }
    }
    first
}
