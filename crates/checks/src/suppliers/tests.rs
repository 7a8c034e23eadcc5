use facts::{Facts, KnownVendor, KnownVendors, Test};

use super::*;
use crate::spec::{base_of_mail, changed_from};

fn policy() -> verdict::Policy {
    let checks: Vec<_> = crate::all().map(|entry| entry.check).collect();
    catalogue::policy("default-2026", &checks).unwrap()
}

fn known() -> KnownVendors {
    KnownVendors {
        vendors: vec![KnownVendor {
            id: "post".into(),
            name: "Post Ltd".into(),
            mx: vec!["mx.post.test".into()],
            ..KnownVendor::default()
        }],
        ..KnownVendors::default()
    }
}

/// Counts a mail domain of that name after changes.
fn add(causes: &mut Causes, name: &str, change: &str) -> Facts {
    let mut facts = changed_from(base_of_mail(), "suppliers", change);
    let reports = [crate::judge(&facts, &policy(), Test::Mail)];
    facts.subject.name = name.to_owned();
    causes.add(&facts, &reports, &known());
    facts
}

fn one<'t>(table: &'t Table, id: &str) -> &'t Row {
    let row = table.rows.iter().find(|row| row.supplier.id == id);
    let all: Vec<_> = table.rows.iter().map(|row| &row.supplier.id).collect();
    row.unwrap_or_else(|| panic!("{id} is not among {all:?}"))
}

const NO_STARTTLS_AT_THE_FIRST: &str = r#"{ "/mail/seen/hosts/0/servers/0/session/seen/turns": [
    { "took_ms": 5, "reply": { "seen": { "lines": ["220 mx1.example.test ESMTP"] } } },
    { "sent": "EHLO probe.example", "took_ms": 5, "reply": { "seen": { "lines": ["250-mx1.example.test", "250-PIPELINING", "250 8BITMIME"] } } },
    { "sent": "QUIT", "took_ms": 5, "reply": { "seen": { "lines": ["221 bye"] } } } ] }"#;

const REFUSED_AT_THE_SECOND: &str = r#"{ "/mail/seen/hosts/1/servers/1/session/seen/turns/2/reply/seen/lines": ["502 5.5.1 command not implemented"] }"#;

fn lever<'t>(row: &'t Row, id: &str) -> &'t Lever {
    row.levers.iter().find(|lever| lever.check.id == id).unwrap()
}

#[test]
fn what_one_server_breaks_for_several_names_is_counted_there() {
    let mut causes = Causes::default();
    let facts = add(&mut causes, "a.example.test", NO_STARTTLS_AT_THE_FIRST);
    add(&mut causes, "b.example.test", NO_STARTTLS_AT_THE_FIRST);
    let both = format!(
        "{}, {}",
        NO_STARTTLS_AT_THE_FIRST.trim_end().trim_end_matches('}'),
        REFUSED_AT_THE_SECOND.trim_start().trim_start_matches('{')
    );
    add(&mut causes, "c.example.test", &both);
    add(&mut causes, "well.example.test", "{}");
    let first = |at: usize| {
        let servers = &facts.mail.seen().unwrap().hosts[at].servers;
        servers
            .iter()
            .map(|server| server.address)
            .min()
            .unwrap()
            .to_string()
    };
    let table = causes.table(2);
    assert_eq!(table.names, 4);

    let one_server = one(&table, &first(0));
    assert_eq!((one_server.serves, one_server.supplier.by), (4, KnownBy::Address));
    let starttls = lever(one_server, "starttls/available");
    assert_eq!((starttls.fails, starttls.would_pass), (3, 2));
    assert_eq!(starttls.examples, ["a.example.test", "b.example.test"]);

    let other = one(&table, &first(1));
    let starttls = lever(other, "starttls/available");
    assert_eq!((starttls.fails, starttls.would_pass), (1, 0));
    assert_eq!(starttls.examples, ["c.example.test"]);
    assert!(table.by_one >= 2 && table.failures > table.by_one);
    // Whoever makes most pass stands first.
    assert_eq!(table.rows[0].supplier.id, first(0));
}

#[test]
fn suppliers_of_few_names_are_left_out() {
    let mut causes = Causes::default();
    add(&mut causes, "a.example.test", NO_STARTTLS_AT_THE_FIRST);
    assert!(causes.table(2).rows.is_empty());
}

#[test]
fn what_only_the_owner_can_mend_is_no_suppliers() {
    let mut causes = Causes::default();
    for name in ["a.example.test", "b.example.test"] {
        add(&mut causes, name, r#"{ "? example.test. TXT": ["v=spf1 +all"] }"#);
    }
    let table = causes.table(1);
    let levers: Vec<&str> = (table.rows.iter().flat_map(|row| &row.levers))
        .map(|lever| lever.check.id)
        .collect();
    assert!(!levers.contains(&"spf/policy"), "{levers:?}");
    assert!(table.own >= 2 && table.own <= table.failures, "{table:?}");
}

#[test]
fn a_supplier_is_known_by_list_then_by_name_then_by_address() {
    let mut facts = changed_from(base_of_mail(), "suppliers", "{}");
    let facts::Measured::Seen(mail) = &mut facts.mail else {
        panic!("the base has mail");
    };
    mail.hosts[0].name = "eu.mx.post.test".to_owned();
    mail.hosts[1].name = "in.mail.hoster.co.uk".to_owned();
    let own = mail.hosts[1].clone();
    mail.hosts.push(facts::MailHost {
        name: "mx.example.test".to_owned(),
        ..own
    });
    let azure = facts::MailHost {
        name: "customer.azurewebsites.net".to_owned(),
        ..facts::MailHost::default()
    };
    mail.hosts.push(azure);
    let behind = who::Behind::of(&facts, &known());
    let found: Vec<(KnownBy, &str)> = (behind.mail.iter())
        .map(|(_, supplier)| (supplier.by, supplier.id.as_str()))
        .collect();
    let address = facts.mail.seen().unwrap().hosts[2]
        .servers
        .iter()
        .map(|server| server.address)
        .min()
        .unwrap();
    assert_eq!(
        found,
        [
            (KnownBy::Vendor, "post"),
            (KnownBy::Domain, "hoster.co.uk"),
            (KnownBy::Address, address.to_string().as_str()),
            (KnownBy::Domain, "azurewebsites.net"),
        ]
    );
    assert!(behind.dns.iter().all(|(_, supplier)| supplier.role == Role::Dns));
}

#[test]
fn every_check_has_a_side_in_every_test() {
    // A new family must be thought about: those named here are the owner's own matter.
    let own = [
        "bimi",
        "caa",
        "dkim",
        "dmarc",
        "headers",
        "mail",
        "mta-sts",
        "mx",
        "security-txt",
        "spf",
        "tls-rpt",
    ];
    for entry in crate::all() {
        for test in [Test::Web, Test::Mail] {
            let id = entry.check.id;
            let is_own = own.contains(&entry.check.family()) || id == "dane/present";
            assert!(side::role(id, test).is_some() || is_own, "{id}");
        }
    }
}
