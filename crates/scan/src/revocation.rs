//! Lists of revoked certificates, fetched where the certificates of a subject's own servers say that they are to be had.
//!
//! A list is asked for without saying which certificate it is about, so its publisher learns no more than that somebody
//! looks at one of thousands. Only certificates on a path to a trusted root are believed when they name a place.

mod memory;

use std::{collections::BTreeSet, sync::Arc};

use facts::{
    Base64, MailFacts, Measured, Reason, RevocationExcerpt, RevocationList, RootStore, Timestamp, WebFacts,
};
use futures_util::future::join_all;
use probe::{
    net::Account,
    tls::aia::{Files, is_fetched},
};
use wire::x509::{
    self, Certificate, Fingerprint,
    crl::excerpt,
    path::{self, RootLimit, Step},
};

use crate::{Network, issuers::own_chains, mail::server_chains, web::LedTo};

pub(crate) use memory::Lists;

/// Octets of a list for certificates of servers: the largest of public CAs have about half of it.
const LIST_OCTETS_MAX: usize = 20 << 20;
/// Octets of a list for certificates of CAs, of which there are few.
const CA_LIST_OCTETS_MAX: usize = 1 << 20;
/// Lists that are asked for of one subject.
const LISTS_MAX: usize = 8;
/// Places of one list that are tried.
const PLACES_MAX: usize = 2;

/// The chains of the subject's own servers, and the roots they may lead to.
pub(crate) struct Sent<'a> {
    pub web: &'a Measured<WebFacts>,
    pub mail: &'a Measured<MailFacts>,
    pub roots: &'a RootStore,
    /// The time at which all of it is judged.
    pub at: Timestamp,
}

/// Fetches the lists for what was sent; nothing where no certificate with a path names any.
pub(crate) async fn fetch(
    network: &Network,
    account: &Account,
    led_to: &LedTo<'_>,
    sent: &Sent<'_>,
) -> Vec<RevocationList> {
    let files = Files {
        door: network.resolver.door(),
        account,
        resolve: led_to,
        user_agent: &network.user_agent,
    };
    let wanted = wanted(sent);
    let serials = Arc::new(wanted.serials);
    let lists = wanted.lists.iter().take(LISTS_MAX);
    let fetched = lists.map(|list| list.fetch(network, &files, &serials));
    let mut found: Vec<RevocationList> = Vec::new();
    for list in join_all(fetched).await.into_iter().flatten() {
        if !found.iter().any(|known| known.url == list.url) {
            found.push(list);
        }
    }
    found
}

/// What is to be fetched.
#[derive(Default)]
struct Wanted {
    /// Those for servers first.
    lists: Vec<Place>,
    /// Serial numbers that are looked for, whichever list they are in.
    serials: BTreeSet<Vec<u8>>,
}

/// A list, and the places where it is to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    urls: Vec<String>,
    octets_max: usize,
}

fn wanted(sent: &Sent<'_>) -> Wanted {
    let web = sent.web.seen().into_iter().flat_map(|web| &web.addresses);
    let mail = server_chains(sent.mail).map(|chain| chain.iter().map(|der| der.0.as_slice()).collect());
    let chains: BTreeSet<Vec<&[u8]>> = web.flat_map(own_chains).chain(mail).collect();
    let roots: Vec<Certificate> = sent
        .roots
        .candidates
        .iter()
        .filter_map(|der| Certificate::read(&der.0).ok())
        .collect();
    let limits: Vec<RootLimit> = sent.roots.limits.iter().filter_map(limit).collect();
    let mut wanted = Wanted::default();
    let mut of_issuers = Vec::new();
    for chain in chains {
        let chain = x509::chain(chain).certificates;
        let Ok(path) = path::find(&chain, &roots, &limits, sent.at) else {
            continue;
        };
        // The last one is trusted for being in the store, whatever a list says.
        let below = path.steps.split_last().map_or(&[][..], |(_, below)| below);
        let on_path = below.iter().filter_map(|step| match step {
            Step::Sent(place) => chain.get(*place),
            Step::Root(place) => roots.get(*place),
        });
        for (depth, certificate) in on_path.enumerate() {
            let (lists, octets_max) = match depth {
                0 => (&mut wanted.lists, LIST_OCTETS_MAX),
                _ => (&mut of_issuers, CA_LIST_OCTETS_MAX),
            };
            let urls = certificate.extensions.crl_urls.iter();
            let urls: Vec<String> = urls
                .filter(|url| is_fetched(url))
                .take(PLACES_MAX)
                .cloned()
                .collect();
            let place = Place { urls, octets_max };
            if !place.urls.is_empty() && !lists.contains(&place) {
                lists.push(place);
            }
            wanted.serials.insert(certificate.serial.clone());
        }
    }
    wanted.lists.append(&mut of_issuers);
    wanted
}

fn limit(limit: &facts::RootLimit) -> Option<RootLimit> {
    Some(RootLimit {
        root: Fingerprint::parse(&limit.sha256)?,
        distrust_after: limit.distrust_after,
        permitted: limit.permitted.clone(),
    })
}

impl Place {
    /// Tries one place after another until one has the list.
    async fn fetch(
        &self,
        network: &Network,
        files: &Files<'_>,
        serials: &Arc<BTreeSet<Vec<u8>>>,
    ) -> Vec<RevocationList> {
        let mut tried = Vec::new();
        for url in &self.urls {
            let file = network.lists.get(files, url, self.octets_max).await;
            let serials = serials.clone();
            let at = file.at;
            // Megabytes of entries: others are not to wait for that.
            let kept = tokio::task::spawn_blocking(move || kept(&file.body, &serials)).await;
            let list = kept.unwrap_or_else(|_| Measured::unseen(Reason::OurSide));
            let is_there = list.is_seen();
            tried.push(RevocationList {
                url: url.clone(),
                at,
                list,
            });
            if is_there {
                break;
            }
        }
        tried
    }
}

/// What facts keep of a list.
fn kept(file: &Measured<Base64>, serials: &BTreeSet<Vec<u8>>) -> Measured<RevocationExcerpt> {
    let octets = match file {
        Measured::Seen(octets) => octets.0.as_slice(),
        Measured::Unseen(why) => return Measured::Unseen(why.clone()),
        Measured::NotAsked => return Measured::NotAsked,
    };
    let serials = serials.iter().map(Vec::as_slice).collect();
    match excerpt(octets, &serials) {
        Err(_) => Measured::unseen_because(Reason::Malformed, "what came is no list of revoked certificates"),
        Ok(kept) => Measured::Seen(RevocationExcerpt {
            size: octets.len() as u64,
            sha256: Fingerprint::of(octets).to_string(),
            entries: kept.entries,
            excerpt: Base64(kept.list),
            digest: Base64(kept.digest),
        }),
    }
}
