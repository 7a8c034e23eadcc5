//! The root certificates that a path may end in.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

use facts::{Base64, Timestamp};
use rustls_pki_types::{
    CertificateDer,
    pem::{self, PemObject},
};
use serde::Deserialize;
use wire::x509::{CHAIN_MAX, Certificate, DistinguishedName, Fingerprint};

/// Version of the built-in store: that of the crate it comes in, and of the list beside it.
const MOZILLA_VERSION: &str = "webpki-root-certs 1.0.11";
/// Roots of it that are trusted in part only.
const MOZILLA_LIMITS: &str = include_str!("../../../../catalogue/roots/mozilla-distrust.toml");
/// Largest bundle that is read: the largest in use is under a megabyte.
const BUNDLE_OCTETS_MAX: u64 = 16 * 1024 * 1024;
/// Candidates kept beside the facts of one subject.
const CANDIDATES_MAX: usize = 64;

/// The roots that are trusted.
#[derive(Debug)]
pub struct RootStore {
    name: String,
    version: String,
    roots: Vec<Root>,
    by_subject: BTreeMap<Vec<u8>, Vec<usize>>,
    limits: Vec<facts::RootLimit>,
}

#[derive(Debug)]
struct Root {
    der: Vec<u8>,
    fingerprint: Fingerprint,
}

/// Why a bundle cannot be used: one sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootsError(String);

impl std::fmt::Display for RootsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RootsError {}

static BUILT_IN: LazyLock<RootStore> = LazyLock::new(|| {
    let ders = webpki_root_certs::TLS_SERVER_ROOT_CERTS
        .iter()
        .map(|root| root.as_ref().to_vec());
    let limits = limits(MOZILLA_LIMITS);
    debug_assert!(limits.is_ok(), "mozilla-distrust.toml: {limits:?}");
    RootStore::new(
        facts::RootStore::MOZILLA,
        MOZILLA_VERSION,
        ders,
        limits.unwrap_or_default(),
    )
});

impl RootStore {
    /// The Mozilla store, built in.
    pub fn mozilla() -> &'static RootStore {
        &BUILT_IN
    }

    /// The roots in a PEM file, which replace the built-in ones. Text between the certificates is allowed.
    ///
    /// # Errors
    /// The file cannot be read, holds no certificate, or one of them cannot be read.
    pub fn open(file: &Path) -> Result<RootStore, RootsError> {
        let name = file.display().to_string();
        let fault = |why: String| RootsError(format!("the CA bundle {name} cannot be used: {why}"));
        let size = std::fs::metadata(file).map_err(|e| fault(e.to_string()))?.len();
        if size > BUNDLE_OCTETS_MAX {
            return Err(fault(format!(
                "it has {size} octets; at most {BUNDLE_OCTETS_MAX} are read"
            )));
        }
        let text = std::fs::read(file).map_err(|e| fault(e.to_string()))?;
        RootStore::from_pem(&name, &text)
    }

    /// The same from the text of such a file; `name` is what reports call the store.
    ///
    /// # Errors
    /// There is no certificate in it, or one of them cannot be read.
    pub fn from_pem(name: &str, text: &[u8]) -> Result<RootStore, RootsError> {
        let fault = |why: String| RootsError(format!("the CA bundle {name} cannot be used: {why}"));
        let mut ders: Vec<Vec<u8>> = Vec::new();
        for item in CertificateDer::pem_slice_iter(text) {
            let number = ders.len() + 1;
            let der = item.map_err(|e| fault(format!("certificate {number}: {}", pem_fault(&e))))?;
            if Certificate::read(&der).is_err() {
                return Err(fault(format!(
                    "certificate {number} is no X.509 certificate; take it out"
                )));
            }
            ders.push(der.as_ref().to_vec());
        }
        if ders.is_empty() {
            let why = "there is no '-----BEGIN CERTIFICATE-----' in it; give a file of PEM certificates";
            return Err(fault(why.to_owned()));
        }
        // A version of its own, so that a report shows which bundle it was.
        let all: Vec<u8> = ders.concat();
        let version = format!("sha256:{}", Fingerprint::of(&all));
        // Certificates under the built-in store are judged as publicly trusted ones: a file must not pass for it.
        let name = if name == facts::RootStore::MOZILLA {
            "./mozilla"
        } else {
            name
        };
        Ok(RootStore::new(name, &version, ders, Vec::new()))
    }

    fn new(
        name: &str,
        version: &str,
        ders: impl IntoIterator<Item = Vec<u8>>,
        limits: Vec<facts::RootLimit>,
    ) -> Self {
        let mut store = RootStore {
            name: name.to_owned(),
            version: version.to_owned(),
            roots: Vec::new(),
            by_subject: BTreeMap::new(),
            limits,
        };
        let mut seen = BTreeSet::new();
        for der in ders {
            let Ok(root) = Certificate::read(&der) else {
                continue;
            };
            if seen.insert(root.fingerprint) {
                let place = store.roots.len();
                store
                    .by_subject
                    .entry(root.subject.comparable())
                    .or_default()
                    .push(place);
                store.roots.push(Root {
                    der,
                    fingerprint: root.fingerprint,
                });
            }
        }
        store
    }

    /// Its name: `mozilla`, or the file it was read from.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its version, as its maker writes it; for a file the hash of its certificates.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The roots, DER.
    pub fn certificates(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.roots.iter().map(|root| root.der.as_slice())
    }

    /// The roots that a path from `chain` may end in: those whose subject a certificate in it names as issuer, and
    /// those that were sent themselves. Enough to judge the chain again without the store.
    pub fn candidates<'a>(&self, chain: impl IntoIterator<Item = &'a [u8]>) -> Vec<&[u8]> {
        let places = self.places(chain);
        places
            .iter()
            .filter_map(|place| self.roots.get(*place))
            .map(|root| root.der.as_slice())
            .collect()
    }

    /// Whether the store has a root with this name.
    pub fn has_name(&self, subject: &DistinguishedName) -> bool {
        self.by_subject.contains_key(&subject.comparable())
    }

    fn places<'a>(&self, chain: impl IntoIterator<Item = &'a [u8]>) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for certificate in chain
            .into_iter()
            .take(CHAIN_MAX)
            .filter_map(|der| Certificate::read(der).ok())
        {
            let named = [&certificate.issuer, &certificate.subject];
            for (name, only_itself) in named.into_iter().zip([false, true]) {
                let found = self.by_subject.get(&name.comparable()).into_iter().flatten();
                places.extend(found.copied().filter(|place| {
                    !only_itself
                        || self
                            .roots
                            .get(*place)
                            .is_some_and(|root| root.fingerprint == certificate.fingerprint)
                }));
            }
        }
        places
    }

    /// What the facts of one subject keep of this store, for all chains that were seen.
    pub fn facts<'a>(&self, chains: impl IntoIterator<Item = &'a [Base64]>) -> facts::RootStore {
        let mut places = BTreeSet::new();
        for chain in chains {
            places.extend(self.places(chain.iter().map(|der| der.0.as_slice())));
        }
        let kept: Vec<&Root> = places
            .iter()
            .take(CANDIDATES_MAX)
            .filter_map(|place| self.roots.get(*place))
            .collect();
        let is_kept = |limit: &&facts::RootLimit| {
            kept.iter()
                .any(|root| root.fingerprint.to_string() == limit.sha256)
        };
        facts::RootStore {
            name: self.name.clone(),
            version: self.version.clone(),
            count: self.roots.len(),
            candidates: kept.iter().map(|root| Base64(root.der.clone())).collect(),
            limits: self.limits.iter().filter(is_kept).cloned().collect(),
        }
    }
}

fn pem_fault(error: &pem::Error) -> &'static str {
    match error {
        pem::Error::MissingSectionEnd { .. } => "it has a beginning and no end",
        pem::Error::IllegalSectionStart { .. } => "its first line is not well-formed",
        pem::Error::Base64Decode(_) => "it is not base64",
        _ => "it cannot be read",
    }
}

/// The file of roots that are trusted in part only.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsFile {
    #[allow(dead_code, reason = "for readers of the file")]
    version: String,
    #[allow(dead_code, reason = "for readers of the file")]
    source: String,
    root: Vec<LimitEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitEntry {
    #[allow(dead_code, reason = "for readers of the file")]
    name: String,
    sha256: String,
    distrust_after: Option<Timestamp>,
    #[serde(default)]
    permitted: Vec<String>,
    #[allow(dead_code, reason = "for readers of the file")]
    in_store: bool,
    #[allow(dead_code, reason = "for readers of the file")]
    source: String,
    #[allow(dead_code, reason = "for readers of the file")]
    confidence: String,
}

fn limits(text: &str) -> Result<Vec<facts::RootLimit>, String> {
    let file: LimitsFile = toml::from_str(text).map_err(|e| e.to_string())?;
    let entries = file.root.into_iter();
    Ok(entries
        .map(|entry| facts::RootLimit {
            sha256: entry.sha256,
            distrust_after: entry.distrust_after,
            permitted: entry.permitted,
        })
        .collect())
}

#[cfg(test)]
mod tests;
