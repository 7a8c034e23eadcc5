//! Zone keys, made by foreign tools, and what is published of them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use aws_lc_rs::{
    digest::{self, SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA384},
    encoding::{AsBigEndian, EcPrivateKeyBin},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};

use crate::{
    Outcome,
    record::{Name, canonical, record},
    run::tool,
};

/// How a key comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// BIND's `dnssec-keygen`.
    Bind,
    /// ldns' `ldns-keygen`.
    Ldns,
    /// OpenSSL, for RSA keys of sizes and public exponents that the others refuse.
    OpenSsl {
        /// Public exponent.
        exponent: u64,
    },
    /// Made here together with a second one of the same tag (P-256 only).
    Twin,
    /// The second one, which stands behind the first in canonical order.
    OtherTwin,
}

/// A key to be made.
#[derive(Clone, Debug)]
pub struct KeySpec {
    /// Algorithm number that the tool works with.
    pub algorithm: u8,
    /// Bits, for RSA: few unless it matters, because such keys are slow to make.
    pub bits: u32,
    /// Secure entry point flag: it signs the keys, the others sign the data. Alone, it signs everything.
    pub entry: bool,
    /// False: published, but signs nothing.
    pub active: bool,
    /// True when the parent's DS set names it (unless the zone says something else about DS).
    pub linked: bool,
    /// Where it comes from; None: from the zone signer's own tool.
    pub origin: Option<Origin>,
    /// Falsifies the record data that is published.
    pub publish_as: Option<fn(&mut Vec<u8>)>,
}

impl KeySpec {
    /// A key signing key of that algorithm, named by the parent.
    pub fn ksk(algorithm: u8) -> KeySpec {
        KeySpec {
            algorithm,
            bits: 1280,
            entry: true,
            active: true,
            linked: true,
            origin: None,
            publish_as: None,
        }
    }

    /// A zone signing key of that algorithm.
    pub fn zsk(algorithm: u8) -> KeySpec {
        KeySpec {
            entry: false,
            linked: false,
            ..KeySpec::ksk(algorithm)
        }
    }

    /// With that many bits.
    pub fn bits(mut self, bits: u32) -> KeySpec {
        self.bits = bits;
        self
    }

    /// Made that way.
    pub fn made_by(mut self, origin: Origin) -> KeySpec {
        self.origin = Some(origin);
        self
    }

    /// Published, but not used for signing.
    pub fn standby(mut self) -> KeySpec {
        self.active = false;
        self
    }

    /// Not named by the parent.
    pub fn unlinked(mut self) -> KeySpec {
        self.linked = false;
        self
    }

    /// Named by the parent.
    pub fn linked(mut self) -> KeySpec {
        self.linked = true;
        self
    }

    /// Published with falsified record data.
    pub fn publish_as(mut self, falsify: fn(&mut Vec<u8>)) -> KeySpec {
        self.publish_as = Some(falsify);
        self
    }
}

/// A key that was made.
#[derive(Clone, Debug)]
pub struct Key {
    /// What was asked for.
    pub spec: KeySpec,
    /// Path of the key files without `.key` and `.private`.
    pub base: PathBuf,
    /// DNSKEY data as the tool made it.
    pub made: Vec<u8>,
    /// DNSKEY data as it is published.
    pub published: Vec<u8>,
}

impl Key {
    /// Key tag of the published data (RFC 4034 §B).
    pub fn tag(&self) -> u16 {
        tag(&self.published)
    }

    /// Algorithm number of the published data.
    pub fn algorithm(&self) -> u8 {
        self.published[3]
    }

    /// True for a key in use that signs the key set.
    pub fn signs_keys(&self) -> bool {
        self.spec.active && self.spec.entry
    }

    /// True when what is published is not what the tool made.
    pub fn is_falsified(&self) -> bool {
        self.made != self.published
    }

    /// Data of the DS record of that digest type, in presentation format (RFC 4034 §5.1.4). Types without a known
    /// digest get 32 octets of SHA-256.
    pub fn ds(&self, zone: &Name, digest_type: u8) -> String {
        let digest = hex(&self.digest(zone, digest_type));
        format!("{} {} {digest_type} {digest}", self.tag(), self.algorithm())
    }

    /// The digest itself.
    pub fn digest(&self, zone: &Name, digest_type: u8) -> Vec<u8> {
        let algorithm = match digest_type {
            1 => &SHA1_FOR_LEGACY_USE_ONLY,
            4 => &SHA384,
            _ => &SHA256,
        };
        let mut signed = canonical(zone);
        signed.extend_from_slice(&self.published);
        digest::digest(algorithm, &signed).as_ref().to_vec()
    }
}

/// Key tag of DNSKEY data (RFC 4034 §B).
pub fn tag(data: &[u8]) -> u16 {
    let sum: u32 = data
        .chunks(2)
        .map(|pair| u32::from(pair[0]) << 8 | u32::from(pair.get(1).copied().unwrap_or(0)))
        .sum();
    let folded = sum + (sum >> 16);
    u16::try_from(folded & 0xFFFF).expect("16 bits")
}

/// Lower-case hexadecimal.
pub fn hex(data: &[u8]) -> String {
    data.iter().map(|octet| format!("{octet:02x}")).collect()
}

/// Makes the key `spec` of `zone` in `folder`; `previous` are the zone's keys made so far.
///
/// # Errors
/// The tool failed; its words.
pub fn make(zone: &str, spec: &KeySpec, folder: &Path, previous: &[Key], signer: Origin) -> Outcome<Key> {
    let base = match spec.origin.unwrap_or(signer) {
        Origin::Bind => by_bind(zone, spec, folder)?,
        Origin::Ldns => by_ldns(zone, spec, folder)?,
        Origin::OpenSsl { exponent } => by_openssl(zone, spec, folder, previous.len(), exponent)?,
        Origin::Twin => twins(zone, spec, folder)?,
        Origin::OtherTwin => other_twin(folder),
    };
    let text = read(&base.with_added_extension("key"))?;
    let line = text
        .lines()
        .find(|line| line.contains("DNSKEY"))
        .ok_or_else(|| format!("{}: no DNSKEY", base.display()))?;
    // ldns writes a comment behind the record and no TTL before it.
    let data = line
        .split("DNSKEY")
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .unwrap_or("");
    let made = record(&format!("{zone} 3600 DNSKEY {data}")).data.to_vec();
    let mut published = made.clone();
    if let Some(falsify) = spec.publish_as {
        falsify(&mut published);
    }
    Ok(Key {
        spec: spec.clone(),
        base,
        made,
        published,
    })
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

fn by_bind(zone: &str, spec: &KeySpec, folder: &Path) -> Outcome<PathBuf> {
    let (algorithm, bits) = (spec.algorithm.to_string(), spec.bits.to_string());
    let mut arguments = vec!["-q", "-a", algorithm.as_str()];
    if is_rsa(spec.algorithm) {
        arguments.extend(["-b", bits.as_str()]);
    }
    if spec.entry {
        arguments.extend(["-f", "KSK"]);
    }
    arguments.push(zone);
    Ok(folder.join(tool("dnssec-keygen", &arguments, folder)?.trim()))
}

fn by_ldns(zone: &str, spec: &KeySpec, folder: &Path) -> Outcome<PathBuf> {
    let bits = spec.bits.to_string();
    let algorithm = match spec.algorithm {
        5 => "RSASHA1",
        7 => "RSASHA1-NSEC3-SHA1",
        8 => "RSASHA256",
        10 => "RSASHA512",
        13 => "ECDSAP256SHA256",
        14 => "ECDSAP384SHA384",
        15 => "ED25519",
        16 => "ED448",
        other => return Err(format!("{zone}: no ldns name for algorithm {other}")),
    };
    let mut arguments = vec!["-a", algorithm];
    if is_rsa(spec.algorithm) {
        arguments.extend(["-b", bits.as_str()]);
    }
    if spec.entry {
        arguments.push("-k");
    }
    arguments.push(zone);
    Ok(folder.join(tool("ldns-keygen", &arguments, folder)?.trim()))
}

fn is_rsa(algorithm: u8) -> bool {
    matches!(algorithm, 1 | 5 | 7 | 8 | 10)
}

/// An RSA key from OpenSSL, rewritten into the files that BIND and ldns read.
fn by_openssl(zone: &str, spec: &KeySpec, folder: &Path, number: usize, exponent: u64) -> Outcome<PathBuf> {
    let file = format!("rsa-{number}.der");
    let bits = format!("rsa_keygen_bits:{}", spec.bits);
    let exponent = format!("rsa_keygen_pubexp:{exponent}");
    let arguments = [
        "genpkey",
        "-quiet",
        "-algorithm",
        "RSA",
        "-pkeyopt",
        &bits,
        "-pkeyopt",
        &exponent,
    ];
    let pem = folder.join(format!("rsa-{number}.pem"));
    tool(
        "openssl",
        &[&arguments[..], &["-out", &pem.to_string_lossy()]].concat(),
        folder,
    )?;
    tool(
        "openssl",
        &[
            "rsa",
            "-in",
            &pem.to_string_lossy(),
            "-traditional",
            "-outform",
            "DER",
            "-out",
            &file,
        ],
        folder,
    )?;
    let der = fs::read(folder.join(&file)).map_err(|e| format!("{file}: {e}"))?;
    let numbers = integers(&der).ok_or_else(|| format!("{file}: not an RSA key"))?;
    let mut data = vec![1, u8::from(spec.entry), 3, spec.algorithm];
    // RFC 3110 §2: length of the exponent in one octet, exponent, modulus.
    data.push(u8::try_from(numbers[2].len()).map_err(|_| "an exponent over 255 octets")?);
    data.extend_from_slice(&numbers[2]);
    data.extend_from_slice(&numbers[1]);
    let fields = [
        "Modulus",
        "PublicExponent",
        "PrivateExponent",
        "Prime1",
        "Prime2",
        "Exponent1",
        "Exponent2",
        "Coefficient",
    ];
    let private: String = fields
        .iter()
        .zip(&numbers[1..])
        .map(|(field, value)| format!("{field}: {}\n", BASE64.encode(value)))
        .collect();
    let base = folder.join(format!("K{zone}+{:03}+{:05}", spec.algorithm, tag(&data)));
    write_pair(zone, spec, &base, &data, &private)?;
    Ok(base)
}

/// The INTEGERs of a DER SEQUENCE, without leading zeros: version, modulus, exponents, primes (RFC 8017 A.1.2).
fn integers(der: &[u8]) -> Option<Vec<Vec<u8>>> {
    fn header(der: &[u8]) -> Option<(usize, usize)> {
        let first = usize::from(*der.get(1)?);
        if first < 0x80 {
            return Some((2, first));
        }
        let octets = der.get(2..2 + (first & 0x7F))?;
        let length = octets
            .iter()
            .fold(0usize, |sum, octet| sum << 8 | usize::from(*octet));
        Some((2 + octets.len(), length))
    }
    let (start, _) = header(der)?;
    let mut rest = der.get(start..)?;
    let mut numbers = Vec::new();
    while !rest.is_empty() {
        let (start, length) = header(rest)?;
        let value = rest.get(start..start + length)?;
        let zeros = value.iter().take_while(|octet| **octet == 0).count();
        numbers.push(value[zeros..].to_vec());
        rest = &rest[start + length..];
    }
    (numbers.len() >= 9).then_some(numbers)
}

/// Two P-256 keys with one tag: among a few hundred there are some. Gives the first; the second lies beside it.
fn twins(zone: &str, spec: &KeySpec, folder: &Path) -> Outcome<PathBuf> {
    let mut made: BTreeMap<u16, (Vec<u8>, String)> = BTreeMap::new();
    loop {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(|e| e.to_string())?;
        let mut data = vec![1, u8::from(spec.entry), 3, 13];
        // Without the octet that says "not compressed" (RFC 6605 §4).
        data.extend_from_slice(&pair.public_key().as_ref()[1..]);
        let private: EcPrivateKeyBin<'_> = pair.private_key().as_be_bytes().map_err(|e| e.to_string())?;
        let private = format!("PrivateKey: {}\n", BASE64.encode(private.as_ref()));
        if let Some(other) = made.insert(tag(&data), (data.clone(), private.clone())) {
            let mut both = [other, (data, private)];
            both.sort();
            write_pair(zone, spec, &other_twin(folder), &both[1].0, &both[1].1)?;
            let base = folder.join("twin");
            write_pair(zone, spec, &base, &both[0].0, &both[0].1)?;
            return Ok(base);
        }
    }
}

fn other_twin(folder: &Path) -> PathBuf {
    folder.join("other-twin")
}

/// Writes `.key` and `.private` in the format that BIND began and ldns reads too.
fn write_pair(zone: &str, spec: &KeySpec, base: &Path, data: &[u8], private: &str) -> Outcome<()> {
    let public = format!(
        "{zone} 3600 IN DNSKEY {} {} {} {}\n",
        u16::from_be_bytes([data[0], data[1]]),
        data[2],
        data[3],
        BASE64.encode(&data[4..])
    );
    write(&base.with_added_extension("key"), &public)?;
    let head = format!("Private-key-format: v1.2\nAlgorithm: {} (NAME)\n", spec.algorithm);
    write(&base.with_added_extension("private"), &(head + private))
}
