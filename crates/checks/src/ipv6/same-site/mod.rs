//! Do visitors get the same site over IPv6 as over IPv4?

mod compare;

use facts::{AddressFacts, Hop, Measured, Need, Reason, Response, Unseen, Visit, WebFacts};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};

use crate::{View, page};
use compare::{Content, certificates_are_alike, content};

const ALIKE: Tag = Tag::pass("alike");
const OTHER_STATUS: Tag = Tag::warn("other-status");
const OTHER_PAGE: Tag = Tag::warn("other-page");
const OTHER_CERTIFICATE: Tag = Tag::warn("other-certificate");
const OTHER_CONTENT: Tag = Tag::warn("other-content");
const NO_IPV6_ADDRESS: Tag = Tag::not_applicable("no-ipv6-address");
const NO_IPV4_ADDRESS: Tag = Tag::not_applicable("no-ipv4-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "ipv6/same-site",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 6540", "2", Keyword::Must, "2012-04")],
    needs: &[Need::Web],
    parents: &["ipv6/address"],
    parameters: &[Parameter {
        name: "min_similarity",
        kind: Kind::Fraction,
        about: "likeness of the two pages that still passes, from 0 (nothing in common) to 1 (the same)",
    }],
    findings: &[
        ALIKE,
        OTHER_STATUS,
        OTHER_PAGE,
        OTHER_CERTIFICATE,
        OTHER_CONTENT,
        NO_IPV6_ADDRESS,
        NO_IPV4_ADDRESS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Compares what each IPv6 address sends with what the first IPv4 address that can be compared sends.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    let (ipv4, ipv6): (Vec<_>, Vec<_>) = web.addresses.iter().partition(|a| a.address.is_ipv4());
    let Some(first) = ipv4.first() else {
        sheet.say(
            &see.host(),
            if ipv6.is_empty() {
                NO_IPV6_ADDRESS
            } else {
                NO_IPV4_ADDRESS
            },
        );
        return;
    };
    if ipv6.is_empty() {
        sheet.say(&see.host(), NO_IPV6_ADDRESS);
    }
    // A site without HTTPS over either family is compared as it is. Where there is HTTPS and no page came over it, what
    // is said without it is no page of the site.
    let secure = web.addresses.iter().any(|address| address.tls.is_seen());
    let reference = ipv4
        .iter()
        .find(|address| arrival(web, address, secure).is_ok())
        .unwrap_or(first);
    for address in ipv6 {
        let place = see
            .host()
            .address(address.address)
            .port(if secure { 443 } else { 80 });
        match (arrival(web, reference, secure), arrival(web, address, secure)) {
            (_, Err(why)) | (Err(why), _) => drop(sheet.unseen(&place, &why)),
            (Ok(one), Ok(other)) => {
                let same_certificate = !secure || certificates_are_alike(reference, address);
                compare_arrivals(web, &one, &other, same_certificate, &place, sheet);
            }
        }
    }
}

/// Where a visit ended, as far as it can be compared.
struct Arrival<'a> {
    response: &'a Response,
    /// The page that was asked for last, or the one that the last response leads to.
    url: &'a str,
}

fn arrival<'a>(web: &WebFacts, address: &'a AddressFacts, secure: bool) -> Result<Arrival<'a>, Unseen> {
    let visit = if secure {
        &address.page
    } else {
        &address.plain_page
    };
    let visit: &Visit = seen(visit)?;
    let hop: &Hop = visit.hops.last().ok_or_else(no_data)?;
    let response = seen(&hop.response)?;
    match page::challenged(response, page::text(web, response)) {
        Some(why) => Err(why),
        None => Ok(Arrival {
            response,
            url: visit.end.target().unwrap_or(&hop.url),
        }),
    }
}

fn seen<T>(measured: &Measured<T>) -> Result<&T, Unseen> {
    measured
        .seen()
        .ok_or_else(|| measured.why_not().cloned().unwrap_or_else(no_data))
}

fn no_data() -> Unseen {
    Unseen {
        reason: Reason::NoData,
        detail: None,
    }
}

fn compare_arrivals(
    web: &WebFacts,
    ipv4: &Arrival<'_>,
    ipv6: &Arrival<'_>,
    same_certificate: bool,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let mut alike = same_certificate;
    if !same_certificate {
        sheet.say(place, OTHER_CERTIFICATE);
    }
    if ipv4.url != ipv6.url {
        alike = false;
        sheet
            .say(place, OTHER_PAGE)
            .arg("ipv4", ipv4.url)
            .arg("ipv6", ipv6.url);
    }
    if ipv4.response.status != ipv6.response.status {
        // Another status has another page, of course.
        sheet
            .say(place, OTHER_STATUS)
            .arg("ipv4", ipv4.response.status)
            .arg("ipv6", ipv6.response.status);
        return;
    }
    let min_similarity = sheet.rule().parameters.fraction("min_similarity");
    match content(web, ipv4.response, ipv6.response) {
        Content::Unseen(why) => drop(sheet.unseen(place, why)),
        Content::Alike(likeness) if likeness < min_similarity => {
            sheet
                .say(place, OTHER_CONTENT)
                .arg("percent", percent(likeness))
                .arg("min_percent", percent(min_similarity));
        }
        Content::Alike(likeness) if alike => {
            sheet.say(place, ALIKE).arg("percent", percent(likeness));
        }
        Content::Alike(_) => {}
    }
}

fn percent(fraction: f64) -> i64 {
    (fraction * 100.0).floor() as i64
}
