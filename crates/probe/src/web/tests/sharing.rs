//! What is shared: connections, pages of other hosts, places at an address.

use std::time::Instant;

use super::*;
use crate::net::{DoorOptions, Pace};

const WWW: &str = "www.example.test";

/// Everything at the name without `www` leads to the one with it; there is no security.txt.
fn to_www(target: &str, host: &str) -> Reply {
    match (host, target) {
        (WWW, "/") => page("200 OK", "Content-Type: text/html\r\n", "<p>Here"),
        (WWW, _) => page("404 Not Found", "", "none"),
        _ => redirect(&format!("https://{WWW}{target}")),
    }
}

fn most_open(servers: &[Arc<Server>]) -> usize {
    servers
        .iter()
        .map(|server| server.most_open.load(Ordering::SeqCst))
        .max()
        .unwrap()
}

#[tokio::test]
async fn a_redirect_host_costs_one_connection_a_family() {
    let mut loopback = Loopback::default();
    let servers = site(&mut loopback, &[V4, V6], to_www, to_https).await;
    let names = Names::default().with(WWW, &[V4, V6]);
    let facts = look_at(&loopback, &[V4, V6], &names).await;
    assert_eq!((loopback.accepted(), names.asked.load(Ordering::SeqCst)), (6, 1));
    assert!(most_open(&servers) <= 2);
    for address in &facts.addresses {
        assert_eq!(
            urls(&address.page),
            ["https://example.test/", "https://www.example.test/"]
        );
        let www = &address.page.seen().unwrap().hops[1];
        assert_eq!((www.address, www.shared), (address.address, false));
        assert_eq!(www.tls.as_ref().unwrap().server_name, WWW);
        assert_eq!(
            urls(&address.security_txt),
            [
                "https://example.test/.well-known/security.txt",
                "https://www.example.test/.well-known/security.txt",
                "https://example.test/security.txt",
                "https://www.example.test/security.txt"
            ]
        );
        // The handshake with www stands at its first hop, once.
        assert!(
            address
                .security_txt
                .seen()
                .unwrap()
                .hops
                .iter()
                .all(|hop| hop.tls.is_none())
        );
        assert_eq!(status(&address.security_txt), Some(404));
    }
}

#[tokio::test]
async fn many_addresses_share_what_lies_elsewhere() {
    let mut loopback = Loopback::default();
    let ours = ["198.18.0.1", "198.18.0.2", "198.18.0.3", "2001:db8::1"];
    site(&mut loopback, &ours, to_www, to_https).await;
    let elsewhere = site(&mut loopback, &["198.18.9.9"], to_www, to_https).await;
    let names = Names::default().with(WWW, &["198.18.9.9"]);
    let facts = look_at(&loopback, &ours, &names).await;
    for address in &facts.addresses {
        let www = &address.page.seen().unwrap().hops[1];
        assert!(www.shared && www.response.is_seen(), "{}", address.address);
        assert_eq!(www.address.to_string(), "198.18.9.9");
    }
    // Two connections to each of ours; one to the other, for all four, with three requests.
    assert_eq!((loopback.accepted(), elsewhere[0].accepted()), (9, 1));
    assert_eq!(elsewhere[0].asked().len(), 3);
    assert_eq!(elsewhere[1].accepted(), 0);
}

#[tokio::test]
async fn plain_pages_of_another_host_are_followed_too() {
    let mut loopback = Loopback::default();
    let plain = |target: &str, host: &str| match host {
        WWW => redirect(&format!("https://{WWW}{target}")),
        _ => redirect(&format!("http://{WWW}{target}")),
    };
    let servers = site(&mut loopback, &[V4], to_www, plain).await;
    let names = Names::default().with(WWW, &[V4]);
    let facts = look_at(&loopback, &[V4], &names).await;
    let address = &facts.addresses[0];
    assert_eq!(
        urls(&address.plain_page),
        ["http://example.test/", "http://www.example.test/"]
    );
    assert_eq!(
        end(&address.plain_page),
        &HopEnd::SeenElsewhere("https://www.example.test/".to_owned())
    );
    assert_eq!((servers[0].accepted(), servers[1].accepted()), (2, 2));
    let open: usize = servers
        .iter()
        .map(|server| server.most_open.load(Ordering::SeqCst))
        .sum();
    assert!(open <= 4 && most_open(&servers) <= 2);
}

#[tokio::test]
async fn two_connections_at_a_time_are_enough_for_anything() {
    // Every path of every name redirects to another name at the same address.
    fn hop(target: &str, host: &str) -> Reply {
        let number: u32 = host
            .strip_prefix('n')
            .and_then(|h| h.split('.').next()?.parse().ok())
            .unwrap_or(0);
        let scheme = if number.is_multiple_of(2) { "http" } else { "https" };
        redirect(&format!("{scheme}://n{}.example.test{target}", number + 1))
    }
    let mut loopback = Loopback::default();
    // Both ports are one server's, so that what is open at the address is counted.
    let config = tls_config(HOST, &[]);
    let open = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let counted = |serve: Serve| -> Serve {
        let open = open.clone();
        Arc::new(move |stream| {
            let (serve, open) = (serve.clone(), open.clone());
            Box::pin(async move {
                let now = open.0.fetch_add(1, Ordering::SeqCst) + 1;
                open.1.fetch_max(now, Ordering::SeqCst);
                serve(stream).await;
                open.0.fetch_sub(1, Ordering::SeqCst);
            })
        })
    };
    loopback
        .add(&at(V4, 443), |seen| counted(over_tls(config, http1(seen, hop))))
        .await;
    loopback.add(&at(V4, 80), |seen| counted(http1(seen, hop))).await;
    let names = (0..20).fold(Names::default(), |names, n| {
        names.with(&format!("n{n}.example.test"), &[V4])
    });
    // Two at a time, as by default, but without pauses.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pace.toml");
    let rules = "address_per_s = 10000\nnet_per_s = 10000\npause_min_ms = 0\npause_max_ms = 0\n";
    std::fs::write(&file, rules).unwrap();
    let door = loopback.door_with(crate::net::DoorOptions {
        pace: crate::net::Pace::choose(file.to_str().unwrap()).unwrap(),
        ..Default::default()
    });
    let began = Instant::now();
    let facts = look(&door, &account(), &host(&[V4]), &names, &options()).await;
    let address = &facts.addresses[0];
    assert_eq!(address.page.seen().unwrap().hops.len(), HOPS_MAX);
    assert!(matches!(end(&address.page), HopEnd::TooMany(_)));
    assert!(
        address
            .security_txt
            .seen()
            .unwrap()
            .hops
            .iter()
            .all(|hop| hop.response.is_seen())
    );
    assert!(
        open.1.load(Ordering::SeqCst) <= 2,
        "{} at once",
        open.1.load(Ordering::SeqCst)
    );
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[tokio::test]
async fn looks_that_share_an_address_do_not_wait_for_each_other_for_ever() {
    for concurrent in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pace.toml");
        let rules = format!(
            "address_concurrent = {concurrent}\naddress_per_s = 1000\nnet_per_s = 1000\npause_min_ms = 0\npause_max_ms = 0\n"
        );
        std::fs::write(&file, rules).unwrap();
        let mut loopback = Loopback::default();
        let servers = site(&mut loopback, &[V4], to_www, to_https).await;
        let door = loopback.door_with(DoorOptions {
            pace: Pace::choose(file.to_str().unwrap()).unwrap(),
            ..DoorOptions::default()
        });
        let began = Instant::now();
        let looks = (0..4).map(|_| {
            let door = door.clone();
            tokio::spawn(async move {
                let names = Names::default().with(WWW, &[V4]);
                look(&door, &account(), &host(&[V4]), &names, &options()).await
            })
        });
        for facts in join_all(looks.collect::<Vec<_>>()).await {
            let address = &facts.unwrap().addresses[0];
            assert_eq!(
                (status(&address.page), status(&address.plain_page)),
                (Some(200), Some(301))
            );
            assert_eq!(status(&address.security_txt), Some(404));
        }
        println!(
            "{concurrent}: {:?}, {} connections",
            began.elapsed(),
            loopback.accepted()
        );
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
        let open: usize = servers
            .iter()
            .map(|server| server.most_open.load(Ordering::SeqCst))
            .sum();
        assert!(open <= 2 * concurrent, "{open} open");
    }
}

#[tokio::test]
async fn a_look_that_is_given_up_leaves_nothing_open() {
    let mut loopback = Loopback::default();
    let silent: Serve = Arc::new(|stream| Box::pin(crate::loopback::drain(stream)));
    loopback
        .add(&at(V4, 443), |_| {
            over_tls(tls_config(HOST, &["h2", "http/1.1"]), silent.clone())
        })
        .await;
    loopback.add(&at(V4, 80), |_| silent).await;
    let (door, account, host, names) = (loopback.door(), account(), host(&[V4]), Names::default());
    let patient = WebOptions::default();
    let looking = look(&door, &account, &host, &names, &patient);
    assert!(
        tokio::time::timeout(Duration::from_millis(500), looking)
            .await
            .is_err()
    );
    assert_eq!(loopback.accepted(), 2);
    assert!(loopback.is_left_alone().await);
}
