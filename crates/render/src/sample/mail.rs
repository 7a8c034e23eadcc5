//! How mail is set up, for tests: an ordinary domain, and one that means harm.

use checks::setup::{Count, Dmarc, Host, Says, Sending, Service, Setup, Space, Spf, SpfNode, SpfTerm, Step};
use facts::{Reason, Vendor, VendorRole};
use verdict::{Policy, Report};

fn service(state: &'static str, reason: Option<Reason>) -> Service {
    Service {
        state,
        version: (state == "tls").then_some("TLS 1.3"),
        reason,
        greeting: reason.is_none().then(|| "220 mx.example.nl ESMTP".to_owned()),
    }
}

fn host(name: &str, preference: u16, servers: &[(&str, Service)]) -> Host {
    Host {
        name: name.to_owned(),
        preferences: vec![preference],
        servers: servers
            .iter()
            .map(|(address, said)| (address.parse().unwrap(), said.clone()))
            .collect(),
        left_out: 0,
        unseen: None,
        vendor: None,
    }
}

fn term(text: &str, lookups: u32, remarks: &[&'static str], leads_to: Option<usize>) -> SpfTerm {
    SpfTerm {
        text: text.to_owned(),
        lookups,
        over: false,
        remarks: remarks.to_vec(),
        leads_to,
    }
}

fn node(domain: &str, depth: usize, lookups: u32, terms: Vec<SpfTerm>) -> SpfNode {
    let texts: Vec<&str> = terms.iter().map(|term| term.text.as_str()).collect();
    SpfNode {
        domain: domain.to_owned(),
        vendor: None,
        depth,
        state: "record",
        text: Some(format!("v=spf1 {}", texts.join(" "))),
        terms,
        count: Count {
            lookups,
            at_least: false,
            voids: 1,
        },
        space: Space {
            v4: 512,
            v6_prefix: Some(40),
            is_open: false,
        },
    }
}

/// A record that goes one look-up too far.
fn spf() -> Spf {
    let mut one_too_many = term("a:gone.news.example", 1, &["void"], None);
    one_too_many.over = true;
    let terms = vec![
        term("a:mx.news.example", 1, &[], None),
        one_too_many,
        term("ip4:192.0.2.0/24", 0, &[], None),
    ];
    let mut news = node("spf.news.example", 1, 2, terms);
    news.vendor = Some("Example News".to_owned());
    let own = vec![
        term("mx", 1, &[], None),
        term("ptr", 1, &["ptr"], None),
        term("include:spf.news.example", 3, &[], Some(1)),
        term("~all", 0, &[], None),
    ];
    Spf {
        nodes: vec![node("example.nl", 0, 5, own), news],
        max: Some(4),
        max_void: Some(2),
        is_cut: false,
    }
}

/// A record of the organisation, found at the second name.
fn dmarc() -> Dmarc {
    let says = |tag, value: &str| Says {
        tag,
        value: value.to_owned(),
    };
    let step = |name: &str, records, applies| Step {
        name: name.to_owned(),
        records,
        applies,
    };
    Dmarc {
        steps: vec![
            step("_dmarc.mail.example.nl", 0, false),
            step("_dmarc.example.nl", 1, true),
        ],
        unanswered: Vec::new(),
        origin: Some("organization"),
        text: Some("v=DMARC1; p=reject; rua=mailto:dmarc@example.nl; pct=50".to_owned()),
        says: vec![
            says("p", "reject"),
            says("rua", "mailto:dmarc@example.nl"),
            says("old", "pct"),
        ],
    }
}

/// Two mail servers, one without STARTTLS.
pub fn setup() -> Setup {
    let addresses = [
        ("192.0.2.25", service("tls", None)),
        ("2001:db8::25", service("closed", Some(Reason::Timeout))),
    ];
    let mut provider = host("mx1.example.nl", 10, &addresses);
    provider.vendor = Some("Example Mail".to_owned());
    let own = host("mx2.example.nl", 20, &[("192.0.2.26", service("plain", None))]);
    let vendor = |name: &str, role, seen: &str| Vendor {
        id: "example".to_owned(),
        name: name.to_owned(),
        role,
        seen: seen.to_owned(),
    };
    Setup {
        hosts: vec![provider, own],
        spf: Some(spf()),
        dmarc: Some(dmarc()),
        senders: vec![Sending {
            mailbox: "postmaster@example.nl".to_owned(),
            address: "203.0.113.9".parse().unwrap(),
            own_server: false,
            result: "softfail",
            matched: Some(("~all".to_owned(), "example.nl".to_owned())),
            explanation: None,
            problem: None,
            lookups: 4,
        }],
        vendors: vec![
            vendor("Example Mail", VendorRole::Receives, "mx1.example.nl"),
            vendor("Example News", VendorRole::Sends, "spf.news.example"),
        ],
        ..Setup::default()
    }
}

/// Everything that strangers can fill, filled with `evil` as often as there can be.
pub fn evil(evil: &str) -> Setup {
    let mut setup = setup();
    let long = evil.repeat(40);
    let terms: Vec<SpfTerm> = (0..400)
        .map(|at| term(&long, 1, &["void", "ptr"], Some(at % 200)))
        .collect();
    let mut records = vec![node(&long, 0, u32::MAX, terms); 200];
    for (at, record) in records.iter_mut().enumerate() {
        // Nothing leads back: that is the reader's promise.
        for term in &mut record.terms {
            term.leads_to = term.leads_to.filter(|to| *to > at);
        }
        record.vendor = Some(long.clone());
    }
    setup.spf = Some(Spf {
        nodes: records,
        max: Some(10),
        max_void: Some(2),
        is_cut: true,
    });
    setup.hosts = vec![host(&long, 10, &vec![("192.0.2.25", service("tls", None)); 8]); 10];
    for host in &mut setup.hosts {
        host.vendor = Some(long.clone());
        for (_, said) in &mut host.servers {
            said.greeting = Some(long.clone());
        }
    }
    if let Some(dmarc) = &mut setup.dmarc {
        dmarc.text = Some(long.clone());
        dmarc.unanswered = vec![long.clone(); 8];
        let says = Says {
            tag: "unknown",
            value: long.clone(),
        };
        dmarc.says = vec![says; 500];
    }
    for sending in &mut setup.senders {
        sending.mailbox = long.clone();
        sending.explanation = Some(long.clone());
        sending.matched = Some((long.clone(), long.clone()));
    }
    setup.senders = vec![setup.senders[0].clone(); 16];
    for vendor in &mut setup.vendors {
        vendor.name = long.clone();
        vendor.seen = long.clone();
    }
    setup
}

/// The mixed report, as one about mail.
pub fn mixed(policy: &Policy) -> Report {
    let mut report = super::mixed(policy);
    report.test = facts::Test::Mail;
    report
}
