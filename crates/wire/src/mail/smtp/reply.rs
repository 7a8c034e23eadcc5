//! What a reply means.

use facts::SmtpReply;

/// Octets of a line with its end that a server may send (RFC 5321 §4.5.3.1.5).
pub const LINE_MAX: usize = 512;

/// A status code of RFC 3463, in front of the text (RFC 2034 §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enhanced {
    /// 2, 4 or 5: the first digit of the reply's code.
    pub class: u8,
    /// What it is about: 7 is security and policy.
    pub subject: u16,
    /// The detail.
    pub detail: u16,
}

impl std::fmt::Display for Enhanced {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// What the grammar of RFC 5321 §4.2 does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// A line does not begin with three digits and a space, a hyphen or the end.
    NoCode,
    /// The code has another first or second digit than there are.
    BadCode,
    /// The code is not the same on all lines.
    CodeChanges,
    /// A line ends with LF alone (RFC 5321 §2.3.8).
    BareLf,
    /// A CR, a NUL or another control stands within a line.
    Control,
    /// An octet outside ASCII; RFC 6531 §3.7.4.2 allows that only where the client said SMTPUTF8.
    NotAscii,
    /// A line is longer than 512 octets.
    LongLine,
    /// A line for EHLO does not begin with a keyword.
    NoKeyword,
}

/// A reply, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply<'r> {
    /// The code of its last line, which senders go by; none where no line has one.
    pub code: Option<u16>,
    /// The status code of RFC 3463 on the last line, where its class is that of the code.
    pub enhanced: Option<Enhanced>,
    /// The text of each line, without codes.
    pub text: Vec<&'r str>,
    /// What is not as the grammar has it, each once, in order.
    pub faults: Vec<Fault>,
}

impl<'r> Reply<'r> {
    /// Reads a reply.
    pub fn read(raw: &'r SmtpReply) -> Self {
        let mut reply = Reply {
            code: None,
            enhanced: None,
            text: Vec::new(),
            faults: Vec::new(),
        };
        if raw.bare_lf {
            reply.fault(Fault::BareLf);
        }
        let mut first = None;
        for line in &raw.lines {
            let (code, text) = split(line);
            match code {
                None => reply.fault(Fault::NoCode),
                Some(code) => {
                    if !(2..=5).contains(&(code / 100)) || code / 10 % 10 > 5 {
                        reply.fault(Fault::BadCode);
                    }
                    if *first.get_or_insert(code) != code {
                        reply.fault(Fault::CodeChanges);
                    }
                    reply.code = Some(code);
                    reply.enhanced = enhanced(text).filter(|own| u16::from(own.class) == code / 100);
                }
            }
            if line
                .chars()
                .any(|c| c.is_control() && c != '\t' && (c as u32) < 0x80)
            {
                reply.fault(Fault::Control);
            }
            if !line.is_ascii() {
                reply.fault(Fault::NotAscii);
            }
            if line.chars().count().saturating_add(2) > LINE_MAX {
                reply.fault(Fault::LongLine);
            }
            reply.text.push(text);
        }
        reply.faults.sort_unstable();
        reply
    }

    /// The first digit of the code: 2 yes, 3 go on, 4 not now, 5 no.
    pub fn class(&self) -> Option<u16> {
        self.code.map(|code| code / 100)
    }

    /// True for a yes.
    pub fn is_positive(&self) -> bool {
        self.class() == Some(2)
    }

    pub(super) fn fault(&mut self, fault: Fault) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }
}

/// The code that a line begins with, and the octet after it; a code has three digits and after it a space, a hyphen or
/// nothing.
pub(super) fn code_and_mark(line: &[u8]) -> (Option<u16>, Option<u8>) {
    let Some((digits, rest)) = line.split_first_chunk::<3>() else {
        return (None, None);
    };
    let mark = rest.first().copied();
    if !digits.iter().all(u8::is_ascii_digit) || !matches!(mark, None | Some(b' ' | b'-')) {
        return (None, None);
    }
    let code = digits.iter().fold(0_u16, |code, digit| {
        code.saturating_mul(10)
            .saturating_add(u16::from(digit.saturating_sub(b'0')))
    });
    (Some(code), mark)
}

fn split(line: &str) -> (Option<u16>, &str) {
    match code_and_mark(line.as_bytes()) {
        (None, _) => (None, line),
        (code, _) => (code, line.get(4..).unwrap_or_default()),
    }
}

/// `class.subject.detail` and a space or the end (RFC 2034 §4, RFC 3463 §2).
fn enhanced(text: &str) -> Option<Enhanced> {
    let word = text.split(' ').next()?;
    let mut parts = word.split('.');
    let mut number = |most: usize| {
        let digits = parts.next()?;
        let plain = (1..=most).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|_| plain)
    };
    let (class, subject, detail) = (number(1)?, number(3)?, number(3)?);
    if parts.next().is_some() || ![2, 4, 5].contains(&class) {
        return None;
    }
    Some(Enhanced {
        class: u8::try_from(class).ok()?,
        subject,
        detail,
    })
}
