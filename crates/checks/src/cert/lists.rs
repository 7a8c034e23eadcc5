//! Makes `lists.json`, the lists of revoked certificates to which the specifications refer, and the chain they are about.
//!
//! Keys are new each time; what the lists say is not. Run it only to add a case:
//! `cargo test -p plimsoll-checks -- --ignored lists_are_made`.

use std::collections::BTreeSet;

use facts::{Base64, Measured, Reason, RevocationExcerpt, RevocationList};
use serde_json::{Map, Value, json};
use wire::x509::{
    Certificate, Fingerprint,
    crl::excerpt,
    forge::{
        lists::{self, ListDraft, certificate_issuer, entry, point_name, points, reason, scope},
        *,
    },
};

/// Where the list for servers is, and where the same is to be had as well.
const SERVERS: [&str; 2] = ["http://lists.test/servers.crl", "http://mirror.test/servers.crl"];
/// Where the list for CAs is.
const ISSUERS: &str = "http://lists.test/issuers.crl";
const DAY: &str = "2026-05-20T00:00:00Z";

struct Maker {
    root: Authority,
    middle: Authority,
    leaf: Certificate,
    cases: Map<String, Value>,
}

fn fact(url: &str, list: Measured<RevocationExcerpt>) -> RevocationList {
    RevocationList {
        url: url.to_owned(),
        at: "2026-06-01T12:00:03Z".parse().expect("a time"),
        list,
    }
}

impl Maker {
    fn new() -> Self {
        let root = Authority::root("Lists Root", Signer::p256(), |draft| draft);
        let middle = root.subordinate("Lists CA", Signer::p256(), |draft| {
            draft.with(lists::id::POINTS, false, points(&[ISSUERS]))
        });
        let leaf = middle.leaf(&["example.test"], &Signer::p256(), |draft| {
            draft.valid("2026-04-01T00:00:00Z", "2026-08-31T23:59:59Z").with(
                lists::id::POINTS,
                false,
                points(&SERVERS),
            )
        });
        Maker {
            leaf: Certificate::read(&leaf).expect("a certificate"),
            root,
            middle,
            cases: Map::new(),
        }
    }

    fn of_servers(&self) -> ListDraft {
        ListDraft::of(&self.middle)
    }

    fn listing(&self, code: u8) -> ListDraft {
        self.of_servers()
            .entry(entry(&self.leaf.serial, DAY, &[reason(code)]))
    }

    fn seen(&self, url: &str, list: &[u8]) -> RevocationList {
        let middle = Certificate::read(&self.middle.der).expect("a certificate");
        let serials = BTreeSet::from([self.leaf.serial.as_slice(), middle.serial.as_slice()]);
        let kept = excerpt(list, &serials).expect("a list");
        let seen = RevocationExcerpt {
            size: list.len() as u64,
            sha256: Fingerprint::of(list).to_string(),
            entries: kept.entries,
            excerpt: Base64(kept.list),
            digest: Base64(kept.digest),
        };
        fact(url, Measured::Seen(seen))
    }

    fn case(&mut self, name: &str, lists: &[RevocationList]) {
        self.cases.insert(name.to_owned(), json!(lists));
    }

    /// A list for servers alone.
    fn servers(&mut self, name: &str, list: &ListDraft) {
        let list = self.seen(SERVERS[0], &list.sign(&self.middle.key));
        self.case(name, &[list]);
    }
}

fn what_lists_say(maker: &mut Maker) {
    let issuers = ListDraft::of(&maker.root);
    let middle = Certificate::read(&maker.middle.der).expect("a certificate");
    let revoked = issuers.clone().entry(entry(&middle.serial, DAY, &[reason(2)]));
    let nothing = maker.seen(ISSUERS, &issuers.sign(&maker.root.key));
    let others = maker.of_servers().entry(entry(&[1], DAY, &[]));
    let servers = maker.seen(SERVERS[0], &others.sign(&maker.middle.key));
    let by_root = maker.seen(ISSUERS, &revoked.sign(&maker.root.key));
    maker.case("nothing", &[servers.clone(), nothing]);
    maker.case("issuer_revoked", &[servers.clone(), by_root]);
    maker.servers("revoked", &maker.listing(1));
    maker.servers("on_hold", &maker.listing(6));
    maker.servers("removed", &maker.listing(8));
    let late = |list: ListDraft| list.valid("2026-05-01T00:00:00Z", Some("2026-05-08T00:00:00Z"));
    maker.servers("outdated", &late(maker.of_servers()));
    maker.servers("outdated_revoked", &late(maker.listing(1)));
    maker.servers("outdated_on_hold", &late(maker.listing(6)));
    let to_come = ("2026-06-03T00:00:00Z", Some("2026-06-10T00:00:00Z"));
    maker.servers("not_yet", &maker.of_servers().valid(to_come.0, to_come.1));
    let unseen = |url, reason| fact(url, Measured::unseen(reason));
    let other = RevocationList {
        url: SERVERS[1].to_owned(),
        ..servers
    };
    maker.case("too_large", &[unseen(SERVERS[0], Reason::TooLarge)]);
    maker.case(
        "at_the_second_place",
        &[unseen(SERVERS[0], Reason::Refused), other],
    );
}

fn what_lists_are_not(maker: &mut Maker) {
    let stranger = Authority::root("Lists CA", Signer::p256(), |draft| draft);
    let forged = maker.seen(SERVERS[0], &maker.listing(1).sign(&stranger.key));
    maker.case("by_a_stranger", &[forged]);
    let of_root = ListDraft {
        issuer: maker.root.name.clone(),
        ..maker.listing(1)
    };
    let of_root = maker.seen(SERVERS[0], &of_root.sign(&maker.root.key));
    maker.case("of_another", &[of_root]);
    let with = |scope: Vec<u8>| maker.listing(1).with(lists::id::SCOPE, true, scope);
    let cas = with(scope(&[], &[0x82]));
    let elsewhere = with(scope(&["http://lists.test/other.crl"], &[]));
    let here = with(scope(&[SERVERS[0]], &[0x81]));
    let delta = maker.listing(1).with(lists::id::DELTA, true, vec![2, 1, 1]);
    let critical = maker.listing(1).with("1.2.3.4", true, vec![5, 0]);
    let reasons = sequence(&[&point_name(&[SERVERS[0]]), &element(0x83, &[&[6, 0x40]])]);
    let some = maker.of_servers().with(lists::id::SCOPE, true, reasons);
    let indirect = maker
        .of_servers()
        .with(lists::id::SCOPE, true, scope(&[], &[0x84]))
        .entry(entry(&[1], DAY, &[certificate_issuer(&name("Other"))]))
        .entry(entry(&maker.leaf.serial, DAY, &[]));
    for (name, list) in [
        ("for_cas", cas),
        ("of_another_point", elsewhere),
        ("of_this_point", here),
        ("delta", delta),
        ("not_understood", critical),
        ("some_reasons", some),
        ("of_several", indirect),
    ] {
        maker.servers(name, &list);
    }
    let mut garbage = maker.seen(SERVERS[0], &maker.of_servers().sign(&maker.middle.key));
    if let Measured::Seen(seen) = &mut garbage.list {
        seen.excerpt = Base64(b"garbage".to_vec());
    }
    maker.case("garbage", &[garbage]);
}

#[test]
#[ignore = "makes the lists anew"]
fn lists_are_made() {
    let mut maker = Maker::new();
    what_lists_say(&mut maker);
    what_lists_are_not(&mut maker);
    let ders = |ders: &[&[u8]]| json!(ders.iter().map(|der| Base64(der.to_vec())).collect::<Vec<_>>());
    let chain = ders(&[&maker.leaf.der, &maker.middle.der]);
    let roots = ders(&[&maker.root.der]);
    maker
        .cases
        .extend([("chain".to_owned(), chain), ("roots".to_owned(), roots)]);
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cert/lists.json");
    let text = serde_json::to_string_pretty(&Value::Object(maker.cases)).expect("JSON");
    std::fs::write(file, text + "\n").expect("written");
}
