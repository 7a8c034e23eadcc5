//! Lists of revoked certificates to order.

use super::{Authority, Signer, bits, element, general_time, oid, sequence, time};

/// OIDs of extensions of lists and entries, and that of certificates that points to lists.
pub mod id {
    /// reasonCode.
    pub const REASON: &str = "2.5.29.21";
    /// deltaCRLIndicator.
    pub const DELTA: &str = "2.5.29.27";
    /// issuingDistributionPoint.
    pub const SCOPE: &str = "2.5.29.28";
    /// certificateIssuer.
    pub const CERTIFICATE_ISSUER: &str = "2.5.29.29";
    /// cRLDistributionPoints.
    pub const POINTS: &str = "2.5.29.31";
}

/// A list that is not signed yet.
#[derive(Clone, Debug)]
pub struct ListDraft {
    /// Value of the version field; none leaves it out, and makes it version 1.
    pub version: Option<u8>,
    /// Issuer, DER.
    pub issuer: Vec<u8>,
    /// thisUpdate, `2026-05-30T00:00:00Z`.
    pub this_update: String,
    /// nextUpdate, or none.
    pub next_update: Option<String>,
    /// Entries, DER.
    pub entries: Vec<Vec<u8>>,
    /// Dotted OID, critical, value.
    pub extensions: Vec<(String, bool, Vec<u8>)>,
    /// AlgorithmIdentifier inside, when it is to differ from the one outside.
    pub inner_algorithm: Option<Vec<u8>>,
}

impl ListDraft {
    /// An empty list of `authority` for the week from 30 May 2026.
    pub fn of(authority: &Authority) -> Self {
        ListDraft {
            version: Some(1),
            issuer: authority.name.clone(),
            this_update: "2026-05-30T00:00:00Z".to_owned(),
            next_update: Some("2026-06-06T00:00:00Z".to_owned()),
            entries: Vec::new(),
            extensions: vec![("2.5.29.20".to_owned(), false, vec![2, 1, 7])],
            inner_algorithm: None,
        }
    }

    /// Valid from the first to the second time.
    pub fn valid(mut self, from: &str, to: Option<&str>) -> Self {
        self.this_update = from.to_owned();
        self.next_update = to.map(str::to_owned);
        self
    }

    /// With this entry beside those there are.
    pub fn entry(mut self, entry: Vec<u8>) -> Self {
        self.entries.push(entry);
        self
    }

    /// With an extension beside those there are.
    pub fn with(mut self, dotted: &str, critical: bool, value: Vec<u8>) -> Self {
        self.extensions.push((dotted.to_owned(), critical, value));
        self
    }

    /// The list, signed by `signer`.
    pub fn sign(&self, signer: &Signer) -> Vec<u8> {
        let next = self.next_update.as_deref().map_or(Vec::new(), time);
        let entries: Vec<&[u8]> = self.entries.iter().map(Vec::as_slice).collect();
        let entries = match entries.as_slice() {
            [] => Vec::new(),
            some => sequence(some),
        };
        let extensions = match self.extensions.as_slice() {
            [] => Vec::new(),
            some => element(0xa0, &[&extensions(some)]),
        };
        let version = self.version.map_or(Vec::new(), |version| vec![2, 1, version]);
        let signed = sequence(&[
            &version,
            self.inner_algorithm.as_ref().unwrap_or(&signer.algorithm),
            &self.issuer,
            &time(&self.this_update),
            &next,
            &entries,
            &extensions,
        ]);
        sequence(&[&signed, &signer.algorithm, &bits(&signer.sign(&signed))])
    }
}

/// A SEQUENCE of extensions.
fn extensions(list: &[(String, bool, Vec<u8>)]) -> Vec<u8> {
    let each: Vec<Vec<u8>> = list
        .iter()
        .map(|(dotted, critical, value)| {
            let critical: &[u8] = if *critical { &[1, 1, 0xff] } else { &[] };
            sequence(&[&oid(dotted), critical, &element(0x04, &[value])])
        })
        .collect();
    sequence(&each.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// An entry for this serial number (contents), with extensions.
pub fn entry(serial: &[u8], at: &str, more: &[(String, bool, Vec<u8>)]) -> Vec<u8> {
    let extensions = if more.is_empty() {
        Vec::new()
    } else {
        extensions(more)
    };
    sequence(&[&element(0x02, &[serial]), &time(at), &extensions])
}

/// The extension reasonCode.
pub fn reason(code: u8) -> (String, bool, Vec<u8>) {
    (id::REASON.to_owned(), false, vec![0x0a, 1, code])
}

/// The extension invalidityDate.
pub fn invalid_since(at: &str) -> (String, bool, Vec<u8>) {
    ("2.5.29.24".to_owned(), false, general_time(at))
}

/// The extension certificateIssuer, with a name in DER.
pub fn certificate_issuer(name: &[u8]) -> (String, bool, Vec<u8>) {
    let names = sequence(&[&element(0xa4, &[name])]);
    (id::CERTIFICATE_ISSUER.to_owned(), true, names)
}

/// A DistributionPointName of these URLs.
pub fn point_name(urls: &[&str]) -> Vec<u8> {
    let names: Vec<Vec<u8>> = urls.iter().map(|url| element(0x86, &[url.as_bytes()])).collect();
    let names: Vec<&[u8]> = names.iter().map(Vec::as_slice).collect();
    element(0xa0, &[&element(0xa0, &names)])
}

/// Value of cRLDistributionPoints with one point for these URLs.
pub fn points(urls: &[&str]) -> Vec<u8> {
    sequence(&[&sequence(&[&point_name(urls)])])
}

/// Value of issuingDistributionPoint: a point, and the fields behind it as tags with TRUE.
pub fn scope(urls: &[&str], flags: &[u8]) -> Vec<u8> {
    let point = if urls.is_empty() {
        Vec::new()
    } else {
        point_name(urls)
    };
    let flags: Vec<u8> = flags.iter().flat_map(|tag| [*tag, 1, 0xff]).collect();
    sequence(&[&point, &flags])
}
