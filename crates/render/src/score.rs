//! The score as a sum that a reader can follow.

use text::Words;
use verdict::{Args, Score, Share};

use crate::report::standard;

/// The score in a sentence; none where there is no score.
pub fn sentence(score: &Score, words: &Words) -> Option<String> {
    let (low, high) = (score.low?, score.high?);
    let args = Args::from([
        ("percent", high.into()),
        ("low", low.into()),
        ("high", high.into()),
    ]);
    let key = if low == high { "score-exact" } else { "score-range" };
    Some(words.shared_with(key, &args))
}

/// Each standard's name and what passed of it.
pub fn shares(score: &Score, words: &Words) -> Vec<(String, String)> {
    let shares = score.shares.iter();
    shares
        .map(|share| (standard(words, &share.standard), part(share, words)))
        .collect()
}

/// The sum written out: one line, or the least and the most that it can be.
pub fn sums(score: &Score, words: &Words) -> Vec<String> {
    let (Some(low), Some(high)) = (score.low, score.high) else {
        return Vec::new();
    };
    let sums: &[(&str, u8, bool)] = if low == high {
        &[("score-sum", high, false)]
    } else {
        &[("score-sum-low", low, false), ("score-sum-high", high, true)]
    };
    sums.iter()
        .map(|(key, percent, hopeful)| {
            let args = Args::from([
                ("sum", sum(&score.shares, *hopeful).into()),
                ("percent", (*percent).into()),
            ]);
            words.shared_with(key, &args)
        })
        .collect()
}

/// `55%` or `40–60%`; none where there is no score.
pub fn percent(score: &Score) -> Option<String> {
    match (score.low?, score.high?) {
        (low, high) if low == high => Some(format!("{high}%")),
        (low, high) => Some(format!("{low}–{high}%")),
    }
}

fn part(share: &Share, words: &Words) -> String {
    let args = Args::from([
        ("passed", share.passed.into()),
        ("of", share.applicable.into()),
        ("untested", share.untested.into()),
    ]);
    let key = if share.untested == 0 {
        "score-share"
    } else {
        "score-share-untested"
    };
    words.shared_with(key, &args)
}

/// `(2/3 + 1/1) / 2`; `hopeful`: what could not be tested counts as passed.
fn sum(shares: &[Share], hopeful: bool) -> String {
    let parts: Vec<String> = shares
        .iter()
        .map(|share| {
            let passed = share
                .passed
                .saturating_add(if hopeful { share.untested } else { 0 });
            format!("{passed}/{}", share.applicable)
        })
        .collect();
    format!("({}) / {}", parts.join(" + "), shares.len())
}
