//! `Cross-Origin-Opener-Policy`, `Cross-Origin-Embedder-Policy` (HTML Standard §7.1.3, §7.1.4) and
//! `Cross-Origin-Resource-Policy` (WHATWG Fetch §3.7).

use sfv::{BareItem, Item, Parser};

/// Who may keep a handle on the page's window, or be kept by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opener {
    /// Everybody: `unsafe-none`, nothing, or nothing readable.
    #[default]
    UnsafeNone,
    /// Pages of the same origin, and windows this page opens: `same-origin-allow-popups`.
    SameOriginAllowPopups,
    /// Only pages of the same origin that say the same: `same-origin`.
    SameOrigin,
    /// Nobody who opens it: `noopener-allow-popups`.
    NoopenerAllowPopups,
}

/// What the page may load from other origins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Embedder {
    /// Everything: `unsafe-none`, nothing, or nothing readable.
    #[default]
    UnsafeNone,
    /// What says that it may be embedded: `require-corp`.
    RequireCorp,
    /// Everything, but without the visitor's cookies: `credentialless`.
    Credentialless,
}

/// Who may load this response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// `same-origin`
    SameOrigin,
    /// `same-site`
    SameSite,
    /// `cross-origin`
    CrossOrigin,
}

/// A field and what browsers make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated<T> {
    /// It is absent.
    Absent,
    /// It says this.
    As(T),
    /// It says nothing that browsers know; they take it as absent.
    WithoutEffect,
}

/// Reads `Cross-Origin-Opener-Policy`.
pub fn opener<'a>(lines: impl IntoIterator<Item = &'a str>) -> Stated<Opener> {
    stated(item(lines), |word| {
        Some(match word {
            "unsafe-none" => Opener::UnsafeNone,
            "same-origin-allow-popups" => Opener::SameOriginAllowPopups,
            "same-origin" => Opener::SameOrigin,
            "noopener-allow-popups" => Opener::NoopenerAllowPopups,
            _ => return None,
        })
    })
}

/// Reads `Cross-Origin-Embedder-Policy`.
pub fn embedder<'a>(lines: impl IntoIterator<Item = &'a str>) -> Stated<Embedder> {
    stated(item(lines), |word| {
        Some(match word {
            "unsafe-none" => Embedder::UnsafeNone,
            "require-corp" => Embedder::RequireCorp,
            "credentialless" => Embedder::Credentialless,
            _ => return None,
        })
    })
}

/// Reads `Cross-Origin-Resource-Policy`: no structured field; the joined lines must be the word itself, in lower case.
pub fn resource<'a>(lines: impl IntoIterator<Item = &'a str>) -> Stated<Resource> {
    let lines: Vec<&str> = lines.into_iter().collect();
    if lines.is_empty() {
        return Stated::Absent;
    }
    match lines.join(", ").trim_matches([' ', '\t']) {
        "same-origin" => Stated::As(Resource::SameOrigin),
        "same-site" => Stated::As(Resource::SameSite),
        "cross-origin" => Stated::As(Resource::CrossOrigin),
        _ => Stated::WithoutEffect,
    }
}

/// The token of an item (RFC 9651 §3.3); the outer `None` when the field is absent.
fn item<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<Option<String>> {
    let lines: Vec<&str> = lines.into_iter().collect();
    if lines.is_empty() {
        return None;
    }
    let joined = lines.join(", ");
    let item: Result<Item, _> = Parser::new(&joined).parse();
    Some(match item.map(|item| item.bare_item) {
        Ok(BareItem::Token(token)) => Some(token.as_str().to_owned()),
        _ => None,
    })
}

fn stated<T>(item: Option<Option<String>>, read: impl Fn(&str) -> Option<T>) -> Stated<T> {
    match item {
        None => Stated::Absent,
        Some(word) => word
            .as_deref()
            .and_then(read)
            .map_or(Stated::WithoutEffect, Stated::As),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_of_the_wild() {
        assert_eq!(opener([]), Stated::Absent);
        assert_eq!(opener(["same-origin"]), Stated::As(Opener::SameOrigin));
        assert_eq!(
            opener([" same-origin-allow-popups; report-to=\"coop\""]),
            Stated::As(Opener::SameOriginAllowPopups)
        );
        assert_eq!(
            opener(["noopener-allow-popups"]),
            Stated::As(Opener::NoopenerAllowPopups)
        );
        for wrong in [
            "Same-Origin",
            "\"same-origin\"",
            "same-origin, same-origin",
            "",
            "require-corp",
        ] {
            assert_eq!(opener([wrong]), Stated::WithoutEffect, "{wrong}");
        }
        assert_eq!(opener(["same-origin", "same-origin"]), Stated::WithoutEffect);
        assert_eq!(embedder(["credentialless"]), Stated::As(Embedder::Credentialless));
        assert_eq!(
            embedder(["require-corp;report-to=\"x\""]),
            Stated::As(Embedder::RequireCorp)
        );
        assert_eq!(resource(["same-site"]), Stated::As(Resource::SameSite));
        assert_eq!(resource(["Same-Site"]), Stated::WithoutEffect);
        assert_eq!(resource(["same-site", "same-site"]), Stated::WithoutEffect);
    }

    proptest! {
        #[test]
        fn never_panics(lines in prop::collection::vec("\\PC{0,20}", 0..3)) {
            let _ = opener(lines.iter().map(String::as_str));
            let _ = embedder(lines.iter().map(String::as_str));
            let _ = resource(lines.iter().map(String::as_str));
        }
    }
}
