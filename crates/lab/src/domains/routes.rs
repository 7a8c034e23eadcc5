//! Routes and who may announce them (RPKI).

use super::List;
use crate::domain::asn;

/// An AS that has no right to anybody's addresses.
const STRANGER: u32 = 65_000;

pub(super) fn add(list: &mut List) {
    site(list);
    unusual(list);
    servers(list);
}

fn site(list: &mut List) {
    list.add(
        "roa-none.test",
        "Nobody has said who may announce the site's addresses, so anybody can.",
        "Niemand heeft gezegd wie de adressen van de website mag aankondigen, dus iedereen kan het.",
        |domain| {
            domain.nets.web_v4.payloads.clear();
            domain.nets.web_v6.payloads.clear();
        },
    );
    list.add(
        "roa-ipv4-only.test",
        "The site's IPv4 addresses are protected, its IPv6 addresses were forgotten.",
        "De IPv4-adressen van de website zijn beschermd, de IPv6-adressen zijn vergeten.",
        |domain| domain.nets.web_v6.payloads.clear(),
    );
    list.add(
        "hijacked.test",
        "Another network announces the site's addresses than the one that may.",
        "Een ander netwerk kondigt de adressen van de website aan dan het netwerk dat mag.",
        |domain| domain.nets.web_v4.origin = Some(STRANGER.to_string()),
    );
    list.add(
        "roa-too-short.test",
        "The network is announced in smaller parts than its holder has allowed, so others drop it.",
        "Het netwerk wordt in kleinere delen aangekondigd dan de houder toestaat, dus anderen weigeren het.",
        |domain| {
            let third = domain.number << 8;
            let wide = format!("2001:db8:{:x}::/44", third + 0x20);
            domain.nets.web_v6.payloads = vec![(asn(domain.number), wide, 44)];
        },
    );
}

fn unusual(list: &mut List) {
    list.add(
        "as0.test",
        "The holder has said that nobody announces these addresses (AS 0), and yet somebody does.",
        "De houder heeft gezegd dat niemand deze adressen aankondigt (AS 0), en toch doet iemand het.",
        |domain| {
            for payload in &mut domain.nets.web_v4.payloads {
                payload.0 = 0;
            }
        },
    );
    list.add(
        "as-set.test",
        "The route ends in a set of networks, which no permission can cover.",
        "De route eindigt in een verzameling netwerken, en dat kan geen toestemming dekken.",
        |domain| {
            let own = asn(domain.number);
            domain.nets.web_v4.origin = Some(format!("{{{own},{STRANGER}}}"));
        },
    );
    list.add(
        "not-routed.test",
        "Nobody announces the site's IPv4 addresses at the moment, as far as the tables show.",
        "Niemand kondigt de IPv4-adressen van de website nu aan, voor zover de tabellen laten zien.",
        |domain| domain.nets.web_v4.origin = None,
    );
    list.add(
        "roa-too-wide.test",
        "More is allowed than is announced, which helps whoever wants to forge a route.",
        "Er is meer toegestaan dan wordt aangekondigd, en dat helpt wie een route wil vervalsen.",
        |domain| {
            for payload in &mut domain.nets.web_v4.payloads {
                payload.2 = 26;
            }
        },
    );
}

fn servers(list: &mut List) {
    list.add(
        "server-roa-none.test",
        "The site's addresses are protected, those of a name server are not.",
        "De adressen van de website zijn beschermd, die van een nameserver niet.",
        |domain| domain.nets.dns_v4.payloads.clear(),
    );
    list.add(
        "server-hijacked.test",
        "Another network announces the addresses of a name server than the one that may.",
        "Een ander netwerk kondigt de adressen van een nameserver aan dan het netwerk dat mag.",
        |domain| domain.nets.dns_v6.origin = Some(STRANGER.to_string()),
    );
}
