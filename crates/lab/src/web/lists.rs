//! Lists of revoked certificates: one that has the site's certificate, one that nobody has renewed.

use rcgen::{
    CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, CrlIssuingDistributionPoint,
    CrlScope, Issuer, KeyIdMethod, KeyPair, RevocationReason, RevokedCertParams, SerialNumber,
};

use super::authority::{Certificate, Refused, day};

/// The path at which a host without TLS has the list that its certificate points to.
pub(crate) const LIST: &str = "/servers.crl";

/// The serial number of what is to be revoked, so that a list can name it.
const REVOKED: u64 = 0x5e70_ff5e_70ff;

/// True for certificates that point to a list at their own host.
pub(crate) fn has_list(fault: Certificate) -> bool {
    matches!(fault, Certificate::Revoked | Certificate::StaleList)
}

/// Has a certificate for `host` point to its list (RFC 5280 §4.2.1.13).
pub(super) fn point(parameters: &mut CertificateParams, fault: Certificate, host: &str) {
    if has_list(fault) {
        parameters.crl_distribution_points = vec![at(host)];
    }
    if fault == Certificate::Revoked {
        parameters.serial_number = Some(SerialNumber::from(REVOKED));
    }
}

fn at(host: &str) -> CrlDistributionPoint {
    CrlDistributionPoint {
        uris: vec![format!("http://{host}{LIST}")],
    }
}

/// The list of `issuer` for the site `host`, in DER. It says of itself that it is for servers, and to be had there.
pub(super) fn list(
    issuer: &Issuer<'static, KeyPair>,
    host: &str,
    fault: Certificate,
    today: jiff::civil::Date,
) -> Result<Vec<u8>, Refused> {
    let date = |days: i64| {
        let (year, month, day) = day(today, days);
        rcgen::date_time_ymd(year, month, day)
    };
    let revoked = RevokedCertParams {
        serial_number: SerialNumber::from(REVOKED),
        revocation_time: date(-3),
        reason_code: Some(RevocationReason::KeyCompromise),
        invalidity_date: None,
    };
    let (days, revoked_certs) = match fault {
        Certificate::Revoked => ((-1, 6), vec![revoked]),
        _ => ((-12, -5), Vec::new()),
    };
    let parameters = CertificateRevocationListParams {
        this_update: date(days.0),
        next_update: date(days.1),
        crl_number: SerialNumber::from(1),
        issuing_distribution_point: Some(CrlIssuingDistributionPoint {
            distribution_point: at(host),
            scope: Some(CrlScope::UserCertsOnly),
        }),
        revoked_certs,
        key_identifier_method: KeyIdMethod::Sha256,
    };
    Ok(parameters.signed_by(issuer)?.der().to_vec())
}
