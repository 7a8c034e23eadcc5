//! `X-Content-Type-Options` (WHATWG Fetch §3.6).

use super::field;

/// What browsers make of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XContentTypeOptions {
    /// The declared media type is believed; scripts and style sheets of another type are refused.
    NoSniff,
    /// The field stands there without effect, because its first value is not `nosniff`; that value.
    WithoutEffect(String),
}

/// Reads the lines of the field ("determine nosniff"); `None` when it is absent.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<XContentTypeOptions> {
    let first = field::split(lines).into_iter().next()?;
    Some(if first.eq_ignore_ascii_case("nosniff") {
        XContentTypeOptions::NoSniff
    } else {
        XContentTypeOptions::WithoutEffect(first)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{XContentTypeOptions::*, *};

    #[test]
    fn only_the_first_value_counts() {
        for (lines, result) in [
            (&[][..], None),
            (&["nosniff"], Some(NoSniff)),
            (&["NoSniff "], Some(NoSniff)),
            (&["nosniff,"], Some(NoSniff)),
            (&["nosniff, nosniff"], Some(NoSniff)),
            (&["nosniff", "anything"], Some(NoSniff)),
            (&[""], Some(WithoutEffect("".into()))),
            (&["", "nosniff"], Some(WithoutEffect("".into()))),
            (&["\"nosniff\""], Some(WithoutEffect("\"nosniff\"".into()))),
            (&["nosniff;"], Some(WithoutEffect("nosniff;".into()))),
            (&["no", "nosniff"], Some(WithoutEffect("no".into()))),
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
