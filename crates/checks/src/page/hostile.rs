//! Whatever a site sends, its headers and its file are judged: no panic, no undeclared finding, in bounded time.

use facts::{Facts, Test};
use proptest::prelude::*;
use serde_json::{Value, json};

fn header() -> impl Strategy<Value = (String, String)> {
    let name = prop_oneof![
        Just("Content-Security-Policy"),
        Just("Content-Security-Policy-Report-Only"),
        Just("X-Frame-Options"),
        Just("X-Content-Type-Options"),
        Just("Referrer-Policy"),
        Just("Permissions-Policy"),
        Just("Cross-Origin-Opener-Policy"),
        Just("Cross-Origin-Resource-Policy"),
        Just("Set-Cookie"),
        Just("Content-Type"),
        Just("Location"),
        Just("cf-mitigated"),
    ];
    let value = prop_oneof![
        "[ -~]{0,40}",
        "\\PC{0,20}",
        Just("default-src 'self' *.nl 'nonce-a' 'strict-dynamic'; frame-ancestors https: *.co.uk".to_owned()),
        Just("script-src 'unsafe-inline' data: http:, base-uri *".to_owned()),
        Just("text/plain; charset=".to_owned()),
        Just("challenge".to_owned()),
        Just("/security.txt".to_owned()),
        Just("https://other.example/".to_owned()),
    ];
    (name.prop_map(str::to_owned), value)
}

fn hop() -> impl Strategy<Value = Value> {
    let url = prop_oneof![
        Just("https://example.test/".to_owned()),
        Just("http://www.example.test/x".to_owned()),
        Just("https://example.test/.well-known/security.txt".to_owned()),
        Just("https://example.test/security.txt".to_owned()),
        Just("https://[2001:db8::1]/".to_owned()),
        "\\PC{0,12}",
    ];
    let status = prop_oneof![Just(200_u16), Just(301), Just(404), Just(429), any::<u16>()];
    (url, status, prop::collection::vec(header(), 0..8), any::<bool>(), any::<bool>()).prop_map(
        |(url, status, headers, shared, cut)| {
            json!({ "url": url, "address": "192.0.2.10", "shared": shared, "response": { "seen": {
                "at": "2026-06-01T12:00:00Z", "version": "HTTP/1.1", "status": status, "headers": headers, "cut": cut,
                "body": { "seen": { "sha256": "any", "wire_size": 1, "size": 1 } } } } })
        },
    )
}

fn visit() -> impl Strategy<Value = Value> {
    let end = prop_oneof![
        Just(json!("arrived")),
        Just(json!("no_response")),
        Just(json!({ "seen_elsewhere": "https://example.test/" })),
        Just(json!({ "other_site": "\u{0}" })),
        Just(json!({ "bad_location": "\u{202e}" })),
        Just(json!({ "loop": "" })),
    ];
    (prop::collection::vec(hop(), 0..4), end)
        .prop_map(|(hops, end)| json!({ "seen": { "hops": hops, "end": end } }))
}

fn body() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        "(Contact|Expires|Canonical|CSAF|X)?: ?[ -~]{0,30}\n?",
        Just("<meta http-equiv=content-security-policy content=\"script-src *\"><meta name=referrer content=x>".to_owned()),
        Just("-----BEGIN PGP SIGNED MESSAGE-----\nHash: x\n\nContact: mailto:a@b\n".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn facts_of_a_hostile_site_are_judged(page in visit(), plain in visit(), file in visit(), body in body()) {
        let mut facts: Value = crate::spec::base();
        let first = &mut facts["web"]["seen"]["addresses"][0];
        first["page"] = page;
        first["plain_page"] = plain;
        first["security_txt"] = file;
        facts["web"]["seen"]["bodies"]["any"] = json!({ "text": body, "lossy": true });
        let facts: Facts = serde_json::from_value(facts).unwrap();
        let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
        let policy = catalogue::policy("default-2026", &checks).unwrap();
        let report = crate::judge(&facts, &policy, Test::Web);
        // Each check has an answer for each of the two addresses.
        for check in report.checks.iter().filter(|c| ["headers", "security-txt"].contains(&c.check.family())) {
            let addresses: std::collections::BTreeSet<_> = check
                .findings
                .iter()
                .filter(|finding| finding.outcome.verdict().is_some())
                .map(|finding| finding.place.address)
                .collect();
            prop_assert_eq!(addresses.len(), 2, "{}", check.check.id);
        }
    }
}
