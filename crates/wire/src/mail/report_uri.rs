//! Addresses to which receivers send reports: lists of URIs in DMARC (RFC 9989 §4.7) and TLS-RPT (RFC 8460 §3).

/// Addresses of one list that are read. Receivers need not serve more than two.
pub const URIS_MAX: usize = 50;

/// An address for reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportUri {
    /// As written, without a limit behind it.
    pub text: String,
    /// How reports are to travel.
    pub scheme: Scheme,
    /// The host that gets them: the domain of the mail address, or the host of the URL; lower case, no final dot.
    pub host: String,
    /// The largest report wanted, as written behind the last exclamation mark: `10m`. RFC 7489 §6.2 had this; RFC 9989
    /// has it no more.
    pub limit: Option<String>,
}

/// How reports are to travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// By mail.
    Mailto,
    /// By POST over HTTPS.
    Https,
}

/// Why an address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UriError {
    /// Nothing stands between two commas.
    Empty,
    /// A mail address without `mailto:` before it.
    NoScheme,
    /// A scheme other than `mailto` and `https`.
    Scheme,
    /// A space or another character that no URI has; often a comma was forgotten.
    Character,
    /// What follows `mailto:` is no mail address.
    Address,
    /// The host is no domain name.
    Host,
}

impl UriError {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            UriError::Empty => "empty",
            UriError::NoScheme => "no-scheme",
            UriError::Scheme => "scheme",
            UriError::Character => "character",
            UriError::Address => "address",
            UriError::Host => "host",
        }
    }
}

/// One entry of a list: the address, or as much of the text as is worth showing and why it is none.
pub type Entry = Result<ReportUri, (String, UriError)>;

/// Reads a list with commas between its addresses.
pub fn list(text: &str) -> Vec<Entry> {
    text.split(',')
        .take(URIS_MAX)
        .map(|part| {
            let part = part.trim_matches([' ', '\t', '\r', '\n']);
            read(part).map_err(|why| (part.chars().take(200).collect(), why))
        })
        .collect()
}

/// Reads one address.
///
/// # Errors
/// Why nothing can be sent there.
pub fn read(text: &str) -> Result<ReportUri, UriError> {
    if text.is_empty() {
        return Err(UriError::Empty);
    }
    let (address, limit) = without_limit(text);
    // RFC 3986 §2: everything else is written with a percent sign.
    let allowed = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    if !address.chars().all(allowed) {
        return Err(UriError::Character);
    }
    let (scheme, rest) = match address.split_once(':') {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => return Err(UriError::NoScheme),
    };
    let (scheme, host) = match scheme.as_str() {
        "mailto" => (Scheme::Mailto, mail_host(rest)?),
        "https" => (Scheme::Https, url_host(address)?),
        _ => return Err(UriError::Scheme),
    };
    Ok(ReportUri {
        text: address.to_owned(),
        scheme,
        host,
        limit: limit.map(str::to_owned),
    })
}

/// RFC 7489 §6.4: `!`, digits, and perhaps a unit.
fn without_limit(text: &str) -> (&str, Option<&str>) {
    let Some((address, limit)) = text.rsplit_once('!') else {
        return (text, None);
    };
    let digits = limit.trim_end_matches(['k', 'K', 'm', 'M', 'g', 'G', 't', 'T']);
    let is_limit = !digits.is_empty()
        && limit.len().saturating_sub(digits.len()) <= 1
        && digits.bytes().all(|b| b.is_ascii_digit());
    if is_limit {
        (address, Some(limit))
    } else {
        (text, None)
    }
}

/// The domain of one mail address (RFC 6068 §2), header fields behind it left aside.
fn mail_host(rest: &str) -> Result<String, UriError> {
    let address = rest.split_once('?').map_or(rest, |(address, _)| address);
    let address = unescaped(address).ok_or(UriError::Address)?;
    let (local, host) = address.rsplit_once('@').ok_or(UriError::Address)?;
    let is_quoted = local.len() >= 2 && local.starts_with('"') && local.ends_with('"');
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || !c.is_ascii();
    if local.is_empty() || !(is_quoted || local.chars().all(atom)) {
        return Err(UriError::Address);
    }
    host_name(host)
}

fn url_host(text: &str) -> Result<String, UriError> {
    let url = url::Url::parse(text).map_err(|_| UriError::Host)?;
    host_name(url.host_str().ok_or(UriError::Host)?)
}

/// A name of two labels or more; reports to an address in numbers go nowhere that could consent to them.
fn host_name(text: &str) -> Result<String, UriError> {
    let bare = text.strip_suffix('.').unwrap_or(text);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let last_is_number = bare
        .rsplit('.')
        .next()
        .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    if bare.len() > 253 || !bare.contains('.') || !bare.split('.').all(label) || last_is_number {
        return Err(UriError::Host);
    }
    Ok(bare.to_ascii_lowercase())
}

/// Percent signs and their digits made into characters; none where that gives no text.
fn unescaped(text: &str) -> Option<String> {
    let mut octets = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first != b'%' {
            octets.push(*first);
            rest = after;
            continue;
        }
        let (digits, after) = after.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits).ok()?;
        octets.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    let text = String::from_utf8(octets).ok()?;
    (!text.contains(char::is_control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_of_the_rfcs() {
        let read = |text| read(text).unwrap();
        let plain = read("mailto:dmarc-feedback@example.com");
        assert_eq!(
            (plain.scheme, plain.host.as_str()),
            (Scheme::Mailto, "example.com")
        );
        let limited = read("mailto:tld-test@thirdparty.example.net!10m");
        assert_eq!(limited.limit.as_deref(), Some("10m"));
        assert_eq!(limited.text, "mailto:tld-test@thirdparty.example.net");
        assert_eq!(limited.host, "thirdparty.example.net");
        let web = read("https://reporting.example.com/v1/tlsrpt");
        assert_eq!(
            (web.scheme, web.host.as_str()),
            (Scheme::Https, "reporting.example.com")
        );
        // An exclamation mark in the address itself is written %21.
        assert_eq!(read("mailto:a%21b@Example.COM.").host, "example.com");
        assert_eq!(read("MAILTO:x@y.example?subject=z").host, "y.example");
    }

    #[test]
    fn addresses_that_go_nowhere() {
        for (text, why) in [
            ("", UriError::Empty),
            ("postmaster@example.com", UriError::NoScheme),
            ("mailto:postmaster", UriError::Address),
            ("mailto:@example.com", UriError::Address),
            ("mailto:a b@example.com", UriError::Character),
            ("mailto:a@example.com mailto:b@example.com", UriError::Character),
            ("mailto:a@example..com", UriError::Host),
            ("mailto:a@localhost", UriError::Host),
            ("mailto:a@192.0.2.1", UriError::Host),
            ("mailto:%zz@example.com", UriError::Address),
            ("mailto:%0d%0a@example.com", UriError::Address),
            ("http://example.com/", UriError::Scheme),
            ("https://192.0.2.1/", UriError::Host),
            ("https:///", UriError::Host),
            ("mailto://a@example.com/", UriError::Host),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn lists_keep_their_order_and_their_faults() {
        let entries = list("mailto:a@b.example , x@y.example,,mailto:c@d.example!1x");
        assert_eq!(entries.len(), 4);
        assert!(entries[0].is_ok());
        assert_eq!(entries[1], Err(("x@y.example".to_owned(), UriError::NoScheme)));
        assert_eq!(entries[2], Err((String::new(), UriError::Empty)));
        assert_eq!(
            entries[3],
            Err(("mailto:c@d.example!1x".to_owned(), UriError::Host))
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(?s).{0,200}", tail in "[a-z@.:!%,0-9/]{0,60}") {
            for uri in list(&text).into_iter().chain(list(&format!("mailto:{tail}"))).flatten() {
                prop_assert!(uri.host.contains('.') && uri.host.len() <= 253);
                prop_assert_eq!(read(&uri.text).map(|again| again.host), Ok(uri.host));
            }
        }
    }
}
