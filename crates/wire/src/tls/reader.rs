//! Fields of TLS, taken from the front of octets and written in front of others.

/// Takes fields from the front; `None` where there are too few octets.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn octet(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(super) fn number16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(*self.take(2)?.first_chunk()?))
    }

    pub(super) fn number24(&mut self) -> Option<u32> {
        let [a, b, c] = *self.take(3)?.first_chunk()?;
        Some(u32::from_be_bytes([0, a, b, c]))
    }

    pub(super) fn vector8(&mut self) -> Option<&'a [u8]> {
        let length = usize::from(self.octet()?);
        self.take(length)
    }

    pub(super) fn vector16(&mut self) -> Option<&'a [u8]> {
        let length = usize::from(self.number16()?);
        self.take(length)
    }

    pub(super) fn vector24(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number24()?).ok()?;
        self.take(length)
    }

    /// All that is left as numbers of 16 bits; `None` where an octet is over.
    pub(super) fn numbers(self) -> Option<Vec<u16>> {
        let (pairs, over) = self.0.as_chunks::<2>();
        over.is_empty()
            .then(|| pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect())
    }
}

/// `value`, where nothing is left over: a message that goes on behind its end is not well-formed.
pub(super) fn whole<T>(rest: Reader<'_>, value: T) -> Option<T> {
    rest.is_empty().then_some(value)
}

/// Numbers one after the other.
pub(super) fn numbers(codes: impl Iterator<Item = u16>) -> Vec<u8> {
    codes.flat_map(u16::to_be_bytes).collect()
}

/// Octets after their length in one octet; what does not fit is cut.
pub(super) fn vector8(octets: &[u8]) -> Vec<u8> {
    let kept = octets.get(..usize::from(u8::MAX)).unwrap_or(octets);
    let length = u8::try_from(kept.len()).unwrap_or(u8::MAX);
    std::iter::once(length).chain(kept.iter().copied()).collect()
}

/// Octets after their length in two octets; what does not fit is cut, before the last octet so that lists of numbers
/// stay lists of numbers.
pub(super) fn vector16(octets: &[u8]) -> Vec<u8> {
    let kept = octets.get(..usize::from(u16::MAX - 1)).unwrap_or(octets);
    let length = u16::try_from(kept.len()).unwrap_or(u16::MAX);
    length
        .to_be_bytes()
        .into_iter()
        .chain(kept.iter().copied())
        .collect()
}

/// Octets after their length in three octets; what does not fit is cut.
pub(super) fn vector24(octets: &[u8]) -> Vec<u8> {
    let kept = octets.get(..0x00ff_ffff).unwrap_or(octets);
    let length = u32::try_from(kept.len()).unwrap_or(u32::MAX).to_be_bytes();
    length.into_iter().skip(1).chain(kept.iter().copied()).collect()
}
