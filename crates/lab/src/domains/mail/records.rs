//! Reports about transport, and logos.

use super::{super::List, Lesson, teach};
use crate::domain::Domain;

/// A logo in the profile SVG Tiny PS.
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny-ps\" viewBox=\"0 0 64 64\">\
    <title>A logo of the lab</title><circle cx=\"32\" cy=\"32\" r=\"30\" fill=\"#246\"/></svg>";

pub(in super::super) fn add(list: &mut List) {
    teach(list, REPORTS);
    teach(list, LOGOS);
}

#[rustfmt::skip]
const REPORTS: &[Lesson] = &[
    ("tls-rpt-none.test",
     "There is no record for reports about transport: nobody is told when mail cannot be handed over protected.",
     "Er is geen record voor rapporten over transport: niemand hoort het als mail niet beveiligd bezorgd kan worden.",
     |domain| { domain.txt("_smtp._tls", &[]); }),
    ("tls-rpt-two.test",
     "There are two records for reports, so that senders use none.",
     "Er zijn twee records voor rapporten, waardoor verzenders er geen gebruiken.",
     |domain| { domain.txt("_smtp._tls", &["v=TLSRPTv1; rua=mailto:a@{z}", "v=TLSRPTv1; rua=mailto:b@{z}"]); }),
    ("tls-rpt-no-address.test",
     "The record names no address under rua, so that reports go nowhere.",
     "Het record noemt geen adres onder rua, zodat rapporten nergens heen gaan.",
     |domain| { domain.txt("_smtp._tls", &["v=TLSRPTv1; ruf=mailto:tls@{z}"]); }),
    ("tls-rpt-bad-address.test",
     "The address for reports has no mailto: in front of it.",
     "Voor het adres voor rapporten staat geen mailto:.",
     |domain| { domain.txt("_smtp._tls", &["v=TLSRPTv1; rua=tls@{z}"]); }),
];

#[rustfmt::skip]
const LOGOS: &[Lesson] = &[
    ("bimi.test",
     "The domain shows receivers a logo, in the profile that they ask for.",
     "Het domein toont ontvangers een logo, in het profiel waar ze om vragen.",
     |domain| logo(domain, LOGO)),
    ("bimi-gone.test",
     "The record names a logo that is not there.",
     "Het record noemt een logo dat er niet is.",
     |domain| { domain.txt("default._bimi", &["v=BIMI1; l=https://mta-sts.{z}/logo.svg"]); }),
    ("bimi-script.test",
     "The logo holds a script, and nobody shows it.",
     "Het logo bevat een script, en niemand toont het.",
     |domain| logo(domain, &LOGO.replace("<circle", "<script>alert(1)</script><circle"))),
    ("bimi-picture.test",
     "In the place of the logo is a picture of another kind.",
     "Op de plaats van het logo staat een afbeelding van een andere soort.",
     |domain| logo(domain, "GIF89a")),
    ("bimi-two.test",
     "There are two records, so that receivers show nothing.",
     "Er zijn twee records, waardoor ontvangers niets tonen.",
     |domain| { domain.txt("default._bimi", &["v=BIMI1; l=https://mta-sts.{z}/logo.svg", "v=BIMI1; l="]); }),
    ("bimi-declined.test",
     "The record says that the domain wants no logo shown.",
     "Het record zegt dat het domein geen logo getoond wil hebben.",
     |domain| { domain.txt("default._bimi", &["v=BIMI1; l=; a="]); }),
];

fn logo(domain: &mut Domain, logo: &str) {
    domain
        .txt("default._bimi", &["v=BIMI1; l=https://mta-sts.{z}/logo.svg"])
        .secure(|endpoint| endpoint.file("/logo.svg", "image/svg+xml", logo));
}
