//! nmap's `ssl-enum-ciphers` and `sslv2`: they read hellos and need no handshake, so they see EXPORT, DES and SSL 2.0.

use std::time::Duration;

use super::Said;
use crate::{
    Outcome,
    row::{Row, sorted},
    suite, tools,
};

/// Longest run of nmap: it asks for every suite at every version, and some servers take one connection at a time.
const PATIENCE: Duration = Duration::from_secs(90);

/// What nmap says of versions, suites and compression.
///
/// # Errors
/// It cannot be started.
pub fn look(row: &Row) -> Outcome<Said> {
    let name = format!("tls.servername={}", row.host());
    let address = row.address();
    let mut arguments = vec![
        "-Pn",
        "-n",
        "-p443",
        "--script",
        "ssl-enum-ciphers,sslv2",
        "--script-args",
        &name,
    ];
    arguments.extend(["-oX", "-", &address]);
    Ok(read(&tools::said_within(PATIENCE, "nmap", &arguments, &[])?))
}

/// nmap has names of its own for the suites of TLS 1.3.
fn named(name: &str) -> String {
    suite::openssl_name(&name.replace("TLS_AKE_WITH_", "TLS_"))
}

/// Reads nmap's XML: tables named by versions, with elements named `name` for the suites in them.
fn read(xml: &str) -> Said {
    let mut said = Said::new();
    let mut versions = Vec::new();
    for version in ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"] {
        let Some((_, table)) = xml.split_once(&format!("<table key=\"{version}\">")) else {
            continue;
        };
        let table = table
            .split("<table key=\"compressors\">")
            .next()
            .unwrap_or_default();
        let suites = table.split("<elem key=\"name\">").skip(1);
        let suites: Vec<String> = suites
            .map(|rest| named(rest.split('<').next().unwrap_or_default()))
            .collect();
        let version = if version == "TLSv1.0" { "TLSv1" } else { version };
        versions.push(version);
        said.insert(
            format!("suites {version}"),
            sorted("suites", suites.iter().map(String::as_str)),
        );
    }
    if let Some((_, script)) = xml.split_once("<script id=\"sslv2\"") {
        let script = script.split("</script>").next().unwrap_or_default();
        let kinds = script
            .split("<elem>")
            .skip(1)
            .filter_map(|rest| rest.split('<').next());
        let kinds = kinds.filter(|kind| kind.starts_with("SSL2_"));
        versions.push("SSLv2");
        said.insert("suites SSLv2".to_owned(), sorted("suites", kinds));
    }
    said.insert("versions".to_owned(), sorted("versions", versions.into_iter()));
    if let Some((_, compressors)) = xml.split_once("<table key=\"compressors\">") {
        let compressors = compressors.split("</table>").next().unwrap_or_default();
        let method = if compressors.contains("DEFLATE") {
            "deflate"
        } else {
            "none"
        };
        said.insert("compression".to_owned(), method.to_owned());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read() {
        let xml = "<script id=\"ssl-enum-ciphers\"><table key=\"TLSv1.0\">\n<table key=\"ciphers\"><table>\
            <elem key=\"name\">TLS_RSA_WITH_RC4_128_SHA</elem></table></table><table key=\"compressors\"><elem>DEFLATE</elem>\
            </table></table></script><script id=\"sslv2\" output=\"\"><table key=\"ciphers\"><elem>SSL2_DES_64_CBC_WITH_MD5</elem>";
        let said = read(xml);
        assert_eq!(said["versions"], "SSLv2 TLSv1");
        assert_eq!(said["suites TLSv1"], "RC4-SHA");
        assert_eq!(said["suites SSLv2"], "SSL2_DES_64_CBC_WITH_MD5");
        assert_eq!(said["compression"], "deflate");
    }
}
