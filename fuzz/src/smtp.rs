//! What mail servers say.

use facts::{Measured, SmtpSession, SmtpTurn};
use wire::mail::smtp::{Extensions, LINE_KEPT_MAX, LINES_MAX, Progress, Reply, ReplyReader, stand};

/// A reply. The first octet says how long the pieces are that it comes in.
pub fn reply(octets: &[u8]) {
    let Some((length, octets)) = octets.split_first() else {
        return;
    };
    let whole = read(octets, usize::MAX);
    let pieces = read(octets, usize::from(*length).max(1));
    assert_eq!(whole.progress(), pieces.progress());
    assert_eq!(whole.rest(), pieces.rest());
    let (progress, reply) = (whole.progress(), whole.into_reply());
    assert_eq!(pieces.into_reply(), reply);
    assert!(reply.lines.len() <= LINES_MAX + 1);
    assert!(
        reply
            .lines
            .iter()
            .all(|line| line.chars().count() <= LINE_KEPT_MAX)
    );
    let understood = Reply::read(&reply);
    assert!(progress != Progress::Complete || understood.code.is_some());
    if let Some(able) = Extensions::read(&reply) {
        let _ = (able.starttls(), able.size());
    }
}

fn read(octets: &[u8], length: usize) -> ReplyReader {
    let mut reader = ReplyReader::default();
    for piece in octets.chunks(length) {
        reader.push(piece);
    }
    reader
}

/// A session: all replies of a server, one after the other, to what a client says that sees them.
pub fn session(octets: &[u8]) {
    let mut session = SmtpSession {
        at: facts::Timestamp::UNIX_EPOCH,
        ehlo: "probe.example".to_owned(),
        turns: Vec::new(),
    };
    let mut rest = octets.to_vec();
    for sent in ["", "EHLO probe.example", "HELO probe.example", "STARTTLS", "QUIT"] {
        let mut reader = ReplyReader::default();
        let progress = reader.push(&rest);
        rest = reader.rest().to_vec();
        session.turns.push(SmtpTurn {
            sent: sent.to_owned(),
            inside_tls: false,
            took_ms: 0,
            reply: Measured::Seen(reader.into_reply()),
        });
        let _ = stand(&session);
        if progress != Progress::Complete {
            return;
        }
    }
}
