//! `s_client`, asked again and again.

use std::{path::PathBuf, time::Duration};

use real::run::tool;

use crate::{
    Outcome,
    row::{Row, VERSIONS, sorted},
    tools,
};

/// Everything that OpenSSL 1.1.1 knows, weak and without encryption or authentication too.
const EVERYTHING: &str = "ALL:eNULL:@SECLEVEL=0";
/// Suites of TLS 1.3.
const SUITES_1_3: [&str; 5] = [
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_128_CCM_SHA256",
    "TLS_AES_128_CCM_8_SHA256",
];
/// Curves for hellos that are not about curves.
const CURVES: &str = "X25519:P-256:X448:P-521:P-384:secp224r1:secp256k1:brainpoolP256r1:brainpoolP384r1:brainpoolP512r1:sect283r1";
/// Curves tried one by one up to TLS 1.2, by the names of the registry.
const GROUPS_1_2: [&str; 11] = [
    "x25519",
    "x448",
    "secp192r1",
    "secp224r1",
    "secp256r1",
    "secp256k1",
    "secp384r1",
    "secp521r1",
    "brainpoolP256r1",
    "brainpoolP384r1",
    "sect283r1",
];
/// Groups tried one by one in TLS 1.3 with OpenSSL 3.
const GROUPS_1_3: [&str; 10] = [
    "x25519",
    "x448",
    "secp256r1",
    "secp384r1",
    "secp521r1",
    "ffdhe2048",
    "ffdhe3072",
    "ffdhe4096",
    "ffdhe6144",
    "ffdhe8192",
];

/// Signature algorithms tried one by one: the registered name, and OpenSSL's where that is another.
const SIGNATURES: [(&str, &str); 18] = [
    ("ecdsa_secp256r1_sha256", "ecdsa_secp256r1_sha256"),
    ("ecdsa_secp384r1_sha384", "ecdsa_secp384r1_sha384"),
    ("ecdsa_secp521r1_sha512", "ecdsa_secp521r1_sha512"),
    ("ecdsa_sha224", "ECDSA+SHA224"),
    ("ecdsa_sha1", "ECDSA+SHA1"),
    ("ed25519", "ed25519"),
    ("ed448", "ed448"),
    ("rsa_pss_rsae_sha256", "rsa_pss_rsae_sha256"),
    ("rsa_pss_rsae_sha384", "rsa_pss_rsae_sha384"),
    ("rsa_pss_rsae_sha512", "rsa_pss_rsae_sha512"),
    ("rsa_pss_pss_sha256", "rsa_pss_pss_sha256"),
    ("rsa_pss_pss_sha384", "rsa_pss_pss_sha384"),
    ("rsa_pss_pss_sha512", "rsa_pss_pss_sha512"),
    ("rsa_pkcs1_sha256", "RSA+SHA256"),
    ("rsa_pkcs1_sha384", "RSA+SHA384"),
    ("rsa_pkcs1_sha512", "RSA+SHA512"),
    ("rsa_pkcs1_sha224", "RSA+SHA224"),
    ("rsa_pkcs1_sha1", "RSA+SHA1"),
];

/// A client for one server.
pub struct Client<'a> {
    row: &'a Row,
    folder: PathBuf,
}

fn option(version: &str) -> &'static str {
    match version {
        "SSLv3" => "-ssl3",
        "TLSv1" => "-tls1",
        "TLSv1.1" => "-tls1_1",
        "TLSv1.2" => "-tls1_2",
        _ => "-tls1_3",
    }
}

/// The name under which OpenSSL knows a group.
fn openssl_group(name: &str) -> String {
    match name {
        "secp256r1" => "prime256v1".to_owned(),
        "secp192r1" => "prime192v1".to_owned(),
        "x25519" | "x448" => name.to_uppercase(),
        _ => name.to_owned(),
    }
}

/// The suite of a handshake that was completed.
fn chosen(said: &str) -> Option<&str> {
    let line = said
        .lines()
        .find(|line| line.starts_with("New, ") && line.contains("Cipher is "))?;
    let (_, suite) = line.split_once("Cipher is ")?;
    (suite != "(NONE)").then_some(suite)
}

fn line_after<'a>(said: &'a str, start: &str) -> Option<&'a str> {
    said.lines()
        .find_map(|line| line.trim().strip_prefix(start))
        .map(str::trim)
}

fn yes_or_no(yes: bool) -> Option<String> {
    Some(if yes { "yes" } else { "no" }.to_owned())
}

impl Client<'_> {
    /// A client that keeps sessions in `folder`.
    pub fn new<'a>(row: &'a Row, folder: &std::path::Path) -> Client<'a> {
        Client {
            row,
            folder: folder.join(&row.name),
        }
    }

    fn with(&self, program: &str, options: &[&str], input: &[(Duration, &str)]) -> Outcome<String> {
        let (connect, host) = (format!("{}:443", self.row.address()), self.row.host());
        let mut arguments = vec!["s_client", "-connect", &connect, "-servername", &host];
        arguments.extend(options);
        tools::said(program, &arguments, input)
    }

    fn old(&self, options: &[&str]) -> Outcome<String> {
        self.with(&tools::old_openssl(), options, &[])
    }

    /// A connection with everything offered at a version.
    fn broad(&self, version: &str, more: &[&str]) -> Outcome<String> {
        let mut options = vec![option(version), "-cipher", EVERYTHING, "-curves", CURVES];
        options.extend(more);
        self.old(&options)
    }

    /// Versions below TLS 1.3 that the truth speaks of, the newest first.
    fn before_1_3(&self) -> impl Iterator<Item = &'static str> {
        VERSIONS
            .into_iter()
            .rev()
            .filter(|version| !["TLSv1.3", "SSLv2"].contains(version) && self.row.has(version))
    }

    /// What this client says of an aspect; none: it cannot know.
    pub fn look(&self, aspect: &str) -> Outcome<Option<String>> {
        Ok(match aspect {
            "versions" => Some(self.versions()?),
            "suites TLSv1.3" => Some(self.modern_suites()?),
            "suites SSLv2" => None,
            "groups TLSv1.2" => Some(self.groups()?),
            "groups TLSv1.3" => Some(self.modern_groups()?),
            "order" => self.order()?,
            "dh" => self.prime()?,
            "compression" => self.compression()?,
            "secure renegotiation" => self.secure_renegotiation()?,
            "client renegotiation" => self.client_renegotiation()?,
            "early data" => Some(self.early_data()?),
            "extended master secret" => {
                let said = self.broad("TLSv1.2", &[])?;
                chosen(&said).and_then(|_| yes_or_no(said.contains("Extended master secret: yes")))
            }
            "keys" => Some(self.keys()?),
            "staple" => self.staple()?,
            "hashes" => Some(self.hashes()?),
            "signatures TLSv1.2" => Some(self.signatures("TLSv1.2")?),
            "signatures TLSv1.3" => Some(self.signatures("TLSv1.3")?),
            _ => match aspect.strip_prefix("suites ") {
                Some(version) => Some(self.suites(version)?),
                None => None,
            },
        })
    }

    fn versions(&self) -> Outcome<String> {
        let mut accepted = Vec::new();
        for version in &VERSIONS[1..] {
            if chosen(&self.broad(version, &[])?).is_some() {
                accepted.push(*version);
            }
        }
        // Only newer groups: the old client has none of them.
        if !accepted.contains(&"TLSv1.3") && self.row.has("TLSv1.3") && self.modern_groups()? != "none" {
            accepted.push("TLSv1.3");
        }
        Ok(sorted("versions", accepted.into_iter()))
    }

    /// Each accepted suite is taken out of the offer until nothing is accepted any more.
    fn suites(&self, version: &str) -> Outcome<String> {
        let mut accepted: Vec<String> = Vec::new();
        loop {
            let without: String = accepted.iter().map(|suite| format!(":!{suite}")).collect();
            let ciphers = format!("ALL:eNULL{without}:@SECLEVEL=0");
            let said = self.old(&[option(version), "-cipher", &ciphers, "-curves", CURVES])?;
            match chosen(&said) {
                Some(suite) if !accepted.iter().any(|known| known == suite) => {
                    accepted.push(suite.to_owned())
                }
                _ => break,
            }
        }
        Ok(sorted("suites", accepted.iter().map(String::as_str)))
    }

    fn modern_suites(&self) -> Outcome<String> {
        let mut accepted = Vec::new();
        for suite in SUITES_1_3 {
            let said = self.old(&["-tls1_3", "-ciphersuites", suite])?;
            if chosen(&said) == Some(suite) {
                accepted.push(suite);
            }
        }
        Ok(sorted("suites", accepted.into_iter()))
    }

    fn groups(&self) -> Outcome<String> {
        let mut accepted = Vec::new();
        for group in GROUPS_1_2 {
            let curve = openssl_group(group);
            let ask =
                |curves: &str| self.old(&["-tls1_2", "-cipher", "kECDHE:@SECLEVEL=0", "-curves", curves]);
            let alone = chosen(&ask(&curve)?).is_some();
            // A certificate on a curve is only sent to clients that know that curve (RFC 8422 §5.1).
            let beside = || -> Outcome<bool> {
                let said = ask(&format!("{curve}:P-256"))?;
                Ok(line_after(&said, "Server Temp Key: ").is_some_and(|key| {
                    let name = key
                        .trim_start_matches("ECDH, ")
                        .split(',')
                        .next()
                        .unwrap_or_default();
                    name.eq_ignore_ascii_case(&curve)
                        || name.replace("B-", "sect") + "r1" == group
                        || name.replace("P-", "secp") + "r1" == group
                }))
            };
            if alone || beside()? {
                accepted.push(group);
            }
        }
        Ok(sorted("groups", accepted.into_iter()))
    }

    fn modern_groups(&self) -> Outcome<String> {
        let mut accepted: Vec<String> = Vec::new();
        for group in GROUPS_1_3 {
            let name = openssl_group(group);
            let said = self.with(
                "openssl",
                &["-tls1_3", "-groups", &name, "-cipher", "ALL:@SECLEVEL=0"],
                &[],
            )?;
            if chosen(&said).is_some() {
                accepted.push(group.to_owned());
            }
        }
        if self
            .row
            .truth
            .get("groups TLSv1.3")
            .is_some_and(|groups| groups.contains("MLKEM"))
        {
            let script = tools::scripts().join("openssl4_groups.py");
            let (python, script) = (tools::python(), script.to_string_lossy().into_owned());
            let said = tool(
                &python,
                &[&script, &self.row.address(), &self.row.host()],
                &self.folder,
            )?;
            accepted.extend(said.split_whitespace().map(str::to_owned));
        }
        Ok(sorted("groups", accepted.iter().map(String::as_str)))
    }

    /// Offers everything in one order and in the other.
    fn order(&self) -> Outcome<Option<String>> {
        let Some(version) = self.before_1_3().next() else {
            return Ok(None);
        };
        let Some(suites) = self.row.truth.get(&format!("suites {version}")) else {
            return Ok(None);
        };
        let mut names: Vec<&str> = suites.split(' ').collect();
        let mut chose = Vec::new();
        for _ in 0..2 {
            let ciphers = format!("{}:@SECLEVEL=0", names.join(":"));
            let said = self.old(&[option(version), "-cipher", &ciphers, "-curves", CURVES])?;
            chose.push(chosen(&said).map(str::to_owned));
            names.reverse();
        }
        Ok(Some(
            if chose[0] == chose[1] { "server" } else { "client" }.to_owned(),
        ))
    }

    fn prime(&self) -> Outcome<Option<String>> {
        let Some(version) = self.before_1_3().next() else {
            return Ok(None);
        };
        let said = self.old(&[option(version), "-cipher", "kDHE:@SECLEVEL=0"])?;
        let bits = line_after(&said, "Server Temp Key: DH, ").and_then(|rest| rest.split(' ').next());
        Ok(Some(bits.unwrap_or("none").to_owned()))
    }

    fn compression(&self) -> Outcome<Option<String>> {
        let Some(version) = self.before_1_3().next() else {
            return Ok(None);
        };
        let said = self.broad(version, &["-comp"])?;
        Ok(line_after(&said, "Compression: ").map(|method| {
            if method.starts_with("zlib") {
                "deflate"
            } else {
                "none"
            }
            .to_owned()
        }))
    }

    fn secure_renegotiation(&self) -> Outcome<Option<String>> {
        let Some(version) = self.before_1_3().next() else {
            return Ok(None);
        };
        let said = self.broad(version, &[])?;
        Ok(chosen(&said).and_then(|_| yes_or_no(said.contains("Secure Renegotiation IS supported"))))
    }

    fn client_renegotiation(&self) -> Outcome<Option<String>> {
        let Some(version) = self.before_1_3().next() else {
            return Ok(None);
        };
        let input = [
            (Duration::from_millis(400), "R\n"),
            (Duration::from_millis(900), "Q\n"),
        ];
        let options = [
            option(version),
            "-cipher",
            EVERYTHING,
            "-legacy_server_connect",
            "-legacy_renegotiation",
        ];
        let options = &options[..4 + usize::from(
            self.row
                .truth
                .get("secure renegotiation")
                .is_some_and(|word| word == "no"),
        )];
        let said = self.with(&tools::old_openssl(), options, &input)?;
        let Some((_, after)) = said.split_once("RENEGOTIATING") else {
            return Ok(None);
        };
        // A new handshake shows the chain again; what went wrong is written on the other output, which stands behind.
        let again = said.matches("verify return:").count()
            > said
                .split("RENEGOTIATING")
                .next()
                .map_or(0, |before| before.matches("verify return:").count());
        let wrong = ["no renegotiation", "error:", "unexpected", "closed", "errno"]
            .iter()
            .any(|word| after.contains(word));
        let chains = said.matches("verify error:").count() + said.matches("depth=").count();
        Ok(Some(
            if !wrong && (again || chains > 0) {
                "accepted"
            } else {
                "refused"
            }
            .to_owned(),
        ))
    }

    fn early_data(&self) -> Outcome<String> {
        let session = self.folder.join("session");
        let early = self.folder.join("early");
        let request = format!(
            "GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.row.host()
        );
        std::fs::write(&early, &request).map_err(|e| format!("{}: {e}", early.display()))?;
        let (session, early) = (session.to_string_lossy(), early.to_string_lossy());
        let input = [
            (Duration::from_millis(300), request.as_str()),
            (Duration::from_millis(300), ""),
        ];
        let said = self.with("openssl", &["-tls1_3", "-sess_out", &session, "-ign_eof"], &input)?;
        let allowed = said
            .lines()
            .filter_map(|line| line.trim().strip_prefix("Max Early Data: "));
        let allowed = allowed
            .filter_map(|octets| octets.trim().parse::<u64>().ok())
            .max()
            .unwrap_or(0);
        if allowed == 0 {
            return Ok("0".to_owned());
        }
        let said = self.with(
            "openssl",
            &["-tls1_3", "-sess_in", &session, "-early_data", &early],
            &[],
        )?;
        let taken = if said.contains("Early data was accepted") {
            " taken"
        } else {
            ""
        };
        Ok(format!("{allowed}{taken}"))
    }

    /// The certificate for each kind of authentication.
    fn keys(&self) -> Outcome<String> {
        let mut keys: Vec<String> = Vec::new();
        for version in VERSIONS.iter().skip(1).filter(|version| self.row.has(version)) {
            let kinds: &[[&str; 2]] = if *version == "TLSv1.3" {
                &[
                    ["-sigalgs", "RSA-PSS+SHA256:rsa_pss_pss_sha256"],
                    ["-sigalgs", "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512"],
                    ["-sigalgs", "ed25519:ed448"],
                ]
            } else {
                &[
                    ["-cipher", "aRSA:@SECLEVEL=0"],
                    ["-cipher", "aECDSA:@SECLEVEL=0"],
                    ["-cipher", "aDSS:@SECLEVEL=0"],
                ]
            };
            for kind in kinds {
                let mut options = vec![option(version)];
                options.extend(kind);
                if *version == "TLSv1.3" {
                    options.extend(["-cipher", EVERYTHING]);
                } else {
                    options.extend(["-curves", CURVES]);
                }
                keys.extend(self.key(&self.old(&options)?)?);
            }
        }
        Ok(sorted("keys", keys.iter().map(String::as_str)))
    }

    /// Key, size and signature of the leaf in what `s_client` wrote.
    fn key(&self, said: &str) -> Outcome<Option<String>> {
        if chosen(said).is_none() {
            return Ok(None);
        }
        const END: &str = "-----END CERTIFICATE-----";
        let Some(start) = said.find("-----BEGIN CERTIFICATE-----") else {
            return Ok(None);
        };
        let Some(end) = said[start..].find(END) else {
            return Ok(None);
        };
        let path = self.folder.join(format!("seen-{}.pem", said.len()));
        std::fs::write(&path, &said[start..start + end + END.len()]).map_err(|e| e.to_string())?;
        let text = tool(
            "openssl",
            &["x509", "-noout", "-text", "-in", &path.to_string_lossy()],
            &self.folder,
        )?;
        let word = |start: &str| line_after(&text, start).unwrap_or("?").to_owned();
        let bits = text.split_once("Public-Key: (").map_or("-", |(_, rest)| rest);
        let bits: String = bits
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == '-')
            .collect();
        let curve = line_after(&text, "ASN1 OID: ").unwrap_or(&bits).to_owned();
        Ok(Some(format!(
            "{}:{curve}:{}",
            word("Public Key Algorithm: "),
            word("Signature Algorithm: ")
        )))
    }

    fn staple(&self) -> Outcome<Option<String>> {
        let mut stapled = None;
        for version in VERSIONS.iter().skip(1).filter(|version| self.row.has(version)) {
            let said = self.broad(version, &["-status"])?;
            if chosen(&said).is_some() {
                stapled = yes_or_no(said.contains("OCSP Response Status: successful"));
            }
        }
        Ok(stapled)
    }

    /// Signature algorithms with each of which alone a handshake is completed.
    fn signatures(&self, version: &str) -> Outcome<String> {
        let ciphers = match version {
            "TLSv1.3" => EVERYTHING,
            _ => "kECDHE:kDHE:!aNULL:@SECLEVEL=0",
        };
        let mut accepted = Vec::new();
        for (name, own) in SIGNATURES {
            let options = [
                option(version),
                "-cipher",
                ciphers,
                "-curves",
                CURVES,
                "-sigalgs",
                own,
            ];
            if chosen(&self.old(&options)?).is_some() {
                accepted.push(name);
            }
        }
        Ok(sorted("signatures", accepted.into_iter()))
    }

    /// Digests under the key exchange of TLS 1.2 where each alone was offered.
    fn hashes(&self) -> Outcome<String> {
        let mut accepted = Vec::new();
        for digest in ["SHA1", "SHA224", "SHA256", "SHA384", "SHA512"] {
            let algorithms = format!("RSA+{digest}:ECDSA+{digest}:DSA+{digest}");
            let said = self.old(&[
                "-tls1_2",
                "-cipher",
                "kECDHE:kDHE:@SECLEVEL=0",
                "-sigalgs",
                &algorithms,
            ])?;
            if chosen(&said).is_some() && line_after(&said, "Peer signing digest: ") == Some(digest) {
                accepted.push(digest);
            }
        }
        Ok(sorted("hashes", accepted.into_iter()))
    }
}
