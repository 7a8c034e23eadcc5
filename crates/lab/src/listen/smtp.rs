//! Mail servers: SMTP as far as strangers come who hand nothing over.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rustls::ServerConfig;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
    time::{Instant, sleep},
};
use tokio_rustls::TlsAcceptor;

use super::{
    front::{self, Replay},
    web,
};
use crate::{
    mail::{Exchange, Opening, StartTls},
    web::tls::Front,
};

/// Longest command line that is read (RFC 5321 §4.5.3.1.4 has 512).
const LINE_MAX: usize = 1024;
/// Commands of one session.
const COMMANDS_MAX: usize = 100;
/// Whoever was here so short a time ago is no longer put off.
const REMEMBERED: Duration = Duration::from_secs(30);

/// A mail server at one address.
pub(crate) struct Smtp {
    name: String,
    exchange: Exchange,
    tls: Arc<ServerConfig>,
    front: Option<Front>,
    last_visit: Mutex<Option<Instant>>,
}

/// How a part of a session ended.
enum Ended {
    /// It is over.
    Session,
    /// The client was told to begin with TLS.
    GoAhead,
}

impl Smtp {
    /// A server of this name; `front` stands before its TLS.
    pub fn new(name: &str, exchange: Exchange, tls: Arc<ServerConfig>, front: Option<Front>) -> Self {
        Smtp {
            name: name.to_owned(),
            exchange,
            tls,
            front,
            last_visit: Mutex::default(),
        }
    }

    /// Whether somebody has not been here lately; from now on, he has.
    fn is_new_here(&self) -> bool {
        let mut last = self.last_visit.lock().unwrap_or_else(PoisonError::into_inner);
        let before = last.replace(Instant::now());
        before.is_none_or(|before| before.elapsed() > REMEMBERED)
    }

    fn ehlo(&self, inside: bool) -> String {
        let able = match inside {
            true => &self.exchange.able_inside,
            false => &self.exchange.able,
        };
        let starttls = match self.exchange.starttls {
            _ if inside => None,
            StartTls::NotOffered => None,
            StartTls::Masked => Some("XXXXXXXA"),
            _ => Some("STARTTLS"),
        };
        let mut lines = vec![self.name.as_str()];
        lines.extend(able);
        lines.extend(starttls);
        let last = lines.len().saturating_sub(1);
        let each = lines.iter().enumerate();
        each.map(|(place, line)| format!("250{}{line}\r\n", if place == last { ' ' } else { '-' }))
            .collect()
    }
}

pub(super) async fn serve(listener: TcpListener, smtp: Arc<Smtp>) {
    web::each(listener, move |stream| {
        let smtp = smtp.clone();
        async move {
            one(stream, &smtp).await;
        }
    })
    .await;
}

/// One connection.
pub(super) async fn one(
    mut stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    smtp: &Smtp,
) -> Option<()> {
    open(&mut stream, smtp).await?;
    let put_off = match smtp.exchange.opening {
        Opening::PutsOff(words) if smtp.is_new_here() => Some(words),
        _ => None,
    };
    if let Ended::Session = converse(&mut stream, smtp, put_off, false).await? {
        return Some(());
    }
    match smtp.exchange.starttls {
        StartTls::Text => {
            stream.read_u8().await.ok()?;
            say(&mut stream, "500 5.5.2 command not recognised\r\n").await?;
            drain(&mut stream).await
        }
        StartTls::Mute => drain(&mut stream).await,
        StartTls::Flood => loop {
            stream.write_all(&[b'x'; 4096]).await.ok()?;
        },
        _ => {
            let stream = match &smtp.front {
                Some(front) => front::pass(stream, front).await?,
                None => Replay::new(Vec::new(), stream),
            };
            let mut stream = TlsAcceptor::from(smtp.tls.clone()).accept(stream).await.ok()?;
            converse(&mut stream, smtp, None, true).await?;
            stream.shutdown().await.ok()
        }
    }
}

/// The greeting; none where that was all.
async fn open(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), smtp: &Smtp) -> Option<()> {
    let name = &smtp.name;
    match smtp.exchange.opening {
        Opening::Smtp | Opening::PutsOff(_) | Opening::EndlessEhlo => {
            say(stream, &format!("220 {name} ESMTP\r\n")).await
        }
        Opening::NoExtensions => say(stream, &format!("220 {name} SMTP\r\n")).await,
        Opening::Says(words) => {
            say(stream, words).await?;
            hang_up(stream).await
        }
        Opening::Octets(octets) => {
            stream.write_all(octets).await.ok()?;
            hang_up(stream).await
        }
        Opening::Drips => {
            for octet in "220-we are in no hurry\r\n".bytes().cycle() {
                stream.write_all(&[octet]).await.ok()?;
                stream.flush().await.ok()?;
                sleep(Duration::from_secs(1)).await;
            }
            None
        }
        Opening::EndlessGreeting => repeat(stream, "220-there is more\r\n").await,
        Opening::EndlessLine => {
            say(stream, "220 ").await?;
            repeat(stream, "more ").await
        }
    }
}

/// Commands and replies, until the session is over or TLS is to begin.
async fn converse(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    smtp: &Smtp,
    put_off: Option<&str>,
    inside: bool,
) -> Option<Ended> {
    for _ in 0..COMMANDS_MAX {
        let line = line(stream).await?;
        let verb = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        let reply = match (verb.as_str(), put_off) {
            ("QUIT", _) => {
                say(stream, "221 2.0.0 good bye\r\n").await?;
                return Some(Ended::Session);
            }
            (_, Some(words)) => words.to_owned(),
            ("EHLO", _) => match smtp.exchange.opening {
                Opening::NoExtensions => "500 command not recognised\r\n".to_owned(),
                Opening::EndlessEhlo => return repeat(stream, "250-X-MORE\r\n").await,
                _ => smtp.ehlo(inside),
            },
            ("HELO", _) => format!("250 {}\r\n", smtp.name),
            ("NOOP" | "RSET", _) => "250 2.0.0 fine\r\n".to_owned(),
            ("STARTTLS", _) if !inside => match starttls(smtp.exchange.starttls) {
                Ok(reply) => {
                    say(stream, &reply).await?;
                    return Some(Ended::GoAhead);
                }
                Err(reply) => reply,
            },
            ("MAIL" | "RCPT" | "DATA" | "VRFY" | "EXPN", _) => {
                "550 5.7.1 nobody sends mail in a laboratory\r\n".to_owned()
            }
            _ => "502 5.5.1 command not implemented\r\n".to_owned(),
        };
        say(stream, &reply).await?;
    }
    None
}

/// The reply to STARTTLS: to go ahead, or not.
fn starttls(how: StartTls) -> Result<String, String> {
    const GO_AHEAD: &str = "220 2.0.0 go ahead\r\n";
    match how {
        StartTls::NotOffered | StartTls::Masked => Err("502 5.5.1 command not implemented\r\n".to_owned()),
        StartTls::Says(words) => Err(words.to_owned()),
        StartTls::Words(words) => Ok(format!("{GO_AHEAD}{words}")),
        StartTls::Works | StartTls::Text | StartTls::Mute | StartTls::Flood => Ok(GO_AHEAD.to_owned()),
    }
}

/// A line without its end. It is read octet by octet, so that nothing is taken that belongs to TLS.
async fn line(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut octets = Vec::new();
    while octets.len() < LINE_MAX {
        match stream.read_u8().await.ok()? {
            b'\n' => {
                let line = String::from_utf8_lossy(&octets);
                return Some(line.trim_end_matches('\r').to_owned());
            }
            octet => octets.push(octet),
        }
    }
    None
}

async fn say(stream: &mut (impl AsyncWrite + Unpin), words: &str) -> Option<()> {
    stream.write_all(words.as_bytes()).await.ok()?;
    stream.flush().await.ok()
}

/// The same again and again, until nobody listens.
async fn repeat<T>(stream: &mut (impl AsyncWrite + Unpin), words: &str) -> Option<T> {
    let many = words.repeat(100);
    loop {
        stream.write_all(many.as_bytes()).await.ok()?;
    }
}

/// Reads until the client leaves.
async fn drain(stream: &mut (impl AsyncRead + Unpin)) -> Option<()> {
    let mut octets = [0; 1024];
    while stream.read(&mut octets).await.ok()? > 0 {}
    Some(())
}

/// Ends the connection so that what was said is not lost with a reset.
async fn hang_up(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> Option<()> {
    stream.shutdown().await.ok()?;
    drain(stream).await;
    None
}
