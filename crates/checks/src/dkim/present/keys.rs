//! The keys under selectors that were tried.

use facts::{Selector, SelectorSource};
use verdict::Sheet;
use wire::{
    dns::{Name, Rtype},
    mail::dkim::{KeyRecord, PublicKey, Selected, key_name, selected},
};

use super::{BOGUS, BROKEN, FOUND, REVOKED, SEVERAL, SHORT, TESTING, WEAK};
use crate::{
    View,
    published::{is_bogus, lines},
    view::dns::bare,
};

/// What came of all selectors.
#[derive(Default)]
pub(super) struct Keys {
    /// Keys that receivers take, however weak.
    pub usable: usize,
    /// Records that are no such keys.
    pub unusable: usize,
    /// Some answer was wrongly signed.
    pub bogus: bool,
    /// The selectors.
    pub tried: Vec<String>,
}

/// Judges what stands under each selector. A selector without an answer says nothing: there may be others.
pub(super) fn judge(see: &View<'_>, domain: &Name, sheet: &mut Sheet<'_>) -> Keys {
    let mut keys = Keys::default();
    let selectors = see.facts.mail.seen().map_or(&[][..], |mail| &mail.selectors);
    for selector in selectors {
        keys.tried.push(selector.name.clone());
        keys.judge(see, domain, selector, sheet);
    }
    keys
}

impl Keys {
    fn judge(&mut self, see: &View<'_>, domain: &Name, selector: &Selector, sheet: &mut Sheet<'_>) {
        let (place, name) = (see.host(), selector.name.as_str());
        let Some(owner) = key_name(domain, name) else {
            return;
        };
        let outcome = selected(domain, name, &see.dns);
        let is_there = matches!(outcome, Selected::Key(..) | Selected::Several(_));
        if is_there && is_bogus(see, &owner, Rtype::TXT) {
            sheet.say(&place, BOGUS).arg("name", bare(&owner));
            self.bogus = true;
            return;
        }
        match outcome {
            Selected::Key(text, Ok(record)) => self.key(selector, &record, &text, &bare(&owner), see, sheet),
            Selected::Key(text, Err(why)) => {
                self.unusable += 1;
                sheet
                    .say(&place, BROKEN)
                    .arg("selector", name)
                    .arg("why", why.key())
                    .evidence(lines(&bare(&owner), &[text]));
            }
            Selected::Several(texts) => {
                self.unusable += 1;
                sheet
                    .say(&place, SEVERAL)
                    .arg("selector", name)
                    .arg("count", texts.len())
                    .evidence(lines(&bare(&owner), &texts));
            }
            Selected::Nothing | Selected::Missing(..) | Selected::Unanswered(_) => {}
        }
    }

    fn key(
        &mut self,
        selector: &Selector,
        record: &KeyRecord,
        text: &str,
        owner: &str,
        see: &View<'_>,
        sheet: &mut Sheet<'_>,
    ) {
        let place = see.host();
        let evidence = lines(owner, &[text.to_owned()]);
        let Some(key) = record.key else {
            self.unusable += 1;
            sheet
                .say(&place, REVOKED)
                .arg("selector", selector.name.as_str())
                .evidence(evidence);
            return;
        };
        self.usable += 1;
        let parameters = &sheet.rule().parameters;
        let bound = |name: &str| u32::try_from(parameters.number(name)).unwrap_or(0);
        let (tag, bits) = match key {
            PublicKey::Rsa { bits, .. } if bits < bound("rsa_min_bits") => (WEAK, bits),
            PublicKey::Rsa { bits, .. } if bits < bound("rsa_good_bits") => (SHORT, bits),
            PublicKey::Rsa { bits, .. } => (FOUND, bits),
            PublicKey::Ed25519 => (FOUND, 256),
        };
        let source = match &selector.source {
            SelectorSource::Given => "given",
            SelectorSource::Vendor(_) => "vendor",
            SelectorSource::Usual => "usual",
        };
        sheet
            .say(&place, tag)
            .arg("selector", selector.name.as_str())
            .arg("kind", key.name())
            .arg("bits", bits)
            .arg("source", source)
            .evidence(evidence);
        if record.testing {
            sheet.say(&place, TESTING).arg("selector", selector.name.as_str());
        }
    }
}
