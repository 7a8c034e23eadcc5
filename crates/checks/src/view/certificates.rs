//! What the certificates of a server come to: derived once, asked for by many checks.

use std::sync::{Arc, OnceLock};

use facts::{AddressFacts, RootStore, TlsSession};
use wire::x509::{
    Certificate, Chain, Fingerprint, SignatureFault,
    name::{self, HostMatch},
    ocsp::Staple,
    path::{self, Fault, Path, PathError, RootLimit, Step},
};

use super::{
    View,
    endpoint::Endpoint,
    presented::{Presented, Sent, best_staple, presented},
    revocation::Listed,
};

/// Chains of one address that are judged. Few servers have more than two; one that sends another each time is not followed
/// for ever.
const CHAINS_MAX: usize = 12;

/// The certificates of one TLS session, and what they come to at the time of measuring.
#[derive(Debug)]
pub struct Served {
    /// What was sent.
    pub chain: Chain,
    /// The path to a stated root, or why there is none.
    pub path: Result<Path, PathError>,
    /// Whether the server's certificate stands for the name that was asked for; none when it cannot be read.
    pub name: Option<HostMatch>,
    /// What the stapled OCSP responses say; none without one, or without a path, which names the issuer.
    pub staple: Option<Staple>,
    /// What lists of revoked certificates say of each certificate of the path, as far as any was asked for.
    pub lists: Vec<Listed>,
    roots: Arc<Roots>,
}

/// A certificate that the server at one address has for the tested name.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was sent, and what it comes to.
    pub served: Arc<Served>,
    /// The kind of its key, where the address has several certificates.
    pub key: Option<String>,
    /// The same certificate stands before this one, sent with other ones, which made a difference.
    pub again: bool,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct AllShown {
    /// Each once, that of the page's own handshake first.
    pub list: Vec<Shown>,
    /// There are more than are judged.
    pub more: bool,
}

/// The stated roots that matter to these facts, read.
#[derive(Debug)]
pub(super) struct Roots {
    pub certificates: Vec<Certificate>,
    pub limits: Vec<RootLimit>,
}

/// To those who asked for a name: certificates, and the staples that came with them.
type Handed<'a> = (&'a str, Sent<'a>, Vec<Vec<u8>>);

/// Computed at the first question.
#[derive(Debug, Default)]
pub(super) struct Memo {
    roots: OnceLock<Arc<Roots>>,
    shown: OnceLock<Vec<AllShown>>,
}

impl Memo {
    pub fn roots(&self, store: &RootStore) -> &Arc<Roots> {
        self.roots.get_or_init(|| Arc::new(read_roots(store)))
    }
}

impl Served {
    /// The certificate at a place of the path.
    pub fn certificate(&self, step: Step) -> Option<&Certificate> {
        match step {
            Step::Sent(place) => self.chain.certificates.get(place),
            Step::Root(place) => self.roots.certificates.get(place),
        }
    }

    /// The certificates of the path, the server's own first; empty without a path.
    pub fn path_certificates(&self) -> impl Iterator<Item = &Certificate> {
        let steps = self.path.as_ref().map_or(&[][..], |path| path.steps.as_slice());
        steps.iter().filter_map(|step| self.certificate(*step))
    }

    /// Whether a careful client goes on: a path that holds, the right name, nothing revoked. None when that could not be
    /// found out.
    pub fn is_trusted(&self) -> Option<bool> {
        match &self.path {
            Err(PathError {
                fault: Fault::TooComplex,
                ..
            }) => None,
            Err(_) => Some(false),
            Ok(_) => {
                let named = matches!(
                    self.name,
                    Some(HostMatch::Matches {
                        under_suffix: false,
                        ..
                    })
                );
                Some(named && !self.is_revoked())
            }
        }
    }

    /// Whether a staple or a list says that a certificate of the path is revoked.
    fn is_revoked(&self) -> bool {
        matches!(self.staple, Some(Staple::Revoked { .. })) || self.lists.iter().any(Listed::is_revoked)
    }
}

impl Served {
    /// Nothing where a careful client goes on.
    ///
    /// # Errors
    /// Why it does not, as a key of texts: `name` for another name, `revoked`, or the fault of the path.
    pub fn why_distrusted(&self) -> Result<(), &'static str> {
        match (&self.path, self.is_trusted()) {
            (_, Some(true)) => Ok(()),
            (Err(error), _) => Err(error.fault.key()),
            (Ok(_), _) if self.is_revoked() => Err("revoked"),
            (Ok(_), _) => Err("name"),
        }
    }
}

impl<'a> View<'a> {
    /// What the certificates of the page's own handshake at `address` come to for the tested name; none when no
    /// handshake was completed there.
    pub fn served(&self, address: &AddressFacts) -> Option<&Served> {
        address.tls.seen().filter(|session| !session.chain.is_empty())?;
        let endpoint = Endpoint::web(&self.facts.subject.name, address);
        let first = self.shown(&endpoint)?.list.first()?;
        Some(&first.served)
    }

    /// What each certificate that the server at `endpoint` has for its host's name comes to, in whichever handshake it
    /// came; none of an endpoint that is not among the subject's.
    pub(crate) fn shown(&self, endpoint: &Endpoint<'_>) -> Option<&AllShown> {
        let place = self.endpoints().iter().position(|known| {
            (known.host, known.address, known.port) == (endpoint.host, endpoint.address, endpoint.port)
        })?;
        self.certificates.shown.get_or_init(|| self.show_all()).get(place)
    }

    /// The same for a session with another name, a redirect target's. Not kept.
    pub fn served_elsewhere(&self, session: &TlsSession) -> Served {
        let sent = Sent {
            ders: &session.chain,
            cut: session.cut,
        };
        let staple = session.ocsp.iter().map(|staple| staple.0.clone());
        self.serve(sent, &staple.collect::<Vec<_>>(), &session.server_name)
    }

    /// Whether a careful client goes on after the handshake at `address`: path, name, validity and a staple's word of
    /// revocation. None when there was no handshake, or it could not be found out.
    pub fn trusted_at(&self, address: &AddressFacts) -> Option<bool> {
        if self.has_no_roots() {
            return None;
        }
        self.served(address)?.is_trusted()
    }

    /// Whether nothing was stated that a path could end in.
    pub fn has_no_roots(&self) -> bool {
        let roots = &self.facts.trust.roots;
        roots.count == 0 && roots.candidates.is_empty()
    }

    /// Whether the store is the built-in one, so that certificates under it are publicly trusted.
    pub fn roots_are_public(&self) -> bool {
        self.facts.trust.roots.name == RootStore::MOZILLA
    }

    /// Whether the store holds this very certificate.
    pub fn is_root(&self, fingerprint: Fingerprint) -> bool {
        let roots = self.roots();
        roots
            .certificates
            .iter()
            .any(|root| root.fingerprint == fingerprint)
    }

    /// Whether these certificates lead to a root of the store, at the time of measuring.
    pub(crate) fn leads_to_root(&self, chain: &Chain) -> bool {
        let roots = self.roots();
        chain.leaf().is_some()
            && path::find(
                &chain.certificates,
                &roots.certificates,
                &roots.limits,
                self.facts.started_at,
            )
            .is_ok()
    }

    /// Who signed `leaf`, among what was sent with it and the roots. A signature that clients do not verify, as one with
    /// SHA-1, counts here: this is to find a key, not to trust it.
    pub(crate) fn issuer_of<'c>(&'c self, leaf: &Certificate, chain: &'c Chain) -> Option<&'c Certificate> {
        let signed = |issuer: &&Certificate| {
            let verified = wire::x509::verify(
                &issuer.key,
                &leaf.signature_algorithm,
                &leaf.signed,
                &leaf.signature,
            );
            issuer.subject == leaf.issuer && verified != Err(SignatureFault::Wrong)
        };
        let mut candidates = chain.certificates.iter().chain(&self.roots().certificates);
        candidates.find(signed)
    }

    /// The stated roots, read.
    pub(super) fn roots(&self) -> &Arc<Roots> {
        self.certificates.roots(&self.facts.trust.roots)
    }

    fn show_all(&self) -> Vec<AllShown> {
        // Mostly all addresses send the same.
        let mut known: Vec<(Handed<'_>, Arc<Served>)> = Vec::new();
        let mut all = Vec::new();
        for endpoint in self.endpoints() {
            let name = endpoint.host;
            let certificates = presented(&endpoint, name);
            let mut shown = AllShown::default();
            for presented in &certificates {
                shown.add(presented, certificates.len() > 1, |sent| {
                    let handed = (name, sent, presented.staples.clone());
                    if let Some((_, served)) = known.iter().find(|(before, _)| *before == handed) {
                        return served.clone();
                    }
                    let served = Arc::new(self.serve(sent, &presented.staples, name));
                    known.push((handed, served.clone()));
                    served
                });
            }
            all.push(shown);
        }
        all
    }

    fn serve(&self, sent: Sent<'_>, staples: &[Vec<u8>], host: &str) -> Served {
        let roots = self.roots();
        let at = self.facts.started_at;
        let mut chain = wire::x509::chain(sent.ders.iter().map(|der| der.0.as_slice()));
        chain.cut |= sent.cut;
        let leaf = chain.leaf();
        let certificates = if leaf.is_some() {
            chain.certificates.as_slice()
        } else {
            &[]
        };
        let path = path::find(certificates, &roots.certificates, &roots.limits, at);
        let name = leaf.map(|leaf| name::matches(leaf, host));
        let mut served = Served {
            path,
            name,
            staple: None,
            lists: Vec::new(),
            roots: roots.clone(),
            chain,
        };
        served.staple = {
            let mut path = served.path_certificates();
            let signed = path.next().zip(path.next());
            signed.and_then(|(leaf, issuer)| best_staple(staples, leaf, issuer, at))
        };
        served.lists = self.lists_about(&served);
        served
    }
}

impl View<'_> {
    /// The root is trusted for being in the store, whatever a list says.
    fn lists_about(&self, served: &Served) -> Vec<Listed> {
        let steps = served.path.as_ref().map_or(&[][..], |path| path.steps.as_slice());
        let pairs = steps.iter().zip(steps.iter().skip(1));
        let listed = pairs.filter_map(|(step, above)| {
            let (certificate, issuer) = (served.certificate(*step)?, served.certificate(*above)?);
            self.listed(*step, certificate, issuer)
        });
        listed.collect()
    }
}

impl AllShown {
    /// Adds the chains of one certificate; after the first, those that come to something else.
    fn add<'a>(
        &mut self,
        presented: &Presented<'a>,
        several: bool,
        mut serve: impl FnMut(Sent<'a>) -> Arc<Served>,
    ) {
        let own = self.list.len();
        for sent in &presented.chains {
            if self.list.len() >= CHAINS_MAX {
                self.more = true;
                return;
            }
            let served = serve(*sent);
            let said = |shown: &Shown| {
                (&shown.served.path, shown.served.chain.cut) == (&served.path, served.chain.cut)
            };
            let before = self.list.get(own..).unwrap_or_default();
            if before.iter().any(said) {
                continue;
            }
            let leaf = served.chain.leaf().filter(|_| several);
            self.list.push(Shown {
                key: leaf.map(|leaf| leaf.key.kind.to_string()),
                again: !before.is_empty(),
                served,
            });
        }
    }
}

fn read_roots(store: &RootStore) -> Roots {
    let certificates = store
        .candidates
        .iter()
        .filter_map(|der| Certificate::read(&der.0).ok())
        .collect();
    let limits = store.limits.iter().filter_map(|limit| {
        Some(RootLimit {
            root: Fingerprint::parse(&limit.sha256)?,
            distrust_after: limit.distrust_after,
            permitted: limit.permitted.clone(),
        })
    });
    Roots {
        certificates,
        limits: limits.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHAIN: &str = "/web/seen/addresses/0/tls/seen/chain";

    /// What is known about the first and the second address, the first with this chain and whatever else.
    fn trusted(case: &str, more: &str) -> [Option<bool>; 2] {
        let change = format!(r#"{{ "{CHAIN}": {{ "$file": "cert/cases.json#/{case}" }}{more} }}"#);
        let facts = crate::spec::changed(case, &change);
        let view = View::new(&facts, facts::Test::Web, None);
        let addresses = view.web_addresses();
        [view.trusted_at(&addresses[0]), view.trusted_at(&addresses[1])]
    }

    #[test]
    fn trust_is_path_and_name_and_no_revocation() {
        let good = Some(true);
        assert_eq!(trusted("good", ""), [good, good]);
        for case in [
            "missing_intermediate",
            "self_signed",
            "expired",
            "other_names",
            "no_names",
            "garbage",
        ] {
            assert_eq!(trusted(case, ""), [Some(false), good], "{case}");
        }
        let staple = |name: &str| {
            format!(r#", "/web/seen/addresses/0/tls/seen/ocsp": {{ "$file": "cert/cases.json#/{name}" }}"#)
        };
        assert_eq!(trusted("stapled", &staple("staple_revoked")), [Some(false), good]);
        assert_eq!(trusted("stapled", &staple("staple_stale")), [good, good]);
    }

    #[test]
    fn what_was_not_found_out_is_not_known() {
        assert_eq!(trusted("too_complex", ""), [None, Some(true)]);
        let no_roots = r#", "/trust/roots/count": 0, "/trust/roots/candidates": []"#;
        assert_eq!(trusted("good", no_roots), [None, None]);
        let facts = crate::spec::changed("unseen", r#"{ "/web/seen/addresses/0/tls": "not_asked" }"#);
        let view = View::new(&facts, facts::Test::Web, None);
        assert_eq!(view.trusted_at(&view.web_addresses()[0]), None);
        assert_eq!(view.trusted_at(&view.web_addresses()[1]), Some(true));
    }

    #[test]
    fn the_same_chain_is_judged_once() {
        let facts = crate::spec::changed("base", "");
        let view = View::new(&facts, facts::Test::Web, None);
        let [first, second] = view.web_addresses() else {
            panic!("two addresses")
        };
        let both = (view.served(first).unwrap(), view.served(second).unwrap());
        assert!(std::ptr::eq(both.0, both.1));
    }

    /// What is said at the first address of a server whose second certificate is `case`: the kind of key, and a word.
    fn said(check: &str, case: &str) -> Vec<(String, &'static str)> {
        let several = |name: &str| format!(r#"{{ "$file": "cert/several.json#/{name}" }}"#);
        let change = format!(
            r#"{{ "/trust/roots/candidates": {}, "{CHAIN}": {}, "/web/seen/addresses/0/survey": {} }}"#,
            several("roots"),
            several("first"),
            several(case)
        );
        let facts = crate::spec::changed(case, &change);
        let view = View::new(&facts, facts::Test::Web, None);
        let all = view.shown(&view.endpoints()[0]).unwrap();
        let word = |shown: &Shown| match (check, &shown.served.path) {
            ("again", _) if shown.again => "again",
            ("again", _) => "first",
            (_, Ok(_)) => "path",
            (_, Err(error)) => error.fault.key(),
        };
        let list = all.list.iter();
        list.map(|shown| (shown.key.clone().unwrap_or_default(), word(shown)))
            .collect()
    }

    #[test]
    fn each_certificate_is_known_by_its_kind_of_key() {
        let (curve, rsa) = (|| "EC P-256".to_owned(), || "RSA 2048".to_owned());
        assert_eq!(said("path", "rsa_good"), [(curve(), "path"), (rsa(), "path")]);
        assert_eq!(
            said("path", "rsa_expired"),
            [(curve(), "path"), (rsa(), "expired")]
        );
        let twice = [(curve(), "path"), (rsa(), "path"), (rsa(), "missing-issuer")];
        assert_eq!(said("path", "rsa_at_times_alone"), twice);
        let again = [(curve(), "first"), (rsa(), "first"), (rsa(), "again")];
        assert_eq!(said("again", "rsa_at_times_alone"), again);
        // With one certificate there is nothing to tell apart.
        assert_eq!(said("path", "rsa_without_name"), [(String::new(), "path")]);
        assert_eq!(said("path", "very_many").len(), CHAINS_MAX);
    }
}
