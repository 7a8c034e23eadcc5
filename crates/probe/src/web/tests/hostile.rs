//! Servers that mean no good, or are simply broken.

use std::{io::Write, time::Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::{
    loopback::{drain, request_head},
    net::Io,
};

/// What a hostile server does after it has read a request.
type Act = fn(Box<dyn Io>) -> BoxFuture<'static, ()>;

async fn look_in_a_hurry(loopback: &Loopback, addresses: &[&str]) -> WebFacts {
    let names = Names::default();
    look(
        &loopback.door(),
        &account(),
        &host(addresses),
        &names,
        &in_a_hurry(),
    )
    .await
}

/// Looks at a server that acts so, with TLS and without.
async fn met(act: Act) -> (AddressFacts, WebFacts, Duration) {
    let serve: Serve = Arc::new(move |mut stream| {
        Box::pin(async move {
            if request_head(&mut stream).await.is_some() {
                act(stream).await;
            }
        })
    });
    let mut loopback = Loopback::default();
    loopback
        .add(&at(V4, 443), |_| {
            over_tls(tls_config(HOST, &["http/1.1"]), serve.clone())
        })
        .await;
    loopback.add(&at(V4, 80), |_| serve).await;
    let began = Instant::now();
    let facts = look_in_a_hurry(&loopback, &[V4]).await;
    let took = began.elapsed();
    assert!(loopback.is_left_alone().await);
    (facts.addresses[0].clone(), facts, took)
}

fn why(visit: &Measured<Visit>) -> Reason {
    let visit = visit.seen().unwrap();
    assert_eq!(visit.end, HopEnd::NoResponse);
    visit.hops.last().unwrap().response.why_not().unwrap().reason
}

/// Says `begin`, and then `again` for ever, with a pause between.
async fn pour(mut stream: Box<dyn Io>, begin: &[u8], again: &[u8], pause_ms: u64) {
    let mut going = stream.write_all(begin).await.is_ok();
    while going {
        going = stream.write_all(again).await.is_ok() && stream.flush().await.is_ok();
        if pause_ms > 0 {
            tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        }
    }
}

#[tokio::test]
async fn silence_is_a_time_out() {
    let (address, _, took) = met(|stream| Box::pin(drain(stream))).await;
    assert_eq!(
        (why(&address.page), why(&address.plain_page)),
        (Reason::Timeout, Reason::Timeout)
    );
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[tokio::test]
async fn an_octet_now_and_then_is_a_time_out() {
    let (address, _, took) = met(|stream| Box::pin(pour(stream, b"HTTP/1.1 200 OK\r\nX: ", b"x", 50))).await;
    assert_eq!(
        (why(&address.page), why(&address.plain_page)),
        (Reason::Timeout, Reason::Timeout)
    );
    assert!(took < Duration::from_secs(10), "{took:?}");
    // A body that trickles: what came of it is kept.
    let (address, facts, _) = met(|stream| {
        Box::pin(pour(
            stream,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n",
            b"y",
            50,
        ))
    })
    .await;
    let response = address.plain_page.seen().unwrap().hops[0]
        .response
        .seen()
        .unwrap();
    let body = response.body.seen().unwrap();
    assert!(body.truncated && facts.bodies[&body.sha256].text.starts_with("yyy"));
}

#[tokio::test]
async fn endless_heads_are_too_large() {
    for act in [
        (|stream| Box::pin(pour(stream, b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n", 0))) as Act,
        |stream| Box::pin(pour(stream, b"HTTP/1.1 200 OK\r\nX: ", &[b'x'; 4096], 0)),
        |stream| Box::pin(pour(stream, b"", b"HTTP/1.1 102 Processing\r\n\r\n", 0)),
    ] {
        let (address, _, took) = met(act).await;
        assert_eq!(
            (why(&address.page), why(&address.plain_page)),
            (Reason::TooLarge, Reason::TooLarge)
        );
        assert!(took < Duration::from_secs(10), "{took:?}");
    }
}

/// Memory of this process that is in use, in octets.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap();
    text.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

/// Ten gigabytes of nothing in gzip: about ten megabytes, made as they are sent.
async fn bomb(mut stream: Box<dyn Io>) {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    let mut going = stream.write_all(head).await.is_ok();
    let nothing = vec![0; 1 << 20];
    for _ in 0..10_240 {
        if !going {
            return;
        }
        packed.write_all(&nothing).unwrap();
        let octets = std::mem::take(packed.get_mut());
        going = stream.write_all(&octets).await.is_ok() && stream.flush().await.is_ok();
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_bomb_goes_off_nowhere() {
    let before = resident();
    let (address, facts, took) = met(|stream| Box::pin(bomb(stream))).await;
    for visit in [&address.page, &address.plain_page] {
        let response = visit.seen().unwrap().hops[0].response.seen().unwrap();
        let body = response.body.seen().unwrap();
        assert!(body.decoding_failed.is_some() && body.truncated, "{body:?}");
        assert!(body.wire_size < 300_000 && body.size <= 1 << 20, "{body:?}");
        assert!(!facts.bodies.contains_key(&body.sha256));
    }
    let grown = resident().saturating_sub(before);
    assert!(grown < 60 << 20, "{grown} octets more than before");
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[tokio::test]
async fn a_body_without_end_is_cut() {
    let (address, facts, _) = met(|stream| {
        Box::pin(pour(
            stream,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
            &[b'z'; 65_536],
            0,
        ))
    })
    .await;
    let response = address.page.seen().unwrap().hops[0].response.seen().unwrap();
    let body = response.body.seen().unwrap();
    assert!(body.truncated && body.size == 1 << 20, "{body:?}");
    assert_eq!(facts.bodies[&body.sha256].text.len(), 256 * 1024);
}

#[tokio::test]
async fn a_server_that_hangs_up_is_closed_and_asked_twice_at_most() {
    let (address, _, _) = met(|stream| Box::pin(async move { drop(stream) })).await;
    assert_eq!(
        (why(&address.page), why(&address.plain_page)),
        (Reason::Closed, Reason::Closed)
    );
}

#[tokio::test]
async fn garbage_in_place_of_tls_does_no_harm() {
    let mut random = vec![0; 20_000];
    aws_lc_rs::rand::fill(&mut random).unwrap();
    let random: &'static [u8] = Vec::leak(random);
    for garbage in [
        random,
        &[22; 5000],
        &[22, 3, 3, 0, 4, 2, 0, 0, 0],
        &[22, 3, 3, 0x40, 0, 2, 0, 0xff, 0xff],
        &[21, 3, 3, 0, 2, 2, 40],
        b"",
    ] {
        let mut loopback = Loopback::default();
        loopback.add(&at(V4, 443), move |_| blurt(garbage)).await;
        loopback.add_closed(&at(V4, 80)).await;
        let facts = look_in_a_hurry(&loopback, &[V4]).await;
        let address = &facts.addresses[0];
        assert!(address.https.connect.is_seen() && address.tls.why_not().is_some());
        assert!(!address.hello.is_not_asked() && address.page.why_not().is_some());
        assert_eq!(loopback.accepted(), 3);
    }
}

#[tokio::test]
async fn a_handshake_that_never_comes_ends() {
    let mut loopback = Loopback::default();
    loopback
        .add(&at(V4, 443), |_| Arc::new(|stream| Box::pin(drain(stream))))
        .await;
    loopback
        .add(&at(V6, 443), |_| {
            Arc::new(|mut stream| {
                Box::pin(async move {
                    let _ = stream.read_u8().await;
                    pour(stream, &[22, 3, 3, 0x40, 0], &[0], 30).await;
                })
            })
        })
        .await;
    loopback.add_closed(&at(V4, 80)).await;
    loopback.add_closed(&at(V6, 80)).await;
    let began = Instant::now();
    let facts = look_in_a_hurry(&loopback, &[V4, V6]).await;
    for address in &facts.addresses {
        assert_eq!(
            address.tls.why_not().unwrap().reason,
            Reason::Timeout,
            "{}",
            address.address
        );
        assert_eq!(
            address.hello.why_not().unwrap().reason,
            Reason::Timeout,
            "{}",
            address.address
        );
    }
    assert!(began.elapsed() < Duration::from_secs(10));
}
