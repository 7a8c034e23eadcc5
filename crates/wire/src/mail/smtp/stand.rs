//! How far a session came, and what stood in its way.

use facts::{Reason, SmtpReply, SmtpSession, SmtpTurn, Unseen};

use super::{ehlo::Extensions, reply::Reply};

/// How far a session came that was to reach TLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand<'s> {
    /// The server said to STARTTLS: go ahead. What came of TLS stands elsewhere.
    Ready,
    /// It said yes to EHLO, and does not name STARTTLS.
    NotOffered(&'s SmtpReply),
    /// It does not know EHLO and said yes to HELO: it has no extension at all.
    NoExtensions(&'s SmtpReply),
    /// It names STARTTLS and does not know it (RFC 3207 §4).
    Refused(&'s SmtpReply),
    /// What speaks there is not SMTP.
    NotSmtp(&'s SmtpReply),
    /// Nothing can be told of its ability.
    Stopped(Obstacle<'s>),
}

/// Why nothing can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle<'s> {
    /// `rate_limited` for a 'not now' (4yz), `blocked` for a 'not you' (5yz), else why the reply did not come.
    pub reason: Reason,
    /// What we had sent; empty at the greeting.
    pub after: &'s str,
    /// The server's own words, where there are any.
    pub reply: Option<&'s SmtpReply>,
    /// Why the reply did not come, where it did not.
    pub missing: Option<&'s Unseen>,
}

impl Obstacle<'_> {
    /// The same as a reason with its words.
    pub fn unseen(&self) -> Unseen {
        let words = self.reply.map(|reply| reply.lines.join(" / "));
        Unseen {
            reason: self.reason,
            detail: words.or_else(|| self.missing.and_then(|why| why.detail.clone())),
        }
    }
}

/// Codes that say: no such command. With others a server may mean us.
const UNKNOWN_COMMAND: [u16; 5] = [500, 501, 502, 503, 504];

/// Reads how far a session came.
pub fn stand(session: &SmtpSession) -> Stand<'_> {
    let mut last_ehlo = None;
    for turn in session.turns.iter().filter(|turn| !turn.inside_tls) {
        let command = turn.sent.split(' ').next().unwrap_or_default();
        if command == "QUIT" {
            break;
        }
        let reply = match heard(turn) {
            Ok(reply) => reply,
            Err(obstacle) => return Stand::Stopped(obstacle),
        };
        let read = Reply::read(reply);
        let unknown = read.code.is_some_and(|code| UNKNOWN_COMMAND.contains(&code));
        match (command, read.class()) {
            ("", None) => return Stand::NotSmtp(reply),
            ("STARTTLS", Some(2)) => return Stand::Ready,
            ("STARTTLS", Some(5)) if unknown => return Stand::Refused(reply),
            ("HELO", Some(2)) => return Stand::NoExtensions(reply),
            ("EHLO", Some(2)) => last_ehlo = Some(reply),
            // HELO follows.
            ("EHLO", Some(5)) if unknown => {}
            ("", Some(2)) => {}
            _ => return Stand::Stopped(put_off(turn, reply, &read)),
        }
    }
    match last_ehlo {
        Some(reply) if !Extensions::read(reply).unwrap_or_default().starttls() => Stand::NotOffered(reply),
        _ => Stand::Stopped(Obstacle {
            reason: Reason::NoData,
            after: session.turns.last().map_or("", |turn| turn.sent.as_str()),
            reply: None,
            missing: None,
        }),
    }
}

fn heard(turn: &SmtpTurn) -> Result<&SmtpReply, Obstacle<'_>> {
    turn.reply.seen().ok_or_else(|| {
        let missing = turn.reply.why_not();
        Obstacle {
            reason: missing.map_or(Reason::NoData, |why| why.reason),
            after: &turn.sent,
            reply: None,
            missing,
        }
    })
}

fn put_off<'s>(turn: &'s SmtpTurn, reply: &'s SmtpReply, read: &Reply<'_>) -> Obstacle<'s> {
    let reason = match read.class() {
        Some(4) => Reason::RateLimited,
        Some(5) => Reason::Blocked,
        _ => Reason::Malformed,
    };
    Obstacle {
        reason,
        after: &turn.sent,
        reply: Some(reply),
        missing: None,
    }
}
