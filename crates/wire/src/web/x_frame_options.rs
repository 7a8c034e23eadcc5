//! `X-Frame-Options` (RFC 7034; processed as the HTML Standard §7.6 says, which is what browsers do).

use super::field;

/// What browsers make of the field where no `frame-ancestors` directive stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XFrameOptions {
    /// Nobody may frame the page: `DENY`.
    Deny,
    /// Only pages of the same origin may: `SAMEORIGIN`.
    SameOrigin,
    /// Several values that differ, at least one of them known: browsers show the page in no frame.
    Conflict(Vec<String>),
    /// A value that browsers do not know, `ALLOW-FROM` for one, or several such: everybody may frame the page.
    WithoutEffect(Vec<String>),
}

/// Reads the lines of the field; `None` when it is absent or empty.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<XFrameOptions> {
    let mut values: Vec<String> = Vec::new();
    for value in field::split(lines) {
        let value = value.to_ascii_lowercase();
        // Of what browsers do not know, a few stand for all.
        if (is_known(&value) || values.len() < UNKNOWN_MAX) && !values.contains(&value) {
            values.push(value);
        }
    }
    Some(match values.as_slice() {
        [] => return None,
        [only] => match only.as_str() {
            "" => return None,
            "deny" => XFrameOptions::Deny,
            "sameorigin" => XFrameOptions::SameOrigin,
            _ => XFrameOptions::WithoutEffect(values),
        },
        several if several.iter().any(|value| is_known(value)) => XFrameOptions::Conflict(values),
        _ => XFrameOptions::WithoutEffect(values),
    })
}

/// More unknown values than this are not kept.
const UNKNOWN_MAX: usize = 8;

/// `allowall` was never a value, but browsers had it; beside others it counts as a contradiction.
fn is_known(value: &str) -> bool {
    matches!(value, "deny" | "allowall" | "sameorigin")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{XFrameOptions::*, *};

    #[test]
    fn as_the_html_standard_says() {
        let list = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>();
        for (lines, result) in [
            (&[][..], None),
            (&[""], None),
            (&["DENY"], Some(Deny)),
            (&["SAMEORIGIN"], Some(SameOrigin)),
            (&["sameOrigin"], Some(SameOrigin)),
            (&["  deny\t"], Some(Deny)),
            (&["DENY, deny"], Some(Deny)),
            (&["SAMEORIGIN", "sameorigin"], Some(SameOrigin)),
            (
                &["SAMEORIGIN, DENY"],
                Some(Conflict(list(&["sameorigin", "deny"]))),
            ),
            (&["SAMEORIGIN,"], Some(Conflict(list(&["sameorigin", ""])))),
            (&["ALLOWALL", "DENY"], Some(Conflict(list(&["allowall", "deny"])))),
            (&["ALLOWALL"], Some(WithoutEffect(list(&["allowall"])))),
            (&["\"DENY\""], Some(WithoutEffect(list(&["\"deny\""])))),
            (&["DENY;"], Some(WithoutEffect(list(&["deny;"])))),
            (
                &["ALLOW-FROM https://example.com/"],
                Some(WithoutEffect(list(&["allow-from https://example.com/"]))),
            ),
            (&["one", "two"], Some(WithoutEffect(list(&["one", "two"])))),
        ] {
            assert_eq!(parse(lines.iter().copied()), result, "{lines:?}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(lines in prop::collection::vec("\\PC{0,12}", 0..4)) {
            let _ = parse(lines.iter().map(String::as_str));
        }
    }
}
