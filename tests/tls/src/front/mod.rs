//! Fronts: they read the first hello of a client, and either hand the connection on to a real server behind, or answer
//! themselves as no server of today does any more: with SSL 2.0, EXPORT suites, DEFLATE, nonsense or nothing at all. What
//! a front answers is written with code of its own, so that it shares no mistake with the program it is there to prove.

mod answer;
mod hello;
mod relay;

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;

use crate::{Outcome, servers::Place};
use hello::Hello;

/// Longest wait for a hello, and longest life of a connection that a front keeps to itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a front does, and to whom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behaviour {
    /// What it does.
    pub does: Does,
    /// To which connections; the others are handed on.
    #[serde(default)]
    pub on: On,
}

impl Behaviour {
    /// Hands everything on.
    pub const PASS: Behaviour = Behaviour {
        does: Does::Pass,
        on: On::All,
    };
}

/// What a front does.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Hands the connection on.
    Pass,
    /// A ServerHello of SSL 2.0 with the certificate and all its cipher kinds.
    Ssl2,
    /// A whole flight of SSL 3.0 to TLS 1.2 with the first of these suites that was offered; none: the connection is
    /// handed on.
    Choose(Choice),
    /// A ServerHello with something in it that was not offered.
    NotOffered(Foreign),
    /// Hands on, and what comes back is sent one octet a segment.
    Chop,
    /// Hands on, and what comes back before encryption begins is sent one octet a record.
    Crumble,
    /// Hands on, and sends a warning `unrecognized_name` before anything else.
    WarnFirst,
    /// Refuses with this alert.
    Alert(u8),
    /// Closes.
    Close,
    /// Resets.
    Reset,
    /// Sends nothing.
    Hang,
    /// Half of a record, and then nothing.
    HalfRecord,
    /// Text of another protocol, or noise.
    Say(String),
    /// A ServerHello of 16 MB whose extensions never end.
    EndlessHello,
    /// A ServerHello, and a certificate of 16 MB.
    HugeCertificate,
    /// Records without content, without end.
    EmptyRecords,
    /// Asks for another hello again and again (RFC 8446 §4.1.4 allows it once).
    RetryLoop,
}

/// Suites of a canned flight.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// By OpenSSL's names, the dearest first; where it is empty, the first one offered is taken.
    #[serde(default)]
    pub suites: String,
    /// The highest version, as on the wire.
    pub version: u16,
    /// The lowest version, as on the wire; a hello that does not reach it is refused.
    #[serde(default)]
    pub lowest: u16,
    /// Bits of the prime of DHE.
    #[serde(default)]
    pub prime: usize,
    /// DEFLATE is chosen where it was offered.
    #[serde(default)]
    pub deflate: bool,
}

/// What was not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Foreign {
    /// A suite.
    Suite,
    /// A version above what was offered.
    Version,
    /// A group of TLS 1.3, or a curve in the key exchange.
    Group,
    /// A method of compression.
    Compression,
}

/// To which connections it does that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// All.
    #[default]
    All,
    /// Hellos that offer TLS 1.1 at most, SSL 2.0 among them.
    Old,
    /// Hellos that offer TLS 1.2 at most.
    Before13,
    /// Hellos in the form of SSL 2.0.
    Ssl2,
    /// Hellos that offer none of the suites of a modern server.
    Weak,
    /// Hellos that offer TLS 1.3.
    With13,
    /// Hellos longer than 512 octets.
    Over512,
    /// Hellos longer than 1,300 octets: with a hybrid key they do not fit into a packet.
    Over1300,
    /// Hellos that offer DEFLATE.
    Deflate,
    /// Every sixth connection.
    EverySixth,
    /// From the thirteenth connection within ten seconds on.
    AfterTwelve,
}

/// Listens at the place's address, before one server or several that are alike, which take turns.
///
/// # Errors
/// It is taken.
pub fn start(place: &Place<'_>, behaviour: Behaviour, behind: &[String]) -> Outcome<()> {
    let listen = format!("{}:443", place.address());
    let listener = TcpListener::bind(&listen).map_err(|e| format!("{listen}: {e}"))?;
    let chain = answer::chain(&place.files[0].chain)?;
    let front = Arc::new(Front {
        behaviour,
        behind: behind.to_vec(),
        chain,
        count: AtomicUsize::new(0),
        begun: std::sync::Mutex::new(Vec::new()),
    });
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let front = Arc::clone(&front);
            // An error is the client's going away.
            thread::spawn(move || drop(front.serve(&stream)));
        }
    });
    Ok(())
}

struct Front {
    behaviour: Behaviour,
    behind: Vec<String>,
    /// Certificates in DER, the leaf first.
    chain: Vec<Vec<u8>>,
    count: AtomicUsize,
    /// When the latest connections began.
    begun: std::sync::Mutex<Vec<Instant>>,
}

impl Front {
    fn serve(&self, client: &TcpStream) -> std::io::Result<()> {
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        let behind = &self.behind[number % self.behind.len()];
        let _ = client.set_nodelay(true);
        if let Some(unconcerned) = self.without_hello(number) {
            return if unconcerned {
                relay::pass(client, behind)
            } else {
                self.act(client, behind, None)
            };
        }
        let Some(hello) = peek(client)? else {
            return relay::pass(client, behind);
        };
        if self.concerns(&hello) {
            self.act(client, behind, Some(&hello))
        } else {
            relay::pass(client, behind)
        }
    }

    /// What can be said before a hello came: whether the connection is handed on.
    fn without_hello(&self, number: usize) -> Option<bool> {
        match self.behaviour.on {
            On::EverySixth => Some(!number.is_multiple_of(6)),
            On::AfterTwelve => {
                let mut begun = self.begun.lock().ok()?;
                let now = Instant::now();
                begun.retain(|then| now.duration_since(*then) < Duration::from_secs(10));
                begun.push(now);
                Some(begun.len() <= 12)
            }
            On::All => match self.behaviour.does {
                Does::Pass
                | Does::Chop
                | Does::Crumble
                | Does::WarnFirst
                | Does::Close
                | Does::Hang
                | Does::Say(_) => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    fn concerns(&self, hello: &Hello) -> bool {
        match self.behaviour.on {
            On::Old => hello.highest() <= 0x0302,
            On::Before13 => hello.highest() <= 0x0303,
            On::Ssl2 => hello.ssl2,
            On::Weak => !hello.ssl2 && !hello.is_modern(),
            On::With13 => hello.highest() >= 0x0304,
            On::Over512 => hello.octets > 512,
            On::Over1300 => hello.octets > 1_300,
            On::Deflate => hello.compressions.contains(&1),
            On::All | On::EverySixth | On::AfterTwelve => true,
        }
    }

    fn act(&self, client: &TcpStream, behind: &str, hello: Option<&Hello>) -> std::io::Result<()> {
        let chain = &self.chain;
        let octets = match (&self.behaviour.does, hello) {
            (Does::Pass, _) => return relay::pass(client, behind),
            (Does::Chop, _) => return relay::chop(client, behind),
            (Does::Crumble, _) => return relay::crumble(client, behind),
            (Does::WarnFirst, _) => {
                let mut stream = client;
                stream.write_all(&answer::alert(0x0301, 1, 112))?;
                return relay::pass(client, behind);
            }
            (Does::Choose(choice), Some(hello)) => match answer::flight(choice, hello, chain) {
                Some(octets) => octets,
                None => return relay::pass(client, behind),
            },
            (Does::EmptyRecords, _) => return flood(client),
            (Does::RetryLoop, Some(hello)) => return retry(client, hello),
            // What was not read makes the system reset.
            (Does::Reset, _) => {
                let _ = client.peek(&mut [0; 1]);
                return Ok(());
            }
            (Does::Close, _) => Vec::new(),
            (Does::Hang, _) => return hang(client, &[]),
            (Does::HalfRecord, _) => {
                return hang(client, &[0x16, 3, 3, 0, 0x7A, 2, 0, 0, 0x76, 3, 3, 1, 2, 3]);
            }
            (Does::Say(text), _) => said(text),
            (Does::Alert(description), _) => answer::alert(0x0303, 2, *description),
            (Does::Ssl2, _) => answer::ssl2(chain),
            (Does::NotOffered(what), Some(hello)) => answer::not_offered(*what, hello, chain),
            (Does::EndlessHello, Some(hello)) => answer::endless_hello(hello),
            (Does::HugeCertificate, Some(hello)) => answer::huge_certificate(hello),
            (_, None) => return Ok(()),
        };
        let mut stream = client;
        consume(client, hello)?;
        stream.write_all(&octets)?;
        if !matches!(self.behaviour.does, Does::Close | Does::Say(_) | Does::Alert(_)) {
            return hang(client, &[]);
        }
        stream.shutdown(std::net::Shutdown::Write)?;
        hang(client, &[])
    }
}

/// Text of other protocols.
fn said(what: &str) -> Vec<u8> {
    match what {
        "http" => b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
        "smtp" => b"220 mail.example ESMTP ready\r\n".to_vec(),
        "ssh" => b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n".to_vec(),
        // The same in each run, and in no protocol.
        _ => (0..300_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0] | 0x80)
            .collect(),
    }
}

/// The hello, left where it is so that it can be handed on; none where nothing came that is one.
fn peek(client: &TcpStream) -> std::io::Result<Option<Hello>> {
    let deadline = Instant::now() + PATIENCE;
    client.set_read_timeout(Some(PATIENCE))?;
    let mut buffer = vec![0; 65_536];
    let mut before = 0;
    while Instant::now() < deadline {
        let length = client.peek(&mut buffer)?;
        let seen = buffer.get(..length).unwrap_or_default();
        match hello::read(seen) {
            hello::Seen::Whole(hello) => return Ok(Some(hello)),
            hello::Seen::Nothing => return Ok(None),
            hello::Seen::Part if length == 0 => return Ok(None),
            hello::Seen::Part => {}
        }
        if length == before {
            thread::sleep(Duration::from_millis(3));
        }
        before = length;
    }
    Ok(None)
}

/// Takes the hello off the connection, so that closing it is no reset.
fn consume(client: &TcpStream, hello: Option<&Hello>) -> std::io::Result<()> {
    let mut stream = client;
    match hello {
        Some(hello) => stream.read_exact(&mut vec![0; hello.octets]),
        None => Ok(()),
    }
}

/// Sends `octets`, and then nothing until the client goes.
fn hang(client: &TcpStream, octets: &[u8]) -> std::io::Result<()> {
    let mut stream = client;
    stream.write_all(octets)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    while stream.read(&mut [0; 4_096])? > 0 {}
    Ok(())
}

fn flood(client: &TcpStream) -> std::io::Result<()> {
    let mut stream = client;
    let records = [0x16, 3, 3, 0, 0].repeat(2_000);
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        stream.write_all(&records)?;
        thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

fn retry(client: &TcpStream, first: &Hello) -> std::io::Result<()> {
    let mut stream = client;
    let mut hello = first.clone();
    let mut buffer = vec![0; 65_536];
    for _ in 0..100 {
        consume(client, Some(&hello))?;
        stream.write_all(&answer::retry(&hello))?;
        loop {
            let length = client.peek(&mut buffer)?;
            match hello::read(buffer.get(..length).unwrap_or_default()) {
                hello::Seen::Whole(next) => {
                    hello = next;
                    break;
                }
                hello::Seen::Nothing => return Ok(()),
                hello::Seen::Part if length == 0 => return Ok(()),
                hello::Seen::Part => thread::sleep(Duration::from_millis(3)),
            }
        }
    }
    Ok(())
}
