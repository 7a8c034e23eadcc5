//! HTTPS and SVCB records (RFC 9460), and the ECH configurations in them (RFC 9849).

pub mod ech;

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::dns::Name;

/// The most octets of a domain name (RFC 1035 §3.1).
const NAME_MAX: usize = 255;

/// The data of one HTTPS or SVCB record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svcb {
    /// 0: this record is an alias; otherwise the lower, the better (RFC 9460 §2.4.1).
    pub priority: u16,
    /// Where the service is; the root stands for the owner of the record, or in an alias for nowhere (RFC 9460 §2.5).
    pub target: Name,
    /// The parameters by rising key, each key once. In an alias they mean nothing and are not read.
    pub parameters: Vec<Parameter>,
}

/// One parameter of a service (RFC 9460 §14.3.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Keys that a client must know to use the record, rising; never empty.
    Mandatory(Vec<u16>),
    /// Application protocols offered beside the default one; never empty.
    Alpn(Vec<Vec<u8>>),
    /// The default protocol, for HTTPS records `http/1.1`, is not offered.
    NoDefaultAlpn,
    /// Another port than that of the address asked for.
    Port(u16),
    /// IPv4 addresses of the target; never empty.
    Ipv4Hint(Vec<Ipv4Addr>),
    /// Keys for an encrypted ClientHello (RFC 9848).
    Ech(Vec<ech::Config>),
    /// IPv6 addresses of the target; never empty.
    Ipv6Hint(Vec<Ipv6Addr>),
    /// The path of DNS over HTTPS (RFC 9461 §5), a URI template that begins with a slash.
    DohPath(String),
    /// The service takes Oblivious HTTP (RFC 9540).
    Ohttp,
    /// A parameter that is not known here.
    Other(u16, Vec<u8>),
}

impl Parameter {
    /// Its key.
    pub fn key(&self) -> u16 {
        match self {
            Parameter::Mandatory(_) => 0,
            Parameter::Alpn(_) => 1,
            Parameter::NoDefaultAlpn => 2,
            Parameter::Port(_) => 3,
            Parameter::Ipv4Hint(_) => 4,
            Parameter::Ech(_) => 5,
            Parameter::Ipv6Hint(_) => 6,
            Parameter::DohPath(_) => 7,
            Parameter::Ohttp => 8,
            Parameter::Other(key, _) => *key,
        }
    }
}

/// The name of a key as zone files write it (RFC 9460 §2.1); `key667` for one that is not known here.
pub fn key_name(key: u16) -> String {
    let known = [
        "mandatory",
        "alpn",
        "no-default-alpn",
        "port",
        "ipv4hint",
        "ech",
        "ipv6hint",
        "dohpath",
        "ohttp",
    ];
    known
        .get(usize::from(key))
        .map_or_else(|| format!("key{key}"), |name| (*name).to_owned())
}

/// Why a record cannot be used. A client must then pass over the whole set of records (RFC 9460 §2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvcbError {
    /// It ends in the middle.
    Short,
    /// The target is no uncompressed domain name.
    Target,
    /// Keys do not rise, or one stands there twice.
    Order,
    /// The value of the parameter with this key does not have the form that belongs to it.
    Value(u16),
    /// `mandatory` names a key that the record does not have (RFC 9460 §8).
    MandatoryAbsent(u16),
    /// `no-default-alpn` without `alpn`: nothing is offered at all (RFC 9460 §7.1.1).
    NothingOffered,
}

impl SvcbError {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            SvcbError::Short => "short",
            SvcbError::Target => "target",
            SvcbError::Order => "order",
            SvcbError::Value(_) => "value",
            SvcbError::MandatoryAbsent(_) => "mandatory-absent",
            SvcbError::NothingOffered => "nothing-offered",
        }
    }

    /// The key of the parameter at fault, where it is one.
    pub fn parameter(self) -> Option<u16> {
        match self {
            SvcbError::Value(key) | SvcbError::MandatoryAbsent(key) => Some(key),
            SvcbError::NothingOffered => Some(2),
            SvcbError::Short | SvcbError::Target | SvcbError::Order => None,
        }
    }
}

impl Svcb {
    /// Reads the data of an HTTPS or SVCB record, names uncompressed.
    ///
    /// # Errors
    /// It does not conform (RFC 9460 §2.2), or contradicts itself.
    pub fn read(data: &[u8]) -> Result<Svcb, SvcbError> {
        let (priority, rest) = number(data).ok_or(SvcbError::Short)?;
        let (target, mut rest) = target(rest)?;
        let mut parameters = Vec::new();
        let mut last = None;
        while !rest.is_empty() {
            let (key, after) = number(rest).ok_or(SvcbError::Short)?;
            let (value, after) = prefixed(after).ok_or(SvcbError::Short)?;
            if last.is_some_and(|last| last >= key) {
                return Err(SvcbError::Order);
            }
            last = Some(key);
            rest = after;
            if priority != 0 {
                parameters.push(parameter(key, value).ok_or(SvcbError::Value(key))?);
            }
        }
        let svcb = Svcb {
            priority,
            target,
            parameters,
        };
        svcb.agrees_with_itself().map(|()| svcb)
    }

    fn agrees_with_itself(&self) -> Result<(), SvcbError> {
        let absent = |key: &&u16| !self.parameters.iter().any(|p| p.key() == **key);
        if let Some(key) = self.mandatory().iter().find(absent) {
            return Err(SvcbError::MandatoryAbsent(*key));
        }
        if self.parameters.contains(&Parameter::NoDefaultAlpn) && self.alpn().is_empty() {
            return Err(SvcbError::NothingOffered);
        }
        Ok(())
    }

    /// True for an alias (RFC 9460 §2.4.2).
    pub fn is_alias(&self) -> bool {
        self.priority == 0
    }

    /// True where the target stands for the owner of the record or, in an alias, for nowhere.
    pub fn is_dot(&self) -> bool {
        self.target.is_root()
    }

    /// Keys that a client must know beside those every client of HTTPS records must know.
    pub fn mandatory(&self) -> &[u16] {
        let find = |p: &'_ Parameter| matches!(p, Parameter::Mandatory(_));
        match self.parameters.iter().find(|p| find(p)) {
            Some(Parameter::Mandatory(keys)) => keys,
            _ => &[],
        }
    }

    /// Mandatory keys that are not known here: clients that do not know them either pass the record over.
    pub fn unknown_mandatory(&self) -> Vec<u16> {
        let unknown = |key: &u16| {
            let is = |p: &Parameter| matches!(p, Parameter::Other(other, _) if other == key);
            self.parameters.iter().any(is)
        };
        self.mandatory().iter().copied().filter(unknown).collect()
    }

    /// What `alpn` says, without the default.
    pub fn alpn(&self) -> &[Vec<u8>] {
        let find = |p: &'_ Parameter| matches!(p, Parameter::Alpn(_));
        match self.parameters.iter().find(|p| find(p)) {
            Some(Parameter::Alpn(protocols)) => protocols,
            _ => &[],
        }
    }

    /// Every protocol that the service offers to a client of HTTPS records: what `alpn` says, and `http/1.1` unless that
    /// is ruled out (RFC 9460 §7.1.2, §9.5).
    pub fn protocols(&self) -> Vec<Vec<u8>> {
        let mut all = self.alpn().to_vec();
        let default = b"http/1.1".to_vec();
        if !self.parameters.contains(&Parameter::NoDefaultAlpn) && !all.contains(&default) {
            all.push(default);
        }
        all
    }

    /// The port, where it is another one.
    pub fn port(&self) -> Option<u16> {
        self.parameters.iter().find_map(|parameter| match parameter {
            Parameter::Port(port) => Some(*port),
            _ => None,
        })
    }

    /// All addresses in hints, IPv4 first.
    pub fn hints(&self) -> Vec<std::net::IpAddr> {
        let of = |parameter: &Parameter| -> Vec<std::net::IpAddr> {
            match parameter {
                Parameter::Ipv4Hint(all) => all.iter().copied().map(Into::into).collect(),
                Parameter::Ipv6Hint(all) => all.iter().copied().map(Into::into).collect(),
                _ => Vec::new(),
            }
        };
        self.parameters.iter().flat_map(of).collect()
    }

    /// The configurations for an encrypted ClientHello, where there are any.
    pub fn ech(&self) -> Option<&[ech::Config]> {
        self.parameters.iter().find_map(|parameter| match parameter {
            Parameter::Ech(configs) => Some(configs.as_slice()),
            _ => None,
        })
    }

    /// True where the record, found at or by way of aliases of the name asked for, says that the web server at the
    /// owner's own addresses and at port 443 speaks `protocol`, in a way that clients of today can use.
    pub fn offers_here(&self, owner: &Name, protocol: &[u8]) -> bool {
        !self.is_alias()
            && (self.is_dot() || self.target == *owner)
            && self.port().is_none_or(|port| port == 443)
            && self.unknown_mandatory().is_empty()
            && self.protocols().iter().any(|offered| offered == protocol)
    }
}

/// The value of the parameter `key`; none where it does not have the form that belongs to the key.
fn parameter(key: u16, value: &[u8]) -> Option<Parameter> {
    Some(match key {
        0 => Parameter::Mandatory(mandatory(value)?),
        1 => Parameter::Alpn(protocols(value)?),
        2 => {
            value.is_empty().then_some(())?;
            Parameter::NoDefaultAlpn
        }
        3 => Parameter::Port(u16::from_be_bytes(value.try_into().ok()?)),
        4 => Parameter::Ipv4Hint(addresses(value, |octets: [u8; 4]| octets.into())?),
        5 => Parameter::Ech(ech::read(value).ok()?),
        6 => Parameter::Ipv6Hint(addresses(value, |octets: [u8; 16]| octets.into())?),
        7 => {
            let path = std::str::from_utf8(value).ok()?;
            path.starts_with('/').then_some(())?;
            Parameter::DohPath(path.to_owned())
        }
        8 => {
            value.is_empty().then_some(())?;
            Parameter::Ohttp
        }
        _ => Parameter::Other(key, value.to_vec()),
    })
}

/// RFC 9460 §8: rising, not empty, and not `mandatory` itself.
fn mandatory(value: &[u8]) -> Option<Vec<u16>> {
    let (pairs, rest) = value.as_chunks::<2>();
    let keys: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
    let rising = keys.is_sorted_by(|a, b| a < b);
    (rest.is_empty() && rising && keys.first().is_some_and(|first| *first != 0)).then_some(keys)
}

/// RFC 9460 §7.1.1: each with its length in one octet; none is empty.
fn protocols(value: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut rest = value;
    let mut all = Vec::new();
    while let Some((length, after)) = rest.split_first() {
        let (protocol, after) = after.split_at_checked(usize::from(*length))?;
        (!protocol.is_empty()).then(|| all.push(protocol.to_vec()))?;
        rest = after;
    }
    (!all.is_empty()).then_some(all)
}

fn addresses<const N: usize, A>(value: &[u8], address: impl Fn([u8; N]) -> A) -> Option<Vec<A>> {
    let (all, rest) = value.as_chunks::<N>();
    (rest.is_empty() && !all.is_empty()).then(|| all.iter().copied().map(address).collect())
}

/// The target and what follows it. Names in these records are never compressed (RFC 9460 §2.2).
fn target(data: &[u8]) -> Result<(Name, &[u8]), SvcbError> {
    let mut rest = data;
    let mut length: usize = 0;
    loop {
        let (octets, after) = rest.split_first().ok_or(SvcbError::Short)?;
        if *octets > 63 {
            return Err(SvcbError::Target);
        }
        let label = usize::from(*octets);
        rest = after.get(label..).ok_or(SvcbError::Short)?;
        length = length.saturating_add(label).saturating_add(1);
        if length > NAME_MAX {
            return Err(SvcbError::Target);
        }
        if label == 0 {
            break;
        }
    }
    let octets = data.get(..length).ok_or(SvcbError::Short)?;
    let name = Name::from_octets(bytes::Bytes::copy_from_slice(octets)).map_err(|_| SvcbError::Target)?;
    Ok((name, rest))
}

/// A number of two octets and what follows it.
fn number(data: &[u8]) -> Option<(u16, &[u8])> {
    let (number, rest) = data.split_first_chunk::<2>()?;
    Some((u16::from_be_bytes(*number), rest))
}

/// Octets with their length in two octets before them, and what follows them.
fn prefixed(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(data)?;
    rest.split_at_checked(usize::from(length))
}

#[cfg(test)]
mod tests;
