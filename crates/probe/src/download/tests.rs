use std::sync::Mutex;

use super::*;
use crate::{
    loopback::{Loopback, Reply, account, http1, over_tls, page, raw, redirect, server_builder},
    net::BoxFuture,
};

const ADDRESS: &str = "198.18.0.1";

/// One address for every name.
struct Everywhere;

impl Resolve for Everywhere {
    fn addresses<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>> {
        Box::pin(async { Ok(vec![ADDRESS.parse().unwrap()]) })
    }
}

fn pem(der: &[u8]) -> String {
    let base64 = serde_json::to_value(facts::Base64(der.to_vec())).unwrap();
    format!(
        "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
        base64.as_str().unwrap()
    )
}

/// A server for `data.example.test`, and the roots under which its certificate is good.
async fn served(reply: impl Fn(&str, &str) -> Reply + Send + Sync + 'static) -> (Loopback, RootStore) {
    let made = rcgen::generate_simple_self_signed(["data.example.test".to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = server_builder()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let mut loopback = Loopback::default();
    loopback
        .add(&format!("{ADDRESS}:443"), |server| {
            over_tls(config, http1(server, reply))
        })
        .await;
    let roots = RootStore::from_pem("test", pem(made.cert.der()).as_bytes()).unwrap();
    (loopback, roots)
}

async fn fetch(
    loopback: &Loopback,
    roots: &RootStore,
    url: &str,
) -> (Result<Downloaded, Unseen>, Vec<u8>, Vec<u64>) {
    let (door, account) = (loopback.door(), account());
    let downloads = Downloads::new(&door, &account, &Everywhere, roots).unwrap();
    let wanted = Wanted {
        url: Url::parse(url).unwrap(),
        size_max: 1000,
        time_max: Duration::from_secs(10),
        user_agent: "spec".to_owned(),
    };
    let (mut into, told) = (Vec::new(), Mutex::new(Vec::new()));
    let outcome = downloads
        .fetch(&wanted, &mut into, &|size, _| told.lock().unwrap().push(size))
        .await;
    (outcome, into, told.into_inner().unwrap())
}

#[tokio::test]
async fn a_file_is_fetched_over_redirects() {
    let reply = |target: &str, _: &str| match target {
        "/old?x" => redirect("/new"),
        _ => page("200 OK", "", "data"),
    };
    let (loopback, roots) = served(reply).await;
    let (outcome, octets, told) = fetch(&loopback, &roots, "https://data.example.test/old?x").await;
    let downloaded = outcome.unwrap();
    assert_eq!((downloaded.size, downloaded.from.path()), (4, "/new"));
    assert_eq!((octets.as_slice(), told.as_slice()), (&b"data"[..], &[4][..]));
}

#[tokio::test]
async fn a_certificate_that_is_not_good_ends_it() {
    let (loopback, roots) = served(|_, _| page("200 OK", "", "data")).await;
    let (outcome, octets, _) = fetch(&loopback, &roots, "https://other.example.test/").await;
    assert!(
        outcome.unwrap_err().detail.unwrap().contains("certificate"),
        "{octets:?}"
    );
    let (outcome, octets, _) = fetch(&loopback, RootStore::mozilla(), "https://data.example.test/").await;
    assert!(outcome.is_err() && octets.is_empty());
}

#[tokio::test]
async fn nothing_but_https_is_followed() {
    for to in [
        "http://data.example.test/",
        "https://data.example.test:8443/",
        "https://127.0.0.1/",
        "ftp://x.test/",
    ] {
        let (loopback, roots) = served(move |_, _| redirect(to)).await;
        let (outcome, ..) = fetch(&loopback, &roots, "https://data.example.test/").await;
        assert_eq!(outcome.unwrap_err().reason, Reason::Guarded, "{to}");
    }
    let (loopback, roots) = served(|_, _| redirect("/again")).await;
    let (outcome, ..) = fetch(&loopback, &roots, "https://data.example.test/").await;
    assert_eq!(outcome.unwrap_err().reason, Reason::TooComplex);
}

#[tokio::test]
async fn half_a_file_is_none() {
    let cases: [(Reply, Reason); 4] = [
        (page("404 Not Found", "", "data"), Reason::Refused),
        (
            raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ndata"),
            Reason::Closed,
        ),
        (page("200 OK", "", &"x".repeat(1001)), Reason::TooLarge),
        (
            raw(format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(5000))),
            Reason::TooLarge,
        ),
    ];
    for (reply, reason) in cases {
        let shown = format!("{reason:?}");
        let (loopback, roots) = served(move |_, _| reply.clone()).await;
        let (outcome, ..) = fetch(&loopback, &roots, "https://data.example.test/").await;
        assert_eq!(outcome.unwrap_err().reason, reason, "{shown}");
    }
}
