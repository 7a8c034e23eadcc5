//! Mail servers and records that try to do harm.

use super::{super::List, Lesson, teach};
use crate::{
    domain::Domain,
    mail::{Opening, StartTls, host},
};

/// Text that is markup in a page and an order to a terminal.
const ATTACK: &str = "<script>alert(1)</script>\u{1b}[31m<img src=x onerror=alert(2)>";

pub(in super::super) fn add(list: &mut List) {
    teach(list, SERVERS);
    teach(list, RECORDS);
}

#[rustfmt::skip]
const SERVERS: &[Lesson] = &[
    ("mail-tarpit.test",
     "The greeting comes with an octet a second and never ends: to keep whoever comes waiting.",
     "De begroeting komt met één byte per seconde en houdt nooit op: om wie langskomt te laten wachten.",
     |domain| opens(domain, Opening::Drips)),
    ("mail-endless-greeting.test",
     "The greeting has lines without end, to fill the memory of whoever reads them.",
     "De begroeting heeft regels zonder einde, om het geheugen van de lezer te vullen.",
     |domain| opens(domain, Opening::EndlessGreeting)),
    ("mail-endless-line.test",
     "The first line of the greeting has no end.",
     "De eerste regel van de begroeting heeft geen einde.",
     |domain| opens(domain, Opening::EndlessLine)),
    ("mail-endless-ehlo.test",
     "The list of what the mail server is able to do never ends.",
     "De lijst van wat de mailserver kan, houdt nooit op.",
     |domain| opens(domain, Opening::EndlessEhlo)),
    ("mail-binary.test",
     "The mail server sends octets that are no text, line ends and zeros among them.",
     "De mailserver stuurt bytes die geen tekst zijn, met regeleinden en nullen ertussen.",
     |domain| opens(domain, Opening::Octets(b"\x00\xff\xfe220\x00-\r\n\x80\x81\r\r\n\n\n\x1b[2J\x07"))),
    ("mail-flood.test",
     "After the go-ahead for TLS the mail server sends octets without end.",
     "Na het startsein voor TLS stuurt de mailserver bytes zonder einde.",
     |domain| { domain.own().exchange(|exchange| exchange.starttls = StartTls::Flood); }),
    ("mail-polyglot.test",
     "The mail server's words and the domain's records hold scripts that would run in a careless report.",
     "De woorden van de mailserver en de records van het domein bevatten scripts die in een slordig rapport zouden draaien.",
     |domain| {
         domain.own()
             .exchange(|exchange| exchange.starttls = StartTls::Says("502 <script>alert(3)</script>\u{1b}]0;owned\u{7}\r\n"))
             .txt("", &["v=spf1 mx -all", ATTACK])
             .txt("_dmarc", &[&format!("v=DMARC1; p={ATTACK}; rua=mailto:{ATTACK}")])
             .txt("mail._domainkey", &[&format!("v=DKIM1; n={ATTACK}; p={ATTACK}")])
             .txt("_smtp._tls", &[&format!("v=TLSRPTv1; rua={ATTACK}")])
             .txt("default._bimi", &[&format!("v=BIMI1; l=https://{ATTACK}")])
             .policy(&format!("version: STSv1\r\nmode: {ATTACK}\r\nmx: {ATTACK}\r\n"));
     }),
];

#[rustfmt::skip]
const RECORDS: &[Lesson] = &[
    ("mail-loopback.test",
     "The mail server is said to stand on the machine that asks; nobody may come there.",
     "De mailserver zou op de machine staan die het vraagt; daar mag niemand heen.",
     |domain| {
         domain.own();
         domain.mail = vec![host(domain.number, "mx", 25)];
         domain.mail_host(0, |host| {
             host.reverse = false;
             for address in &mut host.addresses {
                 address.address = match address.address.is_ipv4() {
                     true => [127, 0, 0, 1].into(),
                     false => std::net::Ipv6Addr::LOCALHOST.into(),
                 };
             }
         });
     }),
    ("mail-crowd.test",
     "Sixty MX records name hosts that do not exist, so that whoever looks asks somebody else sixty times.",
     "Zestig MX-records noemen hosts die niet bestaan, zodat wie kijkt een ander zestig keer lastigvalt.",
     |domain| {
         let all: Vec<String> = (10..70).map(|number| format!("{number} m{number}.healthy.test.")).collect();
         let all: Vec<&str> = all.iter().map(String::as_str).collect();
         domain.record("", "MX", &all).txt("", &["v=spf1 mx:post.test -all"]).policy_for("enforce", &["*.healthy.test"], 2_592_000);
     }),
    ("mail-fan.test",
     "The SPF record includes ten others that include ten each, and so on: a thousand questions where ten are allowed.",
     "Het SPF-record noemt er tien andere die er elk weer tien noemen, enzovoort: duizend vragen waar er tien mogen.",
     |domain| {
         let includes = |level: u8| (0..10).map(|number| format!("include:s{number}.l{level}.{{z}}")).collect::<Vec<_>>().join(" ");
         domain.txt("", &[&format!("v=spf1 {} -all", includes(1))]);
         for level in 1..4 {
             domain.txt(&format!("*.l{level}"), &[&format!("v=spf1 {} ?all", includes(level + 1))]);
         }
     }),
];

fn opens(domain: &mut Domain, opening: Opening) {
    domain.own().exchange(|exchange| exchange.opening = opening);
}
