//! TLSA records: what the DNS says of certificates.

use super::List;
use crate::{
    dns::{Denial, Lie},
    domain::{Domain, Tlsa},
    web::{Certificate, Named, Port},
};

use Certificate::{Expired, Good, OtherKey, OtherName, Untrusted};
use Named::{Intermediate, Leaf, Root, Stranger};

type Lesson = (
    &'static str,
    &'static str,
    &'static str,
    Certificate,
    &'static [Record],
);
/// Usage, selector, matching type, and what is named.
type Record = (u8, u8, u8, Named);

#[rustfmt::skip]
const LESSONS: &[Lesson] = &[
    ("dane-key.test",
     "A TLSA record names the key of the certificate, by its SHA-256: as it is done best.",
     "Een TLSA-record noemt de sleutel van het certificaat, met haar SHA-256: zo gaat het het best.",
     Good, &[(3, 1, 1, Leaf(Good))]),
    ("dane-certificate.test",
     "A TLSA record names the whole certificate, so that it has to change with each renewal.",
     "Een TLSA-record noemt het hele certificaat, zodat het bij elke vernieuwing mee moet veranderen.",
     Good, &[(3, 0, 1, Leaf(Good))]),
    ("dane-sha512.test",
     "A TLSA record names the key by its SHA-512, which fewer programs know.",
     "Een TLSA-record noemt de sleutel met haar SHA-512, die minder programma's kennen.",
     Good, &[(3, 1, 2, Leaf(Good))]),
    ("dane-whole-key.test",
     "A TLSA record holds the whole key.",
     "Een TLSA-record bevat de hele sleutel.",
     Good, &[(3, 1, 0, Leaf(Good))]),
    ("dane-authority.test",
     "A TLSA record names the authority that signed the certificate: renewals change nothing.",
     "Een TLSA-record noemt de uitgever die het certificaat ondertekende: vernieuwen verandert niets.",
     Good, &[(2, 1, 1, Intermediate)]),
    ("dane-own-authority.test",
     "A TLSA record names an authority of the owner's own, which browsers do not trust and others then do.",
     "Een TLSA-record noemt een eigen uitgever, die browsers niet vertrouwen en anderen dan wel.",
     Untrusted, &[(2, 0, 1, Stranger)]),
    ("dane-root-not-sent.test",
     "A TLSA record names a root by its digest, and the server does not send it: nobody can look it up.",
     "Een TLSA-record noemt een rootcertificaat met zijn hash, en de server stuurt het niet mee: niemand kan het opzoeken.",
     Good, &[(2, 0, 1, Root)]),
    ("dane-root-in-full.test",
     "A TLSA record holds a whole root certificate, so that the server need not send it.",
     "Een TLSA-record bevat een heel rootcertificaat, zodat de server het niet hoeft mee te sturen.",
     Good, &[(2, 0, 0, Root)]),
    ("dane-with-root.test",
     "A TLSA record of usage 1 names the key, and a trusted root is needed besides.",
     "Een TLSA-record met gebruik 1 noemt de sleutel, en een vertrouwde uitgever is ook nodig.",
     Good, &[(1, 1, 1, Leaf(Good))]),
    ("dane-with-root-untrusted.test",
     "A TLSA record of usage 1 names the key, and the certificate leads to no trusted root.",
     "Een TLSA-record met gebruik 1 noemt de sleutel, en het certificaat leidt naar geen vertrouwde uitgever.",
     Untrusted, &[(1, 1, 1, Leaf(Good))]),
    ("dane-root.test",
     "A TLSA record of usage 0 names the root to which the certificate has to lead.",
     "Een TLSA-record met gebruik 0 noemt het rootcertificaat waar het certificaat naartoe moet leiden.",
     Good, &[(0, 0, 1, Root)]),
    ("dane-wrong.test",
     "The certificate was renewed with a new key, and nobody told the DNS.",
     "Het certificaat is met een nieuwe sleutel vernieuwd, en niemand vertelde het de DNS.",
     Good, &[(3, 1, 1, Leaf(OtherKey))]),
    ("dane-rollover.test",
     "The records of the old and the new key stand beside each other while the key is changed.",
     "De records van de oude en de nieuwe sleutel staan naast elkaar zolang de sleutel wordt gewisseld.",
     Good, &[(3, 1, 1, Leaf(OtherKey)), (3, 1, 1, Leaf(Good))]),
    ("dane-outranked.test",
     "The old key stands there by SHA-512 and the new one by SHA-256: the stronger digest is the one that counts.",
     "De oude sleutel staat er met SHA-512 en de nieuwe met SHA-256: de sterkste hash telt.",
     Good, &[(3, 1, 2, Leaf(OtherKey)), (3, 1, 1, Leaf(Good))]),
    ("dane-unusable.test",
     "The TLSA records have numbers that nobody knows: clients go on as if there were none.",
     "De TLSA-records hebben nummers die niemand kent: programma's doen alsof er geen zijn.",
     Good, &[(9, 1, 1, Leaf(Good)), (3, 7, 1, Leaf(Good))]),
    ("dane-expired.test",
     "The certificate has ended, which browsers mind; a TLSA record names its key, and who goes by that does not.",
     "Het certificaat is verlopen, waar browsers over vallen; een TLSA-record noemt zijn sleutel, en wie daarop afgaat niet.",
     Expired, &[(3, 1, 1, Leaf(Good))]),
    ("dane-authority-expired.test",
     "A TLSA record names the authority, and the certificate has ended: then that counts.",
     "Een TLSA-record noemt de uitgever, en het certificaat is verlopen: dan telt dat wel.",
     Expired, &[(2, 1, 1, Intermediate)]),
    ("dane-authority-other-name.test",
     "A TLSA record names the authority, and the certificate is for another name: then that counts.",
     "Een TLSA-record noemt de uitgever, en het certificaat is voor een andere naam: dan telt dat wel.",
     OtherName, &[(2, 1, 1, Intermediate)]),
];

/// Adds the names.
pub fn add(list: &mut List) {
    for (name, en, nl, certificate, records) in LESSONS {
        list.add(name, en, nl, |domain| {
            domain.secure(|endpoint| endpoint.certificate = *certificate);
            for (usage, selector, matching, named) in *records {
                domain.tlsa(*usage, *selector, *matching, *named);
            }
        });
    }
    list.add(
        "dane-short.test",
        "The digest in the TLSA record is cut short, so that nobody can use it.",
        "De hash in het TLSA-record is afgekapt, zodat niemand er iets mee kan.",
        |domain| {
            domain.line("_443._tcp TLSA 3 1 1 0123456789abcdef");
        },
    );
    list.add(
        "dane-two-certificates.test",
        "One of the two addresses has a certificate with another key, which no TLSA record names.",
        "Een van de twee adressen heeft een certificaat met een andere sleutel, die geen TLSA-record noemt.",
        |domain| {
            domain.tlsa(3, 1, 1, Leaf(Good));
            if let Some(address) = domain.web.get_mut(1)
                && let Port::Serves(endpoint) = &mut address.secure
            {
                endpoint.certificate = OtherKey;
            }
        },
    );
    zones(list);
    aliases(list);
}

fn zones(list: &mut List) {
    list.add(
        "dane-unsigned.test",
        "There is a TLSA record, and the zone is not signed: whoever can forge the one can forge the other.",
        "Er is een TLSA-record, en de zone is niet ondertekend: wie het ene kan vervalsen, kan het andere ook.",
        |domain| {
            domain.tlsa(3, 1, 1, Leaf(Good)).zone.keys.clear();
        },
    );
    list.add(
        "dane-bogus.test",
        "The signature on the TLSA record does not hold: whoever goes by it will not connect.",
        "De handtekening onder het TLSA-record klopt niet: wie erop afgaat, maakt geen verbinding.",
        |domain| {
            domain
                .tlsa(3, 1, 1, Leaf(Good))
                .lie("_443._tcp", "TLSA", Lie::Corrupt);
        },
    );
    list.add(
        "dane-no-proof.test",
        "There is no TLSA record, and nothing proves it: the zone has no records for what is not there.",
        "Er is geen TLSA-record, en niets bewijst dat: de zone heeft geen records voor wat er niet is.",
        |domain| domain.zone.denial = Denial::Nothing,
    );
}

/// The host is an alias and has nothing of its own.
fn leads_to(domain: &mut Domain, target: &str) {
    domain.line(&format!("www CNAME {target}"));
    domain.zone.www = false;
    domain.zone.site = String::new();
}

/// A TLSA record for the host itself.
fn own(domain: &mut Domain) {
    domain.tlsa.push(Tlsa {
        owner: "_443._tcp.www".to_owned(),
        numbers: (3, 1, 1),
        named: Leaf(Good),
    });
}

fn aliases(list: &mut List) {
    list.add_host(
        "dane-alias.test",
        "www.dane-alias.test",
        "The name is an alias of a host that has TLSA records: those count, and its owner looks after them.",
        "De naam is een alias van een host die TLSA-records heeft: die tellen, en de eigenaar daarvan onderhoudt ze.",
        |domain| leads_to(domain, "dane-key.test."),
    );
    list.add_host(
        "dane-alias-wrong.test",
        "www.dane-alias-wrong.test",
        "The host of which the name is an alias has TLSA records that do not fit; good ones at the name do not help.",
        "De host waar de naam een alias van is, heeft TLSA-records die niet passen; goede bij de naam zelf helpen niet.",
        |domain| {
            leads_to(domain, "dane-wrong.test.");
            own(domain);
        },
    );
    list.add_host(
        "dane-alias-own.test",
        "www.dane-alias-own.test",
        "The host of which the name is an alias has no TLSA records; then those of the name itself count.",
        "De host waar de naam een alias van is, heeft geen TLSA-records; dan tellen die van de naam zelf.",
        |domain| {
            leads_to(domain, "healthy.test.");
            own(domain);
        },
    );
    list.add_host(
        "dane-alias-unsigned.test",
        "www.dane-alias-unsigned.test",
        "The name is an alias into a zone that is not signed, whose TLSA records do not count; those of the name do.",
        "De naam is een alias naar een zone die niet is ondertekend; de TLSA-records daar tellen niet, die van de naam wel.",
        |domain| {
            leads_to(domain, "dane-unsigned.test.");
            own(domain);
        },
    );
    list.add(
        "dane-shared.test",
        "The TLSA record itself is an alias of another one, so that one change mends many sites.",
        "Het TLSA-record is zelf een alias van een ander, zodat een wijziging voor veel sites tegelijk geldt.",
        |domain| {
            domain.line("_443._tcp CNAME _443._tcp.dane-key.test.");
        },
    );
    list.add(
        "dane-outside.test",
        "The TLSA record is an alias of one in a zone that is not signed: it counts for nothing.",
        "Het TLSA-record is een alias van een record in een zone die niet is ondertekend: het telt niet.",
        |domain| {
            domain.line("_443._tcp CNAME _443._tcp.dane-unsigned.test.");
        },
    );
}
