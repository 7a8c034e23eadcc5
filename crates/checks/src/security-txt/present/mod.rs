//! Does the site have a security.txt, in its place and over HTTPS?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};

use super::file::{self, Asked, File};
use crate::{View, page};

const FOUND: Tag = Tag::pass("found");
const ABSENT: Tag = Tag::fail("absent");
const ONLY_OLD_PLACE: Tag = Tag::fail("only-old-place");
const PLAIN_HOP: Tag = Tag::fail("plain-hop");
const OTHER_SITE: Tag = Tag::warn("other-site");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "security-txt/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9116", "3", Keyword::Must, "2022-04"),
        Norm::new("RFC 9116", "5.2", Keyword::Should, "2022-04"),
    ],
    needs: &[Need::SecurityTxt],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        FOUND,
        ABSENT,
        ONLY_OLD_PLACE,
        PLAIN_HOP,
        OTHER_SITE,
        page::REDIRECTED,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges what each address answers.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    if let Some(why) = page::no_address(see) {
        sheet.unseen(&see.host(), &why);
    }
    for address in see.web_addresses() {
        let place = see.host().address(address.address).port(443);
        match file::of(see, address) {
            Asked::File(file) => judge_file(&file, &place, sheet),
            Asked::Elsewhere(url) => {
                sheet
                    .say(&place, OTHER_SITE)
                    .arg("url", url.as_str())
                    .evidence(url);
            }
            Asked::None(response) => {
                let kind = response.header("content-type").next().unwrap_or_default();
                sheet
                    .say(&place, ABSENT)
                    .arg("status", response.status)
                    .arg("type", if kind.is_empty() { "none" } else { kind })
                    .evidence(format!("status {} {kind}", response.status).trim_end());
            }
            Asked::Unseen(why) => {
                sheet.unseen(&place, &why);
            }
        }
    }
}

fn judge_file(file: &File<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let path: Vec<&str> = file.hops.iter().map(|hop| hop.url.as_str()).collect();
    let path = path.join(" -> ");
    let plain = file
        .hops
        .iter()
        .find(|hop| !hop.url.to_ascii_lowercase().starts_with("https://"));
    if file.old_place {
        sheet
            .say(place, ONLY_OLD_PLACE)
            .arg("url", file.url())
            .evidence(&path);
    }
    if let Some(hop) = plain {
        sheet
            .say(place, PLAIN_HOP)
            .arg("url", hop.url.as_str())
            .evidence(&path);
    }
    if !file.old_place && plain.is_none() {
        sheet.say(place, FOUND).arg("url", file.url()).evidence(&path);
    }
    if file.hops.len() > 1 {
        sheet
            .say(place, page::REDIRECTED)
            .arg("url", file.url())
            .arg("hops", file.hops.len() - 1)
            .evidence(&path);
    }
}
