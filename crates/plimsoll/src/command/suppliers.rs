//! Which suppliers stand behind what fails in many names.

use checks::suppliers::Causes;
use facts::Facts;
use render::json::{Fault, FaultKind};
use text::Words;
use verdict::{Policy, Report};

use super::{judging, kept};
use crate::{
    cli::{SuppliersArgs, TableFormat},
    exit::{self, complain, fault},
    output::Target,
};

/// `plimsoll suppliers`.
pub fn run(args: &SuppliersArgs, words: &Words) -> Result<u8, Fault> {
    let policies = judging::policies(&args.policy)?;
    let policies = judging::as_of(policies, judging::day(args.at.as_deref())?);
    let [policy] = policies.as_slice() else {
        let sentence = "suppliers are counted under one policy: name one with --policy";
        return Err(fault(FaultKind::Usage, sentence));
    };
    let mut target = Target::open(args.output.as_deref())?;
    let known = catalogue::vendors();
    let (mut causes, mut faults) = (Causes::default(), Vec::new());
    for path in &args.facts {
        let read = kept::each(path, &mut faults, |facts| {
            causes.add(&facts, &reports(&facts, policy)?, &known);
            Ok(())
        });
        faults.extend(read.err());
    }
    for fault in &faults {
        complain(fault);
    }
    let table = causes.table(args.names_min);
    if table.names > 0 {
        target.write(&match args.format {
            TableFormat::Text => render::suppliers::text(&table, policy, words, target.look()),
            TableFormat::Json => render::suppliers::json(&table, policy),
            TableFormat::Csv => render::suppliers::csv(&table),
        })?;
    }
    Ok(exit::highest(&faults))
}

/// The reports of a name in every test that its facts were gathered for and the policy knows.
fn reports(facts: &Facts, policy: &Policy) -> Result<Vec<Report>, String> {
    let tests = judging::known(std::slice::from_ref(policy), &facts.tests).map_err(|fault| fault.sentence)?;
    Ok(tests
        .into_iter()
        .map(|test| checks::judge(facts, policy, test))
        .collect())
}
