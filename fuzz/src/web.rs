//! Web servers' answers.

use wire::{
    html::{sketch::Sketch, token},
    web::{
        alt_svc, challenge, cookie, csp, field, head, hsts, isolation, permissions_policy, referrer_policy,
        security_txt, x_content_type_options, x_frame_options,
    },
};

use crate::lossy;

/// The head of a response.
pub fn http_head(octets: &[u8]) {
    let _ = probe::http::head::read(octets);
}

/// Strict-Transport-Security.
pub fn hsts(octets: &[u8]) {
    let _ = hsts::parse(&lossy(octets));
}

/// Alt-Svc.
pub fn alt_svc(octets: &[u8]) {
    let _ = alt_svc::parse(lossy(octets).split('\n'));
}

/// Content-Security-Policy.
pub fn csp(octets: &[u8]) {
    let text = lossy(octets);
    let policy = csp::Policy::parse(&text);
    let _ = format!("{policy:?}");
}

/// Set-Cookie.
pub fn cookie(octets: &[u8]) {
    let _ = cookie::parse(&lossy(octets));
}

/// Fields that are lists or items.
pub fn fields(octets: &[u8]) {
    let text = lossy(octets);
    let lines: Vec<&str> = text.split('\n').collect();
    let all = || lines.iter().copied();
    let _ = field::split(all());
    let _ = field::MediaType::parse(&text);
    let _ = isolation::opener(all());
    let _ = isolation::embedder(all());
    let _ = isolation::resource(all());
    let _ = referrer_policy::parse(all());
    let _ = referrer_policy::of_meta(&text);
    let _ = x_content_type_options::parse(all());
    let _ = x_frame_options::parse(all());
}

/// Permissions-Policy.
pub fn permissions_policy(octets: &[u8]) {
    let _ = permissions_policy::parse(lossy(octets).split('\n'));
}

/// security.txt.
pub fn security_txt(octets: &[u8]) {
    let text = lossy(octets);
    let _ = security_txt::is_meant(&text);
    let _ = security_txt::parse(&text);
}

/// A page.
pub fn html(octets: &[u8]) {
    let text = lossy(octets);
    let _ = head::read(&text);
    let tokens = token::tokens(&text).count();
    assert!(tokens <= text.len().saturating_add(1));
    let sketch = Sketch::html(&text);
    let itself = sketch.likeness(&sketch);
    assert!((0.0..=1.0).contains(&itself), "{itself}");
}

/// An answer of a protection service.
pub fn challenge(octets: &[u8]) {
    let text = lossy(octets);
    let headers: Vec<(String, String)> = text
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    for status in [200, 403, 429, 503] {
        let _ = challenge::recognise(status, &headers, Some(&text));
    }
}
