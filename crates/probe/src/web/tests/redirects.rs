//! Where redirects lead, and where they do not.

use std::{io, net::SocketAddr, sync::Mutex};

use super::*;
use crate::net::{DoorOptions, Guard, NetMap, OptOut, Pace, Packets, Sockets};

/// The end of the visit over TLS when `/` redirects to `location`; other paths arrive.
async fn leads(location: &'static str, names: Names) -> (Vec<String>, HopEnd) {
    let mut loopback = Loopback::default();
    let config = tls_config(HOST, &[]);
    let reply = move |target: &str, _: &str| {
        if target == "/" {
            redirect(location)
        } else {
            page("200 OK", "", "x")
        }
    };
    loopback
        .add(&at(V4, 443), |seen| over_tls(config, http1(seen, reply)))
        .await;
    loopback
        .add(&at(V4, 80), |seen| http1(seen, |_, _| page("200 OK", "", "x")))
        .await;
    let facts = look_at(&loopback, &[V4], &names).await;
    let visit = facts.addresses[0].page.seen().unwrap().clone();
    (
        visit.hops.into_iter().map(|hop| hop.url).skip(1).collect(),
        visit.end,
    )
}

fn not_followed(url: &str, reason: Reason) -> impl Fn(&HopEnd) -> bool {
    let url = url.to_owned();
    move |end| matches!(end, HopEnd::NotFollowed(to, why) if *to == url && why.reason == reason)
}

#[tokio::test]
async fn odd_locations_are_read_as_browsers_do() {
    for (location, hop) in [
        ("/nl/", "https://example.test/nl/"),
        ("nl", "https://example.test/nl"),
        ("//example.test/x#top", "https://example.test/x"),
        ("https://user:secret@example.test/x", "https://example.test/x"),
        ("https:\\\\example.test\\x", "https://example.test/x"),
        ("https://EXAMPLE.test.:443/x", "https://example.test/x"),
    ] {
        assert_eq!(
            leads(location, Names::default()).await,
            (vec![hop.to_owned()], HopEnd::Arrived),
            "{location}"
        );
    }
}

#[tokio::test]
async fn redirects_that_are_not_followed_say_why() {
    let nothing = Names::default;
    let other = |url: &str| HopEnd::OtherSite(url.to_owned());
    for (location, expected) in [
        ("https://example.com/x", other("https://example.com/x")),
        ("http://127.0.0.1/", other("http://127.0.0.1/")),
        ("http://2130706433/", other("http://127.0.0.1/")),
        ("http://[::1]:8080/", other("http://[::1]:8080/")),
        (
            "http://169.254.169.254/latest/meta-data/",
            other("http://169.254.169.254/latest/meta-data/"),
        ),
        ("http://localhost/", other("http://localhost/")),
        ("/", HopEnd::Loop("https://example.test/".to_owned())),
        ("#x", HopEnd::Loop("https://example.test/".to_owned())),
        (
            "http://example.test/",
            HopEnd::SeenElsewhere("http://example.test/".to_owned()),
        ),
        ("https://", HopEnd::BadLocation("https://".to_owned())),
    ] {
        assert_eq!(
            leads(location, nothing()).await,
            (Vec::new(), expected),
            "{location}"
        );
    }
    for (location, reason) in [
        ("https://example.test:8443/", Reason::Guarded),
        ("http://example.test:22/", Reason::Guarded),
        ("ftp://example.test/", Reason::Guarded),
        ("javascript:alert(1)", Reason::Guarded),
        ("data:text/html,x", Reason::Guarded),
        ("https://no-such-name.example.test/", Reason::Unresolved),
    ] {
        let (hops, end) = leads(location, nothing()).await;
        assert!(
            hops.is_empty() && not_followed(location, reason)(&end),
            "{location}: {end:?}"
        );
    }
}

#[tokio::test]
async fn eight_requests_are_enough() {
    let mut loopback = Loopback::default();
    let further = |target: &str, _: &str| redirect(&format!("{target}x"));
    let servers = site(&mut loopback, &[V4], further, further).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let visit = facts.addresses[0].page.seen().unwrap();
    assert_eq!(visit.hops.len(), HOPS_MAX);
    assert_eq!(
        visit.end,
        HopEnd::TooMany("https://example.test/xxxxxxxx".to_owned())
    );
    // All of them over one connection, security.txt twice included.
    assert_eq!(
        servers.iter().map(|server| server.accepted()).collect::<Vec<_>>(),
        [1, 1]
    );
    let circle = |target: &str, _: &str| redirect(if target == "/a" { "/b" } else { "/a" });
    let mut loopback = Loopback::default();
    site(&mut loopback, &[V4], circle, circle).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let visit = facts.addresses[0].page.seen().unwrap();
    assert_eq!(
        (visit.hops.len(), &visit.end),
        (3, &HopEnd::Loop("https://example.test/a".to_owned()))
    );
}

#[tokio::test]
async fn a_plain_visit_does_not_ask_again_what_the_other_asked() {
    let secure = |target: &str, _: &str| {
        if target == "/" {
            redirect("/nl/")
        } else {
            page("200 OK", "", "x")
        }
    };
    let plain = |_: &str, _: &str| redirect("https://example.test/nl/");
    let mut loopback = Loopback::default();
    let servers = site(&mut loopback, &[V4], secure, plain).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let address = &facts.addresses[0];
    assert_eq!(
        end(&address.plain_page),
        &HopEnd::SeenElsewhere("https://example.test/nl/".to_owned())
    );
    assert_eq!(
        urls(&address.page),
        ["https://example.test/", "https://example.test/nl/"]
    );
    assert_eq!(
        servers[0]
            .asked()
            .iter()
            .filter(|line| line.contains("/nl/"))
            .count(),
        1
    );
    // Where the page over TLS is elsewhere, the plain one is followed.
    let plain = |_: &str, _: &str| redirect("https://example.test/en/");
    let mut loopback = Loopback::default();
    site(&mut loopback, &[V4], secure, plain).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let address = &facts.addresses[0];
    assert_eq!(
        urls(&address.plain_page),
        ["http://example.test/", "https://example.test/en/"]
    );
    assert_eq!(end(&address.plain_page), &HopEnd::Arrived);
}

#[tokio::test]
async fn a_security_txt_that_leads_to_the_page_is_no_second_visit() {
    let home = |target: &str, _: &str| {
        if target == "/" {
            page("200 OK", "", "x")
        } else {
            redirect("/")
        }
    };
    let mut loopback = Loopback::default();
    let servers = site(&mut loopback, &[V4], home, to_https).await;
    let facts = look_at(&loopback, &[V4], &Names::default()).await;
    let file = &facts.addresses[0].security_txt;
    assert_eq!(
        end(file),
        &HopEnd::SeenElsewhere("https://example.test/".to_owned())
    );
    assert_eq!((urls(file).len(), servers[0].asked().len()), (2, 3));
}

/// Sockets that remember who was called.
struct Watched(NetMap, Mutex<Vec<SocketAddr>>);

impl Sockets for Watched {
    fn tcp(
        &self,
        to: SocketAddr,
        from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Box<dyn crate::net::Io>>> {
        self.1.lock().unwrap().push(to);
        self.0.tcp(to, from)
    }
    fn udp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        self.0.udp(to, from)
    }
}

#[tokio::test]
async fn a_name_that_leads_inside_is_never_called() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let real = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let server = Arc::new(Server {
            accepted: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            most_open: AtomicUsize::new(0),
            asked: Mutex::default(),
        });
        let reply = |target: &str, host: &str| match (host, target) {
            (HOST, "/") => redirect("http://inside.example.test/"),
            _ => page("200 OK", "", "inside"),
        };
        let serve = http1(server, reply);
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(Box::new(stream)));
        }
    });
    for inside in [
        &["127.0.0.1"][..],
        &["::1"],
        &["169.254.169.254"],
        &["10.0.0.1", "192.168.1.1", "fd00::1", "::ffff:127.0.0.1"],
        &["100.100.100.200", "fe80::1", "0.0.0.0"],
    ] {
        let map = NetMap::parse(&format!("tcp 198.18.0.1:80 {real}")).unwrap();
        let sockets = Arc::new(Watched(map, Mutex::default()));
        let options_of_door = DoorOptions {
            guard: Guard::allowing(vec!["198.18.0.0/15".parse().unwrap()]),
            pace: Pace::none(),
            opt_out: OptOut::parse("private.example.test").unwrap(),
            ..DoorOptions::default()
        };
        let door = Door::onto(options_of_door, sockets.clone());
        let names = Names::default().with("inside.example.test", inside);
        let facts = look(&door, &account(), &host(&[V4]), &names, &options()).await;
        let plain = facts.addresses[0].plain_page.seen().unwrap();
        assert!(
            not_followed("http://inside.example.test/", Reason::Guarded)(&plain.end),
            "{:?}",
            plain.end
        );
        let called = sockets.1.lock().unwrap().clone();
        assert!(called.iter().all(|to| to.ip().to_string() == V4), "{called:?}");
        // One address of the public Internet among them is enough, and only that one is called.
        let mixed: Vec<&str> = inside.iter().copied().chain([V4]).collect();
        let names = Names::default().with("inside.example.test", &mixed);
        let facts = look(&door, &account(), &host(&[V4]), &names, &options()).await;
        assert_eq!(status(&facts.addresses[0].plain_page), Some(200));
        let called = sockets.1.lock().unwrap().clone();
        assert!(called.iter().all(|to| to.ip().to_string() == V4), "{called:?}");
    }
}

#[tokio::test]
async fn a_host_that_asked_not_to_be_measured_is_not_followed_to() {
    let mut loopback = Loopback::default();
    let reply = |_: &str, _: &str| redirect("https://private.example.test/");
    site(&mut loopback, &[V4], reply, reply).await;
    let door = loopback.door_with(DoorOptions {
        opt_out: OptOut::parse("private.example.test").unwrap(),
        pace: Pace::none(),
        ..DoorOptions::default()
    });
    let names = Names::default().with("private.example.test", &[V4]);
    let facts = look(&door, &account(), &host(&[V4]), &names, &options()).await;
    let visit = facts.addresses[0].page.seen().unwrap();
    assert!(not_followed("https://private.example.test/", Reason::OptedOut)(
        &visit.end
    ));
}
