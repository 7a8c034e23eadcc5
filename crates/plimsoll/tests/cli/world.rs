//! A few unsigned zones on loopback: a root, a top-level domain, some names. Enough to measure, nothing leaves the
//! machine.

use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream, UdpSocket},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

use domain::base::{
    Message, MessageBuilder, Rtype, Ttl,
    iana::{Class, Rcode},
    rdata::UnknownRecordData,
};
use wire::dns::{Name, Record, master_file, name};

/// Zones by the server that has them, each with its apex and its master file.
const ROOT: &[(&str, &str)] = &[(
    ".",
    ". SOA a.root. root. 1 2 3 4 5
     . NS a.root.
     a.root. A 198.18.0.1
     a.root. AAAA 2001:db8:53::1
     test. NS ns.test.
     ns.test. A 198.18.0.2
     ns.test. AAAA 2001:db8:53::2",
)];
const TOP: &[(&str, &str)] = &[(
    "test.",
    "test. SOA ns.test. root.test. 1 2 3 4 5
     test. NS ns.test.
     ns.test. A 198.18.0.2
     ns.test. AAAA 2001:db8:53::2
     ns1.test. A 198.18.0.3
     ns1.test. AAAA 2001:db8:53::3
     ns2.test. A 198.18.0.4
     ns2.test. AAAA 2001:db8:53::4
     dead.test. A 198.18.0.99
     slow.test. A 198.18.0.5
     example.test. NS ns1.test.
     example.test. NS ns2.test.
     plain.test. NS ns1.test.
     plain.test. NS ns2.test.
     xn--mller-kva.test. NS ns1.test.
     xn--mller-kva.test. NS ns2.test.
     letters.test. NS ns1.test.
     letters.test. NS ns2.test.
     silent.test. NS ns1.test.
     silent.test. NS ns2.test.
     unreachable.test. NS dead.test.
     tarpit.test. NS slow.test.",
)];
const LEAVES: &[(&str, &str)] = &[
    (
        "example.test.",
        "example.test. SOA ns1.test. root.test. 1 2 3 4 5
         example.test. NS ns1.test.
         example.test. NS ns2.test.
         example.test. A 198.18.1.1
         example.test. AAAA 2001:db8:1::1
         www.example.test. A 198.18.1.1
         www.example.test. AAAA 2001:db8:1::1",
    ),
    (
        "plain.test.",
        "plain.test. SOA ns1.test. root.test. 1 2 3 4 5
         plain.test. NS ns1.test.
         plain.test. NS ns2.test.
         plain.test. A 198.18.1.2",
    ),
    (
        "xn--mller-kva.test.",
        "xn--mller-kva.test. SOA ns1.test. root.test. 1 2 3 4 5
         xn--mller-kva.test. NS ns1.test.
         xn--mller-kva.test. NS ns2.test.
         xn--mller-kva.test. A 198.18.1.3
         xn--mller-kva.test. AAAA 2001:db8:1::3",
    ),
    // Takes mail, has no website.
    (
        "letters.test.",
        "letters.test. SOA ns1.test. root.test. 1 2 3 4 5
         letters.test. NS ns1.test.
         letters.test. NS ns2.test.
         letters.test. MX 10 mx1.letters.test.
         letters.test. MX 20 mx2.letters.test.
         letters.test. TXT \"v=spf1 mx include:_spf.letters.test -all\"
         _spf.letters.test. TXT \"v=spf1 ip4:198.18.3.0/24 a:gone.letters.test ?all\"
         _dmarc.letters.test. TXT \"v=DMARC1; p=reject; rua=mailto:reports@letters.test\"
         mx1.letters.test. A 198.18.2.25
         mx2.letters.test. A 198.18.2.26
         mx2.letters.test. AAAA 2001:db8:2::26",
    ),
    // Takes no mail, and says so.
    (
        "silent.test.",
        "silent.test. SOA ns1.test. root.test. 1 2 3 4 5
         silent.test. NS ns1.test.
         silent.test. NS ns2.test.
         silent.test. A 198.18.1.4
         silent.test. MX 0 .
         silent.test. TXT \"v=spf1 -all\"
         _dmarc.silent.test. TXT \"v=DMARC1; p=reject\"",
    ),
];

/// The world, with the files that lead to it.
pub struct World {
    folder: PathBuf,
    _tarpit: UdpSocket,
}

impl World {
    /// Starts its servers; they end with the process.
    pub fn start() -> Self {
        let folder = fresh_folder();
        let mut map = String::new();
        let mut place = |simulated: &[&str], real: SocketAddr| {
            for address in simulated {
                map.push_str(&format!("any {address}:53 {real}\n"));
            }
        };
        place(&["198.18.0.1", "[2001:db8:53::1]"], serve(ROOT));
        place(&["198.18.0.2", "[2001:db8:53::2]"], serve(TOP));
        place(&["198.18.0.3", "[2001:db8:53::3]"], serve(LEAVES));
        place(&["198.18.0.4", "[2001:db8:53::4]"], serve(LEAVES));
        // Somebody who listens and never says a word.
        let tarpit = UdpSocket::bind("127.0.0.1:0").unwrap();
        place(&["198.18.0.5"], tarpit.local_addr().unwrap());
        std::fs::write(folder.join("map"), map).unwrap();
        let hints = ". NS a.root.\na.root. A 198.18.0.1\na.root. AAAA 2001:db8:53::1\n";
        std::fs::write(folder.join("hints"), hints).unwrap();
        World {
            folder,
            _tarpit: tarpit,
        }
    }

    /// A path in the world's folder.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The options that lead into it.
    pub fn options(&self) -> Vec<String> {
        let (hints, map) = (self.path("hints"), self.path("map"));
        let (hints, map) = (hints.to_str().unwrap(), map.to_str().unwrap());
        let words = [
            "--root-hints",
            hints,
            "--net-map",
            map,
            "--trust-anchor",
            "none",
            "--pace",
            "none",
        ];
        let nets = ["--allow-net", "198.18.0.0/15", "--allow-net", "2001:db8::/32"];
        words.iter().chain(&nets).map(|word| (*word).to_owned()).collect()
    }
}

/// A folder for this process. Those of processes that are gone are taken away: nothing else would.
fn fresh_folder() -> PathBuf {
    let base = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for entry in std::fs::read_dir(base).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix("world-");
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
    let folder = base.join(format!("world-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

type Zones = Arc<Vec<(Name, Vec<Record>)>>;

/// Lines may be indented here; in a master file that would mean the owner of the line before.
fn zone_records(text: &str) -> Vec<Record> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    master_file(&lines.join("\n")).unwrap()
}

/// A server with these zones, over UDP and TCP on one port.
fn serve(zones: &[(&str, &str)]) -> SocketAddr {
    let zones: Zones = Arc::new(
        zones
            .iter()
            .map(|(apex, text)| (name(apex).unwrap(), zone_records(text)))
            .collect(),
    );
    // The port that TCP was given may be taken for UDP: then another one.
    let (tcp, udp) = (0..100)
        .find_map(|_| {
            let tcp = TcpListener::bind("127.0.0.1:0").ok()?;
            let udp = UdpSocket::bind(tcp.local_addr().ok()?).ok()?;
            Some((tcp, udp))
        })
        .unwrap();
    let address = udp.local_addr().unwrap();
    let of_udp = zones.clone();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((size, from)) = udp.recv_from(&mut buffer) {
            if let Some(reply) = answer(&of_udp, &buffer[..size]) {
                let _ = udp.send_to(&reply, from);
            }
        }
    });
    thread::spawn(move || {
        for stream in tcp.incoming().flatten() {
            let zones = zones.clone();
            thread::spawn(move || over_tcp(&zones, stream));
        }
    });
    address
}

fn over_tcp(zones: &Zones, mut stream: TcpStream) -> Option<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    loop {
        let mut length = [0; 2];
        stream.read_exact(&mut length).ok()?;
        let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
        stream.read_exact(&mut message).ok()?;
        let reply = answer(zones, &message)?;
        stream
            .write_all(&u16::try_from(reply.len()).ok()?.to_be_bytes())
            .ok()?;
        stream.write_all(&reply).ok()?;
    }
}

/// Appends a record to a section of a message.
macro_rules! push_into {
    ($section:expr, $record:expr) => {{
        let data = UnknownRecordData::from_octets($record.rtype, $record.data.clone()).unwrap();
        let ttl = Ttl::from_secs($record.ttl);
        $section.push((&$record.owner, Class::IN, ttl, data)).unwrap();
    }};
}

/// What a plain authoritative server says.
fn answer(zones: &Zones, message: &[u8]) -> Option<Vec<u8>> {
    let query = Message::from_octets(message).ok()?;
    let question = query.sole_question().ok()?;
    let qname: Name = domain::base::name::ToName::to_name(question.qname());
    let zone = zones
        .iter()
        .filter(|(apex, _)| qname.ends_with(apex))
        .max_by_key(|(apex, _)| apex.len());
    let rcode = if zone.is_some() {
        Rcode::NOERROR
    } else {
        Rcode::REFUSED
    };
    let mut builder = MessageBuilder::new_vec().start_answer(&query, rcode).ok()?;
    builder.header_mut().set_aa(zone.is_some());
    let Some((apex, records)) = zone else {
        return Some(builder.finish());
    };
    let at = |owner: &Name, rtype| -> Vec<&Record> {
        let these = records.iter().filter(|r| r.owner == *owner && r.rtype == rtype);
        these.collect()
    };
    let cut = records
        .iter()
        .find(|r| r.rtype == Rtype::NS && r.owner != *apex && qname.ends_with(&r.owner))
        .filter(|r| question.qtype() != Rtype::DS || r.owner != qname);
    if let Some(cut) = cut {
        builder.header_mut().set_aa(false);
        let servers = at(&cut.owner, Rtype::NS);
        let mut authority = builder.authority();
        servers.iter().for_each(|record| push_into!(authority, record));
        let mut additional = authority.additional();
        let names: BTreeSet<&[u8]> = servers.iter().map(|record| &record.data[..]).collect();
        let glue = records
            .iter()
            .filter(|r| matches!(r.rtype, Rtype::A | Rtype::AAAA));
        for record in glue.filter(|r| names.contains(r.owner.as_slice())) {
            push_into!(additional, record);
        }
        return Some(additional.finish());
    }
    let found = at(&qname, question.qtype());
    let exists = records.iter().any(|record| record.owner.ends_with(&qname));
    if !exists {
        builder.header_mut().set_rcode(Rcode::NXDOMAIN);
    }
    found.iter().for_each(|record| push_into!(builder, record));
    let mut authority = builder.authority();
    if found.is_empty() {
        at(apex, Rtype::SOA)
            .iter()
            .for_each(|record| push_into!(authority, record));
    }
    Some(authority.finish())
}
