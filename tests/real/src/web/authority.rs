//! A certificate authority of this world: a root that is trusted, an intermediate that signs, and leaves good and bad.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rcgen::{
    BasicConstraints, CertificateParams, CrlDistributionPoint, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose, SerialNumber,
};

use super::lists;
use crate::Outcome;

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// It ended the day before yesterday.
    Expired,
    /// It starts the day after tomorrow.
    NotYet,
    /// It ends in three days.
    NearEnd,
    /// It is for another name.
    OtherName,
    /// The name stands in the subject alone, not among the alternative names.
    SubjectOnly,
    /// It is for every name below the site's, and not for the site's own.
    WildcardOnly,
    /// It is signed by its own key.
    SelfSigned,
    /// The server does not send the intermediate along.
    NoIntermediate,
    /// It is signed by an authority that nobody trusts.
    Untrusted,
    /// It is on its issuer's list of revoked certificates.
    Revoked,
    /// Its issuer's list is out of date.
    StaleList,
    /// The list at the place that it names has it, and says that it is to be had elsewhere.
    OtherList,
}

/// The authority.
pub struct Authority {
    root_pem: String,
    intermediate_pem: String,
    stranger_pem: String,
    issuer: Issuer<'static, KeyPair>,
    stranger: Issuer<'static, KeyPair>,
    today: jiff::civil::Date,
}

fn failed(e: &rcgen::Error) -> String {
    format!("certificate: {e}")
}

impl Authority {
    /// A new authority.
    ///
    /// # Errors
    /// The cryptographic library refuses.
    pub fn new() -> Outcome<Authority> {
        let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        Authority::made(today).map_err(|e| failed(&e))
    }

    fn made(today: jiff::civil::Date) -> Result<Authority, rcgen::Error> {
        let (root, root_pem) = Authority::made_root("Root of this world", today)?;
        let (stranger, stranger_pem) = Authority::made_root("Root of nobody", today)?;
        let key = KeyPair::generate()?;
        let mut parameters = parameters(&[], "Intermediate of this world", today, (-400, 1_500))?;
        parameters.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let intermediate_pem = parameters.signed_by(&key, &root)?.pem();
        Ok(Authority {
            root_pem,
            intermediate_pem,
            stranger_pem,
            issuer: Issuer::new(parameters, key),
            stranger,
            today,
        })
    }

    fn made_root(
        name: &str,
        today: jiff::civil::Date,
    ) -> Result<(Issuer<'static, KeyPair>, String), rcgen::Error> {
        let key = KeyPair::generate()?;
        let mut parameters = parameters(&[], name, today, (-800, 3_000))?;
        parameters.is_ca = IsCa::Ca(BasicConstraints::Constrained(1));
        parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let pem = parameters.self_signed(&key)?.pem();
        Ok((Issuer::new(parameters, key), pem))
    }

    /// The root in PEM, for those who are to trust it.
    pub fn root(&self) -> &str {
        &self.root_pem
    }

    /// The intermediate in PEM.
    pub fn intermediate(&self) -> &str {
        &self.intermediate_pem
    }

    /// The intermediate's key in PEM, for those who are to make its lists of revoked certificates.
    pub fn intermediate_key(&self) -> String {
        self.issuer.key().serialize_pem()
    }

    /// The root that nobody trusts in PEM.
    pub fn stranger(&self) -> &str {
        &self.stranger_pem
    }

    /// Writes chain and key of a leaf for `names`, the first of which is the site's, into `folder`; gives their paths.
    ///
    /// # Errors
    /// The files cannot be written.
    pub fn issue(&self, names: &[String], fault: Fault, folder: &Path) -> Outcome<(PathBuf, PathBuf)> {
        let (chain, key) = self.leaf(names, fault).map_err(|e| failed(&e))?;
        let paths = (
            folder.join(format!("chain-{fault:?}.pem")),
            folder.join(format!("key-{fault:?}.pem")),
        );
        for (path, text) in [(&paths.0, &chain), (&paths.1, &key)] {
            fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
        }
        Ok(paths)
    }

    fn leaf(&self, wanted: &[String], fault: Fault) -> Result<(String, String), rcgen::Error> {
        let names: Vec<String> = match fault {
            Fault::OtherName => vec!["elsewhere.web".to_owned()],
            Fault::SubjectOnly => Vec::new(),
            Fault::WildcardOnly => vec![format!("*.{}", wanted[0])],
            _ => wanted.to_vec(),
        };
        let subject = if fault == Fault::OtherName {
            &names[0]
        } else {
            &wanted[0]
        };
        let days = match fault {
            Fault::Expired => (-30, -2),
            Fault::NotYet => (2, 32),
            Fault::NearEnd => (-37, 3),
            _ => (-5, 35),
        };
        let mut parameters = parameters(&names, subject, self.today, days)?;
        parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        parameters.use_authority_key_identifier_extension = true;
        if lists::has_list(fault) {
            let url = format!("http://{}{}", wanted[0], lists::LIST);
            parameters.crl_distribution_points = vec![CrlDistributionPoint { uris: vec![url] }];
        }
        if matches!(fault, Fault::Revoked | Fault::OtherList) {
            parameters.serial_number = Some(SerialNumber::from(lists::REVOKED));
        }
        let key = KeyPair::generate()?;
        let leaf = match fault {
            Fault::SelfSigned => parameters.self_signed(&key)?,
            Fault::Untrusted => parameters.signed_by(&key, &self.stranger)?,
            _ => parameters.signed_by(&key, &self.issuer)?,
        };
        let alone = matches!(
            fault,
            Fault::SelfSigned | Fault::Untrusted | Fault::NoIntermediate
        );
        let chain = if alone {
            leaf.pem()
        } else {
            leaf.pem() + &self.intermediate_pem
        };
        Ok((chain, key.serialize_pem()))
    }
}

/// Parameters for a certificate valid from and until so many days from today.
fn parameters(
    names: &[String],
    subject: &str,
    today: jiff::civil::Date,
    days: (i64, i64),
) -> Result<CertificateParams, rcgen::Error> {
    let mut parameters = CertificateParams::new(names)?;
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, subject);
    let date = |days: i64| {
        let date = today.saturating_add(jiff::Span::new().days(days));
        let number = |n: i8| u8::try_from(n).expect("months and days are above nought");
        rcgen::date_time_ymd(date.year().into(), number(date.month()), number(date.day()))
    };
    (parameters.not_before, parameters.not_after) = (date(days.0), date(days.1));
    Ok(parameters)
}
