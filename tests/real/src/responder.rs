//! The world's own responder: sockets, messages, and a real server behind it.

use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    sync::Arc,
    thread,
    time::Duration,
};

use bytes::Bytes;
use domain::base::iana::Class;

use crate::{
    Outcome,
    meddle::{Answer, Ask, Fate, Library, Meddle},
    record::{Name, Record, Rtype},
    zone::Instance,
};

/// Longest wait for the real server, or for a client in the middle of a stream.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the responder knows of one zone at one of its addresses.
#[derive(Clone)]
pub struct Post {
    /// The zone.
    pub zone: String,
    /// The real server.
    pub behind: IpAddr,
    /// The change.
    pub change: Meddle,
}

/// The posts of one address, by zone name.
pub type Posts = BTreeMap<Name, Post>;

/// Starts to answer at both addresses of number `number`. The threads live as long as the process.
///
/// # Errors
/// An address cannot be bound.
pub fn start(number: usize, posts: Posts, library: &Arc<Library>) -> Outcome<()> {
    let posts = Arc::new(posts);
    let (v4, v6) = Instance::responder(number);
    for address in [IpAddr::from(v4), IpAddr::from(v6)] {
        let socket = SocketAddr::new(address, 53);
        let udp = UdpSocket::bind(socket).map_err(|e| format!("responder {socket}: {e}"))?;
        let tcp = TcpListener::bind(socket).map_err(|e| format!("responder {socket}: {e}"))?;
        let (mine, theirs) = (posts.clone(), posts.clone());
        let (books, others) = (library.clone(), library.clone());
        thread::spawn(move || serve_udp(&udp, &mine, &books));
        thread::spawn(move || serve_tcp(&tcp, &theirs, &others));
    }
    Ok(())
}

fn serve_udp(socket: &UdpSocket, posts: &Posts, library: &Library) {
    let mut octets = [0; 4096];
    while let Ok((length, from)) = socket.recv_from(&mut octets) {
        if let Some(reply) = respond(&octets[..length], true, posts, library) {
            // A client that has gone is no concern of ours.
            let _ = socket.send_to(&reply, from);
        }
    }
}

fn serve_tcp(listener: &TcpListener, posts: &Arc<Posts>, library: &Arc<Library>) {
    for stream in listener.incoming().flatten() {
        let (posts, library) = (posts.clone(), library.clone());
        thread::spawn(move || {
            let _ = serve_stream(stream, &posts, &library);
        });
    }
}

fn serve_stream(mut stream: TcpStream, posts: &Posts, library: &Library) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    loop {
        let query = read_framed(&mut stream)?;
        match respond(&query, false, posts, library) {
            Some(reply) => write_framed(&mut stream, &reply)?,
            None => return Ok(()),
        }
    }
}

/// A message of a stream (RFC 1035 §4.2.2).
///
/// # Errors
/// The stream ended or was silent for too long.
pub fn read_framed(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut length = [0; 2];
    stream.read_exact(&mut length)?;
    let mut octets = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut octets)?;
    Ok(octets)
}

/// Sends a message over a stream.
///
/// # Errors
/// The message is too long for one, or the stream is closed.
pub fn write_framed(stream: &mut TcpStream, message: &[u8]) -> std::io::Result<()> {
    let length = u16::try_from(message.len()).map_err(std::io::Error::other)?;
    stream.write_all(&[&length.to_be_bytes(), message].concat())
}

/// The reply to a query; None: silence.
fn respond(query: &[u8], udp: bool, posts: &Posts, library: &Library) -> Option<Vec<u8>> {
    let (name, rtype, size) = read_question(query)?;
    let id = u16::from_be_bytes([query[0], query[1]]);
    let Some(post) = name
        .iter_suffixes()
        .find_map(|suffix| posts.get(&suffix.to_name_bytes()))
    else {
        let mut refused = Answer::default();
        refused.fail(5);
        return Some(write_message(id, &name, rtype, &refused, false));
    };
    let ask = Ask {
        zone: post.zone.clone(),
        name,
        rtype,
        edns: size.is_some(),
        udp,
    };
    let mut answer = fetch(post, &ask).unwrap_or_else(|| {
        let mut failed = Answer::default();
        failed.fail(2);
        failed
    });
    answer.edns = ask.edns;
    let fate = (post.change)(&ask, &mut answer, library);
    if fate == Fate::Silence {
        return None;
    }
    let whole = write_message(id, &ask.name, rtype, &answer, false);
    let room = usize::from(size.unwrap_or(512)).max(512);
    if udp && (fate == Fate::Truncate || whole.len() > room) {
        let empty = Answer {
            answer: Vec::new(),
            authority: Vec::new(),
            additional: Vec::new(),
            ..answer
        };
        return Some(write_message(id, &ask.name, rtype, &empty, true));
    }
    Some(whole)
}

trait ToBytesName {
    fn to_name_bytes(&self) -> Name;
}

impl<T: domain::base::ToName> ToBytesName for T {
    fn to_name_bytes(&self) -> Name {
        self.to_name()
    }
}

/// Name, type and EDNS payload size of a query.
fn read_question(query: &[u8]) -> Option<(Name, Rtype, Option<u16>)> {
    let message = domain::base::Message::from_octets(Bytes::copy_from_slice(query)).ok()?;
    if message.header().qr() {
        return None;
    }
    let question = message.sole_question().ok()?;
    let size = message.opt().map(|opt| opt.udp_payload_size());
    Some((question.qname().to_name_bytes(), question.qtype(), size))
}

/// Asks the real server, over TCP so that nothing is cut.
fn fetch(post: &Post, ask: &Ask) -> Option<Answer> {
    let query = wire::dns::Query {
        id: 4711,
        name: &ask.name,
        rtype: ask.rtype,
        recursion: false,
        edns: ask.edns.then_some(4096),
    };
    let mut stream = TcpStream::connect_timeout(&SocketAddr::new(post.behind, 53), PATIENCE).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    write_framed(&mut stream, &wire::dns::query(&query)).ok()?;
    let reply = read_framed(&mut stream).ok()?;
    let message = wire::dns::reply(reply.into(), &query).ok()?;
    Some(Answer {
        rcode: message.rcode.to_int(),
        authoritative: message.flags.aa,
        edns: false,
        question: None,
        answer: message.answer,
        authority: message.authority,
        additional: message.additional,
    })
}

/// A reply message, names not compressed.
fn write_message(id: u16, name: &Name, rtype: Rtype, answer: &Answer, truncated: bool) -> Vec<u8> {
    let count = |length: usize| u16::try_from(length).expect("fewer than 65536 records");
    let mut flags = 0x8000 | (answer.rcode & 15);
    if answer.authoritative {
        flags |= 0x0400;
    }
    if truncated {
        flags |= 0x0200;
    }
    let additional = count(answer.additional.len()) + u16::from(answer.edns);
    let counts = [
        count(answer.answer.len()),
        count(answer.authority.len()),
        additional,
    ];
    let mut message = Vec::new();
    for number in [id, flags, 1, counts[0], counts[1], counts[2]] {
        message.extend_from_slice(&number.to_be_bytes());
    }
    let (name, rtype) = answer
        .question
        .as_ref()
        .map_or((name, rtype), |(name, rtype)| (name, *rtype));
    message.extend_from_slice(name.as_slice());
    message.extend_from_slice(&rtype.to_int().to_be_bytes());
    message.extend_from_slice(&Class::IN.to_int().to_be_bytes());
    for record in [&answer.answer, &answer.authority, &answer.additional]
        .into_iter()
        .flatten()
    {
        write_record(&mut message, record);
    }
    if answer.edns {
        // Root name, OPT, 1232 octets, extended response code, version 0, DO.
        message.extend_from_slice(&[0, 0, 41, 4, 208]);
        message.extend_from_slice(&[(answer.rcode >> 4).to_be_bytes()[1], 0, 0x80, 0, 0, 0]);
    }
    message
}

fn write_record(message: &mut Vec<u8>, record: &Record) {
    message.extend_from_slice(record.owner.as_slice());
    message.extend_from_slice(&record.rtype.to_int().to_be_bytes());
    message.extend_from_slice(&Class::IN.to_int().to_be_bytes());
    message.extend_from_slice(&record.ttl.to_be_bytes());
    let length = u16::try_from(record.data.len()).expect("record data below 64 KiB");
    message.extend_from_slice(&length.to_be_bytes());
    message.extend_from_slice(&record.data);
}
