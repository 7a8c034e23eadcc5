//! Each certificate that a server sent, whichever handshake it came in.

use std::collections::HashMap;

use facts::{Base64, Reason};
use verdict::{Kind, Parameter, Parameters, Place, Sheet, Tag};
use wire::x509::{Certificate, Fingerprint};

use crate::{View, view::endpoint::Endpoint};

/// Different certificates of one address that are judged.
const CERTIFICATES_MAX: usize = 60;

/// Only the handshake that the page came over was seen, so that a certificate for keys of another kind may be missing.
pub(super) const ONE_HANDSHAKE: Tag = Tag::note("one-handshake");

/// Whether all certificates are judged, or the server's own alone.
pub(super) const ISSUERS: Parameter = Parameter {
    name: "issuers",
    kind: Kind::Flag,
    about: "whether the certificates of issuers count, beside the server's own",
};

/// A certificate that a server sent.
pub(super) struct Sent {
    /// The certificate.
    pub certificate: Certificate,
    /// It came as the server's own in one of the handshakes.
    pub is_server: bool,
}

impl Sent {
    /// Whose certificate it is: a word for the texts.
    pub fn role(&self) -> &'static str {
        if self.is_server { "server" } else { "issuer" }
    }
}

/// Judges each certificate of each address once, roots excepted: what they say of themselves proves nothing, and a client
/// has its own. A server's certificate is judged even if it is its own issuer. The policy may want to know nothing of
/// issuers ([`ISSUERS`]).
pub(super) fn each_certificate(
    see: &View<'_>,
    sheet: &mut Sheet<'_>,
    judge: impl Fn(&Sent, &Place, &mut Sheet<'_>),
) {
    see.each_endpoint(sheet, |endpoint, place, sheet| {
        let chains = chains(endpoint);
        if chains.is_empty() {
            // A server that completed a handshake has sent something: without it the facts lack it.
            endpoint.say_no_tls(place, sheet);
            return;
        }
        let found = gather(see, &chains);
        if let Some(reason) = found.incomplete {
            sheet.not_tested(place, reason);
        }
        let issuers = sheet.rule().parameters.flag(ISSUERS.name);
        for sent in found.certificates.iter().filter(|sent| sent.is_server || issuers) {
            judge(sent, place, sheet);
        }
        if endpoint.survey.seen().is_none() {
            sheet.say(place, ONE_HANDSHAKE);
        }
    });
}

/// The chains that were sent at `endpoint`, as they came.
fn chains<'a>(endpoint: &Endpoint<'a>) -> Vec<&'a [Base64]> {
    let survey = endpoint.survey.seen();
    let in_the_clear = survey.into_iter().flat_map(|survey| &survey.chains);
    let sessions = survey.into_iter().flat_map(|survey| &survey.sessions);
    let sessions = endpoint
        .tls
        .seen()
        .into_iter()
        .chain(sessions.filter_map(|session| session.seen()));
    let chains = sessions.map(|session| &session.chain).chain(in_the_clear);
    chains
        .map(Vec::as_slice)
        .filter(|chain| !chain.is_empty())
        .collect()
}

/// The certificates of one address.
struct Gathered {
    certificates: Vec<Sent>,
    /// Why some of what was sent is not among them.
    incomplete: Option<Reason>,
}

fn gather(see: &View<'_>, chains: &[&[Base64]]) -> Gathered {
    let mut certificates: Vec<Sent> = Vec::new();
    let mut known: HashMap<Fingerprint, Option<usize>> = HashMap::new();
    let mut incomplete = None;
    let sent = chains.iter().flat_map(|chain| chain.iter().enumerate());
    for (place, der) in sent {
        let is_server = place == 0;
        let fingerprint = Fingerprint::of(&der.0);
        if let Some(earlier) = known.get(&fingerprint) {
            let earlier = earlier.and_then(|at| certificates.get_mut(at));
            if let Some(earlier) = earlier {
                earlier.is_server |= is_server;
                continue;
            }
            if !is_server {
                continue;
            }
        }
        if known.len() >= CERTIFICATES_MAX {
            incomplete = Some(Reason::TooLarge);
            break;
        }
        let kept = match Certificate::read(&der.0) {
            // A root is left out where it stands above, and judged where it stands for the server.
            Ok(certificate) => {
                let is_root = !is_server && (certificate.is_own_issuer() || see.is_root(fingerprint));
                (!is_root).then_some(certificate)
            }
            // Who cannot read the server's certificate knows nothing of its key.
            Err(_) => {
                incomplete = incomplete.or(is_server.then_some(Reason::Malformed));
                None
            }
        };
        known.insert(fingerprint, kept.as_ref().map(|_| certificates.len()));
        certificates.extend(kept.map(|certificate| Sent {
            certificate,
            is_server,
        }));
    }
    Gathered {
        certificates,
        incomplete,
    }
}

/// What a policy thinks of a kind of key or signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Good,
    Sufficient,
    PhaseOut,
    /// Too new for the norm to have an opinion.
    Unrated,
    /// On none of the lists.
    Insufficient,
}

/// The names of the lists, in the order in which they are looked through.
pub(super) const LISTS: [(&str, Class); 4] = [
    ("good", Class::Good),
    ("sufficient", Class::Sufficient),
    ("phase_out", Class::PhaseOut),
    ("unrated", Class::Unrated),
];

/// The class of the first list that has an entry that `fits`.
pub(super) fn class(parameters: &Parameters, fits: impl Fn(&str) -> bool) -> Class {
    let list = LISTS
        .iter()
        .find(|(list, _)| parameters.words(list).into_iter().any(&fits));
    list.map_or(Class::Insufficient, |(_, class)| *class)
}

#[cfg(test)]
mod tests {
    use wire::x509::forge::{Authority, Draft, Signer};

    use super::*;

    fn gathered(chains: &[Vec<Base64>]) -> Gathered {
        let facts = crate::spec::changed("base", "");
        let chains: Vec<&[Base64]> = chains.iter().map(Vec::as_slice).collect();
        gather(&View::new(&facts, facts::Test::Web, None), &chains)
    }

    #[test]
    fn each_certificate_counts_once_and_roots_do_not() {
        let root = Authority::root("Root", Signer::p256(), |draft| draft);
        let middle = root.subordinate("Middle", Signer::p256(), |draft| draft);
        let leaf = middle.leaf(&["example.test"], &Signer::p256(), |draft| draft);
        let [root, middle, leaf] = [root.der, middle.der, leaf].map(Base64);
        let found = gathered(&[
            vec![leaf.clone(), middle.clone(), root.clone()],
            vec![leaf.clone(), middle.clone(), middle.clone()],
        ]);
        let roles: Vec<&str> = found.certificates.iter().map(Sent::role).collect();
        assert_eq!((roles, found.incomplete), (vec!["server", "issuer"], None));
        // What stood above in one handshake and for the server in another is the server's, a root too.
        let found = gathered(&[vec![leaf, middle.clone(), root.clone()], vec![middle], vec![root]]);
        let roles: Vec<&str> = found.certificates.iter().map(Sent::role).collect();
        assert_eq!(roles, ["server", "server", "server"]);
    }

    #[test]
    fn a_server_with_a_new_certificate_each_time_is_not_followed_for_ever() {
        let root = Authority::root("Root", Signer::p256(), |draft| draft);
        let key = Signer::p256();
        let chains: Vec<Vec<Base64>> = (0..100)
            .map(|number| {
                let serial = vec![1, number];
                vec![Base64(
                    root.leaf(&["example.test"], &key, |draft| Draft { serial, ..draft }),
                )]
            })
            .collect();
        let found = gathered(&chains);
        assert_eq!(found.certificates.len(), CERTIFICATES_MAX);
        assert_eq!(found.incomplete, Some(Reason::TooLarge));
    }
}
