//! What can be wrong with arguments and objections.

use std::collections::BTreeSet;

use super::{
    Faults,
    references::{Known, lead},
};
use crate::standards::{Argument, Audience, Catalogue};

/// How many arguments of one audience are shown: what never comes among them is never seen.
pub(super) const SHOWN: usize = crate::standards::export::ARGUMENTS_SHOWN;

const ARGUMENTS: &str = "arguments.toml";
const OBJECTIONS: &str = "objections.toml";

pub(super) fn verify(catalogue: &Catalogue, known: &Known<'_>, faults: &mut Faults) {
    for argument in &catalogue.arguments {
        conditions(argument, known, faults);
        let texts = [("words", &argument.words), ("evidence", &argument.evidence)];
        sentences(ARGUMENTS, &argument.id, texts, faults);
        figures(ARGUMENTS, &argument.id, &texts, &argument.source, known, faults);
    }
    for objection in &catalogue.objections {
        let is_standard = |id: &str| known.standards.contains(id);
        let key = format!("'{}': standards", objection.id);
        lead(
            OBJECTIONS,
            &key,
            &objection.standards,
            is_standard,
            "the catalogue",
            faults,
        );
        let texts = [("words", &objection.words), ("answer", &objection.answer)];
        sentences(OBJECTIONS, &objection.id, texts, faults);
        figures(
            OBJECTIONS,
            &objection.id,
            &texts,
            &objection.source,
            known,
            faults,
        );
    }
    // A folder without arguments at all is one of somebody who does not need any.
    if !catalogue.arguments.is_empty() {
        use_of_each(catalogue, faults);
    }
}

fn conditions(argument: &Argument, known: &Known<'_>, faults: &mut Faults) {
    let id = &argument.id;
    let lists = [
        (
            "standards",
            &argument.standards,
            &known.standards,
            "the catalogue",
        ),
        ("threats", &argument.threats, &known.threats, "threats.toml"),
        (
            "objects",
            &argument.objects,
            &known.objects,
            "procurement-objects.toml",
        ),
        (
            "categories",
            &argument.categories,
            &known.categories,
            "categories.toml",
        ),
    ];
    for (key, ids, there, place) in lists {
        let key = format!("'{id}': {key}");
        lead(ARGUMENTS, &key, ids, |id| there.contains(id), place, faults);
    }
    for tier in argument.tiers.iter().filter(|tier| !(1..=3).contains(*tier)) {
        faults.add(
            ARGUMENTS,
            format!("'{id}': there is no tier {tier}: write 1, 2 or 3"),
        );
    }
}

fn sentences(file: &str, id: &str, texts: [(&str, &String); 2], faults: &mut Faults) {
    for (key, text) in texts {
        if !text.ends_with(['.', '?']) || text.trim() != text || text.chars().any(char::is_control) {
            faults.add(
                file,
                format!("'{id}': {key} is no whole sentence on one line; end it with a full stop"),
            );
        }
    }
}

/// Whoever names a figure says where it was read.
fn figures(
    file: &str,
    id: &str,
    texts: &[(&str, &String); 2],
    sources: &[String],
    known: &Known<'_>,
    faults: &mut Faults,
) {
    let has_figure = texts
        .iter()
        .any(|(_, text)| text.chars().any(|sign| sign.is_ascii_digit()));
    let named = !sources.is_empty();
    if named {
        known.sourced(
            file,
            &format!("'{id}'"),
            sources,
            verdict::Confidence::High,
            faults,
        );
    } else if has_figure && !is_name_with_digits(texts) {
        faults.add(
            file,
            format!("'{id}' has a figure and no source: name where it was read"),
        );
    }
}

/// Names such as IPv4 are no figures.
fn is_name_with_digits(texts: &[(&str, &String); 2]) -> bool {
    let words = texts.iter().flat_map(|(_, text)| text.split_whitespace());
    words
        .filter(|word| word.chars().any(|sign| sign.is_ascii_digit()))
        .all(|word| word.starts_with(|sign: char| sign.is_ascii_alphabetic()))
}

/// Arguments that no page shows, and audiences to whom nothing can be said for a standard.
fn use_of_each(catalogue: &Catalogue, faults: &mut Faults) {
    let mut shown = BTreeSet::new();
    for standard in &catalogue.standards {
        for audience in Audience::ALL {
            let arguments = catalogue.arguments_for(standard, audience, SHOWN);
            if arguments.is_empty() {
                faults.add(
                    ARGUMENTS,
                    format!(
                        "nothing is said for '{}' to this audience: {audience:?}",
                        standard.id
                    ),
                );
            }
            shown.extend(arguments.iter().map(|argument| argument.id.as_str()));
        }
    }
    for argument in (catalogue.arguments.iter()).filter(|argument| !shown.contains(argument.id.as_str())) {
        faults.add(
            ARGUMENTS,
            format!(
                "'{}' is shown for no standard: widen its conditions, move it up, or remove it",
                argument.id
            ),
        );
    }
}
