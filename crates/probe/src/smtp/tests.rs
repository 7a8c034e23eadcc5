//! Servers that speak well, and servers that do not.

use std::{sync::Arc, time::Duration};

use facts::{MailServer, Measured, RawHello, Reason, SmtpReply};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::TlsAcceptor;
use wire::mail::smtp::{Extensions, Stand, stand};

use super::*;
use crate::{
    loopback::{Loopback, Serve, Server, account, drain, tls_config},
    net::{Io, Pace},
    tls::survey::Plan,
};

/// What a server says on one connection. Texts are sent as they are; an empty one hangs up instead.
#[derive(Clone)]
struct Script {
    greeting: &'static str,
    ehlo: &'static str,
    helo: &'static str,
    starttls: &'static str,
    inside: &'static str,
    /// What comes after the go-ahead in place of TLS.
    instead: Option<&'static [u8]>,
    tls: Arc<rustls::ServerConfig>,
}

const GO: &str = "220 2.0.0 Ready to start TLS\r\n";
const ABLE: &str = "250-mail.example.test\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 STARTTLS\r\n";

fn good() -> Script {
    Script {
        greeting: "220-mail.example.test\r\n220 ESMTP\r\n",
        ehlo: ABLE,
        helo: "250 mail.example.test\r\n",
        starttls: GO,
        inside: "250-mail.example.test\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
        instead: None,
        tls: Arc::new(tls_config("mail.example.test", &[])),
    }
}

/// A server that goes by the script which `scripts` has for the connection of that number.
fn smtp(server: Arc<Server>, scripts: impl Fn(usize) -> Script + Send + Sync + 'static) -> Serve {
    let scripts = Arc::new(scripts);
    Arc::new(move |stream| {
        let script = scripts(server.accepted());
        let server = server.clone();
        Box::pin(async move {
            let _ = converse(server, stream, script).await;
        })
    })
}

async fn converse(server: Arc<Server>, mut stream: Box<dyn Io>, script: Script) -> Option<()> {
    say(&mut stream, script.greeting).await?;
    loop {
        let line = heard(&server, &mut stream).await?;
        let word = line.split(' ').next().unwrap_or_default();
        let reply = match word {
            "EHLO" => script.ehlo,
            "HELO" => script.helo,
            "STARTTLS" => script.starttls,
            "QUIT" => "221 bye\r\n",
            _ => "500 what?\r\n",
        };
        say(&mut stream, reply).await?;
        if word == "STARTTLS" && reply.starts_with('2') {
            break;
        }
    }
    if let Some(octets) = script.instead {
        // Apart from the go-ahead.
        tokio::time::sleep(Duration::from_millis(100)).await;
        stream.write_all(octets).await.ok()?;
        drain(stream).await;
        return None;
    }
    let mut stream = TlsAcceptor::from(script.tls).accept(stream).await.ok()?;
    while let Some(line) = heard(&server, &mut stream).await {
        let reply = if line == "QUIT" {
            "221 bye\r\n"
        } else {
            script.inside
        };
        stream.write_all(reply.as_bytes()).await.ok()?;
    }
    Some(())
}

async fn say(stream: &mut Box<dyn Io>, text: &str) -> Option<()> {
    if text.is_empty() {
        let _ = stream.shutdown().await;
        return None;
    }
    stream.write_all(text.as_bytes()).await.ok()
}

async fn heard(server: &Server, stream: &mut (impl tokio::io::AsyncRead + Unpin)) -> Option<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        line.push(stream.read_u8().await.ok()?);
    }
    let line = String::from_utf8(line).unwrap().trim_end().to_owned();
    server.asked.lock().unwrap().push(line.clone());
    Some(line)
}

const ADDRESS: &str = "198.18.0.25";

fn hasty() -> SmtpOptions {
    SmtpOptions {
        waits: Waits {
            greeting: Duration::from_millis(600),
            reply: Duration::from_millis(600),
            foreign: Duration::from_millis(200),
            farewell: Duration::from_millis(200),
        },
        again_after: Some(Duration::from_millis(100)),
        ..SmtpOptions::new("probe.example")
    }
}

async fn look_with(
    options: &SmtpOptions,
    scripts: impl Fn(usize) -> Script + Send + Sync + 'static,
) -> (MailServer, Arc<Server>) {
    let mut loopback = Loopback::default();
    let server = loopback
        .add(&format!("{ADDRESS}:25"), |server| smtp(server, scripts))
        .await;
    let door = loopback.door();
    let seen = look(
        &door,
        &account(),
        ADDRESS.parse().unwrap(),
        "mail.example.test",
        options,
    )
    .await;
    assert!(loopback.is_left_alone().await);
    (seen, server)
}

/// Looks at a server that says the same on every connection.
async fn look_at(script: Script) -> (MailServer, Arc<Server>) {
    look_with(&hasty(), move |_| script.clone()).await
}

fn sent(seen: &MailServer) -> Vec<String> {
    let session = seen.session.seen().expect("a session");
    session
        .turns
        .iter()
        .map(|turn| format!("{}{}", if turn.inside_tls { "*" } else { "" }, turn.sent))
        .collect()
}

fn replies(seen: &MailServer) -> Vec<&SmtpReply> {
    let session = seen.session.seen().expect("a session");
    session
        .turns
        .iter()
        .filter_map(|turn| turn.reply.seen())
        .collect()
}

/// Why the session stopped.
fn stopped(seen: &MailServer) -> (Reason, String) {
    match stand(seen.session.seen().expect("a session")) {
        Stand::Stopped(obstacle) => {
            let why = obstacle.unseen();
            (why.reason, why.detail.unwrap_or_default())
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_good_server_is_asked_everything_in_one_session() {
    let (seen, server) = look_at(good()).await;
    assert_eq!(
        sent(&seen),
        [
            "",
            "EHLO probe.example",
            "STARTTLS",
            "*EHLO probe.example",
            "*QUIT"
        ]
    );
    assert_eq!(server.accepted(), 1);
    let tls = seen.tls.seen().unwrap();
    assert_eq!(
        (tls.server_name.as_str(), tls.alpn.as_deref()),
        ("mail.example.test", None)
    );
    assert!(!tls.chain.is_empty());
    assert!(seen.first_session.is_none() && seen.hello.is_not_asked() && seen.survey.is_not_asked());
    assert!(Extensions::read(replies(&seen)[3]).unwrap().smtputf8());
    assert_eq!(seen.port.tries, 1);
}

#[tokio::test]
async fn no_starttls_is_seen_and_asked_once() {
    let script = Script {
        ehlo: "250-mail.example.test\r\n250 SIZE\r\n",
        ..good()
    };
    let (seen, server) = look_at(script).await;
    assert!(matches!(
        stand(seen.session.seen().unwrap()),
        Stand::NotOffered(_)
    ));
    assert_eq!(sent(&seen), ["", "EHLO probe.example", "QUIT"]);
    assert_eq!(server.accepted(), 1);
    assert!(seen.tls.is_not_asked());
}

#[tokio::test]
async fn a_server_without_ehlo_is_asked_by_helo() {
    let script = Script {
        ehlo: "502 5.5.1 not implemented\r\n",
        ..good()
    };
    let (seen, _) = look_at(script).await;
    assert!(matches!(
        stand(seen.session.seen().unwrap()),
        Stand::NoExtensions(_)
    ));
    assert_eq!(
        sent(&seen),
        ["", "EHLO probe.example", "HELO probe.example", "QUIT"]
    );
}

#[tokio::test]
async fn starttls_that_is_named_and_not_known() {
    let script = Script {
        starttls: "502 5.5.1 not implemented\r\n",
        ..good()
    };
    let (seen, server) = look_at(script).await;
    assert!(matches!(stand(seen.session.seen().unwrap()), Stand::Refused(_)));
    assert_eq!(server.accepted(), 1);
}

#[tokio::test]
async fn who_says_not_now_is_asked_once_more_and_no_more() {
    let later = [
        Script {
            greeting: "421 4.7.0 busy\r\n",
            ..good()
        },
        Script {
            greeting: "450 4.7.1 grey\r\n",
            ..good()
        },
        Script {
            ehlo: "450 4.3.2 later\r\n",
            ..good()
        },
        Script {
            starttls: "454 4.7.0 TLS not available\r\n",
            ..good()
        },
    ];
    for (script, words) in later.into_iter().zip([
        "421 4.7.0 busy",
        "450 4.7.1 grey",
        "450 4.3.2 later",
        "454 4.7.0 TLS not available",
    ]) {
        let (seen, server) = look_at(script).await;
        assert_eq!(stopped(&seen), (Reason::RateLimited, words.to_owned()));
        assert_eq!(server.accepted(), 2, "{words}");
        assert!(seen.first_session.unwrap().is_seen());
    }
    for script in [
        Script {
            greeting: "554 5.7.1 you are listed\r\n",
            ..good()
        },
        Script {
            ehlo: "550 5.7.1 you are listed\r\n",
            ..good()
        },
    ] {
        let (seen, server) = look_at(script).await;
        assert_eq!(stopped(&seen).0, Reason::Blocked);
        assert_eq!(server.accepted(), 2);
    }
}

#[tokio::test]
async fn greylisting_takes_the_second_attempt() {
    let (seen, server) = look_with(&hasty(), |connection| Script {
        greeting: if connection == 1 {
            "450 4.7.1 come back later\r\n"
        } else {
            "220 welcome\r\n"
        },
        ..good()
    })
    .await;
    assert_eq!(stand(seen.session.seen().unwrap()), Stand::Ready);
    assert!(seen.tls.is_seen());
    assert_eq!(server.accepted(), 2);
    let first = seen.first_session.unwrap();
    let first = first.seen().unwrap();
    assert_eq!(
        first.turns[0].reply.seen().unwrap().lines,
        ["450 4.7.1 come back later"]
    );
}

#[tokio::test]
async fn who_hangs_up_or_says_nothing() {
    let (seen, server) = look_at(Script {
        greeting: "",
        ..good()
    })
    .await;
    assert_eq!((stopped(&seen).0, server.accepted()), (Reason::Closed, 2));
    // No end of line: a reply that never is whole.
    let (seen, server) = look_at(Script {
        greeting: "220 mail",
        ..good()
    })
    .await;
    assert_eq!(stopped(&seen), (Reason::Timeout, "220 mail".to_owned()));
    assert_eq!(server.accepted(), 2);
    let (seen, _) = look_at(Script { ehlo: "", ..good() }).await;
    assert_eq!(stopped(&seen).0, Reason::Closed);
}

#[tokio::test]
async fn a_tarpit_takes_no_more_than_its_time() {
    let mut loopback = Loopback::default();
    let drip: Serve = Arc::new(|mut stream| {
        Box::pin(async move {
            for octet in b"220-".iter().chain([b'a'; 10_000].iter()) {
                if stream.write_all(&[*octet]).await.is_err() {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        })
    });
    let server = loopback.add(&format!("{ADDRESS}:25"), |_| drip).await;
    let began = std::time::Instant::now();
    let seen = look(
        &loopback.door(),
        &account(),
        ADDRESS.parse().unwrap(),
        "mail.example.test",
        &hasty(),
    )
    .await;
    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(stopped(&seen).0, Reason::Timeout);
    assert_eq!(server.accepted(), 2);
}

#[tokio::test]
async fn endless_lines_are_too_large() {
    for endless in ["220-a\r\n", "a"] {
        let text: &'static str = Box::leak(endless.repeat(100_000).into_boxed_str());
        let (seen, server) = look_at(Script {
            greeting: text,
            ..good()
        })
        .await;
        assert_eq!(stopped(&seen).0, Reason::TooLarge);
        assert_eq!(server.accepted(), 1);
    }
}

#[tokio::test]
async fn another_protocol() {
    let (seen, _) = look_at(Script {
        greeting: "SSH-2.0-OpenSSH_9.2p1\r\n",
        ..good()
    })
    .await;
    let Stand::NotSmtp(reply) = stand(seen.session.seen().unwrap()) else {
        panic!("{:?}", seen.session);
    };
    assert_eq!(reply.lines, ["SSH-2.0-OpenSSH_9.2p1"]);
}

#[tokio::test]
async fn what_comes_with_the_go_ahead_is_no_part_of_tls() {
    let (seen, _) = look_at(Script {
        starttls: "220 go\r\n250-evil.example\r\n250 SMTPUTF8 INJECTED\r\n",
        ..good()
    })
    .await;
    assert!(seen.tls.is_seen());
    let all = replies(&seen);
    assert_eq!(
        all.iter().map(|reply| reply.more_follows).collect::<Vec<_>>(),
        [false, false, true, false, false]
    );
    assert!(!all[3].lines.iter().any(|line| line.contains("INJECTED")));
    // Octets that come later are read as TLS, and are none.
    let (seen, _) = look_at(Script {
        instead: Some(b"250 injected\r\n"),
        ..good()
    })
    .await;
    assert!(seen.tls.why_not().is_some());
    assert!(
        matches!(seen.hello, Measured::Seen(RawHello::NotTls(_))),
        "{:?}",
        seen.hello
    );
}

#[tokio::test]
async fn two_replies_at_once_are_two_replies() {
    let (seen, _) = look_at(Script {
        greeting: "220 mail\r\n421 4.3.2 shutting down\r\n",
        ..good()
    })
    .await;
    assert_eq!(
        stopped(&seen),
        (Reason::RateLimited, "421 4.3.2 shutting down".to_owned())
    );
}

#[tokio::test]
async fn a_port_where_nobody_listens() {
    let mut loopback = Loopback::default();
    loopback.add_closed(&format!("{ADDRESS}:25")).await;
    let seen = look(
        &loopback.door(),
        &account(),
        ADDRESS.parse().unwrap(),
        "mail.example.test",
        &hasty(),
    )
    .await;
    assert_eq!(seen.port.tries, 2);
    assert_eq!(seen.port.connect.why_not().unwrap().reason, Reason::Refused);
    assert_eq!(seen.session.why_not().unwrap().reason, Reason::Refused);
}

fn surveying() -> SmtpOptions {
    SmtpOptions {
        tls: Some(Plan::default()),
        ..hasty()
    }
}

#[tokio::test]
async fn the_survey_takes_a_session_for_each_hello() {
    let (seen, server) = look_with(&surveying(), |_| good()).await;
    let survey = seen.survey.seen().unwrap();
    assert!(survey.hellos.len() > 5);
    assert!(
        survey.hellos.iter().all(|exchange| exchange.answer.is_seen()),
        "{survey:?}"
    );
    assert_eq!(survey.early_data.seen().unwrap().max_octets, 0);
    assert!(survey.early_data.seen().unwrap().tickets > 0);
    assert!(survey.renegotiation.is_seen(), "{:?}", survey.renegotiation);
    assert!(server.most_open.load(std::sync::atomic::Ordering::SeqCst) <= 4);
    let asked = server.asked();
    let commands = ["EHLO", "STARTTLS", "QUIT"];
    assert!(
        asked
            .iter()
            .all(|line| commands.contains(&line.split(' ').next().unwrap()))
    );
}

#[tokio::test]
async fn a_survey_that_is_cut_off_stops_and_keeps_the_basics() {
    let (seen, server) = look_with(&surveying(), |connection| Script {
        greeting: if connection > 3 {
            "421 4.7.0 too many connections\r\n"
        } else {
            "220 mail\r\n"
        },
        ..good()
    })
    .await;
    assert!(seen.tls.is_seen() && stand(seen.session.seen().unwrap()) == Stand::Ready);
    let survey = seen.survey.seen().unwrap();
    let limited = survey.hellos.iter().filter(|exchange| {
        let why = exchange.answer.why_not();
        why.is_some_and(|why| {
            why.reason == Reason::RateLimited
                && why.detail.as_deref() == Some("421 4.7.0 too many connections")
        })
    });
    assert!(limited.count() > 0);
    // Those that were on their way when the first 421 came.
    assert!(server.accepted() <= 3 + 4, "{}", server.accepted());
}

#[tokio::test]
async fn nobody_is_asked_twice() {
    let mut loopback = Loopback::default();
    let server = loopback
        .add(&format!("{ADDRESS}:25"), |server| smtp(server, |_| good()))
        .await;
    let door = loopback.door();
    let options = surveying();
    let address = ADDRESS.parse().unwrap();
    let first = look(&door, &account(), address, "mail.example.test", &options).await;
    let cost = server.accepted();
    // Another domain with the same mail host.
    let second = look(&door, &account(), address, "mail.example.test", &options).await;
    assert_eq!(server.accepted(), cost);
    assert!(second.shared.is_some());
    assert_eq!(
        MailServer {
            shared: None,
            ..second
        },
        first
    );
    // Another name of the same server.
    let third = look(&door, &account(), address, "mx2.example.test", &options).await;
    assert_eq!(server.accepted(), cost + 1);
    assert!(third.shared.is_none());
    assert_eq!(third.tls.seen().unwrap().server_name, "mx2.example.test");
    let survey = third.survey.seen().unwrap();
    assert_eq!(survey.shared.as_ref().unwrap().name, "mail.example.test");
    assert_eq!(survey.hellos.len(), survey.shared.as_ref().unwrap().hellos);
}

#[tokio::test]
async fn what_our_time_cut_short_is_not_kept() {
    let mut loopback = Loopback::default();
    let server = loopback
        .add(&format!("{ADDRESS}:25"), |server| smtp(server, |_| good()))
        .await;
    let (door, options) = (loopback.door(), hasty());
    let address = ADDRESS.parse().unwrap();
    let broke = Account::new("poor.example", Duration::ZERO);
    let seen = look(&door, &broke, address, "mail.example.test", &options).await;
    assert_eq!(seen.session.why_not().unwrap().reason, Reason::Budget);
    let seen = look(&door, &account(), address, "mail.example.test", &options).await;
    assert!(seen.tls.is_seen() && seen.shared.is_none());
    assert_eq!(server.accepted(), 1);
}

#[tokio::test]
async fn the_polite_pace_is_one_session_at_a_time_with_pauses() {
    let mut loopback = Loopback::default();
    let server = loopback
        .add(&format!("{ADDRESS}:25"), |server| smtp(server, |_| good()))
        .await;
    let door = loopback.door_with(crate::net::DoorOptions {
        pace: Pace::polite(),
        ..crate::net::DoorOptions::default()
    });
    let options = SmtpOptions {
        memory: Memory::default(),
        ..hasty()
    };
    let began = std::time::Instant::now();
    let account = account();
    let address = ADDRESS.parse().unwrap();
    let names = ["a.example.test", "b.example.test", "c.example.test"];
    futures_util::future::join_all(names.map(|name| look(&door, &account, address, name, &options))).await;
    assert!(began.elapsed() >= Duration::from_secs(4));
    assert_eq!(server.most_open.load(std::sync::atomic::Ordering::SeqCst), 1);
}
