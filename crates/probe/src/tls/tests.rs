use std::sync::Arc;

use facts::{Base64, RawHello, Reason};
use rustls::{ServerConfig, pki_types::PrivateKeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::*;
use crate::loopback::{server_builder, tls_config};

const NAME: &str = "example.test";

fn client() -> Client {
    Client::new(true, Signatures::All).unwrap()
}

/// Serves one handshake and then waits for the other side to end it.
async fn serve(config: ServerConfig, stream: DuplexStream) -> Option<String> {
    let stream = tokio_rustls::TlsAcceptor::from(Arc::new(config))
        .accept(stream)
        .await;
    let mut stream = stream.ok()?;
    let name = stream.get_ref().1.server_name().map(str::to_owned);
    let _ = stream.read_u8().await;
    name
}

async fn shake(config: ServerConfig) -> Result<TlsSession, Unseen> {
    let (ours, theirs) = duplex(100_000);
    let server = tokio::spawn(serve(config, theirs));
    let (mut stream, session) = client().handshake(ours, NAME).await?;
    stream.write_all(b"x").await.unwrap();
    assert_eq!(server.await.unwrap().as_deref(), Some(NAME));
    Ok(session)
}

/// What a bare hello brings back from a server that says `octets` to it and hangs up.
async fn hello_to(octets: &[u8]) -> Result<RawHello, Unseen> {
    let (mut ours, mut theirs) = duplex(100_000);
    let mut first = [0; 5];
    let (outcome, ()) = tokio::join!(bare_hello(&mut ours, NAME), async {
        theirs.read_exact(&mut first).await.unwrap();
        theirs.write_all(octets).await.unwrap();
        drop(theirs);
    });
    outcome
}

async fn hello_to_server(config: ServerConfig) -> Result<RawHello, Unseen> {
    let (mut ours, theirs) = duplex(100_000);
    tokio::spawn(serve(config, theirs));
    bare_hello(&mut ours, NAME).await
}

fn chain_of(count: usize, staple: &[u8]) -> ServerConfig {
    let made = rcgen::generate_simple_self_signed([NAME.to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let chain = vec![made.cert.der().clone(); count];
    server_builder()
        .with_single_cert_with_ocsp(chain, key, staple.to_vec())
        .unwrap()
}

#[tokio::test]
async fn a_handshake_tells_what_was_agreed_upon() {
    let session = shake(tls_config(NAME, &["h2", "http/1.1"])).await.unwrap();
    assert_eq!((session.version, session.alpn.as_deref()), (0x0304, Some("h2")));
    assert!((0x1301..=0x1303).contains(&session.suite));
    // The server has the same groups and no order of its own: ours counts, the hybrid first.
    assert_eq!(session.group, Some(0x11ec));
    assert_eq!((session.chain.len(), session.cut, session.ocsp), (1, false, None));
    assert_eq!(session.server_name, NAME);
    let session = shake(tls_config(NAME, &[])).await.unwrap();
    assert_eq!(session.alpn, None);
}

#[tokio::test]
async fn an_older_server_is_spoken_to() {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let made = rcgen::generate_simple_self_signed([NAME.to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS12])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let session = shake(config.clone()).await.unwrap();
    assert_eq!((session.version, session.group), (0x0303, Some(0x001d)));
    assert!(matches!(
        hello_to_server(config).await,
        Ok(RawHello::Server { version: 0x0303, .. })
    ));
}

#[tokio::test]
async fn certificates_and_staples_are_kept_within_bounds() {
    let session = shake(chain_of(3, b"a staple")).await.unwrap();
    assert_eq!((session.chain.len(), session.cut), (3, false));
    assert_eq!(session.ocsp, Some(Base64(b"a staple".to_vec())));
    let session = shake(chain_of(11, &[7; 30_000])).await.unwrap();
    assert_eq!((session.chain.len(), session.cut, session.ocsp), (10, true, None));
}

/// Begins a handshake of TLS 1.2 with a certificate of 2 MB, as 100,000 names make it, and sends until it is cut off.
async fn flood(mut stream: DuplexStream) -> std::io::Result<()> {
    let record = |body: &[u8]| {
        let length = u16::try_from(body.len()).unwrap().to_be_bytes();
        [&[22, 3, 3], &length[..], body].concat()
    };
    // ECDHE_RSA_WITH_AES_128_GCM_SHA256, no extensions.
    let hello = [&[2, 0, 0, 38, 3, 3][..], &[7; 32], &[0, 0xc0, 0x2f, 0]].concat();
    stream.write_all(&record(&hello)).await?;
    stream
        .write_all(&record(&[11, 0x20, 0, 0, 0x1f, 0xff, 0xfd]))
        .await?;
    let mut sent = 0_u64;
    loop {
        stream.write_all(&record(&[0; 16_000])).await?;
        sent += 16_000;
        assert!(sent < 4_000_000, "nobody stopped it");
    }
}

#[tokio::test]
async fn certificates_of_megabytes_are_not_waited_for() {
    let (ours, theirs) = duplex(1 << 20);
    let server = tokio::spawn(flood(theirs));
    let why = client()
        .handshake(ours, NAME)
        .await
        .map(|(_, session)| session)
        .unwrap_err();
    assert_eq!(why.reason, Reason::TooLarge, "{why:?}");
    // The server notices by its failed writing that it was cut off.
    assert!(server.await.unwrap().is_err());
}

#[tokio::test]
async fn refusals_say_why() {
    let why = shake(tls_config(NAME, &["spdy/1"])).await.unwrap_err();
    assert_eq!(why.reason, Reason::Closed);
    assert!(why.detail.unwrap().contains("NoApplicationProtocol"));
    let (ours, theirs) = duplex(100_000);
    drop(theirs);
    assert_eq!(
        client().handshake(ours, NAME).await.unwrap_err().reason,
        Reason::Closed
    );
    for name in ["", "a name", &"a".repeat(300)] {
        let (ours, _theirs) = duplex(100);
        assert_eq!(
            client().handshake(ours, name).await.unwrap_err().reason,
            Reason::OurSide
        );
    }
}

#[tokio::test]
async fn other_protocols_are_no_tls() {
    for octets in [
        &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..],
        b"SSH-2.0-OpenSSH\r\n",
        &[0; 40],
    ] {
        let (ours, mut theirs) = duplex(100_000);
        let client = client();
        let (outcome, _) = tokio::join!(client.handshake(ours, NAME), async {
            theirs.write_all(octets).await.unwrap();
            let _ = theirs.read_to_end(&mut Vec::new()).await;
        });
        assert_eq!(outcome.unwrap_err().reason, Reason::Malformed);
        assert_eq!(
            hello_to(octets).await,
            Ok(RawHello::NotTls(Base64(octets.to_vec())))
        );
    }
}

#[tokio::test]
async fn a_bare_hello_tells_old_from_new() {
    let mut old = vec![22, 3, 0, 0, 42, 2, 0, 0, 38, 3, 0];
    old.extend([7; 32]);
    old.extend([0, 0, 5, 0]);
    assert_eq!(
        hello_to(&old).await,
        Ok(RawHello::Server {
            version: 0x0300,
            suite: 5
        })
    );
    assert_eq!(
        hello_to(&[21, 3, 1, 0, 2, 2, 40]).await,
        Ok(RawHello::Alert { description: 40 })
    );
    assert_eq!(hello_to(b"").await.unwrap_err().reason, Reason::Closed);
    assert_eq!(hello_to(&old[..20]).await.unwrap_err().reason, Reason::Closed);
    let made = tls_config(NAME, &[]);
    let only_new = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(made.cert_resolver.clone());
    assert_eq!(
        hello_to_server(only_new).await,
        Ok(RawHello::Alert { description: 70 })
    );
}

#[tokio::test]
async fn endless_warnings_are_not_read_for_ever() {
    let (mut ours, mut theirs) = duplex(1000);
    let pouring = async { while theirs.write_all(&[21, 3, 1, 0, 2, 1, 112]).await.is_ok() {} };
    tokio::select! {
        outcome = bare_hello(&mut ours, NAME) => assert_eq!(outcome.unwrap_err().reason, Reason::TooLarge),
        () = pouring => panic!("the reader went away"),
    }
}

/// Serves two connections: a first one that hands out tickets, and one that may take early data and answers it.
async fn early(max: u32, answer: &'static [u8]) -> (usize, u32, facts::EarlyAttempt) {
    let mut config = tls_config(NAME, &["http/1.1"]);
    config.max_early_data_size = max;
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let (ours, theirs) = duplex(100_000);
    let first = acceptor.clone();
    tokio::spawn(async move {
        let mut stream = first.accept(theirs).await.unwrap();
        stream.write_all(b"hello").await.unwrap();
        let _ = stream.read_u8().await;
    });
    let client = client();
    let (mut stream, session) = client.handshake(ours, NAME).await.unwrap();
    assert_eq!(session.alpn.as_deref(), Some("http/1.1"));
    stream.read_exact(&mut [0; 5]).await.unwrap();
    let (count, octets) = client.tickets().count();
    let (ours, theirs) = duplex(100_000);
    tokio::spawn(async move {
        let mut stream = acceptor.accept(theirs).await.unwrap();
        stream.write_all(answer).await.unwrap();
        let _ = stream.read_u8().await;
    });
    let words = early::Words::Request {
        http2: false,
        user_agent: "Someone",
    };
    let attempt = client.early_data(ours, NAME, words).await.unwrap();
    (count, octets, attempt)
}

#[tokio::test]
async fn early_data_is_taken_only_by_those_who_say_so() {
    let (tickets, octets, attempt) = early(0, b"").await;
    assert!(tickets > 0 && octets == 0);
    assert!(
        attempt.resumed && !attempt.accepted && attempt.status.is_none(),
        "{attempt:?}"
    );
    let (_, octets, attempt) = early(4096, b"HTTP/1.1 200 OK\r\n\r\n").await;
    assert_eq!(octets, 4096);
    assert!(attempt.resumed && attempt.accepted);
    assert_eq!(attempt.status, Some(200));
    let (_, _, attempt) = early(4096, b"HTTP/1.1 425 Too Early\r\n\r\n").await;
    assert_eq!(attempt.status, Some(425));
}

/// A server that has answered what came early closes: the rest of our handshake finds nobody, and the answer counts.
#[tokio::test]
async fn an_answer_to_early_data_counts_though_its_server_is_gone() {
    let mut config = tls_config(NAME, &["http/1.1"]);
    config.max_early_data_size = 4096;
    config.send_half_rtt_data = true;
    let config = Arc::new(config);
    let (ours, theirs) = duplex(100_000);
    let acceptor = tokio_rustls::TlsAcceptor::from(config.clone());
    tokio::spawn(async move {
        let mut stream = acceptor.accept(theirs).await.unwrap();
        stream.write_all(b"hello").await.unwrap();
        let _ = stream.read_u8().await;
    });
    let client = client();
    let (mut stream, _) = client.handshake(ours, NAME).await.unwrap();
    stream.read_exact(&mut [0; 5]).await.unwrap();
    let (ours, mut theirs) = duplex(100_000);
    tokio::spawn(async move {
        let mut server = rustls::ServerConnection::new(config).unwrap();
        let mut part = [0; 16_384];
        while server.early_data().is_none() {
            let count = theirs.read(&mut part).await.unwrap();
            server.read_tls(&mut &part[..count]).unwrap();
            server.process_new_packets().unwrap();
        }
        server.writer().write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        let mut octets = Vec::new();
        while server.wants_write() {
            server.write_tls(&mut octets).unwrap();
        }
        theirs.write_all(&octets).await.unwrap();
    });
    let words = early::Words::Request {
        http2: false,
        user_agent: "Someone",
    };
    let attempt = client.early_data(ours, NAME, words).await.unwrap();
    assert!(attempt.resumed && attempt.accepted, "{attempt:?}");
    assert_eq!(attempt.status, Some(200));
}

#[tokio::test]
async fn a_hello_may_leave_out_the_large_key_and_other_signatures() {
    let client = Client::new(false, Signatures::Rsa).unwrap();
    let (ours, theirs) = duplex(100_000);
    tokio::spawn(serve(tls_config(NAME, &[]), theirs));
    // The server's key is of a curve.
    let why = client.handshake(ours, NAME).await.err().unwrap();
    assert_eq!(why.reason, Reason::Closed);
    let client = Client::new(false, Signatures::Curves).unwrap();
    let (ours, theirs) = duplex(100_000);
    tokio::spawn(serve(tls_config(NAME, &[]), theirs));
    let (_, session) = client.handshake(ours, NAME).await.unwrap();
    assert_eq!((session.group, session.shares), (Some(0x001d), vec![0x001d]));
}
