//! Records and files of mail domains.

use wire::{
    dns::{self, Name, Record, Rtype},
    mail::{Told, bimi, dkim, dmarc, domain, mta_sts, report_uri, tls_rpt},
};

use crate::{lossy, parts};

/// DMARC records, and addresses for reports.
pub fn dmarc_record(octets: &[u8]) {
    let text = lossy(octets);
    let _ = dmarc::kind(&text);
    let record = dmarc::Dmarc::read(&text);
    for origin in [dmarc::Origin::Own, dmarc::Origin::Organization] {
        let _ = (record.asks(origin, true), record.asks(origin, false));
    }
    for uri in report_uri::list(&text).into_iter().flatten() {
        assert_eq!(report_uri::read(&uri.text).map(|again| again.host), Ok(uri.host));
    }
}

/// Walks up a tree whose every name may have any text: the first part is the domain, the others are what is published.
pub fn dmarc_walk(octets: &[u8]) {
    let parts = parts(octets);
    let Some((domain, texts)) = parts.split_first() else {
        return;
    };
    let Ok(domain) = dns::name(&lossy(domain)) else {
        return;
    };
    let told = |name: &Name, _: Rtype| {
        let place = name
            .as_slice()
            .iter()
            .map(|octet| usize::from(*octet))
            .sum::<usize>();
        match texts.get(place % texts.len().max(1)) {
            None => Told::NoSuchName,
            Some([]) => Told::Unanswered,
            Some(text) => Told::Records(vec![txt(name, text)]),
        }
    };
    let found = dmarc::discover(&domain, &told);
    assert!(found.missing.is_empty() && found.steps.len() <= dmarc::STEPS_MAX);
    if let dmarc::Organization::Is(organization) = dmarc::organization(&domain, &told) {
        assert!(domain.ends_with(&organization));
    }
    let _ = dmarc::consent(&domain, "reports.example.net", &told);
    let _ = dkim::existence(&domain, "nobody", &told);
    let _ = (
        domain::takes_no_mail(&domain, &told),
        domain::sends_nothing(&domain, &told),
    );
}

fn txt(owner: &Name, text: &[u8]) -> Record {
    let mut data = Vec::new();
    for string in text.chunks(255) {
        data.push(string.len().min(255) as u8);
        data.extend_from_slice(string);
    }
    Record {
        owner: owner.clone(),
        rtype: Rtype::TXT,
        ttl: 1,
        data: data.into(),
    }
}

/// DKIM key records.
pub fn dkim_key(octets: &[u8]) {
    let _ = dkim::read(&lossy(octets));
}

/// MTA-STS, TLS-RPT and BIMI records.
pub fn mail_records(octets: &[u8]) {
    let text = lossy(octets);
    let _ = (mta_sts::is_record(&text), mta_sts::read(&text));
    let _ = (tls_rpt::is_record(&text), tls_rpt::read(&text));
    let _ = (bimi::is_record(&text), bimi::read(&text));
}

/// MTA-STS policies.
pub fn mta_sts_policy(octets: &[u8]) {
    if let Ok(policy) = mta_sts::Policy::read(&lossy(octets)) {
        for pattern in &policy.mx {
            let host = pattern.text.replace("*.", "a.");
            assert!(pattern.covers(&host), "{host}");
        }
    }
}

/// Logos of BIMI.
pub fn bimi_logo(octets: &[u8]) {
    let _ = bimi::Svg::read(&lossy(octets));
}

/// The list of vendors.
pub fn vendors(octets: &[u8]) {
    let _ = catalogue::vendors_from(&lossy(octets));
}
