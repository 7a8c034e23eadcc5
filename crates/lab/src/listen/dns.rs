//! Name servers over UDP and TCP.

use std::{sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, UdpSocket},
    sync::Semaphore,
    time::timeout,
};

use super::CONCURRENT;
use crate::dns::Server;

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
        let server = server.clone();
        tokio::spawn(async move {
            stream_of(stream, &server).await;
            drop(place);
        });
    }
}

/// Questions of one connection, until it is closed or silent (RFC 7766 §6.2).
async fn stream_of(mut stream: TcpStream, server: &Server) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    loop {
        let length = timeout(PATIENCE, stream.read_u16()).await.ok()?.ok()?;
        let mut question = vec![0; usize::from(length).min(QUESTION_MAX)];
        timeout(PATIENCE, stream.read_exact(&mut question))
            .await
            .ok()?
            .ok()?;
        let reply = server.respond(&question, false)?;
        let framed = [&u16::try_from(reply.len()).ok()?.to_be_bytes()[..], &reply].concat();
        stream.write_all(&framed).await.ok()?;
    }
}
