//! Versions of HTTP (RFC 9113, RFC 9114), and HTTPS records (RFC 9460).

use super::List;
use crate::{domain::Domain, web::Udp};

/// What a page says that also speaks HTTP/3.
const ALT_SVC: &str = "h3=\":443\"; ma=86400";

/// An ECHConfigList (RFC 9849 §4) of one configuration: X25519, AES-128-GCM or ChaCha20-Poly1305, `public.test`.
const ECH: &str =
    "AEL+DQA+BwAgACDentt9e33BtNNbYcLs5DU3P4NDyFt4Z02t/H4Ub4grTwAIAAEAAQABAANAC3B1YmxpYy50ZXN0AAA=";

pub(super) fn add(list: &mut List) {
    versions(list);
    records(list);
    wrong_records(list);
}

fn versions(list: &mut List) {
    list.add(
        "http1-only.test",
        "The site speaks HTTP/1.1 and nothing newer.",
        "De site spreekt HTTP/1.1 en niets nieuwers.",
        |domain| {
            domain.secure(|endpoint| endpoint.http2 = false);
        },
    );
    list.add(
        "h3.test",
        "The page announces HTTP/3, and UDP port 443 speaks it.",
        "De pagina kondigt HTTP/3 aan, en UDP-poort 443 spreekt het.",
        |domain| speak_http3(domain.header("Alt-Svc", ALT_SVC)),
    );
    list.add(
        "h3-announced-silent.test",
        "The page announces HTTP/3, but a firewall drops what comes over UDP: browsers wait in vain.",
        "De pagina kondigt HTTP/3 aan, maar een firewall laat UDP vallen: browsers wachten vergeefs.",
        |domain| {
            let silent = domain.header("Alt-Svc", ALT_SVC);
            silent.secure(|endpoint| endpoint.udp = Udp::Mute);
        },
    );
    list.add(
        "h3-announced-closed.test",
        "The page announces HTTP/3, but nobody listens on UDP port 443.",
        "De pagina kondigt HTTP/3 aan, maar niemand luistert op UDP-poort 443.",
        |domain| {
            domain.header("Alt-Svc", ALT_SVC);
        },
    );
    list.add(
        "h3-unannounced.test",
        "UDP port 443 speaks HTTP/3, but nobody is told, so nobody comes.",
        "UDP-poort 443 spreekt HTTP/3, maar niemand weet het, dus komt er niemand.",
        speak_http3,
    );
    list.add(
        "alt-svc-broken.test",
        "The announcement of HTTP/3 lacks its quotation marks, so browsers pass it over.",
        "De aankondiging van HTTP/3 mist haar aanhalingstekens, dus browsers slaan haar over.",
        |domain| {
            domain.header("Alt-Svc", "h3=:443");
        },
    );
}

fn records(list: &mut List) {
    list.add(
        "https-record.test",
        "An HTTPS record says that the site speaks HTTP/3 and HTTP/2, and it does.",
        "Een HTTPS-record zegt dat de site HTTP/3 en HTTP/2 spreekt, en dat klopt.",
        |domain| {
            speak_http3(domain.line("@ HTTPS 1 . alpn=h3,h2 ipv4hint={web4} ipv6hint={web6}"));
        },
    );
    list.add(
        "https-record-alias.test",
        "The HTTPS record is an alias of another name of the zone, which has one of its own.",
        "Het HTTPS-record verwijst naar een andere naam in de zone, die er zelf een heeft.",
        |domain| {
            domain.line("@ HTTPS 0 pool.{z}.");
            domain.line("pool HTTPS 1 . alpn=h2");
        },
    );
    list.add(
        "https-record-ech.test",
        "An HTTPS record has a key with which browsers hide the name of the site (ECH).",
        "Een HTTPS-record heeft een sleutel waarmee browsers de naam van de site verbergen (ECH).",
        |domain| {
            domain.line(&format!("@ HTTPS 1 . alpn=h2 ech={ECH}"));
        },
    );
}

fn wrong_records(list: &mut List) {
    list.add(
        "https-record-broken.test",
        "The parameters of the HTTPS record are out of order, so browsers pass it over (RFC 9460 §2.2).",
        "De parameters van het HTTPS-record staan niet op volgorde, dus browsers slaan het over (RFC 9460 §2.2).",
        |domain| {
            // port=443 before alpn=h2.
            domain.line("@ HTTPS \\# 16 0001 00 0003000201bb 00010003026832");
        },
    );
    list.add(
        "https-record-loop.test",
        "The HTTPS records are aliases of each other.",
        "De HTTPS-records verwijzen naar elkaar.",
        |domain| {
            domain.line("@ HTTPS 0 other.{z}.");
            domain.line("other HTTPS 0 {z}.");
        },
    );
    list.add(
        "hints-elsewhere.test",
        "The hints of the HTTPS record are addresses that the site has left.",
        "De hints van het HTTPS-record zijn adressen waar de site niet meer staat.",
        |domain| {
            domain.line("@ HTTPS 1 . alpn=h2 ipv4hint=198.19.255.1");
        },
    );
    list.add(
        "https-record-promises.test",
        "The HTTPS record promises HTTP/2 and HTTP/3, and the server speaks neither.",
        "Het HTTPS-record belooft HTTP/2 en HTTP/3, en de server spreekt geen van beide.",
        |domain| {
            let record = domain.line("@ HTTPS 1 . alpn=h3,h2");
            record.secure(|endpoint| endpoint.http2 = false);
        },
    );
}

fn speak_http3(domain: &mut Domain) {
    domain.secure(|endpoint| endpoint.udp = Udp::Http3);
}
