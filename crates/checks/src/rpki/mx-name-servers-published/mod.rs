//! Has the holder of the addresses of the mail servers' name servers said who may announce them?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, published};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/mx-name-servers-published",
    since: "0.1.0",
    life: Life::Stable,
    norms: published::NORMS,
    needs: &[Need::Mx, Need::MxNameServers, Need::MxRoutes],
    parents: &[],
    parameters: &[],
    findings: published::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the name servers of the mail hosts' zones.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    published::judge(see, &endpoints::mail_name_servers(see), sheet);
}
