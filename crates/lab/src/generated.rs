//! Names by the thousand, for measuring how fast measuring is. Their zones and certificates are made when somebody asks.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::{Arc, Mutex, PoisonError},
};

use wire::dns::{Name, Record};

use crate::{
    dns::{Algorithm, Denial, Signer, Signing, Source, Zone},
    listen::{Host, Strangers},
    plan,
    web::{Authority, Certificate, Endpoint},
    world,
};

/// The registry of these names.
pub(crate) const REGISTRY: &str = "load.";

/// What is wrong with a generated name: the place in this list is its number modulo eight. Half of them are healthy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Healthy,
    NotSigned,
    NoIpv6,
    NoHsts,
    CertificateExpired,
}

const KINDS: [Kind; 8] = [
    Kind::Healthy,
    Kind::NotSigned,
    Kind::Healthy,
    Kind::NoIpv6,
    Kind::Healthy,
    Kind::NoHsts,
    Kind::Healthy,
    Kind::CertificateExpired,
];

/// Web addresses that the names share, as sites of one hoster do.
const FARM: u32 = 64;

/// The generated names.
pub(crate) struct Generated {
    count: u32,
    key: Arc<Signer>,
    authority: Arc<Authority>,
    now: i64,
    zones: Mutex<HashMap<u32, Arc<Zone>>>,
}

impl Generated {
    /// `count` names, from `name-1.load` on.
    pub fn new(count: u32, authority: Arc<Authority>, now: i64) -> Result<Self, String> {
        Ok(Generated {
            count,
            key: Arc::new(Signer::new(Algorithm::EcdsaP256)?),
            authority,
            now,
            zones: Mutex::default(),
        })
    }

    /// Each name.
    pub fn names(&self) -> impl Iterator<Item = String> + use<> {
        (1..=self.count).map(name_of)
    }

    /// The number of the name that `text` is or lies below, without final dot.
    fn number(&self, text: &str) -> Option<u32> {
        let label = text.strip_suffix(".load")?.rsplit('.').next()?;
        let digits = label
            .strip_prefix("name-")
            .filter(|digits| !digits.starts_with('0'))?;
        digits
            .parse()
            .ok()
            .filter(|number| (1..=self.count).contains(number))
    }

    /// The two name servers, below the registry.
    pub fn servers() -> [(&'static str, [IpAddr; 2]); 2] {
        let address = |host: u8| -> [IpAddr; 2] {
            [
                Ipv4Addr::new(198, 18, 0, host).into(),
                Ipv6Addr::new(0x2001, 0xdb8, 0x10, 0, 0, 0, 0, host.into()).into(),
            ]
        };
        [("ns1.load.", address(101)), ("ns2.load.", address(102))]
    }

    /// Web addresses with the place each has among the addresses of a site.
    pub fn addresses() -> impl Iterator<Item = (IpAddr, usize)> {
        (0..FARM).flat_map(|index| {
            let [v4, v6] = farm(index);
            [(v4, 0), (v6, 1)]
        })
    }

    /// What the registry has of all of them.
    pub fn delegations(&self) -> Result<Vec<Record>, String> {
        let mut all = Vec::new();
        for number in 1..=self.count {
            let origin = format!("{}.", name_of(number));
            let apex = plan::apex(&origin)?;
            for (server, _) in Self::servers() {
                all.push(Record {
                    owner: apex.clone(),
                    rtype: wire::dns::Rtype::NS,
                    ttl: 3600,
                    data: plan::apex(server)?.into_octets(),
                });
            }
            if kind(number) != Kind::NotSigned {
                all.push(self.key.ds(&apex, 2));
            }
        }
        Ok(all)
    }

    fn make(&self, number: u32) -> Result<Zone, String> {
        let origin = format!("{}.", name_of(number));
        let kind = kind(number);
        let [v4, v6] = farm(number % FARM);
        let mut lines = vec![
            format!("@ SOA ns1.load. hostmaster.load. {number} 14400 3600 1209600 3600"),
            "@ NS ns1.load.\n@ NS ns2.load.".to_owned(),
            "@ CAA 0 issue \"authority.test\"".to_owned(),
            format!("@ A {v4}\nwww A {v4}"),
        ];
        if kind != Kind::NoIpv6 {
            lines.push(format!("@ AAAA {v6}\nwww AAAA {v6}"));
        }
        let signing = (kind != Kind::NotSigned).then(|| Signing {
            keys: vec![self.key.clone()],
            idle: Vec::new(),
            denial: Denial::Nsec,
            lies: Vec::new(),
        });
        let records = plan::records(&origin, &lines)?;
        Ok(Zone::new(plan::apex(&origin)?, records, signing, self.now))
    }
}

impl Source for Generated {
    fn zone(&self, name: &Name) -> Option<Arc<Zone>> {
        let number = self.number(wire::dns::name_text(name).trim_end_matches('.'))?;
        let mut zones = self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(zone) = zones.get(&number) {
            return Some(zone.clone());
        }
        let zone = Arc::new(self.make(number).ok()?);
        zones.insert(number, zone.clone());
        Some(zone)
    }
}

impl Strangers for Generated {
    fn host(&self, name: &str, secure: bool) -> Option<Host> {
        let number = self.number(name)?;
        let own = name_of(number);
        let (plain, mut endpoint) = Endpoint::healthy(&own);
        if !secure {
            return Some(Host {
                endpoint: Arc::new(plain),
                tls: None,
            });
        }
        match kind(number) {
            Kind::NoHsts => endpoint.header("Strict-Transport-Security", ""),
            Kind::CertificateExpired => endpoint.certificate = Certificate::Expired,
            _ => {}
        }
        let names = [own.clone(), format!("www.{own}")];
        let tls = world::tls(&self.authority, &names, &endpoint).ok()?;
        Some(Host {
            endpoint: Arc::new(endpoint),
            tls: Some(tls),
        })
    }
}

fn name_of(number: u32) -> String {
    format!("name-{number}.load")
}

fn kind(number: u32) -> Kind {
    KINDS[number as usize % KINDS.len()]
}

fn farm(index: u32) -> [IpAddr; 2] {
    let host = 1 + (index % FARM) as u8;
    [
        Ipv4Addr::new(198, 19, 0, host).into(),
        Ipv6Addr::new(0x2001, 0xdb8, 0x20, 0, 0, 0, 0, host.into()).into(),
    ]
}
