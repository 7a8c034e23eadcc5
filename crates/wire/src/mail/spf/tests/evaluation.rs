use super::{Learning, World};
use crate::{
    dns,
    mail::spf::{Evaluation, Limits, MacroString, Outcome, Problem, Sending, check_host, query},
};

fn sending<'a>(ip: &str, sender: &'a str) -> Sending<'a> {
    Sending {
        ip: ip.parse().unwrap(),
        sender,
        helo: "mx.client.example",
        receiver: "mx.receiver.example",
        at_s: 1_700_000_000,
    }
}

fn ask(world: &World, ip: &str, sender: &str) -> Outcome {
    check_host(world, &sending(ip, sender), &Limits::default())
}

fn result(world: &World, ip: &str) -> Evaluation {
    ask(world, ip, "jan@shop.example").result.unwrap()
}

/// RFC 7208 §7.4, in our own names: what macros come to.
#[test]
fn macros_expand_as_the_norm_shows() {
    let world = World::of("");
    let table = [
        ("%{s}", "strong-bad@email.example.com"),
        ("%{o}", "email.example.com"),
        ("%{d}", "email.example.com"),
        ("%{d4}", "email.example.com"),
        ("%{d3}", "email.example.com"),
        ("%{d2}", "example.com"),
        ("%{d1}", "com"),
        ("%{dr}", "com.example.email"),
        ("%{d2r}", "example.email"),
        ("%{l}", "strong-bad"),
        ("%{l-}", "strong.bad"),
        ("%{lr}", "strong-bad"),
        ("%{lr-}", "bad.strong"),
        ("%{l1r-}", "strong"),
        ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
        ("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"),
        (
            "%{lr-}.lp.%{ir}.%{v}._spf.%{d2}",
            "bad.strong.lp.3.2.0.192.in-addr._spf.example.com",
        ),
        (
            "%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}",
            "3.2.0.192.in-addr.strong.lp._spf.example.com",
        ),
        (
            "%{d2}.trusted-domains.example.net",
            "example.com.trusted-domains.example.net",
        ),
        ("a%%b%_c%-d", "a%b c%20d"),
        ("%{S}", "strong-bad%40email.example.com"),
        (
            "%{h}|%{c}|%{r}|%{t}|%{p}",
            "mx.client.example|192.0.2.3|mx.receiver.example|1700000000|unknown",
        ),
    ];
    for (string, expected) in table {
        let world = World::of(&format!(
            "email.example.com. TXT \"v=spf1 -all exp=why.example.com\"\nwhy.example.com. TXT \"{string}\""
        ));
        let outcome = ask(&world, "192.0.2.3", "strong-bad@email.example.com");
        assert_eq!(outcome.explanation.as_deref(), Some(expected), "{string}");
    }
    let v6 = World::of(
        "email.example.com. TXT \"v=spf1 -all exp=w.example.com\"\nw.example.com. TXT \"%{ir}.%{v}._spf.%{d2}\"",
    );
    let outcome = ask(&v6, "2001:db8::cb01", "strong-bad@email.example.com");
    let expected = "1.0.B.C.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2.ip6._spf.example.com";
    assert_eq!(outcome.explanation.as_deref(), Some(expected));
    drop(world);
}

#[test]
fn long_names_lose_labels_on_the_left() {
    let long = format!("{}end.example", "abcdefghi.".repeat(30));
    let fitted = query::fitted(long.into_bytes());
    assert!(fitted.len() <= 253 && fitted.starts_with(b"abcdefghi.") && fitted.ends_with(b".end.example"));
    assert_eq!(query::fitted(vec![b'a'; 300]).len(), 300);
    assert!(query::name_of(&[b'a'; 300]).is_none());
}

#[test]
fn every_mechanism_matches_what_it_should() {
    let world = |term: &str| {
        World::of(&format!(
            "shop.example. TXT \"v=spf1 {term} -all\"
             shop.example. A 192.0.2.10
             shop.example. AAAA 2001:db8::10
             shop.example. MX 10 m1.shop.example.
             shop.example. MX 20 m2.shop.example.
             m1.shop.example. A 192.0.2.21
             m2.shop.example. AAAA 2001:db8::22
             yes.exists.example. A 127.0.0.2
             7.2.0.192.yes.exists.example. A 127.0.0.2
             7.2.0.192.in-addr.arpa. PTR out.shop.example.
             8.2.0.192.in-addr.arpa. PTR forged.shop.example.
             out.shop.example. A 192.0.2.7
             forged.shop.example. A 203.0.113.8
             inc.example. TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"
             "
        ))
    };
    let cases = [
        ("a", "192.0.2.10", true),
        ("a", "192.0.2.11", false),
        ("a/24", "192.0.2.11", true),
        ("a//64", "2001:db8::1", true),
        ("a//64", "192.0.2.11", false),
        ("a", "::ffff:192.0.2.10", true),
        ("a:m1.shop.example", "192.0.2.21", true),
        ("mx", "192.0.2.21", true),
        ("mx", "2001:db8::22", true),
        ("mx", "192.0.2.10", false),
        ("mx/24", "192.0.2.99", true),
        ("mx:none.example", "192.0.2.21", false),
        ("ip4:192.0.2.0/25", "192.0.2.127", true),
        ("ip4:192.0.2.77/25", "192.0.2.1", true),
        ("ip4:192.0.2.0/25", "192.0.2.128", false),
        ("ip4:0.0.0.0/0", "2001:db8::1", false),
        ("ip6:2001:db8::/32", "2001:db8:1::1", true),
        ("ip6:::/0", "192.0.2.1", false),
        ("ptr", "192.0.2.7", true),
        ("ptr", "192.0.2.8", false),
        ("ptr:shop.example", "192.0.2.7", true),
        ("ptr:hop.example", "192.0.2.7", false),
        ("exists:yes.exists.example", "192.0.2.99", true),
        ("exists:%{ir}.yes.exists.example", "192.0.2.7", true),
        ("exists:%{ir}.yes.exists.example", "192.0.2.8", false),
        ("exists:%{l}.exists.example", "192.0.2.8", false),
        ("include:inc.example", "198.51.100.7", true),
        ("include:inc.example", "192.0.2.7", false),
    ];
    for (term, ip, matches) in cases {
        let expected = if matches {
            Evaluation::Pass
        } else {
            Evaluation::Fail
        };
        assert_eq!(result(&world(term), ip), expected, "{term} {ip}");
    }
}

#[test]
fn qualifiers_and_ends() {
    let end = |text: &str| {
        let world = World::of(&format!(
            "shop.example. TXT \"{text}\"\nother.example. TXT \"v=spf1 ~all\""
        ));
        result(&world, "192.0.2.1")
    };
    assert_eq!(end("v=spf1"), Evaluation::Neutral);
    assert_eq!(end("v=spf1 +all"), Evaluation::Pass);
    assert_eq!(end("v=spf1 ?all"), Evaluation::Neutral);
    assert_eq!(end("v=spf1 ~all -all"), Evaluation::SoftFail);
    assert_eq!(end("v=spf1 redirect=other.example"), Evaluation::SoftFail);
    assert_eq!(end("v=spf1 redirect=other.example -all"), Evaluation::Fail);
    assert_eq!(end("v=spf1 redirect=none.example"), Evaluation::PermError);
    assert_eq!(end("v=spf1 include:none.example +all"), Evaluation::PermError);
    assert_eq!(end("v=spf1 +all oops"), Evaluation::PermError);
    assert_eq!(end("v=spf2"), Evaluation::None);
}

#[test]
fn limits_are_the_norms() {
    let ten = "a ".repeat(10);
    let lines = |terms: &str| format!("shop.example. TXT \"v=spf1 {terms}\"\nshop.example. A 192.0.2.9");
    assert_eq!(
        result(&World::of(&lines(&format!("{ten}ip4:192.0.2.1"))), "192.0.2.1"),
        Evaluation::Pass
    );
    let eleven = World::of(&lines(&format!("{ten}a ip4:192.0.2.1")));
    let outcome = ask(&eleven, "192.0.2.1", "jan@shop.example");
    assert_eq!(
        (outcome.result, outcome.problem),
        (Some(Evaluation::PermError), Some(Problem::Lookups))
    );

    let two = World::of(&lines("a:x1.example a:x2.example ip4:192.0.2.1"));
    assert_eq!(result(&two, "192.0.2.1"), Evaluation::Pass);
    let three = World::of(&lines(
        "a:x1.example mx:x2.example exists:x3.example ip4:192.0.2.1",
    ));
    let outcome = ask(&three, "192.0.2.1", "jan@shop.example");
    assert_eq!((outcome.problem, outcome.voids), (Some(Problem::Voids), 3));

    let mx = |count: usize| {
        let hosts: String = (0..count)
            .map(|n| format!("shop.example. MX {n} m{n}.example.\nm{n}.example. A 192.0.2.{n}\n"))
            .collect();
        result(
            &World::of(&format!("shop.example. TXT \"v=spf1 mx -all\"\n{hosts}")),
            "203.0.113.1",
        )
    };
    assert_eq!((mx(10), mx(11)), (Evaluation::Fail, Evaluation::PermError));

    let looped = World::of(
        "shop.example. TXT \"v=spf1 include:b.example\"\nb.example. TXT \"v=spf1 include:shop.example\"",
    );
    assert_eq!(result(&looped, "192.0.2.1"), Evaluation::PermError);
}

#[test]
fn silence_is_an_error_that_may_pass() {
    let silent = |term: &str| {
        result(
            &World::of(&format!(
                "shop.example. TXT \"v=spf1 {term} -all\"\n? quiet.example\n? 1.2.0.192.in-addr.arpa"
            )),
            "192.0.2.1",
        )
    };
    for term in [
        "a:quiet.example",
        "mx:quiet.example",
        "exists:quiet.example",
        "include:quiet.example",
    ] {
        assert_eq!(silent(term), Evaluation::TempError, "{term}");
    }
    assert_eq!(silent("ptr"), Evaluation::Fail);
    let world = World::of("? shop.example");
    assert_eq!(result(&world, "192.0.2.1"), Evaluation::TempError);
}

#[test]
fn senders_of_all_kinds() {
    let world = World::of(
        "mx.client.example. TXT \"v=spf1 exists:%{l}.of.%{o} -all\"\npostmaster.of.mx.client.example. A 127.0.0.2",
    );
    assert_eq!(ask(&world, "192.0.2.1", "").result, Some(Evaluation::Pass));
    assert_eq!(
        ask(&world, "192.0.2.1", "@mx.client.example").result,
        Some(Evaluation::Pass)
    );
    for nobody in [
        "jan@localhost",
        "jan@[192.0.2.1]",
        "jan@a..example",
        "jan@",
        "jan@\u{2603}",
    ] {
        assert_eq!(
            ask(&world, "192.0.2.1", nobody).result,
            Some(Evaluation::None),
            "{nobody}"
        );
    }
}

#[test]
fn missing_answers_are_named_until_there_are_none() {
    let world = World::of(
        "shop.example. TXT \"v=spf1 mx include:a.example -all exp=why.example\"
         shop.example. MX 10 m1.example.
         shop.example. MX 20 m2.example.
         m1.example. A 192.0.2.1
         m2.example. A 192.0.2.2
         a.example. TXT \"v=spf1 ip4:192.0.2.3 -all\"
         why.example. TXT \"no\"",
    );
    let mut learning = Learning {
        world: &world,
        asked: Vec::new(),
    };
    let mut rounds = 0;
    let outcome = loop {
        let outcome = check_host(
            &learning,
            &sending("192.0.2.9", "jan@shop.example"),
            &Limits::default(),
        );
        if outcome.missing.is_empty() {
            break outcome;
        }
        learning.asked.extend(outcome.missing);
        rounds += 1;
        assert!(rounds < 10);
    };
    assert_eq!(outcome.result, Some(Evaluation::Fail));
    assert_eq!(outcome.explanation.as_deref(), Some("no"));
    // TXT, MX, both hosts at once, the included TXT, the explanation.
    assert_eq!((rounds, learning.asked.len()), (5, 6));
}

#[test]
fn explanations_that_cannot_be_used_are_none() {
    let explained = |why: &str| {
        let world = World::of(&format!(
            "shop.example. TXT \"v=spf1 -all exp=why.example\"\n{why}"
        ));
        ask(&world, "192.0.2.1", "jan@shop.example").explanation
    };
    assert_eq!(
        explained("why.example. TXT \"see %{h}\" \" now\"").as_deref(),
        Some("see mx.client.example now")
    );
    for why in [
        "",
        "? why.example",
        "why.example. TXT \"a\"\nwhy.example. TXT \"b\"",
        "why.example. TXT \"100%\"",
        "why.example. TXT \"\\233\"",
    ] {
        assert_eq!(explained(why), None, "{why}");
    }
}

#[test]
fn names_are_octets() {
    let name = query::name_of(b"a\\b c.example").unwrap();
    assert_eq!(dns::name_text(&name), "a\\092b\\032c.example.");
    assert_eq!(query::text_of(&name), b"a\\b c.example");
    assert!(MacroString::read(b"%", false).is_err());
}
