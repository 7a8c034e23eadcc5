//! The policies inside the program, as files: what they name exists is proved where the checks are; here, what they say.

use std::collections::{BTreeMap, BTreeSet};

use facts::{Test, Timestamp};
use verdict::{
    Condition, Holds, Kind, Life, Parameter, Requirement, Rules, Tag, Value,
    internetnl::{Category, Subtest, percent},
};

use super::{
    written::{Entries, Place, Places, Written},
    *,
};

/// What the files say of a check: its parameters with their values, and its findings.
#[derive(Default)]
struct Named {
    values: BTreeMap<String, Vec<Value>>,
    findings: BTreeSet<String>,
}

/// Checks with everything that the files name of them, so that the files can be read without the real ones.
fn stand_ins() -> Vec<&'static Check> {
    let mut all: BTreeMap<String, Named> = BTreeMap::new();
    for (id, text) in BUILT_IN {
        let file = parse(text, id).unwrap();
        name_entries(&mut all, &file.check);
        name_places(&mut all, &file.test);
        for change in &file.change {
            name_entries(&mut all, &change.check);
            name_places(&mut all, &change.test);
        }
        let groups = file
            .score
            .iter()
            .flat_map(|score| score.web.iter().chain(&score.mail));
        for subtest in groups.flat_map(|group| &group.subtests) {
            for check in &subtest.checks {
                let named = all.entry(check.clone()).or_default();
                named.findings.extend(subtest.findings.keys().cloned());
            }
        }
    }
    all.into_iter().map(|(id, named)| stand_in(&id, named)).collect()
}

fn name_entries(all: &mut BTreeMap<String, Named>, entries: &Entries) {
    for (id, entries) in entries {
        name(all.entry(id.clone()).or_default(), entries);
    }
}

fn name(named: &mut Named, entries: &BTreeMap<String, Written>) {
    for (key, written) in entries {
        match written {
            Written::Findings(findings) => named.findings.extend(findings.keys().cloned()),
            Written::Value(_) if ["source", "confidence", "standard", "weight"].contains(&key.as_str()) => {}
            Written::Value(value) => named.values.entry(key.clone()).or_default().push(value.clone()),
        }
    }
}

fn name_places(all: &mut BTreeMap<String, Named>, places: &Places) {
    for (id, place) in places.values().flatten() {
        all.entry(id.clone()).or_default();
        let Some(Place::Long(long)) = place else { continue };
        name(all.entry(id.clone()).or_default(), &long.own);
        for condition in long.when.iter().chain(&long.unless) {
            for clause in Condition::parse(condition).unwrap().any {
                let named = all.entry(clause.check).or_default();
                if let Holds::Finds(tag) = clause.holds_if {
                    named.findings.insert(tag);
                }
            }
        }
    }
}

fn stand_in(id: &str, named: Named) -> &'static Check {
    let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let kind = |values: &[Value]| {
        let any = |fits: fn(&Value) -> bool| values.iter().any(fits);
        let lists = values.iter().filter_map(|value| match value {
            Value::List(items) => Some(items),
            _ => None,
        });
        if lists.flatten().any(|item| matches!(item, Value::Number(_))) {
            Kind::Numbers
        } else if any(|value| matches!(value, Value::List(_))) {
            Kind::Words
        } else if any(|value| matches!(value, Value::Flag(_))) {
            Kind::Flag
        } else if any(|value| matches!(value, Value::Fraction(_))) {
            Kind::Fraction
        } else {
            Kind::Number
        }
    };
    let parameters: Vec<Parameter> = named
        .values
        .iter()
        .map(|(name, values)| Parameter {
            name: leak(name),
            kind: kind(values),
            about: "",
        })
        .collect();
    let findings: Vec<Tag> = named.findings.iter().map(|tag| Tag::fail(leak(tag))).collect();
    Box::leak(Box::new(Check {
        id: leak(id),
        since: "0.1.0",
        life: Life::Stable,
        norms: &[],
        needs: &[],
        parents: &[],
        parameters: parameters.leak(),
        findings: findings.leak(),
        words: &[],
        spec: "",
    }))
}

fn all() -> BTreeMap<&'static str, Policy> {
    let checks = stand_ins();
    let load = |id: &'static str| (id, policy(id, &checks).unwrap_or_else(|error| panic!("{error}")));
    BUILT_IN.iter().map(|(id, _)| load(id)).collect()
}

fn noon(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

/// The checks at a level, without the one that only others build on.
fn at(rules: &Rules, test: Test, level: Requirement) -> BTreeSet<&str> {
    let rules = rules.get(&test).into_iter().flatten();
    let of_level = rules.filter(|(id, rule)| rule.level == level && *id != "https/available");
    of_level.map(|(id, _)| id.as_str()).collect()
}

/// Policies count some checks together under a name that is no standard of the catalogue, `rpki` or `dnssec`; what they count is of
/// one all the same.
#[test]
fn whatever_is_counted_is_of_a_standard_of_the_catalogue() {
    let catalogue = crate::standards::catalogue().0;
    let mut of_none: BTreeSet<String> = BTreeSet::new();
    for policy in all().values() {
        let stages = std::iter::once(&policy.tests).chain(policy.changes.iter().map(|change| &change.rules));
        for (check, rule) in stages.flat_map(|rules| rules.values().flatten()) {
            if catalogue.counted_under(&rule.standard, check).is_empty() {
                of_none.insert(format!("{check} under {}", rule.standard));
            }
        }
    }
    // Several mail servers in several networks: advice of our own.
    assert_eq!(of_none.iter().collect::<Vec<_>>(), ["mx/resilience under mx"]);
}

/// Above a column stand a name that no other has, where the norm holds and what force it has there; and who reads that a norm
/// binds somebody reads whom.
#[test]
fn every_norm_says_where_it_holds_and_whom_it_binds() {
    let instruments = crate::standards::catalogue().0.instruments;
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (id, policy) in all() {
        assert!(
            names.insert(policy.short().to_owned()),
            "{id}: {}",
            policy.short()
        );
        assert!(!policy.short.is_empty(), "{id}");
        let Some(norm) = &policy.norm else { continue };
        assert!(norm.place.is_some() && norm.force.is_some(), "{id}");
        for language in ["en", "nl"] {
            assert!(
                norm.whom.get(language).is_some_and(|whom| whom.ends_with('.')),
                "{id}"
            );
        }
        let Some(named) = &norm.instrument else { continue };
        let known = instruments.iter().find(|instrument| instrument.id == *named);
        let known = known.unwrap_or_else(|| panic!("{id}: the catalogue has no {named}"));
        assert_eq!(Some(&known.place), norm.place.as_ref(), "{id}");
        let force = serde_json::to_value(known.force).unwrap();
        assert_eq!(force.as_str(), norm.force.map(verdict::Force::key), "{id}");
    }
}

#[test]
fn every_policy_loads_and_says_where_its_requirements_come_from() {
    for (id, policy) in all() {
        assert_eq!(policy.id, id);
        if id == "default-2026" {
            continue;
        }
        let norm = policy
            .norm
            .as_ref()
            .unwrap_or_else(|| panic!("{id} names no document"));
        let first: Timestamp = format!("{}T00:00:00Z", norm.since).parse().unwrap();
        assert!(policy.changes.iter().all(|change| change.from > first), "{id}");
        let stages = std::iter::once(&policy.tests).chain(policy.changes.iter().map(|change| &change.rules));
        for (check, rule) in stages.flat_map(|rules| rules.values().flatten()) {
            let said = !rule.source.is_empty() && rule.confidence.is_some();
            assert!(said || check == "https/available", "{id}: {check}");
        }
    }
}

const IPV6: &str = "ipv6/name-servers ipv6/name-servers-reachable ipv6/address ipv6/reachable";
const DNSSEC: &str = "dnssec/signed dnssec/valid";
const RPKI: &str = "rpki/published rpki/valid rpki/name-servers-published rpki/name-servers-valid";
const TLS: &str = "tls/version tls/ciphers tls/cipher-order tls/key-exchange tls/key-exchange-hash tls/compression \
                   tls/secure-renegotiation tls/client-renegotiation tls/early-data cert/trust cert/name cert/validity cert/key \
                   cert/signature";
const STREEFBEELD: &str = "dnssec/signed dnssec/valid spf/present dkim/present dmarc/present";
const STRICT: &str = "starttls/available dane/present dane/valid spf/policy dmarc/policy";
const BOD: &str = "starttls/available spf/present spf/syntax spf/lookups dmarc/present dmarc/reporting";
const PQC: &str = "tls/post-quantum";
const ISM_TLS: &str = "tls/version tls/compression tls/secure-renegotiation tls/client-renegotiation";

/// A policy, a test, a day, and what is required and recommended then.
type Asked = (
    &'static str,
    Test,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// By policy, test and day: what is required, and what is recommended. All else is for information, if it is asked.
#[rustfmt::skip]
const LEVELS: &[Asked] = &[
    ("nl-streefbeeld-2024", Test::Mail, "2018-01-01", &[STREEFBEELD], &[]),
    ("nl-streefbeeld-2024", Test::Mail, "2019-12-30", &[STREEFBEELD], &[]),
    ("nl-streefbeeld-2024", Test::Mail, "2019-12-31", &[STREEFBEELD, STRICT], &[]),
    ("nl-streefbeeld-2024", Test::Mail, "2021-12-31", &[STREEFBEELD, STRICT, IPV6], &[]),
    ("nl-streefbeeld-2024", Test::Mail, "2024-12-31", &[STREEFBEELD, STRICT, IPV6, RPKI], &[]),
    ("nl-wdo-https-2023", Test::Web, "2024-01-01", &["https/redirect https/hsts", TLS], &[]),
    ("nl-wdo-https-2023", Test::Mail, "2024-01-01", &[], &[]),
    ("de-tr-03182", Test::Mail, "2026-01-01", &["spf/present spf/policy dkim/present dmarc/present dmarc/policy dmarc/reporting"], &[]),
    ("de-tr-03182", Test::Web, "2026-01-01", &[], &[]),
    ("us-bod-18-01", Test::Mail, "2018-02-12", &[BOD], &[]),
    ("us-bod-18-01", Test::Web, "2018-02-12", &[], &[]),
    ("us-bod-18-01", Test::Mail, "2018-02-13", &[BOD, "tls/version"], &[]),
    ("us-bod-18-01", Test::Web, "2018-02-13", &["https/redirect https/hsts tls/version"], &[]),
    ("us-bod-18-01", Test::Mail, "2018-10-15", &[BOD, "tls/version"], &[]),
    ("us-bod-18-01", Test::Mail, "2018-10-16", &[BOD, "tls/version dmarc/policy"], &[]),
    ("uk-government-email", Test::Mail, "2026-11-22", &[
        "starttls/available tls/version mta-sts/record mta-sts/policy tls-rpt/record spf/present dkim/present dmarc/present"], &[]),
    ("au-ism-2025-12", Test::Web, "2026-01-01", &[
        "https/redirect https/hsts headers/csp headers/framing security-txt/present", ISM_TLS], &[]),
    ("au-ism-2025-12", Test::Mail, "2026-01-01", &[
        "spf/present spf/policy dkim/present dmarc/present dmarc/policy starttls/available mta-sts/record mta-sts/policy", ISM_TLS], &[]),
    ("no-it-standards-2021", Test::Web, "2022-01-01", &["https/redirect tls/version"], &["https/hsts", DNSSEC]),
    ("no-it-standards-2021", Test::Mail, "2022-01-01", &[], &[
        DNSSEC, "starttls/available mail/transport spf/present dkim/present dmarc/present"]),
    ("dk-minimum-2024", Test::Mail, "2024-06-30", &["dmarc/present"], &[]),
    ("dk-minimum-2024", Test::Web, "2024-06-30", &[], &[]),
    ("dk-minimum-2024", Test::Mail, "2024-07-01", &["dmarc/present dmarc/policy starttls/available tls/version"], &[]),
    ("dk-minimum-2024", Test::Web, "2024-07-01", &["tls/version"], &[]),
    ("cz-dnssec-ipv6-2024", Test::Web, "2025-01-01", &[DNSSEC, "ipv6/address ipv6/reachable"], &[]),
    ("cz-dnssec-ipv6-2024", Test::Mail, "2025-01-01", &[DNSSEC, "ipv6/address ipv6/reachable"], &[]),
    ("eu-2024-2690", Test::Web, "2025-01-01", &[], &[IPV6, DNSSEC, RPKI]),
    ("eu-2024-2690", Test::Mail, "2025-01-01", &[], &[
        IPV6, DNSSEC, RPKI, "dnssec/mx-signed dnssec/mx-valid starttls/available dane/present dane/valid spf/present dkim/present \
        dmarc/present"]),
    ("eu-2024-2690", Test::Dns, "2025-01-01", &[], &[
        DNSSEC, "ipv6/name-servers ipv6/name-servers-reachable rpki/name-servers-published rpki/name-servers-valid"]),
    ("senders-2024", Test::Mail, "2024-02-01", &["spf/present dkim/present dmarc/present"], &[]),
    ("pqc-eu-roadmap-2025", Test::Web, "2035-12-31", &[], &[PQC]),
    ("pqc-eu-roadmap-2025", Test::Mail, "2036-01-01", &[PQC], &[]),
    ("pqc-eu-roadmap-2025-high-risk", Test::Web, "2030-12-31", &[], &[PQC]),
    ("pqc-eu-roadmap-2025-high-risk", Test::Web, "2031-01-01", &[PQC], &[]),
    ("pqc-uk-ncsc-2025", Test::Web, "2036-01-01", &[PQC], &[]),
    ("pqc-uk-ncsc-2025-priority", Test::Web, "2031-12-31", &[], &[PQC]),
    ("pqc-uk-ncsc-2025-priority", Test::Web, "2032-01-01", &[PQC], &[]),
    ("pqc-ca-2025", Test::Mail, "2035-12-31", &[], &[PQC]),
    ("pqc-ca-2025-priority", Test::Mail, "2032-01-01", &[PQC], &[]),
    ("pqc-au-ism-2030", Test::Web, "2030-12-31", &[], &[PQC]),
    ("pqc-au-ism-2030", Test::Web, "2031-01-01", &[PQC], &[]),
    ("pqc-us-cnsa-2.0", Test::Web, "2033-12-31", &[], &[PQC]),
    ("pqc-us-cnsa-2.0", Test::Web, "2034-01-01", &[PQC], &[]),
    ("pqc-us-federal", Test::Web, "2030-01-01", &[], &[PQC, "tls/version"]),
    ("pqc-us-federal", Test::Web, "2030-01-02", &["tls/version"], &[PQC]),
    ("pqc-us-federal", Test::Mail, "2036-01-01", &[PQC, "tls/version"], &[]),
    ("pqc-nist-ir-8547", Test::Web, "2035-12-31", &[], &[PQC, "tls/key-exchange cert/key"]),
    ("pqc-nist-ir-8547", Test::Web, "2036-01-01", &[PQC, "tls/key-exchange cert/key"], &[]),
];

#[test]
fn the_policies_ask_what_their_norms_ask_and_nothing_else() {
    let all = all();
    for (id, test, day, required, recommended) in LEVELS {
        let rules = all[id].at(noon(day));
        for (level, expected) in [
            (Requirement::Required, *required),
            (Requirement::Recommended, *recommended),
        ] {
            let expected: BTreeSet<&str> = expected.iter().flat_map(|ids| ids.split_whitespace()).collect();
            assert_eq!(at(rules, *test, level), expected, "{id} {test:?} {day} {level:?}");
        }
    }
}

/// Whoever asks which tests a policy knows looks at its rules before any change.
#[test]
fn a_test_that_a_change_asks_for_is_known_before_it() {
    for (id, policy) in all() {
        for change in &policy.changes {
            for (test, rules) in &change.rules {
                let before = policy.tests.get(test).is_some_and(|rules| !rules.is_empty());
                assert!(before || rules.is_empty(), "{id}: {test:?}");
            }
        }
    }
    // A norm about mail alone says nothing of websites, and is not asked about them.
    let mail_alone = BUILT_IN
        .iter()
        .filter(|(_, text)| text.contains("[test.mail]") && !text.contains("[test.web]"));
    let ids: Vec<&str> = mail_alone.map(|(id, _)| *id).collect();
    assert_eq!(ids, ["de-tr-03182", "uk-government-email", "senders-2024"]);
}

#[test]
fn the_policies_have_the_parameters_of_their_norms() {
    let all = all();
    let words = |id: &str, test: Test, check: &str, list: &str| {
        let rules = all[id].at(noon("2026-11-22"));
        rules[&test][check].parameters.words(list).join(" ")
    };
    for (id, check, list, expected) in [
        ("de-tr-03182", "spf/policy", "accepted", "-all ~all"),
        ("de-tr-03182", "dmarc/policy", "accepted", "quarantine reject"),
        ("au-ism-2025-12", "spf/policy", "accepted", "-all"),
        ("au-ism-2025-12", "dmarc/policy", "accepted", "reject"),
        ("au-ism-2025-12", "tls/version", "sufficient", ""),
        ("us-bod-18-01", "dmarc/policy", "accepted", "reject"),
        (
            "us-bod-18-01",
            "tls/version",
            "sufficient",
            "TLS 1.3 TLS 1.2 TLS 1.1 TLS 1.0",
        ),
        ("uk-government-email", "tls/version", "sufficient", "TLS 1.2"),
        ("dk-minimum-2024", "dmarc/policy", "accepted", "reject"),
    ] {
        assert_eq!(words(id, Test::Mail, check, list), expected, "{id} {check}");
    }
    // Of the Dutch decree, the TLS guidelines of its time.
    assert_eq!(
        words("nl-wdo-https-2023", Test::Web, "tls/version", "phase_out"),
        "TLS 1.1 TLS 1.0"
    );
}

// ---------------------------------------------------------------- Internet.nl

/// By test, level and full points (0: none) what their subtests are, and which checks answer them.
#[rustfmt::skip]
const SUBTESTS: &[(Test, Requirement, u32, &str, &str)] = {
    use Requirement::{Optional, Recommended, Required};
    use Test::{Mail, Web};
    &[
    (Web, Required, 0, "web_ipv6_ns_address", "ipv6/name-servers"),
    (Web, Required, 10, "web_ipv6_ns_reach", "ipv6/name-servers-reachable"),
    (Web, Required, 0, "web_ipv6_ws_address", "ipv6/address"),
    (Web, Required, 10, "web_ipv6_ws_reach", "ipv6/reachable"),
    (Web, Required, 2, "web_ipv6_ws_similar", "ipv6/same-site"),
    (Web, Required, 0, "web_dnssec_exist", "dnssec/signed"),
    (Web, Required, 10, "web_dnssec_valid", "dnssec/valid"),
    (Web, Required, 0, "web_https_http_available", "https/available"),
    (Web, Required, 10, "web_https_http_redirect", "https/redirect"),
    (Web, Required, 10, "web_https_http_hsts", "https/hsts"),
    (Web, Optional, 0, "web_https_http_compress", "https/compression"),
    (Web, Required, 10, "web_https_tls_keyexchange", "tls/key-exchange"),
    (Web, Required, 10, "web_https_tls_ciphers", "tls/ciphers"),
    (Web, Required, 10, "web_https_tls_cipherorder", "tls/cipher-order"),
    (Web, Required, 10, "web_https_tls_version", "tls/version"),
    (Web, Required, 10, "web_https_tls_compress", "tls/compression"),
    (Web, Required, 10, "web_https_tls_secreneg", "tls/secure-renegotiation"),
    (Web, Optional, 0, "web_https_tls_clientreneg", "tls/client-renegotiation"),
    (Web, Required, 10, "web_https_cert_chain", "cert/trust"),
    (Web, Required, 10, "web_https_cert_pubkey", "cert/key"),
    (Web, Required, 10, "web_https_cert_sig", "cert/signature"),
    (Web, Required, 10, "web_https_cert_domain", "cert/name"),
    (Web, Recommended, 0, "web_https_tls_caa", "caa/present"),
    (Web, Optional, 0, "web_https_dane_exist", "dane/present"),
    (Web, Recommended, 0, "web_https_dane_valid", "dane/valid"),
    (Web, Required, 10, "web_https_tls_0rtt", "tls/early-data"),
    (Web, Recommended, 0, "web_https_tls_ocsp", "tls/ocsp-stapling"),
    (Web, Required, 10, "web_https_tls_keyexchangehash", "tls/key-exchange-hash"),
    (Web, Required, 10, "web_https_tls_extendedmastersecret", "tls/extended-master-secret"),
    (Web, Optional, 0, "web_appsecpriv_x_frame_options", "headers/framing"),
    (Web, Recommended, 0, "web_appsecpriv_x_content_type_options", "headers/content-type"),
    (Web, Recommended, 0, "web_appsecpriv_csp", "headers/csp"),
    (Web, Recommended, 0, "web_appsecpriv_referrer_policy", "headers/referrer-policy"),
    (Web, Recommended, 0, "web_appsecpriv_securitytxt", "security-txt/present security-txt/valid"),
    (Web, Required, 5, "web_rpki_exists", "rpki/published"),
    (Web, Required, 10, "web_rpki_valid", "rpki/valid"),
    (Web, Required, 5, "web_ns_rpki_exists", "rpki/name-servers-published"),
    (Web, Required, 10, "web_ns_rpki_valid", "rpki/name-servers-valid"),

    (Mail, Required, 0, "mail_ipv6_ns_address", "ipv6/name-servers"),
    (Mail, Required, 10, "mail_ipv6_ns_reach", "ipv6/name-servers-reachable"),
    (Mail, Required, 0, "mail_ipv6_mx_address", "ipv6/address"),
    (Mail, Required, 10, "mail_ipv6_mx_reach", "ipv6/reachable"),
    (Mail, Required, 0, "mail_dnssec_mailto_exist", "dnssec/signed"),
    (Mail, Required, 10, "mail_dnssec_mailto_valid", "dnssec/valid"),
    (Mail, Required, 0, "mail_dnssec_mx_exist", "dnssec/mx-signed"),
    (Mail, Required, 0, "mail_dnssec_mx_valid", "dnssec/mx-valid"),
    (Mail, Required, 10, "mail_auth_dmarc_exist", "dmarc/present"),
    (Mail, Required, 10, "mail_auth_dmarc_policy", "dmarc/policy"),
    (Mail, Required, 10, "mail_auth_dkim_exist", "dkim/present"),
    (Mail, Required, 10, "mail_auth_spf_exist", "spf/present"),
    (Mail, Required, 10, "mail_auth_spf_policy", "spf/syntax spf/lookups spf/policy"),
    (Mail, Required, 10, "mail_starttls_tls_available", "starttls/available"),
    (Mail, Required, 10, "mail_starttls_tls_keyexchange", "tls/key-exchange"),
    (Mail, Required, 10, "mail_starttls_tls_ciphers", "tls/ciphers"),
    (Mail, Required, 10, "mail_starttls_tls_cipherorder", "tls/cipher-order"),
    (Mail, Required, 10, "mail_starttls_tls_version", "tls/version"),
    (Mail, Required, 10, "mail_starttls_tls_compress", "tls/compression"),
    (Mail, Required, 10, "mail_starttls_tls_secreneg", "tls/secure-renegotiation"),
    (Mail, Optional, 0, "mail_starttls_tls_clientreneg", "tls/client-renegotiation"),
    (Mail, Optional, 0, "mail_starttls_cert_chain", "cert/trust"),
    (Mail, Required, 10, "mail_starttls_cert_pubkey", "cert/key"),
    (Mail, Required, 10, "mail_starttls_cert_sig", "cert/signature"),
    (Mail, Optional, 0, "mail_starttls_cert_domain", "cert/name"),
    (Mail, Recommended, 0, "mail_starttls_tls_caa", "caa/present"),
    (Mail, Required, 10, "mail_starttls_dane_exist", "dane/present"),
    (Mail, Required, 10, "mail_starttls_dane_valid", "dane/valid"),
    (Mail, Optional, 0, "mail_starttls_dane_rollover", "dane/rollover"),
    (Mail, Required, 10, "mail_starttls_tls_0rtt", "tls/early-data"),
    (Mail, Required, 10, "mail_starttls_tls_keyexchangehash", "tls/key-exchange-hash"),
    (Mail, Required, 10, "mail_starttls_tls_extendedmastersecret", "tls/extended-master-secret"),
    (Mail, Required, 5, "mail_rpki_exists", "rpki/published"),
    (Mail, Required, 10, "mail_rpki_valid", "rpki/valid"),
    (Mail, Required, 5, "mail_ns_rpki_exists", "rpki/name-servers-published"),
    (Mail, Required, 10, "mail_ns_rpki_valid", "rpki/name-servers-valid"),
    (Mail, Required, 5, "mail_mx_ns_rpki_exists", "rpki/mx-name-servers-published"),
    (Mail, Required, 10, "mail_mx_ns_rpki_valid", "rpki/mx-name-servers-valid"),
    ]
};

#[test]
fn internet_nl_asks_for_its_subtests_with_its_levels_and_points() {
    // As many as its tests have in each.
    for test in [Test::Web, Test::Mail] {
        assert_eq!(
            SUBTESTS.iter().filter(|subtest| subtest.0 == test).count(),
            38,
            "{test:?}"
        );
    }
    let all = all();
    let policy = &all["internetnl-2026"];
    let scoring = policy.scoring.as_ref().unwrap();
    for test in [Test::Web, Test::Mail] {
        let rules = &policy.tests[&test];
        let groups = &scoring.categories[&test];
        let mut asked: BTreeSet<&str> = BTreeSet::new();
        let mut scored = 0;
        for (_, level, points, name, checks) in SUBTESTS.iter().filter(|subtest| subtest.0 == test) {
            for check in checks.split_whitespace() {
                assert_eq!(rules[check].level, *level, "{name}: {check}");
                asked.insert(check);
            }
            let mut counted = groups.iter().flat_map(|group| &group.subtests);
            let found = counted.find(|counted| counted.name == *name);
            assert_eq!(found.map_or(0, |counted| counted.points), *points, "{name}");
            if let Some(counted) = found {
                scored += 1;
                let own: Vec<&str> = checks.split_whitespace().collect();
                assert!(
                    own.iter()
                        .all(|check| counted.checks.iter().any(|id| id == check)),
                    "{name}"
                );
                assert!(
                    counted.checks.iter().all(|check| rules.contains_key(check)),
                    "{name}"
                );
            }
        }
        assert_eq!(
            rules.keys().map(String::as_str).collect::<BTreeSet<_>>(),
            asked,
            "{test:?}"
        );
        assert_eq!(
            groups.iter().flat_map(|group| &group.subtests).count(),
            scored,
            "{test:?}"
        );
    }
}

#[test]
fn its_categories_have_their_most_points() {
    let all = all();
    let scoring = all["internetnl-2026"].scoring.as_ref().unwrap();
    for (test, expected) in [
        (
            Test::Web,
            &[
                ("web_ipv6", 22),
                ("web_dnssec", 10),
                ("web_https", 150),
                ("web_rpki", 30),
            ][..],
        ),
        (
            Test::Mail,
            &[
                ("mail_ipv6", 20),
                ("mail_dnssec", 10),
                ("mail_auth", 50),
                ("mail_starttls", 140),
                ("mail_rpki", 45),
            ],
        ),
    ] {
        let categories: Vec<Category> = scoring.categories[&test]
            .iter()
            .map(|group| Category {
                name: group.name.clone(),
                servers: 1,
                subtests: group
                    .subtests
                    .iter()
                    .map(|counted| Subtest {
                        name: counted.name.clone(),
                        level: Requirement::Required,
                        full: counted.points,
                        points: vec![Some(counted.points)],
                    })
                    .collect(),
            })
            .collect();
        let maxima: Vec<(&str, u32)> = categories
            .iter()
            .map(|category| (category.name.as_str(), category.maximum()))
            .collect();
        assert_eq!(maxima, expected);
        assert_eq!(percent(&categories), Some(100));
    }
}
