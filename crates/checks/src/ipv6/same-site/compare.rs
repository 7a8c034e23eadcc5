//! Two answers side by side.

use std::collections::BTreeSet;

use facts::{AddressFacts, Body, Response, Unseen, WebFacts};
use wire::{html::sketch::Sketch, x509::Certificate};

/// How alike two bodies are.
pub enum Content<'a> {
    /// From 0 to 1.
    Alike(f64),
    /// One of them was not seen.
    Unseen(&'a Unseen),
}

/// The text of a response's body, where it is kept.
pub fn content_of<'a>(web: &'a WebFacts, response: &Response) -> Option<&'a Body> {
    web.bodies.get(&response.body.seen()?.sha256)
}

/// Compares the bodies of two responses.
pub fn content<'a>(web: &WebFacts, one: &'a Response, other: &'a Response) -> Content<'a> {
    let unseen = [one, other]
        .into_iter()
        .find_map(|response| response.body.why_not());
    if let Some(why) = unseen {
        return Content::Unseen(why);
    }
    let hash = |response: &Response| response.body.seen().map(|body| body.sha256.clone());
    if hash(one) == hash(other) {
        return Content::Alike(1.0);
    }
    let (kind, other_kind) = (media_type(one), media_type(other));
    Content::Alike(match (content_of(web, one), content_of(web, other)) {
        (Some(a), Some(b)) => sketch(&kind, a).likeness(&sketch(&other_kind, b)),
        // Pictures and documents are not kept: of the same kind is all that can be said.
        (None, None) if kind == other_kind => 1.0,
        _ => 0.0,
    })
}

fn sketch(kind: &str, body: &Body) -> Sketch {
    match kind {
        "text/plain" => Sketch::text(&body.text),
        _ => Sketch::html(&body.text),
    }
}

fn media_type(response: &Response) -> String {
    let value = response.header("content-type").next().unwrap_or_default();
    value
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// True when both servers show the same certificate, or one for the same names: large sites have a key for each server.
pub fn certificates_are_alike(one: &AddressFacts, other: &AddressFacts) -> bool {
    let leaf = |address: &AddressFacts| {
        let session = address.tls.seen()?;
        session.chain.first().map(|der| der.0.clone())
    };
    match (leaf(one), leaf(other)) {
        (Some(a), Some(b)) => a == b || names(&a).is_some_and(|all| Some(all) == names(&b)),
        // What was not seen is no difference.
        _ => true,
    }
}

/// The DNS names a certificate is for, or means to be for: the common names where there are no others. None when it
/// cannot be read.
fn names(der: &[u8]) -> Option<BTreeSet<String>> {
    let certificate = Certificate::read(der).ok()?;
    let names = match certificate.extensions.names {
        Some(names) => names.dns,
        None => certificate.subject.common_names(),
    };
    Some(names.iter().map(|name| name.to_ascii_lowercase()).collect())
}
