//! Hellos of both sides, field by field.

use facts::Offer;
use proptest::prelude::*;

use super::{
    super::{code::*, hello::*, record, ssl2::*},
    recorded,
};

/// The message of the first record, without the heads of record and message.
fn body(octets: &[u8]) -> Vec<u8> {
    let (record, _) = record::read(octets).unwrap().unwrap();
    record.fragment[4..].to_vec()
}

fn server(name: &str) -> ServerHello {
    ServerHello::read(&body(&recorded(name))).unwrap_or_else(|| panic!("{name} has no hello"))
}

/// The hello of RFC 8448 §3, out of constructors.
fn traced() -> ClientHello {
    let schemes = [
        0x0403, 0x0503, 0x0603, 0x0203, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0201, 0x0402,
        0x0502, 0x0602, 0x0202,
    ];
    let recorded = recorded("trace-client");
    let share = recorded.windows(3).position(|at| at == [0, 0x20, 0x99]).unwrap() + 2;
    ClientHello {
        record_version: Version::TLS_1_0,
        version: Version::TLS_1_2,
        random: recorded[11..43].try_into().unwrap(),
        session_id: Vec::new(),
        suites: vec![Suite(0x1301), Suite(0x1303), Suite(0x1302)],
        compressions: vec![0],
        extensions: vec![
            Extension::server_name("server"),
            Extension::renegotiation_info(&[]),
            Extension::supported_groups(&[
                Group::X25519,
                Group::SECP256R1,
                Group::SECP384R1,
                Group::SECP521R1,
                Group::FFDHE2048,
                Group::FFDHE3072,
                Group::FFDHE4096,
                Group::FFDHE6144,
                Group::FFDHE8192,
            ]),
            Extension::session_ticket(&[]),
            Extension::key_share(&[(Group::X25519, recorded[share..share + 32].to_vec())]),
            Extension::supported_versions(&[Version::TLS_1_3]),
            Extension::signature_algorithms(&schemes.map(SignatureScheme)),
            Extension::psk_key_exchange_modes(&[1]),
            Extension::record_size_limit(0x4001),
        ],
    }
}

#[test]
fn the_hello_of_rfc_8448_is_written_and_read_octet_by_octet() {
    let hello = traced();
    let octets = recorded("trace-client");
    assert_eq!(hello.write(), octets);
    assert_eq!(ClientHello::read(&body(&octets)), Some(hello.clone()));
    let offer = hello.offer();
    assert_eq!(
        offer,
        Offer {
            version: 0x0303,
            versions: vec![0x0304],
            suites: vec![0x1301, 0x1303, 0x1302],
            compressions: vec![0],
            groups: vec![0x1d, 0x17, 0x18, 0x19, 0x100, 0x101, 0x102, 0x103, 0x104],
            shares: Some(vec![0x1d]),
            signatures: offer.signatures.clone(),
            server_name: Some("server".to_owned()),
            extensions: vec![0, 0xff01, 10, 35, 51, 43, 13, 45, 28],
            octets: 201,
        }
    );
    assert_eq!((offer.signatures.len(), offer.signatures[14]), (15, 0x0202));
}

#[test]
fn what_the_server_of_rfc_8448_chose_is_read() {
    let hello = server("trace-server");
    assert_eq!((hello.version(), hello.suite), (Version::TLS_1_3, Suite(0x1301)));
    assert_eq!(
        (hello.group(), hello.share_octets()),
        (Some(Group::X25519), Some(32))
    );
    assert!(!hello.is_retry());
    assert_eq!(hello.unsolicited(&traced().offer()), []);

    let retry = server("trace-retry");
    assert!(retry.is_retry());
    assert_eq!(
        (retry.version(), retry.group()),
        (Version::TLS_1_3, Some(Group::SECP256R1))
    );
    assert_eq!(retry.share_octets(), None);
    // The cookie came unasked, and may.
    assert_eq!(retry.extension(ExtensionType::COOKIE).map(<[u8]>::len), Some(116));
    assert_eq!(retry.unsolicited(&traced().offer()), []);
    assert_eq!(
        retry.unsolicited(&Offer::default()),
        [ExtensionType::KEY_SHARE, ExtensionType::SUPPORTED_VERSIONS]
    );
}

#[test]
fn what_servers_of_the_field_chose_is_read() {
    let hello = server("openssl-staple");
    assert_eq!((hello.version(), hello.suite), (Version::TLS_1_2, Suite(0xc02f)));
    assert_eq!((hello.alpn(), hello.compression), (Some(b"h2".as_slice()), 0));
    assert!(hello.extended_master_secret() && hello.secure_renegotiation());
    assert!(hello.session_ticket() && hello.status_request());
    // OpenSSL is told to speak TLS 1.2 alone: that is no downgrade.
    assert_eq!((hello.downgrade(), hello.encrypt_then_mac()), (None, false));
    assert_eq!(
        (hello.heartbeat(), hello.timestamps(), hello.group()),
        (None, None, None)
    );
    assert_eq!(hello.repeated(), []);

    assert!(server("openssl-dhe").encrypt_then_mac());
    let old = server("tlslite-ssl3");
    assert_eq!(
        (old.version(), old.legacy_version),
        (Version::SSL_3_0, Version::SSL_3_0)
    );
    // That server echoes the signal of a suite even in SSL 3.0.
    assert!(old.secure_renegotiation() && !old.extended_master_secret());
    let by_suite = Offer {
        suites: vec![0x000a, 0x00ff],
        ..Offer::default()
    };
    assert_eq!(old.unsolicited(&by_suite), []);
    assert_eq!(
        old.unsolicited(&Offer::default()),
        [ExtensionType::RENEGOTIATION_INFO]
    );

    assert_eq!(server("openssl-retry").group(), Some(Group::X25519));
    assert_eq!(server("openssl-retry-p384").group(), Some(Group::SECP384R1));
    assert_eq!(server("gnutls-ffdhe13").group(), Some(Group::FFDHE2048));
    assert_eq!(server("gnutls-ffdhe13").share_octets(), Some(256));
}

/// A ServerHello of TLS 1.2 with these extensions.
fn with(random: [u8; 32], extensions: &[Extension]) -> ServerHello {
    let mut list = Vec::new();
    for extension in extensions {
        list.extend(extension.kind.0.to_be_bytes());
        list.extend(u16::try_from(extension.body.len()).unwrap().to_be_bytes());
        list.extend(&extension.body);
    }
    let mut body = vec![3, 3];
    body.extend(random);
    body.extend([0, 0xc0, 0x2f, 1]);
    body.extend(u16::try_from(list.len()).unwrap().to_be_bytes());
    body.extend(list);
    ServerHello::read(&body).unwrap()
}

#[test]
fn answers_that_are_not_well_formed_are_no_answers() {
    let one = |kind, body: &[u8]| with([1; 32], &[Extension::new(kind, body.to_vec())]);
    use ExtensionType as E;
    assert!(one(E::RENEGOTIATION_INFO, &[0]).secure_renegotiation());
    assert!(!one(E::RENEGOTIATION_INFO, &[]).secure_renegotiation());
    assert!(!one(E::RENEGOTIATION_INFO, &[1, 7]).secure_renegotiation());
    assert!(!one(E::EXTENDED_MASTER_SECRET, &[0]).extended_master_secret());
    assert!(!one(E::ENCRYPT_THEN_MAC, &[0]).encrypt_then_mac());
    assert_eq!(
        one(E::ALPN, &[0, 3, 2, b'h', b'2']).alpn(),
        Some(b"h2".as_slice())
    );
    assert_eq!(one(E::ALPN, &[0, 1, 0]).alpn(), None);
    assert_eq!(one(E::ALPN, &[0, 4, 1, b'a', 1, b'b']).alpn(), None);
    assert_eq!(one(E::ALPN, &[0, 3, 2, b'h', b'2', 0]).alpn(), None);
    assert_eq!(one(E::HEARTBEAT, &[1]).heartbeat(), Some(1));
    assert_eq!(one(E::HEARTBEAT, &[1, 1]).heartbeat(), None);
    assert_eq!(
        one(E::SIGNED_CERTIFICATE_TIMESTAMP, &[0, 5, 0, 1, 9, 0, 0]).timestamps(),
        Some(vec![[9].as_slice(), &[]])
    );
    assert_eq!(
        one(E::SIGNED_CERTIFICATE_TIMESTAMP, &[0, 3, 0, 2, 9]).timestamps(),
        None
    );
    assert!(one(E::STATUS_REQUEST_V2, &[]).status_request());
    assert_eq!(one(E::SUPPORTED_VERSIONS, &[3]).version(), Version::TLS_1_2);
    assert_eq!(one(E::KEY_SHARE, &[0]).group(), None);
    assert_eq!(one(E::KEY_SHARE, &[0, 29, 0, 2, 1]).share_octets(), None);
    let twice = [Extension::encrypt_then_mac(), Extension::encrypt_then_mac()];
    assert_eq!(with([1; 32], &twice).repeated(), [E::ENCRYPT_THEN_MAC]);
    // Deflate.
    assert_eq!(
        CompressionMethod(with([1; 32], &[]).compression),
        CompressionMethod::DEFLATE
    );
}

#[test]
fn a_downgrade_is_said_in_the_last_octets() {
    let mut random = [7; 32];
    random[24..].copy_from_slice(b"DOWNGRD\x01");
    assert_eq!(with(random, &[]).downgrade(), Some(Downgrade::ToTls12));
    random[31] = 0;
    assert_eq!(with(random, &[]).downgrade(), Some(Downgrade::BelowTls12));
    random[31] = 2;
    assert_eq!(with(random, &[]).downgrade(), None);
}

#[test]
fn constructors_write_what_the_rfcs_say() {
    for (extension, kind, body) in [
        (Extension::max_fragment_length(1), 1, vec![1]),
        (Extension::status_request(), 5, vec![1, 0, 0, 0, 0]),
        (
            Extension::status_request_v2(),
            17,
            vec![0, 14, 2, 0, 4, 0, 0, 0, 0, 1, 0, 4, 0, 0, 0, 0],
        ),
        (Extension::ec_point_formats(&[0, 1]), 11, vec![2, 0, 1]),
        (
            Extension::signature_algorithms_cert(&[SignatureScheme(0x0401)]),
            50,
            vec![0, 2, 4, 1],
        ),
        (Extension::heartbeat(2), 15, vec![2]),
        (
            Extension::alpn(&["h2", "", "http/1.1"]),
            16,
            b"\x00\x0c\x02h2\x08http/1.1".to_vec(),
        ),
        (Extension::signed_certificate_timestamp(), 18, vec![]),
        (Extension::padding(3), 21, vec![0; 3]),
        (Extension::encrypt_then_mac(), 22, vec![]),
        (Extension::extended_master_secret(), 23, vec![]),
        (Extension::compress_certificate(&[2, 1]), 27, vec![4, 0, 2, 0, 1]),
        (Extension::record_size_limit(64), 28, vec![0, 64]),
        (Extension::session_ticket(&[9]), 35, vec![9]),
        (Extension::cookie(&[1, 2]), 44, vec![0, 2, 1, 2]),
        (Extension::psk_key_exchange_modes(&[1, 0]), 45, vec![2, 1, 0]),
        (Extension::key_share(&[]), 51, vec![0, 0]),
        (Extension::renegotiation_info(&[5, 6]), 0xff01, vec![2, 5, 6]),
    ] {
        assert_eq!(
            (extension.kind.0, extension.body),
            (kind, body),
            "{}",
            extension.kind
        );
    }
}

#[test]
fn an_offer_without_a_list_says_so() {
    let mut hello = ClientHello::broad("example.nl", [0; 32]);
    assert_eq!(hello.offer().shares, None);
    assert!(hello.offer().versions.is_empty());
    hello.extensions.push(Extension::key_share(&[]));
    assert_eq!(hello.offer().shares, Some(vec![]));
    hello.extensions.clear();
    assert_eq!(
        (hello.offer().server_name, hello.offer().extensions),
        (None, vec![])
    );
}

#[test]
fn a_long_hello_goes_in_several_records() {
    let mut hello = traced();
    hello.extensions.push(Extension::padding(60_000));
    for fragment in [usize::MAX, 16_384, 1_000, 1, 0] {
        let octets = hello.write_in(fragment);
        let (mut rest, mut message) = (octets.as_slice(), Vec::<u8>::new());
        while let Some((record, after)) = record::read(rest).unwrap() {
            assert!((1..=fragment.clamp(1, 16_384)).contains(&record.fragment.len()));
            message.extend(record.fragment);
            rest = after;
        }
        assert!(rest.is_empty());
        assert_eq!(message, hello.message(), "{fragment}");
    }
    assert_eq!(ClientHello::read(&hello.message()[4..]), Some(hello));
}

#[test]
fn a_hello_of_ssl_2_is_written_as_another_program_writes_it() {
    let hello = Ssl2Hello::all([3; 16]);
    assert_eq!(hello.write(), recorded("scapy-ssl2-client"));
    let offer = hello.offer();
    assert_eq!((offer.version, offer.suites.len(), offer.octets), (2, 10, 57));
    assert_eq!(offer.suites[0], 0x01_0080);
}

#[test]
fn answers_of_ssl_2_are_read() {
    let octets = recorded("scapy-ssl2-hello");
    let Some(Ssl2Answer::Hello(hello)) = Ssl2Answer::read(&octets) else {
        panic!("no hello")
    };
    assert_eq!(
        (hello.version, hello.session_hit, hello.certificate_kind),
        (Version::SSL_2_0, false, 1)
    );
    assert_eq!(hello.kinds, [Ssl2Kind::RC4_128, Ssl2Kind::DES_192_EDE3_CBC]);
    assert_eq!((hello.certificate[0], hello.certificate.len()), (0x30, 352));
    assert_eq!(hello.connection_id, (0..16).collect::<Vec<u8>>());
    assert_eq!(
        Ssl2Answer::read(&recorded("scapy-ssl2-error")),
        Some(Ssl2Answer::Error(1))
    );
    for cut in 0..octets.len() {
        assert_eq!(Ssl2Answer::read(&octets[..cut]), None, "cut at {cut}");
    }
    // The same with a head of three octets and two octets of padding.
    let length = u16::try_from(octets.len()).unwrap();
    let padded = [&length.to_be_bytes(), [2].as_slice(), &octets[2..], &[0, 0]].concat();
    assert_eq!(Ssl2Answer::read(&padded), Some(Ssl2Answer::Hello(hello)));
    let mut over = padded;
    over[2] = 0xff;
    assert_eq!(Ssl2Answer::read(&over), None);
}

fn extension() -> impl Strategy<Value = Extension> {
    (any::<u16>(), proptest::collection::vec(any::<u8>(), 0..40))
        .prop_map(|(kind, body)| Extension::new(ExtensionType(kind), body))
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        version: u16,
        random: [u8; 32],
        session_id in proptest::collection::vec(any::<u8>(), 0..=32),
        suites in proptest::collection::vec(any::<u16>().prop_map(Suite), 0..300),
        compressions in proptest::collection::vec(any::<u8>(), 0..200),
        extensions in proptest::collection::vec(extension(), 0..20),
        fragment in 1..400usize,
    ) {
        let hello = ClientHello {
            record_version: Version::TLS_1_0,
            version: Version(version),
            random,
            session_id,
            suites,
            compressions,
            extensions,
        };
        prop_assert_eq!(ClientHello::read(&hello.message()[4..]), Some(hello.clone()));
        let _ = hello.offer();
        let mut rest = &hello.write_in(fragment)[..];
        let mut message: Vec<u8> = Vec::new();
        while let Ok(Some((record, after))) = record::read(rest) {
            message.extend(record.fragment);
            rest = after;
        }
        prop_assert_eq!(message, hello.message());
    }

    #[test]
    fn any_octets_are_read_or_not(octets in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Ssl2Answer::read(&octets);
        if let Some(hello) = ClientHello::read(&octets) {
            let _ = hello.offer();
            // A server's list may be empty and there; ours is then left out.
            if !hello.extensions.is_empty() {
                prop_assert_eq!(&hello.message()[4..], &octets[..]);
            }
        }
    }
}
