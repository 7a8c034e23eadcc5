//! The head of an HTTP/1 response as it came over the wire.
//!
//! The client below parses a head for its own needs and forgets order and spelling. So what comes is copied on its way
//! to the client, head after head, and the last one is read again.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Longest head that is read, in octets.
pub const HEAD_MAX: usize = 64 * 1024;

/// Fields of a head that are parsed; a head with more is taken for an attack.
pub const FIELDS_PARSED_MAX: usize = 1000;

/// Fields of a head that are kept.
pub const FIELDS_MAX: usize = 200;

/// The head of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `HTTP/1.0` or `HTTP/1.1`.
    pub version: &'static str,
    /// The status code.
    pub status: u16,
    /// The fields in order, spelled as they came. Folded values are one line; octets outside ASCII are U+0080 to U+00FF.
    pub fields: Vec<(String, String)>,
    /// True when there were more fields than are kept.
    pub cut: bool,
}

/// Octets seen since the last request, up to the end of the head that answers it.
#[derive(Debug, Default)]
pub struct Heads {
    octets: Vec<u8>,
    /// Octets that have been looked at for the end.
    scanned: usize,
    /// The head is complete.
    done: bool,
    /// Anything came at all.
    heard: bool,
}

impl Heads {
    /// A request is about to be sent.
    pub fn begin(&mut self) {
        *self = Heads::default();
    }

    /// True when the server has said anything since.
    pub fn heard(&self) -> bool {
        self.heard
    }

    /// The head, once it is complete.
    pub fn head(&self) -> Option<Head> {
        if !self.done {
            return None;
        }
        read(&self.octets)
    }

    /// True when the head is longer, or has more fields, than we read.
    pub fn overflowed(&self) -> bool {
        let lines = || self.octets.iter().filter(|octet| **octet == b'\n').count();
        self.octets.len() >= HEAD_MAX || (self.done && lines() > FIELDS_PARSED_MAX)
    }

    fn add(&mut self, octets: &[u8]) {
        self.heard |= !octets.is_empty();
        if self.done || self.octets.len() > HEAD_MAX {
            return;
        }
        self.octets.extend_from_slice(octets);
        let mut begin = 0;
        while let Some(end) = self.end(begin) {
            // 1xx are announcements; 101 ends the exchange (RFC 9110 §15.2).
            let head = self.octets.get(begin..end).unwrap_or_default();
            if !is_announcement(head) {
                self.octets.truncate(end);
                self.done = true;
                break;
            }
            begin = end;
            self.scanned = end;
        }
        self.octets.drain(..begin);
        self.scanned -= begin.min(self.scanned);
    }

    /// Where the head ends that begins at `begin`, the empty line included. Each octet is looked at once.
    fn end(&mut self, begin: usize) -> Option<usize> {
        let mut at = self.scanned.max(begin);
        // Empty lines before a status line are passed over (RFC 9112 §2.2).
        if at == begin {
            let rest = self.octets.get(begin..).unwrap_or_default();
            at += rest
                .iter()
                .take_while(|octet| matches!(octet, b'\r' | b'\n'))
                .count();
        }
        while let Some(found) = self
            .octets
            .get(at..)
            .and_then(|rest| rest.iter().position(|o| *o == b'\n'))
        {
            let line_end = at + found + 1;
            match self.octets.get(line_end..) {
                Some([b'\n', ..]) => return Some(line_end + 1),
                Some([b'\r', b'\n', ..]) => return Some(line_end + 2),
                // Whether the next line is empty is not known yet: come back to this line end.
                Some([] | [b'\r']) => {
                    self.scanned = line_end - 1;
                    return None;
                }
                _ => at = line_end,
            }
        }
        // Nothing but empty lines so far: begin there again.
        self.scanned = if at == self.octets.len() {
            begin
        } else {
            self.octets.len()
        };
        None
    }
}

/// `HTTP/1.x 1yy`, but for 101.
fn is_announcement(head: &[u8]) -> bool {
    let line = head.trim_ascii_start();
    let code = line
        .split(|octet| *octet == b' ')
        .find(|word| !word.is_empty() && !word.starts_with(b"HTTP/"));
    code.is_some_and(|code| matches!(code, [b'1', b, c, ..] if [*b, *c] != *b"01"))
}

/// How tolerant we read: as browsers do. The client is set to the same.
pub fn tolerance() -> httparse::ParserConfig {
    let mut config = httparse::ParserConfig::default();
    config
        .allow_spaces_after_header_name_in_responses(true)
        .allow_obsolete_multiline_headers_in_responses(true)
        .ignore_invalid_headers_in_responses(true);
    config
}

/// Reads a complete head; `None` when it is none.
pub fn read(octets: &[u8]) -> Option<Head> {
    let mut fields = vec![httparse::EMPTY_HEADER; FIELDS_PARSED_MAX];
    let mut response = httparse::Response::new(&mut fields);
    match tolerance().parse_response(&mut response, octets) {
        Ok(httparse::Status::Complete(_)) => {}
        _ => return None,
    }
    let kept = response.headers.iter().take(FIELDS_MAX);
    Some(Head {
        version: if response.version? == 0 {
            "HTTP/1.0"
        } else {
            "HTTP/1.1"
        },
        status: response.code?,
        fields: kept
            .map(|field| (field.name.to_owned(), one_line(field.value)))
            .collect(),
        cut: response.headers.len() > FIELDS_MAX,
    })
}

/// A value as one line: each fold becomes one space (RFC 9112 §5.2).
pub fn one_line(value: &[u8]) -> String {
    let mut line = String::with_capacity(value.len());
    let mut octets = value.trim_ascii().iter().peekable();
    while let Some(octet) = octets.next() {
        if !matches!(octet, b'\r' | b'\n') {
            line.push(char::from(*octet));
            continue;
        }
        while octets.next_if(|next| next.is_ascii_whitespace()).is_some() {}
        let kept = line.trim_end_matches([' ', '\t']).len();
        line.truncate(kept);
        line.push(' ');
    }
    line
}

/// Copies what is read through it into [`Heads`], and takes an end without farewell for an end.
#[derive(Debug)]
pub struct Tap<S> {
    io: S,
    heads: Arc<Mutex<Heads>>,
}

impl<S> Tap<S> {
    /// A tap on `io`.
    pub fn new(io: S, heads: Arc<Mutex<Heads>>) -> Self {
        Tap { io, heads }
    }
}

/// Locks the heads; a panic elsewhere does not make them wrong.
pub fn lock(heads: &Mutex<Heads>) -> MutexGuard<'_, Heads> {
    heads.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<S: AsyncRead + Unpin> AsyncRead for Tap<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        match ready!(Pin::new(&mut self.io).poll_read(cx, buf)) {
            // TLS without close_notify: many servers end so, and a body with a length is checked by that length.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Poll::Ready(Ok(())),
            Err(error) => Poll::Ready(Err(error)),
            Ok(()) => {
                lock(&self.heads).add(buf.filled().get(before..).unwrap_or_default());
                Poll::Ready(Ok(()))
            }
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Tap<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fields(head: &Head) -> Vec<(&str, &str)> {
        head.fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// What the tap keeps when `text` arrives in pieces of `size` octets.
    fn tapped(text: &[u8], size: usize) -> Option<Head> {
        let mut heads = Heads::default();
        text.chunks(size).for_each(|part| heads.add(part));
        heads.head()
    }

    #[test]
    fn order_spelling_and_repetition_stay() {
        let text = b"HTTP/1.1 200 OK\r\nserver: x\r\nSet-Cookie: a=1\r\nX-ODD: caf\xe9\r\nset-cookie:b=2 \r\n\r\nbody\r\n\r\n";
        for size in 1..text.len() {
            let head = tapped(text, size).unwrap();
            assert_eq!((head.version, head.status, head.cut), ("HTTP/1.1", 200, false));
            let expected = [
                ("server", "x"),
                ("Set-Cookie", "a=1"),
                ("X-ODD", "caf\u{e9}"),
                ("set-cookie", "b=2"),
            ];
            assert_eq!(fields(&head), expected);
        }
    }

    #[test]
    fn what_browsers_tolerate_is_tolerated() {
        let text =
            b"\r\n\nHTTP/1.0 404\nName : value\nFolded: one\r\n  two\n\tthree\nno colon here\nEmpty:\n\n";
        for size in 1..text.len() {
            let head = tapped(text, size).unwrap();
            assert_eq!((head.version, head.status), ("HTTP/1.0", 404));
            assert_eq!(
                fields(&head),
                [("Name", "value"), ("Folded", "one two three"), ("Empty", "")]
            );
        }
    }

    #[test]
    fn announcements_are_passed_over() {
        let text = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No\r\nA: b\r\n\r\n";
        for size in 1..text.len() {
            let head = tapped(text, size).unwrap();
            assert_eq!((head.status, fields(&head)), (204, vec![("A", "b")]));
        }
    }

    #[test]
    fn too_many_fields_are_cut() {
        let text = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(FIELDS_MAX + 1));
        let head = tapped(text.as_bytes(), 1000).unwrap();
        assert_eq!((head.fields.len(), head.cut), (FIELDS_MAX, true));
        let text = format!(
            "HTTP/1.1 200 OK\r\n{}\r\n",
            "A: b\r\n".repeat(FIELDS_PARSED_MAX + 1)
        );
        assert_eq!(tapped(text.as_bytes(), 1000), None);
    }

    #[test]
    fn an_endless_head_is_not_kept() {
        let mut heads = Heads::default();
        for _ in 0..10_000 {
            heads.add(&[b'x'; 1000]);
        }
        assert!(heads.octets.len() <= HEAD_MAX + 1000 && heads.head().is_none() && heads.heard());
    }

    proptest! {
        #[test]
        fn any_octets_are_read_or_not(octets in proptest::collection::vec(any::<u8>(), 0..300), size in 1usize..40) {
            let mut text = b"HTTP/1.1 200 OK\r\n".to_vec();
            text.extend(&octets);
            prop_assert_eq!(tapped(&text, size), tapped(&text, text.len()));
            let _ = tapped(&octets, size);
        }
    }
}
