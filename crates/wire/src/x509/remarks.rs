//! Rules of RFC 5280 §4 and of the CA/Browser Forum for those who issue, which clients do not enforce and private CAs often
//! break.
//!
//! RFC 5280 §6, the client's part, asks for none of them, and what everybody accepts must not be called untrusted; but
//! whoever issues should know. A root is left alone: what the store holds is the store's matter.

use super::{Certificate, KeyKind, Subtree};

/// What those who issue should do otherwise, though clients let it pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// authorityKeyIdentifier is missing (RFC 5280 §4.2.1.1).
    NoAuthorityKeyId,
    /// subjectKeyIdentifier is missing in a CA (RFC 5280 §4.2.1.2).
    NoSubjectKeyId,
    /// basicConstraints of a CA is not critical (RFC 5280 §4.2.1.9).
    BasicConstraintsNotCritical,
    /// keyUsage is missing in a CA (RFC 5280 §4.2.1.3).
    NoKeyUsage,
    /// extKeyUsage is missing in the leaf (CA/B BR §7.1.2.7.6).
    NoExtendedKeyUsage,
    /// A path length without being a CA (RFC 5280 §4.2.1.9).
    PathLengthWithoutCa,
    /// nameConstraints is not critical (RFC 5280 §4.2.1.10).
    NameConstraintsNotCritical,
    /// The serial number is zero or negative (RFC 5280 §4.1.2.2).
    SerialNotPositive,
    /// A year before 2050 is written as GeneralizedTime (RFC 5280 §4.1.2.5).
    TimeForm,
    /// The common name is not among the alternative names, or written otherwise there (CA/B BR §7.1.4.3).
    CommonNameNotAmongNames,
    /// policyConstraints is not critical (RFC 5280 §4.2.1.11).
    PolicyConstraintsNotCritical,
    /// A name constraint of a DNS name begins with a dot, which only those of URIs do (RFC 5280 §4.2.1.10).
    ConstraintLeadingDot,
    /// subjectAltName is critical though there is a subject (CA/B BR §7.1.2.7.12).
    NamesCritical,
    /// A DNS name has an underscore, so that it is no host name (RFC 5280 §4.2.1.6, RFC 1034 §3.5).
    Underscore,
    /// The leaf may be used for everything beside servers (CA/B BR §7.1.2.7.10).
    AnyUse,
    /// extKeyUsage of the leaf is critical (CA/B BR §7.1.2.7.6).
    ExtendedKeyUsageCritical,
    /// The RSA modulus is not a whole number of octets (CA/B BR §6.1.5).
    ModulusSize,
}

impl Remark {
    /// All remarks.
    pub const ALL: [Remark; 17] = [
        Remark::NoAuthorityKeyId,
        Remark::NoSubjectKeyId,
        Remark::BasicConstraintsNotCritical,
        Remark::NoKeyUsage,
        Remark::NoExtendedKeyUsage,
        Remark::PathLengthWithoutCa,
        Remark::NameConstraintsNotCritical,
        Remark::SerialNotPositive,
        Remark::TimeForm,
        Remark::CommonNameNotAmongNames,
        Remark::PolicyConstraintsNotCritical,
        Remark::ConstraintLeadingDot,
        Remark::NamesCritical,
        Remark::Underscore,
        Remark::AnyUse,
        Remark::ExtendedKeyUsageCritical,
        Remark::ModulusSize,
    ];

    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Remark::NoAuthorityKeyId => "no-authority-key-id",
            Remark::NoSubjectKeyId => "no-subject-key-id",
            Remark::BasicConstraintsNotCritical => "basic-constraints-not-critical",
            Remark::NoKeyUsage => "no-key-usage",
            Remark::NoExtendedKeyUsage => "no-extended-key-usage",
            Remark::PathLengthWithoutCa => "path-length-without-ca",
            Remark::NameConstraintsNotCritical => "name-constraints-not-critical",
            Remark::SerialNotPositive => "serial-not-positive",
            Remark::TimeForm => "time-form",
            Remark::CommonNameNotAmongNames => "common-name-not-among-names",
            Remark::PolicyConstraintsNotCritical => "policy-constraints-not-critical",
            Remark::ConstraintLeadingDot => "constraint-leading-dot",
            Remark::NamesCritical => "names-critical",
            Remark::Underscore => "underscore",
            Remark::AnyUse => "any-use",
            Remark::ExtendedKeyUsageCritical => "extended-key-usage-critical",
            Remark::ModulusSize => "modulus-size",
        }
    }
}

/// policyConstraints.
const POLICY_CONSTRAINTS: &str = "2.5.29.36";
/// extKeyUsage.
const EXTENDED_KEY_USAGE: &str = "2.5.29.37";

/// What is to be remarked on in a certificate of a path.
pub fn of(certificate: &Certificate, is_leaf: bool) -> Vec<Remark> {
    let special = if is_leaf {
        leaf(certificate)
    } else {
        ca(certificate)
    };
    let found = any(certificate).into_iter().chain(special);
    found
        .filter(|(holds, _)| *holds)
        .map(|(_, remark)| remark)
        .collect()
}

fn any(certificate: &Certificate) -> Vec<(bool, Remark)> {
    let extensions = &certificate.extensions;
    let not_positive = match certificate.serial.as_slice() {
        [first, ..] => first & 0x80 != 0 || certificate.serial.iter().all(|octet| *octet == 0),
        [] => true,
    };
    let odd_size = matches!(certificate.key.kind, KeyKind::Rsa { bits, .. } if bits % 8 != 0);
    vec![
        (
            extensions.authority_key_id.is_none() && !certificate.is_self_issued(),
            Remark::NoAuthorityKeyId,
        ),
        (not_positive, Remark::SerialNotPositive),
        (!certificate.times_as_profiled, Remark::TimeForm),
        (odd_size, Remark::ModulusSize),
    ]
}

fn leaf(certificate: &Certificate) -> Vec<(bool, Remark)> {
    let extensions = &certificate.extensions;
    let names = extensions.names.as_ref();
    let kept_all = names.is_none_or(|names| names.left_out == 0);
    // Written the same, character by character; addresses as RFC 5952 writes them.
    let has_name = |common: &String| {
        names.is_some_and(|names| {
            names.dns.contains(common) || names.ip.iter().any(|address| address.to_string() == *common)
        })
    };
    let path_length = extensions
        .basic_constraints
        .is_some_and(|c| !c.ca && c.path_length.is_some());
    vec![
        (
            extensions.extended_key_usage.is_none(),
            Remark::NoExtendedKeyUsage,
        ),
        (extensions.for_any_use(), Remark::AnyUse),
        (
            extensions.is_critical(EXTENDED_KEY_USAGE),
            Remark::ExtendedKeyUsageCritical,
        ),
        (path_length, Remark::PathLengthWithoutCa),
        (
            !certificate.subject.is_empty() && names.is_some_and(|names| names.critical),
            Remark::NamesCritical,
        ),
        (
            names.is_some_and(|names| names.dns.iter().any(|name| name.contains('_'))),
            Remark::Underscore,
        ),
        (
            kept_all && !certificate.subject.common_names().iter().all(has_name),
            Remark::CommonNameNotAmongNames,
        ),
    ]
}

fn ca(certificate: &Certificate) -> Vec<(bool, Remark)> {
    let extensions = &certificate.extensions;
    let constraints = extensions.name_constraints.as_ref();
    let has_dot = |tree: &Subtree| matches!(tree, Subtree::Dns(name) if name.starts_with('.'));
    let policies = extensions.policy_constraints;
    let demands = policies.require_explicit.is_some() || policies.inhibit_mapping.is_some();
    vec![
        (extensions.subject_key_id.is_none(), Remark::NoSubjectKeyId),
        (
            extensions.basic_constraints.is_some_and(|c| !c.critical),
            Remark::BasicConstraintsNotCritical,
        ),
        (extensions.key_usage.is_none(), Remark::NoKeyUsage),
        (
            constraints.is_some_and(|c| !c.critical),
            Remark::NameConstraintsNotCritical,
        ),
        (
            constraints.is_some_and(|c| c.permitted.iter().chain(&c.excluded).any(has_dot)),
            Remark::ConstraintLeadingDot,
        ),
        (
            demands && !extensions.is_critical(POLICY_CONSTRAINTS),
            Remark::PolicyConstraintsNotCritical,
        ),
    ]
}
