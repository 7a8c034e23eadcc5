//! How a server signs in TLS 1.3: shown only by a handshake that is gone through, once for each signature algorithm.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use facts::{Reason, SignedAnswer, Unseen};
use rustls::{
    ClientConfig, DigitallySignedStruct, Error, SignatureScheme,
    client::{
        Resumption,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;

use super::{ALPN, provider, why};

/// No scheme: they have two octets.
const NONE: u32 = u32::MAX;

/// Verifies nothing and remembers what the server signed with.
#[derive(Debug)]
struct Watch {
    offered: Vec<SignatureScheme>,
    used: AtomicU32,
}

/// Does a full handshake of TLS 1.3 that understands no signature but those `offered`, the dearest first. `hybrid`: whether a
/// key for a post-quantum hybrid goes along, which makes the hello large. The time it may take is bounded by the stream.
///
/// # Errors
/// As for [`super::Client::handshake`], but for alerts: those are an answer.
pub(super) async fn signed<S>(
    stream: S,
    server_name: &str,
    hybrid: bool,
    offered: &[u16],
) -> Result<SignedAnswer, Unseen>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let ours = |detail: String| Unseen {
        reason: Reason::OurSide,
        detail: Some(detail),
    };
    let watch = Arc::new(Watch {
        offered: offered.iter().copied().map(SignatureScheme::from).collect(),
        used: AtomicU32::new(NONE),
    });
    let mut configuration = ClientConfig::builder_with_provider(provider(hybrid))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(|error| ours(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(watch.clone())
        .with_no_client_auth();
    configuration.alpn_protocols = ALPN.map(<[u8]>::to_vec).to_vec();
    configuration.resumption = Resumption::disabled();
    let name = ServerName::try_from(server_name.to_owned())
        .map_err(|_| ours(format!("'{server_name}' cannot be sent as a server name")))?;
    let shaken = TlsConnector::from(Arc::new(configuration))
        .connect(name, stream)
        .await;
    // It has signed, whatever became of the handshake after that.
    if let Ok(scheme) = u16::try_from(watch.used.load(Ordering::Relaxed)) {
        return Ok(SignedAnswer::Scheme(scheme));
    }
    match shaken {
        Ok(_) => Err(Unseen {
            reason: Reason::Malformed,
            detail: Some("the server signed nothing".to_owned()),
        }),
        Err(error) => match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(Error::AlertReceived(alert)) => Ok(SignedAnswer::Alert(u8::from(*alert))),
            _ => Err(why(&error)),
        },
    }
}

impl ServerCertVerifier for Watch {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        // TLS 1.2 is not offered.
        Err(Error::General("a signature of TLS 1.2".to_owned()))
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.used
            .store(u32::from(u16::from(signature.scheme)), Ordering::Relaxed);
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.offered.clone()
    }
}
