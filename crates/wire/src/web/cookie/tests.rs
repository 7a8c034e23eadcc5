use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn lines_of_the_wild() {
    let cookie = parse("SID=31d4d96e407aad42; Path=/; Secure; HttpOnly; SameSite=Lax").unwrap();
    assert_eq!(cookie.name, "SID");
    assert_eq!(cookie.value, "31d4d96e407aad42");
    assert!(cookie.secure && cookie.http_only);
    assert_eq!(
        (cookie.same_site, cookie.path.as_deref()),
        (SameSite::Lax, Some("/"))
    );

    let cookie =
        parse(" a = b ; DOMAIN=.Example.NL; path=x; samesite=whatever; max-age=-1; Max-Age=10x").unwrap();
    assert_eq!((cookie.name.as_str(), cookie.value.as_str()), ("a", "b"));
    assert_eq!(cookie.domain.as_deref(), Some("example.nl"));
    assert_eq!(
        (cookie.path, cookie.same_site, cookie.max_age_s),
        (None, SameSite::Unsaid, Some(-1))
    );

    // The last attribute of a name counts; values may hold "=".
    let cookie = parse("a=b=c; SameSite=Strict; SameSite=None; Domain=x.nl; Domain=").unwrap();
    assert_eq!((cookie.value.as_str(), cookie.same_site), ("b=c", SameSite::None));
    assert_eq!(cookie.domain, None);

    let nameless = parse("only-a-value").unwrap();
    assert_eq!(
        (nameless.name.as_str(), nameless.value.as_str()),
        ("", "only-a-value")
    );
}

#[test]
fn lines_browsers_drop() {
    assert_eq!(parse("a=b\u{1}"), Err(NoCookie::Control));
    assert_eq!(parse("a=b\u{7f}"), Err(NoCookie::Control));
    assert!(parse("a=b\tc").is_ok());
    assert_eq!(parse(""), Err(NoCookie::Empty));
    assert_eq!(parse("=; Secure"), Err(NoCookie::Empty));
    assert!(parse(&format!("a={}", "x".repeat(4095))).is_ok());
    assert_eq!(parse(&format!("a={}", "x".repeat(4096))), Err(NoCookie::TooLong));
    assert_eq!(
        parse(&format!("a=b; Path=/{}", "x".repeat(1024))).unwrap().path,
        None
    );
}

#[test]
fn prefixes_and_refusals() {
    let refused = |line: &str| parse(line).unwrap().refused("www.example.nl", true);
    assert_eq!(refused("__Secure-a=1"), Some(Refusal::SecurePrefix));
    assert_eq!(refused("__SECURE-a=1; Secure"), None);
    assert_eq!(refused("__Host-a=1; Secure"), Some(Refusal::HostPrefix));
    assert_eq!(refused("__Host-a=1; Secure; Path=/"), None);
    assert_eq!(refused("__host-a=1; Secure; Path=/x"), Some(Refusal::HostPrefix));
    assert_eq!(
        refused("__Host-a=1; Secure; Path=/; Domain=example.nl"),
        Some(Refusal::HostPrefix)
    );
    assert_eq!(refused("__Http-a=1; Secure"), Some(Refusal::HttpPrefix));
    assert_eq!(refused("__Host-Http-a=1; Secure; Path=/; HttpOnly"), None);
    assert_eq!(
        refused("=__Host-a; Secure; Path=/"),
        Some(Refusal::NamelessPrefix)
    );
    assert_eq!(refused("a=1; SameSite=None"), Some(Refusal::NoneWithoutSecure));
    assert_eq!(
        refused("a=1; Partitioned"),
        Some(Refusal::PartitionedWithoutSecure)
    );
    assert_eq!(refused("a=1; Domain=example.nl"), None);
    assert_eq!(refused("a=1; Domain=ample.nl"), Some(Refusal::ForeignDomain));
    assert_eq!(
        refused("a=1; Domain=x.www.example.nl"),
        Some(Refusal::ForeignDomain)
    );
    assert_eq!(
        parse("a=1; Secure").unwrap().refused("example.nl", false),
        Some(Refusal::SecureFromPlain)
    );
}

#[test]
fn dates() {
    for (text, expected) in [
        ("Wed, 09 Jun 2021 10:18:14 GMT", "2021-06-09T10:18:14Z"),
        ("Wednesday, 09-Jun-21 10:18:14 GMT", "2021-06-09T10:18:14Z"),
        ("Wed Jun  9 10:18:14 2021", "2021-06-09T10:18:14Z"),
        ("Thu, 01-Jan-1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        ("thu 1 JANUARY 70 0:0:0x", "1970-01-01T00:00:00Z"),
    ] {
        assert_eq!(date::parse(text), Some(at(expected)), "{text}");
    }
    for text in [
        "",
        "0",
        "Wed, 31 Feb 2021 10:18:14 GMT",
        "Wed, 09 Jun 1600 10:18:14 GMT",
        "10:18:14 09 Jun",
        "24:00:00 1 Jan 2021",
    ] {
        assert_eq!(date::parse(text), None, "{text}");
    }
    let now = at("2026-01-01T00:00:00Z");
    assert!(
        parse("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
            .unwrap()
            .is_deletion(now)
    );
    assert!(parse("a=; Max-Age=0").unwrap().is_deletion(now));
    // Max-Age goes before Expires.
    assert!(
        !parse("a=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
            .unwrap()
            .is_deletion(now)
    );
    assert!(!parse("a=1").unwrap().is_deletion(now));
}

proptest! {
    #[test]
    fn never_panics(line in "(__[Hh]ost-|__Secure-)?[a-z=; \\PC]{0,40}(; [A-Za-z-]{0,9}=[0-9: A-Za-z,-]{0,30}){0,4}", host in "[a-z.:0-9]{0,20}") {
        if let Ok(cookie) = parse(&line) {
            let _ = cookie.refused(&host, true);
            let _ = cookie.is_deletion(Timestamp::UNIX_EPOCH);
        }
    }

    #[test]
    fn no_date_panics(text in "\\PC{0,60}") {
        let _ = date::parse(&text);
    }
}
