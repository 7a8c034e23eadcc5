//! MTA-STS: that mail is only handed over protected, and to whom.

use super::{super::List, Lesson, teach};
use crate::{
    domain::Domain,
    mail::PROVIDER,
    web::{Certificate, Endpoint},
};

pub(in super::super) fn add(list: &mut List) {
    teach(list, RECORDS);
    teach(list, POLICIES);
    teach(list, SERVERS);
}

#[rustfmt::skip]
const RECORDS: &[Lesson] = &[
    ("sts-none.test",
     "There is no MTA-STS: senders that do not know DANE go by what anybody on the way tells them.",
     "Er is geen MTA-STS: verzenders die geen DANE kennen, gaan af op wat wie dan ook onderweg zegt.",
     |domain| { domain.txt("_mta-sts", &[]).secure(|endpoint| endpoint.files.clear()); }),
    ("sts-two.test",
     "There are two records, so that senders take the domain to have no policy.",
     "Er zijn twee records, waardoor verzenders denken dat het domein geen beleid heeft.",
     |domain| { domain.txt("_mta-sts", &["v=STSv1; id=1", "v=STSv1; id=2"]); }),
    ("sts-bad-id.test",
     "The id of the record has hyphens, which the grammar does not allow.",
     "Het id van het record bevat streepjes, wat de grammatica niet toestaat.",
     |domain| { domain.txt("_mta-sts", &["v=STSv1; id=2026-01-01"]); }),
];

#[rustfmt::skip]
const POLICIES: &[Lesson] = &[
    ("sts-testing.test",
     "The policy is being tried out: senders report what is wrong and deliver all the same.",
     "Het beleid staat op proef: verzenders melden wat er mis is en bezorgen toch.",
     |domain| { domain.policy_for("testing", &PROVIDER, 2_592_000); }),
    ("sts-over.test",
     "The policy says none: it is being given up.",
     "Het beleid zegt none: het wordt opgegeven.",
     |domain| { domain.policy("version: STSv1\r\nmode: none\r\nmax_age: 86400\r\n"); }),
    ("sts-wrong-mx.test",
     "The policy names another mail server than the MX records: senders that keep to it hold the mail back.",
     "Het beleid noemt een andere mailserver dan de MX-records: verzenders die zich eraan houden, bezorgen niet.",
     |domain| { domain.policy_for("enforce", &["mx1.post.test", "mx2.healthy.test"], 2_592_000); }),
    ("sts-wildcard.test",
     "The policy names the mail servers by a pattern, which covers one label: nothing is wrong.",
     "Het beleid noemt de mailservers met een patroon, dat één label dekt: er is niets mis.",
     |domain| { domain.policy_for("enforce", &["*.post.test"], 2_592_000); }),
    ("sts-short.test",
     "The policy is kept for an hour only, so that who waits that long is rid of it.",
     "Het beleid geldt maar een uur, zodat wie zo lang wacht ervan af is.",
     |domain| { domain.policy_for("enforce", &PROVIDER, 3600); }),
    ("sts-no-mode.test",
     "The policy has no mode, and so senders cannot use it.",
     "Het beleid heeft geen mode, en dus kunnen verzenders er niets mee.",
     |domain| { domain.policy("version: STSv1\r\nmx: *.post.test\r\nmax_age: 2592000\r\n"); }),
    ("sts-page.test",
     "In the place of the policy stands a page that says that it is not there, with status 200.",
     "Op de plaats van het beleid staat een pagina die zegt dat het er niet is, met status 200.",
     |domain| { domain.secure(|endpoint| endpoint.file("/.well-known/mta-sts.txt", "text/html; charset=utf-8", "<html><p>not found</html>")); }),
];

#[rustfmt::skip]
const SERVERS: &[Lesson] = &[
    ("sts-no-policy.test",
     "The record announces a policy, and there is none at its place.",
     "Het record kondigt een beleid aan, en op zijn plaats is er geen.",
     |domain| at(domain, |endpoint| endpoint.files.clear())),
    ("sts-no-host.test",
     "The record announces a policy, and the host that should have it does not exist.",
     "Het record kondigt een beleid aan, en de host die het zou moeten hebben bestaat niet.",
     |domain| { domain.web.clear(); }),
    ("sts-expired.test",
     "The certificate of the policy's server has ended, and senders do not take the policy.",
     "Het certificaat van de server van het beleid is verlopen, en verzenders nemen het beleid niet over.",
     |domain| at(domain, |endpoint| endpoint.certificate = Certificate::Expired)),
    ("sts-other-name.test",
     "The certificate of the policy's server is for another name, and senders do not take the policy.",
     "Het certificaat van de server van het beleid is voor een andere naam, en verzenders nemen het beleid niet over.",
     |domain| at(domain, |endpoint| endpoint.certificate = Certificate::OtherName)),
    ("sts-self-signed.test",
     "The certificate of the policy's server is signed by itself, and senders do not take the policy.",
     "Het certificaat van de server van het beleid is door zichzelf ondertekend, en verzenders nemen het beleid niet over.",
     |domain| at(domain, |endpoint| endpoint.certificate = Certificate::SelfSigned)),
    ("sts-redirect.test",
     "The policy's server sends senders on to another place, which they must not follow (RFC 8461 §3.3).",
     "De server van het beleid verwijst door naar een andere plek, wat verzenders niet mogen volgen (RFC 8461, paragraaf 3.3).",
     |domain| at(domain, |endpoint| { endpoint.files.clear(); endpoint.redirect("*", 301, "https://healthy.test/policy"); })),
];

fn at(domain: &mut Domain, change: impl Fn(&mut Endpoint)) {
    domain.secure(change);
}
