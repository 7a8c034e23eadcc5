//! Can the site be reached over HTTPS?

use facts::{AddressFacts, Measured, Need, RawHello, Reason, Unseen, WebFacts};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::tls::code::{AlertDescription, Version};

use crate::{
    View,
    reach::{self, Port},
};

const WORKS: Tag = Tag::pass("works");
const OLD_TLS: Tag = Tag::pass("old-tls");
const SSL_ONLY: Tag = Tag::fail("ssl-only");
const TLS_REFUSED: Tag = Tag::fail("tls-refused");
const PLAIN_HTTP: Tag = Tag::fail("plain-http");
const NOT_TLS: Tag = Tag::fail("not-tls");
const SILENT: Tag = Tag::fail("silent");
const HTTP_ONLY: Tag = Tag::fail("http-only");
const CLOSED: Tag = Tag::fail("closed");
const NO_ADDRESS: Tag = Tag::fail("no-address");
const LEFT_OUT: Tag = Tag::note("left-out");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "https/available",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9110", "4.2.2", Keyword::Must, "2022-06"),
        Norm::new("RFC 7258", "2", Keyword::Should, "2014-05"),
    ],
    needs: &[Need::Web],
    parents: &[],
    parameters: &[],
    findings: &[
        WORKS,
        OLD_TLS,
        SSL_ONLY,
        TLS_REFUSED,
        PLAIN_HTTP,
        NOT_TLS,
        SILENT,
        HTTP_ONLY,
        CLOSED,
        NO_ADDRESS,
        LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges port 443 of each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    if web.addresses.is_empty() {
        sheet.say(&see.host(), NO_ADDRESS);
    }
    if web.left_out > 0 {
        sheet.say(&see.host(), LEFT_OUT).arg("count", web.left_out);
    }
    for address in &web.addresses {
        let place = see.host().address(address.address).port(443);
        judge_address(web, address, &place, sheet);
    }
}

fn judge_address(web: &WebFacts, address: &AddressFacts, place: &Place, sheet: &mut Sheet<'_>) {
    match reach::port(web, address, 443) {
        Port::Untold(why) => drop(sheet.unseen(place, &why)),
        Port::Closed(reason) => {
            let tag = if address.http.connect.is_seen() {
                HTTP_ONLY
            } else {
                CLOSED
            };
            sheet.say(place, tag).arg("reason", reason.key());
        }
        Port::Open => match &address.tls {
            Measured::Seen(session) => {
                let version = Version(session.version).to_string();
                sheet.say(place, WORKS).arg("version", version);
            }
            // What came was cut off by our own bounds, so the hello alone says nothing about it.
            Measured::Unseen(why) if why.reason == Reason::TooLarge => drop(sheet.unseen(place, why)),
            Measured::Unseen(why) => judge_hello(web, address, why, place, sheet),
            Measured::NotAsked => drop(sheet.not_tested(place, Reason::NoData)),
        },
    }
}

/// The full handshake did not come about: what does the bare hello say?
fn judge_hello(web: &WebFacts, address: &AddressFacts, why: &Unseen, place: &Place, sheet: &mut Sheet<'_>) {
    match &address.hello {
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
            let tag = if octets.0.starts_with(b"HTTP/") {
                PLAIN_HTTP
            } else {
                NOT_TLS
            };
            sheet.say(place, tag).evidence(String::from_utf8_lossy(&octets.0));
        }
        Measured::Unseen(again)
            if reach::is_silence(why.reason)
                && reach::is_silence(again.reason)
                && reach::control_answered(web, address.address, 443) =>
        {
            sheet.say(place, SILENT).arg("reason", again.reason.key());
        }
        _ => drop(sheet.unseen(place, why)),
    }
}
