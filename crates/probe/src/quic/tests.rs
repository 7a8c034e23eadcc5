use std::net::SocketAddr;

use facts::Measured;
use quinn::{ServerConfig, crypto::rustls::QuicServerConfig};

use super::*;
use crate::{
    loopback::{account, tls_config},
    net::{DoorOptions, Guard, NetMap, Pace, Trace},
};

const HOST: &str = "example.test";
const ADDRESS: &str = "198.18.0.1";

/// A server's end of QUIC on a socket of the system.
fn server(socket: std::net::UdpSocket, protocols: &[&str]) -> Endpoint {
    let tls = QuicServerConfig::try_from(tls_config(HOST, protocols)).unwrap();
    let server = ServerConfig::with_crypto(Arc::new(tls));
    let runtime = Arc::new(quinn::TokioRuntime);
    Endpoint::new(EndpointConfig::default(), Some(server), socket, runtime).unwrap()
}

fn bound() -> (std::net::UdpSocket, SocketAddr) {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let at = socket.local_addr().unwrap();
    (socket, at)
}

fn door(at: SocketAddr, trace: Option<Trace>) -> Door {
    let options = DoorOptions {
        pace: Pace::none(),
        guard: Guard::allowing(vec!["198.18.0.0/15".parse().unwrap()]),
        trace,
        ..DoorOptions::default()
    };
    let map = format!("udp {ADDRESS}:443 {at}");
    Door::onto(options, Arc::new(NetMap::parse(&map).unwrap()))
}

fn target() -> Target<'static> {
    Target {
        address: ADDRESS.parse().unwrap(),
        purpose: Purpose::Https,
        about: HOST,
    }
}

async fn look(at: SocketAddr) -> Result<Http3, Unseen> {
    http3(&door(at, None), &account(), target(), "a browser").await
}

/// Answers every request of every connection with `fields` and status 200.
async fn speak_http(endpoint: Endpoint, fields: Vec<(String, String)>) {
    while let Some(incoming) = endpoint.accept().await {
        let Ok(connection) = incoming.await else { continue };
        let fields = fields.clone();
        tokio::spawn(async move {
            let connection = h3_quinn::Connection::new(connection);
            let mut connection = h3::server::Connection::<_, Bytes>::new(connection).await.unwrap();
            while let Ok(Some(resolver)) = connection.accept().await {
                let (request, mut stream) = resolver.resolve_request().await.unwrap();
                assert_eq!(request.method(), "HEAD");
                assert_eq!(request.headers()["user-agent"], "a browser");
                let mut response = hyper::Response::builder().status(200);
                for (name, value) in &fields {
                    response = response.header(name, value);
                }
                let _ = stream.send_response(response.body(()).unwrap()).await;
                let _ = stream.finish().await;
            }
        });
    }
}

#[tokio::test]
async fn a_server_of_http3_is_seen_as_it_is() {
    let (socket, at) = bound();
    let serving = tokio::spawn(speak_http(
        server(socket, &["h3"]),
        vec![("x-a".into(), "b".into())],
    ));
    let folder = tempfile::tempdir().unwrap();
    let trace = Trace::create(&folder.path().join("trace")).unwrap();
    let account = account();
    let seen = http3(&door(at, Some(trace.clone())), &account, target(), "a browser")
        .await
        .unwrap();
    assert_eq!(seen.version, 1);
    let tls = &seen.tls;
    assert_eq!((tls.version, tls.alpn.as_deref()), (0x0304, Some("h3")));
    // X25519MLKEM768, which both sides put first.
    assert_eq!(tls.group, Some(0x11ec));
    assert!((0x1301..=0x1303).contains(&tls.suite));
    assert_eq!((tls.chain.len(), tls.cut), (1, false));
    let response = seen.response.seen().unwrap();
    assert_eq!((response.status, response.version.as_str()), (200, "HTTP/3"));
    assert_eq!(response.header("x-a").collect::<Vec<_>>(), ["b"]);
    assert_eq!(account.connections(), 1);
    trace.flush().unwrap();
    let lines = std::fs::read_to_string(folder.path().join("trace")).unwrap();
    let line: serde_json::Value = serde_json::from_str(lines.trim()).unwrap();
    assert_eq!(line["purpose"], "http3");
    assert_eq!((&line["transport"], &line["port"]), (&"udp".into(), &443.into()));
    assert_eq!(line["outcome"], "ok");
    assert!(line["sent"].as_u64().unwrap() > 1200 && line["received"].as_u64().unwrap() > 1200);
    serving.abort();
}

#[tokio::test]
async fn nobody_there_and_nobody_answering_are_told_apart() {
    let (socket, at) = bound();
    drop(socket);
    assert_eq!(look(at).await.unwrap_err().reason, Reason::Refused);

    let (silent, at) = bound();
    tokio::time::pause();
    assert_eq!(look(at).await.unwrap_err().reason, Reason::Timeout);
    drop(silent);
}

#[tokio::test]
async fn nonsense_is_no_answer() {
    let (socket, at) = bound();
    let talking = std::thread::spawn(move || {
        let mut buffer = [0; 2000];
        let (_, from) = socket.recv_from(&mut buffer).unwrap();
        for octets in [&b"HTTP/1.1 400\r\n"[..], &[0xff; 1300], &[], &[0xc0, 0, 0, 0, 1]] {
            socket.send_to(octets, from).unwrap();
        }
        // More than anybody reads.
        for _ in 0..SIZE_MAX / 1300 + 8 {
            let _ = socket.send_to(&[0xc3; 1300], from);
            std::thread::sleep(Duration::from_micros(200));
        }
        socket
    });
    let why = look(at).await.unwrap_err();
    assert!(
        [Reason::TooLarge, Reason::Timeout].contains(&why.reason),
        "{why:?}"
    );
    talking.join().unwrap();
}

#[tokio::test]
async fn a_server_of_other_versions_says_so() {
    let (socket, at) = bound();
    let talking = std::thread::spawn(move || {
        let mut buffer = [0; 2000];
        let (size, from) = socket.recv_from(&mut buffer).unwrap();
        let octets = &buffer[..size];
        let to = octets[5] as usize;
        let (destination, rest) = octets[6..].split_at(to);
        let source = &rest[1..1 + rest[0] as usize];
        // RFC 9000 §17.2.1: the connection ids change places.
        let mut answer = vec![0x80, 0, 0, 0, 0, source.len() as u8];
        answer.extend(source);
        answer.push(destination.len() as u8);
        answer.extend(destination);
        answer.extend(0x6b33_43cf_u32.to_be_bytes());
        socket.send_to(&answer, from).unwrap();
        // Held until the end: a port that closes would refuse the datagrams still under way.
        socket
    });
    let why = look(at).await.unwrap_err();
    assert_eq!(why.reason, Reason::Malformed);
    talking.join().unwrap();
}

#[tokio::test]
async fn quic_without_http3_is_a_refusal() {
    let (socket, at) = bound();
    let endpoint = server(socket, &["hq-interop"]);
    let serving = tokio::spawn(async move {
        while let Some(incoming) = endpoint.accept().await {
            let _ = incoming.await;
        }
    });
    let why = look(at).await.unwrap_err();
    assert_eq!(why.reason, Reason::Closed);
    assert!(why.detail.unwrap().contains("120"), "no_application_protocol");
    serving.abort();
}

#[tokio::test]
async fn a_handshake_without_a_response_is_kept() {
    let (socket, at) = bound();
    let endpoint = server(socket, &["h3"]);
    let serving = tokio::spawn(async move {
        while let Some(incoming) = endpoint.accept().await {
            let connection = incoming.await.unwrap();
            connection.close(VarInt::from_u32(0x107), b"too busy");
        }
    });
    let seen = look(at).await.unwrap();
    assert_eq!(seen.tls.alpn.as_deref(), Some("h3"));
    assert_eq!(seen.response.why_not().unwrap().reason, Reason::Closed);
    serving.abort();
}

#[tokio::test]
async fn a_head_without_end_is_not_read() {
    let (socket, at) = bound();
    let fields = (0..700).map(|n| (format!("x-{n}"), "y".repeat(1000))).collect();
    let serving = tokio::spawn(speak_http(server(socket, &["h3"]), fields));
    let seen = look(at).await.unwrap();
    assert!(matches!(seen.response, Measured::Unseen(_)), "{seen:?}");
    serving.abort();
}

#[tokio::test]
async fn a_refusal_of_the_door_sends_nothing() {
    let (socket, at) = bound();
    socket.set_nonblocking(true).unwrap();
    let door = Door::onto(
        DoorOptions::default(),
        Arc::new(NetMap::parse(&format!("udp {ADDRESS}:443 {at}")).unwrap()),
    );
    let account = account();
    let why = http3(&door, &account, target(), "a browser").await.unwrap_err();
    assert_eq!(why.reason, Reason::Guarded);
    assert_eq!(account.connections(), 0);
    assert!(socket.recv(&mut [0; 10]).is_err());
}

#[test]
fn a_hello_in_pieces_is_put_together() {
    let watch = Watch::default();
    let hello = |group: [u8; 2]| {
        let mut body = vec![3, 3];
        body.extend([7; 32]);
        body.extend([0, 0x13, 0x01, 0]);
        body.extend([0, 6, 0, 0x33, 0, 2]);
        body.extend(group);
        let mut message = vec![2, 0, 0, body.len() as u8];
        message.extend(body);
        message
    };
    // Asked again first, as RFC 8446 §4.1.4 has it.
    let octets = [hello([0, 0x17]), hello([0, 0x1d]), vec![8, 0, 0, 0]].concat();
    for octet in octets.chunks(1) {
        watch.hear(octet);
    }
    watch.hear(&hello([0, 0x18]));
    assert_eq!(watch.hello().unwrap().group().unwrap().0, 0x1d);
    assert_eq!(watch.hello().unwrap().suite.0, 0x1301);
}
