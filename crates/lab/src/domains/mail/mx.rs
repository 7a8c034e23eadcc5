//! Who takes the mail: MX records in all their states.

use super::{super::List, Lesson, models::no_mail, teach};
use crate::{
    addresses::web_v4,
    domain::Domain,
    mail::{MailPort, host},
};

pub(in super::super) fn add(list: &mut List) {
    teach(list, STATES);
    teach(list, HOSTS);
    teach(list, PORTS);
}

#[rustfmt::skip]
const STATES: &[Lesson] = &[
    ("mx-null-beside.test",
     "A null MX stands beside a mail server: the domain takes mail and says that it takes none.",
     "Naast een mailserver staat een null-MX: het domein ontvangt mail en zegt dat het geen mail ontvangt.",
     |domain| { domain.record("", "MX", &["0 .", "10 mx1.post.test."]); }),
    ("mx-null-number.test",
     "The null MX has the number 10 where RFC 7505 writes 0; whoever reads it looks at the name alone.",
     "De null-MX heeft nummer 10 waar RFC 7505 een 0 schrijft; wie het leest, kijkt alleen naar de naam.",
     |domain| { no_mail(domain); domain.record("", "MX", &["10 ."]); }),
    ("mx-two-nulls.test",
     "Two null MX records, where only one that stands alone means that no mail is taken.",
     "Twee null-MX-records, terwijl alleen één losstaand record betekent dat er geen mail wordt ontvangen.",
     |domain| { no_mail(domain); domain.record("", "MX", &["0 .", "10 ."]); }),
    ("mx-nothing.test",
     "There is neither an MX record nor an address: mail waits for days instead of coming back at once.",
     "Er is geen MX-record en geen adres: mail blijft dagen wachten in plaats van meteen terug te komen.",
     |domain| { no_mail(domain); domain.record("", "MX", &[]); }),
    ("mx-implicit.test",
     "There is no MX record, but the name has addresses: then they take the mail, and here a server really does.",
     "Er is geen MX-record, maar de naam heeft adressen: dan ontvangen die de mail, en hier doet een server dat ook.",
     |domain| {
         domain.own_hosts(&["@"]).record("", "MX", &[]);
         domain.tlsa.clear();
         domain.tlsa.push(crate::domain::Tlsa {
             owner: "_25._tcp".to_owned(),
             numbers: (3, 1, 1),
             named: crate::web::Named::Leaf(crate::web::Certificate::Good),
         });
     }),
    ("mx-broken.test",
     "The MX record is cut short, so that nobody can read whom it names.",
     "Het MX-record is afgekapt, zodat niemand kan lezen wie het noemt.",
     |domain| { domain.record("", "MX", &["\\# 1 00"]); }),
];

#[rustfmt::skip]
const HOSTS: &[Lesson] = &[
    ("mx-alias.test",
     "The MX record names an alias, which RFC 2181 forbids: some senders do not follow it.",
     "Het MX-record noemt een alias, wat RFC 2181 verbiedt: sommige verzenders volgen die niet.",
     |domain| {
         domain.own().record("", "MX", &["10 alias.{z}."]).policy_for("enforce", &["alias.{z}"], 2_592_000);
         domain.line("alias CNAME mx").mail_host(0, |host| host.also = &["alias"]);
     }),
    ("mx-literal.test",
     "The second MX record names an IP address, which DNS takes for a name that does not exist.",
     "Het tweede MX-record noemt een IP-adres, en de DNS ziet dat als een naam die niet bestaat.",
     |domain| { domain.record("", "MX", &["10 mx1.post.test.", "20 192.0.2.25."]); }),
    ("mx-private.test",
     "The second mail server has an address of a private network, so that nobody outside comes there.",
     "De tweede mailserver heeft een adres van een intern netwerk, waar niemand van buiten kan komen.",
     |domain| {
         domain.record("", "MX", &["10 mx1.post.test.", "20 inside.{z}."]);
         domain.mail = vec![host(domain.number, "inside", 25)];
         domain.mail_host(0, |host| {
             host.reverse = false;
             host.addresses.truncate(1);
             if let Some(first) = host.addresses.first_mut() {
                 first.address = [10, 0, 0, 25].into();
             }
         });
     }),
    ("mx-no-address.test",
     "The second MX record names a host that exists and has no address.",
     "Het tweede MX-record noemt een host die bestaat en geen adres heeft.",
     |domain| {
         domain.record("", "MX", &["10 mx1.post.test.", "20 empty.{z}."]).line("empty TXT \"moved\"");
     }),
    ("mx-missing.test",
     "Both MX records name hosts that do not exist any more: no mail arrives.",
     "Beide MX-records noemen hosts die niet meer bestaan: er komt geen mail aan.",
     |domain| { domain.record("", "MX", &["10 mx1.{z}.", "20 mx2.{z}."]).policy_for("enforce", &["*.{z}"], 2_592_000); }),
    ("mx-single.test",
     "One mail server at one address of each family: when it is down, mail waits.",
     "Eén mailserver op één adres per familie: als die uitvalt, moet mail wachten.",
     |domain| { domain.own(); }),
    ("mx-priorities.test",
     "Four mail servers at three preferences: senders try the lowest number first, and equal ones in any order.",
     "Vier mailservers met drie voorkeuren: verzenders proberen het laagste nummer eerst, en gelijke in willekeurige volgorde.",
     |domain| {
         domain.own_hosts(&["a", "b"])
             .record("", "MX", &["10 b.{z}.", "20 mx1.post.test.", "20 mx2.post.test.", "30 a.{z}."])
             .policy_for("enforce", &["*.{z}", "*.post.test"], 2_592_000);
     }),
    ("mx-many.test",
     "Twelve mail servers are named, more than any sender tries; the first ten are looked at.",
     "Er worden twaalf mailservers genoemd, meer dan enige verzender probeert; naar de eerste tien wordt gekeken.",
     |domain| {
         let hosts: Vec<String> = (1..=10).map(|number| format!("{number}0 mx{number}.{{z}}.")).collect();
         let mut all = vec!["5 mx1.post.test.", "6 mx2.post.test."];
         all.extend(hosts.iter().map(String::as_str));
         domain.record("", "MX", &all).txt("", &["v=spf1 mx:post.test -all"]).policy_for("enforce", &["*.{z}", "*.post.test"], 2_592_000);
         for number in 1..=10_u8 {
             domain.line(&format!("mx{number} A {}", web_v4(domain.number, 25)));
         }
         domain.mail = vec![host(domain.number, "mx1", 25)];
         domain.mail_host(0, |host| { host.in_zone = false; host.addresses.truncate(1); host.also = &TEN; });
     }),
    ("mx-no-reverse.test",
     "The addresses of the mail server lead back to no name, which many receivers mind when it sends.",
     "De adressen van de mailserver leiden niet terug naar een naam, waar veel ontvangers over vallen als hij verstuurt.",
     |domain| { domain.own().mail_host(0, |host| host.reverse = false); }),
];

#[rustfmt::skip]
const PORTS: &[Lesson] = &[
    ("mx-one-down.test",
     "One of the two mail servers refuses connections; the other one takes the mail.",
     "Een van de twee mailservers weigert verbindingen; de andere ontvangt de mail.",
     |domain| { domain.own_hosts(&["mx1", "mx2"]); ports(domain, 1, &MailPort::Refused); }),
    ("mx-one-gone.test",
     "Nothing comes back from one of the two mail servers; the other one takes the mail.",
     "Van een van de twee mailservers komt niets terug; de andere ontvangt de mail.",
     |domain| { domain.own_hosts(&["mx1", "mx2"]); ports(domain, 1, &MailPort::Unreachable); }),
    ("mx-all-down.test",
     "The only mail server refuses connections, and nothing shows that mail gets out of here at all.",
     "De enige mailserver weigert verbindingen, en niets laat zien dat mail hier überhaupt naar buiten kan.",
     |domain| { domain.own(); ports(domain, 0, &MailPort::Refused); }),
];

/// The labels of the hosts beside the first one.
const TEN: [&str; 9] = ["mx2", "mx3", "mx4", "mx5", "mx6", "mx7", "mx8", "mx9", "mx10"];

/// Port 25 of all addresses of a host.
fn ports(domain: &mut Domain, index: usize, port: &MailPort) {
    domain.mail_host(index, |host| {
        for address in &mut host.addresses {
            address.port = port.clone();
        }
    });
}
