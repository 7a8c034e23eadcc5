//! A server of the matrix, as its table describes it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{
    Outcome,
    front::{Behaviour, Does},
};

/// The tables; each is a theme.
const TABLES: [(&str, &str); 6] = [
    ("old", include_str!("rows/old.toml")),
    ("today", include_str!("rows/today.toml")),
    ("keys", include_str!("rows/keys.toml")),
    ("certificates", include_str!("rows/certificates.toml")),
    ("libraries", include_str!("rows/libraries.toml")),
    ("fronts", include_str!("rows/fronts.toml")),
];

/// Versions by OpenSSL's names, the oldest first.
pub const VERSIONS: [&str; 6] = ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

/// What can be said of a server. `suites` and `groups` are followed by a version.
pub const ASPECTS: [&str; 21] = [
    // Versions accepted.
    "versions",
    // Cipher suites accepted at a version, by OpenSSL's names.
    "suites SSLv2",
    "suites SSLv3",
    "suites TLSv1",
    "suites TLSv1.1",
    "suites TLSv1.2",
    "suites TLSv1.3",
    // Whose order of suites counts below TLS 1.3: `server` or `client`.
    "order",
    // Curves and finite fields by OpenSSL's names.
    "groups TLSv1.2",
    "groups TLSv1.3",
    // Bits of the modulus of DHE below TLS 1.3.
    "dh",
    // `none` or `deflate`, where DEFLATE was offered.
    "compression",
    // RFC 5746: `yes` or `no`.
    "secure renegotiation",
    // New handshakes at a client's wish: `refused` or `accepted`.
    "client renegotiation",
    // Octets of early data that a ticket allows; `taken` where it was accepted as well.
    "early data",
    // RFC 7627 at TLS 1.2: `yes` or `no`.
    "extended master secret",
    // Kinds of certificates: key, size, signature.
    "keys",
    // A response of OCSP with the certificate: `yes` or `no`.
    "staple",
    // Digests that signed the key exchange of TLS 1.2 when nothing else was offered.
    "hashes",
    // Signature algorithms with which the server signs when nothing else is offered, by their registered names.
    "signatures TLSv1.2",
    "signatures TLSv1.3",
];

/// Aspects whose value is a set of words.
pub fn is_set(aspect: &str) -> bool {
    ["versions", "suites", "groups", "hashes", "keys", "signatures"]
        .iter()
        .any(|prefix| aspect.starts_with(prefix))
}

/// Maker and age of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// `s_server` of OpenSSL 1.1.1 with everything weak switched on; the setup is its options.
    #[serde(rename = "openssl-1.1.1")]
    Openssl111,
    /// `s_server` of Debian's OpenSSL 3; the setup is its options.
    #[serde(rename = "openssl-3")]
    Openssl3,
    /// OpenSSL 4 in Python; the setup is the section `system_default` of its configuration.
    #[serde(rename = "openssl-4")]
    Openssl4,
    /// nginx; lines of its `server` block.
    Nginx,
    /// Apache httpd with OpenSSL; lines of its virtual host.
    Apache,
    /// Apache httpd with GnuTLS's library is not in Debian; `gnutls-serv`: its priority string, and more options.
    Gnutls,
    /// HAProxy; options of its `bind` line.
    Haproxy,
    /// lighttpd; lines of its configuration.
    Lighttpd,
    /// Caddy; lines of its `tls` block.
    Caddy,
    /// stunnel before a plain server; lines of its service.
    Stunnel,
    /// tlslite-ng; its settings as JSON.
    Tlslite,
    /// rustls with aws-lc-rs; `versions=… groups=…`.
    Rustls,
    /// A front of ours before nginx; lines of nginx's `server` block.
    Front,
}

/// A row.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its name, which becomes its host name.
    pub name: String,
    /// What is special about it, in one line.
    pub about: String,
    /// What it runs on.
    pub kind: Kind,
    /// Configuration; its language hangs on the kind. `{chain}`, `{leaf}`, `{key}`, `{staple}`, `{dir}`, `{parameters}`,
    /// `{intermediate-der}` for the intermediate in DER, `{address}` for its address,
    /// and for a second certificate `{leaf2}` and so on stand for paths.
    #[serde(default)]
    pub setup: String,
    /// Kinds of its certificates, of [`crate::special::KINDS`].
    #[serde(default = "one_certificate")]
    pub certificates: Vec<String>,
    /// What the stapled response of OCSP says, where there is one: see [`crate::pki::Authority::staple`].
    #[serde(default = "good")]
    pub response: String,
    /// What a front does.
    #[serde(default)]
    pub front: Option<Behaviour>,
    /// What is true of it, by aspect. What does not stand here is left open.
    #[serde(default)]
    pub truth: BTreeMap<String, String>,
    /// Verdicts that our checks have to give, by check: a verdict, and after a colon tags of findings that must be there.
    #[serde(default)]
    pub verdicts: BTreeMap<String, String>,
    /// Its place among all rows; decides its address.
    #[serde(skip)]
    pub number: u8,
}

fn one_certificate() -> Vec<String> {
    vec!["p256".to_owned()]
}

fn good() -> String {
    "good".to_owned()
}

#[derive(Deserialize)]
struct Table {
    server: Vec<Row>,
}

impl Row {
    /// The host name.
    pub fn host(&self) -> String {
        format!("{}.tls", self.name)
    }

    /// The address it listens at, on port 443.
    pub fn address(&self) -> String {
        format!("198.18.200.{}", self.number)
    }

    /// The first of four ports on loopback for what stands behind a front.
    pub fn inner_port(&self) -> u16 {
        20_000 + 4 * u16::from(self.number)
    }

    /// Sockets that are open once it is up.
    pub fn ports(&self) -> Vec<String> {
        let mut ports = vec![format!("{}:443", self.address())];
        let inner = match self.kind {
            Kind::Openssl111 | Kind::Openssl3 => 3,
            Kind::Gnutls | Kind::Front => 1,
            _ => 0,
        };
        ports.extend((0..inner).map(|number| format!("127.0.0.1:{}", self.inner_port() + number)));
        ports
    }

    /// True when its truth says so of its versions; where it says nothing of them, of TLS 1.2 and 1.3.
    pub fn has(&self, version: &str) -> bool {
        let versions = self
            .truth
            .get("versions")
            .map_or("TLSv1.2 TLSv1.3", String::as_str);
        versions.split(' ').any(|one| one == version)
    }

    /// True when a front answers with suites that no library has.
    pub fn is_canned(&self) -> bool {
        let does = self.front.as_ref().map(|front| &front.does);
        matches!(does, Some(Does::Choose(_) | Does::Ssl2))
    }
}

/// Every row of every table.
///
/// # Errors
/// A table cannot be read or says something that has no meaning.
pub fn all() -> Outcome<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut names = BTreeSet::new();
    for (theme, text) in TABLES {
        let table: Table = toml::from_str(text).map_err(|e| format!("{theme}.toml: {e}"))?;
        for mut row in table.server {
            row.number = u8::try_from(rows.len() + 1).map_err(|_| "more than 255 rows".to_owned())?;
            if !names.insert(row.name.clone()) {
                return Err(format!("{theme}.toml: {} stands there twice", row.name));
            }
            if let Some(aspect) = row.truth.keys().find(|key| !ASPECTS.contains(&key.as_str())) {
                return Err(format!("{theme}.toml: {}: '{aspect}' is no aspect", row.name));
            }
            if (row.kind == Kind::Front) != row.front.is_some() {
                return Err(format!("{theme}.toml: {}: a front needs a behaviour", row.name));
            }
            for (aspect, value) in row.truth.iter_mut().filter(|(aspect, _)| is_set(aspect)) {
                *value = sorted(aspect, value.split_whitespace());
            }
            rows.push(row);
        }
    }
    Ok(rows)
}

/// Words of a set in the order in which sets are compared: versions by age, everything else by name. An empty one is
/// `none`.
pub fn sorted<'a>(aspect: &str, words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.filter(|word| *word != "none").collect();
    if aspect == "versions" {
        words.sort_by_key(|word| VERSIONS.iter().position(|version| version == word));
    } else {
        words.sort_unstable();
    }
    words.dedup();
    if words.is_empty() {
        return "none".to_owned();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_can_be_read() {
        let rows = all().unwrap();
        assert!(rows.len() >= 60, "{} rows", rows.len());
        for row in &rows {
            assert!(
                !row.truth.is_empty() || !row.verdicts.is_empty(),
                "{} says nothing",
                row.name
            );
            for certificate in &row.certificates {
                assert!(
                    crate::special::KINDS.contains(&certificate.as_str()),
                    "{}: {certificate}",
                    row.name
                );
            }
            for (_, suites) in row
                .truth
                .iter()
                .filter(|(aspect, _)| aspect.starts_with("suites TLS"))
            {
                for suite in suites.split(' ').filter(|suite| *suite != "none") {
                    let known = crate::suite::ALL.iter().any(|known| known.openssl == suite);
                    assert!(known, "{}: {suite}", row.name);
                }
            }
        }
    }
}
