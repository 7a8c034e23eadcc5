//! Are the name servers' addresses announced only by those who may?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, valid};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/name-servers-valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: valid::NORMS,
    needs: &[Need::NameServers, Need::NameServerRoutes],
    parents: &["rpki/name-servers-published"],
    parameters: valid::PARAMETERS,
    findings: valid::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the zone's name servers.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    valid::judge(see, &endpoints::name_servers(see), sheet);
}
