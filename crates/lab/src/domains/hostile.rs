//! Names that try to do harm to whoever looks at them. What they point at is on the map as well: only the guard stands
//! between.

use std::net::IpAddr;

use super::List;
use crate::{
    domain::{Domain, WebAddress, dns_v4, dns_v6},
    web::{SECURITY_TXT, Speech, TEXT, security_txt},
};

pub(super) fn add(list: &mut List) {
    addresses(list);
    answers(list);
}

fn addresses(list: &mut List) {
    let mut at = |name: &str, en, nl, address: [u8; 4]| {
        list.add(name, en, nl, |domain| {
            instead_of_ipv4(domain, IpAddr::from(address))
        });
    };
    at(
        "private.test",
        "The IPv4 address is one of private networks: whoever connects attacks the own office.",
        "Het IPv4-adres is er een van interne netwerken: wie verbindt, valt het eigen kantoor aan.",
        [10, 0, 0, 1],
    );
    at(
        "loopback.test",
        "The IPv4 address is that of the machine that asks.",
        "Het IPv4-adres is dat van de machine die het vraagt, dus van de tester zelf.",
        [127, 0, 0, 1],
    );
    at(
        "metadata.test",
        "The IPv4 address is where clouds keep the secrets of their machines.",
        "Het IPv4-adres is de plek waar clouds de geheimen van hun machines bewaren.",
        [169, 254, 169, 254],
    );
    list.add(
        "server-inside.test",
        "A name server is said to stand on the machine that asks.",
        "Een nameserver zou op de machine staan die het vraagt; daar wordt niet naar gevraagd.",
        |domain| {
            domain.server(1, |server| {
                server.addresses = vec![IpAddr::from([127, 0, 0, 1]), std::net::Ipv6Addr::LOCALHOST.into()];
                server.glue = server.addresses.clone();
            });
        },
    );
    list.add(
        "many-servers.test",
        "The delegation names thirty name servers that do not exist, so that everybody who asks bothers somebody else.",
        "De delegatie noemt dertig nameservers die niet bestaan, zodat wie iets vraagt een ander lastigvalt.",
        |domain| {
            for number in 0..30 {
                let mut server = crate::domain::server("", [dns_v4(domain.number), dns_v6(domain.number)]);
                server.name = format!("ns{number}.healthy.test");
                server.addresses.clear();
                server.glue.clear();
                domain.servers.push(server);
            }
        },
    );
    list.add(
        "redirect-inside.test",
        "Visitors without HTTPS are sent into a private network.",
        "Bezoekers zonder HTTPS worden een intern netwerk in gestuurd.",
        |domain| {
            domain.plain(|endpoint| endpoint.redirect("*", 302, "http://10.0.0.1/admin"));
        },
    );
}

/// Puts this address in place of the site's own of IPv4.
fn instead_of_ipv4(domain: &mut Domain, address: IpAddr) {
    let old = domain.web.iter_mut().find(|address| address.address.is_ipv4());
    if let Some(WebAddress { address: old, .. }) = old {
        *old = address;
    }
}

fn answers(list: &mut List) {
    let mut speech = |name: &str, en, nl, speech| {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| {
                endpoint.speech = speech;
                endpoint.http2 = false;
            });
        });
    };
    speech(
        "endless.test",
        "The server sends header fields that never end, to fill the memory of whoever reads them.",
        "De server stuurt velden die nooit ophouden, om het geheugen van de lezer te vullen.",
        Speech::EndlessHead,
    );
    speech(
        "dripping.test",
        "The server sends its answer one octet a second, to keep whoever reads it waiting.",
        "De server stuurt zijn antwoord met één byte per seconde, om de lezer te laten wachten.",
        Speech::Drips,
    );
    list.add(
        "bomb.test",
        "The page is small on the way and a thousand times as large when it is unpacked.",
        "De pagina is onderweg klein en na het uitpakken duizend keer zo groot.",
        |domain| {
            domain.secure(|endpoint| {
                endpoint.page(&"<p>A thousand times the same.\n".repeat(600_000));
                endpoint.compress("/");
            });
        },
    );
    list.add(
        "escapes.test",
        "The security.txt holds control characters that would change the screen of whoever prints it.",
        "De security.txt bevat stuurtekens die het scherm veranderen van wie hem afdrukt.",
        |domain| {
            let text = format!(
                "{}Acknowledgments: \u{1b}[2J\u{1b}[31mhacked\n",
                security_txt(&domain.host, 200)
            );
            domain.secure(|endpoint| endpoint.file(SECURITY_TXT, TEXT, &text));
        },
    );
}
