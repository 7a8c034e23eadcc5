//! One file over HTTPS, because a record points at it.

use std::net::IpAddr;

use facts::{Body, Hop, HopEnd, Measured, PolicyFile, Unseen, Visit};
use url::Url;

use super::{
    WebOptions,
    connections::{Connections, Endpoint},
};
use crate::net::{Account, Door};

/// Addresses that are tried, one after the other, until one answers.
const TRIED_MAX: usize = 4;

/// Asks for `url` at the `addresses` of its host in turn until one answers. Redirects are not followed, and no certificate
/// keeps us from looking: what was sent is in the facts, for others to judge.
///
/// The second value is the text of the file with its key, where there is one.
pub async fn file(
    door: &Door,
    account: &Account,
    url: &Url,
    addresses: &[IpAddr],
    options: &WebOptions,
) -> (PolicyFile, Option<(String, Body)>) {
    let connections = Connections::new(door, account, options);
    let host = url.host_str().unwrap_or_default();
    let mut file = PolicyFile {
        url: url.to_string(),
        addresses: Vec::new(),
        tls: Measured::NotAsked,
        visit: Measured::NotAsked,
    };
    let mut body = None;
    for address in addresses.iter().take(TRIED_MAX) {
        file.addresses.push(*address);
        let endpoint = Endpoint {
            secure: true,
            host: host.to_owned(),
            address: *address,
        };
        let fetched = connections.get(&endpoint, url).await;
        connections.release(&endpoint);
        let why = fetched.response.why_not().cloned();
        file.tls = match (fetched.tls, &why) {
            (Some(session), _) => Measured::Seen(session),
            (None, Some(why)) => Measured::Unseen(why.clone()),
            (None, None) => Measured::NotAsked,
        };
        let seen = fetched.response.seen().and_then(|response| response.body.seen());
        body = seen.map(|seen| seen.sha256.clone()).zip(fetched.text);
        file.visit = Measured::Seen(visit(url, *address, fetched.response));
        if why.is_none_or(is_final) {
            break;
        }
    }
    connections.finish().await;
    (file, body)
}

/// Another address fares no better when our own time is up.
fn is_final(why: Unseen) -> bool {
    why.reason == facts::Reason::Budget
}

fn visit(url: &Url, address: IpAddr, response: Measured<facts::Response>) -> Visit {
    let end = if response.is_seen() {
        HopEnd::Arrived
    } else {
        HopEnd::NoResponse
    };
    Visit {
        hops: vec![Hop {
            url: url.to_string(),
            address,
            tls: None,
            response,
            shared: false,
        }],
        end,
    }
}
