//! The score as a sum that a reader can follow.

use text::Words;
use verdict::{Args, Method, Score, Share, internetnl::cut};

use crate::report::standard;

/// The score in a sentence; none where there is no score.
pub fn sentence(score: &Score, words: &Words) -> Option<String> {
    let (low, high) = (score.low?, score.high?);
    let args = Args::from([
        ("percent", high.into()),
        ("low", low.into()),
        ("high", high.into()),
    ]);
    let key = match (score.method, low == high) {
        (Method::Shares, true) => "score-exact",
        (Method::Shares, false) => "score-range",
        (Method::Points, true) => "score-points-exact",
        (Method::Points, false) => "score-points-range",
    };
    Some(words.shared_with(key, &args))
}

/// Each standard's name and what passed of it.
pub fn shares(score: &Score, words: &Words) -> Vec<(String, String)> {
    let shares = score.shares.iter();
    shares
        .map(|share| (standard(words, &share.standard), part(share, score.method, words)))
        .collect()
}

/// Where points were lost, a line each: the subtest, our checks that answer it, and its points of how many.
pub fn lost(score: &Score, words: &Words) -> Vec<String> {
    let parts = score.shares.iter().flat_map(|share| &share.parts);
    parts
        .filter(|part| part.low < part.full)
        .map(|part| {
            let mut args = Args::from([
                ("name", part.name.as_str().into()),
                ("checks", part.checks.clone().into()),
                ("points", points(part.low, part.high).into()),
            ]);
            args.insert("of", part.full.into());
            words.shared_with("score-lost", &args)
        })
        .collect()
}

/// `7`, or `0–10` where it depends on what could not be tested.
fn points(low: u32, high: u32) -> String {
    if low == high {
        low.to_string()
    } else {
        format!("{low}–{high}")
    }
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
                ("sum", sum(score, *hopeful).into()),
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

fn part(share: &Share, method: Method, words: &Words) -> String {
    let mut args = Args::from([
        ("passed", share.passed.into()),
        ("of", share.applicable.into()),
        ("untested", share.untested.into()),
    ]);
    if method == Method::Points {
        let most = share.passed.saturating_add(share.untested);
        let percent = |points| cut(points, share.applicable).unwrap_or(0);
        args.insert("passed", points(share.passed, most).into());
        args.insert("percent", points(percent(share.passed), percent(most)).into());
        return words.shared_with("score-points", &args);
    }
    let key = if share.untested == 0 {
        "score-share"
    } else {
        "score-share-untested"
    };
    words.shared_with(key, &args)
}

/// `(2/3 + 1/1) / 2`, or of percentages `(66 + 100) / 2`; `hopeful`: what could not be tested counts as passed.
fn sum(score: &Score, hopeful: bool) -> String {
    let parts: Vec<String> = score
        .shares
        .iter()
        .map(|share| {
            let passed = share
                .passed
                .saturating_add(if hopeful { share.untested } else { 0 });
            match score.method {
                Method::Shares => format!("{passed}/{}", share.applicable),
                Method::Points => cut(passed, share.applicable).unwrap_or(0).to_string(),
            }
        })
        .collect();
    format!("({}) / {}", parts.join(" + "), score.shares.len())
}
