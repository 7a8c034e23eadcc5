//! HTTPS records (RFC 9460), as Knot, NSD and BIND serve them.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::zone::Software;

/// Names with records, the same in each of the three zones.
pub struct Case {
    /// The name within the zone that a site has.
    pub label: &'static str,
    /// What is special about it, in one line.
    pub about: &'static str,
    /// Lines `owner TYPE data`; the addresses are added.
    pub lines: Vec<String>,
    /// The site speaks HTTP/2.
    pub http2: bool,
    /// The first record as dig and kdig write it, without quotation marks and in lower case; empty: none, or an alias.
    pub text: String,
    /// What `http/https-record` has to say: the verdict and all tags.
    pub verdict: &'static str,
    /// The signature over the record is falsified.
    pub falsified: bool,
    /// A record in octets that no signer would take; it is added, and signed, afterwards.
    pub octets: Option<String>,
}

impl Case {
    /// BIND and NSD refuse a zone with octets that are no record of its type; Knot does not look.
    pub fn is_in(&self, software: Software) -> bool {
        self.octets.is_none() || software == Software::Knot
    }

    /// The owner of its addresses.
    pub fn owner(&self) -> String {
        match self.label.strip_prefix("a.") {
            Some(parent) => format!("*.{parent}"),
            None => self.label.to_owned(),
        }
    }
}

/// One configuration of ECH (RFC 9849 §4): X25519, HKDF-SHA256, AES-128-GCM.
fn ech_config(version: u16, key_length: u16, public_name: &str, extensions: &[u8]) -> Vec<u8> {
    let mut contents = vec![7, 0x00, 0x20];
    contents.extend(key_length.to_be_bytes());
    contents.extend((0..key_length).map(|at| 0xa0 ^ u8::try_from(at % 32).expect("below 32")));
    contents.extend([0, 4, 0, 1, 0, 1, 0]);
    contents.push(u8::try_from(public_name.len()).expect("a short name"));
    contents.extend(public_name.as_bytes());
    contents.extend(length_of(extensions));
    contents.extend(extensions);
    let mut config = version.to_be_bytes().to_vec();
    config.extend(length_of(&contents));
    config.extend(contents);
    config
}

fn length_of(octets: &[u8]) -> [u8; 2] {
    u16::try_from(octets.len()).expect("short").to_be_bytes()
}

/// The version of RFC 9849.
const ECH: u16 = 0xfe0d;

fn ech_list(configs: &[Vec<u8>]) -> String {
    let configs = configs.concat();
    STANDARD.encode([length_of(&configs).as_slice(), &configs].concat())
}

struct List(Vec<Case>);

impl List {
    fn add(
        &mut self,
        label: &'static str,
        about: &'static str,
        verdict: &'static str,
        lines: &[&str],
    ) -> &mut Case {
        self.0.push(Case {
            label,
            about,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            http2: true,
            text: String::new(),
            verdict,
            falsified: false,
            octets: None,
        });
        self.0.last_mut().expect("just pushed")
    }

    /// A name with one record, which is written as it is shown.
    fn one(
        &mut self,
        label: &'static str,
        about: &'static str,
        verdict: &'static str,
        data: &str,
    ) -> &mut Case {
        let case = self.add(label, about, verdict, &[&format!("{label} HTTPS {data}")]);
        data.clone_into(&mut case.text);
        case
    }

    /// A name with one record in octets, in hexadecimal, that cannot be written as text.
    fn octets(&mut self, label: &'static str, about: &'static str, verdict: &'static str, hex: &str) {
        self.add(label, about, verdict, &[]).octets = Some(octets(label, hex));
    }
}

/// A line with a record's octets (RFC 3597 §5).
fn octets(label: &str, hex: &str) -> String {
    let digits: String = hex.split(' ').collect();
    format!("{label} HTTPS \\# {} {digits}", digits.len() / 2)
}

/// All of them.
pub fn all() -> Vec<Case> {
    let mut list = List(Vec::new());
    services(&mut list);
    aliases(&mut list);
    mandatory(&mut list);
    agreement(&mut list);
    ech(&mut list);
    malformed(&mut list);
    list.0
}

const GOOD: &str = "pass: present";
const MALFORMED: &str = "info: malformed";

fn services(list: &mut List) {
    list.add("absent", "no record", "info: absent", &[]);
    list.one("h2", "HTTP/2 at the name itself", GOOD, "1 . alpn=h2");
    list.one("plain", "no parameter at all", GOOD, "1 .").http2 = false;
    list.one(
        "only-h2",
        "HTTP/2 and nothing older",
        GOOD,
        "1 . alpn=h2 no-default-alpn",
    );
    list.one("named", "its own name as target", GOOD, "1 named.{z} alpn=h2");
    let two = list.add(
        "two",
        "two services, the dearer one second in the zone",
        GOOD,
        &["two HTTPS 2 . alpn=h2", "two HTTPS 1 . alpn=h2"],
    );
    "1 . alpn=h2".clone_into(&mut two.text);
    list.one(
        "port",
        "another port",
        "pass: elsewhere present",
        "1 . alpn=h2 port=8443",
    );
    list.one(
        "target",
        "another host",
        "pass: elsewhere present",
        "1 pool.{z} alpn=h2",
    );
    let unknown = list.one(
        "unknown",
        "keys that nobody knows, not mandatory",
        GOOD,
        "1 . alpn=h2 key65280=hello key65281",
    );
    unknown.lines = vec![octets(
        "unknown",
        "0001 00 0001 0003 02 6832 ff00 0005 68656c6c6f ff01 0000",
    )];
    let starred = list.add(
        "a.star",
        "a record by wildcard",
        GOOD,
        &["*.star HTTPS 1 . alpn=h2"],
    );
    "1 . alpn=h2".clone_into(&mut starred.text);
    list.one("bogus", "a falsified signature", "info: bogus", "1 . alpn=h2")
        .falsified = true;
}

fn aliases(list: &mut List) {
    let alias = "pass: alias elsewhere present";
    let lines = ["alias HTTPS 0 pool.{z}", "pool HTTPS 1 . alpn=h2"];
    list.add("alias", "an alias of another name", alias, &lines).text = "0 pool.{z}".to_owned();
    let lines = [
        "chain HTTPS 0 chain2.{z}",
        "chain2 HTTPS 0 chain3.{z}",
        "chain3 HTTPS 0 pool.{z}",
    ];
    list.add("chain", "an alias of an alias of an alias", alias, &lines);
    list.one(
        "nowhere",
        "an alias to nowhere: there is no such service",
        "info: nowhere",
        "0 .",
    );
    list.add(
        "hollow",
        "an alias of a name without record",
        "info: alias alias-only",
        &["hollow HTTPS 0 absent.{z}"],
    );
    let lines = ["circle HTTPS 0 circle2.{z}", "circle2 HTTPS 0 circle.{z}"];
    list.add(
        "circle",
        "aliases of each other",
        "info: alias aliases-without-end",
        &lines,
    );
    let lines = ["mixed HTTPS 0 pool.{z}", "mixed HTTPS 1 . alpn=h2"];
    list.add(
        "mixed",
        "an alias beside a service",
        "pass: alias alias-and-service elsewhere present",
        &lines,
    );
    let cname = list.add(
        "cname",
        "a CNAME of a name with a record",
        GOOD,
        &["cname CNAME h2.{z}"],
    );
    "1 . alpn=h2".clone_into(&mut cname.text);
}

fn mandatory(list: &mut List) {
    list.one(
        "must-alpn",
        "a known key is mandatory",
        GOOD,
        "1 . mandatory=alpn alpn=h2",
    );
    // Key 0 names 65280; key 65280 is "x".
    list.add(
        "must-unknown",
        "a key that nobody knows is mandatory",
        "info: mandatory-unknown",
        &[&octets(
            "must-unknown",
            "0001 00 0000 0002 ff00 0001 0003 02 6832 ff00 0001 78",
        )],
    )
    .text = "1 . mandatory=key65280 alpn=h2 key65280=x".to_owned();
    let either = list.add(
        "must-either",
        "a service for clients to come, and one for those of today",
        "info: mandatory-unknown present",
        &["must-either HTTPS 2 . alpn=h2"],
    );
    let unknown = octets(
        "must-either",
        "0001 00 0000 0002 ff00 0001 0003 02 6832 ff00 0001 78",
    );
    either.lines.push(unknown);
}

fn agreement(list: &mut List) {
    list.one(
        "hints",
        "hints at its own addresses",
        GOOD,
        "1 . alpn=h2 ipv4hint={4} ipv6hint={6}",
    );
    let astray = "info: hints-elsewhere present";
    list.one(
        "astray4",
        "a hint at another address of IPv4",
        astray,
        "1 . alpn=h2 ipv4hint=198.19.255.9",
    );
    list.one(
        "astray6",
        "a hint at another address of IPv6",
        astray,
        "1 . alpn=h2 ipv6hint=2001:db8:ffff::9",
    );
    list.one(
        "late",
        "HTTP/2 is promised and not spoken",
        "info: present protocol-not-spoken",
        "1 . alpn=h2",
    )
    .http2 = false;
    list.one(
        "later",
        "HTTP/3 is promised and not spoken",
        "info: present protocol-not-spoken",
        "1 . alpn=h2,h3",
    );
}

fn ech(list: &mut List) {
    let good = ech_config(ECH, 32, "front.svc", &[]);
    let later = ech_config(0xfe99, 32, "front.svc", &[]);
    let data = |configs: &[Vec<u8>]| format!("1 . alpn=h2 ech={}", ech_list(configs));
    let (usable, unusable) = ("pass: ech present", "info: ech-unusable present");
    list.one(
        "ech",
        "a key for a hidden name",
        usable,
        &data(std::slice::from_ref(&good)),
    );
    list.one(
        "ech-both",
        "a key of a version to come before one of today",
        usable,
        &data(&[later.clone(), good]),
    );
    list.one(
        "ech-later",
        "a key of a version to come alone",
        unusable,
        &data(&[later]),
    );
    let extension = ech_config(ECH, 32, "front.svc", &[0x80, 0x01, 0, 1, 9]);
    list.one(
        "ech-must",
        "an extension that nobody knows is mandatory",
        unusable,
        &data(&[extension]),
    );
    let extension = ech_config(ECH, 32, "front.svc", &[0x00, 0x11, 0, 1, 9]);
    list.one(
        "ech-may",
        "an extension that nobody knows is not mandatory",
        usable,
        &data(&[extension]),
    );
    let address = ech_config(ECH, 32, "198.19.240.1", &[]);
    list.one(
        "ech-address",
        "an address as public name",
        unusable,
        &data(&[address]),
    );
    let short = ech_config(ECH, 31, "front.svc", &[]);
    list.one(
        "ech-short",
        "a key of X25519 with 31 octets",
        unusable,
        &data(&[short]),
    );
}

/// Records that no server would take as text (RFC 9460 §2.2).
fn malformed(list: &mut List) {
    list.octets(
        "order",
        "a port before the protocols",
        MALFORMED,
        "0001 00 0003 0002 01bb 0001 0003 02 6832",
    );
    list.octets(
        "twice",
        "the same key twice",
        MALFORMED,
        "0001 00 0003 0002 01bb 0003 0002 01bb",
    );
    list.octets(
        "cut",
        "a value that is longer than the record",
        MALFORMED,
        "0001 00 0001 0009 02 6832",
    );
    list.octets(
        "empty-alpn",
        "protocols without a name",
        MALFORMED,
        "0001 00 0001 0001 00",
    );
    list.octets(
        "long-port",
        "a port of three octets",
        MALFORMED,
        "0001 00 0003 0003 0001bb",
    );
    list.octets(
        "hint-cut",
        "a hint of three octets",
        MALFORMED,
        "0001 00 0004 0003 c61300",
    );
    list.octets(
        "must-absent",
        "a mandatory key is not there",
        MALFORMED,
        "0001 00 0000 0002 0003 0001 0003 02 6832",
    );
    list.octets(
        "must-itself",
        "the key `mandatory` is mandatory",
        MALFORMED,
        "0001 00 0000 0002 0000",
    );
    list.octets(
        "nothing",
        "neither the usual protocol nor another",
        MALFORMED,
        "0001 00 0002 0000",
    );
    list.octets(
        "ech-cut",
        "a list of keys that ends in the middle",
        MALFORMED,
        "0001 00 0005 0004 0040 fe0d",
    );
}
