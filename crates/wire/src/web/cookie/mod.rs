//! `Set-Cookie` as browsers read and refuse it (draft-ietf-httpbis-rfc6265bis-22 §5.6, §5.7).

mod date;

use jiff::Timestamp;

/// A cookie a server sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cookie {
    /// Its name; may be empty.
    pub name: String,
    /// Its value.
    pub value: String,
    /// `Secure`: sent over HTTPS only.
    pub secure: bool,
    /// `HttpOnly`: scripts cannot read it.
    pub http_only: bool,
    /// `SameSite`.
    pub same_site: SameSite,
    /// `Domain` without its leading dot, in lower case; `None` when it is only sent to the host that set it.
    pub domain: Option<String>,
    /// `Path`, where it begins with `/`.
    pub path: Option<String>,
    /// `Max-Age` in seconds.
    pub max_age_s: Option<i64>,
    /// `Expires`, where it can be read.
    pub expires: Option<Timestamp>,
    /// `Partitioned`: kept apart for each site in whose pages it is set (CHIPS).
    pub partitioned: bool,
}

/// Whether the cookie goes along with requests that start on another site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SameSite {
    /// Not said, or with an unknown word: browsers differ, many take it as `Lax` with exceptions.
    #[default]
    Unsaid,
    /// Never.
    Strict,
    /// Only when the visitor follows a link.
    Lax,
    /// Always.
    None,
}

/// Why a line sets no cookie at all (§5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCookie {
    /// There is a control character in it.
    Control,
    /// Neither name nor value.
    Empty,
    /// Name and value together are longer than 4,096 octets.
    TooLong,
}

/// Why a browser does not store a cookie (§5.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `__Secure-` without `Secure`, or from a page without TLS.
    SecurePrefix,
    /// `__Host-` without `Secure`, or with `Domain`, or with another `Path` than `/`.
    HostPrefix,
    /// `__Http-` or `__Host-Http-` without what they ask for (draft-ietf-httpbis-layered-cookies).
    HttpPrefix,
    /// A cookie without a name whose value pretends to be a prefixed name.
    NamelessPrefix,
    /// `SameSite=None` without `Secure`.
    NoneWithoutSecure,
    /// `Secure` from a page without TLS.
    SecureFromPlain,
    /// `Domain` names something that the host does not belong to.
    ForeignDomain,
    /// `Partitioned` without `Secure`.
    PartitionedWithoutSecure,
}

impl Refusal {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::SecurePrefix => "secure-prefix",
            Refusal::HostPrefix => "host-prefix",
            Refusal::HttpPrefix => "http-prefix",
            Refusal::NamelessPrefix => "nameless-prefix",
            Refusal::NoneWithoutSecure => "none-without-secure",
            Refusal::SecureFromPlain => "secure-from-plain",
            Refusal::ForeignDomain => "foreign-domain",
            Refusal::PartitionedWithoutSecure => "partitioned-without-secure",
        }
    }
}

/// Longest name and value together, in octets (§5.6, step 6).
const PAIR_MAX: usize = 4096;
/// Longest attribute value, in octets; a longer attribute is passed over (§5.6, step 6 of the attributes).
const ATTRIBUTE_MAX: usize = 1024;

/// Reads one line.
///
/// # Errors
/// Browsers drop the line as a whole.
pub fn parse(line: &str) -> Result<Cookie, NoCookie> {
    if line.chars().any(|c| c.is_ascii_control() && c != '\t') {
        return Err(NoCookie::Control);
    }
    let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
    let (name, value) = pair.split_once('=').unwrap_or(("", pair));
    let mut cookie = Cookie {
        name: trim(name).to_owned(),
        value: trim(value).to_owned(),
        ..Cookie::default()
    };
    if cookie.name.is_empty() && cookie.value.is_empty() {
        return Err(NoCookie::Empty);
    }
    // One character of the facts is one octet of the field.
    if octets(&cookie.name).saturating_add(octets(&cookie.value)) > PAIR_MAX {
        return Err(NoCookie::TooLong);
    }
    for attribute in attributes.split(';') {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        if octets(value) <= ATTRIBUTE_MAX {
            cookie.take(&trim(name).to_ascii_lowercase(), trim(value));
        }
    }
    Ok(cookie)
}

impl Cookie {
    /// One attribute; of several of one name the last counts.
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "secure" => self.secure = true,
            "httponly" => self.http_only = true,
            "partitioned" => self.partitioned = true,
            "samesite" => {
                self.same_site = match value.to_ascii_lowercase().as_str() {
                    "strict" => SameSite::Strict,
                    "lax" => SameSite::Lax,
                    "none" => SameSite::None,
                    _ => SameSite::Unsaid,
                }
            }
            "domain" => {
                let bare = value.strip_prefix('.').unwrap_or(value);
                self.domain = (!bare.is_empty()).then(|| bare.to_ascii_lowercase());
            }
            "path" => self.path = value.starts_with('/').then(|| value.to_owned()),
            "max-age" => {
                if let Some(seconds) = seconds(value) {
                    self.max_age_s = Some(seconds);
                }
            }
            "expires" => {
                if let Some(at) = date::parse(value) {
                    self.expires = Some(at);
                }
            }
            _ => {}
        }
    }

    /// True when the line only makes the browser forget the cookie.
    pub fn is_deletion(&self, now: Timestamp) -> bool {
        match self.max_age_s {
            Some(seconds) => seconds <= 0,
            None => self.expires.is_some_and(|at| at <= now),
        }
    }

    /// Why a browser that got it from `host`, over TLS or not, does not store it.
    pub fn refused(&self, host: &str, over_tls: bool) -> Option<Refusal> {
        let lower = self.name.to_ascii_lowercase();
        let named = |prefix: &str| lower.starts_with(prefix);
        let host_only = self.domain.is_none() && self.path.as_deref() == Some("/");
        let value = self.value.to_ascii_lowercase();
        if self.secure && !over_tls {
            Some(Refusal::SecureFromPlain)
        } else if self
            .domain
            .as_deref()
            .is_some_and(|domain| !belongs(host, domain))
        {
            Some(Refusal::ForeignDomain)
        } else if self.same_site == SameSite::None && !self.secure {
            Some(Refusal::NoneWithoutSecure)
        } else if self.name.is_empty() && (value.starts_with("__secure-") || value.starts_with("__host-")) {
            Some(Refusal::NamelessPrefix)
        } else if named("__secure-") && !self.secure {
            Some(Refusal::SecurePrefix)
        } else if named("__host-") && !(self.secure && host_only) {
            Some(Refusal::HostPrefix)
        } else if (named("__http-") || named("__host-http-")) && !(self.secure && self.http_only) {
            Some(Refusal::HttpPrefix)
        } else if self.partitioned && !self.secure {
            Some(Refusal::PartitionedWithoutSecure)
        } else {
            None
        }
    }
}

/// RFC 6265 §5.1.3; addresses belong to themselves only.
fn belongs(host: &str, domain: &str) -> bool {
    let host = host.to_ascii_lowercase();
    if host == domain {
        return true;
    }
    let dotted = host
        .strip_suffix(domain)
        .is_some_and(|before| before.ends_with('.'));
    dotted && host.parse::<std::net::IpAddr>().is_err()
}

/// RFC 6265bis §5.6.2: digits, perhaps after a minus.
fn seconds(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let most = if digits.len() < text.len() {
        i64::MIN
    } else {
        i64::MAX
    };
    Some(text.parse().unwrap_or(most))
}

fn octets(text: &str) -> usize {
    text.chars().count()
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

#[cfg(test)]
mod tests;
