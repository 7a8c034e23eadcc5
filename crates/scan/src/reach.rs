//! Whether this place reaches the root servers: what all measuring begins with.

use std::{net::IpAddr, time::Duration};

use facts::{Reason, Unseen};
use probe::net::{Account, Bounds, Door, Purpose, Target, why};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::Instant,
};
use wire::dns::{Name, Query, Rtype};

use crate::Network;

/// IPv4 or IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

/// How a DNS question travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// In a datagram.
    Udp,
    /// On a connection.
    Tcp,
}

/// A root server that answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its address.
    pub address: IpAddr,
    /// How long the question took, a connection included.
    pub took: Duration,
}

/// Servers asked before we believe that none can be reached: one of thirteen may be down.
const TRIES: usize = 3;
/// How long each of them is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

impl Network {
    /// Asks root servers of one family for the servers of the root, one after the other until one answers.
    ///
    /// # Errors
    /// None of three answered: why the last did not.
    pub async fn reach_root(&self, family: Family, way: Way) -> Result<Reached, Unseen> {
        let account = Account::new(".", PATIENCE * (TRIES as u32 + 1));
        let addresses = self
            .hints
            .servers
            .iter()
            .flat_map(|(_, addresses)| addresses)
            .filter(|address| address.is_ipv4() == (family == Family::V4));
        let mut last = Unseen {
            reason: Reason::NoData,
            detail: Some("the root hints have no such address".to_owned()),
        };
        for address in addresses.take(TRIES) {
            match ask(self.resolver.door(), &account, *address, way).await {
                Ok(reached) => return Ok(reached),
                Err(why) => last = why,
            }
        }
        Err(last)
    }
}

async fn ask(door: &Door, account: &Account, address: IpAddr, way: Way) -> Result<Reached, Unseen> {
    let mut id = [0_u8; 2];
    let _ = getrandom::fill(&mut id);
    let root = Name::root_bytes();
    let query = Query {
        id: u16::from_be_bytes(id),
        name: &root,
        rtype: Rtype::NS,
        recursion: false,
        edns: Some(1232),
    };
    let to = Target {
        address,
        purpose: Purpose::Dns,
        about: ". NS",
    };
    if !account.take_query() {
        return Err(reason(Reason::Budget));
    }
    let began = Instant::now();
    let octets = match way {
        Way::Udp => {
            let mut socket = door.datagram(to, account).await?;
            socket.send(&wire::dns::query(&query)).await?;
            socket.receive(PATIENCE, 4096).await?
        }
        Way::Tcp => over_tcp(door, account, to, &wire::dns::query(&query)).await?,
    };
    let reply = wire::dns::reply(octets, &query).map_err(|_| reason(Reason::Malformed))?;
    if reply.answer.is_empty() && reply.authority.is_empty() && !reply.flags.tc {
        return Err(reason(Reason::Malformed));
    }
    Ok(Reached {
        address,
        took: began.elapsed(),
    })
}

async fn over_tcp(
    door: &Door,
    account: &Account,
    to: Target<'_>,
    message: &[u8],
) -> Result<bytes::Bytes, Unseen> {
    let bounds = Bounds {
        whole: PATIENCE,
        size_max: 1 << 17,
        ..Bounds::default()
    };
    let mut stream = door.connect(to, account, PATIENCE, bounds).await?;
    let length = u16::try_from(message.len()).unwrap_or(u16::MAX);
    let framed = [&length.to_be_bytes()[..], message].concat();
    stream.write_all(&framed).await.map_err(|error| why(&error))?;
    let length = stream.read_u16().await.map_err(|error| why(&error))?;
    let mut octets = vec![0; usize::from(length)];
    stream
        .read_exact(&mut octets)
        .await
        .map_err(|error| why(&error))?;
    Ok(octets.into())
}

fn reason(reason: Reason) -> Unseen {
    Unseen { reason, detail: None }
}
