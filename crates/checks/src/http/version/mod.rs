//! Which versions of HTTP does the site speak?

use facts::{AddressFacts, Measured, Need, Reason, Response, Unseen};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::web::alt_svc::{self, AltSvc};

use super::records::{self, End};
use crate::View;

const HTTP_2: Tag = Tag::pass("http-2");
const NO_HTTP_2: Tag = Tag::info("no-http-2");
const HTTP_3: Tag = Tag::pass("http-3");
const NO_HTTP_3: Tag = Tag::info("no-http-3");
const SILENT: Tag = Tag::info("http-3-silent");
const BROKEN: Tag = Tag::info("http-3-broken");
const ELSEWHERE: Tag = Tag::note("http-3-elsewhere");
const INVALID: Tag = Tag::note("alt-svc-invalid");
const NO_ADDRESS: Tag = Tag::not_applicable("no-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "http/version",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9113", "3.2", Keyword::May, "2022-06"),
        Norm::new("RFC 9114", "3.1", Keyword::May, "2022-06"),
        Norm::new("RFC 7838", "3", Keyword::May, "2016-04"),
        Norm::new("RFC 9460", "9.1", Keyword::May, "2023-11"),
    ],
    needs: &[Need::Web, Need::HttpsRecord, Need::Http3],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        HTTP_2,
        NO_HTTP_2,
        HTTP_3,
        NO_HTTP_3,
        SILENT,
        BROKEN,
        ELSEWHERE,
        INVALID,
        NO_ADDRESS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address by itself.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    if web.addresses.is_empty() {
        sheet.say(&see.host(), NO_ADDRESS);
    }
    let in_dns = records::follow(see).map(|way| match way.end {
        End::Services(services) => services.offer_here(b"h3"),
        _ => false,
    });
    for address in &web.addresses {
        let place = see.host().address(address.address).port(443);
        let Some(session) = sheet.seen(&place, &address.tls) else {
            continue;
        };
        match session.alpn.as_deref() {
            Some("h2") => sheet.say(&place, HTTP_2),
            _ => sheet.say(&place, NO_HTTP_2),
        }
        .seen_at(session.at, false);
        let page = Page::of(&see.facts.subject.name, address);
        page.remark(&place, sheet);
        judge_http3(address, &page, &in_dns, &place, sheet);
    }
}

fn judge_http3(
    address: &AddressFacts,
    page: &Page,
    in_dns: &Result<bool, Unseen>,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    match &address.http3 {
        Measured::Seen(http3) => match &http3.response {
            Measured::Seen(response) => {
                sheet
                    .say(place, HTTP_3)
                    .arg("status", response.status)
                    .seen_at(response.at, false);
            }
            Measured::Unseen(why) => failed(BROKEN, why, place, sheet),
            Measured::NotAsked => drop(sheet.not_tested(place, Reason::NoData)),
        },
        Measured::Unseen(why) => match why.reason {
            // The page came from this very address a moment ago, which is the control.
            Reason::Timeout | Reason::Refused | Reason::Unreachable => failed(SILENT, why, place, sheet),
            Reason::Closed | Reason::Malformed | Reason::TooLarge => failed(BROKEN, why, place, sheet),
            _ => drop(sheet.unseen(place, why)),
        },
        Measured::NotAsked if page.here || in_dns.as_ref().is_ok_and(|here| *here) => {
            sheet.not_tested(place, Reason::NoData);
        }
        Measured::NotAsked => match (&page.unseen, in_dns) {
            (Some(why), _) | (None, Err(why)) => drop(sheet.unseen(place, why)),
            (None, Ok(_)) => drop(sheet.say(place, NO_HTTP_3)),
        },
    }
}

fn failed(tag: Tag, why: &Unseen, place: &Place, sheet: &mut Sheet<'_>) {
    let spot = sheet.say(place, tag).arg("reason", why.reason.key());
    if let Some(detail) = &why.detail {
        spot.evidence(detail);
    }
}

/// What the page at one address says of other ways to reach it.
#[derive(Default)]
struct Page {
    /// It leads to HTTP/3 at this address.
    here: bool,
    /// It leads to HTTP/3 at other hosts or ports.
    elsewhere: Vec<String>,
    /// Values of fields that cannot be read.
    invalid: Vec<String>,
    /// Why no response of the host came over TLS.
    unseen: Option<Unseen>,
}

impl Page {
    fn of(host: &str, address: &AddressFacts) -> Page {
        let mut page = Page::default();
        let own = format!("https://{host}/");
        let hops = address.page.seen().map_or(&[][..], |visit| &visit.hops);
        let mut responses = hops
            .iter()
            .filter(|hop| hop.url.starts_with(&own))
            .filter_map(|hop| hop.response.seen())
            .peekable();
        if responses.peek().is_none() {
            let first = hops.first().and_then(|hop| hop.response.why_not());
            let why = first.or(address.page.why_not()).cloned();
            page.unseen = Some(why.unwrap_or(Unseen {
                reason: Reason::NoData,
                detail: None,
            }));
        }
        responses.for_each(|response| page.read(host, response));
        page
    }

    fn read(&mut self, host: &str, response: &Response) {
        let lines = || response.header("alt-svc");
        let alternatives = match alt_svc::parse(lines()) {
            Ok(Some(AltSvc::Alternatives(all))) => all,
            Ok(Some(AltSvc::Clear) | None) => return,
            Err(_) => return self.invalid.push(lines().collect::<Vec<_>>().join("\n")),
        };
        for one in alternatives.iter().filter(|one| one.is_http3()) {
            if one.is_here(host) {
                self.here = true;
            } else {
                self.elsewhere.push(format!("{}:{}", one.host, one.port));
            }
        }
    }

    fn remark(&self, place: &Place, sheet: &mut Sheet<'_>) {
        for value in &self.invalid {
            sheet.say(place, INVALID).evidence(value);
        }
        if !self.elsewhere.is_empty() {
            sheet.say(place, ELSEWHERE).arg("places", self.elsewhere.clone());
        }
    }
}
