//! Mail as it should be, and as it is.

use facts::Test;

use super::super::List;
use crate::{
    dns::{Algorithm, Denial},
    domain::Domain,
    mail::PROVIDER,
};

pub(in super::super) fn add(list: &mut List) {
    list.mail(
        "post.test",
        "The lab's mail provider: its two mail servers take the mail of most of these domains, and nothing is wrong with them.",
        "De mailprovider van het lab: zijn twee mailservers ontvangen de mail van de meeste van deze domeinen, en er is niets mis mee.",
        |domain| {
            domain
                .own_hosts(&["mx1", "mx2"])
                .line("_spf TXT \"v=spf1 ip4:198.51.100.0/24 ?all\"")
                .line("dmarc-outside-agreed.test._report._dmarc TXT \"v=DMARC1\"");
        },
    );
    list.mail(
        "mail.test",
        "Nothing is wrong here: the mail is at a provider that does everything well.",
        "Hier is niets mis: de mail staat bij een provider die alles goed doet.",
        |_| (),
    );
    list.mail(
        "own-mail.test",
        "Nothing is wrong here either: a mail server of one's own does as well as that of a provider.",
        "Ook hier is niets mis: een eigen mailserver doet het even goed als die van een provider.",
        |domain| {
            domain.own();
        },
    );
    list.mail(
        "mail.example",
        "A zone with hashed names and another algorithm; its mail is in order.",
        "Een zone met gehashte namen en een ander algoritme; met de mail is niets mis.",
        |domain| {
            domain.zone.keys = vec![Algorithm::Ed25519];
            domain.zone.denial = Denial::Nsec3 {
                iterations: 0,
                salt: Vec::new(),
                opt_out: false,
            };
        },
    );
    list.add(
        "both.test",
        "A website and mail under one name, as most have them, and nothing is wrong with either.",
        "Een website en mail onder één naam, zoals bij de meesten, en met geen van beide is iets mis.",
        |domain| {
            domain.tests = &[Test::Web, Test::Dns, Test::Mail];
            domain.sites.push(format!("mta-sts.{}", domain.host));
            domain
                .takes_mail(&PROVIDER)
                .line("mta-sts A {web4}")
                .line("mta-sts AAAA {web6}");
        },
    );
    list.mail(
        "no-mail.test",
        "The domain takes and sends no mail, and says so: null MX, SPF with -all alone, DMARC with reject.",
        "Het domein ontvangt en verstuurt geen mail, en zegt dat ook: null-MX, SPF met alleen -all, DMARC met reject.",
        no_mail,
    );
    list.mail(
        "village.test",
        "Mail as many have it: a provider without policies for transport or reports, and DMARC that only watches.",
        "Mail zoals velen die hebben: een provider zonder beleid voor transport of rapportage, en DMARC dat alleen meekijkt.",
        |domain| {
            domain
                .txt("", &["v=spf1 mx ~all"])
                .txt("_dmarc", &["v=DMARC1; p=none"])
                .txt("_mta-sts", &[])
                .txt("_smtp._tls", &[]);
            domain.zone.keys.clear();
        },
    );
}

/// Neither takes nor sends mail.
pub(super) fn no_mail(domain: &mut Domain) {
    domain
        .record("", "MX", &["0 ."])
        .txt("", &["v=spf1 -all"])
        .txt("mail._domainkey", &[])
        .txt("_mta-sts", &[])
        .txt("_smtp._tls", &[]);
}
