//! Where a norm can be read.

use verdict::Norm;

/// The address of a norm's text, down to the section where the publisher has an anchor for it.
pub fn link(norm: &Norm) -> Option<String> {
    let base = match norm.document {
        "CA/B BR" => {
            "https://cabforum.org/working-groups/server/baseline-requirements/requirements/".to_owned()
        }
        "Chrome CT Policy" => {
            "https://googlechrome.github.io/CertificateTransparency/ct_policy.html".to_owned()
        }
        "NCSC-NL TLS 2025-05" => {
            "https://www.ncsc.nl/en/transport-layer-security-tls/security-guidelines-for-transport-layer-security-2025-05"
                .to_owned()
        }
        "W3C CSP3" => "https://www.w3.org/TR/CSP3/".to_owned(),
        "W3C Permissions Policy" => "https://www.w3.org/TR/permissions-policy/".to_owned(),
        "W3C Referrer Policy" => "https://www.w3.org/TR/referrer-policy/".to_owned(),
        "WHATWG Fetch" => "https://fetch.spec.whatwg.org/".to_owned(),
        "WHATWG HTML" => "https://html.spec.whatwg.org/multipage/".to_owned(),
        document => return rfc(document, norm.section).or_else(|| draft(document, norm.section)),
    };
    Some(base)
}

/// A draft of the IETF, which names its version.
fn draft(document: &str, section: &str) -> Option<String> {
    let page = format!("https://datatracker.ietf.org/doc/html/{document}");
    document.starts_with("draft-").then(|| {
        if section.is_empty() {
            page
        } else {
            format!("{page}#section-{section}")
        }
    })
}

/// `RFC 6797` and `6.1` to the editor's page; sections are numbered, appendices are `A.1`.
fn rfc(document: &str, section: &str) -> Option<String> {
    let number: u32 = document.strip_prefix("RFC ")?.trim().parse().ok()?;
    let page = format!("https://www.rfc-editor.org/rfc/rfc{number}");
    let first = section.chars().next();
    let numbered = |c: char| c.is_ascii_digit() || c == '.';
    Some(match first {
        Some(c) if c.is_ascii_digit() && section.chars().all(numbered) => format!("{page}#section-{section}"),
        Some(c) if c.is_ascii_uppercase() && section.chars().skip(1).all(numbered) => {
            format!("{page}#appendix-{section}")
        }
        _ => page,
    })
}

#[cfg(test)]
mod tests {
    use verdict::Keyword;

    use super::*;

    #[test]
    fn sections_and_appendices_have_anchors() {
        let of = |document, section| link(&Norm::new(document, section, Keyword::Must, "2012-11"));
        let page = "https://www.rfc-editor.org/rfc/rfc6797";
        assert_eq!(of("RFC 6797", "6.1"), Some(format!("{page}#section-6.1")));
        assert_eq!(of("RFC 6797", "A.2"), Some(format!("{page}#appendix-A.2")));
        assert_eq!(of("RFC 6797", ""), Some(page.to_owned()));
        assert_eq!(of("RFC 6797", "6.1, 7"), Some(page.to_owned()));
        assert_eq!(of("Somebody's list", "1"), None);
    }

    #[test]
    fn every_norm_of_every_check_can_be_read_somewhere() {
        for entry in checks::all() {
            for norm in entry.check.norms {
                assert!(link(norm).is_some(), "{}: {norm}", entry.check.id);
            }
        }
    }
}
