//! The score as a sum that a reader can follow.

use text::Words;
use verdict::{Args, Score, Share};

use crate::{
    layout::{Page, Tone, width},
    report::standard,
};

/// Writes the score; nothing where there is none.
pub fn write(page: &mut Page, score: &Score, words: &Words) {
    let (Some(low), Some(high)) = (score.low, score.high) else {
        return;
    };
    let args = Args::from([
        ("percent", high.into()),
        ("low", low.into()),
        ("high", high.into()),
    ]);
    let key = if low == high { "score-exact" } else { "score-range" };
    page.blank();
    page.text(0, &words.shared_with(key, &args));
    let names: Vec<String> = score
        .shares
        .iter()
        .map(|share| standard(words, &share.standard))
        .collect();
    let column = names.iter().map(|name| width(name)).max().unwrap_or(0);
    for (share, name) in score.shares.iter().zip(&names) {
        page.item(2, (name, Tone::Plain), column, &part(share, words));
    }
    let sums: &[(&str, u8, bool)] = if low == high {
        &[("score-sum", high, false)]
    } else {
        &[("score-sum-low", low, false), ("score-sum-high", high, true)]
    };
    for (key, percent, hopeful) in sums {
        let args = Args::from([
            ("sum", sum(&score.shares, *hopeful).into()),
            ("percent", (*percent).into()),
        ]);
        page.text(2, &words.shared_with(key, &args));
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
