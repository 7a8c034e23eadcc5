use crate::mail::spf::{Fault, Kind, Mechanism, Prefix, Qualifier, Selected, Spf, is_near, select, strings};

fn read(text: &str) -> Result<Spf, (usize, Fault)> {
    Spf::read(text.as_bytes()).map_err(|errors| (errors[0].at, errors[0].fault))
}

/// The term alone, at octet 7.
fn fault(term: &str) -> Option<Fault> {
    read(&format!("v=spf1 {term}")).err().map(|(_, fault)| fault)
}

#[test]
fn terms_are_what_they_say() {
    let spf = read(
        "v=spf1 mx/24//64 -a:x.example/0 ?ip4:192.0.2.0/24 ~INCLUDE:%{d}.example. redirect=a.b exp=c.d x-1=y",
    )
    .unwrap();
    let [mx, a, ip4, include, redirect, exp, unknown] = &spf.terms[..] else {
        panic!("{spf:?}")
    };
    let prefix = Prefix { v4: 24, v6: 64 };
    assert_eq!(
        mx.kind,
        Kind::Mechanism(Qualifier::Pass, Mechanism::Mx(None, prefix))
    );
    assert_eq!((mx.at, mx.text.as_str()), (7, "mx/24//64"));
    assert!(matches!(
        &a.kind,
        Kind::Mechanism(Qualifier::Fail, Mechanism::A(Some(_), Prefix { v4: 0, v6: 128 }))
    ));
    assert!(matches!(
        ip4.kind,
        Kind::Mechanism(Qualifier::Neutral, Mechanism::Ip4(_, 24))
    ));
    assert!(matches!(
        &include.kind,
        Kind::Mechanism(Qualifier::SoftFail, Mechanism::Include(_))
    ));
    assert!(matches!(redirect.kind, Kind::Redirect(_)));
    assert!(matches!(exp.kind, Kind::Explanation(_)));
    assert!(matches!(&unknown.kind, Kind::Unknown { name, .. } if name == "x-1"));
}

#[test]
fn what_fits_is_taken() {
    for term in [
        "all",
        "ALL",
        "+all",
        "a",
        "a/0",
        "a//0",
        "a/32//128",
        "a:example.com",
        "a:example.com./24",
        "a:foo:bar/baz.example.com",
        "a:foo.example.xn--zckzah",
        "a:1.2-3",
        "a:mail.example...com",
        "mx:%{d}",
        "mx:%{d1r-}.x.y",
        "ptr",
        "ptr:example.org",
        "exists:%{ir}.%{v}._spf.%{d2}",
        "exists:%{l1r-}._l.%{D2r.-+,/_=}",
        "exists:a.%%",
        "ip4:0.0.0.0/0",
        "ip4:255.255.255.255",
        "ip6:::1",
        "ip6:::/0",
        "ip6:2001:db8::192.0.2.1/128",
        "ip6:2001:DB8::/32",
        "redirect=_spf.example.com",
        "exp=explain._spf.%{d}",
        "moo.cow-far_out=man:dog/cat",
        "x=",
        "ip4=192.0.2.1",
        "x=%{c}",
    ] {
        assert_eq!(fault(term), None, "{term}");
    }
    for text in ["v=spf1", "v=spf1 ", "V=SPF1  mx   -all  "] {
        assert!(read(text).is_ok(), "{text}");
    }
}

#[test]
fn what_does_not_fit_is_named() {
    for (term, expected) in WRONG {
        assert_eq!(fault(term), Some(*expected), "{term}");
    }
}

const WRONG: &[(&str, Fault)] = {
    use Fault::*;
    &[
        ("-all.", UnknownMechanism),
        ("-all:x.y", Superfluous),
        ("-all/8", Superfluous),
        ("-", UnknownMechanism),
        ("-redirect:x.y", UnknownMechanism),
        ("redirect:x.y", UnknownMechanism),
        ("ipv4:192.0.2.1", UnknownMechanism),
        ("192.0.2.1", UnknownMechanism),
        ("--all", UnknownMechanism),
        ("moo.cow/far_out=man", UnknownMechanism),
        ("include", NoDomain),
        ("include:", NoDomain),
        ("include/24", NoDomain),
        ("exists", NoDomain),
        ("redirect=", NoDomain),
        ("exp=", NoDomain),
        ("a:", NoDomain),
        ("a:/24", NoDomain),
        ("ptr:", NoDomain),
        ("a:museum", Domain),
        ("a:museum.", Domain),
        ("a:192.0.2.1", Domain),
        ("a:example.-com", Domain),
        ("a:example.com-", Domain),
        ("a:example.com:8080", Domain),
        ("a:%{d}com", Domain),
        ("include:_spf.google.com,", Domain),
        ("include:https://example.com/", Prefix),
        ("exists:%(ir).example.com", Macro),
        ("exists:%{x}.example.com", Macro),
        ("exists:%{.example.com", Macro),
        ("exists:%{d!}.example.com", Macro),
        ("exists:100%", Macro),
        ("exists:%{}.a.b", Macro),
        ("exists:%{d0}.example.com", MacroDigits),
        ("exists:%{c}.example.com", MacroInDomain),
        ("exp=%{r}.example.com", MacroInDomain),
        ("ip4", Ip4),
        ("ip4:", Ip4),
        ("ip4/24", Ip4),
        ("ip4:192.0.2", Ip4),
        ("ip4:192.0.2.256", Ip4),
        ("ip4:192.0.2.01", Ip4),
        ("ip4:192.0.2.1:25", Ip4),
        ("ip4:2001:db8::1", Ip4),
        ("ip6:192.0.2.1", Ip6),
        ("ip6:2001:db8::1::2", Ip6),
        ("ip6:fe80::1%eth0", Ip6),
        ("ip4:192.0.2.0/33", Prefix),
        ("ip4:192.0.2.0/", Prefix),
        ("ip4:192.0.2.0/024", Prefix),
        ("ip4:192.0.2.0/24//64", Prefix),
        ("ip4:192.0.2.0/255.255.255.0", Prefix),
        ("ip6:::1/129", Prefix),
        ("a/33", Prefix),
        ("a//129", Prefix),
        ("a/24/64", Prefix),
        ("a//64/24", Prefix),
        ("a/", Prefix),
        ("a/x", Prefix),
        ("mx:example.com/999999999999", Prefix),
        ("ptr/0", Superfluous),
        ("redirect=a.b redirect=c.d", RedirectTwice),
        ("exp=a.b EXP=c.d", ExpTwice),
        ("a\tmx", Character),
        ("a:caf\u{e9}.example", Character),
        ("\u{201c}all\u{201d}", Character),
    ]
};

#[test]
fn the_place_of_an_error_is_told() {
    assert_eq!(read("v=spf1 mx ip4:192.0.2.0/33 -all"), Err((23, Fault::Prefix)));
    assert_eq!(read("v=spf1  mx  exists:a%x -all"), Err((20, Fault::Macro)));
    assert_eq!(read("v=spf1 a:b\u{e9}.nl -all"), Err((10, Fault::Character)));
    let errors = Spf::read(b"v=spf1 foo bar mx baz").unwrap_err();
    let all: Vec<(usize, &str)> = errors
        .iter()
        .map(|error| (error.at, error.term.as_str()))
        .collect();
    assert_eq!(all, [(7, "foo"), (11, "bar"), (18, "baz")]);
    let many = format!("v=spf1{}", " x".repeat(1000));
    assert_eq!(Spf::read(many.as_bytes()).unwrap_err().len(), 16);
}

#[test]
fn keys_are_all_different() {
    let mut keys: Vec<&str> = Fault::ALL.iter().map(|fault| fault.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Fault::ALL.len());
}

#[test]
fn selection_wants_the_version_and_nothing_else() {
    let choose = |lines: &[&str]| {
        let records: Vec<_> = lines
            .iter()
            .map(|line| crate::dns::Record::read(&facts::Record::from(format!("a.nl. 60 {line}"))).unwrap())
            .collect();
        select(&records)
    };
    let one = |text: &str| Selected::One(text.as_bytes().to_vec());
    assert_eq!(choose(&["TXT \"v=spf1\""]), one("v=spf1"));
    assert_eq!(
        choose(&["TXT \"v=sPf1 -\" \"all\"", "TXT \"v=spf10 -all\""]),
        one("v=sPf1 -all")
    );
    assert_eq!(choose(&["TXT \"v=spf1\" \"mx\""]), Selected::None);
    assert_eq!(
        choose(&["TXT \"v=spf1;\"", "TXT \" v=spf1 -all\"", "TXT \"\""]),
        Selected::None
    );
    assert_eq!(choose(&["TYPE99 \\# 7 06763d73706631"]), Selected::None);
    assert!(
        matches!(choose(&["TXT \"v=spf1 a\"", "TXT \"v=spf1 b\""]), Selected::Several(all) if all.len() == 2)
    );
    assert_eq!(strings(b"\x03abc\x00\x01d"), Some(b"abcd".to_vec()));
    assert_eq!(strings(b"\x04abc"), None);
    for near in [
        "v=spf10",
        "v=spf1;mx",
        " v=spf1 -all",
        "\"v=spf1 -all\"",
        "v= spf1 -all",
        "spf1 -all",
        "v=spf2 mx",
    ] {
        assert!(is_near(near.as_bytes()), "{near}");
    }
    for far in [
        "v=spf1 -all",
        "google-site-verification=spf1",
        "v=DMARC1",
        "",
        "spf2.0/pra mx",
    ] {
        assert!(!is_near(far.as_bytes()), "{far}");
    }
}
