//! The cases: records, certificates, settings of the server, and what follows from them by the norms.

use std::net::{IpAddr, Ipv4Addr};

pub use crate::dane::Named;
use crate::{web::authority::Fault, zone::Zone};

/// A domain with a mail server.
pub struct Case {
    label: &'static str,
    /// What is special about it.
    pub about: &'static str,
    number: u8,
    /// What is wrong with the certificate.
    pub fault: Fault,
    /// The certificate is for the domain and not for the host.
    pub for_domain: bool,
    /// There is an MX record with the host `mx` of the domain.
    pub names_mx: bool,
    /// Usage, selector, matching type, and what is named, at port 25 of the host.
    pub records: Vec<((u8, u8, u8), Named)>,
    /// Settings of Postfix's `smtpd`; none: this is Exim.
    pub postfix: Option<&'static [&'static str]>,
    /// Changes the zone.
    pub change: fn(&mut Zone),
    /// What a sender that goes by DANE comes to: `verified`; `refused`, where no certificate fits; `encrypted`, without a look at the
    /// certificate; `plain`; `no-server`, where the records cannot be relied upon.
    pub session: &'static str,
    /// What a client that goes by the records says of the certificates: `match`, `no-match`, `nothing`.
    pub certificates: &'static str,
    /// The versions of TLS that are spoken.
    pub versions: &'static str,
    /// Verdicts by check.
    pub verdicts: Vec<(&'static str, &'static str)>,
}

impl Case {
    /// The domain, without final dot.
    pub fn domain(&self) -> String {
        format!("{}.smtp", self.label)
    }

    /// The mail server.
    pub fn host(&self) -> String {
        format!("mx.{}.smtp", self.label)
    }

    /// Where it listens.
    pub fn address(&self) -> IpAddr {
        Ipv4Addr::new(198, 19, 249, self.number).into()
    }

    /// Its place among all.
    pub fn place(&self) -> usize {
        usize::from(self.number).saturating_sub(1)
    }

    fn fault(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    /// What the session comes to, and what follows for the certificates.
    fn session(mut self, session: &'static str) -> Self {
        self.session = session;
        self.certificates = match session {
            "refused" => "no-match",
            // The server has its certificate, whether it shows it or not.
            "verified" | "plain" => "match",
            _ => "nothing",
        };
        self
    }

    fn versions(mut self, versions: &'static str) -> Self {
        self.versions = versions;
        self
    }

    fn change(mut self, change: fn(&mut Zone)) -> Self {
        self.change = change;
        self
    }

    fn settings(mut self, settings: &'static [&'static str]) -> Self {
        self.postfix = Some(settings);
        self
    }

    /// These verdicts in place of, or beside, those that all have.
    fn expect(mut self, verdicts: &[(&'static str, &'static str)]) -> Self {
        for (id, verdict) in verdicts {
            self.verdicts.retain(|(known, _)| known != id);
            self.verdicts.push((id, verdict));
        }
        self
    }
}

struct List(Vec<Case>);

impl List {
    fn add(
        &mut self,
        label: &'static str,
        about: &'static str,
        records: &[((u8, u8, u8), Named)],
        change: impl FnOnce(Case) -> Case,
    ) {
        let number = u8::try_from(self.0.len() + 1).expect("fewer than 256 cases");
        self.0.push(change(Case {
            label,
            about,
            number,
            fault: Fault::None,
            for_domain: false,
            names_mx: true,
            records: records.to_vec(),
            postfix: Some(&[]),
            change: |_| (),
            session: "verified",
            certificates: "match",
            versions: "1.0 1.1 1.2 1.3",
            verdicts: USUAL.to_vec(),
        }));
    }
}

use Named::{Intermediate, Leaf, Root, Stranger};

/// What holds for Postfix as Debian packages it, with a record for its key.
const USUAL: [(&str, &str); 13] = [
    ("starttls/available", "pass"),
    // Both let TLS 1.0 and 1.1 in as they are packaged.
    ("tls/version", "fail"),
    ("tls/compression", "pass"),
    ("tls/secure-renegotiation", "pass"),
    ("tls/extended-master-secret", "pass"),
    ("tls/early-data", "pass"),
    ("cert/key", "pass"),
    ("cert/signature", "pass"),
    ("cert/trust", "not_applicable"),
    ("cert/name", "not_applicable"),
    ("dane/present", "pass"),
    ("dane/valid", "pass"),
    ("mail/transport", "pass"),
];

/// Nothing that DANE could go by.
const WITHOUT: [(&str, &str); 5] = [
    ("dane/present", "fail"),
    ("dane/valid", "not_applicable"),
    ("mail/transport", "fail"),
    ("cert/trust", "pass"),
    ("cert/name", "pass"),
];

/// Records that count, and none that fits.
const MISSED: [(&str, &str); 4] = [
    ("dane/valid", "fail"),
    ("mail/transport", "fail"),
    ("cert/trust", "pass"),
    ("cert/name", "pass"),
];

/// Records of an authority, so that the certificate counts as any other.
const BY_AUTHORITY: [(&str, &str); 2] = [("cert/trust", "pass"), ("cert/name", "pass")];

/// All cases.
pub fn all() -> Vec<Case> {
    let mut list = List(Vec::new());
    records(&mut list);
    certificates(&mut list);
    zones(&mut list);
    servers(&mut list);
    list.0
}

fn records(list: &mut List) {
    let key = ((3, 1, 1), Leaf);
    list.add("key", "the key by SHA-256", &[key], |case| case);
    list.add(
        "certificate",
        "the certificate by SHA-512",
        &[((3, 0, 2), Leaf)],
        |case| case,
    );
    list.add(
        "authority",
        "the intermediate's key",
        &[((2, 1, 1), Intermediate)],
        |case| case.expect(&BY_AUTHORITY),
    );
    list.add(
        "root-digest",
        "the root by SHA-256, not sent",
        &[((2, 0, 1), Root)],
        |case| case.session("refused").expect(&MISSED),
    );
    list.add("wrong", "another key", &[((3, 1, 1), Stranger)], |case| {
        case.session("refused").expect(&MISSED)
    });
    list.add(
        "rollover",
        "the key, and the next one",
        &[key, ((3, 1, 1), Stranger)],
        |case| case.expect(&[("dane/rollover", "info")]),
    );
    list.add(
        "pkix",
        "usage 1 alone, which mail does not take",
        &[((1, 1, 1), Leaf)],
        |case| {
            // RFC 7672 §3.1.3: not usable, and so encryption without a look at the certificate.
            case.session("encrypted").expect(&WITHOUT)
        },
    );
    list.add("none", "no record", &[], |case| {
        case.session("encrypted").expect(&WITHOUT)
    });
}

fn certificates(list: &mut List) {
    let (key, authority) = (((3, 1, 1), Leaf), ((2, 1, 1), Intermediate));
    list.add("expired-key", "usage 3, expired", &[key], |case| {
        case.fault(Fault::Expired)
            .expect(&[("cert/validity", "not_applicable")])
    });
    list.add("expired-authority", "usage 2, expired", &[authority], |case| {
        let case = case.fault(Fault::Expired).session("refused").expect(&MISSED);
        case.expect(&[("cert/trust", "fail"), ("cert/validity", "fail")])
    });
    list.add("self-key", "usage 3, self-signed", &[key], |case| {
        case.fault(Fault::SelfSigned)
    });
    list.add("other-name", "usage 2, another name", &[authority], |case| {
        let case = case.fault(Fault::OtherName).session("refused").expect(&MISSED);
        case.expect(&[("cert/name", "fail")])
    });
    list.add(
        "for-domain",
        "usage 2, the domain's name alone (RFC 7672 §3.2.2)",
        &[authority],
        |mut case| {
            case.for_domain = true;
            case.expect(&[("cert/trust", "pass"), ("cert/name", "fail")])
        },
    );
}

fn zones(list: &mut List) {
    let key = [((3, 1, 1), Leaf)];
    list.add("unsigned", "the zone is not signed", &key, |case| {
        let case = case.session("encrypted").expect(&WITHOUT);
        case.change(|zone| {
            zone.unsigned();
        })
    });
    list.add("bogus", "the signature of the records is wrong", &key, |case| {
        let case = case.session("no-server").expect(&WITHOUT);
        case.change(|zone| {
            zone.edit(|signed| signed.corrupt("_25._tcp.mx", "TLSA"));
        })
    });
    list.add(
        "alias",
        "the host is an alias of one with records",
        &[],
        |mut case| {
            case.names_mx = false;
            case.change(|zone| {
                zone.line("@ MX 10 there.alias.smtp.")
                    .line("there CNAME mx.key.smtp.");
            })
        },
    );
}

fn servers(list: &mut List) {
    let key = [((3, 1, 1), Leaf)];
    list.add("exim", "Exim with GnuTLS", &key, |mut case| {
        case.postfix = None;
        case
    });
    list.add("plain", "no STARTTLS, though there is a record", &key, |case| {
        let case = case
            .settings(&["smtpd_tls_security_level=none"])
            .session("plain")
            .versions("none");
        case.expect(&[
            ("starttls/available", "fail"),
            ("tls/version", "not_applicable"),
            ("tls/compression", "not_applicable"),
            ("tls/secure-renegotiation", "not_applicable"),
            ("tls/extended-master-secret", "not_applicable"),
            ("tls/early-data", "not_applicable"),
            ("cert/key", "not_applicable"),
            ("cert/signature", "not_applicable"),
            ("dane/valid", "not_applicable"),
            ("mail/transport", "fail"),
        ])
    });
    list.add("tls12", "TLS 1.2 alone", &key, |case| {
        let case = case.settings(&["smtpd_tls_protocols=TLSv1.2"]).versions("1.2");
        case.expect(&[("tls/early-data", "not_applicable"), ("tls/version", "pass")])
    });
    list.add(
        "modern",
        "TLS 1.2 and 1.3, as an owner would set it",
        &key,
        |case| {
            let case = case
                .settings(&["smtpd_tls_protocols=>=TLSv1.2"])
                .versions("1.2 1.3");
            case.expect(&[("tls/version", "pass")])
        },
    );
}
