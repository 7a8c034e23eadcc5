//! TLSA records, at whichever name a client looks for them.

use std::net::IpAddr;

use facts::{Measured, TlsSession, Unseen, WebFacts};
use futures_util::future::join_all;
use probe::{
    net::{Purpose, Target},
    tls::{Client, Signatures},
    web::WebOptions,
};
use wire::{
    dns::{self, End, Name, Rtype},
    dnssec::Status,
};

use super::Work;

/// The port of HTTP over TLS.
pub(super) const HTTPS: u16 = 443;

impl Work<'_> {
    /// RFC 7671 §7: where the name is an alias, and the whole way to its target is secure, at the target; at the name
    /// itself where there is nothing secure. Gives the target where clients stop there.
    pub(crate) async fn tlsa(&self, name: &Name, port: u16) -> Option<Name> {
        if let Some(target) = self.secure_target(name).await
            && self.ends_search(&target, port).await
        {
            return Some(target);
        }
        if let Some(owner) = dns::service(name, port) {
            self.inquiry.resolve(&owner, Rtype::TLSA).await;
        }
        None
    }

    /// Asks each address that speaks TLS for the certificates of `target`: records at a target are about what the
    /// server sends to those who ask for it (RFC 7671 §7).
    pub(super) async fn target_sessions(&self, target: &Name, web: &mut WebFacts) {
        let text = dns::name_text(target);
        let name = text.strip_suffix('.').unwrap_or(&text);
        let speaking = web.addresses.iter_mut().filter(|address| address.tls.is_seen());
        join_all(speaking.map(|address| async move {
            let session = self.session(address.address, name).await;
            address.target_tls = session.map_or_else(Measured::Unseen, Measured::Seen);
        }))
        .await;
    }

    async fn session(&self, address: IpAddr, name: &str) -> Result<TlsSession, Unseen> {
        let target = Target {
            address,
            purpose: Purpose::Https,
            about: name,
        };
        let options = WebOptions::default();
        let door = self.network.resolver.door();
        let account = self.inquiry.account();
        let stream = door
            .connect(target, account, options.patience, options.bounds)
            .await?;
        let client = Client::new(true, Signatures::All)?;
        let (_stream, session) = client.handshake(stream, name).await?;
        Ok(session)
    }

    /// The name that `name` is an alias of, where validation holds all the way to its addresses.
    async fn secure_target(&self, name: &Name) -> Option<Name> {
        let (v4, v6) = self.addresses_asked(name).await;
        let ends = [v4.end, v6.end].map(|end| match end {
            Ok(End::Answer(target) | End::NoData(target)) => Some(target).filter(|target| target != name),
            _ => None,
        });
        if ends.iter().all(Option::is_none) {
            return None;
        }
        let proofs = self.proofs_of_addresses(name).await;
        let secure = ends
            .into_iter()
            .zip(proofs)
            .filter(|(_, proof)| proof.status == Status::Secure);
        secure.filter_map(|(target, _)| target).next()
    }

    /// Whether a client looks no further: at records that are secure, and at answers that are wrong or do not come.
    async fn ends_search(&self, base: &Name, port: u16) -> bool {
        let Some(owner) = dns::service(base, port) else {
            return false;
        };
        let proofs = self.prove(&[(owner.clone(), Rtype::TLSA)]).await;
        match proofs.first().map(|proof| proof.status) {
            Some(Status::Secure) => {
                let found = self.inquiry.resolve(&owner, Rtype::TLSA).await;
                matches!(found.end, Ok(End::Answer(_)))
            }
            Some(Status::Insecure) => false,
            Some(Status::Bogus | Status::Indeterminate) | None => true,
        }
    }
}
