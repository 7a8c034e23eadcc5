use proptest::prelude::*;

use super::*;

/// The example of RFC 8461 §3.2, in its spirit.
const POLICY: &str = "version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.example.net\r\nmx: backupmx.example.com\r\nmax_age: 604800\r\n";

#[test]
fn records_of_the_rfc() {
    for text in [
        "v=STSv1; id=20160831085700Z;",
        "v=STSv1;id=1",
        "v=STSv1 ; id=1; x=y;",
    ] {
        assert!(is_record(text), "{text}");
        assert!(read(text).is_ok(), "{text}");
    }
    assert_eq!(
        read("v=STSv1; id=20160831085700Z;").unwrap().id,
        "20160831085700Z"
    );
}

#[test]
fn records_that_do_not_count() {
    for text in [
        "v=STSv1",
        "v=stsv1; id=1;",
        " v=STSv1; id=1",
        "id=1; v=STSv1;",
        "v=STSv10; id=1",
    ] {
        assert!(!is_record(text), "{text}");
    }
    for (text, error) in [
        ("v=STSv1; i=1", RecordError::NoId),
        ("v=STSv1; id=", RecordError::Id(String::new())),
        ("v=STSv1; id=2016-08-31", RecordError::Id("2016-08-31".to_owned())),
        ("v=STSv1; id=1; id=2", RecordError::Repeated("id".to_owned())),
        ("v=STSv1; 1", RecordError::Field("1".to_owned())),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
    assert!(read(&format!("v=STSv1; id={}", "a".repeat(33))).is_err());
}

#[test]
fn the_policy_of_the_rfc() {
    let policy = Policy::read(POLICY).unwrap();
    assert_eq!((policy.mode, policy.max_age_s), (Mode::Enforce, 604_800));
    assert_eq!(policy.line_ends, LineEnds::CrLf);
    for (server, by) in [
        ("mail.example.com", Some("mail.example.com")),
        ("MAIL.example.com.", Some("mail.example.com")),
        ("mx1.example.net", Some("*.example.net")),
        ("example.net", None),
        ("a.mx1.example.net", None),
        ("mailxexample.com", None),
    ] {
        assert_eq!(
            policy.covering(server).map(|pattern| pattern.text.as_str()),
            by,
            "{server}"
        );
    }
}

#[test]
fn policies_that_differ_and_hold() {
    let lf = Policy::read(&POLICY.replace("\r\n", "\n")).unwrap();
    assert_eq!(lf.line_ends, LineEnds::Lf);
    let turned = "max_age:86400\nmx:mail.example.com\nmode:testing  \nversion:STSv1";
    let policy = Policy::read(turned).unwrap();
    assert_eq!((policy.mode, policy.max_age_s), (Mode::Testing, 86_400));
    let none = Policy::read("version: STSv1\nmode: none\nmax_age: 0\n").unwrap();
    assert_eq!((none.mode, none.mx.len()), (Mode::None, 0));
    let twice = Policy::read(&format!("{POLICY}mode: none\r\nmy-field: x\u{e9}\r\n\r\n")).unwrap();
    assert_eq!(
        (twice.mode, twice.repeated, twice.unknown),
        (
            Mode::Enforce,
            vec!["mode".to_owned()],
            vec!["my-field".to_owned()]
        )
    );
    let cr = Policy::read(&POLICY.replace("STSv1\r\n", "STSv1\r\nx: a\rb\r\n")).unwrap();
    assert_eq!(cr.line_ends, LineEnds::Cr);
}

#[test]
fn files_that_are_no_policy() {
    let put = |what: &str, instead: &str| Policy::read(&POLICY.replace(what, instead)).unwrap_err();
    assert_eq!(put("version: STSv1\r\n", ""), PolicyError::NoVersion);
    assert_eq!(put("STSv1", "stsv1"), PolicyError::Version("stsv1".to_owned()));
    assert_eq!(put("mode: enforce\r\n", ""), PolicyError::NoMode);
    assert_eq!(put("enforce", "Enforce"), PolicyError::Mode("Enforce".to_owned()));
    assert_eq!(put("max_age: 604800\r\n", ""), PolicyError::NoMaxAge);
    assert_eq!(
        put("604800", "31557601"),
        PolicyError::MaxAge("31557601".to_owned())
    );
    assert_eq!(put("604800", "1d"), PolicyError::MaxAge("1d".to_owned()));
    assert_eq!(
        put("604800", "00000000001"),
        PolicyError::MaxAge("00000000001".to_owned())
    );
    assert_eq!(
        put("mail.example.com", "mail..example.com"),
        PolicyError::Mx("mail..example.com".to_owned())
    );
    assert_eq!(
        put("mail.example.com", "a.*.example.com"),
        PolicyError::Mx("a.*.example.com".to_owned())
    );
    assert_eq!(
        put("mx: ", "mx "),
        PolicyError::Line("mx mail.example.com".to_owned())
    );
    assert_eq!(
        put("version:", "version :"),
        PolicyError::Line("version : STSv1".to_owned())
    );
    assert_eq!(Policy::read("<html></html>").unwrap_err().key(), "line");
    assert_eq!(
        Policy::read("version: STSv1\nmode: enforce\nmax_age: 1\n"),
        Err(PolicyError::NoMx)
    );
    assert_eq!(Policy::read(&"x: y\n".repeat(20_000)), Err(PolicyError::TooLarge));
    assert_eq!(Policy::read(&"x: y\n".repeat(2_000)), Err(PolicyError::TooLarge));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,400}", server in "(?s).{0,80}") {
        let _ = (is_record(&text), read(&text), Policy::read(&text));
        if let Ok(policy) = Policy::read(&POLICY.replace("mail.example.com", text.trim())) {
            prop_assert!(policy.max_age_s <= 31_557_600);
            let _ = policy.covering(&server);
        }
    }

    #[test]
    fn a_wildcard_stands_for_one_label(first in "[a-z0-9]{1,8}", second in "[a-z0-9]{1,8}") {
        let pattern = Pattern::read("*.example.com").unwrap();
        let one = format!("{first}.example.com");
        let two = format!("{first}.{second}.example.com");
        prop_assert!(pattern.covers(&one));
        prop_assert!(!pattern.covers(&two));
    }
}
