//! Who runs mail for others, recognised by names in a domain's records.

use facts::{KnownVendor, Vendor, VendorRole};

use crate::dns::{Data, Name, Record, Rtype};

use super::{Known, Told, txt};

/// Names of one kind that are looked at.
const NAMES_MAX: usize = 50;

/// The vendors that a domain's MX, SPF and NS records name, each once per role, in the order of the records.
///
/// Only names count that stand in the domain's own records: what a vendor includes in turn is its own affair.
pub fn recognise(domain: &Name, all: &[KnownVendor], known: &dyn Known) -> Vec<Vendor> {
    let mut found: Vec<Vendor> = Vec::new();
    let roles: [(VendorRole, Vec<String>); 3] = [
        (VendorRole::Receives, exchanges(domain, known)),
        (VendorRole::Sends, includes(domain, known)),
        (VendorRole::Dns, name_servers(domain, known)),
    ];
    for (role, names) in roles {
        for name in names {
            let marks = |vendor: &&KnownVendor| {
                let marks = match role {
                    VendorRole::Receives => &vendor.mx,
                    VendorRole::Sends => &vendor.spf,
                    VendorRole::Dns => &vendor.ns,
                };
                marks.iter().any(|mark| is_under(&name, mark))
            };
            let is_new = |vendor: &&KnownVendor| {
                !found
                    .iter()
                    .any(|known| known.id == vendor.id && known.role == role)
            };
            let new: Vec<Vendor> = all
                .iter()
                .filter(marks)
                .filter(is_new)
                .map(|vendor| Vendor {
                    id: vendor.id.clone(),
                    name: vendor.name.clone(),
                    role,
                    seen: name.clone(),
                })
                .collect();
            found.extend(new);
        }
    }
    found
}

/// The questions that [`recognise`] reads.
pub fn asks(domain: &Name) -> [(Name, Rtype); 3] {
    [Rtype::MX, Rtype::TXT, Rtype::NS].map(|rtype| (domain.clone(), rtype))
}

/// True where `name` is `mark` or a name below it; a mark with a dot before it has to have something before that.
fn is_under(name: &str, mark: &str) -> bool {
    let mark = mark.strip_prefix('.').unwrap_or(mark);
    match name.strip_suffix(mark) {
        Some(before) => before.is_empty() || before.ends_with('.'),
        None => false,
    }
}

fn records(domain: &Name, rtype: Rtype, known: &dyn Known) -> Vec<Record> {
    match known.told(domain, rtype) {
        Told::Records(records) => records,
        Told::NotAsked | Told::Unanswered | Told::NoSuchName => Vec::new(),
    }
}

fn bare(text: &str) -> String {
    text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase()
}

/// The servers of MX records, the most preferred first.
fn exchanges(domain: &Name, known: &dyn Known) -> Vec<String> {
    let records = records(domain, Rtype::MX, known);
    let mut all: Vec<(u16, String)> = records
        .iter()
        .filter_map(|record| match record.parsed()? {
            Data::Mx(mx) => Some((mx.preference(), bare(&mx.exchange().to_string()))),
            _ => None,
        })
        .take(NAMES_MAX)
        .collect();
    all.sort();
    all.into_iter().map(|(_, name)| name).collect()
}

/// The targets of `include` and `redirect` in the domain's SPF record.
fn includes(domain: &Name, known: &dyn Known) -> Vec<String> {
    let texts = txt::texts(&records(domain, Rtype::TXT, known));
    let spf = texts.iter().filter(|text| {
        let lower = text.to_ascii_lowercase();
        lower == "v=spf1" || lower.starts_with("v=spf1 ")
    });
    spf.flat_map(|text| text.split(' '))
        .filter_map(|term| {
            let lower = term.trim_start_matches(['+', '-', '~', '?']).to_ascii_lowercase();
            let target = lower
                .strip_prefix("include:")
                .or_else(|| lower.strip_prefix("redirect="))?;
            Some(bare(target))
        })
        .take(NAMES_MAX)
        .collect()
}

fn name_servers(domain: &Name, known: &dyn Known) -> Vec<String> {
    records(domain, Rtype::NS, known)
        .iter()
        .filter_map(|record| match record.parsed()? {
            Data::Ns(server) => Some(bare(&server.nsdname().to_string())),
            _ => None,
        })
        .take(NAMES_MAX)
        .collect()
}
