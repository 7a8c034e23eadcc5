//! Where the foreign programs lie that no package brings.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use crate::Outcome;

/// Longest run of a foreign client.
pub const PATIENCE: Duration = Duration::from_secs(8);

/// Programs of Debian's packages without which the matrix does not run.
const PROGRAMS: [&str; 11] = [
    "nginx",
    "apache2",
    "haproxy",
    "lighttpd",
    "caddy",
    "gnutls-serv",
    "stunnel4",
    "nmap",
    "openssl",
    "timeout",
    "unshare",
];

/// The target folder: this program lies in it.
pub fn target() -> PathBuf {
    let own = env::current_exe().unwrap_or_default();
    let mut folder = own.parent().unwrap_or(Path::new("/"));
    // Programs lie in target/debug, those of tests in target/debug/deps.
    if folder.ends_with("deps") {
        folder = folder.parent().unwrap_or(folder);
    }
    folder.parent().unwrap_or(folder).to_owned()
}

/// OpenSSL 1.1.1, as `tests/tls/install.sh` builds it.
pub fn old_openssl() -> String {
    let path = target().join("old-openssl/openssl");
    path.to_string_lossy().into_owned()
}

/// Python with tlslite-ng and pyOpenSSL.
pub fn python() -> String {
    target()
        .join("tls-python/bin/python")
        .to_string_lossy()
        .into_owned()
}

/// The folder of our scripts.
pub fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts")
}

/// Why the matrix cannot run here, in one sentence.
pub fn obstacle() -> Option<String> {
    if let Some(obstacle) = real::net::obstacle() {
        return Some(obstacle);
    }
    let mut absent: Vec<String> = real::run::missing(&PROGRAMS)
        .into_iter()
        .map(str::to_owned)
        .collect();
    absent.extend(
        [old_openssl(), python()]
            .into_iter()
            .filter(|path| !Path::new(path).is_file()),
    );
    (!absent.is_empty()).then(|| {
        format!(
            "not installed: {}; run tests/tls/install.sh as root",
            absent.join(", ")
        )
    })
}

/// Runs a foreign client for at most [`PATIENCE`]; what it wrote on both outputs, whatever became of it. Its input is
/// `input`, line by line, each after a wait that lets the handshake happen; then the end.
///
/// # Errors
/// It cannot be started.
pub fn said(program: &str, arguments: &[&str], input: &[(Duration, &str)]) -> Outcome<String> {
    said_within(PATIENCE, program, arguments, input)
}

/// The same for a client that takes longer.
///
/// # Errors
/// It cannot be started.
pub fn said_within(
    patience: Duration,
    program: &str,
    arguments: &[&str],
    input: &[(Duration, &str)],
) -> Outcome<String> {
    let mut child = Command::new("timeout")
        .arg(patience.as_secs().to_string())
        .arg(program)
        .args(arguments)
        // The outputs in the order in which they were written.
        .stdin(if input.is_empty() {
            Stdio::null()
        } else {
            Stdio::piped()
        })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{program}: {e}"))?;
    if let Some(mut pipe) = child.stdin.take() {
        for (wait, line) in input {
            std::thread::sleep(*wait);
            // It may have ended already.
            let _ = std::io::Write::write_all(&mut pipe, line.as_bytes());
        }
    }
    let output = child.wait_with_output().map_err(|e| format!("{program}: {e}"))?;
    Ok(format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    ))
}
