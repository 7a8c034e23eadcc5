//! Sockets onto a script: every address answers what the file says.

use std::{
    collections::VecDeque,
    io,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use domain::base::{Message, MessageBuilder, iana::Rcode};
use probe::net::{BoxFuture, Io, Packets, Sockets};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wire::dns::{Name, Record, Rtype, ToName};

use crate::script::{Entry, Script};

/// The world during one step.
#[derive(Clone)]
pub struct World {
    pub script: Arc<Script>,
    pub step: Arc<AtomicU32>,
}

impl World {
    fn answer(&self, address: IpAddr, query: &[u8], tcp: bool) -> Option<Vec<u8>> {
        let query = Message::from_octets(query.to_vec()).ok()?;
        let question = query.sole_question().ok()?;
        let (name, rtype): (Name, Rtype) = (question.qname().to_name(), question.qtype());
        let step = self.step.load(Ordering::SeqCst);
        let entry = self
            .script
            .ranges
            .iter()
            .filter(|range| range.from <= step && step <= range.to)
            .filter(|range| range.addresses.is_empty() || range.addresses.contains(&address))
            .flat_map(|range| &range.entries)
            .find(|entry| fits(entry, &name, rtype, tcp))?;
        compose(entry, &query)
    }
}

fn fits(entry: &Entry, name: &Name, rtype: Rtype, tcp: bool) -> bool {
    let Some((own_name, own_type)) = &entry.question else {
        return false;
    };
    entry.matches.iter().all(|word| match word.as_str() {
        "qname" => own_name == name,
        "qtype" => *own_type == rtype,
        "subdomain" => name.ends_with(own_name),
        "TCP" => tcp,
        "UDP" => !tcp,
        _ => true,
    })
}

fn compose(entry: &Entry, query: &Message<Vec<u8>>) -> Option<Vec<u8>> {
    let mut builder = MessageBuilder::new_vec();
    let header = builder.header_mut();
    header.set_id(query.header().id());
    for word in &entry.reply {
        match word.as_str() {
            "QR" => header.set_qr(true),
            "AA" => header.set_aa(true),
            "TC" => header.set_tc(true),
            "RD" => header.set_rd(true),
            "RA" => header.set_ra(true),
            "AD" => header.set_ad(true),
            "CD" => header.set_cd(true),
            "NXDOMAIN" => header.set_rcode(Rcode::NXDOMAIN),
            "SERVFAIL" => header.set_rcode(Rcode::SERVFAIL),
            "REFUSED" => header.set_rcode(Rcode::REFUSED),
            "FORMERR" => header.set_rcode(Rcode::FORMERR),
            "NOTIMPL" => header.set_rcode(Rcode::NOTIMP),
            "YXDOMAIN" => header.set_rcode(Rcode::YXDOMAIN),
            _ => {}
        }
    }
    header.set_qr(true);
    let mut question = builder.question();
    question.push(query.sole_question().ok()?).ok()?;
    let mut answer = question.answer();
    for record in &entry.sections[0] {
        answer.push(raw(record)).ok()?;
    }
    let mut authority = answer.authority();
    for record in &entry.sections[1] {
        authority.push(raw(record)).ok()?;
    }
    let mut additional = authority.additional();
    for record in &entry.sections[2] {
        additional.push(raw(record)).ok()?;
    }
    Some(additional.finish())
}

type Raw = domain::base::Record<Name, domain::base::rdata::UnknownRecordData<bytes::Bytes>>;

fn raw(record: &Record) -> Raw {
    let data =
        domain::base::rdata::UnknownRecordData::from_octets(record.rtype, record.data.clone()).unwrap();
    Raw::new(
        record.owner.clone(),
        domain::base::iana::Class::IN,
        domain::base::Ttl::from_secs(record.ttl),
        data,
    )
}

struct Canned {
    world: World,
    address: IpAddr,
    waiting: Mutex<VecDeque<Vec<u8>>>,
}

impl Packets for Canned {
    fn send<'a>(&'a self, octets: &'a [u8]) -> BoxFuture<'a, io::Result<()>> {
        self.waiting
            .lock()
            .unwrap()
            .extend(self.world.answer(self.address, octets, false));
        Box::pin(async { Ok(()) })
    }

    fn receive<'a>(&'a self, into: &'a mut [u8]) -> BoxFuture<'a, io::Result<usize>> {
        let next = self.waiting.lock().unwrap().pop_front();
        Box::pin(async move {
            let Some(octets) = next else {
                return std::future::pending().await;
            };
            into[..octets.len()].copy_from_slice(&octets);
            Ok(octets.len())
        })
    }
}

impl Sockets for World {
    fn tcp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>> {
        let world = self.clone();
        Box::pin(async move {
            let (ours, mut theirs) = tokio::io::duplex(70_000);
            tokio::spawn(async move {
                while let Ok(length) = theirs.read_u16().await {
                    let mut query = vec![0; usize::from(length)];
                    if theirs.read_exact(&mut query).await.is_err() {
                        break;
                    }
                    let Some(answer) = world.answer(to.ip(), &query, true) else {
                        break;
                    };
                    let _ = theirs.write_u16(u16::try_from(answer.len()).unwrap()).await;
                    let _ = theirs.write_all(&answer).await;
                }
            });
            Ok(Box::new(ours) as Box<dyn Io>)
        })
    }

    fn udp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        let canned = Canned {
            world: self.clone(),
            address: to.ip(),
            waiting: Mutex::default(),
        };
        Box::pin(async move { Ok(Box::new(canned) as Box<dyn Packets>) })
    }
}
