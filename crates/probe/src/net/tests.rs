use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::{pace::Rules, *};

/// Sockets that go nowhere and remember who was called.
#[derive(Default)]
struct Nowhere {
    called: Mutex<Vec<SocketAddr>>,
    open: Arc<AtomicUsize>,
    most_open: AtomicUsize,
}

struct Counted(
    tokio::io::DuplexStream,
    Arc<AtomicUsize>,
    #[expect(dead_code, reason = "keeps the other end open")] tokio::io::DuplexStream,
);

impl Drop for Counted {
    fn drop(&mut self) {
        self.1.fetch_sub(1, Ordering::SeqCst);
    }
}

impl tokio::io::AsyncRead for Counted {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_read(cx, buf)
    }
}

impl tokio::io::AsyncWrite for Counted {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &[u8],
    ) -> std::task::Poll<std::io::Result<usize>> {
        std::pin::Pin::new(&mut self.0).poll_write(cx, buf)
    }
    fn poll_flush(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_flush(cx)
    }
    fn poll_shutdown(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

impl Sockets for Nowhere {
    fn tcp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, std::io::Result<Box<dyn Io>>> {
        self.called
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(to);
        let open = self.open.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_open.fetch_max(open, Ordering::SeqCst);
        let (ours, theirs) = tokio::io::duplex(64);
        let io = Counted(ours, self.open.clone(), theirs);
        Box::pin(async move { Ok(Box::new(io) as Box<dyn Io>) })
    }

    fn udp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, std::io::Result<Box<dyn Packets>>> {
        self.called
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(to);
        Box::pin(async { Err(std::io::ErrorKind::NetworkUnreachable.into()) })
    }
}

fn target(address: &str, purpose: Purpose) -> Target<'static> {
    Target {
        address: address.parse().unwrap(),
        purpose,
        about: "spec",
    }
}

fn account() -> Account {
    Account::new("example.test", Duration::from_secs(60))
}

async fn knock(door: &Door, address: &str) -> Result<Stream, Unseen> {
    door.connect(
        target(address, Purpose::Https),
        &account(),
        Duration::from_secs(1),
        Bounds::default(),
    )
    .await
}

#[tokio::test]
async fn refused_addresses_never_reach_the_sockets() {
    let nowhere = Arc::new(Nowhere::default());
    let allowed = vec![
        "10.0.0.0/8".parse().unwrap(),
        "0.0.0.0/0".parse().unwrap(),
        "::/0".parse().unwrap(),
    ];
    let opt_out = OptOut::parse("203.0.114.0/24 # asked on 2026-01-01\nexample.nl\n").unwrap();
    let strict = Door::onto(
        DoorOptions {
            opt_out: opt_out.clone(),
            ..DoorOptions::default()
        },
        nowhere.clone(),
    );
    for address in [
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:a00:1::1",
        "0.0.0.0",
    ] {
        assert_eq!(
            knock(&strict, address).await.unwrap_err().reason,
            Reason::Guarded,
            "{address}"
        );
    }
    assert_eq!(
        knock(&strict, "203.0.114.9").await.unwrap_err().reason,
        Reason::OptedOut
    );
    assert!(
        opt_out.has_name("www.Example.nl")
            && opt_out.has_name("example.nl.")
            && !opt_out.has_name("badexample.nl")
    );

    let open = Door::onto(
        DoorOptions {
            guard: Guard::allowing(allowed),
            ipv6: false,
            pace: Pace::none(),
            ..DoorOptions::default()
        },
        nowhere.clone(),
    );
    for address in ["0.0.0.0", "224.0.0.1", "255.255.255.255"] {
        assert_eq!(
            knock(&open, address).await.unwrap_err().reason,
            Reason::Guarded,
            "{address}"
        );
    }
    assert_eq!(
        knock(&open, "2606:4700::1").await.unwrap_err().reason,
        Reason::OurSide
    );
    assert!(nowhere.called.lock().unwrap().is_empty());
    assert!(knock(&open, "10.0.0.1").await.is_ok());
    assert_eq!(
        nowhere.called.lock().unwrap()[..],
        ["10.0.0.1:443".parse().unwrap()]
    );
}

#[tokio::test(start_paused = true)]
async fn a_polite_door_opens_two_at_a_time() {
    let nowhere = Arc::new(Nowhere::default());
    let door = Door::onto(DoorOptions::default(), nowhere.clone());
    let visits: Vec<_> = (0..8)
        .map(|_| {
            let door = door.clone();
            tokio::spawn(async move {
                let stream = knock(&door, "8.8.8.8").await.unwrap();
                tokio::time::sleep(Duration::from_millis(50)).await;
                drop(stream);
            })
        })
        .collect();
    for visit in visits {
        visit.await.unwrap();
    }
    assert_eq!(nowhere.called.lock().unwrap().len(), 8);
    assert_eq!(nowhere.most_open.load(Ordering::SeqCst), 2);
}

/// Whoever lists a thousand names that lead to one server makes us no weapon against it: its budget is one, for all names.
#[tokio::test(start_paused = true)]
async fn a_thousand_names_at_one_address_share_its_budget() {
    const NAMES: u64 = 1000;
    let rules = Rules::default();
    let nowhere = Arc::new(Nowhere::default());
    let door = Door::onto(DoorOptions::default(), nowhere.clone());
    let began = tokio::time::Instant::now();
    let names: Vec<_> = (0..NAMES)
        .map(|number| {
            let door = door.clone();
            tokio::spawn(async move {
                // Each name has an account of its own, with time enough to wait for its turn.
                let account = Account::new(format!("n{number}.test"), Duration::from_secs(3600));
                let to = target("8.8.8.8", Purpose::Https);
                let stream = door
                    .connect(to, &account, Duration::from_secs(1), Bounds::default())
                    .await
                    .unwrap();
                drop(stream);
                tokio::time::Instant::now()
            })
        })
        .collect();
    let mut ends = Vec::new();
    for name in names {
        ends.push(name.await.unwrap());
    }
    ends.sort();
    assert_eq!(nowhere.called.lock().unwrap().len() as u64, NAMES);
    assert!(nowhere.most_open.load(Ordering::SeqCst) <= rules.address_concurrent);
    // In no second more than a second's worth, and those of the first second that may come at once.
    let per_s = rules.address_per_s as usize;
    for (index, at) in ends.iter().enumerate() {
        let within = ends[index..]
            .iter()
            .take_while(|end| end.duration_since(*at) < Duration::from_secs(1))
            .count();
        assert!(within <= 2 * per_s, "{within} connections in a second");
    }
    let least = Duration::from_secs(NAMES / per_s as u64 - 1);
    assert!(
        began.elapsed() >= least,
        "{NAMES} connections in {:?}",
        began.elapsed()
    );
}

/// No more files, no memory, no rights: our trouble is never the owner's failure.
#[test]
fn what_is_exhausted_here_is_our_side() {
    // EMFILE, ENFILE, ENOMEM, EACCES, EADDRNOTAVAIL, ENOBUFS, ENETUNREACH.
    for number in [24, 23, 12, 13, 99, 105, 101] {
        let error = std::io::Error::from_raw_os_error(number);
        assert_eq!(why(&error).reason, Reason::OurSide, "{error}");
    }
}

#[tokio::test]
async fn an_account_without_time_opens_nothing() {
    let nowhere = Arc::new(Nowhere::default());
    let door = Door::onto(DoorOptions::default(), nowhere.clone());
    let poor = Account::new("example.test", Duration::ZERO);
    let refused = door
        .connect(
            target("8.8.8.8", Purpose::Http),
            &poor,
            Duration::from_secs(1),
            Bounds::default(),
        )
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::Budget);
    assert!(nowhere.called.lock().unwrap().is_empty());
}

#[tokio::test]
async fn no_route_is_our_side() {
    let door = Door::onto(DoorOptions::default(), Arc::new(Nowhere::default()));
    let refused = door
        .datagram(target("2606:4700::1", Purpose::Dns), &account())
        .await;
    assert_eq!(refused.unwrap_err().reason, Reason::OurSide);
}

async fn stream_to(listener: &tokio::net::TcpListener, bounds: Bounds) -> (Stream, tokio::net::TcpStream) {
    let real = listener.local_addr().unwrap();
    let map = NetMap::parse(&format!("tcp 198.18.0.1:443 {real}\n# nothing else\n")).unwrap();
    let options = DoorOptions {
        guard: Guard::allowing(vec!["198.18.0.0/15".parse().unwrap()]),
        pace: Pace::none(),
        ..DoorOptions::default()
    };
    let door = Door::onto(options, Arc::new(map));
    assert_eq!(
        knock(&door, "198.18.0.2").await.unwrap_err().reason,
        Reason::Unreachable
    );
    let stream = door
        .connect(
            target("198.18.0.1", Purpose::Https),
            &account(),
            Duration::from_secs(5),
            bounds,
        )
        .await
        .unwrap();
    (stream, listener.accept().await.unwrap().0)
}

#[tokio::test]
async fn slow_and_endless_servers_end_by_themselves() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let bounds = Bounds {
        whole: Duration::from_secs(20),
        silence: Duration::from_millis(300),
        rate_after: Duration::from_millis(200),
        rate_min: 1000,
        size_max: 100_000,
    };
    // Silence.
    let (mut stream, _kept) = stream_to(&listener, bounds).await;
    let error = stream.read_u8().await.unwrap_err();
    assert_eq!(why(&error).reason, Reason::Timeout);
    // An octet now and then.
    let (mut stream, mut server) = stream_to(&listener, bounds).await;
    tokio::spawn(async move {
        while server.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    let mut all = Vec::new();
    let error = stream.read_to_end(&mut all).await.unwrap_err();
    assert_eq!(why(&error).reason, Reason::Timeout);
    assert!(
        all.len() < 1000,
        "{} octets at a rate far below 1,000 a second",
        all.len()
    );
    // Without end.
    let (mut stream, mut server) = stream_to(&listener, bounds).await;
    tokio::spawn(async move { while server.write_all(&[b'x'; 8192]).await.is_ok() {} });
    all.clear();
    let error = stream.read_to_end(&mut all).await.unwrap_err();
    assert_eq!(why(&error).reason, Reason::TooLarge);
    assert!(stream.received() <= 100_000 + 65_536);
}

#[tokio::test]
async fn every_connection_is_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("trace.jsonl");
    let trace = Trace::create(&file).unwrap();
    let options = DoorOptions {
        trace: Some(trace.clone()),
        pace: Pace::none(),
        ..DoorOptions::default()
    };
    let door = Door::onto(options, Arc::new(Nowhere::default()));
    let paying = account();
    let stream = door
        .connect(
            target("8.8.8.8", Purpose::Https),
            &paying,
            Duration::from_secs(1),
            Bounds::default(),
        )
        .await
        .unwrap();
    drop(stream);
    let _ = door.datagram(target("8.8.4.4", Purpose::Dns), &paying).await;
    trace.flush().unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert_eq!(
        (&lines[0]["purpose"], &lines[0]["port"], &lines[0]["outcome"]),
        (&"https".into(), &443.into(), &"ok".into())
    );
    assert_eq!(
        (&lines[1]["transport"], &lines[1]["outcome"]),
        (&"udp".into(), &"our_side".into())
    );
    assert_eq!(paying.connections(), 1);
}

#[test]
fn paces_and_maps_tell_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pace.toml");
    std::fs::write(&file, "address_concurrent = 0\n").unwrap();
    assert!(
        Pace::choose(file.to_str().unwrap())
            .unwrap_err()
            .0
            .contains("above zero")
    );
    std::fs::write(&file, "adress_concurrent = 1\n").unwrap();
    assert!(
        Pace::choose(file.to_str().unwrap())
            .unwrap_err()
            .0
            .contains("unknown field")
    );
    std::fs::write(&file, "dns_per_s = 10\n").unwrap();
    assert_eq!(
        Pace::choose(file.to_str().unwrap()).unwrap().name(),
        file.to_str().unwrap()
    );
    assert!(Pace::choose("fast").is_err());
    assert_eq!(NetMap::parse("tcp 198.18.0.1 127.0.0.1:1").err().unwrap().line, 1);
    assert_eq!(OptOut::parse("ok.nl\nhttp://x").unwrap_err().line, 2);
}
