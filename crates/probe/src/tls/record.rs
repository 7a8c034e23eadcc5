//! Accepts every certificate and writes down what was sent.

use std::sync::{Mutex, PoisonError};

use super::Signatures;
use facts::Base64;
use rustls::{
    DigitallySignedStruct, Error, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    pki_types::{CertificateDer, ServerName, UnixTime},
};

/// Certificates of one chain that are kept.
const CERTIFICATES_MAX: usize = 10;

/// Octets of one chain that are kept.
const CHAIN_MAX: usize = 100_000;

/// Octets of a stapled response that are kept; real ones have 500 to 3,000.
const OCSP_MAX: usize = 20_000;

/// The certificates of one handshake, whether there were more than are kept, and the stapled response.
type Recorded = (Vec<Base64>, bool, Option<Base64>);

/// A verifier that verifies nothing and remembers everything, within bounds. For one handshake.
#[derive(Debug)]
pub struct Recorder {
    seen: Mutex<Recorded>,
    signatures: Signatures,
}

impl Recorder {
    /// One that understands these signatures.
    pub fn new(signatures: Signatures) -> Self {
        Recorder {
            seen: Mutex::default(),
            signatures,
        }
    }

    /// What was sent; nothing is left here.
    pub fn take(&self) -> Recorded {
        std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        ocsp_response: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let mut size = 0;
        let mut chain = Vec::new();
        for certificate in std::iter::once(end_entity).chain(intermediates) {
            size += certificate.len();
            if chain.len() == CERTIFICATES_MAX || size > CHAIN_MAX {
                break;
            }
            chain.push(Base64(certificate.to_vec()));
        }
        let cut = chain.len() <= intermediates.len();
        let stapled = !ocsp_response.is_empty() && ocsp_response.len() <= OCSP_MAX;
        *seen = (chain, cut, stapled.then(|| Base64(ocsp_response.to_vec())));
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        // What browsers offer comes first, so that a server with several certificates sends what visitors get. The
        // rest lets a server with nothing else show what it has.
        let all = [
            SignatureScheme::ECDSA_NISTP256_SHA256,
            SignatureScheme::RSA_PSS_SHA256,
            SignatureScheme::RSA_PKCS1_SHA256,
            SignatureScheme::ECDSA_NISTP384_SHA384,
            SignatureScheme::RSA_PSS_SHA384,
            SignatureScheme::RSA_PKCS1_SHA384,
            SignatureScheme::RSA_PSS_SHA512,
            SignatureScheme::RSA_PKCS1_SHA512,
            SignatureScheme::ECDSA_NISTP521_SHA512,
            SignatureScheme::ED25519,
            SignatureScheme::ED448,
            SignatureScheme::RSA_PKCS1_SHA1,
            SignatureScheme::ECDSA_SHA1_Legacy,
            // Keys for RSASSA-PSS alone (RFC 8446 §4.2.3), and brainpool curves (RFC 8734): nobody here verifies anything.
            SignatureScheme::Unknown(0x0809),
            SignatureScheme::Unknown(0x080a),
            SignatureScheme::Unknown(0x080b),
            SignatureScheme::Unknown(0x081a),
            SignatureScheme::Unknown(0x081b),
            SignatureScheme::Unknown(0x081c),
        ];
        let is_rsa = |scheme: &SignatureScheme| {
            use SignatureScheme as S;
            matches!(
                *scheme,
                S::RSA_PSS_SHA256
                    | S::RSA_PKCS1_SHA256
                    | S::RSA_PSS_SHA384
                    | S::RSA_PKCS1_SHA384
                    | S::RSA_PSS_SHA512
                    | S::RSA_PKCS1_SHA512
                    | S::RSA_PKCS1_SHA1
                    | S::Unknown(0x0809..=0x080b)
            )
        };
        all.into_iter()
            .filter(|scheme| match self.signatures {
                Signatures::All => true,
                Signatures::Rsa => is_rsa(scheme),
                Signatures::Curves => !is_rsa(scheme),
            })
            .collect()
    }
}
