//! The same cases, asked of another implementation.

use std::{fmt::Write, process::Command};

use base64::Engine;

use super::{AT, at, corpus::CASES};

fn pem(ders: &[Vec<u8>]) -> String {
    ders.iter().fold(String::new(), |mut text, der| {
        let body = base64::engine::general_purpose::STANDARD.encode(der);
        let _ = writeln!(
            text,
            "-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----"
        );
        text
    })
}

#[test]
#[ignore = "needs the openssl program"]
fn openssl_agrees_where_it_should() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let mut wrong = Vec::new();
    let mut agreed = 0;
    for case in CASES.iter().filter(|case| !case.chain.is_empty()) {
        std::fs::write(file("leaf"), pem(&case.chain[..1])).unwrap();
        std::fs::write(file("sent"), pem(&case.chain[1..])).unwrap();
        std::fs::write(file("roots"), pem(&case.roots)).unwrap();
        let mut verify = Command::new("openssl");
        verify
            .args([
                "verify",
                "-x509_strict",
                "-policy_check",
                "-policy",
                "2.5.29.32.0",
                "-purpose",
                "sslserver",
                "-no-CAfile",
                "-no-CApath",
                "-no-CAstore",
            ])
            .args(["-auth_level", "0", "-attime", &at(AT).as_second().to_string()]);
        if !case.roots.is_empty() {
            verify.arg("-CAfile").arg(file("roots"));
        }
        if case.chain.len() > 1 {
            verify.arg("-untrusted").arg(file("sent"));
        }
        let out = verify.arg(file("leaf")).output().unwrap();
        let same = out.status.success() == (case.holds());
        match (same, case.openssl_differs) {
            (true, None) => agreed += 1,
            (false, Some(_)) => {}
            (same, why) => wrong.push(format!(
                "{}: we expect {}, same: {same}, noted: {why:?}: {}",
                case.name,
                case.expect,
                String::from_utf8_lossy(&out.stderr)
                    .lines()
                    .filter(|l| l.starts_with("error "))
                    .collect::<String>()
            )),
        }
    }
    eprintln!("{agreed} of {} cases agree", CASES.len());
    assert!(wrong.is_empty(), "{}\n{agreed} agree", wrong.join("\n"));
}
