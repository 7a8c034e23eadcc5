//! What fronts send. Signatures are junk: no client that reads such a flight has been given a reason to check them.

use std::path::Path;

use rustls_pki_types::{CertificateDer, pem::PemObject};

use super::{Choice, Foreign, hello::Hello};
use crate::{Outcome, suite};

/// Cipher kinds of SSL 2.0: RC4, RC4 EXPORT40, RC2, RC2 EXPORT40, IDEA, DES, 3DES, all with MD5.
const SSL2_KINDS: [[u8; 3]; 7] = [
    [1, 0, 0x80],
    [2, 0, 0x80],
    [3, 0, 0x80],
    [4, 0, 0x80],
    [5, 0, 0x80],
    [6, 0, 0x40],
    [7, 0, 0xC0],
];

/// Length of a message that is not worth waiting for.
const HUGE: usize = 16_000_000;

/// Certificates of a PEM file, in DER.
///
/// # Errors
/// It cannot be read.
pub fn chain(path: &Path) -> Outcome<Vec<Vec<u8>>> {
    CertificateDer::pem_file_iter(path)
        .map_err(|e| e.to_string())?
        .map(|der| der.map(|der| der.to_vec()).map_err(|e| e.to_string()))
        .collect()
}

fn length(octets: usize, length: usize) -> Vec<u8> {
    length.to_be_bytes()[8 - octets..].to_vec()
}

fn vector(octets: usize, content: &[u8]) -> Vec<u8> {
    [&length(octets, content.len()), content].concat()
}

fn records(version: u16, kind: u8, content: &[u8]) -> Vec<u8> {
    // Piece by piece: octet by octet, 16 MB would take longer than clients wait.
    let record = |part| [&[kind], &version.to_be_bytes()[..], &vector(2, part)].concat();
    content.chunks(16_000).map(record).collect::<Vec<_>>().concat()
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind], &vector(3, body)[..]].concat()
}

fn extension(kind: u16, content: &[u8]) -> Vec<u8> {
    [&kind.to_be_bytes(), &vector(2, content)[..]].concat()
}

fn server_hello(version: u16, session: &[u8], suite: u16, compression: u8, extensions: &[u8]) -> Vec<u8> {
    let mut body = version.to_be_bytes().to_vec();
    body.extend([0x5A; 32]);
    body.extend(vector(1, session));
    body.extend(suite.to_be_bytes());
    body.push(compression);
    if !extensions.is_empty() {
        body.extend(vector(2, extensions));
    }
    message(2, &body)
}

fn certificate(chain: &[Vec<u8>]) -> Vec<u8> {
    let all: Vec<Vec<u8>> = chain.iter().map(|der| vector(3, der)).collect();
    message(11, &vector(3, &all.concat()))
}

/// An alert in a record.
pub fn alert(version: u16, level: u8, description: u8) -> Vec<u8> {
    records(version, 21, &[level, description])
}

/// SERVER-HELLO of SSL 2.0 (the draft of 1995, §2.6).
pub fn ssl2(chain: &[Vec<u8>]) -> Vec<u8> {
    let (leaf, kinds, connection) = (
        chain.first().cloned().unwrap_or_default(),
        SSL2_KINDS.concat(),
        [0x33; 16],
    );
    let mut body = vec![4, 0, 1, 0, 2];
    for part in [leaf.len(), kinds.len(), connection.len()] {
        body.extend(length(2, part));
    }
    body.extend([&leaf[..], &kinds, &connection].concat());
    let mut head = length(2, body.len());
    head[0] |= 0x80;
    head.extend(body);
    head
}

/// The whole flight of a server that chooses as it is told; none: nothing that was offered suits it.
pub fn flight(choice: &Choice, hello: &Hello, chain: &[Vec<u8>]) -> Option<Vec<u8>> {
    let wanted: Vec<&suite::Suite> = choice
        .suites
        .split_whitespace()
        .map(|name| {
            suite::ALL
                .iter()
                .find(|suite| suite.openssl == name)
                .unwrap_or_else(|| panic!("no suite {name}"))
        })
        .collect();
    let chosen = if wanted.is_empty() {
        hello
            .suites
            .iter()
            .find_map(|code| suite::by_code(*code))
            .filter(|suite| suite.code < 0x1300 || suite.code > 0x13FF)?
    } else {
        **wanted.iter().find(|suite| hello.suites.contains(&suite.code))?
    };
    if hello.highest() < choice.lowest {
        return Some(alert(choice.lowest, 2, 70));
    }
    let version = hello.highest().min(choice.version);
    let compression = u8::from(choice.deflate && hello.compressions.contains(&1));
    // The one extension that every server sends (RFC 5746), where it was asked for.
    let asked = hello.extensions.contains(&0xFF01) || hello.suites.contains(&0x00FF);
    let extensions = if asked && version > 0x0300 {
        extension(0xFF01, &[0])
    } else {
        Vec::new()
    };
    let mut messages = server_hello(version, &[], chosen.code, compression, &extensions);
    let anonymous = chosen.iana.contains("_anon_");
    if !anonymous {
        messages.extend(certificate(chain));
    }
    if let Some(body) = key_exchange(chosen.iana, choice.prime, version, anonymous) {
        messages.extend(message(12, &body));
    }
    messages.extend(message(14, &[]));
    Some(records(version, 22, &messages))
}

/// ServerKeyExchange: Diffie-Hellman in a field of so many bits, or a temporary RSA key of 512 bits; none for static RSA.
fn key_exchange(iana: &str, bits: usize, version: u16, anonymous: bool) -> Option<Vec<u8>> {
    // No primes: who only reads a flight does not find out.
    let number = |bits: usize| {
        let mut octets = vec![0xA7; bits / 8];
        if let Some(last) = octets.last_mut() {
            *last = 0xC3;
        }
        octets
    };
    let mut body = if iana.starts_with("TLS_DH") {
        let p = number(if iana.contains("EXPORT") { 512 } else { bits });
        let mut y = p.clone();
        y[0] = 0x11;
        [vector(2, &p), vector(2, &[2]), vector(2, &y)].concat()
    } else if iana.starts_with("TLS_RSA_EXPORT") {
        [vector(2, &number(512)), vector(2, &[1, 0, 1])].concat()
    } else if iana.starts_with("TLS_ECDHE") {
        // Named curve P-256, and a point that is none.
        let mut point = vec![4];
        point.extend([0x21; 64]);
        [vec![3, 0, 23], vector(1, &point)].concat()
    } else {
        return None;
    };
    if !anonymous {
        if version >= 0x0303 {
            body.extend([4, 1]);
        }
        body.extend(vector(2, &[0x77; 256]));
    }
    Some(body)
}

/// A hello of TLS 1.3 with a key of a group.
fn modern_hello(hello: &Hello, suite: u16, group: u16, version: u16) -> Vec<u8> {
    let mut extensions = extension(43, &version.to_be_bytes());
    extensions.extend(extension(
        51,
        &[&group.to_be_bytes(), &vector(2, &[0x44; 32])[..]].concat(),
    ));
    server_hello(0x0303, &hello.session, suite, 0, &extensions)
}

/// An answer with something in it that was not offered.
pub fn not_offered(what: Foreign, hello: &Hello, chain: &[Vec<u8>]) -> Vec<u8> {
    let modern = hello.highest() >= 0x0304;
    let version = hello.highest().min(0x0303);
    let absent = |offered: &[u16], all: &[u16]| all.iter().copied().find(|code| !offered.contains(code));
    let offered = hello
        .suites
        .iter()
        .copied()
        .find(|code| (0x1301..=0x1305).contains(code) == modern);
    let offered = offered.unwrap_or(0x002F);
    let answer = match what {
        Foreign::Suite if modern => {
            let suite = absent(&hello.suites, &[0x1305, 0x1304, 0x1306]).unwrap_or(0x1307);
            modern_hello(hello, suite, 29, 0x0304)
        }
        Foreign::Suite => {
            let suite = absent(&hello.suites, &[0x0005, 0x000A, 0x0004, 0x0001]).unwrap_or(0xEEEE);
            server_hello(version, &[], suite, 0, &[])
        }
        Foreign::Version if modern => modern_hello(hello, offered, 29, 0x0305),
        Foreign::Version => server_hello(hello.highest() + 1, &[], offered, 0, &[]),
        Foreign::Group if modern => {
            let group = absent(&hello.groups, &[0x0100, 0x001F, 0x0101]).unwrap_or(0x4A4A);
            modern_hello(hello, offered, group, 0x0304)
        }
        Foreign::Group => {
            let group = absent(&hello.groups, &[22, 21, 19, 1]).unwrap_or(9);
            let curves = 0xC011..=0xC014;
            let curved = hello
                .suites
                .iter()
                .copied()
                .find(|code| curves.contains(code))
                .unwrap_or(0xC013);
            let mut body = vec![3];
            body.extend(group.to_be_bytes());
            body.extend(vector(1, &[4; 57]));
            body.extend([4, 1]);
            body.extend(vector(2, &[0x77; 256]));
            [
                server_hello(version, &[], curved, 0, &[]),
                certificate(chain),
                message(12, &body),
                message(14, &[]),
            ]
            .concat()
        }
        Foreign::Compression => server_hello(
            version,
            &[],
            offered,
            if hello.compressions.contains(&1) { 64 } else { 1 },
            &[],
        ),
    };
    let mut answer = answer;
    if what != Foreign::Group && !modern {
        answer.extend(certificate(chain));
        answer.extend(message(14, &[]));
    }
    records(version, 22, &answer)
}

/// A ServerHello whose extensions never end.
pub fn endless_hello(hello: &Hello) -> Vec<u8> {
    let version = hello.highest().min(0x0303);
    let mut start = vec![2];
    start.extend(length(3, HUGE));
    start.extend(version.to_be_bytes());
    start.extend([0x5A; 32]);
    start.extend([0, 0xC0, 0x2F, 0, 0xFF, 0xFF]);
    while start.len() < HUGE + 4 {
        start.extend(extension(0x7A7A, &[0; 400]));
    }
    records(version, 22, &start)
}

/// A ServerHello, and a certificate that fills its length.
pub fn huge_certificate(hello: &Hello) -> Vec<u8> {
    let version = hello.highest().min(0x0303);
    let suite = hello
        .suites
        .iter()
        .copied()
        .find(|code| !(0x1301..=0x1305).contains(code) && *code != 0x00FF)
        .unwrap_or(0x002F);
    let mut messages = server_hello(version, &[], suite, 0, &[]);
    messages.extend(certificate(&[vec![0x30; HUGE]]));
    records(version, 22, &messages)
}

/// A HelloRetryRequest for P-256, whatever was sent (RFC 8446 §4.1.4).
pub fn retry(hello: &Hello) -> Vec<u8> {
    const RANDOM: [u8; 32] = [
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91, 0xC2,
        0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    ];
    let mut extensions = extension(43, &[3, 4]);
    extensions.extend(extension(51, &[0, 23]));
    let mut answer = server_hello(0x0303, &hello.session, 0x1301, 0, &extensions);
    answer[6..38].copy_from_slice(&RANDOM);
    records(0x0303, 22, &answer)
}
