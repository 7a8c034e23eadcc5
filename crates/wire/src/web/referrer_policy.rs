//! `Referrer-Policy` (W3C Referrer Policy §4.1, §8.1).

use super::field;

/// The policies browsers know, in the words of the standard (§3).
pub const KNOWN: [&str; 8] = [
    "no-referrer",
    "no-referrer-when-downgrade",
    "same-origin",
    "origin",
    "strict-origin",
    "origin-when-cross-origin",
    "strict-origin-when-cross-origin",
    "unsafe-url",
];

/// What the field says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferrerPolicy {
    /// The last known value of the list, which is the one that counts; `None` when no value is known.
    pub effective: Option<&'static str>,
    /// Values browsers pass over, as written; empty ones are left out.
    pub unknown: Vec<String>,
}

/// Reads the lines of the field; `None` when it is absent or has no values.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<ReferrerPolicy> {
    let mut policy = ReferrerPolicy::default();
    for value in field::split(lines) {
        match known(&value) {
            Some(word) => policy.effective = Some(word),
            None if value.is_empty() => {}
            None => policy.unknown.push(value),
        }
    }
    (policy != ReferrerPolicy::default()).then_some(policy)
}

/// What a `meta` element of the name `referrer` says, with the words of earlier times (HTML Standard §4.2.5.1).
pub fn of_meta(content: &str) -> Option<&'static str> {
    match content.trim_ascii().to_ascii_lowercase().as_str() {
        "never" => Some("no-referrer"),
        "default" => Some("strict-origin-when-cross-origin"),
        "always" => Some("unsafe-url"),
        "origin-when-crossorigin" => Some("origin-when-cross-origin"),
        word => known(word),
    }
}

fn known(value: &str) -> Option<&'static str> {
    KNOWN.into_iter().find(|word| word.eq_ignore_ascii_case(value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_known_value_counts() {
        let read = |lines: &[&str]| parse(lines.iter().copied()).map(|p| (p.effective, p.unknown.join("|")));
        let some = |word: Option<&'static str>, unknown: &str| Some((word, unknown.to_owned()));
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[""]), None);
        assert_eq!(read(&["no-referrer"]), some(Some("no-referrer"), ""));
        assert_eq!(read(&["NO-Referrer"]), some(Some("no-referrer"), ""));
        assert_eq!(
            read(&["unsafe-url, strict-origin-when-cross-origin"]),
            some(Some("strict-origin-when-cross-origin"), "")
        );
        assert_eq!(
            read(&["same-origin, a-new-word"]),
            some(Some("same-origin"), "a-new-word")
        );
        assert_eq!(read(&["same-origin", "origin,"]), some(Some("origin"), ""));
        assert_eq!(read(&["same-origin; x"]), some(None, "same-origin; x"));
        assert_eq!(of_meta(" Always "), Some("unsafe-url"));
        assert_eq!(of_meta("x"), None);
    }

    proptest! {
        #[test]
        fn never_panics(lines in prop::collection::vec("\\PC{0,20}", 0..4)) {
            let _ = parse(lines.iter().map(String::as_str));
            let _ = of_meta(&lines.concat());
        }
    }
}
