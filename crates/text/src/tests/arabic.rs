//! Numbers in Arabic sentences.

use super::*;

/// True where `number` stands before an Arabic noun. One of a thing is said without the number (the noun, then "one"), two of
/// them by the dual alone. Signs of units and particles may follow it.
pub(super) fn noun_after(text: &str, number: &str) -> bool {
    let arabic = |word: &&str| word.starts_with(|c| ('\u{620}'..='\u{64a}').contains(&c));
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|two| {
        let next = two[1].trim_end_matches([')', '،', '؛']);
        two[0].trim_start_matches('(') == number
            && arabic(&next)
            && !["بت", "أو", "على", "بالمئة"].contains(&next)
    })
}

#[test]
fn arabic_counts_two_without_a_number() {
    assert!(noun_after("صالحة بعد 2 يومين", "2"));
    assert!(!noun_after("صالحة بعد يومين، عددها 2؛ وهي", "2"));
    let arabic = Words::new(Language::find("ar").unwrap());
    let mut faults = Vec::new();
    for entry in checks::all() {
        let used = messages(source(arabic.language(), entry.check));
        for tag in entry.check.findings {
            let variables = used.get(tag.name).cloned().unwrap_or_default();
            for two in variables.iter().filter(|name| is_count(name)) {
                let args = variables.iter().map(|name| {
                    let number = if name == two { 2 } else { 7 };
                    (name.clone().leak() as &'static str, Arg::Number(number))
                });
                let finding = said(*tag, args.collect());
                let fix = arabic.own_fix(entry.check, &finding).unwrap_or_default();
                for text in [arabic.finding(entry.check, &finding), fix] {
                    if noun_after(&text, "2") {
                        faults.push(format!("{} {two}: {text}", entry.check.id));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Arabic nouns take another form after 0, 1, 2, 3 to 10, 11 to 99 and 100: a selector that knows one of these knows all that
/// a number can be shown with.
#[test]
fn arabic_selectors_of_counts_have_all_forms() {
    let arabic = Language::find("ar").unwrap();
    let sources = checks::all().map(|entry| (entry.check.id, source(arabic, entry.check)));
    for (id, text) in sources.chain([("shared", arabic.shared)]) {
        for (at, _) in text.match_indices("[one]") {
            let rest = &text[at..];
            let selector = &rest[..rest.find("*[").unwrap_or(rest.len())];
            assert!(
                selector.contains("[two]"),
                "{id}: no dual beside: {}",
                selector.trim()
            );
        }
        for (at, _) in text.match_indices(") ->") {
            let line = text[..at].lines().last().unwrap_or_default();
            assert!(line.contains("FORM($"), "{id}: {line}");
        }
        for (at, _) in text.match_indices("[one]") {
            let before = text[..at].rsplit("->").nth(1).unwrap_or_default();
            assert!(
                before.ends_with(") "),
                "{id}: a count is not selected by FORM: {before}"
            );
        }
        for (at, _) in text.match_indices("[many]") {
            assert!(
                text[..at]
                    .trim_end()
                    .lines()
                    .last()
                    .is_some_and(|line| line.contains("[few]")),
                "{id}"
            );
        }
    }
}
