//! Files that are broken, of another kind, or hostile.

use proptest::prelude::*;

use super::*;

/// The sentence for a file given as payloads, without the folder.
fn vrps_error(folder: &Folder, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.write(name, content);
    let error = RouteTables::load(&[&path], &[]).expect_err(name).to_string();
    shorten(folder, &error)
}

fn routes_error(folder: &Folder, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.write(name, content);
    let error = RouteTables::load(&[], &[&path]).expect_err(name).to_string();
    shorten(folder, &error)
}

fn shorten(folder: &Folder, text: &str) -> String {
    let start = format!("{}/", folder.0.path().display());
    assert!(
        !text.contains('\n') && !text.chars().any(char::is_control),
        "{text}"
    );
    text.strip_prefix(&start)
        .unwrap_or_else(|| panic!("names no file: {text}"))
        .to_owned()
}

const WRITE_VRPS: &str = "write it with 'routinator vrps --format json' or 'rpki-client -j'";
const GIVE_DUMP: &str = "give a RIS whois dump (origin, tab, prefix, tab, number of peers), as published at https://www.ris.ripe.net/dumps/";
const AGAIN: &str = "fetch or write the file again, plain or packed with gzip";

#[test]
fn files_that_cannot_be_opened() {
    let folder = Folder::new();
    for path in [folder.0.path().join("none"), folder.0.path().join("none/none")] {
        let error = RouteTables::load(&[&path], &[]).unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with("; give the path of a file that this user may read"),
            "{error}"
        );
        assert!(error.to_string().contains("cannot be opened"), "{error}");
    }
    let error = RouteTables::load(&[], &[folder.0.path()]).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with(": is a folder; give the path of a file in it"),
        "{error}"
    );
}

#[test]
fn one_kind_given_for_the_other() {
    let folder = Folder::new();
    let dump = std::fs::read(fixture("ris.IPv4")).unwrap();
    assert_eq!(
        vrps_error(&folder, "ris", &dump),
        "ris, line 1: is a table of routes, not of payloads; give it with --routes, and validated payloads here"
    );
    assert_eq!(
        vrps_error(&folder, "ris", b"64500\t192.0.2.0/24\t1\n"),
        "ris, line 1: is a table of routes, not of payloads; give it with --routes, and validated payloads here"
    );
    for json in ["rpki-client.json", "list.json"] {
        assert_eq!(
            routes_error(&folder, "roas", std::fs::read(fixture(json)).unwrap()),
            "roas: is JSON and no table of routes; give validated payloads with --vrps, and here a RIS whois dump"
        );
    }
    // A dump may begin with a set, which is no JSON.
    let (tables, _) = routes_of(&folder.write("set", "{64500, 64501}\t192.0.2.0/24\t1\n"));
    assert_eq!(
        lines(&tables.covering(address("192.0.2.1")).announcements),
        ["192.0.2.0/24 [64500, 64501] 1"]
    );
    for other in [
        "roa-set {\n    192.0.2.0/24 source-as 64500\n}\n",
        "roa 192.0.2.0/24 max 24 as 64500;\n",
    ] {
        let error = vrps_error(&folder, "other", other);
        assert!(
            error.contains("begins neither JSON nor a table of payloads") && error.ends_with(WRITE_VRPS),
            "{error}"
        );
    }
}

#[test]
fn files_without_anything_in_them() {
    let folder = Folder::new();
    assert_eq!(vrps_error(&folder, "v", ""), format!("v: is empty; {WRITE_VRPS}"));
    assert_eq!(
        vrps_error(&folder, "v", packed("")),
        format!("v: is empty; {WRITE_VRPS}")
    );
    assert_eq!(
        routes_error(&folder, "r", ""),
        format!("r: holds no route; {GIVE_DUMP}")
    );
    assert_eq!(
        routes_error(&folder, "r", "% a\n\n% b\n"),
        format!("r: holds no route; {GIVE_DUMP}")
    );
    assert_eq!(
        routes_error(&folder, "r", "% a\n\nhello there\nworld\n"),
        format!(
            "r, line 3: holds no route, and 'hello there' cannot be used because its origin is neither an AS number nor a set of them; {GIVE_DUMP}"
        )
    );
    for json in ["{}", "[1]", "{\"a\":[]}", "{\"validationOutputFilters\":{}}"] {
        let error = vrps_error(&folder, "v", json);
        assert!(error.ends_with(WRITE_VRPS), "{error}");
    }
    assert_eq!(
        vrps_error(&folder, "v", "{\"a\":1}"),
        format!("v: is JSON without a list of payloads ('roas'); {WRITE_VRPS}")
    );
    assert_eq!(
        vrps_error(
            &folder,
            "v",
            "{\"roas\":[\n{},\n{\"prefix\":\"192.0.2.0/24\",\"asn\":\"x\"}]}"
        ),
        format!(
            "v, line 2: holds no payload, and '- - -' cannot be used because its prefix is no address with a length; {WRITE_VRPS}"
        )
    );
    // A validator that has only just begun writes an empty table: no error, but a word about it.
    for (name, empty) in [
        ("json", "{\"metadata\":{\"generated\":1},\"roas\":[]}"),
        ("null", "{\"roas\":null}"),
        ("meta", "{\"metadata\":{\"generated\":1}}"),
        ("list", "[]"),
        ("csv", "ASN,IP Prefix,Max Length,Trust Anchor\n"),
    ] {
        let path = folder.write(name, empty);
        let (tables, notices) = payloads_of(&path);
        assert_eq!(tables.facts([]).vrps.seen().unwrap().count, 0);
        assert_eq!(notices.len(), 1, "{name}");
        assert_eq!(
            shorten(&folder, &notices[0].to_string()),
            format!("{name}: holds no payloads, so nothing can be said from it")
        );
    }
}

#[test]
fn single_bad_lines_are_counted_and_the_first_is_named() {
    let folder = Folder::new();
    let path = folder.write(
        "r",
        b"% x\n64500\t192.0.2.0/24\t1\n64500\t192.0.2.0/33\t1\n\xff\xfe\x1b[31m\n64501\t192.0.2.0/24\t1",
    );
    let (tables, notices) = routes_of(&path);
    assert_eq!(
        shorten(&folder, &notices[0].to_string()),
        "r: 2 of its 4 lines were left out, the first in line 3, '64500\\t192.0.2.0/33\\t1', because its prefix is no address with a length"
    );
    assert_eq!(
        lines(&tables.covering(address("192.0.2.1")).announcements),
        ["192.0.2.0/24 64500 1", "192.0.2.0/24 64501 1"]
    );

    let path = folder.write(
        "v",
        r#"{"roas":[
          {"asn":64500,"prefix":"192.0.2.0/24","maxLength":23},
          {"asn":64500,"prefix":"192.0.2.0/24","maxLength":33},
          {"asn":64500,"prefix":"192.0.2.0/24","maxLength":-1},
          {"asn":64500,"prefix":"192.0.2.0/24","maxLength":{"a":[1]}},
          {"asn":4294967296,"prefix":"192.0.2.0/24"},
          {"asn":64500.5,"prefix":"192.0.2.0/24"},
          {"asn":true,"prefix":["192.0.2.0/24"]},
          {"asn":64500,"prefix":"192.0.2.0"},
          {"asn":64500,"prefix":"192.0.2.77/24","maxLength":null,"ta":null,"source":null,"x":{"y":[]}}
        ]}"#,
    );
    let (tables, notices) = payloads_of(&path);
    assert_eq!(
        shorten(&folder, &notices[0].to_string()),
        "v: 8 of its 9 entries were left out, the first in line 2, '192.0.2.0/24 23 64500', because its maximum length does not fit its prefix"
    );
    // The one that is left: bits beyond the length do not count.
    assert_eq!(
        shown(&tables.covering(address("192.0.2.1")).vrps),
        ["192.0.2.0/24-24 AS64500"]
    );

    let path = folder.write("c", "ASN,IP Prefix\nAS1,192.0.2.0/24\n# note\n\nAS2,192.0.2.0\n");
    let (_, notices) = payloads_of(&path);
    assert_eq!(
        shorten(&folder, &notices[0].to_string()),
        "c: one of its 2 entries was left out: line 5, 'AS2,192.0.2.0', because its prefix is no address with a length"
    );
}

#[test]
fn files_that_end_too_early() {
    let folder = Folder::new();
    let json = std::fs::read(fixture("rpki-client.json")).unwrap();
    for end in 1..json.len() - 2 {
        let error = vrps_error(&folder, "v", &json[..end]);
        assert!(
            error.contains("the JSON ends in the middle") && error.ends_with(WRITE_VRPS),
            "{end}: {error}"
        );
    }
    let gz = packed(&json);
    for end in 3..gz.len() - 1 {
        let error = vrps_error(&folder, "v", &gz[..end]);
        assert!(error.ends_with(AGAIN), "{end}: {error}");
    }
    let gz = packed(std::fs::read(fixture("ris.IPv4")).unwrap());
    let error = routes_error(&folder, "r", &gz[..gz.len() - 5]);
    assert!(
        error.contains(": ends in the middle of its packed data; fetch"),
        "{error}"
    );
    let mut damaged = gz.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0x55;
    assert!(routes_error(&folder, "r", &damaged).ends_with(AGAIN));
}

#[test]
fn other_packings_are_named() {
    let folder = Folder::new();
    for (start, name) in [
        (&b"BZh91AY"[..], "bzip2"),
        (b"\xfd7zXZ\0\0", "xz"),
        (b"\x28\xb5\x2f\xfd\x04", "zstd"),
        (b"PK\x03\x04\x14\0", "zip"),
    ] {
        let error = routes_error(&folder, "r", start);
        assert!(
            error.contains(&format!("it is packed with {name}, only gzip is read")) && error.ends_with(AGAIN),
            "{error}"
        );
    }
}

#[test]
fn several_members_of_a_packed_file_are_one() {
    let folder = Folder::new();
    let two = [
        packed("64500\t192.0.2.0/24\t1\n64501\t192.0.2"),
        packed(".0/24\t1\n"),
    ]
    .concat();
    let (tables, _) = routes_of(&folder.write("two.gz", two));
    assert_eq!(tables.covering(address("192.0.2.1")).announcements.len(), 2);
}

#[test]
fn what_has_no_end_is_given_up() {
    let folder = Folder::new();
    let bomb = packed(vec![b'\n'; 64 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert!(
        routes_error(&folder, "r", &bomb).contains("it holds more than we read"),
        "a bomb of empty lines"
    );
    let spaces = packed(vec![b' '; 64 << 20]);
    assert!(
        vrps_error(&folder, "v", &spaces).contains("it holds more than we read"),
        "a bomb of blanks"
    );

    let long = vec![b'7'; 1 << 20];
    assert!(
        routes_error(&folder, "r", &long)
            .contains("line 1: cannot be read (its line is longer than 65536 octets)")
    );
    assert!(vrps_error(&folder, "v", &long).contains("its line is longer than 65536 octets"));
    for start in [
        "{\"roas\":[{\"prefix\":\"",
        "{\"roas\":[{\"asn\":",
        "{\"x\":\"\\\"",
        "{\"",
        "[[[[",
        "[",
        "{\"roas\":[",
    ] {
        let mut json = start.as_bytes().to_vec();
        json.extend(&long);
        assert!(
            vrps_error(&folder, "v", &json).contains("is longer than 65536 octets"),
            "{start}"
        );
    }
    let escapes = ["{\"x\":\"".as_bytes(), &b"\\\"".repeat(1 << 19)].concat();
    assert!(
        vrps_error(&folder, "v", &escapes).contains("is longer than 65536 octets"),
        "escaped quotes"
    );
    let deep = "{\"locallyAddedAssertions\":".repeat(10_000);
    assert!(
        vrps_error(&folder, "v", &deep).contains("recursion limit"),
        "deep"
    );
    let deep = format!("{{\"x\":{}", "{\"x\":".repeat(100_000));
    assert!(
        vrps_error(&folder, "v", &deep).contains("ends in the middle"),
        "deep and passed over"
    );
}

#[test]
fn tables_larger_than_the_internets_are_refused() {
    let folder = Folder::new();
    let too_large = ": is larger than any table of the Internet (more than 10000 entries or 2 MB); ";
    let many: String = (0..10_001).map(|n| format!("{n}\t192.0.2.0/24\t1\n")).collect();
    let error = routes_error(&folder, "r", &many);
    assert!(error.starts_with(&format!("r, line 10001{too_large}")), "{error}");
    let many: Vec<String> = (0..10_001)
        .map(|n| format!("{{\"asn\":{n},\"prefix\":\"192.0.2.0/24\"}}\n"))
        .collect();
    let error = vrps_error(&folder, "v", format!("{{\"roas\":[{}]}}", many.join(",")));
    assert!(error.contains(too_large), "{error}");
    // Few entries, each far from the others.
    let scattered: String = (0..9_000_u64)
        .map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .map(|n| {
            format!(
                "1\t{}/128\t1\n",
                std::net::Ipv6Addr::from(u128::from(n) << 64 | u128::from(n))
            )
        })
        .collect();
    assert!(routes_error(&folder, "r", &scattered).contains(too_large));
    // Few lines, each with a large set.
    let members: Vec<String> = (0..250).map(|n| n.to_string()).collect();
    let sets = format!("{{{}}}\t192.0.2.0/24\t1\n", members.join(",")).repeat(41);
    assert!(routes_error(&folder, "r", &sets).starts_with(&format!("r, line 41{too_large}")));
}

/// Pieces of all forms, so that what comes out is nearly right.
fn nearly() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\"roas\":[",
            "{\"asn\":",
            "\"prefix\":\"",
            "\"maxLength\":",
            "\"metadata\":{",
            "\"generated\":1",
            "\"source\":[",
            "{\"tal\":\"x\"}",
            "null",
            "64500",
            "192.0.2.0/24",
            "2001:db8::/32",
            "AS",
            "%",
            "{1,2}",
            "ASN,IP Prefix,Max Length\n",
            "1e999",
            "-1",
            "\u{feff}",
            "é",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Whatever is in a file, it is read or refused with one sentence that names it.
    #[test]
    fn any_file_is_read_or_refused(content in nearly(), pack in any::<bool>()) {
        let folder = Folder::new();
        let path = if pack { folder.pack("f", &content) } else { folder.write("f", &content) };
        for loaded in [RouteTables::load(&[&path], &[]), RouteTables::load(&[], &[&path])] {
            match loaded {
                Ok((tables, _)) => drop(tables.facts([address("192.0.2.1"), address("2001:db8::1")])),
                Err(error) => drop(shorten(&folder, &error.to_string())),
            }
        }
    }

    /// One octet of a good file changed.
    #[test]
    fn damaged_files_are_read_or_refused(
        name in prop::sample::select(vec!["routinator-ext.json", "rpki-client.json", "local-assertions.json", "routinator.csv", "ris.IPv4", "ris.IPv6"]),
        at in any::<prop::sample::Index>(),
        octet in any::<u8>(),
    ) {
        let folder = Folder::new();
        let mut content = std::fs::read(fixture(name)).unwrap();
        let at = at.index(content.len());
        content[at] = octet;
        let path = folder.write("f", &content);
        let loaded = if name.starts_with("ris") { RouteTables::load(&[], &[&path]) } else { RouteTables::load(&[&path], &[]) };
        if let Err(error) = loaded {
            shorten(&folder, &error.to_string());
        }
    }
}
