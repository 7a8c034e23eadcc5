use proptest::prelude::*;
use wire::x509::forge::{Authority, Signer};

use super::*;

fn pem(der: &[u8]) -> String {
    use std::fmt::Write;
    let json = serde_json::to_string(&Base64(der.to_vec())).unwrap();
    let body = json.trim_matches('"');
    let mut text = "-----BEGIN CERTIFICATE-----\n".to_owned();
    for line in body.as_bytes().chunks(64) {
        let _ = writeln!(text, "{}", std::str::from_utf8(line).unwrap());
    }
    text + "-----END CERTIFICATE-----\n"
}

fn root(common: &str) -> Authority {
    Authority::root(common, Signer::p256(), |draft| draft)
}

#[test]
fn the_built_in_store_is_whole() {
    let store = RootStore::mozilla();
    assert_eq!(
        store.certificates().len(),
        webpki_root_certs::TLS_SERVER_ROOT_CERTS.len()
    );
    assert_eq!(store.name(), "mozilla");
    assert!(store.certificates().len() > 100);
    // The version is the one that is compiled in.
    let lock = include_str!("../../../../../Cargo.lock");
    let version = lock
        .split("name = \"webpki-root-certs\"\nversion = \"")
        .nth(1)
        .unwrap();
    let version = version.split('"').next().unwrap();
    assert_eq!(
        store.version(),
        format!("webpki-root-certs {version}"),
        "bring MOZILLA_VERSION and the list up to date"
    );
}

#[test]
fn the_list_of_limits_fits_the_store() {
    let file: LimitsFile = toml::from_str(MOZILLA_LIMITS).unwrap();
    let known: BTreeMap<String, String> = RootStore::mozilla()
        .certificates()
        .map(|der| {
            (
                Fingerprint::of(der).to_string(),
                Certificate::read(der).unwrap().known_as(),
            )
        })
        .collect();
    for entry in &file.root {
        assert_eq!(entry.sha256.len(), 64, "{}", entry.name);
        assert_eq!(
            known.contains_key(&entry.sha256),
            entry.in_store,
            "{}",
            entry.name
        );
        assert!(
            known.get(&entry.sha256).is_none_or(|name| *name == entry.name),
            "{}",
            entry.name
        );
        assert!(
            entry.distrust_after.is_some() == entry.permitted.is_empty(),
            "{}",
            entry.name
        );
        assert!(["high", "medium", "low"].contains(&entry.confidence.as_str()));
    }
    assert_eq!(RootStore::mozilla().limits.len(), file.root.len());
}

#[test]
fn a_bundle_with_comments_and_other_things_is_read() {
    let (first, second) = (root("First"), root("Second"));
    let text = format!(
        "# The roots of our organisation\n\n{}\r\nSecond root, until 2060\n{}{}",
        pem(&first.der),
        pem(&second.der),
        pem(&first.der),
    );
    let store = RootStore::from_pem("ours.pem", text.as_bytes()).unwrap();
    assert_eq!(
        store.certificates().collect::<Vec<_>>(),
        [&first.der[..], &second.der[..]],
        "a double counts once"
    );
    assert!(store.version().starts_with("sha256:"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.pem");
    std::fs::write(&file, text).unwrap();
    assert_eq!(RootStore::open(&file).unwrap().certificates().len(), 2);
}

#[test]
fn a_bundle_that_cannot_be_used_says_why() {
    let says = |text: &[u8]| RootStore::from_pem("x.pem", text).unwrap_err().to_string();
    assert!(says(b"").contains("no '-----BEGIN CERTIFICATE-----'"));
    assert!(
        says(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
            .contains("certificate 1 is no X.509")
    );
    assert!(says(b"-----BEGIN CERTIFICATE-----\nAAAA\n").contains("no end"));
    assert!(says(b"-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n").contains("not base64"));
    let own = root("Own");
    assert_eq!(
        RootStore::from_pem("mozilla", pem(&own.der).as_bytes())
            .unwrap()
            .name(),
        "./mozilla"
    );
    let missing = RootStore::open(Path::new("/no/such/file.pem")).unwrap_err();
    assert!(missing.to_string().contains("/no/such/file.pem"));
}

#[test]
fn candidates_are_the_roots_that_a_chain_names() {
    let (first, second, twin) = (root("First"), root("Second"), root("First"));
    let text = [&first, &second, &twin].map(|root| pem(&root.der)).concat();
    let store = RootStore::from_pem("ours.pem", text.as_bytes()).unwrap();
    let leaf = first.leaf(&["example.test"], &Signer::p256(), |draft| draft);
    // Both of that name: which of them signed it is for the judge.
    assert_eq!(
        store.candidates([leaf.as_slice()]),
        [&first.der[..], &twin.der[..]]
    );
    assert_eq!(store.candidates([second.der.as_slice()]), [&second.der[..]]);
    let stranger = root("Stranger");
    assert!(store.candidates([stranger.der.as_slice(), b"garbage"]).is_empty());
    let kept = store.facts([&[Base64(leaf)][..], &[Base64(second.der)][..]]);
    assert_eq!((kept.count, kept.candidates.len(), kept.limits.len()), (3, 3, 0));
    // The store may hold the server's certificate itself.
    let own = Authority::root("example.test", Signer::p256(), |draft| draft);
    let store = RootStore::from_pem("own.pem", pem(&own.der).as_bytes()).unwrap();
    assert_eq!(store.candidates([own.der.as_slice()]).len(), 1);
}

#[test]
fn limits_go_with_their_roots() {
    let store = RootStore::mozilla();
    let limited: Vec<Base64> = store
        .certificates()
        .filter(|der| {
            store
                .limits
                .iter()
                .any(|limit| limit.sha256 == Fingerprint::of(der).to_string())
        })
        .map(|der| Base64(der.to_vec()))
        .collect();
    assert_eq!(limited.len(), 2);
    let kept = store.facts([limited.as_slice()]);
    assert_eq!(kept.limits.len(), 2);
    assert_eq!(kept.name, "mozilla");
}

proptest! {
    #[test]
    fn any_bundle_is_read_without_panic(text in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = RootStore::from_pem("x", &text);
        let framed = [&b"-----BEGIN CERTIFICATE-----\n"[..], &text, b"\n-----END CERTIFICATE-----\n"].concat();
        let _ = RootStore::from_pem("x", &framed);
    }
}
