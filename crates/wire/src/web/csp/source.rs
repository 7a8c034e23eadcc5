//! Source expressions (CSP3 §2.3.1) and which addresses they match (CSP3 §6.7.2).

use url::{Host, Url};

/// One expression of a source list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `'none'`: matches nothing, and has no effect beside others.
    None,
    /// `'self'`: the page's own origin.
    SelfOrigin,
    /// Another keyword in quotation marks.
    Keyword(Keyword),
    /// `'nonce-…'`; the value.
    Nonce(String),
    /// `'sha256-…'`, `'sha384-…'`, `'sha512-…'`; the whole, without quotation marks.
    Hash(String),
    /// `https:`; the scheme in lower case.
    Scheme(String),
    /// `https://*.example.com:443/path`, or parts of it.
    Host(HostSource),
    /// Nothing of the above: browsers ignore it.
    Unknown,
}

/// A keyword of the grammar (CSP3 §2.3.1; `'inline-speculation-rules'` is the HTML Standard's).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    /// `'unsafe-inline'`
    UnsafeInline,
    /// `'unsafe-eval'`
    UnsafeEval,
    /// `'strict-dynamic'`
    StrictDynamic,
    /// `'unsafe-hashes'`
    UnsafeHashes,
    /// `'wasm-unsafe-eval'`
    WasmUnsafeEval,
    /// One that neither allows nor forbids a script or a place: reporting, redirects, trusted types.
    Other,
}

/// A host with what may stand before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostSource {
    /// The scheme in lower case, where one is given.
    pub scheme: Option<String>,
    /// `*`, `*.example.com` or `example.com`, in lower case.
    pub host: String,
    /// A number, or `None` within for `*`; absent when no port is given.
    pub port: Option<Option<u32>>,
    /// The path, beginning with `/`; empty when none is given. A query is cut off, as browsers do.
    pub path: String,
}

/// How far a source reaches: what somebody must own to be matched by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach<'a> {
    /// Any host at all: `*`, `https:`, `http://*`.
    Anywhere,
    /// Every name below this one: `*.example.com`.
    Below(&'a str),
    /// This host.
    Host(&'a str),
    /// The page's own origin.
    Own,
    /// A scheme whose content stands in the address itself: `data:`.
    Data,
    /// Another scheme.
    Scheme(&'a str),
    /// No address: keywords, nonces, hashes, and what browsers ignore.
    Nothing,
}

impl Source {
    /// Reads one expression. Never fails: what is no expression is [`Source::Unknown`].
    pub fn parse(text: &str) -> Source {
        match text.strip_prefix('\'') {
            Some(rest) => rest.strip_suffix('\'').map_or(Source::Unknown, |inside| {
                quoted(&inside.to_ascii_lowercase(), inside)
            }),
            None => unquoted(text),
        }
    }

    /// How far it reaches.
    pub fn reach(&self) -> Reach<'_> {
        match self {
            Source::SelfOrigin => Reach::Own,
            Source::Scheme(scheme) => match scheme.as_str() {
                "http" | "https" | "ws" | "wss" => Reach::Anywhere,
                "data" => Reach::Data,
                other => Reach::Scheme(other),
            },
            Source::Host(host) if host.host == "*" => Reach::Anywhere,
            Source::Host(host) => match host.host.strip_prefix("*.") {
                Some(base) => Reach::Below(base),
                None => Reach::Host(&host.host),
            },
            _ => Reach::Nothing,
        }
    }

    /// True when it names unprotected HTTP: `http:`, `http://…`, `ws:`, `ftp:`.
    pub fn is_plain(&self) -> bool {
        let scheme = match self {
            Source::Scheme(scheme) => Some(scheme.as_str()),
            Source::Host(host) => host.scheme.as_deref(),
            _ => None,
        };
        matches!(scheme, Some("http" | "ws" | "ftp"))
    }

    /// Whether `url`, asked for without a redirect from a page of `origin`, is matched (CSP3 §6.7.2.8).
    pub fn matches(&self, url: &Url, origin: &Url) -> bool {
        match self {
            Source::SelfOrigin => is_self(url, origin),
            Source::Scheme(scheme) => scheme_matches(scheme, url.scheme()),
            Source::Host(host) => host.matches(url, origin),
            _ => false,
        }
    }

    /// An address that stands for the ones this source matches, with a host that nobody else names where it leaves
    /// the host open. Allowed by all of several policies, it shows that the source has an effect there.
    pub fn sample(&self, origin: &Url) -> Option<Url> {
        let text = match self {
            Source::SelfOrigin => return Some(origin.clone()),
            Source::Scheme(scheme) => match self.reach() {
                Reach::Anywhere => format!("{scheme}://{STRANGER}.invalid/"),
                _ => format!("{scheme}:{STRANGER}"),
            },
            Source::Host(host) => host.sample(origin),
            _ => return None,
        };
        Url::parse(&text).ok()
    }
}

/// A label that no policy names.
const STRANGER: &str = "somebody-else-7d1f";

impl HostSource {
    /// CSP3 §6.7.2.8, steps 1 and 3.
    fn matches(&self, url: &Url, origin: &Url) -> bool {
        if self.host == "*" && self.scheme.is_none() && self.port.is_none() && self.path.is_empty() {
            return matches!(url.scheme(), "http" | "https") || url.scheme() == origin.scheme();
        }
        let scheme = self.scheme.as_deref().unwrap_or(origin.scheme());
        scheme_matches(scheme, url.scheme())
            && self.host_matches(url)
            && self.port_matches(url)
            && path_matches(&self.path, url.path())
    }

    /// CSP3 §6.7.2.10: addresses are never matched by a host.
    fn host_matches(&self, url: &Url) -> bool {
        let Some(Host::Domain(host)) = url.host() else {
            return false;
        };
        if self.host == "*" {
            return true;
        }
        match self.host.strip_prefix('*') {
            // With its dot, so that labels are compared and not the end of a string.
            Some(dotted) => host
                .len()
                .checked_sub(dotted.len())
                .and_then(|at| host.get(at..))
                .is_some_and(|end| end.eq_ignore_ascii_case(dotted)),
            None => self.host.eq_ignore_ascii_case(host),
        }
    }

    /// CSP3 §6.7.2.11.
    fn port_matches(&self, url: &Url) -> bool {
        match self.port {
            Some(None) => true,
            Some(Some(port)) => url.port_or_known_default().map(u32::from) == Some(port),
            None => url.port().is_none(),
        }
    }

    /// True when the host is an IPv4 address: browsers match no address by it (CSP3 §2.3.1, note).
    pub fn is_address(&self) -> bool {
        self.host.parse::<std::net::Ipv4Addr>().is_ok()
    }

    fn sample(&self, origin: &Url) -> String {
        let scheme = self.scheme.as_deref().unwrap_or(origin.scheme());
        let host = match self.host.strip_prefix('*') {
            Some("") => format!("{STRANGER}.invalid"),
            Some(dotted) => format!("{STRANGER}{dotted}"),
            None => self.host.clone(),
        };
        let port = match self.port {
            Some(Some(port)) => format!(":{port}"),
            _ => String::new(),
        };
        let file = if self.path.ends_with('/') { STRANGER } else { "" };
        format!("{scheme}://{host}{port}{}{file}", self.path)
    }
}

/// CSP3 §6.7.2.9: a secure scheme is always allowed where the insecure one is.
fn scheme_matches(pattern: &str, scheme: &str) -> bool {
    pattern.eq_ignore_ascii_case(scheme)
        || matches!(
            (pattern, scheme),
            ("http", "https") | ("ws", "wss" | "http" | "https") | ("wss", "https")
        )
}

/// CSP3 §6.7.2.8, step 4.
fn is_self(url: &Url, origin: &Url) -> bool {
    if url.scheme() == origin.scheme()
        && url.host() == origin.host()
        && url.port_or_known_default() == origin.port_or_known_default()
    {
        return url.host().is_some();
    }
    let default = |url: &Url| url.port().is_none();
    url.host().is_some()
        && url.host() == origin.host()
        && (url.port() == origin.port() || (default(url) && default(origin)))
        && (matches!(url.scheme(), "https" | "wss")
            || (origin.scheme() == "http" && matches!(url.scheme(), "http" | "ws")))
}

/// CSP3 §6.7.2.12.
fn path_matches(pattern: &str, path: &str) -> bool {
    if pattern.is_empty() || (pattern == "/" && path.is_empty()) {
        return true;
    }
    let mut pieces: Vec<&str> = pattern.split('/').collect();
    let theirs: Vec<&str> = path.split('/').collect();
    let exact = !pattern.ends_with('/');
    if pieces.len() > theirs.len() || (exact && pieces.len() != theirs.len()) {
        return false;
    }
    if !exact {
        pieces.pop();
    }
    pieces.iter().zip(&theirs).all(|(a, b)| decoded(a) == decoded(b))
}

/// Percent-decoding (WHATWG URL §1.3).
fn decoded(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = match after {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escape {
            Some((high, low)) => {
                out.push(high.wrapping_shl(4) | low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    out
}

fn hex(octet: u8) -> Option<u8> {
    char::from(octet)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// What stands between single quotation marks; `lower` is the same in lower case.
fn quoted(lower: &str, inside: &str) -> Source {
    let keyword = match lower {
        "none" => return Source::None,
        "self" => return Source::SelfOrigin,
        "unsafe-inline" => Keyword::UnsafeInline,
        "unsafe-eval" => Keyword::UnsafeEval,
        "strict-dynamic" => Keyword::StrictDynamic,
        "unsafe-hashes" => Keyword::UnsafeHashes,
        "wasm-unsafe-eval" => Keyword::WasmUnsafeEval,
        "report-sample"
        | "unsafe-allow-redirects"
        | "trusted-types-eval"
        | "report-sha256"
        | "report-sha384"
        | "report-sha512"
        | "unsafe-webtransport-hashes"
        | "inline-speculation-rules" => Keyword::Other,
        // Hashes of addresses and of evaluated text, which browsers have begun to know.
        "strict-dynamic-url" => Keyword::Other,
        other if other.starts_with("url-sha") || other.starts_with("eval-sha") => Keyword::Other,
        _ => return nonce_or_hash(lower, inside),
    };
    Source::Keyword(keyword)
}

fn nonce_or_hash(lower: &str, inside: &str) -> Source {
    let value = |prefix: &str| inside.get(prefix.len()..).filter(|value| is_base64_value(value));
    if lower.starts_with("nonce-") {
        return value("nonce-").map_or(Source::Unknown, |nonce| Source::Nonce(nonce.to_owned()));
    }
    for prefix in ["sha256-", "sha384-", "sha512-"] {
        if lower.starts_with(prefix) {
            return value(prefix).map_or(Source::Unknown, |_| Source::Hash(inside.to_owned()));
        }
    }
    Source::Unknown
}

/// `1*( ALPHA / DIGIT / "+" / "/" / "-" / "_" ) *2( "=" )`
fn is_base64_value(text: &str) -> bool {
    let bare = text.strip_suffix('=').unwrap_or(text);
    let bare = bare.strip_suffix('=').unwrap_or(bare);
    !bare.is_empty()
        && bare
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+/-_".contains(&b))
}

/// `scheme-source` or `host-source`.
fn unquoted(text: &str) -> Source {
    if let Some(scheme) = text.strip_suffix(':').filter(|scheme| is_scheme(scheme)) {
        return Source::Scheme(scheme.to_ascii_lowercase());
    }
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme.to_ascii_lowercase()), rest),
        Some(_) => return Source::Unknown,
        None => (None, text),
    };
    let path_at = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(path_at).unwrap_or((rest, ""));
    let (host, port) = match authority.split_once(':') {
        Some((host, "*")) => (host, Some(None)),
        Some((host, digits)) => match port(digits) {
            Some(port) => (host, Some(Some(port))),
            None => return Source::Unknown,
        },
        None => (authority, None),
    };
    if !is_host_part(host) {
        return Source::Unknown;
    }
    Source::Host(HostSource {
        scheme,
        host: host.to_ascii_lowercase(),
        port,
        path: path.split(['?', '#']).next().unwrap_or_default().to_owned(),
    })
}

fn port(digits: &str) -> Option<u32> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(digits.parse().unwrap_or(u32::MAX))
}

/// RFC 3986 §3.1.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// `"*" / [ "*." ] 1*host-char *( "." 1*host-char ) [ "." ]`; the low line is let through, as browsers do.
fn is_host_part(text: &str) -> bool {
    if text == "*" {
        return true;
    }
    let labels = text.strip_prefix("*.").unwrap_or(text);
    let labels = labels.strip_suffix('.').unwrap_or(labels);
    labels.split('.').all(|label| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    })
}
