//! Certificates and OCSP responses to order, sound or broken in exactly one place. For tests and their data only.
//!
//! Everything is put together octet by octet, because libraries that make certificates refuse to make the broken ones
//! that a judge must be tried with.

pub mod lists;

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::{KeyPair as RsaKeyPair, KeySize},
    signature::{
        self, ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair,
        KeyPair,
    },
};

/// An element with this tag around all of `parts`.
pub fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let value = parts.concat();
    let mut out = vec![tag];
    match value.len() {
        short @ 0..=0x7f => out.push(short as u8),
        middle @ 0x80..=0xff => out.extend([0x81, middle as u8]),
        long @ 0x100..=0xffff => out.extend([0x82, (long >> 8) as u8, long as u8]),
        // The lists of some CAs.
        longer => out.extend([0x83, (longer >> 16) as u8, (longer >> 8) as u8, longer as u8]),
    }
    out.extend(value);
    out
}

/// A SEQUENCE of `parts`.
pub fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(0x30, parts)
}

/// The OBJECT IDENTIFIER of a dotted text.
pub fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> = dotted
        .split('.')
        .map(|arc| arc.parse().expect("digits"))
        .collect();
    let mut value = Vec::new();
    for arc in std::iter::once(arcs[0] * 40 + arcs[1]).chain(arcs[2..].iter().copied()) {
        let mut septets = vec![(arc & 0x7f) as u8];
        let mut rest = arc >> 7;
        while rest > 0 {
            septets.push(0x80 | (rest & 0x7f) as u8);
            rest >>= 7;
        }
        septets.reverse();
        value.extend(septets);
    }
    element(0x06, &[&value])
}

/// A BIT STRING of whole octets.
pub fn bits(octets: &[u8]) -> Vec<u8> {
    element(0x03, &[&[0], octets])
}

/// The name whose only part is this common name, or the empty name.
pub fn name(common: &str) -> Vec<u8> {
    if common.is_empty() {
        return sequence(&[]);
    }
    let pair = sequence(&[&oid("2.5.4.3"), &element(0x0c, &[common.as_bytes()])]);
    sequence(&[&element(0x31, &[&pair])])
}

/// `2026-01-31T12:00:00Z` as UTCTime, or from 2050 on as GeneralizedTime.
pub fn time(text: &str) -> Vec<u8> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text >= "2050" {
        element(0x18, &[digits.as_bytes(), b"Z"])
    } else {
        element(0x17, &[&digits.as_bytes()[2..], b"Z"])
    }
}

/// A key that signs.
#[derive(Debug)]
pub struct Signer {
    pair: Pair,
    /// Its SubjectPublicKeyInfo.
    pub spki: Vec<u8>,
    /// The AlgorithmIdentifier of its signatures.
    pub algorithm: Vec<u8>,
    /// The contents of subjectPublicKey.
    pub public: Vec<u8>,
}

#[derive(Debug)]
enum Pair {
    Ec(EcdsaKeyPair),
    Ed(Ed25519KeyPair),
    Rsa(Box<RsaKeyPair>, &'static signature::RsaSignatureEncoding),
}

impl Signer {
    /// A new P-256 key, signing with SHA-256.
    pub fn p256() -> Self {
        Self::ec(
            &ECDSA_P256_SHA256_ASN1_SIGNING,
            "1.2.840.10045.3.1.7",
            "1.2.840.10045.4.3.2",
        )
    }

    /// A new P-384 key, signing with SHA-384.
    pub fn p384() -> Self {
        Self::ec(
            &ECDSA_P384_SHA384_ASN1_SIGNING,
            "1.3.132.0.34",
            "1.2.840.10045.4.3.3",
        )
    }

    fn ec(with: &'static signature::EcdsaSigningAlgorithm, curve: &str, algorithm: &str) -> Self {
        let pair = EcdsaKeyPair::generate(with).expect("a key");
        let public = pair.public_key().as_ref().to_vec();
        let kind = sequence(&[&oid("1.2.840.10045.2.1"), &oid(curve)]);
        Signer {
            spki: sequence(&[&kind, &bits(&public)]),
            algorithm: sequence(&[&oid(algorithm)]),
            public,
            pair: Pair::Ec(pair),
        }
    }

    /// A new Ed25519 key.
    pub fn ed25519() -> Self {
        let pair = Ed25519KeyPair::generate().expect("a key");
        let public = pair.public_key().as_ref().to_vec();
        let kind = sequence(&[&oid("1.3.101.112")]);
        Signer {
            spki: sequence(&[&kind, &bits(&public)]),
            algorithm: kind,
            public,
            pair: Pair::Ed(pair),
        }
    }

    /// A new RSA key of 2048 bits, signing with RSASSA-PKCS1-v1_5 and SHA-256.
    pub fn rsa() -> Self {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).expect("a key");
        let public = pair.public_key().as_ref().to_vec();
        let kind = |last: &str| sequence(&[&oid(&format!("1.2.840.113549.1.1.{last}")), &[5, 0]]);
        Signer {
            spki: sequence(&[&kind("1"), &bits(&public)]),
            algorithm: kind("11"),
            public,
            pair: Pair::Rsa(Box::new(pair), &signature::RSA_PKCS1_SHA256),
        }
    }

    /// The same RSA key, signing with RSASSA-PSS and SHA-256.
    pub fn as_pss(mut self) -> Self {
        let digest = sequence(&[&oid("2.16.840.1.101.3.4.2.1"), &[5, 0]]);
        let mask = sequence(&[&oid("1.2.840.113549.1.1.8"), &digest]);
        let parameters = sequence(&[
            &element(0xa0, &[&digest]),
            &element(0xa1, &[&mask]),
            &element(0xa2, &[&[2, 1, 32]]),
        ]);
        self.algorithm = sequence(&[&oid("1.2.840.113549.1.1.10"), &parameters]);
        if let Pair::Rsa(_, encoding) = &mut self.pair {
            *encoding = &signature::RSA_PSS_SHA256;
        }
        self
    }

    /// The private key in PKCS#8, for other programs that are to use it. Keys on elliptic curves alone.
    pub fn pkcs8(&self) -> Option<Vec<u8>> {
        match &self.pair {
            Pair::Ec(pair) => Some(pair.to_pkcs8v1().ok()?.as_ref().to_vec()),
            Pair::Ed(_) | Pair::Rsa(..) => None,
        }
    }

    /// A signature over `message`.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.pair {
            Pair::Ec(pair) => pair
                .sign(&SystemRandom::new(), message)
                .expect("a signature")
                .as_ref()
                .to_vec(),
            Pair::Ed(pair) => pair.sign(message).as_ref().to_vec(),
            Pair::Rsa(pair, encoding) => {
                let mut out = vec![0; pair.public_modulus_len()];
                pair.sign(*encoding, &SystemRandom::new(), message, &mut out)
                    .expect("a signature");
                out
            }
        }
    }

    /// SHA-1 of the key: the key identifier of RFC 5280 §4.2.1.2, method 1.
    pub fn id(&self) -> Vec<u8> {
        sha1(&self.public)
    }
}

fn sha1(octets: &[u8]) -> Vec<u8> {
    use aws_lc_rs::digest;
    digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, octets)
        .as_ref()
        .to_vec()
}

/// A certificate that is not signed yet. Everything in it may be changed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Value of the version field, one less than the version; none leaves it out.
    pub version: Option<u8>,
    /// Contents of the serial number.
    pub serial: Vec<u8>,
    /// Issuer, subject and key as DER.
    pub issuer: Vec<u8>,
    /// The two times as DER.
    pub validity: (Vec<u8>, Vec<u8>),
    /// See `issuer`.
    pub subject: Vec<u8>,
    /// See `issuer`.
    pub spki: Vec<u8>,
    /// Dotted OID, critical, value.
    pub extensions: Vec<(String, bool, Vec<u8>)>,
    /// AlgorithmIdentifier inside, when it is to differ from the one outside.
    pub inner_algorithm: Option<Vec<u8>>,
    /// AlgorithmIdentifier in both places, when it is to differ from the signer's.
    pub algorithm: Option<Vec<u8>>,
}

impl Draft {
    /// Puts an extension in place of the one with that OID, or at the end.
    pub fn with(mut self, oid: &str, critical: bool, value: Vec<u8>) -> Self {
        match self.extensions.iter_mut().find(|(known, ..)| known == oid) {
            Some(extension) => *extension = (oid.to_owned(), critical, value),
            None => self.extensions.push((oid.to_owned(), critical, value)),
        }
        self
    }

    /// Adds an extension, though one with that OID may be there.
    pub fn and(mut self, oid: &str, critical: bool, value: Vec<u8>) -> Self {
        self.extensions.push((oid.to_owned(), critical, value));
        self
    }

    /// Leaves an extension out.
    pub fn without(mut self, oid: &str) -> Self {
        self.extensions.retain(|(known, ..)| known != oid);
        self
    }

    /// Valid from the first to the second time, `2026-01-31T12:00:00Z`.
    pub fn valid(mut self, from: &str, to: &str) -> Self {
        self.validity = (time(from), time(to));
        self
    }

    /// With this subject, DER.
    pub fn subject(mut self, subject: Vec<u8>) -> Self {
        self.subject = subject;
        self
    }

    /// The certificate, signed by `signer`.
    pub fn sign(&self, signer: &Signer) -> Vec<u8> {
        let outer = self.algorithm.as_ref().unwrap_or(&signer.algorithm);
        let inner = self.inner_algorithm.as_ref().unwrap_or(outer);
        let version = self
            .version
            .map_or(Vec::new(), |version| element(0xa0, &[&[2, 1, version]]));
        let extensions: Vec<Vec<u8>> = self
            .extensions
            .iter()
            .map(|(dotted, critical, value)| {
                let critical: &[u8] = if *critical { &[1, 1, 0xff] } else { &[] };
                sequence(&[&oid(dotted), critical, &element(0x04, &[value])])
            })
            .collect();
        let extensions: Vec<&[u8]> = extensions.iter().map(Vec::as_slice).collect();
        let extensions = match extensions.as_slice() {
            [] => Vec::new(),
            some => element(0xa3, &[&sequence(some)]),
        };
        let signed = sequence(&[
            &version,
            &element(0x02, &[&self.serial]),
            inner,
            &self.issuer,
            &sequence(&[&self.validity.0, &self.validity.1]),
            &self.subject,
            &self.spki,
            &extensions,
        ]);
        sequence(&[&signed, outer, &bits(&signer.sign(&signed))])
    }
}

/// OIDs of extensions.
pub mod id {
    /// subjectKeyIdentifier.
    pub const SUBJECT_KEY: &str = "2.5.29.14";
    /// keyUsage.
    pub const KEY_USAGE: &str = "2.5.29.15";
    /// subjectAltName.
    pub const NAMES: &str = "2.5.29.17";
    /// basicConstraints.
    pub const BASIC: &str = "2.5.29.19";
    /// nameConstraints.
    pub const CONSTRAINTS: &str = "2.5.29.30";
    /// certificatePolicies.
    pub const POLICIES: &str = "2.5.29.32";
    /// policyMappings.
    pub const MAPPINGS: &str = "2.5.29.33";
    /// authorityKeyIdentifier.
    pub const AUTHORITY_KEY: &str = "2.5.29.35";
    /// policyConstraints.
    pub const POLICY_CONSTRAINTS: &str = "2.5.29.36";
    /// extKeyUsage.
    pub const USAGES: &str = "2.5.29.37";
    /// inhibitAnyPolicy.
    pub const INHIBIT_ANY: &str = "2.5.29.54";
    /// authorityInfoAccess.
    pub const ACCESS: &str = "1.3.6.1.5.5.7.1.1";
    /// TLS feature.
    pub const FEATURE: &str = "1.3.6.1.5.5.7.1.24";
    /// Signed certificate timestamps.
    pub const TIMESTAMPS: &str = "1.3.6.1.4.1.11129.2.4.2";
}

/// A CMS message without signers that carries these certificates (RFC 5652 §5.1).
pub fn certificates_only(ders: &[&[u8]]) -> Vec<u8> {
    let data = sequence(&[&oid("1.2.840.113549.1.7.1")]);
    let signed = sequence(&[
        &[2, 1, 1],
        &element(0x31, &[]),
        &data,
        &element(0xa0, ders),
        &element(0x31, &[]),
    ]);
    sequence(&[&oid("1.2.840.113549.1.7.2"), &element(0xa0, &[&signed])])
}

/// Value of subjectAltName with these DNS names.
pub fn dns_names(names: &[&str]) -> Vec<u8> {
    let names: Vec<Vec<u8>> = names
        .iter()
        .map(|name| element(0x82, &[name.as_bytes()]))
        .collect();
    sequence(&names.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Value of basicConstraints.
pub fn basic(ca: bool, path_length: Option<u8>) -> Vec<u8> {
    let ca: &[u8] = if ca { &[1, 1, 0xff] } else { &[] };
    let length = path_length.map_or(Vec::new(), |length| element(0x02, &[&[length]]));
    sequence(&[ca, &length])
}

/// Value of extKeyUsage.
pub fn usages(dotted: &[&str]) -> Vec<u8> {
    let oids: Vec<Vec<u8>> = dotted.iter().map(|dotted| oid(dotted)).collect();
    sequence(&oids.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Value of keyUsage from its first octet, digitalSignature being 0x80.
pub fn key_usage(first: u8) -> Vec<u8> {
    element(0x03, &[&[first.trailing_zeros().min(7) as u8, first]])
}

/// Value of nameConstraints: GeneralNames (DER) that are permitted and excluded.
pub fn constraints(permitted: &[Vec<u8>], excluded: &[Vec<u8>]) -> Vec<u8> {
    let list = |tag: u8, names: &[Vec<u8>]| {
        let trees: Vec<Vec<u8>> = names.iter().map(|name| sequence(&[name])).collect();
        if trees.is_empty() {
            return Vec::new();
        }
        element(tag, &trees.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    sequence(&[&list(0xa0, permitted), &list(0xa1, excluded)])
}

/// A CA with its key and certificate.
#[derive(Debug)]
pub struct Authority {
    /// Its name, DER.
    pub name: Vec<u8>,
    /// Its key.
    pub key: Signer,
    /// Its certificate, DER.
    pub der: Vec<u8>,
}

impl Authority {
    /// A root, valid from 2020 to 2060, changed by `change`.
    pub fn root(common: &str, key: Signer, change: impl FnOnce(Draft) -> Draft) -> Self {
        let name = name(common);
        let draft = ca_draft(name.clone(), name.clone(), &key, &key);
        let der = change(draft).sign(&key);
        Authority { name, key, der }
    }

    /// A CA below this one, valid from 2021 to 2059, changed by `change`.
    pub fn subordinate(&self, common: &str, key: Signer, change: impl FnOnce(Draft) -> Draft) -> Self {
        let name = name(common);
        let draft = ca_draft(self.name.clone(), name.clone(), &key, &self.key);
        let der = change(draft.valid("2021-01-01T00:00:00Z", "2059-01-01T00:00:00Z")).sign(&self.key);
        Authority { name, key, der }
    }

    /// A server's certificate for these names, valid from April to October 2026, changed by `change`.
    pub fn leaf(&self, names: &[&str], key: &Signer, change: impl FnOnce(Draft) -> Draft) -> Vec<u8> {
        let draft = Draft {
            version: Some(2),
            serial: serial(key),
            issuer: self.name.clone(),
            validity: (time("2026-04-01T00:00:00Z"), time("2026-10-01T00:00:00Z")),
            subject: name(names.first().copied().unwrap_or_default()),
            spki: key.spki.clone(),
            extensions: vec![
                (id::KEY_USAGE.to_owned(), true, key_usage(0x80)),
                (id::USAGES.to_owned(), false, usages(&["1.3.6.1.5.5.7.3.1"])),
                (id::BASIC.to_owned(), true, basic(false, None)),
                (
                    id::AUTHORITY_KEY.to_owned(),
                    false,
                    sequence(&[&element(0x80, &[&self.key.id()])]),
                ),
                (id::NAMES.to_owned(), false, dns_names(names)),
            ],
            inner_algorithm: None,
            algorithm: None,
        };
        change(draft).sign(&self.key)
    }
}

fn ca_draft(issuer: Vec<u8>, subject: Vec<u8>, key: &Signer, issuer_key: &Signer) -> Draft {
    Draft {
        version: Some(2),
        serial: serial(key),
        issuer,
        validity: (time("2020-01-01T00:00:00Z"), time("2060-01-01T00:00:00Z")),
        subject,
        spki: key.spki.clone(),
        extensions: vec![
            (id::BASIC.to_owned(), true, basic(true, None)),
            (id::KEY_USAGE.to_owned(), true, key_usage(0x06)),
            (id::SUBJECT_KEY.to_owned(), false, element(0x04, &[&key.id()])),
            (
                id::AUTHORITY_KEY.to_owned(),
                false,
                sequence(&[&element(0x80, &[&issuer_key.id()])]),
            ),
        ],
        inner_algorithm: None,
        algorithm: None,
    }
}

fn serial(key: &Signer) -> Vec<u8> {
    let mut serial = vec![0x01];
    serial.extend(&key.id()[..15]);
    serial
}

/// A list of signed certificate timestamps (RFC 6962 §3.3): each by the log whose name is this octet, 32 times, at this
/// time. Their signatures fit nothing.
pub fn timestamps(logs: &[(u8, &str)]) -> Vec<u8> {
    let with_length = |octets: Vec<u8>| [&(octets.len() as u16).to_be_bytes()[..], &octets].concat();
    let one = |(log, at): &(u8, &str)| {
        let at: facts::Timestamp = at.parse().expect("a time");
        let milliseconds = at.as_millisecond().to_be_bytes();
        // Version 1, log, time, no extensions, SHA-256 with ECDSA.
        let head = [&[0][..], &[*log; 32], &milliseconds, &[0, 0, 4, 3]].concat();
        with_length([head, with_length(vec![0x30, 0])].concat())
    };
    with_length(logs.iter().flat_map(one).collect())
}

/// What an OCSP response is to say.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The certificate it is about, DER.
    pub about: &'a [u8],
    /// Its issuer, as the response names it.
    pub issuer: &'a Authority,
    /// CertStatus, DER.
    pub status: Vec<u8>,
    /// `2026-05-30T00:00:00Z`.
    pub this_update: &'a str,
    /// The same, or none.
    pub next_update: Option<&'a str>,
    /// A list of signed certificate timestamps to go with it.
    pub timestamps: Option<Vec<u8>>,
}

/// CertStatus good.
pub fn good() -> Vec<u8> {
    element(0x80, &[])
}

/// CertStatus revoked, with a reason.
pub fn revoked(at: &str, reason: u8) -> Vec<u8> {
    element(
        0xa1,
        &[&general_time(at), &element(0xa0, &[&element(0x0a, &[&[reason]])])],
    )
}

fn general_time(text: &str) -> Vec<u8> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    element(0x18, &[digits.as_bytes(), b"Z"])
}

/// An OCSP response signed by `signer`, with the certificate of a responder where there is one.
pub fn response(answer: &Answer<'_>, signer: &Signer, responder: Option<&[u8]>) -> Vec<u8> {
    let about = super::Certificate::read(answer.about).expect("a certificate");
    let id = sequence(&[
        &sequence(&[&oid("1.3.14.3.2.26"), &[5, 0]]),
        &element(0x04, &[&sha1(&answer.issuer.name)]),
        &element(0x04, &[&answer.issuer.key.id()]),
        &element(0x02, &[&about.serial]),
    ]);
    let next = answer
        .next_update
        .map_or(Vec::new(), |next| element(0xa0, &[&general_time(next)]));
    let extensions = answer.timestamps.as_ref().map_or(Vec::new(), |list| {
        let value = element(0x04, &[&element(0x04, &[list])]);
        let extension = sequence(&[&oid("1.3.6.1.4.1.11129.2.4.5"), &value]);
        element(0xa1, &[&sequence(&[&extension])])
    });
    let single = sequence(&[
        &id,
        &answer.status,
        &general_time(answer.this_update),
        &next,
        &extensions,
    ]);
    let data = sequence(&[
        &element(0xa2, &[&element(0x04, &[&signer.id()])]),
        &general_time(answer.this_update),
        &sequence(&[&single]),
    ]);
    let certificates = responder.map_or(Vec::new(), |der| element(0xa0, &[&sequence(&[der])]));
    let basic = sequence(&[
        &data,
        &signer.algorithm,
        &bits(&signer.sign(&data)),
        &certificates,
    ]);
    let bytes = sequence(&[&oid("1.3.6.1.5.5.7.48.1.1"), &element(0x04, &[&basic])]);
    sequence(&[&element(0x0a, &[&[0]]), &element(0xa0, &[&bytes])])
}
