//! A plain DNS question to a known server.

use std::{
    net::{IpAddr, SocketAddr, TcpStream, UdpSocket},
    time::Duration,
};

use bytes::Bytes;

use crate::{
    record::{Name, Rtype},
    responder::{read_framed, write_framed},
};

/// What is read of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Response code of the header.
    pub rcode: u8,
    /// Authoritative flag.
    pub authoritative: bool,
    /// Authentic data flag.
    pub authentic: bool,
    /// Types of the records in the answer.
    pub types: Vec<Rtype>,
}

/// Asks a recursive server over TCP, with the DO flag.
pub fn ask_resolver(
    server: IpAddr,
    name: &Name,
    rtype: Rtype,
    checking_disabled: bool,
    patience: Duration,
) -> Option<Reply> {
    let mut query = message(name, rtype, true);
    if checking_disabled {
        query[3] |= 0x10;
    }
    let mut stream = TcpStream::connect_timeout(&SocketAddr::new(server, 53), patience).ok()?;
    stream.set_read_timeout(Some(patience)).ok()?;
    write_framed(&mut stream, &query).ok()?;
    read(&read_framed(&mut stream).ok()?)
}

/// Asks an authoritative server over UDP, once.
pub fn ask_server(server: IpAddr, name: &Name, rtype: Rtype) -> Option<Reply> {
    let any: IpAddr = if server.is_ipv4() {
        [0; 4].into()
    } else {
        [0; 16].into()
    };
    let socket = UdpSocket::bind(SocketAddr::new(any, 0)).ok()?;
    socket.connect(SocketAddr::new(server, 53)).ok()?;
    socket.set_read_timeout(Some(Duration::from_millis(500))).ok()?;
    socket.send(&message(name, rtype, false)).ok()?;
    let mut octets = [0; 4096];
    let length = socket.recv(&mut octets).ok()?;
    read(&octets[..length])
}

fn message(name: &Name, rtype: Rtype, recursion: bool) -> Vec<u8> {
    wire::dns::query(&wire::dns::Query {
        id: 42,
        name,
        rtype,
        recursion,
        edns: Some(1232),
    })
}

fn read(octets: &[u8]) -> Option<Reply> {
    let message = domain::base::Message::from_octets(Bytes::copy_from_slice(octets)).ok()?;
    let header = message.header();
    Some(Reply {
        rcode: header.rcode().to_int(),
        authoritative: header.aa(),
        authentic: header.ad(),
        types: message
            .answer()
            .ok()?
            .filter_map(|record| Some(record.ok()?.rtype()))
            .collect(),
    })
}
