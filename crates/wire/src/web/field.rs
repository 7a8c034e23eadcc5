//! Header field values as browsers split them (WHATWG Fetch §2.2, "get, decode, and split").

/// The values of a field that stands there once or several times: the lines are joined with a comma, split at every
/// comma outside a quoted string, and freed of spaces and tabs at both ends.
///
/// An absent field gives no values; a field that stands there empty gives one empty value, as in a browser.
pub fn split<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut values = Vec::new();
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_none() {
        return values;
    }
    let joined = lines.collect::<Vec<_>>().join(", ");
    let mut value = String::new();
    let mut chars = joined.chars();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            ',' if !quoted => values.push(finish(&mut value)),
            '"' => {
                quoted = !quoted;
                value.push(c)
            }
            '\\' if quoted => {
                value.push(c);
                value.extend(chars.next())
            }
            c => value.push(c),
        }
    }
    values.push(finish(&mut value));
    values
}

fn finish(value: &mut String) -> String {
    let whole = std::mem::take(value);
    whole.trim_matches([' ', '\t']).to_owned()
}

/// Essence and parameters of a media type (RFC 9110 §8.3.1): `text/plain; charset=utf-8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaType {
    /// Type and subtype in lower case: `text/plain`.
    pub essence: String,
    /// The value of the first `charset` parameter, without quotation marks, as written.
    pub charset: Option<String>,
}

impl MediaType {
    /// Reads a Content-Type value; `None` when there is no type and subtype in it.
    pub fn parse(value: &str) -> Option<MediaType> {
        let mut parts = value.split(';');
        let essence = parts.next()?.trim_matches([' ', '\t']).to_ascii_lowercase();
        let (kind, subtype) = essence.split_once('/')?;
        if kind.is_empty() || subtype.is_empty() || !essence.chars().all(|c| c == '/' || is_token(c)) {
            return None;
        }
        let charset = parts.find_map(|part| {
            let (name, value) = part.split_once('=')?;
            name.trim_matches([' ', '\t'])
                .eq_ignore_ascii_case("charset")
                .then(|| value.trim_matches([' ', '\t', '"']).to_owned())
        });
        Some(MediaType { essence, charset })
    }
}

/// A character of a token (RFC 9110 §5.6.2).
pub(crate) fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn examples_of_the_fetch_standard() {
        assert!(split([]).is_empty());
        assert_eq!(split([""]), [""]);
        assert_eq!(split(["nosniff,"]), ["nosniff", ""]);
        assert_eq!(split(["", "nosniff"]), ["", "nosniff"]);
        assert_eq!(split(["text/html;\", x/x"]), ["text/html;\", x/x"]);
        assert_eq!(split(["text/html;\"", "x/x"]), ["text/html;\", x/x"]);
        assert_eq!(split(["x/x;test=\"hi\",y/y"]), ["x/x;test=\"hi\"", "y/y"]);
        assert_eq!(split(["x / x,,,1"]), ["x / x", "", "", "1"]);
        assert_eq!(split(["\"1,2\", 3"]), ["\"1,2\"", "3"]);
        assert_eq!(split(["\"a\\\",b\",c"]), ["\"a\\\",b\"", "c"]);
    }

    #[test]
    fn media_types() {
        let read = |text: &str| MediaType::parse(text).map(|m| (m.essence, m.charset));
        assert_eq!(read("Text/Plain"), Some(("text/plain".into(), None)));
        assert_eq!(
            read("text/plain; Charset=\"UTF-8\""),
            Some(("text/plain".into(), Some("UTF-8".into())))
        );
        assert_eq!(
            read("text/plain ; format=flowed; charset=x; charset=y"),
            Some(("text/plain".into(), Some("x".into())))
        );
        assert_eq!(read(""), None);
        assert_eq!(read("text"), None);
        assert_eq!(read("/plain"), None);
        assert_eq!(read("te xt/plain"), None);
    }

    proptest! {
        #[test]
        fn never_panics(lines in prop::collection::vec("\\PC*", 0..4)) {
            let values = split(lines.iter().map(String::as_str));
            prop_assert!(lines.is_empty() == values.is_empty());
            let _ = MediaType::parse(&lines.concat());
        }
    }
}
