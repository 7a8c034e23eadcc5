//! Whom a server's certificate is for, as far as telling two certificates apart goes.

use std::collections::BTreeSet;

use rustls_pki_types::CertificateDer;
use webpki::EndEntityCert;

/// The DNS names in a certificate's subject alternative names, wildcards included, in lower case; `None` when it cannot
/// be read as an end-entity certificate.
pub fn names(der: &[u8]) -> Option<BTreeSet<String>> {
    let der = CertificateDer::from(der);
    let certificate = EndEntityCert::try_from(&der).ok()?;
    Some(
        certificate
            .valid_dns_names()
            .map(str::to_ascii_lowercase)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_certificate_has_no_names() {
        for octets in [&b""[..], b"\x30\x82\xff\xff", b"no certificate", &[0x30; 64]] {
            assert_eq!(names(octets), None);
        }
    }
}
