//! CAA records (RFC 8659 §4, RFC 8657, RFC 9495).

/// One CAA record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caa {
    /// An issuer that does not know the property must not issue.
    pub critical: bool,
    /// What it says.
    pub property: Property,
}

/// The property of a CAA record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// `issue`.
    Issue(Issuer),
    /// `issuewild`.
    IssueWild(Issuer),
    /// `issuemail` (RFC 9495).
    IssueMail(Issuer),
    /// `issuevmc`, for mark certificates.
    IssueVmc(Issuer),
    /// `iodef`: where to report to.
    Iodef(String),
    /// A property that is not known here.
    Other(String),
}

/// The value of an `issue` property (RFC 8659 §4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuer {
    /// The authority's domain name; none: nobody may issue.
    pub domain: Option<String>,
    /// Parameters: tag and value.
    pub parameters: Vec<(String, String)>,
}

impl Issuer {
    /// The value of the parameter `tag`.
    pub fn parameter(&self, tag: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(tag))
            .map(|(_, value)| value.as_str())
    }
}

/// Why a CAA record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaaError {
    /// The record is cut short.
    Short,
    /// The property tag is empty or has characters other than letters and digits.
    Tag,
    /// The value of an `issue` property does not fit the grammar.
    Issuer,
    /// The value of `iodef` is no `mailto:`, `http:` or `https:` address.
    Iodef,
}

impl CaaError {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            CaaError::Short => "short",
            CaaError::Tag => "tag",
            CaaError::Issuer => "issuer",
            CaaError::Iodef => "iodef",
        }
    }
}

impl Caa {
    /// Reads the data of a CAA record.
    ///
    /// # Errors
    /// It does not conform; an issuer may then refuse to issue at all.
    pub fn read(data: &[u8]) -> Result<Caa, CaaError> {
        let (flags, rest) = data.split_first().ok_or(CaaError::Short)?;
        let (length, rest) = rest.split_first().ok_or(CaaError::Short)?;
        let (tag, value) = rest
            .split_at_checked(usize::from(*length))
            .ok_or(CaaError::Short)?;
        if tag.is_empty() || !tag.iter().all(u8::is_ascii_alphanumeric) {
            return Err(CaaError::Tag);
        }
        let tag = String::from_utf8_lossy(tag).to_ascii_lowercase();
        let property = match tag.as_str() {
            "issue" => Property::Issue(issuer(value)?),
            "issuewild" => Property::IssueWild(issuer(value)?),
            "issuemail" => Property::IssueMail(issuer(value)?),
            "issuevmc" => Property::IssueVmc(issuer(value)?),
            "iodef" => Property::Iodef(iodef(value)?),
            _ => Property::Other(tag),
        };
        Ok(Caa {
            critical: flags & 0x80 != 0,
            property,
        })
    }
}

fn issuer(value: &[u8]) -> Result<Issuer, CaaError> {
    let text = std::str::from_utf8(value).map_err(|_| CaaError::Issuer)?;
    let mut parts = text.split(';');
    let domain = parts.next().unwrap_or_default().trim_matches([' ', '\t']);
    if !domain.is_empty() && !is_domain(domain) {
        return Err(CaaError::Issuer);
    }
    let mut issuer = Issuer {
        domain: (!domain.is_empty()).then(|| domain.to_ascii_lowercase()),
        ..Issuer::default()
    };
    for part in parts {
        let part = part.trim_matches([' ', '\t']);
        // A lone semicolon at the end is what many write.
        if part.is_empty() {
            continue;
        }
        let (tag, value) = part.split_once('=').ok_or(CaaError::Issuer)?;
        let (tag, value) = (
            tag.trim_end_matches([' ', '\t']),
            value.trim_start_matches([' ', '\t']),
        );
        let visible = |c: char| matches!(c, '\x21'..='\x3a' | '\x3c'..='\x7e');
        if !is_label(tag) || !value.chars().all(visible) {
            return Err(CaaError::Issuer);
        }
        issuer.parameters.push((tag.to_owned(), value.to_owned()));
    }
    Ok(issuer)
}

fn iodef(value: &[u8]) -> Result<String, CaaError> {
    let text = std::str::from_utf8(value).map_err(|_| CaaError::Iodef)?;
    let lower = text.to_ascii_lowercase();
    let known = ["mailto:", "https://", "http://"]
        .iter()
        .any(|scheme| lower.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    let visible = text.chars().all(|c| c.is_ascii_graphic());
    if known && visible {
        Ok(text.to_owned())
    } else {
        Err(CaaError::Iodef)
    }
}

fn is_domain(text: &str) -> bool {
    text.split('.').all(is_label)
}

/// Letters, digits and hyphens inside (RFC 8659 §4.2).
fn is_label(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn record(flags: u8, tag: &str, value: &str) -> Result<Caa, CaaError> {
        let mut data = vec![flags, tag.len() as u8];
        data.extend(tag.as_bytes());
        data.extend(value.as_bytes());
        Caa::read(&data)
    }

    #[test]
    fn values_of_the_rfcs() {
        let issue = |value: &str| match record(0, "issue", value).unwrap().property {
            Property::Issue(issuer) => issuer,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            issue("ca1.example.net").domain.as_deref(),
            Some("ca1.example.net")
        );
        assert_eq!(issue("").domain, None);
        assert_eq!(issue(";").domain, None);
        assert_eq!(issue(" ; ").domain, None);
        let bound =
            issue("example.net; accounturi=https://example.net/account/1234; validationmethods=dns-01");
        assert_eq!(
            bound.parameter("accounturi"),
            Some("https://example.net/account/1234")
        );
        assert_eq!(
            issue("letsencrypt.org;").domain.as_deref(),
            Some("letsencrypt.org")
        );
        assert_eq!(
            issue("ca1.example.net; policy=ev ").parameter("policy"),
            Some("ev")
        );
        assert!(matches!(
            record(0, "ISSUEWILD", ";").unwrap().property,
            Property::IssueWild(_)
        ));
        assert!(record(128, "tbs", "Unknown").unwrap().critical);
        assert!(matches!(
            record(0, "iodef", "mailto:security@example.com")
                .unwrap()
                .property,
            Property::Iodef(_)
        ));
    }

    #[test]
    fn values_that_do_not_conform() {
        for (tag, value, error) in [
            ("issue", "%%%%%", CaaError::Issuer),
            ("issue", "ca.example; policy", CaaError::Issuer),
            ("issue", "-ca.example", CaaError::Issuer),
            ("issue", "ca example", CaaError::Issuer),
            ("issue", "ca.example.", CaaError::Issuer),
            ("issue", "ca.example, other.example", CaaError::Issuer),
            ("iodef", "security@example.com", CaaError::Iodef),
            ("iodef", "mailto:", CaaError::Iodef),
            ("is-sue", "ca.example", CaaError::Tag),
            ("", "ca.example", CaaError::Tag),
        ] {
            assert_eq!(record(0, tag, value), Err(error), "{tag} {value}");
        }
        assert_eq!(Caa::read(&[]), Err(CaaError::Short));
        assert_eq!(Caa::read(&[0, 5, b'i']), Err(CaaError::Short));
    }

    proptest! {
        #[test]
        fn any_octets_are_read_or_refused(data in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Caa::read(&data);
        }
    }
}
