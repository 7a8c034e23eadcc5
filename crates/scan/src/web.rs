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
    web::{self, Resolve, WebHost, WebOptions},
};
use wire::dns::Name;

use crate::Network;

/// Finds addresses with the subject's own inquiry, and remembers which names were only asked for because a page led
/// there: their answers need no proof.
#[derive(Debug)]
pub(crate) struct LedTo<'r> {
    inquiry: &'r Inquiry<'r>,
    subject: &'r str,
    names: Mutex<BTreeSet<Name>>,
}

impl<'r> LedTo<'r> {
    pub fn new(inquiry: &'r Inquiry<'r>, subject: &'r str) -> Self {
        LedTo {
            inquiry,
            subject,
            names: Mutex::default(),
        }
    }

    /// True when the name was asked for only because a page led there.
    pub fn has(&self, name: &Name) -> bool {
        self.names
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(name)
    }

    /// Looks at the web servers at `addresses`.
    pub async fn look(
        &self,
        network: &Network,
        account: &Account,
        addresses: Vec<IpAddr>,
        needs: &BTreeSet<Need>,
    ) -> WebFacts {
        let host = WebHost {
            name: self.subject.to_owned(),
            addresses,
        };
        let options = WebOptions {
            page: needs.contains(&Need::Web),
            security_txt: needs.contains(&Need::SecurityTxt),
            user_agent: network.user_agent.clone(),
            ..WebOptions::default()
        };
        web::look(network.resolver.door(), account, &host, self, &options).await
    }
}

impl Resolve for LedTo<'_> {
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
        let own = [address.tls.seen(), address.target_tls.seen()];
        let own = own.into_iter().flatten().chain(others.filter_map(Measured::seen));
        own.map(|session| session.chain.as_slice())
            .chain(bare)
            .chain(hops.filter_map(|hop| hop.tls.as_ref().map(|session| session.chain.as_slice())))
    })
}
