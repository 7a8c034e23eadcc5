//! TLS and certificates.

use std::collections::BTreeSet;

use wire::{
    dnssec::RsaKey,
    tls::{hello, record},
    tlsa::{Judgement, Presented, Set, Store, Tlsa, judge},
    x509::{
        Certificate, chain,
        crl::{EXCERPT_OCTETS_MAX, RevocationList, excerpt},
        name, ocsp, path, published,
    },
};

use crate::parts;

/// Records of TLS.
pub fn tls_record(octets: &[u8]) {
    let mut rest = octets;
    while let Ok(Some((_, more))) = record::read(rest) {
        assert!(more.len() < rest.len());
        rest = more;
    }
}

/// A server's first answer.
pub fn tls_hello(octets: &[u8]) {
    let _ = hello::answer(octets);
}

/// One certificate.
pub fn certificate(octets: &[u8]) {
    if let Ok(certificate) = Certificate::read(octets) {
        assert_eq!(certificate.der, octets);
        let _ = name::matches(&certificate, "www.example.test");
        let _ = certificate.known_as();
        let _ = certificate.lifetime_s();
    }
}

/// A chain, of which the last is also the root.
pub fn path(octets: &[u8]) {
    let sent = chain(parts(octets));
    let roots: Vec<Certificate> = sent.certificates.last().cloned().into_iter().collect();
    let now = jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default();
    let _ = path::find(&sent.certificates, &roots, &[], now);
}

/// TLSA records, as many as the first part has octets, and the chain behind them, of which the last is also a root.
pub fn tlsa(octets: &[u8]) {
    let parts = parts(octets);
    let Some((count, rest)) = parts.split_first() else {
        return;
    };
    let (records, sent) = rest.split_at(count.len().min(rest.len()));
    let records: Vec<Tlsa> = records.iter().filter_map(|data| Tlsa::read(data).ok()).collect();
    let set = Set::of(&records, &[0, 1, 2, 3]);
    let sorted = set.usable.len() + set.outranked.len() + set.unusable.len() + set.left_out;
    assert_eq!(sorted, records.len());
    let chain = chain(sent.iter().copied());
    let roots: Vec<Certificate> = chain.certificates.last().cloned().into_iter().collect();
    let presented = Presented {
        chain: &chain,
        names: &["www.example.test"],
        store: Some(Store {
            roots: &roots,
            limits: &[],
        }),
        at: jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default(),
    };
    if let Judgement::Matches(found) = judge(&set, &presented) {
        assert!(set.usable.iter().any(|(place, _)| *place == found.record));
    }
}

/// A stapled response about the first of the parts, issued by the second.
pub fn ocsp(octets: &[u8]) {
    let now = jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default();
    if let [staple, leaf, issuer, ..] = parts(octets)[..]
        && let (Ok(leaf), Ok(issuer)) = (Certificate::read(leaf), Certificate::read(issuer))
    {
        let _ = ocsp::judge(staple, &leaf, &issuer, now);
    }
}

/// A list of revoked certificates about the second of the parts, issued by the third; had at each place that it names.
pub fn crl(octets: &[u8]) {
    let _ = RevocationList::read(octets);
    let now = jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default();
    let [list, leaf, issuer, ..] = parts(octets)[..] else {
        return;
    };
    let (leaf, issuer) = match (Certificate::read(leaf), Certificate::read(issuer)) {
        (Ok(leaf), Ok(issuer)) => (leaf, issuer),
        _ => return,
    };
    let serials = BTreeSet::from([leaf.serial.as_slice()]);
    let Ok(kept) = excerpt(list, &serials) else { return };
    assert!(kept.list.len() <= EXCERPT_OCTETS_MAX);
    // What is kept of what is kept is the same.
    let again = excerpt(&kept.list, &serials).expect("a list");
    assert_eq!(again.list, kept.list);
    if let Ok(list) = RevocationList::read(&kept.list) {
        for url in &leaf.extensions.crl_urls {
            let _ = list.judge(&kept.digest, url, &leaf, &issuer, now);
        }
    }
}

/// A file that a certificate points to, and the first certificate in it as one whose issuer is looked for there.
pub fn issuer_file(octets: &[u8]) {
    let found = published::certificates(octets);
    assert!(found.len() <= published::FILE_CERTIFICATES_MAX);
    if let Some(first) = found.first() {
        let _ = published::issuer_in(octets, first);
    }
    let _ = published::orphan(&found, |_| false);
}

/// An RSA key of DNSSEC.
pub fn rsa_key(octets: &[u8]) {
    let _ = RsaKey::parse(octets);
}
