use super::{super::*, AT, at};
use crate::x509::{forge::*, ocsp::Staple};

struct Scene {
    root: Authority,
    leaf: Vec<u8>,
}

impl Scene {
    fn new() -> Self {
        let root = Authority::root("Root", Signer::p256(), |draft| draft);
        let leaf = root.leaf(&["example.test"], &Signer::p256(), |draft| draft);
        Scene { root, leaf }
    }

    fn answer(&self, status: Vec<u8>) -> Answer<'_> {
        Answer {
            about: &self.leaf,
            issuer: &self.root,
            status,
            this_update: "2026-05-30T00:00:00Z",
            next_update: Some("2026-06-06T00:00:00Z"),
            timestamps: None,
        }
    }

    fn responder(&self, key: &Signer, change: impl FnOnce(Draft) -> Draft) -> Vec<u8> {
        let signing = usages(&["1.3.6.1.5.5.7.3.9"]);
        self.root.leaf(&[], key, |draft| {
            change(
                draft
                    .subject(name("Responder"))
                    .with(id::USAGES, false, signing)
                    .without(id::NAMES),
            )
        })
    }

    fn judge(&self, staple: &[u8]) -> Staple {
        let read = |der: &[u8]| Certificate::read(der).unwrap();
        ocsp::judge(staple, &read(&self.leaf), &read(&self.root.der), at(AT))
    }
}

#[test]
fn answers_of_the_issuer() {
    let scene = Scene::new();
    let ask = |answer: &Answer<'_>| scene.judge(&response(answer, &scene.root.key, None));
    let good = scene.answer(good());
    let at_time = at("2026-05-30T00:00:00Z");
    assert_eq!(
        ask(&good),
        Staple::Good {
            this_update: at_time,
            next_update: Some(at("2026-06-06T00:00:00Z"))
        }
    );
    let revoked_at = "2026-05-01T00:00:00Z";
    let revoked_now = scene.answer(revoked(revoked_at, 1));
    let expected = Staple::Revoked {
        at: at(revoked_at),
        reason: Some("key-compromise"),
    };
    assert_eq!(ask(&revoked_now), expected);
    // Old word of a revocation still counts; of a hold it does not.
    let late = |status| Answer {
        this_update: "2026-05-01T00:00:00Z",
        next_update: Some("2026-05-08T00:00:00Z"),
        ..scene.answer(status)
    };
    assert_eq!(ask(&late(revoked(revoked_at, 1))), expected);
    assert!(matches!(ask(&late(revoked(revoked_at, 6))), Staple::Stale { .. }));
    assert!(matches!(
        ask(&late(super::super::forge::good())),
        Staple::Stale { .. }
    ));
    let early = Answer {
        this_update: "2026-06-02T00:00:00Z",
        ..scene.answer(super::super::forge::good())
    };
    assert!(matches!(ask(&early), Staple::Stale { .. }));
    let endless = |this_update| Answer {
        this_update,
        next_update: None,
        ..scene.answer(super::super::forge::good())
    };
    assert!(matches!(
        ask(&endless("2026-05-30T00:00:00Z")),
        Staple::Good { .. }
    ));
    assert!(matches!(
        ask(&endless("2026-05-01T00:00:00Z")),
        Staple::Stale { .. }
    ));
    assert_eq!(ask(&scene.answer(element(0x82, &[]))), Staple::Unknown);
    let about = scene.root.leaf(&["other.test"], &Signer::p256(), |draft| draft);
    assert_eq!(
        ask(&Answer {
            about: &about,
            ..good
        }),
        Staple::OtherCertificate
    );
}

#[test]
fn answers_of_a_responder() {
    let scene = Scene::new();
    let key = Signer::p256();
    let ask = |responder: &[u8]| scene.judge(&response(&scene.answer(good()), &key, Some(responder)));
    assert!(matches!(
        ask(&scene.responder(&key, |draft| draft)),
        Staple::Good { .. }
    ));
    let no_usage = scene.responder(&key, |draft| draft.without(id::USAGES));
    assert_eq!(ask(&no_usage), Staple::NotVerified, "no OCSPSigning");
    let expired = scene.responder(&key, |draft| {
        draft.valid("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
    });
    assert_eq!(ask(&expired), Staple::NotVerified, "expired");
    let stranger = Scene::new();
    assert_eq!(
        ask(&stranger.responder(&key, |draft| draft)),
        Staple::NotVerified,
        "of another root"
    );
    // Somebody who holds any certificate of this CA is no responder.
    let server = scene.root.leaf(&["evil.test"], &key, |draft| draft);
    assert_eq!(ask(&server), Staple::NotVerified, "a server's certificate");
    let unsigned = scene.judge(&response(&scene.answer(good()), &key, None));
    assert_eq!(unsigned, Staple::NotVerified, "no certificate of the responder");
}

#[test]
fn what_is_no_answer() {
    let scene = Scene::new();
    assert_eq!(scene.judge(&[]), Staple::Malformed);
    assert_eq!(
        scene.judge(&[0x30, 3, 0x0a, 1, 6]),
        Staple::NoAnswer("unauthorized")
    );
    assert_eq!(scene.judge(&[0x30, 3, 0x0a, 1, 3]), Staple::NoAnswer("try-later"));
    let mut sound = response(&scene.answer(good()), &scene.root.key, None);
    for length in 0..sound.len() {
        assert_eq!(
            scene.judge(&sound[..length]),
            Staple::Malformed,
            "cut at {length}"
        );
    }
    *sound.last_mut().unwrap() ^= 1;
    assert_eq!(scene.judge(&sound), Staple::NotVerified);
}

#[test]
fn timestamps_in_an_answer() {
    let scene = Scene::new();
    let read = |der: &[u8]| Certificate::read(der).unwrap();
    let (leaf, issuer) = (read(&scene.leaf), read(&scene.root.der));
    let list = timestamps(&[(7, "2026-04-01T00:00:00Z")]);
    let answer = Answer {
        timestamps: Some(list.clone()),
        ..scene.answer(good())
    };
    let with = response(&answer, &scene.root.key, None);
    assert!(matches!(scene.judge(&with), Staple::Good { .. }));
    assert_eq!(ocsp::timestamps(&with, &leaf, &issuer), Some(list));
    assert_eq!(
        ocsp::timestamps(&with, &issuer, &issuer),
        None,
        "of another certificate"
    );
    let without = response(&scene.answer(good()), &scene.root.key, None);
    assert_eq!(ocsp::timestamps(&without, &leaf, &issuer), None);
    assert_eq!(ocsp::timestamps(b"garbage", &leaf, &issuer), None);
}
