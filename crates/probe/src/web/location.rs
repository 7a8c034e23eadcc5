//! Where a response sends us, as browsers understand it.

use facts::Response;
use url::Url;

/// Characters of a Location that are kept where it cannot be read.
const SHOWN_MAX: usize = 2000;

/// What a response says about where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is what was asked for.
    Stay,
    /// It redirects, and nobody can tell where to; the value of the field.
    Unreadable(String),
    /// It redirects to this address, without fragment, user name and password.
    To(Url),
}

/// Where `response`, which came from `from`, sends us.
pub fn next(from: &Url, response: &Response) -> Next {
    if !matches!(response.status, 301 | 302 | 303 | 307 | 308) {
        return Next::Stay;
    }
    let mut values = response.header("location").filter(|value| !value.is_empty());
    let Some(value) = values.next() else {
        return Next::Stay;
    };
    let unreadable = || Next::Unreadable(value.chars().take(SHOWN_MAX).collect());
    // Several that differ: browsers refuse, because somebody may have slipped one in.
    if values.any(|other| other != value) {
        return unreadable();
    }
    match resolve(from, value) {
        Some(url) => Next::To(url),
        None => unreadable(),
    }
}

/// The address that `value` means at `from` (RFC 9110 §10.2.2, read by the URL standard).
fn resolve(from: &Url, value: &str) -> Option<Url> {
    // Facts keep octets as U+0000 to U+00FF. Where they are UTF-8, they mean that.
    let octets: Option<Vec<u8>> = value.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let text = octets.and_then(|octets| String::from_utf8(octets).ok());
    let mut url = from.join(text.as_deref().unwrap_or(value)).ok()?;
    url.set_fragment(None);
    if url.has_host() {
        // Only schemes without a host refuse these.
        url.set_username("").ok()?;
        url.set_password(None).ok()?;
    }
    // The name with and without the final dot is one name; only one of them is in certificates.
    if let Some(bare) = url
        .host_str()
        .and_then(|host| host.strip_suffix('.'))
        .map(str::to_owned)
    {
        url.set_host(Some(&bare)).ok()?;
    }
    Some(url)
}

/// True when the two hosts belong to one registrable domain, so that one owner answers for both.
///
/// A host that is itself a public suffix (`gov.uk`) has no registrable domain; it and its `www` are one site.
pub fn same_site(one: &str, other: &str) -> bool {
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let domain = |host: &str| psl::domain_str(host).map(str::to_owned);
    one == other || bare(one) == bare(other) || domain(one).is_some_and(|d| domain(other) == Some(d))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, locations: &[&str]) -> Response {
        Response {
            at: facts::Timestamp::UNIX_EPOCH,
            version: "HTTP/1.1".to_owned(),
            status,
            headers: locations
                .iter()
                .map(|l| ("Location".to_owned(), (*l).to_owned()))
                .collect(),
            cut: false,
            body: facts::Measured::NotAsked,
        }
    }

    fn leads(locations: &[&str]) -> Next {
        next(
            &Url::parse("http://example.nl/a/b?c").unwrap(),
            &response(302, locations),
        )
    }

    fn to(url: &str) -> Next {
        Next::To(Url::parse(url).unwrap())
    }

    #[test]
    fn locations_are_read_as_browsers_do() {
        for (location, url) in [
            ("https://example.nl/", "https://example.nl/"),
            ("https://EXAMPLE.nl:443", "https://example.nl/"),
            ("https:\\\\example.nl\\x", "https://example.nl/x"),
            ("//www.example.nl/x", "http://www.example.nl/x"),
            ("/x", "http://example.nl/x"),
            ("x", "http://example.nl/a/x"),
            ("../../../x", "http://example.nl/x"),
            ("?d", "http://example.nl/a/b?d"),
            ("#top", "http://example.nl/a/b?c"),
            ("https://user:secret@example.nl/#x", "https://example.nl/"),
            ("https://example.nl./", "https://example.nl/"),
            ("  https://example.nl/\t", "https://example.nl/"),
            ("https:/example.nl/x", "https://example.nl/x"),
            ("https://b\u{fc}cher.nl/", "https://xn--bcher-kva.nl/"),
            ("https://b\u{c3}\u{bc}cher.nl/", "https://xn--bcher-kva.nl/"),
            ("https://example.nl/a b", "https://example.nl/a%20b"),
            ("https://2130706433/", "https://127.0.0.1/"),
            ("javascript:alert(1)", "javascript:alert(1)"),
        ] {
            assert_eq!(leads(&[location]), to(url), "{location}");
        }
        for location in [
            "https://",
            "https://exa mple.nl/",
            "https://[::1",
            "http://example.nl:99999/",
            "https://a%00b/",
        ] {
            assert_eq!(
                leads(&[location]),
                Next::Unreadable(location.to_owned()),
                "{location}"
            );
        }
    }

    #[test]
    fn only_redirects_redirect() {
        let from = Url::parse("http://example.nl/").unwrap();
        for status in [200, 201, 300, 304, 305, 399, 404] {
            assert_eq!(next(&from, &response(status, &["/x"])), Next::Stay, "{status}");
        }
        assert_eq!(leads(&[]), Next::Stay);
        assert_eq!(leads(&[""]), Next::Stay);
        assert_eq!(leads(&["/x", "/x"]), to("http://example.nl/x"));
        assert_eq!(leads(&["/x", "/y"]), Next::Unreadable("/x".to_owned()));
    }

    #[test]
    fn a_site_is_a_registrable_domain() {
        for (one, other) in [
            ("example.nl", "www.example.nl"),
            ("a.example.co.uk", "b.example.co.uk"),
            ("example.test", "www.example.test"),
            ("gov.uk", "www.gov.uk"),
        ] {
            assert!(same_site(one, other) && same_site(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("example.nl", "example.com"),
            ("a.co.uk", "b.co.uk"),
            ("gov.uk", "evil.gov.uk"),
            ("one.github.io", "two.github.io"),
            ("127.0.0.1", "8.8.8.8"),
            ("nl", "example.nl"),
        ] {
            assert!(!same_site(one, other), "{one} {other}");
        }
    }
}
