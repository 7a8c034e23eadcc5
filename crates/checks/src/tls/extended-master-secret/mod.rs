//! Do the keys of TLS 1.2 hang on the whole handshake?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{code::Version, reading::Standing};

use super::at_each_address;
use crate::View;

const PRESENT: Tag = Tag::pass("present");
const ABSENT: Tag = Tag::fail("absent");
const NO_TLS_1_2: Tag = Tag::not_applicable("no-tls-1-2");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/extended-master-secret",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7627", "5.2", Keyword::Must, "2015-09"),
        Norm::new("RFC 9325", "3.6", Keyword::Must, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[PRESENT, ABSENT, NO_TLS_1_2, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address by its hellos of TLS 1.2.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        match seen.reading.version(Version::TLS_1_2) {
            Standing::Refused => drop(sheet.say(&seen.place, NO_TLS_1_2)),
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            Standing::Accepted(_) => {
                let mut hellos = seen
                    .reading
                    .choices()
                    .filter(|(_, choice)| choice.version == Version::TLS_1_2)
                    .filter_map(|(_, choice)| choice.hello.as_ref())
                    .peekable();
                if hellos.peek().is_none() {
                    sheet.not_tested(&seen.place, facts::Reason::NoData);
                } else if hellos.all(|hello| hello.extended_master_secret()) {
                    sheet.say(&seen.place, PRESENT);
                } else {
                    sheet.say(&seen.place, ABSENT);
                }
            }
        }
    });
}
