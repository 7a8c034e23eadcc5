//! Does the domain publish a logo that mail programs can show beside its mail?

use facts::{MailFacts, Need, PolicyFile};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    dns::Name,
    mail::{
        bimi::{self, Svg, SvgError},
        dmarc::Request,
    },
};

use crate::{
    View,
    dmarc::effective,
    published::{own_name, published},
};

const PRESENT: Tag = Tag::info("present");
const ABSENT: Tag = Tag::info("absent");
const DECLINED: Tag = Tag::info("declined");
const SEVERAL: Tag = Tag::info("several");
const INVALID: Tag = Tag::info("invalid");
const BOGUS: Tag = Tag::info("bogus");
const DMARC_TOO_WEAK: Tag = Tag::info("dmarc-too-weak");
const NOT_FETCHED: Tag = Tag::info("not-fetched");
const NO_LOGO: Tag = Tag::info("no-logo");
const PROFILE: Tag = Tag::info("logo-profile");
const CERTIFIED: Tag = Tag::note("certified");
const NOT_CERTIFIED: Tag = Tag::note("not-certified");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "bimi/record",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new(
        "draft-brand-indicators-for-message-identification",
        "4",
        Keyword::May,
        "2021-03",
    )],
    needs: &[Need::Mx, Need::Bimi],
    parents: &[],
    parameters: &[],
    findings: &[
        PRESENT,
        ABSENT,
        DECLINED,
        SEVERAL,
        INVALID,
        BOGUS,
        DMARC_TOO_WEAK,
        NOT_FETCHED,
        NO_LOGO,
        PROFILE,
        CERTIFIED,
        NOT_CERTIFIED,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the record under the selector `default`, its logo, and whether DMARC is strict enough for it.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    let Some(owner) = bimi::record_name(&domain) else {
        sheet.say(&place, ABSENT);
        return;
    };
    let published = match published(see, &owner, bimi::is_record) {
        Ok(published) => published,
        Err(why) => {
            sheet.unseen(&place, &why);
            return;
        }
    };
    let evidence = published.evidence();
    if published.found.is_bogus() {
        sheet.say(&place, BOGUS);
        return;
    }
    let text = match published.texts.as_slice() {
        [] => {
            sheet.say(&place, ABSENT);
            return;
        }
        [text] => text,
        several => {
            sheet
                .say(&place, SEVERAL)
                .arg("count", several.len())
                .evidence(&evidence);
            return;
        }
    };
    let record = match bimi::read(text) {
        Ok(record) => record,
        Err(why) => {
            sheet
                .say(&place, INVALID)
                .arg("why", why.key())
                .evidence(&evidence);
            return;
        }
    };
    if record.declines() {
        sheet.say(&place, DECLINED).evidence(&evidence);
        return;
    }
    sheet.say(&place, PRESENT).evidence(&evidence);
    dmarc(see, &domain, &place, sheet);
    if let Some(mail) = see.facts.mail.seen() {
        let file = |url: &String| mail.indicators.iter().find(|file| file.url == *url);
        if let Some(file) = record.logo.as_ref().and_then(file) {
            logo(mail, file, sheet);
        }
    }
    let tag = match &record.evidence {
        Some(_) => CERTIFIED,
        None => NOT_CERTIFIED,
    };
    sheet.say(&place, tag);
}

/// Receivers show a logo only where forged mail is refused or set aside, all of it.
fn dmarc(see: &View<'_>, domain: &Name, place: &Place, sheet: &mut Sheet<'_>) {
    let (_, effective) = effective(see, domain);
    let weak = effective.is_none_or(|effective| {
        let record = &effective.applied.record;
        effective.request == Request::None
            || record.below == Some(Request::None)
            || effective.request == Request::Quarantine && record.percent().is_some()
    });
    if weak {
        sheet.say(place, DMARC_TOO_WEAK);
    }
}

fn logo(mail: &MailFacts, file: &PolicyFile, sheet: &mut Sheet<'_>) {
    let url = url::Url::parse(&file.url).ok();
    let host = url.as_ref().and_then(|url| url.host_str());
    let place = host.map_or_else(Place::whole, Place::host);
    let hop = file.visit.seen().and_then(|visit| visit.hops.first());
    let response = hop.and_then(|hop| hop.response.seen());
    let body = response
        .filter(|response| response.status == 200)
        .and_then(|response| response.body.seen())
        .filter(|body| !body.truncated);
    let Some(body) = body else {
        let status = response.map_or_else(|| "none".to_owned(), |response| response.status.to_string());
        sheet
            .say(&place, NOT_FETCHED)
            .arg("url", file.url.as_str())
            .arg("status", status);
        return;
    };
    // What is kept is text; a file of another type came, and is no SVG.
    let read = mail
        .bodies
        .get(&body.sha256)
        .map_or(Err(SvgError::NotSvg), |body| Svg::read(&body.text));
    match read {
        Err(why) => {
            sheet
                .say(&place, NO_LOGO)
                .arg("url", file.url.as_str())
                .arg("why", why.key());
        }
        Ok(svg) => {
            for fault in svg.faults {
                sheet.say(&place, PROFILE).arg("rule", fault.key());
            }
        }
    }
}
