//! HTTP/3 servers: many hosts on one UDP socket, told apart by the name in the TLS hello or the authority asked for.

use std::{io, sync::Arc, time::Duration};

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::Method;
use quinn::{Endpoint, EndpointConfig, Incoming, TokioRuntime, crypto::rustls::QuicServerConfig};
use rustls::{
    ServerConfig,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use tokio::{net::UdpSocket, sync::Semaphore, time::timeout};

use super::{CONCURRENT, Hosts, web};
use crate::web::Udp;

/// How long a connection may live.
const PATIENCE: Duration = Duration::from_secs(60);

/// The server's end of QUIC on `socket`.
pub(super) fn endpoint(socket: UdpSocket, hosts: Arc<Hosts>) -> io::Result<Endpoint> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut tls = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(io::Error::other)?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(ByName(hosts)));
    tls.alpn_protocols = vec![b"h3".to_vec()];
    let tls = QuicServerConfig::try_from(tls).map_err(io::Error::other)?;
    let server = quinn::ServerConfig::with_crypto(Arc::new(tls));
    let runtime = Arc::new(TokioRuntime);
    Endpoint::new(
        EndpointConfig::default(),
        Some(server),
        socket.into_std()?,
        runtime,
    )
}

/// The certificate of the host that was named.
struct ByName(Arc<Hosts>);

impl std::fmt::Debug for ByName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ByName")
    }
}

impl ResolvesServerCert for ByName {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let name = hello.server_name()?.to_ascii_lowercase();
        let host = self.0.find(&name, true)?;
        let speaks = host.endpoint.udp == Udp::Http3;
        host.tls.filter(|_| speaks)?.cert_resolver.resolve(hello)
    }
}

pub(super) async fn serve(endpoint: Endpoint, hosts: Arc<Hosts>) {
    let places = Arc::new(Semaphore::new(CONCURRENT));
    while let Ok(place) = places.clone().acquire_owned().await {
        let Some(incoming) = endpoint.accept().await else {
            return;
        };
        let hosts = hosts.clone();
        tokio::spawn(async move {
            // A visitor who leaves in the middle is no concern of ours.
            let _ = timeout(PATIENCE, answer(incoming, &hosts)).await;
            drop(place);
        });
    }
}

async fn answer(incoming: Incoming, hosts: &Hosts) -> Option<()> {
    let connection = h3_quinn::Connection::new(incoming.await.ok()?);
    let mut connection = h3::server::Connection::<_, Bytes>::new(connection).await.ok()?;
    while let Some(resolver) = connection.accept().await.ok()? {
        let (request, mut stream) = resolver.resolve_request().await.ok()?;
        let name = request.uri().host().unwrap_or_default().to_ascii_lowercase();
        let host = hosts.find(&name, true)?;
        let (head, body) = web::say(&host.endpoint, request.uri().path()).into_parts();
        stream
            .send_response(hyper::Response::from_parts(head, ()))
            .await
            .ok()?;
        if request.method() != Method::HEAD {
            let content = match body {
                web::Content::Whole(octets) => octets.collect().await.ok()?.to_bytes(),
                // Once is enough here.
                web::Content::Endless(octets) => octets,
            };
            stream.send_data(content).await.ok()?;
        }
        stream.finish().await.ok()?;
    }
    Some(())
}
