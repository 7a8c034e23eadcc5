//! Whether a certificate stands for a host name (RFC 9525).

use super::Certificate;

/// The answer for one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostMatch {
    /// It does.
    Matches {
        /// The name in the certificate that does, in its own spelling.
        by: String,
        /// True when that is a wildcard directly under a public suffix, as `*.nl`, and no other name fits: browsers and
        /// others take no such name for a match.
        under_suffix: bool,
    },
    /// It stands for these names, not for the one asked for.
    Differs {
        /// The DNS names it offers, in their own spelling.
        offered: Vec<String>,
        /// True when it has more names than are kept, so that the one asked for may be among those.
        more: bool,
    },
    /// It has no DNS name at all.
    NoNames {
        /// The common names of its subject, which count no more (RFC 9525 §2).
        common_names: Vec<String>,
    },
}

/// Whether `certificate` stands for `host`, a DNS name in A-labels; a final dot and case do not matter.
///
/// Only dNSName entries count: neither the common name nor an IP address. A wildcard counts as the whole left-most
/// label alone and stands for exactly one label (RFC 9525 §6.3).
pub fn matches(certificate: &Certificate, host: &str) -> HostMatch {
    let names = certificate.extensions.names.as_ref();
    let offered = names.map_or(&[][..], |names| names.dns.as_slice());
    let more = names.is_some_and(|names| names.left_out > 0);
    if offered.is_empty() {
        return HostMatch::NoNames {
            common_names: certificate.subject.common_names(),
        };
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    let under_suffix = |name: &str| name.strip_prefix("*.").is_some_and(is_public_suffix);
    let fitting = offered.iter().filter(|name| stands_for(name, host));
    match fitting.min_by_key(|name| under_suffix(name)) {
        Some(by) => HostMatch::Matches {
            by: by.clone(),
            under_suffix: under_suffix(by),
        },
        None => HostMatch::Differs {
            offered: offered.to_vec(),
            more,
        },
    }
}

/// Whether the name `presented` in a certificate stands for `host`.
fn stands_for(presented: &str, host: &str) -> bool {
    if !is_name(host) {
        return false;
    }
    match presented.strip_prefix("*.") {
        Some(parent) => host
            .split_once('.')
            .is_some_and(|(_, above)| is_name(parent) && above.eq_ignore_ascii_case(parent)),
        None => is_name(presented) && presented.eq_ignore_ascii_case(host),
    }
}

/// Labels of letters, digits, hyphens and underscores; not an IPv4 address, whose last label is all digits.
fn is_name(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let last_is_number = text
        .rsplit('.')
        .next()
        .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    text.len() <= 253 && text.split('.').all(label) && !last_is_number
}

/// Whether `name` is a suffix under which registries give out names: from the registries' part of the public suffix
/// list, or a single label that is not on it.
fn is_public_suffix(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let suffix = psl::suffix(name.as_bytes());
    suffix.is_some_and(|suffix| suffix == name.as_bytes() && suffix.typ() != Some(psl::Type::Private))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presented_names_stand_for_hosts() {
        for (presented, host) in [
            ("example.nl", "example.nl"),
            ("EXAMPLE.nl", "example.NL"),
            ("*.example.nl", "www.example.nl"),
            ("*.example.nl", "WWW.Example.nl"),
            ("*.example.nl", "xn--caf-dma.example.nl"),
            ("xn--mnchen-3ya.example", "XN--MNCHEN-3YA.example"),
            ("_dmarc.example.nl", "_dmarc.example.nl"),
            ("*.nl", "example.nl"),
            ("localhost", "localhost"),
        ] {
            assert!(stands_for(presented, host), "{presented} {host}");
        }
    }

    #[test]
    fn presented_names_that_do_not() {
        for (presented, host) in [
            ("example.nl", "www.example.nl"),
            ("www.example.nl", "example.nl"),
            ("*.example.nl", "example.nl"),
            ("*.example.nl", "a.b.example.nl"),
            ("*.example.nl", ".example.nl"),
            ("w*.example.nl", "www.example.nl"),
            ("*w.example.nl", "www.example.nl"),
            ("w*w.example.nl", "www.example.nl"),
            ("xn--*.example.nl", "xn--caf-dma.example.nl"),
            ("www.*.nl", "www.example.nl"),
            ("*.*.nl", "www.example.nl"),
            ("*", "localhost"),
            ("*.", "localhost."),
            ("*..nl", "a..nl"),
            ("example.nl.", "example.nl"),
            (".example.nl", "www.example.nl"),
            ("example.nl\0.evil.test", "example.nl"),
            ("example.nl ", "example.nl"),
            ("192.0.2.1", "192.0.2.1"),
            ("*.0.2.1", "192.0.2.1"),
            ("", ""),
            ("*.example.nl", "*.example.nl"),
        ] {
            assert!(!stands_for(presented, host), "{presented} {host}");
        }
    }

    #[test]
    fn suffixes_are_those_of_registries() {
        for name in ["nl", "co.uk", "COM", "unknown-tld"] {
            assert!(is_public_suffix(name), "{name}");
        }
        for name in ["example.nl", "github.io", "example.co.uk", "a.unknown-tld"] {
            assert!(!is_public_suffix(name), "{name}");
        }
    }
}
