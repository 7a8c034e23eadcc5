use proptest::prelude::*;

use super::{ech::Config, *};
use crate::dns::{Record, name};

/// The octets of record data in hex, spaces for the eye.
fn octets(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .bytes()
        .filter(u8::is_ascii_hexdigit)
        .map(|d| char::from(d).to_digit(16).unwrap() as u8)
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

const FOO_COM: &str = "03666f6f 076578616d706c65 03636f6d 00";

fn service(parameters: &str) -> Result<Vec<Parameter>, SvcbError> {
    Svcb::read(&octets(&format!("0001 {FOO_COM} {parameters}"))).map(|svcb| svcb.parameters)
}

/// RFC 9460 §D.1 and §D.2.
#[test]
fn vectors_of_the_rfc() {
    let alias = Svcb::read(&octets(&format!("0000 {FOO_COM}"))).unwrap();
    assert!(alias.is_alias());
    assert_eq!(alias.target, name("foo.example.com").unwrap());
    let dot = Svcb::read(&octets("0001 00")).unwrap();
    assert!(dot.is_dot() && !dot.is_alias() && dot.parameters.is_empty());
    let port = Svcb::read(&octets(&format!("0010 {FOO_COM} 0003 0002 0035"))).unwrap();
    assert_eq!((port.priority, port.port()), (16, Some(53)));
    assert_eq!(
        service("029b 0005 68656c6c6f"),
        Ok(vec![Parameter::Other(667, b"hello".to_vec())])
    );
    assert_eq!(
        service("029b 0009 68656c6c6fd2716f6f"),
        Ok(vec![Parameter::Other(667, b"hello\xd2qoo".to_vec())])
    );
    assert_eq!(
        service("0006 0020 20010db8000000000000000000000001 20010db8000000000000000000530001"),
        Ok(vec![Parameter::Ipv6Hint(vec![
            "2001:db8::1".parse().unwrap(),
            "2001:db8::53:1".parse().unwrap()
        ])])
    );
    assert_eq!(
        service("0006 0010 20010db8012203440000 0000c0000221"),
        Ok(vec![Parameter::Ipv6Hint(vec![
            "2001:db8:122:344::192.0.2.33".parse().unwrap()
        ])])
    );
    let sorted = Svcb::read(&octets(
        "0010 03666f6f 076578616d706c65 036f7267 00
         0000 0004 0001 0004  0001 0009 026832 0568332d3139  0004 0004 c0000201",
    ))
    .unwrap();
    assert_eq!(sorted.mandatory(), [1, 4]);
    assert_eq!(sorted.alpn(), [b"h2".to_vec(), b"h3-19".to_vec()]);
    assert_eq!(sorted.hints(), ["192.0.2.1".parse::<std::net::IpAddr>().unwrap()]);
    assert!(sorted.unknown_mandatory().is_empty());
    assert_eq!(
        service("0001 000c 08665c6f6f2c626172 026832"),
        Ok(vec![Parameter::Alpn(vec![b"f\\oo,bar".to_vec(), b"h2".to_vec()])])
    );
}

/// RFC 9460 §D.3, as far as it can be said in octets.
#[test]
fn failures_of_the_rfc() {
    let cases = [
        ("007b 0003 616263 007b 0003 646566", SvcbError::Order),
        ("0000 0000", SvcbError::Value(0)),
        ("0001 0000", SvcbError::Value(1)),
        ("0003 0000", SvcbError::Value(3)),
        ("0004 0000", SvcbError::Value(4)),
        ("0006 0000", SvcbError::Value(6)),
        ("0002 0003 616263", SvcbError::Value(2)),
        ("0000 0002 007b", SvcbError::MandatoryAbsent(123)),
        ("0000 0002 0000", SvcbError::Value(0)),
        ("0000 0004 007b 007b 007b 0003 616263", SvcbError::Value(0)),
    ];
    for (parameters, fault) in cases {
        assert_eq!(service(parameters), Err(fault), "{parameters}");
    }
}

#[test]
fn what_else_clients_refuse() {
    let cases = [
        // Keys fall.
        ("0003 0002 01bb 0001 0003 026832", SvcbError::Order),
        // The end comes within a key, a length, a value.
        ("00", SvcbError::Short),
        ("0001 00", SvcbError::Short),
        ("0001 0003 0268", SvcbError::Short),
        // An empty protocol, and one longer than its list.
        ("0001 0004 026832 00", SvcbError::Value(1)),
        ("0001 0003 036832", SvcbError::Value(1)),
        ("0003 0003 0001bb", SvcbError::Value(3)),
        ("0004 0005 c000020100", SvcbError::Value(4)),
        ("0005 0000", SvcbError::Value(5)),
        ("0005 0002 0000", SvcbError::Value(5)),
        ("0007 0003 646e73", SvcbError::Value(7)),
        ("0008 0001 00", SvcbError::Value(8)),
        // Nothing at all is offered.
        ("0002 0000", SvcbError::NothingOffered),
    ];
    for (parameters, fault) in cases {
        assert_eq!(service(parameters), Err(fault), "{parameters}");
    }
    assert_eq!(Svcb::read(&[]), Err(SvcbError::Short));
    assert_eq!(Svcb::read(&[0, 1]), Err(SvcbError::Short));
    assert_eq!(Svcb::read(&octets("0001 c00c")), Err(SvcbError::Target));
    let long = format!("0001 {} 00", format!("3f{}", "61".repeat(63)).repeat(4));
    assert_eq!(Svcb::read(&octets(&long)), Err(SvcbError::Target));
}

#[test]
fn an_alias_has_no_parameters_but_must_be_whole() {
    // RFC 9460 §2.4.2: they are to be passed over, even where their values make no sense.
    let alias = Svcb::read(&octets(&format!("0000 {FOO_COM} 0003 0000"))).unwrap();
    assert!(alias.parameters.is_empty());
    let cut = Svcb::read(&octets(&format!("0000 {FOO_COM} 0003 0002")));
    assert_eq!(cut, Err(SvcbError::Short));
}

#[test]
fn what_is_offered_here() {
    let owner = name("example.nl").unwrap();
    let read = |line: &str| Svcb::read(&Record::read(&line.into()).unwrap().data).unwrap();
    let offers = |line: &str| read(line).offers_here(&owner, b"h3");
    assert!(offers("example.nl. 60 HTTPS 1 . alpn=h3,h2"));
    assert!(offers("example.nl. 60 HTTPS 1 Example.NL. alpn=h3"));
    assert!(offers("example.nl. 60 HTTPS 1 . alpn=h3 port=443"));
    assert!(!offers("example.nl. 60 HTTPS 1 . alpn=h3 port=8443"));
    assert!(!offers("example.nl. 60 HTTPS 1 cdn.example.net. alpn=h3"));
    assert!(!offers("example.nl. 60 HTTPS 0 ."));
    assert!(!offers("example.nl. 60 HTTPS 1 . alpn=h2"));
    assert!(!offers(
        "example.nl. 60 HTTPS 1 . mandatory=key667 alpn=h3 key667=x"
    ));
    let protocols = |line: &str| read(line).protocols();
    assert_eq!(
        protocols("example.nl. 60 HTTPS 1 . alpn=h2"),
        [b"h2".to_vec(), b"http/1.1".to_vec()]
    );
    assert_eq!(protocols("example.nl. 60 HTTPS 1 ."), [b"http/1.1".to_vec()]);
    assert_eq!(
        protocols("example.nl. 60 HTTPS 1 . alpn=h2 no-default-alpn"),
        [b"h2".to_vec()]
    );
}

/// One configuration as RFC 9849 §4 lays it out.
fn config(kem: u16, key: usize, public_name: &[u8], extensions: &[u8]) -> Vec<u8> {
    let mut body = vec![7];
    body.extend(kem.to_be_bytes());
    body.extend((key as u16).to_be_bytes());
    body.extend(vec![9; key]);
    body.extend([0, 4, 0, 1, 0, 1]);
    body.extend([64, public_name.len() as u8]);
    body.extend(public_name);
    body.extend((extensions.len() as u16).to_be_bytes());
    body.extend(extensions);
    let mut config = VERSION_OCTETS.to_vec();
    config.extend((body.len() as u16).to_be_bytes());
    config.extend(body);
    config
}

const VERSION_OCTETS: [u8; 2] = [0xfe, 0x0d];

fn list(configs: &[Vec<u8>]) -> Vec<u8> {
    let all = configs.concat();
    let mut list = (all.len() as u16).to_be_bytes().to_vec();
    list.extend(all);
    list
}

#[test]
fn configurations_for_encrypted_hellos() {
    let other = vec![0xfe, 0x0a, 0, 2, 1, 2];
    let good = config(0x0020, 32, b"public.example", &[]);
    let read = ech::read(&list(&[other, good.clone()])).unwrap();
    let [Config::Other(0xfe0a), Config::Known(contents)] = &read[..] else {
        panic!("{read:?}");
    };
    assert_eq!((contents.id, contents.kem), (7, 0x20));
    assert_eq!(contents.suites, [(1, 1)]);
    assert_eq!(contents.public_name, "public.example");
    assert_eq!(contents.flaw(), None);

    let flaw = |config: Vec<u8>| match &ech::read(&list(&[config])).unwrap()[..] {
        [Config::Known(contents)] => contents.flaw(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        flaw(config(0x0020, 31, b"a.example", &[])),
        Some(ech::Flaw::PublicKey)
    );
    // A key encapsulation that is not known here may have keys of any length.
    assert_eq!(flaw(config(0x1234, 31, b"a.example", &[])), None);
    for name in [
        &b"192.0.2.1"[..],
        b"a..b",
        b"-a.example",
        b"a_b.example",
        b"a.0x7f",
        b"a.example.",
    ] {
        assert_eq!(
            flaw(config(0x0020, 32, name, &[])),
            Some(ech::Flaw::PublicName),
            "{name:?}"
        );
    }
    assert_eq!(flaw(config(0x0020, 32, b"a.example", &[0, 1, 0, 0])), None);
    assert_eq!(
        flaw(config(0x0020, 32, b"a.example", &[0x80, 1, 0, 0])),
        Some(ech::Flaw::Extension)
    );

    let whole = list(&[good]);
    for end in 0..whole.len() {
        assert!(ech::read(&whole[..end]).is_err(), "cut at {end}");
    }
    let mut longer = whole;
    longer.push(0);
    assert!(ech::read(&longer).is_err());
}

proptest! {
    #[test]
    fn any_octets_give_an_answer(data in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Svcb::read(&data);
        let _ = ech::read(&data);
    }

    #[test]
    fn any_parameters_give_an_answer(
        priority in 0u16..3,
        parameters in proptest::collection::btree_map(0u16..12, proptest::collection::vec(any::<u8>(), 0..40), 0..6),
    ) {
        let mut data = priority.to_be_bytes().to_vec();
        data.push(0);
        for (key, value) in &parameters {
            data.extend(key.to_be_bytes());
            data.extend((value.len() as u16).to_be_bytes());
            data.extend(value);
        }
        if let Ok(svcb) = Svcb::read(&data) {
            let keys: Vec<u16> = svcb.parameters.iter().map(Parameter::key).collect();
            let all: Vec<u16> = parameters.keys().copied().collect();
            if svcb.is_alias() {
                prop_assert!(keys.is_empty());
            } else {
                prop_assert_eq!(keys, all);
            }
        }
    }
}
