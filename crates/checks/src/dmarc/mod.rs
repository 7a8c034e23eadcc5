//! Does the domain say what is to be done with mail that only claims to come from it?

mod policy;
mod present;
mod reporting;

use wire::{
    dns::Name,
    mail::{
        dmarc::{Applied, Asks, Discovery, Origin, Request, discover},
        domain,
    },
};

use crate::{Entry, View};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &present::CHECK,
        judge: present::judge,
    },
    Entry {
        check: &policy::CHECK,
        judge: policy::judge,
    },
    Entry {
        check: &reporting::CHECK,
        judge: reporting::judge,
    },
];

/// What the record that applies asks receivers to do with mail that fails.
pub(crate) struct Effective {
    /// The record.
    pub applied: Applied,
    /// What it asks for in the end.
    pub request: Request,
    /// What it would ask for without `t=y`.
    pub untried: Request,
    /// The tag that says so: `p`, `sp` or `np`; `rua` where nothing does and only reports are wanted.
    pub tag: &'static str,
}

/// What is asked for mail of `name`; none where no record applies, or it is of no use.
pub(crate) fn effective(see: &View<'_>, name: &Name) -> (Discovery, Option<Effective>) {
    let mut found = discover(name, &see.dns);
    let Some(applied) = found.applied.take() else {
        return (found, None);
    };
    // Names that do not exist are below the record's; where that cannot be told, the domain was typed by somebody who
    // believes in it.
    let exists = applied.origin == Origin::Own || domain::exists(name, &see.dns).unwrap_or(true);
    let (request, tag) = match applied.record.asks(applied.origin, exists) {
        Asks::For(request, tag) => (request, tag),
        Asks::Reports => (Request::None, "rua"),
        Asks::Nothing => {
            found.applied = Some(applied);
            return (found, None);
        }
    };
    let lowered = match applied.record.testing {
        true => request.lowered(),
        false => request,
    };
    found.applied = Some(applied.clone());
    let effective = Effective {
        applied,
        request: lowered,
        untried: request,
        tag,
    };
    (found, Some(effective))
}
