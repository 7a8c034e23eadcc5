//! What a CA publishes where its certificates say that the issuer's is to be had (RFC 5280 §4.2.2.1), and what of it a
//! chain lacks.

use super::{
    Certificate, SignatureFault,
    der::{self, NotDer},
    key,
};

/// Octets of a file that are read: the largest in use, bundles of a whole PKI, have some tens of thousands.
pub const FILE_OCTETS_MAX: usize = 64 * 1024;
/// Certificates of a file that are read.
pub const FILE_CERTIFICATES_MAX: usize = 32;
/// Issuers that are looked for one above the other.
pub const HOPS_MAX: usize = 3;

/// id-signedData (RFC 5652 §5.1).
const SIGNED_DATA: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];

/// The certificates in a file: one alone, or those of a CMS message without signers ("certs-only", RFC 5652). Empty for
/// anything else.
pub fn certificates(file: &[u8]) -> Vec<Certificate> {
    if file.len() > FILE_OCTETS_MAX {
        return Vec::new();
    }
    if let Ok(certificate) = Certificate::read(file) {
        return vec![certificate];
    }
    let ders = bundle(file).unwrap_or_default();
    ders.into_iter()
        .filter_map(|der| Certificate::read(der).ok())
        .collect()
}

/// The certificates of a CMS message, each as it stands there.
fn bundle(file: &[u8]) -> Result<Vec<&[u8]>, NotDer> {
    let mut outer = der::only(file, der::SEQUENCE)?.inside();
    if outer.oid()? != SIGNED_DATA {
        return Err(NotDer);
    }
    let content = outer.expect(der::tagged_constructed(0))?;
    outer.end()?;
    let mut data = der::only(content.value, der::SEQUENCE)?.inside();
    data.integer()?;
    data.expect(der::SET)?;
    data.expect(der::SEQUENCE)?;
    let mut ders = Vec::new();
    if let Some(set) = data.optional(der::tagged_constructed(0))? {
        let mut list = set.inside();
        while !list.is_empty() && ders.len() < FILE_CERTIFICATES_MAX {
            ders.push(list.any()?.whole);
        }
    }
    data.optional(der::tagged_constructed(1))?;
    data.expect(der::SET)?;
    data.end()?;
    Ok(ders)
}

/// Who signed `certificate`, in a file that was found where it points to. A signature that clients do not verify counts:
/// this is to tell what is missing, not to trust it.
pub fn issuer_in(file: &[u8], certificate: &Certificate) -> Option<Certificate> {
    certificates(file).into_iter().find(|issuer| {
        let verified = key::verify(
            &issuer.key,
            &certificate.signature_algorithm,
            &certificate.signed,
            &certificate.signature,
        );
        issuer.subject == certificate.issuer && verified != Err(SignatureFault::Wrong)
    })
}

/// The certificate of `chain` whose issuer is missing: neither sent nor, as `is_root` says of its issuer, in the store.
/// None where the names lead to a root, or to a certificate that is its own issuer. Signatures are not looked at.
pub fn orphan(chain: &[Certificate], is_root: impl Fn(&Certificate) -> bool) -> Option<&Certificate> {
    let mut at = chain.first()?;
    let mut seen = vec![at.fingerprint];
    loop {
        if at.is_self_issued() || is_root(at) {
            return None;
        }
        let above = chain
            .iter()
            .find(|issuer| issuer.subject == at.issuer && !seen.contains(&issuer.fingerprint));
        match above {
            Some(issuer) => {
                seen.push(issuer.fingerprint);
                at = issuer;
            }
            // In a circle nobody is missing.
            None if chain.iter().any(|issuer| issuer.subject == at.issuer) => return None,
            None => return Some(at),
        }
    }
}
