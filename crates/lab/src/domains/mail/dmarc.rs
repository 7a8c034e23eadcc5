//! DMARC: what is to be done with mail in the domain's name that is not its own.

use super::{super::List, Lesson, teach};
use crate::domain::Domain;

pub(in super::super) fn add(list: &mut List) {
    teach(list, RECORDS);
    teach(list, REPORTS);
    below(list);
}

#[rustfmt::skip]
const RECORDS: &[Lesson] = &[
    ("dmarc-none.test",
     "There is no DMARC record: receivers do with forged mail as they please.",
     "Er is geen DMARC-record: ontvangers doen met vervalste mail wat ze willen.",
     |domain| { domain.txt("_dmarc", &[]); }),
    ("dmarc-watches.test",
     "The record asks for nothing to be done with forged mail, only for reports.",
     "Het record vraagt om niets te doen met vervalste mail, alleen om rapporten.",
     |domain| says(domain, "v=DMARC1; p=none; rua=mailto:dmarc@{z}")),
    ("dmarc-two.test",
     "There are two DMARC records, so that receivers use none.",
     "Er zijn twee DMARC-records, waardoor ontvangers er geen gebruiken.",
     |domain| { domain.txt("_dmarc", &["v=DMARC1; p=none", "v=DMARC1; p=reject"]); }),
    ("dmarc-monitor.test",
     "The record asks for p=monitor, which nobody knows, and names no address for reports: it is as good as none.",
     "Het record vraagt p=monitor, wat niemand kent, en noemt geen adres voor rapporten: het telt als geen.",
     |domain| says(domain, "v=DMARC1; p=monitor")),
    ("dmarc-small.test",
     "The record begins with v=dmarc1 in small letters, and so it does not count.",
     "Het record begint met v=dmarc1 in kleine letters, en dus telt het niet.",
     |domain| says(domain, "v=dmarc1; p=reject; rua=mailto:dmarc@{z}")),
    ("dmarc-twice.test",
     "The tag p stands there twice, which makes the whole record invalid.",
     "De tag p staat er twee keer, wat het hele record ongeldig maakt.",
     |domain| says(domain, "v=DMARC1; p=none; p=reject; rua=mailto:dmarc@{z}")),
    ("dmarc-tried.test",
     "Quarantine is asked for and marked as tried out, so that nothing happens yet.",
     "Er wordt om quarantine gevraagd, maar als proef, zodat er nog niets gebeurt.",
     |domain| says(domain, "v=DMARC1; p=quarantine; t=y; rua=mailto:dmarc@{z}")),
    ("dmarc-share.test",
     "The record asks for a fifth of the mail only, with a tag that RFC 9989 has given up.",
     "Het record vraagt het maar voor een vijfde van de mail, met een tag die RFC 9989 heeft opgegeven.",
     |domain| says(domain, "v=DMARC1; p=reject; pct=20; rua=mailto:dmarc@{z}")),
    ("dmarc-below-weaker.test",
     "The domain asks for reject, and for names below it for nothing: who forges mail takes such a name.",
     "Het domein vraagt om reject, en voor namen eronder om niets: wie mail vervalst, neemt zo'n naam.",
     |domain| says(domain, "v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@{z}")),
];

#[rustfmt::skip]
const REPORTS: &[Lesson] = &[
    ("dmarc-no-reports.test",
     "The record names no address for reports, so that nobody sees who sends in the domain's name.",
     "Het record noemt geen adres voor rapporten, zodat niemand ziet wie namens het domein verstuurt.",
     |domain| says(domain, "v=DMARC1; p=reject")),
    ("dmarc-bad-address.test",
     "The address for reports has no mailto: in front of it, and nobody sends any there.",
     "Voor het adres voor rapporten staat geen mailto:, en niemand stuurt er iets heen.",
     |domain| says(domain, "v=DMARC1; p=reject; rua=dmarc@{z}")),
    ("dmarc-outside.test",
     "Reports go to another organization, which has not agreed to it: then nobody sends them.",
     "Rapporten gaan naar een andere organisatie, die daar niet mee heeft ingestemd: dan stuurt niemand ze.",
     |domain| says(domain, "v=DMARC1; p=reject; rua=mailto:dmarc@healthy.test")),
    ("dmarc-outside-agreed.test",
     "Reports go to another organization, which has agreed to it with a record of its own.",
     "Rapporten gaan naar een andere organisatie, die daar met een eigen record mee heeft ingestemd.",
     |domain| says(domain, "v=DMARC1; p=reject; rua=mailto:dmarc@post.test")),
];

fn says(domain: &mut Domain, text: &str) {
    domain.txt("_dmarc", &[text]);
}

/// Mail domains below another one, and below a public suffix: the tree walk (RFC 9989 §4.10).
fn below(list: &mut List) {
    list.mail_host(
        "dmarc-inherited.test",
        "dept.dmarc-inherited.test",
        "The department has no DMARC record; that of the organization above it counts, and asks for reject.",
        "De afdeling heeft geen DMARC-record; dat van de organisatie erboven telt, en vraagt om reject.",
        |domain| {
            domain
                .txt("_dmarc", &[])
                .line("_dmarc TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@{z}\"");
        },
    );
    list.mail_host(
        "dmarc-below.test",
        "dept.dmarc-below.test",
        "The department has no DMARC record, and the organization above it asks for nothing to be done for names below.",
        "De afdeling heeft geen DMARC-record, en de organisatie erboven vraagt voor namen eronder om niets te doen.",
        |domain| {
            domain
                .txt("_dmarc", &[])
                .line("_dmarc TXT \"v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@{z}\"");
        },
    );
    list.mail_host(
        "dmarc-between.test",
        "a.b.dmarc-between.test",
        "A record stands half way up, at a name that is no organization: it is passed over, and that of the top counts.",
        "Halverwege staat een record, bij een naam die geen organisatie is: het telt niet mee, dat van de top wel.",
        |domain| {
            domain
                .txt("_dmarc", &[])
                .line("_dmarc.b TXT \"v=DMARC1; p=none\"")
                .line("_dmarc TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@{z}\"");
        },
    );
    list.mail_host(
        "dmarc-border.test",
        "a.b.dmarc-border.test",
        "Half way up, psd=n says that an organization begins there: the walk ends, and what stands above does not count.",
        "Halverwege zegt psd=n dat daar een organisatie begint: het zoeken stopt, en wat erboven staat telt niet.",
        |domain| {
            domain
                .txt("_dmarc", &[])
                .line("_dmarc.b TXT \"v=DMARC1; p=none; psd=n; rua=mailto:dmarc@b.{z}\"")
                .line("_dmarc TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@{z}\"");
        },
    );
    list.mail(
        "dmarc-suffix.example",
        "The domain has no DMARC record; its registry has one for all below it, and asks for reject.",
        "Het domein heeft geen DMARC-record; zijn register heeft er een voor alles eronder, en vraagt om reject.",
        |domain| {
            domain.txt("_dmarc", &[]);
        },
    );
}
