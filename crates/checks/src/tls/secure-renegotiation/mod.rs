//! Is a renegotiation bound to the handshake before it?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::code::Version;

use super::at_each_address;
use crate::View;

const BOUND: Tag = Tag::pass("bound");
const UNBOUND: Tag = Tag::fail("unbound");
const ONLY_TLS_1_3: Tag = Tag::not_applicable("only-tls-1-3");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/secure-renegotiation",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 5746", "3.6", Keyword::Must, "2010-02"),
        Norm::new("RFC 9325", "3.5", Keyword::Must, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[BOUND, UNBOUND, ONLY_TLS_1_3, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address by the hellos of each version before TLS 1.3 that it speaks.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        if seen.legacy_or(ONLY_TLS_1_3, sheet).is_none() {
            return;
        }
        let mut hellos = seen
            .reading
            .choices()
            .filter(|(_, choice)| choice.version < Version::TLS_1_3)
            .filter_map(|(_, choice)| Some((choice.version, choice.hello.as_ref()?)))
            .peekable();
        if hellos.peek().is_none() {
            // Only the full handshake showed that version; it does not show this.
            sheet.not_tested(&seen.place, facts::Reason::NoData);
            return;
        }
        match hellos.find(|(_, hello)| !hello.secure_renegotiation()) {
            Some((version, _)) => {
                sheet
                    .say(&seen.place, UNBOUND)
                    .arg("version", version.to_string());
            }
            None => drop(sheet.say(&seen.place, BOUND)),
        }
    });
}
