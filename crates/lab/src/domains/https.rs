//! Port 443.

use super::List;
use crate::{
    domain::{WebAddress, web_v4},
    web::{Port, Speech, Tls},
};
use wire::tls::code::{Suite, Version};

/// What every server of that age had.
const RSA_AES_128_CBC_SHA: Suite = Suite(0x002f);

pub(super) fn add(list: &mut List) {
    no_tls(list);
    silence(list);
    unusual(list);
}

fn no_tls(list: &mut List) {
    list.add(
        "http-only.test",
        "The site is there without HTTPS only: everybody on the way can read and change it.",
        "De website is er alleen zonder HTTPS: iedereen onderweg kan meelezen en veranderen.",
        |domain| {
            domain.plain(crate::web::Endpoint::serve_page);
            for address in &mut domain.web {
                address.secure = Port::Refused;
            }
        },
    );
    let mut speech = |name: &str, en, nl, speech| {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| endpoint.speech = speech);
        });
    };
    speech(
        "http-on-443.test",
        "Port 443 speaks HTTP without TLS: a proxy lost its setting.",
        "Poort 443 spreekt HTTP zonder TLS: een proxy is een instelling kwijt.",
        Speech::PlainHttp,
    );
    speech(
        "ssh-on-443.test",
        "On port 443 another service greets, here SSH.",
        "Op poort 443 groet een andere dienst, hier SSH.",
        Speech::OtherProtocol,
    );
    speech(
        "tls-refused.test",
        "The server answers every TLS hello with an alert: it has no certificate for the name.",
        "De server beantwoordt elke TLS-begroeting met een alarm: hij heeft geen certificaat voor de naam.",
        Speech::Alert,
    );
    speech(
        "hangs-up.test",
        "The server takes the connection and hangs up before TLS begins.",
        "De server neemt de verbinding aan en hangt op voordat TLS begint.",
        Speech::HangsUp,
    );
    list.add(
        "old-tls.test",
        "The server speaks TLS 1.0 and nothing newer, which browsers gave up in 2020.",
        "De server spreekt TLS 1.0 en niets nieuwers, wat browsers in 2020 hebben opgegeven.",
        |domain| {
            domain.secure(|endpoint| {
                *endpoint.tls = Tls {
                    suites: vec![RSA_AES_128_CBC_SHA],
                    ..Tls::only(Version::TLS_1_0)
                };
            });
        },
    );
}

fn silence(list: &mut List) {
    list.add(
        "no-address.test",
        "The name exists and has no address, so there is no website.",
        "De naam bestaat en heeft geen adres, dus er is geen website.",
        |domain| {
            domain.web.clear();
        },
    );
    list.add(
        "mute-443.test",
        "The server takes the connection and then says nothing.",
        "De server neemt de verbinding aan en zegt dan niets.",
        |domain| {
            for address in &mut domain.web {
                address.secure = Port::Mute;
            }
        },
    );
    list.add(
        "one-address-down.test",
        "There are two IPv4 addresses, and one has no HTTPS: each second visitor is unlucky.",
        "Er zijn twee IPv4-adressen, en één heeft geen HTTPS: elke tweede bezoeker heeft pech.",
        |domain| {
            let Some(first) = domain.web.first().cloned() else {
                return;
            };
            domain.web.push(WebAddress {
                address: web_v4(domain.number, 81),
                plain: first.plain,
                secure: Port::Refused,
            });
        },
    );
}

fn unusual(list: &mut List) {
    list.add(
        "tls12.test",
        "The server has TLS 1.2 and not 1.3 and speaks HTTP/1.1 only: old, and not wrong.",
        "De server kent TLS 1.2 en niet 1.3 en spreekt alleen HTTP/1.1: oud, en niet fout.",
        |domain| {
            domain.secure(|endpoint| {
                *endpoint.tls = Tls::only(Version::TLS_1_2);
                endpoint.http2 = false;
            });
        },
    );
    list.add(
        "compressed.test",
        "Pages are sent compressed, which is safe only where no secret stands beside what visitors send.",
        "Pagina's worden gecomprimeerd verstuurd; dat is alleen veilig waar geen geheim naast invoer van bezoekers staat.",
        |domain| {
            domain.secure(|endpoint| endpoint.compress("/"));
        },
    );
}
