//! Are the addresses of the mail servers' name servers announced only by those who may?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, valid};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/mx-name-servers-valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: valid::NORMS,
    needs: &[Need::Mx, Need::MxNameServers, Need::MxRoutes],
    parents: &["rpki/mx-name-servers-published"],
    parameters: valid::PARAMETERS,
    findings: valid::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the name servers of the mail hosts' zones.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    valid::judge(see, &endpoints::mail_name_servers(see), sheet);
}
