//! One question to one address of one server.

use std::{net::IpAddr, sync::Arc, time::Duration};

use ::facts::{Asked, Measured, Reason, Timestamp, Transport, Unseen};
use bytes::Bytes;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::Instant,
};
use wire::dns::{Message, Name, Query, ReplyError, Rtype, name_text, query, reply};

use crate::net::{Account, Bounds, Door, Purpose, Stream, Target, why};

/// UDP payload we offer: small enough not to be fragmented (DNS Flag Day 2020).
const UDP_SIZE: u16 = 1232;

/// How to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Manner {
    /// Why this server is asked.
    pub asked: Asked,
    /// Ask for recursion, as a stranger would.
    pub recursion: bool,
    /// Straight over TCP.
    pub tcp: bool,
    /// Without EDNS, for servers that drop what they do not understand.
    pub plain: bool,
}

impl Manner {
    /// As a resolver asks.
    pub const WALK: Manner = Manner {
        asked: Asked::Walk,
        recursion: false,
        tcp: false,
        plain: false,
    };
    /// To each server, over UDP.
    pub const EACH: Manner = Manner {
        asked: Asked::EachServer,
        ..Self::WALK
    };
}

/// A question and what came of it.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// When the last message was sent.
    pub at: Timestamp,
    /// How it was asked.
    pub manner: Manner,
    /// The zone whose server this is.
    pub zone: Name,
    /// Name of the server, where it has one.
    pub server: Option<Name>,
    /// The address asked.
    pub address: IpAddr,
    /// The name asked for.
    pub name: Name,
    /// The type asked for.
    pub rtype: Rtype,
    /// How the reply came, or how it was asked last.
    pub transport: Transport,
    /// A reply over UDP did not fit.
    pub truncated: bool,
    /// Messages sent.
    pub sent: u8,
    /// From the last message to its reply.
    pub took: Duration,
    /// The reply.
    pub reply: Measured<Arc<Message>>,
}

impl Exchange {
    /// As a fact.
    pub fn to_fact(&self, shared: bool) -> facts::Exchange {
        facts::Exchange {
            at: self.at,
            asked: self.manner.asked,
            zone: name_text(&self.zone),
            server: facts::Server {
                name: self.server.as_ref().map(name_text),
                address: self.address,
            },
            transport: self.transport,
            truncated: self.truncated,
            question: facts::Question::new(name_text(&self.name), self.rtype.to_string()),
            recursion: self.manner.recursion,
            sent: self.sent,
            took_ms: (self.took.as_secs_f64() * 1e6).round() / 1e3,
            reply: self.reply.clone().map(|message| message.to_fact()),
            shared,
        }
    }
}

/// A place to send questions to.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The zone whose server this is.
    pub zone: Name,
    /// Name of the server, where it has one.
    pub server: Option<Name>,
    /// Its address.
    pub address: IpAddr,
}

/// Times of one exchange.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the first datagram.
    pub first: Duration,
    /// For the second, sent when the first brought nothing.
    pub second: Option<Duration>,
    /// For a TCP connection, and again for the reply on it.
    pub tcp: Duration,
}

/// What is being asked, with everything needed to ask it.
pub(super) struct Asking<'a> {
    pub door: &'a Door,
    pub account: &'a Account,
    pub to: &'a Endpoint,
    pub name: &'a Name,
    pub rtype: Rtype,
    pub manner: Manner,
    pub patience: Patience,
    /// Spell the name at random (the 0x20 draft): a forger has to guess the spelling too.
    pub spelling: bool,
}

/// What a try brought.
enum Try {
    Reply(Message, Duration),
    /// The reply spells the name in another way: an old server, or a forger.
    OtherSpelling,
    None(Unseen),
}

impl Asking<'_> {
    /// Asks, over UDP first unless told otherwise; repeats once on silence, goes to TCP on truncation, and asks
    /// without EDNS a server that does not understand it (RFC 6891 §7).
    pub async fn ask(&self) -> Exchange {
        let mut exchange = self.blank();
        if self.manner.tcp {
            self.over_tcp(&mut exchange, !self.manner.plain).await;
            return exchange;
        }
        let mut edns = !self.manner.plain;
        let mut spelled = self.spelling;
        let mut tries = [Some(self.patience.first), self.patience.second]
            .into_iter()
            .flatten();
        let mut next = tries.next();
        while let Some(patience) = next {
            match self.over_udp(&mut exchange, patience, edns, spelled).await {
                Try::Reply(message, took) => {
                    if edns && no_edns_here(&message) {
                        edns = false;
                        continue;
                    }
                    let truncated = message.flags.tc;
                    exchange.took = took;
                    exchange.reply = Measured::Seen(Arc::new(message));
                    if truncated {
                        exchange.truncated = true;
                        self.over_tcp(&mut exchange, edns).await;
                    }
                    return exchange;
                }
                Try::OtherSpelling => spelled = false,
                Try::None(why) => {
                    let final_answer = matches!(
                        why.reason,
                        Reason::OurSide | Reason::Guarded | Reason::OptedOut | Reason::Budget
                    );
                    exchange.reply = Measured::Unseen(why);
                    next = if final_answer { None } else { tries.next() };
                }
            }
        }
        exchange
    }

    /// The exchange before anything was sent.
    pub fn blank(&self) -> Exchange {
        Exchange {
            at: Timestamp::now(),
            manner: self.manner,
            zone: self.to.zone.clone(),
            server: self.to.server.clone(),
            address: self.to.address,
            name: self.name.clone(),
            rtype: self.rtype,
            transport: if self.manner.tcp {
                Transport::Tcp
            } else {
                Transport::Udp
            },
            truncated: false,
            sent: 0,
            took: Duration::ZERO,
            reply: Measured::NotAsked,
        }
    }

    fn target<'t>(&self, about: &'t str) -> Target<'t> {
        Target {
            address: self.to.address,
            purpose: Purpose::Dns,
            about,
        }
    }

    async fn over_udp(&self, exchange: &mut Exchange, patience: Duration, edns: bool, spelled: bool) -> Try {
        let name = if spelled {
            spell(self.name)
        } else {
            lower(self.name)
        };
        let asked = Query {
            id: random(),
            name: &name,
            rtype: self.rtype,
            recursion: self.manner.recursion,
            edns: edns.then_some(UDP_SIZE),
        };
        let about = format!("{} {}", name_text(self.name), self.rtype);
        let mut socket = match self.door.datagram(self.target(&about), self.account).await {
            Ok(socket) => socket,
            Err(why) => return Try::None(why),
        };
        if !self.account.take_query() {
            return Try::None(Unseen {
                reason: Reason::Budget,
                detail: Some("too many questions for one name".into()),
            });
        }
        exchange.sent = exchange.sent.saturating_add(1);
        exchange.at = Timestamp::now();
        let began = Instant::now();
        if let Err(why) = socket.send(&query(&asked)).await {
            return Try::None(why);
        }
        loop {
            let left = patience.min(self.account.left()).saturating_sub(began.elapsed());
            let octets = match socket.receive(left, usize::from(u16::MAX)).await {
                Ok(octets) => octets,
                Err(why) => return Try::None(why),
            };
            match reply(octets.clone(), &asked) {
                Ok(message) => return Try::Reply(message, began.elapsed()),
                Err(ReplyError::Malformed) => {
                    return Try::None(Unseen {
                        reason: Reason::Malformed,
                        detail: Some("the reply cannot be read".into()),
                    });
                }
                Err(ReplyError::NotOurs) if spelled && same_but_for_spelling(&octets, &asked) => {
                    return Try::OtherSpelling;
                }
                // Not the reply to this question: whoever sent it may go on guessing until the time is up.
                Err(ReplyError::NotOurs) => {}
            }
        }
    }

    async fn over_tcp(&self, exchange: &mut Exchange, edns: bool) {
        exchange.transport = Transport::Tcp;
        let about = format!("{} {}", name_text(self.name), self.rtype);
        let mut line = match Line::open(self.door, self.account, self.target(&about), self.patience.tcp).await
        {
            Ok(line) => line,
            Err(why) => {
                exchange.reply = Measured::Unseen(why);
                return;
            }
        };
        self.on(&mut line, exchange, edns).await;
    }

    /// Asks on a connection that stands.
    pub async fn on(&self, line: &mut Line, exchange: &mut Exchange, edns: bool) {
        let name = lower(self.name);
        let asked = Query {
            id: random(),
            name: &name,
            rtype: self.rtype,
            recursion: self.manner.recursion,
            edns: edns.then_some(UDP_SIZE),
        };
        if !self.account.take_query() {
            exchange.reply = Measured::unseen_because(Reason::Budget, "too many questions for one name");
            return;
        }
        exchange.transport = Transport::Tcp;
        exchange.sent = exchange.sent.saturating_add(1);
        exchange.at = Timestamp::now();
        let began = Instant::now();
        exchange.reply = match line.exchange(&query(&asked), self.patience.tcp).await {
            Err(why) => Measured::Unseen(why),
            Ok(octets) => match reply(octets, &asked) {
                Ok(message) => Measured::Seen(Arc::new(message)),
                Err(_) => Measured::unseen_because(Reason::Malformed, "the reply cannot be read"),
            },
        };
        exchange.took = began.elapsed();
    }

    /// A fresh exchange on a connection that stands.
    pub async fn ask_on(&self, line: &mut Line) -> Exchange {
        let mut exchange = self.blank();
        self.on(line, &mut exchange, true).await;
        exchange
    }
}

/// A TCP connection to a name server (RFC 7766).
pub(super) struct Line {
    stream: Stream,
}

/// Octets taken on one connection: a few messages of full size.
const LINE_SIZE_MAX: u64 = 512 << 10;

impl Line {
    pub async fn open(
        door: &Door,
        account: &Account,
        to: Target<'_>,
        patience: Duration,
    ) -> Result<Self, Unseen> {
        let bounds = Bounds {
            whole: patience * 4,
            silence: patience,
            rate_after: patience,
            rate_min: 200,
            size_max: LINE_SIZE_MAX,
        };
        Ok(Line {
            stream: door.connect(to, account, patience, bounds).await?,
        })
    }

    /// One message out, one back; a transfer's further messages are left unread.
    async fn exchange(&mut self, octets: &[u8], patience: Duration) -> Result<Bytes, Unseen> {
        let length = u16::try_from(octets.len()).unwrap_or(u16::MAX);
        let mut message = length.to_be_bytes().to_vec();
        message.extend_from_slice(octets);
        let talk = async {
            self.stream.write_all(&message).await?;
            let length = self.stream.read_u16().await?;
            let mut back = vec![0; usize::from(length)];
            self.stream.read_exact(&mut back).await?;
            Ok::<_, std::io::Error>(Bytes::from(back))
        };
        match tokio::time::timeout(patience, talk).await {
            Ok(Ok(back)) => Ok(back),
            Ok(Err(error)) => Err(why(&error)),
            Err(_) => Err(Unseen {
                reason: Reason::Timeout,
                detail: None,
            }),
        }
    }
}

/// A server that does not know EDNS says so with one of these, and without an OPT record of its own; one that refuses
/// even the first version of it has none to offer either.
fn no_edns_here(message: &Message) -> bool {
    use wire::dns::Rcode;
    match message.rcode {
        Rcode::FORMERR | Rcode::NOTIMP => message.edns.is_none(),
        Rcode::BADVERS => true,
        _ => false,
    }
}

fn same_but_for_spelling(octets: &Bytes, asked: &Query<'_>) -> bool {
    let name = lower(asked.name);
    reply(
        octets.clone(),
        &Query {
            name: &name,
            ..asked.clone()
        },
    )
    .is_ok()
}

fn lower(name: &Name) -> Name {
    Name::from_octets(Bytes::from(name.as_slice().to_ascii_lowercase())).unwrap_or_else(|_| name.clone())
}

/// The name with each letter's case drawn at random.
fn spell(name: &Name) -> Name {
    let mut octets = name.as_slice().to_vec();
    let mut coins = [0_u8; 32];
    // Without randomness the spelling is only less random; the id and the port still are.
    let _ = getrandom::fill(&mut coins);
    for (index, octet) in octets.iter_mut().enumerate() {
        // Label lengths are below 64 and so never letters.
        if octet.is_ascii_alphabetic() {
            let coin = coins[(index / 8) % coins.len()] >> (index % 8) & 1;
            *octet = if coin == 1 {
                octet.to_ascii_uppercase()
            } else {
                octet.to_ascii_lowercase()
            };
        }
    }
    Name::from_octets(Bytes::from(octets)).unwrap_or_else(|_| name.clone())
}

fn random() -> u16 {
    let mut octets = [0; 2];
    let _ = getrandom::fill(&mut octets);
    u16::from_be_bytes(octets)
}
