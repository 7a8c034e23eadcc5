//! Announced prefixes and validated ROA payloads for the world's addresses, in the formats of those who publish such.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::site::Site;
use crate::Outcome;

/// The AS of the name servers' networks.
const HOSTER: u32 = 64_496;

/// Writes the payloads as Routinator does, and a table for each family as RIS whois dumps are; gives their paths.
///
/// # Errors
/// A file cannot be written.
pub fn write(sites: &[Site], folder: &Path) -> Outcome<(PathBuf, Vec<PathBuf>)> {
    let mut payloads = vec![
        payload(HOSTER, "198.18.0.0/16", 24),
        payload(HOSTER, "2001:db8::/42", 48),
    ];
    let mut v4 = format!("% Prefixes of this world\n\n{HOSTER}\t198.18.0.0/16\t120\n64511\t0.0.0.0/0\t3\n");
    let mut v6 = format!("% Prefixes of this world\n\n{HOSTER}\t2001:db8::/42\t120\n");
    for site in sites {
        let prefixes = (
            format!("198.19.{}.0/24", site.number),
            format!("2001:db8:{:x}::/48", 0x8000 + u16::from(site.number)),
        );
        payloads.extend(
            site.payloads
                .0
                .iter()
                .map(|(asn, longest)| payload(*asn, &wide(&prefixes.0, *longest), *longest)),
        );
        payloads.extend(
            site.payloads
                .1
                .iter()
                .map(|(asn, longest)| payload(*asn, &prefixes.1, *longest)),
        );
        if let Some(asn) = site.origins.0 {
            v4 += &format!("{asn}\t{}\t100\n", prefixes.0);
        }
        if let Some(asn) = site.origins.1 {
            v6 += &format!("{asn}\t{}\t100\n", prefixes.1);
        }
    }
    let now = jiff::Timestamp::now();
    let payloads = json!({
        "metadata": { "generated": now.as_second(), "generatedTime": now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string() },
        "roas": payloads,
    });
    let paths = (
        folder.join("vrps.json"),
        vec![folder.join("routes.v4"), folder.join("routes.v6")],
    );
    let files = [
        (&paths.0, payloads.to_string()),
        (&paths.1[0], v4),
        (&paths.1[1], v6),
    ];
    for (path, text) in files {
        fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(paths)
}

fn payload(asn: u32, prefix: &str, longest: u8) -> Value {
    json!({ "asn": format!("AS{asn}"), "prefix": prefix, "maxLength": longest, "ta": "world" })
}

/// A payload that allows less than a /24 is for the network around it: no payload may be longer than what it allows.
/// The other half of that network is the next site's, which has payloads of its own.
fn wide(prefix: &str, longest: u8) -> String {
    if longest >= 24 {
        return prefix.to_owned();
    }
    let third: u8 = prefix.split('.').nth(2).and_then(|n| n.parse().ok()).unwrap_or(0);
    assert_eq!(
        (longest, third % 2),
        (23, 0),
        "{prefix}: only the first half of a /23 can be widened"
    );
    format!("198.19.{third}.0/23")
}
