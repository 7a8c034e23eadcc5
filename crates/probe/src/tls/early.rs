//! Early data: a request sent before the handshake is done, where a ticket allows it (RFC 8446 §2.3).

use facts::{EarlyAttempt, Unseen};
use rustls::HandshakeKind;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};
use wire::web::first_status;

use super::Client;

/// Octets of a response that are read for its status.
const RESPONSE_MAX: usize = 16_384;

/// What is sent early. It asks for nothing that changes anything.
#[derive(Clone, Copy, Debug)]
pub enum Words<'w> {
    /// A request for `/`. A server takes early data only for the protocol of the ticket (RFC 8446 §4.2.10), so `http2` is
    /// what the first session agreed upon.
    Request {
        /// HTTP/2, not HTTP/1.1.
        http2: bool,
        /// Who we say we are.
        user_agent: &'w str,
    },
    /// EHLO with this name.
    Ehlo(&'w str),
}

impl Client {
    /// Takes up a session with a ticket that came before and sends `words` before the handshake is done. The time it may
    /// take is bounded by the stream.
    ///
    /// # Errors
    /// The handshake did not come about.
    pub async fn early_data<S>(
        &self,
        stream: S,
        server_name: &str,
        words: Words<'_>,
    ) -> Result<EarlyAttempt, Unseen>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let (request, http2) = match words {
            Words::Request { http2, user_agent } => {
                let request = first_status::request(http2, server_name, user_agent);
                (request, Some(http2))
            }
            Words::Ehlo(name) => (format!("EHLO {name}\r\n").into_bytes(), None),
        };
        let mut stream = self.connect(stream, server_name, &request).await?;
        let connection = stream.get_ref().1;
        let resumed = connection.handshake_kind() == Some(HandshakeKind::Resumed);
        let accepted = connection.is_early_data_accepted();
        let status = match http2 {
            Some(http2) if accepted => status(&mut stream, http2).await,
            _ => None,
        };
        Ok(EarlyAttempt {
            resumed,
            accepted,
            status,
        })
    }
}

/// The status of the response to what was sent early; none where nothing readable came.
async fn status<S>(stream: &mut S, http2: bool) -> Option<u16>
where
    S: AsyncRead + Unpin,
{
    let mut octets = Vec::new();
    let mut part = [0; 2048];
    while octets.len() < RESPONSE_MAX {
        let count = stream.read(&mut part).await.ok().filter(|count| *count > 0)?;
        octets.extend(part.iter().take(count));
        if let Some(status) = first_status::read(http2, &octets) {
            return Some(status);
        }
    }
    None
}
