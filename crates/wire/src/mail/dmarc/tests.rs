use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::{
    dns::{self, Name, Record, Rtype},
    mail::Told,
};

/// A world of TXT records; names that are not in it do not exist. Every question is remembered.
struct World(HashMap<String, Vec<&'static str>>);

impl World {
    fn new(records: &[(&str, &'static str)]) -> Self {
        let mut world: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (name, text) in records {
            world.entry(format!("{name}.")).or_default().push(text);
        }
        World(world)
    }

    fn told(&self, name: &Name) -> Told {
        let Some(texts) = self.0.get(&dns::name_text(name)) else {
            return Told::NoSuchName;
        };
        if texts == &["?"] {
            return Told::Unanswered;
        }
        Told::Records(texts.iter().map(|text| record(name, text)).collect())
    }

    fn discover(&self, domain: &str) -> Discovery {
        discover(&name(domain), &|name: &Name, _: Rtype| self.told(name))
    }

    fn organization(&self, domain: &str) -> String {
        match organization(&name(domain), &|name: &Name, _: Rtype| self.told(name)) {
            Organization::Is(name) => dns::name_text(&name),
            other => format!("{other:?}"),
        }
    }

    fn consent(&self, domain: &str, host: &str) -> Consent {
        consent(&name(domain), host, &|name: &Name, _: Rtype| self.told(name))
    }
}

fn name(text: &str) -> Name {
    dns::name(text).unwrap()
}

fn record(name: &Name, text: &str) -> Record {
    let mut data = Vec::new();
    for part in text.as_bytes().chunks(255) {
        data.push(part.len() as u8);
        data.extend(part);
    }
    Record {
        owner: name.clone(),
        rtype: Rtype::TXT,
        ttl: 300,
        data: data.into(),
    }
}

#[test]
fn records_and_what_is_nearly_one() {
    for (text, expected) in [
        ("v=DMARC1; p=none", Kind::Record),
        ("v=DMARC1", Kind::Record),
        ("v=DMARC1;", Kind::Record),
        ("V = DMARC1 ;p=none", Kind::Record),
        ("v=dmarc1; p=none", Kind::Almost(Almost::Case)),
        (" v=DMARC1; p=none", Kind::Almost(Almost::Leading)),
        ("\"v=DMARC1; p=none\"", Kind::Almost(Almost::Quoted)),
        ("v=DMARC1 p=none", Kind::Almost(Almost::Separator)),
        ("v=DMARC1, p=none", Kind::Almost(Almost::Separator)),
        ("v=DMARC10; p=none", Kind::Almost(Almost::Separator)),
        ("p=none; v=DMARC1", Kind::Almost(Almost::NotFirst)),
        ("v=DMARC2; p=none", Kind::Almost(Almost::Version)),
        ("v=DMARC; p=none", Kind::Almost(Almost::Version)),
        ("v=spf1 -all", Kind::Other),
        ("v=spf1 include:_spf.dmarc.example -all", Kind::Other),
        ("", Kind::Other),
    ] {
        assert_eq!(kind(text), expected, "{text}");
    }
}

#[test]
fn tags_in_any_order_and_unknown_ones() {
    let record = Dmarc::read(
        "v=DMARC1; rua=mailto:a@example.com,https://r.example.com/; x=1; np=reject; sp=Quarantine; P=REJECT; adkim=s; aspf=r; fo=1:d:s; psd=n; t=y; pct=50; rf=afrf; ri=86400; ruf=mailto:f@example.com;",
    );
    assert_eq!(
        (record.own, record.below, record.absent),
        (
            Some(Request::Reject),
            Some(Request::Quarantine),
            Some(Request::Reject)
        )
    );
    assert_eq!((record.psd, record.testing), (Psd::No, true));
    assert!(record.dkim_strict && !record.spf_strict);
    assert_eq!(record.failures.as_deref(), Some("1:d:s"));
    assert_eq!((record.rua.len(), record.ruf.len()), (2, 1));
    assert_eq!(record.percent(), Some(50));
    assert_eq!(
        record.remarks,
        [
            Remark::Unknown("x".to_owned()),
            Remark::Old("pct", "50".to_owned()),
            Remark::Old("rf", "afrf".to_owned()),
            Remark::Old("ri", "86400".to_owned()),
        ]
    );
}

#[test]
fn what_does_not_fit_counts_as_not_said() {
    let record = Dmarc::read("v=DMARC1; p=monitor;; adkim=strict; psd=maybe; t=yes; fo=x; word; p=none");
    assert_eq!(record.own, None);
    assert!(!record.dkim_strict && !record.testing);
    for remark in [
        Remark::Value("p", "monitor".to_owned()),
        Remark::Value("adkim", "strict".to_owned()),
        Remark::Value("psd", "maybe".to_owned()),
        Remark::Value("t", "yes".to_owned()),
        Remark::Value("fo", "x".to_owned()),
        Remark::NoTag("word".to_owned()),
        Remark::Empty,
        Remark::Repeated("p".to_owned()),
    ] {
        assert!(record.remarks.contains(&remark), "{remark:?}");
    }
    for (fo, fits) in [
        ("0", true),
        ("d:s", true),
        ("1:s", true),
        ("0:1", false),
        ("d:d", false),
        ("", false),
    ] {
        let record = Dmarc::read(&format!("v=DMARC1; p=none; fo={fo}"));
        assert_eq!(record.failures.is_some(), fits, "{fo}");
    }
    assert_eq!(Dmarc::read("v=DMARC1; p=none; pct=100").percent(), None);
    assert!(
        Dmarc::read("v=DMARC1; p=n\u{e9}")
            .remarks
            .contains(&Remark::Character)
    );
}

#[test]
fn what_a_record_asks_for() {
    let asks = |text: &str, origin, exists| Dmarc::read(text).asks(origin, exists);
    let all = "v=DMARC1; p=none; sp=quarantine; np=reject";
    assert_eq!(asks(all, Origin::Own, true), Asks::For(Request::None, "p"));
    assert_eq!(asks(all, Origin::Own, false), Asks::For(Request::None, "p"));
    assert_eq!(
        asks(all, Origin::Organization, true),
        Asks::For(Request::Quarantine, "sp")
    );
    assert_eq!(asks(all, Origin::Suffix, false), Asks::For(Request::Reject, "np"));
    assert_eq!(
        asks("v=DMARC1; p=reject", Origin::Organization, false),
        Asks::For(Request::Reject, "p")
    );
    assert_eq!(
        asks("v=DMARC1; p=none; sp=reject", Origin::Organization, false),
        Asks::For(Request::Reject, "sp")
    );
    let broken = "v=DMARC1; p=reject; sp=rejct";
    assert_eq!(asks(broken, Origin::Own, true), Asks::Nothing);
    assert_eq!(
        asks(&format!("{broken}; rua=mailto:a@b.example"), Origin::Own, true),
        Asks::Reports
    );
    assert_eq!(
        asks("v=DMARC1; rua=mailto:a@b.example", Origin::Own, true),
        Asks::Reports
    );
    assert_eq!(asks("v=DMARC1; rua=nowhere", Origin::Own, true), Asks::Nothing);
    assert_eq!(Request::Reject.lowered(), Request::Quarantine);
    assert_eq!(Request::Quarantine.lowered(), Request::None);
}

#[test]
fn the_own_record_comes_first() {
    let world = World::new(&[
        ("_dmarc.a.example.com", "v=DMARC1; p=reject"),
        ("_dmarc.example.com", "v=DMARC1; p=none"),
    ]);
    let found = world.discover("a.example.com").applied.unwrap();
    assert_eq!(
        (found.origin, found.record.own),
        (Origin::Own, Some(Request::Reject))
    );
    // Its organization is another matter.
    assert_eq!(world.organization("a.example.com"), "example.com.");
}

#[test]
fn records_between_the_domain_and_its_organization_do_not_count() {
    let world = World::new(&[
        ("_dmarc.b.example.com", "v=DMARC1; p=quarantine"),
        ("_dmarc.example.com", "v=DMARC1; p=reject"),
    ]);
    let found = world.discover("a.b.example.com");
    let applied = found.applied.unwrap();
    assert_eq!(dns::name_text(&applied.at), "example.com.");
    assert_eq!(applied.origin, Origin::Organization);
    let asked: Vec<String> = found.steps.iter().map(|step| dns::name_text(&step.at)).collect();
    assert_eq!(
        asked,
        ["a.b.example.com.", "b.example.com.", "example.com.", "com."]
    );
}

#[test]
fn psd_ends_the_walk() {
    // RFC 9989 §B: a public suffix with a policy of its own.
    let world = World::new(&[
        ("_dmarc.bank", "v=DMARC1; p=reject; psd=y"),
        ("_dmarc.example.bank", "v=DMARC1; p=none"),
    ]);
    assert_eq!(world.organization("mail.example.bank"), "example.bank.");
    let own = world.discover("mail.example.bank").applied.unwrap();
    assert_eq!(
        (own.origin, dns::name_text(&own.at)),
        (Origin::Organization, "example.bank.".to_owned())
    );
    let suffix = world.discover("mail.other.bank").applied.unwrap();
    assert_eq!(
        (suffix.origin, dns::name_text(&suffix.at)),
        (Origin::Suffix, "bank.".to_owned())
    );
    assert_eq!(world.organization("mail.other.bank"), "other.bank.");
    // The suffix itself.
    assert_eq!(world.organization("bank"), "bank.");
    let no = World::new(&[
        ("_dmarc.unit.example.org", "v=DMARC1; p=none; psd=n"),
        ("_dmarc.example.org", "v=DMARC1; p=reject"),
    ]);
    assert_eq!(no.organization("a.unit.example.org"), "unit.example.org.");
    let applied = no.discover("a.unit.example.org");
    assert_eq!(dns::name_text(&applied.applied.unwrap().at), "unit.example.org.");
    assert_eq!(applied.steps.len(), 2, "nobody asks above psd=n");
}

#[test]
fn long_names_are_shortened_to_seven_labels() {
    let world = World::new(&[("_dmarc.example.com", "v=DMARC1; p=reject")]);
    // The example of RFC 9989 §4.10: a.b.c.d.e.f.g.h.i.j.mail.example.com.
    let found = world.discover("a.b.c.d.e.f.g.h.i.j.mail.example.com");
    let asked: Vec<String> = found.steps.iter().map(|step| dns::name_text(&step.at)).collect();
    assert_eq!(
        asked,
        [
            "a.b.c.d.e.f.g.h.i.j.mail.example.com.",
            "g.h.i.j.mail.example.com.",
            "h.i.j.mail.example.com.",
            "i.j.mail.example.com.",
            "j.mail.example.com.",
            "mail.example.com.",
            "example.com.",
            "com.",
        ]
    );
    let eight = world.discover("1.2.3.4.5.6.example.com");
    assert_eq!(eight.steps.len(), 8);
    assert_eq!(dns::name_text(&eight.steps[1].at), "2.3.4.5.6.example.com.");
}

#[test]
fn several_records_are_none() {
    let world = World::new(&[
        ("_dmarc.a.example.com", "v=DMARC1; p=reject"),
        ("_dmarc.a.example.com", "v=DMARC1; p=none"),
        ("_dmarc.a.example.com", "something else"),
        ("_dmarc.example.com", "v=DMARC1; p=quarantine"),
        ("_dmarc.example.com", "p=none; v=DMARC1"),
    ]);
    let found = world.discover("a.example.com");
    assert_eq!(found.steps[0].texts.len(), 2);
    assert_eq!(found.steps[1].almost.len(), 1);
    assert_eq!(found.applied.unwrap().record.own, Some(Request::Quarantine));
}

#[test]
fn questions_that_are_missing_are_named() {
    let nobody = |_: &Name, _: Rtype| Told::NotAsked;
    let first = discover(&name("a.example.com"), &nobody);
    assert_eq!(first.missing, [(name("_dmarc.a.example.com"), Rtype::TXT)]);
    // Once the first is known, all the others are asked for at once.
    let own = |asked: &Name, _: Rtype| match *asked == name("_dmarc.a.example.com") {
        true => Told::NoSuchName,
        false => Told::NotAsked,
    };
    let second = discover(&name("a.example.com"), &own);
    assert_eq!(
        second.missing,
        [
            (name("_dmarc.example.com"), Rtype::TXT),
            (name("_dmarc.com"), Rtype::TXT)
        ]
    );
    let world = World::new(&[("_dmarc.example.com", "?")]);
    let third = world.discover("a.example.com");
    assert_eq!(
        (third.applied, third.unanswered),
        (None, vec![name("_dmarc.example.com")])
    );
}

#[test]
fn others_have_to_consent_to_reports() {
    let world = World::new(&[
        (
            "_dmarc.example.com",
            "v=DMARC1; p=none; rua=mailto:a@thirdparty.example.net",
        ),
        ("example.com._report._dmarc.thirdparty.example.net", "v=DMARC1;"),
        ("example.com._report._dmarc.bare.example.net", "v=DMARC1"),
        ("example.com._report._dmarc.other.example.net", "v=spf1 -all"),
        ("example.com._report._dmarc.silent.example.net", "?"),
    ]);
    assert!(
        matches!(world.consent("example.com", "thirdparty.example.net"), Consent::Given(_, text) if text == "v=DMARC1;")
    );
    assert!(matches!(
        world.consent("example.com", "bare.example.net"),
        Consent::Given(..)
    ));
    assert!(matches!(
        world.consent("example.com", "other.example.net"),
        Consent::Withheld(_)
    ));
    assert!(matches!(
        world.consent("example.com", "silent.example.net"),
        Consent::Unanswered(_)
    ));
    assert_eq!(world.consent("example.com", "example.com"), Consent::Own);
    assert_eq!(world.consent("example.com", "reports.example.com"), Consent::Own);
    assert_eq!(
        world.consent("example.com", "elsewhere.test"),
        Consent::Withheld(name("example.com._report._dmarc.elsewhere.test"))
    );
    let long = format!("{}.example.com", vec!["a".repeat(60); 3].join("."));
    assert_eq!(
        world.consent(&long, &format!("{}.test", "b".repeat(60))),
        Consent::TooLong
    );
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,400}") {
        let _ = kind(&text);
        let record = Dmarc::read(&format!("v=DMARC1; {text}"));
        let _ = (record.asks(Origin::Own, true), record.asks(Origin::Suffix, false), record.percent());
    }

    #[test]
    fn every_walk_ends_after_eight_questions(
        domain in "([a-z]{1,3}\\.){1,40}nl",
        seed in any::<u64>(),
    ) {
        let texts = ["v=DMARC1; p=none", "v=DMARC1; psd=y; p=none", "v=DMARC1; psd=n", "x", "v=DMARC1; p=reject"];
        let world = |asked: &Name, _: Rtype| {
            let sum = asked.as_slice().iter().fold(seed, |sum, b| sum.wrapping_mul(31).wrapping_add(u64::from(*b)));
            match sum % 8 {
                pick @ 0..5 => Told::Records(vec![record(asked, texts[pick as usize])]),
                5 => Told::Unanswered,
                6 => Told::Records(Vec::new()),
                _ => Told::NoSuchName,
            }
        };
        let own = name(&domain);
        let found = discover(&own, &world);
        prop_assert!(found.steps.len() + found.unanswered.len() <= STEPS_MAX);
        prop_assert!(found.missing.is_empty());
        if let Some(applied) = &found.applied {
            prop_assert!(own.ends_with(&applied.at));
        }
        if let Organization::Is(organization) = organization(&own, &world) {
            prop_assert!(own.ends_with(&organization));
        }
        let _ = consent(&own, "reports.example.net", &world);
    }
}
