//! Connections that are handed on to the server behind.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpStream},
    thread,
};

/// Octets that are sent one by one; what comes later is the page.
const CHOPPED: usize = 6_000;

/// Hands everything on, both ways.
///
/// # Errors
/// Either side went away.
pub fn pass(client: &TcpStream, behind: &str) -> io::Result<()> {
    both_ways(client, behind, |mut from, mut to| {
        io::copy(&mut from, &mut to).map(drop)
    })
}

/// What comes back is sent one octet a segment.
///
/// # Errors
/// Either side went away.
pub fn chop(client: &TcpStream, behind: &str) -> io::Result<()> {
    both_ways(client, behind, |mut from, mut to| {
        let mut buffer = [0; 4_096];
        let mut sent = 0;
        loop {
            let length = from.read(&mut buffer)?;
            if length == 0 {
                return Ok(());
            }
            let size = if sent < CHOPPED { 1 } else { length };
            for part in buffer[..length].chunks(size) {
                to.write_all(part)?;
            }
            sent += length;
        }
    })
}

/// What comes back before encryption begins is sent in records of one octet. Where a record ends is no part of what the
/// handshake protects.
///
/// # Errors
/// Either side went away.
pub fn crumble(client: &TcpStream, behind: &str) -> io::Result<()> {
    both_ways(client, behind, |mut from, mut to| {
        loop {
            let mut head = [0; 5];
            from.read_exact(&mut head)?;
            let mut content = vec![0; usize::from(u16::from_be_bytes([head[3], head[4]]))];
            from.read_exact(&mut content)?;
            if head[0] != 0x16 {
                to.write_all(&[&head[..], &content].concat())?;
                return io::copy(&mut from, &mut to).map(drop);
            }
            let crumbs = content
                .iter()
                .flat_map(|octet| [0x16, head[1], head[2], 0, 1, *octet]);
            to.write_all(&crumbs.collect::<Vec<u8>>())?;
        }
    })
}

fn both_ways(
    client: &TcpStream,
    behind: &str,
    back: impl Fn(&TcpStream, &TcpStream) -> io::Result<()> + Sync,
) -> io::Result<()> {
    let server = TcpStream::connect(behind)?;
    let _ = server.set_nodelay(true);
    thread::scope(|scope| {
        scope.spawn(|| {
            // Whoever went away, the other side hears of it.
            let _ = back(&server, client);
            let _ = client.shutdown(Shutdown::Write);
        });
        let (mut from, mut to) = (client, &server);
        let result = io::copy(&mut from, &mut to).map(drop);
        let _ = server.shutdown(Shutdown::Write);
        result
    })
}
