//! One typed statement.

use std::{collections::BTreeMap, net::IpAddr};

use facts::{Reason, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Outcome, Tag};

/// One typed statement with named arguments. Never a sentence: the words are found by tag and language.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is stated.
    pub tag: Tag,
    /// What it means for the verdict: the tag's own meaning, or the policy's where that says otherwise.
    pub outcome: Outcome,
    /// Why it could not be seen, where the outcome is that.
    pub reason: Option<Reason>,
    /// The named arguments.
    pub args: Args,
    /// About what.
    pub place: Place,
    /// The record, header, hello or certificate that shows it, as it came.
    pub evidence: Option<String>,
    /// When the fact was seen, where that is not the time of the report.
    pub at: Option<Timestamp>,
    /// True when the fact was measured for several subjects at once.
    pub shared: bool,
}

/// The arguments that together are a list, one column each.
pub(crate) const LIST: [&str; 3] = ["names", "codes", "classes"];

/// One entry of a list of everything that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// Its name in its registry, or a description of what has none.
    pub name: String,
    /// Its code point as people write it, `0x1301`; empty where it has none.
    pub code: String,
    /// What the norm thinks of it: `good`, `sufficient`, `phase-out`, `insufficient` or `unrated`.
    pub class: String,
}

impl Finding {
    /// What it lists, where it is a list (see [`crate::Spot::list`]).
    pub fn list(&self) -> Option<Vec<ListItem>> {
        let column = |name: &str| match self.args.get(name) {
            Some(Arg::List(items)) => Some(items.as_slice()),
            _ => None,
        };
        let [names, codes, classes] = [column(LIST[0])?, column(LIST[1])?, column(LIST[2])?];
        let rows = names.iter().zip(codes).zip(classes);
        let item = |((name, code), class): ((&String, &String), &String)| ListItem {
            name: name.clone(),
            code: code.clone(),
            class: class.clone(),
        };
        Some(rows.map(item).collect())
    }
}

/// How grave a finding is, for showing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Good,
    /// Worth knowing.
    Info,
    /// Mend it soon.
    Warning,
    /// A requirement is missed.
    Error,
    /// We could not see.
    Unknown,
}

impl Level {
    /// All levels, best first.
    pub const ALL: [Level; 5] = [
        Level::Good,
        Level::Info,
        Level::Warning,
        Level::Error,
        Level::Unknown,
    ];

    /// The word used in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Level::Good => "good",
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
            Level::Unknown => "unknown",
        }
    }
}

/// Named arguments of a finding, sorted by name.
pub type Args = BTreeMap<&'static str, Arg>;

/// The value of an argument.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A whole number; the unit is in the argument's name.
    Number(i64),
    /// A name, address, record or the like; hostile, escaped where shown.
    Text(String),
    /// Several of them.
    List(Vec<String>),
    /// Yes or no.
    Flag(bool),
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Arg::Text(value.to_owned())
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Arg::Text(value)
    }
}
impl From<IpAddr> for Arg {
    fn from(value: IpAddr) -> Self {
        Arg::Text(value.to_string())
    }
}
impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Arg::Flag(value)
    }
}
impl From<Vec<String>> for Arg {
    fn from(value: Vec<String>) -> Self {
        Arg::List(value)
    }
}
macro_rules! from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(value: $number) -> Self {
                Arg::Number(i64::try_from(value).unwrap_or(i64::MAX))
            }
        }
    )*};
}
from_number!(u8, u16, u32, u64, usize, i32, i64);

/// About which endpoint a finding speaks. Empty: about the subject as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Host, zone or server name, without the final dot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<IpAddr>,
    /// Port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// Kind of key of the certificate that it is about, where a server has several: `RSA 2048`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl Place {
    /// The subject as a whole.
    pub fn whole() -> Self {
        Place::default()
    }

    /// A host, zone or server by its name; a final dot is dropped.
    pub fn host(name: &str) -> Self {
        let bare = name
            .strip_suffix('.')
            .filter(|rest| !rest.is_empty())
            .unwrap_or(name);
        Place {
            host: Some(bare.to_owned()),
            ..Place::default()
        }
    }

    /// The same with an address.
    pub fn address(mut self, address: IpAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// The same with a port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = Some(port);
        self
    }

    /// The same with a kind of key.
    pub fn key(mut self, kind: Option<String>) -> Self {
        self.key = kind;
        self
    }

    /// True when what is said about `self` holds for `other` too: each part that `self` names is the same in
    /// `other`, or `other` does not name it. Ports are not compared: they are services of one endpoint.
    pub fn covers(&self, other: &Place) -> bool {
        let same = |ours: &Option<String>, theirs: &Option<String>| match (ours, theirs) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            _ => true,
        };
        same(&self.host, &other.host) && (self.address.is_none() || self.address == other.address)
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(host) = &self.host {
            f.write_str(host)?;
        }
        match (self.address, self.port) {
            (Some(address), port) => {
                if self.host.is_some() {
                    f.write_str(" ")?;
                }
                match (address, port) {
                    (IpAddr::V6(a), Some(port)) => write!(f, "[{a}]:{port}")?,
                    (a, Some(port)) => write!(f, "{a}:{port}")?,
                    (a, None) => write!(f, "{a}")?,
                }
            }
            (None, Some(port)) => write!(f, ":{port}")?,
            (None, None) => {}
        }
        match &self.key {
            Some(kind) => write!(f, " ({kind})"),
            None => Ok(()),
        }
    }
}
