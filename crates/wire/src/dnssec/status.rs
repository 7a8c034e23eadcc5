//! The words of the answer.

use super::{Algorithm, Digest};
use crate::dns::{Message, Name, Rtype};

/// RFC 4033 §5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// A chain of signatures leads from the anchor to the data.
    Secure,
    /// A chain of signatures leads to a place below which nothing has to be signed.
    Insecure,
    /// It cannot be told: an answer is missing, there is no anchor, or the work would be too much.
    Indeterminate,
    /// It should be signed, and is not, or not rightly.
    Bogus,
}

impl Status {
    /// The word used in JSON and texts.
    pub fn key(self) -> &'static str {
        match self {
            Status::Secure => "secure",
            Status::Insecure => "insecure",
            Status::Bogus => "bogus",
            Status::Indeterminate => "indeterminate",
        }
    }
}

/// What the answer to one question is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validation {
    /// The status.
    pub status: Status,
    /// Why it is not secure; none when it is.
    pub why: Option<Why>,
    /// The link of the chain at which it broke or ended: the name and type whose data did not hold.
    pub at: Option<(Name, Rtype)>,
    /// The zone whose keys were to hold it, or below which nothing is signed.
    pub zone: Option<Name>,
    /// The question whose answer did not hold. Another server may answer it better.
    pub question: Option<(Name, Rtype)>,
    /// Questions without whose answers it cannot be told.
    pub missing: Vec<(Name, Rtype)>,
    /// What is worth knowing though it does not change the status.
    pub remarks: Vec<Remark>,
}

impl Validation {
    pub(super) fn secure() -> Self {
        Validation {
            status: Status::Secure,
            why: None,
            at: None,
            zone: None,
            question: None,
            missing: Vec::new(),
            remarks: Vec::new(),
        }
    }

    pub(super) fn not(status: Status, why: Why, name: &Name, rtype: Rtype) -> Self {
        Validation {
            status,
            why: Some(why),
            at: Some((name.clone(), rtype)),
            ..Self::secure()
        }
    }

    /// As concluded from `message`: where not all of it was kept, what is missing may be the very proof.
    pub(super) fn of(mut self, message: &Message) -> Self {
        if message.cut && self.status == Status::Bogus {
            (self.status, self.why) = (Status::Indeterminate, Some(Why::TooComplex));
        }
        self
    }

    pub(super) fn bogus(why: Why, name: &Name, rtype: Rtype) -> Self {
        Self::not(Status::Bogus, why, name, rtype)
    }

    pub(super) fn in_zone(mut self, zone: &Name) -> Self {
        self.zone.get_or_insert_with(|| zone.clone());
        self
    }

    pub(super) fn asked_as(mut self, name: &Name, rtype: Rtype) -> Self {
        self.question.get_or_insert_with(|| (name.clone(), rtype));
        self
    }

    /// The worse of the two: bogus, then indeterminate, then insecure.
    pub(super) fn worse(self, other: Validation) -> Validation {
        if other.status > self.status { other } else { self }
    }
}

/// Why data is not secure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// Insecure: the parent says, signed, that the child is not.
    Unsigned,
    /// Insecure: an opt-out range of NSEC3 may hold unsigned names (RFC 5155 §6).
    OptOut,
    /// Insecure: only algorithms that cannot or must not be verified (RFC 4035 §5.2).
    UnsupportedAlgorithm,
    /// Insecure: only digests that cannot be computed (RFC 4509 §3).
    UnsupportedDigest,
    /// Insecure: more NSEC3 iterations than the policy's cap (RFC 9276 §3.2).
    Iterations,
    /// Indeterminate: no anchor stands above the name.
    NoAnchor,
    /// Indeterminate: a question that must be answered was not.
    Unanswered,
    /// Indeterminate: a question was never asked.
    NotAsked,
    /// Indeterminate: more work than the limits allow.
    TooComplex,
    /// There is no signature where there must be one.
    MissingSignature,
    /// The signature is over.
    Expired,
    /// The signature is not valid yet.
    NotYetValid,
    /// The signature does not fit the data.
    BadSignature,
    /// No key of the zone fits the signature's tag and algorithm.
    NoKeyForSignature,
    /// The signature's fields contradict the data: labels, signer, times in the wrong order.
    BadSignatureFields,
    /// The zone's DNSKEY set has no key that the DS records at the parent point to.
    NoKeyForDelegation,
    /// The key that the DS points to has not signed the key set.
    KeySetNotSigned,
    /// The parent says that the zone is signed, but there is no DNSKEY set.
    MissingKeys,
    /// None of the keys fits a trust anchor.
    NoKeyForAnchor,
    /// The denial of the name or type is not proven.
    MissingDenial,
    /// A wildcard was used, but there is no proof that the name itself does not exist.
    MissingWildcardProof,
    /// Neither a DS nor a proof that there is none.
    MissingDelegationProof,
    /// The alias that a server made from a DNAME is not what it should be.
    BadAlias,
}

impl Why {
    /// The word used in JSON and texts.
    pub fn key(self) -> &'static str {
        match self {
            Why::Unsigned => "unsigned",
            Why::OptOut => "opt-out",
            Why::UnsupportedAlgorithm => "unsupported-algorithm",
            Why::UnsupportedDigest => "unsupported-digest",
            Why::Iterations => "iterations",
            Why::NoAnchor => "no-anchor",
            Why::Unanswered => "unanswered",
            Why::NotAsked => "not-asked",
            Why::TooComplex => "too-complex",
            Why::MissingSignature => "missing-signature",
            Why::Expired => "expired",
            Why::NotYetValid => "not-yet-valid",
            Why::BadSignature => "bad-signature",
            Why::NoKeyForSignature => "no-key-for-signature",
            Why::BadSignatureFields => "bad-signature-fields",
            Why::NoKeyForDelegation => "no-key-for-delegation",
            Why::KeySetNotSigned => "key-set-not-signed",
            Why::MissingKeys => "missing-keys",
            Why::NoKeyForAnchor => "no-key-for-anchor",
            Why::MissingDenial => "missing-denial",
            Why::MissingWildcardProof => "missing-wildcard-proof",
            Why::MissingDelegationProof => "missing-delegation-proof",
            Why::BadAlias => "bad-alias",
        }
    }

    /// The Extended DNS Error that a resolver would send (RFC 8914 §4).
    pub fn extended_error(self) -> Option<u16> {
        Some(match self {
            Why::UnsupportedAlgorithm => 1,
            Why::UnsupportedDigest => 2,
            Why::Expired => 7,
            Why::NotYetValid => 8,
            Why::MissingKeys | Why::NoKeyForDelegation | Why::NoKeyForAnchor | Why::NoKeyForSignature => 9,
            Why::MissingSignature => 10,
            Why::MissingDenial | Why::MissingWildcardProof | Why::MissingDelegationProof => 12,
            Why::Unanswered => 22,
            Why::Iterations => 27,
            Why::BadSignature | Why::BadSignatureFields | Why::KeySetNotSigned | Why::BadAlias => 6,
            Why::NoAnchor | Why::NotAsked | Why::TooComplex => 5,
            Why::Unsigned | Why::OptOut => return None,
        })
    }
}

/// What is worth knowing though it does not change the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A signature was accepted outside its times, within the skew that is allowed for clocks.
    OutsideTimes {
        /// Owner of the records.
        name: Name,
        /// Their type.
        rtype: Rtype,
        /// True: it has expired; false: it is not valid yet.
        expired: bool,
        /// By how many seconds.
        by_s: u32,
    },
    /// The first answer did not hold; one from another server did.
    OtherServerNeeded {
        /// The question.
        name: Name,
        /// Its type.
        rtype: Rtype,
        /// What was wrong with the first.
        why: Why,
    },
    /// The response code says that the name does not exist, the signed proof that it does and lacks the type only.
    NameExists(Name),
    /// The chain rests on this DS digest.
    DigestUsed(Name, Digest),
    /// The chain rests on this key algorithm.
    AlgorithmUsed(Name, Algorithm),
}

/// How far a signature's times may be off (RFC 4035 §5.3.1 asks for none; resolvers in use allow for wrong clocks).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skew {
    /// Share of the signature's lifetime, in percent.
    pub percent: u32,
    /// At least this many seconds.
    pub min_s: u32,
    /// At most this many seconds.
    pub max_s: u32,
}

impl Skew {
    /// Not a second.
    pub const NONE: Skew = Skew {
        percent: 0,
        min_s: 0,
        max_s: 0,
    };
    /// What Unbound does: a tenth of the lifetime, at least an hour, at most a day.
    pub const AS_UNBOUND: Skew = Skew {
        percent: 10,
        min_s: 3600,
        max_s: 86_400,
    };

    /// The seconds allowed for a signature that lives `lifetime_s`.
    pub fn allowed_s(self, lifetime_s: u32) -> u32 {
        let share = u64::from(lifetime_s)
            .saturating_mul(u64::from(self.percent))
            .checked_div(100)
            .unwrap_or(0);
        u32::try_from(share)
            .unwrap_or(u32::MAX)
            .max(self.min_s)
            .min(self.max_s)
    }
}

/// Bounds of the work for one question (CVE-2023-50387 "KeyTrap", CVE-2023-50868).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// NSEC3 iterations above which a zone counts as insecure.
    pub iterations_max: u16,
    /// Times.
    pub skew: Skew,
    /// Signatures verified in all.
    pub verifications_max: u32,
    /// Of these, how many may fail.
    pub failures_max: u32,
    /// Signatures tried for one set of records.
    pub signatures_max: usize,
    /// SHA-1 rounds spent on NSEC3 names.
    pub hash_rounds_max: u32,
    /// Aliases followed from one question.
    pub aliases_max: usize,
}

impl Default for Limits {
    /// Unbound's caps as model: real zones need about a tenth of them.
    fn default() -> Self {
        Limits {
            iterations_max: 150,
            skew: Skew::AS_UNBOUND,
            verifications_max: 128,
            failures_max: 16,
            signatures_max: 8,
            hash_rounds_max: 20_000,
            aliases_max: 12,
        }
    }
}
