//! Why there is no path, as findings.

use facts::Reason;
use verdict::{Arg, Place, Sheet, Tag};
use wire::x509::{
    Certificate, SignatureFault,
    path::{Fault, PathError},
};

use super::{
    BAD_SIGNATURE, DISTRUSTED, EXPIRED, MALFORMED, MISSING_INTERMEDIATE, NAME_NOT_ALLOWED, NO_POLICY,
    NOT_A_CA, NOT_UNDERSTOOD, NOT_YET_VALID, PATH_LENGTH, SELF_SIGNED, UNKNOWN_ROOT, WEAK_KEY, WRONG_USE,
    evidence,
};
use crate::{Served, View};

/// Writes the finding for `error`.
pub(super) fn say(see: &View<'_>, served: &Served, error: &PathError, place: &Place, sheet: &mut Sheet<'_>) {
    match &error.fault {
        Fault::TooComplex => {
            sheet.not_tested(place, Reason::TooComplex);
            return;
        }
        // What is missing may be in the part that is not kept.
        Fault::MissingIssuer { .. } if served.chain.cut => {
            sheet.not_tested(place, Reason::TooLarge);
            return;
        }
        _ => {}
    }
    let at = error.at.and_then(|step| served.certificate(step));
    if let Fault::MissingIssuer { issuer, urls } = &error.fault {
        missing(see, served, at, (issuer, urls), place, sheet);
        return;
    }
    let (tag, args) = finding(&error.fault);
    let mut spot = sheet.say(place, tag).arg(
        "certificate",
        at.map_or("-".to_owned(), |certificate| certificate.known_as()),
    );
    for (name, value) in args {
        spot = spot.arg(name, value);
    }
    if let Some(certificate) = at {
        spot.evidence(evidence(certificate));
    }
}

/// An intermediate that the server leaves out, and what became of it where it was fetched: that never saves anybody, but
/// says what to do.
fn missing(
    see: &View<'_>,
    served: &Served,
    orphan: Option<&Certificate>,
    (issuer, urls): (&str, &[String]),
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let found = see.missing(served);
    let all = found.as_ref().map_or(&[][..], |found| &found.certificates);
    let (word, root) = match found.as_ref().map(|found| &found.end) {
        None => ("no", "-"),
        Some(Ok(root)) => ("complete", root.as_str()),
        Some(Err(_)) => ("short", "-"),
    };
    let url = found.as_ref().map(|found| found.url.as_str());
    let url = url.or_else(|| urls.first().map(String::as_str)).unwrap_or("none");
    let spot = sheet
        .say(place, MISSING_INTERMEDIATE)
        .arg(
            "certificate",
            orphan.map_or("-".to_owned(), Certificate::known_as),
        )
        .arg("issuer", issuer)
        .arg("url", url)
        .arg("found", word)
        .arg("more", all.len().saturating_sub(1))
        .arg("root", root);
    let shown: Vec<String> = all.iter().map(evidence).collect();
    match orphan {
        _ if !shown.is_empty() => drop(spot.evidence(shown.join(" < "))),
        Some(orphan) => drop(spot.evidence(evidence(orphan))),
        None => {}
    }
}

/// The tag of a fault, and what it says beside the certificate.
fn finding(fault: &Fault) -> (Tag, Vec<(&'static str, Arg)>) {
    let time = |name, at: &facts::Timestamp| vec![(name, Arg::from(at.to_string()))];
    let text = |name, text: &str| vec![(name, Arg::from(text))];
    match fault {
        Fault::SelfSigned => (SELF_SIGNED, Vec::new()),
        Fault::UnknownRoot => (UNKNOWN_ROOT, Vec::new()),
        Fault::NotACa | Fault::MayNotSign => (NOT_A_CA, Vec::new()),
        Fault::PathLength => (PATH_LENGTH, Vec::new()),
        Fault::Policy => (NO_POLICY, Vec::new()),
        Fault::Expired(until) => (EXPIRED, time("until", until)),
        Fault::NotYetValid(from) => (NOT_YET_VALID, time("from", from)),
        Fault::DistrustedAfter(after) => (DISTRUSTED, time("after", after)),
        Fault::Signature(why, algorithm) => {
            let why = match why {
                SignatureFault::Wrong => "wrong",
                SignatureFault::Broken => "broken",
                SignatureFault::Unsupported => "unsupported",
            };
            (
                BAD_SIGNATURE,
                vec![("algorithm", algorithm.as_str().into()), ("why", why.into())],
            )
        }
        Fault::Usage | Fault::KeyUsage | Fault::LeafIsCa | Fault::LeafMaySign | Fault::ConstraintsInLeaf => {
            (WRONG_USE, text("why", fault.key()))
        }
        Fault::NameNotAllowed(name) => (NAME_NOT_ALLOWED, text("name", name)),
        Fault::NamesNotUnderstood => (NOT_UNDERSTOOD, text("what", "nameConstraints")),
        Fault::UnknownCritical(name) => (NOT_UNDERSTOOD, text("what", name)),
        Fault::WeakKey(kind) => (WEAK_KEY, text("kind", kind)),
        Fault::Flawed(flaw) => {
            let extension = flaw.extension().unwrap_or("-");
            (
                MALFORMED,
                vec![("what", flaw.key().into()), ("extension", extension.into())],
            )
        }
        // Too complex and what is missing have been said above.
        Fault::Version
        | Fault::NoSubject
        | Fault::NoCertificate
        | Fault::TooComplex
        | Fault::MissingIssuer { .. } => (
            MALFORMED,
            vec![("what", fault.key().into()), ("extension", "-".into())],
        ),
    }
}
