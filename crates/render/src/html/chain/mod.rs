//! From the root to the name's addresses: a drawing, and the same in words.

mod drawing;
mod twin;

use checks::chain::{Answer, Break, Chain, Key, Server, Service, Signer, Trust};
use maud::{Markup, html};
use text::Words;
use verdict::Args;

use super::{
    sentence::{LINE, cut},
    sheet::{Sheet, prefix},
};

/// The section; a report whose drawing another has already shown leads there.
pub fn section(sheet: &Sheet<'_>) -> Markup {
    let Some(chain) = sheet.shown.chain else {
        return html! {};
    };
    let same = |shown: &super::Shown<'_>| {
        shown.chain == Some(chain) && shown.judged.report.subject.name == sheet.report().subject.name
    };
    let inner = match sheet.all.iter().take(sheet.index).position(same) {
        Some(earlier) => html! {
            p { a href={ "#" (prefix(earlier)) "section-chain" } { (sheet.words.shared("chain-same")) } }
        },
        None => shown(sheet, chain),
    };
    sheet.section("section-chain", &inner)
}

fn shown(sheet: &Sheet<'_>, chain: &Chain) -> Markup {
    if let Some(reason) = chain.unseen {
        let args = Args::from([("reason", reason.key().into())]);
        return html! { p { (sheet.shared("unseen", args)) } };
    }
    html! {
        div .chain {
            (drawing::draw(sheet, chain))
            div .twin { (twin::write(sheet, chain)) }
        }
    }
}

/// The icon of a status. Not being signed is no fault that this drawing would judge.
fn icon(trust: Trust) -> &'static str {
    match trust {
        Trust::Secure => "pass",
        Trust::Insecure => "not_applicable",
        Trust::Bogus => "fail",
        Trust::Unknown => "not_tested",
    }
}

fn trust_word(trust: Trust, words: &Words) -> String {
    words.shared(&format!("chain-{}", trust.key()))
}

/// A zone's name for people.
fn zone_name(name: &str, words: &Words) -> String {
    if name == "." {
        words.shared("chain-root")
    } else {
        text::plain(name).into_owned()
    }
}

/// `DS 20326 RSASHA256 SHA-256`: what the field writes, in every language.
fn signer_line(signer: &Signer) -> String {
    match &signer.digest {
        Some(digest) => format!("DS {} {} {digest}", signer.tag, signer.algorithm),
        None => format!("DNSKEY {} {}", signer.tag, signer.algorithm),
    }
}

/// `KSK 20326 RSASHA256 2048`.
fn key_line(key: &Key) -> String {
    let role = if key.entry_point { "KSK" } else { "ZSK" };
    let bits = key.bits.map(|bits| format!(" {bits}")).unwrap_or_default();
    format!("{role} {} {}{bits}", key.tag, key.algorithm)
}

/// Where the chain broke or ended, in a sentence.
fn broken(one: &Break, trust: Trust, words: &Words) -> String {
    let args = Args::from([("at", cut(&one.at, LINE).into()), ("why", one.why.into())]);
    let ends = if trust == Trust::Insecure {
        "chain-ends"
    } else {
        "chain-breaks"
    };
    words.shared_with(ends, &args)
}

/// Icon and word for what an address of a name server did.
fn service(service: &Service, words: &Words) -> (&'static str, String) {
    match service {
        Service::Answers => ("pass", words.shared("chain-answers")),
        Service::Lame(word) => {
            let args = Args::from([("answer", cut(word, 40).into())]);
            ("fail", words.shared_with("chain-lame", &args))
        }
        Service::Silent(reason) => {
            let args = Args::from([("reason", reason.key().into())]);
            ("not_tested", words.shared_with("chain-silent", &args))
        }
        Service::NotAsked => ("not_applicable", words.shared("chain-not-asked")),
    }
}

/// Which side names a server, where not both do.
fn named_by(server: &Server, words: &Words) -> Option<String> {
    match (server.at_parent, server.at_child) {
        (true, false) => Some(words.shared("chain-parent-only")),
        (false, true) => Some(words.shared("chain-child-only")),
        _ => None,
    }
}

/// The longest way of aliases: as a rule both questions go the same.
fn longest(answers: &[Answer]) -> Option<&Answer> {
    answers.iter().max_by_key(|answer| answer.aliases.len())
}

/// Whether all questions went that way.
fn one_way(answers: &[Answer]) -> bool {
    let mut ways = answers.iter().map(|answer| &answer.aliases);
    ways.next().is_none_or(|first| ways.all(|way| way == first))
}

/// The keys, those first that something points to, then those that sign keys.
fn sorted(keys: &[Key]) -> Vec<&Key> {
    let mut keys: Vec<&Key> = keys.iter().collect();
    keys.sort_by_key(|key| (!key.pointed_at, !key.entry_point));
    keys
}
