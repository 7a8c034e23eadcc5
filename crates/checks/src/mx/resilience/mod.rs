//! Will mail find a server that takes it, and another when the first is down?

use std::net::IpAddr;

use facts::{MailHost, Need};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    address::{is_never_a_host, reverse_name, special},
    dns::{Data, Rtype},
};

use crate::{
    View,
    view::{
        dns::bare,
        mail::{HOSTS_LEFT_OUT, LEFT_OUT, NO_MAIL, Takes},
    },
};

const SEVERAL: Tag = Tag::pass("several");
const SINGLE: Tag = Tag::info("single");
const ALIAS: Tag = Tag::warn("alias");
const ADDRESS_LITERAL: Tag = Tag::warn("address-literal");
const WITHOUT_ADDRESS: Tag = Tag::warn("without-address");
const UNUSABLE: Tag = Tag::warn("unusable");
const ORDER: Tag = Tag::note("order");
const NO_REVERSE: Tag = Tag::note("no-reverse");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "mx/resilience",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 5321", "5.1", Keyword::MustNot, "2008-10"),
        Norm::new("RFC 2181", "10.3", Keyword::MustNot, "1997-07"),
        Norm::new("RFC 1912", "2.1", Keyword::Should, "1996-02"),
    ],
    needs: &[Need::Mx, Need::MxReverse],
    parents: &[],
    parameters: &[],
    findings: &[
        SEVERAL,
        SINGLE,
        ALIAS,
        ADDRESS_LITERAL,
        WITHOUT_ADDRESS,
        UNUSABLE,
        ORDER,
        NO_REVERSE,
        NO_MAIL,
        LEFT_OUT,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the hosts that take mail, as the DNS has them.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let mail = match see.takes_mail() {
        Ok(Takes::Hosts(mail)) => mail,
        Ok(Takes::Nobody(how)) => {
            sheet.say(&see.host(), NO_MAIL).arg("how", how);
            return;
        }
        Err(why) => {
            sheet.unseen(&see.host(), &why);
            return;
        }
    };
    if mail.hosts_left_out > 0 {
        let spot = sheet.say(&see.host(), HOSTS_LEFT_OUT);
        spot.arg("count", mail.hosts_left_out);
    }
    let mut sound = Vec::new();
    for host in &mail.hosts {
        if judge_host(see, host, sheet) {
            sound.push(host.name.clone());
        }
    }
    match sound.as_slice() {
        [] => {}
        [one] => drop(sheet.say(&see.host(), SINGLE).arg("host", one.clone())),
        _ => drop(sheet.say(&see.host(), SEVERAL).arg("hosts", sound)),
    }
    if mail.hosts.len() > 1 {
        let order: Vec<String> = mail.hosts.iter().map(in_order).collect();
        sheet.say(&see.host(), ORDER).arg("hosts", order);
    }
}

/// A host with its preferences.
fn in_order(host: &MailHost) -> String {
    let numbers: Vec<String> = host.preferences.iter().map(ToString::to_string).collect();
    match numbers.is_empty() {
        true => host.name.clone(),
        false => format!("{} {}", numbers.join("/"), host.name),
    }
}

/// Whether senders can make something of the host.
fn judge_host(see: &View<'_>, host: &MailHost, sheet: &mut Sheet<'_>) -> bool {
    let place = Place::host(&host.name);
    if host.name.parse::<IpAddr>().is_ok() {
        sheet.say(&place, ADDRESS_LITERAL);
        return false;
    }
    // The domain itself, where there is no MX record, may be an alias (RFC 5321 §5.1).
    if !host.preferences.is_empty() {
        alias(see, host, &place, sheet);
    }
    if host.left_out > 0 {
        sheet.say(&place, LEFT_OUT).arg("count", host.left_out);
    }
    if let Some(why) = &host.unresolved {
        sheet.unseen(&place, why);
        return false;
    }
    let addresses: Vec<IpAddr> = host.servers.iter().map(|server| server.address).collect();
    if addresses.is_empty() {
        sheet.say(&place, WITHOUT_ADDRESS);
        return false;
    }
    let nobodys: Vec<String> = addresses
        .iter()
        .filter(|address| !is_usable(see, **address))
        .map(ToString::to_string)
        .collect();
    if !nobodys.is_empty() {
        sheet.say(&place, UNUSABLE).arg("addresses", nobodys.clone());
    }
    for address in &addresses {
        reverse(see, *address, &place, sheet);
    }
    nobodys.len() < addresses.len()
}

fn is_usable(see: &View<'_>, address: IpAddr) -> bool {
    let allowed = see.allowed().iter().any(|net| net.contains(address));
    !is_never_a_host(address) && (allowed || special(address).is_none())
}

fn alias(see: &View<'_>, host: &MailHost, place: &Place, sheet: &mut Sheet<'_>) {
    let target = [Rtype::A, Rtype::AAAA].into_iter().find_map(|rtype| {
        let found = see.dns.find(&host.name, rtype).ok()?;
        Some(bare(&found.name)).filter(|name| !name.eq_ignore_ascii_case(&host.name))
    });
    if let Some(target) = target {
        sheet.say(place, ALIAS).arg("target", target);
    }
}

/// Whether the address leads back to a name. What could not be asked is not worth a word: it changes nothing.
fn reverse(see: &View<'_>, address: IpAddr, place: &Place, sheet: &mut Sheet<'_>) {
    let Ok(found) = see.dns.find(&reverse_name(address), Rtype::PTR) else {
        return;
    };
    let names = found
        .records
        .iter()
        .filter(|record| matches!(record.parsed(), Some(Data::Ptr(_))));
    if names.count() == 0 {
        sheet.say(&place.clone().address(address), NO_REVERSE);
    }
}
