//! Lists of revoked certificates, made by `openssl ca -gencrl`.

use std::{fs, path::Path, process::Command};

use super::authority::{Authority, Fault};
use crate::Outcome;

/// Where a site without TLS has the list that its certificate points to.
pub const LIST: &str = "/servers.crl";
/// The serial number of every certificate that is to be revoked.
pub const REVOKED: u64 = 0x5e70_ff5e_70ff;

/// Whether a certificate with this fault points to a list.
pub fn has_list(fault: Fault) -> bool {
    matches!(fault, Fault::Revoked | Fault::StaleList | Fault::OtherList)
}

/// Writes the list of the intermediate for a certificate of `host` with this fault.
///
/// # Errors
/// OpenSSL does not make it.
pub fn write(authority: &Authority, host: &str, fault: Fault, path: &Path) -> Outcome<()> {
    let folder = path.with_extension("ca");
    let file = |name: &str| folder.join(name);
    let text = |name: &str| file(name).to_string_lossy().into_owned();
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let place = match fault {
        Fault::OtherList => format!("http://{host}/elsewhere.crl"),
        _ => format!("http://{host}{LIST}"),
    };
    let config = format!(
        "[ca]\ndefault_ca=c\n[c]\ndatabase={}\ncertificate={}\nprivate_key={}\ndefault_md=sha256\ncrlnumber={}\n\
         [e]\nauthorityKeyIdentifier=keyid\nissuingDistributionPoint=critical,@p\n\
         [p]\nfullname=URI:{place}\nonlyuser=TRUE\n",
        text("index"),
        text("ca.pem"),
        text("key.pem"),
        text("number"),
    );
    let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
    let day = |days: i64, form: &str| {
        let then = now.saturating_add(jiff::Span::new().days(days));
        then.strftime(form).to_string()
    };
    let revoked = day(-3, "%y%m%d%H%M%SZ");
    let index = format!("R\t301231000000Z\t{revoked},keyCompromise\t{REVOKED:012X}\tunknown\t/CN={host}\n");
    let index = if fault == Fault::StaleList { "" } else { &index };
    for (name, content) in [
        ("config", config.as_str()),
        ("index", index),
        ("ca.pem", authority.intermediate()),
        ("key.pem", &authority.intermediate_key()),
        ("number", "01\n"),
    ] {
        fs::write(file(name), content).map_err(|e| format!("{}: {e}", file(name).display()))?;
    }
    let days = if fault == Fault::StaleList {
        (-12, -5)
    } else {
        (-1, 6)
    };
    let form = "%Y%m%d%H%M%SZ";
    openssl(&[
        "ca",
        "-gencrl",
        "-config",
        &text("config"),
        "-crlexts",
        "e",
        "-crl_lastupdate",
        &day(days.0, form),
        "-crl_nextupdate",
        &day(days.1, form),
        "-out",
        &text("list.pem"),
    ])?;
    openssl(&[
        "crl",
        "-in",
        &text("list.pem"),
        "-outform",
        "DER",
        "-out",
        &path.to_string_lossy(),
    ])
}

fn openssl(arguments: &[&str]) -> Outcome<()> {
    let output = Command::new("openssl").args(arguments).output();
    let output = output.map_err(|e| format!("openssl: {e}"))?;
    if output.status.success() {
        Ok(())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("openssl {}: {said}", arguments.join(" ")))
    }
}
