//! What covers an address.

use facts::Net;
use proptest::prelude::*;

use super::*;

#[test]
fn an_address_that_only_carries_an_ipv4_address_is_looked_up_as_that() {
    let (tables, _) = RouteTables::load(
        &[fixture("routinator.json")],
        &[fixture("ris.IPv4"), fixture("ris.IPv6")],
    )
    .unwrap();
    let mapped = tables.covering(address("::ffff:192.0.2.1"));
    let plain = tables.covering(address("192.0.2.1"));
    assert_eq!(mapped.address, address("::ffff:192.0.2.1"));
    assert_eq!(
        (&mapped.announcements, &mapped.vrps),
        (&plain.announcements, &plain.vrps)
    );
    assert!(!plain.announcements.is_empty() && !plain.vrps.is_empty());
    // The translation prefix of NAT64 is no such form: what it stands for is the network's affair.
    let translated = tables.covering(address("64:ff9b::c000:201"));
    assert_eq!(lines(&translated.announcements), ["::/0 64496 3"]);
}

#[test]
fn each_address_once_in_the_order_asked() {
    let (tables, _) = payloads_of(&fixture("routinator.json"));
    let facts = tables.facts(["198.51.100.1", "192.0.2.1", "198.51.100.1"].map(address));
    let found: Vec<IpAddr> = facts.addresses.iter().map(|entry| entry.address).collect();
    assert_eq!(found, ["198.51.100.1", "192.0.2.1"].map(address));
}

#[test]
fn the_same_twice_is_once() {
    let folder = Folder::new();
    let routes = [
        folder.write(
            "a",
            "64500\t192.0.2.0/24\t3\n{2,1}\t192.0.2.0/24\t1\n64500\t192.0.2.0/24\t9\n",
        ),
        folder.write(
            "b",
            "64500\t192.0.2.9/24\t5\n{1,2}\t192.0.2.0/24\t2\n{1,3}\t192.0.2.0/24\t2\n",
        ),
    ];
    let vrps = [
        folder.write(
            "c",
            "ASN,Prefix,Max Length,TA\n1,192.0.2.0/24,24,\n1,192.0.2.0/24,24,ripe\n1,192.0.2.0/24,24,arin\n",
        ),
        folder.write(
            "d",
            "ASN,Prefix,Max Length,TA\n1,192.0.2.0/24,25,ripe\n1,192.0.2.0/24,24,ripe\n",
        ),
    ];
    let (tables, _) = RouteTables::load(&vrps, &routes).unwrap();
    let facts = tables.facts([address("192.0.2.1")]);
    assert_eq!(
        lines(&facts.addresses[0].announcements),
        [
            "192.0.2.0/24 64500 9",
            "192.0.2.0/24 [1, 2] 2",
            "192.0.2.0/24 [1, 3] 2"
        ]
    );
    assert_eq!(
        shown(&facts.addresses[0].vrps),
        ["192.0.2.0/24-24 AS1 arin", "192.0.2.0/24-25 AS1 ripe"]
    );
    assert_eq!(facts.routes.seen().unwrap().prefixes_v4, 1);
    // The number of payloads is that of the entries: what the file holds, not what we make of it.
    assert_eq!(facts.vrps.seen().unwrap().count, 5);
}

#[test]
fn of_a_crowd_what_decides_is_kept() {
    let folder = Folder::new();
    let mut dump: String = (1..=300).map(|n| format!("{n}\t192.0.2.0/24\t1\n")).collect();
    dump.push_str("64500\t192.0.2.0/24\t300\n64500\t192.0.2.128/25\t1\n");
    let mut csv = String::from("ASN,Prefix,Max Length\n");
    for n in 1000..1300 {
        csv.push_str(&format!("{n},192.0.2.0/24,32\n"));
    }
    csv.push_str("64500,192.0.2.0/24,24\n");
    let (tables, _) = RouteTables::load(&[folder.write("v", csv)], &[folder.write("r", dump)]).unwrap();
    let found = tables.covering(address("192.0.2.200"));
    assert_eq!(found.announcements.len(), 101);
    assert_eq!(found.announcements[0].prefix.length, 25);
    assert!(
        found.announcements[1..]
            .iter()
            .any(|route| route.origins == [64500])
    );
    assert_eq!(found.vrps.len(), 100);
    assert!(found.vrps.iter().any(|vrp| vrp.asn == 64500));
    assert!(found.vrps.is_sorted());
}

#[test]
fn names_of_trust_anchors_are_bounded() {
    let folder = Folder::new();
    let mut csv = String::from("ASN,Prefix,Max Length,TA\n");
    for n in 0..2000 {
        csv.push_str(&format!(
            "{n},10.{}.{}.0/24,24,{}\n",
            n / 250,
            n % 250,
            "é".repeat(100 + n)
        ));
    }
    let (tables, _) = payloads_of(&folder.write("v", csv));
    let first = tables.covering(address("10.0.0.1")).vrps;
    assert_eq!(first[0].trust_anchor, "é".repeat(60));
}

/// A short table in which prefixes of all lengths lie around few addresses.
fn table() -> impl Strategy<Value = Vec<(bool, u8, u8, u32)>> {
    prop::collection::vec((any::<bool>(), 0_u8..4, 0_u8..=128, 0_u32..5), 1..40)
}

fn prefix(v6: bool, place: u8, length: u8) -> Net {
    let text = match v6 {
        false => format!("{}.0.0.{}/{}", place * 64, place, length % 33),
        true => format!("{:x}00::{}/{length}", u16::from(place) * 64 + 1, place),
    };
    wire::route::prefix(&text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The trie finds what looking through the whole list finds.
    #[test]
    fn look_ups_find_what_a_search_of_the_list_finds(table in table(), v6 in any::<bool>(), place in 0_u8..4) {
        let folder = Folder::new();
        let entries: Vec<(Net, u32)> = table.iter().map(|(v6, place, length, asn)| (prefix(*v6, *place, *length), *asn)).collect();
        let dump: String = entries.iter().map(|(net, asn)| format!("{asn}\t{net}\t1\n")).collect();
        let csv: String = entries.iter().map(|(net, asn)| format!("{asn},{net}\n")).collect();
        let (tables, _) = RouteTables::load(
            &[folder.write("v", format!("asn,prefix\n{csv}"))],
            &[folder.write("r", dump)],
        ).unwrap();
        let asked = prefix(v6, place, if v6 { 128 } else { 32 }).address;
        let mut expected: Vec<(Net, u32)> = entries.into_iter().filter(|(net, _)| net.contains(asked)).collect();
        expected.sort_by_key(|(net, asn)| (std::cmp::Reverse(net.length), *asn));
        expected.dedup();
        let found = tables.covering(asked);
        let routes: Vec<(Net, u32)> = found.announcements.iter().map(|r| (r.prefix, r.origins[0])).collect();
        let vrps: Vec<(Net, u32)> = found.vrps.iter().map(|v| (v.prefix, v.asn)).collect();
        prop_assert_eq!(&routes, &expected);
        prop_assert_eq!(&vrps, &expected);
    }
}
