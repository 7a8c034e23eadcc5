//! Where norms can be read.

use regex_lite::Regex;
use verdict::Norm;

/// Documents that are no RFC and no draft, and where they stand. Their sections move, so the address is the document's.
const DOCUMENTS: &[(&str, &str)] = &[
    (
        "CA/B BR",
        "https://cabforum.org/working-groups/server/baseline-requirements/requirements/",
    ),
    (
        "Chrome CT Policy",
        "https://googlechrome.github.io/CertificateTransparency/ct_policy.html",
    ),
    (
        "NCSC-NL TLS 2025-05",
        "https://www.ncsc.nl/en/transport-layer-security-tls/security-guidelines-for-transport-layer-security-2025-05",
    ),
    ("W3C CSP3", "https://www.w3.org/TR/CSP3/"),
    (
        "W3C Permissions Policy",
        "https://www.w3.org/TR/permissions-policy/",
    ),
    ("W3C Referrer Policy", "https://www.w3.org/TR/referrer-policy/"),
    ("WHATWG Fetch", "https://fetch.spec.whatwg.org/"),
    ("WHATWG HTML", "https://html.spec.whatwg.org/multipage/"),
];

/// The address at which `norm` can be read, at its section where the publisher gives sections an address.
///
/// # Errors
/// Nobody has said where the document stands.
pub fn address(norm: &Norm) -> Result<String, String> {
    if let Some(number) = norm.document.strip_prefix("RFC ") {
        return Ok(rfc(number, norm.section));
    }
    if norm.document.starts_with("draft-") {
        let page = format!("https://datatracker.ietf.org/doc/html/{}", norm.document);
        return Ok(page + &anchor(norm.section));
    }
    let known = DOCUMENTS.iter().find(|(document, _)| *document == norm.document);
    known.map(|(_, address)| (*address).to_owned()).ok_or_else(|| {
        format!(
            "nobody has said where '{}' can be read: add it to {}",
            norm.document,
            file!()
        )
    })
}

/// `text` (Markdown) with every `RFC 6797 §6.1` made a link; code is left as it is.
pub fn linked(text: &str) -> String {
    let cited = Regex::new(r"RFC (\d+)(?:(\s)§([0-9A-Z](?:[0-9A-Za-z.]*[0-9A-Za-z])?))?").expect("a pattern");
    let parts = text.split('`').enumerate().map(|(index, part)| {
        if index % 2 == 1 {
            return part.to_owned();
        }
        let link = |found: &regex_lite::Captures<'_>| {
            let section = found.get(3).map_or("", |section| section.as_str());
            format!("[{}]({})", &found[0], rfc(&found[1], section))
        };
        cited.replace_all(part, link).into_owned()
    });
    parts.collect::<Vec<_>>().join("`")
}

fn rfc(number: &str, section: &str) -> String {
    format!("https://www.rfc-editor.org/rfc/rfc{number}{}", anchor(section))
}

fn anchor(section: &str) -> String {
    match section.chars().next() {
        None => String::new(),
        // An appendix itself has an anchor of its own kind, its parts are sections.
        Some(first) if first.is_ascii_alphabetic() && !section.contains('.') => {
            format!("#appendix-{section}")
        }
        Some(_) => format!("#section-{section}"),
    }
}

#[cfg(test)]
mod tests {
    use verdict::Keyword;

    use super::*;

    #[test]
    fn norms_have_addresses() {
        let at = |document, section| address(&Norm::new(document, section, Keyword::Must, "2000-01"));
        assert_eq!(
            at("RFC 6797", "6.1").unwrap(),
            "https://www.rfc-editor.org/rfc/rfc6797#section-6.1"
        );
        assert_eq!(
            at("RFC 4034", "B").unwrap(),
            "https://www.rfc-editor.org/rfc/rfc4034#appendix-B"
        );
        assert_eq!(
            at("RFC 9116", "").unwrap(),
            "https://www.rfc-editor.org/rfc/rfc9116"
        );
        assert_eq!(
            at("draft-ietf-x-y-03", "5.7").unwrap(),
            "https://datatracker.ietf.org/doc/html/draft-ietf-x-y-03#section-5.7"
        );
        assert!(at("W3C CSP3", "7.1").is_ok());
        assert!(at("Some Norm", "1").unwrap_err().contains("'Some Norm'"));
    }

    #[test]
    fn every_norm_of_every_check_can_be_read_somewhere() {
        for norm in ::checks::all().flat_map(|entry| entry.check.norms) {
            address(norm).unwrap();
        }
    }

    #[test]
    fn citations_become_links_but_code_does_not() {
        assert_eq!(
            linked("as RFC 6811 §2. says (RFC 7115\n§5), `RFC 1035 §1`, RFC 9116."),
            "as [RFC 6811 §2](https://www.rfc-editor.org/rfc/rfc6811#section-2). says \
             ([RFC 7115\n§5](https://www.rfc-editor.org/rfc/rfc7115#section-5)), `RFC 1035 §1`, \
             [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)."
        );
    }
}
