use std::{collections::HashMap, net::IpAddr, sync::Arc};

use super::*;
use crate::{
    loopback::{Loopback, Reply, Serve, account, blurt, http1, page, redirect},
    net::{BoxFuture, DoorOptions, OptOut, Pace},
};

const V4: &str = "198.18.0.9";
const OTHER: &str = "198.18.0.10";

struct Names(HashMap<&'static str, Vec<IpAddr>>);

impl Resolve for Names {
    fn addresses<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>> {
        Box::pin(async move {
            self.0
                .get(host)
                .cloned()
                .ok_or_else(|| unseen(Reason::Unresolved, "no such name"))
        })
    }
}

fn names() -> Names {
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    Names(HashMap::from([
        ("ca.test", vec![address(V4)]),
        ("two.test", vec![address(OTHER), address(V4)]),
        ("inside.test", vec![address("127.0.0.1"), address("10.0.0.1")]),
        ("nowhere.test", vec![]),
    ]))
}

fn answer(target: &str, _: &str) -> Reply {
    match target {
        "/ca.cer" => page("200 OK", "Content-Type: application/pkix-cert\r\n", "0\u{1}\u{2}"),
        "/moved.cer" => redirect("http://ca.test/ca.cer"),
        "/large.cer" => page("200 OK", "", &"x".repeat(5000)),
        _ => page("404 Not Found", "", "none"),
    }
}

async fn world(serve: impl FnOnce(Arc<crate::loopback::Server>) -> Serve) -> Loopback {
    let mut loopback = Loopback::default();
    loopback.add(&format!("{V4}:80"), serve).await;
    loopback.add_closed(&format!("{OTHER}:80")).await;
    loopback
}

async fn fetched(loopback: &Loopback, url: &str) -> Result<Vec<u8>, Reason> {
    let (door, names, account) = (loopback.door(), names(), account());
    let files = Files {
        door: &door,
        account: &account,
        resolve: &names,
        user_agent: "Probe",
    };
    match files.fetch(url, 4096).await.body {
        Measured::Seen(octets) => Ok(octets.0),
        Measured::Unseen(why) => Err(why.reason),
        Measured::NotAsked => unreachable!("it was asked"),
    }
}

#[tokio::test]
async fn a_file_comes_as_it_is() {
    let loopback = world(|seen| http1(seen, answer)).await;
    assert_eq!(
        fetched(&loopback, "http://ca.test/ca.cer").await,
        Ok(vec![b'0', 1, 2])
    );
    // The second address answers where the first does not.
    assert_eq!(
        fetched(&loopback, "http://two.test:80/ca.cer").await,
        Ok(vec![b'0', 1, 2])
    );
    assert_eq!(
        fetched(&loopback, "http://ca.test/moved.cer").await,
        Err(Reason::Refused)
    );
    assert_eq!(
        fetched(&loopback, "http://ca.test/none").await,
        Err(Reason::Refused)
    );
    assert_eq!(
        fetched(&loopback, "http://ca.test/large.cer").await,
        Err(Reason::TooLarge)
    );
    assert_eq!(
        fetched(&loopback, "http://nowhere.test/").await,
        Err(Reason::Unresolved)
    );
    assert!(loopback.is_left_alone().await);
}

/// A head that says that more is to come than is read, after which nothing comes: nobody waits for it.
#[tokio::test]
async fn what_says_that_it_is_too_large_is_not_waited_for() {
    let loopback = world(|_| blurt(b"HTTP/1.1 200 OK\r\nContent-Length: 90000000\r\n\r\nabc")).await;
    assert_eq!(
        fetched(&loopback, "http://ca.test/ca.cer").await,
        Err(Reason::TooLarge)
    );
}

#[tokio::test]
async fn what_points_inside_or_elsewhere_is_not_fetched() {
    let loopback = world(|seen| http1(seen, answer)).await;
    for url in [
        "http://inside.test/ca.cer",
        "http://127.0.0.1/ca.cer",
        "http://[::1]/ca.cer",
        "http://localhost/ca.cer",
        "http://169.254.169.254/latest/",
        "http://ca.test:8080/ca.cer",
        "http://user:word@ca.test/ca.cer",
        "https://ca.test/ca.cer",
        "ldap://ca.test/cn=CA",
        "file:///etc/passwd",
    ] {
        assert_eq!(fetched(&loopback, url).await, Err(Reason::Guarded), "{url}");
    }
    for url in ["", "ca.cer", "http://"] {
        assert_eq!(fetched(&loopback, url).await, Err(Reason::Malformed), "{url}");
    }
    let long = format!("http://ca.test/{}", "a".repeat(2000));
    assert_eq!(fetched(&loopback, &long).await, Err(Reason::Malformed));
    assert_eq!(loopback.accepted(), 0);
    assert!(is_fetched("http://ca.test/ca.cer") && !is_fetched("https://ca.test/ca.cer"));
}

#[tokio::test]
async fn who_opted_out_is_left_alone() {
    let loopback = world(|seen| http1(seen, answer)).await;
    let door = loopback.door_with(DoorOptions {
        pace: Pace::none(),
        opt_out: OptOut::parse("ca.test\n").unwrap(),
        ..DoorOptions::default()
    });
    let (names, account) = (names(), account());
    let files = Files {
        door: &door,
        account: &account,
        resolve: &names,
        user_agent: "Probe",
    };
    let file = files.fetch("http://ca.test/ca.cer", 4096).await;
    assert_eq!(file.body.why_not().map(|why| why.reason), Some(Reason::OptedOut));
    assert_eq!(loopback.accepted(), 0);
}

#[tokio::test]
async fn odd_servers_bring_nothing() {
    for (octets, reason) in [
        (&b"SSH-2.0-x\r\n"[..], Reason::Malformed),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", Reason::Closed),
        (b"", Reason::Closed),
    ] {
        let loopback = world(|_| blurt(octets)).await;
        let came = fetched(&loopback, "http://ca.test/ca.cer").await;
        assert_eq!(came, Err(reason), "{octets:?}");
    }
}
