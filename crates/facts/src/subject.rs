//! Whom we looked at, from where, with what, and what it cost.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::{DnsFacts, MailFacts, Measured, RevocationList, RouteFacts, Timestamp, Trust, WebFacts};

/// Version of the facts' form. A reader refuses a higher one with a clear sentence; fields are only added within one.
pub const SCHEMA: u16 = 1;

/// One measuring of one subject: everything a judge needs, now or later, without any other file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Version of this form, [`SCHEMA`].
    pub schema: u16,
    /// What measured.
    pub tool: Tool,
    /// Who was looked at.
    pub subject: Subject,
    /// The tests these facts were gathered for.
    pub tests: Vec<Test>,
    /// From where, and as whom.
    pub vantage: Vantage,
    /// When the measuring began: the 'now' of all judging.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Timestamp,
    /// Anchors and root certificates that were trusted.
    pub trust: Trust,
    /// Everything the name servers said.
    pub dns: DnsFacts,
    /// Everything the web servers said.
    #[serde(default)]
    pub web: Measured<WebFacts>,
    /// Everything the mail servers said, and what else belongs to mail.
    #[serde(default, skip_serializing_if = "Measured::is_not_asked")]
    pub mail: Measured<MailFacts>,
    /// Lists of revoked certificates that the certificates above point to; empty where none was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revocation_lists: Vec<RevocationList>,
    /// Announced prefixes and validated payloads covering the addresses above.
    #[serde(default)]
    pub routes: Measured<RouteFacts>,
    /// What it cost the others and us.
    pub traffic: Traffic,
}

/// The program that measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version; also the version of the method.
    pub version: String,
}

/// Who is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The host name in A-labels, lower case, without the final dot.
    pub name: String,
    /// The same in U-labels, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unicode: Option<String>,
    /// What the user typed, where it was more or other than the name (a URL, a mail address, U-labels).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<String>,
}

/// One of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Test {
    /// The website at the name.
    Web,
    /// The mail domain.
    Mail,
    /// The delegation and the name servers.
    Dns,
    /// The visitor's own connection.
    Conn,
}

impl Test {
    /// The word used on the command line, in JSON and in policies.
    pub fn key(self) -> &'static str {
        match self {
            Test::Web => "web",
            Test::Mail => "mail",
            Test::Dns => "dns",
            Test::Conn => "conn",
        }
    }
}

impl std::fmt::Display for Test {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}

/// From where and as whom we looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vantage {
    /// Name of the place, as its operator calls it.
    pub name: String,
    /// False when this place has no IPv4, or was told not to use it.
    pub ipv4: bool,
    /// False when this place has no IPv6, or was told not to use it.
    pub ipv6: bool,
    /// The pace: `polite`, `none` or the name of a file.
    pub pace: String,
    /// Address ranges that were allowed though they are special (RFC 6890).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<Net>,
}

/// An address range: prefix and length, `192.0.2.0/24` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Net {
    /// Any address of the range.
    pub address: IpAddr,
    /// Number of leading bits that count.
    pub length: u8,
}

impl Net {
    /// True when `address` lies in this range; families never mix.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(net), IpAddr::V4(a)) => {
                let shift = 32 - u32::from(self.length.min(32));
                u32::from(net).checked_shr(shift) == u32::from(a).checked_shr(shift)
            }
            (IpAddr::V6(net), IpAddr::V6(a)) => {
                let shift = 128 - u32::from(self.length.min(128));
                u128::from(net).checked_shr(shift) == u128::from(a).checked_shr(shift)
            }
            _ => false,
        }
    }
}

impl std::fmt::Display for Net {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.address, self.length)
    }
}

impl std::str::FromStr for Net {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("'{text}' is no address range; write it as 192.0.2.0/24 or 2001:db8::/32");
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length)),
            None => (text, None),
        };
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let length = match length {
            Some(digits) => digits
                .trim()
                .parse()
                .ok()
                .filter(|n| *n <= most)
                .ok_or_else(wrong)?,
            None => most,
        };
        Ok(Net { address, length })
    }
}

impl Serialize for Net {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Net {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What the measuring cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traffic {
    /// TCP and QUIC connections opened, those for DNS not counted.
    pub connections: u32,
    /// DNS messages sent.
    pub queries: u32,
    /// Wall time of the whole test, in milliseconds.
    pub duration_ms: u64,
}
