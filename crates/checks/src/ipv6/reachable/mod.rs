//! Can the site, or can each mail server, be reached over IPv6, wherever it can be reached over IPv4?

use facts::{AddressFacts, Need, Test, WebFacts};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};

use crate::{
    View,
    reach::{self, Port},
    view::mail::{HOSTS_LEFT_OUT, LEFT_OUT, NO_ADDRESS, NO_MAIL, port},
};

const OPEN: Tag = Tag::pass("open");
const CLOSED: Tag = Tag::fail("closed");
const NO_IPV6_ADDRESS: Tag = Tag::not_applicable("no-ipv6-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "ipv6/reachable",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 6540", "2", Keyword::Must, "2012-04")],
    needs: &[Need::Web, Need::Mx, Need::Smtp],
    parents: &["ipv6/address"],
    parameters: &[],
    findings: &[
        OPEN,
        CLOSED,
        NO_IPV6_ADDRESS,
        NO_MAIL,
        NO_ADDRESS,
        LEFT_OUT,
        HOSTS_LEFT_OUT,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each IPv6 address of the service.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    match see.test {
        Test::Mail => judge_mail(see, sheet),
        _ => judge_web(see, sheet),
    }
}

/// Port 25 has to be open at every address: senders over IPv6 try those alone.
fn judge_mail(see: &View<'_>, sheet: &mut Sheet<'_>) {
    see.each_mail_server(sheet, |mail, host, server, place, sheet| {
        if server.address.is_ipv4() {
            // Said once for the host, at its first address.
            let without = !host.servers.iter().any(|other| other.address.is_ipv6());
            let first = host
                .servers
                .first()
                .is_some_and(|other| other.address == server.address);
            if without && first && host.unresolved.is_none() {
                sheet.say(&Place::host(&host.name), NO_IPV6_ADDRESS);
            }
            return;
        }
        match port(mail, host, server) {
            Port::Open => drop(sheet.say(place, OPEN)),
            Port::Closed(reason) => drop(sheet.say(place, CLOSED).arg("reason", reason.key())),
            Port::Untold(why) => drop(sheet.unseen(place, &why)),
        }
    });
}

/// Judges ports 80 and 443 of each IPv6 address by themselves.
fn judge_web(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    let mut none = true;
    for address in web.addresses.iter().filter(|address| address.address.is_ipv6()) {
        none = false;
        for number in [443, 80] {
            judge_port(see, web, address, number, sheet);
        }
    }
    if none {
        sheet.say(&see.host(), NO_IPV6_ADDRESS);
    }
}

fn judge_port(see: &View<'_>, web: &WebFacts, address: &AddressFacts, number: u16, sheet: &mut Sheet<'_>) {
    let place = see.host().address(address.address).port(number);
    // Port 443 has to be open in any case; port 80 where it is open over IPv4.
    let wanted = number == 443 || is_open_on_ipv4(web, number);
    match reach::port(web, address, number) {
        Port::Open => drop(sheet.say(&place, OPEN)),
        Port::Closed(reason) if wanted => drop(sheet.say(&place, CLOSED).arg("reason", reason.key())),
        Port::Untold(why) if wanted => drop(sheet.unseen(&place, &why)),
        Port::Closed(_) | Port::Untold(_) => {}
    }
}

fn is_open_on_ipv4(web: &WebFacts, number: u16) -> bool {
    web.addresses
        .iter()
        .filter(|address| address.address.is_ipv4())
        .any(|address| reach::port(web, address, number) == Port::Open)
}
