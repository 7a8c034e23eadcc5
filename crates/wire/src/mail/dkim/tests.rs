use base64::Engine;
use proptest::prelude::*;

use super::*;
use crate::{
    dns::{self, Name, Record, Rtype},
    mail::Told,
    x509::forge::{self, Signer},
};

/// RFC 6376 §C.
const BRISBANE: &str = "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB";

fn text(data: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(data)
}

#[test]
fn keys_of_the_rfcs() {
    let key = read(BRISBANE).unwrap();
    assert_eq!(
        key.key,
        Some(PublicKey::Rsa {
            bits: 1024,
            bare: false
        })
    );
    assert!(!key.testing && !key.strict && key.hashes.is_none());
    // RFC 8463 §A.2.
    let key = read("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=").unwrap();
    assert_eq!(key.key, Some(PublicKey::Ed25519));
}

#[test]
fn keys_as_people_write_them() {
    let folded = BRISBANE.replace(
        "p=MIGf",
        "k=rsa; t=y:s; s=email; h=sha1:sha256; n=hello; x=1; p= MIGf \t",
    );
    let key = read(&folded).unwrap();
    assert_eq!(
        key.key,
        Some(PublicKey::Rsa {
            bits: 1024,
            bare: false
        })
    );
    assert!(key.testing && key.strict);
    assert_eq!(key.unknown, ["x"]);
    assert_eq!(key.services, Some(vec!["email".to_owned()]));
    assert_eq!(read("p=").unwrap().key, None);
    assert_eq!(read("v=DKIM1; k=rsa; p=;").unwrap().key, None);
    let bare = forge::sequence(&[
        &forge::element(2, &[&[0x00], &[0xff; 256]]),
        &forge::element(2, &[&[3]]),
    ]);
    assert_eq!(
        read(&format!("v=DKIM1; p={}", text(&bare))).unwrap().key,
        Some(PublicKey::Rsa {
            bits: 2048,
            bare: true
        })
    );
}

#[test]
fn records_that_are_of_no_use() {
    let ec = Signer::p256();
    for (record, error) in [
        ("v=DKIM1; k=rsa".to_owned(), KeyError::NoKey),
        ("k=rsa; v=DKIM1; p=".to_owned(), KeyError::Version),
        ("v=DKIM2; p=".to_owned(), KeyError::Version),
        ("v=dkim1; p=".to_owned(), KeyError::Version),
        ("v=DKIM1; p=; p=".to_owned(), KeyError::Repeated("p".to_owned())),
        ("v=DKIM1; p; k=rsa".to_owned(), KeyError::List),
        ("v=DKIM1;; p=".to_owned(), KeyError::List),
        (
            "v=DKIM1; k=dsa; p=AAAA".to_owned(),
            KeyError::Kind("dsa".to_owned()),
        ),
        ("v=DKIM1; p=not base64!".to_owned(), KeyError::Base64),
        ("v=DKIM1; p=AAAA".to_owned(), KeyError::Octets),
        ("v=DKIM1; k=ed25519; p=AAAA".to_owned(), KeyError::Octets),
        (
            BRISBANE.replace("v=DKIM1;", "v=DKIM1; k=ed25519;"),
            KeyError::Octets,
        ),
        (format!("v=DKIM1; p={}", text(&ec.id())), KeyError::Octets),
        (BRISBANE.replace("v=DKIM1;", "v=DKIM1; h=sha1;"), KeyError::Hash),
        (
            BRISBANE.replace("v=DKIM1;", "v=DKIM1; s=tlsrpt;"),
            KeyError::Service,
        ),
    ] {
        assert_eq!(read(&record), Err(error), "{record}");
    }
}

fn name(text: &str) -> Name {
    dns::name(text).unwrap()
}

fn txt(owner: &str, text: &str) -> Record {
    let mut data = vec![u8::try_from(text.len().min(255)).unwrap()];
    data.extend(text.as_bytes().iter().take(255));
    Record {
        owner: name(owner),
        rtype: Rtype::TXT,
        ttl: 1,
        data: data.into(),
    }
}

/// What a made-up world says of these names; of others, that they do not exist.
fn told<'w>(world: &'w [(&'w str, Told)]) -> impl Fn(&Name, Rtype) -> Told + 'w {
    move |asked: &Name, _: Rtype| {
        let text = dns::name_text(asked);
        let own = world.iter().find(|(name, _)| format!("{name}.") == text);
        own.map_or(Told::NoSuchName, |(_, told)| told.clone())
    }
}

#[test]
fn what_stands_under_a_selector() {
    let world = [
        (
            "one._domainkey.example.nl",
            Told::Records(vec![txt("x", "v=DKIM1; p=")]),
        ),
        (
            "two._domainkey.example.nl",
            Told::Records(vec![txt("x", "p="), txt("x", "v=DKIM1; p=")]),
        ),
        (
            "spf._domainkey.example.nl",
            Told::Records(vec![txt("x", "v=spf1 -all")]),
        ),
        ("a.b._domainkey.example.nl", Told::Unanswered),
        ("new._domainkey.example.nl", Told::NotAsked),
    ];
    let known = told(&world);
    let at = |selector: &str| selected(&name("example.nl"), selector, &known);
    assert!(matches!(at("one"), Selected::Key(_, Ok(_))));
    assert!(matches!(at("two"), Selected::Several(texts) if texts.len() == 2));
    assert_eq!(at("spf"), Selected::Nothing);
    assert_eq!(at("none"), Selected::Nothing);
    assert_eq!(at("a.b"), Selected::Unanswered(name("a.b._domainkey.example.nl")));
    assert_eq!(
        at("new"),
        Selected::Missing(name("new._domainkey.example.nl"), Rtype::TXT)
    );
    assert_eq!(at(&"x".repeat(70)), Selected::Nothing);
}

#[test]
fn whether_there_are_keys_at_all() {
    let empty = || Told::Records(Vec::new());
    let some = || Told::Records(vec![txt("x", "v=TLSRPTv1; rua=mailto:a@b.example")]);
    let at = |world: &[(&str, Told)]| existence(&name("example.nl"), "made-up", &told(world));
    // A server that keeps to RFC 8020.
    assert_eq!(at(&[("_domainkey.example.nl", empty())]), Existence::Likely);
    assert_eq!(at(&[]), Existence::None);
    // One that denies nothing, or a wildcard.
    assert_eq!(
        at(&[
            ("_domainkey.example.nl", empty()),
            ("made-up._domainkey.example.nl", empty())
        ]),
        Existence::AnyName(name("made-up._domainkey.example.nl"))
    );
    // One that denies empty names: _tls is one of them, and _smtp._tls stands below it.
    assert_eq!(
        at(&[("_smtp._tls.example.nl", some())]),
        Existence::Unreliable(name("_tls.example.nl"))
    );
    assert_eq!(
        at(&[("_smtp._tls.example.nl", some()), ("_tls.example.nl", empty())]),
        Existence::None
    );
    assert_eq!(
        at(&[("_domainkey.example.nl", Told::Unanswered)]),
        Existence::Unanswered(name("_domainkey.example.nl"))
    );
    assert!(matches!(
        at(&[("_domainkey.example.nl", Told::NotAsked)]),
        Existence::Missing(missing) if missing.len() == 1
    ));
    assert!(matches!(
        at(&[("_smtp._tls.example.nl", Told::NotAsked), ("_sip._tls.example.nl", Told::NotAsked)]),
        Existence::Missing(missing) if missing.len() == 2
    ));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,400}", key in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&text);
        if let Ok(record) = read(&format!("v=DKIM1; p={}", super::tests::text(&key))) {
            prop_assert!(key.is_empty() == record.key.is_none());
        }
        let _ = read(&format!("k=ed25519; p={text}"));
        let _ = selected(&name("example.nl"), &text, &|_: &Name, _: Rtype| Told::NoSuchName);
    }
}
