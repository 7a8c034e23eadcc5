//! Registered reasons not to comply, in words.

use text::Words;
use verdict::{Args, CheckReport, Explained};

/// What the register says about why `check` is not met: a line each, the most important first; nothing without an entry.
pub fn lines(check: &CheckReport, words: &Words) -> Vec<String> {
    let Some(explained) = &check.explanation else {
        return Vec::new();
    };
    let said = &explained.explanation;
    let mut lines = vec![head(explained, words)];
    if let Some(with) = explained.with {
        lines.push(words.shared_with("explained-with", &Args::from([("check", with.into())])));
        return lines;
    }
    for (key, text) in [
        ("explained-evidence", &said.evidence),
        ("explained-risk", &said.risk),
        ("explained-compensation", &said.compensation),
    ] {
        if !text.is_empty() {
            let text = one_line(text);
            lines.push(words.shared_with(key, &Args::from([("text", text.into())])));
        }
    }
    if let (Some(review), false) = (said.review, explained.expired) {
        let args = Args::from([("date", review.to_string().into())]);
        lines.push(words.shared_with("explained-review", &args));
    }
    lines
}

/// Until when, by whom, on which ground and why; or that it has ended.
fn head(explained: &Explained, words: &Words) -> String {
    let said = &explained.explanation;
    let ground = words.shared(&format!("ground-{}", said.ground.key()));
    let args = Args::from([
        ("date", said.until.to_string().into()),
        ("owner", one_line(&said.owner).into()),
        ("ground", text::flat(&ground).into()),
        ("reason", one_line(&said.reason).into()),
    ]);
    let key = if explained.expired {
        "explained-expired"
    } else {
        "explained-until"
    };
    words.shared_with(key, &args)
}

/// What somebody wrote, on one line and without a final full stop, since it ends a sentence of ours.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests;
