//! The same questions, put to OpenSSL and ldns.

use std::{
    fmt::Write as _,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use base64::Engine;

use super::*;

/// Chains that a server sends, each with what is special about it.
struct Served {
    about: &'static str,
    ders: Vec<Vec<u8>>,
}

fn pem(label: &str, der: &[u8]) -> String {
    let body = base64::engine::general_purpose::STANDARD.encode(der);
    let mut text = format!("-----BEGIN {label}-----\n");
    for line in body.as_bytes().chunks(64) {
        let _ = writeln!(text, "{}", String::from_utf8_lossy(line));
    }
    text + &format!("-----END {label}-----\n")
}

/// A server of OpenSSL, which ends with this.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(folder: &Path, ders: &[Vec<u8>], key: &Signer) -> Self {
        let file = |name: &str, text: String| {
            let path = folder.join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let leaf = file("leaf", pem("CERTIFICATE", &ders[0]));
        let key = file("key", pem("PRIVATE KEY", &key.pkcs8().unwrap()));
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut command = Command::new("openssl");
        command.args(["s_server", "-quiet", "-accept", &format!("127.0.0.1:{port}")]);
        command.arg("-cert").arg(leaf).arg("-key").arg(key);
        if ders.len() > 1 {
            let rest = ders[1..].iter().map(|der| pem("CERTIFICATE", der)).collect();
            command.arg("-cert_chain").arg(file("rest", rest));
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = command.spawn().unwrap();
        let up = || TcpStream::connect(("127.0.0.1", port)).is_ok();
        for _ in 0..100 {
            if up() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Server { child, port }
    }

    /// Whether a client of OpenSSL that goes by `records` takes the server.
    fn openssl(&self, records: &[Tlsa], roots: &Path) -> bool {
        let mut command = Command::new("openssl");
        command.args(["s_client", "-connect", &format!("127.0.0.1:{}", self.port)]);
        command
            .args(["-no-CAfile", "-no-CApath", "-no-CAstore", "-CAfile"])
            .arg(roots);
        command.args([
            "-dane_ee_no_namechecks",
            "-servername",
            HOST,
            "-dane_tlsa_domain",
            HOST,
        ]);
        for record in records {
            command.args(["-dane_tlsa_rrdata", &record.to_string()]);
        }
        let said = command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        // Without a record that it can use, OpenSSL goes by its roots.
        said.contains("Verification: OK") && said.contains("DANE TLSA")
    }
}

/// Whether ldns takes a chain in a file by records in another.
fn ldns(folder: &Path, records: &[Tlsa], ders: &[Vec<u8>], roots: &Path) -> bool {
    let (tlsa, chain) = (folder.join("tlsa"), folder.join("chain"));
    let lines: String = records
        .iter()
        .map(|record| format!("_443._tcp.{HOST}. 3600 IN TLSA {record}\n"))
        .collect();
    std::fs::write(&tlsa, lines).unwrap();
    let all: String = ders.iter().map(|der| pem("CERTIFICATE", der)).collect();
    std::fs::write(&chain, all).unwrap();
    let mut command = Command::new("ldns-dane");
    command
        .arg("-t")
        .arg(&tlsa)
        .arg("-c")
        .arg(&chain)
        .arg("-f")
        .arg(roots);
    command.args(["-a", "127.0.0.1", "-T", "verify", HOST, "443"]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().unwrap().success()
}

/// Good until the test's own time is long past: ldns has no other clock than the machine's.
fn lasting(draft: Draft) -> Draft {
    draft.valid("2025-01-01T00:00:00Z", "2058-01-01T00:00:00Z")
}

fn served(world: &World) -> Vec<Served> {
    let below = |authority: &Authority, names: &[&str], change: fn(Draft) -> Draft| {
        authority.leaf(names, &world.key, |draft| change(lasting(draft)))
    };
    let (middle, own) = (&world.middle, &world.own);
    let over = |draft: Draft| draft.valid("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z");
    let yet = |draft: Draft| draft.valid("2057-01-01T00:00:00Z", "2058-01-01T00:00:00Z");
    let root = &world.root.der;
    let chain = |about, ders: &[&Vec<u8>]| Served {
        about,
        ders: ders.iter().map(|der| (*der).clone()).collect(),
    };
    let good = below(middle, &[HOST], same);
    vec![
        chain("good", &[&good, &middle.der]),
        chain("good, with its root", &[&good, &middle.der, root]),
        chain("good, alone", &[&good]),
        chain("expired", &[&below(middle, &[HOST], over), &middle.der]),
        chain("not yet valid", &[&below(middle, &[HOST], yet), &middle.der]),
        chain(
            "other name",
            &[&below(middle, &["other.test"], same), &middle.der],
        ),
        chain("own root", &[&below(own, &[HOST], same), &own.der]),
        chain("own root, alone", &[&below(own, &[HOST], same)]),
        chain(
            "own root, other name",
            &[&below(own, &["other.test"], same), &own.der],
        ),
        chain("own root, expired", &[&below(own, &[HOST], over), &own.der]),
    ]
}

/// Records that are about this chain in every way, and in none.
fn sets(world: &World, ders: &[Vec<u8>], stranger: &[u8]) -> Vec<(String, Vec<Tlsa>)> {
    let mut sets = Vec::new();
    let certificates: [(&str, &[u8]); 5] = [
        ("leaf", &ders[0]),
        ("middle", &world.middle.der),
        ("root", &world.root.der),
        ("own", &world.own.der),
        ("stranger", stranger),
    ];
    for usage in 0..4 {
        for selector in 0..2 {
            for matching in 0..3 {
                for (about, der) in certificates {
                    // A server's certificate as an authority, and the other way round, is asked once only.
                    let odd = (about == "leaf") != (usage % 2 == 1) && about != "stranger";
                    if odd && (selector, matching) != (0, 1) {
                        continue;
                    }
                    sets.push((
                        format!("{usage} {selector} {matching} {about}"),
                        vec![record(usage, selector, matching, der)],
                    ));
                }
            }
        }
    }
    let leaf = |usage, selector, matching| record(usage, selector, matching, &ders[0]);
    let other = |usage, selector, matching| record(usage, selector, matching, stranger);
    let mut short = leaf(3, 1, 1);
    short.data.pop();
    sets.extend([
        ("old and new".to_owned(), vec![other(3, 1, 1), leaf(3, 1, 1)]),
        ("new and old".to_owned(), vec![leaf(3, 1, 1), other(3, 1, 1)]),
        ("stronger differs".to_owned(), vec![leaf(3, 1, 1), other(3, 1, 2)]),
        (
            "stronger of the other selector differs".to_owned(),
            vec![leaf(3, 1, 1), other(3, 0, 2)],
        ),
        (
            "whole and stronger differs".to_owned(),
            vec![leaf(3, 1, 0), other(3, 1, 2)],
        ),
        (
            "authority or leaf".to_owned(),
            vec![record(2, 0, 1, &world.own.der), other(3, 1, 1)],
        ),
        ("short and good".to_owned(), vec![short, leaf(3, 0, 1)]),
    ]);
    sets
}

/// Why ldns says something else; none where it should agree. OpenSSL agrees on everything.
fn ldns_differs(chain: &str, set: &str, ours: &Judgement) -> Option<&'static str> {
    let by_leaf = matches!(
        ours,
        Judgement::Matches(Match {
            usage: Usage::DaneEe,
            ..
        })
    );
    if by_leaf && chain.contains("other name") {
        return Some("it minds names with usage 3, which RFC 7671 §5.1 does away with");
    }
    let whole =
        set.starts_with("0 0 0 middle") || set.starts_with("2 0 0 middle") || set.starts_with("2 0 0 own");
    if whole && chain.ends_with("alone") && matches!(ours, Judgement::Matches(Match { by: By::Record, .. })) {
        return Some("it does not build a path with a certificate that stands in a record (RFC 7671 §5.2.2)");
    }
    None
}

#[test]
#[ignore = "needs the openssl and ldns-dane programs"]
fn openssl_and_ldns_agree_where_they_should() {
    let world = &*WORLD;
    let folder = tempfile::tempdir().unwrap();
    let roots_file: PathBuf = folder.path().join("roots");
    std::fs::write(&roots_file, pem("CERTIFICATE", &world.root.der)).unwrap();
    let roots = [read(&world.root.der)];
    let stranger = Authority::root("Stranger", Signer::p256(), same).der;
    let (mut asked, mut agreed, mut noted, mut wrong) = (0, [0, 0], [0, 0], Vec::new());
    for chain in served(world) {
        let server = Server::start(folder.path(), &chain.ders, &world.key);
        let sent = sent(&chain.ders.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for (about, records) in sets(world, &chain.ders, &stranger) {
            let presented = Presented {
                chain: &sent,
                names: &[HOST],
                store: Some(Store {
                    roots: &roots,
                    limits: &[],
                }),
                at: Timestamp::now(),
            };
            let ours = judge(&Set::of(&records, &[0, 1, 2, 3]), &presented);
            let takes = matches!(ours, Judgement::Matches(_));
            asked += 1;
            let others = [
                ("openssl", server.openssl(&records, &roots_file), None),
                (
                    "ldns",
                    ldns(folder.path(), &records, &chain.ders, &roots_file),
                    ldns_differs(chain.about, &about, &ours),
                ),
            ];
            for (who, (name, theirs, why)) in others.into_iter().enumerate() {
                match (takes == theirs, why) {
                    (true, None) => agreed[who] += 1,
                    (false, Some(_)) => noted[who] += 1,
                    (same, why) => wrong.push(format!(
                        "{}: {about}: {name} takes it: {theirs}; ours: {}; same: {same}, noted: {why:?}",
                        chain.about,
                        in_words(&ours)
                    )),
                }
            }
        }
    }
    eprintln!("{asked} questions; OpenSSL and ldns agree on {agreed:?}, differ as noted on {noted:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
