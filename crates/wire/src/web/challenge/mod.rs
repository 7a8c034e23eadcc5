//! Who answers for the site: a protection service that blocks us, asks for proof, or slows us down.
//!
//! What such an answer says about headers is the service's matter, not the site's; a check that judged it would blame
//! or praise the wrong one. So each entry below has to be certain or at least likely, and a plain 403 of the site
//! itself is no challenge.

mod marks;

use marks::{MARKS, Mark};

/// What the service did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It asks us to slow down.
    RateLimited,
    /// It asks for a proof that we are a person or a browser.
    Challenge,
    /// It refuses us.
    Block,
}

/// How sure an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The maker documents it, or its source is open.
    Certain,
    /// Seen by many in the field, in agreement, and in no page of a site itself.
    Likely,
}

/// A response that is not the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Whose it is; `HTTP` for status 429 of somebody unknown.
    pub service: &'static str,
    /// What it did.
    pub kind: Kind,
    /// How sure that is.
    pub confidence: Confidence,
    /// The header or the words that show it.
    pub marker: &'static str,
    /// Where that is known from.
    pub source: &'static str,
}

/// Bodies of block pages are small; what stands further down is the site's.
const BODY_READ_MAX: usize = 64 * 1024;

/// Says whether a response is a protection service's instead of the site's.
///
/// `headers` are names and values as they came; `body` is the decoded text where it was kept.
pub fn recognise(status: u16, headers: &[(String, String)], body: Option<&str>) -> Option<Challenge> {
    let start = body.map(start_in_lower_case).unwrap_or_default();
    let found = MARKS.iter().find(|mark| mark.holds(status, headers, &start));
    if let Some(mark) = found {
        return Some(Challenge {
            service: mark.service,
            kind: if status == 429 && mark.kind == Kind::Block {
                Kind::RateLimited
            } else {
                mark.kind
            },
            confidence: mark.confidence,
            marker: mark.marker(),
            source: mark.source,
        });
    }
    (status == 429).then_some(Challenge {
        service: "HTTP",
        kind: Kind::RateLimited,
        confidence: Confidence::Certain,
        marker: "status 429",
        source: "RFC 6585 §4",
    })
}

impl Mark {
    fn holds(&self, status: u16, headers: &[(String, String)], body: &str) -> bool {
        let header = |(name, value): (&str, &str)| {
            headers.iter().any(|(n, v)| {
                n.eq_ignore_ascii_case(name) && v.trim_ascii().to_ascii_lowercase().starts_with(value)
            })
        };
        (self.status.is_empty() || self.status.contains(&status))
            && self.header.is_none_or(header)
            && self.body.iter().all(|words| body.contains(words))
    }

    fn marker(&self) -> &'static str {
        self.body
            .first()
            .copied()
            .or(self.header.map(|(name, _)| name))
            .unwrap_or_default()
    }
}

fn start_in_lower_case(body: &str) -> String {
    let end = (0..=BODY_READ_MAX.min(body.len()))
        .rev()
        .find(|at| body.is_char_boundary(*at))
        .unwrap_or(0);
    body.get(..end).unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        Kind::{Block, Challenge as Asks, RateLimited},
        *,
    };

    fn seen(status: u16, headers: &[(&str, &str)], body: &str) -> Option<(&'static str, Kind)> {
        let headers: Vec<_> = headers
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect();
        recognise(status, &headers, Some(body)).map(|c| (c.service, c.kind))
    }

    #[test]
    fn answers_of_protection_services() {
        let cloudflare = ("Server", "cloudflare");
        assert_eq!(
            seen(403, &[("CF-Mitigated", "challenge")], ""),
            Some(("Cloudflare", Asks))
        );
        assert_eq!(
            seen(
                503,
                &[cloudflare],
                "<script>window._cf_chl_opt={};a.src='/cdn-cgi/challenge-platform/h/g'"
            ),
            Some(("Cloudflare", Asks))
        );
        assert_eq!(
            seen(403, &[cloudflare], "<div id=\"cf-error-details\"><h1>Error 1020"),
            Some(("Cloudflare", Block))
        );
        assert_eq!(
            seen(202, &[("x-amzn-waf-action", "challenge")], ""),
            Some(("AWS WAF", Asks))
        );
        assert_eq!(
            seen(429, &[("x-vercel-mitigated", "challenge")], ""),
            Some(("Vercel", Asks))
        );
        assert_eq!(
            seen(
                403,
                &[("Server", "AkamaiGHost")],
                "<TITLE>Access Denied</TITLE>… https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18"
            ),
            Some(("Akamai", Block))
        );
        assert_eq!(
            seen(
                200,
                &[],
                "<iframe id=\"main-iframe\" src=\"/_Incapsula_Resource?SWUDNSAI=31"
            ),
            Some(("Imperva", Asks))
        );
        assert_eq!(
            seen(200, &[], "Request unsuccessful. Incapsula incident ID: 1-2"),
            Some(("Imperva", Block))
        );
        assert_eq!(
            seen(429, &[("Retry-After", "60")], "slow down"),
            Some(("HTTP", RateLimited))
        );
        assert_eq!(
            seen(
                200,
                &[],
                "<script id=\"anubis_challenge\" type=\"application/json\">"
            ),
            Some(("Anubis", Asks))
        );
    }

    #[test]
    fn answers_of_the_site_itself() {
        for (status, headers, body) in [
            (403, &[][..], "<h1>Forbidden</h1>"),
            (
                403,
                &[("Server", "cloudflare")],
                "<h1>403 Forbidden</h1><hr>nginx",
            ),
            (503, &[("Retry-After", "3600")], "Wegens onderhoud gesloten"),
            (401, &[("WWW-Authenticate", "Basic")], ""),
            // The site's own pages behind a service carry its scripts.
            (
                200,
                &[("Server", "cloudflare")],
                "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'>",
            ),
            (
                200,
                &[("X-CDN", "Imperva")],
                "<script src=\"/_Incapsula_Resource?SWJIYLWA=719\">",
            ),
            (200, &[], "We schreven over errors.edgesuite.net en Access Denied"),
            (
                200,
                &[],
                "<div class=g-recaptcha></div><script src=https://challenges.cloudflare.com/turnstile/v0/api.js>",
            ),
            (404, &[("Server", "cloudflare")], "cf-error-details"),
        ] {
            assert_eq!(seen(status, headers, body), None, "{status} {body}");
        }
    }

    #[test]
    fn every_entry_says_where_it_is_known_from_and_can_match() {
        for mark in MARKS {
            assert!(!mark.source.is_empty() && !mark.marker().is_empty());
            assert!(mark.header.is_some() || !mark.body.is_empty());
            let lower = |text: &str| text == text.to_ascii_lowercase();
            assert!(mark.body.iter().all(|words| lower(words)), "{}", mark.marker());
            assert!(
                mark.header
                    .is_none_or(|(name, value)| lower(name) && lower(value))
            );
        }
    }

    proptest! {
        #[test]
        fn never_panics(status in any::<u16>(), name in "\\PC{0,9}", value in "\\PC{0,9}", body in "\\PC*") {
            let _ = recognise(status, &[(name, value)], Some(&body));
            let _ = recognise(status, &[], None);
        }
    }
}
