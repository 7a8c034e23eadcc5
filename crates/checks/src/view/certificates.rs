//! What the certificates of a server come to: derived once, asked for by many checks.

use std::sync::{Arc, OnceLock};

use facts::{AddressFacts, RootStore, TlsSession};
use wire::x509::{
    Certificate, Chain, Fingerprint, SignatureFault,
    name::{self, HostMatch},
    ocsp::{self, Staple},
    path::{self, Fault, Path, PathError, RootLimit, Step},
};

use super::View;

/// The certificates of one TLS session, and what they come to at the time of measuring.
#[derive(Debug)]
pub struct Served {
    /// What was sent.
    pub chain: Chain,
    /// The path to a stated root, or why there is none.
    pub path: Result<Path, PathError>,
    /// Whether the server's certificate stands for the name that was asked for; none when it cannot be read.
    pub name: Option<HostMatch>,
    /// What the stapled OCSP response says; none without one, or without a path, which names the issuer.
    pub staple: Option<Staple>,
    roots: Arc<Roots>,
}

/// The stated roots that matter to these facts, read.
#[derive(Debug)]
pub(super) struct Roots {
    pub certificates: Vec<Certificate>,
    pub limits: Vec<RootLimit>,
}

/// Computed at the first question.
#[derive(Debug, Default)]
pub(super) struct Memo {
    roots: OnceLock<Arc<Roots>>,
    served: OnceLock<Vec<Option<Arc<Served>>>>,
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

    /// Whether a careful client goes on: a path that holds, the right name, not revoked. None when that could not be
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
                let revoked = matches!(self.staple, Some(Staple::Revoked { .. }));
                Some(named && !revoked)
            }
        }
    }
}

impl<'a> View<'a> {
    /// What the certificates at `address` come to for the tested name; none when no handshake was completed there.
    pub fn served(&self, address: &AddressFacts) -> Option<&Served> {
        let place = self
            .web_addresses()
            .iter()
            .position(|known| known.address == address.address)?;
        self.certificates
            .served
            .get_or_init(|| self.serve_all())
            .get(place)?
            .as_deref()
    }

    /// The same for a session with another name, a redirect target's. Not kept.
    pub fn served_elsewhere(&self, session: &TlsSession) -> Served {
        self.serve(session, &session.server_name)
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

    fn serve_all(&self) -> Vec<Option<Arc<Served>>> {
        let mut all: Vec<Option<Arc<Served>>> = Vec::new();
        let sessions: Vec<Option<&TlsSession>> = self
            .web_addresses()
            .iter()
            .map(|address| address.tls.seen())
            .collect();
        for (place, session) in sessions.iter().enumerate() {
            let served = session.map(|session| {
                // Mostly all addresses send the same.
                let same = sessions[..place].iter().position(|earlier| {
                    earlier
                        .is_some_and(|earlier| earlier.chain == session.chain && earlier.ocsp == session.ocsp)
                });
                same.and_then(|earlier| all[earlier].clone())
                    .unwrap_or_else(|| Arc::new(self.serve(session, &self.facts.subject.name)))
            });
            all.push(served);
        }
        all
    }

    fn serve(&self, session: &TlsSession, host: &str) -> Served {
        let roots = self.roots();
        let at = self.facts.started_at;
        let mut chain = wire::x509::chain(session.chain.iter().map(|der| der.0.as_slice()));
        chain.cut |= session.cut;
        let leaf = chain.leaf();
        let sent = if leaf.is_some() {
            chain.certificates.as_slice()
        } else {
            &[]
        };
        let path = path::find(sent, &roots.certificates, &roots.limits, at);
        let name = leaf.map(|leaf| name::matches(leaf, host));
        let mut served = Served {
            path,
            name,
            staple: None,
            roots: roots.clone(),
            chain,
        };
        served.staple = session.ocsp.as_ref().and_then(|staple| {
            let mut path = served.path_certificates();
            let (leaf, issuer) = (path.next()?, path.next()?);
            Some(ocsp::judge(&staple.0, leaf, issuer, at))
        });
        served
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
}
