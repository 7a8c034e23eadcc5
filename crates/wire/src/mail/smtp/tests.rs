use facts::{Measured, Reason, SmtpReply, SmtpSession, SmtpTurn};
use proptest::prelude::*;

use super::*;

/// All of `octets` at once.
fn read(octets: &[u8]) -> (Progress, SmtpReply) {
    let mut reader = ReplyReader::default();
    let progress = reader.push(octets);
    (progress, reader.into_reply())
}

fn whole(octets: &[u8]) -> SmtpReply {
    let (progress, reply) = read(octets);
    assert_eq!(progress, Progress::Complete, "{}", octets.escape_ascii());
    reply
}

fn lines(text: &str) -> SmtpReply {
    whole(text.replace('\n', "\r\n").as_bytes())
}

#[test]
fn one_line_and_several() {
    // RFC 5321 §4.2.1 and §4.3.2, Appendix D.1.
    assert_eq!(lines("250 OK\n").lines, ["250 OK"]);
    let reply =
        lines("250-First line\n250-Second line\n250-234 Text beginning with numbers\n250 The last line\n");
    assert_eq!(reply.lines.len(), 4);
    let read = Reply::read(&reply);
    assert_eq!(read.code, Some(250));
    assert_eq!(read.text[2], "234 Text beginning with numbers");
    assert!(read.faults.is_empty());
    // "250" alone is to be taken as well as "250 ".
    for bare in ["250\n", "250 \n"] {
        let reply = lines(bare);
        assert_eq!(
            (Reply::read(&reply).code, Reply::read(&reply).text),
            (Some(250), vec![""])
        );
    }
}

#[test]
fn a_reply_is_not_whole_before_its_last_line() {
    for part in [
        "",
        "2",
        "250",
        "250 OK",
        "250 OK\r",
        "250-a\r\n",
        "250-a\r\n250-b\r\n25",
        "hello\r\n",
    ] {
        let (progress, reply) = read(part.as_bytes());
        assert_eq!(progress, Progress::NeedMore, "{part:?}");
        assert!(reply.cut);
    }
    assert_eq!(read(b"250-a\r\n25").1.lines, ["250-a", "25"]);
}

#[test]
fn what_follows_is_noticed_and_kept_apart() {
    let mut reader = ReplyReader::default();
    assert_eq!(
        reader.push(b"220 Go ahead\r\n250-injected\r\n"),
        Progress::Complete
    );
    assert_eq!(reader.push(b"more"), Progress::Complete);
    assert_eq!(reader.rest(), b"250-injected\r\nmore");
    let reply = reader.into_reply();
    assert_eq!(reply.lines, ["220 Go ahead"]);
    assert!(reply.more_follows && !reply.cut);
}

#[test]
fn faults_are_told_and_the_reply_is_read_all_the_same() {
    let cases: [(&[u8], Option<u16>, &[Fault]); 12] = [
        (b"250 OK\n", Some(250), &[Fault::BareLf]),
        (b"250-a\n250 b\r\n", Some(250), &[Fault::BareLf]),
        (b"250-a\r\n251 b\r\n", Some(251), &[Fault::CodeChanges]),
        (b"250-a\r\nwhat is this\r\n250 b\r\n", Some(250), &[Fault::NoCode]),
        (b"Welcome!\r\n220 b\r\n", Some(220), &[Fault::NoCode]),
        (b"250a\r\n250 b\r\n", Some(250), &[Fault::NoCode]),
        (b"999 b\r\n", Some(999), &[Fault::BadCode]),
        (b"000 b\r\n", Some(0), &[Fault::BadCode]),
        (b"290 b\r\n", Some(290), &[Fault::BadCode]),
        (b"220 a\0b\r\n", Some(220), &[Fault::Control]),
        (b"220 a\rb\r\n", Some(220), &[Fault::Control]),
        (b"220 caf\xe9\r\n", Some(220), &[Fault::NotAscii]),
    ];
    for (octets, code, faults) in cases {
        let reply = whole(octets);
        let read = Reply::read(&reply);
        assert_eq!(
            (read.code, read.faults.as_slice()),
            (code, faults),
            "{}",
            octets.escape_ascii()
        );
    }
    assert_eq!(whole(b"220 caf\xe9\r\n").lines, ["220 caf\u{e9}"]);
    let long = [b"250 ".as_slice(), &[b'a'; 507], b"\r\n"].concat();
    assert_eq!(Reply::read(&whole(&long)).faults, [Fault::LongLine]);
    assert!(
        Reply::read(&whole(&[b"250 ".as_slice(), &[b'a'; 506], b"\r\n"].concat()))
            .faults
            .is_empty()
    );
}

#[test]
fn what_is_kept_is_bounded() {
    let long = [b"250 ".as_slice(), &[b'a'; 5000], b"\r\n"].concat();
    let reply = whole(&long);
    assert!(reply.cut && !reply.bare_lf);
    assert_eq!(reply.lines[0].len(), LINE_KEPT_MAX);
    // The code at the end counts, however many lines there are.
    let many = [b"250-a\r\n".repeat(500), b"251 b\r\n".to_vec()].concat();
    let reply = whole(&many);
    assert!(reply.cut);
    assert_eq!(reply.lines.len(), LINES_MAX + 1);
    assert_eq!(Reply::read(&reply).code, Some(251));
    // An endless line and endless lines.
    for endless in [vec![b'a'; OCTETS_MAX], b"250-a\r\n".repeat(OCTETS_MAX)] {
        let (progress, reply) = read(&endless);
        assert_eq!(progress, Progress::TooLarge);
        assert!(reply.cut && reply.lines.len() <= LINES_MAX);
    }
}

#[test]
fn status_codes_of_rfc_3463() {
    let of = |text: &str| Reply::read(&lines(text)).enhanced.map(|code| code.to_string());
    assert_eq!(of("250 2.1.5 Recipient OK\n").as_deref(), Some("2.1.5"));
    assert_eq!(of("550 5.7.1\n").as_deref(), Some("5.7.1"));
    assert_eq!(of("450-4.7.999 a\n450 4.7.1 b\n").as_deref(), Some("4.7.1"));
    for none in [
        "550 2.1.5 of another class\n",
        "220 1.2.3.4 ESMTP\n",
        "250 2.1 b\n",
        "250 2.1.5000 b\n",
        "250 2.1.x b\n",
        "250 2..5 b\n",
        "250 +2.1.5 b\n",
        "250 22.1.5 b\n",
        "250 OK 2.1.5\n",
    ] {
        assert_eq!(of(none), None, "{none}");
    }
}

#[test]
fn what_a_server_is_able_to_do() {
    let reply = lines(
        "250-mail.example.test greets you\n250-PIPELINING\n250-size 52428800\n250-STARTTLS\n250-AUTH=LOGIN PLAIN\n\
         250-8bitmime\n250-Requiretls\n250-DSN\n250-CHUNKING\n250-X-EXPS  GSSAPI\tNTLM \n250 SMTPUTF8\n",
    );
    let able = Extensions::read(&reply).unwrap();
    assert_eq!(able.domain.as_deref(), Some("mail.example.test"));
    assert!(able.starttls() && able.smtputf8() && able.eight_bit_mime() && able.pipelining());
    assert!(able.requiretls() && able.dsn() && able.chunking());
    assert_eq!(able.size(), Some(Some(52_428_800)));
    assert_eq!(able.find("x-exps").unwrap().parameters, ["GSSAPI", "NTLM"]);
    assert_eq!(able.faults, [Fault::NoKeyword]);

    // What greets is no extension.
    for bare in ["250 STARTTLS\n", "250-STARTTLS\n250 SIZE\n", "250\n"] {
        let able = Extensions::read(&lines(bare)).unwrap();
        assert!(!able.starttls(), "{bare}");
    }
    assert_eq!(
        Extensions::read(&lines("250-a\n250 SIZE\n")).unwrap().size(),
        Some(None)
    );
    assert_eq!(
        Extensions::read(&lines("250-a\n250 SIZE 0\n")).unwrap().size(),
        Some(None)
    );
    assert_eq!(
        Extensions::read(&lines("250-a\n250 SIZE x\n")).unwrap().size(),
        Some(None)
    );
    assert_eq!(Extensions::read(&lines("250 a\n")).unwrap().size(), None);
    assert!(Extensions::read(&lines("502 what?\n")).is_none());
    // A word that only looks like it.
    let able = Extensions::read(&lines("250-a\n250-XSTARTTLS\n250-STARTTLSX\n250 NOSTARTTLS\n")).unwrap();
    assert!(!able.starttls());
    // With a parameter, which RFC 3207 §4 does not give it, it is still named.
    assert!(
        Extensions::read(&lines("250-a\n250 StartTLS required\n"))
            .unwrap()
            .starttls()
    );
}

#[test]
fn names_for_ehlo() {
    for name in [
        "probe.example.nl",
        "localhost",
        "xn--bcher-kva.example",
        "[192.0.2.1]",
        "[IPv6:2001:db8::1]",
    ] {
        assert!(is_ehlo_name(name), "{name}");
    }
    let long = "a".repeat(64);
    for name in [
        "",
        ".",
        "a..b",
        "a.",
        "a b",
        "a\r\nMAIL FROM:<>",
        "-a.nl",
        "a-.nl",
        "b\u{fc}cher.example",
        "[192.0.2]",
        "[2001:db8::1]",
        "[IPv6:192.0.2.1]",
        "192.0.2.1]",
        "a_b.nl",
        long.as_str(),
    ] {
        assert!(!is_ehlo_name(name), "{name:?}");
    }
}

fn session(turns: &[(&str, Result<&str, Reason>)]) -> SmtpSession {
    let turn = |(sent, reply): &(&str, Result<&str, Reason>)| SmtpTurn {
        sent: (*sent).to_owned(),
        inside_tls: false,
        took_ms: 1,
        reply: match reply {
            Ok(text) => Measured::Seen(lines(text)),
            Err(reason) => Measured::unseen_because(*reason, "why"),
        },
    };
    SmtpSession {
        at: "2026-06-01T12:00:00Z".parse().unwrap(),
        ehlo: "probe.example".to_owned(),
        turns: turns.iter().map(turn).collect(),
    }
}

/// The stand in a word: what it is, or the reason and what we had sent.
fn told(turns: &[(&str, Result<&str, Reason>)]) -> String {
    match stand(&session(turns)) {
        Stand::Ready => "ready".to_owned(),
        Stand::NotOffered(_) => "not offered".to_owned(),
        Stand::NoExtensions(_) => "no extensions".to_owned(),
        Stand::Refused(_) => "refused".to_owned(),
        Stand::NotSmtp(_) => "not SMTP".to_owned(),
        Stand::Stopped(at) => format!("{} after '{}'", at.reason, at.after),
    }
}

const HELLO: (&str, Result<&str, Reason>) = ("", Ok("220 mail.example.test ESMTP\n"));
const ABLE: (&str, Result<&str, Reason>) = ("EHLO probe.example", Ok("250-mail\n250 STARTTLS\n"));

#[test]
fn how_far_a_session_came() {
    assert_eq!(told(&[HELLO, ABLE, ("STARTTLS", Ok("220 go\n"))]), "ready");
    assert_eq!(
        told(&[HELLO, ("EHLO p", Ok("250-mail\n250 SIZE\n"))]),
        "not offered"
    );
    assert_eq!(
        told(&[
            HELLO,
            ("EHLO p", Ok("250-mail\n250 SIZE\n")),
            ("QUIT", Ok("221 bye\n"))
        ]),
        "not offered"
    );
    assert_eq!(
        told(&[HELLO, ("EHLO p", Ok("502 what\n")), ("HELO p", Ok("250 mail\n"))]),
        "no extensions"
    );
    for code in ["500", "501", "502", "503", "504"] {
        let no = format!("{code} 5.5.1 not that\n");
        assert_eq!(told(&[HELLO, ABLE, ("STARTTLS", Ok(&no))]), "refused");
    }
    assert_eq!(
        told(&[("", Ok("SSH-2.0-OpenSSH_9.2\n220 x\n"))]),
        "no_data after ''"
    );
}

#[test]
fn whoever_says_not_now_is_not_blamed() {
    for code in ["421", "450", "451", "454"] {
        let later = format!("{code} 4.7.0 try again later\n");
        assert_eq!(told(&[("", Ok(&later))]), "rate_limited after ''");
        assert_eq!(
            told(&[HELLO, ("EHLO p", Ok(&later))]),
            "rate_limited after 'EHLO p'"
        );
        assert_eq!(
            told(&[HELLO, ABLE, ("STARTTLS", Ok(&later))]),
            "rate_limited after 'STARTTLS'"
        );
        assert_eq!(
            told(&[HELLO, ("EHLO p", Ok("502 what\n")), ("HELO p", Ok(&later))]),
            "rate_limited after 'HELO p'"
        );
    }
    for code in ["521", "550", "553", "554", "571"] {
        let no = format!("{code} 5.7.1 you are on a list\n");
        assert_eq!(told(&[("", Ok(&no))]), "blocked after ''");
        assert_eq!(told(&[HELLO, ("EHLO p", Ok(&no))]), "blocked after 'EHLO p'");
        assert_eq!(
            told(&[HELLO, ABLE, ("STARTTLS", Ok(&no))]),
            "blocked after 'STARTTLS'"
        );
    }
    // Nor is who says nothing.
    assert_eq!(told(&[("", Err(Reason::Timeout))]), "timeout after ''");
    assert_eq!(
        told(&[HELLO, ("EHLO p", Err(Reason::Closed))]),
        "closed after 'EHLO p'"
    );
    assert_eq!(
        told(&[HELLO, ABLE, ("STARTTLS", Err(Reason::Timeout))]),
        "timeout after 'STARTTLS'"
    );
    assert_eq!(told(&[HELLO, ABLE]), "no_data after 'EHLO probe.example'");
    assert_eq!(told(&[]), "no_data after ''");
    assert_eq!(told(&[("", Ok("354 go on\n"))]), "malformed after ''");
    let turned = session(&[("", Ok("421-4.7.0 busy\n421 later\n"))]);
    let Stand::Stopped(obstacle) = stand(&turned) else {
        panic!("not stopped");
    };
    assert_eq!(
        obstacle.unseen().detail.as_deref(),
        Some("421-4.7.0 busy / 421 later")
    );
}

#[test]
fn something_else_than_smtp() {
    let foreign = SmtpReply {
        lines: vec!["SSH-2.0-OpenSSH_9.2p1".to_owned()],
        cut: true,
        ..SmtpReply::default()
    };
    let mut seen = session(&[]);
    seen.turns.push(SmtpTurn {
        sent: String::new(),
        inside_tls: false,
        took_ms: 1,
        reply: Measured::Seen(foreign.clone()),
    });
    assert_eq!(stand(&seen), Stand::NotSmtp(&foreign));
    let mut reader = ReplyReader::default();
    reader.push(b"SSH-2.0-OpenSSH_9.2p1\r\n");
    assert!(reader.looks_foreign());
    reader.push(b"220 after all\r\n");
    assert!(!reader.looks_foreign() && reader.progress() == Progress::Complete);
}

/// Octets as servers send them, and worse.
fn speech() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        "[2-5][0-5][0-9][ -][ -~]{0,30}\r\n".prop_map(String::into_bytes),
        "[0-9]{0,4}[ -]?[ -~]{0,20}\r?\n".prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..40),
        (1_usize..3000).prop_map(|count| vec![b'a'; count]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn pieces_make_no_difference(octets in speech(), length in 1_usize..50) {
        let at_once = read(&octets);
        let mut reader = ReplyReader::default();
        for piece in octets.chunks(length) {
            reader.push(piece);
        }
        prop_assert_eq!(reader.progress(), at_once.0);
        prop_assert_eq!(reader.into_reply(), at_once.1);
    }

    #[test]
    fn anything_is_read(octets in speech()) {
        let (progress, reply) = read(&octets);
        prop_assert!(reply.lines.len() <= LINES_MAX + 1);
        prop_assert!(reply.lines.iter().all(|line| line.chars().count() <= LINE_KEPT_MAX));
        let understood = Reply::read(&reply);
        prop_assert_eq!(understood.text.len(), reply.lines.len());
        if progress == Progress::Complete {
            prop_assert!(understood.code.is_some());
        }
        prop_assert_eq!(Extensions::read(&reply).is_some(), understood.is_positive());
    }

    #[test]
    fn any_session_has_a_stand(turns in prop::collection::vec((prop_oneof![
        Just(""), Just("EHLO p"), Just("HELO p"), Just("STARTTLS"), Just("QUIT"), Just("x")], "[2-5][0-5][0-9] [ -~]{0,20}\n"), 0..6)) {
        let turns: Vec<(&str, Result<&str, Reason>)> =
            turns.iter().map(|(sent, reply)| (*sent, Ok(reply.as_str()))).collect();
        let seen = session(&turns);
        let _ = stand(&seen);
    }
}
