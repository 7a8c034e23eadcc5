//! The description of one zone: what it holds, who signs it and with what, who serves it, how the parent points to it,
//! what is then broken, and what a validator has to say about its names.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::{
    Status,
    key::{Key, KeySpec, Origin},
    meddle::Meddle,
    signed::Signed,
};

/// One hour in seconds.
pub const HOUR: i64 = 3_600;
/// One day in seconds.
pub const DAY: i64 = 86_400;

/// Name server software.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Software {
    /// Knot DNS.
    Knot,
    /// NSD.
    Nsd,
    /// BIND 9.
    Bind,
}

/// Zone signing software.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    /// `dnssec-signzone`.
    Bind,
    /// `ldns-signzone`.
    Ldns,
    /// `kzonesign`; cannot sign for dates of the caller's choice, nor with one key for everything.
    Knot,
}

/// How absence is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denial {
    /// NSEC (RFC 4034 §4).
    Nsec,
    /// NSEC3 (RFC 5155).
    Nsec3 {
        /// Additional iterations.
        iterations: u16,
        /// Salt in hexadecimal, may be empty.
        salt: String,
        /// Opt-out flag on every record.
        opt_out: bool,
    },
}

/// How a zone is signed.
#[derive(Clone, Debug)]
pub struct Signing {
    /// By whom.
    pub signer: Signer,
    /// The keys.
    pub keys: Vec<KeySpec>,
    /// The proof of absence.
    pub denial: Denial,
    /// Start of validity, seconds from now.
    pub start: i64,
    /// End of validity, seconds from now.
    pub end: i64,
}

/// A name server in the delegation.
#[derive(Clone, Debug)]
pub struct NameServer {
    /// Its name, with the final dot.
    pub name: String,
    /// Its addresses; none: the name lives in another zone of the world, or nowhere.
    pub addresses: Vec<IpAddr>,
    /// True when the parent gives the addresses.
    pub glue: bool,
}

/// Data of the DS records in the parent, made from the zone's keys.
pub type DsMaker = Box<dyn Fn(&[Key], &crate::record::Name) -> Vec<String> + Send + Sync>;

/// A change of the signed zone.
pub type Edit = Box<dyn Fn(&mut Signed<'_>) + Send + Sync>;

/// A name whose status is known.
#[derive(Clone, Debug)]
pub struct Case {
    /// The host name, with the final dot.
    pub name: String,
    /// What a validator has to say, worked out by hand from the RFCs.
    pub expected: Status,
    /// The same for a vantage without IPv6, for cases of that subset.
    pub without_ipv6: Option<Status>,
    /// True when the name does not exist.
    pub absent: bool,
}

/// A zone.
pub struct Zone {
    /// Its name, lower case, with the final dot.
    pub name: String,
    /// What is special about it, in one line.
    pub about: &'static str,
    /// Who serves it.
    pub software: Software,
    /// How it is signed; None: not at all.
    pub signing: Option<Signing>,
    /// True when Knot signs its answers one by one ; `signing` has the keys.
    pub online: bool,
    /// Records besides SOA, NS, name server addresses and delegations: `owner TYPE data`.
    pub lines: Vec<String>,
    /// Changes after signing, in this order.
    pub edits: Vec<Edit>,
    /// A second version on another software, as the zone's second name server: changes after `edits`.
    pub second: Option<(Software, Edit)>,
    /// Name servers; empty: two, inside the zone, with addresses of both families.
    pub servers: Vec<NameServer>,
    /// True when NS, but nothing else, is to be written into the parent for it (no zone is made or served).
    pub only_delegated: bool,
    /// DS records; None: SHA-256 of the linked keys.
    pub ds: Option<DsMaker>,
    /// What the world's own responder does to the answers, by the number of the name server (0 or 1).
    pub meddles: [Option<Meddle>; 2],
    /// True when the servers do not agree, so that what one of them says is not enough to judge the zone.
    pub servers_differ: bool,
    /// True when an ancestor is meant to live on the same servers.
    pub with_ancestor: bool,
    /// Names and what is expected of them.
    pub cases: Vec<Case>,
}

/// Address of every host of the world that only DNS questions are asked about.
pub const HOST: (&str, &str) = ("198.18.100.80", "2001:db8:100::80");

impl Zone {
    /// A zone of that name, not signed.
    pub fn new(name: &str, software: Software, about: &'static str) -> Zone {
        Zone {
            name: name.to_owned(),
            about,
            software,
            signing: None,
            online: false,
            lines: Vec::new(),
            edits: Vec::new(),
            second: None,
            servers: Vec::new(),
            only_delegated: false,
            ds: None,
            meddles: [None, None],
            servers_differ: false,
            with_ancestor: false,
            cases: Vec::new(),
        }
    }

    /// Signed with a P-256 key for the keys and one for the data, NSEC, valid for thirty days.
    pub fn signed(&mut self, signer: Signer) -> &mut Zone {
        self.signed_with(signer, vec![KeySpec::ksk(13), KeySpec::zsk(13)])
    }

    /// Signed by Knot itself, while the question is asked.
    pub fn signed_online(&mut self) -> &mut Zone {
        self.signed(Signer::Bind);
        (self.online, self.software) = (true, Software::Knot);
        self
    }

    /// Signed with those keys.
    pub fn signed_with(&mut self, signer: Signer, keys: Vec<KeySpec>) -> &mut Zone {
        self.signing = Some(Signing {
            signer,
            keys,
            denial: Denial::Nsec,
            start: -HOUR,
            end: 30 * DAY,
        });
        self
    }

    /// Signed with a key pair of that algorithm.
    pub fn algorithm(&mut self, signer: Signer, algorithm: u8) -> &mut Zone {
        self.signed_with(signer, vec![KeySpec::ksk(algorithm), KeySpec::zsk(algorithm)])
    }

    fn signing_mut(&mut self) -> &mut Signing {
        let name = &self.name;
        self.signing
            .as_mut()
            .unwrap_or_else(|| panic!("{name} is not signed"))
    }

    /// Served by that software.
    pub fn served_by(&mut self, software: Software) -> &mut Zone {
        self.software = software;
        self
    }

    /// Not signed.
    pub fn unsigned(&mut self) -> &mut Zone {
        self.signing = None;
        self
    }

    /// Valid from and until, in seconds from now; signed by BIND where Knot would have been the signer.
    pub fn dates(&mut self, start: i64, end: i64) -> &mut Zone {
        let signing = self.signing_mut();
        if signing.signer == Signer::Knot {
            signing.signer = Signer::Bind;
        }
        (signing.start, signing.end) = (start, end);
        self
    }

    /// Absence by NSEC3.
    pub fn nsec3(&mut self, iterations: u16, salt: &str) -> &mut Zone {
        self.signing_mut().denial = Denial::Nsec3 {
            iterations,
            salt: salt.to_owned(),
            opt_out: false,
        };
        self
    }

    /// Absence by NSEC3 without iterations and salt, or by NSEC.
    pub fn nsec3_if(&mut self, hashed: bool) -> &mut Zone {
        if hashed { self.nsec3(0, "") } else { self }
    }

    /// Absence by NSEC3 with opt-out, no iterations, no salt.
    pub fn opt_out(&mut self) -> &mut Zone {
        self.signing_mut().denial = Denial::Nsec3 {
            iterations: 0,
            salt: String::new(),
            opt_out: true,
        };
        self
    }

    /// One more record: `owner TYPE data`, owner relative to the zone, `@` for its apex, `{z}` for its name.
    pub fn line(&mut self, line: &str) -> &mut Zone {
        self.lines.push(line.to_owned());
        self
    }

    /// A host with both addresses.
    pub fn host(&mut self, owner: &str, expected: Status) -> &mut Zone {
        self.addresses(owner).case(owner, expected)
    }

    /// A host without IPv6: its AAAA question needs the proof that there is none.
    pub fn v4_host(&mut self, owner: &str, expected: Status) -> &mut Zone {
        self.line(&format!("{owner} A {}", HOST.0)).case(owner, expected)
    }

    /// The records of a host that nothing is expected of.
    pub fn addresses(&mut self, owner: &str) -> &mut Zone {
        self.line(&format!("{owner} A {}", HOST.0))
            .line(&format!("{owner} AAAA {}", HOST.1))
    }

    /// What is expected of a name whose records are made otherwise.
    pub fn case(&mut self, owner: &str, expected: Status) -> &mut Zone {
        self.cases.push(Case {
            name: absolute(owner, &self.name),
            expected,
            without_ipv6: None,
            absent: false,
        });
        self
    }

    /// What is expected of a name that does not exist.
    pub fn absent(&mut self, owner: &str, expected: Status) -> &mut Zone {
        self.case(owner, expected);
        self.last_case().absent = true;
        self
    }

    /// The last case is looked at without IPv6 too, and expected to be this there.
    pub fn without_ipv6(&mut self, expected: Status) -> &mut Zone {
        self.last_case().without_ipv6 = Some(expected);
        self
    }

    fn last_case(&mut self) -> &mut Case {
        let name = &self.name;
        self.cases
            .last_mut()
            .unwrap_or_else(|| panic!("{name} has no case yet"))
    }

    /// A change after signing.
    pub fn edit(&mut self, edit: impl Fn(&mut Signed<'_>) + Send + Sync + 'static) -> &mut Zone {
        self.edits.push(Box::new(edit));
        self
    }

    /// The second name server has another version.
    pub fn second(
        &mut self,
        software: Software,
        edit: impl Fn(&mut Signed<'_>) + Send + Sync + 'static,
    ) -> &mut Zone {
        self.second = Some((software, Box::new(edit)));
        self.servers_differ = true;
        self
    }

    /// The responder in front of both name servers changes the answers.
    pub fn meddle(&mut self, meddle: Meddle) -> &mut Zone {
        self.meddles = [Some(meddle.clone()), Some(meddle)];
        self
    }

    /// The responder stands in front of one name server only.
    pub fn meddle_one(&mut self, number: usize, meddle: Meddle) -> &mut Zone {
        self.meddles[number] = Some(meddle);
        self.servers_differ = true;
        self
    }

    /// DS records in the parent, as presentation data.
    pub fn ds(
        &mut self,
        ds: impl Fn(&[Key], &crate::record::Name) -> Vec<String> + Send + Sync + 'static,
    ) -> &mut Zone {
        self.ds = Some(Box::new(ds));
        self
    }

    /// No DS records in the parent.
    pub fn no_ds(&mut self) -> &mut Zone {
        self.ds(|_, _| Vec::new())
    }

    /// One name server more, in place of the two of the default.
    pub fn server(&mut self, name: &str, addresses: &[&str], glue: bool) -> &mut Zone {
        let address = |text: &&str| text.parse().unwrap_or_else(|_| panic!("{text} is no address"));
        self.servers.push(NameServer {
            name: absolute(name, &self.name),
            addresses: addresses.iter().map(address).collect(),
            glue,
        });
        self
    }

    /// Two name servers inside the zone with addresses of one family only.
    pub fn one_family(&mut self, ipv6: bool) -> &mut Zone {
        for number in 0..2 {
            let (v4, v6) = self.instance().addresses(number);
            self.servers.push(NameServer {
                name: absolute(&format!("ns{}", number + 1), &self.name),
                addresses: vec![if ipv6 { v6.into() } else { v4.into() }],
                glue: true,
            });
        }
        self
    }

    /// Delegated by the parent, but neither made nor served.
    pub fn delegated_only(&mut self) -> &mut Zone {
        self.only_delegated = true;
        self
    }

    /// An ancestor lives on the same servers, on purpose.
    pub fn beside_ancestor(&mut self) -> &mut Zone {
        self.with_ancestor = true;
        self
    }

    /// Number of labels.
    pub fn depth(&self) -> usize {
        self.name.matches('.').count() - usize::from(self.name == ".")
    }

    /// Where the tools for this zone's keys come from.
    pub fn key_origin(&self) -> Origin {
        match self.signing.as_ref().map(|signing| signing.signer) {
            Some(Signer::Ldns) => Origin::Ldns,
            _ => Origin::Bind,
        }
    }

    /// The name servers of the delegation.
    pub fn name_servers(&self) -> Vec<NameServer> {
        if !self.servers.is_empty() {
            return self.servers.clone();
        }
        (0..2)
            .map(|number| {
                let (v4, v6) = self.server_addresses(number);
                NameServer {
                    name: absolute(&format!("ns{}", number + 1), &self.name),
                    addresses: vec![v4.into(), v6.into()],
                    glue: true,
                }
            })
            .collect()
    }

    fn server_addresses(&self, number: usize) -> (Ipv4Addr, Ipv6Addr) {
        if self.meddles[number].is_some() {
            return Instance::responder(number);
        }
        match &self.second {
            Some((software, _)) if number == 1 => Instance::of(self.depth(), *software).addresses(1),
            _ => self.instance().addresses(number),
        }
    }

    /// The server process that has the zone.
    pub fn instance(&self) -> Instance {
        Instance::of(self.depth(), self.software)
    }
}

/// One name server process. Zones of the root, the top level and below are kept apart, so that a server of the parent
/// gives a referral as it would in the world, and not the child's own answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instance {
    /// 0: the root; 1: top level; 2: all below.
    pub tier: u8,
    /// The software.
    pub software: Software,
}

impl Instance {
    /// The process for a zone of that many labels.
    pub fn of(depth: usize, software: Software) -> Instance {
        Instance {
            tier: u8::try_from(depth.min(2)).expect("at most 2"),
            software,
        }
    }

    /// Its addresses; `number` is 0 or 1.
    pub fn addresses(self, number: usize) -> (Ipv4Addr, Ipv6Addr) {
        address_pair(self.tier * 10 + self.software as u8 + 1, number)
    }

    /// The addresses of the world's own responder.
    pub fn responder(number: usize) -> (Ipv4Addr, Ipv6Addr) {
        address_pair(40, number)
    }

    /// A short name for files and logs.
    pub fn label(self) -> String {
        format!("{:?}-{}", self.software, self.tier).to_lowercase()
    }
}

fn address_pair(net: u8, number: usize) -> (Ipv4Addr, Ipv6Addr) {
    let host = u8::try_from(number + 1).expect("a small number");
    (
        Ipv4Addr::new(198, 18, net, host),
        Ipv6Addr::new(0x2001, 0xdb8, u16::from(net), 0, 0, 0, 0, u16::from(host)),
    )
}

/// `owner` as an absolute name of `zone`.
pub fn absolute(owner: &str, zone: &str) -> String {
    match (owner, zone) {
        ("@", _) => zone.to_owned(),
        (owner, _) if owner.ends_with('.') => owner.to_owned(),
        (owner, ".") => format!("{owner}."),
        (owner, zone) => format!("{owner}.{zone}"),
    }
}
