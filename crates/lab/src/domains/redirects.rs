//! From http to https.

use super::List;
use crate::web::Port;

pub(super) fn add(list: &mut List) {
    targets(list);
    answers(list);
}

fn targets(list: &mut List) {
    list.add(
        "no-redirect.test",
        "The site answers without HTTPS as well, and whoever does not type https stays there.",
        "De website antwoordt ook zonder HTTPS, en wie geen https intikt blijft daar.",
        |domain| {
            domain.plain(crate::web::Endpoint::serve_page);
        },
    );
    let mut to = |name: &str, en, nl, status, target: &'static str| {
        list.add(name, en, nl, |domain| {
            let target = domain.of(target);
            domain.plain(|endpoint| endpoint.redirect("*", status, &target));
        });
    };
    to(
        "to-www.test",
        "The first redirect leads to https and to www at once: that is safe, but HSTS is never learnt for the short name.",
        "De eerste omleiding gaat meteen naar https én www: veilig, maar voor de korte naam wordt HSTS nooit onthouden.",
        301,
        "https://www.{z}/",
    );
    to(
        "to-http-www.test",
        "The first redirect leads to www, still without HTTPS: one more step in the open.",
        "De eerste omleiding gaat naar www, nog zonder HTTPS: een stap te veel in het open veld.",
        301,
        "http://www.{z}/",
    );
    to(
        "to-another-host.test",
        "The first redirect leads to another organisation's https, before the own name was ever protected.",
        "De eerste omleiding gaat naar de https van een ander, voordat de eigen naam ooit beschermd was.",
        302,
        "https://healthy.test/",
    );
    to(
        "circle.test",
        "Without HTTPS the site sends visitors round in a circle.",
        "Zonder HTTPS stuurt de website bezoekers in een kringetje rond.",
        301,
        "http://{z}/",
    );
    to(
        "bad-location.test",
        "The redirect leads to an address that is none, so browsers stay where they are.",
        "De omleiding gaat naar een adres dat er geen is, dus browsers blijven waar ze zijn.",
        301,
        "https://[/",
    );
}

fn answers(list: &mut List) {
    list.add(
        "meta-refresh.test",
        "A page without HTTPS redirects by itself (meta refresh): by then it was shown unprotected.",
        "Een pagina zonder HTTPS leidt zelf om (meta refresh): dan is zij al onbeschermd getoond.",
        |domain| {
            let page = domain.of(
                "<!doctype html><meta http-equiv=refresh content=\"0;url=https://{z}/\"><title>Moved</title>\n",
            );
            domain.plain(|endpoint| {
                endpoint.redirects.clear();
                endpoint.page(&page);
            });
        },
    );
    list.add(
        "no-port-80.test",
        "Nothing listens on port 80: nobody can come without HTTPS, which passes.",
        "Op poort 80 luistert niemand: zonder HTTPS komt er niemand binnen, en dat is goed.",
        |domain| {
            for address in &mut domain.web {
                address.plain = Port::Refused;
            }
        },
    );
    list.add(
        "forbidden.test",
        "Port 80 says 403 and serves nothing, which passes.",
        "Poort 80 zegt 403 en geeft niets, en dat is goed.",
        |domain| {
            domain.plain(|endpoint| {
                endpoint.redirects.clear();
                endpoint.otherwise = 403;
            });
        },
    );
    list.add(
        "ipv6-not-redirected.test",
        "Over IPv4 visitors are sent to HTTPS, over IPv6 they are not.",
        "Via IPv4 worden bezoekers naar HTTPS gestuurd, via IPv6 niet.",
        |domain| {
            for address in domain.web.iter_mut().filter(|address| address.address.is_ipv6()) {
                if let Port::Serves(endpoint) = &mut address.plain {
                    endpoint.serve_page();
                }
            }
        },
    );
}
