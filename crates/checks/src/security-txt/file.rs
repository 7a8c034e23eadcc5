//! Where the file lies, and what answers there.

use facts::{AddressFacts, Hop, HopEnd, Measured, Reason, Response, Unseen, Visit};
use url::Url;
use wire::web::security_txt;

use crate::{View, page};

/// What an address answers when the file is asked for.
#[derive(Debug)]
pub(super) enum Asked<'a> {
    /// A file.
    File(File<'a>),
    /// A redirect to another site, where we do not look; its address.
    Elsewhere(String),
    /// No file; what came instead.
    None(&'a Response),
    /// It could not be seen.
    Unseen(Unseen),
}

/// The file and how it was reached.
#[derive(Debug)]
pub(super) struct File<'a> {
    /// The requests that led to it; the last is its own.
    pub hops: &'a [Hop],
    /// The response that brought it.
    pub response: &'a Response,
    /// Its text.
    pub text: &'a str,
    /// True when some of it is no UTF-8.
    pub not_utf8: bool,
    /// True when it lies at `/security.txt` only.
    pub old_place: bool,
}

impl File<'_> {
    /// The address from which it came.
    pub fn url(&self) -> &str {
        self.hops.last().map_or("", |hop| &hop.url)
    }
}

/// What `address` answers.
pub(super) fn of<'a>(see: &View<'a>, address: &'a AddressFacts) -> Asked<'a> {
    let visit = match &address.security_txt {
        Measured::Seen(visit) => visit,
        Measured::Unseen(why) => return Asked::Unseen(why.clone()),
        Measured::NotAsked => return unseen(Reason::NoData, None),
    };
    let name = &see.facts.subject.name;
    let old_at = old_place(visit, name);
    let (known, old) = visit.hops.split_at(old_at);
    let end = |is_last: bool| is_last.then_some(&visit.end);
    match answer(see, known, end(old.is_empty()), false) {
        Asked::None(response) if !old.is_empty() => match answer(see, old, end(true), true) {
            Asked::File(file) => Asked::File(file),
            _ => Asked::None(response),
        },
        answer => answer,
    }
}

/// Index of the first hop of the visit to the old place: it asks for `/security.txt` though no redirect led there.
fn old_place(visit: &Visit, name: &str) -> usize {
    let asks_old = |hop: &Hop| {
        Url::parse(&hop.url).is_ok_and(|url| url.path() == "/security.txt" && url.domain() == Some(name))
    };
    let led_here = |before: &Hop, hop: &Hop| {
        before
            .response
            .seen()
            .and_then(|response| location(&before.url, response))
            .is_some_and(|url| Url::parse(&hop.url).is_ok_and(|asked| asked == url))
    };
    let starts = visit
        .hops
        .windows(2)
        .position(|pair| matches!(pair, [before, hop] if asks_old(hop) && !led_here(before, hop)));
    starts.map_or(visit.hops.len(), |at| at + 1)
}

/// Where a response redirects to, if it does.
fn location(url: &str, response: &Response) -> Option<Url> {
    if !matches!(response.status, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let mut target = Url::parse(url)
        .ok()?
        .join(response.header("location").next()?)
        .ok()?;
    target.set_fragment(None);
    Some(target)
}

/// What one of the two places answers; `end` is given where the visit ended there.
fn answer<'a>(see: &View<'a>, hops: &'a [Hop], end: Option<&HopEnd>, old_place: bool) -> Asked<'a> {
    let Some(last) = hops.last() else {
        return unseen(Reason::NoData, None);
    };
    let name = &see.facts.subject.name;
    if let Some(beyond) = hops.iter().find(|hop| !page::is_on_site(&hop.url, name)) {
        return Asked::Elsewhere(beyond.url.clone());
    }
    let response = match &last.response {
        Measured::Seen(response) => response,
        Measured::Unseen(why) => return Asked::Unseen(why.clone()),
        Measured::NotAsked => return unseen(Reason::NoData, None),
    };
    let text = see.web().and_then(|web| page::text(web, response));
    if let Some(why) = page::challenged(response, text) {
        return Asked::Unseen(why);
    }
    if let Some(target) = location(&last.url, response) {
        return match end {
            Some(HopEnd::NotFollowed(_, why)) => Asked::Unseen(why.clone()),
            _ if !page::is_on_site(target.as_str(), name) => Asked::Elsewhere(target.into()),
            _ => Asked::None(response),
        };
    }
    match (response.status, text) {
        (200, Some(text)) => content(see, hops, response, text, old_place),
        _ => Asked::None(response),
    }
}

fn content<'a>(
    see: &View<'a>,
    hops: &'a [Hop],
    response: &'a Response,
    text: &'a str,
    old_place: bool,
) -> Asked<'a> {
    if !security_txt::is_meant(text) {
        return Asked::None(response);
    }
    let body = response.body.seen();
    if body.is_some_and(|body| body.truncated) {
        return unseen(Reason::TooLarge, None);
    }
    if let Some(why) = body.and_then(|body| body.decoding_failed.as_ref()) {
        return unseen(Reason::Malformed, Some(why.clone()));
    }
    let kept = body.and_then(|body| see.web()?.bodies.get(&body.sha256));
    Asked::File(File {
        hops,
        response,
        text,
        not_utf8: kept.is_some_and(|body| body.lossy) && text.contains('\u{fffd}'),
        old_place,
    })
}

fn unseen<'a>(reason: Reason, detail: Option<String>) -> Asked<'a> {
    Asked::Unseen(Unseen { reason, detail })
}
