//! Certificates of every kind, made by OpenSSL: a root that is trusted, an intermediate, and leaves.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use real::run::tool;

use crate::Outcome;

/// Kinds of leaf certificates: the key, and after a hyphen what is special about the signature.
pub const KINDS: [&str; 19] = [
    "rsa1024",
    "rsa2048",
    "rsa3072",
    "rsa4096",
    "rsa3072-sha1",
    "rsa3072-md5",
    "rsa3072-sha384",
    "rsa3072-must-staple",
    "rsapss",
    "dsa",
    "p224",
    "p256",
    "p384",
    "p521",
    "p256-sha1",
    "brainpool256",
    "secp256k1",
    "ed25519",
    "ed448",
];

/// The authority.
pub struct Authority {
    folder: PathBuf,
    /// One at a time makes a key that others may want too.
    turn: Mutex<()>,
}

/// Files of one certificate.
#[derive(Clone, Debug)]
pub struct Files {
    /// The leaf, PEM.
    pub leaf: PathBuf,
    /// The leaf and the intermediate.
    pub chain: PathBuf,
    /// The private key.
    pub key: PathBuf,
    /// Chain and key in one.
    pub all: PathBuf,
}

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have names in Unicode")
}

fn write(path: &Path, content: &str) -> Outcome<()> {
    fs::write(path, content).map_err(|e| format!("{}: {e}", path.display()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

const EXTENSIONS: &str = "[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n\
    subjectKeyIdentifier=hash\n[leaf]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\n\
    extendedKeyUsage=serverAuth\nsubjectAltName=${ENV::SAN}\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n\
    authorityInfoAccess=OCSP;URI:http://ocsp.tls/\n[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=${ENV::CN}\n";

impl Authority {
    /// Makes root and intermediate in `folder`.
    ///
    /// # Errors
    /// OpenSSL refuses.
    pub fn new(folder: &Path) -> Outcome<Authority> {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let authority = Authority {
            folder: folder.to_owned(),
            turn: Mutex::new(()),
        };
        let must_staple = EXTENSIONS
            .replace("[leaf]", "[must]")
            .replace("[req]", "tlsfeature=status_request\n[req]");
        let must_staple = must_staple.split_once("[must]").map_or("", |(_, rest)| rest);
        let must_staple = must_staple.split("[req]").next().unwrap_or_default();
        write(&folder.join("conf"), &format!("{EXTENSIONS}[must]{must_staple}"))?;
        tool(
            "openssl",
            &[
                "ecparam",
                "-genkey",
                "-noout",
                "-name",
                "prime256v1",
                "-out",
                "root.key",
            ],
            folder,
        )?;
        // Only RSA signs with MD5.
        let rsa = [
            "genpkey",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            "rsa_keygen_bits:3072",
            "-out",
            "intermediate.key",
        ];
        tool("openssl", &rsa, folder)?;
        authority.certificate("Root of all servers", "ca", None, "root", 3_000, "sha256", "root")?;
        authority.certificate(
            "Intermediate",
            "ca",
            Some("root"),
            "intermediate",
            1_500,
            "sha256",
            "intermediate",
        )?;
        Ok(authority)
    }

    /// The root's certificate.
    pub fn root(&self) -> PathBuf {
        self.folder.join("root.pem")
    }

    /// The intermediate's certificate.
    pub fn intermediate(&self) -> PathBuf {
        self.folder.join("intermediate.pem")
    }

    #[expect(clippy::too_many_arguments, reason = "a certificate has that many parts")]
    fn certificate(
        &self,
        name: &str,
        extensions: &str,
        issuer: Option<&str>,
        key: &str,
        days: u32,
        digest: &str,
        out: &str,
    ) -> Outcome<()> {
        let (subject, days, digest) = (format!("CN={name}"), days.to_string(), format!("-{digest}"));
        let (san, key, out) = (
            format!("SAN=DNS:{name}"),
            format!("{key}.key"),
            format!("{out}.pem"),
        );
        let issuer = issuer.map(|issuer| (format!("{issuer}.pem"), format!("{issuer}.key")));
        let mut arguments = vec![
            subject.as_str(),
            san.as_str(),
            "openssl",
            "req",
            "-x509",
            "-config",
            "conf",
        ];
        arguments.extend([
            "-extensions",
            extensions,
            "-days",
            &days,
            "-key",
            &key,
            "-out",
            &out,
        ]);
        arguments.push(&digest);
        if let Some((certificate, key)) = &issuer {
            arguments.extend(["-CA", certificate, "-CAkey", key]);
        }
        tool("env", &arguments, &self.folder).map(drop)
    }

    /// The key of that kind, made once.
    fn key(&self, kind: &str) -> Outcome<String> {
        let _turn = self.turn.lock();
        let (key, _) = kind.split_once('-').unwrap_or((kind, ""));
        let file = format!("{key}.key");
        if self.folder.join(&file).is_file() {
            return Ok(key.to_owned());
        }
        let bits: String = key.chars().filter(char::is_ascii_digit).collect();
        let option = format!("rsa_keygen_bits:{bits}");
        let curve = |name: &str| format!("ec_paramgen_curve:{name}");
        let (algorithm, option) = match key {
            "rsapss" => ("RSA-PSS", "rsa_keygen_bits:3072".to_owned()),
            "p224" => ("EC", curve("secp224r1")),
            "p256" => ("EC", curve("P-256")),
            "p384" => ("EC", curve("P-384")),
            "p521" => ("EC", curve("P-521")),
            "brainpool256" => ("EC", curve("brainpoolP256r1")),
            "secp256k1" => ("EC", curve("secp256k1")),
            "ed25519" => ("ED25519", String::new()),
            "ed448" => ("ED448", String::new()),
            "dsa" => {
                tool(
                    "openssl",
                    &["dsaparam", "-genkey", "-out", &file, "1024"],
                    &self.folder,
                )?;
                return Ok(key.to_owned());
            }
            _ => ("RSA", option),
        };
        let mut arguments = vec!["genpkey", "-algorithm", algorithm, "-out", &file];
        if !option.is_empty() {
            arguments.extend(["-pkeyopt", &option]);
        }
        tool("openssl", &arguments, &self.folder)?;
        Ok(key.to_owned())
    }

    /// A leaf of `kind` for `host`; its files lie in `folder` under that kind.
    ///
    /// # Errors
    /// OpenSSL refuses.
    pub fn issue(&self, host: &str, kind: &str, folder: &Path) -> Outcome<Files> {
        let key = self.key(kind)?;
        let special = kind.split_once('-').map_or("", |(_, special)| special);
        let digest = if ["sha1", "md5", "sha384"].contains(&special) {
            special
        } else {
            "sha256"
        };
        let extensions = if special == "must-staple" { "must" } else { "leaf" };
        let name = format!("{host}-{kind}");
        self.certificate(host, extensions, Some("intermediate"), &key, 60, digest, &name)?;
        let leaf = self.folder.join(format!("{name}.pem"));
        let files = Files {
            leaf: folder.join(format!("{kind}.leaf")),
            chain: folder.join(format!("{kind}.chain")),
            key: folder.join(format!("{kind}.key")),
            all: folder.join(format!("{kind}.all")),
        };
        let chain = read(&leaf)? + &read(&self.intermediate())?;
        let secret = read(&self.folder.join(format!("{key}.key")))?;
        write(&files.leaf, &read(&leaf)?)?;
        write(&files.chain, &chain)?;
        write(&files.key, &secret)?;
        write(&files.all, &(chain + &secret))?;
        Ok(files)
    }

    /// A good response of OCSP for a leaf, in DER.
    ///
    /// # Errors
    /// OpenSSL refuses.
    pub fn staple(&self, files: &Files, folder: &Path) -> Outcome<PathBuf> {
        let serial = tool(
            "openssl",
            &["x509", "-noout", "-serial", "-in", text(&files.leaf)],
            folder,
        )?;
        let serial = serial.trim().trim_start_matches("serial=").to_owned();
        // Status, end of validity, revocation, serial number, file, name.
        write(
            &folder.join("index"),
            &format!("V\t401231235959Z\t\t{serial}\tunknown\t/CN=leaf\n"),
        )?;
        let staple = folder.join("staple.der");
        let (intermediate, key) = (self.intermediate(), self.folder.join("intermediate.key"));
        let (intermediate, key) = (text(&intermediate), text(&key));
        let mut arguments = vec![
            "ocsp",
            "-index",
            "index",
            "-rsigner",
            intermediate,
            "-rkey",
            key,
            "-CA",
            intermediate,
        ];
        arguments.extend([
            "-issuer",
            intermediate,
            "-cert",
            text(&files.leaf),
            "-ndays",
            "7",
            "-respout",
            text(&staple),
        ]);
        tool("openssl", &arguments, folder)?;
        Ok(staple)
    }
}
