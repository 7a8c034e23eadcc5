//! A world that a plan makes up as it is asked: referrals, addresses, aliases and pages that lead anywhere.

use std::{
    collections::{BTreeSet, HashMap, VecDeque, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
    io,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, OnceLock},
};

use domain::base::{
    Message, MessageBuilder, Ttl,
    iana::{Class, Rcode},
    rdata::UnknownRecordData,
};
use probe::net::{BoxFuture, Io, Packets, Sockets};
use proptest::prelude::*;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio_rustls::TlsAcceptor;
use wire::dns::{Name, Record, Rtype, ToName};

pub const SUBJECT: &str = "www.example.nl";

pub const HINTS: &str = ". 3600 NS a.root.\na.root. 3600 A 9.9.9.1\na.root. 3600 AAAA 2620:fe::1\n";

/// Addresses of every class; the first ones are public.
const ADDRESSES: &[&str] = &[
    "9.9.9.1",
    "9.9.9.2",
    "81.0.0.80",
    "81.0.1.80",
    "94.0.0.1",
    "2620:fe::1",
    "2a00:1::1",
    "2a00:1::2",
    "2a00:2::80",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.3.4",
    "127.0.0.1",
    "127.8.8.8",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.5.4",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:9.9.9.2",
    "::ffff:0:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::909:902",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::4136:e378:8000:63bf:3fff:fdd2",
    "2001:2::1",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:909:902::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
];

const NAMES: &[&str] = &[
    "nl.",
    "example.nl.",
    "www.example.nl.",
    "ns1.example.nl.",
    "ns2.example.nl.",
    "other.nl.",
    "ns.other.nl.",
    "test.",
    "ns.evil.test.",
    "a.b.c.example.nl.",
    "www.opted.nl.",
    ".",
];

const LINKS: &[&str] = &[
    "/",
    "/next",
    "//www.example.nl/x",
    "http://www.example.nl/",
    "https://www.example.nl/",
    "https://example.nl/",
    "http://other.nl/",
    "https://ns.other.nl/",
    "http://www.opted.nl/",
    "http://www.example.nl:8080/",
    "https://www.example.nl:22/",
    "ftp://www.example.nl/",
    "gopher://127.0.0.1:6379/_x",
    "file:///etc/passwd",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "https://10.0.0.1/",
    "http://localhost/",
    "http://9.9.9.2/",
    "https://www.example.nl@127.0.0.1/",
    "http://www.example.nl\\@127.0.0.1/",
    "",
    " ",
    "\u{0}",
    "http://",
    "javascript:alert(1)",
];

/// The first of `LINKS` that names an address or a host inside.
const INSIDE_FROM: usize = 12;

/// What a world is made from.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    /// Of 16 replies, how many are honest.
    pub honesty: u64,
    pub allowed: Vec<&'static str>,
    pub opted_out: Vec<&'static str>,
    pub no_ipv6: bool,
}

pub fn plans() -> impl Strategy<Value = Plan> {
    let allowed = proptest::sample::subsequence(
        vec![
            "198.18.0.0/15",
            "10.0.0.0/24",
            "0.0.0.0/0",
            "::/0",
            "fd00::/8",
            "127.0.0.0/29",
            "::ffff:0:0/96",
        ],
        0..=2,
    );
    // Everything is allowed in some worlds only; then little is left to be caught.
    let allowed = (allowed, 0..8_u8).prop_map(|(nets, rare)| {
        nets.into_iter()
            .filter(|net| rare == 0 || !net.ends_with("/0"))
            .collect()
    });
    let opted_out = proptest::sample::subsequence(
        vec![
            "opted.nl",
            "81.0.1.0/24",
            "2a00:1::2/128",
            "94.0.0.1/32",
            "example.nl",
        ],
        0..=3,
    );
    (
        any::<u64>(),
        4..16_u64,
        allowed,
        opted_out,
        prop::bool::weighted(0.2),
    )
        .prop_map(|(seed, honesty, allowed, opted_out, no_ipv6)| Plan {
            seed,
            honesty,
            allowed,
            opted_out,
            no_ipv6,
        })
}

#[derive(Default)]
struct Log {
    opened: Vec<SocketAddr>,
    offered: BTreeSet<IpAddr>,
    redirects_inside: usize,
    asked: HashMap<(IpAddr, String), u64>,
}

#[derive(Clone)]
pub struct World {
    plan: Arc<Plan>,
    log: Arc<Mutex<Log>>,
}

/// Choices that follow from the seed and what is asked.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        self.0 = hasher.finish();
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn of<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }

    /// An address; public ones half of the time.
    fn address(&mut self) -> &'static str {
        if self.roll(2) == 0 {
            self.of(&ADDRESSES[..9])
        } else {
            self.of(ADDRESSES)
        }
    }
}

impl World {
    pub fn new(plan: Plan) -> Self {
        World {
            plan: Arc::new(plan),
            log: Arc::default(),
        }
    }

    pub fn opened(&self) -> Vec<SocketAddr> {
        self.log.lock().unwrap().opened.clone()
    }

    pub fn offered(&self) -> BTreeSet<IpAddr> {
        self.log.lock().unwrap().offered.clone()
    }

    pub fn redirects_inside(&self) -> usize {
        self.log.lock().unwrap().redirects_inside
    }

    fn dice(&self, address: IpAddr, about: &str) -> Dice {
        let mut hasher = DefaultHasher::new();
        let mut log = self.log.lock().unwrap();
        // Answers may change from one question to the next, as a rebinding server's do.
        let times = log.asked.entry((address, about.to_owned())).or_default();
        *times += 1;
        (self.plan.seed, address, about, *times).hash(&mut hasher);
        Dice(hasher.finish())
    }

    fn answer(&self, server: IpAddr, query: &[u8], tcp: bool) -> Option<Vec<u8>> {
        let query = Message::from_octets(query.to_vec()).ok()?;
        let question = query.sole_question().ok()?;
        let (name, rtype): (Name, Rtype) = (question.qname().to_name(), question.qtype());
        let mut dice = self.dice(server, &format!("{name} {rtype}").to_ascii_lowercase());
        let honest = (dice.roll(16) as u64) < self.plan.honesty;
        let mut reply = if honest {
            honest_reply(&mut dice, &name, rtype)
        } else {
            odd_reply(&mut dice, &name, rtype)?
        };
        reply.truncated &= !tcp;
        let lines: Vec<String> = reply.sections.iter().flatten().cloned().collect();
        let mut log = self.log.lock().unwrap();
        log.offered.extend(
            lines
                .iter()
                .filter_map(|line| line.rsplit(' ').next()?.parse::<IpAddr>().ok()),
        );
        drop(log);
        reply.compose(&query)
    }
}

struct Reply {
    rcode: Rcode,
    authoritative: bool,
    truncated: bool,
    sections: [Vec<String>; 3],
}

fn reply(authoritative: bool, sections: [Vec<String>; 3]) -> Reply {
    Reply {
        rcode: Rcode::NOERROR,
        authoritative,
        truncated: false,
        sections,
    }
}

/// The world that mostly is: `nl.` and `example.nl.` are delegated, names have public addresses.
fn honest_reply(dice: &mut Dice, name: &Name, rtype: Rtype) -> Reply {
    let text = wire::dns::name_text(name);
    let zone = if text.ends_with("example.nl.") {
        "example.nl."
    } else {
        "nl."
    };
    let has_address = matches!(rtype, Rtype::A | Rtype::AAAA);
    // Half of the servers know the answer, the others refer down.
    if dice.roll(2) == 0 || text == "nl." || text == "." {
        let owner = format!("ns1.{zone}");
        let glue = [format!("{owner} 60 A {}", dice.of(&ADDRESSES[..5]))]
            .into_iter()
            .chain(address_line(dice, &owner, Rtype::AAAA))
            .collect();
        return reply(
            false,
            [Vec::new(), vec![format!("{zone} 60 NS ns1.{zone}")], glue],
        );
    }
    if !has_address {
        let soa = format!("{zone} 60 SOA ns1.{zone} h.{zone} 1 2 3 4 5");
        return if rtype == Rtype::SOA {
            reply(true, [vec![soa], Vec::new(), Vec::new()])
        } else {
            reply(true, [Vec::new(), vec![soa], Vec::new()])
        };
    }
    let lines = (0..=dice.roll(3))
        .filter_map(|_| address_line(dice, &text, rtype))
        .collect();
    reply(true, [lines, Vec::new(), Vec::new()])
}

fn address_line(dice: &mut Dice, owner: &str, rtype: Rtype) -> Option<String> {
    let address = dice.address();
    let is_v6 = address.contains(':');
    (is_v6 == (rtype == Rtype::AAAA)).then(|| format!("{owner} 60 {rtype} {address}"))
}

/// Anything.
fn odd_reply(dice: &mut Dice, name: &Name, rtype: Rtype) -> Option<Reply> {
    let text = wire::dns::name_text(name);
    let mut sections: [Vec<String>; 3] = Default::default();
    for section in &mut sections {
        for _ in 0..dice.roll(5) {
            let owner = if dice.roll(2) == 0 {
                text.as_str()
            } else {
                dice.of(NAMES)
            };
            section.extend(match dice.roll(6) {
                0 => address_line(dice, owner, Rtype::A),
                1 => address_line(dice, owner, Rtype::AAAA),
                2 => Some(format!("{owner} 60 NS {}", dice.of(NAMES))),
                3 => Some(format!("{owner} 60 CNAME {}", dice.of(NAMES))),
                4 => Some(format!("{owner} 60 SOA {} h. 1 2 3 4 5", dice.of(NAMES))),
                _ => Some(format!("{owner} 60 DNAME {}", dice.of(NAMES))),
            });
        }
    }
    if rtype == Rtype::A && dice.roll(2) == 0 {
        sections[0].extend(address_line(dice, &text, Rtype::A));
    }
    let rcode = [
        Rcode::NOERROR,
        Rcode::NXDOMAIN,
        Rcode::SERVFAIL,
        Rcode::REFUSED,
        Rcode::NOERROR,
    ][dice.roll(5)];
    (dice.roll(12) != 0).then(|| Reply {
        rcode,
        authoritative: dice.roll(2) == 0,
        truncated: dice.roll(6) == 0,
        sections,
    })
}

impl Reply {
    fn compose(&self, query: &Message<Vec<u8>>) -> Option<Vec<u8>> {
        let mut builder = MessageBuilder::new_vec();
        let header = builder.header_mut();
        header.set_id(query.header().id());
        header.set_qr(true);
        header.set_aa(self.authoritative);
        header.set_tc(self.truncated);
        header.set_rcode(self.rcode);
        let mut question = builder.question();
        question.push(query.sole_question().ok()?).ok()?;
        let raw = |line: &String| {
            let record = Record::read(&line.as_str().into()).unwrap_or_else(|e| panic!("{line}: {e}"));
            let data = UnknownRecordData::from_octets(record.rtype, record.data.clone()).unwrap();
            domain::base::Record::new(record.owner, Class::IN, Ttl::from_secs(record.ttl), data)
        };
        let mut answer = question.answer();
        self.sections[0]
            .iter()
            .try_for_each(|line| answer.push(raw(line)))
            .ok()?;
        let mut authority = answer.authority();
        self.sections[1]
            .iter()
            .try_for_each(|line| authority.push(raw(line)))
            .ok()?;
        let mut additional = authority.additional();
        self.sections[2]
            .iter()
            .try_for_each(|line| additional.push(raw(line)))
            .ok()?;
        Some(additional.finish())
    }
}

impl World {
    async fn serve(self, to: SocketAddr, stream: tokio::io::DuplexStream) {
        match to.port() {
            53 => self.serve_names(to.ip(), stream).await,
            443 => {
                if let Ok(stream) = acceptor().accept(stream).await {
                    self.serve_pages(to, stream).await;
                }
            }
            _ => self.serve_pages(to, stream).await,
        }
    }

    async fn serve_names(self, server: IpAddr, mut stream: tokio::io::DuplexStream) {
        while let Ok(length) = stream.read_u16().await {
            let mut query = vec![0; usize::from(length)];
            if stream.read_exact(&mut query).await.is_err() {
                return;
            }
            let Some(answer) = self.answer(server, &query, true) else {
                return;
            };
            let _ = stream.write_u16(u16::try_from(answer.len()).unwrap()).await;
            let _ = stream.write_all(&answer).await;
        }
    }

    async fn serve_pages(self, to: SocketAddr, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        let mut request = Vec::new();
        while stream.read_buf(&mut request).await.is_ok_and(|count| count > 0) {
            if !request.ends_with(b"\r\n\r\n") {
                continue;
            }
            let line = String::from_utf8_lossy(&request)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            let mut dice = self.dice(to.ip(), &format!("{} {line}", to.port()));
            let page = self.page(&mut dice);
            if stream.write_all(page.as_bytes()).await.is_err() {
                return;
            }
            request.clear();
        }
    }

    fn page(&self, dice: &mut Dice) -> String {
        if dice.roll(3) == 0 {
            return "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi".to_owned();
        }
        let link = dice.roll(LINKS.len());
        self.log.lock().unwrap().redirects_inside += usize::from(link >= INSIDE_FROM);
        let status = [301, 302, 303, 307, 308][dice.roll(5)];
        format!(
            "HTTP/1.1 {status} Moved\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n",
            LINKS[link]
        )
    }
}

fn acceptor() -> TlsAcceptor {
    static ACCEPTOR: OnceLock<TlsAcceptor> = OnceLock::new();
    ACCEPTOR
        .get_or_init(|| {
            let pair = rcgen::generate_simple_self_signed(vec![SUBJECT.to_owned()]).unwrap();
            let key = pair.signing_key.serialize_der().try_into().unwrap();
            let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
            let config = rustls::ServerConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_no_client_auth()
                .with_single_cert(vec![pair.cert.der().clone()], key)
                .unwrap();
            TlsAcceptor::from(Arc::new(config))
        })
        .clone()
}

struct Datagrams {
    world: World,
    server: IpAddr,
    waiting: Mutex<VecDeque<Vec<u8>>>,
}

impl Packets for Datagrams {
    fn send<'a>(&'a self, octets: &'a [u8]) -> BoxFuture<'a, io::Result<()>> {
        self.waiting
            .lock()
            .unwrap()
            .extend(self.world.answer(self.server, octets, false));
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
        self.log.lock().unwrap().opened.push(to);
        let world = self.clone();
        Box::pin(async move {
            let (ours, theirs) = tokio::io::duplex(70_000);
            tokio::spawn(world.serve(to, theirs));
            Ok(Box::new(ours) as Box<dyn Io>)
        })
    }

    fn udp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        self.log.lock().unwrap().opened.push(to);
        let packets = Datagrams {
            world: self.clone(),
            server: to.ip(),
            waiting: Mutex::default(),
        };
        Box::pin(async move { Ok(Box::new(packets) as Box<dyn Packets>) })
    }
}
