//! Strings with macros in them (RFC 7208 §7).

use super::Fault;

/// A string that may hold macros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MacroString {
    /// Its parts in order.
    pub parts: Vec<Part>,
}

/// A part of such a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is.
    Literal(String),
    /// `%%`, `%_` or `%-`, already replaced by what it stands for.
    Escape(&'static str),
    /// `%{…}`.
    Macro(Expansion),
}

/// `%{…}`: what is put there, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expansion {
    /// Of what.
    pub letter: Letter,
    /// Written in upper case: to be escaped as in a URL.
    pub escaped: bool,
    /// How many of the rightmost parts are kept; none: all.
    pub keep: Option<usize>,
    /// Whether the parts are put in reverse order.
    pub reversed: bool,
    /// What the value is split at; a dot where none is given.
    pub delimiters: Vec<u8>,
}

/// What a macro stands for (§7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Letter {
    /// `s`: the sender.
    Sender,
    /// `l`: the sender's local part.
    Local,
    /// `o`: the sender's domain.
    SenderDomain,
    /// `d`: the domain whose record is read.
    Domain,
    /// `i`: the address of the client, with dots.
    Address,
    /// `p`: the validated name of the client. Not to be used.
    Validated,
    /// `v`: `in-addr` or `ip6`.
    Family,
    /// `h`: the name given with HELO.
    Helo,
    /// `c`: the address of the client, to be read. In explanations only.
    Client,
    /// `r`: the name of the receiver. In explanations only.
    Receiver,
    /// `t`: the time in seconds. In explanations only.
    Time,
}

impl Letter {
    fn read(octet: u8) -> Option<Self> {
        Some(match octet.to_ascii_lowercase() {
            b's' => Letter::Sender,
            b'l' => Letter::Local,
            b'o' => Letter::SenderDomain,
            b'd' => Letter::Domain,
            b'i' => Letter::Address,
            b'p' => Letter::Validated,
            b'v' => Letter::Family,
            b'h' => Letter::Helo,
            b'c' => Letter::Client,
            b'r' => Letter::Receiver,
            b't' => Letter::Time,
            _ => return None,
        })
    }

    /// Whether it may stand in explanations only (§7.2).
    pub fn is_for_explanations(self) -> bool {
        matches!(self, Letter::Client | Letter::Receiver | Letter::Time)
    }
}

impl MacroString {
    /// Reads a macro-string (§7.1); with `spaces` an explain-string (§6.2), which may hold spaces.
    ///
    /// # Errors
    /// What does not conform, and the number of octets before it.
    pub fn read(text: &[u8], spaces: bool) -> Result<MacroString, (usize, Fault)> {
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut at = 0_usize;
        while let Some((first, rest)) = text.get(at..).and_then(<[u8]>::split_first) {
            if *first != b'%' {
                if !(first.is_ascii_graphic() || (spaces && *first == b' ')) {
                    return Err((at, Fault::Character));
                }
                literal.push(char::from(*first));
                at = at.saturating_add(1);
                continue;
            }
            let (part, length) = expansion(rest).map_err(|fault| (at, fault))?;
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            parts.push(part);
            at = at.saturating_add(length).saturating_add(1);
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        Ok(MacroString { parts })
    }

    /// The macros in it.
    pub fn macros(&self) -> impl Iterator<Item = &Expansion> {
        self.parts.iter().filter_map(|part| match part {
            Part::Macro(expansion) => Some(expansion),
            Part::Literal(_) | Part::Escape(_) => None,
        })
    }

    /// Whether it holds a macro of that letter.
    pub fn uses(&self, letter: Letter) -> bool {
        self.macros().any(|expansion| expansion.letter == letter)
    }

    /// The string with all macros replaced; `value` gives what a letter stands for. None as soon as it gives none.
    pub fn expand(&self, mut value: impl FnMut(Letter) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        for part in &self.parts {
            match part {
                Part::Literal(literal) => text.extend_from_slice(literal.as_bytes()),
                Part::Escape(what) => text.extend_from_slice(what.as_bytes()),
                Part::Macro(expansion) => text.extend(expansion.apply(&value(expansion.letter)?)),
            }
        }
        Some(text)
    }
}

/// What follows a `%`, and its length without that sign.
fn expansion(rest: &[u8]) -> Result<(Part, usize), Fault> {
    let (first, inner) = rest.split_first().ok_or(Fault::Macro)?;
    match first {
        b'%' => return Ok((Part::Escape("%"), 1)),
        b'_' => return Ok((Part::Escape(" "), 1)),
        b'-' => return Ok((Part::Escape("%20"), 1)),
        b'{' => {}
        _ => return Err(Fault::Macro),
    }
    let end = inner
        .iter()
        .position(|octet| *octet == b'}')
        .ok_or(Fault::Macro)?;
    let inside = inner.get(..end).unwrap_or_default();
    let (letter, rest) = inside.split_first().ok_or(Fault::Macro)?;
    let escaped = letter.is_ascii_uppercase();
    let letter = Letter::read(*letter).ok_or(Fault::Macro)?;
    let digits = rest.iter().take_while(|octet| octet.is_ascii_digit()).count();
    let (digits, rest) = rest.split_at(digits);
    let (reversed, delimiters) = match rest.split_first() {
        Some((b'r' | b'R', rest)) => (true, rest),
        _ => (false, rest),
    };
    if !delimiters.iter().all(|octet| b".-+,/_=".contains(octet)) {
        return Err(Fault::Macro);
    }
    let part = Part::Macro(Expansion {
        letter,
        escaped,
        keep: keep(digits)?,
        reversed,
        delimiters: delimiters.to_vec(),
    });
    Ok((part, end.saturating_add(2)))
}

/// How many parts the digits ask for; more than anything has are all.
fn keep(digits: &[u8]) -> Result<Option<usize>, Fault> {
    if digits.is_empty() {
        return Ok(None);
    }
    let number = digits.iter().fold(0_usize, |number, digit| {
        number
            .saturating_mul(10)
            .saturating_add(usize::from(digit.saturating_sub(b'0')))
    });
    match number {
        0 => Err(Fault::MacroDigits),
        number => Ok(Some(number)),
    }
}

impl Expansion {
    /// The value, transformed (§7.3).
    fn apply(&self, value: &[u8]) -> Vec<u8> {
        let is_delimiter = |octet: &u8| match self.delimiters.is_empty() {
            true => *octet == b'.',
            false => self.delimiters.contains(octet),
        };
        let untouched = self.delimiters.is_empty() && self.keep.is_none() && !self.reversed;
        let text = if untouched {
            value.to_vec()
        } else {
            let mut parts: Vec<&[u8]> = value.split(is_delimiter).collect();
            if self.reversed {
                parts.reverse();
            }
            let keep = self.keep.unwrap_or(parts.len());
            let from = parts.len().saturating_sub(keep);
            parts.get(from..).unwrap_or_default().join(&b'.')
        };
        if self.escaped { escape(&text) } else { text }
    }
}

/// Everything but the unreserved signs of RFC 3986 §2.3 as `%XX`.
fn escape(text: &[u8]) -> Vec<u8> {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut escaped = Vec::with_capacity(text.len());
    for octet in text {
        if octet.is_ascii_alphanumeric() || b"-._~".contains(octet) {
            escaped.push(*octet);
        } else {
            let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or(b'0');
            escaped.extend([b'%', digit(octet >> 4), digit(octet & 15)]);
        }
    }
    escaped
}
