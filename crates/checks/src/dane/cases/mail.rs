//! What is said in the DNS about the mail servers of `spec/mail.json`.

use serde_json::Value;
use wire::tlsa::{Matching::Sha256, Selector::PublicKey, Usage};

use super::{Forge, HOST, SOUND, Said, TARGET, Tlsa, not_authoritative, of, r, reply, signed};

/// The two hosts, each with the name that follows it in the zone.
const FIRST: (&str, &str) = ("mx1.example.test.", "mx2.example.test.");
const SECOND: (&str, &str) = ("mx2.example.test.", TARGET);
/// A domain with the same hosts, whose zone is not signed.
const PLAIN: &str = "plain.test.";

/// The mail of the host of `base.json`, or of the domain that is not signed.
fn mail(domain: &str) -> Forge {
    let mut forge = Forge::new(false);
    let hosts = [FIRST.0, SECOND.0].into_iter().zip([("10", "25"), ("20", "26")]);
    let records = hosts
        .clone()
        .map(|(host, (preference, _))| r(&format!("{domain} 3600 MX {preference} {host}")));
    let records: Vec<_> = records.collect();
    if domain == HOST {
        let set = signed(&forge.zone, records, SOUND);
        forge.lookup(HOST, (HOST, "MX"), reply(set, Vec::new()));
    } else {
        let ns = vec![r(&format!("{domain} 3600 NS ns1.example.test."))];
        let no_ds = signed(
            &forge.tld,
            vec![r(&format!("{domain} 3600 NSEC zzz.test. NS RRSIG NSEC"))],
            SOUND,
        );
        let referral = reply(Vec::new(), ns.into_iter().chain(no_ds).collect());
        forge.exchange("test.", (domain, "A"), not_authoritative(referral));
        forge.lookup(domain, (domain, "MX"), reply(records, Vec::new()));
    }
    for (host, (_, end)) in hosts {
        for (rtype, data) in [
            ("A", format!("192.0.2.{end}")),
            ("AAAA", format!("2001:db8::{end}")),
        ] {
            let set = signed(
                &forge.zone,
                vec![r(&format!("{host} 3600 {rtype} {data}"))],
                SOUND,
            );
            forge.lookup(HOST, (host, rtype), reply(set, Vec::new()));
        }
    }
    forge
}

/// The worlds, where the servers have the certificate `leaf` that `ca` signed.
pub(super) fn worlds(leaf: &[u8], ca: &[u8], stranger: &[u8]) -> Vec<(&'static str, Value)> {
    let key = of(Usage::DaneEe, PublicKey, Sha256, leaf);
    let other = of(Usage::DaneEe, PublicKey, Sha256, stranger);
    let both = |domain: &str, records: &[Tlsa]| {
        let said = Said::Records(records.to_vec());
        let forge = mail(domain).at_port(25, FIRST, &said);
        forge.at_port(25, SECOND, &said).finish()
    };
    let one = mail(HOST).at_port(25, FIRST, &Said::Records(vec![key.clone()]));
    let none = mail(HOST).at_port(25, FIRST, &Said::Nothing);
    let mut policy = mail(PLAIN).at_port(25, FIRST, &Said::Nothing);
    let record = r(&format!("_mta-sts.{PLAIN} 3600 TXT \"v=STSv1; id=1;\""));
    policy.lookup(
        PLAIN,
        (&format!("_mta-sts.{PLAIN}"), "TXT"),
        reply(vec![record], Vec::new()),
    );
    vec![
        ("mail-policy", policy.at_port(25, SECOND, &Said::Nothing).finish()),
        ("mail-key", both(HOST, std::slice::from_ref(&key))),
        ("mail-roll-over", both(HOST, &[key.clone(), other.clone()])),
        ("mail-other", both(HOST, &[other])),
        (
            "mail-authority",
            both(HOST, &[of(Usage::DaneTa, PublicKey, Sha256, ca)]),
        ),
        (
            "mail-with-root",
            both(HOST, &[of(Usage::PkixEe, PublicKey, Sha256, leaf)]),
        ),
        ("mail-one-host", one.at_port(25, SECOND, &Said::Nothing).finish()),
        ("mail-nothing", none.at_port(25, SECOND, &Said::Nothing).finish()),
        ("mail-mx-insecure", both(PLAIN, &[key])),
    ]
}
