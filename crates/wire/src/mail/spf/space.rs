//! Sets of addresses, exactly.

use std::{collections::BTreeSet, net::IpAddr};

use super::evaluate::{mask_v4, mask_v6};

/// Most pieces of one record that are looked at, and with it most ranges of one set; what goes beyond is left out, and the set
/// says so.
const PIECES_MAX: usize = 20_000;

/// A set of numbers below 2^128 as ranges, in order, with gaps between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    ranges: Vec<(u128, u128)>,
    cut: bool,
}

/// What one term says about a range; of several that hold a number, the first decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub first: u128,
    pub last: u128,
    /// The place of the term.
    pub place: usize,
    /// Whether the numbers are in the set when this term decides.
    pub is_in: bool,
}

impl Ranges {
    /// The numbers from `first` to `last`, both included.
    pub fn of(first: u128, last: u128) -> Self {
        Ranges {
            ranges: if first <= last {
                vec![(first, last)]
            } else {
                Vec::new()
            },
            cut: false,
        }
    }

    /// The ranges in order, first and last number of each.
    pub fn ranges(&self) -> &[(u128, u128)] {
        &self.ranges
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Whether ranges were left out because there were too many.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// How many numbers are in it; all 2^128 count as one less.
    pub fn count(&self) -> u128 {
        self.ranges.iter().fold(0_u128, |sum, (first, last)| {
            sum.saturating_add(last.saturating_sub(*first)).saturating_add(1)
        })
    }

    /// What the pieces come to. Goes once over their ends, in order, so that no record makes it slow.
    pub(super) fn decide(mut pieces: Vec<Piece>, cut: bool) -> Ranges {
        let cut = cut || pieces.len() > PIECES_MAX;
        pieces.truncate(PIECES_MAX);
        // Where pieces begin, and where they have ended: the number after their last; none is after the very last.
        let mut ends: Vec<(u128, usize, bool)> = Vec::with_capacity(pieces.len().saturating_mul(2));
        for (index, piece) in pieces.iter().enumerate() {
            ends.push((piece.first, index, true));
            ends.extend(piece.last.checked_add(1).map(|after| (after, index, false)));
        }
        ends.sort_unstable();
        let mut open: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut ranges: Vec<(u128, u128)> = Vec::new();
        let mut ends = ends.into_iter().peekable();
        while let Some((at, index, begins)) = ends.next() {
            if let Some(piece) = pieces.get(index) {
                match begins {
                    true => open.insert((piece.place, index)),
                    false => open.remove(&(piece.place, index)),
                };
            }
            let next = ends.peek().map(|(next, ..)| *next);
            let decides = open.first().and_then(|(_, index)| pieces.get(*index));
            if next == Some(at) || !decides.is_some_and(|piece| piece.is_in) {
                continue;
            }
            let last = next.map_or(u128::MAX, |next| next.saturating_sub(1));
            match ranges.last_mut() {
                Some(before) if before.1.checked_add(1) == Some(at) => before.1 = last,
                _ => ranges.push((at, last)),
            }
        }
        Ranges { ranges, cut }
    }
}

/// Addresses of both families.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// IPv4, as numbers below 2^32.
    pub v4: Ranges,
    /// IPv6.
    pub v6: Ranges,
}

impl Allowed {
    /// All addresses there are.
    pub fn everything() -> Self {
        Allowed {
            v4: Ranges::of(0, u32::MAX.into()),
            v6: Ranges::of(0, u128::MAX),
        }
    }

    /// The block of `address` with a prefix of its family's length.
    pub(super) fn block(address: IpAddr, length: u8) -> Self {
        match address {
            IpAddr::V4(address) => {
                let mask = mask_v4(length);
                let first = address.to_bits() & mask;
                Allowed {
                    v4: Ranges::of(first.into(), (first | !mask).into()),
                    v6: Ranges::default(),
                }
            }
            IpAddr::V6(address) => {
                let mask = mask_v6(length);
                let first = address.to_bits() & mask;
                Allowed {
                    v4: Ranges::default(),
                    v6: Ranges::of(first, first | !mask),
                }
            }
        }
    }

    /// Whether `address` is in it.
    pub fn has(&self, address: IpAddr) -> bool {
        let (ranges, number) = match address {
            IpAddr::V4(address) => (&self.v4, address.to_bits().into()),
            IpAddr::V6(address) => (&self.v6, address.to_bits()),
        };
        ranges
            .ranges
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&number))
    }

    /// Whether every address of a family is in it.
    pub fn is_everybody(&self) -> bool {
        self.v4 == Allowed::everything().v4 || self.v6 == Allowed::everything().v6
    }
}
