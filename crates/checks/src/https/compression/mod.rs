//! Is the page sent compressed over HTTPS?

use facts::{AddressFacts, Need, Reason, WebFacts};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};

use crate::{View, page};

const COMPRESSED: Tag = Tag::info("compressed");
const NOT_COMPRESSED: Tag = Tag::pass("not-compressed");
const NO_ADDRESS: Tag = Tag::not_applicable("no-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "https/compression",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 7457", "2.6", Keyword::May, "2015-02")],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[],
    findings: &[COMPRESSED, NOT_COMPRESSED, NO_ADDRESS, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the last page that came over TLS, at each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    if web.addresses.is_empty() {
        sheet.say(&see.host(), NO_ADDRESS);
    }
    for address in &web.addresses {
        let place = see.host().address(address.address).port(443);
        judge_address(web, address, &place, sheet);
    }
}

fn judge_address(web: &WebFacts, address: &AddressFacts, place: &Place, sheet: &mut Sheet<'_>) {
    let hops = address.page.seen().map_or(&[][..], |visit| &visit.hops);
    let last = hops.iter().rfind(|hop| hop.url.starts_with("https:"));
    let Some(hop) = last else {
        let reason = address.page.why_not().map_or(Reason::NoData, |why| why.reason);
        sheet.not_tested(place, reason);
        return;
    };
    let Some(response) = hop.response.seen() else {
        if let Some(why) = hop.response.why_not() {
            sheet.unseen(place, why);
        }
        return;
    };
    if let Some(why) = page::challenged(response, page::text(web, response)) {
        sheet.unseen(place, &why);
        return;
    }
    let codings: Vec<String> = response
        .header("content-encoding")
        .flat_map(|value| value.split(','))
        .map(|coding| coding.trim().to_ascii_lowercase())
        .filter(|coding| !coding.is_empty() && coding != "identity")
        .collect();
    if codings.is_empty() {
        sheet.say(place, NOT_COMPRESSED);
    } else {
        let evidence = codings.join(", ");
        sheet
            .say(place, COMPRESSED)
            .arg("codings", codings)
            .evidence(evidence);
    }
}
