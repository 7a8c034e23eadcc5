//! A reader of hellos in front of the TLS of one site.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf},
    net::TcpListener,
};

use super::web::{Hosts, each, over_tls};
use crate::web::tls::{Front, OCTETS_MAX, Progress, Reader, Reply};

/// Serves the site of `hosts` behind `front`.
pub(super) async fn serve(listener: TcpListener, hosts: Arc<Hosts>, front: Arc<Front>) {
    each(listener, move |stream| {
        let (hosts, front) = (hosts.clone(), front.clone());
        async move {
            one(stream, &hosts, &front).await;
        }
    })
    .await;
}

/// One connection.
pub(super) async fn one(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    hosts: &Arc<Hosts>,
    front: &Front,
) -> Option<()> {
    over_tls(pass(stream, front).await?, hosts).await
}

/// Reads the hello. Where the library is to go on, it gets the stream as if nothing had been read; else the answer is given
/// here, and nothing is left to do.
pub(super) async fn pass<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    front: &Front,
) -> Option<Replay<S>> {
    let mut reader = Reader::default();
    let mut part = [0; 4096];
    let progress = loop {
        let count = stream.read(&mut part).await.ok().filter(|count| *count > 0)?;
        match reader.push(part.get(..count).unwrap_or_default()) {
            Progress::NeedMore => {}
            progress => break progress,
        }
    };
    match front.reply(&progress) {
        Reply::GoOn => Some(Replay::new(reader.octets, stream)),
        Reply::HangUp => {
            stream.shutdown().await.ok()?;
            None
        }
        Reply::Say(octets) => {
            stream.write_all(&octets).await.ok()?;
            // Until the client goes on or leaves. Then the end: nobody here could finish.
            let _ = stream.read(&mut part).await;
            stream.shutdown().await.ok()?;
            // What still comes is read, so that what was said is not lost with a reset.
            let mut left = OCTETS_MAX;
            while let Ok(count @ 1..) = stream.read(&mut part).await {
                left = left.checked_sub(count)?;
            }
            None
        }
    }
}

/// A stream of which the first octets have been read already.
pub(super) struct Replay<S> {
    first: io::Cursor<Vec<u8>>,
    stream: S,
}

impl<S> Replay<S> {
    /// `first`, and then what comes.
    pub fn new(first: Vec<u8>, stream: S) -> Self {
        Replay {
            first: io::Cursor::new(first),
            stream,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Replay<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.first).poll_read(cx, buffer) {
            Poll::Ready(Ok(())) if buffer.filled().len() == before => {
                Pin::new(&mut self.stream).poll_read(cx, buffer)
            }
            other => other,
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Replay<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, octets: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, octets)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
