//! The key: what each name must be found to be. Written by hand from the rules of the checks and from the norms.
//!
//! A file a theme below `key`, beside `healthy.toml`, which has the verdicts of a name with which nothing is wrong. Of each
//! name only what differs is said: `"https/hsts" = "fail: absent"`, a verdict and the findings that must be among those
//! made. `as = ["no-https"]` takes over a set of verdicts that fall together.

use std::collections::BTreeMap;

use serde::Deserialize;

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
    names: BTreeMap<String, BTreeMap<String, Expected>>,
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
            key.add(theme, HEALTHY, text)?;
        }
        Ok(key)
    }

    fn add(&mut self, theme: &str, healthy: &str, text: &str) -> Result<(), KeyError> {
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
            if self.names.insert(name.clone(), expected.collect()).is_some() {
                return Err(wrong(format!("{name} stands there twice")));
            }
        }
        Ok(())
    }

    /// What each check must say about `name`.
    pub fn of(&self, name: &str) -> Option<&BTreeMap<String, Expected>> {
        self.names.get(name)
    }

    /// The names it knows.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// Another verdict for a check of a name: for trying whether a wrong key is found out.
    ///
    /// # Errors
    /// The key has no such entry.
    pub fn alter(&mut self, name: &str, check: &str, text: &str) -> Result<(), KeyError> {
        let entry = self.names.get_mut(name).and_then(|checks| checks.get_mut(check));
        let entry = entry.ok_or_else(|| KeyError(format!("it says nothing of {check} at {name}")))?;
        *entry = Expected::read(text);
        Ok(())
    }
}
