//! What Postfix's own client comes to: it looks for TLSA records as RFC 7672 has it, with Unbound as its validating resolver.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::{Outcome, run::tool};

/// Has the programs of this namespace ask the Unbound that listens here.
///
/// # Errors
/// The file cannot be put in place.
pub fn resolve_here(folder: &Path) -> Outcome<()> {
    let file = folder.join("resolv.conf");
    fs::write(&file, "nameserver 127.0.0.1\noptions edns0 trust-ad\n").map_err(|e| e.to_string())?;
    let configuration = folder.join("finger");
    fs::create_dir_all(&configuration).map_err(|e| e.to_string())?;
    fs::write(
        configuration.join("main.cf"),
        "compatibility_level = 3.6\ninet_protocols = ipv4\nsmtp_dns_support_level = dnssec\nsmtp_host_lookup = dns\n",
    )
    .map_err(|e| e.to_string())?;
    tool(
        "mount",
        &["--bind", &file.to_string_lossy(), "/etc/resolv.conf"],
        folder,
    )
    .map(drop)
}

/// What a session with the domain's mail server comes to.
///
/// # Errors
/// The client cannot be run.
pub fn look(domain: &str, root: &Path, folder: &Path) -> Outcome<&'static str> {
    let output = Command::new("posttls-finger")
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("MAIL_CONFIG", folder.join("finger"))
        .args(["-c", "-l", "dane", "-t", "20", "-T", "20", "-F"])
        .arg(root)
        .arg(domain)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("posttls-finger: {e}"))?;
    let said = [output.stdout, output.stderr].concat();
    Ok(word(&String::from_utf8_lossy(&said)))
}

/// Its many lines, as one word.
fn word(said: &str) -> &'static str {
    let has = |part: &str| said.contains(part);
    if has("Matched DANE") && has("Verified TLS connection established") {
        "verified"
    } else if has("certificate verification failed") {
        "refused"
    } else if has("TLS connection established") {
        "encrypted"
    } else if has("TLSA lookup error") {
        "no-server"
    } else if has("Failed to establish session") {
        "no-session"
    } else {
        "plain"
    }
}
