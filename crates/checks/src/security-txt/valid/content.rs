//! How the file is sent, its lines and its signature.

use verdict::{Place, Sheet, Tag};
use wire::web::{
    field::MediaType,
    security_txt::{Fault, SecurityTxt, Signature},
};

use crate::{page, security_txt::file::File};

pub(super) const WRONG_TYPE: Tag = Tag::fail("wrong-type");
pub(super) const WRONG_CHARSET: Tag = Tag::fail("wrong-charset");
pub(super) const NO_CHARSET: Tag = Tag::note("no-charset");
pub(super) const NOT_UTF8: Tag = Tag::fail("not-utf8");
pub(super) const BAD_LINES: Tag = Tag::fail("bad-lines");
pub(super) const LOOSE_LINES: Tag = Tag::warn("loose-lines");
pub(super) const BROKEN_SIGNATURE: Tag = Tag::fail("broken-signature");
pub(super) const SIGNED: Tag = Tag::note("signed");
pub(super) const NOT_SIGNED: Tag = Tag::note("not-signed");
pub(super) const LARGE: Tag = Tag::warn("large");

/// States what is to be said; true when something of it is a fault.
pub(super) fn judge(found: &File<'_>, file: &SecurityTxt, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let mut faulty = sent(found, place, sheet);
    if found.not_utf8 {
        sheet.say(place, NOT_UTF8);
        faulty = true;
    }
    faulty |= lines(found, file, place, sheet);
    match file.signature {
        Signature::None => {
            sheet.say(place, NOT_SIGNED);
        }
        Signature::Framed => {
            sheet.say(place, SIGNED);
        }
        Signature::Broken(why) => {
            sheet
                .say(place, BROKEN_SIGNATURE)
                .arg("why", why.key())
                .evidence(found.text);
            faulty = true;
        }
    }
    if file.large {
        sheet.say(place, LARGE).arg("octets", found.text.len());
        faulty = true;
    }
    faulty
}

/// RFC 9116 §3: text/plain, in UTF-8, which is also what it is without the parameter.
fn sent(found: &File<'_>, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let value = found.response.header("content-type").next().unwrap_or_default();
    let evidence = format!("Content-Type: {value}");
    let Some(kind) = MediaType::parse(value).filter(|kind| kind.essence == "text/plain") else {
        let shown = if value.is_empty() { "none" } else { value };
        sheet.say(place, WRONG_TYPE).arg("type", shown).evidence(evidence);
        return true;
    };
    match kind.charset {
        None => {
            sheet.say(place, NO_CHARSET).evidence(evidence);
            false
        }
        Some(charset) if charset.eq_ignore_ascii_case("utf-8") => false,
        Some(charset) => {
            sheet
                .say(place, WRONG_CHARSET)
                .arg("charset", charset)
                .evidence(evidence);
            true
        }
    }
}

fn lines(found: &File<'_>, file: &SecurityTxt, place: &Place, sheet: &mut Sheet<'_>) -> bool {
    let (loose, bad): (Vec<&Fault>, Vec<&Fault>) =
        file.faults.iter().partition(|fault| fault.kind.is_harmless());
    for (tag, faults) in [(BAD_LINES, &bad), (LOOSE_LINES, &loose)] {
        let Some(first) = faults.first() else { continue };
        let numbers = page::named(faults.iter().map(|fault| fault.line.to_string()));
        let text = found
            .text
            .lines()
            .nth(first.line.saturating_sub(1))
            .unwrap_or_default();
        sheet
            .say(place, tag)
            .arg("lines", numbers)
            .arg("why", first.kind.key())
            .evidence(text);
    }
    !file.faults.is_empty()
}
