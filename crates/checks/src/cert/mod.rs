//! Is the certificate what a visitor may rely on?

mod each;
mod key;
mod name;
mod signature;
mod transparency;
mod trust;
mod validity;

use facts::{AddressFacts, Reason, TlsSession};
use verdict::{Place, Sheet};
use wire::x509::Certificate;

use crate::{Entry, Shown, View, page};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &trust::CHECK,
        judge: trust::judge,
    },
    Entry {
        check: &name::CHECK,
        judge: name::judge,
    },
    Entry {
        check: &validity::CHECK,
        judge: validity::judge,
    },
    Entry {
        check: &key::CHECK,
        judge: key::judge,
    },
    Entry {
        check: &signature::CHECK,
        judge: signature::judge,
    },
    Entry {
        check: &transparency::CHECK,
        judge: transparency::judge,
    },
];

/// Judges each certificate that the server at each address has for the tested name, whichever handshake it came in, and
/// says of what could not be seen why. Where an address has several, the place says the kind of key.
fn at_each_address(
    see: &View<'_>,
    sheet: &mut Sheet<'_>,
    judge: impl Fn(&Shown, &Place, &mut Sheet<'_>),
    afterwards: impl Fn(&AddressFacts, &Place, &mut Sheet<'_>),
) {
    if let Some(why) = page::no_address(see) {
        sheet.unseen(&see.host(), &why);
    }
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        let Some(all) = see.shown(address).filter(|all| !all.list.is_empty()) else {
            match address.tls.seen() {
                // A server that completed a handshake has sent something: without it the facts lack it.
                Some(_) => drop(sheet.not_tested(&place, Reason::NoData)),
                None => unseen(address, &place, sheet),
            }
            continue;
        };
        for shown in &all.list {
            judge(shown, &place.clone().key(shown.key.clone()), sheet);
        }
        if all.more {
            sheet.not_tested(&place, Reason::TooLarge);
        }
        afterwards(address, &place, sheet);
    }
}

/// States why no handshake was completed at `address`.
pub(crate) fn unseen(address: &AddressFacts, place: &Place, sheet: &mut Sheet<'_>) {
    let why = address.tls.why_not().or_else(|| address.https.connect.why_not());
    match why {
        Some(why) => sheet.unseen(place, why),
        None => sheet.not_tested(place, Reason::NoData),
    };
}

/// The sessions with other hosts to which the pages at `address` redirect, each host once.
fn redirect_targets<'a>(address: &'a AddressFacts, own: &str) -> Vec<&'a TlsSession> {
    let mut found: Vec<&TlsSession> = Vec::new();
    let visits = [&address.page, &address.plain_page]
        .into_iter()
        .filter_map(|visit| visit.seen());
    for session in visits
        .flat_map(|visit| &visit.hops)
        .filter_map(|hop| hop.tls.as_ref())
    {
        let is_new = |known: &&TlsSession| known.server_name.eq_ignore_ascii_case(&session.server_name);
        if !session.server_name.eq_ignore_ascii_case(own) && !found.iter().any(is_new) {
            found.push(session);
        }
    }
    found
}

/// Which certificate it is: its subject and its hash, for looking it up.
pub(crate) fn evidence(certificate: &Certificate) -> String {
    format!("{} (SHA-256 {})", certificate.subject, certificate.fingerprint)
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod several;
