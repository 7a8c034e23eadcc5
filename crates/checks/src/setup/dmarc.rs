//! The way to the DMARC record that applies, and what that record says.

use wire::mail::{
    dmarc::{Dmarc as Record, Origin, Psd, Remark, discover},
    report_uri::Entry,
};

use crate::{View, published::own_name, view::dns::bare};

/// The tree walk of RFC 9989 §4.10, and the record at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dmarc {
    /// The names that were asked, in order.
    pub steps: Vec<Step>,
    /// Names without an answer, so that the end of the walk is not known.
    pub unanswered: Vec<String>,
    /// Whose record applies, a word from a closed list: `own`, `organization`, `suffix`; none where there is none.
    pub origin: Option<&'static str>,
    /// The record that applies.
    pub text: Option<String>,
    /// What it says, in the order of RFC 9989 §4.7.
    pub says: Vec<Says>,
}

/// One name of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name that was asked: `_dmarc.example.nl`.
    pub name: String,
    /// DMARC records there; only a single one counts.
    pub records: usize,
    /// True where the record that applies stands here.
    pub applies: bool,
}

/// What one tag of the record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// The tag, or a word for what there is to remark, from a closed list: `p`, `sp`, `np`, `psd`, `t`, `adkim`, `aspf`,
    /// `fo`, `rua`, `ruf`, `old`, `unknown`, `value`, `repeated`.
    pub tag: &'static str,
    /// Its value; for a remark, the tag that it is about.
    pub value: String,
}

/// The walk from the subject's name.
pub(super) fn dmarc(see: &View<'_>) -> Option<Dmarc> {
    let found = discover(&own_name(see)?, &see.dns);
    if found.steps.is_empty() && found.unanswered.is_empty() {
        return None;
    }
    let applied = found.applied.as_ref();
    Some(Dmarc {
        steps: found
            .steps
            .iter()
            .map(|step| Step {
                name: format!("_dmarc.{}", bare(&step.at)),
                records: step.texts.len(),
                applies: applied.is_some_and(|applied| applied.at == step.at),
            })
            .collect(),
        unanswered: found.unanswered.iter().map(bare).collect(),
        origin: applied.map(|applied| match applied.origin {
            Origin::Own => "own",
            Origin::Organization => "organization",
            Origin::Suffix => "suffix",
        }),
        text: applied.map(|applied| applied.text.clone()),
        says: applied.map(|applied| says(&applied.record)).unwrap_or_default(),
    })
}

fn says(record: &Record) -> Vec<Says> {
    let mut all = Vec::new();
    let mut say = |tag: &'static str, value: &str| {
        all.push(Says {
            tag,
            value: value.to_owned(),
        });
    };
    for (tag, request) in [("p", record.own), ("sp", record.below), ("np", record.absent)] {
        if let Some(request) = request {
            say(tag, request.key());
        }
    }
    match record.psd {
        Psd::Yes => say("psd", "y"),
        Psd::No => say("psd", "n"),
        Psd::Unsaid => {}
    }
    if record.testing {
        say("t", "y");
    }
    for (tag, strict) in [("adkim", record.dkim_strict), ("aspf", record.spf_strict)] {
        say(tag, if strict { "s" } else { "r" });
    }
    for (tag, addresses) in [("rua", &record.rua), ("ruf", &record.ruf)] {
        if !addresses.is_empty() {
            say(tag, &shown(addresses));
        }
    }
    if let Some(failures) = &record.failures {
        say("fo", failures);
    }
    for remark in &record.remarks {
        match remark {
            Remark::Old(tag, _) => say("old", tag),
            Remark::Unknown(tag) => say("unknown", tag),
            Remark::Value(tag, _) => say("value", tag),
            Remark::Repeated(tag) => say("repeated", tag),
            // What is wrong with the form stands with the check.
            Remark::NoTag(_) | Remark::Empty | Remark::Character => {}
        }
    }
    all
}

fn shown(addresses: &[Entry]) -> String {
    let texts = addresses.iter().map(|entry| match entry {
        Ok(uri) => uri.text.as_str(),
        Err((text, _)) => text.as_str(),
    });
    texts.collect::<Vec<&str>>().join(", ")
}
