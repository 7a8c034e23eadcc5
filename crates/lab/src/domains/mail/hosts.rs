//! The hosts that take the mail: their zones, addresses and routes.

use super::{super::List, Lesson, teach};
use crate::{dns::Lie, mail::MailPort};

pub(in super::super) fn add(list: &mut List) {
    teach(list, LESSONS);
}

#[rustfmt::skip]
const LESSONS: &[Lesson] = &[
    ("mail-unsigned.test",
     "The domain itself is not signed: whoever forges its MX records sends the mail elsewhere.",
     "Het domein zelf is niet ondertekend: wie de MX-records vervalst, stuurt de mail ergens anders heen.",
     |domain| domain.zone.keys.clear()),
    ("mail-bogus.test",
     "The signature on the MX records does not hold: senders that validate do not know where to deliver.",
     "De handtekening onder de MX-records klopt niet: verzenders die valideren, weten niet waar ze moeten bezorgen.",
     |domain| { domain.lie("@", "MX", Lie::Corrupt); }),
    ("mx-unsigned.test",
     "The domain is signed, and the zone of its mail servers is not: a provider without DNSSEC.",
     "Het domein is ondertekend, en de zone van de mailservers niet: een provider zonder DNSSEC.",
     |domain| {
         domain.record("", "MX", &["10 mx.mail-dane-unsigned.test."])
             .policy_for("enforce", &["mx.mail-dane-unsigned.test"], 2_592_000);
     }),
    ("mx-bogus.test",
     "The signature on the IPv4 address of the mail server does not hold.",
     "De handtekening onder het IPv4-adres van de mailserver klopt niet.",
     |domain| { domain.own().lie("mx", "A", Lie::Corrupt); }),
    ("mx-no-ipv6.test",
     "The mail server has no IPv6 address.",
     "De mailserver heeft geen IPv6-adres.",
     |domain| { domain.own().mail_host(0, |host| host.addresses.truncate(1)); }),
    ("mx-only-ipv6.test",
     "The mail server has no IPv4 address: senders without IPv6 cannot deliver.",
     "De mailserver heeft geen IPv4-adres: verzenders zonder IPv6 kunnen niet bezorgen.",
     |domain| { domain.own().mail_host(0, |host| { host.addresses.remove(0); }); }),
    ("mx-ipv6-closed.test",
     "The mail server has an IPv6 address at which nobody answers.",
     "De mailserver heeft een IPv6-adres waarop niemand antwoordt.",
     |domain| { domain.own().mail_host(0, |host| {
         if let Some(last) = host.addresses.last_mut() {
             last.port = MailPort::Refused;
         }
     }); }),
    ("mx-no-caa.test",
     "No CAA record says who may issue certificates for the mail server.",
     "Geen CAA-record zegt wie certificaten voor de mailserver mag uitgeven.",
     |domain| { domain.own().record("", "CAA", &[]); }),
    ("mx-roa-none.test",
     "Nobody has published who may announce the network of the mail server.",
     "Niemand heeft gepubliceerd wie het netwerk van de mailserver mag aankondigen.",
     |domain| { domain.own(); domain.nets.web_v4.payloads.clear(); domain.nets.web_v6.payloads.clear(); }),
    ("mx-hijacked.test",
     "Somebody else announces the network of the mail server, and routers that check do not take the route.",
     "Iemand anders kondigt het netwerk van de mailserver aan, en routers die controleren nemen de route niet over.",
     |domain| { domain.own(); domain.nets.web_v4.origin = Some("64496".to_owned()); }),
    ("mx-servers-roa-none.test",
     "Nobody has published who may announce the network of a name server of the mail server's zone.",
     "Niemand heeft gepubliceerd wie het netwerk van een nameserver van de mailserver mag aankondigen.",
     |domain| { domain.own(); domain.nets.dns_v4.payloads.clear(); }),
];
