//! What went wrong, and the exit status that tells it.

use std::io::Write;

use render::json::{Fault, FaultKind};

/// Measured, whatever the verdicts.
pub const MEASURED: u8 = 0;
/// A check failed that `--fail-on` names.
pub const FAILED: u8 = 1;
/// Wrong usage, or no domain name.
pub const USAGE: u8 = 2;
/// Nothing could be measured, or the name does not exist.
pub const NOTHING: u8 = 3;

/// The status for one trouble.
pub fn status(kind: FaultKind) -> u8 {
    match kind {
        FaultKind::Usage | FaultKind::NotBuilt | FaultKind::File | FaultKind::NoDomainName => USAGE,
        FaultKind::DoesNotExist
        | FaultKind::NothingMeasured
        | FaultKind::Output
        | FaultKind::Interrupted
        | FaultKind::Internal => NOTHING,
    }
}

/// The highest status of all troubles.
pub fn highest(faults: &[Fault]) -> u8 {
    let statuses = faults.iter().map(|fault| status(fault.kind));
    statuses.max().unwrap_or(MEASURED)
}

/// A trouble about nothing in particular. Whatever stands in the sentence, it is one line and harmless to a terminal.
pub fn fault(kind: FaultKind, sentence: impl Into<String>) -> Fault {
    Fault {
        kind,
        sentence: one_line(&sentence.into()),
        about: None,
    }
}

/// A trouble about a name, file or line.
pub fn fault_about(kind: FaultKind, about: impl Into<String>, sentence: impl Into<String>) -> Fault {
    Fault {
        about: Some(about.into()),
        ..fault(kind, sentence)
    }
}

/// Says it on standard error, in one line whatever stands in it.
pub fn complain(fault: &Fault) {
    // Made by `fault`, hence one line.
    say("error", &fault.sentence);
}

/// Says a remark on standard error.
pub fn remark(text: &str) {
    say("note", &one_line(text));
}

fn say(what: &str, text: &str) {
    // Where standard error is closed, nobody is there to be told.
    let _ = writeln!(std::io::stderr(), "{what}: {text}");
}

/// `text` on one line, harmless to a terminal.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    text::plain(&words.join(" ")).into_owned()
}
