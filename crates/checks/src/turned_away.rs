//! Who answers for the site: a service that protects it from us?

use facts::{Body, Reason, Response};

/// Why `response` says nothing about the site: we were asked to slow down, or got a block or a challenge instead of
/// what visitors get. None for an answer of the site's own, a plain 403 included.
pub fn turned_away(response: &Response, _body: Option<&Body>) -> Option<Reason> {
    let says = |name: &str, words: &[&str]| {
        let value = response
            .header(name)
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        words.contains(&value.as_str())
    };
    if response.status == 429 {
        Some(Reason::RateLimited)
    } else if says("cf-mitigated", &["challenge", "block"])
        || says("x-amzn-waf-action", &["challenge", "captcha"])
    {
        Some(Reason::Blocked)
    } else {
        None
    }
}
