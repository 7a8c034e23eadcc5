//! Name servers over UDP and TCP.

use std::{sync::Arc, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, UdpSocket},
    sync::Semaphore,
    time::{sleep, timeout},
};

use super::CONCURRENT;
use crate::dns::{Flow, Server};

/// How long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(10);
/// Largest question; real ones are far smaller.
const QUESTION_MAX: usize = 4096;

pub(super) async fn datagrams(socket: UdpSocket, server: Arc<Server>) {
    let mut octets = [0; QUESTION_MAX];
    loop {
        // An error tells of a sender that has gone; the next one may be there.
        let Ok((length, from)) = socket.recv_from(&mut octets).await else {
            continue;
        };
        let reply = octets
            .get(..length)
            .and_then(|question| server.respond(question, true));
        if let Some(reply) = reply {
            let _ = socket.send_to(&reply, from).await;
        }
    }
}

pub(super) async fn streams(listener: TcpListener, server: Arc<Server>) {
    let places = Arc::new(Semaphore::new(CONCURRENT));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let server = server.clone();
        tokio::spawn(async move {
            stream_of(stream, &server).await;
            drop(place);
        });
    }
}

/// Questions of one connection, until it is closed or silent (RFC 7766 §6.2).
pub(super) async fn stream_of(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    server: &Server,
) -> Option<()> {
    loop {
        let length = timeout(PATIENCE, stream.read_u16()).await.ok()?.ok()?;
        let mut question = vec![0; usize::from(length).min(QUESTION_MAX)];
        timeout(PATIENCE, stream.read_exact(&mut question))
            .await
            .ok()?
            .ok()?;
        let reply = server.respond(&question, false)?;
        let framed = [&u16::try_from(reply.len()).ok()?.to_be_bytes()[..], &reply].concat();
        match server.flow() {
            Flow::Plain => stream.write_all(&framed).await.ok()?,
            Flow::Flood => {
                stream.write_all(&framed).await.ok()?;
                flood(&mut stream).await?;
            }
            Flow::Drips => drip(&mut stream).await?,
        }
    }
}

/// Octets of a flood.
const FLOOD: usize = 10 << 20;

/// Messages of the largest size that answer nothing, full of TXT records of the root.
async fn flood(stream: &mut (impl AsyncWrite + Unpin)) -> Option<()> {
    // Owner, type, class, TTL 60, length, and one string of 255 octets (RFC 1035 §3.2.1, §3.3.14).
    let mut record = vec![0, 0, 16, 0, 1, 0, 0, 0, 60, 1, 0, 255];
    record.resize(record.len() + 255, b'x');
    let count = (usize::from(u16::MAX) - 12) / record.len();
    let records = record.repeat(count);
    let mut message = u16::try_from(12 + records.len()).ok()?.to_be_bytes().to_vec();
    // Id 0, a reply, no question, so many answers.
    message.extend([0, 0, 0x84, 0, 0, 0]);
    message.extend(u16::try_from(count).ok()?.to_be_bytes());
    message.extend([0; 4]);
    message.extend(records);
    for _ in 0..FLOOD.div_ceil(message.len()) {
        stream.write_all(&message).await.ok()?;
    }
    Some(())
}

/// A message of the largest size, an octet a second.
async fn drip(stream: &mut (impl AsyncWrite + Unpin)) -> Option<()> {
    stream.write_all(&u16::MAX.to_be_bytes()).await.ok()?;
    for _ in 0..u16::MAX {
        stream.write_all(&[0]).await.ok()?;
        stream.flush().await.ok()?;
        sleep(Duration::from_secs(1)).await;
    }
    Some(())
}
