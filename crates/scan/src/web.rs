//! The web servers of the subject, and the names that their redirects lead to.

use std::{
    collections::BTreeSet,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use facts::{Base64, Measured, Need, Unseen, Visit, WebFacts};
use probe::{
    dns::Inquiry,
    net::{Account, BoxFuture},
    tls::survey::Plan,
    web::{self, Resolve, WebHost, WebOptions},
};
use wire::{
    dns::{End, Name, Rtype},
    svcb::Svcb,
};

use crate::{Network, Wanted};

/// Finds addresses with the subject's own inquiry, and remembers which names were only asked for because a page led
/// there: their answers need no proof.
#[derive(Debug)]
pub(crate) struct LedTo<'r> {
    inquiry: &'r Inquiry<'r>,
    subject: &'r str,
    names: Mutex<BTreeSet<Name>>,
    /// HTTPS records are among what is asked.
    asks_https_records: bool,
}

/// Aliases of HTTPS records that are followed.
const ALIASES_MAX: usize = 8;

impl<'r> LedTo<'r> {
    pub fn new(inquiry: &'r Inquiry<'r>, subject: &'r str, needs: &BTreeSet<Need>) -> Self {
        LedTo {
            inquiry,
            subject,
            names: Mutex::default(),
            asks_https_records: needs.contains(&Need::HttpsRecord),
        }
    }

    /// True when the name was asked for only because a page led there.
    pub fn has(&self, name: &Name) -> bool {
        self.names
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(name)
    }

    /// The HTTPS records of `name` and the name that has them, after all CNAMEs; none where there are none, or where one
    /// cannot be read, which spoils them all (RFC 9460 §2.2).
    async fn https_records(&self, name: &Name) -> Option<(Name, Vec<Svcb>)> {
        let resolution = self.inquiry.resolve(name, Rtype::HTTPS).await;
        let Ok(End::Answer(owner)) = resolution.end else {
            return None;
        };
        let message = resolution.steps.last()?.reply.seen()?.clone();
        let own = message
            .answer
            .iter()
            .filter(|record| record.rtype == Rtype::HTTPS && record.owner == owner);
        let records: Option<Vec<Svcb>> = own.map(|record| Svcb::read(&record.data).ok()).collect();
        Some((owner, records?))
    }

    /// Asks for the HTTPS records of `name` and, as long as these are aliases, of what they lead to (RFC 9460 §3). Each
    /// question is put once, whoever asks.
    pub async fn follow_https_records(&self, name: &Name) {
        let mut at = name.clone();
        for _ in 0..ALIASES_MAX {
            let found = self.https_records(&at).await;
            let records = found.map(|(_, records)| records).unwrap_or_default();
            match records.into_iter().find(|record| record.is_alias()) {
                Some(alias) if !alias.is_dot() => at = alias.target,
                _ => return,
            }
        }
    }

    /// Looks at the web servers at `addresses`.
    pub async fn look(
        &self,
        network: &Network,
        account: &Account,
        addresses: Vec<IpAddr>,
        wanted: &Wanted,
    ) -> WebFacts {
        let host = WebHost {
            name: self.subject.to_owned(),
            addresses,
        };
        let options = WebOptions {
            page: wanted.needs.contains(&Need::Web),
            security_txt: wanted.needs.contains(&Need::SecurityTxt),
            tls: wanted.needs.contains(&Need::Tls).then(|| Plan {
                classes: wanted.classes.clone(),
                deep: wanted.deep,
            }),
            surveys: network.surveys.clone(),
            http3: wanted.needs.contains(&Need::Http3),
            user_agent: network.user_agent.clone(),
            ..WebOptions::default()
        };
        web::look(network.resolver.door(), account, &host, self, &options).await
    }
}

impl Resolve for LedTo<'_> {
    fn announces_http3<'a>(&'a self, host: &'a str) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let asked = wire::dns::name(host).ok().filter(|_| self.asks_https_records);
            let Some(name) = asked else { return false };
            let Some((owner, records)) = self.https_records(&name).await else {
                return false;
            };
            // Where one is an alias, the others mean nothing (RFC 9460 §2.4.1), and the service is at other addresses.
            !records.iter().any(Svcb::is_alias)
                && records.iter().any(|record| record.offers_here(&owner, b"h3"))
        })
    }

    fn addresses<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>> {
        Box::pin(async move {
            let name = wire::dns::name(host).map_err(|_| Unseen {
                reason: facts::Reason::Malformed,
                detail: Some(format!("'{}' is no name of a host", host.escape_default())),
            })?;
            if host != self.subject {
                let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
                names.insert(name.clone());
            }
            let (addresses, failure) = self.inquiry.addresses(&name).await;
            match failure {
                Some(failure) if addresses.is_empty() => Err(failure.into()),
                _ => Ok(addresses),
            }
        })
    }
}

/// Every chain of certificates that was served, for the roots they may lead to.
pub(crate) fn chains(web: &Measured<WebFacts>) -> impl Iterator<Item = &[Base64]> {
    let addresses = web.seen().into_iter().flat_map(|web| &web.addresses);
    addresses.flat_map(|address| {
        let visits = [&address.page, &address.plain_page, &address.security_txt];
        let hops = visits
            .into_iter()
            .filter_map(Measured::seen)
            .flat_map(|visit: &Visit| &visit.hops);
        let survey = address.survey.seen();
        let bare = survey
            .into_iter()
            .flat_map(|survey| survey.chains.iter().map(Vec::as_slice));
        let others = survey.into_iter().flat_map(|survey| &survey.sessions);
        let quic = address.http3.seen().map(|http3| &http3.tls);
        let own = [address.tls.seen(), address.target_tls.seen(), quic];
        let own = own.into_iter().flatten().chain(others.filter_map(Measured::seen));
        own.map(|session| session.chain.as_slice())
            .chain(bare)
            .chain(hops.filter_map(|hop| hop.tls.as_ref().map(|session| session.chain.as_slice())))
    })
}
