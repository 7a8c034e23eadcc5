//! The norms inside the program: what each says of servers and certificates, written by hand from the norms' texts.

use std::collections::BTreeSet;

use facts::{Facts, Measured, Test, Timestamp, TlsClasses};
use serde_json::Value;
use verdict::{Check, Policy, Requirement, Sheet, Verdict};
use wire::tls::code::{Group, Suite};

use crate::{View, spec, told_apart};

/// The norms of the tables, in the order of their columns.
const NORMS: [&str; 9] = [
    "tls-ncsc-nl-2025-05",
    "tls-ncsc-nl-2.1",
    "tls-bsi-tr-02102-2-2026-01",
    "tls-mozilla-modern-6.0",
    "tls-mozilla-intermediate-6.0",
    "tls-mozilla-modern-5.7",
    "tls-mozilla-intermediate-5.7",
    "tls-nist-sp-800-52r2",
    "tls-nist-sp-800-52r2-government",
];

/// The day of the tables.
const DAY: &str = "2026-11-22";

/// Servers: what is asked of each, and the verdicts. P pass, W warn, F fail, I info, N not applicable, - not asked.
const SERVERS: &str = "
                                            NCSC-NL   BSI  Mozilla 6.0   5.7       NIST
                                            25  2.1        mod  int   mod  int   pub  gov
modern                    tls/version        P   P    P     F    P     F    P     P    P
modern                    tls/ciphers        P   P    I     F    P     F    P     F    F
modern                    tls/key-exchange   P   I    I     P    P     I    I     I    I
modern                    tls/post-quantum   P   -    P     P    P     -    -     -    -
modern                    tls/key-exchange-hash P P   P     -    -     -    -     P    P
modern                    tls/compression    P   P    P     -    -     -    -     P    P
modern                    tls/secure-renegotiation P P P    -    -     -    -     P    P
modern                    tls/early-data     P   P    P     -    -     -    -     P    P
modern                    tls/client-renegotiation P P P    -    -     -    -     -    -
modern                    tls/cipher-order   N   N    -     -    -     -    -     -    -
only_tls_1_3              tls/version        P   P    P     P    P     P    P     P    P
only_tls_1_3              tls/ciphers        P   P    I     P    P     P    P     F    F
only_tls_1_3              tls/key-exchange   P   I    I     P    P     I    I     I    I
only_tls_1_2              tls/version        P   P    P     F    P     F    P     F    F
only_tls_1_2              tls/ciphers        P   P    I     F    P     F    P     F    F
only_tls_1_2              tls/key-exchange   P   P    I     P    P     P    P     I    I
tls_1_0                   tls/version        F   W    F     F    F     F    F     W    F
tls_1_0                   tls/ciphers        F   P    F     F    F     F    F     F    F
tls_1_0                   tls/key-exchange-hash P P   P     -    -     -    -     P    P
tls_1_1                   tls/version        F   W    F     F    F     F    F     F    F
ssl_2                     tls/version        F   F    F     F    F     F    F     F    F
phase_out                 tls/ciphers        W   P    I     F    F     F    F     F    F
phase_out                 tls/cipher-order   P   N    -     -    -     -    -     -    -
phase_out_client_order    tls/ciphers        W   P    I     F    F     F    F     F    F
phase_out_client_order    tls/cipher-order   F   N    -     -    -     -    -     -    -
phase_out_only            tls/ciphers        W   P    P     F    F     F    F     P    P
cbc_sha1                  tls/ciphers        F   P    F     F    F     F    F     F    F
ccm_8                     tls/ciphers        F   F    I     F    F     F    F     F    F
rc4_3des                  tls/ciphers        F   F    F     F    F     F    F     F    F
rc4_3des                  tls/cipher-order   N   P    -     -    -     -    -     -    -
export                    tls/ciphers        F   F    F     F    F     F    F     F    F
null_anon                 tls/ciphers        F   F    F     F    F     F    F     F    F
static_rsa                tls/ciphers        F   W    F     F    F     F    F     F    F
static_rsa                tls/key-exchange   F   W    F     F    F     F    F     F    F
static_rsa                tls/cipher-order   N   N    -     -    -     -    -     -    -
both_keys                 tls/ciphers        P   P    I     F    P     F    P     F    F
own_prime                 tls/key-exchange   F   F    F     F    F     F    F     F    F
old_prime                 tls/key-exchange   F   F    F     F    F     F    F     F    F
ffdhe2048                 tls/key-exchange   F   W    F     F    F     F    I     I    I
ffdhe3072                 tls/key-exchange   W   I    I     F    F     F    I     I    I
other_generator           tls/key-exchange   F   F    I     F    F     F    I     F    F
secp192r1                 tls/key-exchange   F   F    F     F    F     F    F     F    F
secp224r1                 tls/key-exchange   W   W    F     F    F     F    F     I    I
sect163k1                 tls/key-exchange   F   F    F     F    F     F    F     F    F
pure_ml_kem               tls/key-exchange   I   I    I     F    F     I    I     I    I
tls_1_3_ffdhe2048         tls/key-exchange   F   W    F     F    F     F    I     I    I
no_hybrid                 tls/key-exchange   P   P    I     P    P     P    P     I    I
no_hybrid                 tls/post-quantum   F   -    F     F    F     -    -     -    -
hybrid_of_p256            tls/key-exchange   P   I    I     F    F     I    I     I    I
hybrid_of_p256            tls/post-quantum   P   -    P     F    F     -    -     -    -
sha1                      tls/key-exchange-hash F W   F     -    -     -    -     F    F
sha224                    tls/key-exchange-hash W W   F     -    -     -    -     W    W
md5_and_sha224            tls/key-exchange-hash F W   F     -    -     -    -     F    F
deflate                   tls/compression    F   F    F     -    -     -    -     F    F
no_extended_master_secret tls/extended-master-secret F - F  -    -     -    -     F    F
no_secure_renegotiation   tls/secure-renegotiation F F F    -    -     -    -     F    F
";

/// Certificates, by the files and names under which they stand; the CA has a P-256 key and signs with SHA-256.
const CERTIFICATES: &str = "
                                            NCSC-NL   BSI  Mozilla 6.0   5.7       NIST
                                            25  2.1        mod  int   mod  int   pub  gov
kinds/rsa_1024            cert/key           F   F    F     F    F     F    F     F    F
kinds/rsa_2048            cert/key           W   P    F     F    P     F    P     P    P
kinds/rsa_3072            cert/key           P   P    P     F    P     F    P     P    P
kinds/rsa_exponent_3      cert/key           P   P    F     F    P     F    P     F    F
kinds/p_224               cert/key           W   W    F     F    F     F    F     P    P
kinds/p_384               cert/key           P   P    P     P    P     P    P     P    P
kinds/p_521               cert/key           P   I    P     F    F     F    F     P    P
kinds/brainpool_256       cert/key           P   F    P     F    F     F    F     I    I
kinds/secp256k1           cert/key           F   F    F     F    F     F    F     F    F
kinds/ed25519             cert/key           P   I    I     F    F     F    F     I    I
kinds/dsa_2048            cert/key           F   P    F     F    F     F    F     W    W
kinds/ml_dsa_65           cert/key           I   I    I     I    I     I    I     I    I
kinds/weak_ca             cert/key           F   F    F     P    P     P    P     F    F
kinds/plain               cert/signature     P   P    P     P    P     P    P     P    P
kinds/rsa_sha1            cert/signature     F   F    F     F    F     F    F     F    F
kinds/rsa_sha224          cert/signature     W   F    F     F    F     F    F     F    F
kinds/rsa_sha512          cert/signature     P   P    W     F    I     F    I     P    P
kinds/pss_sha256          cert/signature     P   P    P     F    I     F    I     P    P
kinds/ecdsa_sha384        cert/signature     P   P    P     P    P     P    P     P    P
kinds/ecdsa_sha3_256      cert/signature     I   I    I     F    F     F    F     I    I
kinds/dsa_sha256          cert/signature     F   P    P     F    F     F    F     W    W
kinds/signed_ed25519      cert/signature     P   I    I     F    F     F    F     I    I
kinds/signed_ml_dsa       cert/signature     I   I    I     I    I     I    I     I    I
kinds/sha1_ca             cert/signature     F   F    F     P    P     P    P     F    F
kinds/plain               cert/validity      P   P    -     F    W     F    W     P    P
cases/days_398_before_march cert/validity    P   P    -     F    F     F    F     P    P
cases/expired             cert/validity      F   F    -     F    F     F    F     F    F
kinds/pointer             tls/ocsp-stapling  I   I    -     F    F     F    F     F    F
";

/// What changes on a day: norm, day, what is judged, the verdict.
const DAYS: &str = "
tls-nist-sp-800-52r2        2023-12-31  only_tls_1_2      tls/version       P
tls-nist-sp-800-52r2        2024-01-01  only_tls_1_2      tls/version       F
tls-nist-sp-800-52r2        2023-12-31  only_tls_1_3      tls/version       F
tls-nist-sp-800-52r2        2024-01-01  only_tls_1_3      tls/version       P
tls-nist-sp-800-52r2        2024-01-01  static_rsa        tls/ciphers       F
tls-nist-sp-800-52r2        2023-12-31  static_rsa        tls/key-exchange  W
tls-nist-sp-800-52r2        2024-01-01  static_rsa        tls/key-exchange  F
tls-nist-sp-800-52r2-government 2023-12-31 tls_1_1        tls/version       W
tls-bsi-tr-02102-2-2026-01  2029-12-31  ffdhe3072         tls/key-exchange  I
tls-bsi-tr-02102-2-2026-01  2030-01-01  ffdhe3072         tls/key-exchange  W
tls-bsi-tr-02102-2-2026-01  2029-12-31  kinds/dsa_sha256  cert/signature    P
tls-bsi-tr-02102-2-2026-01  2030-01-01  kinds/dsa_sha256  cert/signature    W
tls-bsi-tr-02102-2-2026-01  2031-12-31  only_tls_1_2      tls/version       P
tls-bsi-tr-02102-2-2026-01  2032-01-01  only_tls_1_2      tls/version       W
tls-bsi-tr-02102-2-2026-01  2032-01-01  only_tls_1_3      tls/version       P
";

/// Servers of which something stays unknown, whatever is asked.
const UNKNOWN: [&str; 4] = [
    "tls_1_0_dropped",
    "not_offered",
    "refuses_after_4",
    "refuses_at_once",
];

fn day(text: &str) -> Timestamp {
    format!("{text}T00:00:00Z").parse().unwrap()
}

fn policy(id: &str) -> Policy {
    let checks: Vec<&'static Check> = crate::all().map(|entry| entry.check).collect();
    catalogue::policy(id, &checks).unwrap_or_else(|error| panic!("{error}"))
}

fn norms(at: &str) -> Vec<Policy> {
    NORMS.map(|id| policy(id).as_of(day(at))).to_vec()
}

/// The healthy site at one address, with a described server, or with a certificate (`kinds/p_384`).
fn site(what: &str) -> Facts {
    let mut facts = spec::base();
    let addresses = facts["web"]["seen"]["addresses"].as_array_mut().unwrap();
    addresses.truncate(1);
    let chain = what.split_once('/');
    let server = if chain.is_some() { "only_tls_1_3" } else { what };
    for part in ["tls", "survey"] {
        addresses[0][part] = spec::from_file(&format!("tls/norm_cases.json#/{server}/{part}"));
    }
    if let Some((file, name)) = chain {
        addresses[0]["tls"]["seen"]["chain"] = spec::from_file(&format!("cert/{file}.json#/{name}"));
    }
    spec::bring_files(&mut facts);
    serde_json::from_value(facts).unwrap()
}

/// The verdict of one check, as a letter of the tables.
fn letter(facts: &Facts, policy: &Policy, id: &str) -> &'static str {
    let rules = &policy.tests[&Test::Web];
    let Some(rule) = rules.get(id) else { return "-" };
    let entry = crate::find(id).unwrap();
    let view = View::new(facts, Test::Web, None).ranked(rules.get("tls/ciphers"));
    let mut sheet = Sheet::new(entry.check, rule);
    (entry.judge)(&view, &mut sheet);
    match Verdict::of(&sheet.finish()).0 {
        Verdict::Pass => "P",
        Verdict::Warn => "W",
        Verdict::Fail => "F",
        Verdict::Info => "I",
        Verdict::NotApplicable => "N",
        other => other.key(),
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = table.lines().map(|line| line.split_whitespace().collect());
    rows.filter(|row: &Vec<&str>| row.get(1).is_some_and(|id| id.contains('/')))
}

#[test]
fn each_norm_judges_as_its_text_has_it() {
    let norms = norms(DAY);
    let mut wrong = Vec::new();
    for row in rows(SERVERS).chain(rows(CERTIFICATES)) {
        let (what, id) = (row[0], row[1]);
        assert_eq!(row.len(), NORMS.len() + 2, "{row:?}");
        let facts = site(what);
        for (policy, expected) in norms.iter().zip(&row[2..]) {
            let found = letter(&facts, policy, id);
            if found != *expected {
                wrong.push(format!("{what}, {id}, {}: {found}, not {expected}", policy.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{} verdicts\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn agreements_grow_with_the_years() {
    let whole = policy("nl-streefbeeld-2024");
    let asked = |at: &str| {
        let rules = &whole.at(day(at))[&Test::Web];
        let families = rules.keys().map(|id| id.split_once('/').unwrap().0.to_owned());
        families.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(asked("2018-12-30"), ["dnssec"]);
    assert_eq!(asked("2018-12-31"), ["cert", "dnssec", "https", "tls"]);
    assert_eq!(asked("2021-12-31"), ["cert", "dnssec", "https", "ipv6", "tls"]);
    assert_eq!(
        asked("2024-12-31"),
        ["cert", "dnssec", "https", "ipv6", "rpki", "tls"]
    );
    // The same facts, judged by the rules of their day and of another.
    let facts = site("modern");
    let checks = |policy: &Policy| crate::judge(&facts, policy, Test::Web).checks.len();
    assert_eq!(checks(&whole), 30);
    assert_eq!(checks(&whole.as_of(day("2018-01-01"))), 2);
}

#[test]
fn each_norm_changes_on_its_days() {
    let mut wrong = Vec::new();
    for line in DAYS.lines().filter(|line| !line.is_empty()) {
        let row: Vec<&str> = line.split_whitespace().collect();
        let found = letter(&site(row[2]), &policy(row[0]).as_of(day(row[1])), row[3]);
        if found != row[4] {
            wrong.push(format!("{line}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let level = |at: &str| {
        let policy = policy("tls-bsi-tr-02102-2-2026-01").as_of(day(at));
        policy.tests[&Test::Web]["tls/post-quantum"].level
    };
    assert_eq!(level("2031-12-31"), Requirement::Recommended);
    assert_eq!(level("2032-01-01"), Requirement::Required);
}

/// Rule 2: what is asked for all policies at once leaves no policy without an answer.
#[test]
fn what_is_asked_for_all_settles_every_norm() {
    let mut policies = norms(DAY);
    policies.push(policy("default-2026"));
    let cases: Value = serde_json::from_str(include_str!("norm_cases.json")).unwrap();
    let mut unsettled = Vec::new();
    let servers = cases.as_object().unwrap().iter();
    for (server, _) in servers.filter(|(_, case)| case.get("survey").is_some()) {
        if UNKNOWN.contains(&server.as_str()) {
            continue;
        }
        let facts = site(server);
        for policy in &policies {
            let rules = &policy.tests[&Test::Web];
            for id in rules.keys().filter(|id| id.starts_with("tls/")) {
                // A handshake that needs certificates, which these servers do not staple for.
                let verdict = letter(&facts, policy, id);
                if verdict == Verdict::NotTested.key() && id != "tls/ocsp-stapling" {
                    unsettled.push(format!("{server}, {}, {id}", policy.id));
                }
            }
        }
    }
    assert!(unsettled.is_empty(), "\n{}", unsettled.join("\n"));
}

/// The planner's own tests read the file: it cannot look here.
#[test]
fn the_file_has_what_all_policies_tell_apart() {
    let all: Vec<Policy> = catalogue::BUILT_IN
        .iter()
        .map(|(id, _)| policy(id).as_of(day(DAY)))
        .collect();
    let told = told_apart(&all);
    let file: TlsClasses = serde_json::from_str(include_str!("told_apart.json")).unwrap();
    assert!(
        told == file,
        "told_apart.json is another; write into it:\n{}",
        serde_json::to_string(&told).unwrap()
    );
}

#[test]
fn every_norm_inside_says_where_everything_stands() {
    let all: Vec<&str> = catalogue::BUILT_IN.iter().map(|(id, _)| *id).collect();
    let tls: Vec<&&str> = all.iter().filter(|id| id.starts_with("tls-")).collect();
    assert_eq!(tls.into_iter().collect::<BTreeSet<_>>(), NORMS.iter().collect());
    for id in all.into_iter().filter(|id| *id != "default-2026") {
        let policy = policy(id);
        assert!(policy.norm.is_some(), "{id}: names no document");
        for words in [&policy.title, &policy.summary] {
            assert_eq!(
                words.keys().collect::<Vec<_>>(),
                ["ar", "en", "es", "fr", "nl"],
                "{id}"
            );
        }
        let stages = std::iter::once(&policy.tests).chain(policy.changes.iter().map(|change| &change.rules));
        for (check, rule) in stages.flat_map(|rules| rules.values().flatten()) {
            let said = !rule.source.is_empty() && rule.confidence.is_some();
            assert!(said || check == "https/available", "{id}: {check} has no source");
        }
    }
}

/// A name that nobody knows would make what it means insufficient without a word.
#[test]
fn every_name_in_a_list_is_known() {
    let keys = [
        "EC P-",
        "EC brainpoolP",
        "RSA ",
        "DSA ",
        "Ed25519",
        "Ed448",
        "ML-DSA-",
        "RSASSA-PSS with ",
        "ECDSA with ",
    ];
    let mut lists = 0;
    for (id, _) in catalogue::BUILT_IN {
        let policy = policy(id);
        let stages = std::iter::once(&policy.tests).chain(policy.changes.iter().map(|change| &change.rules));
        for (check, rule) in stages.flat_map(|rules| rules.values().flatten()) {
            for list in [
                "good",
                "sufficient",
                "phase_out",
                "unrated",
                "groups",
                "required",
                "advised",
            ] {
                let mut once = BTreeSet::new();
                for name in rule.parameters.words(list) {
                    let known = match check.as_str() {
                        "tls/ciphers" => Suite::by_name(name).is_some(),
                        "tls/key-exchange" | "tls/post-quantum" => Group::by_name(name).is_some(),
                        "tls/version" => super::VERSIONS.iter().any(|version| version.to_string() == name),
                        "cert/key" | "cert/signature" => keys.iter().any(|key| name.starts_with(key)),
                        _ => true,
                    };
                    assert!(known, "{id}: {check}: {list}: {name}");
                    assert!(
                        once.insert(name),
                        "{id}: {check}: {list}: {name} stands there twice"
                    );
                    lists += 1;
                }
            }
        }
    }
    assert!(lists > 1000);
}

/// Rule 9: a level may hang on another check.
#[test]
fn a_level_may_hang_on_another_check() {
    let checks: Vec<&'static Check> = crate::all().map(|entry| entry.check).collect();
    let of = |condition: &str| {
        let text = format!(
            "id = 'x'\nversion = '1'\nextends = 'default-2026'\n[test.web]\n\
             'cert/trust' = {{ level = 'required', unless = '{condition}' }}\n"
        );
        catalogue::policy_from(&text, &checks).unwrap()
    };
    let mut facts = site("modern");
    if let Measured::Seen(web) = &mut facts.web
        && let Measured::Seen(tls) = &mut web.addresses[0].tls
    {
        tls.chain.truncate(1);
    }
    let level = |condition: &str| {
        let report = crate::judge(&facts, &of(condition), Test::Web);
        let found = report.checks.iter().find(|check| check.check.id == "cert/trust");
        (found.unwrap().level, report.score.failed)
    };
    for (condition, expected) in [
        ("https/available passes", Requirement::Optional),
        ("https/available fails", Requirement::Required),
        ("tls/version passes", Requirement::Optional),
        ("tls/version fails", Requirement::Required),
    ] {
        assert_eq!(level(condition).0, expected, "{condition}");
    }
}
