//! The distinguished encoding rules (X.690 §8, §10), read strictly.
//!
//! A reader that forgives is of no use to a judge of certificates: what it lets pass, a client refuses. So only definite
//! lengths in their shortest form are read, and every element must be used up to its last octet.

use facts::Timestamp;

/// BOOLEAN.
pub const BOOLEAN: u8 = 0x01;
/// INTEGER.
pub const INTEGER: u8 = 0x02;
/// BIT STRING.
pub const BIT_STRING: u8 = 0x03;
/// OCTET STRING.
pub const OCTET_STRING: u8 = 0x04;
/// NULL.
pub const NULL: u8 = 0x05;
/// OBJECT IDENTIFIER.
pub const OID: u8 = 0x06;
/// ENUMERATED.
pub const ENUMERATED: u8 = 0x0a;
/// UTCTime.
pub const UTC_TIME: u8 = 0x17;
/// GeneralizedTime.
pub const GENERALIZED_TIME: u8 = 0x18;
/// SEQUENCE and SEQUENCE OF.
pub const SEQUENCE: u8 = 0x30;
/// SET and SET OF.
pub const SET: u8 = 0x31;

/// The tag `[number]`, primitive: an implicitly tagged simple value.
pub const fn tagged(number: u8) -> u8 {
    0x80 | number
}

/// The tag `[number]`, constructed: an explicit tag, or an implicitly tagged SEQUENCE.
pub const fn tagged_constructed(number: u8) -> u8 {
    0xa0 | number
}

/// The octets are no DER, or not the structure that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDer;

/// One element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// Identifier octet; tags above 30 are not used by certificates and not read.
    pub tag: u8,
    /// Contents octets.
    pub value: &'a [u8],
    /// The element as a whole.
    pub whole: &'a [u8],
}

impl<'a> Element<'a> {
    /// A reader of the contents.
    pub fn inside(&self) -> Reader<'a> {
        Reader::new(self.value)
    }
}

/// Reads elements one after another.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// A reader of `octets`.
    pub fn new(octets: &'a [u8]) -> Self {
        Reader { rest: octets }
    }

    /// True when nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Nothing may be left.
    pub fn end(&self) -> Result<(), NotDer> {
        if self.rest.is_empty() { Ok(()) } else { Err(NotDer) }
    }

    /// The tag of the next element.
    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element, whatever it is.
    pub fn any(&mut self) -> Result<Element<'a>, NotDer> {
        let start = self.rest;
        let (&tag, after) = start.split_first().ok_or(NotDer)?;
        if tag & 0x1f == 0x1f {
            return Err(NotDer);
        }
        let (&first, mut after) = after.split_first().ok_or(NotDer)?;
        let mut length = usize::from(first);
        if first & 0x80 != 0 {
            let octets = usize::from(first & 0x7f);
            // Zero is the indefinite form; four octets of length are more than any certificate has.
            if octets == 0 || octets > 4 {
                return Err(NotDer);
            }
            let (digits, rest) = after.split_at_checked(octets).ok_or(NotDer)?;
            length = digits
                .iter()
                .fold(0usize, |sum, digit| (sum << 8) | usize::from(*digit));
            let shortest = length >= 0x80 && digits.first().is_some_and(|digit| *digit != 0);
            if !shortest {
                return Err(NotDer);
            }
            after = rest;
        }
        let (value, rest) = after.split_at_checked(length).ok_or(NotDer)?;
        let used = start.len().saturating_sub(rest.len());
        let whole = start.get(..used).ok_or(NotDer)?;
        self.rest = rest;
        Ok(Element { tag, value, whole })
    }

    /// The next element, which must have this tag.
    pub fn expect(&mut self, tag: u8) -> Result<Element<'a>, NotDer> {
        let element = self.any()?;
        if element.tag == tag {
            Ok(element)
        } else {
            Err(NotDer)
        }
    }

    /// The next element if it has this tag.
    pub fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, NotDer> {
        if self.peek() == Some(tag) {
            self.any().map(Some)
        } else {
            Ok(None)
        }
    }

    /// An OBJECT IDENTIFIER's contents.
    pub fn oid(&mut self) -> Result<&'a [u8], NotDer> {
        let value = self.expect(OID)?.value;
        let ends_well = value.last().is_some_and(|last| last & 0x80 == 0);
        // An arc never begins with 0x80: that would not be its shortest form.
        let mut begins = true;
        for octet in value {
            if begins && *octet == 0x80 {
                return Err(NotDer);
            }
            begins = octet & 0x80 == 0;
        }
        if ends_well { Ok(value) } else { Err(NotDer) }
    }

    /// A BOOLEAN with this tag that has a default: absent is `false`.
    pub fn flag(&mut self, tag: u8) -> Result<bool, NotDer> {
        match self.optional(tag)?.map(|element| element.value) {
            None | Some([0x00]) => Ok(false),
            Some([0xff]) => Ok(true),
            Some(_) => Err(NotDer),
        }
    }

    /// An INTEGER's contents, shortest form, at least one octet.
    pub fn integer(&mut self) -> Result<&'a [u8], NotDer> {
        shortest(self.expect(INTEGER)?.value)
    }

    /// A BIT STRING that holds whole octets.
    pub fn octets_in_bits(&mut self) -> Result<&'a [u8], NotDer> {
        match self.expect(BIT_STRING)?.value.split_first() {
            Some((0, octets)) => Ok(octets),
            _ => Err(NotDer),
        }
    }
}

/// The contents of an INTEGER, when they are in their shortest form.
pub fn shortest(value: &[u8]) -> Result<&[u8], NotDer> {
    match value {
        [] => Err(NotDer),
        [0x00, second, ..] if second & 0x80 == 0 => Err(NotDer),
        [0xff, second, ..] if second & 0x80 != 0 => Err(NotDer),
        value => Ok(value),
    }
}

/// The contents of an INTEGER as a number that is not negative; larger ones are the largest that fits.
pub fn number(value: &[u8]) -> Result<u32, NotDer> {
    let value = shortest(value)?;
    if value.first().is_some_and(|first| first & 0x80 != 0) {
        return Err(NotDer);
    }
    let digits = value.strip_prefix(&[0]).unwrap_or(value);
    if digits.len() > 4 {
        return Ok(u32::MAX);
    }
    Ok(digits.iter().fold(0, |sum, digit| (sum << 8) | u32::from(*digit)))
}

/// The one element that `octets` are, without anything behind it.
pub fn only(octets: &[u8], tag: u8) -> Result<Element<'_>, NotDer> {
    let mut reader = Reader::new(octets);
    let element = reader.expect(tag)?;
    reader.end()?;
    Ok(element)
}

/// Whether all that is nested in `octets` is well-formed too, down to 32 levels.
pub fn well_formed(octets: &[u8]) -> bool {
    let mut open = vec![(Reader::new(octets), 0u8)];
    while let Some((mut reader, depth)) = open.pop() {
        while !reader.is_empty() {
            let Ok(element) = reader.any() else { return false };
            let good = match element.tag {
                BOOLEAN => matches!(element.value, [0x00] | [0xff]),
                INTEGER | ENUMERATED => shortest(element.value).is_ok(),
                NULL => element.value.is_empty(),
                _ => true,
            };
            if !good || depth >= 32 {
                return false;
            }
            if element.tag & 0x20 != 0 {
                open.push((element.inside(), depth.saturating_add(1)));
            }
        }
    }
    true
}

/// An OBJECT IDENTIFIER in dotted form; arcs beyond 64 bits are cut to the largest that fits.
pub fn dotted(oid: &[u8]) -> String {
    let mut text = String::new();
    let mut arc: u64 = 0;
    for octet in oid {
        arc = arc.saturating_mul(128).saturating_add(u64::from(octet & 0x7f));
        if octet & 0x80 != 0 {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            let second = arc.saturating_sub(first.saturating_mul(40));
            text = format!("{first}.{second}");
        } else {
            text.push_str(&format!(".{arc}"));
        }
        arc = 0;
    }
    text
}

/// How a time was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// The moment; years beyond what the clock type holds are its end.
    pub at: Timestamp,
    /// False when it is written otherwise than RFC 5280 §4.1.2.5 asks: a year before 2050 as GeneralizedTime.
    pub as_profiled: bool,
}

/// UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 restricts them: seconds present, `Z`, no fraction.
pub fn time(element: &Element<'_>) -> Result<Time, NotDer> {
    let text = std::str::from_utf8(element.value).map_err(|_| NotDer)?;
    let (year, rest) = match element.tag {
        UTC_TIME => {
            let (year, rest) = text.split_at_checked(2).ok_or(NotDer)?;
            let year = digits(year)?;
            (
                if year >= 50 {
                    year.saturating_add(1900)
                } else {
                    year.saturating_add(2000)
                },
                rest,
            )
        }
        GENERALIZED_TIME => {
            let (year, rest) = text.split_at_checked(4).ok_or(NotDer)?;
            (digits(year)?, rest)
        }
        _ => return Err(NotDer),
    };
    let rest = rest
        .strip_suffix('Z')
        .filter(|rest| rest.len() == 10)
        .ok_or(NotDer)?;
    let part = |at: usize| -> Result<i8, NotDer> {
        let two = rest.get(at..at.saturating_add(2)).ok_or(NotDer)?;
        i8::try_from(digits(two)?).map_err(|_| NotDer)
    };
    let civil = jiff::civil::DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, part(8)?, 0)
        .map_err(|_| NotDer)?;
    let at = civil
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map_or(Timestamp::MAX, |zoned| zoned.timestamp());
    let as_profiled = element.tag == UTC_TIME || year >= 2050;
    Ok(Time { at, as_profiled })
}

fn digits(text: &str) -> Result<i16, NotDer> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().map_err(|_| NotDer)
    } else {
        Err(NotDer)
    }
}
