//! SPF records, and the trees that they make.

use wire::{
    dns::{self, Name, Record, Rtype},
    mail::{
        Told,
        spf::{Bounds, Limits, MacroString, NodeState, Sending, Spf, Tree, check_host, is_near, strings},
    },
};

use crate::parts;

/// An SPF record, as text and as the data of a TXT record.
pub fn record(octets: &[u8]) {
    let _ = strings(octets);
    let _ = is_near(octets);
    match Spf::read(octets) {
        Ok(spf) => {
            for term in &spf.terms {
                assert!(term.at.saturating_add(term.text.len()) <= octets.len());
            }
        }
        Err(errors) => {
            assert!(!errors.is_empty() && errors.len() <= 16);
            assert!(errors.iter().all(|error| error.at <= octets.len()));
        }
    }
}

/// A string with macros, expanded.
pub fn macros(octets: &[u8]) {
    for spaces in [false, true] {
        if let Ok(string) = MacroString::read(octets, spaces) {
            let expanded = string.expand(|_| Some(b"a-b.c+d.example".to_vec()));
            assert!(expanded.is_some_and(|text| text.len() <= octets.len().saturating_mul(60)));
        }
    }
}

/// Records that lead to each other: the parts of the input are those of a.example, b.example and so on. A first part of
/// one octet says which of the other questions have answers.
pub fn tree(octets: &[u8]) {
    let records = parts(octets);
    let known = |name: &Name, rtype: Rtype| told(&records, name, rtype);
    let Ok(domain) = dns::name("a.example") else {
        return;
    };
    let tree = Tree::read(&known, &domain, &Bounds::default());
    assert!(tree.nodes.len() <= Bounds::default().nodes && tree.missing.len() <= Bounds::default().questions);
    let sending = Sending {
        ip: std::net::Ipv4Addr::new(192, 0, 2, 1).into(),
        sender: "some-body@a.example",
        helo: "b.example",
        receiver: "",
        at_s: 0,
    };
    let outcome = check_host(&known, &sending, &Limits::default());
    assert!(outcome.lookups <= 11 && outcome.voids <= 3);
    // What was found about a whole tree holds for each sender.
    let is_whole = |state: &NodeState| matches!(state, NodeState::Record { .. } | NodeState::Again(_));
    if let Some(root) = tree.root()
        && !tree.is_cut
        && !root.is_open
        && tree.nodes.iter().all(|node| is_whole(&node.state))
        && root.total <= 10
    {
        assert!(outcome.lookups <= root.total);
    }
}

fn told(records: &[&[u8]], name: &Name, rtype: Rtype) -> Told {
    let text = dns::name_text(name);
    let letter = text.bytes().next().unwrap_or(b'z');
    let own = text.strip_suffix(".example.").is_some_and(|rest| rest.len() == 1);
    let place = usize::from(letter.wrapping_sub(b'a'));
    let record = |rtype, data: Vec<u8>| Record {
        owner: name.clone(),
        rtype,
        ttl: 60,
        data: data.into(),
    };
    let data = match rtype {
        Rtype::TXT if own => match records.get(place) {
            Some(text) => text
                .chunks(255)
                .flat_map(|piece| {
                    std::iter::once(u8::try_from(piece.len()).unwrap_or(0)).chain(piece.iter().copied())
                })
                .collect(),
            None => return Told::NoSuchName,
        },
        _ if letter.is_multiple_of(3) => return Told::NoSuchName,
        _ if letter.is_multiple_of(5) => return Told::Unanswered,
        _ if letter.is_multiple_of(7) => return Told::NotAsked,
        Rtype::A => vec![192, 0, 2, letter],
        Rtype::AAAA => vec![letter; 16],
        Rtype::MX => b"\x00\x01\x01b\x07example\x00".to_vec(),
        Rtype::PTR => b"\x01b\x07example\x00".to_vec(),
        _ => return Told::Records(Vec::new()),
    };
    Told::Records(vec![record(rtype, data)])
}
