//! From the description of a zone to the zone.

use std::{collections::HashMap, sync::Arc};

use wire::dns::{Name, Record, Rtype};

use crate::{
    dns::{Algorithm, Denial, Lie, Signer, Signing, Zone},
    domain::{Domain, Ds, NameServer, Wish, ZonePlan},
};

/// Keys, each made once: the copies of a zone have the same.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    made: HashMap<(String, usize), Arc<Signer>>,
}

/// The place of the key that is published and signs nothing.
const SECOND: usize = 100;
/// The place of the key that the zone does not have.
const ELSEWHERE: usize = 101;

impl Keys {
    fn get(&mut self, zone: &str, place: usize, algorithm: Algorithm) -> Result<Arc<Signer>, String> {
        let key = (zone.to_owned(), place);
        if let Some(known) = self.made.get(&key) {
            return Ok(known.clone());
        }
        let signer = Arc::new(Signer::new(algorithm)?);
        self.made.insert(key, signer.clone());
        Ok(signer)
    }

    /// The keys of a zone that is signed with these algorithms.
    fn all(&mut self, zone: &str, algorithms: &[Algorithm]) -> Result<Vec<Arc<Signer>>, String> {
        let each = algorithms.iter().enumerate();
        each.map(|(place, algorithm)| self.get(zone, place, *algorithm))
            .collect()
    }
}

/// The records of a master file with this origin.
pub(crate) fn records(origin: &str, lines: &[String]) -> Result<Vec<Record>, String> {
    let text = format!("$ORIGIN {origin}\n$TTL 3600\n{}\n", lines.join("\n"));
    wire::dns::master_file(&text).map_err(|error| format!("in the description of {origin}: {error}"))
}

pub(crate) fn apex(zone: &str) -> Result<Name, String> {
    wire::dns::name(zone).map_err(|error| error.to_string())
}

/// A signed zone of the lab's own: the root, a registry.
pub(crate) fn registry(
    keys: &mut Keys,
    zone: &str,
    algorithms: &[Algorithm],
    denial: Denial,
    records: Vec<Record>,
    now: i64,
) -> Result<Zone, String> {
    let signing = (!algorithms.is_empty())
        .then(|| {
            Ok::<_, String>(Signing {
                keys: keys.all(zone, algorithms)?,
                idle: Vec::new(),
                denial,
                lies: Vec::new(),
            })
        })
        .transpose()?;
    Ok(Zone::new(apex(zone)?, records, signing, now))
}

/// The DS records of a zone of the lab's own.
pub(crate) fn ds_of(keys: &mut Keys, zone: &str, algorithms: &[Algorithm]) -> Result<Vec<Record>, String> {
    let apex = apex(zone)?;
    let keys = keys.all(zone, algorithms)?;
    Ok(keys.iter().map(|key| key.ds(&apex, 2)).collect())
}

impl Domain {
    /// The zone, as `plan` has it.
    pub(crate) fn zone(&self, plan: &ZonePlan, keys: &mut Keys, now: i64) -> Result<Zone, String> {
        let origin = format!("{}.", self.name);
        let apex = apex(&origin)?;
        let mut all = records(&origin, &self.lines(plan))?;
        for (owner, rtype) in &plan.without {
            let owner = absolute(owner, &apex)?;
            let rtype = wire::dns::rtype(rtype).ok_or_else(|| format!("{rtype} is no type"))?;
            all.retain(|record| record.owner != owner || record.rtype != rtype);
        }
        // What was taken out may have made room for an alias, which goes with nothing else.
        all.extend(self.wishes(plan, &apex, keys)?);
        let signing = if plan.keys.is_empty() {
            None
        } else {
            let idle = plan
                .second_key
                .then(|| keys.get(&origin, SECOND, Algorithm::EcdsaP256));
            Some(Signing {
                keys: keys.all(&origin, &plan.keys)?,
                idle: idle.transpose()?.into_iter().collect(),
                denial: plan.denial.clone(),
                lies: lies(plan, &apex)?,
            })
        };
        Ok(Zone::new(apex, all, signing, now))
    }

    fn lines(&self, plan: &ZonePlan) -> Vec<String> {
        let first = self.servers.first().map_or("ns1.{z}", |server| &server.name);
        let mut lines = vec![format!(
            "@ SOA {}. hostmaster.{}. {} 14400 3600 1209600 3600",
            self.of(first),
            self.name,
            plan.serial
        )];
        for server in &self.servers {
            if server.at_child {
                lines.push(format!("@ NS {}.", self.of(&server.name)));
            }
            lines.extend(self.addresses_of(server));
        }
        for address in self.web.iter().map(|address| address.address) {
            let rtype = if address.is_ipv4() { "A" } else { "AAAA" };
            if !plan.site.is_empty() {
                lines.push(format!("{} {rtype} {address}", plan.site));
            }
            if plan.www {
                lines.push(format!("www {rtype} {address}"));
            }
        }
        lines.extend(self.mail_lines());
        lines.extend(plan.lines.iter().map(|line| self.of(line)));
        lines
    }

    /// Two servers of one address may have one name as well; a record stands there once.
    fn addresses_of(&self, server: &NameServer) -> Vec<String> {
        let name = self.of(&server.name);
        let line = |address: &std::net::IpAddr| {
            let rtype = if address.is_ipv4() { "A" } else { "AAAA" };
            format!("{name}. {rtype} {address}")
        };
        server.addresses.iter().map(line).collect()
    }

    /// CDS and CDNSKEY.
    fn wishes(&self, plan: &ZonePlan, apex: &Name, keys: &mut Keys) -> Result<Vec<Record>, String> {
        let origin = format!("{}.", self.name);
        let digest = match plan.ds {
            Ds::Digest(digest) => digest,
            _ => 2,
        };
        let wanted = match plan.wish {
            _ if plan.keys.is_empty() => Vec::new(),
            Wish::None => Vec::new(),
            Wish::Same => keys.all(&origin, &plan.keys)?,
            Wish::Other => vec![keys.get(&origin, ELSEWHERE, Algorithm::EcdsaP256)?],
            Wish::Delete => {
                return records(&origin, &["@ CDS 0 0 0 00".into(), "@ CDNSKEY 0 3 0 AA==".into()]);
            }
        };
        Ok(wanted
            .iter()
            .flat_map(|key| {
                let as_type = |rtype, record: Record| Record { rtype, ..record };
                [
                    as_type(Rtype::CDS, key.ds(apex, digest)),
                    as_type(Rtype::CDNSKEY, key.dnskey(apex)),
                ]
            })
            .collect())
    }

    /// What the registry has of it: NS, glue, DS.
    pub(crate) fn delegation(&self, keys: &mut Keys) -> Result<Vec<Record>, String> {
        let origin = format!("{}.", self.name);
        let apex = apex(&origin)?;
        let mut lines = Vec::new();
        for server in self.servers.iter().filter(|server| server.at_parent) {
            lines.push(format!("@ NS {}.", self.of(&server.name)));
            let glue = NameServer {
                addresses: server.glue.clone(),
                ..server.clone()
            };
            lines.extend(self.addresses_of(&glue));
        }
        let mut all = records(&origin, &lines)?;
        let plan = &self.zone;
        all.extend(match plan.ds {
            _ if plan.keys.is_empty() => Vec::new(),
            Ds::Missing => Vec::new(),
            Ds::OfAnotherKey => vec![keys.get(&origin, ELSEWHERE, Algorithm::EcdsaP256)?.ds(&apex, 2)],
            Ds::Digest(digest) => {
                let keys = keys.all(&origin, &plan.keys)?;
                keys.iter().map(|key| key.ds(&apex, digest)).collect()
            }
        });
        Ok(all)
    }
}

fn absolute(owner: &str, apex: &Name) -> Result<Name, String> {
    let zone = wire::dns::name_text(apex);
    let text = if owner == "@" {
        zone
    } else {
        format!("{owner}.{zone}")
    };
    wire::dns::name(&text).map_err(|error| error.to_string())
}

type Lies = Vec<(Option<Name>, Option<Rtype>, Lie)>;

fn lies(plan: &ZonePlan, apex: &Name) -> Result<Lies, String> {
    let each = plan.lies.iter().map(|(owner, rtype, lie)| {
        let owner = (!owner.is_empty()).then(|| absolute(owner, apex)).transpose()?;
        Ok((owner, wire::dns::rtype(rtype), *lie))
    });
    each.collect()
}
