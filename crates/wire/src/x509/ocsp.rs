//! A stapled OCSP response (RFC 6960): what it says about a certificate, and whether it may be believed.

use facts::Timestamp;

use super::{
    CHAIN_OCTETS_MAX, Certificate, Digest, SignatureAlgorithm,
    der::{self, NotDer, Reader},
    dn::DistinguishedName,
    hashed::hash,
    key,
};

/// A response may be newer than our clock by this much, because clocks differ.
pub(super) const SKEW_S: i64 = 300;
/// How long an answer without an end is taken as fresh: the longest validity that CAs may give (CA/B BR §4.9.10).
pub(super) const FRESH_S: i64 = 10 * 86_400;
/// Answers and certificates in one response that are read; more are refused.
const ANSWERS_MAX: usize = 100;
/// id-kp-OCSPSigning.
const OCSP_SIGNING: &str = "1.3.6.1.5.5.7.3.9";
/// 1.3.6.1.4.1.11129.2.4.5, signed certificate timestamps in an OCSP response.
const TIMESTAMPS: [u8; 10] = [0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 5];

/// What the response says about the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Staple {
    /// It is not revoked.
    Good {
        /// Known to be right at this time.
        this_update: Timestamp,
        /// Newer word will be there at this time.
        next_update: Option<Timestamp>,
    },
    /// It is revoked.
    Revoked {
        /// Since when.
        at: Timestamp,
        /// Why, as RFC 5280 §5.3.1 names it; none when that is not said.
        reason: Option<&'static str>,
    },
    /// The responder does not know the certificate.
    Unknown,
    /// The answer is out of date.
    Stale {
        /// Known to be right at this time.
        this_update: Timestamp,
        /// Newer word should have been there at this time.
        next_update: Option<Timestamp>,
    },
    /// The response carries no answer but this status (RFC 6960 §4.2.1).
    NoAnswer(&'static str),
    /// It speaks of other certificates.
    OtherCertificate,
    /// It is not signed by the issuer or by a responder of the issuer.
    NotVerified,
    /// It cannot be read.
    Malformed,
}

/// What the response in `staple` says about `leaf`, which `issuer` signed, at the time `at`.
pub fn judge(staple: &[u8], leaf: &Certificate, issuer: &Certificate, at: Timestamp) -> Staple {
    match read(staple) {
        Err(NotDer) => Staple::Malformed,
        Ok(Response::Status(status)) => Staple::NoAnswer(status),
        Ok(Response::Basic(basic)) => basic.judge(leaf, issuer, at),
    }
}

/// The list of signed certificate timestamps (RFC 6962 §3.3) that the answer about `leaf` in `staple` carries, without its
/// OCTET STRING; none where there is none. Whether the response may be believed does not matter: the logs sign for
/// themselves.
pub fn timestamps(staple: &[u8], leaf: &Certificate, issuer: &Certificate) -> Option<Vec<u8>> {
    match read(staple) {
        Ok(Response::Basic(basic)) => {
            let answer = basic.answers.into_iter().find(|a| a.is_about(leaf, issuer))?;
            answer.timestamps
        }
        _ => None,
    }
}

enum Response {
    Status(&'static str),
    Basic(Box<Basic>),
}

/// BasicOCSPResponse.
struct Basic {
    signed: Vec<u8>,
    algorithm: SignatureAlgorithm,
    signature: Vec<u8>,
    certificates: Vec<Vec<u8>>,
    responder: Responder,
    answers: Vec<Answer>,
}

enum Responder {
    Name(DistinguishedName),
    Key(Vec<u8>),
}

/// SingleResponse.
struct Answer {
    digest: Option<Digest>,
    issuer_name: Vec<u8>,
    issuer_key: Vec<u8>,
    serial: Vec<u8>,
    status: Status,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    timestamps: Option<Vec<u8>>,
}

enum Status {
    Good,
    Revoked { at: Timestamp, reason: Option<u32> },
    Unknown,
}

fn read(staple: &[u8]) -> Result<Response, NotDer> {
    if staple.len() > CHAIN_OCTETS_MAX {
        return Err(NotDer);
    }
    let mut response = der::only(staple, der::SEQUENCE)?.inside();
    let status = response.expect(der::ENUMERATED)?.value;
    let bytes = response.optional(der::tagged_constructed(0))?;
    response.end()?;
    let word = match status {
        [0] => "successful",
        [1] => "malformed-request",
        [2] => "internal-error",
        [3] => "try-later",
        [5] => "signature-required",
        [6] => "unauthorized",
        _ => return Err(NotDer),
    };
    let Some(bytes) = bytes.filter(|_| word == "successful") else {
        return Ok(Response::Status(word));
    };
    let mut bytes = der::only(bytes.value, der::SEQUENCE)?.inside();
    // id-pkix-ocsp-basic
    if bytes.oid()? != [0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1] {
        return Err(NotDer);
    }
    let basic = bytes.expect(der::OCTET_STRING)?.value;
    bytes.end()?;
    Basic::read(basic).map(|basic| Response::Basic(Box::new(basic)))
}

impl Basic {
    fn read(octets: &[u8]) -> Result<Self, NotDer> {
        let mut outer = der::only(octets, der::SEQUENCE)?.inside();
        let signed = outer.expect(der::SEQUENCE)?;
        let (algorithm, sound) = SignatureAlgorithm::read(outer.expect(der::SEQUENCE)?.whole)?;
        if !sound {
            return Err(NotDer);
        }
        let signature = outer.octets_in_bits()?.to_vec();
        let mut certificates = Vec::new();
        if let Some(field) = outer.optional(der::tagged_constructed(0))? {
            let mut list = der::only(field.value, der::SEQUENCE)?.inside();
            while !list.is_empty() && certificates.len() < ANSWERS_MAX {
                certificates.push(list.expect(der::SEQUENCE)?.whole.to_vec());
            }
        }
        outer.end()?;
        let mut data = signed.inside();
        data.optional(der::tagged_constructed(0))?;
        let responder = responder(&mut data)?;
        der::time(&data.expect(der::GENERALIZED_TIME)?)?;
        let mut list = data.expect(der::SEQUENCE)?.inside();
        data.optional(der::tagged_constructed(1))?;
        data.end()?;
        let mut answers = Vec::new();
        while !list.is_empty() {
            answers.push(Answer::read(list.expect(der::SEQUENCE)?.inside())?);
            if answers.len() > ANSWERS_MAX {
                return Err(NotDer);
            }
        }
        let signed = signed.whole.to_vec();
        Ok(Basic {
            signed,
            algorithm,
            signature,
            certificates,
            responder,
            answers,
        })
    }

    fn judge(&self, leaf: &Certificate, issuer: &Certificate, at: Timestamp) -> Staple {
        let Some(answer) = self.answers.iter().find(|answer| answer.is_about(leaf, issuer)) else {
            return Staple::OtherCertificate;
        };
        if !self.is_signed(issuer, at) {
            return Staple::NotVerified;
        }
        let (this_update, next_update) = (answer.this_update, answer.next_update);
        let now = at.as_second();
        let end = next_update.map_or(
            this_update.as_second().saturating_add(FRESH_S),
            Timestamp::as_second,
        );
        let stale = this_update.as_second() > now.saturating_add(SKEW_S) || end < now;
        match answer.status {
            // What is revoked stays so, however old the word of it; only a hold (6) may be lifted.
            Status::Revoked { at, reason } if !stale || reason != Some(6) => Staple::Revoked {
                at,
                reason: reason.and_then(reason_word),
            },
            _ if stale => Staple::Stale {
                this_update,
                next_update,
            },
            Status::Unknown => Staple::Unknown,
            _ => Staple::Good {
                this_update,
                next_update,
            },
        }
    }

    /// Signed by the issuer itself, or by a responder for which the issuer vouches (RFC 6960 §4.2.2.2).
    fn is_signed(&self, issuer: &Certificate, at: Timestamp) -> bool {
        let holds = |by: &Certificate| {
            self.responder.is(by)
                && key::verify(&by.key, &self.algorithm, &self.signed, &self.signature).is_ok()
        };
        if holds(issuer) {
            return true;
        }
        // One certificate is what a response needs; each costs two signatures.
        self.certificates.iter().take(4).any(|der| {
            Certificate::read(der).is_ok_and(|responder| {
                let usages = responder.extensions.extended_key_usage.as_ref();
                responder.flaws.is_empty()
                    && responder.extensions.unknown_critical.is_empty()
                    && responder.issuer == issuer.subject
                    && responder.not_before <= at
                    && responder.not_after >= at
                    && usages.is_some_and(|usages| usages.iter().any(|usage| usage == OCSP_SIGNING))
                    && responder
                        .extensions
                        .key_usage
                        .is_none_or(|usage| usage.digital_signature())
                    && holds(&responder)
                    && key::verify(
                        &issuer.key,
                        &responder.signature_algorithm,
                        &responder.signed,
                        &responder.signature,
                    )
                    .is_ok()
            })
        })
    }
}

fn responder(data: &mut Reader<'_>) -> Result<Responder, NotDer> {
    if let Some(name) = data.optional(der::tagged_constructed(1))? {
        return DistinguishedName::read(name.value).map(Responder::Name);
    }
    let key = data.expect(der::tagged_constructed(2))?;
    Ok(Responder::Key(
        der::only(key.value, der::OCTET_STRING)?.value.to_vec(),
    ))
}

impl Responder {
    fn is(&self, certificate: &Certificate) -> bool {
        match self {
            Responder::Name(name) => *name == certificate.subject,
            // RFC 6960 §4.2.1: always SHA-1 of the key.
            Responder::Key(named) => hash(Digest::Sha1, &certificate.key.public).as_ref() == Some(named),
        }
    }
}

impl Answer {
    fn read(mut fields: Reader<'_>) -> Result<Self, NotDer> {
        let mut id = fields.expect(der::SEQUENCE)?.inside();
        let digest = key::digest_identifier(id.expect(der::SEQUENCE)?.whole)?;
        let issuer_name = id.expect(der::OCTET_STRING)?.value.to_vec();
        let issuer_key = id.expect(der::OCTET_STRING)?.value.to_vec();
        let serial = id.integer()?.to_vec();
        id.end()?;
        let status = fields.any()?;
        let status = match status.tag {
            0x80 if status.value.is_empty() => Status::Good,
            0x82 if status.value.is_empty() => Status::Unknown,
            0xa1 => revoked(status.inside())?,
            _ => return Err(NotDer),
        };
        let this_update = der::time(&fields.expect(der::GENERALIZED_TIME)?)?.at;
        let next_update = match fields.optional(der::tagged_constructed(0))? {
            Some(field) => Some(der::time(&der::only(field.value, der::GENERALIZED_TIME)?)?.at),
            None => None,
        };
        let extensions = fields.optional(der::tagged_constructed(1))?;
        fields.end()?;
        let timestamps = extensions.and_then(|list| timestamps_in(list.value).ok().flatten());
        Ok(Answer {
            digest,
            issuer_name,
            issuer_key,
            serial,
            status,
            this_update,
            next_update,
            timestamps,
        })
    }

    fn is_about(&self, leaf: &Certificate, issuer: &Certificate) -> bool {
        let Some(with) = self.digest else { return false };
        // SHA-1 names the issuer in nearly all responses, which is no signature.
        self.serial == leaf.serial
            && hash(with, leaf.issuer.der()).as_ref() == Some(&self.issuer_name)
            && hash(with, &issuer.key.public).as_ref() == Some(&self.issuer_key)
    }
}

/// The extension 1.3.6.1.4.1.11129.2.4.5 among the extensions of an answer (RFC 6962 §3.3). A list that cannot be read is
/// no reason to refuse the answer: clients pass over extensions that they do not know.
fn timestamps_in(extensions: &[u8]) -> Result<Option<Vec<u8>>, NotDer> {
    let mut list = der::only(extensions, der::SEQUENCE)?.inside();
    while !list.is_empty() {
        let mut extension = list.expect(der::SEQUENCE)?.inside();
        let oid = extension.oid()?;
        extension.flag(der::BOOLEAN)?;
        let value = extension.expect(der::OCTET_STRING)?.value;
        if oid == TIMESTAMPS {
            return Ok(Some(der::only(value, der::OCTET_STRING)?.value.to_vec()));
        }
    }
    Ok(None)
}

fn revoked(mut fields: Reader<'_>) -> Result<Status, NotDer> {
    let at = der::time(&fields.expect(der::GENERALIZED_TIME)?)?.at;
    let reason = match fields.optional(der::tagged_constructed(0))? {
        Some(field) => Some(der::number(der::only(field.value, der::ENUMERATED)?.value)?),
        None => None,
    };
    fields.end()?;
    Ok(Status::Revoked { at, reason })
}

/// The word for a reasonCode (RFC 5280 §5.3.1); none for those that say nothing of a revocation.
pub(super) fn reason_word(reason: u32) -> Option<&'static str> {
    Some(match reason {
        0 => "unspecified",
        1 => "key-compromise",
        2 => "ca-compromise",
        3 => "affiliation-changed",
        4 => "superseded",
        5 => "cessation-of-operation",
        6 => "certificate-hold",
        9 => "privilege-withdrawn",
        10 => "aa-compromise",
        _ => return None,
    })
}
