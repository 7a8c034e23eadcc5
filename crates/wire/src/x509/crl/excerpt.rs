//! What is kept of a list: everything but the entries of strangers.

use std::collections::BTreeSet;

use super::{ENTRIES_MAX, EXCERPT_OCTETS_MAX, Frame, RawEntry};
use crate::x509::{
    ReadError, SignatureAlgorithm,
    der::{self, NotDer},
    hashed,
};

/// What is kept of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The list in DER, with those entries left out that do not matter. Its signature is the whole list's, so it fits
    /// [`Excerpt::digest`] alone.
    pub list: Vec<u8>,
    /// Entries that the whole list has.
    pub entries: u64,
    /// The hash of what is signed, with the function of the signature's algorithm; empty where it has none that is used.
    pub digest: Vec<u8>,
}

/// Goes through a list, however large, and keeps the entries of `serials` (contents octets of serial numbers).
///
/// Kept beside them: the entry that says whose certificates follow (indirect lists, RFC 5280 §5.3.3), and the first with a
/// critical extension that is not processed, which forbids to use the list at all (§5.3). The work grows with the length
/// of the list alone.
///
/// # Errors
/// It is no CertificateList, or what would be kept is larger than [`EXCERPT_OCTETS_MAX`].
pub fn excerpt(octets: &[u8], serials: &BTreeSet<&[u8]>) -> Result<Excerpt, ReadError> {
    let frame = Frame::read(octets)?;
    let mut kept = Kept::default();
    let mut entries: u64 = 0;
    let mut rest = frame.entries;
    while !rest.is_empty() {
        let entry = RawEntry::read(&mut rest)?;
        entries = entries.saturating_add(1);
        kept.look_at(&entry, serials)?;
    }
    let list = frame.with(&kept.octets)?;
    // What does not fit is not cut: a list without its scope would be another one.
    if list.len() > EXCERPT_OCTETS_MAX {
        return Err(ReadError);
    }
    let (algorithm, _) = SignatureAlgorithm::read(frame.algorithm)?;
    let digest = algorithm
        .digest()
        .and_then(|with| hashed::hash(with, frame.signed));
    Ok(Excerpt {
        list,
        entries,
        digest: digest.unwrap_or_default(),
    })
}

#[derive(Default)]
struct Kept<'a> {
    octets: Vec<u8>,
    count: usize,
    /// The last entry that names an issuer, while it is not among those that are kept.
    names_issuer: Option<&'a [u8]>,
    has_unknown: bool,
}

impl<'a> Kept<'a> {
    fn look_at(&mut self, entry: &RawEntry<'a>, serials: &BTreeSet<&[u8]>) -> Result<(), NotDer> {
        let mut unknown = false;
        let mut extensions = entry.each_extension();
        while let Some(extension) = extensions.next()? {
            match extension.of_ce() {
                // certificateIssuer.
                Some(29) => self.names_issuer = Some(entry.whole),
                // reasonCode, invalidityDate.
                Some(21 | 24) => {}
                _ => unknown |= extension.critical,
            }
        }
        let wanted = serials.contains(entry.serial);
        let is_first_unknown = unknown && !self.has_unknown;
        self.has_unknown |= unknown;
        if wanted || is_first_unknown {
            if let Some(before) = self.names_issuer.take().filter(|before| *before != entry.whole) {
                self.keep(before)?;
            }
            self.keep(entry.whole)?;
        }
        Ok(())
    }

    /// What is too much is not cut: what is left out would pass for what is not revoked.
    fn keep(&mut self, entry: &[u8]) -> Result<(), NotDer> {
        if self.count >= ENTRIES_MAX || entry.len() > EXCERPT_OCTETS_MAX.saturating_sub(self.octets.len()) {
            return Err(NotDer);
        }
        self.octets.extend_from_slice(entry);
        self.count = self.count.saturating_add(1);
        Ok(())
    }
}

impl Frame<'_> {
    /// The list with these entries in place of its own.
    fn with(&self, entries: &[u8]) -> Result<Vec<u8>, NotDer> {
        let entries = match entries {
            [] => Vec::new(),
            some => element(der::SEQUENCE, &[some])?,
        };
        let signed = element(
            der::SEQUENCE,
            &[
                self.version,
                self.inner_algorithm,
                self.issuer,
                self.this_update.whole,
                self.next_update.map_or(&[], |time| time.whole),
                &entries,
                self.extensions.map_or(&[], |field| field.whole),
            ],
        )?;
        element(der::SEQUENCE, &[&signed, self.algorithm, self.signature_field])
    }
}

/// An element with this tag around all of `parts`.
fn element(tag: u8, parts: &[&[u8]]) -> Result<Vec<u8>, NotDer> {
    let size: usize = parts.iter().map(|part| part.len()).sum();
    if size > EXCERPT_OCTETS_MAX {
        return Err(NotDer);
    }
    let size = u32::try_from(size).map_err(|_| NotDer)?;
    let mut out = vec![tag];
    match size.to_be_bytes() {
        [0, 0, 0, short @ 0..=0x7f] => out.push(short),
        [0, 0, 0, middle] => out.extend([0x81, middle]),
        [0, 0, high, low] => out.extend([0x82, high, low]),
        [0, high, middle, low] => out.extend([0x83, high, middle, low]),
        [first, high, middle, low] => out.extend([0x84, first, high, middle, low]),
    }
    parts.iter().for_each(|part| out.extend_from_slice(part));
    Ok(out)
}
