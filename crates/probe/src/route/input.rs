//! A file, plain or packed, read within limits.

use std::{
    cell::Cell,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    rc::Rc,
};

use facts::Timestamp;
use flate2::bufread::MultiGzDecoder;

use super::RouteError;

/// Most octets read from one file, after unpacking: several times the largest that is published today. Fewer in our own
/// tests, so that they can come to it.
pub(super) const OCTETS_MAX: u64 = if cfg!(test) { 8 << 20 } else { 2 << 30 };

/// Longest line, and longest stretch of JSON without a closing quote, in octets.
pub(super) const LINE_MAX: u64 = 64 << 10;

/// Size of the buffers between the file and its reader.
const BUFFER: usize = 32 << 10;

/// Text in a buffer whose type is known, because JSON is taken from it octet by octet.
pub(super) type Text = BufReader<Box<dyn Read>>;

/// A file that has been opened and unpacked.
pub(super) struct Input {
    /// Its text.
    pub text: Text,
    /// The line that its text begins with, counted from 1.
    pub line: u64,
    /// The time of the file, where it is one.
    pub modified: Option<Timestamp>,
}

impl Input {
    /// Opens `path` and tells by its first octets whether it is packed.
    pub fn open(path: &Path) -> Result<Self, RouteError> {
        let fault = |e: &io::Error| RouteError {
            file: path.to_owned(),
            line: None,
            what: format!("cannot be opened ({e})"),
            fix: "give the path of a file that this user may read".to_owned(),
        };
        let file = File::open(path).map_err(|e| fault(&e))?;
        let metadata = file.metadata().map_err(|e| fault(&e))?;
        if metadata.is_dir() {
            return Err(RouteError {
                file: path.to_owned(),
                line: None,
                what: "is a folder".to_owned(),
                fix: "give the path of a file in it".to_owned(),
            });
        }
        let modified = metadata
            .is_file()
            .then(|| Timestamp::try_from(metadata.modified().ok()?).ok())
            .flatten();
        let text = unpack(file, OCTETS_MAX).map_err(|e| reading(path, None, &e))?;
        Ok(Input {
            text,
            line: 1,
            modified,
        })
    }

    /// The first octet that is no blank, which stays; a byte order mark and blanks before it are taken.
    pub fn first(&mut self) -> io::Result<Option<u8>> {
        if self.text.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
            self.text.consume(3);
        }
        loop {
            match self.text.fill_buf()?.first().copied() {
                Some(octet) if octet.is_ascii_whitespace() => {
                    self.line += u64::from(octet == b'\n');
                    self.text.consume(1);
                }
                first => return Ok(first),
            }
        }
    }
}

/// `file` as it is, or unpacked where it begins as gzip does (RFC 1952 §2.3.1), of at most `most` octets.
pub(super) fn unpack(mut file: impl Read + 'static, most: u64) -> io::Result<Text> {
    let mut start = Vec::new();
    file.by_ref().take(6).read_to_end(&mut start)?;
    let foreign = [
        (&b"BZh"[..], "bzip2"),
        (b"\xfd7zXZ", "xz"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"PK\x03\x04", "zip"),
    ];
    if let Some((_, name)) = foreign.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Err(io::Error::other(format!(
            "it is packed with {name}, only gzip is read"
        )));
    }
    let gzip = start.starts_with(b"\x1f\x8b");
    let whole = io::Cursor::new(start).chain(file);
    let plain: Box<dyn Read> = if gzip {
        let packed = BufReader::with_capacity(BUFFER, whole);
        Box::new(Limited {
            inner: MultiGzDecoder::new(packed),
            left: most,
        })
    } else {
        Box::new(Limited {
            inner: whole,
            left: most,
        })
    };
    Ok(BufReader::with_capacity(BUFFER, plain))
}

/// Like `Read::take`, except that more is an error: half a table must not pass for a whole one.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::other("it holds more than we read"))?;
        Ok(count)
    }
}

/// The error for a file that could not be read to its end.
pub(super) fn reading(path: &Path, line: Option<u64>, error: &io::Error) -> RouteError {
    let what = match error.kind() {
        io::ErrorKind::UnexpectedEof => "ends in the middle of its packed data".to_owned(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => format!("cannot be unpacked ({error})"),
        _ => format!("cannot be read ({error})"),
    };
    RouteError {
        file: path.to_owned(),
        line,
        what,
        fix: "fetch or write the file again, plain or packed with gzip".to_owned(),
    }
}

/// Takes the next line into `line`, without its end; `false` at the end of the file. Octets that are no UTF-8 become
/// U+FFFD, which no reader takes for a number.
pub(super) fn next_line(text: &mut Text, octets: &mut Vec<u8>, line: &mut String) -> io::Result<bool> {
    octets.clear();
    line.clear();
    let taken = text.take(LINE_MAX + 1).read_until(b'\n', octets)?;
    if taken as u64 > LINE_MAX {
        return Err(io::Error::other(format!(
            "its line is longer than {LINE_MAX} octets"
        )));
    }
    while let Some(b'\n' | b'\r') = octets.last() {
        octets.pop();
    }
    line.push_str(&String::from_utf8_lossy(octets));
    Ok(taken > 0)
}

/// JSON on its way to the parser: counts lines, and ends a string or number without end before it fills the memory.
///
/// The parser asks for one octet at a time, so the count is that of the octet it has come to.
pub(super) struct Guard {
    inner: Box<dyn Read>,
    chunk: Box<[u8]>,
    at: usize,
    end: usize,
    line: Rc<Cell<u64>>,
    quotes: Quotes,
}

impl Guard {
    /// Guards the text of `input`; the second value is the line that has been come to.
    pub fn new(input: Input) -> (Self, Rc<Cell<u64>>) {
        let line = Rc::new(Cell::new(input.line));
        let guard = Guard {
            inner: Box::new(input.text),
            chunk: vec![0; BUFFER].into(),
            at: 0,
            end: 0,
            line: line.clone(),
            quotes: Quotes::default(),
        };
        (guard, line)
    }
}

impl Read for Guard {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.end {
            self.at = 0;
            self.end = self.inner.read(&mut self.chunk)?;
            self.quotes.pass(self.chunk.get(..self.end).unwrap_or_default())?;
        }
        match (self.chunk.get(self.at), out.first_mut()) {
            (Some(octet), Some(out)) if self.at < self.end => {
                *out = *octet;
                self.at += 1;
                if *octet == b'\n' {
                    self.line.set(self.line.get() + 1);
                }
                Ok(1)
            }
            _ => Ok(0),
        }
    }
}

/// How far the last quotation mark is back that begins or ends a string.
#[derive(Default)]
struct Quotes {
    inside: bool,
    escaped: bool,
    since: u64,
}

impl Quotes {
    fn pass(&mut self, chunk: &[u8]) -> io::Result<()> {
        for octet in chunk {
            self.since += 1;
            if *octet == b'"' && !self.escaped {
                self.inside = !self.inside;
                self.since = 0;
            }
            self.escaped = self.inside && *octet == b'\\' && !self.escaped;
            if self.since > LINE_MAX {
                return Err(io::Error::other(format!(
                    "a string, a number or a gap in it is longer than {LINE_MAX} octets"
                )));
            }
        }
        Ok(())
    }
}
