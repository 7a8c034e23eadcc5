//! Whole connections, in this process.

mod hostile;
mod server;
mod vectors;

use std::{sync::Arc, time::Duration};

use rustls::crypto::{SupportedKxGroup, aws_lc_rs as provider};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::*;
use server::{Server, Then};

const NAME: &str = "example.test";

async fn ask(stream: DuplexStream, suites: &[Suite], secure: bool) -> Result<Renegotiation, Unseen> {
    ask_in(Version::TLS_1_2, stream, suites, secure).await
}

async fn ask_in(
    version: Version,
    stream: DuplexStream,
    suites: &[Suite],
    secure: bool,
) -> Result<Renegotiation, Unseen> {
    renegotiate(stream, NAME, version, suites, secure, 11).await
}

/// What is seen of `server`, and how many renegotiations it says it completed.
async fn seen(server: Server, secure: bool) -> (Result<Renegotiation, Unseen>, u8) {
    let (ours, theirs) = duplex(1 << 16);
    let (version, suite) = (server.version, Suite(server.suite));
    let server = tokio::spawn(server.serve(theirs));
    let seen = ask_in(version, ours, &[suite], secure).await;
    (seen, server.await.unwrap())
}

fn counts(seen: Result<Renegotiation, Unseen>) -> (u8, u8, RenegotiationEnd) {
    let seen = seen.unwrap();
    (seen.asked, seen.accepted, seen.end)
}

/// A library that knows no renegotiation, with each of its suites and groups.
#[tokio::test]
async fn another_implementation_refuses() {
    let groups: [&dyn SupportedKxGroup; 3] = [
        provider::kx_group::X25519,
        provider::kx_group::SECP256R1,
        provider::kx_group::SECP384R1,
    ];
    let suites = [
        provider::cipher_suite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        provider::cipher_suite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        provider::cipher_suite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    ];
    for (group, suite) in groups
        .iter()
        .flat_map(|group| suites.iter().map(move |suite| (*group, *suite)))
    {
        let made = rcgen::generate_simple_self_signed([NAME.to_owned()]).unwrap();
        let key = rustls::pki_types::PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
        let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::CryptoProvider {
            kx_groups: vec![group],
            cipher_suites: vec![suite],
            ..provider::default_provider()
        }))
        .with_protocol_versions(&[&rustls::version::TLS12])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
        let (ours, theirs) = duplex(1 << 16);
        tokio::spawn(async move {
            let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
            let mut stream = acceptor.accept(theirs).await.unwrap();
            assert_eq!(stream.get_ref().1.server_name(), Some(NAME));
            // What it has to say to a hello is sent with what it writes next.
            while timeout(Duration::from_millis(20), stream.read_u8())
                .await
                .is_err()
            {
                stream.flush().await.unwrap();
            }
        });
        let seen = ask(ours, &[], true).await.unwrap();
        let known = Renegotiation {
            version: 0x0303,
            suite: suite.suite().into(),
            // It never renegotiates, and says all the same that it knows how it is done safely (RFC 5746 §3.6).
            secure: true,
            asked: 1,
            accepted: 0,
            end: RenegotiationEnd::Alert(100),
        };
        assert_eq!(seen, known);
    }
}

#[tokio::test]
async fn each_completed_handshake_counts() {
    for takes in [0, 1, 2, 10] {
        let server = Server {
            takes,
            ..Server::default()
        };
        let (seen, taken) = seen(server, true).await;
        assert_eq!(counts(seen), (takes + 1, takes, RenegotiationEnd::Alert(100)));
        assert_eq!(taken, takes);
    }
}

#[tokio::test]
async fn we_stop_at_the_limit() {
    // Every kind of suite, with and without what is bound to the handshake before.
    let suites = [
        0xc02f, 0xc030, 0xcca8, 0xc013, 0xc014, 0xc027, 0xc028, 0xc024, 0x009e, 0x006b, 0x0039, 0x009c,
        0x0035,
    ];
    for suite in suites {
        // All of what a server may be like with the first; with the others each side of it at least once.
        for bits in (0..16).filter(|bits| suite == 0xc02f || bits % 5 == 0) {
            let server = Server {
                version: Version::TLS_1_2,
                suite,
                extended: bits & 1 == 0,
                secure: bits & 2 == 0,
                asks: bits & 4 == 0,
                talks: bits & 8 == 0,
                takes: 30,
                then: Then::Close,
            };
            let secure = server.secure;
            let (seen, taken) = seen(server, bits % 3 == 0).await;
            let seen = seen.unwrap();
            assert_eq!((seen.suite, seen.secure), (suite, secure));
            assert_eq!(counts(Ok(seen)), (11, 11, RenegotiationEnd::Completed));
            assert_eq!(taken, 11);
        }
    }
}

/// The same before TLS 1.2: other keys, other records, other signatures.
#[tokio::test]
async fn older_versions_renegotiate_as_well() {
    for version in [Version::TLS_1_0, Version::TLS_1_1] {
        for (suite, bits) in [
            (0xc013, 0),
            (0xc014, 5),
            (0x0033, 10),
            (0x0039, 15),
            (0x002f, 3),
            (0x0035, 12),
        ] {
            let server = Server {
                version,
                suite,
                extended: bits & 1 == 0,
                secure: bits & 2 == 0,
                asks: bits & 4 == 0,
                talks: bits & 8 == 0,
                takes: 30,
                then: Then::Close,
            };
            let secure = server.secure;
            let (seen, taken) = seen(server, bits % 3 == 0).await;
            let seen = seen.unwrap();
            assert_eq!(
                (seen.version, seen.suite, seen.secure),
                (version.0, suite, secure),
                "{version} {suite:04x}"
            );
            assert_eq!(counts(Ok(seen)), (11, 11, RenegotiationEnd::Completed));
            assert_eq!(taken, 11);
        }
    }
}

/// A hello that is answered is no handshake that is completed.
#[tokio::test]
async fn accepting_the_hello_and_then_closing_is_a_refusal() {
    for then in [Then::Close, Then::HelloAndClose, Then::AllButFinished] {
        for takes in [0, 3] {
            let then = then.clone();
            let server = Server {
                takes,
                then,
                ..Server::default()
            };
            let (seen, _) = seen(server, true).await;
            assert_eq!(counts(seen), (takes + 1, takes, RenegotiationEnd::Closed));
        }
    }
}

#[tokio::test]
async fn alerts_are_told_apart() {
    for (level, description, end) in [
        (1, 100, RenegotiationEnd::Alert(100)),
        (2, 100, RenegotiationEnd::Alert(100)),
        (2, 40, RenegotiationEnd::Alert(40)),
        (2, 10, RenegotiationEnd::Alert(10)),
        (1, 0, RenegotiationEnd::Closed),
        (2, 0, RenegotiationEnd::Closed),
    ] {
        let then = Then::Alert(level, description);
        let server = Server {
            then,
            ..Server::default()
        };
        let (seen, _) = seen(server, false).await;
        assert_eq!(counts(seen), (1, 0, end), "{level} {description}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_takes_no_notice_is_left_after_three_seconds() {
    // A warning that means something else is no answer either.
    for then in [Then::Nothing, Then::Alert(1, 112)] {
        let began = tokio::time::Instant::now();
        let server = Server {
            takes: 2,
            then,
            ..Server::default()
        };
        let (seen, _) = seen(server, true).await;
        assert_eq!(counts(seen), (3, 2, RenegotiationEnd::Ignored));
        let took = began.elapsed();
        assert!(
            took >= PATIENCE && took < PATIENCE + Duration::from_millis(100),
            "{took:?}"
        );
    }
}

#[tokio::test]
async fn what_we_cannot_do_is_ours() {
    for (version, suites) in [
        (Version::SSL_3_0, vec![]),
        // RC4, and a suite that came with TLS 1.2.
        (Version::TLS_1_0, vec![Suite(0x0005), Suite(0xc02f)]),
        (Version::TLS_1_3, vec![]),
        (Version::TLS_1_2, vec![Suite(0x0005), Suite(0xfffe)]),
    ] {
        let (ours, _theirs) = duplex(1 << 16);
        let unseen = renegotiate(ours, NAME, version, &suites, true, 11)
            .await
            .unwrap_err();
        assert_eq!(unseen.reason, Reason::OurSide, "{version}");
    }
}

#[test]
fn time_that_runs_out_takes_nothing_away() {
    let late = || Ended::Unseen(unseen(Reason::Timeout, ""));
    assert_eq!(end(late(), 3).unwrap(), RenegotiationEnd::Ignored);
    assert_eq!(end(late(), 0).unwrap_err().reason, Reason::Timeout);
    assert_eq!(
        end(malformed("").into(), 3).unwrap_err().reason,
        Reason::Malformed
    );
}
