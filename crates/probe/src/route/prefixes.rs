//! Entries found by the prefixes that cover an address.

use std::net::IpAddr;

use facts::Net;
use prefix_trie::PrefixMap;

/// Most entries that are kept: more than three times what the Internet has in 2026. Fewer in our own tests, so that
/// they can come to it.
pub(super) const ENTRIES_MAX: usize = if cfg!(test) { 10_000 } else { 4_000_000 };

/// Most octets that the tries of one table may take: eight times what the Internet's take. Long prefixes that have nothing
/// in common, as nobody announces them, take far more than others.
const OCTETS_MAX: usize = if cfg!(test) { 2 << 20 } else { 512 << 20 };

/// "No further entry".
const NONE: u32 = u32::MAX;

/// Entries by prefix, several for each. The trie holds the heads of lists whose links lie in one vector: most prefixes
/// have one entry, and a vector for each would take more memory than the entries.
#[derive(Debug)]
pub(super) struct Prefixes<T> {
    v4: PrefixMap<(u32, u8), u32>,
    v6: PrefixMap<(u128, u8), u32>,
    links: Vec<Link<T>>,
}

#[derive(Debug)]
struct Link<T> {
    entry: T,
    next: u32,
}

/// There is as much in the table as we keep.
#[derive(Debug)]
pub(super) struct Full;

impl Full {
    /// What is wrong with a file that holds more, in English.
    pub fn text(&self) -> String {
        let megabytes = OCTETS_MAX >> 20;
        format!(
            "is larger than any table of the Internet (more than {ENTRIES_MAX} entries or {megabytes} MB)"
        )
    }
}

impl<T> Default for Prefixes<T> {
    fn default() -> Self {
        Prefixes {
            v4: PrefixMap::new(),
            v6: PrefixMap::new(),
            links: Vec::new(),
        }
    }
}

impl<T> Prefixes<T> {
    /// Adds `entry` at `prefix`.
    pub fn add(&mut self, prefix: Net, entry: T) -> Result<(), Full> {
        let count = self.links.len();
        if count >= ENTRIES_MAX || (count.is_multiple_of(1024) && self.octets() > OCTETS_MAX) {
            return Err(Full);
        }
        let at = count as u32;
        let before = match prefix.address {
            IpAddr::V4(a) => self.v4.insert((a.into(), prefix.length), at),
            IpAddr::V6(a) => self.v6.insert((a.into(), prefix.length), at),
        };
        self.links.push(Link {
            entry,
            next: before.unwrap_or(NONE),
        });
        Ok(())
    }

    /// The prefixes that cover `address`, the most specific first, each with its entries. IPv6 addresses that only
    /// carry an IPv4 address (RFC 4291 §2.5.5.2) are looked up as that.
    pub fn covering(&self, address: IpAddr) -> Vec<(Net, Vec<&T>)> {
        let heads: Vec<(Net, u32)> = match address.to_canonical() {
            IpAddr::V4(a) => {
                let cover = self.v4.cover(&(a.into(), 32));
                cover
                    .map(|((bits, length), head)| (net(IpAddr::V4(bits.into()), length), *head))
                    .collect()
            }
            IpAddr::V6(a) => {
                let cover = self.v6.cover(&(a.into(), 128));
                cover
                    .map(|((bits, length), head)| (net(IpAddr::V6(bits.into()), length), *head))
                    .collect()
            }
        };
        // The trie yields the least specific first.
        let most_specific_first = heads.into_iter().rev();
        most_specific_first
            .map(|(prefix, head)| (prefix, self.list(head).collect()))
            .collect()
    }

    /// Number of prefixes of IPv4 and of IPv6.
    pub fn count(&self) -> (u64, u64) {
        (self.v4.len() as u64, self.v6.len() as u64)
    }

    /// Number of entries.
    pub fn len(&self) -> u64 {
        self.links.len() as u64
    }

    /// Gives back memory that was taken in advance.
    pub fn shrink(&mut self) {
        self.links.shrink_to_fit();
    }

    fn octets(&self) -> usize {
        self.v4.mem_size() + self.v6.mem_size()
    }

    fn list(&self, head: u32) -> impl Iterator<Item = &T> {
        let first = self.links.get(head as usize);
        std::iter::successors(first, |link| self.links.get(link.next as usize)).map(|link| &link.entry)
    }
}

fn net(address: IpAddr, length: u8) -> Net {
    Net { address, length }
}
