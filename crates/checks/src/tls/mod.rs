//! What does the server agree to when it sets up TLS?

#[path = "cipher-order/mod.rs"]
mod cipher_order;
mod ciphers;
pub mod classes;
#[path = "client-renegotiation/mod.rs"]
mod client_renegotiation;
mod compression;
#[path = "early-data/mod.rs"]
mod early_data;
#[path = "extended-master-secret/mod.rs"]
mod extended_master_secret;
#[path = "key-exchange/mod.rs"]
mod key_exchange;
#[path = "key-exchange-hash/mod.rs"]
mod key_exchange_hash;
mod listed;
#[cfg(test)]
mod norms;
#[path = "ocsp-stapling/mod.rs"]
mod ocsp_stapling;
#[path = "post-quantum/mod.rs"]
mod post_quantum;
#[path = "secure-renegotiation/mod.rs"]
mod secure_renegotiation;
#[cfg(test)]
mod tests;
mod version;

use facts::{Reason, TlsSurvey, Unseen};
use verdict::{Place, Sheet, Tag};
use wire::tls::{
    code::{Group, Version},
    reading::{Reading, Standing},
};

use crate::{Entry, View};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &version::CHECK,
        judge: version::judge,
    },
    Entry {
        check: &ciphers::CHECK,
        judge: ciphers::judge,
    },
    Entry {
        check: &cipher_order::CHECK,
        judge: cipher_order::judge,
    },
    Entry {
        check: &key_exchange::CHECK,
        judge: key_exchange::judge,
    },
    Entry {
        check: &post_quantum::CHECK,
        judge: post_quantum::judge,
    },
    Entry {
        check: &key_exchange_hash::CHECK,
        judge: key_exchange_hash::judge,
    },
    Entry {
        check: &compression::CHECK,
        judge: compression::judge,
    },
    Entry {
        check: &secure_renegotiation::CHECK,
        judge: secure_renegotiation::judge,
    },
    Entry {
        check: &client_renegotiation::CHECK,
        judge: client_renegotiation::judge,
    },
    Entry {
        check: &early_data::CHECK,
        judge: early_data::judge,
    },
    Entry {
        check: &extended_master_secret::CHECK,
        judge: extended_master_secret::judge,
    },
    Entry {
        check: &ocsp_stapling::CHECK,
        judge: ocsp_stapling::judge,
    },
];

/// The TLS of one endpoint, as it was surveyed.
struct Seen<'a> {
    reading: Reading<'a>,
    survey: &'a TlsSurvey,
    place: Place,
}

/// Judges the TLS of each endpoint that was surveyed; the others could not be seen. What was surveyed under another name at the
/// same address is marked so, with the time of that, unless the finding says of itself when it was seen.
fn at_each_address(see: &View<'_>, sheet: &mut Sheet<'_>, judge: impl Fn(&Seen<'_>, &mut Sheet<'_>)) {
    at_each_own_address(see, sheet, |seen, sheet| {
        let before = sheet.written();
        judge(seen, sheet);
        if let Some(shared) = &seen.survey.shared {
            sheet.mark(before, shared.at, true);
        }
    });
}

/// The same for what is asked under each name by itself.
fn at_each_own_address(see: &View<'_>, sheet: &mut Sheet<'_>, judge: impl Fn(&Seen<'_>, &mut Sheet<'_>)) {
    see.each_endpoint(sheet, |endpoint, place, sheet| {
        let Some(survey) = endpoint.survey.seen() else {
            match endpoint.why_no_survey() {
                Some(why) => sheet.unseen(place, &why),
                None => sheet.not_tested(place, Reason::NoData),
            };
            return;
        };
        let seen = Seen {
            reading: Reading::new(endpoint.tls.seen(), survey),
            survey,
            place: place.clone(),
        };
        judge(&seen, sheet);
    });
}

/// What is known of versions before TLS 1.3.
enum Legacy {
    /// The highest that is spoken, above SSL 2.0.
    Spoken(Version),
    /// None is.
    None,
    /// Not known.
    Unknown(Unseen),
}

/// All versions, the newest first.
const VERSIONS: [Version; 6] = [
    Version::TLS_1_3,
    Version::TLS_1_2,
    Version::TLS_1_1,
    Version::TLS_1_0,
    Version::SSL_3_0,
    Version::SSL_2_0,
];

impl Seen<'_> {
    /// False where it is not known of some version whether it is spoken; that is said then.
    fn no_other_version(&self, sheet: &mut Sheet<'_>) -> bool {
        let unknown: Vec<(Version, Unseen)> = VERSIONS
            .into_iter()
            .filter_map(|version| match self.reading.version(version) {
                Standing::Unknown(why) => Some((version, why)),
                _ => None,
            })
            .collect();
        if let Some((_, why)) = unknown.first() {
            let names: Vec<String> = unknown.iter().map(|(version, _)| version.to_string()).collect();
            sheet.unseen(&self.place, why).arg("what", names.join(", "));
        }
        unknown.is_empty()
    }

    fn legacy(&self) -> Legacy {
        if let Some(version) = self.reading.legacy() {
            return Legacy::Spoken(version);
        }
        let versions = [
            Version::TLS_1_2,
            Version::TLS_1_1,
            Version::TLS_1_0,
            Version::SSL_3_0,
        ];
        let unknown = versions
            .iter()
            .find_map(|version| match self.reading.version(*version) {
                Standing::Unknown(why) => Some(why),
                _ => None,
            });
        unknown.map_or(Legacy::None, Legacy::Unknown)
    }

    /// Refused where the server takes no curve at all before TLS 1.3, in any suite that needs one: not even the usual ones.
    fn no_curves(&self) -> Standing<Group> {
        if self.reading.legacy() == Some(Version::SSL_3_0) {
            return Standing::Refused;
        }
        let usual = [
            Group::X25519,
            Group::SECP256R1,
            Group::SECP384R1,
            Group::SECP521R1,
        ];
        self.reading
            .any_group(false, &usual.into_iter().map(|group| group.0).collect())
    }

    /// States what holds for a server that speaks nothing before TLS 1.3, or of which that is not known; the highest such
    /// version where there is one.
    fn legacy_or(&self, none: Tag, sheet: &mut Sheet<'_>) -> Option<Version> {
        match self.legacy() {
            Legacy::Spoken(version) => return Some(version),
            Legacy::None => drop(sheet.say(&self.place, none)),
            Legacy::Unknown(why) => drop(sheet.unseen(&self.place, &why)),
        }
        None
    }
}
