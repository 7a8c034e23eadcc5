//! What mail servers say: greetings, extensions, STARTTLS and what comes of it.

use wire::tls::code::Version;

use super::{super::List, Lesson, teach};
use crate::{
    domain::Domain,
    mail::{MailPort, Opening, StartTls},
    web::{Certificate, Tls},
};

pub(in super::super) fn add(list: &mut List) {
    teach(list, OPENINGS);
    teach(list, STARTTLS);
    teach(list, BEHIND);
    teach(list, EXTENSIONS);
}

#[rustfmt::skip]
const OPENINGS: &[Lesson] = &[
    ("smtp-busy.test",
     "The mail server greets with 421, too many connections: that says nothing about what it is able to do.",
     "De mailserver begroet met 421, te veel verbindingen: dat zegt niets over wat hij kan.",
     |domain| opens(domain, Opening::Says("421 4.7.0 too many connections, try again later\r\n"))),
    ("smtp-not-you.test",
     "The mail server greets with 554, it wants nothing to do with our address: that says nothing about others.",
     "De mailserver begroet met 554, hij wil niets van ons adres weten: dat zegt niets over anderen.",
     |domain| opens(domain, Opening::Says("554 5.7.1 your address is on a list\r\n"))),
    ("smtp-greylist.test",
     "The mail server puts strangers off with 450, and takes them when they come again.",
     "De mailserver wimpelt vreemden af met 450, en laat ze toe als ze terugkomen.",
     |domain| opens(domain, Opening::PutsOff("450 4.2.0 greylisted, come again\r\n"))),
    ("smtp-greylist-later.test",
     "The same with 451, as other programs say it.",
     "Hetzelfde met 451, zoals andere programma's het zeggen.",
     |domain| opens(domain, Opening::PutsOff("451 4.7.1 please try again later\r\n"))),
    ("smtp-no-extensions.test",
     "The mail server is of the last century: it knows no EHLO, and so no STARTTLS.",
     "De mailserver is van de vorige eeuw: hij kent geen EHLO, en dus ook geen STARTTLS.",
     |domain| opens(domain, Opening::NoExtensions)),
    ("smtp-other-protocol.test",
     "Something else answers on port 25: the greeting is that of SSH.",
     "Op poort 25 antwoordt iets anders: de begroeting is die van SSH.",
     |domain| opens(domain, Opening::Octets(b"SSH-2.0-OpenSSH_9.2\r\n"))),
    ("smtp-mute.test",
     "The mail server takes connections and says nothing.",
     "De mailserver neemt verbindingen aan en zegt niets.",
     |domain| {
         domain.own().mail_host(0, |host| {
             for address in &mut host.addresses {
                 address.port = MailPort::Mute;
             }
         });
     }),
];

#[rustfmt::skip]
const STARTTLS: &[Lesson] = &[
    ("starttls-none.test",
     "The mail server offers no STARTTLS: whoever is on the way reads along.",
     "De mailserver biedt geen STARTTLS: wie onderweg zit, leest mee.",
     |domain| starttls(domain, StartTls::NotOffered)),
    ("starttls-one.test",
     "One of the two mail servers offers no STARTTLS, and whoever holds up the other one gets the mail in the open.",
     "Een van de twee mailservers biedt geen STARTTLS, en wie de andere ophoudt, krijgt de mail onbeveiligd.",
     |domain| {
         domain.own_hosts(&["mx1", "mx2"]).mail_host(1, |host| {
             for address in &mut host.addresses {
                 if let MailPort::Serves(exchange) = &mut address.port {
                     exchange.starttls = StartTls::NotOffered;
                 }
             }
         });
     }),
    ("starttls-masked.test",
     "A firewall in front of one of the two mail servers writes X over STARTTLS.",
     "Een firewall voor een van de twee mailservers schrijft X over STARTTLS heen.",
     |domain| {
         domain.own_hosts(&["mx1", "mx2"]).mail_host(1, |host| {
             for address in &mut host.addresses {
                 if let MailPort::Serves(exchange) = &mut address.port {
                     exchange.starttls = StartTls::Masked;
                 }
             }
         });
     }),
    ("starttls-later.test",
     "STARTTLS is answered with 454, not available for a while: that is no finding.",
     "STARTTLS wordt beantwoord met 454, tijdelijk niet beschikbaar: dat is geen bevinding.",
     |domain| starttls(domain, StartTls::Says("454 4.7.0 TLS not available due to temporary reason\r\n"))),
    ("starttls-unknown.test",
     "STARTTLS is offered, and the mail server does not know it when it is asked for.",
     "STARTTLS wordt aangeboden, en de mailserver kent het niet als erom gevraagd wordt.",
     |domain| starttls(domain, StartTls::Says("502 5.5.1 command not implemented\r\n"))),
    ("starttls-words.test",
     "Words come together with the go-ahead, which a careless sender takes for words said inside TLS (CVE-2011-0411).",
     "Samen met het startsein komen er woorden, die een slordige verzender aanziet voor woorden binnen TLS (CVE-2011-0411).",
     |domain| starttls(domain, StartTls::Words("250 2.0.0 injected\r\n"))),
    ("starttls-text.test",
     "After the go-ahead the mail server goes on in the open.",
     "Na het startsein gaat de mailserver onbeveiligd verder.",
     |domain| starttls(domain, StartTls::Text)),
    ("starttls-silent.test",
     "After the go-ahead the mail server says nothing more.",
     "Na het startsein zegt de mailserver niets meer.",
     |domain| starttls(domain, StartTls::Mute)),
];

#[rustfmt::skip]
const BEHIND: &[Lesson] = &[
    ("mail-tls10.test",
     "Behind STARTTLS the mail server speaks TLS 1.0 alone, which present senders refuse.",
     "Achter STARTTLS spreekt de mailserver alleen TLS 1.0, wat verzenders nu weigeren.",
     |domain| tls(domain, Tls::only(Version::TLS_1_0).suites(&[0xc00a, 0xc009]))),
    ("mail-ssl3.test",
     "Behind STARTTLS the mail server speaks SSL 3.0 alone, which protects nothing any more.",
     "Achter STARTTLS spreekt de mailserver alleen SSL 3.0, wat niets meer beschermt.",
     |domain| tls(domain, Tls::only(Version::SSL_3_0).suites(&[0x000a]))),
    ("mail-tls-refused.test",
     "Behind STARTTLS the mail server refuses every hello.",
     "Achter STARTTLS weigert de mailserver elke begroeting.",
     |domain| tls(domain, Tls { suites: Vec::new(), ..Tls::only(Version::TLS_1_2) })),
    ("mail-self-signed.test",
     "The mail server's certificate is signed by itself: with MTA-STS in force, senders keep the mail.",
     "Het certificaat van de mailserver is door zichzelf ondertekend: met MTA-STS houden verzenders de mail vast.",
     |domain| certificate(domain, Certificate::SelfSigned)),
    ("mail-expired.test",
     "The mail server's certificate has ended: with MTA-STS in force, senders keep the mail.",
     "Het certificaat van de mailserver is verlopen: met MTA-STS houden verzenders de mail vast.",
     |domain| certificate(domain, Certificate::Expired)),
    ("mail-other-name.test",
     "The mail server's certificate is for another name: with MTA-STS in force, senders keep the mail.",
     "Het certificaat van de mailserver is voor een andere naam: met MTA-STS houden verzenders de mail vast.",
     |domain| certificate(domain, Certificate::OtherName)),
];

#[rustfmt::skip]
const EXTENSIONS: &[Lesson] = &[
    ("eai-none.test",
     "The mail server takes no addresses with letters beyond ASCII: it does not offer SMTPUTF8.",
     "De mailserver neemt geen adressen met andere letters dan ASCII aan: hij biedt geen SMTPUTF8.",
     |domain| { domain.own().exchange(|exchange| exchange.without("SMTPUTF8", true, true)); }),
    ("eai-lost.test",
     "SMTPUTF8 is offered before TLS and no longer inside it, where it counts.",
     "SMTPUTF8 wordt vóór TLS aangeboden en daarbinnen niet meer, terwijl het daar telt.",
     |domain| { domain.own().exchange(|exchange| exchange.without("SMTPUTF8", false, true)); }),
    ("eai-inside.test",
     "SMTPUTF8 is offered inside TLS only, which is enough.",
     "SMTPUTF8 wordt alleen binnen TLS aangeboden, en dat is genoeg.",
     |domain| { domain.own().exchange(|exchange| exchange.without("SMTPUTF8", true, false)); }),
    ("eai-half.test",
     "SMTPUTF8 is offered without 8BITMIME, on which it is built (RFC 6531).",
     "SMTPUTF8 wordt aangeboden zonder 8BITMIME, waar het op steunt (RFC 6531).",
     |domain| { domain.own().exchange(|exchange| exchange.without("8BITMIME", true, true)); }),
];

fn opens(domain: &mut Domain, opening: Opening) {
    domain.own().exchange(|exchange| exchange.opening = opening);
}

fn starttls(domain: &mut Domain, starttls: StartTls) {
    domain.own().exchange(|exchange| exchange.starttls = starttls);
}

fn tls(domain: &mut Domain, tls: Tls) {
    domain.own().exchange(|exchange| *exchange.tls = tls.clone());
}

fn certificate(domain: &mut Domain, certificate: Certificate) {
    domain
        .own()
        .exchange(|exchange| exchange.certificate = certificate);
}
