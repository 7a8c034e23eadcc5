//! Which versions of SSL and TLS does the server speak?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Outcome, Sheet, Tag};
use wire::tls::{code::Version, reading::Standing};

use super::{
    Seen, at_each_address,
    classes::{list, named},
};
use crate::View;

const TLS_1_3: Tag = Tag::pass("tls-1-3-accepted");
const TLS_1_2: Tag = Tag::pass("tls-1-2-accepted");
const NO_TLS_1_3: Tag = Tag::note("no-tls-1-3");
const NO_TLS_1_2: Tag = Tag::note("no-tls-1-2");
const TLS_1_1: Tag = Tag::fail("tls-1-1-accepted");
const TLS_1_0: Tag = Tag::fail("tls-1-0-accepted");
const SSL_3_0: Tag = Tag::fail("ssl-3-0-accepted");
const SSL_2_0: Tag = Tag::fail("ssl-2-0-accepted");

/// The versions, the newest first: what is said where each is spoken, and where it is not.
const VERSIONS: [(Version, Tag, Option<Tag>); 6] = [
    (Version::TLS_1_3, TLS_1_3, Some(NO_TLS_1_3)),
    (Version::TLS_1_2, TLS_1_2, Some(NO_TLS_1_2)),
    (Version::TLS_1_1, TLS_1_1, None),
    (Version::TLS_1_0, TLS_1_0, None),
    (Version::SSL_3_0, SSL_3_0, None),
    (Version::SSL_2_0, SSL_2_0, None),
];

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/version",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 8996", "3", Keyword::MustNot, "2021-03"),
        Norm::new("RFC 7568", "3", Keyword::MustNot, "2015-06"),
        Norm::new("RFC 6176", "3", Keyword::MustNot, "2011-03"),
        Norm::new("RFC 9325", "3.1.1", Keyword::Should, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list("good", "versions that are best: 'TLS 1.3'"),
        list("sufficient", "versions that are good enough"),
        list(
            "phase_out",
            "versions that give a warning; all that are in no list fail",
        ),
        list("required", "versions that must be spoken: TLS 1.2, TLS 1.3"),
        list(
            "advised",
            "versions whose absence is remarked on: TLS 1.2, TLS 1.3",
        ),
    ],
    findings: &[
        TLS_1_3,
        TLS_1_2,
        NO_TLS_1_3,
        NO_TLS_1_2,
        TLS_1_1,
        TLS_1_0,
        SSL_3_0,
        SSL_2_0,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each version at each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        let mut refused = 0;
        for (version, spoken, missing) in VERSIONS {
            match seen.reading.version(version) {
                Standing::Accepted(_) => {
                    let rank = named(&sheet.rule().parameters, &version.to_string());
                    let spot = sheet.say_as(&seen.place, spoken, rank.outcome());
                    // What this name's own handshake showed is not taken from another.
                    let own = seen.reading.session().filter(|own| own.version == version.0);
                    if let Some(own) = own.filter(|_| seen.survey.shared.is_some()) {
                        spot.seen_at(own.at, false);
                    }
                }
                Standing::Refused => {
                    refused += 1;
                    missed(seen, version, missing, sheet);
                }
                Standing::Unknown(why) => {
                    sheet.unseen(&seen.place, &why).arg("what", version.to_string());
                }
            }
        }
        // Each hello refused by itself, by a server that answered some other: it contradicts itself.
        if refused == VERSIONS.len() {
            sheet.not_tested(&seen.place, Reason::Malformed);
        }
    });
}

/// What is to be said where `version` is not spoken.
fn missed(seen: &Seen<'_>, version: Version, missing: Option<Tag>, sheet: &mut Sheet<'_>) {
    let parameters = &sheet.rule().parameters;
    let name = version.to_string();
    let asked_in = |list: &str| parameters.words(list).contains(&name.as_str());
    let others = !seen.reading.versions().is_empty();
    let Some(missing) = missing else { return };
    if asked_in("required") && others {
        sheet.say_as(&seen.place, missing, Outcome::Fail);
    } else if asked_in("required") || asked_in("advised") {
        sheet.say(&seen.place, missing);
    }
}
