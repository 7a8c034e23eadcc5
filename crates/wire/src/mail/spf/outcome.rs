//! What an evaluation is given, and what it comes to.

use std::net::IpAddr;

use super::{Qualifier, Question, SyntaxError};

/// One attempt to send.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The address of the client. An IPv4 address written as IPv6 counts as IPv4.
    pub ip: IpAddr,
    /// The address given with MAIL FROM; empty for a bounce, which is sent by `postmaster` of the HELO name (§2.4).
    pub sender: &'a str,
    /// The name given with HELO or EHLO.
    pub helo: &'a str,
    /// The name of the receiver, for explanations.
    pub receiver: &'a str,
    /// The time in seconds since 1970, for explanations.
    pub at_s: i64,
}

/// How much one evaluation may cost (§4.6.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Terms that look something up. At most 100 whatever is set.
    pub lookups: u32,
    /// Terms whose look-up brings nothing.
    pub voids: u32,
    /// Hosts of one `mx`, and names of one `ptr` or `%{p}`.
    pub names: usize,
}

impl Default for Limits {
    /// 10 terms, 2 of them void, 10 names.
    fn default() -> Self {
        Limits {
            lookups: 10,
            voids: 2,
            names: 10,
        }
    }
}

/// The results of §2.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evaluation {
    /// The domain has no record, or is none.
    None,
    /// The domain says nothing about this client.
    Neutral,
    /// The client may send.
    Pass,
    /// The client may not.
    Fail,
    /// The client probably may not.
    SoftFail,
    /// Something did not answer.
    TempError,
    /// The record, or one it leads to, cannot be interpreted.
    PermError,
}

impl Evaluation {
    /// The word of §2.6.
    pub fn key(self) -> &'static str {
        match self {
            Evaluation::None => "none",
            Evaluation::Neutral => "neutral",
            Evaluation::Pass => "pass",
            Evaluation::Fail => "fail",
            Evaluation::SoftFail => "softfail",
            Evaluation::TempError => "temperror",
            Evaluation::PermError => "permerror",
        }
    }
}

impl From<Qualifier> for Evaluation {
    fn from(qualifier: Qualifier) -> Self {
        match qualifier {
            Qualifier::Pass => Evaluation::Pass,
            Qualifier::Fail => Evaluation::Fail,
            Qualifier::SoftFail => Evaluation::SoftFail,
            Qualifier::Neutral => Evaluation::Neutral,
        }
    }
}

/// Why an evaluation ended in an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The question that nobody answered.
    Unanswered(Question),
    /// More terms look something up than may.
    Lookups,
    /// More look-ups brought nothing than may.
    Voids,
    /// An `mx` of this name leads to more hosts than may be looked up.
    Hosts(String),
    /// The record of this domain does not fit the grammar.
    Syntax(String, Vec<SyntaxError>),
    /// This domain has several records.
    Several(String),
    /// An `include` or `redirect` leads to this domain, which has no record.
    NoRecord(String),
}

/// What an evaluation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The result; none as long as answers are missing for it.
    pub result: Option<Evaluation>,
    /// The domain's own explanation of a failure (§6.2).
    pub explanation: Option<String>,
    /// The term that matched, and the domain in whose record it stands.
    pub matched: Option<(String, String)>,
    /// Why it ended in an error.
    pub problem: Option<Problem>,
    /// Terms evaluated that look something up.
    pub lookups: u32,
    /// Those of them that found nothing.
    pub voids: u32,
    /// What has to be asked before more can be said. With a result: for the explanation.
    pub missing: Vec<Question>,
}
