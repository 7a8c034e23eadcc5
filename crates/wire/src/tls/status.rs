//! Stapled OCSP responses of TLS 1.2 and before.

use super::reader::{Reader, whole};

/// The body of a CertificateStatus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificateStatus {
    /// One response, about the server's certificate (RFC 6066 §8).
    Ocsp(Vec<u8>),
    /// Responses in the order of the chain; `None` where the server has none for that certificate (RFC 6961 §2.2).
    OcspMulti(Vec<Option<Vec<u8>>>),
}

impl CertificateStatus {
    /// Reads the body of the message; `None` when it is not well-formed or of another kind.
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut rest = Reader(body);
        let status = match rest.octet()? {
            // The length of one response is 1 at least.
            1 => Self::Ocsp(rest.vector24().filter(|response| !response.is_empty())?.to_vec()),
            2 => {
                let mut list = Reader(rest.vector24()?);
                let mut responses = Vec::new();
                while !list.is_empty() {
                    let response = list.vector24()?;
                    responses.push((!response.is_empty()).then(|| response.to_vec()));
                }
                Self::OcspMulti(responses)
            }
            _ => return None,
        };
        whole(rest, status)
    }

    /// The response about the server's own certificate.
    pub fn leaf(&self) -> Option<&[u8]> {
        match self {
            Self::Ocsp(response) => Some(response),
            Self::OcspMulti(responses) => responses.first()?.as_deref(),
        }
    }
}
