//! Does every mail server offer STARTTLS, and does a protected connection come of it?

mod handshake;

use facts::{MailFacts, MailHost, MailServer, Need, Reason, SmtpReply, SmtpSession};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::mail::smtp::{Extensions, Stand, stand};

use crate::{
    View,
    reach::Port,
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
    words: words!(),
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
            handshake::judge(server, place, sheet);
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
