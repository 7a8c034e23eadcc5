//! Does every mail server take mail for addresses in all scripts?

use facts::{MailServer, Need, Reason, SmtpSession, SmtpTurn};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::mail::smtp::{Extensions, Reply, Stand, stand};

use crate::{
    View,
    view::mail::{HOSTS_LEFT_OUT, LEFT_OUT, NO_ADDRESS, NO_MAIL},
};

const OFFERED: Tag = Tag::pass("offered");
const ABSENT: Tag = Tag::fail("absent");
const LOST_INSIDE: Tag = Tag::fail("lost-inside");
const WITHOUT_8BITMIME: Tag = Tag::fail("without-8bitmime");
const ONLY_INSIDE: Tag = Tag::note("only-inside");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "eai/smtputf8",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6531", "3.1", Keyword::Must, "2012-02"),
        Norm::new("RFC 3207", "4.2", Keyword::Must, "2002-02"),
    ],
    needs: &[Need::Mx, Need::Smtp],
    parents: &[],
    parameters: &[],
    findings: &[
        OFFERED,
        ABSENT,
        LOST_INSIDE,
        WITHOUT_8BITMIME,
        ONLY_INSIDE,
        NO_MAIL,
        NO_ADDRESS,
        LEFT_OUT,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the answers to EHLO of each address of each host that takes mail.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    see.each_mail_server(sheet, |_, _, server, place, sheet| {
        if let Some(session) = sheet.seen(place, &server.session) {
            judge_session(server, session, place, sheet);
        }
    });
}

fn judge_session(server: &MailServer, session: &SmtpSession, place: &Place, sheet: &mut Sheet<'_>) {
    let shared = server.shared.is_some();
    let outside = answer(session, false);
    let Some((before, said)) = outside else {
        match stand(session) {
            // Without EHLO there are no extensions.
            Stand::NoExtensions(reply) => {
                let spot = sheet.say(place, ABSENT).evidence(reply.lines.join("\n"));
                spot.seen_at(session.at, shared);
            }
            Stand::Stopped(obstacle) => drop(sheet.unseen(place, &obstacle.unseen())),
            _ => drop(sheet.not_tested(place, Reason::Malformed)),
        }
        return;
    };
    // Inside TLS a server says anew what it is able to do, and nothing from before counts (RFC 3207 §4.2).
    let inside = session.turns.iter().find(|turn| is_ehlo(turn, true));
    let (counts, said) = match (answer(session, true), inside) {
        (Some((after, said)), _) => (after, said),
        (None, Some(turn)) => {
            if let Some(reply) = sheet.seen(place, &turn.reply) {
                let refused = Reply::read(reply).class() == Some(4);
                let reason = if refused {
                    Reason::RateLimited
                } else {
                    Reason::Malformed
                };
                sheet.not_tested(place, reason).evidence(reply.lines.join("\n"));
            }
            return;
        }
        (None, None) => (before.clone(), said),
    };
    let tag = match (before.smtputf8(), counts.smtputf8(), counts.eight_bit_mime()) {
        (_, true, true) => OFFERED,
        (_, true, false) => WITHOUT_8BITMIME,
        (true, false, _) => LOST_INSIDE,
        (false, false, _) => ABSENT,
    };
    let spot = sheet.say(place, tag).evidence(said);
    spot.seen_at(session.at, shared);
    if !before.smtputf8() && counts.smtputf8() {
        sheet.say(place, ONLY_INSIDE);
    }
}

fn is_ehlo(turn: &SmtpTurn, inside: bool) -> bool {
    turn.inside_tls == inside && turn.sent.starts_with("EHLO ")
}

/// What the server said to EHLO, read and as it came.
fn answer(session: &SmtpSession, inside: bool) -> Option<(Extensions, String)> {
    let turn = session.turns.iter().find(|turn| is_ehlo(turn, inside))?;
    let reply = turn.reply.seen()?;
    Some((Extensions::read(reply)?, reply.lines.join("\n")))
}
