//! Are the cookies that the site sets on a first visit protected?

use std::collections::BTreeMap;

use facts::{Need, Response};
use url::Url;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::web::cookie::{self, Cookie, SameSite};

use crate::{View, page};

const NONE: Tag = Tag::not_applicable("none");
const PROTECTED: Tag = Tag::pass("protected");
const NOT_SECURE: Tag = Tag::info("not-secure");
const READABLE: Tag = Tag::info("readable");
const REFUSED: Tag = Tag::info("refused");
const NO_SAME_SITE: Tag = Tag::note("no-same-site");
const NO_COOKIE: Tag = Tag::note("no-cookie");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/cookies",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6265", "4.1.2", Keyword::May, "2011-04"),
        Norm::new(
            "draft-ietf-httpbis-rfc6265bis-22",
            "5.7",
            Keyword::Must,
            "2025-12",
        ),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[Parameter {
        name: "session_words",
        kind: Kind::Words,
        about: "parts of a cookie's name that show that it stands for a session, in lower case",
    }],
    findings: &[
        NONE,
        PROTECTED,
        NOT_SECURE,
        READABLE,
        REFUSED,
        NO_SAME_SITE,
        NO_COOKIE,
        page::REDIRECTED,
        page::ERROR_PAGE,
        page::ELSEWHERE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the cookies of each address's page and of the redirects before it.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let now = see.facts.started_at;
    page::each(see, sheet, |page, place, sheet| {
        let mut set = Set::default();
        for hop in &page.redirects {
            if let (Some(response), Ok(url)) = (hop.response.seen(), Url::parse(&hop.url)) {
                set.take(response, &url, now);
            }
        }
        set.take(page.response, &page.url, now);
        set.state(place, sheet);
    });
}

/// The cookies of one visit.
#[derive(Default)]
struct Set {
    cookies: Vec<(Cookie, String)>,
    /// Names and lines, by why.
    refused: BTreeMap<&'static str, (Vec<String>, Vec<String>)>,
    dropped: Vec<String>,
}

impl Set {
    fn take(&mut self, response: &Response, url: &Url, now: facts::Timestamp) {
        for line in response.header("set-cookie") {
            let Ok(cookie) = cookie::parse(line) else {
                self.dropped.push(line.to_owned());
                continue;
            };
            let refusal = cookie.refused(url.host_str().unwrap_or_default(), url.scheme() == "https");
            match refusal {
                Some(why) => {
                    let (names, lines) = self.refused.entry(why.key()).or_default();
                    names.push(cookie.name);
                    lines.push(line.to_owned());
                }
                // Making the browser forget a cookie sets none.
                None if cookie.is_deletion(now) => {}
                None => {
                    // A later cookie of the same name takes the place of the former.
                    self.cookies.retain(|(known, _)| known.name != cookie.name);
                    self.cookies.push((cookie, line.to_owned()));
                }
            }
        }
    }

    fn state(&self, place: &Place, sheet: &mut Sheet<'_>) {
        let words = sheet.rule().parameters.words("session_words");
        let session = |cookie: &Cookie| {
            let name = cookie.name.to_ascii_lowercase();
            words.iter().any(|word| name.contains(word))
        };
        let weak = self.some(place, sheet, NOT_SECURE, &|cookie| !cookie.secure)
            | self.some(place, sheet, READABLE, &|cookie| {
                !cookie.http_only && session(cookie)
            });
        self.some(place, sheet, NO_SAME_SITE, &|cookie| {
            cookie.same_site == SameSite::Unsaid
        });
        for (why, (names, lines)) in &self.refused {
            sheet
                .say(place, REFUSED)
                .arg("names", page::named(names.clone()))
                .arg("why", *why)
                .evidence(lines.join("\n"));
        }
        if !self.dropped.is_empty() {
            sheet.say(place, NO_COOKIE).evidence(self.dropped.join("\n"));
        }
        if self.cookies.is_empty() && self.refused.is_empty() {
            sheet.say(place, NONE);
        } else if !weak && self.refused.is_empty() {
            sheet.say(place, PROTECTED).arg("count", self.cookies.len());
        }
    }

    /// States `tag` with the names of all cookies that `wanted` fits; says whether there are any.
    fn some(&self, place: &Place, sheet: &mut Sheet<'_>, tag: Tag, wanted: &dyn Fn(&Cookie) -> bool) -> bool {
        let fitting: Vec<&(Cookie, String)> =
            self.cookies.iter().filter(|(cookie, _)| wanted(cookie)).collect();
        if fitting.is_empty() {
            return false;
        }
        let names = page::named(fitting.iter().map(|(cookie, _)| cookie.name.clone()));
        let lines: Vec<&str> = fitting.iter().map(|(_, line)| line.as_str()).collect();
        sheet
            .say(place, tag)
            .arg("names", names)
            .evidence(lines.join("\n"));
        true
    }
}
