//! The fields of the file.

use facts::Timestamp;
use url::Url;
use verdict::{Place, Sheet, Tag};
use wire::web::security_txt::{Expires, SecurityTxt};

use crate::{page, security_txt::file::File};

pub(super) const NO_CONTACT: Tag = Tag::fail("no-contact");
pub(super) const BAD_VALUE: Tag = Tag::fail("bad-value");
pub(super) const NO_EXPIRES: Tag = Tag::fail("no-expires");
pub(super) const SEVERAL_EXPIRES: Tag = Tag::fail("several-expires");
pub(super) const BAD_EXPIRES: Tag = Tag::fail("bad-expires");
pub(super) const EXPIRED: Tag = Tag::fail("expired");
pub(super) const EXPIRES_SOON: Tag = Tag::warn("expires-soon");
pub(super) const FAR_AHEAD: Tag = Tag::note("far-ahead");
pub(super) const NOT_CANONICAL: Tag = Tag::fail("not-canonical");
pub(super) const CANONICAL_ELSEWHERE: Tag = Tag::warn("canonical-elsewhere");
pub(super) const SEVERAL_LANGUAGES: Tag = Tag::fail("several-languages");
pub(super) const BAD_LANGUAGE: Tag = Tag::fail("bad-language");
pub(super) const CSAF_ELSEWHERE: Tag = Tag::warn("csaf-elsewhere");
pub(super) const UNKNOWN_FIELDS: Tag = Tag::note("unknown-fields");

/// States what is to be said; true when something of it is a fault.
pub(super) fn judge(
    found: &File<'_>,
    file: &SecurityTxt,
    now: Timestamp,
    place: &Place,
    sheet: &mut Sheet<'_>,
) -> bool {
    let mut faulty = false;
    if file.contacts().next().is_none() {
        sheet.say(place, NO_CONTACT);
        faulty = true;
    }
    for (field, why) in file.uri_faults().take(page::NAMED_MAX) {
        sheet
            .say(place, BAD_VALUE)
            .arg("field", field.name.as_str())
            .arg("line", field.line)
            .arg("why", why.key())
            .evidence(format!("{}: {}", field.name, field.value));
        faulty = true;
    }
    faulty |= expires(file, now, place, sheet);
    faulty |= canonical(found, file, place, sheet);
    faulty |= languages(file, place, sheet);
    faulty |= csaf(file, place, sheet);
    let unknown = file.unknown();
    if !unknown.is_empty() {
        let names = page::named(unknown.into_iter().map(str::to_owned));
        sheet.say(place, UNKNOWN_FIELDS).arg("names", names);
    }
    faulty
}

/// RFC 9116 §2.5.5.
fn expires(file: &SecurityTxt, now: Timestamp, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    const DAY_S: i64 = 86_400;
    match file.expires() {
        Expires::Missing => {
            sheet.say(place, NO_EXPIRES);
        }
        Expires::Several(count) => {
            sheet.say(place, SEVERAL_EXPIRES).arg("count", count);
        }
        Expires::Unreadable(value) => {
            sheet
                .say(place, BAD_EXPIRES)
                .arg("value", value.as_str())
                .evidence(format!("Expires: {value}"));
        }
        Expires::At(at) => {
            let left_s = at.as_second().saturating_sub(now.as_second());
            let evidence = format!("Expires: {at}");
            let parameters = &sheet.rule().parameters;
            let most_s = parameters.number("max_ahead_days").saturating_mul(DAY_S);
            let least_s = parameters.number("min_left_days").saturating_mul(DAY_S);
            let (tag, days) = if at <= now {
                (EXPIRED, left_s.saturating_neg() / DAY_S)
            } else if left_s < least_s {
                (EXPIRES_SOON, left_s / DAY_S)
            } else if left_s > most_s {
                (FAR_AHEAD, left_s / DAY_S)
            } else {
                return false;
            };
            sheet
                .say(place, tag)
                .arg("at", at.to_string())
                .arg("days", days)
                .evidence(evidence);
            return tag != FAR_AHEAD;
        }
    }
    true
}

/// RFC 9116 §2.5.2: where the field stands, it lists the address the file was asked for at.
fn canonical(found: &File<'_>, file: &SecurityTxt, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let listed: Vec<&str> = file.all("canonical").map(|field| field.value.as_str()).collect();
    // Read as addresses, so that a port or an escape that changes nothing does not count.
    let lists = |url: &str| {
        let wanted = Url::parse(url).ok();
        wanted.is_some() && listed.iter().any(|value| Url::parse(value).ok() == wanted)
    };
    let asked = found.hops.first().map_or("", |hop| &hop.url);
    if listed.is_empty() || lists(asked) {
        return false;
    }
    let tag = if lists(found.url()) {
        CANONICAL_ELSEWHERE
    } else {
        NOT_CANONICAL
    };
    sheet.say(place, tag).arg("url", asked).evidence(
        listed
            .iter()
            .map(|value| format!("Canonical: {value}"))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    true
}

/// RFC 9116 §2.5.8.
fn languages(file: &SecurityTxt, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let count = file.all("preferred-languages").count();
    if count > 1 {
        sheet.say(place, SEVERAL_LANGUAGES).arg("count", count);
    }
    let bad = file.bad_languages();
    if !bad.is_empty() {
        sheet
            .say(place, BAD_LANGUAGE)
            .arg("tags", page::named(bad.clone()));
    }
    count > 1 || !bad.is_empty()
}

/// CSAF 2.0 §7.1.8: the field leads to a provider's metadata, a file of a fixed name.
fn csaf(file: &SecurityTxt, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let mut faulty = false;
    for field in file.all("csaf").take(page::NAMED_MAX) {
        let named = Url::parse(&field.value).is_ok_and(|url| url.path().ends_with("/provider-metadata.json"));
        if !named {
            sheet
                .say(place, CSAF_ELSEWHERE)
                .arg("line", field.line)
                .evidence(format!("{}: {}", field.name, field.value));
            faulty = true;
        }
    }
    faulty
}
