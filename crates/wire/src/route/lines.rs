//! Lines of route dumps and of payload tables.

use std::{net::IpAddr, str::FromStr};

use facts::{Announcement, Net, Timestamp, Vrp};

/// Most members of an AS set that are kept; sets seen in the wild have a handful.
const SET_MAX: usize = 256;

/// What is wrong with a line or an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It has fewer columns than it must have.
    Columns,
    /// The origin is neither an AS number nor a set of them.
    Origin,
    /// There is no AS number where one must be.
    Asn,
    /// The prefix is no address with a length that fits it.
    Prefix,
    /// The number of peers is no whole number.
    Peers,
    /// The maximum length is shorter than the prefix or longer than an address (RFC 9582 §4.3).
    MaxLength,
}

impl Fault {
    /// What is wrong, in English, to stand after "because".
    pub fn text(self) -> &'static str {
        match self {
            Fault::Columns => "it has too few columns",
            Fault::Origin => "its origin is neither an AS number nor a set of them",
            Fault::Asn => "it has no AS number",
            Fault::Prefix => "its prefix is no address with a length",
            Fault::Peers => "its number of peers is no whole number",
            Fault::MaxLength => "its maximum length does not fit its prefix",
        }
    }
}

/// Reads an AS number: `64500` or `AS64500`, in any case.
pub fn asn(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = match text.get(..2) {
        Some(start) if start.eq_ignore_ascii_case("as") => text.get(2..)?,
        _ => text,
    };
    whole(digits)
}

/// Reads a prefix with its length. Bits beyond the length are set to zero, so that equal prefixes are equal.
pub fn prefix(text: &str) -> Option<Net> {
    let (address, length) = text.trim().split_once('/')?;
    let length: u8 = whole(length)?;
    match IpAddr::from_str(address).ok()? {
        IpAddr::V4(address) if length <= 32 => {
            let shift = 32_u32.checked_sub(u32::from(length))?;
            let mask = u32::MAX.checked_shl(shift).unwrap_or(0);
            let address = IpAddr::V4((u32::from(address) & mask).into());
            Some(Net { address, length })
        }
        IpAddr::V6(address) if length <= 128 => {
            let shift = 128_u32.checked_sub(u32::from(length))?;
            let mask = u128::MAX.checked_shl(shift).unwrap_or(0);
            let address = IpAddr::V6((u128::from(address) & mask).into());
            Some(Net { address, length })
        }
        _ => None,
    }
}

/// Digits and nothing else: `FromStr` of numbers would let a plus sign pass.
fn whole<T: FromStr>(digits: &str) -> Option<T> {
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// A payload of these parts; without a maximum length it is the prefix's own (RFC 9582 §4.3).
///
/// # Errors
/// The maximum length does not fit the prefix.
pub fn payload(prefix: Net, max_length: Option<u8>, asn: u32, trust_anchor: &str) -> Result<Vrp, Fault> {
    let most = if prefix.address.is_ipv4() { 32 } else { 128 };
    let max_length = max_length.unwrap_or(prefix.length);
    if max_length < prefix.length || max_length > most {
        return Err(Fault::MaxLength);
    }
    Ok(Vrp {
        prefix,
        max_length,
        asn,
        trust_anchor: trust_anchor.to_owned(),
    })
}

/// Reads one line of a RIS whois dump: origin, prefix, number of peers. `None` for blank lines and for those that
/// begin with `%` or `#`.
///
/// Columns are parted by tabs or blanks; further ones are passed over. Without a number of peers it is 0.
///
/// # Errors
/// The line is no route.
pub fn dump_line(line: &str) -> Result<Option<Announcement>, Fault> {
    let line = line.trim();
    if line.is_empty() || line.starts_with(['%', '#']) {
        return Ok(None);
    }
    let (origins, as_set, rest) = match line.strip_prefix('{') {
        Some(set) => {
            let (set, rest) = set.split_once('}').ok_or(Fault::Origin)?;
            (members(set)?, true, rest)
        }
        None => {
            let (origin, rest) = line.split_once(char::is_whitespace).ok_or(Fault::Columns)?;
            (vec![asn(origin).ok_or(Fault::Origin)?], false, rest)
        }
    };
    let mut columns = rest.split_whitespace();
    let prefix = prefix(columns.next().ok_or(Fault::Columns)?).ok_or(Fault::Prefix)?;
    let peers = match columns.next() {
        Some(peers) => whole(peers).ok_or(Fault::Peers)?,
        None => 0,
    };
    Ok(Some(Announcement {
        prefix,
        origins,
        as_set,
        peers,
    }))
}

/// The members of a set, sorted, each once.
fn members(set: &str) -> Result<Vec<u32>, Fault> {
    let mut members = set
        .split(',')
        .take(SET_MAX.saturating_add(1))
        .map(|member| asn(member).ok_or(Fault::Origin))
        .collect::<Result<Vec<u32>, Fault>>()?;
    if members.len() > SET_MAX {
        return Err(Fault::Origin);
    }
    members.sort_unstable();
    members.dedup();
    Ok(members)
}

/// The moment that a comment line names, in UTC: as `date` writes it (`Mon Mar  4 10:06:01 UTC 2019`), by RFC 3339, or
/// as a date and a time with a zone (`2019-03-04 10:06:01 UTC`). A moment without a zone is not guessed at.
pub fn made_at(comment: &str) -> Option<Timestamp> {
    let words: Vec<&str> = comment
        .split_whitespace()
        .take(64)
        .map(|word| word.trim_matches(['.', ',', ';', ':', '(', ')', '%', '#']))
        .collect();
    (0..words.len()).find_map(|at| {
        let rest = words.get(at..)?;
        match *rest {
            [month, day, time, "UTC" | "GMT", year, ..] if month.len() == 3 => {
                let text = format!("{month} {day} {time} {year} +0000");
                Timestamp::strptime("%b %d %H:%M:%S %Y %z", text).ok()
            }
            _ => None,
        }
        .or_else(|| rest.first()?.parse().ok())
        .or_else(|| match *rest {
            [date, time, "UTC" | "GMT" | "Z", ..] => format!("{date}T{time}Z").parse().ok(),
            [date, time, ..] if time.ends_with('Z') => format!("{date}T{time}").parse().ok(),
            _ => None,
        })
    })
}

/// Which column of a table of payloads holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    asn: usize,
    prefix: usize,
    max_length: Option<usize>,
    trust_anchor: Option<usize>,
}

impl Columns {
    /// The columns of a table without a heading: AS number, prefix, maximum length, trust anchor.
    pub const USUAL: Columns = Columns {
        asn: 0,
        prefix: 1,
        max_length: Some(2),
        trust_anchor: Some(3),
    };

    /// Reads a heading, `ASN,IP Prefix,Max Length,Trust Anchor` or another order of such words. `None`: it names no
    /// AS number or no prefix, so it is no heading.
    pub fn of(heading: &str) -> Option<Columns> {
        let names: Vec<String> = fields(heading)
            .iter()
            .map(|name| name.to_ascii_lowercase().replace([' ', '_', '-'], ""))
            .collect();
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        Some(Columns {
            asn: find(&["asn", "as", "origin", "originas"])?,
            prefix: find(&["ipprefix", "prefix", "ipnetwork"])?,
            max_length: find(&["maxlength", "maxprefixlength", "maxlen"]),
            trust_anchor: find(&["trustanchor", "ta", "tal"]),
        })
    }

    /// Reads one line of the table.
    ///
    /// # Errors
    /// The line is no payload.
    pub fn payload(&self, line: &str) -> Result<Vrp, Fault> {
        let fields = fields(line);
        let field = |at: usize| fields.get(at).map(String::as_str);
        let number = asn(field(self.asn).ok_or(Fault::Columns)?).ok_or(Fault::Asn)?;
        let prefix = prefix(field(self.prefix).ok_or(Fault::Columns)?).ok_or(Fault::Prefix)?;
        let max_length = match self.max_length.and_then(field).filter(|text| !text.is_empty()) {
            Some(digits) => Some(whole(digits).ok_or(Fault::MaxLength)?),
            None => None,
        };
        let anchor = self.trust_anchor.and_then(field).unwrap_or_default();
        payload(prefix, max_length, number, anchor)
    }
}

/// Splits at commas outside double quotes (RFC 4180 §2); blanks around a field are dropped.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => {
                if let Some(field) = fields.last_mut() {
                    field.push(c)
                }
            }
        }
    }
    for field in &mut fields {
        *field = field.trim().to_owned();
    }
    fields
}
