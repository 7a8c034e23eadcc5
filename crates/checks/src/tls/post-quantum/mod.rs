//! Does the server agree to keys that quantum computers cannot get at later?

use facts::{HelloAbout, Need};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Spot, Tag};
use wire::tls::{
    code::{Group, Version},
    reading::Standing,
};

use super::{Seen, at_each_address, classes::post_quantum};
use crate::View;

const ACCEPTED: Tag = Tag::pass("accepted");
const PREFERRED: Tag = Tag::note("preferred");
const NOT_PREFERRED: Tag = Tag::note("not-preferred");
const REFUSED: Tag = Tag::fail("refused");
const LARGE_HELLO: Tag = Tag::fail("large-hello-dropped");
const NO_TLS_1_3: Tag = Tag::fail("no-tls-1-3");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/post-quantum",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 10024", "", Keyword::May, "2026-06")],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[Parameter {
        name: "groups",
        kind: Kind::Words,
        about: "groups of which one is enough, by their registered names",
    }],
    findings: &[
        ACCEPTED,
        PREFERRED,
        NOT_PREFERRED,
        REFUSED,
        LARGE_HELLO,
        NO_TLS_1_3,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let wanted = post_quantum(&sheet.rule().parameters);
    at_each_address(see, sheet, |seen, sheet| judge_address(seen, &wanted, sheet));
}

fn judge_address(seen: &Seen<'_>, wanted: &[Group], sheet: &mut Sheet<'_>) {
    let session = seen.reading.session();
    if let Some(why) = session.and_then(|session| session.large_hello.as_ref()) {
        sheet
            .say(&seen.place, LARGE_HELLO)
            .arg("reason", why.reason.key());
        return;
    }
    match seen.reading.version(Version::TLS_1_3) {
        Standing::Accepted(_) => {}
        Standing::Refused => {
            sheet.say(&seen.place, NO_TLS_1_3);
            return;
        }
        Standing::Unknown(why) => {
            sheet.unseen(&seen.place, &why);
            return;
        }
    }
    let accepted: Vec<Group> = seen
        .reading
        .groups(true)
        .into_iter()
        .filter(|group| wanted.contains(group))
        .collect();
    if accepted.is_empty() {
        let set = wanted.iter().map(|group| group.0).collect();
        match seen.reading.any_group(true, &set) {
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            _ => drop(sheet.say(&seen.place, REFUSED)),
        }
        return;
    }
    let names: Vec<String> = accepted.iter().map(Group::to_string).collect();
    // What this name's own handshake showed is not taken from another.
    let own = session.filter(|own| seen.survey.shared.is_some() && !own.shares.is_empty());
    let of_session = |spot: Spot<'_>| {
        if let Some(own) = own {
            spot.seen_at(own.at, false);
        }
    };
    let spot = sheet.say(&seen.place, ACCEPTED).arg("groups", names.join(", "));
    if accepted
        .iter()
        .any(|group| own.and_then(|own| own.group) == Some(group.0))
    {
        of_session(spot);
    }
    if let Some(preferred) = preferred(seen, &accepted) {
        of_session(sheet.say(&seen.place, if preferred { PREFERRED } else { NOT_PREFERRED }));
    }
}

/// Whether the server took a hybrid where it had keys for one that it accepts and for a curve alone; none where no hello
/// had both.
fn preferred(seen: &Seen<'_>, accepted: &[Group]) -> Option<bool> {
    let is_accepted = |group: &u16| accepted.contains(&Group(*group));
    let both = |shares: &[u16]| shares.iter().any(is_accepted) && !shares.iter().all(is_accepted);
    let session = seen.reading.session().filter(|session| both(&session.shares));
    if let Some(group) = session.and_then(|session| session.group) {
        return Some(is_accepted(&group));
    }
    seen.reading.choices().find_map(|(exchange, choice)| {
        let shares = exchange.offer.shares.as_deref().unwrap_or_default();
        let asked = exchange.about == HelloAbout::Groups && both(shares);
        choice.group.filter(|_| asked).map(|group| is_accepted(&group.0))
    })
}
