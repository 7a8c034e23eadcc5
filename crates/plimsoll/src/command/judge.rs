//! Facts that were kept, judged again: no network, no clock.

use facts::Facts;
use render::json::Fault;
use text::Words;

use super::{explanations, judging, kept};
use crate::{
    cli::JudgeArgs,
    output::{Outcome, Target},
};

/// `plimsoll judge`.
pub fn run(args: &JudgeArgs, words: &Words) -> Result<u8, Fault> {
    judging::built(&args.judging)?;
    let policies = judging::policies(&args.judging.policy)?;
    let at = judging::day(args.judging.at.as_deref())?;
    let policies = judging::as_of(policies, at);
    let register = explanations::registers(&args.judging.explanations)?;
    let target = Target::open(args.judging.output.as_deref())?;
    let mut outcome = Outcome::new(&policies, args.judging.format, args.judging.quiet);
    (outcome.register, outcome.at) = (register, at);
    for sentence in at.map_or_else(Vec::new, |at| judging::not_in_force(&policies, at)) {
        outcome.note(sentence);
    }
    for path in &args.facts {
        let mut faults = Vec::new();
        let read = kept::each(path, &mut faults, |facts| judge(&facts, &mut outcome));
        outcome.faults.extend(faults);
        outcome.faults.extend(read.err());
    }
    Ok(outcome.finish(&args.judging, target, words))
}

fn judge(facts: &Facts, outcome: &mut Outcome<'_>) -> Result<(), String> {
    if facts.tests.is_empty() {
        return Err("these facts name no test that they were gathered for".to_owned());
    }
    let mut tests = facts.tests.clone();
    tests.sort_unstable();
    tests.dedup();
    judging::known(outcome.policies, &tests).map_err(|fault| fault.sentence)?;
    judging::remark_on_gaps(&tests, outcome);
    judging::judge(facts, &tests, outcome);
    Ok(())
}
