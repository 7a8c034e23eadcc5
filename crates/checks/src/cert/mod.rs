//! Is the certificate what a visitor may rely on?

mod each;
mod key;
mod name;
mod signature;
mod transparency;
mod trust;
mod validity;

use facts::{AddressFacts, Reason, TlsSession};
use verdict::{Place, Sheet, Tag};
use wire::x509::Certificate;

use crate::{Entry, Shown, View};

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

/// A mail server's certificate that TLSA records stand for by itself: senders that go by them look at neither its name, its
/// validity nor its issuer, and the others do not look at certificates at all (RFC 7671 §5.1, RFC 7672 §3.1.1).
pub(crate) const DANE_EE: Tag = Tag::not_applicable("dane-ee");

/// Judges each certificate that the server at each endpoint has for its host's name, whichever handshake it came in, and
/// says of what could not be seen why. Where an endpoint has several, the place says the kind of key.
fn at_each_address(
    see: &View<'_>,
    sheet: &mut Sheet<'_>,
    judge: impl Fn(&Shown, &Place, &mut Sheet<'_>),
    afterwards: impl Fn(&AddressFacts, &Place, &mut Sheet<'_>),
) {
    see.each_endpoint(sheet, |endpoint, place, sheet| {
        let Some(all) = see.shown(endpoint).filter(|all| !all.list.is_empty()) else {
            // A server that completed a handshake has sent something: without it the facts lack it.
            endpoint.say_no_tls(place, sheet);
            return;
        };
        for shown in &all.list {
            let place = place.clone().key(shown.key.clone());
            if endpoint.is_mail() && see.dane_ee_matches(endpoint.host, endpoint.port, &shown.served.chain) {
                if !shown.again {
                    sheet.say(&place, DANE_EE);
                }
                continue;
            }
            judge(shown, &place, sheet);
        }
        if all.more {
            sheet.not_tested(place, Reason::TooLarge);
        }
        if let Some(address) = endpoint.page_of() {
            afterwards(address, place, sheet);
        }
    });
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
mod lists;
#[cfg(test)]
mod several;
