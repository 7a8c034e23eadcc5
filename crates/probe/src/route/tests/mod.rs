use std::{
    fs::File,
    io::Write,
    net::IpAddr,
    path::{Path, PathBuf},
};

use facts::{Announcement, RouteFacts, Timestamp, Vrp};
use flate2::{Compression, write::GzEncoder};

use super::*;

mod faults;
mod lookups;
mod samples;

const NOTHING: [PathBuf; 0] = [];

/// A file of `crates/probe/src/route/fixtures`.
fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/route/fixtures")
        .join(name)
}

/// A folder for files that a test writes.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Folder(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    fn pack(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        self.write(name, packed(content))
    }
}

fn packed(content: impl AsRef<[u8]>) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(content.as_ref()).unwrap();
    packed.finish().unwrap()
}

fn address(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn payloads_of(path: &Path) -> (RouteTables, Vec<Notice>) {
    RouteTables::load(&[path], &[]).unwrap_or_else(|e| panic!("{e}"))
}

fn routes_of(path: &Path) -> (RouteTables, Vec<Notice>) {
    RouteTables::load(&[], &[path]).unwrap_or_else(|e| panic!("{e}"))
}

/// `192.0.2.0/24-28 AS64500 ripe`.
fn shown(vrps: &[Vrp]) -> Vec<String> {
    vrps.iter()
        .map(|v| {
            format!("{}-{} AS{} {}", v.prefix, v.max_length, v.asn, v.trust_anchor)
                .trim()
                .to_owned()
        })
        .collect()
}

/// `192.0.2.0/24 64500 393`, sets in braces.
fn lines(routes: &[Announcement]) -> Vec<String> {
    routes
        .iter()
        .map(|route| match route.as_set {
            true => format!("{} {:?} {}", route.prefix, route.origins, route.peers),
            false => format!("{} {} {}", route.prefix, route.origins[0], route.peers),
        })
        .collect()
}

fn moment(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

/// One writer after another, one form after another: the same three payloads.
#[test]
fn every_form_of_payloads_reads_alike() {
    let folder = Folder::new();
    let gz = folder.pack(
        "rpki-client.gz",
        std::fs::read(fixture("rpki-client.json")).unwrap(),
    );
    let mut marked = b"\xef\xbb\xbf\r\n  \n".to_vec();
    marked.extend(std::fs::read(fixture("stayrtr.json")).unwrap());
    let marked = folder.write("marked.json", marked);
    for (path, anchors, dated) in [
        (fixture("routinator.json"), true, true),
        (fixture("routinator-ext.json"), true, true),
        (fixture("rpki-client.json"), true, true),
        (fixture("stayrtr.json"), true, true),
        (fixture("gortr.json"), true, true),
        (gz, true, true),
        (marked, true, true),
        (fixture("list.json"), false, false),
        (fixture("local-assertions.json"), false, false),
        (fixture("routinator.csv"), true, false),
        (fixture("routinator-compat.csv"), true, false),
        (fixture("routinator-ext.csv"), false, false),
        (fixture("rpki-client.csv"), true, false),
    ] {
        let (tables, notices) = payloads_of(&path);
        let name = path.display().to_string();
        assert_eq!(notices, [], "{name}");
        let facts =
            tables.facts(["192.0.2.1", "198.51.100.255", "2001:db8:ffff::1", "203.0.113.1"].map(address));
        let found: Vec<Vec<String>> = facts.addresses.iter().map(|entry| shown(&entry.vrps)).collect();
        let ta = |ta: &str| if anchors { format!(" {ta}") } else { String::new() };
        assert_eq!(
            found,
            [
                vec![format!("192.0.2.0/24-24 AS64500{}", ta("ripe"))],
                vec![format!("198.51.100.0/24-28 AS64501{}", ta("apnic"))],
                vec![format!("2001:db8::/32-128 AS0{}", ta("apnic"))],
                vec![],
            ],
            "{name}"
        );
        let table = facts.vrps.seen().unwrap();
        assert_eq!((table.source.as_str(), table.count), (name.as_str(), 3));
        assert_eq!(
            table.made_at == moment("2026-11-01T00:00:00Z"),
            dated,
            "{name}: {:?}",
            table.made_at
        );
        assert!(
            facts
                .routes
                .why_not()
                .is_some_and(|why| why.reason == facts::Reason::NoData)
        );
    }
}

#[test]
fn dumps_are_read_plain_and_packed_with_either_line_end() {
    let folder = Folder::new();
    let packed = [
        folder.pack("v4.gz", std::fs::read(fixture("ris.IPv4")).unwrap()),
        folder.pack("v6.gz", std::fs::read(fixture("ris.IPv6")).unwrap()),
    ];
    for paths in [[fixture("ris.IPv4"), fixture("ris.IPv6")], packed] {
        let (tables, notices) = RouteTables::load(&NOTHING, &paths).unwrap();
        assert_eq!(notices, []);
        let facts = tables.facts(
            [
                "192.0.2.200",
                "192.0.2.1",
                "198.51.100.1",
                "2001:db8:1:2::3",
                "9.9.9.9",
            ]
            .map(address),
        );
        let table = facts.routes.seen().unwrap();
        assert_eq!((table.prefixes_v4, table.prefixes_v6), (5, 4));
        assert_eq!(
            table.source,
            format!("{}, {}", paths[0].display(), paths[1].display())
        );
        // The older of the two moments that the files state.
        assert_eq!(table.made_at, moment("2026-11-01T08:00:01Z"));
        let found: Vec<Vec<String>> = facts
            .addresses
            .iter()
            .map(|entry| lines(&entry.announcements))
            .collect();
        let wider = [
            "192.0.2.0/24 64500 393",
            "192.0.2.0/24 64502 3",
            "192.0.0.0/16 64500 390",
            "0.0.0.0/0 64496 2",
        ];
        assert_eq!(found[0], [&["192.0.2.128/25 64500 1"], &wider[..]].concat());
        assert_eq!(found[1], wider);
        assert_eq!(
            found[2],
            ["198.51.100.0/24 [64501, 64503] 200", "0.0.0.0/0 64496 2"]
        );
        assert_eq!(
            found[3],
            [
                "2001:db8:1:2::/64 64500 2",
                "2001:db8:1::/48 64500 381",
                "2001:db8::/32 64500 380",
                "::/0 64496 3"
            ]
        );
        assert_eq!(found[4], ["0.0.0.0/0 64496 2"]);
        assert!(!facts.vrps.is_seen());
    }
}

#[test]
fn a_file_that_states_no_time_has_that_of_the_file() {
    let folder = Folder::new();
    let at: Timestamp = "2026-10-30T12:00:00Z".parse().unwrap();
    let date = |path: &Path| {
        File::options()
            .write(true)
            .open(path)
            .unwrap()
            .set_modified(at.into())
            .unwrap()
    };
    let routes = folder.write("routes", "1\t192.0.2.0/24\t1\n");
    let vrps = folder.write(
        "vrps",
        r#"{"metadata":{"buildtime":"yesterday","generated":-1},"roas":[]}"#,
    );
    date(&routes);
    date(&vrps);
    let (tables, _) = RouteTables::load(&[&vrps], &[&routes]).unwrap();
    let RouteFacts { routes, vrps, .. } = tables.facts([]);
    assert_eq!(routes.seen().unwrap().made_at, Some(at));
    assert_eq!(vrps.seen().unwrap().made_at, Some(at));
}

#[test]
fn moments_in_metadata() {
    let folder = Folder::new();
    for (metadata, expected) in [
        (r#"{"generated":1793491200}"#, "2026-11-01T00:00:00Z"),
        (
            r#"{"generated":0,"generatedTime":"2026-11-01T00:00:00+01:00"}"#,
            "2026-10-31T23:00:00Z",
        ),
        (
            r#"{"buildtime":"2026-11-01T00:00:00Z","generated":0}"#,
            "2026-11-01T00:00:00Z",
        ),
        (
            r#"{"buildtime":{},"generated":[1],"generatedTime":"2026-11-01T00:00:00Z"}"#,
            "2026-11-01T00:00:00Z",
        ),
    ] {
        let path = folder.write("vrps", format!(r#"{{"roas":[],"metadata":{metadata}}}"#));
        let table = payloads_of(&path).0.facts([]).vrps.seen().cloned().unwrap();
        assert_eq!(table.made_at, moment(expected), "{metadata}");
    }
}
