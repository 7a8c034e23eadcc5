//! `Alt-Svc` (RFC 7838 §3): the same site over other protocols, at other hosts and ports.

use super::field::{is_token, split};

/// How long an alternative is good for where nothing is said: a day (RFC 7838 §3.1).
const MAX_AGE_DEFAULT_S: u64 = 86_400;

/// What the field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AltSvc {
    /// `clear`: alternatives said before are to be forgotten.
    Clear,
    /// Alternatives, the dearest first; never empty.
    Alternatives(Vec<Alternative>),
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The protocol as ALPN names it, its percent signs undone.
    pub protocol: Vec<u8>,
    /// The host; empty: the one that says this.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Seconds for which it is good.
    pub max_age_s: u64,
    /// It stays good when the client's network changes.
    pub persist: bool,
}

/// The field does not conform; clients pass it over as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AltSvcError;

impl Alternative {
    /// True where it is the protocol HTTP/3 (RFC 9114 §3.1.1), drafts of it excepted.
    pub fn is_http3(&self) -> bool {
        self.protocol == b"h3"
    }

    /// True where it leads to port 443 of the host `own` that said it.
    pub fn is_here(&self, own: &str) -> bool {
        self.port == 443 && (self.host.is_empty() || self.host.eq_ignore_ascii_case(own))
    }
}

/// Reads the values of a field that stands there once or several times; none where it is absent.
///
/// # Errors
/// It does not conform.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Option<AltSvc>, AltSvcError> {
    let values = split(lines);
    if values.is_empty() {
        return Ok(None);
    }
    // The word is spelled so and not otherwise.
    if values.iter().any(|value| value == "clear") {
        return match values.len() {
            1 => Ok(Some(AltSvc::Clear)),
            _ => Err(AltSvcError),
        };
    }
    // Empty members of a list are to be passed over (RFC 9110 §5.6.1.2).
    let members = values.iter().filter(|value| !value.is_empty());
    let all: Vec<Alternative> = members
        .map(|value| alternative(value).ok_or(AltSvcError))
        .collect::<Result<_, _>>()?;
    if all.is_empty() {
        return Err(AltSvcError);
    }
    Ok(Some(AltSvc::Alternatives(all)))
}

/// True where the values of the field, said by the host `own`, lead to HTTP/3 at its own port 443.
pub fn leads_to_http3_here<'a>(lines: impl IntoIterator<Item = &'a str>, own: &str) -> bool {
    match parse(lines) {
        Ok(Some(AltSvc::Alternatives(all))) => all.iter().any(|one| one.is_http3() && one.is_here(own)),
        _ => false,
    }
}

fn alternative(text: &str) -> Option<Alternative> {
    let (protocol, rest) = token(text)?;
    let (authority, mut rest) = quoted(rest.strip_prefix('=')?)?;
    let (host, port) = authority.rsplit_once(':')?;
    let port: u16 = digits(port)?.try_into().ok().filter(|port| *port != 0)?;
    if !is_host(host) {
        return None;
    }
    let mut alternative = Alternative {
        protocol: percent_decoded(protocol)?,
        host: host.to_ascii_lowercase(),
        port,
        max_age_s: MAX_AGE_DEFAULT_S,
        persist: false,
    };
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        if rest.is_empty() {
            return Some(alternative);
        }
        rest = rest.strip_prefix(';')?.trim_start_matches([' ', '\t']);
        // A lone semicolon at the end is what some write.
        if rest.is_empty() {
            return Some(alternative);
        }
        let (name, after) = token(rest)?;
        let after = after.strip_prefix('=')?;
        let (value, after) = match after.starts_with('"') {
            true => quoted(after)?,
            false => token(after).map(|(value, after)| (value.to_owned(), after))?,
        };
        rest = after;
        match name {
            "ma" => alternative.max_age_s = digits(&value)?,
            // Any other value than 1 means nothing (RFC 7838 §3.1).
            "persist" => alternative.persist = value == "1",
            _ => {}
        }
    }
}

/// The token that `text` begins with, and the rest.
fn token(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !is_token(c)).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(token, _)| !token.is_empty())
}

/// What stands in the quotation marks that `text` begins with, and the rest.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.strip_prefix('"')?.chars();
    loop {
        match chars.next()? {
            '"' => return Some((value, chars.as_str())),
            '\\' => value.push(chars.next()?),
            c => value.push(c),
        }
    }
}

/// A row of digits; larger numbers than fit are the largest that does.
fn digits(text: &str) -> Option<u64> {
    let is = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is.then(|| text.parse().unwrap_or(u64::MAX))
}

/// Nothing, a name or an address, as in a URI (RFC 3986 §3.2.2); loosely, since nobody is connected to for it.
fn is_host(text: &str) -> bool {
    let visible = |c: char| c.is_ascii_alphanumeric() || "-._~%!$&'()*+,=;".contains(c);
    match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => text.chars().all(visible),
    }
}

/// RFC 7838 §3: octets that no token may have are written `%XX`.
fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(octet) = rest.next() {
        if octet != b'%' {
            octets.push(octet);
            continue;
        }
        let digit = |octet: Option<u8>| char::from(octet?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        octets.push(u8::try_from(high.checked_mul(16)?.checked_add(low)?).ok()?);
    }
    Some(octets)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(value: &str) -> Vec<Alternative> {
        match parse([value]) {
            Ok(Some(AltSvc::Alternatives(all))) => all,
            other => panic!("{value}: {other:?}"),
        }
    }

    fn brief(value: &str) -> Vec<(String, String, u16, u64, bool)> {
        let words = |a: Alternative| {
            let protocol = String::from_utf8_lossy(&a.protocol).into_owned();
            (protocol, a.host, a.port, a.max_age_s, a.persist)
        };
        read(value).into_iter().map(words).collect()
    }

    fn row(
        protocol: &str,
        host: &str,
        port: u16,
        age: u64,
        persist: bool,
    ) -> (String, String, u16, u64, bool) {
        (protocol.to_owned(), host.to_owned(), port, age, persist)
    }

    #[test]
    fn examples_of_the_rfc() {
        assert_eq!(brief("h2=\":8000\""), [row("h2", "", 8000, 86_400, false)]);
        assert_eq!(
            brief("h2=\"new.example.org:80\""),
            [row("h2", "new.example.org", 80, 86_400, false)]
        );
        assert_eq!(
            brief("h2=\"alt.example.com:8000\", h2=\":443\""),
            [
                row("h2", "alt.example.com", 8000, 86_400, false),
                row("h2", "", 443, 86_400, false)
            ]
        );
        assert_eq!(brief("h2=\":443\"; ma=3600"), [row("h2", "", 443, 3600, false)]);
        assert_eq!(
            brief("h2=\":443\"; ma=2592000; persist=1"),
            [row("h2", "", 443, 2_592_000, true)]
        );
        assert_eq!(read("w%3Dx%3Ay%23z=\":1\"")[0].protocol, b"w=x:y#z");
        assert_eq!(read("x%25y=\":1\"")[0].protocol, b"x%y");
        assert_eq!(parse(["clear"]), Ok(Some(AltSvc::Clear)));
        assert_eq!(parse([]), Ok(None));
    }

    #[test]
    fn values_of_the_field() {
        // Large providers.
        assert_eq!(
            brief("h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000"),
            [
                row("h3", "", 443, 2_592_000, false),
                row("h3-29", "", 443, 2_592_000, false)
            ]
        );
        let all = read("h3=\":443\";ma=86400;persist=0;v=\"46,43\", ");
        assert_eq!(all.len(), 1);
        assert!(all[0].is_http3() && !all[0].persist && all[0].is_here("a.example"));
        let all = read("h3=\"A.Example:443\", h3=\"b.example:443\", h3=\":8443\", h3=\"[2001:db8::1]:443\"");
        let here: Vec<bool> = all.iter().map(|one| one.is_here("a.example")).collect();
        assert_eq!(here, [true, false, false, false]);
        assert!(!read("h3-29=\":443\"")[0].is_http3());
        let twice = parse(["h2=\":443\"", "h3=\":443\""]);
        assert!(matches!(twice, Ok(Some(AltSvc::Alternatives(all))) if all.len() == 2));
        let long = format!("h3=\":443\"; ma={}", "9".repeat(40));
        assert_eq!(read(&long)[0].max_age_s, u64::MAX);
    }

    #[test]
    fn what_clients_pass_over() {
        for value in [
            "",
            ",",
            "h3",
            "h3=:443",
            "h3=\"443\"",
            "h3=\":443",
            "h3=\":\"",
            "h3=\":0\"",
            "h3=\":65536\"",
            "h3=\":+443\"",
            "h3 =\":443\"",
            "=\":443\"",
            "h3=\":443\" ma=1",
            "h3=\":443\"; ma",
            "h3=\":443\"; ma=x",
            "h3=\"a b:443\"",
            "h3=\"[::g]:443\"",
            "h%3=\":443\"",
            "Clear",
            "clear, h3=\":443\"",
            "h3=\":443\", h3",
        ] {
            assert_eq!(parse([value]), Err(AltSvcError), "{value}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(lines in prop::collection::vec("\\PC*", 0..4)) {
            let _ = parse(lines.iter().map(String::as_str));
        }

        #[test]
        fn nearly_right_text_gives_an_answer(value in "(h3|h2|%[0-9a-f]{0,2})=?\"?[a-z]{0,3}:?[0-9]{0,6}\"?(;[ ]?(ma|persist)=?[0-9\"]{0,3}){0,3},?") {
            let _ = parse([value.as_str()]);
        }
    }
}
