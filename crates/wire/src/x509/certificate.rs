//! One certificate, and the chain a server sent.

use facts::Timestamp;

use super::{
    CHAIN_MAX, CHAIN_OCTETS_MAX,
    der::{self, NotDer, Reader},
    dn::DistinguishedName,
    extensions::Extensions,
    key::{Key, SignatureAlgorithm},
};

/// SHA-256 of a certificate's DER.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The fingerprint of these octets.
    pub fn of(der: &[u8]) -> Self {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, der);
        Fingerprint(digest.as_ref().try_into().unwrap_or_default())
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .chars()
            .map(|c| u8::try_from(c.to_digit(16)?).ok())
            .collect::<Option<_>>()?;
        let (pairs, []) = digits.as_chunks::<2>() else {
            return None;
        };
        let octets: Vec<u8> = pairs.iter().map(|[high, low]| (high << 4) | low).collect();
        octets.try_into().ok().map(Fingerprint)
    }
}

impl std::fmt::Display for Fingerprint {
    /// 64 hexadecimal digits, lower case.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

impl std::fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

/// What a certificate says. Read, not judged: whether it may be relied upon is for [`super::path`].
#[derive(Clone, Debug)]
pub struct Certificate {
    /// The DER as it came.
    pub der: Vec<u8>,
    /// SHA-256 of it.
    pub fingerprint: Fingerprint,
    /// 1, 2 or 3.
    pub version: u8,
    /// Contents of the serial number, big-endian, with its sign.
    pub serial: Vec<u8>,
    /// Who signed it.
    pub issuer: DistinguishedName,
    /// Whom it is about.
    pub subject: DistinguishedName,
    /// Valid from this second on.
    pub not_before: Timestamp,
    /// Valid through this second.
    pub not_after: Timestamp,
    /// Both times are written as RFC 5280 §4.1.2.5 asks: as UTCTime up to 2049, as GeneralizedTime from then on.
    pub times_as_profiled: bool,
    /// The key it certifies.
    pub key: Key,
    /// How it is signed.
    pub signature_algorithm: SignatureAlgorithm,
    /// The signature.
    pub signature: Vec<u8>,
    /// The part that is signed, as it came.
    pub signed: Vec<u8>,
    /// The extensions.
    pub extensions: Extensions,
    /// What is wrong with its form, so that a client refuses it; empty for a sound one.
    pub flaws: Vec<Flaw>,
}

/// Something wrong with the form of a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Flaw {
    /// Something nested in it is no DER.
    NotDer,
    /// This extension is no DER of its type, or says what RFC 5280 forbids it to say. Its usual name.
    Extension(String),
    /// The same extension stands there twice (RFC 5280 §4.2).
    ExtensionTwice(String),
    /// Extensions in a certificate that is not of version 3 (RFC 5280 §4.1.2.1).
    ExtensionsWithoutVersion3,
    /// The two places that name the signature's algorithm differ (RFC 5280 §4.1.1.2).
    SignatureAlgorithmsDiffer,
    /// The signature's algorithm does not take such parameters (RFC 4055 §5, RFC 5758 §3.2).
    SignatureParameters,
    /// The serial number has more than 20 octets (RFC 5280 §4.1.2.2).
    SerialTooLong,
    /// The issuer has no name (RFC 5280 §4.1.2.4).
    NoIssuer,
}

impl Flaw {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Flaw::NotDer => "not-der",
            Flaw::Extension(_) => "extension",
            Flaw::ExtensionTwice(_) => "extension-twice",
            Flaw::ExtensionsWithoutVersion3 => "extensions-without-version-3",
            Flaw::SignatureAlgorithmsDiffer => "signature-algorithms-differ",
            Flaw::SignatureParameters => "signature-parameters",
            Flaw::SerialTooLong => "serial-too-long",
            Flaw::NoIssuer => "no-issuer",
        }
    }

    /// The extension it is about, by its usual name.
    pub fn extension(&self) -> Option<&str> {
        match self {
            Flaw::Extension(name) | Flaw::ExtensionTwice(name) => Some(name),
            _ => None,
        }
    }
}

/// The octets are no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError;

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("these octets are no X.509 certificate")
    }
}

impl std::error::Error for ReadError {}

impl From<NotDer> for ReadError {
    fn from(_: NotDer) -> Self {
        ReadError
    }
}

impl Certificate {
    /// Reads one certificate; nothing may follow it.
    ///
    /// # Errors
    /// The octets have not the structure of RFC 5280 §4.1, or are more than [`CHAIN_OCTETS_MAX`].
    pub fn read(octets: &[u8]) -> Result<Self, ReadError> {
        if octets.len() > CHAIN_OCTETS_MAX {
            return Err(ReadError);
        }
        let mut outer = der::only(octets, der::SEQUENCE)?.inside();
        let signed = outer.expect(der::SEQUENCE)?;
        let outer_algorithm = outer.expect(der::SEQUENCE)?.whole;
        let signature = outer.octets_in_bits()?;
        outer.end()?;

        let mut flaws = Vec::new();
        if !der::well_formed(octets) {
            flaws.push(Flaw::NotDer);
        }
        let mut tbs = signed.inside();
        let version = version(&mut tbs)?;
        let serial = tbs.integer()?;
        let inner_algorithm = tbs.expect(der::SEQUENCE)?.whole;
        let issuer = DistinguishedName::read(tbs.expect(der::SEQUENCE)?.whole)?;
        let (not_before, not_after) = validity(tbs.expect(der::SEQUENCE)?.inside())?;
        let subject = DistinguishedName::read(tbs.expect(der::SEQUENCE)?.whole)?;
        let key = Key::read(tbs.expect(der::SEQUENCE)?.whole)?;
        // issuerUniqueID and subjectUniqueID: not used by anybody, allowed in versions 2 and 3.
        tbs.optional(der::tagged(1))?;
        tbs.optional(der::tagged(2))?;
        let extensions = match tbs.optional(der::tagged_constructed(3))? {
            Some(field) => Extensions::read(der::only(field.value, der::SEQUENCE)?.inside(), &mut flaws)?,
            None => Extensions::default(),
        };
        tbs.end()?;

        let (signature_algorithm, sound) = SignatureAlgorithm::read(outer_algorithm)?;
        if !sound {
            flaws.push(Flaw::SignatureParameters);
        }
        if inner_algorithm != outer_algorithm {
            flaws.push(Flaw::SignatureAlgorithmsDiffer);
        }
        if serial.len() > 20 {
            flaws.push(Flaw::SerialTooLong);
        }
        if issuer.is_empty() {
            flaws.push(Flaw::NoIssuer);
        }
        if version != 3 && !extensions.present.is_empty() {
            flaws.push(Flaw::ExtensionsWithoutVersion3);
        }
        Ok(Certificate {
            der: octets.to_vec(),
            fingerprint: Fingerprint::of(octets),
            version,
            serial: serial.to_vec(),
            issuer,
            subject,
            not_before: not_before.at,
            not_after: not_after.at,
            times_as_profiled: not_before.as_profiled && not_after.as_profiled,
            key,
            signature_algorithm,
            signature: signature.to_vec(),
            signed: signed.whole.to_vec(),
            extensions,
            flaws,
        })
    }

    /// Issuer and subject are the same name.
    pub fn is_self_issued(&self) -> bool {
        self.issuer == self.subject
    }

    /// It calls itself its own issuer, and no key identifier says that another key signed it: a root, or what would be
    /// one. The signature is not looked at; nobody gains by it.
    pub fn is_own_issuer(&self) -> bool {
        let ids = (&self.extensions.authority_key_id, &self.extensions.subject_key_id);
        let other_key = matches!(ids, (Some(signer), Some(own)) if signer != own);
        self.is_self_issued() && !other_key
    }

    /// The extension basicConstraints says that this is a CA.
    pub fn is_ca(&self) -> bool {
        self.extensions
            .basic_constraints
            .is_some_and(|constraints| constraints.ca)
    }

    /// How long it is valid, in seconds, both ends counted (RFC 5280 §4.1.2.5).
    pub fn lifetime_s(&self) -> i64 {
        let span = self
            .not_after
            .as_second()
            .saturating_sub(self.not_before.as_second());
        span.saturating_add(1)
    }

    /// The name by which people know it: the common name, or else the whole subject, or for an empty one the first
    /// alternative name.
    pub fn known_as(&self) -> String {
        let common = self.subject.common_names().pop();
        let first = || {
            self.extensions
                .names
                .as_ref()
                .and_then(|names| names.dns.first().cloned())
        };
        common
            .or_else(|| (!self.subject.is_empty()).then(|| self.subject.to_string()))
            .or_else(first)
            .unwrap_or_else(|| self.fingerprint.to_string())
    }
}

fn version(tbs: &mut Reader<'_>) -> Result<u8, NotDer> {
    let Some(field) = tbs.optional(der::tagged_constructed(0))? else {
        return Ok(1);
    };
    // Version 1 is the default and never written in DER, but seen.
    match der::number(der::only(field.value, der::INTEGER)?.value)? {
        0 => Ok(1),
        1 => Ok(2),
        2 => Ok(3),
        _ => Err(NotDer),
    }
}

fn validity(mut times: Reader<'_>) -> Result<(der::Time, der::Time), NotDer> {
    let both = (der::time(&times.any()?)?, der::time(&times.any()?)?);
    times.end()?;
    Ok(both)
}

/// What a server sent, as far as it can be read.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// The certificates, in the order in which they were sent.
    pub certificates: Vec<Certificate>,
    /// Places, counted from 0, of those that are no certificates. When the first is one of them, there is no server
    /// certificate.
    pub unreadable: Vec<usize>,
    /// True when more was sent than is read: [`CHAIN_MAX`] certificates, [`CHAIN_OCTETS_MAX`] octets.
    pub cut: bool,
}

impl Chain {
    /// The server's own certificate: the first one sent (RFC 8446 §4.4.2).
    pub fn leaf(&self) -> Option<&Certificate> {
        self.certificates
            .first()
            .filter(|_| self.unreadable.first() != Some(&0))
    }
}

/// Reads what a server sent.
pub fn chain<'a>(sent: impl IntoIterator<Item = &'a [u8]>) -> Chain {
    let mut chain = Chain::default();
    let mut octets = 0usize;
    for (place, der) in sent.into_iter().enumerate() {
        octets = octets.saturating_add(der.len());
        if place >= CHAIN_MAX || octets > CHAIN_OCTETS_MAX {
            chain.cut = true;
            break;
        }
        match Certificate::read(der) {
            Ok(certificate) => chain.certificates.push(certificate),
            Err(ReadError) => chain.unreadable.push(place),
        }
    }
    chain
}
