use facts::{Facts, Test};
use verdict::Policy;

use super::*;
use crate::spec::{base_of_mail, changed_from};

fn policy() -> Policy {
    let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
    catalogue::policy("default-2026", &checks).unwrap()
}

fn of(change: &str) -> (Facts, Setup) {
    let facts = changed_from(base_of_mail(), "setup", change);
    let setup = setup(&facts, &policy()).unwrap();
    (facts, setup)
}

#[test]
fn a_healthy_domain_is_told_host_by_host() {
    let (_, setup) = of(r#"{ "? _dmarc.example.test. TXT": ["v=DMARC1; p=reject"] }"#);
    assert_eq!(
        (setup.takes_none, setup.unseen, setup.implicit),
        (None, None, false)
    );
    let hosts: Vec<(&str, &[u16])> = setup
        .hosts
        .iter()
        .map(|host| (host.name.as_str(), host.preferences.as_slice()))
        .collect();
    assert_eq!(
        hosts[..2],
        [("mx1.example.test", &[10][..]), ("mx2.example.test", &[20][..])]
    );
    for (address, said) in setup.hosts.iter().flat_map(|host| &host.servers) {
        assert_eq!(said.state, "tls", "{address}");
        assert!(
            said.version.is_some() && said.greeting.is_some(),
            "{address}: {said:?}"
        );
    }
    let dmarc = setup.dmarc.unwrap();
    assert_eq!(dmarc.origin, Some("own"));
    assert!(dmarc.says.iter().any(|says| says.tag == "p"));
}

#[test]
fn nobody_takes_mail_in_two_ways() {
    let null = r#"{ "/mail/seen/hosts": [], "? example.test. MX": ["0 ."] }"#;
    assert_eq!(of(null).1.takes_none, Some("null"));
    let nothing = r#"{ "/mail/seen/hosts": [], "? example.test. MX": [], "? example.test. A": [], "? example.test. AAAA": [] }"#;
    assert_eq!(of(nothing).1.takes_none, Some("nothing"));
}

#[test]
fn the_look_up_that_is_one_too_many_is_marked_once() {
    let (_, setup) = of(
        r#"{ "? example.test. TXT": ["v=spf1 include:a.test include:b.test mx ptr a:x.test a:last.test -all"],
             "? a.test. TXT": ["v=spf1 a:1.test a:2.test a:3.test -all"],
             "? b.test. TXT": ["v=spf1 include:a.test ip4:192.0.2.0/28 -all"],
             "? 1.test. A": ["192.0.2.1"], "? 1.test. AAAA": [],
             "? 2.test. A": ["192.0.2.2"], "? 2.test. AAAA": [],
             "? 3.test. A": "NXDOMAIN", "? 3.test. AAAA": "NXDOMAIN",
             "? x.test. A": ["192.0.2.7"], "? x.test. AAAA": [],
             "? last.test. A": ["192.0.2.8"], "? last.test. AAAA": [] }"#,
    );
    let spf = setup.spf.unwrap();
    assert_eq!(spf.max, Some(10));
    let over: Vec<(&str, &str)> = spf
        .nodes
        .iter()
        .flat_map(|node| node.terms.iter().map(move |term| (node, term)))
        .filter(|(_, term)| term.over)
        .map(|(node, term)| (node.domain.as_str(), term.text.as_str()))
        .collect();
    // 1 + 3 of a.test, 1 + 1 + 3 of b.test, mx: that is ten.
    assert_eq!(over, [("example.test", "ptr")]);
    let root = &spf.nodes[0];
    assert_eq!(root.count.lookups, 13);
    let lookups: Vec<u32> = root.terms.iter().map(|term| term.lookups).collect();
    assert_eq!(lookups, [4, 5, 1, 1, 1, 1, 0]);
    assert!(root.terms[3].remarks.contains(&"ptr"));
    let a = spf
        .nodes
        .iter()
        .find(|node| node.domain == "a.test" && node.state == "record")
        .unwrap();
    assert_eq!(a.terms[2].remarks, ["void"]);
    assert!(spf.nodes.iter().any(|node| node.state == "again"));
}

#[test]
fn in_a_record_that_is_read_again_the_second_way_there_is_marked() {
    let (_, setup) = of(
        r#"{ "? example.test. TXT": ["v=spf1 include:a.test include:b.test -all"],
             "? a.test. TXT": ["v=spf1 a:1.test a:1.test a:1.test a:1.test -all"],
             "? b.test. TXT": ["v=spf1 include:a.test -all"],
             "? 1.test. A": ["192.0.2.1"], "? 1.test. AAAA": ["2001:db8::1"] }"#,
    );
    let spf = setup.spf.unwrap();
    let mut over = Vec::new();
    for node in &spf.nodes {
        over.extend(
            node.terms
                .iter()
                .filter(|term| term.over)
                .map(|term| (&*node.domain, &*term.text)),
        );
    }
    // 1 + 4 of a.test, 1 of b.test, 1 + 3 of a.test again: the fourth there is the eleventh.
    assert_eq!(over, [("b.test", "include:a.test")]);
}

#[test]
fn a_sender_is_judged_by_the_record() {
    let sender = |address: &str| {
        let (_, setup) = of(&format!(
            r#"{{ "/mail/seen/senders": [ {{ "mailbox": "jan@example.test", "address": "{address}" }} ] }}"#
        ));
        setup.senders[0].clone()
    };
    let server = sender("192.0.2.25");
    assert_eq!(
        (server.result, server.matched),
        ("pass", Some(("mx".to_owned(), "example.test".to_owned())))
    );
    assert_eq!(sender("203.0.113.9").result, "fail");
    // A question that nobody put leaves the result open.
    let (_, setup) = of(
        r#"{ "/mail/seen/senders": [ { "mailbox": "jan@example.test", "address": "203.0.113.9" } ],
             "? example.test. TXT": ["v=spf1 a:unasked.test -all"] }"#,
    );
    assert_eq!(setup.senders[0].result, "unknown");
}

#[test]
fn a_provider_is_asked_about_its_own_servers_only() {
    let (facts, mut setup) = of(
        r#"{ "/mail/seen/hosts/0/servers/0/session": { "seen": { "at": "2026-11-22T10:00:00Z", "ehlo": "p.example.nl", "turns": [
               { "took_ms": 1, "reply": { "seen": { "lines": ["220 mx ESMTP"] } } },
               { "sent": "EHLO p.example.nl", "took_ms": 1, "reply": { "seen": { "lines": ["250 mx"] } } } ] } } }"#,
    );
    let report = crate::judge(&facts, &policy(), Test::Mail);
    let check = report
        .checks
        .iter()
        .find(|one| one.check.id == "starttls/available")
        .unwrap();
    assert_eq!(check.verdict, verdict::Verdict::Fail);
    assert_eq!(setup.hosts[0].servers[0].1.state, "plain");
    assert_eq!(providers(check, &setup), [""; 0]);
    let vendor = |seen: &str| facts::Vendor {
        id: "x".to_owned(),
        name: "Example Mail".to_owned(),
        role: facts::VendorRole::Receives,
        seen: seen.to_owned(),
    };
    setup.vendors = vec![vendor("mx1.example.test")];
    assert_eq!(providers(check, &setup), ["Example Mail"]);
    setup.vendors = vec![vendor("mx1.other.test")];
    assert_eq!(providers(check, &setup), [""; 0]);
    let own = report
        .checks
        .iter()
        .find(|one| one.check.id == "dmarc/policy")
        .unwrap();
    assert_eq!(providers(own, &setup), [""; 0]);
}
