use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proptest::prelude::*;

use super::*;

fn net(text: &str) -> Net {
    prefix(text).unwrap_or_else(|| panic!("{text}"))
}

/// `192.0.2.0/24-28 AS64500`, as RFC 9319 writes payloads; without a second length it is the first.
fn vrp(text: &str) -> Vrp {
    let (range, number) = text.split_once(' ').unwrap();
    let (range, max_length) = match range.split_once('-') {
        Some((range, max)) => (range, Some(max.parse().unwrap())),
        None => (range, None),
    };
    payload(net(range), max_length, asn(number).unwrap(), "").unwrap()
}

fn vrps(texts: &[&str]) -> Vec<Vrp> {
    texts.iter().map(|text| vrp(text)).collect()
}

fn route(line: &str) -> Announcement {
    dump_line(line).unwrap().unwrap()
}

fn state(line: &str, payloads: &[&str]) -> Validity {
    let states = validate_each(&route(line), &vrps(payloads));
    assert_eq!(states.len(), 1, "{line}");
    states[0].1
}

use Mismatch::{As0, AsSet, Length, Origin};
use Validity::{Invalid, NotFound, Valid};

/// The table of RFC 6483 §2: a route against one ROA, by prefix (rows) and AS (columns).
#[test]
fn the_table_of_rfc_6483() {
    let roa = ["10.1.0.0/16 AS64496"];
    for (prefix, matching, other) in [
        ("10.2.0.0/16", NotFound, NotFound),
        ("10.0.0.0/8", NotFound, NotFound),
        ("10.1.0.0/16", Valid, Invalid(Origin)),
        ("10.1.0.0/17", Invalid(Length), Invalid(Origin)),
    ] {
        assert_eq!(state(&format!("64496 {prefix} 1"), &roa), matching, "{prefix}");
        assert_eq!(state(&format!("64511 {prefix} 1"), &roa), other, "{prefix}");
    }
}

/// The situations that RFC 6907 §7.1 tells relying parties how to judge.
#[test]
fn the_use_cases_of_rfc_6907() {
    let roa = ["10.1.0.0/16-20 AS64496"];
    // A covering ROA: length and AS each satisfied or not.
    assert_eq!(state("64496\t10.1.0.0/17\t9", &roa), Valid);
    assert_eq!(state("64496\t10.1.0.0/20\t9", &roa), Valid);
    assert_eq!(state("64496\t10.1.0.0/21\t9", &roa), Invalid(Length));
    assert_eq!(state("64511\t10.1.0.0/20\t9", &roa), Invalid(Origin));
    assert_eq!(state("64511\t10.1.0.0/24\t9", &roa), Invalid(Origin));
    // No covering ROA, though ROAs exist for every more specific part.
    let parts = ["10.1.0.0/17 AS64496", "10.1.128.0/17 AS64496"];
    assert_eq!(state("64496\t10.1.0.0/16\t9", &parts), NotFound);
    // Sets: not found where nothing covers, never valid where something does, not even with one member.
    assert_eq!(state("{64496}\t10.2.0.0/16\t9", &roa), NotFound);
    assert_eq!(state("{64496}\t10.1.0.0/16\t9", &roa), Invalid(AsSet));
    assert_eq!(
        state(
            "{64496,64497}\t10.1.0.0/16\t9",
            &["10.1.0.0/16 AS64496", "10.1.0.0/16 AS64497"]
        ),
        Invalid(AsSet)
    );
    // Two ROAs: one match suffices, in whichever order they come.
    let two = [
        "10.1.0.0/16-24 AS64511",
        "10.1.0.0/16 AS64496",
        "10.0.0.0/8-24 AS64499",
    ];
    assert_eq!(state("64511\t10.1.7.0/24\t9", &two), Valid);
    assert_eq!(state("64499\t10.1.7.0/24\t9", &two), Valid);
    assert_eq!(state("64496\t10.1.7.0/24\t9", &two), Invalid(Length));
}

/// RFC 6483 §4: a ROA for AS 0 says that nobody announces this; any other ROA that matches still makes a route valid.
#[test]
fn as_zero() {
    assert_eq!(
        state("64496\t192.0.2.0/24\t9", &["192.0.2.0/24-32 AS0"]),
        Invalid(As0)
    );
    assert_eq!(
        state(
            "64496\t192.0.2.0/24\t9",
            &["192.0.2.0/24 AS0", "192.0.2.0/24 AS64496"]
        ),
        Valid
    );
    assert_eq!(
        state(
            "64496\t192.0.2.0/24\t9",
            &["192.0.2.0/24 AS0", "192.0.2.0/24 AS64497"]
        ),
        Invalid(Origin)
    );
    // AS 0 announces nothing; a table that says so is not confirmed by a ROA that says the opposite.
    assert_eq!(state("0\t192.0.2.0/24\t9", &["192.0.2.0/24 AS0"]), Invalid(As0));
    assert_eq!(
        state("{64496}\t192.0.2.0/24\t9", &["192.0.2.0/24 AS0"]),
        Invalid(AsSet)
    );
}

/// The example of RFC 9319 §3: the loose ROA makes the forged route valid, the minimal ones do not.
#[test]
fn the_forged_origin_of_rfc_9319() {
    let forged = "64496\t192.168.0.0/24\t1";
    let loose = vrp("192.168.0.0/16-24 AS64496");
    let minimal = ["192.168.0.0/16 AS64496", "192.168.225.0/24 AS64496"];
    assert_eq!(state(forged, &["192.168.0.0/16-24 AS64496"]), Valid);
    assert_eq!(state(forged, &minimal), Invalid(Length));

    let here = [route("64496\t192.168.0.0/16\t300")];
    assert_eq!(wider_than_announced(&loose, &here), Some(16));
    let both = [route("64496\t192.168.225.0/24\t300"), here[0].clone()];
    assert_eq!(wider_than_announced(&loose, &both), None);
    for minimal in vrps(&minimal) {
        assert_eq!(wider_than_announced(&minimal, &both), None);
    }
    // Another's announcement, a set, and AS 0 say nothing about what the payload's own AS announces.
    assert_eq!(
        wider_than_announced(&loose, &[route("64511\t192.168.0.0/16\t300")]),
        None
    );
    assert_eq!(
        wider_than_announced(&loose, &[route("{64496}\t192.168.0.0/16\t300")]),
        None
    );
    assert_eq!(
        wider_than_announced(&vrp("192.168.0.0/16-24 AS0"), &[route("0\t192.168.0.0/16\t1")]),
        None
    );
    // The announcement is wider than the payload: it is not within it.
    assert_eq!(
        wider_than_announced(&loose, &[route("64496\t192.0.0.0/8\t300")]),
        None
    );
}

#[test]
fn several_origins_are_judged_one_by_one() {
    let route = Announcement {
        prefix: net("2001:db8::/32"),
        origins: vec![64496, 64511],
        as_set: false,
        peers: 1,
    };
    assert_eq!(
        validate_each(&route, &vrps(&["2001:db8::/32 AS64496"])),
        [(Some(64496), Valid), (Some(64511), Invalid(Origin))]
    );
    let nobody = Announcement {
        origins: vec![],
        ..route
    };
    assert_eq!(
        validate_each(&nobody, &vrps(&["2001:db8::/32 AS64496"])),
        [(None, Invalid(AsSet))]
    );
}

#[test]
fn families_never_mix() {
    assert_eq!(state("64496\t10.0.0.0/8\t1", &["::/0-128 AS64496"]), NotFound);
    assert_eq!(
        state("64496\t::a00:0/104\t1", &["10.0.0.0/8-32 AS64496"]),
        NotFound
    );
    assert_eq!(state("64496\t0.0.0.0/0\t1", &["0.0.0.0/0 AS64496"]), Valid);
    assert_eq!(state("64496\t2001:db8::1/128\t1", &["::/0-128 AS64496"]), Valid);
}

#[test]
fn lines_of_a_dump() {
    let line = |text: &str| dump_line(text);
    assert_eq!(line(""), Ok(None));
    assert_eq!(line("% \r"), Ok(None));
    assert_eq!(line("%\t1\t10.0.0.0/8"), Ok(None));
    assert_eq!(line("# mine"), Ok(None));
    let plain = route("3333\t193.0.0.0/21\t393\r");
    assert_eq!(
        (plain.prefix, plain.origins, plain.as_set, plain.peers),
        (net("193.0.0.0/21"), vec![3333], false, 393)
    );
    let set = route("{8111,271,7860,271}\t2001:410::/32\t211");
    assert_eq!((set.origins, set.as_set), (vec![271, 7860, 8111], true));
    assert_eq!(route("{ 1, 2 }  10.0.0.0/8 3").origins, [1, 2]);
    // Seen in real dumps: host routes, IPv4 written inside IPv6, the default route.
    assert_eq!(
        route("3549\t::ffff:67.17.80.0/118\t1").prefix,
        net("::ffff:4311:5000/118")
    );
    assert_eq!(route("1299\t::/0\t2").prefix.length, 0);
    assert_eq!(route("AS64500 192.0.2.9/24").prefix, net("192.0.2.0/24"));
    assert_eq!(route("64500\t192.0.2.0/24").peers, 0);
    assert_eq!(route("4294967295\t192.0.2.0/24\t1\tmore").origins, [u32::MAX]);
    for (text, fault) in [
        ("64500", Fault::Columns),
        ("{64500}", Fault::Columns),
        ("{64500\t10.0.0.0/8\t1", Fault::Origin),
        ("{}\t10.0.0.0/8\t1", Fault::Origin),
        ("{1,,2}\t10.0.0.0/8\t1", Fault::Origin),
        ("-1\t10.0.0.0/8\t1", Fault::Origin),
        ("+1\t10.0.0.0/8\t1", Fault::Origin),
        ("4294967296\t10.0.0.0/8\t1", Fault::Origin),
        ("route: 10.0.0.0/8", Fault::Origin),
        ("1\t10.0.0.0\t1", Fault::Prefix),
        ("1\t10.0.0.0/33\t1", Fault::Prefix),
        ("1\t10.0.0.0/+8\t1", Fault::Prefix),
        ("1\t010.0.0.0/8\t1", Fault::Prefix),
        ("1\t10.0.0/8\t1", Fault::Prefix),
        ("1\t2001:db8::/129\t1", Fault::Prefix),
        ("1\tfe80::1%eth0/64\t1", Fault::Prefix),
        ("1\t10.0.0.0/8\tmany", Fault::Peers),
        ("1\t10.0.0.0/8\t-1", Fault::Peers),
        ("1\t10.0.0.0/8\t4294967296", Fault::Peers),
    ] {
        assert_eq!(line(text), Err(fault), "{text}");
    }
    let long = format!("{{{}}}\t10.0.0.0/8\t1", ["1"; 257].join(","));
    assert_eq!(line(&long), Err(Fault::Origin));
}

#[test]
fn moments_in_comments() {
    let at = |text: &str| made_at(text).map(|at| at.to_string());
    let first = Some("2019-03-04T10:06:01Z".to_owned());
    assert_eq!(
        at("% This file was generated at Mon Mar  4 10:06:01 UTC 2019."),
        first
    );
    assert_eq!(at("% made 2019-03-04T10:06:01Z"), first);
    assert_eq!(at("% made 2019-03-04T11:06:01+01:00;"), first);
    assert_eq!(at("% made (2019-03-04 10:06:01 UTC)"), first);
    assert_eq!(at("% made 2019-03-04 10:06:01Z"), first);
    assert_eq!(at("% If this file is more than a day old, a more recent"), None);
    assert_eq!(at("% made Mon Mar  4 10:06:01 CEST 2019"), None);
    assert_eq!(at("% made 2019-03-04 10:06:01"), None);
    assert_eq!(at("% Mar 32 10:06:01 UTC 2019"), None);
    assert_eq!(at("% Mar 4 10:06:01 UTC 99999999999999999999"), None);
    assert_eq!(at("%"), None);
}

#[test]
fn tables_of_payloads() {
    let read = |heading: &str, line: &str| Columns::of(heading).unwrap().payload(line);
    let want = |anchor: &str| {
        Ok(Vrp {
            trust_anchor: anchor.into(),
            ..vrp("192.0.2.0/24-26 AS64500")
        })
    };
    let usual = "ASN,IP Prefix,Max Length,Trust Anchor";
    assert_eq!(read(usual, "AS64500,192.0.2.0/24,26,ripe"), want("ripe"));
    assert_eq!(
        read(
            "ASN,IP Prefix,Max Length,Trust Anchor,Expires",
            "AS64500,192.0.2.0/24,26,ripe,1767225600"
        ),
        want("ripe")
    );
    assert_eq!(
        read(
            "\"ASN\",\"IP Prefix\",\"Max Length\",\"Trust Anchor\"",
            "\"AS64500\",\"192.0.2.0/24\",\"26\",\"a, b\""
        ),
        want("a, b")
    );
    assert_eq!(
        read(
            "URI,ASN,IP Prefix,Max Length,Not Before,Not After",
            "rsync://x/a.roa,AS64500,192.0.2.0/24,26,N/A,N/A"
        ),
        want("")
    );
    assert_eq!(Columns::USUAL.payload("64500, 192.0.2.0/24 ,26"), want(""));
    assert_eq!(read("Prefix,ASN", "192.0.2.0/24,64500").unwrap().max_length, 24);
    assert_eq!(read(usual, "AS64500,192.0.2.0/24,,ripe").unwrap().max_length, 24);
    assert_eq!(Columns::of("AS64500,192.0.2.0/24,26,ripe"), None);
    assert_eq!(Columns::of(""), None);
    for (line, fault) in [
        ("", Fault::Asn),
        ("AS64500", Fault::Columns),
        ("ASx,192.0.2.0/24,26", Fault::Asn),
        ("AS1,192.0.2.0,26", Fault::Prefix),
        ("AS1,192.0.2.0/24,23", Fault::MaxLength),
        ("AS1,192.0.2.0/24,33", Fault::MaxLength),
        ("AS1,192.0.2.0/24,x", Fault::MaxLength),
    ] {
        assert_eq!(read(usual, line), Err(fault), "{line}");
    }
}

/// The definition read word by word, on lists of bits: slow, and nothing shared with the code under proof.
fn naive(prefix: Net, origin: Option<u32>, vrps: &[Vrp]) -> &'static str {
    let bits = |net: Net| -> String {
        let all = match net.address {
            IpAddr::V4(a) => format!("4{:032b}", u32::from(a)),
            IpAddr::V6(a) => format!("6{:0128b}", u128::from(a)),
        };
        all[..usize::from(net.length) + 1].to_owned()
    };
    let covering: Vec<&Vrp> = vrps
        .iter()
        .filter(|v| bits(prefix).starts_with(&bits(v.prefix)))
        .collect();
    let same_as: Vec<&&Vrp> = covering
        .iter()
        .filter(|v| v.asn != 0 && Some(v.asn) == origin)
        .collect();
    if covering.is_empty() {
        "not found"
    } else if same_as
        .iter()
        .any(|v| (0..=v.max_length).contains(&prefix.length))
    {
        "valid"
    } else if origin.is_none() {
        "as-set"
    } else if !covering.iter().any(|v| v.asn != 0) {
        "as0"
    } else if same_as.is_empty() {
        "origin"
    } else {
        "length"
    }
}

/// Prefixes close to each other, so that covering is frequent; both families.
fn any_net() -> impl Strategy<Value = Net> {
    let v4 =
        (0_u32..16, 0_u8..=32).prop_map(|(a, length)| format!("{}/{length}", Ipv4Addr::from(a << 28 | a)));
    let v6 =
        (0_u128..16, 0_u8..=128).prop_map(|(a, length)| format!("{}/{length}", Ipv6Addr::from(a << 124 | a)));
    prop_oneof![v4, v6].prop_map(|text| net(&text))
}

fn any_vrp() -> impl Strategy<Value = Vrp> {
    (any_net(), 0_u8..=128, 0_u32..4).prop_map(|(prefix, more, asn)| Vrp {
        prefix,
        max_length: prefix.length.saturating_add(more % 8),
        asn,
        trust_anchor: String::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn validity_is_that_of_the_naive_reading(
        prefix in any_net(),
        origin in prop::option::of(0_u32..4),
        vrps in prop::collection::vec(any_vrp(), 0..6),
    ) {
        let found = match validate(prefix, origin, &vrps) {
            Valid => "valid",
            NotFound => "not found",
            Invalid(why) => why.key(),
        };
        prop_assert_eq!(found, naive(prefix, origin, &vrps));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn any_line_is_read_or_refused(line in ".{0,60}") {
        let _ = dump_line(&line);
        let _ = made_at(&line);
        let _ = Columns::of(&line);
        let _ = Columns::USUAL.payload(&line);
    }

    /// Lines that are nearly right reach further into the reader.
    #[test]
    fn nearly_right_lines_are_read_or_refused(line in "[{]?(AS)?[0-9,]{1,12}[}]?[\t ]{1,2}[0-9a-f.:]{2,20}/[0-9]{1,4}(\t[0-9-]{0,12})?") {
        if let Ok(Some(route)) = dump_line(&line) {
            prop_assert!(!route.origins.is_empty());
            prop_assert_eq!(prefix(&route.prefix.to_string()), Some(route.prefix));
        }
    }

    #[test]
    fn any_prefix_is_masked(text in "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}/[0-9]{1,2}") {
        if let Some(net) = prefix(&text) {
            prop_assert!(net.contains(text.split('/').next().unwrap().parse().unwrap()));
            prop_assert_eq!(prefix(&net.to_string()), Some(net));
        }
    }
}
