//! What a look costs us. Run by hand: `cargo test --release -p plimsoll-probe cost -- --ignored --nocapture`.

use super::*;

/// Time that this thread has spent computing, in nanoseconds.
fn computed() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse().unwrap()
}

/// Starts a loopback in a thread of its own, so that its work is not counted as ours.
fn farm_elsewhere(protocol: &'static str) -> Loopback {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut loopback = Loopback::default();
            for address in [V4, V6] {
                let config = tls_config(HOST, &[protocol]);
                loopback
                    .add(&at(address, 443), |seen| match protocol {
                        "h2" => over_tls(config, http2(seen, false)),
                        _ => over_tls(config, http1(seen, large)),
                    })
                    .await;
                loopback.add(&at(address, 80), |seen| http1(seen, to_https)).await;
            }
            send.send(loopback).unwrap();
            std::future::pending::<()>().await;
        });
    });
    receive.recv().unwrap()
}

/// A page of 60 KB, as the average home page.
fn large(target: &str, host: &str) -> Reply {
    match target {
        "/" => page(
            "200 OK",
            "Content-Type: text/html\r\n",
            &"<p>some words in a row</p>\n".repeat(2300),
        ),
        _ => healthy(target, host),
    }
}

#[test]
#[ignore = "a measurement, not a requirement"]
fn cost_of_a_look() {
    const LOOKS: u64 = 200;
    for protocol in ["http/1.1", "h2"] {
        let loopback = farm_elsewhere(protocol);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let before = (computed(), std::time::Instant::now());
        runtime.block_on(async {
            for _ in 0..LOOKS {
                let facts = look_at(&loopback, &[V4, V6], &Names::default()).await;
                assert_eq!(status(&facts.addresses[1].security_txt), Some(200));
            }
        });
        println!(
            "{protocol}: {} us computing and {} us in all a look, {} connections",
            (computed() - before.0) / 1000 / LOOKS,
            before.1.elapsed().as_micros() as u64 / LOOKS,
            loopback.accepted() as u64 / LOOKS,
        );
    }
}
