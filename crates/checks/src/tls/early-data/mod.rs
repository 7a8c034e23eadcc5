//! Does the server take data before the handshake is done?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{code::Version, reading::Standing};

use super::{Seen, at_each_own_address};
use crate::View;

const NOT_TAKEN: Tag = Tag::pass("not-taken");
const TOO_EARLY: Tag = Tag::pass("too-early");
const TAKEN: Tag = Tag::fail("taken");
const NO_TLS_1_3: Tag = Tag::not_applicable("no-tls-1-3");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/early-data",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.4.4", Keyword::MustNot, "2025-05"),
        Norm::new("RFC 8446", "8", Keyword::MustNot, "2018-08"),
        Norm::new("RFC 8470", "5.2", Keyword::May, "2018-09"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[NOT_TAKEN, TOO_EARLY, TAKEN, NO_TLS_1_3, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// 425 Too Early (RFC 8470 §5.2).
const TOO_EARLY_STATUS: u16 = 425;

/// Judges each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_own_address(see, sheet, |seen, sheet| {
        match seen.reading.version(Version::TLS_1_3) {
            Standing::Refused => drop(sheet.say(&seen.place, NO_TLS_1_3)),
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            Standing::Accepted(_) => judge_address(seen, sheet),
        }
    });
}

fn judge_address(seen: &Seen<'_>, sheet: &mut Sheet<'_>) {
    let Some(early) = sheet.seen(&seen.place, &seen.survey.early_data) else {
        return;
    };
    if early.max_octets == 0 {
        sheet.say(&seen.place, NOT_TAKEN).arg("tickets", early.tickets);
        return;
    }
    let Some(attempt) = sheet.seen(&seen.place, &early.attempt) else {
        return;
    };
    match (attempt.accepted, attempt.status) {
        (false, _) => drop(sheet.say(&seen.place, NOT_TAKEN).arg("tickets", early.tickets)),
        (true, Some(TOO_EARLY_STATUS)) => drop(sheet.say(&seen.place, TOO_EARLY)),
        (true, _) => {
            sheet
                .say(&seen.place, TAKEN)
                .arg("max_octets", i64::from(early.max_octets));
        }
    }
}
