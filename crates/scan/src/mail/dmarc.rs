//! DMARC: the record that counts, and whether others take the reports.

use facts::Need;
use wire::{
    dns::{Name, Rtype},
    mail::{
        Known,
        dmarc::{self, Consent, Dmarc},
    },
};

use super::Mail;

/// Hosts of reports that are asked whether they take them; a record that names more is beyond what receivers serve.
const HOSTS_MAX: usize = 10;

pub(super) async fn look(mail: &Mail<'_>) {
    // Who sends nothing needs no DKIM, and says so with DMARC too.
    if mail.needs(Need::Dmarc) || mail.needs(Need::Dkim) || mail.needs(Need::Bimi) {
        mail.until_known(|known| dmarc::discover(mail.domain, known).missing)
            .await;
    }
    if mail.needs(Need::Dmarc) {
        mail.until_known(|known| consents(mail.domain, known)).await;
    }
}

/// What is missing to know whether each host of the record takes reports.
fn consents(domain: &Name, known: &dyn Known) -> Vec<(Name, Rtype)> {
    let Some(applied) = dmarc::discover(domain, known).applied else {
        return Vec::new();
    };
    let hosts = Dmarc::report_hosts(&applied.record);
    let missing = hosts
        .iter()
        .take(HOSTS_MAX)
        .map(|host| match dmarc::consent(&applied.at, host, known) {
            Consent::Missing(missing) => missing,
            _ => Vec::new(),
        });
    missing.flatten().collect()
}
