//! May a client ask for one new handshake after the other?

use facts::{Need, Reason, RenegotiationEnd};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::tls::code::AlertDescription;

use super::at_each_address;
use crate::View;

const REFUSED: Tag = Tag::pass("refused");
const LIMITED: Tag = Tag::info("limited");
const UNLIMITED: Tag = Tag::warn("unlimited");
const ONLY_TLS_1_3: Tag = Tag::not_applicable("only-tls-1-3");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/client-renegotiation",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.4.2", Keyword::Should, "2025-05"),
        Norm::new("RFC 9325", "3.5", Keyword::ShouldNot, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[Parameter {
        name: "limit",
        kind: Kind::Number,
        about: "most new handshakes on one connection that still count as limited",
    }],
    findings: &[REFUSED, LIMITED, UNLIMITED, ONLY_TLS_1_3, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let limit = sheet.rule().parameters.number("limit");
    at_each_address(see, sheet, |seen, sheet| {
        if seen.legacy_or(ONLY_TLS_1_3, sheet).is_none() {
            return;
        }
        let Some(found) = sheet.seen(&seen.place, &seen.survey.renegotiation) else {
            return;
        };
        let end = match found.end {
            RenegotiationEnd::Completed => "completed".to_owned(),
            RenegotiationEnd::Alert(description) => AlertDescription(description).to_string(),
            RenegotiationEnd::Closed => "closed".to_owned(),
            RenegotiationEnd::Ignored => "ignored".to_owned(),
        };
        let accepted = i64::from(found.accepted);
        if accepted == 0 {
            sheet.say(&seen.place, REFUSED).arg("end", end);
        } else if accepted <= limit && found.end == RenegotiationEnd::Completed {
            // We stopped asking before the limit of the norm: no answer to its question.
            sheet.not_tested(&seen.place, Reason::NoData);
        } else if accepted <= limit {
            sheet
                .say(&seen.place, LIMITED)
                .arg("accepted", accepted)
                .arg("end", end);
        } else {
            sheet.say(&seen.place, UNLIMITED).arg("accepted", accepted);
        }
    });
}
