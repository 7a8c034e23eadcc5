//! A list of revoked certificates (RFC 5280 §5): what it says of a certificate, and whether it may be believed.
//!
//! Lists have up to a million entries and some tens of megabytes. Nobody keeps that for each measuring: [`excerpt`] goes
//! through a whole list once, without keeping anything of it, and leaves the same list with only those entries that
//! matter, beside the hash that its signature is made over. [`RevocationList::read`] reads what is left, now or in ten
//! years, and [`RevocationList::judge`] verifies the signature again from the hash.

mod excerpt;
mod judge;

pub use excerpt::{Excerpt, excerpt};
pub use judge::{NoUse, Standing};

use facts::Timestamp;

use super::{
    ReadError, SignatureAlgorithm,
    der::{self, Element, NotDer, Reader},
    dn::DistinguishedName,
    points::{self, GeneralName, Scope},
};

/// Octets of an excerpt: what is left of a list. The frames of lists in use have some hundreds.
pub const EXCERPT_OCTETS_MAX: usize = 64 * 1024;
/// Entries of an excerpt.
const ENTRIES_MAX: usize = 400;
/// Extensions of a list, or of an entry.
const EXTENSIONS_MAX: usize = 32;

/// 2.5.29, the arc of the X.509 extensions.
const ID_CE: [u8; 2] = [0x55, 0x1d];

/// A list, read from its excerpt. Read, not judged.
#[derive(Clone, Debug)]
pub struct RevocationList {
    /// Who signed it.
    pub issuer: DistinguishedName,
    /// Known to be right at this time.
    pub this_update: Timestamp,
    /// A newer one is there at this time.
    pub next_update: Option<Timestamp>,
    /// cRLNumber, big-endian.
    pub number: Option<Vec<u8>>,
    /// The key identifier in authorityKeyIdentifier.
    pub authority_key_id: Option<Vec<u8>>,
    /// Which certificates it speaks of.
    pub scope: Scope,
    /// It has only what has changed since another list (RFC 5280 §5.2.4).
    pub is_delta: bool,
    /// The first critical extension, of the list or of an entry, that is not processed here.
    pub unknown_critical: Option<String>,
    /// How it is signed.
    pub algorithm: SignatureAlgorithm,
    /// The algorithm has the parameters that it takes, and is the same in both places (RFC 5280 §5.1.1.2).
    pub algorithm_is_sound: bool,
    /// The signature.
    pub signature: Vec<u8>,
    /// The entries that were kept.
    pub entries: Vec<Entry>,
}

/// One revoked certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Contents of the serial number.
    pub serial: Vec<u8>,
    /// Who issued it: the issuer of the list, unless the list is indirect.
    pub issuer: Vec<GeneralName>,
    /// Revoked at this time.
    pub at: Timestamp,
    /// reasonCode (RFC 5280 §5.3.1).
    pub reason: Option<u32>,
    /// invalidityDate: since when the key is not to be trusted (RFC 5280 §5.3.2).
    pub invalid_since: Option<Timestamp>,
}

impl RevocationList {
    /// Reads an excerpt, or a small list.
    ///
    /// # Errors
    /// It is no CertificateList (RFC 5280 §5.1), or larger than an excerpt may be.
    pub fn read(octets: &[u8]) -> Result<Self, ReadError> {
        if octets.len() > EXCERPT_OCTETS_MAX {
            return Err(ReadError);
        }
        Ok(Self::of(&Frame::read(octets)?)?)
    }

    fn of(frame: &Frame<'_>) -> Result<Self, NotDer> {
        let (algorithm, sound) = SignatureAlgorithm::read(frame.algorithm)?;
        let mut list = RevocationList {
            issuer: DistinguishedName::read(frame.issuer)?,
            this_update: der::time(&frame.this_update)?.at,
            next_update: frame
                .next_update
                .map(|time| der::time(&time))
                .transpose()?
                .map(|time| time.at),
            number: None,
            authority_key_id: None,
            scope: Scope::default(),
            is_delta: false,
            unknown_critical: None,
            algorithm,
            algorithm_is_sound: sound && frame.algorithm == frame.inner_algorithm,
            signature: frame.signature.to_vec(),
            entries: Vec::new(),
        };
        for extension in extensions(frame.extensions)? {
            list.take(&extension)?;
        }
        let mut issuer = vec![GeneralName::Directory(list.issuer.clone())];
        let mut entries = frame.entries;
        while !entries.is_empty() {
            let raw = RawEntry::read(&mut entries)?;
            if list.entries.len() >= ENTRIES_MAX {
                return Err(NotDer);
            }
            list.take_entry(&raw, &mut issuer)?;
        }
        Ok(list)
    }

    fn take(&mut self, extension: &Extension<'_>) -> Result<(), NotDer> {
        match extension.of_ce() {
            Some(20) => self.number = Some(der::only(extension.value, der::INTEGER)?.value.to_vec()),
            // What has changed since which list does not matter: it is not judged.
            Some(27) => self.is_delta = true,
            Some(28) => self.scope = Scope::read(extension.value)?,
            Some(35) => {
                let mut fields = der::only(extension.value, der::SEQUENCE)?.inside();
                self.authority_key_id = fields.optional(der::tagged(0))?.map(|key| key.value.to_vec());
            }
            _ => self.miss(extension),
        }
        Ok(())
    }

    /// `issuer` is that of the entry before (RFC 5280 §5.3.3), and then of this one.
    fn take_entry(&mut self, raw: &RawEntry<'_>, issuer: &mut Vec<GeneralName>) -> Result<(), NotDer> {
        let (mut reason, mut invalid_since) = (None, None);
        for extension in raw.extensions()? {
            match extension.of_ce() {
                Some(21) => {
                    let code = der::only(extension.value, der::ENUMERATED)?.value;
                    reason = Some(der::number(code)?);
                }
                Some(24) => {
                    let time = der::only(extension.value, der::GENERALIZED_TIME)?;
                    invalid_since = Some(der::time(&time)?.at);
                }
                Some(29) => {
                    let names = der::only(extension.value, der::SEQUENCE)?;
                    *issuer = points::general_names(names.inside())?;
                }
                _ => self.miss(&extension),
            }
        }
        self.entries.push(Entry {
            serial: raw.serial.to_vec(),
            issuer: issuer.clone(),
            at: der::time(&raw.at)?.at,
            reason,
            invalid_since,
        });
        Ok(())
    }

    /// An extension that is not processed: nothing, unless it is critical.
    fn miss(&mut self, extension: &Extension<'_>) {
        if extension.critical && self.unknown_critical.is_none() {
            self.unknown_critical = Some(der::dotted(extension.oid));
        }
    }
}

/// The parts of a CertificateList as they stand there.
struct Frame<'a> {
    /// tbsCertList, which is signed.
    signed: &'a [u8],
    /// Its version field, tag and all; empty for version 1.
    version: &'a [u8],
    inner_algorithm: &'a [u8],
    issuer: &'a [u8],
    this_update: Element<'a>,
    next_update: Option<Element<'a>>,
    entries: Reader<'a>,
    /// `[0]` and what is in it.
    extensions: Option<Element<'a>>,
    algorithm: &'a [u8],
    /// The contents of the signature, and the BIT STRING around them.
    signature: &'a [u8],
    signature_field: &'a [u8],
}

impl<'a> Frame<'a> {
    fn read(octets: &'a [u8]) -> Result<Self, NotDer> {
        let mut outer = der::only(octets, der::SEQUENCE)?.inside();
        let signed = outer.expect(der::SEQUENCE)?;
        let algorithm = outer.expect(der::SEQUENCE)?.whole;
        let mut behind = outer;
        let signature = outer.octets_in_bits()?;
        let signature_field = behind.any()?.whole;
        outer.end()?;
        let mut fields = signed.inside();
        // RFC 5280 §5.1.2.1: version 2, or no version at all.
        let version = fields.optional(der::INTEGER)?;
        if version.is_some_and(|version| version.value != [1]) {
            return Err(NotDer);
        }
        let inner_algorithm = fields.expect(der::SEQUENCE)?.whole;
        let issuer = fields.expect(der::SEQUENCE)?.whole;
        let this_update = fields.any()?;
        let next_update = match fields.peek() {
            Some(der::UTC_TIME | der::GENERALIZED_TIME) => Some(fields.any()?),
            _ => None,
        };
        let entries = fields.optional(der::SEQUENCE)?;
        let extensions = fields.optional(der::tagged_constructed(0))?;
        fields.end()?;
        Ok(Frame {
            signed: signed.whole,
            version: version.map_or(&[], |version| version.whole),
            inner_algorithm,
            issuer,
            this_update,
            next_update,
            entries: entries.map_or(Reader::new(&[]), |entries| entries.inside()),
            extensions,
            algorithm,
            signature,
            signature_field,
        })
    }
}

/// One element of revokedCertificates.
struct RawEntry<'a> {
    whole: &'a [u8],
    serial: &'a [u8],
    at: Element<'a>,
    extensions: Option<Element<'a>>,
}

impl<'a> RawEntry<'a> {
    fn read(list: &mut Reader<'a>) -> Result<Self, NotDer> {
        let entry = list.expect(der::SEQUENCE)?;
        let mut fields = entry.inside();
        let serial = fields.expect(der::INTEGER)?.value;
        let at = fields.any()?;
        let extensions = fields.optional(der::SEQUENCE)?;
        fields.end()?;
        match at.tag {
            der::UTC_TIME | der::GENERALIZED_TIME => Ok(RawEntry {
                whole: entry.whole,
                serial,
                at,
                extensions,
            }),
            _ => Err(NotDer),
        }
    }

    fn extensions(&self) -> Result<Vec<Extension<'a>>, NotDer> {
        let mut list = self.each_extension();
        let mut found = Vec::new();
        while let Some(extension) = list.next()? {
            found.push(extension);
        }
        Ok(found)
    }

    fn each_extension(&self) -> Extensions<'a> {
        Extensions {
            list: self.extensions.map_or(Reader::new(&[]), |list| list.inside()),
            left: EXTENSIONS_MAX,
        }
    }
}

struct Extension<'a> {
    oid: &'a [u8],
    critical: bool,
    value: &'a [u8],
}

impl Extension<'_> {
    /// The last arc, of an extension of X.509's own.
    fn of_ce(&self) -> Option<u8> {
        match self.oid.strip_prefix(&ID_CE) {
            Some([last]) => Some(*last),
            _ => None,
        }
    }
}

/// The extensions of a list or of an entry, one after another.
struct Extensions<'a> {
    list: Reader<'a>,
    left: usize,
}

impl<'a> Extensions<'a> {
    fn next(&mut self) -> Result<Option<Extension<'a>>, NotDer> {
        if self.list.is_empty() {
            return Ok(None);
        }
        self.left = self.left.checked_sub(1).ok_or(NotDer)?;
        let mut fields = self.list.expect(der::SEQUENCE)?.inside();
        let extension = Extension {
            oid: fields.oid()?,
            critical: fields.flag(der::BOOLEAN)?,
            value: fields.expect(der::OCTET_STRING)?.value,
        };
        fields.end()?;
        Ok(Some(extension))
    }
}

/// Those of a list, in their `[0]`.
fn extensions(field: Option<Element<'_>>) -> Result<Vec<Extension<'_>>, NotDer> {
    let mut found = Vec::new();
    let Some(field) = field else { return Ok(found) };
    let mut list = Extensions {
        list: der::only(field.value, der::SEQUENCE)?.inside(),
        left: EXTENSIONS_MAX,
    };
    while let Some(extension) = list.next()? {
        found.push(extension);
    }
    Ok(found)
}
