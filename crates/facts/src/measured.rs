//! Seen, not seen, not asked: three different answers.

use serde::{Deserialize, Serialize};

/// What became of one thing we set out to see.
///
/// A rate limit, a block, a time-out or our own broken IPv6 is [`Measured::Unseen`]: never the owner's
/// failure, and never a pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Measured<T> {
    /// It was seen; this is what came back.
    Seen(T),
    /// It was asked for and could not be seen.
    Unseen(Unseen),
    /// Nobody asked.
    #[default]
    NotAsked,
}

impl<T> Measured<T> {
    /// Not seen for `reason`, without further words.
    pub fn unseen(reason: Reason) -> Self {
        Self::Unseen(Unseen { reason, detail: None })
    }

    /// Not seen for `reason`; `detail` is what the other side or the operating system said.
    pub fn unseen_because(reason: Reason, detail: impl Into<String>) -> Self {
        Self::Unseen(Unseen {
            reason,
            detail: Some(detail.into()),
        })
    }

    /// The value, where it was seen.
    pub fn seen(&self) -> Option<&T> {
        match self {
            Self::Seen(value) => Some(value),
            _ => None,
        }
    }

    /// Why it was not seen; `None` when it was seen or never asked for.
    pub fn why_not(&self) -> Option<&Unseen> {
        match self {
            Self::Unseen(why) => Some(why),
            _ => None,
        }
    }

    /// True when it was seen.
    pub fn is_seen(&self) -> bool {
        matches!(self, Self::Seen(_))
    }

    /// True when nobody asked.
    pub fn is_not_asked(&self) -> bool {
        matches!(self, Self::NotAsked)
    }

    /// The same answer about a part or a view of the value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Measured<U> {
        match self {
            Self::Seen(value) => Measured::Seen(f(value)),
            Self::Unseen(why) => Measured::Unseen(why),
            Self::NotAsked => Measured::NotAsked,
        }
    }
}

/// Why something could not be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unseen {
    /// The reason, from a closed list.
    pub reason: Reason,
    /// The other side's or the system's own words, shortened; never trusted, always escaped where shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// Why something could not be seen or judged: a closed list, the same in facts, verdicts and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing came within the time we wait.
    Timeout,
    /// The address answered that nobody listens (TCP reset to a connect, ICMP port unreachable).
    Refused,
    /// The network between said that the address cannot be reached (ICMP host or administratively unreachable).
    Unreachable,
    /// The other side closed or reset in the middle of the exchange.
    Closed,
    /// The other side asked us to slow down.
    RateLimited,
    /// The other side answered us with a block or a challenge instead of what visitors get.
    Blocked,
    /// What came back could not be read as the protocol asked for.
    Malformed,
    /// It was larger than we keep.
    TooLarge,
    /// More work than our limits allow (RFC 9276, CVE-2023-50387, CVE-2023-50868 and the like).
    TooComplex,
    /// Our own side lacks what is needed: no IPv6 here, no route, a switched-off address family.
    OurSide,
    /// Data that the question needs was not given: routes, validated payloads, trust anchors.
    NoData,
    /// The address guard refuses this address or port (private, loopback, metadata …).
    Guarded,
    /// The owner has asked not to be measured.
    OptedOut,
    /// The time or the number of questions for one test was used up before this came about.
    Budget,
    /// The name could not be resolved, so there was nothing to look at.
    Unresolved,
    /// No control answered, so silence cannot be told from our own trouble.
    NoControl,
    /// The check that this one builds on failed or could not be judged.
    Parent,
}

impl Reason {
    /// All reasons, in the order of the schema.
    pub const ALL: [Reason; 17] = [
        Reason::Timeout,
        Reason::Refused,
        Reason::Unreachable,
        Reason::Closed,
        Reason::RateLimited,
        Reason::Blocked,
        Reason::Malformed,
        Reason::TooLarge,
        Reason::TooComplex,
        Reason::OurSide,
        Reason::NoData,
        Reason::Guarded,
        Reason::OptedOut,
        Reason::Budget,
        Reason::Unresolved,
        Reason::NoControl,
        Reason::Parent,
    ];

    /// The word used in JSON, on the command line and as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Timeout => "timeout",
            Reason::Refused => "refused",
            Reason::Unreachable => "unreachable",
            Reason::Closed => "closed",
            Reason::RateLimited => "rate_limited",
            Reason::Blocked => "blocked",
            Reason::Malformed => "malformed",
            Reason::TooLarge => "too_large",
            Reason::TooComplex => "too_complex",
            Reason::OurSide => "our_side",
            Reason::NoData => "no_data",
            Reason::Guarded => "guarded",
            Reason::OptedOut => "opted_out",
            Reason::Budget => "budget",
            Reason::Unresolved => "unresolved",
            Reason::NoControl => "no_control",
            Reason::Parent => "parent",
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}
