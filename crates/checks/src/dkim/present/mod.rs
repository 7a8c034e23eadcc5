//! Does the domain publish keys with which its mail is signed?

mod keys;

use facts::{Need, Reason, SELECTOR_PREFIX};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::{
    dns::{Name, Rtype},
    mail::{
        dkim::{DOMAIN_KEY, Existence, existence},
        dmarc::Request,
        domain,
    },
};

use crate::{
    View,
    dmarc::effective,
    published::{is_bogus, own_name, why_not},
    view::dns::bare,
};

const FOUND: Tag = Tag::pass("key-found");
const PROBABLE: Tag = Tag::pass("probable");
const ABSENT: Tag = Tag::fail("absent");
const WEAK: Tag = Tag::fail("weak-key");
const BOGUS: Tag = Tag::fail("bogus");
const SHORT: Tag = Tag::warn("short-key");
const TESTING: Tag = Tag::warn("test-flag");
const UNUSABLE: Tag = Tag::info("only-unusable");
const ANY_NAME: Tag = Tag::info("any-name");
const UNRELIABLE: Tag = Tag::info("unreliable");
const NON_SENDER: Tag = Tag::not_applicable("non-sender");
const REVOKED: Tag = Tag::note("revoked");
const BROKEN: Tag = Tag::note("broken-key");
const SEVERAL: Tag = Tag::note("several");
const WRONG_DENIAL: Tag = Tag::note("wrong-denial");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dkim/present",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6376", "3.6.1", Keyword::Must, "2011-09"),
        Norm::new("RFC 8301", "3.2", Keyword::Must, "2018-01"),
        Norm::new("RFC 8463", "4", Keyword::Must, "2018-09"),
        Norm::new("RFC 8020", "2", Keyword::Must, "2016-11"),
    ],
    needs: &[Need::Mx, Need::Dkim],
    parents: &[],
    parameters: &[
        Parameter {
            name: "rsa_min_bits",
            kind: Kind::Number,
            about: "shortest RSA key that receivers accept, in bits",
        },
        Parameter {
            name: "rsa_good_bits",
            kind: Kind::Number,
            about: "shortest RSA key that is advised, in bits",
        },
    ],
    findings: &[
        FOUND,
        PROBABLE,
        ABSENT,
        WEAK,
        BOGUS,
        SHORT,
        TESTING,
        UNUSABLE,
        ANY_NAME,
        UNRELIABLE,
        NON_SENDER,
        REVOKED,
        BROKEN,
        SEVERAL,
        WRONG_DENIAL,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the keys under the selectors that were tried; without any, whether there can be some.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(domain) = own_name(see) else { return };
    let place = see.host();
    if domain::sends_nothing(&domain, &see.dns) == Some(true)
        && effective(see, &domain)
            .1
            .is_some_and(|effective| effective.request == Request::Reject)
    {
        sheet.say(&place, NON_SENDER);
        return;
    }
    let keys = keys::judge(see, &domain, sheet);
    let existence = existence(&domain, &made_up(see), &see.dns);
    if keys.usable > 0 || keys.bogus {
        if matches!(existence, Existence::None | Existence::Unreliable(_)) {
            sheet.say(&place, WRONG_DENIAL);
        }
        return;
    }
    if keys.unusable > 0 {
        sheet.say(&place, UNUSABLE).arg("selectors", keys.tried);
        return;
    }
    without_keys(see, &domain, existence, keys.tried, sheet);
}

fn without_keys(
    see: &View<'_>,
    domain: &Name,
    existence: Existence,
    tried: Vec<String>,
    sheet: &mut Sheet<'_>,
) {
    let place = see.host();
    let owner = wire::dns::name(&format!("{DOMAIN_KEY}.{}", bare(domain)));
    if owner.as_ref().is_ok_and(|owner| is_bogus(see, owner, Rtype::TXT)) {
        sheet
            .say(&place, BOGUS)
            .arg("name", format!("{DOMAIN_KEY}.{}", bare(domain)));
        return;
    }
    let tried = match tried.is_empty() {
        true => vec!["-".to_owned()],
        false => tried,
    };
    let tag = match existence {
        Existence::Likely => PROBABLE,
        Existence::None => ABSENT,
        Existence::AnyName(_) => ANY_NAME,
        Existence::Unreliable(name) => {
            sheet
                .say(&place, UNRELIABLE)
                .arg("selectors", tried)
                .arg("name", bare(&name));
            return;
        }
        Existence::Unanswered(name) => {
            sheet.unseen(&place, &why_not(see, &name, Rtype::TXT));
            return;
        }
        Existence::Missing(_) => {
            sheet.not_tested(&place, Reason::NoData);
            return;
        }
    };
    sheet
        .say(&place, tag)
        .arg("selectors", tried)
        .arg("vendors", vendors(see));
}

/// The made-up label that was asked for beside the selectors.
fn made_up(see: &View<'_>) -> String {
    let questions = see.facts.dns.lookups.iter().map(|lookup| &lookup.question.name);
    let label = questions
        .filter_map(|name| name.split_once('.'))
        .find(|(label, rest)| label.starts_with(SELECTOR_PREFIX) && rest.starts_with(DOMAIN_KEY));
    // Without it, this is a question that nobody put.
    label.map_or(SELECTOR_PREFIX, |(label, _)| label).to_owned()
}

/// Who sends for the domain, as far as names tell: those who can give the selectors.
fn vendors(see: &View<'_>) -> Vec<String> {
    let mail = see.facts.mail.seen();
    let mut names: Vec<String> = Vec::new();
    for vendor in mail.into_iter().flat_map(|mail| &mail.vendors) {
        if vendor.role != facts::VendorRole::Dns && !names.contains(&vendor.name) {
            names.push(vendor.name.clone());
        }
    }
    if names.is_empty() {
        names.push("none".to_owned());
    }
    names
}
