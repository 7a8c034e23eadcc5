//! What a record says against what else is known of the site.

use facts::Reason;
use verdict::Sheet;
use wire::{
    dns::Rtype,
    svcb::{Svcb, ech},
};

use super::{super::records::Services, ECH, ECH_UNUSABLE, HINTS, PROTOCOL};
use crate::View;

/// Hints are for the time until the addresses are known; others than these lead visitors astray (RFC 9460 §7.3).
pub(super) fn judge_hints(record: &Svcb, line: &str, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let name = &see.facts.subject.name;
    let known = |rtype: Rtype, length: usize| {
        let found = see.dns.find(name, rtype).ok()?;
        let data = found.records.iter().map(|record| record.data.to_vec());
        Some(data.filter(|data| data.len() == length).collect::<Vec<_>>())
    };
    let (v4, v6) = (known(Rtype::A, 4), known(Rtype::AAAA, 16));
    let astray = record.hints().into_iter().filter(|hint| {
        let (all, octets) = match hint {
            std::net::IpAddr::V4(v4_hint) => (&v4, v4_hint.octets().to_vec()),
            std::net::IpAddr::V6(v6_hint) => (&v6, v6_hint.octets().to_vec()),
        };
        all.as_ref().is_some_and(|all| !all.contains(&octets))
    });
    let astray: Vec<String> = astray.map(|hint| hint.to_string()).collect();
    if !astray.is_empty() {
        sheet
            .say(&see.host(), HINTS)
            .arg("addresses", astray)
            .evidence(line);
    }
}

/// What the record promises against what each address does.
pub(super) fn judge_protocols(record: &Svcb, services: &Services<'_>, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let promised = |protocol: &[u8]| services.own && record.offers_here(&services.owner, protocol);
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        let h2 = address
            .tls
            .seen()
            .is_some_and(|tls| tls.alpn.as_deref() != Some("h2"));
        let h3 = address.http3.why_not().is_some_and(|why| {
            use Reason::{Closed, Malformed, Refused, Timeout};
            [Closed, Malformed, Refused, Timeout].contains(&why.reason)
        });
        for (protocol, fails) in [("h2", h2), ("h3", h3)] {
            if fails && promised(protocol.as_bytes()) {
                sheet.say(&place, PROTOCOL).arg("protocol", protocol);
            }
        }
    }
}

/// Whether a browser can use the keys.
pub(super) fn judge_ech(record: &Svcb, line: &str, see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(configs) = record.ech() else { return };
    let mut names = Vec::new();
    let mut why = "version";
    for config in configs {
        let ech::Config::Known(contents) = config else {
            continue;
        };
        match contents.flaw() {
            Some(flaw) => why = flaw.key(),
            None if names.contains(&contents.public_name) => {}
            None => names.push(contents.public_name.clone()),
        }
    }
    if names.is_empty() {
        sheet
            .say(&see.host(), ECH_UNUSABLE)
            .arg("why", why)
            .evidence(line);
    } else {
        sheet.say(&see.host(), ECH).arg("names", names);
    }
}
