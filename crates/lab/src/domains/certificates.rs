//! Certificates.

use super::List;
use crate::web::Certificate;

type Lesson = (&'static str, &'static str, &'static str, Certificate);

#[rustfmt::skip]
const LESSONS: &[Lesson] = &[
    ("cert-expired.test",
     "The certificate ended the day before yesterday: every browser stops its visitors.",
     "Het certificaat is eergisteren verlopen: elke browser houdt bezoekers tegen.",
     Certificate::Expired),
    ("cert-not-yet.test",
     "The certificate begins the day after tomorrow.",
     "Het certificaat gaat pas overmorgen in; tot dan weigeren browsers het.",
     Certificate::NotYet),
    ("cert-ends-soon.test",
     "The certificate ends in three days, so its renewal seems to have stopped.",
     "Het certificaat verloopt over drie dagen, dus de vernieuwing lijkt te zijn gestopt.",
     Certificate::EndsSoon),
    ("cert-other-name.test",
     "The certificate is for another name: the server shows the first it has.",
     "Het certificaat is voor een andere naam: de server toont het eerste dat hij heeft.",
     Certificate::OtherName),
    ("cert-subject-only.test",
     "The name stands in the subject only, where clients no longer look (RFC 9525 §2).",
     "De naam staat alleen in het onderwerp, waar programma's niet meer kijken (RFC 9525 §2).",
     Certificate::SubjectOnly),
    ("cert-wildcard.test",
     "The certificate is for all names below this one, and not for this one.",
     "Het certificaat is voor alle namen hieronder, en niet voor deze zelf.",
     Certificate::WildcardOnly),
    ("cert-self-signed.test",
     "The certificate is signed by its own key: nobody vouches for it.",
     "Het certificaat is met zijn eigen sleutel ondertekend: niemand staat ervoor in.",
     Certificate::SelfSigned),
    ("cert-alone.test",
     "The intermediate is not sent along: some browsers find it by themselves, other programs do not.",
     "Het tussencertificaat wordt niet meegestuurd: sommige browsers vinden het zelf, andere programma's niet.",
     Certificate::NoIntermediate),
    ("cert-untrusted.test",
     "The certificate leads to a root that nobody trusts, as those of offices within do.",
     "Het certificaat leidt naar een wortel die niemand vertrouwt, zoals die van een intern netwerk.",
     Certificate::Untrusted),
    ("cert-for-clients.test",
     "The certificate is for clients, not for servers.",
     "Het certificaat is bedoeld voor bezoekers, niet voor servers.",
     Certificate::ForClients),
    ("cert-constrained.test",
     "The issuer may vouch only for names of somebody else.",
     "De uitgever mag alleen instaan voor namen van iemand anders.",
     Certificate::Constrained),
    ("cert-critical.test",
     "The certificate has a critical part that nobody understands, so it has to be refused.",
     "Het certificaat heeft een kritiek onderdeel dat niemand begrijpt, dus het moet geweigerd worden.",
     Certificate::Critical),
    ("cert-below-server.test",
     "The certificate was issued with the certificate of a server, which may not issue any.",
     "Het certificaat is uitgegeven met het certificaat van een server, en die mag dat niet.",
     Certificate::BelowServer),
    ("cert-old-issuer.test",
     "The certificate is in force, and that of its issuer ended a month ago.",
     "Het certificaat is geldig, maar dat van de uitgever is een maand geleden verlopen.",
     Certificate::ExpiredIntermediate),
    ("cert-disorder.test",
     "A certificate that does not belong there is sent in between: most clients sort it out.",
     "Er wordt een certificaat tussendoor gestuurd dat er niet hoort: de meeste programma's komen eruit.",
     Certificate::OutOfOrder),
    ("cert-rsa-2048.test",
     "The certificate is for an RSA key of 2048 bits, which is to be replaced by a longer one or by ECDSA.",
     "Het certificaat is voor een RSA-sleutel van 2048 bits, die aan vervanging toe is: een langere, of ECDSA.",
     Certificate::Rsa2048),
    ("cert-rsa-issuer.test",
     "The server's key is strong, and that of its issuer is RSA of 2048 bits.",
     "De sleutel van de server is sterk, en die van de uitgever is RSA van 2048 bits.",
     Certificate::RsaIssuer),
    ("cert-responder.test",
     "The issuer answers by OCSP whether the certificate is revoked, and the server staples no answer.",
     "De uitgever vertelt via OCSP of het certificaat is ingetrokken, en de server stuurt geen antwoord mee.",
     Certificate::Responder),
    ("cert-must-staple.test",
     "The certificate promises a stapled OCSP response with every handshake, and the server sends none.",
     "Het certificaat belooft bij elke verbinding een OCSP-antwoord, en de server stuurt er geen mee.",
     Certificate::MustStaple),
];

pub(super) fn add(list: &mut List) {
    for (name, en, nl, certificate) in LESSONS {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| endpoint.certificate = *certificate);
        });
    }
}
