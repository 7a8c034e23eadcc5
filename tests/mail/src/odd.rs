//! Servers that do what none should. Where one does well in the end, it hands on to a real server.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};

use crate::Outcome;

/// What a server does.
#[derive(Clone, Copy, Debug)]
pub enum Oddity {
    /// Says these, one to each command, the first as greeting; hangs up after the last.
    Says(&'static [&'static str]),
    /// The same, and after the last of them something that is no TLS.
    NoTls(&'static [&'static str]),
    /// Says the first on the first connection, and hands all others on.
    FirstTime(&'static str),
    /// Hands on so many connections; then says the text.
    After(usize, &'static str),
    /// Sends its greeting octet by octet.
    Tarpit,
    /// Sends this without end.
    Endless(&'static str),
    /// Hands on, and says more in the open together with the go-ahead for TLS.
    Injects,
}

/// Starts such a server on loopback; it hands on to `real`.
///
/// # Errors
/// It finds no port.
pub async fn start(oddity: Oddity, real: SocketAddr) -> Outcome<(SocketAddr, Arc<AtomicUsize>)> {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .map_err(|e| e.to_string())?;
    let socket = listener.local_addr().map_err(|e| e.to_string())?;
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let number = counted.fetch_add(1, Ordering::SeqCst) + 1;
            tokio::spawn(async move {
                // Whoever hangs up ends it.
                let _ = serve(oddity, stream, number, real).await;
            });
        }
    });
    Ok((socket, count))
}

async fn serve(
    oddity: Oddity,
    mut stream: TcpStream,
    number: usize,
    real: SocketAddr,
) -> std::io::Result<()> {
    match oddity {
        Oddity::Says(texts) => say(&mut stream, texts, "").await,
        Oddity::NoTls(texts) => say(&mut stream, texts, "this is no TLS, nor will it ever be\r\n").await,
        Oddity::FirstTime(text) if number == 1 => say(&mut stream, &[text], "").await,
        Oddity::After(good, text) if number > good => say(&mut stream, &[text], "").await,
        Oddity::FirstTime(_) | Oddity::After(..) => {
            let mut onward = TcpStream::connect(real).await?;
            copy_bidirectional(&mut stream, &mut onward).await.map(drop)
        }
        Oddity::Tarpit => loop {
            stream.write_all(b"2").await?;
            tokio::time::sleep(Duration::from_millis(200)).await;
        },
        Oddity::Endless(text) => loop {
            stream.write_all(text.as_bytes()).await?;
        },
        Oddity::Injects => inject(stream, TcpStream::connect(real).await?).await,
    }
}

async fn say(stream: &mut TcpStream, texts: &[&str], then: &str) -> std::io::Result<()> {
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            line(stream).await?;
        }
        stream.write_all(text.as_bytes()).await?;
    }
    if !then.is_empty() {
        // Apart from the last reply.
        tokio::time::sleep(Duration::from_millis(300)).await;
        stream.write_all(then.as_bytes()).await?;
    }
    // Until the other side goes, so that our end is no reset.
    stream.shutdown().await?;
    while stream.read(&mut [0; 512]).await? > 0 {}
    Ok(())
}

async fn inject(mut stream: TcpStream, mut onward: TcpStream) -> std::io::Result<()> {
    stream.write_all(&reply(&mut onward).await?).await?;
    loop {
        let command = line(&mut stream).await?;
        onward.write_all(&command).await?;
        let mut answer = reply(&mut onward).await?;
        let go = command.starts_with(b"STARTTLS");
        if go {
            answer.extend(b"250-injected.example\r\n250 SMTPUTF8\r\n");
        }
        stream.write_all(&answer).await?;
        if go {
            return copy_bidirectional(&mut stream, &mut onward).await.map(drop);
        }
    }
}

async fn line(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut line = Vec::new();
    while !line.ends_with(b"\n") {
        line.push(stream.read_u8().await?);
    }
    Ok(line)
}

async fn reply(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let next = line(stream).await?;
        let last = next.get(3) != Some(&b'-');
        whole.extend(next);
        if last {
            return Ok(whole);
        }
    }
}
