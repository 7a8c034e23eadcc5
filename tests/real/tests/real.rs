//! Our judgement beside that of others, on real servers. See `tests/real/README.md`.
//!
//! Takes root, namespaces and the programs that `install.sh` brings; where they are missing the tests say so and pass,
//! unless `PLIMSOLL_REAL=require` is set. `PLIMSOLL_REAL=skip` skips them without a look.

use std::{env, io::Write, path::Path, process::Command, sync::Mutex};

#[test]
fn dnssec_statuses() {
    run("dnssec");
}

#[test]
fn web_verdicts() {
    run("web");
}

#[test]
fn tlsa_records() {
    run("dane");
}

#[test]
fn http3_and_https_records() {
    run("http");
}

#[test]
fn mail_servers() {
    run("mail");
}

/// Two worlds at once would share two cores and mix their tables.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs a part of the comparison with its words on our own output, which the test runner does not capture.
fn run(part: &str) {
    let wish = env::var("PLIMSOLL_REAL").unwrap_or_default();
    let obstacle = match wish.as_str() {
        "skip" => Some("PLIMSOLL_REAL=skip".to_owned()),
        _ => real::net::obstacle().or_else(|| match part {
            "http" => real::http::obstacle(),
            "mail" => real::mail::obstacle(),
            _ => None,
        }),
    };
    if let Some(obstacle) = obstacle {
        assert_ne!(wish, "require", "{part}: {obstacle}");
        let _ = writeln!(std::io::stdout(), "real servers, {part}: skipped: {obstacle}");
        return;
    }
    let _turn = ONE_AT_A_TIME.lock();
    let program = Path::new(env!("CARGO_BIN_EXE_plimsoll-real"));
    let status = Command::new(program)
        .arg(part)
        .status()
        .expect("our own program starts");
    assert!(
        status.success(),
        "real servers, {part}: {status}; the table above says where"
    );
}
