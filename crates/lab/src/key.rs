//! The key: what each name must be found to be. Written by hand from the rules of the checks and from the norms.
//!
//! A file a theme below `key`, beside `healthy.toml`, which has the verdicts of a name with which nothing is wrong. Of each
//! name only what differs is said: `"https/hsts" = "fail: absent"`, a verdict and the findings that must be among those
//! made. `as = ["no-https"]` takes over a set of verdicts that fall together.
//!
//! What is said of the mail of a name stands below `key/mail`, in the same form: the same check may say something else there.

use std::collections::BTreeMap;

use facts::Test;
use serde::Deserialize;

/// The two halves of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The website and the zone.
    Web,
    /// Mail.
    Mail,
}

impl Side {
    /// Both.
    pub const ALL: [Side; 2] = [Side::Web, Side::Mail];

    /// The word in lists.
    pub fn key(self) -> &'static str {
        match self {
            Side::Web => "web",
            Side::Mail => "mail",
        }
    }

    /// Where the verdicts of a test stand.
    pub fn of(test: Test) -> Self {
        match test {
            Test::Mail => Side::Mail,
            _ => Side::Web,
        }
    }
}

/// What a check must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The verdict, as in JSON reports; `*` where it hangs on how much time a busy machine leaves.
    pub verdict: String,
    /// Findings that must be there.
    pub findings: Vec<String>,
}

impl Expected {
    fn read(text: &str) -> Self {
        let (verdict, findings) = text.split_once(':').unwrap_or((text, ""));
        Expected {
            verdict: verdict.trim().to_owned(),
            findings: findings.split_whitespace().map(str::to_owned).collect(),
        }
    }
}

/// What is wrong with the key itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyError(String);

impl std::fmt::Display for KeyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the lab's key cannot be used: {}", self.0)
    }
}

impl std::error::Error for KeyError {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Healthy {
    verdicts: BTreeMap<String, String>,
    sets: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Clone, Debug, Deserialize)]
struct Differs {
    #[serde(default, rename = "as")]
    sets: Vec<String>,
    #[serde(flatten)]
    verdicts: BTreeMap<String, String>,
}

/// The key of the whole lab.
#[derive(Clone, Debug)]
pub struct Key {
    names: BTreeMap<(Side, String), BTreeMap<String, Expected>>,
}

const HEALTHY: &str = include_str!("../key/healthy.toml");

const THEMES: [(&str, &str); 17] = [
    ("models", include_str!("../key/models.toml")),
    ("ipv6", include_str!("../key/ipv6.toml")),
    ("dnssec", include_str!("../key/dnssec.toml")),
    ("algorithms", include_str!("../key/algorithms.toml")),
    ("servers", include_str!("../key/servers.toml")),
    ("https", include_str!("../key/https.toml")),
    ("tls", include_str!("../key/tls.toml")),
    ("redirects", include_str!("../key/redirects.toml")),
    ("hsts", include_str!("../key/hsts.toml")),
    ("headers", include_str!("../key/headers.toml")),
    ("security-txt", include_str!("../key/security-txt.toml")),
    ("certificates", include_str!("../key/certificates.toml")),
    ("caa", include_str!("../key/caa.toml")),
    ("dane", include_str!("../key/dane.toml")),
    ("routes", include_str!("../key/routes.toml")),
    ("hostile", include_str!("../key/hostile.toml")),
    ("http", include_str!("../key/http.toml")),
];

const MAIL_HEALTHY: &str = include_str!("../key/mail/healthy.toml");

const MAIL_THEMES: [(&str, &str); 11] = [
    ("mail-models", include_str!("../key/mail/models.toml")),
    ("mx", include_str!("../key/mail/mx.toml")),
    ("smtp", include_str!("../key/mail/smtp.toml")),
    ("spf", include_str!("../key/mail/spf.toml")),
    ("dmarc", include_str!("../key/mail/dmarc.toml")),
    ("dkim", include_str!("../key/mail/dkim.toml")),
    ("mta-sts", include_str!("../key/mail/mta-sts.toml")),
    ("mail-records", include_str!("../key/mail/records.toml")),
    ("mail-dane", include_str!("../key/mail/dane.toml")),
    ("mail-hosts", include_str!("../key/mail/hosts.toml")),
    ("mail-hostile", include_str!("../key/mail/hostile.toml")),
];

impl Key {
    /// The key that belongs to this lab.
    ///
    /// # Errors
    /// It is wrong in itself; tests find that.
    pub fn built_in() -> Result<Self, KeyError> {
        let mut key = Key {
            names: BTreeMap::new(),
        };
        for (theme, text) in THEMES {
            key.add(Side::Web, theme, HEALTHY, text)?;
        }
        for (theme, text) in MAIL_THEMES {
            key.add(Side::Mail, theme, MAIL_HEALTHY, text)?;
        }
        Ok(key)
    }

    fn add(&mut self, side: Side, theme: &str, healthy: &str, text: &str) -> Result<(), KeyError> {
        let wrong = |what: String| KeyError(format!("{theme}.toml: {what}"));
        let healthy: Healthy = toml::from_str(healthy).map_err(|error| wrong(error.to_string()))?;
        let names: BTreeMap<String, Differs> =
            toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        for (name, differs) in names {
            let mut verdicts = healthy.verdicts.clone();
            for set in &differs.sets {
                let set = healthy
                    .sets
                    .get(set)
                    .ok_or_else(|| wrong(format!("there is no set '{set}'")))?;
                verdicts.extend(set.clone());
            }
            for (check, verdict) in differs.verdicts {
                if verdicts.insert(check.clone(), verdict).is_none() {
                    return Err(wrong(format!("{name}: a healthy name has no check '{check}'")));
                }
            }
            let expected = verdicts
                .into_iter()
                .map(|(check, text)| (check, Expected::read(&text)));
            let before = self.names.insert((side, name.clone()), expected.collect());
            if before.is_some() {
                return Err(wrong(format!("{name} stands there twice")));
            }
        }
        Ok(())
    }

    /// What each check must say about `name`.
    pub fn of(&self, side: Side, name: &str) -> Option<&BTreeMap<String, Expected>> {
        self.names.get(&(side, name.to_owned()))
    }

    /// The names it knows.
    pub fn names(&self, side: Side) -> impl Iterator<Item = &str> {
        let own = self.names.keys().filter(move |(of, _)| *of == side);
        own.map(|(_, name)| name.as_str())
    }

    /// Another verdict for a check of a name: for trying whether a wrong key is found out.
    ///
    /// # Errors
    /// The key has no such entry.
    pub fn alter(&mut self, side: Side, name: &str, check: &str, text: &str) -> Result<(), KeyError> {
        let checks = self.names.get_mut(&(side, name.to_owned()));
        let entry = checks.and_then(|checks| checks.get_mut(check));
        let entry = entry.ok_or_else(|| KeyError(format!("it says nothing of {check} at {name}")))?;
        *entry = Expected::read(text);
        Ok(())
    }
}
