//! What a server says before TLS 1.3 until it waits for the client (RFC 5246 §7.3), in octets. Keys and signatures in it
//! are random: they have the right size and nothing behind them.

use wire::tls::code::{Authentication, Group, KeyExchangeKind, SignatureScheme, Suite, SuiteParts, Version};

use super::reply::{Front, is_signed};

const ALERT: u8 = 21;
const HANDSHAKE: u8 = 22;
const FATAL: u8 = 2;

/// Octets of a record (RFC 5246 §6.2.1).
const FRAGMENT_MAX: usize = 16_384;

/// Octets of a signature with the RSA key of the lab.
const RSA_OCTETS: usize = 384;

/// What a server chose.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub version: Version,
    pub suite: Suite,
    pub parts: SuiteParts,
    /// The curve, where the suite needs one.
    pub curve: Option<Group>,
    /// What is signed with, where that is said.
    pub scheme: Option<SignatureScheme>,
    pub compression: u8,
    pub extended_master_secret: bool,
    pub renegotiation_info: bool,
}

/// An alert that ends the connection.
pub(super) fn alert(version: Version, description: u8) -> Vec<u8> {
    record(
        ALERT,
        version.clamp(Version::SSL_3_0, Version::TLS_1_2),
        &[FATAL, description],
    )
}

/// Everything up to ServerHelloDone.
pub(super) fn write(front: &Front, chosen: &Chosen) -> Vec<u8> {
    let mut messages = message(2, &server_hello(front, chosen));
    let chain = match chosen.parts.authentication {
        Authentication::Anon => None,
        Authentication::Ecdsa => Some(&front.ecdsa),
        _ => Some(&front.rsa),
    };
    if let Some(chain) = chain {
        let list: Vec<u8> = chain.iter().flat_map(|one| vector(3, one)).collect();
        messages.extend(message(11, &vector(3, &list)));
    }
    if let Some(mut share) = share(front, chosen) {
        if is_signed(&chosen.parts) {
            share.extend(chosen.scheme.iter().flat_map(|scheme| scheme.0.to_be_bytes()));
            share.extend(vector(2, &signature(chosen.parts.authentication)));
        }
        messages.extend(message(12, &share));
    }
    messages.extend(message(14, &[]));
    record(HANDSHAKE, chosen.version, &messages)
}

/// RFC 5246 §7.4.1.3.
fn server_hello(front: &Front, chosen: &Chosen) -> Vec<u8> {
    let mut random: Vec<u8> = random(32);
    // Who could have done better says so at the end (RFC 8446 §4.1.3).
    if front.tls.versions.contains(&Version::TLS_1_3) {
        random.truncate(24);
        random.extend(b"DOWNGRD");
        random.push(u8::from(chosen.version == Version::TLS_1_2));
    }
    let mut extensions = Vec::new();
    if chosen.renegotiation_info {
        extensions.extend([0xff, 1, 0, 1, 0]);
    }
    if chosen.extended_master_secret {
        extensions.extend([0, 23, 0, 0]);
    }
    let mut hello = chosen.version.0.to_be_bytes().to_vec();
    hello.extend(random);
    // No session to come back to.
    hello.push(0);
    hello.extend(chosen.suite.0.to_be_bytes());
    hello.push(chosen.compression);
    if !extensions.is_empty() {
        hello.extend(vector(2, &extensions));
    }
    hello
}

/// The server's part of the key exchange, without a signature; none where the certificate has it.
fn share(front: &Front, chosen: &Chosen) -> Option<Vec<u8>> {
    use KeyExchangeKind as K;
    Some(match (chosen.parts.key_exchange, chosen.curve) {
        (_, Some(curve)) => {
            // A curve that has a name (RFC 8422 §5.4).
            let mut share = vec![3];
            share.extend(curve.0.to_be_bytes());
            share.extend(vector(1, &point(curve)));
            share
        }
        (K::Dhe | K::DhAnon, _) => {
            let mut public = random(front.prime.len());
            if let Some(first) = public.first_mut() {
                // Below the prime.
                *first &= 0x7f;
            }
            [vector(2, &front.prime), vector(2, &[2]), vector(2, &public)].concat()
        }
        (K::Rsa, _) if chosen.parts.export => {
            // A key of 512 bits for this once (RFC 2246 §7.4.3).
            let mut modulus = random(64);
            if let (Some(first), Some(last)) = (modulus.first().copied(), modulus.last_mut()) {
                *last |= 1;
                modulus.splice(..1, [first | 0x80]);
            }
            [vector(2, &modulus), vector(2, &[1, 0, 1])].concat()
        }
        _ => return None,
    })
}

/// A point, or what looks like one: who never goes on never finds out that it lies beside the curve.
fn point(curve: Group) -> Vec<u8> {
    match curve {
        Group::X25519 => random(32),
        Group::X448 => random(56),
        _ => {
            let octets = usize::from(curve.field_bits().unwrap_or(256)).div_ceil(8);
            // Not compressed (RFC 8422 §5.4.1).
            [vec![4], random(2 * octets)].concat()
        }
    }
}

fn signature(by: Authentication) -> Vec<u8> {
    match by {
        Authentication::Ecdsa => {
            // Two numbers of 256 bits in DER, neither of them negative.
            let number = || {
                let mut number = random(32);
                number.splice(..1, [0x40]);
                [vec![2, 32], number].concat()
            };
            [vec![0x30, 68], number(), number()].concat()
        }
        _ => random(RSA_OCTETS),
    }
}

/// A ServerHello of SSL 2.0 with its head of two octets.
pub(super) fn ssl2(front: &Front, kinds: &[u32]) -> Vec<u8> {
    let leaf = front.rsa.first().map_or(&[][..], Vec::as_slice);
    let kinds: Vec<u8> = kinds
        .iter()
        .flat_map(|kind| kind.to_be_bytes().into_iter().skip(1))
        .collect();
    let connection = random(16);
    // The kind of the message, no session taken up again, a certificate of X.509, the version.
    let mut message = vec![4, 0, 1, 0, 2];
    for part in [leaf, &kinds, &connection] {
        message.extend(short(part.len()));
    }
    message.extend([leaf, &kinds, &connection].concat());
    let [high, low] = short(message.len());
    [vec![high | 0x80, low], message].concat()
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [vec![kind], vector(3, body)].concat()
}

fn record(content: u8, version: Version, octets: &[u8]) -> Vec<u8> {
    let [major, minor] = version.0.to_be_bytes();
    octets
        .chunks(FRAGMENT_MAX)
        .flat_map(|part| [vec![content, major, minor], vector(2, part)].concat())
        .collect()
}

/// Octets behind their length, which has so many octets.
fn vector(width: usize, octets: &[u8]) -> Vec<u8> {
    let length = octets.len().to_be_bytes();
    let (_, length) = length.split_at(length.len() - width);
    [length, octets].concat()
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_be_bytes()
}

fn random(count: usize) -> Vec<u8> {
    let mut octets = vec![0; count];
    // Nothing secret comes of them; where the system has none, they stay zero.
    let _ = aws_lc_rs::rand::fill(&mut octets);
    octets
}
