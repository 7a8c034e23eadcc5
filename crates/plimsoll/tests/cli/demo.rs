//! The first command of the README.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Command, Stdio},
};

use crate::WORLD;

#[test]
fn the_demo_writes_its_reports() {
    let folder = WORLD.path("demo");
    let ran = Command::new(env!("CARGO_BIN_EXE_plimsoll"))
        .args(["demo", "--once", "--lang", "en", "--folder"])
        .arg(&folder)
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    assert!(ran.status.success(), "{said}");
    assert!(said.contains("✓ healthy.test"), "{said}");
    assert!(said.contains("✗ expired.test"), "{said}");
    let index = std::fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(index.contains("healthy.test") && index.contains("hijacked.test"));
    // Each name has its page in every language, its report for programs and its facts.
    let languages = 1 + index.matches("hreflang=").count();
    assert!(languages > 2, "{languages}");
    let written = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(written, languages * (1 + 12) + 2 * 12);
    let arabic = std::fs::read_to_string(folder.join("healthy.test.ar.html")).unwrap();
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("href=\"healthy.test.html\""));
}

#[test]
fn the_demo_shows_its_reports_to_this_machine() {
    let mut demo = Command::new(env!("CARGO_BIN_EXE_plimsoll"))
        .args(["demo", "--port", "0", "--lang", "en"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(demo.stdout.take().unwrap()).lines();
    let at = lines
        .map_while(Result::ok)
        .find_map(|line| Some(line.split_once("http://")?.1.split('/').next()?.to_owned()))
        .expect("where the reports are");
    let mut visitor = TcpStream::connect(&at).unwrap();
    write!(
        visitor,
        "GET /municipality.test.html HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    visitor.read_to_string(&mut answer).unwrap();
    // It ends with the program; a test that failed before would leave it to the next.
    let _ = demo.kill();
    let _ = demo.wait();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("municipality.test"));
}
