//! Which versions of SSL and TLS does the server speak?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{code::Version, reading::Standing};

use super::{Seen, at_each_address};
use crate::View;

const TLS_1_3: Tag = Tag::pass("tls-1-3-accepted");
const TLS_1_2: Tag = Tag::pass("tls-1-2-accepted");
const NO_TLS_1_3: Tag = Tag::note("no-tls-1-3");
const TLS_1_1: Tag = Tag::fail("tls-1-1-accepted");
const TLS_1_0: Tag = Tag::fail("tls-1-0-accepted");
const SSL_3_0: Tag = Tag::fail("ssl-3-0-accepted");
const SSL_2_0: Tag = Tag::fail("ssl-2-0-accepted");

/// The versions, the newest first.
const VERSIONS: [(Version, Tag); 6] = [
    (Version::TLS_1_3, TLS_1_3),
    (Version::TLS_1_2, TLS_1_2),
    (Version::TLS_1_1, TLS_1_1),
    (Version::TLS_1_0, TLS_1_0),
    (Version::SSL_3_0, SSL_3_0),
    (Version::SSL_2_0, SSL_2_0),
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
    needs: &[Need::Web, Need::Tls],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        TLS_1_3,
        TLS_1_2,
        NO_TLS_1_3,
        TLS_1_1,
        TLS_1_0,
        SSL_3_0,
        SSL_2_0,
        Tag::UNSEEN,
    ],
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges each version at each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        let settled = VERSIONS.map(|(version, tag)| judge_version(seen, version, tag, sheet));
        // Each hello refused by itself, by a server that answered some other: it contradicts itself.
        if !settled.contains(&true) {
            sheet.not_tested(&seen.place, Reason::Malformed);
        }
    });
}

/// True when something was said that makes a verdict.
fn judge_version(seen: &Seen<'_>, version: Version, tag: Tag, sheet: &mut Sheet<'_>) -> bool {
    match seen.reading.version(version) {
        Standing::Accepted(_) => {
            let spot = sheet.say(&seen.place, tag);
            // What this name's own handshake showed is not taken from another.
            let own = seen.reading.session().filter(|own| own.version == version.0);
            if let Some(own) = own.filter(|_| seen.survey.shared.is_some()) {
                spot.seen_at(own.at, false);
            }
        }
        Standing::Refused if version == Version::TLS_1_3 => {
            sheet.say(&seen.place, NO_TLS_1_3);
            return false;
        }
        Standing::Refused => return false,
        Standing::Unknown(why) => {
            sheet.unseen(&seen.place, &why).arg("what", version.to_string());
        }
    }
    true
}
