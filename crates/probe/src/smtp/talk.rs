//! What is said on one connection.

use std::time::Duration;

use facts::{Measured, Reason, SmtpReply, SmtpSession, SmtpTurn, Timestamp, Unseen};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::{Instant, timeout},
};
use wire::mail::smtp::{Extensions, Progress, Reply, ReplyReader};

use super::Waits;
use crate::net;

/// A conversation on one stream. It writes down each turn.
pub struct Talk<S> {
    io: S,
    waits: Waits,
    inside_tls: bool,
    /// What the server said beyond its last reply: the beginning of its next.
    rest: Vec<u8>,
    session: SmtpSession,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<S> {
    /// A conversation that begins with the greeting, as `ehlo`.
    pub fn begin(io: S, ehlo: &str, waits: Waits) -> Self {
        Talk {
            io,
            waits,
            inside_tls: false,
            rest: Vec::new(),
            session: SmtpSession {
                at: Timestamp::now(),
                ehlo: ehlo.to_owned(),
                turns: Vec::new(),
            },
        }
    }

    /// Goes on inside TLS. Nothing that was said before counts there (RFC 3207 §4.2).
    pub fn inside(io: S, session: SmtpSession, waits: Waits) -> Self {
        Talk {
            io,
            waits,
            inside_tls: true,
            rest: Vec::new(),
            session,
        }
    }

    /// Says everything up to STARTTLS. True where the server said: go ahead. Where it did not, the conversation is over.
    pub async fn reach_tls(&mut self) -> bool {
        let ready = self.ask_for_tls().await;
        if ready {
            // What came together with the go-ahead was said before TLS, and is no part of it: it is written down with its
            // turn, and dropped.
            self.rest.clear();
        } else {
            self.quit().await;
        }
        ready
    }

    async fn ask_for_tls(&mut self) -> bool {
        let greeted = self.turn("", self.waits.greeting).await.and_then(class);
        if greeted != Some(2) {
            return false;
        }
        let able = self.ehlo().await;
        match able {
            Ok(able) if able.starttls() => {
                let answer = self.turn("STARTTLS", self.waits.reply).await;
                answer.and_then(class) == Some(2)
            }
            Ok(_) => false,
            Err(code) => {
                // A server that knows no EHLO has no extensions; one that has something against us says so again.
                if code.is_some_and(|code| code / 10 == 50) {
                    let helo = format!("HELO {}", self.session.ehlo);
                    self.turn(&helo, self.waits.reply).await;
                }
                false
            }
        }
    }

    /// EHLO: what the server is able to do, or the code of its refusal.
    pub async fn ehlo(&mut self) -> Result<Extensions, Option<u16>> {
        let ehlo = format!("EHLO {}", self.session.ehlo);
        let Some(reply) = self.turn(&ehlo, self.waits.reply).await else {
            return Err(None);
        };
        Extensions::read(reply).ok_or_else(|| Reply::read(reply).code)
    }

    /// Takes leave, where there is somebody to take leave of.
    pub async fn quit(&mut self) {
        let heard = self.session.turns.last().and_then(|turn| turn.reply.seen());
        // After 421 the server closes the channel by itself (RFC 5321 §3.8).
        let code = heard.and_then(|reply| Reply::read(reply).code);
        if code.is_some_and(|code| code != 421) {
            self.turn("QUIT", self.waits.farewell).await;
        }
    }

    /// Says one thing, nothing at the greeting, and waits for the reply.
    async fn turn(&mut self, sent: &str, within: Duration) -> Option<&SmtpReply> {
        let began = Instant::now();
        let reply = match self.say(sent).await {
            Ok(()) => self.hear(began, within).await,
            Err(why) => Measured::Unseen(why),
        };
        self.session.turns.push(SmtpTurn {
            sent: sent.to_owned(),
            inside_tls: self.inside_tls,
            took_ms: u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX),
            reply,
        });
        self.session.turns.last().and_then(|turn| turn.reply.seen())
    }

    async fn say(&mut self, sent: &str) -> Result<(), Unseen> {
        if sent.is_empty() {
            return Ok(());
        }
        let line = format!("{sent}\r\n");
        let saying = async {
            self.io.write_all(line.as_bytes()).await?;
            self.io.flush().await
        };
        match timeout(self.waits.reply, saying).await {
            Ok(said) => said.map_err(|error| net::why(&error)),
            Err(_) => Err(unseen(Reason::Timeout, None)),
        }
    }

    async fn hear(&mut self, began: Instant, within: Duration) -> Measured<SmtpReply> {
        let mut reader = ReplyReader::default();
        let mut until = began + within;
        let mut part = [0; 4096];
        let mut progress = reader.push(&std::mem::take(&mut self.rest));
        let ended = loop {
            match progress {
                Progress::Complete => break None,
                Progress::TooLarge => {
                    break Some(unseen(
                        Reason::TooLarge,
                        Some("the reply does not end".to_owned()),
                    ));
                }
                Progress::NeedMore => {}
            }
            if reader.looks_foreign() {
                until = until.min(Instant::now() + self.waits.foreign);
            }
            match tokio::time::timeout_at(until, self.io.read(&mut part)).await {
                Err(_) => break Some(unseen(Reason::Timeout, None)),
                Ok(Err(error)) => break Some(crate::tls::why(&error)),
                Ok(Ok(0)) => {
                    let words = "the server closed the connection without a reply".to_owned();
                    break Some(unseen(Reason::Closed, Some(words)));
                }
                Ok(Ok(count)) => progress = reader.push(part.get(..count).unwrap_or_default()),
            }
        };
        self.rest = reader.rest().to_vec();
        match ended {
            None => Measured::Seen(reader.into_reply()),
            // Whole lines without a code: what is there is seen, and is no reply.
            Some(_) if reader.looks_foreign() => Measured::Seen(reader.into_reply()),
            Some(why) => Measured::Unseen(with_words(why, reader)),
        }
    }

    /// The stream, and what was said on it.
    pub fn into_parts(self) -> (S, SmtpSession) {
        (self.io, self.session)
    }

    /// What was said so far.
    pub fn session(&self) -> &SmtpSession {
        &self.session
    }
}

fn class(reply: &SmtpReply) -> Option<u16> {
    Reply::read(reply).class()
}

fn unseen(reason: Reason, detail: Option<String>) -> Unseen {
    Unseen { reason, detail }
}

/// Characters of a reply without an end that are told.
const WORDS_MAX: usize = 200;

/// The same with what came of the reply, where something came.
fn with_words(why: Unseen, reader: ReplyReader) -> Unseen {
    if reader.is_empty() {
        return why;
    }
    let words = reader.into_reply().lines.join(" / ");
    Unseen {
        detail: Some(words.chars().take(WORDS_MAX).collect()),
        ..why
    }
}
