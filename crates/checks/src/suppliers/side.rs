//! At whose servers a check failed.

use std::{collections::BTreeSet, net::IpAddr};

use facts::Test;
use verdict::{CheckReport, Finding, Place};

use super::{Role, Supplier, faults, who::Behind};

/// The suppliers at whose places a check fails; none among them stands for the owner, or somebody who is not known.
pub(super) fn suppliers(check: &CheckReport, test: Test, behind: &Behind) -> BTreeSet<Option<Supplier>> {
    let Some(role) = role(check.check.id, test) else {
        return BTreeSet::from([None]);
    };
    faults(check)
        .flat_map(|finding| at(finding, role, behind))
        .collect()
}

/// On whose side a check looks; none where it is the owner's own matter: what stands in the zone or in the pages.
pub(super) fn role(id: &str, test: Test) -> Option<Role> {
    let (family, name) = id.split_once('/').unwrap_or((id, ""));
    let server = if test == Test::Mail { Role::Mail } else { Role::Web };
    Some(match (family, name) {
        ("rpki", _) => Role::Network,
        ("dnssec", "mx-signed" | "mx-valid") | ("starttls" | "eai", _) => Role::Mail,
        ("dns" | "dnssec", _) | ("ipv6", "name-servers" | "name-servers-reachable") => Role::Dns,
        ("spf", "lookups" | "syntax") => Role::Sends,
        // A record in the owner's own zone, while mail servers have theirs in that of whoever runs them.
        ("dane", "present") if test != Test::Mail => return None,
        ("tls" | "cert" | "dane", _) | ("ipv6", _) => server,
        ("https" | "http", _) | ("headers", "content-type" | "framing" | "referrer-policy") => Role::Web,
        _ => return None,
    })
}

fn at(finding: &Finding, role: Role, behind: &Behind) -> Vec<Option<Supplier>> {
    let place = &finding.place;
    match role {
        Role::Network => vec![place.address.and_then(|address| behind.network(address))],
        Role::Web => web(place, behind),
        Role::Dns => named(place, &behind.dns, true),
        Role::Mail => named(place, &behind.mail, place.host.is_none()),
        Role::Sends => named(place, &behind.sends, false),
    }
}

/// The supplier of the server that is named; where it is none of them and `whole` says so, all of them.
fn named(place: &Place, suppliers: &[(String, Supplier)], whole: bool) -> Vec<Option<Supplier>> {
    let host = place.host.as_deref().unwrap_or_default();
    let exact = suppliers.iter().find(|(name, _)| name == host);
    match exact {
        Some((_, supplier)) => vec![Some(supplier.clone())],
        None if whole && !suppliers.is_empty() => suppliers
            .iter()
            .map(|(_, supplier)| Some(supplier.clone()))
            .collect(),
        None => vec![None],
    }
}

fn web(place: &Place, behind: &Behind) -> Vec<Option<Supplier>> {
    let is_here = |address: &IpAddr| place.address.is_none_or(|place| place == *address);
    // Where a redirect leads is another's matter.
    if place.host.as_deref().is_some_and(|host| host != behind.host) {
        return vec![None];
    }
    let here: Vec<_> = (behind.web.iter())
        .filter(|(address, _)| is_here(address))
        .map(|(_, supplier)| Some(supplier.clone()))
        .collect();
    if here.is_empty() { vec![None] } else { here }
}
