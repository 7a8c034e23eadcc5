//! Early data: a request sent before the handshake is done, where a ticket allows it (RFC 8446 §2.3).

use std::io::{self, Read};

use facts::{EarlyAttempt, Unseen};
use rustls::{ClientConnection, HandshakeKind};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use wire::web::first_status;

use super::{Client, why};

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
        mut stream: S,
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
        let mut connection = self.begin(server_name, &request)?;
        shake_hands(&mut connection, &mut stream)
            .await
            .map_err(|error| why(&error))?;
        let resumed = connection.handshake_kind() == Some(HandshakeKind::Resumed);
        let accepted = connection.is_early_data_accepted();
        let status = match http2 {
            Some(http2) if accepted => status(&mut connection, &mut stream, http2).await,
            _ => None,
        };
        Ok(EarlyAttempt {
            resumed,
            accepted,
            status,
        })
    }
}

/// Goes through the handshake until the server has said all of it. A server may answer what came early and be gone before our
/// side has arrived: then nothing more can be sent, and what it said is there to be read all the same.
async fn shake_hands<S>(connection: &mut ClientConnection, stream: &mut S) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut is_heard = true;
    loop {
        if is_heard {
            is_heard = send(connection, stream).await.is_ok();
        }
        if !connection.is_handshaking() {
            return Ok(());
        }
        receive(connection, stream).await?;
    }
}

async fn send<S>(connection: &mut ClientConnection, stream: &mut S) -> io::Result<()>
where
    S: AsyncWrite + Unpin,
{
    let mut octets = Vec::new();
    while connection.wants_write() {
        connection.write_tls(&mut octets)?;
    }
    stream.write_all(&octets).await?;
    stream.flush().await
}

/// Reads once, and what it means for the connection.
async fn receive<S>(connection: &mut ClientConnection, stream: &mut S) -> io::Result<()>
where
    S: AsyncRead + Unpin,
{
    let mut part = [0; 2048];
    let count = stream.read(&mut part).await?;
    if count == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut octets = part.get(..count).unwrap_or_default();
    while !octets.is_empty() {
        connection.read_tls(&mut octets)?;
        connection
            .process_new_packets()
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    }
    Ok(())
}

/// The status of the response to what was sent early; none where nothing readable came.
async fn status<S>(connection: &mut ClientConnection, stream: &mut S, http2: bool) -> Option<u16>
where
    S: AsyncRead + Unpin,
{
    let mut octets = Vec::new();
    let mut part = [0; 2048];
    loop {
        // An error says that there is nothing more at the moment.
        while let Ok(count @ 1..) = connection.reader().read(&mut part) {
            octets.extend(part.iter().take(count));
        }
        let known = first_status::read(http2, &octets);
        if known.is_some() || octets.len() >= RESPONSE_MAX {
            return known;
        }
        receive(connection, stream).await.ok()?;
    }
}
