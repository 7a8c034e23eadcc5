//! Looks at servers on loopback, and counts what they cost.

mod cost;
mod hostile;
mod redirects;
mod sharing;
mod worlds;

use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
};

use facts::{HopEnd, RawHello, Reason};

use super::*;
use crate::loopback::{
    Loopback, Reply, Serve, Server, account, blurt, http1, over_tls, page, raw, redirect, tls_config,
};

const HOST: &str = "example.test";
const V4: &str = "198.18.0.1";
const V6: &str = "2001:db8::1";

/// Names and their addresses, and how often it was asked.
#[derive(Default)]
struct Names {
    known: HashMap<String, Vec<IpAddr>>,
    asked: AtomicUsize,
}

impl Names {
    fn with(mut self, name: &str, addresses: &[&str]) -> Self {
        let addresses = addresses.iter().map(|address| address.parse().unwrap());
        self.known.insert(name.to_owned(), addresses.collect());
        self
    }
}

impl Resolve for Names {
    fn addresses<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            self.known.get(host).cloned().ok_or(Unseen {
                reason: Reason::Unresolved,
                detail: None,
            })
        })
    }
}

fn host(addresses: &[&str]) -> WebHost {
    WebHost {
        name: HOST.to_owned(),
        addresses: addresses.iter().map(|address| address.parse().unwrap()).collect(),
    }
}

/// What to ask in tests; the bounds are wide enough for a busy machine.
fn options() -> WebOptions {
    WebOptions {
        patience: Duration::from_secs(5),
        ..WebOptions::default()
    }
}

/// Bounds that are reached soon.
fn in_a_hurry() -> WebOptions {
    WebOptions {
        patience: Duration::from_millis(500),
        bounds: Bounds {
            whole: Duration::from_secs(4),
            silence: Duration::from_millis(700),
            rate_after: Duration::from_millis(700),
            rate_min: 1000,
            size_max: 4 << 20,
        },
        ..WebOptions::default()
    }
}

async fn look_at(loopback: &Loopback, addresses: &[&str], names: &Names) -> WebFacts {
    look(&loopback.door(), &account(), &host(addresses), names, &options()).await
}

/// `198.18.0.1:443`, `[2001:db8::1]:443`.
fn at(address: &str, port: u16) -> String {
    std::net::SocketAddr::new(address.parse().unwrap(), port).to_string()
}

/// A site that answers with and without TLS at each of these addresses: `secure` and `plain` say what.
async fn site(
    loopback: &mut Loopback,
    addresses: &[&str],
    secure: fn(&str, &str) -> Reply,
    plain: fn(&str, &str) -> Reply,
) -> Vec<Arc<Server>> {
    let mut servers = Vec::new();
    for address in addresses {
        let config = tls_config(HOST, &["http/1.1"]);
        servers.push(
            loopback
                .add(&at(address, 443), |seen| over_tls(config, http1(seen, secure)))
                .await,
        );
        servers.push(loopback.add(&at(address, 80), |seen| http1(seen, plain)).await);
    }
    servers
}

fn to_https(target: &str, host: &str) -> Reply {
    redirect(&format!("https://{host}{target}"))
}

fn healthy(target: &str, _: &str) -> Reply {
    match target {
        "/" => page(
            "200 OK",
            "Content-Type: text/html\r\nStrict-Transport-Security: max-age=1\r\n",
            "<p>Hello",
        ),
        "/.well-known/security.txt" => page(
            "200 OK",
            "Content-Type: text/plain\r\n",
            "Contact: mailto:a@example.test\n",
        ),
        _ => page("404 Not Found", "", ""),
    }
}

fn urls(visit: &Measured<Visit>) -> Vec<&str> {
    visit
        .seen()
        .unwrap()
        .hops
        .iter()
        .map(|hop| hop.url.as_str())
        .collect()
}

fn end(visit: &Measured<Visit>) -> &HopEnd {
    &visit.seen().unwrap().end
}

fn status(visit: &Measured<Visit>) -> Option<u16> {
    let last = visit.seen()?.hops.last()?;
    Some(last.response.seen()?.status)
}

#[tokio::test]
async fn a_healthy_site_costs_four_connections() {
    let mut loopback = Loopback::default();
    let servers = site(&mut loopback, &[V4, V6], healthy, to_https).await;
    let account = account();
    let facts = look(
        &loopback.door(),
        &account,
        &host(&[V6, V4]),
        &Names::default(),
        &options(),
    )
    .await;
    assert_eq!(
        (loopback.accepted(), account.connections(), facts.left_out),
        (4, 4, 0)
    );
    assert_eq!(
        facts
            .addresses
            .iter()
            .map(|a| a.address.to_string())
            .collect::<Vec<_>>(),
        [V4, V6]
    );
    for address in &facts.addresses {
        assert!(address.http.connect.is_seen() && address.https.connect.is_seen());
        assert_eq!((address.http.tries, address.https.tries), (1, 1));
        assert_eq!(address.tls.seen().unwrap().server_name, HOST);
        assert!(address.hello.is_not_asked());
        assert_eq!(
            (urls(&address.page), end(&address.page)),
            (vec!["https://example.test/"], &HopEnd::Arrived)
        );
        assert_eq!(urls(&address.plain_page), ["http://example.test/"]);
        assert_eq!(
            end(&address.plain_page),
            &HopEnd::SeenElsewhere("https://example.test/".to_owned())
        );
        assert_eq!(
            urls(&address.security_txt),
            ["https://example.test/.well-known/security.txt"]
        );
        assert_eq!(end(&address.security_txt), &HopEnd::Arrived);
        let hop = &address.page.seen().unwrap().hops[0];
        assert_eq!(
            (hop.address, &hop.tls, hop.shared),
            (address.address, &None, false)
        );
        let body = hop.response.seen().unwrap().body.seen().unwrap();
        assert_eq!(facts.bodies[&body.sha256].text, "<p>Hello");
    }
    // The page, the file and nothing: each kept once.
    assert_eq!(facts.bodies.len(), 3);
    assert!(loopback.is_left_alone().await);
    assert!(servers[0].asked()[0].starts_with("GET / HTTP/1.1 example.test"));
}

#[tokio::test]
async fn the_old_place_of_security_txt_is_asked_on_the_same_connection() {
    let mut loopback = Loopback::default();
    let old = |target: &str, _: &str| match target {
        "/security.txt" => page("200 OK", "Content-Type: text/plain\r\n", "Contact: x"),
        "/.well-known/security.txt" => page("200 OK", "Content-Type: text/html\r\n", "<p>not found"),
        _ => page("200 OK", "", "x"),
    };
    site(&mut loopback, &[V4], old, to_https).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    assert_eq!(loopback.accepted(), 2);
    let file = &facts.addresses[0].security_txt;
    assert_eq!(
        urls(file),
        [
            "https://example.test/.well-known/security.txt",
            "https://example.test/security.txt"
        ]
    );
    assert_eq!(status(file), Some(200));
}

#[tokio::test]
async fn only_what_is_wanted_is_asked() {
    let mut loopback = Loopback::default();
    let servers = site(&mut loopback, &[V4], healthy, to_https).await;
    let wanted = WebOptions {
        page: false,
        ..options()
    };
    let facts = look(
        &loopback.door(),
        &account(),
        &host(&[V4]),
        &Names::default(),
        &wanted,
    )
    .await;
    let address = &facts.addresses[0];
    assert!(address.page.is_not_asked() && address.plain_page.is_not_asked());
    assert!(address.http.connect.is_not_asked() && address.http.tries == 0);
    assert_eq!(status(&address.security_txt), Some(200));
    let wanted = WebOptions {
        security_txt: false,
        ..options()
    };
    let facts = look(
        &loopback.door(),
        &account(),
        &host(&[V4]),
        &Names::default(),
        &wanted,
    )
    .await;
    assert!(facts.addresses[0].security_txt.is_not_asked() && facts.addresses[0].page.is_seen());
    assert_eq!(servers[0].asked().len(), 2);
}

#[tokio::test]
async fn a_server_that_hangs_up_is_called_again() {
    let mut loopback = Loopback::default();
    let closing = |target: &str, _: &str| match target {
        "/" => raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old but honest"),
        _ => raw("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nContact: x"),
    };
    site(&mut loopback, &[V4], closing, to_https).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    assert_eq!(loopback.accepted(), 3);
    let address = &facts.addresses[0];
    assert_eq!(
        (status(&address.page), status(&address.security_txt)),
        (Some(200), Some(200))
    );
    assert_eq!(
        address.page.seen().unwrap().hops[0]
            .response
            .seen()
            .unwrap()
            .version,
        "HTTP/1.0"
    );
    assert!(facts.bodies.values().any(|body| body.text == "<p>old but honest"));
}

#[tokio::test]
async fn http2_is_spoken_where_it_is_agreed_upon() {
    for farewell in [false, true] {
        let mut loopback = Loopback::default();
        let config = tls_config(HOST, &["h2"]);
        loopback
            .add(&at(V4, 443), |seen| over_tls(config, http2(seen, farewell)))
            .await;
        loopback.add(&at(V4, 80), |seen| http1(seen, to_https)).await;
        let facts = look_at(&loopback, &[V4], &Names::default()).await;
        let address = &facts.addresses[0];
        assert_eq!(address.tls.seen().unwrap().alpn.as_deref(), Some("h2"));
        assert_eq!(
            (status(&address.page), status(&address.security_txt)),
            (Some(200), Some(200))
        );
        assert_eq!(
            address.page.seen().unwrap().hops[0]
                .response
                .seen()
                .unwrap()
                .version,
            "HTTP/2"
        );
        // A server that says GOAWAY after the first response is called once more.
        assert_eq!(loopback.accepted(), if farewell { 3 } else { 2 });
        assert!(loopback.is_left_alone().await);
    }
}

/// An HTTP/2 server that is content with everything; with `farewell` it takes one request a connection.
fn http2(server: Arc<Server>, farewell: bool) -> Serve {
    Arc::new(move |stream| {
        let server = server.clone();
        Box::pin(async move {
            let mut connection = h2::server::handshake(stream).await.unwrap();
            while let Some(Ok((request, mut respond))) = connection.accept().await {
                server.asked.lock().unwrap().push(request.uri().to_string());
                let mut response = hyper::Response::new(());
                response
                    .headers_mut()
                    .append("content-type", "text/plain".parse().unwrap());
                let mut body = respond.send_response(response, false).unwrap();
                body.send_data("Contact: x".into(), true).unwrap();
                if farewell {
                    connection.graceful_shutdown();
                }
            }
        })
    })
}

#[tokio::test]
async fn a_site_without_https_shows_a_closed_port() {
    let mut loopback = Loopback::default();
    loopback.add(&at(V4, 80), |seen| http1(seen, healthy)).await;
    loopback.add_closed(&at(V4, 443)).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let address = &facts.addresses[0];
    assert_eq!(
        (
            address.https.connect.why_not().unwrap().reason,
            address.https.tries
        ),
        (Reason::Refused, 2)
    );
    assert_eq!(address.page.why_not().unwrap().reason, Reason::Refused);
    assert_eq!(address.tls.why_not().unwrap().reason, Reason::Refused);
    assert!(address.hello.is_not_asked());
    assert_eq!(
        (status(&address.plain_page), end(&address.plain_page)),
        (Some(200), &HopEnd::Arrived)
    );
}

#[tokio::test]
async fn what_is_no_tls_on_443_is_told_by_its_first_octets() {
    let mut loopback = Loopback::default();
    loopback
        .add(&at(V4, 443), |_| {
            blurt(b"HTTP/1.1 400 Bad Request\r\n\r\nplain HTTP was sent")
        })
        .await;
    loopback.add_closed(&at(V4, 80)).await;
    let mut old = vec![22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1];
    old.extend([7; 32]);
    old.extend([0, 0, 0x2f, 0]);
    let old: &'static [u8] = Vec::leak(old);
    loopback.add(&at(V6, 443), move |_| blurt(old)).await;
    loopback.add_closed(&at(V6, 80)).await;
    let facts = look_at(&loopback, &[V4, V6], &Names::default()).await;
    let [plain, old] = &facts.addresses[..] else {
        panic!()
    };
    assert!(plain.https.connect.is_seen() && plain.http.tries == 2);
    assert_eq!(plain.tls.why_not().unwrap().reason, Reason::Malformed);
    assert!(
        matches!(plain.hello.seen(), Some(RawHello::NotTls(octets)) if octets.0.starts_with(b"HTTP/1.1 400"))
    );
    assert!(old.tls.why_not().is_some() && old.page.why_not().is_some());
    assert_eq!(
        old.hello.seen(),
        Some(&RawHello::Server {
            version: 0x0301,
            suite: 0x2f
        })
    );
}

#[tokio::test]
async fn our_own_lack_is_tried_once_and_said() {
    let mut loopback = Loopback::default();
    site(&mut loopback, &[V4, V6], healthy, to_https).await;
    let door = loopback.door_with(crate::net::DoorOptions {
        ipv6: false,
        pace: crate::net::Pace::none(),
        ..Default::default()
    });
    let facts = look(
        &door,
        &account(),
        &host(&[V4, V6, "10.0.0.1"]),
        &Names::default(),
        &options(),
    )
    .await;
    let reasons: Vec<_> = facts
        .addresses
        .iter()
        .map(|a| (a.https.connect.why_not().map(|why| why.reason), a.https.tries))
        .collect();
    assert_eq!(
        reasons,
        [(None, 1), (Some(Reason::Guarded), 1), (Some(Reason::OurSide), 1)]
    );
    assert_eq!(loopback.accepted(), 2);
}

#[tokio::test]
async fn eight_addresses_of_a_family_are_enough() {
    let loopback = Loopback::default();
    let many: Vec<String> = (1..=10)
        .flat_map(|n| {
            [
                format!("2001:db8::{n}"),
                format!("198.18.0.{n}"),
                format!("198.18.0.{n}"),
            ]
        })
        .collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let facts = look_at(&loopback, &many, &Names::default()).await;
    assert_eq!((facts.addresses.len(), facts.left_out), (16, 4));
    assert!(facts.addresses[..8].iter().all(|a| a.address.is_ipv4()));
    assert_eq!(facts.addresses[8].address.to_string(), "2001:db8::1");
    let nothing = look_at(&loopback, &[], &Names::default()).await;
    assert_eq!(nothing, WebFacts::default());
}

#[tokio::test]
async fn without_time_nothing_is_opened() {
    let mut loopback = Loopback::default();
    site(&mut loopback, &[V4], healthy, to_https).await;
    let poor = Account::new(HOST, Duration::ZERO);
    let facts = look(
        &loopback.door(),
        &poor,
        &host(&[V4]),
        &Names::default(),
        &options(),
    )
    .await;
    assert_eq!(
        facts.addresses[0].https.connect.why_not().unwrap().reason,
        Reason::Budget
    );
    assert_eq!(loopback.accepted(), 0);
}

#[test]
fn a_look_can_be_sent_to_another_thread() {
    fn is_send<T: Send>(_: &T) {}
    let (loopback, account, names) = (Loopback::default(), account(), Names::default());
    let (door, host, options) = (loopback.door(), host(&[]), options());
    is_send(&look(&door, &account, &host, &names, &options));
}

/// A network in which nobody ever answers.
struct Deaf;

impl crate::net::Sockets for Deaf {
    fn tcp(
        &self,
        _: std::net::SocketAddr,
        _: Option<IpAddr>,
    ) -> BoxFuture<'_, std::io::Result<Box<dyn crate::net::Io>>> {
        Box::pin(std::future::pending())
    }
    fn udp(
        &self,
        _: std::net::SocketAddr,
        _: Option<IpAddr>,
    ) -> BoxFuture<'_, std::io::Result<Box<dyn crate::net::Packets>>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn silence_of_a_port_is_tried_twice_and_no_longer() {
    let account = account();
    let door = Door::onto(crate::net::DoorOptions::default(), Arc::new(Deaf));
    let began = std::time::Instant::now();
    let facts = look(
        &door,
        &account,
        &host(&["8.8.8.8"]),
        &Names::default(),
        &in_a_hurry(),
    )
    .await;
    for port in [&facts.addresses[0].https, &facts.addresses[0].http] {
        assert_eq!(
            (port.connect.why_not().unwrap().reason, port.tries),
            (Reason::Timeout, 2)
        );
    }
    assert!(facts.addresses[0].page.why_not().is_some() && account.connections() == 4);
    // Two waits, a pause between them, and what the pace asks for.
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
}
