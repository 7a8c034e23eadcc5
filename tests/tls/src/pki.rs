//! Certificates of every kind, made by OpenSSL: a root that is trusted, an intermediate, and leaves.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use real::run::tool;

use crate::{Outcome, special::Special, tools};

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
    /// The certificate above it, where that is sent.
    pub above: Option<PathBuf>,
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
    authorityInfoAccess=OCSP;URI:http://ocsp.tls/${ENV::POINTS}\n[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=${ENV::CN}\n\
    [past]\ndatabase=past.index\nnew_certs_dir=.\nunique_subject=no\nrand_serial=yes\npolicy=any\n[any]\ncommonName=supplied\n";

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
        write(&folder.join("past.index"), "")?;
        let ca = Special::ca();
        authority.certificate("Root of all servers", &ca, None, "root", "root")?;
        authority.certificate("Intermediate", &ca, Some("root"), "intermediate", "intermediate")?;
        // Where a client that goes by authorityInfoAccess finds it: DER.
        let out = [
            "x509",
            "-in",
            "intermediate.pem",
            "-outform",
            "DER",
            "-out",
            "intermediate.der",
        ];
        tool("openssl", &out, folder)?;
        // A root that nobody has, and an intermediate whose key is too short for one.
        for (name, key, issuer, out) in [
            ("Stranger", "p256", None, "stranger"),
            ("Weak intermediate", "rsa1024", Some("root"), "weak"),
        ] {
            let key = authority.key(key)?;
            let (from, to) = (
                folder.join(format!("{key}.key")),
                folder.join(format!("{out}.key")),
            );
            fs::copy(&from, &to).map_err(|e| format!("{}: {e}", from.display()))?;
            authority.certificate(name, &ca, issuer, out, out)?;
        }
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

    /// Makes the certificate `out` of `key` for `name`, signed by `issuer`, or by itself.
    fn certificate(
        &self,
        name: &str,
        special: &Special,
        issuer: Option<&str>,
        key: &str,
        out: &str,
    ) -> Outcome<()> {
        let (subject, digest) = (format!("CN={name}"), format!("-{}", special.digest));
        let san = format!("SAN=DNS:{}", special.name_of(name));
        let points = format!("POINTS={}", special.points_to(name));
        let (key, out, days) = (
            format!("{key}.key"),
            format!("{out}.pem"),
            special.days.to_string(),
        );
        let environment = [subject.as_str(), &san, &points, "openssl"];
        let issuer = issuer.map(|issuer| (format!("{issuer}.pem"), format!("{issuer}.key")));
        let past = issuer.as_ref().filter(|_| special.is_past);
        if let Some((certificate, secret)) = past {
            let request = format!("{out}.request");
            let ask = ["req", "-new", "-config", "conf", "-key", &key, "-out", &request];
            tool("env", &[&environment[..], &ask].concat(), &self.folder)?;
            let _turn = self.turn.lock();
            // `req` knows no past.
            let sign = [
                "ca",
                "-batch",
                "-config",
                "conf",
                "-name",
                "past",
                "-notext",
                "-extensions",
                special.extensions,
                "-md",
                special.digest,
                "-startdate",
                "20260101000000Z",
                "-enddate",
                "20260301000000Z",
                "-cert",
                certificate,
                "-keyfile",
                secret,
                "-in",
                &request,
                "-out",
                &out,
            ];
            return tool("env", &[&environment[..], &sign].concat(), &self.folder).map(drop);
        }
        let make = [
            "req",
            "-x509",
            "-config",
            "conf",
            "-extensions",
            special.extensions,
            "-days",
            &days,
            "-key",
            &key,
            "-out",
            &out,
            &digest,
        ];
        let mut arguments = [&environment[..], &make].concat();
        if special.pss {
            arguments.extend([
                "-sigopt",
                "rsa_padding_mode:pss",
                "-sigopt",
                "rsa_pss_saltlen:digest",
            ]);
        }
        if let Some((certificate, secret)) = &issuer {
            arguments.extend(["-CA", certificate, "-CAkey", secret]);
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
        let special = Special::of(kind);
        let name = format!("{host}-{kind}");
        self.certificate(host, &special, Some(special.issuer.file()), &key, &name)?;
        let leaf = self.folder.join(format!("{name}.pem"));
        let above = self.folder.join(format!("{}.pem", special.issuer.file()));
        let above = (!special.is_alone).then_some(above);
        let sent_above = above.as_deref().map(read).transpose()?.unwrap_or_default();
        let files = Files {
            leaf: folder.join(format!("{kind}.leaf")),
            above,
            chain: folder.join(format!("{kind}.chain")),
            key: folder.join(format!("{kind}.key")),
            all: folder.join(format!("{kind}.all")),
        };
        let chain = read(&leaf)? + &sent_above;
        let secret = read(&self.folder.join(format!("{key}.key")))?;
        write(&files.leaf, &read(&leaf)?)?;
        write(&files.chain, &chain)?;
        write(&files.key, &secret)?;
        write(&files.all, &(chain + &secret))?;
        Ok(files)
    }

    /// A response of OCSP for a leaf, in DER: `good`, `revoked`, `stranger` for one that somebody else signed, `stale` for
    /// one that ended.
    ///
    /// # Errors
    /// OpenSSL refuses.
    pub fn staple(&self, files: &Files, which: &str, folder: &Path) -> Outcome<PathBuf> {
        let staple = folder.join("staple.der");
        let signer = if which == "stranger" {
            "stranger"
        } else {
            "intermediate"
        };
        let pair = ["pem", "key"].map(|kind| self.folder.join(format!("{signer}.{kind}")));
        let [signer, key] = pair.each_ref().map(|path| text(path));
        let (issuer, leaf) = (self.intermediate(), text(&files.leaf));
        if which == "stale" {
            // The responder of OpenSSL knows no past.
            let script = tools::scripts().join("stale_staple.py");
            let arguments = [text(&script), leaf, text(&issuer), key, text(&staple)];
            tool(&tools::python(), &arguments, folder)?;
            return Ok(staple);
        }
        let serial = tool("openssl", &["x509", "-noout", "-serial", "-in", leaf], folder)?;
        let serial = serial.trim().trim_start_matches("serial=").to_owned();
        // Status, end of validity, revocation, serial number, file, name.
        let (status, since) = match which {
            "revoked" => ("R", "261001120000Z,keyCompromise"),
            _ => ("V", ""),
        };
        write(
            &folder.join("index"),
            &format!("{status}\t401231235959Z\t{since}\t{serial}\tunknown\t/CN=leaf\n"),
        )?;
        let arguments = [
            "ocsp",
            "-index",
            "index",
            "-rsigner",
            signer,
            "-rkey",
            key,
            "-CA",
            text(&issuer),
            "-issuer",
            text(&issuer),
            "-cert",
            leaf,
            "-ndays",
            "7",
            "-respout",
            text(&staple),
        ];
        tool("openssl", &arguments, folder)?;
        Ok(staple)
    }
}
