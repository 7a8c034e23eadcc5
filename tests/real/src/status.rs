//! What a validator says about a name.

/// The outcome for one name: the worst of its A and AAAA questions, in the order of this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A chain of trust from the anchor to the data, or to the proof that there is none (RFC 4033 §5).
    Secure,
    /// A proof that some link of the chain is not signed, or cannot be used by this validator (RFC 4033 §5).
    Insecure,
    /// The servers gave no answer to judge: RFC 4033 §5 calls it indeterminate.
    NoAnswer,
    /// Judging would cost more work than a validator should spend on one name.
    TooComplex,
    /// There should be a chain, and it does not hold (RFC 4033 §5).
    Bogus,
}

impl Status {
    /// The word used in tables, in `differences.md` and, but for the third and fourth, in our reports.
    pub fn word(self) -> &'static str {
        match self {
            Status::Secure => "secure",
            Status::Insecure => "insecure",
            Status::NoAnswer => "no-answer",
            Status::TooComplex => "too-complex",
            Status::Bogus => "bogus",
        }
    }

    /// The status of that word; `indeterminate` is our reports' word for no answer.
    pub fn of_word(word: &str) -> Option<Status> {
        [
            Status::Secure,
            Status::Insecure,
            Status::NoAnswer,
            Status::TooComplex,
            Status::Bogus,
        ]
        .into_iter()
        .find(|status| status.word() == word)
        .or((word == "indeterminate").then_some(Status::NoAnswer))
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.word())
    }
}
