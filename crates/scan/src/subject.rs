//! From what people type to a host name.

use facts::Subject;

/// Why what was typed names no subject: one sentence each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectError {
    /// Nothing was typed.
    Empty,
    /// An address instead of a name.
    Address(String),
    /// A single label: a top-level domain, or a name of a local network.
    SingleLabel(String),
    /// Longer than a name can be.
    TooLong(usize),
    /// Something else that is no host name, and why.
    NotAName(String, &'static str),
}

impl std::fmt::Display for SubjectError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SubjectError::Empty => f.write_str("no name was given; give a domain name such as example.nl"),
            SubjectError::Address(text) => {
                write!(
                    f,
                    "'{text}' is an address; give the domain name of the site instead, such as example.nl"
                )
            }
            SubjectError::SingleLabel(text) => {
                write!(
                    f,
                    "'{text}' is a top-level domain or a single word; give a name of two or more parts, such as example.{text}"
                )
            }
            SubjectError::TooLong(length) => {
                write!(
                    f,
                    "a name of {length} characters cannot exist; a domain name has at most 253"
                )
            }
            SubjectError::NotAName(text, why) => {
                write!(
                    f,
                    "'{text}' is no domain name: {why}; give a name such as example.nl"
                )
            }
        }
    }
}

impl std::error::Error for SubjectError {}

/// Longest host name in characters, without the final dot (RFC 1035 §2.3.4).
const NAME_MAX: usize = 253;
/// Longest input that is looked at.
const INPUT_MAX: usize = 4096;

/// The subject that `typed` names: a host name of two or more labels, in A-labels or U-labels. A URL or mail address
/// is cut to its host; [`Subject::typed`] then keeps what was typed.
///
/// # Errors
/// One sentence that says what to give instead.
pub fn subject(typed: &str) -> Result<Subject, SubjectError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(SubjectError::Empty);
    }
    if typed.len() > INPUT_MAX {
        return Err(SubjectError::TooLong(typed.chars().count()));
    }
    let host = host_part(typed);
    let shown = || shorten(host);
    if host.is_empty() {
        return Err(SubjectError::NotAName(shorten(typed), "it has no host"));
    }
    let unbracketed = host.trim_start_matches('[').trim_end_matches(']');
    if host.starts_with('[') || unbracketed.parse::<std::net::IpAddr>().is_ok() {
        return Err(SubjectError::Address(shown()));
    }
    let bare = strip_dot(host);
    let ascii = idna::domain_to_ascii_cow(bare.as_bytes(), idna::AsciiDenyList::STD3);
    let name = match ascii {
        Ok(name) => name.into_owned(),
        Err(_) if bare.chars().count() > NAME_MAX => return Err(SubjectError::TooLong(bare.chars().count())),
        Err(_) => {
            return Err(SubjectError::NotAName(
                shown(),
                "it has characters or parts that names cannot have",
            ));
        }
    };
    if name.len() > NAME_MAX {
        return Err(SubjectError::TooLong(name.len()));
    }
    check_labels(&name).map_err(|why| SubjectError::NotAName(shown(), why))?;
    let mut labels = name.rsplit('.');
    let last = labels.next().unwrap_or_default();
    if labels.next().is_none() {
        return Err(SubjectError::SingleLabel(shown()));
    }
    // WHATWG URL, "ends in a number": such a host is read as an IPv4 address by browsers.
    if last.bytes().all(|b| b.is_ascii_digit()) {
        return Err(SubjectError::Address(shown()));
    }
    let (unicode, _) = idna::domain_to_unicode(&name);
    Ok(Subject {
        unicode: (unicode != name).then_some(unicode),
        typed: (typed != name).then(|| shorten(typed)),
        name,
    })
}

/// The host of a URL or mail address; anything else as it stands.
fn host_part(typed: &str) -> &str {
    let after_scheme = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let after_scheme = after_scheme.strip_prefix("mailto:").unwrap_or(after_scheme);
    let after_scheme = after_scheme.strip_prefix("//").unwrap_or(after_scheme);
    let authority = after_scheme
        .split(['/', '?', '#', '\\'])
        .next()
        .unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') {
        return host.split_inclusive(']').next().unwrap_or_default();
    }
    match host.rsplit_once(':') {
        // Several colons make an IPv6 address, not a port.
        Some((name, port)) if !name.contains(':') && port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Without one final dot, in whichever script it is written.
fn strip_dot(host: &str) -> &str {
    host.strip_suffix(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}'])
        .unwrap_or(host)
}

fn check_labels(name: &str) -> Result<(), &'static str> {
    for label in name.split('.') {
        if label.is_empty() {
            return Err("it has an empty part");
        }
        if label.len() > 63 {
            return Err("one part is longer than 63 characters");
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err("a part begins or ends with a hyphen");
        }
        if !label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err("it has characters that host names cannot have");
        }
    }
    Ok(())
}

fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_type_names_in_many_ways() {
        for (typed, name) in [
            ("example.nl", "example.nl"),
            (" Example.NL. ", "example.nl"),
            ("https://www.example.nl:8443/path?x=1#y", "www.example.nl"),
            ("HTTP://user:secret@example.nl/", "example.nl"),
            ("//example.nl/x", "example.nl"),
            ("example.nl/path", "example.nl"),
            ("example.nl:443", "example.nl"),
            ("somebody@example.nl", "example.nl"),
            ("mailto:somebody@example.nl?subject=x", "example.nl"),
            ("müller.de", "xn--mller-kva.de"),
            ("xn--mller-kva.de", "xn--mller-kva.de"),
            ("straße.de", "xn--strae-oqa.de"),
            ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
            ("https://مثال.إختبار/", "xn--mgbh0fb.xn--kgbechtv"),
            ("a.b.c.d.example", "a.b.c.d.example"),
        ] {
            assert_eq!(subject(typed).map(|s| s.name), Ok(name.to_owned()), "{typed}");
        }
        let idn = subject("https://müller.de/").unwrap();
        assert_eq!(idn.unicode.as_deref(), Some("müller.de"));
        assert_eq!(idn.typed.as_deref(), Some("https://müller.de/"));
        assert_eq!(subject("example.nl").unwrap().typed, None);
    }

    #[test]
    fn what_names_nothing_is_told_apart() {
        assert_eq!(subject("  "), Err(SubjectError::Empty));
        for address in [
            "192.0.2.1",
            "https://192.0.2.1/",
            "[2001:db8::1]",
            "http://[2001:db8::1]:80/",
            "2001:db8::1",
            "1.2.3",
            "a.1",
        ] {
            assert!(
                matches!(subject(address), Err(SubjectError::Address(_))),
                "{address}"
            );
        }
        for single in ["nl", "localhost", "nl.", "https://intranet/", "рф"] {
            assert!(
                matches!(subject(single), Err(SubjectError::SingleLabel(_))),
                "{single}"
            );
        }
        assert_eq!(subject(&"a.".repeat(150)), Err(SubjectError::TooLong(299)));
        assert!(matches!(
            subject(&"a".repeat(300)),
            Err(SubjectError::TooLong(300))
        ));
        for wrong in [
            "a..nl", "-a.nl", "a-.nl", "a b.nl", "a_b.nl", "*.nl", "a.nl;rm", "https://", "@", "xn--a.nl",
            ".nl",
        ] {
            assert!(
                matches!(subject(wrong), Err(SubjectError::NotAName(..))),
                "{wrong}: {:?}",
                subject(wrong)
            );
        }
        let long_label = format!("{}.nl", "a".repeat(64));
        assert!(matches!(subject(&long_label), Err(SubjectError::NotAName(..))));
    }

    proptest! {
        #[test]
        fn any_text_is_a_subject_or_an_error(text in "\\PC{0,60}") {
            if let Ok(subject) = subject(&text) {
                prop_assert!(subject.name.len() <= NAME_MAX && subject.name.contains('.'));
                prop_assert_eq!(super::subject(&subject.name).map(|s| s.name), Ok(subject.name.clone()));
            }
        }
    }
}
