//! Issuers that a server leaves out, looked for where its certificates say that they are to be had.

use std::collections::BTreeSet;

use facts::{AddressFacts, Base64, CertificateFile, WebFacts};
use probe::{
    net::Account,
    tls::aia::{Files, is_fetched},
};
use wire::x509::{
    self, Certificate,
    published::{FILE_OCTETS_MAX, HOPS_MAX, issuer_in, orphan},
};

use crate::{Network, web::LedTo};

/// Files that are fetched for one subject.
const FILES_MAX: usize = 6;

/// Fetches, for each chain of the host's own from which a link to a root is missing, what is missing; nothing where
/// none is.
pub(crate) async fn fetch(
    network: &Network,
    account: &Account,
    led_to: &LedTo<'_>,
    web: &WebFacts,
) -> Vec<CertificateFile> {
    let files = Files {
        door: network.resolver.door(),
        account,
        resolve: led_to,
        user_agent: &network.user_agent,
    };
    let mut fetched: Vec<CertificateFile> = Vec::new();
    let chains: BTreeSet<Vec<&[u8]>> = web.addresses.iter().flat_map(own_chains).collect();
    for sent in chains {
        let mut chain = x509::chain(sent).certificates;
        let store = network.roots.store();
        for _ in 0..HOPS_MAX {
            let is_root = |issued: &Certificate| store.has_name(&issued.issuer);
            let Some(last) = orphan(&chain, is_root) else {
                break;
            };
            let urls = last.extensions.issuer_urls.iter();
            let Some(url) = urls.map(String::as_str).find(|url| is_fetched(url)) else {
                break;
            };
            let place = fetched.iter().position(|file| file.url == url);
            let place = match place {
                Some(place) => place,
                None if fetched.len() >= FILES_MAX => return fetched,
                None => {
                    fetched.push(files.fetch(url, FILE_OCTETS_MAX).await);
                    fetched.len() - 1
                }
            };
            let body = fetched.get(place).and_then(|file| file.body.seen());
            let Some(issuer) = body.and_then(|body| issuer_in(&body.0, last)) else {
                break;
            };
            chain.push(issuer);
        }
    }
    fetched
}

/// What was found, as certificates: for the roots that it may lead to.
pub(crate) fn certificates(files: &[CertificateFile]) -> Vec<Vec<Base64>> {
    let each = files.iter().filter_map(|file| file.body.seen());
    each.map(|body| {
        let found = x509::published::certificates(&body.0).into_iter();
        found.map(|certificate| Base64(certificate.der)).collect()
    })
    .collect()
}

/// The chains of an address, in whichever handshake they came.
pub(crate) fn own_chains(address: &AddressFacts) -> impl Iterator<Item = Vec<&[u8]>> {
    let survey = address.survey.seen();
    let bare = survey.into_iter().flat_map(|survey| &survey.chains);
    let sessions = survey.into_iter().flat_map(|survey| &survey.sessions);
    let sessions = std::iter::once(&address.tls).chain(sessions);
    let sessions = sessions.filter_map(|session| Some(&session.seen()?.chain));
    let quic = address.http3.seen().map(|http3| &http3.tls.chain);
    sessions
        .chain(quic)
        .chain(bare)
        .map(|chain| chain.iter().map(|der| der.0.as_slice()).collect())
}
