//! DANE for SMTP: which certificates of mail servers the DNS names (RFC 7672).

use super::{super::List, Lesson, teach};
use crate::{
    dns::{Denial, Lie},
    mail::{MailHost, MailPort},
    web::{Certificate, Named},
};

use Certificate::{Expired, Good, OtherKey, OtherName, Untrusted};
use Named::{Intermediate, Leaf, Root, Stranger};

pub(in super::super) fn add(list: &mut List) {
    teach(list, RECORDS);
    teach(list, CERTIFICATES);
    teach(list, ZONES);
}

#[rustfmt::skip]
const RECORDS: &[Lesson] = &[
    ("mail-dane-none.test",
     "No TLSA record names the certificate of the mail server: senders take whatever certificate comes.",
     "Geen TLSA-record noemt het certificaat van de mailserver: verzenders nemen elk certificaat dat komt.",
     |domain| { domain.own().named(&[]); }),
    ("mail-dane-wrong.test",
     "The certificate was renewed with a new key, and nobody told the DNS: senders hold the mail back.",
     "Het certificaat is met een nieuwe sleutel vernieuwd, en niemand vertelde het de DNS: verzenders bezorgen niet.",
     |domain| { domain.own().named(&[((3, 1, 1), Leaf(OtherKey))]); }),
    ("mail-dane-authority.test",
     "A TLSA record names the authority that signed the certificate: then its name and its times count too.",
     "Een TLSA-record noemt de uitgever van het certificaat: dan tellen ook de naam en de geldigheid.",
     |domain| { domain.own().named(&[((2, 1, 1), Intermediate)]); }),
    ("mail-dane-both.test",
     "One record names the key and one the authority: when either changes, the other still holds.",
     "Eén record noemt de sleutel en één de uitgever: als er een verandert, klopt de andere nog.",
     |domain| { domain.own().named(&[((3, 1, 1), Leaf(Good)), ((2, 1, 1), Intermediate)]); }),
    ("mail-dane-rollover.test",
     "The next key already stands beside the present one: that is how a key is changed without a gap.",
     "De volgende sleutel staat al naast de huidige: zo wordt een sleutel zonder onderbreking gewisseld.",
     |domain| { domain.own().named(&[((3, 1, 1), Leaf(Good)), ((3, 1, 1), Leaf(OtherKey))]); }),
    ("mail-dane-web-usage.test",
     "The only record has usage 1, which mail does not know (RFC 7672): it counts for nothing.",
     "Het enige record heeft gebruik 1, dat mail niet kent (RFC 7672): het telt niet.",
     |domain| { domain.own().named(&[((1, 1, 1), Leaf(Good))]); }),
    ("mail-dane-web-root.test",
     "The only record has usage 0 and names a root, which mail does not know (RFC 7672).",
     "Het enige record heeft gebruik 0 en noemt een rootcertificaat, wat mail niet kent (RFC 7672).",
     |domain| { domain.own().named(&[((0, 0, 1), Root)]); }),
    ("mail-dane-mixed.test",
     "A record of usage 1 stands beside one of usage 3; the first is passed over, and nothing is wrong.",
     "Een record met gebruik 1 staat naast een met gebruik 3; het eerste wordt overgeslagen, en er is niets mis.",
     |domain| { domain.own().named(&[((1, 1, 1), Leaf(Good)), ((3, 1, 1), Leaf(Good))]); }),
    ("mail-dane-root-not-sent.test",
     "A record names the root by its digest, and the mail server does not send it: senders cannot look it up.",
     "Een record noemt het rootcertificaat met zijn hash, en de mailserver stuurt het niet mee: verzenders kunnen het niet opzoeken.",
     |domain| { domain.own().named(&[((2, 0, 1), Root)]); }),
];

#[rustfmt::skip]
const CERTIFICATES: &[Lesson] = &[
    ("mail-dane-expired.test",
     "The certificate has ended; a record names its key, and DANE does not mind. MTA-STS does.",
     "Het certificaat is verlopen; een record noemt de sleutel, en DANE maakt dat niet uit. MTA-STS wel.",
     |domain| { domain.own().exchange(|exchange| exchange.certificate = Expired); }),
    ("mail-dane-own-authority.test",
     "A record names an authority of the owner's own, which DANE takes and MTA-STS does not.",
     "Een record noemt een eigen uitgever, die voor DANE goed is en voor MTA-STS niet.",
     |domain| { domain.own().named(&[((2, 0, 1), Stranger)]).exchange(|exchange| {
         exchange.certificate = Untrusted;
     }); }),
    ("mail-dane-other-name.test",
     "A record names the authority, and the certificate is for another name: then that counts.",
     "Een record noemt de uitgever, en het certificaat is voor een andere naam: dan telt dat wel.",
     |domain| { domain.own().named(&[((2, 1, 1), Intermediate)]).exchange(|exchange| exchange.certificate = OtherName); }),
    ("mail-dane-one.test",
     "The records fit at one of the two mail servers, and not at the other one.",
     "De records passen bij een van de twee mailservers, en niet bij de andere.",
     |domain| { domain.own_hosts(&["mx1", "mx2"]).mail_host(1, other_key); }),
];

#[rustfmt::skip]
const ZONES: &[Lesson] = &[
    ("mail-dane-unsigned.test",
     "There is a TLSA record, and the zone is not signed: whoever can forge the address can forge the record.",
     "Er is een TLSA-record, en de zone is niet ondertekend: wie het adres kan vervalsen, kan ook het record vervalsen.",
     |domain| { domain.own().zone.keys.clear(); }),
    ("mail-dane-bogus.test",
     "The signature on the TLSA record does not hold: senders that validate hold the mail back.",
     "De handtekening onder het TLSA-record klopt niet: verzenders die valideren, bezorgen niet.",
     |domain| { domain.own().lie("_25._tcp.mx", "TLSA", Lie::Corrupt); }),
    ("mail-dane-no-proof.test",
     "There is no TLSA record, and nothing proves it: senders that validate hold the mail back (RFC 7672 §2.1).",
     "Er is geen TLSA-record, en niets bewijst dat: verzenders die valideren, bezorgen niet (RFC 7672, paragraaf 2.1).",
     |domain| { domain.own().named(&[]).zone.denial = Denial::Nothing; }),
    ("mail-dane-alias.test",
     "The TLSA record is an alias of another one, so that one change mends many mail servers.",
     "Het TLSA-record is een alias van een ander, zodat één wijziging voor veel mailservers geldt.",
     |domain| { domain.own().named(&[]).line("_25._tcp.mx CNAME _25._tcp.mx1.post.test."); }),
];

fn other_key(host: &mut MailHost) {
    for address in &mut host.addresses {
        if let MailPort::Serves(exchange) = &mut address.port {
            exchange.certificate = OtherKey;
        }
    }
}
