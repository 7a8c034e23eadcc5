//! The path from a server's certificate to a root (RFC 5280 §6), found and judged as a careful TLS client does.
//!
//! What the server sent may stand in any order, with certificates too many or twice. Every way from the leaf to a root
//! is tried, those whose key identifiers fit first, until one keeps all rules. The work is bounded, because a
//! hostile chain may offer very many ways: [`DEPTH_MAX`], [`SIGNATURES_MAX`], [`VISITS_MAX`],
//! [`WAYS_MAX`].

use std::collections::HashMap;

use facts::Timestamp;

pub use super::remarks::Remark;
use super::{Certificate, Fingerprint, Flaw, SignatureFault, key, rules::Candidate};

/// Certificates in a path, the root not counted.
pub const DEPTH_MAX: usize = 8;
/// Signatures checked in the search for one path.
pub const SIGNATURES_MAX: usize = 64;
/// Certificates visited in the search for one path.
pub const VISITS_MAX: usize = 2000;
/// Ways to a root that are judged in the search for one path.
pub const WAYS_MAX: usize = 32;

/// Where a certificate of a path is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The server sent it; its place in the chain as read.
    Sent(usize),
    /// The store has it; its place among the roots given.
    Root(usize),
}

/// A path that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The certificates from the leaf to the root. One alone when the store holds the leaf itself.
    pub steps: Vec<Step>,
    /// What those who issue should do otherwise, though no client minds.
    pub remarks: Vec<(Step, Remark)>,
}

/// Why there is no path, and about which certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The certificate at fault; none when it is about the chain as a whole.
    pub at: Option<Step>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no server certificate, or it cannot be read.
    NoCertificate,
    /// Its form is wrong.
    Flawed(Flaw),
    /// It is not of version 3.
    Version,
    /// It is valid from this time on only.
    NotYetValid(Timestamp),
    /// It was valid until this time.
    Expired(Timestamp),
    /// Its signature does not count; the name of the algorithm.
    Signature(SignatureFault, String),
    /// This critical extension is not understood.
    UnknownCritical(String),
    /// The server's certificate is a CA's.
    LeafIsCa,
    /// The server's certificate may sign certificates though it is no CA's.
    LeafMaySign,
    /// It signed another certificate and is no CA's.
    NotACa,
    /// It signed another certificate, and its keyUsage does not allow that.
    MayNotSign,
    /// There are more CAs below it than it allows.
    PathLength,
    /// Its extKeyUsage does not allow TLS servers.
    Usage,
    /// Its keyUsage allows nothing that TLS needs.
    KeyUsage,
    /// nameConstraints in a certificate that is no CA's.
    ConstraintsInLeaf,
    /// A CA above may not speak for this name.
    NameNotAllowed(String),
    /// A CA above is constrained in a kind of name that is not understood.
    NamesNotUnderstood,
    /// A CA above demands a certificate policy, and none holds down to the leaf.
    Policy,
    /// Its key is one that clients refuse.
    WeakKey(String),
    /// It has no subject: no CA's may, and a leaf's only with a critical subjectAltName.
    NoSubject,
    /// It is signed with its own key, and the store does not hold it.
    SelfSigned,
    /// The chain ends in a root that the store does not hold.
    UnknownRoot,
    /// The certificate of its issuer was neither sent nor is it in the store.
    MissingIssuer {
        /// Name of the issuer.
        issuer: String,
        /// Where its certificate may be had.
        urls: Vec<String>,
    },
    /// The store trusts this root only for certificates issued until this time.
    DistrustedAfter(Timestamp),
    /// Finding out would take more work than is reasonable.
    TooComplex,
}

impl Fault {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            Fault::NoCertificate => "no-certificate",
            Fault::Flawed(_) => "flawed",
            Fault::Version => "version",
            Fault::NotYetValid(_) => "not-yet-valid",
            Fault::Expired(_) => "expired",
            Fault::Signature(SignatureFault::Wrong, _) => "signature-wrong",
            Fault::Signature(SignatureFault::Broken, _) => "signature-broken",
            Fault::Signature(SignatureFault::Unsupported, _) => "signature-unsupported",
            Fault::UnknownCritical(_) => "unknown-critical",
            Fault::LeafIsCa => "leaf-is-ca",
            Fault::LeafMaySign => "leaf-may-sign",
            Fault::NotACa => "not-a-ca",
            Fault::MayNotSign => "may-not-sign",
            Fault::PathLength => "path-length",
            Fault::Usage => "usage",
            Fault::KeyUsage => "key-usage",
            Fault::ConstraintsInLeaf => "constraints-in-leaf",
            Fault::NameNotAllowed(_) => "name-not-allowed",
            Fault::NamesNotUnderstood => "names-not-understood",
            Fault::Policy => "policy",
            Fault::WeakKey(_) => "weak-key",
            Fault::NoSubject => "no-subject",
            Fault::SelfSigned => "self-signed",
            Fault::UnknownRoot => "unknown-root",
            Fault::MissingIssuer { .. } => "missing-issuer",
            Fault::DistrustedAfter(_) => "distrusted-after",
            Fault::TooComplex => "too-complex",
        }
    }
}

/// What a store says about one of its roots beside the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootLimit {
    /// Which root.
    pub root: Fingerprint,
    /// Only certificates whose validity begins at this time or before are trusted.
    pub distrust_after: Option<Timestamp>,
    /// DNS names it is trusted for, with all below them; a leading dot leaves the name itself out. Empty: all names.
    pub permitted: Vec<String>,
}

/// Finds the path from the first of `chain` to one of `roots` that holds at `at`.
///
/// # Errors
/// There is none. Of several reasons the one is told that came nearest: a path that reached a root and broke a rule,
/// before a signature that does not fit, before an issuer that is missing.
pub fn find(
    chain: &[Certificate],
    roots: &[Certificate],
    limits: &[RootLimit],
    at: Timestamp,
) -> Result<Path, PathError> {
    let through = |_: &[&Certificate]| true;
    let found = find_through(chain, roots, limits, at, &through)?;
    found.ok_or(PathError {
        at: None,
        fault: Fault::NoCertificate,
    })
}

/// The same, but a path counts only where `through` says so of its certificates, the leaf first. None where paths
/// hold and none of them counts.
///
/// # Errors
/// As of [`find`]: no path holds.
pub fn find_through(
    chain: &[Certificate],
    roots: &[Certificate],
    limits: &[RootLimit],
    at: Timestamp,
    through: &dyn Fn(&[&Certificate]) -> bool,
) -> Result<Option<Path>, PathError> {
    let Some(leaf) = chain.first() else {
        return Err(PathError {
            at: None,
            fault: Fault::NoCertificate,
        });
    };
    let mut search = Search {
        through,
        passed_by: false,
        chain,
        roots,
        limits,
        // Certificates count in whole seconds, both ends included (RFC 5280 §4.1.2.5).
        at: Timestamp::from_second(at.as_second()).unwrap_or(at),
        signatures: HashMap::new(),
        visits: 0,
        ways: 0,
        exhausted: false,
        nearest: None,
    };
    // The store may hold the server's certificate itself: then nobody needs to vouch for it.
    if let Some(place) = roots.iter().position(|root| root.fingerprint == leaf.fingerprint) {
        let path = search.judge(&[], Step::Root(place), leaf)?;
        return Ok(through(&[leaf]).then_some(path));
    }
    if let Some(path) = search.climb(&mut vec![0]) {
        return Ok(Some(path));
    }
    if search.exhausted {
        return Err(PathError {
            at: None,
            fault: Fault::TooComplex,
        });
    }
    if search.passed_by {
        return Ok(None);
    }
    Err(search.nearest.map_or(
        PathError {
            at: None,
            fault: Fault::NoCertificate,
        },
        |(_, error)| error,
    ))
}

/// How near a way came to a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    NoIssuer,
    NoSignature,
    BrokenRule,
}

struct Search<'a> {
    through: &'a dyn Fn(&[&Certificate]) -> bool,
    /// A path holds, and does not count.
    passed_by: bool,
    chain: &'a [Certificate],
    roots: &'a [Certificate],
    limits: &'a [RootLimit],
    at: Timestamp,
    /// Signatures checked: the sent certificate and who is to have signed it.
    signatures: HashMap<(usize, Step), Result<(), SignatureFault>>,
    visits: usize,
    ways: usize,
    exhausted: bool,
    nearest: Option<(Nearness, PathError)>,
}

impl<'a> Search<'a> {
    /// Goes on from the last of `path`, the leaf first; gives the first path that holds.
    fn climb(&mut self, path: &mut Vec<usize>) -> Option<Path> {
        self.visits = self.visits.saturating_add(1);
        if self.visits > VISITS_MAX {
            self.exhausted = true;
        }
        let last = *path.last()?;
        let certificate = self.chain.get(last)?;
        let mut some_issuer = false;
        for issuer in self.issuers(certificate, path) {
            if self.exhausted {
                return None;
            }
            some_issuer = true;
            if let Err(fault) = self.signed_by(last, certificate, issuer) {
                let fault = Fault::Signature(fault, certificate.signature_algorithm.to_string());
                self.note(
                    Nearness::NoSignature,
                    PathError {
                        at: Some(Step::Sent(last)),
                        fault,
                    },
                );
                continue;
            }
            let found = match issuer {
                Step::Root(_) => self.arrive(path, issuer),
                Step::Sent(next) => {
                    path.push(next);
                    let found = self.climb(path);
                    path.pop();
                    found
                }
            };
            if found.is_some() {
                return found;
            }
        }
        if !some_issuer {
            self.note_missing(last, certificate);
        }
        None
    }

    /// Who may have signed `certificate`: roots first, and those whose key identifier fits before others.
    fn issuers(&mut self, certificate: &Certificate, path: &[usize]) -> Vec<Step> {
        let used = |candidate: &Certificate| {
            path.iter()
                .filter_map(|place| self.chain.get(*place))
                .any(|used| used.subject == candidate.subject && used.key == candidate.key)
        };
        let wanted = certificate.extensions.authority_key_id.as_ref();
        let fits = |candidate: &Certificate| match (wanted, &candidate.extensions.subject_key_id) {
            (Some(wanted), Some(id)) if wanted == id => 0u8,
            (Some(_), Some(_)) => 2,
            _ => 1,
        };
        let expired =
            |candidate: &Certificate| candidate.not_after < self.at || candidate.not_before > self.at;
        let mut seen = Vec::new();
        let mut found: Vec<(u8, bool, bool, Step)> = Vec::new();
        let roots = self
            .roots
            .iter()
            .enumerate()
            .map(|(place, root)| (Step::Root(place), root));
        let sent = self
            .chain
            .iter()
            .enumerate()
            .map(|(place, sent)| (Step::Sent(place), sent));
        for (step, candidate) in roots.chain(sent) {
            let is_sent = matches!(step, Step::Sent(_));
            if candidate.subject != certificate.issuer
                || seen.contains(&candidate.fingerprint)
                || (is_sent && used(candidate))
            {
                continue;
            }
            seen.push(candidate.fingerprint);
            found.push((fits(candidate), is_sent, expired(candidate), step));
        }
        if path.len() >= DEPTH_MAX {
            let before = found.len();
            found.retain(|(_, is_sent, _, _)| !is_sent);
            self.exhausted |= found.len() < before;
        }
        found.sort();
        found.into_iter().map(|(_, _, _, step)| step).collect()
    }

    fn signed_by(
        &mut self,
        place: usize,
        certificate: &Certificate,
        issuer: Step,
    ) -> Result<(), SignatureFault> {
        if let Some(known) = self.signatures.get(&(place, issuer)) {
            return *known;
        }
        if self.signatures.len() >= SIGNATURES_MAX {
            self.exhausted = true;
            return Err(SignatureFault::Wrong);
        }
        let signer = self.certificate(issuer).ok_or(SignatureFault::Wrong)?;
        let result = key::verify(
            &signer.key,
            &certificate.signature_algorithm,
            &certificate.signed,
            &certificate.signature,
        );
        self.signatures.insert((place, issuer), result);
        result
    }

    fn certificate(&self, step: Step) -> Option<&'a Certificate> {
        match step {
            Step::Sent(place) => self.chain.get(place),
            Step::Root(place) => self.roots.get(place),
        }
    }

    fn arrive(&mut self, path: &[usize], root: Step) -> Option<Path> {
        let certificate = self.certificate(root)?;
        self.ways = self.ways.saturating_add(1);
        if self.ways > WAYS_MAX {
            self.exhausted = true;
            return None;
        }
        match self.judge(path, root, certificate) {
            Ok(found) => {
                let steps = found.steps.iter().filter_map(|step| self.certificate(*step));
                let counts = (self.through)(&steps.collect::<Vec<_>>());
                self.passed_by |= !counts;
                counts.then_some(found)
            }
            Err(error) => {
                self.note(Nearness::BrokenRule, error);
                None
            }
        }
    }

    fn judge(&self, path: &[usize], root: Step, certificate: &'a Certificate) -> Result<Path, PathError> {
        let sent = path
            .iter()
            .filter_map(|place| Some((Step::Sent(*place), self.chain.get(*place)?)));
        let candidate = Candidate {
            steps: sent.chain([(root, certificate)]).collect(),
            limits: self.limits,
            at: self.at,
        };
        let remarks = candidate.judge()?;
        let steps = candidate.steps.iter().map(|(step, _)| *step).collect();
        Ok(Path { steps, remarks })
    }

    fn note_missing(&mut self, place: usize, certificate: &Certificate) {
        let fault = match (certificate.is_self_issued(), place) {
            (true, 0) => Fault::SelfSigned,
            (true, _) => Fault::UnknownRoot,
            (false, _) => Fault::MissingIssuer {
                issuer: certificate.issuer.to_string(),
                urls: certificate.extensions.issuer_urls.clone(),
            },
        };
        self.note(
            Nearness::NoIssuer,
            PathError {
                at: Some(Step::Sent(place)),
                fault,
            },
        );
    }

    /// Keeps the nearest error; of equally near ones the first, which is about the likeliest way.
    fn note(&mut self, nearness: Nearness, error: PathError) {
        if self.nearest.as_ref().is_none_or(|(known, _)| *known < nearness) {
            self.nearest = Some((nearness, error));
        }
    }
}
