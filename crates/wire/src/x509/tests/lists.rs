//! Lists of revoked certificates. Those in `lists/` were made by OpenSSL 3.0 (`openssl ca -gencrl`) beside the certificates
//! there: one for all, revoked on 20 May and on hold since 21 May 2026, or good.

mod any;

use std::{collections::BTreeSet, process::Command};

use super::{super::*, AT, at};
use crate::x509::{
    crl::{NoUse, RevocationList, Standing, excerpt},
    forge::{
        lists::{self, *},
        *,
    },
    points::{GeneralName, PointName},
};

const URL: &str = "http://crl.example.test/list.crl";

macro_rules! kept {
    ($name:literal) => {
        include_bytes!(concat!("lists/", $name)).as_slice()
    };
}

fn read(der: &[u8]) -> Certificate {
    Certificate::read(der).unwrap()
}

fn standing_at(
    list: &[u8],
    url: &str,
    certificate: &Certificate,
    issuer: &Certificate,
    now: &str,
) -> Standing {
    let serials = BTreeSet::from([certificate.serial.as_slice()]);
    let Ok(kept) = excerpt(list, &serials) else {
        return Standing::NoUse(NoUse::Malformed);
    };
    match RevocationList::read(&kept.list) {
        Ok(list) => list.judge(&kept.digest, url, certificate, issuer, at(now)),
        Err(_) => Standing::NoUse(NoUse::Malformed),
    }
}

fn standing(list: &[u8], certificate: &Certificate, issuer: &Certificate) -> Standing {
    standing_at(list, URL, certificate, issuer, AT)
}

fn revoked_at(time: &str, reason: Option<&'static str>) -> Standing {
    Standing::Revoked { at: at(time), reason }
}

/// A word for what came out.
fn word(standing: &Standing) -> &'static str {
    match standing {
        Standing::Revoked { .. } => "revoked",
        Standing::NotListed { .. } => "not-listed",
        Standing::NoUse(why) => why.key(),
    }
}

/// Name, list, and what it says of the three certificates: revoked, good, held.
const KEPT: [(&str, &[u8], [&str; 3]); 8] = [
    (
        "version2",
        kept!("version2.crl"),
        ["revoked", "not-listed", "revoked"],
    ),
    ("point", kept!("point.crl"), ["revoked", "not-listed", "revoked"]),
    (
        "empty",
        kept!("empty.crl"),
        ["not-listed", "not-listed", "not-listed"],
    ),
    (
        "other-point",
        kept!("other-point.crl"),
        ["scope", "scope", "scope"],
    ),
    ("only-cas", kept!("only-cas.crl"), ["scope", "scope", "scope"]),
    (
        "some-reasons",
        kept!("some-reasons.crl"),
        ["revoked", "some-reasons", "revoked"],
    ),
    ("delta", kept!("delta.crl"), ["delta", "delta", "delta"]),
    (
        "strange",
        kept!("strange.crl"),
        ["not-understood", "not-understood", "not-understood"],
    ),
];

#[test]
fn lists_that_openssl_made() {
    let issuer = read(kept!("ca.cer"));
    let [revoked, good, held] = [kept!("revoked.cer"), kept!("good.cer"), kept!("held.cer")].map(read);
    for (name, list, expected) in KEPT {
        let found = [&revoked, &good, &held].map(|certificate| word(&standing(list, certificate, &issuer)));
        assert_eq!(found, expected, "{name}");
    }
    let list = kept!("version2.crl");
    assert_eq!(
        standing(list, &revoked, &issuer),
        revoked_at("2026-05-20T09:00:00Z", Some("key-compromise"))
    );
    assert_eq!(
        standing(list, &held, &issuer),
        revoked_at("2026-05-21T10:00:00Z", Some("certificate-hold"))
    );
    let kept = excerpt(list, &BTreeSet::from([revoked.serial.as_slice()])).unwrap();
    assert_eq!(kept.entries, 2);
    let read = RevocationList::read(&kept.list).unwrap();
    assert_eq!(read.entries.len(), 1);
    assert_eq!(read.entries[0].invalid_since, Some(at("2026-05-15T08:00:00Z")));
    assert_eq!(read.number, Some(vec![1]));
    assert_eq!(read.authority_key_id, issuer.extensions.subject_key_id);
    assert_eq!(
        (read.this_update, read.next_update),
        (at("2026-05-30T00:00:00Z"), Some(at("2026-06-06T00:00:00Z")))
    );
    // Without any entry to leave out, the excerpt is the list itself.
    let all = BTreeSet::from([revoked.serial.as_slice(), held.serial.as_slice()]);
    assert_eq!(excerpt(list, &all).unwrap().list, list);
    // Of a list that is cut anywhere nothing is believed.
    for end in 0..list.len() {
        assert_eq!(
            word(&standing(&list[..end], &revoked, &issuer)),
            "malformed",
            "{end}"
        );
    }
}

/// What OpenSSL says of the same, where it is not the same.
const OPENSSL_DIFFERS: [(&str, &str); 2] = [
    (
        "some-reasons",
        "it refuses such lists altogether unless told otherwise; RFC 5280 §6.3.3 lets them say that something is revoked",
    ),
    (
        "delta",
        "it takes the delta for a list by itself; RFC 5280 §5.2.4 wants a complete one beside it",
    ),
];

#[test]
#[ignore = "needs the openssl program"]
fn openssl_agrees_about_lists() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let pem = |name: &str, kind: &str, der: &[u8]| {
        use base64::Engine;
        let body = base64::engine::general_purpose::STANDARD.encode(der);
        std::fs::write(
            file(name),
            format!("-----BEGIN {kind}-----\n{body}\n-----END {kind}-----\n"),
        )
        .unwrap();
    };
    pem("ca", "CERTIFICATE", kept!("ca.cer"));
    let certificates = [kept!("revoked.cer"), kept!("good.cer"), kept!("held.cer")];
    for (name, list, expected) in KEPT {
        pem("list", "X509 CRL", list);
        for (certificate, expected) in certificates.iter().zip(expected) {
            pem("leaf", "CERTIFICATE", certificate);
            let out = Command::new("openssl")
                .args([
                    "verify",
                    "-crl_check",
                    "-attime",
                    &at(AT).as_second().to_string(),
                    "-CAfile",
                ])
                .args([file("ca"), "-CRLfile".into(), file("list"), file("leaf")])
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&out.stderr).into_owned();
            let found = match out.status.success() {
                true => "not-listed",
                false if said.contains("error 23 ") => "revoked",
                false => "refused",
            };
            let same = match expected {
                "revoked" | "not-listed" => found == expected,
                _ => found == "refused",
            };
            let differs = OPENSSL_DIFFERS.iter().any(|(differing, _)| *differing == name);
            assert!(same || differs, "{name}: {expected}, OpenSSL: {found}: {said}");
        }
    }
}

struct Scene {
    ca: Authority,
    key: Signer,
    leaf: Certificate,
}

impl Scene {
    fn new() -> Self {
        Self::with(points(&[URL]))
    }

    fn with(points: Vec<u8>) -> Self {
        let ca = Authority::root("CA", Signer::p256(), |draft| draft);
        let key = Signer::p256();
        let leaf = read(&ca.leaf(&["example.test"], &key, |draft| {
            draft.with(lists::id::POINTS, false, points)
        }));
        Scene { ca, key, leaf }
    }

    fn list(&self) -> ListDraft {
        ListDraft::of(&self.ca)
    }

    fn listing(&self, code: u8) -> ListDraft {
        self.list()
            .entry(entry(&self.leaf.serial, "2026-05-20T00:00:00Z", &[reason(code)]))
    }

    fn ask(&self, list: &ListDraft) -> Standing {
        standing(&list.sign(&self.ca.key), &self.leaf, &read(&self.ca.der))
    }

    fn word(&self, list: &ListDraft) -> &'static str {
        word(&self.ask(list))
    }
}

#[test]
fn entries_and_reasons() {
    let scene = Scene::new();
    let day = "2026-05-20T00:00:00Z";
    let plain = scene.list().entry(entry(&scene.leaf.serial, day, &[]));
    assert_eq!(scene.ask(&plain), revoked_at(day, None));
    for (code, reason) in [
        (1, "key-compromise"),
        (2, "ca-compromise"),
        (4, "superseded"),
        (6, "certificate-hold"),
        (9, "privilege-withdrawn"),
    ] {
        assert_eq!(scene.ask(&scene.listing(code)), revoked_at(day, Some(reason)));
    }
    // removeFromCRL: it is revoked no more.
    assert_eq!(scene.word(&scene.listing(8)), "not-listed");
    let lifted = scene
        .listing(6)
        .entry(entry(&scene.leaf.serial, day, &[reason(8)]));
    assert_eq!(scene.word(&lifted), "not-listed");
    let for_good = lifted.entry(entry(&scene.leaf.serial, day, &[reason(1)]));
    assert_eq!(scene.word(&for_good), "revoked");
    // A serial number that only begins alike is another one.
    let longer = [scene.leaf.serial.as_slice(), &[0]].concat();
    let others = scene
        .list()
        .entry(entry(&longer, day, &[]))
        .entry(entry(&scene.leaf.serial[1..], day, &[]));
    assert_eq!(
        scene.ask(&others),
        Standing::NotListed {
            as_of: at("2026-05-30T00:00:00Z")
        }
    );
    // Version 1 has neither extensions nor reasons.
    let old = ListDraft {
        version: None,
        extensions: Vec::new(),
        ..plain.clone()
    };
    assert_eq!(scene.ask(&old), revoked_at(day, None));
    let new = ListDraft {
        version: Some(2),
        ..plain.clone()
    };
    assert_eq!(scene.word(&new), "malformed");
    // A list of nobody, in an empty SEQUENCE as some CAs write it.
    assert_eq!(scene.word(&scene.list()), "not-listed");
}

#[test]
fn times() {
    let scene = Scene::new();
    let week = |list: ListDraft, from: &str, to: Option<&str>| scene.word(&list.valid(from, to));
    let (old, older) = ("2026-05-08T00:00:00Z", "2026-05-01T00:00:00Z");
    assert_eq!(week(scene.list(), older, Some(old)), "outdated");
    assert_eq!(week(scene.listing(1), older, Some(old)), "revoked");
    assert_eq!(week(scene.listing(6), older, Some(old)), "outdated");
    assert_eq!(
        week(scene.list(), "2026-06-02T00:00:00Z", Some("2026-06-09T00:00:00Z")),
        "not-yet"
    );
    assert_eq!(
        week(scene.list(), "2026-06-01T12:04:00Z", Some("2026-06-09T00:00:00Z")),
        "not-listed"
    );
    // Without an end.
    assert_eq!(week(scene.list(), "2026-05-30T00:00:00Z", None), "not-listed");
    assert_eq!(week(scene.list(), older, None), "outdated");
    // The last second counts.
    assert_eq!(week(scene.list(), older, Some(AT)), "not-listed");
    assert_eq!(
        week(scene.list(), older, Some("2026-06-01T11:59:59Z")),
        "outdated"
    );
}

#[test]
fn who_may_sign() {
    let scene = Scene::new();
    let stranger = Authority::root("CA", Signer::p256(), |draft| draft);
    let by_stranger = scene.listing(1).sign(&stranger.key);
    let issuer = read(&scene.ca.der);
    assert_eq!(
        word(&standing(&by_stranger, &scene.leaf, &issuer)),
        "not-verified"
    );
    let by_leaf = scene.listing(1).sign(&scene.key);
    assert_eq!(word(&standing(&by_leaf, &scene.leaf, &issuer)), "not-verified");
    let other = Authority::root("Other", Signer::p256(), |draft| draft);
    assert_eq!(
        scene.word(&ListDraft {
            issuer: other.name.clone(),
            ..scene.listing(1)
        }),
        "other-issuer"
    );
    // A CA that may sign certificates and no lists.
    let mute = Authority::root("CA", Signer::p256(), |draft| {
        draft.with(forge::id::KEY_USAGE, true, key_usage(0x04))
    });
    let leaf = mute.leaf(&["example.test"], &scene.key, |draft| {
        draft.with(lists::id::POINTS, false, points(&[URL]))
    });
    let list = ListDraft::of(&mute).sign(&mute.key);
    assert_eq!(
        word(&standing(&list, &read(&leaf), &read(&mute.der))),
        "not-verified"
    );
    // Two algorithms (RFC 5280 §5.1.1.2).
    let two = ListDraft {
        inner_algorithm: Some(Signer::ed25519().algorithm),
        ..scene.listing(1)
    };
    assert_eq!(scene.word(&two), "not-verified");
}

/// Every kind of key that CAs sign with on the web.
#[test]
fn kinds_of_signatures() {
    for (key, expected) in [
        (Signer::p256(), "revoked"),
        (Signer::p384(), "revoked"),
        (Signer::rsa(), "revoked"),
        (Signer::rsa().as_pss(), "revoked"),
        // It signs the message and no hash; no CA of the web has such a key.
        (Signer::ed25519(), "not-verified"),
    ] {
        let ca = Authority::root("CA", key, |draft| draft);
        let leaf = read(&ca.leaf(&["example.test"], &Signer::p256(), |draft| {
            draft.with(lists::id::POINTS, false, points(&[URL]))
        }));
        let list = ListDraft::of(&ca)
            .entry(entry(&leaf.serial, "2026-05-20T00:00:00Z", &[]))
            .sign(&ca.key);
        let issuer = read(&ca.der);
        assert_eq!(
            word(&standing(&list, &leaf, &issuer)),
            expected,
            "{}",
            issuer.key.kind
        );
    }
}

#[test]
fn scopes() {
    let scene = Scene::new();
    let with = |value: Vec<u8>| scene.word(&scene.listing(1).with(lists::id::SCOPE, true, value));
    let elsewhere = "http://crl.example.test/other.crl";
    assert_eq!(with(scope(&[URL], &[])), "revoked");
    assert_eq!(with(scope(&[elsewhere, URL], &[])), "revoked");
    assert_eq!(with(scope(&["HTTP://CRL.example.test/list.crl"], &[])), "revoked");
    assert_eq!(with(scope(&["http://crl.example.test/LIST.crl"], &[])), "scope");
    assert_eq!(with(scope(&[elsewhere], &[])), "scope");
    assert_eq!(with(scope(&[], &[0x81])), "revoked", "user certificates alone");
    assert_eq!(with(scope(&[], &[0x82])), "scope", "CAs alone");
    assert_eq!(with(scope(&[], &[0x85])), "scope", "attribute certificates alone");
    assert_eq!(with(b"garbage".to_vec()), "malformed");
    // The same of a CA.
    let middle = scene.ca.subordinate("Middle", Signer::p256(), |draft| {
        draft.with(lists::id::POINTS, false, points(&[URL]))
    });
    let middle = read(&middle.der);
    for (flag, expected) in [(0x81, "scope"), (0x82, "revoked")] {
        let list = scene
            .list()
            .entry(entry(&middle.serial, "2026-05-20T00:00:00Z", &[]))
            .with(lists::id::SCOPE, true, scope(&[], &[flag]));
        assert_eq!(
            word(&standing(
                &list.sign(&scene.ca.key),
                &middle,
                &read(&scene.ca.der)
            )),
            expected
        );
    }
    // A list that was had elsewhere than the certificate says.
    let list = scene.listing(1).sign(&scene.ca.key);
    assert_eq!(
        word(&standing_at(
            &list,
            elsewhere,
            &scene.leaf,
            &read(&scene.ca.der),
            AT
        )),
        "scope"
    );
    // Delta, and critical extensions of the list and of an entry of somebody else.
    assert_eq!(
        scene.word(&scene.listing(1).with(lists::id::DELTA, true, vec![2, 1, 1])),
        "delta"
    );
    assert_eq!(
        scene.word(&scene.listing(1).with("1.2.3.4", true, vec![5, 0])),
        "not-understood"
    );
    assert_eq!(
        scene.word(&scene.listing(1).with("1.2.3.4", false, vec![5, 0])),
        "revoked"
    );
    let strange = entry(
        &[9],
        "2026-05-20T00:00:00Z",
        &[("1.2.3.4".to_owned(), true, vec![5, 0])],
    );
    assert_eq!(scene.word(&scene.listing(1).entry(strange)), "not-understood");
    let known = entry(
        &[9],
        "2026-05-20T00:00:00Z",
        &[("1.2.3.4".to_owned(), false, vec![5, 0])],
    );
    assert_eq!(scene.word(&scene.listing(1).entry(known)), "revoked");
}

#[test]
fn indirect_lists() {
    let scene = Scene::new();
    let serial = &scene.leaf.serial;
    let (day, other) = ("2026-05-20T00:00:00Z", name("Other"));
    let indirect = || scene.list().with(lists::id::SCOPE, true, scope(&[], &[0x84]));
    let of_other = |list: ListDraft| list.entry(entry(&[1], day, &[certificate_issuer(&other)]));
    // The first entries are of the issuer of the list, and an issuer that is named holds from there on.
    assert_eq!(scene.word(&indirect().entry(entry(serial, day, &[]))), "revoked");
    assert_eq!(
        scene.word(&of_other(indirect()).entry(entry(serial, day, &[]))),
        "not-listed"
    );
    assert_eq!(
        scene.word(
            &of_other(indirect())
                .entry(entry(&[2], day, &[]))
                .entry(entry(serial, day, &[]))
        ),
        "not-listed"
    );
    let own = [certificate_issuer(&scene.ca.name)];
    let back = |list: ListDraft| list.entry(entry(&[3], day, &own)).entry(entry(&[4], day, &[]));
    assert_eq!(
        scene.word(&back(of_other(indirect())).entry(entry(serial, day, &[]))),
        "revoked"
    );
    assert_eq!(
        scene.word(&of_other(indirect()).entry(entry(serial, day, &own))),
        "revoked"
    );
    // Both of the same serial number.
    let both =
        of_other(indirect().entry(entry(serial, day, &[reason(1)]))).entry(entry(serial, day, &[reason(4)]));
    assert_eq!(scene.ask(&both), revoked_at(day, Some("key-compromise")));
    // A point that names the issuer of its list: of the CA itself, and of somebody else.
    for (issuer, flags, expected) in [
        (&scene.ca.name, &[0x84][..], "revoked"),
        (&scene.ca.name, &[], "scope"),
        (&other, &[0x84], "other-issuer"),
    ] {
        let names = element(0xa2, &[&element(0xa4, &[issuer])]);
        let points = sequence(&[&sequence(&[&point_name(&[URL]), &names])]);
        let leaf = scene.ca.leaf(&["example.test"], &scene.key, |draft| {
            draft.with(lists::id::POINTS, false, points)
        });
        let list = scene
            .listing(1)
            .with(lists::id::SCOPE, true, scope(&[], flags))
            .sign(&scene.ca.key);
        assert_eq!(
            word(&standing(&list, &read(&leaf), &read(&scene.ca.der))),
            expected
        );
    }
}

#[test]
fn points_of_certificates() {
    let reasons = element(0x81, &[&[6, 0x40]]);
    let ldap = "ldap://directory.test/cn=CA";
    let two = sequence(&[
        &sequence(&[&point_name(&[ldap, URL]), &reasons]),
        &sequence(&[&point_name(&["http://b.test/"])]),
    ]);
    let scene = Scene::with(two);
    let found = &scene.leaf.extensions.points;
    assert_eq!(found.len(), 2);
    let uri = |url: &str| GeneralName::Uri(url.to_owned());
    assert_eq!(found[0].name, Some(PointName::Full(vec![uri(ldap), uri(URL)])));
    assert!(found[0].only_some_reasons && !found[1].only_some_reasons);
    assert_eq!(scene.leaf.extensions.crl_urls, [ldap, URL, "http://b.test/"]);
    // It promises some reasons there, and all of them at the other point.
    assert_eq!(scene.word(&scene.list()), "some-reasons");
    assert_eq!(scene.word(&scene.listing(1)), "revoked");
    let list = scene.list().sign(&scene.ca.key);
    let there = standing_at(&list, "http://b.test/", &scene.leaf, &read(&scene.ca.der), AT);
    assert_eq!(word(&there), "not-listed");
    // A relative name leads nowhere, and what cannot be read is no point.
    let relative = element(
        0xa0,
        &[&element(
            0xa1,
            &[&sequence(&[&oid("2.5.4.3"), &element(12, &[b"x"])])],
        )],
    );
    let scene = Scene::with(sequence(&[&sequence(&[&relative])]));
    assert!(matches!(
        scene.leaf.extensions.points[0].name,
        Some(PointName::Relative(_))
    ));
    assert_eq!(scene.word(&scene.listing(1)), "scope");
    let odd = Scene::with(sequence(&[&sequence(&[&point_name(&[URL]), &[5, 0]])]));
    assert!(odd.leaf.extensions.points.is_empty() && odd.leaf.flaws.is_empty());
}

/// A list of the size of the largest there are is gone through at once, and next to nothing of it is kept.
#[test]
fn large_lists() {
    let scene = Scene::new();
    let mut list = scene.list();
    list.entries = (0..200_000u32)
        .map(|number| {
            entry(
                &[&[1], &number.to_be_bytes()[..], &[7; 11]].concat(),
                "2026-05-20T00:00:00Z",
                &[reason(4)],
            )
        })
        .collect();
    let without = list.sign(&scene.ca.key);
    list.entries.insert(
        150_000,
        entry(&scene.leaf.serial, "2026-05-20T00:00:00Z", &[reason(1)]),
    );
    let with = list.sign(&scene.ca.key);
    assert!(with.len() > 8_000_000, "{}", with.len());
    let issuer = read(&scene.ca.der);
    assert_eq!(word(&standing(&with, &scene.leaf, &issuer)), "revoked");
    assert_eq!(word(&standing(&without, &scene.leaf, &issuer)), "not-listed");
    let kept = excerpt(&with, &BTreeSet::from([scene.leaf.serial.as_slice()])).unwrap();
    assert_eq!(kept.entries, 200_001);
    assert!(kept.list.len() < 400, "{}", kept.list.len());
    // The same entry without end, and an entry without end.
    list.entries = vec![entry(&scene.leaf.serial, "2026-05-20T00:00:00Z", &[]); 1000];
    assert_eq!(scene.word(&list), "malformed");
    let long = ("1.2.3".to_owned(), false, vec![0; 100_000]);
    list.entries = vec![entry(
        &scene.leaf.serial,
        "2026-05-20T00:00:00Z",
        std::slice::from_ref(&long),
    )];
    assert_eq!(scene.word(&list), "malformed");
    list.entries = vec![entry(&[1], "2026-05-20T00:00:00Z", &[long])];
    assert_eq!(scene.word(&list), "not-listed");
}
