//! Whom to ask: the vendors at whose side something has to be mended.

use facts::VendorRole;
use verdict::{CheckReport, Finding, Outcome};

use super::{Setup, hosts::vendor};

/// The vendors at whose side what `check` found has to be mended, by their names, each once. None where it is the owner's own
/// matter, or nobody known runs it.
pub fn providers(check: &CheckReport, setup: &Setup) -> Vec<String> {
    let Some((role, whole)) = side(check.check.id) else {
        return Vec::new();
    };
    let faults = check
        .findings
        .iter()
        .filter(|finding| matches!(finding.outcome, Outcome::Fail | Outcome::Warn));
    let mut names: Vec<String> = Vec::new();
    for finding in faults {
        for name in of(finding, setup, role, whole) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// On whose side a check looks, and whether a finding about no host of theirs is theirs too.
fn side(id: &str) -> Option<(VendorRole, bool)> {
    let family = id.split_once('/').map_or(id, |(family, _)| family);
    Some(match (family, id) {
        ("starttls" | "eai" | "tls" | "cert" | "dane", _)
        | (
            _,
            "ipv6/address"
            | "ipv6/reachable"
            | "rpki/published"
            | "rpki/valid"
            | "dnssec/mx-signed"
            | "dnssec/mx-valid"
            | "rpki/mx-name-servers-published"
            | "rpki/mx-name-servers-valid"
            | "mx/resilience",
        ) => (VendorRole::Receives, false),
        ("dns" | "dnssec", _)
        | (
            _,
            "ipv6/name-servers"
            | "ipv6/name-servers-reachable"
            | "rpki/name-servers-published"
            | "rpki/name-servers-valid",
        ) => (VendorRole::Dns, true),
        ("spf", "spf/lookups" | "spf/syntax") => (VendorRole::Sends, false),
        _ => return None,
    })
}

fn of(finding: &Finding, setup: &Setup, role: VendorRole, whole: bool) -> Vec<String> {
    let host = finding.place.host.as_deref().unwrap_or_default();
    if let Some(vendor) = vendor(&setup.vendors, role, host) {
        return vec![vendor.name.clone()];
    }
    if !whole {
        return Vec::new();
    }
    let of_role = setup.vendors.iter().filter(|vendor| vendor.role == role);
    of_role.map(|vendor| vendor.name.clone()).collect()
}
