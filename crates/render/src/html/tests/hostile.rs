//! What strangers send stays text, and stays within bounds.

use checks::chain::{Alias, Answer, Break, Key, Server, Service, Signer, Trust, Zone};
use facts::Reason;

use super::{
    structure::{all, assert_sound},
    *,
};

pub const EVIL: &str = "<script>alert(1)</script>\"'>&amp;<svg onload=x>\u{202e}\u{2066}\u{2068}\u{1b}[2J\u{9b}\r\n\u{200b}]]>--></style>";

pub fn evil_report(policy: &Policy) -> Report {
    let mut report = sample::mixed(policy);
    report.subject.name = EVIL.repeat(50);
    report.subject.typed = Some(EVIL.repeat(50));
    report.subject.unicode = Some(EVIL.to_owned());
    report.vantage.name = EVIL.repeat(50);
    report.vantage.pace = EVIL.to_owned();
    report.measured_by = EVIL.to_owned();
    report.data = vec![(EVIL.repeat(20), None); 200];
    for check in &mut report.checks {
        check.standard = EVIL.to_owned();
        let many: Vec<_> = check.findings.iter().cycle().take(200).cloned().collect();
        check.findings = many;
        for (index, finding) in check.findings.iter_mut().enumerate() {
            finding.place.host = Some(format!("{index}{EVIL}"));
            finding.evidence = Some(EVIL.repeat(if index < 3 { 1000 } else { 10 }));
            finding.args.insert("age_s", format!("{index}{EVIL}").into());
        }
    }
    report.score = verdict::Score::of(&report.checks);
    report
}

pub fn evil_chain() -> Chain {
    let broken = Some(Break {
        at: EVIL.repeat(100),
        why: "expired",
    });
    let key = Key {
        tag: 1,
        algorithm: "algorithm 250".to_owned(),
        bits: Some(99_999),
        entry_point: false,
        revoked: true,
        pointed_at: false,
    };
    let signer = Signer {
        tag: 1,
        algorithm: "algorithm 250".to_owned(),
        digest: Some("digest 250".to_owned()),
        fits: Some(false),
    };
    let zone = Zone {
        name: EVIL.repeat(100),
        trust: Trust::Bogus,
        broken: broken.clone(),
        signers: vec![signer; 300],
        keys: vec![key; 300],
        servers: vec![EVIL.to_owned(); 300],
    };
    let address: std::net::IpAddr = "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff".parse().unwrap();
    let service = [
        Service::Lame(EVIL.repeat(100)),
        Service::Silent(Reason::Timeout),
        Service::NotAsked,
        Service::Answers,
    ];
    let server = Server {
        name: EVIL.repeat(100),
        at_parent: true,
        at_child: false,
        addresses: service
            .into_iter()
            .cycle()
            .take(100)
            .map(|said| (address, said))
            .collect(),
    };
    let alias = Alias {
        name: EVIL.to_owned(),
        rtype: EVIL.to_owned(),
        target: EVIL.to_owned(),
    };
    let answer = Answer {
        rtype: "A",
        aliases: vec![alias; 100],
        addresses: vec![address; 500],
        trust: Trust::Insecure,
        broken,
        unseen: None,
    };
    Chain {
        zones: vec![zone; 100],
        unseen: None,
        servers: vec![server; 100],
        answers: vec![answer.clone(), answer],
    }
}

#[test]
fn markup_and_steering_characters_stay_text() {
    let policy = sample::policy(EVIL);
    let (report, chain) = (evil_report(&policy), evil_chain());
    let judged = Judged {
        report: &report,
        policy: &policy,
        mail: None,
    };
    let faults = [Fault {
        kind: crate::json::FaultKind::File,
        sentence: EVIL.repeat(100),
        about: None,
    }];
    let notes = [EVIL.repeat(100)];
    for reports in [
        &[][..],
        &[Shown {
            judged,
            chain: Some(&chain),
        }],
        &[Shown { judged, chain: None }; 3],
    ] {
        let contents = Contents {
            tool: TOOL,
            reports,
            notes: &notes,
            faults: &faults,
        };
        for tag in ["en", "nl", "ar"] {
            let html = page(&contents, &words(tag));
            let document = assert_sound(&html);
            let raw = html.chars().find(|c| {
                (c.is_control() && *c != '\n')
                    || ('\u{2066}'..='\u{2069}').contains(c)
                    || "\u{202e}\u{200b}".contains(*c)
            });
            assert_eq!(raw, None);
            let text: String = document.root_element().text().collect();
            assert!(text.contains("<script>alert(1)</script>"));
        }
    }
}

#[test]
fn a_page_stays_small_whatever_is_sent() {
    let policy = sample::policy("default-2026");
    let html = page_with(&evil_report(&policy), &policy, Some(&evil_chain()), "en");
    assert!(html.len() < 600_000, "{}", html.len());
    let document = assert_sound(&html);
    let drawing = all(&document, "svg.drawing");
    assert!(drawing[0].html().len() < 60_000, "{}", drawing[0].html().len());
    let height: u32 = drawing[0]
        .attr("viewBox")
        .unwrap()
        .rsplit(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(height < 5000, "{height}");
}

#[test]
fn evidence_is_cut_with_a_note() {
    let policy = sample::policy("default-2026");
    let mut report = sample::mixed(&policy);
    report.checks[1].findings[0].evidence = Some("x".repeat(100_000));
    let html = page_of(&report, &policy, "en");
    assert!(html.len() < 100_000);
    assert!(
        html.contains("98500</bdi> more characters are left out here"),
        "the rest is counted"
    );
}
