use proptest::prelude::*;

use super::*;

const UNSIGNED: &str = "# Our security address\nContact: mailto:security@example.com\n\n# Our OpenPGP key\n\
    Encryption: https://example.com/pgp-key.txt\n\n# Our security policy\n\
    Policy: https://example.com/security-policy.html\n\n# Our security acknowledgments page\n\
    Acknowledgments: https://example.com/hall-of-fame.html\n\nExpires: 2021-12-31T18:37:07z\n";

/// A signature of the right form; what it signs is another matter.
const ARMOR: &str = "-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v2.2\n\niQIzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n";

fn faults(text: &str) -> Vec<(usize, FaultKind)> {
    parse(text).faults.iter().map(|f| (f.line, f.kind)).collect()
}

#[test]
fn the_examples_of_the_rfc() {
    let file = parse(UNSIGNED);
    assert!(file.faults.is_empty() && !file.large);
    assert_eq!(file.signature, Signature::None);
    assert_eq!(
        file.contacts().collect::<Vec<_>>(),
        ["mailto:security@example.com"]
    );
    assert_eq!(
        file.expires(),
        Expires::At("2021-12-31T18:37:07Z".parse().unwrap())
    );
    assert_eq!(file.uri_faults().count(), 0);
    assert!(file.unknown().is_empty());
    assert_eq!(parse(&UNSIGNED.replace('\n', "\r\n")).fields, file.fields);

    let signed = format!("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{UNSIGNED}{ARMOR}");
    let framed = parse(&signed);
    assert_eq!(framed.signature, Signature::Framed);
    assert!(framed.faults.is_empty());
    assert_eq!(framed.fields.len(), file.fields.len());
    assert_eq!(parse(&signed.replace('\n', "\r\n")).signature, Signature::Framed);

    for value in [
        "mailto:security%2Buri%2Bencoded@example.com",
        "tel:+1-201-555-0123",
        "https://example.com/security-contact.html",
        "dns:5d2d37ab76d47d36._openpgpkey.example.com?type=OPENPGPKEY",
        "openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f",
    ] {
        assert_eq!(uri(value), Ok(()), "{value}");
    }
}

#[test]
fn lines() {
    use FaultKind::*;
    for (text, found) in [
        ("", &[][..]),
        ("\n \t\n# x\n", &[]),
        ("CONTACT: https://a.example/\n", &[]),
        ("Contact: https://a.example/  \t\r\n", &[]),
        ("Contact: https://a.example/", &[(1, OpenEnd)]),
        ("\u{feff}Contact: x:y\n", &[(1, ByteOrderMark)]),
        ("x\n\nContact x\n", &[(1, NoColon), (3, NoColon)]),
        (": x\n", &[(1, BadName)]),
        ("Con tact: x\n", &[(1, BadName)]),
        ("Conta\u{e9}t: x\n", &[(1, BadName)]),
        (" Contact: x:y\n", &[(1, SpaceInName)]),
        ("Contact : x:y\n", &[(1, SpaceInName)]),
        ("Contact:\n", &[(1, NoValue)]),
        ("Contact: \n", &[(1, NoValue)]),
        ("Contact:x:y\n", &[(1, Spacing)]),
        ("Contact:\tx:y\n", &[(1, Spacing)]),
        ("Contact:  x:y\n", &[(1, Spacing)]),
        ("A: b\rB: c\n", &[(1, Control)]),
        ("# a\u{1b}\n", &[(1, Control)]),
        ("X-\u{1}: a\n", &[(1, Control), (1, BadName)]),
    ] {
        assert_eq!(faults(text), found, "{text:?}");
    }
    assert_eq!(
        parse("Contact : x:y\nCONTACT:z:1\n")
            .contacts()
            .collect::<Vec<_>>(),
        ["x:y", "z:1"]
    );
}

#[test]
fn frames() {
    use FrameFault::*;
    let head = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n";
    let text = "Contact: x:y\n";
    let whole = format!("{head}{text}{ARMOR}");
    for (file, expected) in [
        (whole.clone(), Signature::Framed),
        (format!("{whole}\n \n"), Signature::Framed),
        // RFC 9580 no longer needs the Hash header.
        (whole.replace("Hash: SHA512\n", ""), Signature::Framed),
        (whole.replace("=abcd\n", ""), Signature::Framed),
        (whole.replace("Version: GnuPG v2.2\n", ""), Signature::Framed),
        (
            format!("{head}- -----\n- Contact: x:y\n{ARMOR}"),
            Signature::Framed,
        ),
        (format!("\n{whole}"), Signature::Broken(NotFirst)),
        (
            whole.replace("Hash: SHA512", "Charset: UTF-8"),
            Signature::Broken(BadHeader),
        ),
        (
            whole.replace("SHA512\n\n", "SHA512\n"),
            Signature::Broken(NoEmptyLine),
        ),
        (format!("{head}--dashes\n{ARMOR}"), Signature::Broken(NotEscaped)),
        (format!("{head}{text}"), Signature::Broken(NoSignature)),
        (
            whole.replace("-----END PGP SIGNATURE-----\n", ""),
            Signature::Broken(NoEnd),
        ),
        (whole.replace("iQIz", "!QIz"), Signature::Broken(BadArmor)),
        (
            whole.replace("iQIzBAEBCAAdFiEE", "AAAA"),
            Signature::Broken(BadArmor),
        ),
        (
            whole.replace("iQIzBAEBCAAdFiEE\n", ""),
            Signature::Broken(BadArmor),
        ),
        (format!("{whole}Contact: z:y\n"), Signature::Broken(AfterEnd)),
        (format!("{text}{ARMOR}"), Signature::Broken(NoEmptyLine)),
        (text.to_owned(), Signature::None),
    ] {
        assert_eq!(parse(&file).signature, expected, "{file}");
    }
    // What stands after the signature is not signed and does not count.
    assert_eq!(parse(&format!("{whole}Contact: z:y\n")).contacts().count(), 1);
    assert_eq!(
        parse(&whole.replace("SHA512\n\n", "SHA512\n")).contacts().count(),
        1
    );
}

#[test]
fn uris() {
    use UriFault::*;
    for (value, fault) in [
        ("security@example.nl", BareMail),
        ("+31 20 555 01 23", BarePhone),
        ("example.nl/contact", NoScheme),
        ("/contact", NoScheme),
        ("http://example.nl/", NotHttps),
        ("HTTP://example.nl/", NotHttps),
        ("https:example.nl", NotHttps),
        ("https:///x", Empty),
        ("mailto:", Empty),
        ("mailto:security", BadMail),
        ("mailto:a@b,c", BadMail),
        ("mailto:@example.nl", BadMail),
        ("tel:call-us", BadPhone),
        ("https://example.nl/a b", Character),
        ("https://example.nl/%zz", Character),
        ("https://example.nl/%2", Character),
        ("https://gemeente\u{e9}.nl/", Character),
        ("mailto:<a@b.nl>", Character),
    ] {
        assert_eq!(uri(value), Err(fault), "{value}");
    }
    for value in [
        "mailto:a@b.nl?subject=x",
        "mailto:a@b.nl,c@d.nl",
        "tel:112;phone-context=+31",
        "xmpp:a@b.nl",
        "HTTPS://a.nl",
    ] {
        assert_eq!(uri(value), Ok(()), "{value}");
    }
}

#[test]
fn dates() {
    let expires = |value: &str| parse(&format!("Expires: {value}\n")).expires();
    for value in [
        "2026-12-31T23:59:59Z",
        "2026-12-31t23:59:59z",
        "2026-12-31T23:59:59.123456789012Z",
        "2026-12-31T23:59:59+02:00",
        "2026-12-31T23:59:59-00:00",
        "2016-12-31T23:59:60Z",
    ] {
        assert!(matches!(expires(value), Expires::At(_)), "{value}");
    }
    for value in [
        "2026-12-31",
        "2026-12-31T23:59Z",
        "2026-12-31 23:59:59Z",
        "2026-12-31T23:59:59",
        "2026-12-31T23:59:59.Z",
        "2026-12-31T23:59:59+0200",
        "2026-12-31T23:59:59+02",
        "2026-12-31T23:59:59[UTC]",
        "2026-02-30T00:00:00Z",
        "2026-12-31T25:00:00Z",
        "+002026-12-31T23:59:59Z",
        "Thu, 31 Dec 2026 18:37:07 -0800",
        "\u{662}026-12-31T23:59:59Z",
    ] {
        assert_eq!(expires(value), Expires::Unreadable(value.into()), "{value}");
    }
    assert_eq!(parse("x: y\n").expires(), Expires::Missing);
    let twice = "Expires: 2026-12-31T23:59:59Z\n".repeat(2);
    assert_eq!(parse(&twice).expires(), Expires::Several(2));
}

#[test]
fn languages_and_other_fields() {
    let bad = |value: &str| parse(&format!("Preferred-Languages: {value}\n")).bad_languages();
    assert!(bad("en, nl ,fr-BE,zh-Hant-TW, i-klingon, x-own").is_empty());
    assert_eq!(bad("en,,nl"), [""]);
    assert_eq!(bad("english language, n"), ["english language", "n"]);
    assert_eq!(bad("en;q=0.8"), ["en;q=0.8"]);
    let file = parse("Signature: x\nBUG-BOUNTY: True\nsignature: y\nCSAF: http://a.example/\n");
    assert_eq!(file.unknown(), ["signature"]);
    assert_eq!(file.uri_faults().map(|(f, _)| f.line).collect::<Vec<_>>(), [4]);
}

#[test]
fn size() {
    assert!(!parse(&"#\n".repeat(READERS_LINES)).large);
    assert!(parse(&"#\n".repeat(READERS_LINES + 1)).large);
    assert!(parse(&format!("A: {}\n", "x".repeat(READERS_FIELD))).large);
    assert!(parse(&format!("# {}\n", "x".repeat(READERS_OCTETS))).large);
    assert_eq!(parse(&"x\n".repeat(100_000)).faults.len(), FAULTS_MAX);
}

#[test]
fn a_page_that_says_nothing_found_is_not_meant_as_a_file() {
    assert!(is_meant("Contact: x\n"));
    assert!(is_meant("\u{feff}\nexpires: x"));
    assert!(!is_meant("<html>\nContact: x\n"));
    assert!(!is_meant("Not found: sorry\n"));
    assert!(!is_meant(""));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn never_panics(parts in prop::collection::vec(prop_oneof![
        Just("Contact: ".to_owned()), Just("Expires: 2026-12-31T".to_owned()), Just("\n".to_owned()),
        Just("\r".to_owned()), Just("-----BEGIN PGP SIGNED MESSAGE-----\n".to_owned()),
        Just("Hash: SHA256\n\n".to_owned()), Just("-----BEGIN PGP SIGNATURE-----\n".to_owned()),
        Just("-----END PGP SIGNATURE-----\n".to_owned()), Just("- ".to_owned()),
        Just("Preferred-Languages: ".to_owned()), "\\PC{0,12}", "[ -~]{0,20}",
    ], 0..30)) {
        let text = parts.concat();
        let file = parse(&text);
        let _ = (file.expires(), file.bad_languages(), file.unknown(), file.uri_faults().count(), is_meant(&text));
        for field in &file.fields {
            prop_assert!(field.line <= text.matches('\n').count().saturating_add(1));
        }
    }

    #[test]
    fn a_date_of_any_shape_never_panics(value in "[0-9tTzZ:.+ -]{0,40}") {
        let _ = value::date_time(&value);
    }
}
