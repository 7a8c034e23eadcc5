//! What is special about a certificate, by the word after the hyphen of its kind.

/// Kinds of leaf certificates: the key, and after a hyphen what is special.
pub const KINDS: [&str; 33] = [
    "rsa1024",
    "rsa2048",
    "rsa3072",
    "rsa4096",
    "rsa3072-sha1",
    "rsa3072-md5",
    "rsa3072-sha224",
    "rsa3072-sha384",
    "rsa3072-pss256",
    "rsa3072-pss384",
    "rsa3072-must-staple",
    "rsa3072-expired",
    "rsa3072-other-name",
    "rsa3072-stranger",
    "rsa3072-alone",
    "rsa3072-weak",
    "rsapss",
    "dsa",
    "p224",
    "p256",
    "p384",
    "p521",
    "p256-sha1",
    "p256-expired",
    "p256-other-name",
    "p256-stranger",
    "p256-alone",
    "p256-pointing",
    "p256-weak",
    "brainpool256",
    "secp256k1",
    "ed25519",
    "ed448",
];

/// Who issues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issuer {
    /// The intermediate below the root that is trusted.
    Intermediate,
    /// A root that nobody trusts.
    Stranger,
    /// An intermediate with a key of 1024 bits.
    Weak,
}

impl Issuer {
    /// The name of its files, without their kind.
    pub fn file(self) -> &'static str {
        match self {
            Issuer::Intermediate => "intermediate",
            Issuer::Stranger => "stranger",
            Issuer::Weak => "weak",
        }
    }
}

/// How a certificate is made.
#[derive(Clone, Debug)]
pub struct Special {
    /// The digest of its signature.
    pub digest: &'static str,
    /// It is signed with RSASSA-PSS.
    pub pss: bool,
    /// The section of its extensions.
    pub extensions: &'static str,
    /// Who issues it.
    pub issuer: Issuer,
    /// Days from now for which it is valid.
    pub days: u32,
    /// It ended months ago instead.
    pub is_past: bool,
    /// It is sent without the intermediate.
    pub is_alone: bool,
    /// It says where the intermediate is to be had.
    pub is_pointing: bool,
    /// It is for another name.
    pub is_misnamed: bool,
}

impl Special {
    fn usual() -> Self {
        Special {
            digest: "sha256",
            pss: false,
            extensions: "leaf",
            issuer: Issuer::Intermediate,
            days: 60,
            is_past: false,
            is_alone: false,
            is_pointing: false,
            is_misnamed: false,
        }
    }

    /// A CA's own certificate.
    pub fn ca() -> Self {
        Special {
            extensions: "ca",
            days: 1_500,
            ..Special::usual()
        }
    }

    /// What a kind says.
    pub fn of(kind: &str) -> Self {
        let usual = Special::usual();
        let with_digest = |digest| Special {
            digest,
            ..Special::usual()
        };
        let with_pss = |digest| Special {
            pss: true,
            ..with_digest(digest)
        };
        let from = |issuer| Special {
            issuer,
            ..Special::usual()
        };
        match kind.split_once('-').map_or("", |(_, special)| special) {
            "sha1" => with_digest("sha1"),
            "md5" => with_digest("md5"),
            "sha224" => with_digest("sha224"),
            "sha384" => with_digest("sha384"),
            "pss256" => with_pss("sha256"),
            "pss384" => with_pss("sha384"),
            "must-staple" => Special {
                extensions: "must",
                ..usual
            },
            "expired" => Special {
                is_past: true,
                ..usual
            },
            "other-name" => Special {
                is_misnamed: true,
                ..usual
            },
            "alone" => Special {
                is_alone: true,
                ..usual
            },
            "pointing" => Special {
                is_alone: true,
                is_pointing: true,
                ..usual
            },
            "stranger" => from(Issuer::Stranger),
            "weak" => from(Issuer::Weak),
            _ => usual,
        }
    }

    /// The name in the certificate for `host`.
    pub fn name_of(&self, host: &str) -> String {
        if self.is_misnamed {
            "somebody-else.tls".to_owned()
        } else {
            host.to_owned()
        }
    }

    /// What stands behind the responder in authorityInfoAccess.
    pub fn points_to(&self, host: &str) -> String {
        if self.is_pointing {
            format!(",caIssuers;URI:http://{host}/intermediate.der")
        } else {
            String::new()
        }
    }
}
