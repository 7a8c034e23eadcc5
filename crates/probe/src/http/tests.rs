use std::sync::atomic::{AtomicBool, Ordering};

use facts::{BodySeen, Reason};
use proptest::prelude::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

use super::*;
use crate::loopback::request_head;

fn url() -> Url {
    Url::parse("https://example.test/a?b").unwrap()
}

/// What comes of one request when the server says `octets` and hangs up.
async fn said(octets: &[u8]) -> Result<Fetched, Unseen> {
    said_in(octets, octets.len().max(1)).await
}

/// The same, in pieces.
async fn said_in(octets: &[u8], size: usize) -> Result<Fetched, Unseen> {
    let (ours, mut theirs) = duplex(64);
    let tasks = Tasks::default();
    let mut connection = Connection::start(ours, Protocol::Http1, &tasks, ())
        .await
        .unwrap();
    let url = url();
    let (outcome, ()) = tokio::join!(connection.get(&url, "spec/1"), async {
        if request_head(&mut theirs).await.is_none() {
            return;
        }
        for part in octets.chunks(size) {
            if theirs.write_all(part).await.is_err() {
                return;
            }
        }
        drop(theirs);
    });
    drop(connection);
    tasks.finish(Duration::from_secs(1)).await;
    outcome
}

fn body(fetched: &Fetched) -> &BodySeen {
    fetched.response.body.seen().unwrap()
}

fn text(fetched: &Fetched) -> &str {
    &fetched.text.as_ref().unwrap().text
}

#[tokio::test]
async fn the_request_is_one_that_servers_know() {
    let (ours, mut theirs) = duplex(1000);
    let tasks = Tasks::default();
    let mut connection = Connection::start(ours, Protocol::Http1, &tasks, ())
        .await
        .unwrap();
    let mut head = String::new();
    let url = url();
    let (outcome, ()) = tokio::join!(connection.get(&url, "spec/1"), async {
        head = request_head(&mut theirs).await.unwrap();
        theirs
            .write_all(b"HTTP/1.1 204 No Content\r\n\r\n")
            .await
            .unwrap();
    });
    assert!(outcome.unwrap().reusable);
    assert_eq!(
        head,
        "GET /a?b HTTP/1.1\r\nHost: example.test\r\nUser-Agent: spec/1\r\n\
         Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n"
    );
}

#[tokio::test]
async fn a_response_is_kept_as_it_came() {
    let octets =
        b"HTTP/1.1 200 Fine\r\nset-cookie: a\r\nX-B: 1\r\nSet-Cookie: b\r\nX-Caf\xe9: no\r\nY: caf\xe9\r\n\
        Content-Length: 5\r\n\r\nhello";
    for size in [1, 3, 1000] {
        let fetched = said_in(octets, size).await.unwrap();
        let response = &fetched.response;
        assert_eq!((response.version.as_str(), response.status), ("HTTP/1.1", 200));
        let fields: Vec<_> = response
            .headers
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        assert_eq!(
            fields,
            [
                ("set-cookie", "a"),
                ("X-B", "1"),
                ("Set-Cookie", "b"),
                ("Y", "caf\u{e9}"),
                ("Content-Length", "5")
            ]
        );
        assert_eq!(
            (text(&fetched), body(&fetched).wire_size, fetched.reusable),
            ("hello", 5, true)
        );
        let hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        assert_eq!(body(&fetched).sha256, hash);
    }
}

#[tokio::test]
async fn what_browsers_take_we_take() {
    for (octets, status, wanted) in [
        // Without reason, with bare line feeds, folded, with a space before the colon, closed by the end.
        (
            &b"HTTP/1.1 200\nContent-Type : text/html\nX: a\n b\n\n<p>"[..],
            200,
            "<p>",
        ),
        (b"\r\nHTTP/1.0 404 Not Found\r\n\r\nnone", 404, "none"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nTrailer: t\r\n\r\n",
            200,
            "abc",
        ),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
            200,
            "abc",
        ),
        (
            b"HTTP/1.1 200 OK\r\ngarbage without colon\r\nContent-Length: 2\r\n\r\nabc",
            200,
            "ab",
        ),
        (
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx",
            200,
            "x",
        ),
        (b"HTTP/1.1 999 Odd\r\n\r\n", 999, ""),
    ] {
        for size in [1, 1000] {
            let fetched = said_in(octets, size).await.unwrap();
            assert_eq!((fetched.response.status, text(&fetched)), (status, wanted));
            assert!(!body(&fetched).truncated, "{status} {wanted}");
        }
    }
    let upgraded = said(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")
        .await
        .unwrap();
    assert_eq!(upgraded.response.status, 101);
}

#[tokio::test]
async fn what_is_no_http_is_malformed() {
    for octets in [
        &b"<html>HTTP/0.9 knew no heads</html>"[..],
        b"SSH-2.0-OpenSSH_9\r\n\r\n",
        b"HTTP/2.0 200 OK\r\n\r\n",
        b"\x15\x03\x01\x00\x02\x02\x28",
        b"ICY 200 OK\r\n\r\n",
    ] {
        assert_eq!(
            said(octets).await.unwrap_err().reason,
            Reason::Malformed,
            "{octets:?}"
        );
    }
    for octets in [&b""[..], b"HTTP/1.1 200 OK\r\nA: b\r\n"] {
        assert_eq!(
            said(octets).await.unwrap_err().reason,
            Reason::Closed,
            "{octets:?}"
        );
    }
}

#[tokio::test]
async fn a_head_is_kept_although_its_body_cannot_be_read() {
    for octets in [
        &b"HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"[..],
        b"HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: minus one\r\n\r\nabc",
        b"HTTP/1.0 200 OK\r\nX: y\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ] {
        let fetched = said(octets).await.unwrap();
        assert_eq!(fetched.response.header("x").next(), Some("y"));
        assert_eq!(fetched.response.body.why_not().unwrap().reason, Reason::Malformed);
    }
    // A chunk that is no chunk, a chunk of more octets than there are numbers.
    for octets in [
        &b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc"[..],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffffffff\r\nabc",
    ] {
        let fetched = said(octets).await.unwrap();
        assert_eq!(fetched.response.body.why_not().unwrap().reason, Reason::Malformed);
    }
}

#[tokio::test]
async fn a_body_that_ends_early_is_truncated() {
    for octets in [
        &b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"[..],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nabc",
    ] {
        let fetched = said(octets).await.unwrap();
        assert_eq!(
            (text(&fetched), body(&fetched).truncated, fetched.reusable),
            ("abc", true, false)
        );
    }
    let fetched = said(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
        .await
        .unwrap();
    assert_eq!(fetched.response.body.why_not().unwrap().reason, Reason::Closed);
}

#[tokio::test]
async fn heads_and_bodies_are_bounded() {
    let mut head = b"HTTP/1.1 200 OK\r\nX: ".to_vec();
    head.resize(100_000, b'x');
    assert_eq!(said(&head).await.unwrap_err().reason, Reason::TooLarge);
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(5000));
    assert_eq!(said(many.as_bytes()).await.unwrap_err().reason, Reason::TooLarge);
    let some = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(500));
    let fetched = said(some.as_bytes()).await.unwrap();
    assert_eq!(
        (fetched.response.headers.len(), fetched.response.cut),
        (200, true)
    );
    let mut long = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".to_vec();
    long.resize(3 << 20, b'y');
    let fetched = said(&long).await.unwrap();
    let seen = body(&fetched);
    assert!(
        seen.truncated && seen.size == 1 << 20 && seen.wire_size < (1 << 20) + 65_536,
        "{seen:?}"
    );
    assert_eq!(
        (text(&fetched).len(), fetched.text.as_ref().unwrap().lossy),
        (256 * 1024, true)
    );
}

#[tokio::test]
async fn only_text_is_kept() {
    let fetched = said(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nabc")
        .await
        .unwrap();
    assert_eq!((fetched.text.is_none(), body(&fetched).size), (true, 3));
    let fetched = said(b"HTTP/1.1 200 OK\r\nContent-Encoding: exi\r\n\r\nabc")
        .await
        .unwrap();
    assert!(fetched.text.is_none() && body(&fetched).decoding_failed.is_some());
    let fetched = said(b"HTTP/1.1 301 Moved\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n")
        .await
        .unwrap();
    assert_eq!(body(&fetched).decoding_failed, None);
}

#[tokio::test]
async fn one_connection_serves_several_requests() {
    let (ours, mut theirs) = duplex(1000);
    let tasks = Tasks::default();
    let mut connection = Connection::start(ours, Protocol::Http1, &tasks, ())
        .await
        .unwrap();
    let server = tokio::spawn(async move {
        for number in 0..3 {
            request_head(&mut theirs).await.unwrap();
            let reply = format!("HTTP/1.1 200 OK\r\nNumber: {number}\r\nContent-Length: 1\r\n\r\n{number}");
            theirs.write_all(reply.as_bytes()).await.unwrap();
        }
    });
    for number in 0..3 {
        let fetched = connection.get(&url(), "spec/1").await.unwrap();
        assert_eq!(
            fetched.response.header("number").next(),
            Some(number.to_string().as_str())
        );
    }
    server.await.unwrap();
    assert_eq!(
        connection.get(&url(), "spec/1").await.unwrap_err().reason,
        Reason::Closed
    );
}

/// Tells that it was dropped.
struct Held(Arc<AtomicBool>);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Status, fields and body of a response.
type Plain = (u16, Vec<(&'static str, String)>, Vec<u8>);

/// An HTTP/2 server on a stream that answers requests with what `reply` makes of the path, `most` of them.
async fn serve_h2(stream: tokio::io::DuplexStream, most: usize, reply: fn(&str) -> Plain) {
    let mut connection = h2::server::handshake(stream).await.unwrap();
    for served in 1..=most {
        let Some(Ok((request, mut respond))) = connection.accept().await else {
            return;
        };
        assert_eq!(request.uri().scheme_str(), Some("https"));
        assert_eq!(request.uri().authority().unwrap().as_str(), "example.test");
        let (status, fields, octets) = reply(request.uri().path());
        let mut response = hyper::Response::new(());
        *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap();
        for (name, value) in fields {
            response
                .headers_mut()
                .append(name, HeaderValue::from_str(&value).unwrap());
        }
        let mut stream = respond.send_response(response, octets.is_empty()).unwrap();
        if !octets.is_empty() {
            stream.send_data(octets.into(), true).unwrap();
        }
        if served == most {
            connection.graceful_shutdown();
        }
    }
    while connection.accept().await.is_some_and(|next| next.is_ok()) {}
}

#[tokio::test]
async fn http2_is_spoken_and_ends() {
    let (ours, theirs) = duplex(100_000);
    let server = tokio::spawn(serve_h2(theirs, 2, |path| {
        let cookie = |value: &str| ("set-cookie", value.to_owned());
        (
            200,
            vec![("x-path", path.to_owned()), cookie("a"), cookie("b")],
            vec![b'z'; 300_000],
        )
    }));
    let (tasks, gone) = (Tasks::default(), Arc::new(AtomicBool::new(false)));
    let mut connection = Connection::start(ours, Protocol::Http2, &tasks, Held(gone.clone()))
        .await
        .unwrap();
    for _ in 0..2 {
        let fetched = connection.get(&url(), "spec/1").await.unwrap();
        let response = &fetched.response;
        assert_eq!((response.version.as_str(), response.status), ("HTTP/2", 200));
        assert_eq!(response.header("X-Path").next(), Some("/a"));
        assert_eq!(response.header("set-cookie").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((body(&fetched).size, fetched.reusable), (300_000, true));
    }
    // The server has said GOAWAY.
    let why = connection.get(&url(), "spec/1").await.unwrap_err();
    assert_eq!(why.reason, Reason::Closed, "{why:?}");
    drop(connection);
    tasks.finish(Duration::from_secs(1)).await;
    assert!(gone.load(Ordering::SeqCst));
    server.await.unwrap();
}

#[tokio::test]
async fn an_unused_http2_connection_ends_when_it_is_dropped() {
    let (ours, theirs) = duplex(100_000);
    let server = tokio::spawn(serve_h2(theirs, 9, |_| (204, Vec::new(), Vec::new())));
    let (tasks, gone) = (Tasks::default(), Arc::new(AtomicBool::new(false)));
    let mut connection = Connection::start(ours, Protocol::Http2, &tasks, Held(gone.clone()))
        .await
        .unwrap();
    connection.get(&url(), "spec/1").await.unwrap();
    drop(connection);
    tasks.finish(Duration::from_secs(5)).await;
    assert!(gone.load(Ordering::SeqCst));
    tokio::time::timeout(Duration::from_secs(5), server)
        .await
        .unwrap()
        .unwrap();
}

#[tokio::test]
async fn hostile_http2_is_bounded() {
    // A head of 100 KB.
    let (ours, theirs) = duplex(1_000_000);
    tokio::spawn(serve_h2(theirs, 1, |_| {
        (200, vec![("x", "y".repeat(100_000))], Vec::new())
    }));
    let tasks = Tasks::default();
    let mut connection = Connection::start(ours, Protocol::Http2, &tasks, ())
        .await
        .unwrap();
    let why = connection.get(&url(), "spec/1").await.unwrap_err();
    assert!(
        matches!(why.reason, Reason::TooLarge | Reason::Malformed | Reason::Closed),
        "{why:?}"
    );
    // A body of 8 MB.
    let (ours, theirs) = duplex(1_000_000);
    tokio::spawn(serve_h2(theirs, 1, |_| (200, Vec::new(), vec![b'y'; 8 << 20])));
    let mut connection = Connection::start(ours, Protocol::Http2, &tasks, ())
        .await
        .unwrap();
    let fetched = connection.get(&url(), "spec/1").await.unwrap();
    assert!(body(&fetched).truncated && body(&fetched).size == 1 << 20);
    // HTTP/1 where HTTP/2 was agreed upon, and octets that are neither.
    for octets in [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &[0xff; 4096]] {
        let (ours, mut theirs) = duplex(10_000);
        let octets = octets.to_vec();
        tokio::spawn(async move {
            theirs.write_all(&octets).await.unwrap();
            let _ = theirs.read_to_end(&mut Vec::new()).await;
        });
        let outcome = match Connection::start(ours, Protocol::Http2, &tasks, ()).await {
            Ok(mut connection) => connection.get(&url(), "spec/1").await.map(drop),
            Err(why) => Err(why),
        };
        // Whether the nonsense or the end that we put to it is noticed first is a matter of luck.
        let why = outcome.unwrap_err();
        assert!(
            matches!(why.reason, Reason::Malformed | Reason::Closed),
            "{why:?}"
        );
    }
}

#[tokio::test]
async fn an_address_that_no_request_can_hold_is_refused() {
    let (ours, _theirs) = duplex(1000);
    let mut connection = Connection::start(ours, Protocol::Http1, &Tasks::default(), ())
        .await
        .unwrap();
    let long = Url::parse(&format!("https://example.test/{}", "x".repeat(70_000))).unwrap();
    assert_eq!(
        connection.get(&long, "spec/1").await.unwrap_err().reason,
        Reason::Malformed
    );
    assert_eq!(
        connection.get(&url(), "spec\n/1").await.unwrap_err().reason,
        Reason::OurSide
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_octets_end_in_a_response_or_a_reason(
        line in prop_oneof![Just(&b"HTTP/1.1 200 OK\r\n"[..]), Just(&b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"[..]), Just(&b""[..])],
        octets in proptest::collection::vec(any::<u8>(), 0..300),
        size in 1usize..50,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let whole = [line, &octets].concat();
        let _ = runtime.block_on(said_in(&whole, size));
    }
}
