//! Whatever stands in a record, reading it ends, and bounds hold.

use proptest::prelude::*;

use crate::{
    dns::{self, Name, Record, Rtype},
    mail::{
        Told,
        spf::{
            Allowed, Bounds, Evaluation, Limits, MacroString, NodeState, Sending, Spf, Tree, check_host,
            space::{Piece, Ranges},
        },
    },
};

fn term() -> impl Strategy<Value = String> {
    let domain = prop_oneof![
        (0..12_u8).prop_map(|n| format!("n{n}.example")),
        Just("%{d}".to_owned()),
        Just("%{o}.x.example".to_owned()),
        Just("%{ir}.%{v}.n1.example".to_owned()),
        Just("%{p}.n2.example".to_owned()),
        Just("%{l1r-}.%{h}.n2.example".to_owned()),
        Just("a..b.example".to_owned()),
    ];
    let sign = prop_oneof![Just(""), Just("+"), Just("-"), Just("~"), Just("?")];
    let body = prop_oneof![
        domain.clone().prop_map(|d| format!("include:{d}")),
        domain.clone().prop_map(|d| format!("a:{d}/24")),
        domain.clone().prop_map(|d| format!("mx:{d}")),
        domain.clone().prop_map(|d| format!("exists:{d}")),
        domain.clone().prop_map(|d| format!("ptr:{d}")),
        (any::<u32>(), 0..=32_u8)
            .prop_map(|(ip, n)| format!("ip4:{}/{n}", std::net::Ipv4Addr::from_bits(ip))),
        (any::<u128>(), 0..=128_u8)
            .prop_map(|(ip, n)| format!("ip6:{}/{n}", std::net::Ipv6Addr::from_bits(ip))),
        Just("all".to_owned()),
        Just("mx".to_owned()),
        "[!-~]{0,12}",
    ];
    let directive = (sign, body).prop_map(|(sign, body)| format!("{sign}{body}"));
    prop_oneof![
        10 => directive,
        1 => domain.clone().prop_map(|d| format!("redirect={d}")),
        1 => domain.prop_map(|d| format!("exp={d}")),
    ]
}

/// A record for each of twelve names; what else is asked, a hash answers.
fn world() -> impl Strategy<Value = Vec<String>> {
    let record = prop::collection::vec(term(), 0..8).prop_map(|terms| format!("v=spf1 {}", terms.join(" ")));
    prop::collection::vec(record, 12)
}

fn txt(owner: &Name, text: &str) -> Record {
    let mut data = Vec::new();
    for piece in text.as_bytes().chunks(255) {
        data.push(u8::try_from(piece.len()).unwrap());
        data.extend_from_slice(piece);
    }
    Record {
        owner: owner.clone(),
        rtype: Rtype::TXT,
        ttl: 60,
        data: data.into(),
    }
}

fn told(records: &[String], name: &Name, rtype: Rtype) -> Told {
    let text = dns::name_text(name);
    let seed = text.bytes().fold(u32::from(rtype.to_int()), |sum, octet| {
        sum.wrapping_mul(31).wrapping_add(octet.into())
    });
    let record = |data: Vec<u8>| {
        Told::Records(vec![Record {
            owner: name.clone(),
            rtype,
            ttl: 60,
            data: data.into(),
        }])
    };
    let number = text
        .strip_prefix('n')
        .and_then(|rest| rest.strip_suffix(".example."))
        .and_then(|n| n.parse::<usize>().ok());
    match (rtype, number, seed % 5) {
        (Rtype::TXT, Some(n), _) if n < records.len() => Told::Records(vec![txt(name, &records[n])]),
        (_, _, 0) => Told::NoSuchName,
        (_, _, 1) if rtype != Rtype::TXT => Told::Unanswered,
        (Rtype::A, ..) => record(seed.to_be_bytes().to_vec()),
        (Rtype::AAAA, ..) => record(u128::from(seed).to_be_bytes().to_vec()),
        (Rtype::MX, ..) => record(
            [
                &[0, 1],
                dns::name(&format!("n{}.example", seed % 12)).unwrap().as_slice(),
            ]
            .concat(),
        ),
        (Rtype::PTR, ..) => record(
            dns::name(&format!("n{}.example", seed % 12))
                .unwrap()
                .as_slice()
                .to_vec(),
        ),
        _ => Told::Records(Vec::new()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_octets_are_a_record_or_errors_in_their_place(text in prop::collection::vec(any::<u8>(), 0..300), spaces: bool) {
        if let Err(errors) = Spf::read(&text) {
            prop_assert!(!errors.is_empty() && errors.len() <= 16);
            for error in errors {
                prop_assert!(error.at <= text.len());
            }
        }
        let _ = MacroString::read(&text, spaces);
    }

    #[test]
    fn terms_of_a_valid_record_stand_where_they_say(records in world()) {
        for text in records {
            if let Ok(spf) = Spf::read(text.as_bytes()) {
                for term in spf.terms {
                    prop_assert_eq!(&text[term.at..term.at + term.text.len()], term.text);
                }
            }
        }
    }

    #[test]
    fn evaluating_and_reading_the_tree_agree(records in world(), ip in any::<u32>(), v6: bool) {
        let known = |name: &Name, rtype: Rtype| told(&records, name, rtype);
        let ip = if v6 { std::net::Ipv6Addr::from_bits(u128::from(ip)).into() } else { std::net::Ipv4Addr::from_bits(ip).into() };
        let sending = Sending { ip, sender: "a-b@n0.example", helo: "h.example", receiver: "", at_s: 0 };
        let limits = Limits { lookups: 60, voids: 60, names: 10 };
        let outcome = check_host(&known, &sending, &limits);
        prop_assert!(outcome.result.is_some() && outcome.missing.is_empty());
        let tree = Tree::read(&known, &dns::name("n0.example").unwrap(), &Bounds::default());
        prop_assert!(tree.nodes.len() <= 200 && tree.missing.is_empty());
        let root = tree.root().unwrap();
        let sound = !tree.is_cut && tree.nodes.iter().all(|node| matches!(node.state, NodeState::Record { .. } | NodeState::Again(_)));
        if sound && !root.is_open && !matches!(outcome.result, Some(Evaluation::TempError | Evaluation::PermError)) {
            // No evaluation costs more than one in which nothing matches, and who passes is in the allowed space.
            prop_assert!(outcome.lookups <= root.total);
            prop_assert_eq!(outcome.result == Some(Evaluation::Pass), root.allowed.has(ip.to_canonical()), "{:?}", records);
        }
    }

    #[test]
    fn ranges_are_what_the_first_piece_says(pieces in prop::collection::vec((0..64_u128, 0..64_u128, 0..9_usize, any::<bool>()), 0..12)) {
        // Pieces of one place are of one kind, as those of a term are.
        let pieces: Vec<Piece> = pieces.into_iter()
            .map(|(a, b, place, _)| Piece { first: a.min(b), last: a.max(b), place, is_in: place % 2 == 0 })
            .collect();
        let ranges = Ranges::decide(pieces.clone(), false);
        let is_in = |n: u128| pieces.iter().filter(|p| (p.first..=p.last).contains(&n)).min_by_key(|p| p.place).is_some_and(|p| p.is_in);
        for n in 0..70_u128 {
            prop_assert_eq!(ranges.ranges().iter().any(|(a, b)| (*a..=*b).contains(&n)), is_in(n), "{}", n);
        }
        prop_assert_eq!(ranges.count(), u128::try_from((0..70).filter(|n| is_in(*n)).count()).unwrap());
        for pair in ranges.ranges().windows(2) {
            prop_assert!(pair[0].1 + 1 < pair[1].0);
        }
    }
}

#[test]
fn the_ends_of_the_number_line() {
    let piece = |first, last, place, is_in| Piece {
        first,
        last,
        place,
        is_in,
    };
    let all = Ranges::decide(vec![piece(0, u128::MAX, 0, true)], false);
    assert_eq!(all, Allowed::everything().v6);
    let but_last = Ranges::decide(
        vec![
            piece(u128::MAX, u128::MAX, 0, false),
            piece(0, u128::MAX, 1, true),
        ],
        false,
    );
    assert_eq!(but_last.ranges(), [(0, u128::MAX - 1)]);
    let many = (0..30_000).map(|n| piece(n * 2, n * 2, 0, true)).collect();
    let many = Ranges::decide(many, false);
    assert!(many.is_cut() && many.count() == 20_000);
}
