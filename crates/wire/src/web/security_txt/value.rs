//! The values of fields.

use jiff::Timestamp;

/// Why a value is no URI as RFC 9116 §2.5 asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UriFault {
    /// There is no scheme.
    NoScheme,
    /// A mail address without `mailto:`.
    BareMail,
    /// A telephone number without `tel:`.
    BarePhone,
    /// A web address that does not begin with `https://`.
    NotHttps,
    /// A character that stands in no URI, or a broken percent-encoding (RFC 3986 §2).
    Character,
    /// Nothing, or no host, behind the scheme.
    Empty,
    /// `mailto:` without a mail address (RFC 6068 §2).
    BadMail,
    /// `tel:` without a telephone number (RFC 3966 §3).
    BadPhone,
}

impl UriFault {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            UriFault::NoScheme => "no-scheme",
            UriFault::BareMail => "bare-mail",
            UriFault::BarePhone => "bare-phone",
            UriFault::NotHttps => "not-https",
            UriFault::Character => "character",
            UriFault::Empty => "empty",
            UriFault::BadMail => "bad-mail",
            UriFault::BadPhone => "bad-phone",
        }
    }
}

/// Judges a value by RFC 3986 §3 and by what RFC 9116 §2.5 says of web, mail and telephone.
///
/// # Errors
/// It is none, or not of the wanted kind.
pub fn uri(text: &str) -> Result<(), UriFault> {
    let Some((scheme, rest)) = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
        return Err(bare(text));
    };
    // `security@example.nl:` and `localhost:8080` have no scheme though a colon follows letters.
    if scheme.contains('@') {
        return Err(bare(text));
    }
    if rest.is_empty() {
        return Err(UriFault::Empty);
    }
    if !has_only_uri_characters(rest) {
        return Err(UriFault::Character);
    }
    match scheme.to_ascii_lowercase().as_str() {
        "http" => Err(UriFault::NotHttps),
        "https" => match rest.strip_prefix("//") {
            None => Err(UriFault::NotHttps),
            Some(after) if after.starts_with(['/', '?', '#', ':']) || after.is_empty() => {
                Err(UriFault::Empty)
            }
            Some(_) => Ok(()),
        },
        "mailto" => {
            let address = rest.split('?').next().unwrap_or_default();
            let all = address.split(',').all(|one| {
                one.rsplit_once('@')
                    .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
            });
            if all { Ok(()) } else { Err(UriFault::BadMail) }
        }
        "tel" => {
            let number = rest.split(';').next().unwrap_or_default();
            let digits = number.bytes().any(|b| b.is_ascii_digit());
            let allowed = number
                .bytes()
                .all(|b| b.is_ascii_hexdigit() || b"+-.()*#".contains(&b));
            if digits && allowed {
                Ok(())
            } else {
                Err(UriFault::BadPhone)
            }
        }
        _ => Ok(()),
    }
}

/// What a value without scheme was probably meant to be.
fn bare(text: &str) -> UriFault {
    let phone = |b: u8| b.is_ascii_digit() || b"+-. ()/".contains(&b);
    if text.contains('@') && !text.contains('/') {
        UriFault::BareMail
    } else if text.bytes().all(phone) && text.bytes().any(|b| b.is_ascii_digit()) {
        UriFault::BarePhone
    } else {
        UriFault::NoScheme
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

fn has_only_uri_characters(text: &str) -> bool {
    let mut octets = text.bytes();
    while let Some(octet) = octets.next() {
        let fine = match octet {
            b'%' => {
                let mut digit = || octets.next().is_some_and(|b| b.is_ascii_hexdigit());
                digit() && digit()
            }
            octet => octet.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&octet),
        };
        if !fine {
            return false;
        }
    }
    true
}

/// `date-time` of RFC 3339 §5.6, and no other form: `T` and `Z` in either case, seconds, an offset.
pub(super) fn date_time(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once(['T', 't'])?;
    let offset_at = time.find(['Z', 'z', '+', '-'])?;
    let (clock, offset) = time.split_at_checked(offset_at)?;
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let offset_fits = matches!(offset, "Z" | "z") || offset.get(1..).is_some_and(|o| fits(o, "00:00"));
    if !(fits(date, "0000-00-00") && fits(clock, "00:00:00") && offset_fits) {
        return None;
    }
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // Nanoseconds are as fine as a timestamp goes; more digits are allowed and mean nothing here. An offset of
    // -00:00 is one that is not known (RFC 3339 §4.3); the moment is the same as with Z.
    let fraction: String = fraction.chars().take(9).collect();
    let offset = if offset == "-00:00" { "Z" } else { offset };
    format!("{date}T{clock}.{fraction}{offset}")
        .to_ascii_uppercase()
        .parse()
        .ok()
}

/// True when `text` has a digit wherever `form` has `0`, and the same character elsewhere.
fn fits(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(b, f)| if f == b'0' { b.is_ascii_digit() } else { b == f })
}

/// A well-formed language tag (RFC 5646 §2.1).
pub(super) fn is_language(tag: &str) -> bool {
    oxilangtag::LanguageTag::parse(tag).is_ok()
}
