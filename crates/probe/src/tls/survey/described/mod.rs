//! Servers by their description: how many hellos they are asked, and what specifications of checks say about them.
//!
//! `cases.json` of the checks of TLS is made here, out of what the real planner sends and these servers answer, and
//! `norm_cases.json` where it asks for all policies at once. Run it only to add a server, or when the planner asks something
//! else:
//! `cargo test -p plimsoll-probe --lib -- --ignored cases_are_made`.

mod server;
mod servers;

use std::{collections::BTreeMap, path::Path, sync::atomic::AtomicUsize};

use facts::{
    EarlyData, Measured, Reason, Renegotiation, RenegotiationEnd, SuiteOrder, TlsClasses, TlsSession,
    TlsSurvey, Unseen,
};
use serde_json::{Value, json};
use wire::tls::{
    code::{Group, Suite, Version},
    reading::Reading,
};

use super::*;
use crate::tls::Client;
use server::{CHAINS, Counted, Described};

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
    }
}

/// The classes that all policies inside the program tell apart together, as the checks say.
fn classes_of_all() -> TlsClasses {
    let file = include_str!("../../../../../checks/src/tls/told_apart.json");
    serde_json::from_str(file).unwrap()
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
async fn surveyed(server: &Described, classes: TlsClasses) -> (TlsSurvey, usize) {
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
        user_agent: None,
    };
    let plan = Plan { classes, deep: false };
    // What is asked on one connection for renegotiation these servers cannot answer.
    let mut survey = asked.go_on(TlsSurvey::default(), &plan).await;
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

#[tokio::test(start_paused = true)]
async fn no_server_is_asked_more_than_it_takes() {
    let mut wrong = Vec::new();
    for (name, most, server) in servers::all() {
        let (survey, opened) = surveyed(&server, classes()).await;
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
        let (_, opened) = surveyed(&server, classes_of_all()).await;
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

/// What stands once in the file, however often it is referred to.
struct Offers {
    file: &'static str,
    offers: Vec<Value>,
    places: BTreeMap<String, usize>,
}

impl Offers {
    fn reference(&mut self, offer: Value) -> Value {
        let next = self.offers.len();
        let place = *self.places.entry(offer.to_string()).or_insert(next);
        if place == next {
            self.offers.push(offer);
        }
        json!({ "$file": format!("tls/{}#/offers/{place}", self.file) })
    }
}

/// Chains are those that stand with the certificates.
fn chain(octets: &[u8]) -> Value {
    json!({ "$file": if octets == CHAINS[0] { "tls/cases.json#/rsa" } else { "cert/cases.json#/good" } })
}

async fn case(server: &Described, classes: TlsClasses, offers: &mut Offers) -> Value {
    let (survey, _) = surveyed(server, classes).await;
    let chains: Vec<Value> = survey.chains.iter().map(|ders| chain(&ders[0].0)).collect();
    let own = chains.first().cloned().unwrap_or_else(|| chain(CHAINS[1]));
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

fn rsa_chain() -> Value {
    use wire::x509::forge::{Authority, Signer};
    let root = Authority::root("Spec RSA root", Signer::p256(), |draft| draft);
    let leaf = root.leaf(&[NAME], &Signer::rsa(), |draft| {
        draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z")
    });
    serde_json::to_value([facts::Base64(leaf)]).unwrap()
}

#[tokio::test(start_paused = true)]
#[ignore = "makes the file that the specifications of checks read"]
async fn cases_are_made() {
    let all = [("cases.json", classes()), ("norm_cases.json", classes_of_all())];
    for (file, classes) in all {
        let mut offers = Offers {
            file,
            offers: Vec::new(),
            places: BTreeMap::new(),
        };
        let mut lines = Vec::new();
        for (name, _, server) in servers::all() {
            let case = case(&server, classes.clone(), &mut offers).await;
            lines.push(format!("\"{name}\": {case}"));
        }
        if file == "cases.json" {
            lines.push(format!("\"rsa\": {}", rsa_chain()));
        }
        let listed: Vec<String> = offers.offers.iter().map(Value::to_string).collect();
        lines.push(format!("\"offers\": [\n{}\n]", listed.join(",\n")));
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../checks/src/tls")
            .join(file);
        std::fs::write(path, format!("{{\n{}\n}}\n", lines.join(",\n"))).unwrap();
    }
}
