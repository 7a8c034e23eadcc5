//! `Strict-Transport-Security` (RFC 6797 §6.1).

/// A header value that conforms to the grammar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hsts {
    /// `max-age` in seconds; larger numbers than fit are the largest that does.
    pub max_age_s: u64,
    /// `includeSubDomains` is present.
    pub include_sub_domains: bool,
    /// `preload` is present: not of the RFC, but of the browsers' preload list.
    pub preload: bool,
    /// Names of directives that are not known.
    pub unknown: Vec<String>,
}

/// Why a browser ignores the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HstsError {
    /// There is no `max-age`, which is required (RFC 6797 §6.1.1).
    NoMaxAge,
    /// `max-age` has no value, or one that is not a row of digits.
    BadMaxAge,
    /// A directive stands there twice (RFC 6797 §6.1, rule 2).
    Twice,
    /// Something does not fit the grammar: a name that is no token, an unfinished quoted string.
    Grammar,
}

impl HstsError {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            HstsError::NoMaxAge => "no-max-age",
            HstsError::BadMaxAge => "bad-max-age",
            HstsError::Twice => "directive-twice",
            HstsError::Grammar => "grammar",
        }
    }
}

/// Reads one header value.
///
/// # Errors
/// The value does not conform, so that a browser must ignore it (RFC 6797 §8.1).
pub fn parse(value: &str) -> Result<Hsts, HstsError> {
    let mut hsts = Hsts::default();
    let mut max_age = None;
    let mut seen: Vec<String> = Vec::new();
    for directive in directives(value)? {
        let (name, argument) = directive;
        let name = name.to_ascii_lowercase();
        if seen.contains(&name) {
            return Err(HstsError::Twice);
        }
        match name.as_str() {
            "max-age" => max_age = Some(seconds(argument.as_deref()).ok_or(HstsError::BadMaxAge)?),
            "includesubdomains" => hsts.include_sub_domains = true,
            "preload" => hsts.preload = true,
            _ => hsts.unknown.push(name.clone()),
        }
        seen.push(name);
    }
    hsts.max_age_s = max_age.ok_or(HstsError::NoMaxAge)?;
    Ok(hsts)
}

fn seconds(argument: Option<&str>) -> Option<u64> {
    let digits = argument?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(digits.parse().unwrap_or(u64::MAX))
}

/// Splits at `;` outside quoted strings; empty directives are allowed by the grammar.
fn directives(value: &str) -> Result<Vec<(String, Option<String>)>, HstsError> {
    let mut found = Vec::new();
    let mut rest = value.trim_matches([' ', '\t']);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(';') {
            rest = after.trim_start_matches([' ', '\t']);
            continue;
        }
        let end = rest.find(|c: char| !is_token(c)).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).ok_or(HstsError::Grammar)?;
        if name.is_empty() {
            return Err(HstsError::Grammar);
        }
        let after = after.trim_start_matches([' ', '\t']);
        let (argument, after) = match after.strip_prefix('=') {
            Some(after) => {
                let (argument, after) = argument(after.trim_start_matches([' ', '\t']))?;
                (Some(argument), after)
            }
            None => (None, after),
        };
        found.push((name.to_owned(), argument));
        rest = after.trim_start_matches([' ', '\t']);
        if !rest.is_empty() && !rest.starts_with(';') {
            return Err(HstsError::Grammar);
        }
    }
    Ok(found)
}

/// A token or a quoted string (RFC 9110 §5.6.2, §5.6.4), and what follows it.
fn argument(text: &str) -> Result<(String, &str), HstsError> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(|c: char| !is_token(c)).unwrap_or(text.len());
        let (token, after) = text.split_at_checked(end).ok_or(HstsError::Grammar)?;
        return Ok((token.to_owned(), after));
    };
    let mut value = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((value, quoted.get(at.saturating_add(1)..).unwrap_or_default())),
            '\\' => value.push(chars.next().ok_or(HstsError::Grammar)?.1),
            c => value.push(c),
        }
    }
    Err(HstsError::Grammar)
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_the_wild() {
        let ok = |text: &str| parse(text).unwrap();
        assert_eq!(ok("max-age=31536000").max_age_s, 31_536_000);
        assert_eq!(ok("max-age=\"31536000\"").max_age_s, 31_536_000);
        assert_eq!(ok("MAX-AGE = 1 ; IncludeSubDomains;; preload ;").max_age_s, 1);
        assert!(ok("max-age=1; includesubdomains; preload").preload);
        assert_eq!(ok("max-age=1; foo=bar").unknown, ["foo"]);
        assert_eq!(ok("max-age=99999999999999999999999").max_age_s, u64::MAX);
        assert_eq!(ok(";max-age=\"3\\1\"").max_age_s, 31);
    }

    #[test]
    fn values_browsers_ignore() {
        for (text, error) in [
            ("", HstsError::NoMaxAge),
            ("includeSubDomains", HstsError::NoMaxAge),
            ("max-age", HstsError::BadMaxAge),
            ("max-age=", HstsError::BadMaxAge),
            ("max-age=-1", HstsError::BadMaxAge),
            ("max-age=1y", HstsError::BadMaxAge),
            ("max-age=1; max-age=2", HstsError::Twice),
            ("max-age=1, max-age=2", HstsError::Grammar),
            ("max-age=\"1", HstsError::Grammar),
            ("max-age=1 includeSubDomains", HstsError::Grammar),
            ("=1", HstsError::Grammar),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }
}
