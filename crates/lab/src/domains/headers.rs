//! Other header fields of the page.

use super::List;

const CSP: &str = "Content-Security-Policy";

pub(super) fn add(list: &mut List) {
    list.add(
        "bare.test",
        "Not one of the header fields that protect visitors is sent, HSTS excepted.",
        "Geen van de velden die bezoekers beschermen wordt verstuurd, op HSTS na.",
        |domain| {
            domain.secure(|endpoint| {
                endpoint
                    .headers
                    .retain(|(name, _)| name == "Strict-Transport-Security");
            });
        },
    );
    policies(list);
    framing(list);
    other(list);
    more(list);
}

/// Adds a name with one field changed.
fn field(list: &mut List, name: &str, (en, nl): (&'static str, &'static str), field: &str, value: &str) {
    list.add(name, en, nl, |domain| {
        domain.header(field, value);
    });
}

fn policies(list: &mut List) {
    field(
        list,
        "csp-inline.test",
        (
            "The policy allows scripts in the page itself, so one that is smuggled in runs.",
            "Het beleid staat scripts in de pagina zelf toe, dus een binnengesmokkeld script draait.",
        ),
        CSP,
        "default-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    field(
        list,
        "csp-any-host.test",
        (
            "The policy allows scripts from any host of the Internet.",
            "Het beleid staat scripts toe van elke machine op internet.",
        ),
        CSP,
        "default-src *; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    field(
        list,
        "csp-open-host.test",
        (
            "The policy allows scripts from a place where everybody can put some.",
            "Het beleid staat scripts toe van een plek waar iedereen er een kan neerzetten.",
        ),
        CSP,
        "default-src 'self'; script-src 'self' https://cdn.jsdelivr.net; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    field(
        list,
        "csp-eval.test",
        (
            "The policy lets scripts turn text into code.",
            "Het beleid laat scripts tekst in code veranderen.",
        ),
        CSP,
        "default-src 'self'; script-src 'self' 'unsafe-eval'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    field(
        list,
        "csp-same-nonce.test",
        (
            "The random value that marks the site's own scripts is the same for everybody, so it marks nothing.",
            "De toevalswaarde die eigen scripts kenmerkt is voor iedereen gelijk en kenmerkt dus niets.",
        ),
        CSP,
        "default-src 'self'; script-src 'nonce-hVq2Wm0u3l8Zc1Yb7Xo5Tg'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
}

fn framing(list: &mut List) {
    field(
        list,
        "frames-anyone.test",
        (
            "The policy lets everybody show the page inside theirs; the older field forbids it and is not listened to.",
            "Het beleid laat iedereen de pagina in de zijne tonen; het oudere veld verbiedt het, maar telt niet.",
        ),
        CSP,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
    field(
        list,
        "frames-old.test",
        (
            "Only the older field forbids framing (X-Frame-Options), which is enough.",
            "Alleen het oudere veld verbiedt inlijsten (X-Frame-Options), en dat is genoeg.",
        ),
        CSP,
        "default-src 'none'; base-uri 'none'; form-action 'none'",
    );
}

fn other(list: &mut List) {
    field(
        list,
        "sniff.test",
        (
            "The field against guessing the kind of a file has a value that means nothing.",
            "Het veld tegen het raden van een bestandssoort heeft een waarde die niets betekent.",
        ),
        "X-Content-Type-Options",
        "none",
    );
    field(
        list,
        "referrer-leaks.test",
        (
            "The full address of each page is passed on to every other site.",
            "Het volledige adres van elke pagina wordt aan elke andere website doorgegeven.",
        ),
        "Referrer-Policy",
        "unsafe-url",
    );
    field(
        list,
        "referrer-unknown.test",
        (
            "The policy for addresses has a value that no browser knows.",
            "Het beleid voor adressen heeft een waarde die geen browser kent.",
        ),
        "Referrer-Policy",
        "never",
    );
    field(
        list,
        "permissions-broken.test",
        (
            "One wrong character undoes the whole policy for abilities of the browser.",
            "Eén verkeerd teken maakt het hele beleid voor mogelijkheden van de browser ongedaan.",
        ),
        "Permissions-Policy",
        "camera 'none'; geolocation 'none'",
    );
    field(
        list,
        "cookie-open.test",
        (
            "The cookie of a session also travels without HTTPS, and scripts can read it.",
            "De cookie van een sessie reist ook zonder HTTPS, en scripts kunnen hem lezen.",
        ),
        "Set-Cookie",
        "session=41f2; Path=/; SameSite=Lax",
    );
    field(
        list,
        "cookie-closed.test",
        (
            "The cookie of a session is protected in every way there is.",
            "De cookie van een sessie is op alle manieren beschermd.",
        ),
        "Set-Cookie",
        "__Host-session=41f2; Path=/; Secure; HttpOnly; SameSite=Strict",
    );
}

fn more(list: &mut List) {
    list.add(
        "csp-reports.test",
        "The policy is only tried out (report-only): browsers enforce nothing.",
        "Het beleid wordt alleen uitgeprobeerd (report-only): browsers dwingen niets af.",
        |domain| {
            domain
                .header(CSP, "")
                .header("Content-Security-Policy-Report-Only", "default-src 'none'");
        },
    );
    list.add(
        "frames-unknown.test",
        "Framing is limited with a value that browsers no longer know (ALLOW-FROM).",
        "Inlijsten wordt beperkt met een waarde die browsers niet meer kennen (ALLOW-FROM).",
        |domain| {
            domain
                .header(CSP, "default-src 'none'; base-uri 'none'; form-action 'none'")
                .header("X-Frame-Options", "ALLOW-FROM https://healthy.test/");
        },
    );
    list.add(
        "no-type.test",
        "The page is sent without saying what it is, so browsers have to guess.",
        "De pagina wordt verstuurd zonder te zeggen wat zij is, dus browsers moeten raden.",
        |domain| {
            domain.secure(|endpoint| {
                for file in endpoint.files.iter_mut().filter(|file| file.path == "/") {
                    file.kind = "";
                }
            });
        },
    );
}
