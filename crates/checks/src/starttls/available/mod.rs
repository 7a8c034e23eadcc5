//! Does every mail server offer STARTTLS, and does a protected connection come of it?

use facts::{
    MailFacts, MailHost, MailServer, Measured, Need, RawHello, Reason, SmtpReply, SmtpSession, Unseen,
};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    mail::smtp::{Extensions, Stand, stand},
    tls::code::{AlertDescription, Version},
};

use crate::{
    View,
    reach::{self, Port},
    view::mail::{HOSTS_LEFT_OUT, LEFT_OUT, NO_ADDRESS, NO_MAIL, port},
};

const WORKS: Tag = Tag::pass("works");
const OLD_TLS: Tag = Tag::pass("old-tls");
const NOT_OFFERED: Tag = Tag::fail("not-offered");
const MASKED: Tag = Tag::fail("masked");
const NO_EXTENSIONS: Tag = Tag::fail("no-extensions");
const REFUSED: Tag = Tag::fail("refused");
const SSL_ONLY: Tag = Tag::fail("ssl-only");
const TLS_REFUSED: Tag = Tag::fail("tls-refused");
const NOT_TLS: Tag = Tag::fail("not-tls");
const SILENT: Tag = Tag::fail("silent");
const NOT_SMTP: Tag = Tag::fail("not-smtp");
const CLOSED: Tag = Tag::fail("closed");
const SECOND_VISIT: Tag = Tag::note("second-visit");
const WORDS_BEFORE_TLS: Tag = Tag::note("words-before-tls");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "starttls/available",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 3207", "4", Keyword::Should, "2002-02"),
        Norm::new("RFC 7435", "1", Keyword::Should, "2014-12"),
        Norm::new("RFC 5321", "4.2", Keyword::Must, "2008-10"),
    ],
    needs: &[Need::Mx, Need::Smtp],
    parents: &[],
    parameters: &[],
    findings: &[
        WORKS,
        OLD_TLS,
        NOT_OFFERED,
        MASKED,
        NO_EXTENSIONS,
        REFUSED,
        SSL_ONLY,
        TLS_REFUSED,
        NOT_TLS,
        SILENT,
        NOT_SMTP,
        CLOSED,
        SECOND_VISIT,
        WORDS_BEFORE_TLS,
        NO_MAIL,
        NO_ADDRESS,
        LEFT_OUT,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges port 25 of each address of each host that takes mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    see.each_mail_server(sheet, |mail, host, server, place, sheet| {
        judge_server(mail, host, server, place, sheet);
    });
}

fn judge_server(
    mail: &MailFacts,
    host: &MailHost,
    server: &MailServer,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    match port(mail, host, server) {
        Port::Untold(why) => drop(sheet.unseen(place, &why)),
        Port::Closed(reason) => drop(sheet.say(place, CLOSED).arg("reason", reason.key())),
        Port::Open => {
            if let Some(session) = sheet.seen(place, &server.session) {
                judge_session(mail, server, session, place, sheet);
            }
        }
    }
}

fn judge_session(
    mail: &MailFacts,
    server: &MailServer,
    session: &SmtpSession,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let shared = server.shared.is_some();
    let mut fault = |tag: Tag, reply: &SmtpReply| {
        let spot = sheet.say(place, tag).evidence(reply.lines.join("\n"));
        spot.seen_at(session.at, shared);
    };
    match stand(session) {
        Stand::NotOffered(reply) if is_masked(reply) => {
            // The box that does it may stand at our side, unless STARTTLS gets through to us from elsewhere.
            if some_is_ready(mail) {
                fault(MASKED, reply);
            } else {
                let spot = sheet.not_tested(place, Reason::NoControl);
                spot.evidence(reply.lines.join("\n"));
            }
        }
        Stand::NotOffered(reply) => fault(NOT_OFFERED, reply),
        Stand::NoExtensions(reply) => fault(NO_EXTENSIONS, reply),
        Stand::Refused(reply) => fault(REFUSED, reply),
        Stand::NotSmtp(reply) => fault(NOT_SMTP, reply),
        // 'Not now' and 'not you' say nothing of what the server is able to do, and nor does silence.
        Stand::Stopped(obstacle) => drop(sheet.unseen(place, &obstacle.unseen())),
        Stand::Ready => {
            remarks(server, session, place, sheet);
            judge_tls(server, place, sheet);
        }
    }
}

/// A firewall that 'inspects' SMTP writes X over the keywords that it does not know: `XXXXXXXA` for STARTTLS.
fn is_masked(reply: &SmtpReply) -> bool {
    let able = Extensions::read(reply).unwrap_or_default();
    able.list
        .iter()
        .any(|extension| extension.keyword.len() == 8 && extension.keyword.starts_with("XXXXXXX"))
}

fn some_is_ready(mail: &MailFacts) -> bool {
    let servers = mail.hosts.iter().flat_map(|host| &host.servers);
    servers
        .filter_map(|server| server.session.seen())
        .any(|session| stand(session) == Stand::Ready)
}

fn remarks(server: &MailServer, session: &SmtpSession, place: &Place, sheet: &mut Sheet<'_>) {
    if server.first_session.is_some() {
        sheet.say(place, SECOND_VISIT);
    }
    let early = session.turns.iter().filter(|turn| turn.sent == "STARTTLS");
    let mut replies = early.filter_map(|turn| turn.reply.seen());
    if replies.any(|reply| reply.more_follows) {
        sheet.say(place, WORDS_BEFORE_TLS);
    }
}

fn judge_tls(server: &MailServer, place: &Place, sheet: &mut Sheet<'_>) {
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
        // The server says itself that its handshakes come to nothing: one whose keys it cannot use, for instance, which
        // shows only once it has to sign.
        Measured::Seen(RawHello::Server { .. }) if has_internal_error(why) => {
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

/// True where the full handshake ended with the alert `internal_error` (RFC 8446 §6.2), as `probe::tls` words it.
fn has_internal_error(why: &Unseen) -> bool {
    let detail = why.detail.as_deref().unwrap_or_default();
    why.reason == Reason::Closed && detail.ends_with("alert InternalError")
}
