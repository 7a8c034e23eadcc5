//! The lab's certificate authority: a root that is to be trusted, an intermediate that signs, and certificates good and bad.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, ExtendedKeyUsagePurpose,
    GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints, PublicKeyData,
};
use rustls::{
    crypto::aws_lc_rs::sign::any_supported_type,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
    sign::CertifiedKey,
};

use super::{lists, rsa::RsaKey};

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Certificate {
    /// Nothing.
    #[default]
    Good,
    /// It ended the day before yesterday.
    Expired,
    /// It begins the day after tomorrow.
    NotYet,
    /// It ends in three days.
    EndsSoon,
    /// It is for another name.
    OtherName,
    /// The name stands in the subject alone.
    SubjectOnly,
    /// It is for all names below, and not for this one.
    WildcardOnly,
    /// It is signed by its own key.
    SelfSigned,
    /// The intermediate is not sent along.
    NoIntermediate,
    /// It leads to a root that nobody knows.
    Untrusted,
    /// It is for clients only.
    ForClients,
    /// Its issuer may vouch only for other names.
    Constrained,
    /// It has a critical extension that nobody knows.
    Critical,
    /// It was signed with the key of a server.
    BelowServer,
    /// The intermediate has expired.
    ExpiredIntermediate,
    /// It is sent after its issuer's.
    OutOfOrder,
    /// Its key is RSA of 2048 bits.
    Rsa2048,
    /// Its issuer's key is RSA of 2048 bits.
    RsaIssuer,
    /// It names a responder for OCSP.
    Responder,
    /// It promises a stapled OCSP response, which is not sent.
    MustStaple,
    /// It has a hundred thousand names, and so some megabytes.
    ManyNames,
    /// Its key is not the one that the others have.
    OtherKey,
    /// Its issuer's list says that it is revoked.
    Revoked,
    /// Its issuer's list is out of date.
    StaleList,
}

/// A certificate or key that a TLSA record is to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The site's own, with this fault.
    Leaf(Certificate),
    /// The intermediate.
    Intermediate,
    /// The root.
    Root,
    /// The root that nobody knows.
    Stranger,
}

struct Authorised {
    issuer: Issuer<'static, KeyPair>,
    der: CertificateDer<'static>,
}

/// The authority.
pub struct Authority {
    root_pem: String,
    intermediate: Authorised,
    /// One that may vouch only for `elsewhere.test`.
    constrained: Authorised,
    /// One that is no authority.
    server: Authorised,
    expired: Authorised,
    /// One with an RSA key.
    rsa: Authorised,
    stranger: Authorised,
    /// The key of all leaves: making one for each of many thousand names takes its time and shows nothing.
    key: KeyPair,
    /// The RSA key of those that are to have one.
    rsa_key: KeyPair,
    /// That of [`Certificate::OtherKey`].
    other_key: KeyPair,
    root: Authorised,
    /// Certificates that TLSA records name.
    kept: Mutex<Kept>,
    today: jiff::civil::Date,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

/// Certificates that are given out again, by their names and what is wrong with them.
type Kept = HashMap<(Vec<String>, Certificate), Arc<CertifiedKey>>;

/// Reasons not to make a certificate.
pub(super) type Refused = rcgen::Error;

impl Authority {
    /// A new authority.
    ///
    /// # Errors
    /// The library refuses, in words.
    pub fn new() -> Result<Self, String> {
        let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        Self::made(today).map_err(|error| format!("the lab's certificates could not be made: {error}"))
    }

    fn made(today: jiff::civil::Date) -> Result<Self, Refused> {
        let root = root("Root of the lab", today)?;
        let good = (-400, 1500);
        let ca = |common: &str, days, change: fn(&mut CertificateParams)| {
            let mut parameters = authority_parameters(common, today, days, 0)?;
            change(&mut parameters);
            below(&root.0, parameters)
        };
        Ok(Authority {
            intermediate: ca("Intermediate of the lab", good, |_| ())?,
            constrained: ca("Intermediate for other names", good, |parameters| {
                parameters.name_constraints = Some(NameConstraints {
                    permitted_subtrees: vec![GeneralSubtree::DnsName("elsewhere.test".to_owned())],
                    excluded_subtrees: Vec::new(),
                });
            })?,
            server: ca("server.test", good, |parameters| {
                parameters.is_ca = IsCa::ExplicitNoCa;
                parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
            })?,
            expired: ca("Intermediate of yesteryear", (-400, -30), |_| ())?,
            rsa: {
                let parameters = authority_parameters("Intermediate with RSA", today, good, 0)?;
                below_with(&root.0, parameters, rsa_2048()?)?
            },
            stranger: root_as_issuer(self::root("Root of nobody", today)?),
            root_pem: root.1.clone(),
            key: KeyPair::generate()?,
            rsa_key: rsa_2048()?,
            other_key: KeyPair::generate()?,
            root: root_as_issuer(root),
            kept: Mutex::default(),
            today,
        })
    }

    /// The root in PEM, for those who are to trust it.
    pub fn root(&self) -> &str {
        &self.root_pem
    }

    /// A certificate for these names, the first of which is the site's, with its key, as a server sends it.
    ///
    /// # Errors
    /// The library refuses, in words.
    pub fn issue(&self, names: &[String], fault: Certificate) -> Result<Arc<CertifiedKey>, String> {
        if let Some(kept) = self.kept().get(&(names.to_vec(), fault)) {
            return Ok(kept.clone());
        }
        let failed =
            |what: &dyn std::fmt::Display| format!("the certificate of {names:?} could not be made: {what}");
        let chain = self.chain(names, fault).map_err(|error| failed(&error))?;
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.leaf_key(fault).serialize_der()));
        let key = any_supported_type(&key).map_err(|error| failed(&error))?;
        Ok(Arc::new(CertifiedKey::new(chain, key)))
    }

    /// A good certificate for an RSA key that nobody can use, with its chain, in DER.
    ///
    /// # Errors
    /// The library refuses, in words.
    pub(crate) fn issue_for_rsa(&self, names: &[String]) -> Result<Vec<Vec<u8>>, String> {
        let first = names.first().map_or("", String::as_str);
        let made = || {
            let mut parameters = parameters(names, first, self.today, (-5, 35))?;
            parameters.key_usages = vec![
                KeyUsagePurpose::DigitalSignature,
                KeyUsagePurpose::KeyEncipherment,
            ];
            parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
            parameters.is_ca = IsCa::ExplicitNoCa;
            parameters.use_authority_key_identifier_extension = true;
            parameters.signed_by(&RsaKey::new(), &self.intermediate.issuer)
        };
        let leaf = made().map_err(|error: Refused| {
            format!("the certificate of {names:?} for an RSA key could not be made: {error}")
        })?;
        Ok(vec![leaf.der().to_vec(), self.intermediate.der.to_vec()])
    }

    fn leaf_key(&self, fault: Certificate) -> &KeyPair {
        match fault {
            Certificate::Rsa2048 => &self.rsa_key,
            Certificate::OtherKey => &self.other_key,
            _ => &self.key,
        }
    }

    /// An authority's certificate, or (`key`) the SubjectPublicKeyInfo of an authority or a site.
    pub(crate) fn named(&self, named: Named, key: bool) -> Vec<u8> {
        let of = |authority: &Authorised| match key {
            true => authority.issuer.key().subject_public_key_info(),
            false => authority.der.to_vec(),
        };
        match named {
            Named::Leaf(fault) => self.leaf_key(fault).subject_public_key_info(),
            Named::Intermediate => of(&self.intermediate),
            Named::Root => of(&self.root),
            Named::Stranger => of(&self.stranger),
        }
    }

    /// The same as [`Authority::issue`], and whoever asks again gets the same.
    ///
    /// # Errors
    /// The library refuses, in words.
    pub(crate) fn keep(&self, names: &[String], fault: Certificate) -> Result<Arc<CertifiedKey>, String> {
        let certificate = self.issue(names, fault)?;
        let key = (names.to_vec(), fault);
        self.kept().entry(key).or_insert_with(|| certificate.clone());
        Ok(certificate)
    }

    /// The list of revoked certificates to which the certificate of `host` with this fault points, DER.
    ///
    /// # Errors
    /// The library refuses, in words.
    pub(crate) fn list(&self, host: &str, fault: Certificate) -> Result<Vec<u8>, String> {
        lists::list(&self.intermediate.issuer, host, fault, self.today)
            .map_err(|error| format!("the list of revoked certificates of {host} could not be made: {error}"))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn chain(&self, wanted: &[String], fault: Certificate) -> Result<Vec<CertificateDer<'static>>, Refused> {
        let first = wanted.first().map_or("", String::as_str);
        let names: Vec<String> = match fault {
            Certificate::OtherName => vec!["elsewhere.test".to_owned()],
            Certificate::SubjectOnly => Vec::new(),
            Certificate::WildcardOnly => vec![format!("*.{first}")],
            Certificate::ManyNames => {
                let more = (0..100_000).map(|number| format!("n{number}.{first}"));
                wanted.iter().cloned().chain(more).collect()
            }
            _ => wanted.to_vec(),
        };
        let days = match fault {
            Certificate::Expired => (-30, -2),
            Certificate::NotYet => (2, 32),
            Certificate::EndsSoon => (-37, 3),
            _ => (-5, 35),
        };
        let subject = if fault == Certificate::OtherName {
            "elsewhere.test"
        } else {
            first
        };
        let mut parameters = parameters(&names, subject, self.today, days)?;
        parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        parameters.extended_key_usages = vec![match fault {
            Certificate::ForClients => ExtendedKeyUsagePurpose::ClientAuth,
            _ => ExtendedKeyUsagePurpose::ServerAuth,
        }];
        parameters.is_ca = IsCa::ExplicitNoCa;
        parameters.use_authority_key_identifier_extension = true;
        parameters.custom_extensions.extend(extension(fault, first));
        lists::point(&mut parameters, fault, first);
        let issuer = match fault {
            Certificate::SelfSigned => return Ok(vec![parameters.self_signed(&self.key)?.der().clone()]),
            Certificate::Untrusted => &self.stranger,
            Certificate::Constrained => &self.constrained,
            Certificate::BelowServer => &self.server,
            Certificate::ExpiredIntermediate => &self.expired,
            Certificate::RsaIssuer => &self.rsa,
            _ => &self.intermediate,
        };
        let key = self.leaf_key(fault);
        let leaf = parameters.signed_by(key, &issuer.issuer)?.der().clone();
        Ok(match fault {
            Certificate::NoIntermediate => vec![leaf],
            Certificate::OutOfOrder => {
                vec![leaf, self.stranger.der.clone(), issuer.der.clone()]
            }
            _ => vec![leaf, issuer.der.clone()],
        })
    }
}

/// The extension that makes the difference.
fn extension(fault: Certificate, host: &str) -> Option<CustomExtension> {
    const PKIX: [u64; 7] = [1, 3, 6, 1, 5, 5, 7];
    let of_pkix = |last: [u64; 2], value: Vec<u8>| {
        let oid = [PKIX.as_slice(), &last].concat();
        CustomExtension::from_oid_content(&oid, value)
    };
    Some(match fault {
        Certificate::Critical => {
            // Below the arc for examples (ITU-T X.660 with RFC 7568's like).
            let mut extension = CustomExtension::from_oid_content(&[2, 999, 1], vec![5, 0]);
            extension.set_criticality(true);
            extension
        }
        Certificate::NoIntermediate => of_pkix([1, 1], points_to_issuer(host)),
        Certificate::Responder => of_pkix([1, 1], RESPONDER.to_vec()),
        // The feature status_request (RFC 7633 §4.1).
        Certificate::MustStaple => of_pkix([1, 24], vec![0x30, 3, 2, 1, 5]),
        _ => return None,
    })
}

/// The path at which a host without TLS has the intermediate, where the server with TLS leaves it out.
pub(crate) const ISSUER: &str = "/issuer.cer";

/// authorityInfoAccess: the issuer's certificate at the host's own [`ISSUER`] (RFC 5280 §4.2.2.1).
fn points_to_issuer(host: &str) -> Vec<u8> {
    let url = format!("http://{host}{ISSUER}");
    // Names of the lab are short, so that each length fits into its octet.
    let length = |more: usize| u8::try_from(url.len() + more).unwrap_or(0);
    let method = [6, 8, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    let head = [0x30, length(14), 0x30, length(12)];
    [&head[..], &method, &[0x86, length(0)], url.as_bytes()].concat()
}

/// authorityInfoAccess: OCSP at `http://ocsp.test/` (RFC 5280 §4.2.2.1).
const RESPONDER: &[u8] = b"\x30\x1f\x30\x1d\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x01\x86\x11http://ocsp.test/";

fn rsa_2048() -> Result<KeyPair, Refused> {
    KeyPair::generate_rsa_for(&rcgen::PKCS_RSA_SHA256, rcgen::RsaKeySize::_2048)
}

type Root = (Issuer<'static, KeyPair>, String, CertificateDer<'static>);

fn root(common: &str, today: jiff::civil::Date) -> Result<Root, Refused> {
    let parameters = authority_parameters(common, today, (-800, 3000), 1)?;
    let key = KeyPair::generate()?;
    let certificate = parameters.self_signed(&key)?;
    let (pem, der) = (certificate.pem(), certificate.der().clone());
    Ok((Issuer::new(parameters, key), pem, der))
}

fn root_as_issuer(root: Root) -> Authorised {
    Authorised {
        issuer: root.0,
        der: root.2,
    }
}

fn below(root: &Issuer<'static, KeyPair>, parameters: CertificateParams) -> Result<Authorised, Refused> {
    below_with(root, parameters, KeyPair::generate()?)
}

fn below_with(
    root: &Issuer<'static, KeyPair>,
    parameters: CertificateParams,
    key: KeyPair,
) -> Result<Authorised, Refused> {
    let der = parameters.signed_by(&key, root)?.der().clone();
    Ok(Authorised {
        issuer: Issuer::new(parameters, key),
        der,
    })
}

fn authority_parameters(
    common: &str,
    today: jiff::civil::Date,
    days: (i64, i64),
    path_length: u8,
) -> Result<CertificateParams, Refused> {
    let mut parameters = parameters(&[], common, today, days)?;
    parameters.is_ca = IsCa::Ca(BasicConstraints::Constrained(path_length));
    parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    parameters.use_authority_key_identifier_extension = true;
    Ok(parameters)
}

/// Parameters for a certificate that is valid from and until so many days from today.
fn parameters(
    names: &[String],
    subject: &str,
    today: jiff::civil::Date,
    days: (i64, i64),
) -> Result<CertificateParams, Refused> {
    let mut parameters = CertificateParams::new(names)?;
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, subject);
    let date = |days: i64| {
        let (year, month, day) = day(today, days);
        rcgen::date_time_ymd(year, month, day)
    };
    (parameters.not_before, parameters.not_after) = (date(days.0), date(days.1));
    Ok(parameters)
}

/// Year, month and day of the day so many days from today.
pub(super) fn day(today: jiff::civil::Date, days: i64) -> (i32, u8, u8) {
    let date = today.saturating_add(jiff::Span::new().days(days));
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    (date.year().into(), month, day)
}
