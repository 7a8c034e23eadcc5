//! Reads what of a ClientHello decides what a front does.

/// A ClientHello.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hello {
    /// In the form of SSL 2.0.
    pub ssl2: bool,
    /// The version field.
    pub version: u16,
    /// Versions in `supported_versions`.
    pub versions: Vec<u16>,
    /// The session identifier.
    pub session: Vec<u8>,
    /// Cipher suites; those of SSL 2.0 without the ones that are its own.
    pub suites: Vec<u16>,
    /// Compression methods.
    pub compressions: Vec<u8>,
    /// Groups.
    pub groups: Vec<u16>,
    /// Kinds of extensions.
    pub extensions: Vec<u16>,
    /// Octets on the wire, with the heads of its records.
    pub octets: usize,
}

impl Hello {
    /// The highest version offered; numbers that stand for nothing (RFC 8701) are passed over.
    pub fn highest(&self) -> u16 {
        let known = self
            .versions
            .iter()
            .copied()
            .filter(|version| (0x0300..=0x0304).contains(version));
        known.max().unwrap_or(self.version)
    }

    /// Offers TLS 1.3, or TLS 1.2 with ECDHE and an AEAD: what a modern server takes.
    pub fn is_modern(&self) -> bool {
        const MODERN: [u16; 6] = [0xC02B, 0xC02C, 0xC02F, 0xC030, 0xCCA8, 0xCCA9];
        let highest = self.highest();
        highest >= 0x0304 || highest == 0x0303 && self.suites.iter().any(|suite| MODERN.contains(suite))
    }
}

/// How much of a hello is there.
#[derive(Debug, PartialEq, Eq)]
pub enum Seen {
    /// All of it.
    Whole(Hello),
    /// Not all of it yet.
    Part,
    /// Something else.
    Nothing,
}

/// Reads octets one after the other; `None` once they are at an end.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    fn number(&mut self, octets: usize) -> Option<usize> {
        Some(
            self.take(octets)?
                .iter()
                .fold(0, |sum, octet| sum << 8 | usize::from(*octet)),
        )
    }

    /// A vector with its length in so many octets before it.
    fn vector(&mut self, octets: usize) -> Option<&'a [u8]> {
        let length = self.number(octets)?;
        self.take(length)
    }
}

fn words(octets: &[u8]) -> Vec<u16> {
    octets
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect()
}

/// Reads the hello at the beginning of `octets`.
pub fn read(octets: &[u8]) -> Seen {
    match octets {
        [] => Seen::Part,
        [0x16, ..] => read_tls(octets),
        [first, ..] if first & 0x80 != 0 => read_ssl2(octets),
        _ => Seen::Nothing,
    }
}

fn read_tls(octets: &[u8]) -> Seen {
    let mut records = Reader(octets);
    let mut message = Vec::new();
    loop {
        let whole = message
            .get(1..4)
            .map(|length| Reader(length).number(3).unwrap_or_default() + 4);
        if whole.is_some_and(|whole| message.len() >= whole) {
            break;
        }
        let Some(head) = records.take(3) else {
            return Seen::Part;
        };
        if head[0] != 0x16 {
            return Seen::Nothing;
        }
        let Some(content) = records.vector(2) else {
            return Seen::Part;
        };
        message.extend_from_slice(content);
    }
    let octets = octets.len() - records.0.len();
    match body(&message[4..]).filter(|_| message[0] == 1) {
        Some(hello) => Seen::Whole(Hello { octets, ..hello }),
        None => Seen::Nothing,
    }
}

fn body(octets: &[u8]) -> Option<Hello> {
    let mut reader = Reader(octets);
    let mut hello = Hello {
        version: u16::try_from(reader.number(2)?).ok()?,
        ..Hello::default()
    };
    reader.take(32)?;
    hello.session = reader.vector(1)?.to_vec();
    hello.suites = words(reader.vector(2)?);
    hello.compressions = reader.vector(1)?.to_vec();
    let mut extensions = Reader(reader.vector(2).unwrap_or_default());
    while let Some(kind) = extensions.number(2) {
        let mut content = Reader(extensions.vector(2)?);
        match kind {
            10 => hello.groups = words(content.vector(2)?),
            43 => hello.versions = words(content.vector(1)?),
            _ => {}
        }
        hello.extensions.push(u16::try_from(kind).ok()?);
    }
    Some(hello)
}

fn read_ssl2(octets: &[u8]) -> Seen {
    let mut reader = Reader(octets);
    let Some(length) = reader.number(2) else {
        return Seen::Part;
    };
    let length = length & 0x7FFF;
    let Some(message) = reader.take(length) else {
        return Seen::Part;
    };
    let mut reader = Reader(message);
    let hello = || {
        let kind = reader.number(1)?;
        let version = u16::try_from(reader.number(2)?).ok()?;
        let kinds = reader.number(2)?;
        reader.take(4)?;
        let kinds = reader.take(kinds)?;
        let suites = kinds.chunks_exact(3).filter(|kind| kind[0] == 0);
        Some(Hello {
            ssl2: true,
            version,
            suites: suites
                .map(|kind| u16::from_be_bytes([kind[1], kind[2]]))
                .collect(),
            octets: length + 2,
            ..Hello::default()
        })
        .filter(|_| kind == 1)
    };
    let mut hello = hello;
    hello().map_or(Seen::Nothing, Seen::Whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hello of TLS 1.2 with one suite and `supported_versions`, in records of `size` octets.
    fn example(size: usize) -> Vec<u8> {
        let mut body = vec![3, 3];
        body.extend([7; 32]);
        body.extend([0, 0, 2, 0xC0, 0x2F, 2, 1, 0]);
        body.extend([0, 15, 0, 43, 0, 5, 4, 3, 4, 3, 3, 0, 10, 0, 2, 0, 0]);
        let mut message = vec![1, 0, 0, u8::try_from(body.len()).unwrap()];
        message.extend(body);
        message
            .chunks(size)
            .flat_map(|part| [&[0x16, 3, 1, 0, u8::try_from(part.len()).unwrap()], part].concat())
            .collect()
    }

    #[test]
    fn a_hello_is_read_whatever_its_records() {
        for size in [1, 5, 200] {
            let octets = example(size);
            let Seen::Whole(hello) = read(&octets) else {
                panic!("{size}")
            };
            assert_eq!((hello.highest(), hello.octets), (0x0304, octets.len()));
            assert_eq!(hello.compressions, [1, 0]);
            assert!(hello.is_modern());
            for end in 0..octets.len() {
                assert_eq!(read(&octets[..end]), Seen::Part);
            }
        }
        assert_eq!(read(b"GET / HTTP/1.1"), Seen::Nothing);
    }

    #[test]
    fn so_is_one_of_ssl_2() {
        let mut octets = vec![0x80, 9 + 6 + 16, 1, 0, 2, 0, 6, 0, 0, 0, 16, 1, 0, 0x80, 0, 0, 3];
        octets.extend([9; 16]);
        let Seen::Whole(hello) = read(&octets) else {
            panic!()
        };
        assert!(hello.ssl2);
        assert_eq!((hello.version, hello.suites), (2, vec![3]));
    }
}
