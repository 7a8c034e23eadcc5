//! TLS: one full handshake, and where that does not come about, a bare hello.
//!
//! Nothing is trusted or refused here. The certificates that a server sends are recorded, whatever they are; whether
//! they are good is judged elsewhere, under a policy and with the roots that go with it.

mod bare;
mod record;
pub mod roots;

use std::{
    io,
    sync::{Arc, OnceLock},
};

use facts::{Reason, Timestamp, TlsSession, Unseen};
use rustls::{
    ClientConfig, ClientConnection,
    client::Resumption,
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::ServerName,
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::net;

pub use bare::bare_hello;
use record::Recorder;

/// The application protocols that we speak over TLS, the dearest first.
const ALPN: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// Does a full handshake on `stream`: TLS 1.2 or 1.3, with `server_name` as the name asked for and `h2` and `http/1.1`
/// as application protocols. Any certificate is accepted. The time it may take is bounded by the stream.
///
/// # Errors
/// `closed` where the server ended it, with an alert or without, `malformed` where it does not speak TLS as it should,
/// and what the stream says of itself.
pub async fn handshake<S>(stream: S, server_name: &str) -> Result<(TlsStream<S>, TlsSession), Unseen>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let name = ServerName::try_from(server_name.to_owned()).map_err(|_| Unseen {
        reason: Reason::OurSide,
        detail: Some(format!("'{server_name}' cannot be sent as a server name")),
    })?;
    let recorder = Arc::new(Recorder::default());
    let connector = TlsConnector::from(Arc::new(configuration(recorder.clone())?));
    let stream = connector
        .connect(name, stream)
        .await
        .map_err(|error| why(&error))?;
    let session = session(server_name, stream.get_ref().1, &recorder);
    Ok((stream, session))
}

fn configuration(recorder: Arc<Recorder>) -> Result<ClientConfig, Unseen> {
    let builder = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(|error| Unseen {
            reason: Reason::OurSide,
            detail: Some(error.to_string()),
        })?;
    let mut configuration = builder
        .dangerous()
        .with_custom_certificate_verifier(recorder)
        .with_no_client_auth();
    configuration.alpn_protocols = ALPN.map(<[u8]>::to_vec).to_vec();
    // Every handshake is to be a full one, with all certificates.
    configuration.resumption = Resumption::disabled();
    Ok(configuration)
}

/// The cryptography, with the groups that browsers offer.
fn provider() -> Arc<CryptoProvider> {
    static PROVIDER: OnceLock<Arc<CryptoProvider>> = OnceLock::new();
    let provider = PROVIDER.get_or_init(|| {
        use aws_lc_rs::kx_group::{SECP256R1, SECP384R1, X25519, X25519MLKEM768};
        Arc::new(CryptoProvider {
            kx_groups: vec![X25519MLKEM768, X25519, SECP256R1, SECP384R1],
            ..aws_lc_rs::default_provider()
        })
    });
    provider.clone()
}

fn session(server_name: &str, connection: &ClientConnection, recorder: &Recorder) -> TlsSession {
    let (chain, cut, ocsp) = recorder.take();
    TlsSession {
        at: Timestamp::now(),
        server_name: server_name.to_owned(),
        // A completed handshake has a version and a suite.
        version: connection.protocol_version().map_or(0, u16::from),
        suite: connection
            .negotiated_cipher_suite()
            .map_or(0, |suite| u16::from(suite.suite())),
        group: connection
            .negotiated_key_exchange_group()
            .map(|group| u16::from(group.name())),
        alpn: connection
            .alpn_protocol()
            .map(|protocol| String::from_utf8_lossy(protocol).into_owned()),
        chain,
        cut,
        ocsp,
    }
}

/// What an error of a stream under TLS means to us.
pub fn why(error: &io::Error) -> Unseen {
    match error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>())
    {
        // It is TLS, and the server says no.
        Some(rustls::Error::AlertReceived(alert)) => Unseen {
            reason: Reason::Closed,
            detail: Some(format!("the server sent the alert {alert:?}")),
        },
        Some(other) => Unseen {
            reason: Reason::Malformed,
            detail: Some(other.to_string()),
        },
        None => net::why(error),
    }
}

#[cfg(test)]
mod tests;
