//! A check's page.

use facts::Timestamp;
use render::json::{Fault, FaultKind};
use text::Words;

use super::judging;
use crate::{
    cli::ExplainArgs,
    exit::fault_about,
    output::{self, Target},
};

/// `plimsoll explain`.
pub fn run(args: &ExplainArgs, words: &Words) -> Result<u8, Fault> {
    let look = Target::Standard.look();
    let Some(id) = &args.check else {
        return output::print(&render::explain::list(words, look));
    };
    let Some(entry) = checks::find(id) else {
        return Err(fault_about(FaultKind::Usage, id, unknown(id)));
    };
    let policies = judging::policies(&args.policy)?;
    let policies = judging::as_of(policies, Some(Timestamp::now()));
    let page = policies
        .first()
        .map(|policy| render::explain::page(entry.check, policy, words, look));
    output::print(&page.unwrap_or_default())
}

fn unknown(id: &str) -> String {
    let nearest = checks::all()
        .map(|entry| (strsim::damerau_levenshtein(entry.check.id, id), entry.check.id))
        .min();
    match nearest {
        Some((distance, near)) if distance <= near.len() / 2 => {
            format!("there is no check '{id}'; did you mean '{near}'?")
        }
        _ => format!("there is no check '{id}'; 'plimsoll explain' lists them"),
    }
}
