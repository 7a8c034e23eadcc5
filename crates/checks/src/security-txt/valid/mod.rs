//! Can the security.txt be read and relied on?

mod content;
mod fields;

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::web::security_txt;

use super::file::{self, Asked};
use crate::{View, page};

const VALID: Tag = Tag::pass("valid");
const NO_FILE: Tag = Tag::not_applicable("no-file");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "security-txt/valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9116", "2.5.3", Keyword::Must, "2022-04"),
        Norm::new("RFC 9116", "2.5.5", Keyword::Must, "2022-04"),
        Norm::new("RFC 9116", "3", Keyword::Must, "2022-04"),
        Norm::new("RFC 9116", "4", Keyword::Must, "2022-04"),
        Norm::new("RFC 9580", "7", Keyword::Must, "2024-07"),
    ],
    needs: &[Need::SecurityTxt],
    parents: &["security-txt/present"],
    parameters: &[
        Parameter {
            name: "max_ahead_days",
            kind: Kind::Number,
            about: "days into the future beyond which Expires is remarked on",
        },
        Parameter {
            name: "min_left_days",
            kind: Kind::Number,
            about: "days left under which there is a warning",
        },
    ],
    findings: &[
        VALID,
        content::WRONG_TYPE,
        content::WRONG_CHARSET,
        content::NO_CHARSET,
        content::NOT_UTF8,
        content::BAD_LINES,
        content::LOOSE_LINES,
        content::BROKEN_SIGNATURE,
        content::SIGNED,
        content::NOT_SIGNED,
        content::LARGE,
        fields::NO_CONTACT,
        fields::BAD_VALUE,
        fields::NO_EXPIRES,
        fields::SEVERAL_EXPIRES,
        fields::BAD_EXPIRES,
        fields::EXPIRED,
        fields::EXPIRES_SOON,
        fields::FAR_AHEAD,
        fields::NOT_CANONICAL,
        fields::CANONICAL_ELSEWHERE,
        fields::SEVERAL_LANGUAGES,
        fields::BAD_LANGUAGE,
        fields::CSAF_ELSEWHERE,
        fields::UNKNOWN_FIELDS,
        NO_FILE,
        page::ELSEWHERE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the file that each address sends.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    if let Some(why) = page::no_address(see) {
        sheet.unseen(&see.host(), &why);
    }
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        match file::of(see, address) {
            Asked::File(found) => {
                let file = security_txt::parse(found.text);
                let faulty = content::judge(&found, &file, &place, sheet)
                    | fields::judge(&found, &file, see.facts.started_at, &place, sheet);
                if !faulty {
                    sheet
                        .say(&place, VALID)
                        .arg("url", found.url())
                        .evidence(found.text);
                }
            }
            Asked::Elsewhere(url) => {
                sheet.say(&place, page::ELSEWHERE).arg("url", url);
            }
            Asked::None(_) => {
                sheet.say(&place, NO_FILE);
            }
            Asked::Unseen(why) => {
                sheet.unseen(&place, &why);
            }
        }
    }
}
