//! The versions of TLS that OpenSSL's client gets behind STARTTLS.

use std::{
    net::IpAddr,
    process::{Command, Stdio},
};

use crate::Outcome;

const VERSIONS: [(&str, &str); 4] = [
    ("-tls1", "1.0"),
    ("-tls1_1", "1.1"),
    ("-tls1_2", "1.2"),
    ("-tls1_3", "1.3"),
];

/// The versions spoken at port 25 of `address`, the oldest first; `none` without any.
///
/// # Errors
/// OpenSSL cannot be run.
pub fn look(address: IpAddr) -> Outcome<String> {
    let mut spoken = Vec::new();
    for (option, version) in VERSIONS {
        let output = Command::new("timeout")
            // The configuration of Debian's clients would leave out the old ones.
            .env("OPENSSL_CONF", "/dev/null")
            .args(["20", "openssl", "s_client", "-starttls", "smtp", "-connect"])
            .arg(format!("{address}:25"))
            .args([option, "-cipher", "ALL:@SECLEVEL=0"])
            .stdin(Stdio::null())
            .output()
            .map_err(|e| format!("openssl: {e}"))?;
        let said = String::from_utf8_lossy(&output.stdout);
        if said.contains("Cipher is ") && !said.contains("Cipher is (NONE)") {
            spoken.push(version);
        }
    }
    Ok(match spoken.is_empty() {
        true => "none".to_owned(),
        false => spoken.join(" "),
    })
}
