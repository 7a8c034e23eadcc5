//! A client's hello, read by a server that wants to know little.

/// Octets of a hello with its records that are read.
pub(crate) const OCTETS_MAX: usize = 32_768;

const HANDSHAKE: u8 = 22;
const CLIENT_HELLO: u8 = 1;

/// How far the reading is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// More has to come.
    NeedMore,
    /// A hello of SSL 3.0 or TLS.
    Hello(Box<Hello>),
    /// A hello of SSL 2.0: the cipher kinds.
    Ssl2(Vec<u32>),
    /// Something else, or more than is read.
    Other,
}

/// What a hello offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hello {
    /// The version in the old field.
    pub version: u16,
    /// The list of versions, where there is one (RFC 8446 §4.2.1).
    pub versions: Option<Vec<u16>>,
    /// Suites, signals included.
    pub suites: Vec<u16>,
    /// Compression methods.
    pub compressions: Vec<u8>,
    /// Groups, where they are named.
    pub groups: Option<Vec<u16>>,
    /// Signatures, where they are named.
    pub signatures: Option<Vec<u16>>,
    /// Kinds of all extensions.
    pub extensions: Vec<u16>,
    /// Octets of all of it, with its records.
    pub octets: usize,
}

/// Reads a hello as it comes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    /// Everything so far.
    pub octets: Vec<u8>,
}

impl Reader {
    /// Takes the next octets.
    pub fn push(&mut self, octets: &[u8]) -> Progress {
        self.octets.extend(octets);
        match read(&self.octets) {
            Progress::NeedMore if self.octets.len() >= OCTETS_MAX => Progress::Other,
            progress => progress,
        }
    }
}

fn read(octets: &[u8]) -> Progress {
    let Some(&[first, second, third]) = octets.first_chunk() else {
        return Progress::NeedMore;
    };
    if first & 0x80 != 0 && third == CLIENT_HELLO {
        let length = usize::from(u16::from_be_bytes([first & 0x7f, second]));
        let Some(message) = octets.get(2..2 + length) else {
            return Progress::NeedMore;
        };
        return ssl2(message).map_or(Progress::Other, Progress::Ssl2);
    }
    let mut rest = Cursor(octets);
    let mut message = Vec::new();
    while !rest.0.is_empty() {
        if rest.0.first() != Some(&HANDSHAKE) {
            return Progress::Other;
        }
        let fragment = rest.take(3).and_then(|_| rest.vector16());
        let Some(fragment) = fragment else {
            return Progress::NeedMore;
        };
        message.extend(fragment);
        let used = octets.len() - rest.0.len();
        match whole(&message) {
            Err(()) => return Progress::Other,
            Ok(None) => {}
            Ok(Some(body)) => {
                let hello = hello(body, used).map(Box::new);
                return hello.map_or(Progress::Other, Progress::Hello);
            }
        }
    }
    Progress::NeedMore
}

/// The body of the message when all of it is there; an error where it is another one.
fn whole(message: &[u8]) -> Result<Option<&[u8]>, ()> {
    if message.first().is_some_and(|kind| *kind != CLIENT_HELLO) {
        return Err(());
    }
    Ok(Cursor(message.get(1..).unwrap_or_default()).vector24())
}

/// RFC 8446 §4.1.2, and RFC 6101 §5.6.1.2 for those without extensions.
fn hello(body: &[u8], octets: usize) -> Option<Hello> {
    let mut rest = Cursor(body);
    let version = rest.number()?;
    rest.take(32)?;
    rest.vector8()?;
    let suites = numbers(rest.vector16()?);
    let compressions = rest.vector8()?.to_vec();
    let mut hello = Hello {
        version,
        suites,
        compressions,
        octets,
        ..Hello::default()
    };
    let mut list = Cursor(match rest.0.is_empty() {
        true => &[],
        false => rest.vector16()?,
    });
    while !list.0.is_empty() {
        let kind = list.number()?;
        let mut body = Cursor(list.vector16()?);
        hello.extensions.push(kind);
        match kind {
            10 => hello.groups = Some(numbers(body.vector16()?)),
            13 => hello.signatures = Some(numbers(body.vector16()?)),
            43 => hello.versions = Some(numbers(body.vector8()?)),
            _ => {}
        }
    }
    Some(hello)
}

/// The cipher kinds of a hello of SSL 2.0: after kind and version three lengths, then those of the first length.
fn ssl2(message: &[u8]) -> Option<Vec<u32>> {
    let mut rest = Cursor(message);
    rest.take(3)?;
    let length = rest.number()?;
    rest.take(4)?;
    let (kinds, _) = rest.take(length.into())?.as_chunks::<3>();
    let wide = |&[a, b, c]: &[u8; 3]| u32::from_be_bytes([0, a, b, c]);
    Some(kinds.iter().map(wide).collect())
}

fn numbers(octets: &[u8]) -> Vec<u16> {
    let (pairs, _) = octets.as_chunks::<2>();
    pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect()
}

/// What has not been read yet.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u16> {
        let octets = self.take(2)?.first_chunk()?;
        Some(u16::from_be_bytes(*octets))
    }

    fn vector8(&mut self) -> Option<&'a [u8]> {
        let length = self.take(1)?.first().copied()?;
        self.take(length.into())
    }

    fn vector16(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length.into())
    }

    fn vector24(&mut self) -> Option<&'a [u8]> {
        let &[a, b, c] = self.take(3)?.first_chunk()?;
        self.take(usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c))
    }
}
