//! Which response speaks for an address.
//!
//! A site's headers are read from the response that visitors end up with: the last one of the visit, on the same
//! registrable domain. Not from a redirect, which shows no page, and not from a protection service that answered in
//! the site's place.

use facts::{AddressFacts, Hop, HopEnd, Measured, Reason, Response, Unseen, Visit, WebFacts};
use url::Url;
use verdict::{Place, Sheet, Tag};
use wire::web::{
    challenge::{self, Kind},
    field::MediaType,
};

use crate::View;

/// The name only leads to another site: nothing is shown here, so there is nothing to protect.
pub const ELSEWHERE: Tag = Tag::not_applicable("elsewhere");
/// The page was reached through redirects.
pub const REDIRECTED: Tag = Tag::note("redirected");
/// The page is one that tells of an error.
pub const ERROR_PAGE: Tag = Tag::note("error-page");

/// What speaks for an address.
#[derive(Debug)]
pub enum Speaker<'a> {
    /// A page of the site.
    Page(Page<'a>),
    /// The name leads to another site, at this address, and shows nothing itself.
    Elsewhere(String, &'a Response),
    /// It could not be seen, or somebody else answered; the reason, and what shows it.
    Unseen(Unseen),
}

/// The response that speaks for an address.
#[derive(Debug)]
pub struct Page<'a> {
    /// The response.
    pub response: &'a Response,
    /// Its address.
    pub url: Url,
    /// The redirects that led to it, in order.
    pub redirects: Vec<&'a Hop>,
    /// True when one request was made for several addresses, so that another address has the very same response.
    pub shared: bool,
    web: Option<&'a WebFacts>,
}

impl<'a> Page<'a> {
    /// Every line of the fields of these names, as evidence: `Name: value`.
    pub fn lines(&self, names: &[&str]) -> String {
        let wanted = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
        let lines: Vec<String> = self
            .response
            .headers
            .iter()
            .filter(|(name, _)| wanted(name))
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        lines.join("\n")
    }

    /// The body as text, where it was kept.
    pub fn text(&self) -> Option<&'a str> {
        text(self.web?, self.response)
    }

    /// The body, where it is HTML or may be taken for it.
    pub fn html(&self) -> Option<&'a str> {
        let kind = self
            .response
            .header("content-type")
            .next()
            .and_then(MediaType::parse);
        let html =
            kind.is_none_or(|kind| matches!(kind.essence.as_str(), "text/html" | "application/xhtml+xml"));
        self.text().filter(|_| html)
    }
}

/// The body of `response` as text, where it was kept.
pub fn text<'a>(web: &'a WebFacts, response: &Response) -> Option<&'a str> {
    let body = response.body.seen()?;
    web.bodies.get(&body.sha256).map(|body| body.text.as_str())
}

/// Judges the page of each address, and states at the others why there is none.
///
/// The caller's check has to declare [`Tag::UNSEEN`], [`ELSEWHERE`], [`REDIRECTED`] and [`ERROR_PAGE`].
pub fn each(see: &View<'_>, sheet: &mut Sheet<'_>, mut judge: impl FnMut(&Page<'_>, &Place, &mut Sheet<'_>)) {
    if let Some(why) = no_address(see) {
        sheet.unseen(&see.host(), &why);
    }
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        match of(see, address) {
            Speaker::Page(page) => {
                judge(&page, &place, sheet);
                remark(&page, &place, sheet);
            }
            Speaker::Elsewhere(url, response) => {
                sheet
                    .say(&place, ELSEWHERE)
                    .arg("url", url)
                    .evidence(format!("status {}", response.status));
            }
            Speaker::Unseen(why) => {
                sheet.unseen(&place, &why);
            }
        }
    }
}

/// Why no address was looked at, where that is so: then something has to be said about the host as a whole, which
/// falls with the parent check where that one failed.
pub fn no_address(see: &View<'_>) -> Option<Unseen> {
    let reason = match &see.facts.web {
        Measured::Seen(web) if web.addresses.is_empty() => Reason::Unresolved,
        Measured::Seen(_) => return None,
        Measured::Unseen(why) => return Some(why.clone()),
        Measured::NotAsked => Reason::NoData,
    };
    Some(Unseen { reason, detail: None })
}

/// The remarks every header check makes.
fn remark(page: &Page<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    if !page.redirects.is_empty() {
        let path: Vec<&str> = page.redirects.iter().map(|hop| hop.url.as_str()).collect();
        sheet
            .say(place, REDIRECTED)
            .arg("url", page.url.as_str())
            .arg("hops", path.len())
            .evidence(path.join(" -> "));
    }
    if page.response.status >= 400 {
        sheet.say(place, ERROR_PAGE).arg("status", page.response.status);
    }
}

/// What speaks for `address`.
pub fn of<'a>(see: &View<'a>, address: &'a AddressFacts) -> Speaker<'a> {
    let visit = match &address.page {
        Measured::Seen(visit) => visit,
        Measured::Unseen(why) => return Speaker::Unseen(why.clone()),
        Measured::NotAsked => return unseen(Reason::NoData, None),
    };
    let (hops, end) = whole_path(visit, address.plain_page.seen());
    let name = &see.facts.subject.name;
    let here = hops
        .iter()
        .position(|hop| !is_on_site(&hop.url, name))
        .unwrap_or(hops.len());
    let Some((last, before)) = hops[..here].split_last() else {
        return unseen(Reason::NoData, None);
    };
    let response = match &last.response {
        Measured::Seen(response) => response,
        Measured::Unseen(why) => return Speaker::Unseen(why.clone()),
        Measured::NotAsked => return unseen(Reason::NoData, None),
    };
    if let Some(why) = challenged(response, see.web().and_then(|web| text(web, response))) {
        return Speaker::Unseen(why);
    }
    if let Some(beyond) = hops.get(here) {
        return Speaker::Elsewhere(beyond.url.clone(), response);
    }
    match end {
        HopEnd::Arrived | HopEnd::NoResponse => page(see, last, response, before),
        HopEnd::OtherSite(url) => Speaker::Elsewhere(url.clone(), response),
        HopEnd::NotFollowed(_, why) => Speaker::Unseen(why.clone()),
        HopEnd::Loop(url) | HopEnd::SeenElsewhere(url) => {
            unseen(Reason::Malformed, Some(format!("redirects in a circle: {url}")))
        }
        HopEnd::TooMany(url) => unseen(Reason::Malformed, Some(format!("too many redirects: {url}"))),
        HopEnd::BadLocation(url) => unseen(Reason::Malformed, Some(format!("redirect to no address: {url}"))),
    }
}

fn page<'a>(see: &View<'a>, last: &Hop, response: &'a Response, before: &[&'a Hop]) -> Speaker<'a> {
    if response.cut {
        // What was left out may be the very field.
        return unseen(
            Reason::TooLarge,
            Some("more header fields than are kept".to_owned()),
        );
    }
    match Url::parse(&last.url) {
        Ok(url) => Speaker::Page(Page {
            response,
            url,
            redirects: before.to_vec(),
            shared: last.shared,
            web: see.web(),
        }),
        Err(_) => unseen(Reason::Malformed, Some(last.url.clone())),
    }
}

fn unseen<'a>(reason: Reason, detail: Option<String>) -> Speaker<'a> {
    Speaker::Unseen(Unseen { reason, detail })
}

/// The hops of the visit and, where it ends at an address that the visit without TLS has asked already, those from
/// there on.
fn whole_path<'a>(visit: &'a Visit, plain: Option<&'a Visit>) -> (Vec<&'a Hop>, &'a HopEnd) {
    let mut hops: Vec<&Hop> = visit.hops.iter().collect();
    if let (HopEnd::SeenElsewhere(url), Some(plain)) = (&visit.end, plain)
        && let Some(at) = plain.hops.iter().position(|hop| hop.url == *url)
    {
        hops.extend(&plain.hops[at..]);
        return (hops, &plain.end);
    }
    (hops, &visit.end)
}

/// Why a response is not the site's own: a block, a challenge or a rate limit.
pub fn challenged(response: &Response, body: Option<&str>) -> Option<Unseen> {
    let found = challenge::recognise(response.status, &response.headers, body)?;
    let reason = match found.kind {
        Kind::RateLimited => Reason::RateLimited,
        Kind::Challenge | Kind::Block => Reason::Blocked,
    };
    Some(Unseen {
        reason,
        detail: Some(match found.kind {
            Kind::RateLimited => format!("status {}", response.status),
            _ => format!("{}: {}, status {}", found.service, found.marker, response.status),
        }),
    })
}

/// Most items of one kind that are named, or stated each by itself; the facts hold the rest.
pub const NAMED_MAX: usize = 20;

/// `items` as an argument: at most [`NAMED_MAX`] of them, then how many more there are.
pub fn named(items: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut items = items.into_iter();
    let mut kept: Vec<String> = items.by_ref().take(NAMED_MAX).collect();
    let more = items.count();
    if more > 0 {
        kept.push(format!("… (+{more})"));
    }
    kept
}

/// True when `url` is an address of HTTP on the registrable domain of `name`.
pub fn is_on_site(url: &str, name: &str) -> bool {
    Url::parse(url).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https") && url.domain().is_some_and(|host| same_site(host, name))
    })
}

/// True when two names are the same or have the same registrable domain.
pub fn same_site(a: &str, b: &str) -> bool {
    let bare = |name: &str| name.trim_end_matches('.').to_ascii_lowercase();
    let (a, b) = (bare(a), bare(b));
    a == b || psl::domain_str(&a).is_some_and(|domain| psl::domain_str(&b) == Some(domain))
}

/// True when anybody can have a name below `base`: it is a public suffix, or a top-level domain.
pub fn is_public_suffix(base: &str) -> bool {
    let base = base.trim_end_matches('.');
    psl::suffix_str(base) == Some(base)
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
