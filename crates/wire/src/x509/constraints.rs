//! Name constraints (RFC 5280 §4.2.1.10): the names a CA may speak for.

use std::net::IpAddr;

use super::{
    Certificate,
    der::{self, Element, NotDer},
    dn::{self, DistinguishedName},
    extensions::{AltNames, ascii},
};

/// The extension nameConstraints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameConstraints {
    /// Whether it is critical, as RFC 5280 asks.
    pub critical: bool,
    /// Where a kind of name stands here, names of that kind must lie in one of these.
    pub permitted: Vec<Subtree>,
    /// Names must lie in none of these.
    pub excluded: Vec<Subtree>,
}

/// A part of a name space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subtree {
    /// A DNS name and all below it; with a leading dot only those below it, as all clients read it.
    Dns(String),
    /// An address range: network and mask, of equal length.
    Ip(IpAddr, IpAddr),
    /// A mailbox, a host, or with a leading dot the hosts of a domain.
    Mail(String),
    /// The host of an address, or with a leading dot the hosts of a domain.
    Uri(String),
    /// A subtree of distinguished names.
    Directory(DistinguishedName),
    /// A form of name that is not read here, by its context tag.
    Other(u8),
}

/// A name that a CA above may not speak for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// This name.
    Name(String),
    /// A name of a form whose constraints are not understood.
    Unknown,
    /// There are more names and constraints than we compare, or names that are not kept.
    TooMany,
}

/// Comparisons of one certificate with one extension; beyond it the answer is that it is too complex.
const COMPARISONS_MAX: usize = 200_000;
/// Subtrees of one extension that are read; more are refused.
const SUBTREES_MAX: usize = 2000;

/// Reads the extension's value.
pub(super) fn read(value: &[u8], critical: bool) -> Result<NameConstraints, NotDer> {
    let mut fields = der::only(value, der::SEQUENCE)?.inside();
    let permitted = fields.optional(der::tagged_constructed(0))?;
    let excluded = fields.optional(der::tagged_constructed(1))?;
    fields.end()?;
    // RFC 5280: MUST NOT be empty, and each list has one subtree or more.
    if permitted.is_none() && excluded.is_none() {
        return Err(NotDer);
    }
    Ok(NameConstraints {
        critical,
        permitted: permitted.map_or(Ok(Vec::new()), subtrees)?,
        excluded: excluded.map_or(Ok(Vec::new()), subtrees)?,
    })
}

fn subtrees(field: Element<'_>) -> Result<Vec<Subtree>, NotDer> {
    let mut list = field.inside();
    let mut found = Vec::new();
    if list.is_empty() {
        return Err(NotDer);
    }
    while !list.is_empty() {
        let mut tree = list.expect(der::SEQUENCE)?.inside();
        found.push(subtree(&tree.any()?)?);
        // RFC 5280: minimum is 0, which DER leaves out, and maximum is absent.
        tree.end()?;
        if found.len() > SUBTREES_MAX {
            return Err(NotDer);
        }
    }
    Ok(found)
}

fn subtree(base: &Element<'_>) -> Result<Subtree, NotDer> {
    Ok(match base.tag {
        0x81 => Subtree::Mail(ascii(base.value)?),
        0x82 => {
            let name = ascii(base.value)?;
            let bare = name.strip_prefix('.').unwrap_or(&name);
            if !bare.is_empty() && !is_host_name(bare) || name == "." {
                return Err(NotDer);
            }
            Subtree::Dns(name)
        }
        0xa4 => Subtree::Directory(DistinguishedName::read(base.value)?),
        0x86 => Subtree::Uri(ascii(base.value)?),
        0x87 => {
            let (network, mask) = match base.value.split_at_checked(base.value.len() / 2).ok_or(NotDer)? {
                (network, mask) if base.value.len() == 8 => (four(network)?, four(mask)?),
                (network, mask) if base.value.len() == 32 => (sixteen(network)?, sixteen(mask)?),
                _ => return Err(NotDer),
            };
            let bits = as_bits(mask);
            // A mask is a row of ones and then a row of zeros (RFC 4632 §3.1).
            if bits.leading_ones().saturating_add(bits.trailing_zeros()) < 128 {
                return Err(NotDer);
            }
            Subtree::Ip(network, mask)
        }
        0xa0 | 0xa3 | 0xa5 | 0x88 => Subtree::Other(base.tag),
        _ => return Err(NotDer),
    })
}

fn four(octets: &[u8]) -> Result<IpAddr, NotDer> {
    <[u8; 4]>::try_from(octets).map(IpAddr::from).map_err(|_| NotDer)
}

fn sixteen(octets: &[u8]) -> Result<IpAddr, NotDer> {
    <[u8; 16]>::try_from(octets).map(IpAddr::from).map_err(|_| NotDer)
}

/// The address in the highest bits; the bits that an IPv4 address lacks are ones in no place that matters.
fn as_bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(u32::from(address)) << 96,
        IpAddr::V6(address) => u128::from(address),
    }
}

/// Labels of letters, digits, hyphens and underscores, 63 at most each.
fn is_host_name(name: &str) -> bool {
    name.len() <= 253
        && name.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        })
}

/// Permits only these DNS names and those below them: for roots that a store trusts for a part of the name space.
pub(super) fn only_dns(permitted: &[String]) -> NameConstraints {
    NameConstraints {
        critical: true,
        permitted: permitted.iter().cloned().map(Subtree::Dns).collect(),
        excluded: Vec::new(),
    }
}

impl NameConstraints {
    /// Whether all names of `certificate` are allowed (RFC 5280 §6.1.3 b and c).
    pub(super) fn allow(&self, certificate: &Certificate) -> Result<(), Violation> {
        let nothing = AltNames::default();
        let alt = certificate.extensions.names.as_ref().unwrap_or(&nothing);
        let mut names: Vec<Name<'_>> = Vec::new();
        names.extend(alt.dns.iter().map(|name| Name::Dns(name)));
        names.extend(alt.ip.iter().map(|address| Name::Ip(*address)));
        names.extend(alt.mail.iter().map(|mailbox| Name::Mail(mailbox)));
        names.extend(alt.uri.iter().map(|uri| Name::Uri(uri)));
        names.extend(alt.directory.iter().map(Name::Directory));
        names.extend(alt.other.iter().map(|tag| Name::Other(*tag)));
        if !certificate.subject.is_empty() {
            names.push(Name::Directory(&certificate.subject));
        }
        // RFC 5280 §4.2.1.10: without rfc822Name, the subject's attribute counts.
        let mailboxes = certificate.subject.values(dn::EMAIL_ADDRESS);
        if alt.mail.is_empty() {
            names.extend(mailboxes.iter().map(|mailbox| Name::Mail(mailbox)));
        }
        let subtrees = self.permitted.len().saturating_add(self.excluded.len());
        if alt.left_out > 0 || names.len().saturating_mul(subtrees) > COMPARISONS_MAX {
            return Err(Violation::TooMany);
        }
        names.iter().try_for_each(|name| self.allow_name(name))
    }

    fn allow_name(&self, name: &Name<'_>) -> Result<(), Violation> {
        for tree in &self.excluded {
            if name.is_like(tree) && name.lies_in(tree, true)? {
                return Err(Violation::Name(name.text()));
            }
        }
        let mut alike = self.permitted.iter().filter(|tree| name.is_like(tree)).peekable();
        if alike.peek().is_none() {
            return Ok(());
        }
        for tree in alike {
            if name.lies_in(tree, false)? {
                return Ok(());
            }
        }
        Err(Violation::Name(name.text()))
    }
}

/// One name of a certificate.
enum Name<'a> {
    Dns(&'a str),
    Ip(IpAddr),
    Mail(&'a str),
    Uri(&'a str),
    Directory(&'a DistinguishedName),
    Other(u8),
}

impl Name<'_> {
    fn is_like(&self, tree: &Subtree) -> bool {
        match (self, tree) {
            (Name::Dns(_), Subtree::Dns(_))
            | (Name::Ip(_), Subtree::Ip(..))
            | (Name::Mail(_), Subtree::Mail(_))
            | (Name::Uri(_), Subtree::Uri(_))
            | (Name::Directory(_), Subtree::Directory(_)) => true,
            (Name::Other(ours), Subtree::Other(theirs)) => ours == theirs,
            _ => false,
        }
    }

    fn text(&self) -> String {
        match self {
            Name::Dns(name) | Name::Mail(name) | Name::Uri(name) => (*name).to_owned(),
            Name::Ip(address) => address.to_string(),
            Name::Directory(name) => name.to_string(),
            Name::Other(tag) => format!("[{}]", tag & 0x1f),
        }
    }

    /// Whether the name lies in `tree`. For an excluded tree it is enough that a name which a wildcard stands for does.
    fn lies_in(&self, tree: &Subtree, excluded: bool) -> Result<bool, Violation> {
        let unreadable = || Violation::Name(self.text());
        match (self, tree) {
            (Name::Dns(name), Subtree::Dns(base)) => {
                let bare = name.strip_prefix("*.").unwrap_or(name);
                // What is no host name cannot be compared, so it is refused where names are constrained.
                if !is_host_name(bare) {
                    return Err(unreadable());
                }
                let reaches = excluded
                    && name.starts_with("*.")
                    && base
                        .split_once('.')
                        .is_some_and(|(first, rest)| !first.is_empty() && rest.eq_ignore_ascii_case(bare));
                Ok(reaches || domain_lies_in(name, base, true))
            }
            (Name::Ip(address), Subtree::Ip(network, mask)) => {
                let same = address.is_ipv4() == network.is_ipv4();
                let mask = as_bits(*mask);
                Ok(same && as_bits(*address) & mask == as_bits(*network) & mask)
            }
            (Name::Mail(mailbox), Subtree::Mail(base)) => {
                let (local, host) = mailbox.rsplit_once('@').ok_or_else(unreadable)?;
                Ok(match base.rsplit_once('@') {
                    // The local part is told apart by case, the host is not.
                    Some((wanted, at)) => local == wanted && host.eq_ignore_ascii_case(at),
                    None => domain_lies_in(host, base, false),
                })
            }
            (Name::Uri(uri), Subtree::Uri(base)) => {
                let host = uri_host(uri).ok_or_else(unreadable)?;
                Ok(domain_lies_in(host, base, false))
            }
            (Name::Directory(name), Subtree::Directory(base)) => Ok(name.is_under(base)),
            _ => Err(Violation::Unknown),
        }
    }
}

/// Whether `name` is `base` or, where `below` or a leading dot says so, lies below it.
fn domain_lies_in(name: &str, base: &str, below: bool) -> bool {
    let name = name.to_ascii_lowercase();
    let base = base.to_ascii_lowercase();
    if base.is_empty() {
        return below;
    }
    match base.strip_prefix('.') {
        Some(_) => name.len() > base.len() && name.ends_with(&base),
        None => name == base || (below && name.strip_suffix(&base).is_some_and(|rest| rest.ends_with('.'))),
    }
}

/// The host of a URI with authority, when it is a name (RFC 5280 §4.2.1.10: other URIs are refused).
fn uri_host(uri: &str) -> Option<&str> {
    let (_, rest) = uri.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let is_name = is_host_name(host) && host.parse::<IpAddr>().is_err();
    is_name.then_some(host)
}
