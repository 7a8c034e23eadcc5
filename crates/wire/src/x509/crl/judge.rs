//! What a list says of a certificate (RFC 5280 §6.3.3).

use facts::Timestamp;

use super::{Entry, RevocationList};
use crate::x509::{
    Certificate, hashed, ocsp,
    points::{DistributionPoint, GeneralName},
};

/// reasonCode certificateHold: it may be lifted.
const HOLD: u32 = 6;
/// reasonCode removeFromCRL: it was lifted, or the certificate has expired.
const REMOVED: u32 = 8;

/// What a list says of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is revoked.
    Revoked {
        /// Since when.
        at: Timestamp,
        /// Why, as RFC 5280 §5.3.1 names it; none when that is not said.
        reason: Option<&'static str>,
    },
    /// The list speaks of it, and has it not.
    NotListed {
        /// The list was right at this time.
        as_of: Timestamp,
    },
    /// The list says nothing that may be believed.
    NoUse(NoUse),
}

/// Why a list says nothing of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoUse {
    /// It is no list of revoked certificates.
    Malformed,
    /// Another one than the certificate's issuer has made it. Where the certificate names that one (cRLIssuer), finding a
    /// path to it would be needed; nobody on the web does so, and it is not judged.
    OtherIssuer,
    /// The key of the certificate's issuer did not sign it, or may not sign lists.
    NotVerified,
    /// It has a critical part that is not understood.
    NotUnderstood(String),
    /// It has only what has changed since another list.
    Delta,
    /// It is about other certificates: another distribution point, or another kind.
    Scope,
    /// It tells of revocations for some reasons only.
    SomeReasons,
    /// A newer one should have been there since this time.
    Outdated(Timestamp),
    /// It is of a time to come.
    NotYet(Timestamp),
}

impl NoUse {
    /// All words of [`NoUse::key`].
    pub const KEYS: [&'static str; 9] = [
        "malformed",
        "other-issuer",
        "not-verified",
        "not-understood",
        "delta",
        "scope",
        "some-reasons",
        "outdated",
        "not-yet",
    ];

    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            NoUse::Malformed => "malformed",
            NoUse::OtherIssuer => "other-issuer",
            NoUse::NotVerified => "not-verified",
            NoUse::NotUnderstood(_) => "not-understood",
            NoUse::Delta => "delta",
            NoUse::Scope => "scope",
            NoUse::SomeReasons => "some-reasons",
            NoUse::Outdated(_) => "outdated",
            NoUse::NotYet(_) => "not-yet",
        }
    }
}

impl RevocationList {
    /// What this list, which was had at `url` and has the hash `digest` ([`super::Excerpt::digest`]), says at the time `at`
    /// of `certificate`, which `issuer` signed.
    pub fn judge(
        &self,
        digest: &[u8],
        url: &str,
        certificate: &Certificate,
        issuer: &Certificate,
        at: Timestamp,
    ) -> Standing {
        let points = certificate.extensions.points.iter();
        // Several points of a certificate may lead to the same URL; one that the list serves is enough.
        let judged = points
            .filter(|point| point.name.as_ref().is_some_and(|name| name.is_at(url)))
            .map(|point| self.covers(point, certificate, issuer).map(|()| point));
        let covered = judged.reduce(|first, second| if first.is_ok() { first } else { second });
        let covered = match covered.unwrap_or(Err(NoUse::Scope)) {
            Err(why @ NoUse::OtherIssuer) => return Standing::NoUse(why),
            covered => covered,
        };
        if !self.is_signed(digest, issuer) {
            return Standing::NoUse(NoUse::NotVerified);
        }
        if let Some(extension) = &self.unknown_critical {
            return Standing::NoUse(NoUse::NotUnderstood(extension.clone()));
        }
        match covered {
            Err(why) => Standing::NoUse(why),
            Ok(point) => self.look_up(certificate, point.only_some_reasons, at),
        }
    }

    /// RFC 5280 §6.3.3 (b): whether it is the list of this point, and for certificates of this kind.
    fn covers(
        &self,
        point: &DistributionPoint,
        certificate: &Certificate,
        issuer: &Certificate,
    ) -> Result<(), NoUse> {
        let own = GeneralName::Directory(certificate.issuer.clone());
        let by_another = !point.list_issuer.is_empty() && !point.list_issuer.contains(&own);
        if by_another || self.issuer != certificate.issuer || self.issuer != issuer.subject {
            return Err(NoUse::OtherIssuer);
        }
        if self.is_delta {
            return Err(NoUse::Delta);
        }
        let constraints = certificate.extensions.basic_constraints;
        let is_ca = constraints.is_some_and(|constraints| constraints.ca);
        let scope = &self.scope;
        let elsewhere = match (&scope.point, &point.name) {
            (Some(own), Some(asked)) => !own.meets(asked),
            _ => false,
        };
        // A point that names the issuer of its list leads to an indirect one.
        let not_indirect = !point.list_issuer.is_empty() && !scope.indirect;
        let kind = (scope.only_user_certificates && is_ca)
            || (scope.only_ca_certificates && !is_ca)
            || scope.only_attribute_certificates;
        if elsewhere || not_indirect || kind {
            Err(NoUse::Scope)
        } else {
            Ok(())
        }
    }

    fn is_signed(&self, digest: &[u8], issuer: &Certificate) -> bool {
        self.algorithm_is_sound
            && issuer.extensions.key_usage.is_none_or(|usage| usage.crl_sign())
            && hashed::verify(&issuer.key, &self.algorithm, digest, &self.signature).is_ok()
    }

    /// `some_reasons`: the certificate promises here no more than revocations for some reasons.
    fn look_up(&self, certificate: &Certificate, some_reasons: bool, at: Timestamp) -> Standing {
        let now = at.as_second();
        let (this, next) = (self.this_update.as_second(), self.next_update);
        // RFC 5280 §5.1.2.5 asks for an end; without one a list is taken as fresh for as long as an OCSP response.
        let end = next.map_or(this.saturating_add(ocsp::FRESH_S), Timestamp::as_second);
        let time = if this > now.saturating_add(ocsp::SKEW_S) {
            Err(NoUse::NotYet(self.this_update))
        } else if end < now {
            Err(NoUse::Outdated(
                Timestamp::from_second(end).unwrap_or(Timestamp::MAX),
            ))
        } else {
            Ok(())
        };
        let issuer = GeneralName::Directory(certificate.issuer.clone());
        let is_about = |entry: &&Entry| {
            let by_issuer = !self.scope.indirect || entry.issuer.contains(&issuer);
            entry.serial == certificate.serial && by_issuer
        };
        let own: Vec<&Entry> = self.entries.iter().filter(is_about).collect();
        let with = |reason: u32| own.iter().find(|entry| entry.reason == Some(reason));
        let for_good = own
            .iter()
            .find(|entry| !matches!(entry.reason, Some(HOLD | REMOVED)));
        // A hold that was lifted is none, whatever order the entries are in.
        let held = with(HOLD).filter(|_| with(REMOVED).is_none());
        let entry = for_good.or(held);
        match (entry, time) {
            // What is revoked stays so, however old the word of it; only a hold may be lifted.
            (Some(entry), time) if time.is_ok() || entry.reason != Some(HOLD) => Standing::Revoked {
                at: entry.at,
                reason: entry.reason.and_then(ocsp::reason_word),
            },
            (_, Err(why)) => Standing::NoUse(why),
            (_, Ok(())) if self.scope.only_some_reasons || some_reasons => {
                Standing::NoUse(NoUse::SomeReasons)
            }
            _ => Standing::NotListed {
                as_of: self.this_update,
            },
        }
    }
}
