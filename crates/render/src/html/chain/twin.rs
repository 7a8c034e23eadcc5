//! The drawing in words: the same content, for whoever cannot see it or wants to copy from it.

use checks::chain::{Answer, Chain, Server, Zone};
use maud::{Markup, html};
use verdict::Args;

use super::{broken, icon, key_line, named_by, service, signer_line, sorted, trust_word, zone_name};
use crate::html::{
    mark,
    sentence::{LINE, cut, more, rich},
    sheet::Sheet,
};

/// Entries of one list that are shown; the facts have them all.
const ZONES: usize = 24;
const KEYS: usize = 24;
const SERVERS: usize = 24;
const ADDRESSES: usize = 12;

/// Zones, name servers and answers.
pub fn write(sheet: &Sheet<'_>, chain: &Chain) -> Markup {
    html! {
        ol .zones {
            @for zone in chain.zones.iter().take(ZONES) { li { (one_zone(sheet, zone)) } }
        }
        @if chain.zones.len() > ZONES { p { (more(chain.zones.len() - ZONES, sheet.words)) } }
        (servers(sheet, &chain.servers))
        @if !chain.answers.is_empty() {
            ul .answers { @for answer in &chain.answers { li { (one_answer(sheet, answer)) } } }
        }
    }
}

fn one_zone(sheet: &Sheet<'_>, zone: &Zone) -> Markup {
    let words = sheet.words;
    let root = zone.name == ".";
    let signers = if root { "chain-anchors" } else { "chain-signers" };
    html! {
        b { bdi { (cut(&zone_name(&zone.name, words), LINE)) } } ": "
        span .mark.(icon(zone.trust)) { (mark::icon(icon(zone.trust))) " " (trust_word(zone.trust, words)) }
        @if let Some(one) = &zone.broken { p { (rich(&broken(one, zone.trust, words))) } }
        ul {
            @if zone.signers.is_empty() {
                li { (words.shared(if root { "chain-no-anchors" } else { "chain-no-signers" })) }
            } @else {
                li { (words.shared(signers)) ": " (signer_list(sheet, zone)) }
            }
            @if zone.keys.is_empty() {
                li { (words.shared("chain-no-keys")) }
            } @else {
                li { (words.shared("chain-keys")) ": " (key_list(sheet, zone)) }
            }
            @if !zone.servers.is_empty() {
                li { (words.shared("chain-servers")) ": " (names(sheet, &zone.servers)) }
            }
        }
    }
}

fn signer_list(sheet: &Sheet<'_>, zone: &Zone) -> Markup {
    html! {
        ul {
            @for signer in zone.signers.iter().take(KEYS) {
                li {
                    bdi dir="ltr" { (signer_line(signer)) }
                    @if signer.fits == Some(false) { " – " (sheet.words.shared("chain-unfit")) }
                }
            }
            @if zone.signers.len() > KEYS { li { (more(zone.signers.len() - KEYS, sheet.words)) } }
        }
    }
}

fn key_list(sheet: &Sheet<'_>, zone: &Zone) -> Markup {
    html! {
        ul {
            @for key in sorted(&zone.keys).into_iter().take(KEYS) {
                li {
                    bdi dir="ltr" { (key_line(key)) }
                    @if key.pointed_at {
                        " – " (sheet.words.shared(if zone.name == "." { "chain-anchored" } else { "chain-pointed" }))
                    }
                    @if key.revoked { " – " (sheet.words.shared("chain-revoked")) }
                }
            }
            @if zone.keys.len() > KEYS { li { (more(zone.keys.len() - KEYS, sheet.words)) } }
        }
    }
}

fn names(sheet: &Sheet<'_>, names: &[String]) -> Markup {
    let shown: Vec<String> = names.iter().take(SERVERS).map(|name| cut(name, LINE)).collect();
    let args = Args::from([("names", shown.into())]);
    html! {
        (sheet.shared("chain-names", args))
        @if names.len() > SERVERS { " " (more(names.len() - SERVERS, sheet.words)) }
    }
}

fn servers(sheet: &Sheet<'_>, servers: &[Server]) -> Markup {
    let words = sheet.words;
    if servers.is_empty() {
        return html! {};
    }
    html! {
        div .scroll tabindex="0" role="group" aria-label=(words.shared("chain-servers")) {
            table {
                caption { (words.shared("chain-servers")) }
                thead { tr {
                    th scope="col" { (words.shared("column-name")) }
                    th scope="col" { (words.shared("column-address")) }
                    th scope="col" { (words.shared("column-service")) }
                } }
                @for server in servers.iter().take(SERVERS) { tbody { (rows(sheet, server)) } }
            }
        }
        @if servers.len() > SERVERS { p { (more(servers.len() - SERVERS, words)) } }
    }
}

fn rows(sheet: &Sheet<'_>, server: &Server) -> Markup {
    let words = sheet.words;
    let shown = server.addresses.len().min(ADDRESSES);
    let left_out = server.addresses.len() - shown;
    let span = shown.max(1) + usize::from(left_out > 0);
    let name = html! {
        th scope="rowgroup" rowspan=(span) {
            bdi { (cut(&text::plain(&server.name), LINE)) }
            @if let Some(by) = named_by(server, words) { " " span .faint { (by) } }
        }
    };
    html! {
        @if server.addresses.is_empty() {
            tr { (name) td colspan="2" { (words.shared("chain-no-addresses")) } }
        }
        @for (index, (address, said)) in server.addresses.iter().take(ADDRESSES).enumerate() {
            @let (icon, word) = service(said, words);
            tr {
                @if index == 0 { (name) }
                td { bdi dir="ltr" { (address) } }
                td { span .mark.(icon) { (mark::icon(icon)) " " (rich(&word)) } }
            }
        }
        @if left_out > 0 { tr { td colspan="2" { (more(left_out, words)) } } }
    }
}

fn one_answer(sheet: &Sheet<'_>, answer: &Answer) -> Markup {
    let words = sheet.words;
    let left_out = answer.addresses.len().saturating_sub(ADDRESSES);
    let addresses: Vec<String> = answer
        .addresses
        .iter()
        .take(ADDRESSES)
        .map(ToString::to_string)
        .collect();
    html! {
        b dir="ltr" { (answer.rtype) } ": "
        span .mark.(icon(answer.trust)) { (mark::icon(icon(answer.trust))) " " (trust_word(answer.trust, words)) }
        @if let Some(one) = &answer.broken { p { (rich(&broken(one, answer.trust, words))) } }
        ul {
            @for alias in answer.aliases.iter().take(ADDRESSES) {
                li { (sheet.shared("chain-alias", Args::from([
                    ("name", cut(&alias.name, LINE).into()),
                    ("target", cut(&alias.target, LINE).into()),
                    ("rtype", alias.rtype.as_str().into()),
                ]))) }
            }
            @if let Some(reason) = answer.unseen {
                li { (sheet.shared("unseen", Args::from([("reason", reason.key().into())]))) }
            } @else if addresses.is_empty() {
                li { (words.shared("chain-no-addresses")) }
            } @else {
                li {
                    (sheet.shared("chain-names", Args::from([("names", addresses.into())])))
                    @if left_out > 0 { " " (more(left_out, words)) }
                }
            }
        }
    }
}
