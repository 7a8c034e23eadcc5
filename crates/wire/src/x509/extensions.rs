//! What stands in the extensions of a certificate (RFC 5280 §4.2).

use std::net::IpAddr;

use super::{
    NAMES_MAX,
    certificate::Flaw,
    constraints::{self, NameConstraints},
    der::{self, NotDer, Reader},
    dn::DistinguishedName,
    points::{self, DistributionPoint},
};

/// The extensions that are read.
#[derive(Clone, Debug, Default)]
pub struct Extensions {
    /// Every extension there is: its OID in dotted form, and whether it is critical.
    pub present: Vec<(String, bool)>,
    /// Critical ones that no TLS client processes, by their usual name or their OID.
    pub unknown_critical: Vec<String>,
    /// basicConstraints.
    pub basic_constraints: Option<BasicConstraints>,
    /// keyUsage.
    pub key_usage: Option<KeyUsage>,
    /// extKeyUsage: OIDs in dotted form.
    pub extended_key_usage: Option<Vec<String>>,
    /// subjectAltName.
    pub names: Option<AltNames>,
    /// nameConstraints.
    pub name_constraints: Option<NameConstraints>,
    /// certificatePolicies: OIDs in dotted form.
    pub policies: Option<Vec<String>>,
    /// policyMappings: the issuer's policy and the subject's.
    pub policy_mappings: Vec<(String, String)>,
    /// policyConstraints.
    pub policy_constraints: PolicyConstraints,
    /// inhibitAnyPolicy: how many more certificates may pass under anyPolicy.
    pub inhibit_any_policy: Option<u32>,
    /// subjectKeyIdentifier.
    pub subject_key_id: Option<Vec<u8>>,
    /// The key identifier in authorityKeyIdentifier.
    pub authority_key_id: Option<Vec<u8>>,
    /// Where the issuer's certificate may be had (authorityInfoAccess, caIssuers).
    pub issuer_urls: Vec<String>,
    /// Where to ask whether it is revoked (authorityInfoAccess, OCSP).
    pub ocsp_urls: Vec<String>,
    /// Where lists of revoked certificates may be had (cRLDistributionPoints).
    pub crl_urls: Vec<String>,
    /// The same as points, with what each says beside where its list is; empty where one cannot be read.
    pub points: Vec<DistributionPoint>,
    /// It promises a stapled OCSP response with every handshake (RFC 7633, status_request).
    pub must_staple: bool,
    /// The list of signed certificate timestamps as it came, without its OCTET STRING (RFC 6962 §3.3).
    pub timestamps: Option<Vec<u8>>,
}

/// basicConstraints (RFC 5280 §4.2.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasicConstraints {
    /// The key may sign certificates.
    pub ca: bool,
    /// How many CA certificates may follow below this one.
    pub path_length: Option<u32>,
    /// Whether it is critical.
    pub critical: bool,
}

/// keyUsage (RFC 5280 §4.2.1.3); bit 0, digitalSignature, is the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUsage(u16);

impl KeyUsage {
    /// digitalSignature.
    pub fn digital_signature(self) -> bool {
        self.0 & 0x8000 != 0
    }
    /// keyEncipherment.
    pub fn key_encipherment(self) -> bool {
        self.0 & 0x2000 != 0
    }
    /// keyAgreement.
    pub fn key_agreement(self) -> bool {
        self.0 & 0x0800 != 0
    }
    /// keyCertSign.
    pub fn key_cert_sign(self) -> bool {
        self.0 & 0x0400 != 0
    }
    /// cRLSign.
    pub fn crl_sign(self) -> bool {
        self.0 & 0x0200 != 0
    }
}

/// policyConstraints (RFC 5280 §4.2.1.11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PolicyConstraints {
    /// After so many certificates a policy is required.
    pub require_explicit: Option<u32>,
    /// After so many certificates policies may not be mapped.
    pub inhibit_mapping: Option<u32>,
}

/// subjectAltName (RFC 5280 §4.2.1.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AltNames {
    /// Whether it is critical.
    pub critical: bool,
    /// dNSName, in their own spelling, the first [`NAMES_MAX`].
    pub dns: Vec<String>,
    /// iPAddress.
    pub ip: Vec<IpAddr>,
    /// rfc822Name.
    pub mail: Vec<String>,
    /// uniformResourceIdentifier.
    pub uri: Vec<String>,
    /// directoryName.
    pub directory: Vec<DistinguishedName>,
    /// The context tags of names of other forms.
    pub other: Vec<u8>,
    /// How many names are not kept because there are more than [`NAMES_MAX`].
    pub left_out: usize,
}

/// 2.5.29, the arc of the X.509 extensions.
const ID_CE: [u8; 2] = [0x55, 0x1d];
/// 1.3.6.1.5.5.7.1, the arc of PKIX's private extensions.
const ID_PE: [u8; 7] = [0x2b, 6, 1, 5, 5, 7, 1];
/// 1.3.6.1.4.1.11129.2.4.2, the list of signed certificate timestamps.
const TIMESTAMPS: [u8; 10] = [0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2];
/// Extensions in one certificate; policies, mappings, usages in one extension: more are refused.
const LIST_MAX: usize = 100;

impl Extensions {
    /// Reads the SEQUENCE OF Extension.
    pub(super) fn read(mut list: Reader<'_>, flaws: &mut Vec<Flaw>) -> Result<Self, NotDer> {
        let mut found = Extensions::default();
        if list.is_empty() {
            return Err(NotDer);
        }
        while !list.is_empty() {
            if found.present.len() >= LIST_MAX {
                return Err(NotDer);
            }
            let mut extension = list.expect(der::SEQUENCE)?.inside();
            let oid = extension.oid()?;
            let critical = extension.flag(der::BOOLEAN)?;
            let value = extension.expect(der::OCTET_STRING)?.value;
            extension.end()?;
            let dotted = der::dotted(oid);
            if found.present.iter().any(|(known, _)| *known == dotted) {
                flaws.push(Flaw::ExtensionTwice(usual_name(oid)));
            }
            found.present.push((dotted, critical));
            if critical && !processed(oid) {
                found.unknown_critical.push(usual_name(oid));
            }
            if found.take(oid, critical, value).is_err() {
                flaws.push(Flaw::Extension(usual_name(oid)));
            }
        }
        Ok(found)
    }

    fn take(&mut self, oid: &[u8], critical: bool, value: &[u8]) -> Result<(), NotDer> {
        if let Some([last]) = oid.strip_prefix(&ID_PE) {
            return self.take_private(*last, value);
        }
        if oid == TIMESTAMPS {
            self.timestamps = Some(der::only(value, der::OCTET_STRING)?.value.to_vec());
            return Ok(());
        }
        match oid.strip_prefix(&ID_CE) {
            Some([14]) => self.subject_key_id = Some(der::only(value, der::OCTET_STRING)?.value.to_vec()),
            Some([15]) => self.key_usage = Some(key_usage(value)?),
            Some([17]) => self.names = Some(alt_names(value, critical)?),
            Some([19]) => self.basic_constraints = Some(basic_constraints(value, critical)?),
            Some([30]) => self.name_constraints = Some(constraints::read(value, critical)?),
            Some([31]) => {
                self.crl_urls = distribution_points(value)?;
                // Clients that do not look at lists pass over what is wrong here.
                self.points = points::read(value).unwrap_or_default();
            }
            Some([32]) => self.policies = Some(policies(value)?),
            Some([33]) => self.policy_mappings = mappings(value)?,
            Some([35]) => self.authority_key_id = authority_key(value)?,
            Some([36]) => self.policy_constraints = policy_constraints(value)?,
            Some([37]) => self.extended_key_usage = Some(usages(value)?),
            Some([54]) => {
                self.inhibit_any_policy = Some(der::number(der::only(value, der::INTEGER)?.value)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn take_private(&mut self, last: u8, value: &[u8]) -> Result<(), NotDer> {
        match last {
            1 => self.take_information_access(value),
            24 => {
                let mut features = filled(value)?;
                while !features.is_empty() {
                    // status_request (RFC 6066 §8).
                    self.must_staple |= der::number(features.integer()?)? == 5;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// authorityInfoAccess (RFC 5280 §4.2.2.1).
    fn take_information_access(&mut self, value: &[u8]) -> Result<(), NotDer> {
        let mut list = filled(value)?;
        while !list.is_empty() {
            let mut description = list.expect(der::SEQUENCE)?.inside();
            let method = description.oid()?;
            let mut location = AltNames::default();
            general_name(&description.any()?, &mut location)?;
            description.end()?;
            let urls = match method {
                // id-ad-ocsp and id-ad-caIssuers.
                [0x2b, 6, 1, 5, 5, 7, 0x30, 1] => &mut self.ocsp_urls,
                [0x2b, 6, 1, 5, 5, 7, 0x30, 2] => &mut self.issuer_urls,
                _ => continue,
            };
            urls.extend(location.uri);
        }
        Ok(())
    }

    /// Whether an extended key usage allows TLS servers: absent allows all. `any` says whether anyExtendedKeyUsage
    /// does as well.
    pub fn for_servers(&self, any: bool) -> bool {
        self.extended_key_usage.as_ref().is_none_or(|usages| {
            usages
                .iter()
                .any(|usage| usage == SERVER_AUTH || (any && usage == ANY_USAGE))
        })
    }
}

impl Extensions {
    /// Whether the extension with this OID (dotted form) is there and critical.
    pub fn is_critical(&self, dotted: &str) -> bool {
        self.present
            .iter()
            .any(|(known, critical)| known == dotted && *critical)
    }

    /// Whether the extended key usage allows any use.
    pub fn for_any_use(&self) -> bool {
        self.extended_key_usage
            .as_ref()
            .is_some_and(|usages| usages.iter().any(|usage| usage == ANY_USAGE))
    }
}

/// id-kp-serverAuth.
const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
/// anyExtendedKeyUsage.
const ANY_USAGE: &str = "2.5.29.37.0";

/// Extensions whose meaning is honoured here, so that they may be critical.
fn processed(oid: &[u8]) -> bool {
    match oid.strip_prefix(&ID_CE) {
        Some([last]) => matches!(last, 15 | 17 | 19 | 30 | 32 | 33 | 36 | 37 | 54),
        // The TLS feature extension (RFC 7633 §4.1 leaves it to the CA).
        _ => oid.strip_prefix(&ID_PE) == Some(&[24]),
    }
}

fn usual_name(oid: &[u8]) -> String {
    let name = match oid.strip_prefix(&ID_CE) {
        Some([14]) => "subjectKeyIdentifier",
        Some([15]) => "keyUsage",
        Some([17]) => "subjectAltName",
        Some([18]) => "issuerAltName",
        Some([19]) => "basicConstraints",
        Some([30]) => "nameConstraints",
        Some([31]) => "cRLDistributionPoints",
        Some([32]) => "certificatePolicies",
        Some([33]) => "policyMappings",
        Some([35]) => "authorityKeyIdentifier",
        Some([36]) => "policyConstraints",
        Some([37]) => "extKeyUsage",
        Some([54]) => "inhibitAnyPolicy",
        _ => match oid.strip_prefix(&ID_PE) {
            Some([1]) => "authorityInfoAccess",
            Some([24]) => "tlsFeature",
            _ if oid == TIMESTAMPS => "signedCertificateTimestampList",
            _ => return der::dotted(oid),
        },
    };
    name.to_owned()
}

/// The inside of a SEQUENCE that must hold something.
fn filled(value: &[u8]) -> Result<Reader<'_>, NotDer> {
    let inside = der::only(value, der::SEQUENCE)?.inside();
    if inside.is_empty() {
        Err(NotDer)
    } else {
        Ok(inside)
    }
}

fn key_usage(value: &[u8]) -> Result<KeyUsage, NotDer> {
    let (unused, octets) = der::only(value, der::BIT_STRING)?
        .value
        .split_first()
        .ok_or(NotDer)?;
    if *unused > 7 {
        return Err(NotDer);
    }
    // Nine bits have a meaning; zeros behind them are no DER, but old CAs wrote them and no client minds.
    let mut kept = octets.iter().copied();
    let bits = u16::from_be_bytes([kept.next().unwrap_or(0), kept.next().unwrap_or(0)]);
    // RFC 5280 §4.2.1.3: at least one bit is set.
    if bits == 0 {
        Err(NotDer)
    } else {
        Ok(KeyUsage(bits))
    }
}

fn basic_constraints(value: &[u8], critical: bool) -> Result<BasicConstraints, NotDer> {
    let mut fields = der::only(value, der::SEQUENCE)?.inside();
    let ca = fields.flag(der::BOOLEAN)?;
    let path_length = fields
        .optional(der::INTEGER)?
        .map(|length| der::number(length.value))
        .transpose()?;
    fields.end()?;
    Ok(BasicConstraints {
        ca,
        path_length,
        critical,
    })
}

fn alt_names(value: &[u8], critical: bool) -> Result<AltNames, NotDer> {
    let mut names = AltNames {
        critical,
        ..AltNames::default()
    };
    let mut list = filled(value)?;
    while !list.is_empty() {
        general_name(&list.any()?, &mut names)?;
    }
    Ok(names)
}

/// One GeneralName, added to `names`.
pub(super) fn general_name(name: &der::Element<'_>, names: &mut AltNames) -> Result<(), NotDer> {
    fn keep<T>(list: &mut Vec<T>, left_out: &mut usize, value: T) {
        if list.len() < NAMES_MAX {
            list.push(value);
        } else {
            *left_out = left_out.saturating_add(1);
        }
    }
    let left_out = &mut names.left_out;
    match name.tag {
        0x81 => keep(&mut names.mail, left_out, ascii(name.value)?),
        0x82 => {
            let dns = ascii(name.value)?;
            // RFC 5280 §4.2.1.6: neither nothing nor a blank is a name.
            if dns.trim().is_empty() {
                return Err(NotDer);
            }
            keep(&mut names.dns, left_out, dns);
        }
        0xa4 => {
            let directory = DistinguishedName::read(name.value)?;
            keep(&mut names.directory, left_out, directory);
        }
        0x86 => keep(&mut names.uri, left_out, ascii(name.value)?),
        0x87 => {
            let ip = match name.value.len() {
                4 => IpAddr::from(<[u8; 4]>::try_from(name.value).map_err(|_| NotDer)?),
                16 => IpAddr::from(<[u8; 16]>::try_from(name.value).map_err(|_| NotDer)?),
                _ => return Err(NotDer),
            };
            keep(&mut names.ip, left_out, ip);
        }
        // otherName, x400Address, ediPartyName, registeredID: of no use to TLS.
        0xa0 | 0xa3 | 0xa5 | 0x88 => keep(&mut names.other, left_out, name.tag),
        _ => return Err(NotDer),
    }
    Ok(())
}

/// An IA5String.
pub(super) fn ascii(octets: &[u8]) -> Result<String, NotDer> {
    if octets.is_ascii() {
        Ok(octets.iter().map(|octet| char::from(*octet)).collect())
    } else {
        Err(NotDer)
    }
}

fn policies(value: &[u8]) -> Result<Vec<String>, NotDer> {
    let mut list = filled(value)?;
    let mut found: Vec<String> = Vec::new();
    while !list.is_empty() {
        let mut information = list.expect(der::SEQUENCE)?.inside();
        let policy = der::dotted(information.oid()?);
        information.optional(der::SEQUENCE)?;
        information.end()?;
        // RFC 5280 §4.2.1.4: no policy twice.
        if found.contains(&policy) || found.len() >= LIST_MAX {
            return Err(NotDer);
        }
        found.push(policy);
    }
    Ok(found)
}

fn mappings(value: &[u8]) -> Result<Vec<(String, String)>, NotDer> {
    let mut list = filled(value)?;
    let mut found = Vec::new();
    while !list.is_empty() {
        let mut pair = list.expect(der::SEQUENCE)?.inside();
        found.push((der::dotted(pair.oid()?), der::dotted(pair.oid()?)));
        pair.end()?;
        if found.len() > LIST_MAX {
            return Err(NotDer);
        }
    }
    Ok(found)
}

fn policy_constraints(value: &[u8]) -> Result<PolicyConstraints, NotDer> {
    let mut fields = filled(value)?;
    let mut skip = |tag: u8| -> Result<Option<u32>, NotDer> {
        fields
            .optional(tag)?
            .map(|field| der::number(field.value))
            .transpose()
    };
    let found = PolicyConstraints {
        require_explicit: skip(der::tagged(0))?,
        inhibit_mapping: skip(der::tagged(1))?,
    };
    fields.end()?;
    Ok(found)
}

fn usages(value: &[u8]) -> Result<Vec<String>, NotDer> {
    let mut list = filled(value)?;
    let mut found = Vec::new();
    while !list.is_empty() {
        found.push(der::dotted(list.oid()?));
        if found.len() > LIST_MAX {
            return Err(NotDer);
        }
    }
    Ok(found)
}

fn authority_key(value: &[u8]) -> Result<Option<Vec<u8>>, NotDer> {
    let mut fields = der::only(value, der::SEQUENCE)?.inside();
    let key = fields.optional(der::tagged(0))?.map(|field| field.value.to_vec());
    let issuer = fields.optional(der::tagged_constructed(1))?;
    let serial = fields.optional(der::tagged(2))?;
    fields.end()?;
    // RFC 5280 §4.2.1.1: both or neither.
    if issuer.is_some() == serial.is_some() {
        Ok(key)
    } else {
        Err(NotDer)
    }
}

/// The addresses in cRLDistributionPoints (RFC 5280 §4.2.1.13).
fn distribution_points(value: &[u8]) -> Result<Vec<String>, NotDer> {
    let mut list = filled(value)?;
    let mut urls = Vec::new();
    while !list.is_empty() {
        let mut point = list.expect(der::SEQUENCE)?.inside();
        if let Some(name) = point.optional(der::tagged_constructed(0))? {
            let mut choice = name.inside();
            if let Some(full) = choice.optional(der::tagged_constructed(0))? {
                let mut names = AltNames::default();
                let mut each = full.inside();
                while !each.is_empty() {
                    general_name(&each.any()?, &mut names)?;
                }
                urls.extend(names.uri);
            }
        }
        if urls.len() > LIST_MAX {
            return Err(NotDer);
        }
    }
    Ok(urls)
}
