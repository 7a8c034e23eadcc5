//! `Permissions-Policy` (W3C Permissions Policy §5.2): a dictionary of structured fields (RFC 9651 §3.2).

use sfv::{BareItem, Dictionary, InnerList, ListEntry, Parser};

/// What the field says, feature by feature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PermissionsPolicy {
    /// Each feature with who may use it, in order.
    pub features: Vec<(String, Allowed)>,
}

/// Who may use a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Everybody, frames of others included: `*`.
    All,
    /// Nobody, the page itself included: `()`.
    Nobody,
    /// Only these; `self` is the page's own origin, others are origins as written.
    Only(Vec<String>),
    /// The value is of a form that browsers ignore: a number, a flag.
    Ignored,
}

/// The field is no dictionary, and browsers ignore all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADictionary;

/// Reads the lines of the field, joined as RFC 9651 §4.2 says.
///
/// # Errors
/// The whole is no dictionary; one wrong character is enough.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<PermissionsPolicy, NotADictionary> {
    let joined = lines.into_iter().collect::<Vec<_>>().join(", ");
    let members: Dictionary = Parser::new(&joined).parse().map_err(|_| NotADictionary)?;
    let features = members
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), allowed(value)))
        .collect();
    Ok(PermissionsPolicy { features })
}

fn allowed(value: &ListEntry) -> Allowed {
    match value {
        ListEntry::Item(item) => match origin(&item.bare_item) {
            Some(word) => among([word]),
            None => Allowed::Ignored,
        },
        // In a list what is neither word nor string is passed over.
        ListEntry::InnerList(InnerList { items, .. }) => {
            among(items.iter().filter_map(|item| origin(&item.bare_item)))
        }
    }
}

fn among(words: impl IntoIterator<Item = String>) -> Allowed {
    let words: Vec<String> = words.into_iter().collect();
    if words.iter().any(|word| word == "*") {
        Allowed::All
    } else if words.is_empty() {
        Allowed::Nobody
    } else {
        Allowed::Only(words)
    }
}

/// The words `*` and `self`, and strings; nothing else counts (Permissions Policy §5.2).
fn origin(item: &BareItem) -> Option<String> {
    match item {
        BareItem::Token(token) if matches!(token.as_str(), "*" | "self") => Some(token.as_str().to_owned()),
        BareItem::String(text) if text.as_str() != "*" => Some(text.as_str().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_of_the_wild() {
        let read = |text: &str| parse([text]).map(|policy| policy.features);
        let only = |words: &[&str]| Allowed::Only(words.iter().map(|w| (*w).to_owned()).collect());
        assert_eq!(
            read("geolocation=(), camera=(self \"https://a.example\"), usb=*, midi=self"),
            Ok(vec![
                ("geolocation".into(), Allowed::Nobody),
                ("camera".into(), only(&["self", "https://a.example"])),
                ("usb".into(), Allowed::All),
                ("midi".into(), only(&["self"])),
            ])
        );
        assert_eq!(read(""), Ok(vec![]));
        // An origin without quotation marks is a word, and browsers know two words only.
        assert_eq!(
            read("camera=(self https://a.example)"),
            Ok(vec![("camera".into(), only(&["self"]))])
        );
        // The last of several members of one name counts (RFC 9651 §3.2).
        assert_eq!(read("usb=*, usb=()"), Ok(vec![("usb".into(), Allowed::Nobody)]));
        assert_eq!(
            read("fullscreen=(*), x=1, y, z=(none 3);report-to=\"a\""),
            Ok(vec![
                ("fullscreen".into(), Allowed::All),
                ("x".into(), Allowed::Ignored),
                ("y".into(), Allowed::Ignored),
                ("z".into(), Allowed::Nobody),
            ])
        );
    }

    #[test]
    fn one_wrong_character_undoes_the_whole() {
        for text in [
            "geolocation 'none'",
            "geolocation=();camera=()x",
            "Camera=()",
            "geolocation=(), ",
            "geolocation=('self')",
            "geolocation=(); camera=(",
            "caf\u{e9}=()",
        ] {
            assert_eq!(parse([text]), Err(NotADictionary), "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(lines in prop::collection::vec("[a-z=()* \",;?:@%\\PC]{0,30}", 0..3)) {
            let _ = parse(lines.iter().map(String::as_str));
        }
    }
}
