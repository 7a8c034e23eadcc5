use proptest::prelude::*;

use super::*;

fn any_name() -> impl Strategy<Value = Name> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 1..20), 0..6).prop_map(|labels| {
        let mut octets = Vec::new();
        for label in labels {
            octets.push(label.len() as u8);
            octets.extend(label);
        }
        octets.push(0);
        Name::from_octets(octets.into()).unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever a server sends, the fact's line of text is turned back into the same octets.
    #[test]
    fn a_record_survives_its_line(
        owner in any_name(),
        rtype in prop_oneof![0u16..70, Just(257), Just(99), Just(105), Just(256), Just(65534), any::<u16>()],
        ttl in any::<u32>(),
        data in prop::collection::vec(any::<u8>(), 0..80),
    ) {
        let record = Record { owner, rtype: Rtype::from_int(rtype), ttl, data: data.into() };
        let line = record.write();
        prop_assert_eq!(Record::read(&line).unwrap(), record, "{}", line);
    }

    #[test]
    fn a_reply_of_garbage_is_an_error_or_a_message(octets in prop::collection::vec(any::<u8>(), 0..200)) {
        let name = name("example.test").unwrap();
        let asked = Query { id: 1, name: &name, rtype: Rtype::A, recursion: false, edns: Some(1232) };
        let _ = reply(octets.into(), &asked);
    }
}

#[test]
fn an_empty_label_is_no_part_of_a_name() {
    for text in ["a..", "a..b.", ".a.", "a\\.b.."] {
        assert!(name(text).is_err(), "{text}");
        let line = format!("{text} 60 A 192.0.2.1");
        assert!(Record::read(&line.as_str().into()).is_err(), "{line}");
    }
}

#[test]
fn strings_that_run_into_each_other_are_refused() {
    let hostile = ":a\\.b. 60 TXT a.b7\"\"xX255\"Y9 \\c, 7 aTXT \"x(211e.tevave5tmqv7vbl5ly3a ab";
    for text in [
        hostile,
        "a. 60 TXT \"a\"\"b\"",
        "a. 60 TXT a\"b\"",
        "a. 60 TXT \"a\"b",
        "a. 60 TXT (a ",
        "a. 60 TXT a) b",
        "a. 60 TXT \"a",
    ] {
        assert!(Record::read(&text.into()).is_err(), "{text}");
        assert!(master_file(text).is_err(), "{text}");
    }
    for text in [
        "a. 60 TXT \"a\" \"b\"",
        "a. 60 TXT \"a\\\"b\"",
        "a. 60 TXT a\\\"b",
    ] {
        assert!(Record::read(&text.into()).is_ok(), "{text}");
    }
    assert!(master_file("a. 60 TXT (\"a\"; \"one\"\"two\"\n\"b\")").is_ok());
}

#[test]
fn lines_read_as_people_write_them() {
    for (line, data) in [
        ("example.nl. 3600 A 192.0.2.1", &[192, 0, 2, 1][..]),
        ("example.nl. 3600 A \\# 4 c0000201", &[192, 0, 2, 1]),
        ("example.nl. 3600 IN TYPE65400 \\# 2 abcd", &[0xab, 0xcd]),
        (
            "example.nl. 3600 CAA 0 ISSUE \"ca.test\"",
            b"\x00\x05ISSUEca.test",
        ),
        ("x.nl. 1 MX 10 Mail.nl.", b"\x00\x0a\x04Mail\x02nl\x00"),
    ] {
        let record = Record::read(&line.into()).unwrap();
        assert_eq!(&record.data[..], data, "{line}");
    }
}

#[test]
fn a_query_is_as_dig_would_send_it() {
    let name = name("eXample.test").unwrap();
    let asked = Query {
        id: 0x1234,
        name: &name,
        rtype: Rtype::AAAA,
        recursion: false,
        edns: Some(1232),
    };
    assert_eq!(
        query(&asked),
        b"\x12\x34\x00\x00\x00\x01\x00\x00\x00\x00\x00\x01\x07eXample\x04test\x00\x00\x1c\x00\x01\x00\x00\x29\x04\xd0\x00\x00\x80\x00\x00\x00"
    );
}

#[test]
fn a_forged_reply_is_passed_over() {
    let name = name("example.test").unwrap();
    let asked = Query {
        id: 7,
        name: &name,
        rtype: Rtype::A,
        recursion: false,
        edns: None,
    };
    let mut octets = query(&asked);
    octets[2] |= 0x80;
    assert!(reply(octets.clone().into(), &asked).is_ok());
    let other_case = Query {
        name: &super::name("Example.test").unwrap(),
        ..asked.clone()
    };
    assert_eq!(
        reply(octets.clone().into(), &other_case),
        Err(ReplyError::NotOurs)
    );
    octets[1] = 8;
    assert_eq!(reply(octets.into(), &asked), Err(ReplyError::NotOurs));
}

#[test]
fn hints_and_anchors_are_read_as_they_are_published() {
    let hints = "; comment\n.   3600000  NS  A.ROOT-SERVERS.NET.\nA.ROOT-SERVERS.NET. 3600000 A 198.41.0.4\n";
    assert_eq!(master_file(hints).unwrap().len(), 2);
    let anchor =
        ". IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D ; KSK-2017\n";
    let records = master_file(anchor).unwrap();
    assert_eq!(records[0].rtype, Rtype::DS);
    let by_name = anchor.replace(" 8 2 ", " RSASHA256 2 ");
    assert_eq!(master_file(&by_name).unwrap(), records);
    assert!(master_file("$INCLUDE /etc/passwd\n").is_err());
    assert!(master_file("nonsense\n").is_err());
}
