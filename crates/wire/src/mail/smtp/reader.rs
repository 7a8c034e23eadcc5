//! A reply as it comes in, piece by piece.

use facts::SmtpReply;

use super::reply::code_and_mark;

/// Lines of a reply that are kept. The longest answers to EHLO in use have some thirty.
pub const LINES_MAX: usize = 100;

/// Octets of a line that are kept; RFC 5321 §4.5.3.1.5 allows 512 with the end of the line.
pub const LINE_KEPT_MAX: usize = 1000;

/// Octets of a reply that are read.
pub const OCTETS_MAX: usize = 65_536;

/// Whether a reply is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not yet.
    NeedMore,
    /// It is; what comes after it belongs to the next.
    Complete,
    /// It is larger than anybody reads.
    TooLarge,
}

/// Reads one reply. A reply ends with a line whose code is not followed by a hyphen (RFC 5321 §4.2.1); lines without a
/// code do not end it, as senders of mail have it.
#[derive(Clone, Debug)]
pub struct ReplyReader {
    progress: Progress,
    octets: usize,
    line: Vec<u8>,
    line_cut: bool,
    reply: SmtpReply,
    has_code: bool,
    rest: Vec<u8>,
}

impl Default for ReplyReader {
    fn default() -> Self {
        ReplyReader {
            progress: Progress::NeedMore,
            octets: 0,
            line: Vec::new(),
            line_cut: false,
            reply: SmtpReply::default(),
            has_code: false,
            rest: Vec::new(),
        }
    }
}

impl ReplyReader {
    /// Takes the next octets. What comes once the reply is whole is kept as [`rest`](Self::rest), as long as it is not
    /// larger than a reply may be.
    pub fn push(&mut self, octets: &[u8]) -> Progress {
        let mut left = octets;
        while self.progress == Progress::NeedMore {
            let Some((octet, after)) = left.split_first() else {
                return self.progress;
            };
            left = after;
            self.take(*octet);
        }
        if self.progress == Progress::Complete && !left.is_empty() {
            self.reply.more_follows = true;
            let room = OCTETS_MAX.saturating_sub(self.rest.len());
            self.rest.extend(left.iter().take(room));
        }
        self.progress
    }

    fn take(&mut self, octet: u8) {
        self.octets = self.octets.saturating_add(1);
        match octet {
            b'\n' => self.end_line(),
            _ if self.line.len() <= LINE_KEPT_MAX => self.line.push(octet),
            _ => self.line_cut = true,
        }
        if self.progress == Progress::NeedMore && self.octets >= OCTETS_MAX {
            self.progress = Progress::TooLarge;
        }
    }

    fn end_line(&mut self) {
        // Of a line that is cut, the last octet is not known.
        if self.line.last() == Some(&b'\r') {
            self.line.pop();
        } else if !self.line_cut {
            self.reply.bare_lf = true;
        }
        if self.line.len() > LINE_KEPT_MAX {
            self.line.truncate(LINE_KEPT_MAX);
            self.line_cut = true;
        }
        let (code, mark) = code_and_mark(&self.line);
        self.has_code |= code.is_some();
        let ends = code.is_some() && mark != Some(b'-');
        self.reply.cut |= std::mem::take(&mut self.line_cut);
        let line: String = self.line.drain(..).map(char::from).collect();
        // The last line is kept whatever came before it: its code is the one that counts.
        if self.reply.lines.len() < LINES_MAX || ends {
            self.reply.lines.push(line);
        } else {
            self.reply.cut = true;
        }
        if ends {
            self.progress = Progress::Complete;
        }
    }

    /// Whether the reply is whole.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// True when no octet came yet.
    pub fn is_empty(&self) -> bool {
        self.octets == 0
    }

    /// True when whole lines came and none of them has a code: this may be no SMTP at all.
    pub fn looks_foreign(&self) -> bool {
        !self.reply.lines.is_empty() && !self.has_code
    }

    /// What came after the reply.
    pub fn rest(&self) -> &[u8] {
        &self.rest
    }

    /// What was read. Of a reply that is not whole these are the lines so far, the last of them perhaps a part.
    pub fn into_reply(mut self) -> SmtpReply {
        if self.progress != Progress::Complete {
            self.reply.cut = true;
            if !self.line.is_empty() && self.reply.lines.len() < LINES_MAX {
                self.line.truncate(LINE_KEPT_MAX);
                self.reply
                    .lines
                    .push(self.line.drain(..).map(char::from).collect());
            }
        }
        self.reply
    }
}
