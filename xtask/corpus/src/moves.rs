//! How many names another policy moves.

use std::fmt;

use verdict::{Report, Verdict};

/// Names that move, and whether they still meet what is required of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    moved: u64,
    no_longer: u64,
    now: u64,
}

impl Moves {
    /// Counts a name by its reports before and after, a pair for each test.
    pub fn add(&mut self, pairs: &[(Report, Report)]) {
        let moves = pairs
            .iter()
            .any(|(before, after)| verdicts(before) != verdicts(after));
        // Of several tests the name has to meet each.
        let meets = |report: &Report| !report.score.failed;
        let before = pairs.iter().all(|(before, _)| meets(before));
        let after = pairs.iter().all(|(_, after)| meets(after));
        let count = |number: &mut u64, counts: bool| *number = number.saturating_add(u64::from(counts));
        count(&mut self.moved, moves);
        count(&mut self.no_longer, before && !after);
        count(&mut self.now, !before && after);
    }
}

impl fmt::Display for Moves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Moves {
            moved,
            no_longer,
            now,
        } = self;
        write!(
            f,
            "{moved} move: {no_longer} newly fail what is required, {now} no longer do"
        )
    }
}

/// What came of each check, and how much it is asked for.
fn verdicts(report: &Report) -> Vec<(&str, &str, Verdict)> {
    let checks = report.checks.iter();
    checks
        .map(|check| (check.check.id, check.level.key(), check.verdict))
        .collect()
}
