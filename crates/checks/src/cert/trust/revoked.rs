//! What issuers say of their certificates since: in stapled OCSP responses, and in lists.

use verdict::{Place, Sheet};
use wire::x509::{
    Certificate,
    crl::{NoUse, Standing},
    ocsp::Staple,
};

use super::{LIST_OF_NO_USE, NOT_LISTED, NOT_REVOKED, REVOKED, REVOKED_BY_LIST, STAPLE_OF_NO_USE, evidence};
use crate::{Listed, Served};

/// Says which certificates of the path are revoked; false where none is.
pub(super) fn say(served: &Served, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let leaf = served.path_certificates().next();
    let mut revoked = false;
    if let (Some(Staple::Revoked { at, reason }), Some(leaf)) = (&served.staple, leaf) {
        revoked = true;
        sheet
            .say(place, REVOKED)
            .arg("at", at.to_string())
            .arg("reason", reason.unwrap_or("none"))
            .evidence(evidence(leaf));
    }
    for listed in &served.lists {
        let certificate = served.certificate(listed.step);
        let (Ok(Standing::Revoked { at, reason }), Some(certificate)) = (&listed.said, certificate) else {
            continue;
        };
        revoked = true;
        let is_leaf = leaf.is_some_and(|leaf| leaf.fingerprint == certificate.fingerprint);
        sheet
            .say(place, REVOKED_BY_LIST)
            .arg("certificate", certificate.known_as())
            .arg("role", if is_leaf { "server" } else { "issuer" })
            .arg("at", at.to_string())
            .arg("reason", reason.unwrap_or("none"))
            .arg("url", listed.url.as_str())
            .evidence(evidence(certificate));
    }
    revoked
}

/// What else the staple and the lists of a path say, where none is revoked.
pub(super) fn remark(served: &Served, place: &Place, sheet: &mut Sheet<'_>) {
    if let Some(staple) = &served.staple {
        remark_on_staple(staple, place, sheet);
    }
    let dates = served.lists.iter().filter_map(|listed| match listed.said {
        Ok(Standing::NotListed { as_of }) => Some(as_of),
        _ => None,
    });
    // The eldest word is what all of them are worth.
    if let Some(as_of) = dates.clone().min() {
        sheet
            .say(place, NOT_LISTED)
            .arg("certificates", dates.count())
            .arg("as_of", as_of.to_string());
    }
    for listed in &served.lists {
        if let Some(certificate) = served.certificate(listed.step) {
            remark_on_list(listed, certificate, place, sheet);
        }
    }
}

fn remark_on_staple(staple: &Staple, place: &Place, sheet: &mut Sheet<'_>) {
    let why = match staple {
        Staple::Good { this_update, .. } => {
            sheet
                .say(place, NOT_REVOKED)
                .arg("as_of", this_update.to_string());
            return;
        }
        Staple::Revoked { .. } => return,
        Staple::Unknown => "unknown",
        Staple::Stale { .. } => "stale",
        Staple::NoAnswer(_) => "no-answer",
        Staple::OtherCertificate => "other-certificate",
        Staple::NotVerified => "not-verified",
        Staple::Malformed => "malformed",
    };
    sheet.say(place, STAPLE_OF_NO_USE).arg("why", why);
}

fn remark_on_list(listed: &Listed, certificate: &Certificate, place: &Place, sheet: &mut Sheet<'_>) {
    let mut reason = "none";
    let (why, detail) = match &listed.said {
        Ok(Standing::NoUse(why)) => {
            let detail = match why {
                NoUse::NotUnderstood(extension) => extension.clone(),
                NoUse::Outdated(at) | NoUse::NotYet(at) => at.to_string(),
                _ => "none".to_owned(),
            };
            (why.key(), detail)
        }
        Ok(_) => return,
        Err(unseen) => {
            reason = unseen.key();
            ("unseen", "none".to_owned())
        }
    };
    sheet
        .say(place, LIST_OF_NO_USE)
        .arg("certificate", certificate.known_as())
        .arg("url", listed.url.as_str())
        .arg("why", why)
        .arg("detail", detail)
        .arg("reason", reason);
}
