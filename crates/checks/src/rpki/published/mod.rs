//! Has the holder of the website's addresses said who may announce them?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, published};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/published",
    since: "0.1.0",
    life: Life::Stable,
    norms: published::NORMS,
    needs: &[Need::Web, Need::WebRoutes, Need::Smtp, Need::MxRoutes],
    parents: &[],
    parameters: &[],
    findings: published::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the website, or of the hosts that take mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    published::judge(see, &endpoints::service(see), sheet);
}
