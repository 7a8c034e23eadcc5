//! What sslyze and testssl.sh list. Both take minutes for what OpenSSL and nmap say in seconds, so they are asked only where
//! somebody wishes it.

use std::{env, fs, path::Path, time::Duration};

use serde_json::Value;

use super::Said;
use crate::{
    Outcome,
    row::{Row, sorted},
    suite, tools,
};

/// Names the environment variable with the names of those that are asked, separated by commas: `sslyze,testssl`.
const ASKED: &str = "PLIMSOLL_TLS_PEERS";

/// Longest run of one of them. testssl.sh begins a process for each question.
const PATIENCE: Duration = Duration::from_secs(1_500);

/// The versions, as rows name them, and as sslyze does.
const VERSIONS: [(&str, &str); 6] = [
    ("SSLv2", "ssl_2_0"),
    ("SSLv3", "ssl_3_0"),
    ("TLSv1", "tls_1_0"),
    ("TLSv1.1", "tls_1_1"),
    ("TLSv1.2", "tls_1_2"),
    ("TLSv1.3", "tls_1_3"),
];

/// What each of them that is asked says of versions and suites.
///
/// # Errors
/// One cannot be started, or says something that is no report.
pub fn look(row: &Row, folder: &Path) -> Outcome<Vec<(&'static str, Said)>> {
    let asked = env::var(ASKED).unwrap_or_default();
    let mut said = Vec::new();
    for name in ["sslyze", "testssl"] {
        if !asked.split(',').any(|wish| wish == name) {
            continue;
        }
        let report = folder.join(format!("{name}-{}.json", row.name));
        let _ = fs::remove_file(&report);
        let (program, arguments) = command(name, row, &report.to_string_lossy());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        tools::said_within(PATIENCE, &program, &arguments, &[])?;
        let text = fs::read_to_string(&report).map_err(|e| format!("{name}, {}: {e}", row.name))?;
        let json = serde_json::from_str(&text).map_err(|e| format!("{name}, {}: {e}", row.name))?;
        said.push((
            name,
            if name == "sslyze" {
                sslyze(&json)
            } else {
                testssl(&json)
            },
        ));
    }
    Ok(said)
}

fn command(name: &str, row: &Row, report: &str) -> (String, Vec<String>) {
    let (host, address) = (row.host(), row.address());
    let (program, line) = match name {
        "sslyze" => (
            tools::target()
                .join("peers-python/bin/sslyze")
                .to_string_lossy()
                .into_owned(),
            format!(
                "--sslv2 --sslv3 --tlsv1 --tlsv1_1 --tlsv1_2 --tlsv1_3 --json_out={report} {host}:443{{{address}}}"
            ),
        ),
        _ => (
            "testssl".to_owned(),
            format!("--quiet --color 0 --warnings off -E --jsonfile {report} --ip {address} {host}:443"),
        ),
    };
    (program, line.split(' ').map(str::to_owned).collect())
}

/// Reads the report of sslyze.
fn sslyze(report: &Value) -> Said {
    let scan = &report["server_scan_results"][0]["scan_result"];
    by_version(|_, key| {
        let accepted = scan[format!("{key}_cipher_suites")]["result"]["accepted_cipher_suites"].as_array();
        let names = accepted
            .into_iter()
            .flatten()
            .filter_map(|suite| suite["cipher_suite"]["name"].as_str());
        names.map(suite::openssl_name).collect()
    })
}

/// Reads the report of testssl.sh: entries as `cipher-tls1_2_xc02b`, whose finding begins with version, code point and name.
fn testssl(report: &Value) -> Said {
    let entries = report.as_array().map_or(&[][..], Vec::as_slice);
    let found: Vec<Vec<&str>> = entries
        .iter()
        .filter(|entry| entry["id"].as_str().is_some_and(|id| id.starts_with("cipher-")))
        .filter_map(|entry| Some(entry["finding"].as_str()?.split_whitespace().collect()))
        .collect();
    by_version(|version, _| {
        let of = found.iter().filter(|words| words.first() == Some(&version));
        of.filter_map(|words| Some((*words.get(2)?).to_owned())).collect()
    })
}

/// The aspects, where `suites` gives those of a version.
fn by_version(suites: impl Fn(&str, &str) -> Vec<String>) -> Said {
    let mut said = Said::new();
    let mut versions = Vec::new();
    for (version, key) in VERSIONS {
        let suites = suites(version, key);
        if !suites.is_empty() {
            versions.push(version);
            said.insert(
                format!("suites {version}"),
                sorted("suites", suites.iter().map(String::as_str)),
            );
        }
    }
    said.insert("versions".to_owned(), sorted("versions", versions.into_iter()));
    said
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn both_reports_are_read() {
        let accepted = json!([{ "cipher_suite": { "name": "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" } }]);
        let one = json!({ "server_scan_results": [{ "scan_result": {
            "tls_1_2_cipher_suites": { "result": { "accepted_cipher_suites": accepted } } } }] });
        let other = json!([
            { "id": "cipher_order", "finding": "server" },
            { "id": "cipher-tls1_2_xc02f", "finding": "TLSv1.2   xc02f   ECDHE-RSA-AES128-GCM-SHA256       ECDH 253   AESGCM      128" },
        ]);
        let expected = Said::from([
            ("versions".to_owned(), "TLSv1.2".to_owned()),
            (
                "suites TLSv1.2".to_owned(),
                "ECDHE-RSA-AES128-GCM-SHA256".to_owned(),
            ),
        ]);
        assert_eq!(sslyze(&one), expected);
        assert_eq!(testssl(&other), expected);
    }
}
