//! The rules that a whole path must keep (RFC 5280 §6.1 and the MUSTs of §4 that a client sees).

use facts::Timestamp;

use super::{
    Certificate, KeyKind,
    constraints::{self, NameConstraints, Violation},
    path::{Fault, PathError, RootLimit, Step},
    policy,
    remarks::{self, Remark},
};

/// Bits of a CA's RSA key below which clients do not rely on what it signed.
const CA_RSA_BITS_MIN: u32 = 2048;

/// A path from the leaf to a root, to be judged.
pub struct Candidate<'a> {
    /// The certificates with their places, the leaf first, the root last; alone when the leaf itself is trusted.
    pub steps: Vec<(Step, &'a Certificate)>,
    /// What the store says about its roots beside their certificates.
    pub limits: &'a [RootLimit],
    /// The time of judging.
    pub at: Timestamp,
}

impl Candidate<'_> {
    /// Judges everything but the signatures; remarks are what a client lets pass.
    pub fn judge(&self) -> Result<Vec<(Step, Remark)>, PathError> {
        let mut remarks = Vec::new();
        for (place, (step, certificate)) in self.steps.iter().enumerate() {
            let fail = |fault| PathError {
                at: Some(*step),
                fault,
            };
            let rules = if place == 0 {
                leaf(certificate)
            } else {
                self.issuer(place, certificate)
            };
            any(certificate, self.at).and(rules).map_err(fail)?;
            if matches!(step, Step::Sent(_)) {
                remarks.extend(
                    remarks::of(certificate, place == 0)
                        .into_iter()
                        .map(|remark| (*step, remark)),
                );
            }
        }
        self.names()?;
        self.policies()?;
        self.limits()?;
        Ok(remarks)
    }

    /// A certificate that signs the one before it.
    fn issuer(&self, place: usize, certificate: &Certificate) -> Result<(), Fault> {
        let is_root = place.saturating_add(1) == self.steps.len();
        // A root of version 1 has no way to say that it is a CA; that it was put into the store says so.
        let says_nothing = is_root && certificate.version == 1 && certificate.extensions.present.is_empty();
        if says_nothing {
            return Ok(());
        }
        if certificate.version != 3 {
            return Err(Fault::Version);
        }
        // Who can find out a CA's key can issue what he likes, so clients ask more of it than of a server's: CA/B BR §6.1.5,
        // and what today's libraries verify with.
        if matches!(certificate.key.kind, KeyKind::Rsa { bits, .. } if bits < CA_RSA_BITS_MIN) {
            return Err(Fault::WeakKey(certificate.key.kind.to_string()));
        }
        if !certificate.is_ca() {
            return Err(Fault::NotACa);
        }
        let extensions = &certificate.extensions;
        if extensions.key_usage.is_some_and(|usage| !usage.key_cert_sign()) {
            return Err(Fault::MayNotSign);
        }
        if !extensions.for_servers(true) {
            return Err(Fault::Usage);
        }
        if certificate.subject.is_empty() {
            return Err(Fault::NoSubject);
        }
        let below = self
            .steps
            .get(1..place)
            .unwrap_or_default()
            .iter()
            .filter(|(_, below)| !below.is_self_issued())
            .count();
        let longest = extensions
            .basic_constraints
            .and_then(|constraints| constraints.path_length);
        match longest.map(usize::try_from) {
            Some(Ok(longest)) if below > longest => Err(Fault::PathLength),
            _ => Ok(()),
        }
    }

    fn names(&self) -> Result<(), PathError> {
        for (place, (_, issuer)) in self.steps.iter().enumerate().skip(1) {
            let Some(constraints) = &issuer.extensions.name_constraints else {
                continue;
            };
            self.allow(constraints, place)?;
        }
        Ok(())
    }

    /// Applies `constraints` to all certificates below `place`; self-issued CAs on the way are spared (§6.1.3 b).
    fn allow(&self, constraints: &NameConstraints, place: usize) -> Result<(), PathError> {
        for (below, (step, certificate)) in self.steps.iter().enumerate().take(place) {
            if below > 0 && certificate.is_self_issued() {
                continue;
            }
            constraints.allow(certificate).map_err(|violation| PathError {
                at: Some(*step),
                fault: match violation {
                    Violation::Name(name) => Fault::NameNotAllowed(name),
                    Violation::Unknown => Fault::NamesNotUnderstood,
                    Violation::TooMany => Fault::TooComplex,
                },
            })?;
        }
        Ok(())
    }

    fn policies(&self) -> Result<(), PathError> {
        let below: Vec<_> = self.steps.iter().rev().skip(1).collect();
        let certificates: Vec<&Certificate> = below.iter().map(|(_, certificate)| *certificate).collect();
        policy::judge(&certificates).map_err(|none| PathError {
            at: below.get(none.at).map(|(step, _)| *step),
            fault: Fault::Policy,
        })
    }

    /// What the store says about this root.
    fn limits(&self) -> Result<(), PathError> {
        let (Some((step, root)), Some((_, leaf))) = (self.steps.last(), self.steps.first()) else {
            return Ok(());
        };
        let Some(limit) = self.limits.iter().find(|limit| limit.root == root.fingerprint) else {
            return Ok(());
        };
        if let Some(after) = limit.distrust_after.filter(|after| leaf.not_before > *after) {
            return Err(PathError {
                at: Some(*step),
                fault: Fault::DistrustedAfter(after),
            });
        }
        if limit.permitted.is_empty() {
            return Ok(());
        }
        self.allow(
            &constraints::only_dns(&limit.permitted),
            self.steps.len().saturating_sub(1),
        )
    }
}

/// What holds for every certificate of a path.
fn any(certificate: &Certificate, at: Timestamp) -> Result<(), Fault> {
    if let Some(flaw) = certificate.flaws.first() {
        return Err(Fault::Flawed(flaw.clone()));
    }
    if let Some(name) = certificate.extensions.unknown_critical.first() {
        return Err(Fault::UnknownCritical(name.clone()));
    }
    let weak = match &certificate.key.kind {
        // Sizes above these are another check's question: these are refused by every client. An even exponent, or 1, makes
        // no RSA key at all (RFC 8017 §3.1).
        KeyKind::Rsa { bits, .. } => {
            *bits < 1024
                || !certificate.key.rsa_exponent_is_odd()
                || certificate
                    .key
                    .rsa_exponent()
                    .is_some_and(|exponent| exponent < 3)
        }
        KeyKind::Ec(curve) => curve == "P-192",
        KeyKind::EcExplicit | KeyKind::Dsa(_) => true,
        _ => false,
    };
    if weak {
        return Err(Fault::WeakKey(certificate.key.kind.to_string()));
    }
    if certificate.not_before > at {
        return Err(Fault::NotYetValid(certificate.not_before));
    }
    if certificate.not_after < at {
        return Err(Fault::Expired(certificate.not_after));
    }
    Ok(())
}

/// The server's own certificate.
fn leaf(certificate: &Certificate) -> Result<(), Fault> {
    let extensions = &certificate.extensions;
    if certificate.version != 3 {
        return Err(Fault::Version);
    }
    if certificate.is_ca() {
        return Err(Fault::LeafIsCa);
    }
    if !extensions.for_servers(false) {
        return Err(Fault::Usage);
    }
    if let Some(usage) = extensions.key_usage {
        // RFC 5280 §4.2.1.9: who is no CA does not sign certificates.
        if usage.key_cert_sign() {
            return Err(Fault::LeafMaySign);
        }
        // One of these is needed for every key exchange of TLS (RFC 5246 §7.4.2, RFC 8446 §4.4.2.2).
        if !usage.digital_signature() && !usage.key_encipherment() && !usage.key_agreement() {
            return Err(Fault::KeyUsage);
        }
    }
    if extensions.name_constraints.is_some() {
        return Err(Fault::ConstraintsInLeaf);
    }
    // RFC 5280 §4.2.1.6.
    let names_critical = extensions.names.as_ref().is_some_and(|names| names.critical);
    if certificate.subject.is_empty() && !names_critical {
        return Err(Fault::NoSubject);
    }
    Ok(())
}
