//! Reads records of mail from standard input, one a line, and prints what they come to, or with `--each` one line of JSON per
//! record: for distributions over many, and for comparing with other readers.
//!
//! `cargo run -p plimsoll-wire --example mail_survey -- dmarc|dkim|mta-sts|tls-rpt|bimi [--each] < FILE`

// A program, unlike the library beside it: it reads records and says what they come to.
#![allow(clippy::disallowed_macros, clippy::disallowed_methods, clippy::print_stdout)]

use std::{collections::BTreeMap, io::BufRead};

use serde_json::{Value, json};
use wire::mail::{
    bimi, dkim,
    dmarc::{self, Asks, Dmarc, Kind, Origin, Remark},
    mta_sts, tls_rpt,
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let kind = arguments.first().cloned().unwrap_or_default();
    let each = arguments.iter().any(|argument| argument == "--each");
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let outcome = match kind.as_str() {
            "dmarc" => dmarc(&line),
            "dkim" => {
                json!({ "verdict": dkim::read(&line).map_or_else(|why| why.key().to_owned(), |key| key_text(&key)) })
            }
            "mta-sts" => plain(
                mta_sts::is_record(&line),
                mta_sts::read(&line).err().map(|why| why.key()),
            ),
            "tls-rpt" => plain(
                tls_rpt::is_record(&line),
                tls_rpt::read(&line).err().map(|why| why.key()),
            ),
            "bimi" => plain(
                bimi::is_record(&line),
                bimi::read(&line).err().map(|why| why.key()),
            ),
            other => panic!("'{other}' is none of dmarc, dkim, mta-sts, tls-rpt and bimi"),
        };
        if each {
            println!("{outcome}");
        }
        let verdict = outcome["verdict"].as_str().unwrap_or_default().to_owned();
        *counts.entry(verdict).or_default() += 1;
    }
    if !each {
        for (verdict, count) in counts {
            println!("{count:>7} {verdict}");
        }
    }
}

fn plain(is_record: bool, error: Option<&str>) -> Value {
    let verdict = match (is_record, error) {
        (false, _) => "other",
        (true, None) => "valid",
        (true, Some(error)) => error,
    };
    json!({ "verdict": verdict })
}

fn key_text(key: &dkim::KeyRecord) -> String {
    match key.key {
        None => "revoked".to_owned(),
        Some(dkim::PublicKey::Rsa { bits, .. }) => format!("RSA {bits}"),
        Some(dkim::PublicKey::Ed25519) => "Ed25519".to_owned(),
    }
}

fn dmarc(line: &str) -> Value {
    match dmarc::kind(line) {
        Kind::Other => json!({ "verdict": "other" }),
        Kind::Almost(why) => json!({ "verdict": format!("almost: {}", why.key()) }),
        Kind::Record => {
            let record = Dmarc::read(line);
            let request = match record.asks(Origin::Own, true) {
                Asks::For(request, _) => request.key(),
                Asks::Reports => "reports",
                Asks::Nothing => "nothing",
            };
            let repeated = record
                .remarks
                .iter()
                .any(|remark| matches!(remark, Remark::Repeated(_)));
            let stray = record
                .remarks
                .iter()
                .any(|remark| matches!(remark, Remark::NoTag(_) | Remark::Character));
            json!({
                "verdict": if repeated { "repeated tag" } else { request },
                "p": record.own.map(dmarc::Request::key),
                "sp": record.below.map(dmarc::Request::key),
                "np": record.absent.map(dmarc::Request::key),
                "t": record.testing,
                "adkim": if record.dkim_strict { "s" } else { "r" },
                "aspf": if record.spf_strict { "s" } else { "r" },
                "rua": record.rua.iter().flatten().map(|uri| uri.text.clone()).collect::<Vec<_>>(),
                "bad": record.rua.iter().chain(&record.ruf).filter(|uri| uri.is_err()).count(),
                "repeated": repeated,
                "stray": stray,
            })
        }
    }
}
