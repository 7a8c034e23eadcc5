//! The cases: records, certificates, and what a client that goes by RFC 7671 makes of them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::{web::authority::Fault, zone::Zone};

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The server's certificate at the first address.
    Leaf,
    /// The intermediate.
    Intermediate,
    /// The root.
    Root,
    /// A root that nobody knows.
    Stranger,
}

/// A zone with a server.
pub struct Case {
    /// The host that is asked about, without final dot.
    pub host: String,
    /// What is special about it.
    pub about: &'static str,
    number: u8,
    /// What is wrong with the certificates; each address has one of its own.
    pub fault: Fault,
    two_addresses: bool,
    /// Owner of the records within the zone.
    pub owner: &'static str,
    /// Usage, selector, matching type, and what is named.
    pub records: Vec<((u8, u8, u8), Named)>,
    /// Changes the zone.
    pub change: fn(&mut Zone),
    /// What a validator says of the records: secure, insecure, none, bogus.
    pub records_are: &'static str,
    /// What a client says of the certificates: match, no-match, nothing.
    pub certificates: &'static str,
}

impl Case {
    /// The zone, without final dot.
    pub fn zone(&self) -> String {
        self.host.strip_prefix("www.").unwrap_or(&self.host).to_owned()
    }

    /// Addresses, each with a server.
    pub fn addresses(&self) -> Vec<IpAddr> {
        let v4 = Ipv4Addr::new(198, 19, 250, self.number).into();
        let v6 = Ipv6Addr::new(0x2001, 0xdb8, 0x80fa, 0, 0, 0, 0, self.number.into()).into();
        match self.two_addresses {
            true => vec![v4, v6],
            false => vec![v4],
        }
    }

    fn fault(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    fn expect(mut self, records: &'static str, certificates: &'static str) -> Self {
        (self.records_are, self.certificates) = (records, certificates);
        self
    }

    fn change(mut self, change: fn(&mut Zone)) -> Self {
        self.change = change;
        self
    }
}

struct List(Vec<Case>);

impl List {
    fn add(
        &mut self,
        label: &str,
        about: &'static str,
        records: &[((u8, u8, u8), Named)],
        change: impl FnOnce(Case) -> Case,
    ) {
        let number = u8::try_from(self.0.len() + 1).expect("fewer than 256 cases");
        self.0.push(change(Case {
            host: format!("{label}.dane"),
            about,
            number,
            fault: Fault::None,
            two_addresses: false,
            owner: "_443._tcp",
            records: records.to_vec(),
            change: |_| (),
            records_are: "secure",
            certificates: "match",
        }));
    }
}

use Named::{Intermediate, Leaf, Root, Stranger};

/// All cases.
pub fn all() -> Vec<Case> {
    let mut list = List(Vec::new());
    combinations(&mut list);
    sets(&mut list);
    certificates(&mut list);
    zones(&mut list);
    aliases(&mut list);
    list.0
}

fn combinations(list: &mut List) {
    let good = |case| case;
    list.add("key", "the key by SHA-256", &[((3, 1, 1), Leaf)], good);
    list.add(
        "certificate",
        "the certificate by SHA-256",
        &[((3, 0, 1), Leaf)],
        good,
    );
    list.add("sha512", "the key by SHA-512", &[((3, 1, 2), Leaf)], good);
    list.add("whole-key", "the whole key", &[((3, 1, 0), Leaf)], good);
    list.add("whole", "the whole certificate", &[((3, 0, 0), Leaf)], good);
    list.add(
        "authority",
        "the intermediate's key",
        &[((2, 1, 1), Intermediate)],
        good,
    );
    list.add(
        "authority-whole",
        "the intermediate",
        &[((2, 0, 0), Intermediate)],
        good,
    );
    list.add(
        "root-whole",
        "the whole root, not sent",
        &[((2, 0, 0), Root)],
        good,
    );
    list.add(
        "root-digest",
        "the root by SHA-256, not sent",
        &[((2, 0, 1), Root)],
        |case| case.expect("secure", "no-match"),
    );
    list.add(
        "pkix-key",
        "the key, and a trusted root",
        &[((1, 1, 1), Leaf)],
        good,
    );
    list.add("pkix-root", "a trusted root", &[((0, 0, 1), Root)], good);
    list.add(
        "pkix-authority",
        "an authority below it",
        &[((0, 1, 1), Intermediate)],
        good,
    );
    list.add(
        "pkix-stranger",
        "a root that is not on the way",
        &[((0, 0, 1), Stranger)],
        |case| case.expect("secure", "no-match"),
    );
}

fn sets(list: &mut List) {
    let good = |case| case;
    list.add("wrong", "another key", &[((3, 1, 1), Stranger)], |case| {
        case.expect("secure", "no-match")
    });
    let (old, new) = (((3, 1, 1), Stranger), ((3, 1, 1), Leaf));
    list.add("rollover", "another key and the right one", &[old, new], good);
    list.add(
        "outranked",
        "the right key, and another by a stronger digest",
        &[new, ((3, 1, 2), Stranger)],
        |case| case.expect("secure", "no-match"),
    );
    list.add("unknown-usage", "usage 4", &[((4, 1, 1), Leaf)], |case| {
        case.expect("secure", "nothing")
    });
    list.add(
        "unknown-beside",
        "usage 4, and a good record",
        &[((4, 1, 1), Leaf), new],
        good,
    );
    list.add("short", "a digest that is cut short", &[], |case| {
        case.expect("secure", "nothing").change(|zone| {
            zone.line("_443._tcp TLSA 3 1 1 0123456789abcdef");
        })
    });
}

/// Label, what is special, the certificate's fault, the record, and what a client says.
type WithFault = (
    &'static str,
    &'static str,
    Fault,
    (u8, u8, u8),
    Named,
    &'static str,
);

#[rustfmt::skip]
const WITH_FAULT: [WithFault; 10] = [
    ("old-key", "usage 3, expired", Fault::Expired, (3, 1, 1), Leaf, "match"),
    ("old-authority", "usage 2, expired", Fault::Expired, (2, 1, 1), Intermediate, "no-match"),
    ("early-authority", "usage 2, not yet valid", Fault::NotYet, (2, 1, 1), Intermediate, "no-match"),
    ("name-key", "usage 3, another name", Fault::OtherName, (3, 1, 1), Leaf, "match"),
    ("name-authority", "usage 2, another name", Fault::OtherName, (2, 1, 1), Intermediate, "no-match"),
    ("self-key", "usage 3, self-signed", Fault::SelfSigned, (3, 1, 1), Leaf, "match"),
    ("self-authority", "usage 2, self-signed: no authority", Fault::SelfSigned, (2, 1, 1), Leaf, "no-match"),
    ("untrusted-key", "usage 3, below a root that nobody knows", Fault::Untrusted, (3, 1, 1), Leaf, "match"),
    ("untrusted-pkix", "usage 1, below a root that nobody knows", Fault::Untrusted, (1, 1, 1), Leaf, "no-match"),
    ("untrusted-whole", "usage 2, the whole of that root", Fault::Untrusted, (2, 0, 0), Stranger, "match"),
];

fn certificates(list: &mut List) {
    for (label, about, fault, numbers, named, certificates) in WITH_FAULT {
        list.add(label, about, &[(numbers, named)], |case| {
            case.fault(fault).expect("secure", certificates)
        });
    }
    list.add(
        "two",
        "two addresses, a certificate each",
        &[((3, 1, 1), Leaf)],
        |mut case| {
            case.two_addresses = true;
            case.expect("secure", "no-match")
        },
    );
}

fn zones(list: &mut List) {
    let key = [((3, 1, 1), Leaf)];
    list.add("absent", "no records", &[], |case| case.expect("none", "nothing"));
    list.add("unsigned", "the zone is not signed", &key, |case| {
        case.expect("insecure", "nothing").change(|zone| {
            zone.unsigned();
        })
    });
    list.add("bogus", "the signature of the records is wrong", &key, |case| {
        case.expect("bogus", "nothing").change(|zone| {
            zone.edit(|signed| signed.corrupt("_443._tcp", "TLSA"));
        })
    });
    list.add("no-proof", "no records, and no proof of that", &[], |case| {
        case.expect("bogus", "nothing").change(|zone| {
            zone.edit(|signed| signed.drop("@", "NSEC"));
        })
    });
}

fn aliases(list: &mut List) {
    let own = [((3, 1, 1), Leaf)];
    list.add("shared", "the records are an alias of another's", &[], |case| {
        case.expect("secure", "no-match").change(|zone| {
            zone.line("_443._tcp CNAME _443._tcp.key.dane.");
        })
    });
    list.add(
        "outside",
        "the records are an alias into a zone that is not signed",
        &[],
        |case| {
            case.expect("insecure", "nothing").change(|zone| {
                zone.line("_443._tcp CNAME _443._tcp.unsigned.dane.");
            })
        },
    );
    list.add(
        "alias",
        "the host is an alias of one with records",
        &[],
        |mut case| {
            case.host = "www.alias.dane".to_owned();
            case.expect("secure", "match").change(|zone| {
                zone.line("www CNAME key.dane.");
            })
        },
    );
    list.add(
        "alias-own",
        "the host is an alias of one without records",
        &own,
        |mut case| {
            case.host = "www.alias-own.dane".to_owned();
            case.owner = "_443._tcp.www";
            // The records name this zone's certificate, and the alias leads to another server.
            case.expect("secure", "no-match").change(|zone| {
                zone.line("www CNAME absent.dane.");
            })
        },
    );
    list.add(
        "alias-in-zone",
        "the host is an alias of one in its own zone",
        &own,
        |mut case| {
            case.host = "www.alias-in-zone.dane".to_owned();
            case.expect("secure", "match").change(|zone| {
                zone.line("www CNAME alias-in-zone.dane.");
            })
        },
    );
}
