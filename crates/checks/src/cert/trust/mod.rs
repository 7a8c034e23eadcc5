//! Do the certificates that the server sends lead to a root that is trusted, and is none revoked?

mod faults;
mod revoked;

use facts::{AddressFacts, Need, Reason};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::x509::path::{Fault, Path, Step};

use super::{DANE_EE, at_each_address, evidence, redirect_targets};
use crate::{Served, View};

const TRUSTED: Tag = Tag::pass("trusted");
const MISSING_INTERMEDIATE: Tag = Tag::fail("missing-intermediate");
const SELF_SIGNED: Tag = Tag::fail("self-signed");
const UNKNOWN_ROOT: Tag = Tag::fail("unknown-root");
const EXPIRED: Tag = Tag::fail("expired");
const NOT_YET_VALID: Tag = Tag::fail("not-yet-valid");
const BAD_SIGNATURE: Tag = Tag::fail("bad-signature");
const NOT_A_CA: Tag = Tag::fail("not-a-ca");
const PATH_LENGTH: Tag = Tag::fail("path-length");
const WRONG_USE: Tag = Tag::fail("wrong-use");
const NAME_NOT_ALLOWED: Tag = Tag::fail("name-not-allowed");
const NOT_UNDERSTOOD: Tag = Tag::fail("not-understood");
const NO_POLICY: Tag = Tag::fail("no-policy");
const WEAK_KEY: Tag = Tag::fail("weak-key");
const MALFORMED: Tag = Tag::fail("malformed");
const DISTRUSTED: Tag = Tag::fail("distrusted");
const REVOKED: Tag = Tag::fail("revoked");
const NOT_REVOKED: Tag = Tag::note("not-revoked");
const STAPLE_OF_NO_USE: Tag = Tag::note("staple-of-no-use");
const REVOKED_BY_LIST: Tag = Tag::fail("revoked-by-list");
const NOT_LISTED: Tag = Tag::note("not-listed");
const LIST_OF_NO_USE: Tag = Tag::note("list-of-no-use");
const OUT_OF_ORDER: Tag = Tag::note("out-of-order");
const PROFILE: Tag = Tag::note("profile");
const RULE_BROKEN: Tag = Tag::fail("rule-broken");
const REDIRECT_TARGET: Tag = Tag::note("redirect-target");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/trust",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 5280", "6.1", Keyword::Must, "2008-05"),
        Norm::new("RFC 5280", "6.3.3", Keyword::Must, "2008-05"),
        Norm::new("RFC 8446", "4.4.2", Keyword::Must, "2018-08"),
        Norm::new("RFC 6960", "3.2", Keyword::Must, "2013-06"),
    ],
    needs: &[
        Need::Web,
        Need::Tls,
        Need::RevocationLists,
        Need::Mx,
        Need::Smtp,
        Need::MailTls,
    ],
    parents: &["https/available", "starttls/available"],
    parameters: &[Parameter {
        name: "refused_rules",
        kind: Kind::Words,
        about: "rules for issuers that a publicly trusted certificate must keep, by the words of the finding 'profile'",
    }],
    findings: &[
        TRUSTED,
        MISSING_INTERMEDIATE,
        SELF_SIGNED,
        UNKNOWN_ROOT,
        EXPIRED,
        NOT_YET_VALID,
        BAD_SIGNATURE,
        NOT_A_CA,
        PATH_LENGTH,
        WRONG_USE,
        NAME_NOT_ALLOWED,
        NOT_UNDERSTOOD,
        NO_POLICY,
        WEAK_KEY,
        MALFORMED,
        DISTRUSTED,
        REVOKED,
        NOT_REVOKED,
        STAPLE_OF_NO_USE,
        REVOKED_BY_LIST,
        NOT_LISTED,
        LIST_OF_NO_USE,
        OUT_OF_ORDER,
        PROFILE,
        RULE_BROKEN,
        REDIRECT_TARGET,
        DANE_EE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each chain of certificates of each address against the stated roots, at the time of measuring.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(
        see,
        sheet,
        |shown, place, sheet| {
            let served = &shown.served;
            match &served.path {
                _ if see.has_no_roots() => drop(sheet.not_tested(place, Reason::NoData)),
                Ok(path) => good_path(served, path, see.roots_are_public(), place, sheet),
                Err(error) => faults::say(see, served, error, place, sheet),
            }
        },
        |address, place, sheet| {
            if !see.has_no_roots() {
                targets(see, address, place, sheet);
            }
        },
    );
}

fn good_path(served: &Served, path: &Path, public: bool, place: &Place, sheet: &mut Sheet<'_>) {
    let names: Vec<String> = served
        .path_certificates()
        .map(|certificate| certificate.known_as())
        .collect();
    if !revoked::say(served, place, sheet) {
        let root = names.last().cloned().unwrap_or_default();
        sheet
            .say(place, TRUSTED)
            .arg("root", root)
            .evidence(names.join(" < "));
        revoked::remark(served, place, sheet);
    }
    let sent = path.steps.iter().filter_map(|step| match step {
        Step::Sent(place) => Some(*place),
        Step::Root(_) => None,
    });
    if sent.enumerate().any(|(expected, place)| expected != place) {
        sheet.say(place, OUT_OF_ORDER);
    }
    for (step, remark) in &path.remarks {
        if let Some(certificate) = served.certificate(*step) {
            let refused = sheet.rule().parameters.words("refused_rules");
            // Private CAs have promised nothing to anybody but their own.
            let tag = if public && refused.contains(&remark.key()) {
                RULE_BROKEN
            } else {
                PROFILE
            };
            sheet
                .say(place, tag)
                .arg("certificate", certificate.known_as())
                .arg("rule", remark.key())
                .evidence(evidence(certificate));
        }
    }
}

/// A redirect target's certificates are that name's matter, but a visitor ends up there.
fn targets(see: &View<'_>, address: &AddressFacts, place: &Place, sheet: &mut Sheet<'_>) {
    for session in redirect_targets(address, &see.facts.subject.name) {
        if let Err(error) = see.served_elsewhere(session).path
            && error.fault != Fault::TooComplex
        {
            sheet
                .say(place, REDIRECT_TARGET)
                .arg("target", session.server_name.as_str())
                .arg("why", error.fault.key());
        }
    }
}

#[cfg(test)]
mod tests;
