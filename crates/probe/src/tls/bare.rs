//! A hello without a handshake behind it: does the server speak TLS at all?

use facts::{Base64, RawHello, Reason, Unseen};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use wire::tls::hello::{Answer, ClientHello, answer};

use super::why;

/// Octets of an answer that are read; a ServerHello is far smaller.
const ANSWER_MAX: usize = 20_000;

/// Octets of something that is not TLS that are kept.
const NOT_TLS_MAX: usize = 256;

/// Sends a hello for TLS 1.0 to 1.2 with every old suite and reads the first answer. The time it may take is bounded
/// by the stream.
///
/// # Errors
/// The server said nothing, or the stream ended first.
pub async fn bare_hello<S>(stream: &mut S, server_name: &str) -> Result<RawHello, Unseen>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut random = [0; 32];
    // Random octets that are not so random cost nothing here: no key is made from them.
    let _ = aws_lc_rs::rand::fill(&mut random);
    let hello = ClientHello::broad(server_name, random).write();
    stream.write_all(&hello).await.map_err(|error| why(&error))?;
    stream.flush().await.map_err(|error| why(&error))?;

    let mut octets = Vec::new();
    let mut part = [0; 2048];
    loop {
        let count = stream.read(&mut part).await.map_err(|error| why(&error))?;
        octets.extend(part.iter().take(count));
        match answer(&octets) {
            Some(Answer::Hello(hello)) => {
                return Ok(RawHello::Server {
                    version: hello.version().0,
                    suite: hello.suite.0,
                });
            }
            Some(Answer::Alert(description)) => {
                return Ok(RawHello::Alert {
                    description: description.0,
                });
            }
            Some(Answer::NotTls) => {
                octets.truncate(NOT_TLS_MAX);
                return Ok(RawHello::NotTls(Base64(octets)));
            }
            None if count == 0 => {
                return Err(Unseen {
                    reason: Reason::Closed,
                    detail: Some("the server closed the connection after our hello".to_owned()),
                });
            }
            None if octets.len() > ANSWER_MAX => {
                return Err(Unseen {
                    reason: Reason::TooLarge,
                    detail: Some("no hello within the octets we read".to_owned()),
                });
            }
            None => {}
        }
    }
}
