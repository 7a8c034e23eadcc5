//! After the server has agreed to STARTTLS: does a handshake come of it?

use facts::{MailServer, Measured, RawHello, Reason, Unseen};
use verdict::{Place, Sheet};
use wire::tls::code::{AlertDescription, Version};

use super::{NOT_TLS, OLD_TLS, SILENT, SSL_ONLY, TLS_REFUSED, WORKS};
use crate::reach;

/// Judges what became of the handshake.
pub(super) fn judge(server: &MailServer, place: &Place, sheet: &mut Sheet<'_>) {
    match &server.tls {
        Measured::Seen(session) => {
            let version = Version(session.version).to_string();
            let spot = sheet.say(place, WORKS).arg("version", version);
            spot.seen_at(session.at, server.shared.is_some());
        }
        // What came was cut off by our own bounds, so the hello alone says nothing about it.
        Measured::Unseen(why) if why.reason == Reason::TooLarge => drop(sheet.unseen(place, why)),
        Measured::Unseen(why) => judge_hello(server, why, place, sheet),
        Measured::NotAsked => drop(sheet.not_tested(place, Reason::NoData)),
    }
}

/// The full handshake did not come about: what does the bare hello say?
fn judge_hello(server: &MailServer, why: &Unseen, place: &Place, sheet: &mut Sheet<'_>) {
    match &server.hello {
        Measured::Seen(RawHello::Server { .. }) if reach::has_internal_error(why) => {
            let alert = AlertDescription::INTERNAL_ERROR.to_string();
            sheet.say(place, TLS_REFUSED).arg("alert", alert);
        }
        Measured::Seen(RawHello::Server { version, .. }) => {
            let version = Version(*version);
            if (Version::TLS_1_0..=Version::TLS_1_2).contains(&version) {
                sheet.say(place, OLD_TLS).arg("version", version.to_string());
            } else if version < Version::TLS_1_0 {
                sheet.say(place, SSL_ONLY).arg("version", version.to_string());
            } else {
                // A version that was not offered.
                sheet.not_tested(place, Reason::Malformed);
            }
        }
        Measured::Seen(RawHello::Alert { description }) => {
            let alert = AlertDescription(*description).to_string();
            sheet.say(place, TLS_REFUSED).arg("alert", alert);
        }
        Measured::Seen(RawHello::NotTls(octets)) => {
            let spot = sheet.say(place, NOT_TLS);
            spot.evidence(String::from_utf8_lossy(&octets.0));
        }
        // The session before shows that the server is there and speaks with us.
        Measured::Unseen(again) if reach::is_silence(why.reason) && reach::is_silence(again.reason) => {
            sheet.say(place, SILENT).arg("reason", again.reason.key());
        }
        // Above all a server that had enough of us by then.
        Measured::Unseen(again) if !reach::is_silence(again.reason) => drop(sheet.unseen(place, again)),
        _ => drop(sheet.unseen(place, why)),
    }
}
