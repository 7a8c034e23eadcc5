//! Does the server compress what it encrypts?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::code::Version;

use super::at_each_address;
use crate::View;

const NONE: Tag = Tag::pass("none");
const IMPOSSIBLE: Tag = Tag::pass("impossible");
const COMPRESSED: Tag = Tag::fail("compressed");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/compression",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9325", "3.3", Keyword::MustNot, "2022-11"),
        Norm::new("RFC 7457", "2.6", Keyword::ShouldNot, "2015-02"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[NONE, IMPOSSIBLE, COMPRESSED, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// DEFLATE (RFC 3749).
const DEFLATE: u8 = 1;

/// Judges each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        let Some(highest) = seen.legacy_or(IMPOSSIBLE, sheet) else {
            return;
        };
        let mut offered = false;
        for (exchange, choice) in seen.reading.choices() {
            let Some(hello) = choice
                .hello
                .as_ref()
                .filter(|_| choice.version < Version::TLS_1_3)
            else {
                continue;
            };
            offered |= exchange.offer.compressions.contains(&DEFLATE) && choice.version == highest;
            if hello.compression != 0 {
                sheet
                    .say(&seen.place, COMPRESSED)
                    .arg("version", choice.version.to_string())
                    .arg(
                        "method",
                        if hello.compression == DEFLATE {
                            "DEFLATE".to_owned()
                        } else {
                            hello.compression.to_string()
                        },
                    );
                return;
            }
        }
        if offered {
            sheet.say(&seen.place, NONE);
        } else {
            sheet.not_tested(&seen.place, facts::Reason::NoData);
        }
    });
}
