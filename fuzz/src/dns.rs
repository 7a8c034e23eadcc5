//! Name servers' replies.

use bytes::Bytes;
use wire::{
    caa::Caa,
    dns::{self, Message, Name, Query, Record, Rtype},
    dnssec::{Anchors, Answered, Crypto, Evidence, Limits, Validator},
    svcb::{Svcb, ech},
};

use crate::{lossy, parts};

fn asked() -> Name {
    dns::name("www.example.test.").unwrap_or_else(|_| Name::root_bytes())
}

/// A message whose first octets are made to fit the query, so that the parser gets further than the check for forgery.
fn fitted(octets: &[u8], name: &Name, rtype: Rtype) -> Option<Message> {
    let query = Query {
        id: 7,
        name,
        rtype,
        recursion: false,
        edns: Some(1232),
    };
    let mut message = dns::query(&query);
    // The question stays, the counts and everything behind it are the input's.
    let question_end = 12 + name.as_slice().len() + 4;
    message.truncate(question_end);
    let (counts, rest) = octets.split_at_checked(8)?;
    message[2] = 0x84 | (counts[0] & 0x03);
    message[3] = counts[1];
    message[6..12].copy_from_slice(&[0, counts[2], 0, counts[3], 0, counts[4]]);
    message.extend_from_slice(rest);
    dns::reply(Bytes::from(message), &query).ok()
}

/// Any octets, and any behind a header that fits.
pub fn reply(octets: &[u8]) {
    let name = asked();
    let query = Query {
        id: 7,
        name: &name,
        rtype: Rtype::A,
        recursion: false,
        edns: Some(1232),
    };
    let _ = dns::reply(Bytes::copy_from_slice(octets), &query);
    let Some(message) = fitted(octets, &name, Rtype::A) else {
        return;
    };
    let zone = dns::parent(&name).unwrap_or_else(Name::root_bytes);
    for rtype in [Rtype::A, Rtype::DS, Rtype::CNAME, Rtype::ANY] {
        let _ = message.reading(&zone, &name, rtype);
    }
    // What is kept as a fact reads back to the very same.
    let again = Message::from_fact(&message.to_fact());
    assert_eq!(again.answer, message.answer);
    assert_eq!(again.authority, message.authority);
}

/// A record as a line of a master file.
pub fn record(octets: &[u8]) {
    if let Ok(record) = Record::read(&facts::Record(lossy(octets).into())) {
        let written = record.write();
        assert_eq!(Record::read(&written).as_ref(), Ok(&record), "{written:?}");
        let _ = record.parsed();
    }
}

/// Root hints and trust anchors.
pub fn master_file(octets: &[u8]) {
    let text = lossy(octets);
    let _ = dns::master_file(&text);
    let _ = probe::dns::RootHints::parse(&text);
    let _ = probe::dns::TrustAnchors::parse(&text);
}

/// A chain of evidence made of one message a part: root keys, DS, keys, answer.
pub fn dnssec(octets: &[u8]) {
    let questions = [
        (".", ".", Rtype::DNSKEY),
        (".", "test.", Rtype::DS),
        ("test.", "test.", Rtype::DNSKEY),
        ("test.", "example.test.", Rtype::DS),
        ("example.test.", "example.test.", Rtype::DNSKEY),
        ("example.test.", "www.example.test.", Rtype::A),
        ("example.test.", "www.example.test.", Rtype::AAAA),
    ];
    let mut evidence = Evidence::default();
    let mut anchor = Vec::new();
    for ((zone, name, rtype), part) in questions.into_iter().zip(parts(octets)) {
        let (Ok(zone), Ok(name)) = (dns::name(zone), dns::name(name)) else {
            return;
        };
        let message = fitted(part, &name, rtype);
        if let (Some(message), true) = (&message, name.is_root()) {
            anchor.extend(
                message
                    .answer
                    .iter()
                    .filter(|r| r.rtype == Rtype::DNSKEY)
                    .cloned(),
            );
        }
        let answered = Answered {
            zone,
            name: name.clone(),
            rtype,
            message: message.map(Into::into),
        };
        evidence.add_referral(&answered);
        evidence.add_lookup(name, rtype, &[answered], false, &[]);
    }
    let anchors = Anchors::new(&anchor);
    let crypto = Crypto;
    let mut validator = Validator::new(&evidence, &anchors, 1_780_000_000, Limits::default(), &crypto);
    let name = asked();
    for rtype in [Rtype::A, Rtype::AAAA] {
        let _ = validator.validate(&name, rtype);
    }
    let _ = validator.zone(&name);
}

/// The data of a CAA record.
pub fn caa(octets: &[u8]) {
    let _ = Caa::read(octets);
}

/// The data of an HTTPS record, and ECH configurations by themselves.
pub fn svcb(octets: &[u8]) {
    if let Ok(svcb) = Svcb::read(octets) {
        assert!(svcb.parameters.is_sorted_by_key(|parameter| parameter.key()));
        let _ = svcb.offers_here(&asked(), b"h3");
        let _ = (svcb.hints(), svcb.protocols());
    }
    for config in ech::read(octets).unwrap_or_default() {
        if let ech::Config::Known(contents) = config {
            let _ = contents.flaw();
        }
    }
}
