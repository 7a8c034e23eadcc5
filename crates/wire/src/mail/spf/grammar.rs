//! The grammar of a record (RFC 7208 §12).

use std::{net::Ipv4Addr, net::Ipv6Addr, str::FromStr};

use super::{
    DomainSpec, Fault, Kind, MacroString, Mechanism, Part, Prefix, Qualifier, Spf, SyntaxError, Term,
    select::after_version,
};

/// Errors kept of one record; one is enough for a receiver to give up.
const ERRORS_MAX: usize = 16;

/// What is wrong inside a term, and the octets of the term before it.
type Wrong = (usize, Fault);

impl Spf {
    /// Reads a record that selection found.
    ///
    /// # Errors
    /// Every term that does not fit, the first sixteen; never an empty list.
    pub fn read(text: &[u8]) -> Result<Spf, Vec<SyntaxError>> {
        let body = after_version(text).unwrap_or(text);
        let mut at = text.len().saturating_sub(body.len());
        let mut terms: Vec<Term> = Vec::new();
        let mut errors = Vec::new();
        for word in body.split(|octet| *octet == b' ') {
            if !word.is_empty() {
                let text = String::from_utf8_lossy(word);
                match read_term(word).and_then(|kind| once(kind, &terms)) {
                    Ok(kind) => terms.push(Term {
                        at,
                        text: text.into_owned(),
                        kind,
                    }),
                    Err((inside, fault)) if errors.len() < ERRORS_MAX => errors.push(SyntaxError {
                        at: at.saturating_add(inside),
                        term: text.into_owned(),
                        fault,
                    }),
                    Err(_) => {}
                }
            }
            at = at.saturating_add(word.len()).saturating_add(1);
        }
        if errors.is_empty() {
            Ok(Spf { terms })
        } else {
            Err(errors)
        }
    }
}

/// §6: `redirect` and `exp` stand there once at most.
fn once(kind: Kind, before: &[Term]) -> Result<Kind, Wrong> {
    let same = |other: &Term| std::mem::discriminant(&other.kind) == std::mem::discriminant(&kind);
    let fault = match kind {
        Kind::Redirect(_) => Fault::RedirectTwice,
        Kind::Explanation(_) => Fault::ExpTwice,
        Kind::Mechanism(..) | Kind::Unknown { .. } => return Ok(kind),
    };
    if before.iter().any(same) {
        Err((0, fault))
    } else {
        Ok(kind)
    }
}

fn read_term(word: &[u8]) -> Result<Kind, Wrong> {
    if let Some(at) = word.iter().position(|octet| !octet.is_ascii_graphic()) {
        return Err((at, Fault::Character));
    }
    let name = name_length(word);
    match word.split_at_checked(name) {
        Some((name, [b'=', value @ ..])) if !name.is_empty() => modifier(name, value),
        _ => directive(word),
    }
}

/// Octets of the name that the word begins with: a letter, then letters, digits, `-`, `_` and `.`.
fn name_length(word: &[u8]) -> usize {
    let inner = |octet: &u8| octet.is_ascii_alphanumeric() || b"-_.".contains(octet);
    match word.first() {
        Some(first) if first.is_ascii_alphabetic() => word.iter().take_while(|octet| inner(octet)).count(),
        _ => 0,
    }
}

fn modifier(name: &[u8], value: &[u8]) -> Result<Kind, Wrong> {
    let before = name.len().saturating_add(1);
    let shifted = |(at, fault): Wrong| (at.saturating_add(before), fault);
    if name.eq_ignore_ascii_case(b"redirect") {
        return domain_spec(value).map(Kind::Redirect).map_err(shifted);
    }
    if name.eq_ignore_ascii_case(b"exp") {
        return domain_spec(value).map(Kind::Explanation).map_err(shifted);
    }
    Ok(Kind::Unknown {
        name: String::from_utf8_lossy(name).into_owned(),
        value: MacroString::read(value, false).map_err(shifted)?,
    })
}

fn directive(word: &[u8]) -> Result<Kind, Wrong> {
    let signed = word.first().and_then(|octet| Qualifier::read(*octet));
    let before = usize::from(signed.is_some());
    let rest = word.get(before..).unwrap_or_default();
    let mechanism = mechanism(rest).map_err(|(at, fault): Wrong| (at.saturating_add(before), fault))?;
    Ok(Kind::Mechanism(signed.unwrap_or(Qualifier::Pass), mechanism))
}

/// A mechanism without its qualifier.
fn mechanism(word: &[u8]) -> Result<Mechanism, Wrong> {
    let length = word
        .iter()
        .position(|octet| matches!(octet, b':' | b'/'))
        .unwrap_or(word.len());
    let (name, rest) = word.split_at(length);
    let shifted = |(at, fault): Wrong| (at.saturating_add(length), fault);
    // After the colon; where there is none, the error is where it should stand.
    let value = || match rest.split_first() {
        Some((b':', value)) if !value.is_empty() => Ok(value),
        _ => Err((length, Fault::NoDomain)),
    };
    let inner = |(at, fault): Wrong| (at.saturating_add(length).saturating_add(1), fault);
    let nothing = |mechanism| match rest {
        [] => Ok(mechanism),
        _ => Err((length, Fault::Superfluous)),
    };
    match name.to_ascii_lowercase().as_slice() {
        b"all" => nothing(Mechanism::All),
        b"include" => domain_spec(value()?).map(Mechanism::Include).map_err(inner),
        b"exists" => domain_spec(value()?).map(Mechanism::Exists).map_err(inner),
        b"a" => with_prefix(rest)
            .map(|(domain, prefix)| Mechanism::A(domain, prefix))
            .map_err(shifted),
        b"mx" => with_prefix(rest)
            .map(|(domain, prefix)| Mechanism::Mx(domain, prefix))
            .map_err(shifted),
        b"ptr" => match rest {
            [] => Ok(Mechanism::Ptr(None)),
            [b'/', ..] => Err((length, Fault::Superfluous)),
            _ => domain_spec(value()?)
                .map(|domain| Mechanism::Ptr(Some(domain)))
                .map_err(inner),
        },
        b"ip4" => {
            let (address, prefix) = network(rest, Fault::Ip4).map_err(shifted)?;
            let slash = length.saturating_add(address.len()).saturating_add(1);
            let address = Ipv4Addr::from_str(address).map_err(|_| (length.saturating_add(1), Fault::Ip4))?;
            let prefix = length_within(prefix, 32).ok_or((slash, Fault::Prefix))?;
            Ok(Mechanism::Ip4(address, prefix))
        }
        b"ip6" => {
            let (address, prefix) = network(rest, Fault::Ip6).map_err(shifted)?;
            let slash = length.saturating_add(address.len()).saturating_add(1);
            let address = Ipv6Addr::from_str(address).map_err(|_| (length.saturating_add(1), Fault::Ip6))?;
            let prefix = length_within(prefix, 128).ok_or((slash, Fault::Prefix))?;
            Ok(Mechanism::Ip6(address, prefix))
        }
        _ => Err((0, Fault::UnknownMechanism)),
    }
}

/// The address and what follows its slash, if one does, of `:192.0.2.0/24`.
fn network(rest: &[u8], fault: Fault) -> Result<(&str, Option<&[u8]>), Wrong> {
    let Some((b':', rest)) = rest.split_first() else {
        return Err((0, fault));
    };
    let slash = rest.iter().position(|octet| *octet == b'/');
    let address = rest.get(..slash.unwrap_or(rest.len())).unwrap_or_default();
    let prefix = slash.map(|at| rest.get(at.saturating_add(1)..).unwrap_or_default());
    let address = std::str::from_utf8(address).map_err(|_| (1, fault))?;
    Ok((address, prefix))
}

/// A prefix length up to `most`, which stands for none.
fn length_within(digits: Option<&[u8]>, most: u8) -> Option<u8> {
    let Some(digits) = digits else {
        return Some(most);
    };
    let number = prefix_length(digits)?;
    (number <= most).then_some(number)
}

/// Digits, without a zero in front of others.
fn prefix_length(digits: &[u8]) -> Option<u8> {
    let bare = matches!(digits, [b'0'] | [b'1'..=b'9', ..]);
    let text = std::str::from_utf8(digits).ok()?;
    (bare && digits.iter().all(u8::is_ascii_digit))
        .then(|| text.parse().ok())
        .flatten()
}

/// `[ ":" domain-spec ] [ dual-cidr-length ]`.
fn with_prefix(rest: &[u8]) -> Result<(Option<DomainSpec>, Prefix), Wrong> {
    let (rest, v6) = cut_prefix(rest, b"//", 128)?;
    let (rest, v4) = cut_prefix(rest, b"/", 32)?;
    let prefix = Prefix {
        v4: v4.unwrap_or(32),
        v6: v6.unwrap_or(128),
    };
    match rest.split_first() {
        None => Ok((None, prefix)),
        Some((b':', spec)) => {
            let spec = domain_spec(spec).map_err(|(at, fault)| (at.saturating_add(1), fault))?;
            Ok((Some(spec), prefix))
        }
        Some(_) => Err((0, Fault::Prefix)),
    }
}

/// Cuts a prefix length after `slashes` off the end. A domain may hold slashes too, but none that digits alone follow to the
/// end: that could not be its top label.
fn cut_prefix<'w>(rest: &'w [u8], slashes: &[u8], most: u8) -> Result<(&'w [u8], Option<u8>), Wrong> {
    let digits = rest
        .iter()
        .rev()
        .take_while(|octet| octet.is_ascii_digit())
        .count();
    let (before, digits) = rest.split_at(rest.len().saturating_sub(digits));
    match before.strip_suffix(slashes) {
        Some(shorter) if !digits.is_empty() => match length_within(Some(digits), most) {
            Some(length) => Ok((shorter, Some(length))),
            None => Err((shorter.len(), Fault::Prefix)),
        },
        _ => Ok((rest, None)),
    }
}

/// A domain-spec: a macro-string that ends in a dot and a top label, or in a macro (§7.1).
fn domain_spec(text: &[u8]) -> Result<DomainSpec, Wrong> {
    if text.is_empty() {
        return Err((0, Fault::NoDomain));
    }
    let spec = MacroString::read(text, false)?;
    if spec
        .macros()
        .any(|expansion| expansion.letter.is_for_explanations())
    {
        return Err((0, Fault::MacroInDomain));
    }
    match spec.parts.last() {
        Some(Part::Literal(end)) if !ends_in_top_label(end) => {
            let fault = if end.contains('/') {
                Fault::Prefix
            } else {
                Fault::Domain
            };
            Err((0, fault))
        }
        _ => Ok(DomainSpec(spec)),
    }
}

/// `"." toplabel [ "." ]` at the end.
fn ends_in_top_label(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let Some((_, label)) = text.rsplit_once('.') else {
        return false;
    };
    let octets = label.as_bytes();
    let ends = |octet: Option<&u8>| octet.is_some_and(u8::is_ascii_alphanumeric);
    ends(octets.first())
        && ends(octets.last())
        && octets
            .iter()
            .all(|octet| octet.is_ascii_alphanumeric() || *octet == b'-')
        && !octets.iter().all(u8::is_ascii_digit)
}
