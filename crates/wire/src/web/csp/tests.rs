use proptest::prelude::*;
use url::Url;

use super::*;

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn all(lines: &[&str]) -> Policies {
    Policies::of_header(lines.iter().copied())
}

fn one(line: &str) -> Policies {
    all(&[line])
}

fn texts(found: Option<Vec<Permitted<'_>>>) -> Option<Vec<String>> {
    found.map(|list| list.iter().map(|p| p.text.to_owned()).collect())
}

fn page() -> Url {
    url("https://example.nl/")
}

#[test]
fn a_policy_is_read_as_browsers_do() {
    let policy = Policy::parse(" Script-SRC 'self' ;; img-src\t*;script-src 'none';\u{e9}-src x; style-src ");
    let names: Vec<_> = policy.directives.iter().map(|d| d.name.as_str()).collect();
    assert_eq!(names, ["script-src", "img-src", "style-src"]);
    assert_eq!(policy.get("script-src").unwrap().values, ["'self'"]);
    assert_eq!(
        policy.ignored,
        [
            Ignored::Twice("script-src".into()),
            Ignored::NotAscii("\u{e9}-src x".into())
        ]
    );
    assert!(policy.get("style-src").unwrap().sources.is_empty());
}

#[test]
fn lines_and_commas_are_policies() {
    let policies = all(&["default-src 'self', script-src https://a.example", "img-src *,,"]);
    assert_eq!(policies.policies.len(), 3);
    let mut meta = Policies::default();
    meta.add_meta("default-src 'self', frame-ancestors 'none'; frame-ancestors 'none'; sandbox; img-src *");
    assert_eq!(meta.policies.len(), 1);
    assert!(!meta.has("frame-ancestors") && !meta.has("sandbox") && meta.has("img-src"));
}

#[test]
fn what_has_no_effect_is_named() {
    let policies = one(
        "script-scr 'self'; plugin-types x/y; script-src self unsafe-inline nonce-abc 'nonce-' 'sha256-ab=c' \
         https:// http://[::1] 'unsafe-inlin' 10.0.0.1 https://ok.example; frame-ancestors 'unsafe-inline'",
    );
    let found: Vec<_> = policies.ignored().cloned().collect();
    let script = |kind: fn(String, String) -> Ignored, text: &str| kind("script-src".into(), text.into());
    assert_eq!(
        found,
        [
            Ignored::Unknown("script-scr".into()),
            Ignored::GivenUp("plugin-types".into()),
            script(Ignored::Unquoted, "self"),
            script(Ignored::Unquoted, "unsafe-inline"),
            script(Ignored::Unquoted, "nonce-abc"),
            script(Ignored::Expression, "'nonce-'"),
            script(Ignored::Expression, "'sha256-ab=c'"),
            script(Ignored::Expression, "https://"),
            script(Ignored::Expression, "http://[::1]"),
            script(Ignored::Expression, "'unsafe-inlin'"),
            script(Ignored::Expression, "10.0.0.1"),
            Ignored::Expression("frame-ancestors".into(), "'unsafe-inline'".into()),
        ]
    );
}

#[test]
fn expressions() {
    let host = |scheme: Option<&str>, host: &str, port, path: &str| {
        Source::Host(HostSource {
            scheme: scheme.map(str::to_owned),
            host: host.into(),
            port,
            path: path.into(),
        })
    };
    for (text, source) in [
        ("'SELF'", Source::SelfOrigin),
        ("'None'", Source::None),
        ("'Unsafe-Inline'", Source::Keyword(Keyword::UnsafeInline)),
        ("'report-sample'", Source::Keyword(Keyword::Other)),
        ("'nonce-Ab+/-_=='", Source::Nonce("Ab+/-_==".into())),
        ("'NONCE-Ab'", Source::Nonce("Ab".into())),
        ("'nonce-a b'", Source::Unknown),
        ("'nonce-Ab==='", Source::Unknown),
        ("'sha256-YWJj'", Source::Hash("sha256-YWJj".into())),
        ("'sha1-YWJj'", Source::Unknown),
        ("HTTPS:", Source::Scheme("https".into())),
        ("custom-scheme:", Source::Scheme("custom-scheme".into())),
        ("*", host(None, "*", None, "")),
        ("*:*", host(None, "*", Some(None), "")),
        ("https://*", host(Some("https"), "*", None, "")),
        (
            "*.Example.com:443/a?b",
            host(None, "*.example.com", Some(Some(443)), "/a"),
        ),
        ("localhost", host(None, "localhost", None, "")),
        ("a_b.example", host(None, "a_b.example", None, "")),
        (
            "example.com:99999999999",
            host(None, "example.com", Some(Some(u32::MAX)), ""),
        ),
        ("*example.com", Source::Unknown),
        ("a.*.example.com", Source::Unknown),
        ("https://", Source::Unknown),
        ("//example.com", Source::Unknown),
        ("example.com:", Source::Scheme("example.com".into())),
        ("example.com:x", Source::Unknown),
        ("example..com", Source::Unknown),
        ("data:image/png", Source::Unknown),
        ("'", Source::Unknown),
        ("''", Source::Unknown),
        ("", Source::Unknown),
    ] {
        assert_eq!(Source::parse(text), source, "{text}");
    }
}

/// (expression, address, page, matched), by CSP3 §6.7.2.
const MATCHES: &[(&str, &str, &str, bool)] = &[
    ("*", "https://x.example/", "https://p.example/", true),
    ("*", "http://x.example:81/", "https://p.example/", true),
    ("*", "data:,x", "https://p.example/", false),
    ("*", "blob:https://p.example/1", "https://p.example/", false),
    ("https:", "https://x.example/", "https://p.example/", true),
    ("https:", "http://x.example/", "https://p.example/", false),
    ("http:", "https://x.example/", "https://p.example/", true),
    ("ws:", "wss://x.example/", "https://p.example/", true),
    ("data:", "data:text/javascript,1", "https://p.example/", true),
    (
        "http://x.example",
        "https://x.example/",
        "https://p.example/",
        true,
    ),
    (
        "https://x.example",
        "http://x.example/",
        "https://p.example/",
        false,
    ),
    ("x.example", "http://x.example/", "https://p.example/", false),
    ("x.example", "https://x.example/", "http://p.example/", true),
    ("x.example", "https://X.EXAMPLE/a", "https://p.example/", true),
    ("X.Example", "https://x.example/a", "https://p.example/", true),
    // By label, never by the end of the string.
    (
        "*.internet.nl",
        "https://evilinternet.nl/",
        "https://internet.nl/",
        false,
    ),
    (
        "internet.nl",
        "https://evilinternet.nl/",
        "https://internet.nl/",
        false,
    ),
    (
        "*.internet.nl",
        "https://internet.nl/",
        "https://internet.nl/",
        false,
    ),
    (
        "*.internet.nl",
        "https://a.b.internet.nl/",
        "https://internet.nl/",
        true,
    ),
    (
        "internet.nl",
        "https://a.internet.nl/",
        "https://internet.nl/",
        false,
    ),
    // Ports.
    ("x.example", "https://x.example:443/", "https://p.example/", true),
    (
        "x.example",
        "https://x.example:8443/",
        "https://p.example/",
        false,
    ),
    (
        "x.example:8443",
        "https://x.example:8443/",
        "https://p.example/",
        true,
    ),
    ("x.example:443", "https://x.example/", "https://p.example/", true),
    ("x.example:80", "https://x.example/", "https://p.example/", false),
    ("x.example:*", "https://x.example:1/", "https://p.example/", true),
    // Addresses are never matched by a host.
    ("127.0.0.1", "https://127.0.0.1/", "https://p.example/", false),
    ("https://*", "https://192.0.2.1/", "https://p.example/", false),
    // Paths.
    ("x.example/a", "https://x.example/a", "https://p.example/", true),
    (
        "x.example/a",
        "https://x.example/a/b",
        "https://p.example/",
        false,
    ),
    (
        "x.example/a/",
        "https://x.example/a/b/c",
        "https://p.example/",
        true,
    ),
    ("x.example/a/", "https://x.example/a", "https://p.example/", false),
    (
        "x.example/",
        "https://x.example/any/thing",
        "https://p.example/",
        true,
    ),
    ("x.example/%61", "https://x.example/a", "https://p.example/", true),
    ("x.example/A", "https://x.example/a", "https://p.example/", false),
    (
        "x.example/a?q",
        "https://x.example/a?r",
        "https://p.example/",
        true,
    ),
    // The page's own origin, and the way up to a secure one.
    ("'self'", "https://p.example/x", "https://p.example/", true),
    ("'self'", "https://p.example/x", "http://p.example/", true),
    ("'self'", "http://p.example/x", "https://p.example/", false),
    ("'self'", "wss://p.example/x", "https://p.example/", true),
    ("'self'", "https://www.p.example/", "https://p.example/", false),
    ("'self'", "https://p.example:8443/", "https://p.example/", false),
    (
        "'self'",
        "https://p.example:8443/",
        "https://p.example:8443/",
        true,
    ),
    ("'none'", "https://p.example/", "https://p.example/", false),
];

#[test]
fn addresses_are_matched_by_label() {
    for (expression, address, page, expected) in MATCHES {
        let source = Source::parse(expression);
        assert_eq!(
            source.matches(&url(address), &url(page)),
            *expected,
            "{expression} against {address} on {page}"
        );
    }
}

#[test]
fn what_runs_in_the_page() {
    let script = |line: &str| one(line).allows_inline(Inline::Script);
    assert!(script("img-src 'none'"));
    assert!(script("script-src 'unsafe-inline'"));
    assert!(script("default-src 'UNSAFE-INLINE' https://a.example"));
    assert!(!script("default-src 'unsafe-inline'; script-src 'self'"));
    assert!(!script("script-src 'unsafe-inline' 'nonce-abc'"));
    assert!(!script("script-src 'unsafe-inline' 'sha512-321cba'"));
    assert!(!script("script-src 'unsafe-inline' 'strict-dynamic'"));
    assert!(!script("script-src"));
    assert!(!script("default-src 'none'"));
    assert!(script("script-src 'self'; script-src-elem 'unsafe-inline'"));
    // Both policies have to allow it.
    assert!(!script("script-src 'unsafe-inline', script-src 'self'"));
    assert!(script("script-src 'unsafe-inline', img-src 'self'"));

    let handler = |line: &str| one(line).allows_inline(Inline::Handler);
    assert!(handler("script-src 'self'; script-src-attr 'unsafe-inline'"));
    assert!(!handler("script-src 'unsafe-inline'; script-src-attr 'none'"));
    assert!(!handler("script-src 'self' 'unsafe-hashes' 'sha256-abc'"));

    // 'strict-dynamic' says nothing about style.
    let style = "default-src 'unsafe-inline' 'strict-dynamic'";
    assert!(one(style).allows_inline(Inline::Style) && !one(style).allows_inline(Inline::Script));
}

#[test]
fn code_from_strings() {
    assert!(one("img-src *").allows_eval());
    assert!(one("script-src-elem 'self'").allows_eval());
    assert!(one("default-src 'unsafe-eval'").allows_eval());
    assert!(!one("default-src 'unsafe-eval'; script-src 'self'").allows_eval());
    assert!(!one("script-src 'unsafe-eval', default-src 'self'").allows_eval());
    assert!(!one("script-src 'wasm-unsafe-eval'").allows_eval());
    assert!(one("script-src 'wasm-unsafe-eval'").allows_wasm());
}

#[test]
fn where_scripts_come_from() {
    let from = |lines: &[&str]| texts(all(lines).script_sources(&page()));
    assert_eq!(from(&["img-src 'self'"]), None);
    assert_eq!(from(&["script-src 'none'"]), Some(vec![]));
    assert_eq!(from(&["script-src"]), Some(vec![]));
    assert_eq!(
        from(&["default-src 'self' https: 'nonce-abc'"]),
        Some(vec!["'self'".into(), "https:".into()])
    );
    // 'strict-dynamic' takes places away, whatever stands beside it.
    assert_eq!(
        from(&["script-src 'strict-dynamic' 'nonce-abc' https: 'unsafe-inline' *"]),
        Some(vec![])
    );
    assert_eq!(
        from(&["script-src https:", "script-src 'strict-dynamic'"]),
        Some(vec![])
    );
    // Policies intersect.
    assert_eq!(
        from(&["script-src https:, script-src 'self'"]),
        Some(vec!["'self'".into()])
    );
    assert_eq!(
        from(&["script-src https:", "default-src *.a.example"]),
        Some(vec!["*.a.example".into()])
    );
    assert_eq!(
        from(&["script-src *.a.example", "script-src x.a.example"]),
        Some(vec!["x.a.example".into()])
    );
    assert_eq!(
        from(&[
            "script-src https://a.example/x/",
            "script-src https://a.example/y/"
        ]),
        Some(vec![])
    );
    assert_eq!(
        from(&["script-src 'self' data:", "script-src data:"]),
        Some(vec!["data:".into()])
    );
}

#[test]
fn fall_backs() {
    let governed = |line: &str, fetch: Fetch| {
        one(line)
            .policies
            .first()
            .and_then(|p| p.governing(fetch))
            .map(|d| d.name.clone())
    };
    assert_eq!(
        governed("default-src x; child-src x", Fetch::Worker),
        Some("child-src".into())
    );
    assert_eq!(
        governed("default-src x; script-src x", Fetch::Worker),
        Some("script-src".into())
    );
    assert_eq!(
        governed("default-src x; child-src x", Fetch::Frame),
        Some("child-src".into())
    );
    assert_eq!(
        governed("script-src x; script-src-elem x", Fetch::Eval),
        Some("script-src".into())
    );
    assert_eq!(
        governed("style-src x", Fetch::StyleAttribute),
        Some("style-src".into())
    );
    assert_eq!(governed("script-src x", Fetch::Image), None);
    // No fall-back from what is not a fetch directive.
    assert!(
        one("default-src 'none'")
            .sources_of("frame-ancestors", &page())
            .is_none()
    );
    assert!(
        one("default-src 'none'")
            .sources_of("base-uri", &page())
            .is_none()
    );
}

#[test]
fn a_forged_base_matters_where_scripts_are_marked() {
    assert!(one("script-src 'nonce-abc'").trusts_marked_scripts());
    assert!(one("script-src 'sha256-abc' 'strict-dynamic'").trusts_marked_scripts());
    assert!(!one("script-src 'sha256-abc' 'self'").trusts_marked_scripts());
    assert!(!one("script-src 'self'").trusts_marked_scripts());
}

#[test]
fn a_policy_beyond_all_measure_is_said_to_be_so() {
    let many = format!(
        "script-src {}",
        "a.example ".repeat(SOURCES_MAX.saturating_add(1))
    );
    assert!(one(&many).too_many);
    let half = format!("script-src {}", "a.example ".repeat(SOURCES_COMPARED_MAX / 2 + 1));
    assert!(!one(&half).too_many);
    assert!(all(&[&half, &half]).too_many);
    assert!(one(&"img-src *,".repeat(1000)).too_many);
}

/// Fragments that make inputs near the grammar.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("script-src ".to_owned()),
        Just("default-src ".to_owned()),
        Just("'self' ".to_owned()),
        Just("'nonce-".to_owned()),
        Just("https://*.".to_owned()),
        Just("example.com:".to_owned()),
        Just("; ".to_owned()),
        Just(", ".to_owned()),
        Just("'strict-dynamic' ".to_owned()),
        Just("*".to_owned()),
        "[ -~]{0,6}",
        "\\PC{0,3}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn never_panics_and_never_allows_more_with_one_policy_more(
        parts in prop::collection::vec(fragment(), 0..40),
        more in prop::collection::vec(fragment(), 0..20),
    ) {
        let (text, further) = (parts.concat(), more.concat());
        let first = Policies::of_header([text.as_str()]);
        let both = Policies::of_header([text.as_str(), further.as_str()]);
        let page = Url::parse("https://example.nl/").unwrap();
        for inline in [Inline::Script, Inline::Handler, Inline::Navigation, Inline::Style, Inline::StyleAttribute] {
            prop_assert!(first.allows_inline(inline) || !both.allows_inline(inline));
        }
        prop_assert!(first.allows_eval() || !both.allows_eval());
        for address in ["https://example.nl/x", "https://example.com/", "http://a.example.com/", "data:,1"] {
            let address = Url::parse(address).unwrap();
            prop_assert!(first.allows_script(&address, &page) || !both.allows_script(&address, &page));
            for fetch in Fetch::CONTENT {
                prop_assert!(first.allows(fetch, &address, &page) || !both.allows(fetch, &address, &page));
            }
        }
        // Each source that is said to be permitted lets its own sample through.
        for found in both.script_sources(&page).unwrap_or_default() {
            let sample = found.source.sample(&page).unwrap();
            prop_assert!(both.allows_script(&sample, &page), "{} of {text} and {further}", found.text);
        }
    }
}
