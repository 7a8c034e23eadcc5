//! Are the website's addresses announced only by those who may?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, valid};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: valid::NORMS,
    needs: &[Need::Web, Need::WebRoutes, Need::Smtp, Need::MxRoutes],
    parents: &["rpki/published"],
    parameters: valid::PARAMETERS,
    findings: valid::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the website, or of the hosts that take mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    valid::judge(see, &endpoints::service(see), sheet);
}
