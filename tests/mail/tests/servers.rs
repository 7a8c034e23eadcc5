//! The table: each server, and what has to be said of it.

use std::{net::SocketAddr, sync::atomic::Ordering};

use facts::{Measured, Reason};
use mail_servers::{
    odd::{self, Oddity},
    seen::{door, judge, options, see},
    servers::{Room, missing, posttls_finger},
};
use probe::net::Pace;

const ADDRESS: &str = "198.18.0.25";
const OTHER: &str = "2001:db8::25";

/// Name, what it does, the verdict of `starttls/available` and its findings, connections at most.
type Row = (&'static str, Oddity, &'static str, &'static [&'static str], usize);

const HELLO: &str = "220 odd.example.test ESMTP\r\n";
const ABLE: &str = "250-odd.example.test\r\n250-8BITMIME\r\n250 STARTTLS\r\n";
const GO: &str = "220 2.0.0 go ahead\r\n";

const ROWS: &[Row] = &[
    (
        "421 at greeting",
        Oddity::Says(&["421 4.7.0 busy\r\n"]),
        "not_tested",
        &["unseen"],
        2,
    ),
    (
        "554 at greeting",
        Oddity::Says(&["554 5.7.1 you are listed\r\n", "221 bye\r\n"]),
        "not_tested",
        &["unseen"],
        2,
    ),
    (
        "450 at EHLO",
        Oddity::Says(&[HELLO, "450 4.3.2 later\r\n", "221 bye\r\n"]),
        "not_tested",
        &["unseen"],
        2,
    ),
    (
        "454 at STARTTLS",
        Oddity::Says(&[HELLO, ABLE, "454 4.7.0 no TLS now\r\n", "221 bye\r\n"]),
        "not_tested",
        &["unseen"],
        2,
    ),
    (
        "closes at greeting",
        Oddity::Says(&[]),
        "not_tested",
        &["unseen"],
        2,
    ),
    (
        "closes after EHLO",
        Oddity::Says(&[HELLO]),
        "not_tested",
        &["unseen"],
        2,
    ),
    ("tarpit", Oddity::Tarpit, "not_tested", &["unseen"], 2),
    (
        "endless line",
        Oddity::Endless("aaaaaaaaaaaaaaaa"),
        "not_tested",
        &["unseen"],
        1,
    ),
    (
        "endless lines",
        Oddity::Endless("220-more\r\n"),
        "not_tested",
        &["unseen"],
        1,
    ),
    (
        "no STARTTLS",
        Oddity::Says(&[HELLO, "250-odd\r\n250 SIZE\r\n", "221 bye\r\n"]),
        "fail",
        &["not-offered"],
        1,
    ),
    (
        "no EHLO",
        Oddity::Says(&[HELLO, "502 what\r\n", "250 odd\r\n", "221 bye\r\n"]),
        "fail",
        &["no-extensions"],
        1,
    ),
    (
        "502 at STARTTLS",
        Oddity::Says(&[HELLO, ABLE, "502 5.5.1 what\r\n", "221 bye\r\n"]),
        "fail",
        &["refused"],
        1,
    ),
    (
        "garbage for TLS",
        Oddity::NoTls(&[HELLO, ABLE, GO]),
        "fail",
        &["not-tls"],
        3,
    ),
    (
        "closes for TLS",
        Oddity::Says(&[HELLO, ABLE, GO]),
        "fail",
        &["silent"],
        3,
    ),
    (
        "another protocol",
        Oddity::Says(&["SSH-2.0-OpenSSH_9.2p1\r\n"]),
        "fail",
        &["not-smtp"],
        1,
    ),
    (
        "greylisting",
        Oddity::FirstTime("450 4.7.1 come back\r\n"),
        "pass",
        &["second-visit", "works"],
        2,
    ),
    (
        "injection",
        Oddity::Injects,
        "pass",
        &["words-before-tls", "works"],
        1,
    ),
];

/// Whether it runs here.
fn runs() -> bool {
    let wish = std::env::var("PLIMSOLL_REAL").unwrap_or_default();
    match missing() {
        _ if wish == "skip" => false,
        None => true,
        Some(why) => {
            assert_ne!(wish, "require", "{why}");
            eprintln!("tests/mail: skipped: {why}");
            false
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_server_gets_its_verdict() {
    if !runs() {
        return;
    }
    let room = Room::new().unwrap();
    let postfix = room.postfix("postfix", true).unwrap();
    let bare = room.postfix("bare", false).unwrap();
    let exim = room.exim().unwrap();
    let opensmtpd = room.opensmtpd().unwrap();
    let mut wrong = Vec::new();
    // Name, where, the verdict on STARTTLS and on SMTPUTF8.
    let real = [
        ("postfix", postfix.socket, "pass", "pass"),
        ("postfix without TLS", bare.socket, "fail", "pass"),
        ("exim", exim.socket, "pass", "pass"),
        // Debian 12 builds it against an OpenSSL with which it cannot sign: whoever is told to go ahead gets an alert.
        ("opensmtpd", opensmtpd.socket, "fail", "fail"),
    ];
    for (name, socket, starttls, utf8) in real {
        let finger = posttls_finger(&room, socket).unwrap();
        assert_eq!(finger, starttls == "pass", "{name}: posttls-finger");
        wrong.extend(real_server(name, socket, starttls, utf8).await);
    }
    for row in ROWS {
        wrong.extend(odd_server(row, postfix.socket).await);
    }
    wrong.extend(families(postfix.socket).await);
    wrong.extend(cut_off(postfix.socket).await);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

async fn real_server(name: &str, socket: SocketAddr, starttls: &str, utf8: &str) -> Vec<String> {
    let door = door(&[(ADDRESS, socket)], Pace::none()).unwrap();
    let (servers, connections) = see(&door, &[ADDRESS], &options(true)).await.unwrap();
    let verdicts = judge(&servers).unwrap();
    let said = [verdicts["starttls/available"].0, verdicts["eai/smtputf8"].0];
    let mut wrong = Vec::new();
    if said != [starttls, utf8] {
        wrong.push(format!("{name}: {said:?}, {:?}", servers[0].session));
    }
    let survey = servers[0].survey.seen();
    let unseen = survey.map_or(0, |survey| {
        let silent = survey.hellos.iter().filter(|exchange| !exchange.answer.is_seen());
        // Many servers answer a hello that they cannot read by hanging up: that is how SSL 2.0 ends.
        silent.filter(|exchange| exchange.offer.version != 2).count()
    });
    if starttls == "pass" && (survey.is_none() || unseen > 0) {
        wrong.push(format!("{name}: survey {survey:?}"));
    }
    eprintln!(
        "{name}: {:?}, {connections} sessions, renegotiation {:?}, TLS {:?}",
        verdicts,
        survey.map(|survey| &survey.renegotiation),
        servers[0].tls.seen().map(|session| session.version),
    );
    wrong
}

async fn odd_server((name, oddity, verdict, tags, most): &Row, real: SocketAddr) -> Vec<String> {
    let (socket, count) = odd::start(*oddity, real).await.unwrap();
    let door = door(&[(ADDRESS, socket)], Pace::none()).unwrap();
    let (servers, _) = see(&door, &[ADDRESS], &options(false)).await.unwrap();
    let found = judge(&servers).unwrap()["starttls/available"].clone();
    let connections = count.load(Ordering::SeqCst);
    eprintln!("{name}: {found:?}, {connections} sessions");
    let mut wrong = Vec::new();
    if found != (verdict, tags.to_vec()) || connections > *most {
        wrong.push(format!(
            "{name}: {found:?}, {connections} sessions: {:?}",
            servers[0]
        ));
    }
    wrong
}

/// IPv6 alone; and one family dead beside the other.
async fn families(real: SocketAddr) -> Vec<String> {
    let mut wrong = Vec::new();
    let alone = door(&[(OTHER, real)], Pace::none()).unwrap();
    let (servers, _) = see(&alone, &[OTHER], &options(false)).await.unwrap();
    let found = judge(&servers).unwrap()["starttls/available"].clone();
    if found != ("pass", vec!["works"]) {
        wrong.push(format!("IPv6 alone: {found:?}"));
    }
    let dead: SocketAddr = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let one = door(&[(ADDRESS, dead), (OTHER, real)], Pace::none()).unwrap();
    let (servers, _) = see(&one, &[ADDRESS, OTHER], &options(false)).await.unwrap();
    let found = judge(&servers).unwrap()["starttls/available"].clone();
    if found != ("fail", vec!["closed", "works"]) {
        wrong.push(format!("IPv4 dead: {found:?}"));
    }
    let (servers, _) = see(&one, &[ADDRESS], &options(false)).await.unwrap();
    let found = judge(&servers).unwrap()["starttls/available"].clone();
    if found != ("not_tested", vec!["unseen"]) {
        wrong.push(format!("dead and no control: {found:?}"));
    }
    wrong
}

/// A server that has had enough of the survey.
async fn cut_off(real: SocketAddr) -> Vec<String> {
    let (socket, count) = odd::start(Oddity::After(3, "421 4.7.0 enough\r\n"), real)
        .await
        .unwrap();
    let door = door(&[(ADDRESS, socket)], Pace::none()).unwrap();
    let (servers, _) = see(&door, &[ADDRESS], &options(true)).await.unwrap();
    let found = judge(&servers).unwrap()["starttls/available"].clone();
    let limited = match &servers[0].survey {
        Measured::Seen(survey) => survey.hellos.iter().any(|exchange| {
            let why = exchange.answer.why_not();
            why.is_some_and(|why| why.reason == Reason::RateLimited)
        }),
        _ => false,
    };
    let connections = count.load(Ordering::SeqCst);
    if found != ("pass", vec!["works"]) || !limited || connections > 8 {
        return vec![format!(
            "cut off: {found:?}, {connections} sessions, limited: {limited}"
        )];
    }
    Vec::new()
}
