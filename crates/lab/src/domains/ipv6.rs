//! IPv6.

use super::List;
use crate::{domain::Reach, web::Port};

pub(super) fn add(list: &mut List) {
    addresses(list);
    answers(list);
    servers(list);
}

fn addresses(list: &mut List) {
    list.add(
        "no-ipv6.test",
        "The site has IPv4 addresses only: whoever has IPv6 alone cannot come.",
        "De website heeft alleen IPv4-adressen: wie alleen IPv6 heeft, kan er niet bij.",
        |domain| {
            domain.keep(std::net::IpAddr::is_ipv4);
        },
    );
    list.add(
        "ipv6-only.test",
        "The site has IPv6 addresses only, which no rule forbids; there is nothing to compare it with.",
        "De website heeft alleen IPv6-adressen, wat geen regel verbiedt; er is niets om mee te vergelijken.",
        |domain| {
            domain.keep(std::net::IpAddr::is_ipv6);
        },
    );
    list.add(
        "ipv6-mapped.test",
        "The AAAA record holds an IPv4 address in disguise (::ffff:0:0/96), which nobody can reach over IPv6.",
        "Het AAAA-record bevat een vermomd IPv4-adres (::ffff:0:0/96), dat niemand via IPv6 kan bereiken.",
        |domain| {
            domain.keep(std::net::IpAddr::is_ipv4).line("@ AAAA ::ffff:198.19.254.254");
        },
    );
}

fn answers(list: &mut List) {
    list.add(
        "ipv6-closed.test",
        "There is an IPv6 address, but HTTPS is refused there: worse than none, since visitors wait for it.",
        "Er is een IPv6-adres, maar HTTPS wordt daar geweigerd: erger dan geen, want bezoekers wachten erop.",
        |domain| over_ipv6(domain, |address| address.secure = Port::Refused),
    );
    list.add(
        "ipv6-gone.test",
        "There is an IPv6 address, and nothing answers at it: it was left behind after a move.",
        "Er is een IPv6-adres waarop niets antwoordt: het is na een verhuizing blijven staan.",
        |domain| {
            over_ipv6(domain, |address| {
                address.secure = Port::Unreachable;
                address.plain = Port::Unreachable;
            });
        },
    );
    list.add(
        "ipv6-no-http.test",
        "Port 80 answers over IPv4 and not over IPv6: typing the name without https fails for some.",
        "Poort 80 antwoordt via IPv4 en niet via IPv6: de naam intikken zonder https mislukt voor sommigen.",
        |domain| over_ipv6(domain, |address| address.plain = Port::Refused),
    );
    list.add(
        "ipv6-other-page.test",
        "Over IPv6 the server shows the page of a new installation instead of the site.",
        "Via IPv6 toont de server de pagina van een verse installatie in plaats van de website.",
        |domain| {
            over_ipv6(domain, |address| {
                if let Port::Serves(endpoint) = &mut address.secure {
                    endpoint.page(
                        "<!doctype html><html><head><title>It works</title></head><body><table><tr><td><b>Welcome</b>\
                         <td>The web server software is running but no content has been added yet</table></body></html>",
                    );
                }
            });
        },
    );
    list.add(
        "ipv6-error.test",
        "Over IPv6 the server answers with an error: a setting was made for IPv4 alone.",
        "Via IPv6 antwoordt de server met een fout: een instelling is alleen voor IPv4 gemaakt.",
        |domain| {
            over_ipv6(domain, |address| {
                if let Port::Serves(endpoint) = &mut address.secure {
                    endpoint.without_file("/");
                }
            });
        },
    );
}

fn servers(list: &mut List) {
    list.add(
        "servers-without-ipv6.test",
        "The site has IPv6, and none of its name servers does: whoever has IPv6 alone cannot find it.",
        "De website heeft IPv6, maar geen van de nameservers: wie alleen IPv6 heeft, kan hem niet vinden.",
        |domain| {
            for index in 0..2 {
                without_ipv6(domain, index);
            }
        },
    );
    list.add(
        "one-server-with-ipv6.test",
        "One of two name servers has IPv6: when that one is down, the name is gone for IPv6.",
        "Eén van de twee nameservers heeft IPv6: valt die uit, dan is de naam via IPv6 weg.",
        |domain| without_ipv6(domain, 1),
    );
    list.add(
        "servers-silent-over-ipv6.test",
        "A name server has an IPv6 address and answers over IPv4 alone.",
        "Een nameserver heeft een IPv6-adres en antwoordt alleen via IPv4.",
        |domain| {
            domain.server(1, |server| server.reach = Reach::NotOverIpv6);
        },
    );
}

fn over_ipv6(domain: &mut crate::domain::Domain, change: impl Fn(&mut crate::domain::WebAddress)) {
    domain
        .web
        .iter_mut()
        .filter(|address| address.address.is_ipv6())
        .for_each(change);
}

fn without_ipv6(domain: &mut crate::domain::Domain, index: usize) {
    domain.server(index, |server| {
        server.addresses.retain(std::net::IpAddr::is_ipv4);
        server.glue.retain(std::net::IpAddr::is_ipv4);
    });
}
