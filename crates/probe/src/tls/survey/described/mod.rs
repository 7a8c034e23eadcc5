//! Servers by their description: how many hellos they are asked, and what specifications of checks say about them.
//!
//! `cases.json` of the checks of TLS is made here, out of what the real planner sends and these servers answer. Run it
//! only to add a server, or when the planner asks something else:
//! `cargo test -p plimsoll-probe --lib -- --ignored cases_are_made`; `listed.json` by `lists_are_made`, `norm_cases.json`,
//! where it asks for all policies at once, by `norm_cases_are_made`.

mod server;
mod servers;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::atomic::AtomicUsize,
};

use facts::{
    EarlyData, HelloAbout, HelloExchange, Measured, Reason, Renegotiation, RenegotiationEnd, SignedAnswer,
    SignedHandshake, SuiteOrder, TlsClasses, TlsSession, TlsSurvey, Unseen,
};
use serde_json::{Value, json};
use wire::tls::{
    code::{Group, Suite, Version},
    listing::{Listing, offered},
    reading::Reading,
};

use super::*;
use crate::tls::Client;
use server::{CERTIFICATES, Counted, Described, SSL2_CERTIFICATE};

const NAME: &str = "example.test";
/// The time of everything in the specifications.
const AT: &str = "2026-06-01T12:00:00Z";

/// The classes of the default policy, as the checks tell them apart.
fn classes() -> TlsClasses {
    let policy = include_str!("../../../../../../catalogue/policies/default-2026.toml");
    let policy: toml::Table = policy.parse().unwrap();
    let list = |check: &str, list: &str| -> Vec<String> {
        let words = policy["check"][check].get(list).and_then(toml::Value::as_array);
        let words = words.into_iter().flatten();
        words.map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    let suites = |lists: &[&str]| -> Vec<u16> {
        let names = lists.iter().flat_map(|name| list("tls/ciphers", name));
        names.map(|name| Suite::by_name(&name).unwrap().0).collect()
    };
    let groups = |lists: &[&str]| -> Vec<u16> {
        let names = lists.iter().flat_map(|name| list("tls/key-exchange", name));
        names.map(|name| Group::by_name(&name).unwrap().0).collect()
    };
    TlsClasses {
        orders: vec![SuiteOrder {
            worse: suites(&["phase_out"]),
            better: suites(&["sufficient", "good"]),
        }],
        suites: vec![suites(&["phase_out"]), suites(&["sufficient", "good"])],
        groups: vec![
            groups(&["unrated"]),
            groups(&["phase_out"]),
            groups(&["sufficient", "good"]),
        ],
        hybrids: Vec::new(),
    }
}

/// Asks for all policies inside the program at once: their classes as the checks say.
fn plan_of_all() -> Plan {
    let file = include_str!("../../../../../checks/src/tls/told_apart.json");
    Plan {
        classes: serde_json::from_str(file).unwrap(),
        deep: false,
    }
}

fn session(server: &Described) -> Option<TlsSession> {
    let (version, suite, group) = server.session()?;
    let mut shares = vec![Group::X25519_MLKEM768.0, Group::X25519.0];
    let large_hello = server.drops_large.then(|| {
        shares.remove(0);
        Unseen {
            reason: Reason::Timeout,
            detail: None,
        }
    });
    Some(TlsSession {
        at: AT.parse().unwrap(),
        server_name: NAME.to_owned(),
        version,
        suite,
        shares,
        large_hello,
        group: Some(group),
        alpn: Some("h2".to_owned()),
        chain: Vec::new(),
        cut: false,
        ocsp: None,
    })
}

/// Asks a described server what is asked of a real one; the connections it took are counted with it.
async fn surveyed(server: &Described, deep: bool) -> (TlsSurvey, usize) {
    let classes = classes();
    surveyed_by(server, &Plan { classes, deep }).await
}

async fn surveyed_by(server: &Described, plan: &Plan) -> (TlsSurvey, usize) {
    let session = session(server);
    let client = Client::new(true, Signatures::All).unwrap();
    let reach = Counted {
        server: server.clone(),
        opened: AtomicUsize::new(0),
    };
    let asked = Server {
        reach: &reach,
        name: NAME,
        session: session.as_ref().map(|session| (session, &client)),
        above: super::Above::Unknown,
    };
    let survey = TlsSurvey {
        listed: plan.deep,
        ..TlsSurvey::default()
    };
    // What is asked on one connection for renegotiation these servers cannot answer.
    let mut survey = asked.go_on(survey, plan).await;
    for exchange in &mut survey.hellos {
        exchange.at = AT.parse().unwrap();
    }
    let reading = Reading::new(session.as_ref(), &survey);
    let early = reading.version(Version::TLS_1_3).is_accepted();
    let legacy = reading
        .legacy()
        .map(|version| (version, reading.suites(version).first().copied()));
    if early {
        survey.early_data = Measured::Seen(EarlyData {
            tickets: 2,
            max_octets: 0,
            attempt: Measured::NotAsked,
        });
    }
    if plan.deep && early {
        sign(server, &mut survey);
    }
    if let Some((version, suite)) = legacy {
        survey.renegotiation = Measured::Seen(Renegotiation {
            version: version.0,
            suite: u16::try_from(suite.unwrap_or_default()).unwrap(),
            secure: true,
            asked: 1,
            accepted: 0,
            end: RenegotiationEnd::Alert(100),
        });
    }
    (survey, reach.opened.into_inner())
}

/// Full handshakes of TLS 1.3, which these servers cannot do: what comes of them is put in their place.
fn sign(server: &Described, survey: &mut TlsSurvey) {
    let suites = server.versions.get(&Version::TLS_1_2).into_iter().flatten();
    let rsa = suites
        .copied()
        .any(|suite| [0xc030, 0xcca8, 0xc02f].contains(&suite));
    // PKCS #1 v1.5 is not used there (RFC 8446 §4.2.3).
    let own: Vec<u16> = server
        .signatures
        .iter()
        .copied()
        .filter(|scheme| match *scheme {
            0x0804..=0x0806 => rsa,
            0x0403 => !rsa,
            _ => false,
        })
        .collect();
    while let Some(offered) = next_signed(survey) {
        assert!(survey.signed.len() < SIGNED_MAX);
        let chosen = match server.own_order {
            true => own.iter().find(|own| offered.contains(own)),
            false => offered.iter().find(|theirs| own.contains(theirs)),
        };
        let answer = chosen.map_or(SignedAnswer::Alert(40), |scheme| SignedAnswer::Scheme(*scheme));
        survey.signed.push(SignedHandshake {
            at: AT.parse().unwrap(),
            offered,
            answer: Measured::Seen(answer),
        });
    }
}

/// Everything that is listed is what the description says, in its order, and nothing else.
#[tokio::test(start_paused = true)]
async fn lists_are_whole_and_in_order() {
    let mut listed = 0;
    for (name, _, server) in servers::all() {
        if server.most < usize::MAX || server.not_offered.is_some() || !server.dropped.is_empty() {
            continue;
        }
        let (survey, opened) = surveyed(&server, true).await;
        assert!(opened < 200, "{name}: {opened}");
        let session = session(&server);
        let reading = Reading::new(session.as_ref(), &survey);
        let same = |what: &str, listing: Listing, known: Vec<u16>, own_order: Option<bool>| {
            let wide = |points: &[u16]| -> Vec<u32> { points.iter().copied().map(u32::from).collect() };
            let (mut points, mut known) = (listing.points, wide(&known));
            assert!(listing.complete, "{name}: {what}: {points:04x?}");
            let ordered = (points.len() > 1).then_some(server.own_order);
            assert_eq!(own_order, ordered, "{name}: {what}: {points:04x?}");
            if !server.own_order {
                points.sort_unstable();
                known.sort_unstable();
            }
            assert_eq!(points, known, "{name}: {what}");
        };
        let all = |about, version| -> BTreeSet<u32> {
            let own = |exchange: &&HelloExchange| {
                exchange.about == about && wire::tls::reading::highest(&exchange.offer) == version
            };
            survey
                .hellos
                .iter()
                .find(own)
                .into_iter()
                .flat_map(offered)
                .collect()
        };
        let of = |about, version| {
            let listing = reading.list(about, version, &all(about, version));
            let own_order = reading.keeps_own_order(about, version, &listing.points);
            (listing, own_order)
        };
        for (version, suites) in &server.versions {
            let (listing, own_order) = of(HelloAbout::Suites, *version);
            same(
                &format!("suites of {version}"),
                listing,
                suites.clone(),
                own_order,
            );
            listed += 1;
        }
        if server.versions.contains_key(&Version::TLS_1_3) {
            let (listing, own_order) = of(HelloAbout::Groups, Version::TLS_1_3);
            same("groups", listing, server.groups.clone(), own_order);
        }
    }
    assert!(listed > 60, "{listed}");
}

/// A norm that takes only the largest hybrid gets its answer from a server that has another, and pays one hello for it.
#[tokio::test(start_paused = true)]
async fn each_norm_gets_its_answer_about_hybrids() {
    let large = vec![Group::SECP384R1_MLKEM1024.0];
    let all: Vec<u16> = points::hybrids();
    for (name, _, server) in servers::all() {
        if !["modern", "no_hybrid"].contains(&name) {
            continue;
        }
        let has = server.groups.iter().any(|group| all.contains(group));
        let (_, usual) = surveyed(&server, false).await;
        for (lists, more) in [
            (vec![all.clone()], 0),
            (vec![large.clone(), all.clone()], usize::from(has)),
            // Instead of all of them, where none is known.
            (vec![large.clone()], usize::from(has)),
        ] {
            let plan = Plan {
                classes: TlsClasses {
                    hybrids: lists.clone(),
                    ..classes()
                },
                deep: false,
            };
            let (survey, opened) = surveyed_by(&server, &plan).await;
            assert_eq!(opened, usual + more, "{name} {lists:04x?}");
            let session = session(&server);
            let reading = Reading::new(session.as_ref(), &survey);
            for list in &lists {
                let standing = reading.any_group(true, &list.iter().copied().collect());
                assert_eq!(standing.why_not(), None, "{name} {list:04x?}");
                assert_eq!(standing.is_accepted(), has && *list == all, "{name} {list:04x?}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn no_server_is_asked_more_than_it_takes() {
    let mut wrong = Vec::new();
    for (name, most, server) in servers::all() {
        let (survey, opened) = surveyed(&server, false).await;
        assert_eq!(survey.hellos.len(), opened, "{name}");
        if opened != most {
            wrong.push(format!("{name}: {opened} hellos, not {most}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Hellos that a described server is asked at most when all policies are judged at once.
const FOR_ALL_MAX: usize = 34;

#[tokio::test(start_paused = true)]
async fn all_policies_together_cost_little_more() {
    let mut wrong = Vec::new();
    for (name, most, server) in servers::all() {
        let (_, opened) = surveyed_by(&server, &plan_of_all()).await;
        if opened > FOR_ALL_MAX {
            wrong.push(format!("{name}: {opened} hellos, {most} for the default policy"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn primes_are_those_of_their_groups() {
    use wire::tls::ffdhe::known;
    for (prime, name) in [
        (server::ffdhe(2048, 560_316), Some("ffdhe2048")),
        (server::ffdhe(3072, 2_625_351), Some("ffdhe3072")),
        (servers::own_prime(), None),
    ] {
        assert_eq!(known(&prime).map(|known| known.name), name);
    }
    assert!(known(&servers::old_prime()).is_some_and(|known| known.group().is_none()));
}

/// What stands once in a file, however often it is referred to.
struct Offers {
    file: &'static str,
    offers: Vec<Value>,
    places: BTreeMap<String, usize>,
}

impl Offers {
    fn of(file: &'static str) -> Self {
        Offers {
            file,
            offers: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    fn reference(&mut self, offer: Value) -> Value {
        let next = self.offers.len();
        let place = *self.places.entry(offer.to_string()).or_insert(next);
        if place == next {
            self.offers.push(offer);
        }
        json!({ "$file": format!("{}#/offers/{place}", self.file) })
    }
}

/// Chains are those that stand with the certificates.
fn chain(octets: &[u8]) -> Value {
    let is_rsa = octets == CERTIFICATES[0] || octets == SSL2_CERTIFICATE;
    json!({ "$file": if is_rsa { "tls/cases.json#/rsa" } else { "cert/cases.json#/good" } })
}

async fn case(server: &Described, plan: &Plan, offers: &mut Offers) -> Value {
    let (survey, _) = surveyed_by(server, plan).await;
    let chains: Vec<Value> = survey.chains.iter().map(|ders| chain(&ders[0].0)).collect();
    let own = chains.first().cloned().unwrap_or_else(|| chain(&CERTIFICATES[1]));
    let mut survey = serde_json::to_value(&survey).unwrap();
    survey["chains"] = chains.into();
    for hello in survey["hellos"].as_array_mut().unwrap() {
        hello["offer"] = offers.reference(hello["offer"].take());
    }
    let tls = match session(server) {
        Some(session) => {
            let mut session = serde_json::to_value(session).unwrap();
            session["chain"] = own;
            json!({ "seen": session })
        }
        None => {
            json!({ "unseen": { "reason": "closed", "detail": "received fatal alert: ProtocolVersion" } })
        }
    };
    json!({ "tls": tls, "survey": { "seen": survey } })
}

/// The certificate with an RSA key, which stays as it is: new keys would change every fact of it.
fn rsa_chain() -> Value {
    serde_json::to_value([facts::Base64(CERTIFICATES[0].clone())]).unwrap()
}

#[tokio::test(start_paused = true)]
#[ignore = "makes the file that the specifications of checks read"]
async fn cases_are_made() {
    let plan = Plan {
        classes: classes(),
        deep: false,
    };
    let mut offers = Offers::of("tls/cases.json");
    let mut lines = cases(&plan, &mut offers).await;
    lines.push(format!("\"rsa\": {}", rsa_chain()));
    write(lines, &offers);
}

#[tokio::test(start_paused = true)]
#[ignore = "makes the file that the norms are judged by"]
async fn norm_cases_are_made() {
    let mut offers = Offers::of("tls/norm_cases.json");
    let lines = cases(&plan_of_all(), &mut offers).await;
    write(lines, &offers);
}

/// All servers, a line for each.
async fn cases(plan: &Plan, offers: &mut Offers) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, _, server) in servers::all() {
        lines.push(format!("\"{name}\": {}", case(&server, plan, offers).await));
    }
    lines
}

#[tokio::test(start_paused = true)]
#[ignore = "makes the file that the specifications of checks read about lists of everything"]
async fn lists_are_made() {
    let plan = Plan {
        classes: classes(),
        deep: true,
    };
    let mut offers = Offers::of("tls/listed.json");
    let mut lines = Vec::new();
    for (name, _, server) in servers::all() {
        if ["cbc_sha1_client_order", "ffdhe3072"].contains(&name) {
            lines.push(format!("\"{name}\": {}", case(&server, &plan, &mut offers).await));
        }
    }
    write(lines, &offers);
}

fn write(mut lines: Vec<String>, offers: &Offers) {
    let listed: Vec<String> = offers.offers.iter().map(Value::to_string).collect();
    lines.push(format!("\"offers\": [\n{}\n]", listed.join(",\n")));
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../checks/src")
        .join(offers.file);
    std::fs::write(path, format!("{{\n{}\n}}\n", lines.join(",\n"))).unwrap();
}
