//! Files that records point at.

use facts::{Measured, PolicyFile, Unseen};
use probe::web::{self, WebOptions};
use url::Url;

use super::{Found, Mail};

/// Fetches the file at `url`; none where that is no address.
pub(super) async fn fetch(mail: &Mail<'_>, url: &str) -> Option<Found> {
    let url = Url::parse(url).ok()?;
    let host = wire::dns::name(url.domain()?).ok()?;
    let (addresses, failure) = mail.inquiry.addresses(&host).await;
    if addresses.is_empty() {
        let why = failure.map(Unseen::from);
        let file = PolicyFile {
            url: url.to_string(),
            addresses,
            tls: Measured::NotAsked,
            // Without a failure there are no addresses, which the DNS itself shows.
            visit: why.map_or(Measured::NotAsked, Measured::Unseen),
        };
        return Some((file, None));
    }
    let options = WebOptions {
        user_agent: mail.network.user_agent.clone(),
        ..WebOptions::default()
    };
    let door = mail.network.resolver.door();
    Some(web::file(door, mail.inquiry.account(), &url, &addresses, &options).await)
}
