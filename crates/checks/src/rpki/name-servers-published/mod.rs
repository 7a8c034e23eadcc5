//! Has the holder of the name servers' addresses said who may announce them?

use facts::Need;
use verdict::{Check, Life, Sheet};

use super::judging::{endpoints, published};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "rpki/name-servers-published",
    since: "0.1.0",
    life: Life::Stable,
    norms: published::NORMS,
    needs: &[Need::NameServers, Need::NameServerRoutes],
    parents: &[],
    parameters: &[],
    findings: published::FINDINGS,
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address of the zone's name servers.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    published::judge(see, &endpoints::name_servers(see), sheet);
}
